"""Facts that other files of the repository state and a strategy does not: to fill in, and to offer first."""

from __future__ import annotations

from dataclasses import dataclass

from llm_strategy.advisor.draft.answers import origins
from llm_strategy.advisor.draft.outline import comment
from llm_strategy.changes import SetValue
from llm_strategy.document.edit.values import scalar
from llm_strategy.document.locations import locate
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.engine.variants import different_findings, edited
from llm_strategy.format import declaration as declared
from llm_strategy.format.declaration import Key
from llm_strategy.model.view import View
from llm_strategy.model.views import Strategy
from llm_strategy.report import ERROR
from llm_strategy.sources.facts import Found, Merged
from llm_strategy.text import Route

NOT_FILLED = frozenset({"technique", "name", "need", "evidence", "metric"})
"""What is found and is no key to fill in: layers, names and measurements are for a person to add."""


@dataclass(frozen=True)
class FoundFact:
    """A value for the key at ``route``: ``text`` is YAML, ``origin`` says where a file states it."""

    route: Route
    text: str
    origin: str


def absent_facts(strategy: Strategy, found: Found) -> list[FoundFact]:
    """Return what the files of the repository state and ``strategy`` does not declare, a value for each key.

    Where files disagree and none is more trusted than the others, nothing is offered.
    """
    facts = []
    for merged in found.merged():
        owner = _owner(strategy, merged.layer)
        fact = None if owner is None else _fact(owner, merged)
        if fact is not None:
            facts.append(fact)
    return facts


def _owner(strategy: Strategy, layer: str) -> View | None:
    """Return the strategy, or its one layer in use of a technique."""
    if not layer:
        return strategy
    layers = [one for one in strategy.layers if one.technique == layer and one.in_use]
    return layers[0] if len(layers) == 1 else None


def _fact(owner: View, merged: Merged) -> FoundFact | None:
    return _stated(owner, merged) if owner.absent(merged.key) else None


def _stated(owner: View, merged: Merged) -> FoundFact | None:
    name, _, inner = merged.key.partition(".")
    shape = declared.STRATEGY if isinstance(owner, Strategy) else declared.LAYER
    key = shape.keys.get(name)
    if key is None or merged.key in NOT_FILLED:
        return None
    if inner and (key.type != declared.MAP or inner not in key.shape.keys):
        return None
    text = _text(key, merged.value)
    return None if text is None else FoundFact(owner.at(*merged.key.split(".")), text, origins(merged))


def _text(key: Key, value: object) -> str | None:
    """Return a value as YAML; None where there is none."""
    words = [str(item).lower() if isinstance(item, bool) else str(item) for item in _items(value)]
    if not words:
        return None
    if key.many and (key.many == "list" or len(words) > 1):
        return "[" + ", ".join(scalar(word, in_flow=True) for word in words) + "]"
    return scalar(words[0])


def _items(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else [] if value is None else [value]


def stated_at(snapshot: Snapshot, found: Found, route: Route) -> FoundFact | None:
    """Return what the files of the repository state for the key at ``route``, whatever stands there."""
    layer, strategy = snapshot.layer_at(route), snapshot.strategy_at(route)
    owner: View | None = layer or strategy
    if owner is None or (layer is not None and not layer.technique):
        return None
    name = ".".join(map(str, route[len(owner.route) :]))
    merged = found.get(name, str(layer.technique) if layer is not None else "")
    return None if merged is None else _stated(owner, merged)


@dataclass(frozen=True)
class Filled:
    """The text with facts filled in, and which; ``left_out`` are those that would make an error."""

    text: str
    facts: tuple[FoundFact, ...]
    left_out: tuple[FoundFact, ...]


def fill(snapshot: Snapshot, name: str, found: Found) -> Filled:
    """Return the text with each absent fact of the strategy ``name`` written in, its origin behind it as a comment."""
    strategy = snapshot.strategies.get(name)
    filled: list[FoundFact] = []
    left_out: list[FoundFact] = []
    for fact in absent_facts(strategy, found) if strategy is not None else ():
        made = _write(snapshot, fact)
        if made is None:
            left_out.append(fact)
        else:
            filled.append(fact)
            snapshot = made
    mark = "\ufeff" if snapshot.document.bom else ""
    return Filled(mark + snapshot.document.text, tuple(filled), tuple(left_out))


def _write(snapshot: Snapshot, fact: FoundFact) -> Snapshot | None:
    """Return the text with one fact; None where it cannot be written, or would make an error."""
    result = edited(snapshot, [SetValue(fact.route, fact.text)])
    if result is None:
        return None
    after = _with_comment(result[1], fact)
    _, added = different_findings(snapshot.report.diagnostics, after.report.diagnostics)
    return None if any(finding.severity == ERROR for finding in added) else after


def _with_comment(snapshot: Snapshot, fact: FoundFact) -> Snapshot:
    place = locate(snapshot.document, fact.route)
    if place is None:
        return snapshot
    span = place.value
    lines = snapshot.document.text.split("\n")
    line = lines[span.end_line]
    # Behind something else on the line, as in a map between brackets, a comment would be about all of it.
    if line[span.end_column :].strip():
        return snapshot
    ending = "\r" if line.endswith("\r") else ""
    lines[span.end_line] = f"{line.rstrip()}  {comment(fact.origin)}{ending}"
    mark = "\ufeff" if snapshot.document.bom else ""
    return snapshot.with_content(mark + "\n".join(lines))
