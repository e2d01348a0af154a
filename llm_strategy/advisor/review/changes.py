"""The changes of meaning between two versions of a file: layers, needs and facts, never lines or layout.

Both versions are compared as plain data by the declaration of the format: two writings of one quantity are equal, the
order of layers and of words carries no meaning, and what is never read (`notes`, `x-…`) is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from llm_strategy.advisor.review.pairing import pair_layers
from llm_strategy.format import declaration as declared
from llm_strategy.format.declaration import Key, Shape
from llm_strategy.format.quantities.parse import Unreadable, parse
from llm_strategy.text import Route

ADDED = "added"
REMOVED = "removed"
CHANGED = "changed"


@dataclass(frozen=True)
class Change:
    """One change of meaning.

    ``what`` is the kind of thing: ``strategy``, ``layer``, ``source``, ``metric``, ``evidence``, ``use``, or ``fact``
    for a key. ``kind`` is :data:`ADDED`, :data:`REMOVED` or :data:`CHANGED`. ``owner`` names the map that holds the
    fact, ``""`` for the strategy itself; ``name`` is the key or the name. ``before`` and ``after`` are as written,
    None where there was nothing. ``path`` leads to the thing in the new version, in the old one where it is removed.
    """

    what: str
    kind: str
    owner: str
    name: str
    before: str | None
    after: str | None
    path: Route


@dataclass(frozen=True)
class Changes:
    """All changes of one strategy, and ``layers``: index of a layer before → its index now."""

    changes: tuple[Change, ...]
    layers: dict[int, int]


def compare_strategies(old: Any, new: Any, route: Route) -> Changes:
    """Return what changed between two versions of a strategy, plain data as written; ``route`` is the new one's."""
    before, after = _map(old), _map(new)
    layers = pair_layers(_items(before.get("approach")), _items(after.get("approach")))
    found = list(_of_map(declared.STRATEGY, before, after, route, route, ""))
    return Changes(tuple(found), layers)


def _of_map(
    shape: Shape, old: dict[str, Any], new: dict[str, Any], before: Route, after: Route, owner: str
) -> Iterator[Change]:
    """Yield the changes in a map of ``shape``; ``before`` and ``after`` are its routes in both versions."""
    for name in dict.fromkeys([*new, *old]):
        if declared.is_skipped(name):
            continue
        key = shape.keys.get(name)
        first, second = old.get(name), new.get(name)
        routes = ((*before, name), (*after, name))
        if key is not None and key.type == declared.MAP:
            prefix = name if not owner else f"{owner} {name}"
            yield from _of_map(key.shape, _map(first), _map(second), *routes, prefix if key.flat else owner)
        elif key is not None and key.type == declared.NAMED:
            yield from _of_named(key, _map(first), _map(second), *routes)
        elif key is not None and key.type in (declared.SCORES, declared.SHARES):
            yield from _of_shares(key, _map(first), _map(second), *routes, owner)
        elif key is not None and key.type == declared.LIST and key.shape is declared.LAYER:
            yield from _of_layers(_items(first), _items(second), *routes)
        elif key is not None and key.type == declared.LIST:
            yield from _of_evidence(_items(first), _items(second), *routes)
        else:
            yield from _of_fact(key, name, first, second, *routes, owner)


def _of_fact(
    key: Key | None, name: str, first: Any, second: Any, before: Route, after: Route, owner: str
) -> Iterator[Change]:
    if _meaning(key, first) != _meaning(key, second):
        kind = ADDED if first is None else REMOVED if second is None else CHANGED
        path = before if second is None else after
        yield Change("fact", kind, owner, name, written(first), written(second), path)


def _of_named(
    key: Key, old: dict[str, Any], new: dict[str, Any], before: Route, after: Route
) -> Iterator[Change]:
    what = key.shape.name
    for name in dict.fromkeys([*new, *old]):
        if name not in old or name not in new:
            is_new = name in new
            first = None if is_new else _summary(old[name])
            second = _summary(new[name]) if is_new else None
            route = (*(after if is_new else before), name)
            yield Change(what, ADDED if is_new else REMOVED, "", name, first, second, route)
        else:
            routes = ((*before, name), (*after, name))
            yield from _of_map(key.shape, _map(old[name]), _map(new[name]), *routes, f"{what} {name}")


def _of_shares(
    key: Key, old: dict[str, Any], new: dict[str, Any], before: Route, after: Route, owner: str
) -> Iterator[Change]:
    what, kind = ("use", "percent") if key.type == declared.SHARES else ("score", "score")
    for name in dict.fromkeys([*new, *old]):
        first, second = old.get(name), new.get(name)
        if _quantity(kind, first) != _quantity(kind, second) or (name in old) != (name in new):
            happened = ADDED if name not in old else REMOVED if name not in new else CHANGED
            path = (*(after if name in new else before), name)
            yield Change(what, happened, owner, name, written(first), written(second), path)


def _of_layers(old: list[Any], new: list[Any], before: Route, after: Route) -> Iterator[Change]:
    pairs = pair_layers(old, new)
    for index, layer in enumerate(old):
        if index not in pairs:
            yield Change("layer", REMOVED, "", layer_name(layer), _summary(layer), None, (*before, index))
    sources = {other: index for index, other in pairs.items()}
    for other, layer in enumerate(new):
        if other not in sources:
            yield Change("layer", ADDED, "", layer_name(layer), None, _summary(layer), (*after, other))
        else:
            first = _map(old[sources[other]])
            routes = ((*before, sources[other]), (*after, other))
            owner = f"layer {layer_name(first)}"
            yield from _of_map(declared.LAYER, first, _map(layer), *routes, owner)


def _of_evidence(old: list[Any], new: list[Any], before: Route, after: Route) -> Iterator[Change]:
    """Measurements are told apart by what they say: one that was edited is one that went and one that came."""
    left = [_comparable(entry) for entry in old]
    for index, entry in enumerate(new):
        if (same := _comparable(entry)) in left:
            left.remove(same)
        else:
            yield Change("evidence", ADDED, "", evidence_name(entry), None, _summary(entry), (*after, index))
    for index, entry in enumerate(old):
        if (same := _comparable(entry)) in left:
            left.remove(same)
            yield Change("evidence", REMOVED, "", evidence_name(entry), _summary(entry), None, (*before, index))


def layer_name(layer: Any) -> str:
    """Return how a layer is called: its technique, with its own name where it has one."""
    data = _map(layer)
    technique = written(data.get("technique")) or "without a technique"
    name = written(data.get("name"))
    return f"{technique} ({name})" if name else technique


def evidence_name(entry: Any) -> str:
    """Return how a measurement is called: what was measured, and when."""
    data = _map(entry)
    stack = (written(data.get("technique")) or "all layers").replace(", ", " + ")
    date = written(data.get("date"))
    return f"of {stack}, {date}" if date else f"of {stack}"


def written(value: Any) -> str | None:
    """Return a value in the words of the file; a list with commas, a map by its keys. None for nothing."""
    if value is None:
        return None
    if isinstance(value, list):
        return ", ".join(written(item) or "null" for item in value)
    return _summary(value) if isinstance(value, dict) else str(value)


def _summary(value: Any) -> str:
    """Return a map in one line: ``for: style, tone; examples: 2000``."""
    if not isinstance(value, dict):
        return written(value) or ""
    parts = []
    for name, inner in value.items():
        if inner is not None and not declared.is_skipped(name):
            text = written(inner)
            parts.append(f"{name}: ({text})" if isinstance(inner, dict) else f"{name}: {text}")
    return "; ".join(parts)


def _map(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _meaning(key: Key | None, value: Any) -> Any:
    """Return what a value says, so that two writings of the same are equal."""
    if isinstance(value, list):
        # Neither words nor paths have an order.
        return frozenset(_meaning(key, item) for item in value)
    if isinstance(value, dict):
        return _comparable(value)
    if value is None or key is None:
        return value
    meaning = _quantity(key.vocabulary, value) if key.type == declared.QUANTITY else value
    if key.type == declared.MODEL and isinstance(value, str):
        meaning = value.strip().lower()
    # One word and a list of one word say the same.
    return frozenset([meaning]) if key.many else meaning


def _quantity(kind: str, text: Any) -> Any:
    if not isinstance(text, str):
        return text
    try:
        return parse(kind, text)
    except Unreadable:
        return text


def _comparable(value: Any) -> Any:
    if isinstance(value, dict):
        return frozenset(
            (name, _comparable(inner)) for name, inner in value.items() if not declared.is_skipped(name)
        )
    return tuple(map(_comparable, value)) if isinstance(value, list) else value
