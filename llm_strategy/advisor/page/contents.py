"""What a page says of a strategy, as data: the templates and the pictures only show it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from llm_strategy.advisor.compare import words
from llm_strategy.advisor.compare.comparison import CannotCompare, Comparison, WhatIf, compare
from llm_strategy.advisor.page.evidence import evidence_charts
from llm_strategy.advisor.page.parts import (
    Bar,
    CostChart,
    CostLine,
    Crossing,
    FindingRow,
    FitCell,
    FitRow,
    LayerRow,
    Page,
    StrategyPage,
    TimeChart,
)
from llm_strategy.advisor.page.source_lines import source_lines
from llm_strategy.advisor.recommend import recommend
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.format.quantities.parse import Date, about
from llm_strategy.format.vocabulary import NEED_KINDS
from llm_strategy.knowledge import prices
from llm_strategy.knowledge.fit import COLUMNS, cell
from llm_strategy.model.views import Layer, Strategy
from llm_strategy.outputs.style import MOST
from llm_strategy.outputs.unknown import missing_facts
from llm_strategy.report import ERROR, HINT, INFO, WARNING
from llm_strategy.rules.times import Times
from llm_strategy.text import clip, listed
from llm_strategy.version import __version__

LEVELS = (ERROR, WARNING, INFO)

DECADES = 2
"""Powers of ten to either side of today's volume that the picture of the costs shows."""

NEAR = 2.5
"""Volumes that are closer than this factor get one mark."""

FARTHEST = 4
"""Powers of ten up to which it is made wider for a break-even."""

POINTS = 41

MOST_CROSSINGS = 4

EXAMPLE_VOLUME = 100_000.0
"""Requests a month in the middle of the picture where the file declares no volume."""

LONGEST_LABEL = 26


def page(snapshots: Sequence[tuple[Snapshot, str]], today: int) -> Page:
    """Return the page of some strategies, each the text of its file and its name; ``today`` is an ordinal day."""
    made = tuple(_strategy(snapshot, name, f"s{number}") for number, (snapshot, name) in enumerate(snapshots, 1))
    return Page(made, datetime.date.fromordinal(today).isoformat(), __version__)


def _strategy(snapshot: Snapshot, name: str, ident: str) -> StrategyPage:
    strategy = snapshot.strategies[name]
    facts = snapshot.facts
    advice = recommend(strategy, snapshot.name, snapshot.settings, snapshot.today, snapshot.root)
    comparison, why_not = None, ""
    try:
        comparison = compare(snapshot, name, WhatIf(volumes=_volumes(strategy)))
    except CannotCompare as error:
        why_not = str(error)
    report = snapshot.report
    found = [one for one in report.diagnostics if one.path[:2] == ("strategies", name)]
    lines = snapshot.lines
    shown = [one for level in LEVELS for one in found if one.severity == level]
    missing = missing_facts([one for one in report.unknown if one.path[:2] == ("strategies", name)], MOST)
    layers = [_layer_row(layer) for layer in strategy.layers]
    return StrategyPage(
        ident,
        snapshot.name,
        name,
        str(strategy.get("purpose") or ""),
        tuple(_about(strategy)),
        _stack(strategy),
        tuple(row for row in layers if row.status not in ("rejected", "retiring")),
        tuple(row for row in layers if row.status in ("rejected", "retiring")),
        advice,
        comparison,
        why_not,
        None if comparison is None else _cost_chart(comparison, strategy),
        _time_chart(strategy, snapshot),
        tuple(_fit(strategy, advice.needs)),
        tuple(evidence_charts(strategy)),
        tuple(FindingRow(one, tuple(source_lines(one, lines))) for one in shown),
        sum(one.severity == HINT for one in found),
        tuple(line.replace("--unknown=all", "`check --unknown=all`") for line in _of(missing, name)),
        tuple(_dates(strategy, comparison, facts.today)),
    )


def _of(missing: dict[str, list[str]], name: str) -> list[str]:
    return next(iter(missing.values()), []) if len(missing) == 1 else missing.get(name, [])


def _volumes(strategy: Strategy) -> tuple[float, ...]:
    declared = strategy.get("volume")
    if declared is None or not declared.per_month:
        return ()
    now = float(declared.per_month)
    return (now / 10, now, now * 10)


def _about(strategy: Strategy) -> Iterator[tuple[str, str]]:
    for label, key in (
        ("Stage", "stage"), ("Task", "task"), ("Model", "model"), ("Hosting", "hosting"), ("Volume", "volume"),
        ("Cost budget", "cost_budget"), ("Latency budget", "latency_budget"),
        ("First-token budget", "first_token_budget"), ("Citations", "citations"), ("Access", "access"),
        ("Owner", "owner"),
    ):  # fmt: skip
        written = strategy.text(key) or str(strategy.get(key) or "")
        if written:
            yield label, clip(written, 120)


def _stack(strategy: Strategy) -> str:
    techniques = dict.fromkeys(layer.technique for layer in strategy.active if layer.technique)
    return " + ".join(techniques) or "no layer yet"


def _layer_row(layer: Layer) -> LayerRow:
    return LayerRow(
        layer.technique or "unknown",
        clip(str(layer.get("name") or ""), 80),
        str(layer.get("status") or "active"),
        tuple(dict.fromkeys(need.word for need in layer.needs)),
        clip(str(layer.get("why") or ""), 400),
    )


# -- cost ------------------------------------------------------------------------------------------------------------


def _cost_chart(comparison: Comparison, strategy: Strategy) -> CostChart | None:
    today = comparison.declared_volume or None
    middle = today or EXAMPLE_VOLUME
    first, last = _span(comparison, middle)
    volumes = tuple(first * (last / first) ** (step / (POINTS - 1)) for step in range(POINTS))
    lines, kept = [], []
    for number, candidate in enumerate(comparison.candidates):
        months = [candidate.month(volume) for volume in volumes]
        if all(month.high > 0 for month in months):
            least = max(month.high for month in months) / 1e6
            lines.append(
                CostLine(
                    candidate.stack.title,
                    candidate.stack.declared,
                    tuple(max(month.low, least) for month in months),
                    tuple(month.high for month in months),
                )
            )
            kept.append(number)
    if not lines:
        return None
    budget = strategy.get("cost_budget")
    monthly_budget = None if budget is None or budget.per_request else float(budget.amount)
    today_words = f"today {clip(strategy.text('volume'), LONGEST_LABEL)}" if today else ""
    crossings = tuple(_crossings(comparison, kept, volumes))
    return CostChart(
        volumes, tuple(lines), crossings, today, today_words, monthly_budget, _cost_words(comparison, crossings)
    )


def _span(comparison: Comparison, middle: float) -> tuple[float, float]:
    """Return the volumes at the edges of the picture: around today's, with the break-evens of the declared stack."""
    first, last = middle / 10**DECADES, middle * 10**DECADES
    for one in comparison.break_evens:
        declared = any(comparison.candidates[at].stack.declared for at in (one.first, one.second))
        if not declared or one.low is None or one.high is None:
            continue
        if one.low > middle / 10**FARTHEST and one.high < middle * 10**FARTHEST:
            first, last = min(first, one.low / 3), max(last, one.high * 3)
    return first, last


def _crossings(comparison: Comparison, kept: Sequence[int], volumes: Sequence[float]) -> Iterator[Crossing]:
    """Yield the break-evens inside the picture, those with the declared stack first."""
    inside = []
    for one in comparison.break_evens:
        if one.low is None or one.high is None or one.first not in kept or one.second not in kept:
            continue
        if volumes[0] < one.low and one.high < volumes[-1]:
            declared = any(comparison.candidates[at].stack.declared for at in (one.first, one.second))
            inside.append((not declared, one.high / one.low, one.low, one.high, one.second))
    marked: list[float] = []
    for _, _, low, high, second in sorted(inside):
        middle = (low * high) ** 0.5
        # Labels of neighbours would cover each other; the sentences below have them all.
        if len(marked) == MOST_CROSSINGS or any(1 / NEAR < middle / other < NEAR for other in marked):
            continue
        marked.append(middle)
        month = comparison.candidates[second].month(high)
        least, most = _volume_words(low), _volume_words(high)
        label = least if least == most else f"{least} to {most}"
        yield Crossing(low, high, (month.low + month.high) / 2, label)


def _volume_words(volume: float) -> str:
    return words.volume(volume) if volume < 1_000_000 else f"{volume / 1_000_000:.3g}M/month"


def _cost_words(comparison: Comparison, crossings: Sequence[Crossing]) -> str:
    count = len(comparison.candidates)
    sentence = f"Cost a month of {count} stack{'s' * (count > 1)} against requests a month, on logarithmic axes."
    declared = next((one for one in comparison.candidates if one.stack.declared), None)
    if declared is not None and comparison.declared_volume:
        month = declared.month(comparison.declared_volume)
        volume = words.volume(comparison.declared_volume)
        sentence += f" At today's {volume} the declared stack costs {words.amount(month)}."
    if crossings:
        sentence += f" Break-even at {listed([one.label for one in crossings])}."
    return sentence + " The table below has the figures."


# -- time ------------------------------------------------------------------------------------------------------------


def _time_chart(strategy: Strategy, snapshot: Snapshot) -> TimeChart | None:
    times = Times(strategy, snapshot.facts)
    budgets = [
        (f"{key.removesuffix('_budget').replace('_', ' ')} budget {about('duration', seconds)}", float(seconds))
        for key in ("first_token_budget", "latency_budget")
        if (seconds := strategy.get(key)) is not None
    ]
    bars: list[Bar] = []
    start = 0.0
    for layer, share in times.shares.items():
        label = clip(str(layer.get("name") or layer.technique or "layer"), LONGEST_LABEL)
        assumed = " assumed" if share.assumed else ""
        low, high = (share.low, share.high) if share.assumed else (share.seconds, share.seconds)
        said = f"{about('duration', share.seconds)}{assumed}"
        bars.append(Bar(label, start, share.seconds, low, high, share.assumed, False, said))
        start += share.seconds
    if times.measured is not None:
        seconds = times.measured[0]
        bars.append(
            Bar("whole request", 0.0, seconds, seconds, seconds, False, False, f"{about('duration', seconds)} measured")
        )
    elif budgets and bars and budgets[-1][1] > start:
        left = budgets[-1][1] - start
        bars.append(Bar("left for the answer", start, left, left, left, False, True, about("duration", left)))
    if not bars:
        return None
    longest = max([bar.start + max(bar.seconds, bar.high) for bar in bars] + [seconds for _, seconds in budgets])
    said = "; ".join(f"{bar.label} {bar.words}" for bar in bars)
    limits = f" Budgets: {listed([label for label, _ in budgets])}." if budgets else ""
    return TimeChart(tuple(bars), tuple(budgets), longest, f"Time of a request, 95th percentile: {said}.{limits}")


# -- fit -------------------------------------------------------------------------------------------------------------


def _fit(strategy: Strategy, needs: Sequence[str]) -> Iterator[FitRow]:
    """Yield a row for each need of the strategy, those that it declares and those that its facts demand."""
    wanted = dict.fromkeys((*needs, *strategy.all_needs()))
    for kind, members in NEED_KINDS.items():
        for need in members:
            if need in wanted:
                yield FitRow(need, kind, tuple(_fit_cell(strategy, need, column) for column in COLUMNS))


def _fit_cell(strategy: Strategy, need: str, column: str) -> FitCell:
    users = [
        layer
        for layer in strategy.active
        if (column == layer.technique or (column == "fine-tuning" and layer.technique == "distillation"))
        and any(one.word == need for one in layer.needs)
    ]
    layer = users[0] if users else None
    retrieves = (layer.get("retrieves") or ()) if layer is not None else ()
    kinds = (layer.get("kind") or ()) if layer is not None else ()
    rating, note, claims = cell(need, column, retrieves, kinds) or ("", "", ())
    return FitCell(rating, note, claims, bool(users))


# -- dates -----------------------------------------------------------------------------------------------------------


def _dates(strategy: Strategy, comparison: Comparison | None, today: int) -> Iterator[tuple[str, str]]:
    yield "This page", datetime.date.fromordinal(today).isoformat()
    if comparison is not None and comparison.price_date:
        yield "List prices", comparison.price_date
    yield "Table of models", prices.DATE
    dates = [one.date for one in strategy.evidence if one.date is not None]
    if dates:
        newest = max(dates, key=lambda one: one.ordinal)
        yield "Newest evidence", _written(newest)


def _written(date: Date) -> str:
    return f"{date.year:04d}-{date.month:02d}" + (f"-{date.day:02d}" if date.day is not None else "")
