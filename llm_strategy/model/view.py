"""A map of the file as a typed view, tolerant of missing and unreadable parts.

A value is *known*, or it is not: a missing key, ``null`` and an unreadable value are all unknown, and rules must ask
before they conclude. Views carry routes, never positions.
"""

from __future__ import annotations

import re

from llm_strategy.findings import Missing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.findings import Want
    from llm_strategy.text import Route


class View:
    """A map of the file: its route and the values that could be read.

    ``values`` holds readable values by key; ``unreadable`` the keys that are there with a value that is not;
    ``damaged`` says that a line inside the map was lost to a syntax error, so that nothing may be said to be absent.
    """

    __slots__ = ("damaged", "route", "texts", "unreadable", "values")

    def __init__(self, route: Route) -> None:
        self.route = route
        self.values: dict[str, Any] = {}
        self.texts: dict[str, str] = {}
        self.unreadable: set[str] = set()
        self.damaged = False

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of ``key``, or ``default`` where it is unknown."""
        return self.values.get(key, default)

    def text(self, key: str) -> str:
        """Return the value of ``key`` as it is written in the file; ``""`` when it is unknown."""
        return self.texts.get(key, "")

    def at(self, *steps: str | int) -> Route:
        """Return the route of something inside this map; ``tokens.input`` is two steps."""
        route = self.route
        for step in steps:
            route += tuple(step.split(".")) if step.__class__ is str and "." in step else (step,)
        return route

    def absent(self, key: str) -> bool | None:
        """Tell whether ``key`` is certainly not declared; None when that cannot be known."""
        if key in self.values:
            return False
        if key in self.unreadable or self.damaged:
            return None
        return True

    def want(self, key: str) -> Want:
        """Return the fact ``key`` of this map as something to ask for."""
        return (self.route, key)

    def need(self, *keys: str) -> Any:
        """Return the values of ``keys`` (one value for one key).

        Raises :class:`~llm_strategy.findings.Missing` naming every one of them that is unknown.
        """
        values = [self.values.get(key) for key in keys]
        if None in values:
            raise Missing(*(self.want(key) for key, value in zip(keys, values, strict=True) if value is None))
        return values[0] if len(keys) == 1 else values


def billions_of_parameters(name: str) -> float | None:
    """Return the size that the name of a model says: 7 for `qwen/qwen2-vl-7b`; None where it says none."""
    found = re.search(r"(?<![0-9.a-z])([0-9]{1,4}(?:\.[0-9]{1,3})?)b(?![0-9a-z])", name.lower())
    return float(found[1]) if found else None


def same_model_name(one: str | None, other: str | None) -> bool:
    """Tell whether two names are of the same model."""
    return one is not None and other is not None and one.strip().lower() == other.strip().lower()
