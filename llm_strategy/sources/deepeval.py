"""Test runs of DeepEval in JSON: metrics, scores, samples, latency, cost."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from llm_strategy.sources.evaluation import Evaluation, facts, metric_name, percentile_95
from llm_strategy.sources.facts import Fact, Note
from llm_strategy.sources.parsed import Foreign, Parsed, UnfitError
from llm_strategy.sources.source_file import SourceFile

TOOL = "DeepEval"
NAMES = ("*.json", ".deepeval/.latest_test_run.json")
HEAD = ((b'"testCases"', b'"metricsData"'), (b'"testRunData"',), (b'"metricsScores"',))


class _MetricData(Foreign):
    name: str
    score: float | None = None
    success: bool | None = None


class _Case(Foreign):
    success: bool | None = None
    metrics: list[_MetricData] | None = Field(default=None, alias="metricsData")
    seconds: float | None = Field(default=None, alias="completionTime")
    cost: float | None = Field(default=None, alias="tokenCost")
    input_tokens: float | None = Field(default=None, alias="inputTokenCount")
    output_tokens: float | None = Field(default=None, alias="outputTokenCount")


class _Run(Foreign):
    cases: list[_Case] = Field(default=[], alias="testCases")


def read(file: SourceFile) -> Iterator[Fact | Note]:
    """Yield the run as evidence; the file does not say on which day it was, nor on which model."""
    yield from facts(file, evaluations(file.parsed))


def evaluations(parsed: Parsed) -> list[Evaluation]:
    """Return the run that a file tells of; raises :class:`UnfitError`."""
    data = parsed.data
    if isinstance(data, dict) and isinstance(data.get("testRunData"), dict):
        data = data["testRunData"]
    if not isinstance(data, dict) or not isinstance(data.get("testCases"), list):
        raise UnfitError("it has no `testCases`")
    cases = [case for case in Parsed(data, parsed.text).model(_Run).cases if case.success is not None]
    if not cases:
        return []
    run = Evaluation(samples=len(cases), at=("testCases",))
    run.rates["pass-rate"] = sum(bool(case.success) for case in cases) / len(cases)
    scores: dict[str, list[float]] = {}
    for case in cases:
        for metric in case.metrics or []:
            if metric.score is not None:
                scores.setdefault(metric_name(metric.name), []).append(metric.score)
    for name, values in scores.items():
        mean = sum(values) / len(values)
        (run.rates if 0 <= mean <= 1 else run.values)[name] = mean
    seconds = percentile_95([case.seconds for case in cases if case.seconds])
    run.latency = None if seconds is None else 1000 * seconds
    run.input_tokens = _mean([case.input_tokens for case in cases])
    run.output_tokens = _mean([case.output_tokens for case in cases])
    run.cost = _mean([case.cost for case in cases])
    return [run]


def _mean(values: list[float | None]) -> float | None:
    """Return the mean where every case has a value."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known and len(known) == len(values) else None
