"""A file of another tool as plain data, with the lines of its keys."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import from_json

from llm_strategy.document.document import Document, load
from llm_strategy.document.locations import locate
from llm_strategy.document.plain_data import core_value, plain_data

Step = str | int


class UnfitError(ValueError):
    """A file that is not of the form that its name promises; the text says why."""


class Foreign(BaseModel):
    """A part of another tool's file: what we know is read, and the rest is passed over."""

    model_config = ConfigDict(extra="ignore", populate_by_name=True)


Model = TypeVar("Model", bound=Foreign)


@dataclass
class Parsed:
    """A file's data. ``text`` is the file; ``document`` is there for YAML, where lines are exact."""

    data: Any
    text: str
    document: Document | None = None

    def line(self, *route: Step) -> int:
        """Return the line, from 1, of the key or item at ``route``; 0 where it is not found."""
        if self.document is not None:
            place = locate(self.document, route)
            if place is None:
                return 0
            return (place.key or place.value).line + 1
        return self._search([step for step in route if isinstance(step, str)])

    def line_of(self, text: str) -> int:
        """Return the first line that holds ``text``; 0 where none does."""
        at = self.text.find(text)
        return self.text.count("\n", 0, at) + 1 if at >= 0 else 0

    def _search(self, keys: Sequence[str]) -> int:
        """Return the line where ``keys`` follow each other; among keys of one name that may be an earlier one."""
        at = 0
        for key in keys:
            quoted = self.text.find(f'"{key}"', at)
            at = quoted if quoted >= 0 else self.text.find(key, at)
            if at < 0:
                return 0
        return self.text.count("\n", 0, at) + 1

    def model(self, kind: type[Model]) -> Model:
        """Return the data as ``kind``; raises :class:`UnfitError`."""
        return fit(kind, self.data)


def fit(kind: type[Model], data: Any) -> Model:
    """Return ``data`` as ``kind``; raises :class:`UnfitError`, which names the first place that does not fit."""
    try:
        return kind.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise UnfitError(f"{place or 'the file'}: {first['msg']}") from None


def decoded(content: bytes) -> str:
    """Return the text of a file; raises :class:`UnfitError` for bytes that are no UTF-8, or no text at all."""
    if b"\0" in content:
        raise UnfitError("it contains NUL bytes, so it is not text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnfitError(f"byte {error.start} is not UTF-8") from None


def yaml(content: bytes) -> Parsed:
    """Read YAML, or JSON with comments; raises :class:`UnfitError`."""
    text = decoded(content)
    document = load(content)
    broken = [problem for problem in document.problems if problem.rule in ("syntax-error", "file-bound")]
    if broken:
        raise UnfitError(f"line {broken[0].span.line + 1} is not valid YAML: {broken[0].message}")
    return Parsed(plain_data(document, core_value), text, document)


def json(content: bytes) -> Parsed:
    """Read JSON; raises :class:`UnfitError`."""
    text = decoded(content)
    try:
        data = from_json(text)
    except ValueError as error:
        raise UnfitError(f"no JSON: {error}") from None
    return Parsed(data, text)


def toml(content: bytes) -> Parsed:
    """Read TOML; raises :class:`UnfitError`."""
    text = decoded(content)
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UnfitError(f"no TOML: {error}") from None
    return Parsed(data, text)
