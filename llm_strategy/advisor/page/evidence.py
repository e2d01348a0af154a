"""Evidence over time, metric by metric, with what the samples leave open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from llm_strategy.format.quantities.parse import show
from llm_strategy.model.quality import Evidence, Metric
from llm_strategy.model.statistics import wilson
from llm_strategy.model.views import Strategy
from llm_strategy.text import clip

MOST_POINTS = 8
"""Measurements that a picture shows, the newest."""

LONGEST_LABEL = 24


@dataclass(frozen=True)
class EvidencePoint:
    """A measurement: the score, its 95 % interval where the samples are known, and whether it meets the target."""

    date: str
    stack: str
    model: str
    score: float
    words: str
    low: float | None
    high: float | None
    interval: str
    samples: str
    met: bool | None
    failure: str

    @property
    def axis(self) -> str:
        """What stands below the point."""
        return f"{self.date}\n" + self.stack.replace(" + ", " +\n")


@dataclass(frozen=True)
class EvidenceChart:
    """The scores of a metric, oldest first. Percentages are fractions."""

    metric: str
    points: tuple[EvidencePoint, ...]
    older: int
    target: float | None
    target_words: str
    percent: bool
    alt: str

    @property
    def span(self) -> tuple[float, float]:
        """The lowest and the highest value that the picture has to hold."""
        values = [self.target] if self.target is not None else []
        for point in self.points:
            values += [value for value in (point.score, point.low, point.high) if value is not None]
        return min(values), max(values)


def evidence_charts(strategy: Strategy) -> Iterator[EvidenceChart]:
    """Yield a chart for each metric that has an absolute score."""
    names = dict.fromkeys([*strategy.metrics, *(name for one in strategy.evidence for name in one.scores)])
    for name in names:
        points = [_point(strategy, one, name) for one in strategy.evidence if name in one.scores]
        percents = {one.scores[name].percent for one in strategy.evidence if name in one.scores}
        if not points or len(percents) > 1:
            continue
        metric = strategy.metrics.get(name)
        target = metric.target if metric is not None else None
        percent = percents.pop()
        fits = target is not None and target.percent == percent
        target_words = show("target", target) if target is not None else ""
        if metric is not None and metric.text("target") and fits:
            target_words = target_words or metric.text("target")
        shown = clip(name, 60)
        yield EvidenceChart(
            shown,
            tuple(points[-MOST_POINTS:]),
            max(0, len(points) - MOST_POINTS),
            target.value if target is not None and fits else None,
            target_words if fits else "",
            percent,
            _alt(shown, points[-MOST_POINTS:], target_words if fits else ""),
        )


def _point(strategy: Strategy, evidence: Evidence, name: str) -> EvidencePoint:
    score = evidence.scores[name]
    samples = evidence.get("samples")
    low = high = None
    interval = ""
    if samples and score.percent and 0 <= score.value <= 1:
        low, high = wilson(score.value, samples)
        interval = f"{low:.1%} to {high:.1%}"
    metric: Metric | None = strategy.metrics.get(name)
    target = metric.target if metric is not None else None
    met = target.met_by(score) if target is not None and target.percent == score.percent else None
    techniques = evidence.get("technique")
    stack = " + ".join(techniques) if techniques else "all in use"
    return EvidencePoint(
        clip(evidence.text("date") or "no date", 12),
        stack,
        clip(str(evidence.get("model") or ""), 60),
        score.value,
        clip(evidence.texts.get(f"scores.{name}", show("score", score)), LONGEST_LABEL),
        low,
        high,
        interval,
        "" if not samples else f"{samples:,.0f}",
        met,
        clip(str(evidence.get("failure") or ""), 200),
    )


def _alt(metric: str, points: list[EvidencePoint], target: str) -> str:
    scores = "; ".join(f"{point.date} {point.stack} {point.words}" for point in points)
    return f"Scores of {metric}, oldest first: {scores}." + (f" Target: {target}." if target else "")
