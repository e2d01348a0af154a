"""Rename a strategy, a source or a metric where it is declared and used."""

from __future__ import annotations

from dataclasses import dataclass

from llm_strategy.document.document import load
from llm_strategy.document.edit.apply import apply
from llm_strategy.document.edit.values import scalar
from llm_strategy.document.locations import locate
from llm_strategy.document.parser import Node
from llm_strategy.format import declaration as declared
from llm_strategy.ide.cursor import KEY, NAMED, SCORES, VALUE, cursor_at, walk
from llm_strategy.ide.snapshot import Snapshot
from llm_strategy.ide.types import RenameError
from llm_strategy.model.reader.scalars import NAME_CHARACTERS
from llm_strategy.report import REVIEW, Edit, Fix
from llm_strategy.text import Route, Span, printable

LONGEST = 200
"""Characters of a name."""


@dataclass(frozen=True)
class _Target:
    """What is renamed: its kind, its name, its strategy, and where the cursor found it."""

    kind: str
    name: str
    strategy: str
    span: Span


def _target(snapshot: Snapshot, line: int, column: int) -> _Target | None:
    """Return what can be renamed at a place."""
    document = snapshot.document
    if line in document.damaged:
        return None
    cursor = cursor_at(document, line, column)
    if cursor is None or cursor.strategy is None or cursor.span.line != cursor.span.end_line:
        return None
    if not (cursor.span.line == line and cursor.span.column <= column <= cursor.span.end_column):
        return None
    if cursor.part == KEY and cursor.name:
        parent = cursor.parent
        if declared.is_skipped(cursor.name):
            return None
        if parent.holds == NAMED and parent.shape is not None:
            return _Target(parent.shape.name, cursor.name, cursor.strategy, cursor.span)
        if parent.holds == SCORES and _declares(snapshot, cursor.strategy, "metric", cursor.name):
            return _Target("metric", cursor.name, cursor.strategy, cursor.span)
        return None
    key = cursor.expected.key
    if (
        cursor.expected.holds == VALUE
        and key is not None
        and key.name == "reads"
        and cursor.node.id == "scalar"
    ):
        name = cursor.node.value
        if _declares(snapshot, cursor.strategy, "source", name):
            return _Target("source", name, cursor.strategy, cursor.span)
    return None


def _declares(snapshot: Snapshot, name: str, kind: str, declared_name: str) -> bool:
    """Tell whether the strategy ``name`` declares a source or metric."""
    strategy = snapshot.strategies.get(name)
    if strategy is None:
        return False
    return declared_name in (strategy.sources if kind == "source" else strategy.metrics)


def renamable(snapshot: Snapshot, line: int, column: int) -> tuple[Span, str] | None:
    """Return the place and the name of the strategy, source or metric at a place; None where there is none."""
    target = _target(snapshot, line, column)
    return None if target is None else (target.span, target.name)


def rename(snapshot: Snapshot, line: int, column: int, name: str) -> list[Edit]:
    """Return the edits that give it another name, where it is declared and where it is used.

    Raises :class:`RenameError` where that cannot be; its text is for the person who asked.
    """
    target = _target(snapshot, line, column)
    if target is None:
        raise RenameError("there is no strategy, source or metric here that could be renamed")
    name = name.strip()
    _check_name(snapshot, target, name)
    if name == target.name:
        return []
    edits = _edits(snapshot, target, name)
    _check_text(snapshot, target, name, edits)
    return edits


def _check_name(snapshot: Snapshot, target: _Target, name: str) -> None:
    """Raise :class:`RenameError` where the name cannot be one, or is taken."""
    shown = printable(name[:60])
    if not name or len(name) > LONGEST or not name.isprintable():
        raise RenameError(f"a name is 1 to {LONGEST} characters on one line")
    if declared.is_skipped(name):
        raise RenameError(f"`{shown}` is never read: keys called `notes` or `x-…` are for people")
    if target.kind == "strategy" and (name[0] == "-" or not NAME_CHARACTERS.issuperset(name)):
        raise RenameError(f"`{shown}` is no name of a strategy: use a-z, 0-9 and hyphens, no hyphen first")
    if name == "<<":
        raise RenameError("`<<` merges maps in YAML: take another name")
    taken = set(snapshot.strategies)
    strategy = snapshot.strategies.get(target.strategy)
    if target.kind != "strategy" and strategy is not None:
        taken = set(strategy.sources if target.kind == "source" else strategy.metrics)
    if name != target.name and name in taken:
        raise RenameError(f"there is a {target.kind} called `{shown}` already")


def _edits(snapshot: Snapshot, target: _Target, name: str) -> list[Edit]:
    """Return the edits, each place once."""
    document = snapshot.document
    edits: dict[Span, Edit] = {}

    def add(node: Node, route: Route, *, is_key: bool) -> None:
        span = document.span(node)
        in_flow = _in_flow(snapshot, route)
        edits[span] = Edit(span, scalar(name, node.style or "", in_flow=in_flow, is_key=is_key))

    if document.has_aliases and target.kind != "strategy":
        _check_aliases(snapshot, target)
    for route, key, value, expected in walk(document):
        if len(route) < 2 or route[0] != "strategies" or route[1] != target.strategy:
            continue
        if key is not None and key.value == target.name and _names(route, target):
            add(key, route[:-1], is_key=True)
        elif (
            target.kind == "source"
            and expected.holds == VALUE
            and expected.key is not None
            and expected.key.name == "reads"
            and value.id == "scalar"
            and value.value == target.name
        ):
            add(value, route[:-1], is_key=False)
    return [edits[span] for span in sorted(edits)]


def _names(route: Route, target: _Target) -> bool:
    """Tell whether the key at ``route`` is one that names what is renamed."""
    if target.kind == "strategy":
        return len(route) == 2
    inside = route[2:-1]
    if target.kind == "source":
        return inside == ("knowledge",)
    return inside == ("quality", "metrics") or (
        len(inside) == 4 and inside[:2] == ("quality", "evidence") and inside[3] == "scores"
    )


def _in_flow(snapshot: Snapshot, route: Route) -> bool:
    """Tell whether what is at ``route`` stands between brackets."""
    node = snapshot.document.root
    for step in (*route, None):
        if node is None or node.id == "scalar":
            return False
        if node.flow_style:
            return True
        if step is None:
            return False
        if isinstance(step, int):
            node = node.value[step]
        else:
            pair = snapshot.document.entries(node).get(step)
            node = pair[1] if pair is not None else None
    return False


def _check_aliases(snapshot: Snapshot, target: _Target) -> None:
    """Refuse where a part that names it is shared by an alias: the other user would lose it."""
    document = snapshot.document
    strategy = snapshot.strategies[target.strategy]
    routes = [
        strategy.at("knowledge"),
        strategy.at("quality"),
        *(layer.at("reads") for layer in strategy.layers),
    ]
    routes += [evidence.at("scores") for evidence in strategy.evidence]
    others = [other for other in snapshot.strategies.values() if other is not strategy]
    shared = [
        route
        for other in others
        for route in (other.at("knowledge"), other.at("quality"), other.at("approach"))
    ]
    for route in routes + shared:
        place = locate(document, route)
        if place is not None and place.uses:
            raise RenameError(
                f"`{printable(target.name)}` is in a part that an alias shares: rename it by hand"
            )


def _check_text(snapshot: Snapshot, target: _Target, name: str, edits: list[Edit]) -> None:
    """See that the new text reads as the old one did, with the new name."""
    document = snapshot.document
    renamed = load(apply(document.text, Fix("", REVIEW, edits)))
    node = renamed.root
    for step in ("strategies", target.strategy if target.kind != "strategy" else name):
        pair = renamed.entries(node).get(step) if node is not None else None
        node = pair[1] if pair is not None else None
    if node is None or len(renamed.problems) > len(document.problems):
        raise RenameError(f"`{printable(name[:60])}` cannot be written here")
