"""The pictures of a page, drawn with matplotlib: cost against volume, the time of a request, evidence over time.

Each is drawn twice, wide for a screen and paper, narrow for a phone. They hold nothing that their tables do not say.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from llm_strategy.advisor.page.svg import SERIES, Ink, as_svg, drawing, figure
from llm_strategy.format.quantities.parse import about
from llm_strategy.model.formulas import dollars

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from llm_strategy.advisor.page.evidence import EvidenceChart
    from llm_strategy.advisor.page.parts import CostChart, TimeChart

DASHES: tuple[Any, ...] = ("-", (0, (6, 2)), (0, (2, 2)), (0, (8, 2, 2, 2)), (0, (4, 1)), (0, (1, 1)), (0, (9, 3)), "-")
"""How the line of each series is broken, so that it can be told without its colour."""

MARKERS = ("o", "s", "^", "D", "v", "P", "X", "*")


@dataclass(frozen=True)
class Picture:
    """One picture as two SVGs, and what it shows in a sentence."""

    wide: str
    narrow: str
    alt: str


@dataclass(frozen=True)
class Format:
    """How large a picture is drawn, in CSS pixels."""

    name: str
    width: float
    narrow: bool


WIDE = Format("w", 760, False)
NARROW = Format("n", 360, True)


def cost_picture(chart: CostChart, name: str) -> Picture:
    """Draw what each stack costs a month against the volume, on logarithmic axes."""
    return Picture(_cost(chart, WIDE, name), _cost(chart, NARROW, name), chart.alt)


def time_picture(chart: TimeChart, name: str) -> Picture:
    """Draw what takes the time of a request, one after the other, against the budgets."""
    return Picture(_time(chart, WIDE, name), _time(chart, NARROW, name), chart.alt)


def evidence_picture(chart: EvidenceChart, name: str) -> Picture:
    """Draw the scores of one metric over time, with their intervals, against the target."""
    return Picture(_evidence(chart, WIDE, name), _evidence(chart, NARROW, name), chart.alt)


def _cost(chart: CostChart, size: Format, name: str) -> str:
    with drawing(f"cost-{name}"):
        made = figure(size.width, 400 if not size.narrow else 330)
        axes = made.add_subplot()
        axes.set_xscale("log")
        axes.set_yscale("log")
        ends: list[tuple[float, str, str]] = []
        for number, line in enumerate(chart.lines):
            color = SERIES[number % len(SERIES)]
            if any(high > low * 1.02 for low, high in zip(line.low, line.high, strict=True)):
                axes.fill_between(chart.volumes, line.low, line.high, color=color, alpha=0.10, linewidth=0)
            middle = [(low + high) / 2 for low, high in zip(line.low, line.high, strict=True)]
            axes.plot(
                chart.volumes, middle, color=color, linestyle=DASHES[number % len(DASHES)],
                linewidth=3.0 if line.declared else 1.8, zorder=4 if line.declared else 3,
            )  # fmt: skip
            ends.append((middle[-1], line.title, color))
        axes.set_xlim(chart.volumes[0], chart.volumes[-1])
        floor, ceiling = _bounds(chart)
        axes.set_ylim(floor, ceiling)
        if chart.today is not None:
            axes.axvline(chart.today, color=Ink.TEXT, linewidth=1.2, linestyle=(0, (2, 3)), zorder=2)
            axes.annotate(
                chart.today_words, (chart.today, ceiling), xytext=(5, -2), textcoords="offset points", ha="left",
                va="top", fontsize=12, color=Ink.TEXT,
            )  # fmt: skip
        for crossing in chart.crossings:
            if crossing.low < crossing.high * 0.999:
                axes.plot(
                    [crossing.low, crossing.high], [crossing.cost] * 2, color=Ink.TEXT, linewidth=1.5, zorder=5,
                    marker="|", markersize=9,
                )  # fmt: skip
            else:
                axes.plot(
                    [crossing.low], [crossing.cost], color=Ink.TEXT, marker="o", markersize=8,
                    markerfacecolor=Ink.PAPER, markeredgewidth=2, zorder=6,
                )  # fmt: skip
            axes.annotate(
                crossing.label, (math.sqrt(crossing.low * crossing.high), crossing.cost), xytext=(0, -9),
                textcoords="offset points", ha="center", va="top", fontsize=12, color=Ink.TEXT, zorder=7,
            )  # fmt: skip
        if chart.budget is not None:
            axes.axhline(chart.budget, color=Ink.BAD, linewidth=1.2, linestyle=(0, (6, 3)), zorder=2)
            axes.annotate(
                f"budget {dollars(chart.budget)}", (chart.volumes[0], chart.budget), xytext=(6, 3),
                textcoords="offset points", ha="left", va="bottom", fontsize=12, color=Ink.BAD,
            )  # fmt: skip
        _log_ticks(axes, size)
        axes.grid(True, which="major")
        axes.set_xlabel("requests a month")
        axes.set_ylabel("dollars a month")
        if not size.narrow:
            _label_ends(axes, chart.volumes[-1], ends, (floor, ceiling))
        return as_svg(made, f"{name}-{size.name}")


def _bounds(chart: CostChart) -> tuple[float, float]:
    values = [value for line in chart.lines for value in (*line.low, *line.high) if value > 0]
    if chart.budget:
        values.append(chart.budget)
    middles = [(low + high) / 2 for line in chart.lines for low, high in zip(line.low, line.high, strict=True)]
    low, high = min(values, default=1.0), max(values, default=10.0)
    # A band that begins near nothing would push everything else into a corner.
    return max(low, min(middles, default=low) / 10, high / 1e6) / 1.6, high * 2.2


def _log_ticks(axes: Axes, size: Format) -> None:
    from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

    axes.xaxis.set_major_locator(LogLocator(numticks=5 if size.narrow else 8))
    axes.yaxis.set_major_locator(LogLocator(numticks=6))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: _count(value)))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"${_count(value)}"))
    axes.xaxis.set_minor_formatter(NullFormatter())
    axes.yaxis.set_minor_formatter(NullFormatter())
    axes.tick_params(which="minor", length=0)


def _count(value: float) -> str:
    for limit, sign in ((1e9, "B"), (1e6, "M"), (1e3, "k")):
        if value >= limit:
            return f"{value / limit:g}{sign}"
    return f"{value:g}"


def _label_ends(axes: Axes, at: float, ends: Sequence[tuple[float, str, str]], limits: tuple[float, float]) -> None:
    """Write the names of the lines beside their ends, spread so that none covers another."""
    gap = (math.log(limits[1]) - math.log(limits[0])) / 21
    placed: list[float] = []
    for cost, _, _ in sorted(ends):
        y = math.log(max(cost, limits[0]))
        if placed and y - placed[-1] < gap:
            y = placed[-1] + gap
        placed.append(y)
    over = max(0.0, placed[-1] - math.log(limits[1])) if placed else 0.0
    for (cost, title, color), y in zip(sorted(ends), placed, strict=True):
        axes.annotate(
            title, (at, max(cost, limits[0])), xytext=(at * 1.25, math.exp(y - over)), textcoords="data",
            va="center", ha="left", fontsize=12, color=color, annotation_clip=False,
            arrowprops={"arrowstyle": "-", "color": color, "linewidth": 0.8, "shrinkA": 1, "shrinkB": 2,
                        "relpos": (0, 0.5)},
        )  # fmt: skip


def _time(chart: TimeChart, size: Format, name: str) -> str:
    with drawing(f"time-{name}"):
        rows = len(chart.bars)
        made = figure(size.width, 60 + 40 * rows + 20 * len(chart.budgets))
        axes = made.add_subplot()
        for row, bar in enumerate(chart.bars):
            y = rows - row
            color = SERIES[0]
            if bar.remaining:
                axes.barh(y, bar.seconds, left=bar.start, height=0.52, facecolor="none", edgecolor=Ink.MUTED,
                          linestyle=(0, (4, 3)), linewidth=1.2)  # fmt: skip
            else:
                axes.barh(y, bar.seconds, left=bar.start, height=0.52, color=color, alpha=0.45 if bar.assumed else 1.0)
            if bar.low < bar.high:
                axes.plot([bar.start + bar.low, bar.start + bar.high], [y, y], color=Ink.TEXT, linewidth=1.5,
                          marker="|", markersize=9)  # fmt: skip
            end = bar.start + max(bar.seconds, bar.high)
            axes.annotate(
                bar.words, (end, y), xytext=(7, 0), textcoords="offset points", va="center", ha="left", fontsize=12,
                color=Ink.TEXT,
            )  # fmt: skip
        for number, (label, seconds) in enumerate(reversed(chart.budgets)):
            axes.axvline(seconds, color=Ink.BAD, linewidth=1.4, linestyle=(0, (6, 3)))
            axes.annotate(
                label, (seconds, rows + 0.55 + 0.5 * number), va="bottom", ha="right", fontsize=12, color=Ink.BAD,
                xytext=(-5, 0), textcoords="offset points",
            )  # fmt: skip
        axes.set_yticks([rows - row for row in range(rows)], [bar.label for bar in chart.bars])
        axes.tick_params(axis="y", length=0, labelcolor=Ink.TEXT)
        axes.set_ylim(0.4, rows + 0.6 + 0.5 * len(chart.budgets))
        axes.set_xlim(0, chart.longest * (1.5 if size.narrow else 1.18))
        _time_ticks(axes, size)
        axes.grid(True, axis="x")
        axes.set_axisbelow(True)
        axes.spines["left"].set_visible(False)
        return as_svg(made, f"{name}-{size.name}")


def _time_ticks(axes: Axes, size: Format) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axes.xaxis.set_major_locator(MaxNLocator(4 if size.narrow else 8))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: about("duration", max(0.0, round(value, 4)))))


def _evidence(chart: EvidenceChart, size: Format, name: str) -> str:
    with drawing(f"evidence-{name}"):
        made = figure(size.width, 270)
        axes = made.add_subplot()
        places = list(range(len(chart.points)))
        if chart.target is not None:
            axes.axhline(chart.target, color=Ink.GOOD, linewidth=1.4, linestyle=(0, (6, 3)))
            axes.annotate(
                f"target {chart.target_words}", (-0.5, chart.target), xytext=(6, 3), textcoords="offset points",
                ha="left", va="bottom", fontsize=12, color=Ink.GOOD,
            )  # fmt: skip
        axes.plot(places, [point.score for point in chart.points], color=Ink.MUTED, linewidth=1.0, zorder=1)
        for place, point in zip(places, chart.points, strict=True):
            color = Ink.GOOD if point.met else Ink.BAD if point.met is False else Ink.TEXT
            if point.low is not None and point.high is not None:
                axes.errorbar(
                    [place], [point.score], [[point.score - point.low], [point.high - point.score]], color=color,
                    capsize=5, linewidth=1.6, zorder=2,
                )  # fmt: skip
            axes.plot(
                [place], [point.score], color=color, marker="o" if point.met else "X" if point.met is False else "D",
                markersize=10, zorder=3,
            )  # fmt: skip
            axes.annotate(
                point.words, (place, point.score), xytext=(10, 0), textcoords="offset points", va="center", ha="left",
                fontsize=12,
            )  # fmt: skip
        axes.set_xticks(places, [point.axis for point in chart.points])
        axes.set_xlim(-0.5, len(places) - 0.5)
        low, high = chart.span
        margin = (high - low) * 0.18 or abs(high) * 0.1 or 1.0
        axes.set_ylim(max(low - margin, 0) if low >= 0 else low - margin, high + margin)
        axes.grid(True, axis="y")
        axes.set_axisbelow(True)
        _score_ticks(axes, percent=chart.percent)
        return as_svg(made, f"{name}-{size.name}")


def _score_ticks(axes: Axes, *, percent: bool) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axes.yaxis.set_major_locator(MaxNLocator(5))
    if percent:
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:.3%}".rstrip("0%").rstrip(".") + "%"))
