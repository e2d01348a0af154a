"""Figures beside the text: monthly cost, the time that layers take, counted findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from llm_strategy.document.locations import locate
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.ide import recommend
from llm_strategy.ide.costs import Cost
from llm_strategy.ide.latencies import BUDGETS, Time
from llm_strategy.ide.types import Hint, Lens
from llm_strategy.model.views import Strategy
from llm_strategy.report import SEVERITIES, Diagnostic, Report
from llm_strategy.text import Route, Span


def hints(
    snapshot: Snapshot, first: int = 0, last: int | None = None, *, with_totals: bool = False
) -> list[Hint]:
    """Return the figures to show at the ends of the lines ``first`` to ``last``, inclusive.

    They are the parts of what :func:`lenses` adds up; ``with_totals`` adds the totals, for editors without lenses.
    """
    end = len(snapshot.lines) if last is None else last
    found = [hint for hint in _hints(snapshot, with_totals) if first <= hint.line <= end]
    return sorted(found, key=lambda hint: (hint.line, hint.column))


def _hints(snapshot: Snapshot, with_totals: bool) -> Iterator[Hint]:
    for strategy, span in _names(snapshot):
        cost = Cost(strategy, snapshot.facts)
        if with_totals and cost.label:
            yield _at_end(snapshot, span.line, cost.label, cost.markdown)
        if len(cost.parts) > 1:
            yield from _at_keys(snapshot, cost.parts.items(), cost.markdown)
        for key in BUDGETS:
            time = Time(strategy, snapshot.facts, key) if strategy.get(key) is not None else None
            if time is None or not time.remaining:
                continue
            label = time.label if with_totals else f"{time.remaining} left for the answer"
            yield from _at_keys(snapshot, [(strategy.at(key), label)], time.markdown)


def _at_keys(snapshot: Snapshot, labels: Iterable[tuple[Route, str]], tooltip: str) -> Iterator[Hint]:
    """Yield a hint behind each key that is written where it is used, and not taken from an alias."""
    for route, label in labels:
        place = locate(snapshot.document, route)
        if place is not None and not place.uses:
            yield _at_end(snapshot, place.value.line, label, tooltip)


def _names(snapshot: Snapshot) -> Iterator[tuple[Strategy, Span]]:
    """Yield the strategies with the spans of their names."""
    for strategy in snapshot.strategies.values():
        place = locate(snapshot.document, strategy.route)
        if place is not None and place.key is not None:
            yield strategy, place.key


def _at_end(snapshot: Snapshot, line: int, label: str, tooltip: str) -> Hint:
    return Hint(line, len(snapshot.lines[line].rstrip()), label, tooltip)


def lenses(snapshot: Snapshot, shown: Report | None = None) -> list[Lens]:
    """Return what to show above each strategy: what guides say, its monthly cost, the time of its layers, its findings.

    The findings are those of ``shown``, where that is not the report of the snapshot.
    """
    by_name: dict[object, list[Diagnostic]] = {}
    for diagnostic in (shown or snapshot.report).diagnostics:
        if len(diagnostic.path) > 1 and diagnostic.path[0] == "strategies":
            by_name.setdefault(diagnostic.path[1], []).append(diagnostic)
    found = []
    headlines = recommend.headlines(snapshot)
    for strategy, span in _names(snapshot):
        name = strategy.name
        if name in headlines:
            found.append(Lens(span, "recommend", headlines[name], name))
        found.append(Lens(span, "cost", Cost(strategy, snapshot.facts).summary, name))
        time = Time(strategy, snapshot.facts).summary
        if time:
            found.append(Lens(span, "latency", time, name))
        diagnostics = by_name.get(name, [])
        spans = [diagnostic.span for diagnostic in diagnostics]
        found.append(Lens(span, "findings", counted(diagnostics) or "no findings", name, spans))
    return found


def explanation(snapshot: Snapshot, kind: str, name: str) -> str:
    """Return what is behind the lens of a strategy, in Markdown: the parts of a figure and the facts to add."""
    strategy = snapshot.strategies.get(name)
    if strategy is None or kind not in ("cost", "latency"):
        return ""
    figure = Cost(strategy, snapshot.facts) if kind == "cost" else Time(strategy, snapshot.facts)
    return figure.markdown


def counted(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many findings there are of each level, "2 errors, 1 info, 3 hints"; ``""`` for none."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    return ", ".join(
        f"{counts[level]} {level}{'s' if counts[level] > 1 else ''}" for level in SEVERITIES if counts[level]
    )
