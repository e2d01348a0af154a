"""What all models of a strategy file share: frozen, strict, and blind to remarks."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from llm_strategy.format.declaration import SKIPPED_KEY, SKIPPED_PREFIX

T = TypeVar("T")


def _is_remark(key: Any) -> bool:
    return isinstance(key, str) and (key == SKIPPED_KEY or key.startswith(SKIPPED_PREFIX))


def _without_remarks(value: object) -> object:
    """Leave out `notes` and `x-…`, which every map may have and nothing reads."""
    if not isinstance(value, dict):
        return value
    return {key: inner for key, inner in value.items() if not _is_remark(key)}


def _names(value: object) -> object:
    """Leave out the remarks of a map of names; a map called `notes` is an ordinary name."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        return value
    return {key: inner for key, inner in value.items() if isinstance(inner, dict) or not _is_remark(key)}


def _scores(value: object) -> object:
    """Leave out the remarks of a map of scores, and the scores that are not written yet."""
    if value is None:
        return {}
    found = _without_remarks(value)
    return {key: inner for key, inner in found.items() if inner is not None} if isinstance(found, dict) else found


def _items(value: object) -> object:
    """Leave out the items of a list that are not written yet."""
    if value is None:
        return ()
    return tuple(item for item in value if item is not None) if isinstance(value, list | tuple) else value


def _many(value: object) -> object:
    """Return a single value as a list of it."""
    return _items(value if value is None or isinstance(value, list | tuple) else (value,))


Named = Annotated[dict[str, T], BeforeValidator(_names)]
"""A map of names of the team's own."""

Scores = Annotated[dict[str, T], BeforeValidator(_scores)]
"""A map of metric → score."""

Items = Annotated[tuple[T, ...], BeforeValidator(_items)]
"""A list, as a tuple; empty where nothing is declared."""

Many = Annotated[tuple[T, ...], BeforeValidator(_many)]
"""One value or a list of them, as a tuple; empty where nothing is declared."""


class StrategyModel(BaseModel):
    """A map of the file. What is not declared is None, or empty where it is a list or a map of names."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        serialize_by_alias=True,
        coerce_numbers_to_str=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _drop_remarks(cls, value: object) -> object:
        # Where no key is required, nothing at all is a legal map.
        return {} if value is None else _without_remarks(value)
