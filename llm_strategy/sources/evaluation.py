"""One run of an evaluation, as its results file tells it, and what it says as facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from llm_strategy.sources.facts import Fact
from llm_strategy.sources.parsed import Step
from llm_strategy.sources.source_file import SourceFile
from llm_strategy.sources.writing import milliseconds, money, number, percent


@dataclass
class Evaluation:
    """What was measured on one model with one prompt.

    ``rates`` are shares from 0 to 1 by the name of what was scored, ``values`` scores on other scales. ``latency`` is
    the 95th percentile in milliseconds, ``cost`` dollars a request; None where the file does not say.
    """

    model: str | None = None
    label: str = ""
    date: str | None = None
    samples: int | None = None
    rates: dict[str, float] = field(default_factory=dict)
    values: dict[str, float] = field(default_factory=dict)
    latency: float | None = None
    input_tokens: float | None = None
    output_tokens: float | None = None
    cached_tokens: float | None = None
    cost: float | None = None
    at: tuple[Step, ...] = ()

    def evidence(self, results: str) -> dict[str, Any]:
        """Return it as an item of ``evidence``; ``results`` is the path of the file."""
        scores = {name: percent(rate) for name, rate in self.rates.items()}
        scores |= {name: number(value) for name, value in self.values.items()}
        item: dict[str, Any] = {"scores": scores}
        if self.date:
            item["date"] = self.date
        if self.model:
            item["model"] = self.model
        if self.samples:
            item["samples"] = self.samples
        if self.latency is not None:
            item["latency"] = milliseconds(self.latency)
        if self.input_tokens is not None and self.output_tokens is not None:
            item["tokens"] = {"input": round(self.input_tokens), "output": round(self.output_tokens)}
        if self.cost:
            item["cost_per_request"] = money(self.cost)
        item["results"] = results
        return item


def facts(file: SourceFile, evaluations: Sequence[Evaluation]) -> Iterator[Fact]:
    """Yield evidence, metrics and models for the evaluations of a file."""
    for evaluation in evaluations:
        if not (evaluation.rates or evaluation.values):
            continue
        yield file.fact("", "evidence", evaluation.evidence(file.path), *evaluation.at)
        for name in (*evaluation.rates, *evaluation.values):
            yield file.fact("", "metric", name, *evaluation.at)
        if evaluation.model:
            yield file.fact("", "model", evaluation.model, *evaluation.at)


def percentile_95(values: Sequence[float]) -> float | None:
    """Return the 95th percentile (nearest rank), None for nothing."""
    if not values:
        return None
    ordered = sorted(values)
    return ordered[max(0, -(-95 * len(ordered) // 100) - 1)]


def iso_day(value: Any) -> str | None:
    """Return the day of a time that a tool wrote: ISO text, or milliseconds since 1970."""
    if isinstance(value, str) and len(value) >= 10 and value[4:5] == "-" and value[7:8] == "-":
        return value[:10]
    if isinstance(value, int | float) and 1e11 < value < 1e14:
        from datetime import UTC, datetime

        return datetime.fromtimestamp(value / 1000, UTC).date().isoformat()
    return None


def metric_name(name: str) -> str:
    """Return the name of a metric as a strategy may write it."""
    import re

    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "score"
