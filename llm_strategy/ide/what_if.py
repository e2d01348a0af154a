"""What would come of giving a layer another technique: the edited text is checked, nothing is estimated by eye."""

from __future__ import annotations

from collections.abc import Iterable

from llm_strategy.changes import Change, Proposal, Remove, SetValue
from llm_strategy.document.edit.fixes import apply, write
from llm_strategy.document.locations import locate
from llm_strategy.document.parser import Node
from llm_strategy.format import declaration as declared
from llm_strategy.ide.costs import Cost, difference, layer_seconds, time_difference
from llm_strategy.ide.cursor import cursor_at, technique_of
from llm_strategy.ide.excerpt import excerpt
from llm_strategy.ide.snapshot import Snapshot
from llm_strategy.ide.types import WhatIf
from llm_strategy.model.views import Layer
from llm_strategy.report import REVIEW, Diagnostic
from llm_strategy.text import Route, split_lines


def alternatives(snapshot: Snapshot, line: int, column: int) -> list[tuple[Route, str]]:
    """Return the route of the layer around a place with each other technique it could have."""
    cursor = cursor_at(snapshot.document, line, column)
    route = cursor.layer if cursor is not None else None
    if cursor is None or route is None:
        return []
    node = cursor.nodes[4]
    if node.id != "mapping":
        return []
    now = technique_of(snapshot.document, node)
    return [(route, technique) for technique in declared.LAYERED if technique not in (now, "other")]


def what_if(snapshot: Snapshot, line: int, column: int) -> list[WhatIf]:
    """Return each other technique for the layer around a place, worked out; most cleared findings first."""
    found = [try_out(snapshot, *one) for one in alternatives(snapshot, line, column)]
    return sorted((one for one in found if one is not None), key=lambda one: len(one.adds) - len(one.clears))


def try_out(snapshot: Snapshot, route: Route, technique: str) -> WhatIf | None:
    """Return what another technique for the layer at ``route`` would change; None where it cannot be written."""
    document = snapshot.document
    node = _node(snapshot, route)
    if node is None or node.id != "mapping" or technique not in declared.LAYERED:
        return None
    fix = write(
        document, Proposal(f"what if {technique}", REVIEW, *_changes(snapshot, node, route, technique))
    )
    if fix is None:
        return None
    mark = "\ufeff" if document.bom else ""
    text = apply(mark + document.text, fix)
    snapshot, other = _parts(snapshot, _like(snapshot, text), route)
    clears, adds = _compare(snapshot.report.diagnostics, other.report.diagnostics)
    cost, latency = _cost(snapshot, other, str(route[1])), _latency(snapshot, other, route)
    title = f"what if {technique}: clears {len(clears)}, adds {len(adds)}, {_figures(cost, latency)}"
    return WhatIf(title, route, technique, fix.edits, clears, adds, cost, latency)


def _like(snapshot: Snapshot, text: str) -> Snapshot:
    return Snapshot(text, snapshot.name, snapshot.settings, snapshot.today, snapshot.root)


def _parts(before: Snapshot, after: Snapshot, route: Route) -> tuple[Snapshot, Snapshot]:
    """Return what has to be checked of two versions of a text: of a large one, the strategy alone.

    No rule looks at two strategies at once. Where the strategy cannot be read alone, it is the whole.
    """
    found = []
    for one in (before, after):
        document = before.document
        place = locate(document, route[:2])
        if document.has_aliases or document.problems or place is None or place.key is None:
            return before, after
        lines = one.lines if one is before else split_lines(str(one.content).removeprefix("\ufeff"))
        cut = excerpt(lines, place.key.line)
        if cut is None or cut[1] != place.key.line:
            return before, after
        part = _like(one, "\n".join([*lines[: cut[0]], *lines[cut[1] : cut[2]]]) + "\n")
        if part.document.problems or list(part.strategies) != [route[1]]:
            return before, after
        found.append(part)
    return found[0], found[1]


def _figures(cost: float | None, latency: float | None) -> str:
    if cost is None and latency is None:
        return "cost and latency unknown"
    costs = "cost unknown" if cost is None else difference(cost)
    if latency is None:
        return f"{costs}, latency unknown"
    return f"{costs}, {time_difference(latency)}" if abs(latency) > 1e-9 else costs


def _node(snapshot: Snapshot, route: Route) -> Node | None:
    document = snapshot.document
    node = document.root
    for step in route:
        if node is None:
            return None
        if isinstance(step, int):
            items = document.items(node)
            node = items[step] if 0 <= step < len(items) else None
        else:
            pair = document.entries(node).get(step)
            node = pair[1] if pair is not None else None
    return node


def _changes(snapshot: Snapshot, node: Node, route: Route, technique: str) -> Iterable[Change]:
    keys = declared.keys_for(technique)
    for name in snapshot.document.entries(node):
        if name in declared.LAYER.keys and name not in keys:
            yield Remove((*route, name))
    yield SetValue((*route, "technique"), technique)


def _compare(before: list[Diagnostic], after: list[Diagnostic]) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Return the findings that are only in ``before``, and those only in ``after``, told apart by rule and route."""
    return _without(before, after), _without(after, before)


def _without(some: list[Diagnostic], others: list[Diagnostic]) -> list[Diagnostic]:
    left: dict[tuple[str, Route], int] = {}
    for one in others:
        key = (one.rule, one.path)
        left[key] = left.get(key, 0) + 1
    found = []
    for one in some:
        key = (one.rule, one.path)
        if left.get(key, 0):
            left[key] -= 1
        else:
            found.append(one)
    return found


def _cost(before: Snapshot, after: Snapshot, name: str) -> float | None:
    """Return the difference of the monthly costs; None unless both are known to the end."""
    costs = []
    for snapshot in (before, after):
        strategy = snapshot.strategies.get(name)
        if strategy is None:
            return None
        cost = Cost(strategy, snapshot.facts)
        if not cost.known:
            return None
        costs.append(cost.monthly.low)
    return costs[1] - costs[0]


def _latency(before: Snapshot, after: Snapshot, route: Route) -> float | None:
    """Return the difference of what the layer adds to a request before the answer; None unless both are declared."""
    seconds = []
    for snapshot in (before, after):
        layer = _layer(snapshot, route)
        one = None if layer is None else layer_seconds(layer)
        if one is None:
            return None
        seconds.append(one)
    return seconds[1] - seconds[0]


def _layer(snapshot: Snapshot, route: Route) -> Layer | None:
    strategy = snapshot.strategies.get(str(route[1]))
    return (
        next((one for one in strategy.layers if one.route == route), None) if strategy is not None else None
    )
