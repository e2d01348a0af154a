"""What would come of giving a layer another technique: the edited text is checked, nothing is estimated by eye.

Where another layer in use has that technique already, the needs join that layer and this one goes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from llm_strategy.changes import Change, MoveNeed, Remove, SetValue
from llm_strategy.document.parser import Node
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.engine.variants import different_findings, edited, strategy_parts
from llm_strategy.format import declaration as declared
from llm_strategy.format.vocabulary import COLUMN_OF, WORDS
from llm_strategy.ide.costs import Cost, Range, cost_difference
from llm_strategy.ide.cursor import KEY, Cursor, cursor_at, node_at, technique_of
from llm_strategy.ide.latencies import layer_seconds, time_difference
from llm_strategy.ide.types import WhatIf
from llm_strategy.knowledge.fit import PART, YES, rating
from llm_strategy.model.views import Layer
from llm_strategy.report import HINT, Diagnostic
from llm_strategy.text import Route, listed

MOST_DROPPED = 4
"""Keys that a title names; what is more is counted."""


def alternatives(snapshot: Snapshot, line: int, column: int) -> list[tuple[Route, str]]:
    """Return the route of the layer around a place with each other technique it could have, best fit first.

    None for a layer whose technique is misspelt, nor on another misspelt word: that word is the thing to fix.
    """
    cursor = cursor_at(snapshot.document, line, column)
    route = cursor.layer if cursor is not None else None
    if cursor is None or route is None:
        return []
    node = cursor.nodes[4]
    if node.id != "mapping":
        return []
    now = technique_of(snapshot.document, node)
    if (now is not None and now not in declared.LAYERED) or _is_misspelt(cursor):
        return []
    techniques = [technique for technique in declared.LAYERED if technique not in (now, "other")]
    layer = snapshot.layer_at(route)
    return [(route, technique) for technique in sorted(techniques, key=lambda word: fit(layer, word).rank)]


def _is_misspelt(cursor: Cursor) -> bool:
    """Tell whether the cursor is on a word that its vocabulary does not have."""
    key = cursor.expected.key
    if cursor.part == KEY or key is None or key.type != declared.WORD or cursor.node.id != "scalar":
        return False
    return bool(cursor.node.value) and cursor.node.value not in WORDS[key.vocabulary]


@dataclass(frozen=True)
class Fit:
    """How many of a layer's needs a technique fixes, and how many it helps with, of how many."""

    fixed: int
    helped: int
    needs: int

    @property
    def rank(self) -> tuple[int, int]:
        """A better fit has a smaller rank."""
        return (-self.fixed, -self.helped)

    @property
    def words(self) -> str:
        """The fit in words, "fits 1 of 2"; ``""`` for a layer without needs."""
        return f"fits {self.fixed} of {self.needs}" if self.needs else ""


def fit(layer: Layer | None, technique: str | None) -> Fit:
    """Return how well ``technique`` fits the needs of a layer."""
    if layer is None or technique not in COLUMN_OF:
        return Fit(0, 0, 0)
    retrieves = layer.get("retrieves") or () if technique == "rag" else ()
    ratings = Counter(rating(need.word, technique, retrieves) for need in layer.needs)
    return Fit(ratings[YES], ratings[PART], len(layer.needs))


def what_if(snapshot: Snapshot, line: int, column: int) -> list[WhatIf]:
    """Return each other technique for the layer around a place, worked out.

    The best fit comes first, then what clears the most findings. What is better in nothing that is known is left out.
    """
    tried = [try_out(snapshot, route, technique) for route, technique in alternatives(snapshot, line, column)]
    offers = [offer for offer in tried if offer is not None and _is_better(snapshot, offer)]
    return sorted(
        offers, key=lambda offer: (_fit_of(snapshot, offer).rank, len(offer.adds) - len(offer.clears))
    )


def _fit_of(snapshot: Snapshot, offer: WhatIf) -> Fit:
    return fit(snapshot.layer_at(offer.route), offer.technique)


def _is_better(snapshot: Snapshot, offer: WhatIf) -> bool:
    """Tell whether an offer is better than the layer as it is in something that is known.

    Better is a fit with more needs, more findings that go than come, or a lower cost or latency.
    """
    layer = snapshot.layer_at(offer.route)
    now = fit(layer, layer.technique if layer is not None else None)
    known = [difference for difference in (offer.cost, offer.latency) if difference is not None]
    return (
        _fit_of(snapshot, offer).rank < now.rank
        or len(offer.clears) > len(offer.adds)
        or any(low < 0 for low, _ in known)
    )


def try_out(snapshot: Snapshot, route: Route, technique: str) -> WhatIf | None:
    """Return what another technique for the layer at ``route`` would change; None where it cannot be written."""
    node = node_at(snapshot.document, route)
    if node is None or node.id != "mapping" or technique not in declared.LAYERED:
        return None
    target = _layer_to_join(snapshot, route, technique)
    changes_of = _replacing if target is None else _joining
    changes, drops = changes_of(snapshot, node, route, technique)
    made = edited(snapshot, changes)
    if made is None:
        return None
    edits, changed = made
    before, after = strategy_parts(snapshot, changed, str(route[1]))
    clears, adds = different_findings(_faults(before), _faults(after), removed=None if target is None else route)
    cost = _costs(before, after, str(route[1]))
    latency = _latencies(before, after, route, is_gone=target is not None)
    joins = "" if target is None else f" (joins layer {target.index + 1})"
    parts = [
        fit(snapshot.layer_at(route), technique).words,
        f"clears {len(clears)}",
        f"adds {len(adds)}",
        "" if cost is None else cost_difference(*cost),
        "" if latency is None else time_difference(*latency),
        _dropped(drops),
    ]
    title = f"What if {technique}{joins}: {', '.join(part for part in parts if part)}"
    return WhatIf(title, route, technique, edits, clears, adds, _more(cost), _more(latency))


def _more(sides: tuple[Range, Range] | None) -> Range | None:
    """Return how much more there is on the second side, as minimum and maximum."""
    if sides is None:
        return None
    low, high = sorted((sides[1][0] - sides[0][0], sides[1][1] - sides[0][1]))
    return (low, high)


def _dropped(keys: Sequence[str]) -> str:
    """Say which keys of the layer an edit takes out."""
    if not keys:
        return ""
    named = [f"`{key}`" for key in keys[:MOST_DROPPED]]
    if len(keys) > MOST_DROPPED:
        named.append(f"{len(keys) - MOST_DROPPED} more")
    return f"drops {listed(named)}"


# -- the edit --------------------------------------------------------------------------------------------------------


def _layer_to_join(snapshot: Snapshot, route: Route, technique: str) -> Layer | None:
    """Return the other layer in use that has ``technique`` already."""
    strategy, layer = snapshot.strategy_at(route), snapshot.layer_at(route)
    if strategy is None or layer is None or not layer.in_use:
        return None
    others = (other for other in strategy.layers if other is not layer and other.in_use)
    return next((other for other in others if other.technique == technique), None)


def _replacing(
    snapshot: Snapshot, node: Node, route: Route, technique: str
) -> tuple[list[Change], list[str]]:
    """Return the changes that write another technique, and the keys that it does not have."""
    keys = declared.keys_for(technique)
    drops = [
        name for name in snapshot.document.entries(node) if name in declared.LAYER.keys and name not in keys
    ]
    return [*(Remove((*route, name)) for name in drops), SetValue((*route, "technique"), technique)], drops


def _joining(snapshot: Snapshot, node: Node, route: Route, technique: str) -> tuple[list[Change], list[str]]:
    """Return the changes that move the needs to the layer that has the technique, and the keys that go."""
    entries = snapshot.document.entries(node)
    needs = snapshot.document.items(entries["for"][1]) if "for" in entries else []
    words = dict.fromkeys(need.value for need in needs if need.id == "scalar")
    # Each need that moves leaves the next one first in its list.
    moves: list[Change] = [MoveNeed((*route, "for", 0), technique) for _ in words]
    return [*moves, Remove(route)], [name for name in entries if name not in ("technique", "for", "status")]


# -- before and after ------------------------------------------------------------------------------------------------


def _faults(snapshot: Snapshot) -> list[Diagnostic]:
    """Return the findings but for hints, which say what is not declared and blame no design."""
    return [found for found in snapshot.report.diagnostics if found.severity != HINT]


def _costs(before: Snapshot, after: Snapshot, name: str) -> tuple[Range, Range] | None:
    """Return the monthly costs of both versions; None unless both are known to the end."""
    costs = []
    for snapshot in (before, after):
        strategy = snapshot.strategies.get(name)
        cost = None if strategy is None else Cost(strategy, snapshot.facts).range
        if cost is None:
            return None
        costs.append(cost)
    return costs[0], costs[1]


def _latencies(
    before: Snapshot, after: Snapshot, route: Route, *, is_gone: bool
) -> tuple[Range, Range] | None:
    """Return the seconds that the layer adds to a request in both versions; None unless both are known."""
    first = layer_seconds(before.layer_at(route), before.facts)
    second = layer_seconds(None if is_gone else after.layer_at(route), after.facts)
    return None if first is None or second is None else (first, second)
