"""Rename a strategy, a source or a metric where it is declared and used."""

from __future__ import annotations

from llm_strategy.document.document import load
from llm_strategy.document.edit.apply import apply
from llm_strategy.document.edit.values import scalar
from llm_strategy.document.locations import locate
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.format import declaration as declared
from llm_strategy.ide.names import Name, name_at, uses
from llm_strategy.ide.types import RenameError
from llm_strategy.model.reader.scalars import NAME_CHARACTERS
from llm_strategy.report import REVIEW, Edit, Fix
from llm_strategy.text import Route, Span, printable

LONGEST = 200
"""Characters of a name."""


def renamable(snapshot: Snapshot, line: int, column: int) -> tuple[Span, str] | None:
    """Return the place and the name of the strategy, source or metric at a place; None where there is none."""
    target = name_at(snapshot, line, column)
    return None if target is None else (target.span, target.name)


def rename(snapshot: Snapshot, line: int, column: int, name: str) -> list[Edit]:
    """Return the edits that give it another name, where it is declared and where it is used.

    Raises :class:`RenameError` where that cannot be; its text is for the person who asked.
    """
    target = name_at(snapshot, line, column)
    if target is None:
        raise RenameError("nothing to rename here: only strategies, sources and metrics can be renamed")
    name = name.strip()
    _check_name(snapshot, target, name)
    if name == target.name:
        return []
    edits = _edits(snapshot, target, name)
    _check_text(snapshot, target, name, edits)
    return edits


def _check_name(snapshot: Snapshot, target: Name, name: str) -> None:
    """Raise :class:`RenameError` where the name cannot be one, or is taken."""
    shown = printable(name[:60])
    if not name or len(name) > LONGEST or not name.isprintable():
        raise RenameError(f"a name is 1 to {LONGEST} characters on one line")
    if declared.is_skipped(name):
        raise RenameError(f"`{shown}` would not be read: keys called `notes` or `x-…` are only for people")
    if target.kind == "strategy" and (name[0] == "-" or not NAME_CHARACTERS.issuperset(name)):
        raise RenameError(
            f"`{shown}` is not a valid name of a strategy: use a-z, 0-9 and hyphens, not "
            "starting with a hyphen"
        )
    if name == "<<":
        raise RenameError("`<<` merges maps in YAML: use another name")
    taken = set(snapshot.strategies)
    strategy = snapshot.strategies.get(target.strategy)
    if target.kind != "strategy" and strategy is not None:
        taken = set(strategy.sources if target.kind == "source" else strategy.metrics)
    if name != target.name and name in taken:
        raise RenameError(f"there is already a {target.kind} called `{shown}`")


def _edits(snapshot: Snapshot, target: Name, name: str) -> list[Edit]:
    """Return the edits, each place once."""
    document = snapshot.document
    if document.has_aliases and target.kind != "strategy":
        _check_aliases(snapshot, target)
    edits: dict[Span, Edit] = {}
    for use in uses(snapshot, target):
        span = document.span(use.node)
        in_flow = _in_flow(snapshot, use.route[:-1])
        edits[span] = Edit(span, scalar(name, use.node.style or "", in_flow=in_flow, is_key=use.is_key))
    return [edits[span] for span in sorted(edits)]


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


def _check_aliases(snapshot: Snapshot, target: Name) -> None:
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
                f"`{printable(target.name)}` is in a part that an alias repeats: rename it by hand"
            )


def _check_text(snapshot: Snapshot, target: Name, name: str, edits: list[Edit]) -> None:
    """See that the new text reads as the old one did, with the new name."""
    document = snapshot.document
    renamed = load(apply(document.text, Fix("", REVIEW, edits)))
    node = renamed.root
    for step in ("strategies", target.strategy if target.kind != "strategy" else name):
        pair = renamed.entries(node).get(step) if node is not None else None
        node = pair[1] if pair is not None else None
    if node is None or len(renamed.problems) > len(document.problems):
        raise RenameError(f"`{printable(name[:60])}` cannot be written here")
