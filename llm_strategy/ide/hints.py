"""Figures beside the text: monthly cost, the time that layers take, counted findings."""

from __future__ import annotations

from llm_strategy.document.locations import locate
from llm_strategy.ide.costs import BUDGETS, Cost, Time
from llm_strategy.ide.types import Hint, Lens
from llm_strategy.report import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.ide.snapshot import Situation
    from llm_strategy.model.views import Strategy
    from llm_strategy.report import Diagnostic
    from llm_strategy.text import Span


def _named(situation: Situation) -> Iterator[tuple[Strategy, Span]]:
    """Yield the strategies with the place of their names."""
    document = situation.document
    for strategy in situation.strategies.values():
        place = locate(document, strategy.route)
        if place is not None and place.key is not None:
            yield strategy, place.key


def hints(situation: Situation, first: int = 0, last: int | None = None) -> list[Hint]:
    """Return the figures to show at the ends of the lines ``first`` to ``last``, inclusive."""
    found = []
    end = len(situation.lines) if last is None else last
    for strategy, span in _named(situation):
        if first <= span.line <= end:
            cost = Cost(strategy, situation.facts)
            if cost.label:
                found.append(_at_end(situation, span.line, cost.label, cost.markdown))
        for key in BUDGETS:
            if strategy.get(key) is None:
                continue
            place = locate(situation.document, strategy.at(key))
            if place is None or place.uses or not first <= place.value.line <= end:
                continue
            time = Time(strategy, situation.facts, key)
            if time.label:
                found.append(_at_end(situation, place.value.line, time.label, time.markdown))
    return sorted(found, key=lambda hint: (hint.line, hint.column))


def _at_end(situation: Situation, line: int, label: str, tooltip: str) -> Hint:
    return Hint(line, len(situation.lines[line].rstrip()), label, tooltip)


def lenses(situation: Situation) -> list[Lens]:
    """Return what to show above each strategy: its monthly cost, the latency of its layers, its findings."""
    by_name: dict[object, list[Diagnostic]] = {}
    for one in situation.report.diagnostics:
        if len(one.path) > 1 and one.path[0] == "strategies":
            by_name.setdefault(one.path[1], []).append(one)
    found = []
    for strategy, span in _named(situation):
        cost = Cost(strategy, situation.facts)
        found.append(Lens(span, "cost", cost.label or _unknown(cost)))
        time = Time(strategy, situation.facts)
        if time.label:
            found.append(Lens(span, "latency", time.label))
        here = by_name.get(strategy.name, [])
        found.append(Lens(span, "findings", _counted(here), [one.span for one in here]))
    return found


def _unknown(cost: Cost) -> str:
    keys = dict.fromkeys(key for _, key in cost.monthly.missing_facts)
    return f"monthly cost unknown: needs {', '.join(keys)}" if keys else "monthly cost unknown"


def _counted(found: list[Diagnostic]) -> str:
    counts = {level: sum(one.severity == level for one in found) for level in SEVERITIES}
    parts = [f"{count} {level}{'s' if count > 1 else ''}" for level, count in counts.items() if count]
    return ", ".join(parts) or "no findings"
