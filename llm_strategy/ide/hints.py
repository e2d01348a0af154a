"""Figures beside the text: monthly cost, the time that layers take, counted findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from llm_strategy.document.locations import locate
from llm_strategy.ide.costs import BUDGETS, Cost, Time
from llm_strategy.ide.snapshot import Snapshot
from llm_strategy.ide.types import Hint, Lens
from llm_strategy.model.views import Strategy
from llm_strategy.report import SEVERITIES, Diagnostic
from llm_strategy.text import Span


def hints(snapshot: Snapshot, first: int = 0, last: int | None = None) -> list[Hint]:
    """Return the figures to show at the ends of the lines ``first`` to ``last``, inclusive."""
    end = len(snapshot.lines) if last is None else last
    found = [hint for hint in _hints(snapshot) if first <= hint.line <= end]
    return sorted(found, key=lambda hint: (hint.line, hint.column))


def _hints(snapshot: Snapshot) -> Iterator[Hint]:
    for strategy, span in _names(snapshot):
        cost = Cost(strategy, snapshot.facts)
        if cost.label:
            yield _at_end(snapshot, span.line, cost.label, cost.markdown)
        for key in BUDGETS:
            place = None if strategy.get(key) is None else locate(snapshot.document, strategy.at(key))
            if place is None or place.uses:
                continue
            time = Time(strategy, snapshot.facts, key)
            if time.label:
                yield _at_end(snapshot, place.value.line, time.label, time.markdown)


def _names(snapshot: Snapshot) -> Iterator[tuple[Strategy, Span]]:
    """Yield the strategies with the spans of their names."""
    for strategy in snapshot.strategies.values():
        place = locate(snapshot.document, strategy.route)
        if place is not None and place.key is not None:
            yield strategy, place.key


def _at_end(snapshot: Snapshot, line: int, label: str, tooltip: str) -> Hint:
    return Hint(line, len(snapshot.lines[line].rstrip()), label, tooltip)


def lenses(snapshot: Snapshot) -> list[Lens]:
    """Return what to show above each strategy: its monthly cost, what its layers take of the time, its findings."""
    by_name: dict[object, list[Diagnostic]] = {}
    for diagnostic in snapshot.report.diagnostics:
        if len(diagnostic.path) > 1 and diagnostic.path[0] == "strategies":
            by_name.setdefault(diagnostic.path[1], []).append(diagnostic)
    found = []
    for strategy, span in _names(snapshot):
        cost = Cost(strategy, snapshot.facts)
        found.append(Lens(span, "cost", cost.label or _unknown(cost)))
        time = Time(strategy, snapshot.facts)
        if time.label:
            found.append(Lens(span, "latency", time.label))
        diagnostics = by_name.get(strategy.name, [])
        spans = [diagnostic.span for diagnostic in diagnostics]
        found.append(Lens(span, "findings", counted(diagnostics) or "no findings", spans))
    return found


def _unknown(cost: Cost) -> str:
    keys = dict.fromkeys(key for _, key in cost.monthly.missing_facts)
    return f"monthly cost unknown: needs {', '.join(keys)}" if keys else "monthly cost unknown"


def counted(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many findings there are of each level, "2 errors, 1 info"; ``""`` for none."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    return ", ".join(
        f"{counts[level]} {level}{'s' if counts[level] > 1 else ''}" for level in SEVERITIES if counts[level]
    )
