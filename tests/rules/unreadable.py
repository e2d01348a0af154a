"""Spoil one fact of a strategy after the other: what was found must then be unknown, and nothing new be found."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import yaml

from tests.helpers import whole


def steps(node: Any, route: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the route of every value below ``node``, maps and lists included."""
    entries = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, value in entries:
        yield (*route, step)
        yield from steps(value, (*route, step))


def spoiled(text: str) -> Iterator[tuple[str, str]]:
    """Yield (what was spoilt, the file) for every fact of the strategy ``text``, which then cannot be read."""
    file = yaml.load(whole(text), yaml.BaseLoader)
    for route in steps(file):
        if len(route) < 3:
            continue
        wrong = copy.deepcopy(file)
        owner = wrong
        for step in route[:-1]:
            owner = owner[step]
        # No key takes a list of maps where it takes a scalar, or a number where it takes a map or a list.
        owner[route[-1]] = [{"a": "b"}] if isinstance(owner[route[-1]], str) else "7"
        yield ".".join(str(step) for step in route[2:]), yaml.dump(wrong, sort_keys=False)
