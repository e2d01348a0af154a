"""The names of a file: strategies, sources, metrics and anchors, where they are declared and where they are used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from llm_strategy.document.document import Document, is_scalar
from llm_strategy.document.parser import ScalarNode, YAMLError, events
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.format import declaration as declared
from llm_strategy.ide.cursor import KEY, NAMED, SCORES, SHARES, VALUE, Expected, cursor_at, walk
from llm_strategy.ide.spans import contains
from llm_strategy.ide.types import Occurrence
from llm_strategy.text import Route, Span


@dataclass(frozen=True)
class Name:
    """A ``strategy``, ``source`` or ``metric``: its name, its strategy, and the place where it was found."""

    kind: str
    name: str
    strategy: str
    span: Span


@dataclass(frozen=True)
class Use:
    """A key or value that is the name of something; ``is_declaration`` where the thing is declared."""

    node: ScalarNode
    route: Route
    is_key: bool
    is_declaration: bool


def name_at(snapshot: Snapshot, line: int, column: int) -> Name | None:
    """Return the strategy, source or metric that is named at a place, when the strategy declares it."""
    document = snapshot.document
    cursor = cursor_at(document, line, column)
    if line in document.damaged or cursor is None or cursor.strategy is None:
        return None
    if cursor.span.line != cursor.span.end_line or not contains(cursor.span, line, column):
        return None
    if cursor.part == KEY:
        parent = cursor.parent
        if not cursor.name or declared.is_skipped(cursor.name):
            return None
        if parent.holds == NAMED and parent.shape is not None:
            return Name(parent.shape.name, cursor.name, cursor.strategy, cursor.span)
        name = cursor.name
        if parent.holds == SHARES and name in snapshot.strategies:
            return Name("strategy", name, name, cursor.span)
        kind = "metric" if parent.holds == SCORES else ""
    else:
        kind = "source" if _is_source(cursor.expected) and cursor.node.id == "scalar" else ""
        name = cursor.node.value if kind else ""
    if kind and _declares(snapshot, cursor.strategy, kind, name):
        return Name(kind, name, cursor.strategy, cursor.span)
    return None


def _is_source(expected: Expected) -> bool:
    """Tell whether a value is the name of a source."""
    return expected.holds == VALUE and expected.key is not None and expected.key.name == "reads"


def _declares(snapshot: Snapshot, strategy_name: str, kind: str, name: str) -> bool:
    """Tell whether a strategy declares a source or metric."""
    strategy = snapshot.strategies.get(strategy_name)
    if strategy is None:
        return False
    return name in (strategy.sources if kind == "source" else strategy.metrics)


def uses(snapshot: Snapshot, name: Name) -> Iterator[Use]:
    """Yield every key and value that names the thing, its declaration included."""
    for route, key, value, expected in walk(snapshot.document):
        if name.kind == "strategy":
            if key is not None and is_scalar(key) and key.value == name.name and _names_strategy(route):
                yield Use(key, route, is_key=True, is_declaration=len(route) == 2)
            continue
        if route[:2] != ("strategies", name.strategy):
            continue
        if key is not None and is_scalar(key) and key.value == name.name and _is_named_by(route, name.kind):
            is_declaration = route[-2] in ("knowledge", "metrics")
            yield Use(key, route, is_key=True, is_declaration=is_declaration)
        elif name.kind == "source" and _is_source(expected) and is_scalar(value) and value.value == name.name:
            yield Use(value, route, is_key=False, is_declaration=False)


def _names_strategy(route: Route) -> bool:
    """Tell whether the key at ``route`` is the name of a strategy: where it is declared, or in the `uses` of one."""
    if not route or route[0] != "strategies":
        return False
    return len(route) == 2 or (len(route) == 4 and route[2] == "uses")


def _is_named_by(route: Route, kind: str) -> bool:
    """Tell whether the key at ``route`` is the name of a source or metric."""
    inside = route[2:-1]
    if kind == "source":
        return inside == ("knowledge",)
    return inside == ("quality", "metrics") or (
        len(inside) == 4 and inside[:2] == ("quality", "evidence") and inside[3] == "scores"
    )


def occurrences(snapshot: Snapshot, line: int, column: int) -> list[Occurrence]:
    """Return every place of the anchor, strategy, source or metric at a place, in the order of the text."""
    for group in _anchors(snapshot.document):
        if any(contains(occurrence.span, line, column) for occurrence in group):
            return group
    name = name_at(snapshot, line, column)
    if name is None:
        return []
    span = snapshot.document.span
    return sorted(
        {Occurrence(span(use.node), use.is_declaration) for use in uses(snapshot, name)},
        key=lambda occurrence: occurrence.span,
    )


def _anchors(document: Document) -> list[list[Occurrence]]:
    """Return the places of each anchor and of the aliases that mean it; an anchor that is set again is another one."""
    groups: list[list[Occurrence]] = []
    if not document.has_aliases or document.parsed is None:
        return groups
    latest: dict[str, list[Occurrence]] = {}
    try:
        for event in events(document.parsed):
            name = getattr(event, "anchor", None)
            if not name:
                continue
            line, column = event.start_mark.line, event.start_mark.column
            if line in document.damaged:
                continue
            if type(event).__name__ == "AliasEvent":
                if name in latest:
                    latest[name].append(Occurrence(Span(line, column, line, column + len(name) + 1), False))
                continue
            # A tag may stand before the anchor.
            column = document.lines[line].find("&" + name, column)
            if column >= 0:
                latest[name] = [Occurrence(Span(line, column, line, column + len(name) + 1), True)]
                groups.append(latest[name])
    except (YAMLError, IndexError):  # a text that is too broken has no anchors
        return []
    return groups
