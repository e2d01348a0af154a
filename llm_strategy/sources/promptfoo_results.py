"""The results of promptfoo (`promptfoo eval --output results.json`): pass rate, latency, tokens, cost, day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import Field

from llm_strategy.sources.evaluation import Evaluation, facts, iso_day, metric_name, percentile_95
from llm_strategy.sources.facts import Fact, Note
from llm_strategy.sources.model_names import from_promptfoo
from llm_strategy.sources.parsed import Foreign, Parsed, UnfitError
from llm_strategy.sources.source_file import SourceFile

TOOL = "promptfoo results"
NAMES = ("*.json",)
HEAD = ((b'"evalId"', b'"results"'), (b'"version"', b'"timestamp"', b'"prompts"'))
"""A JSON file is one of these where its beginning holds all marks of a line."""


class _Tokens(Foreign):
    prompt: float | None = None
    completion: float | None = None
    cached: float | None = None


class _Stats(Foreign):
    successes: int = 0
    failures: int = 0
    errors: int = 0
    tokens: _Tokens | None = Field(default=None, alias="tokenUsage")


class _Metrics(Foreign):
    passed: int = Field(default=0, alias="testPassCount")
    failed: int = Field(default=0, alias="testFailCount")
    errors: int = Field(default=0, alias="testErrorCount")
    latency: float | None = Field(default=None, alias="totalLatencyMs")
    tokens: _Tokens | None = Field(default=None, alias="tokenUsage")
    scores: dict[str, float] = Field(default={}, alias="namedScores")
    counts: dict[str, float] = Field(default={}, alias="namedScoresCount")
    cost: float | None = None


class _Prompt(Foreign):
    label: str | None = None
    provider: Any = None
    metrics: _Metrics | None = None


class _Provider(Foreign):
    id: str | None = None


class _Result(Foreign):
    latency: float | None = Field(default=None, alias="latencyMs")
    prompt: int | None = Field(default=None, alias="promptIdx")


class _Results(Foreign):
    timestamp: Any = None
    prompts: list[_Prompt] = []
    results: list[_Result] = []
    stats: _Stats | None = None


class _File(Foreign):
    results: _Results
    created: Any = Field(default=None, alias="createdAt")


def read(file: SourceFile) -> Iterator[Fact | Note]:
    """Yield the runs as evidence."""
    yield from facts(file, evaluations(file.parsed))


def evaluations(parsed: Parsed) -> list[Evaluation]:
    """Return a run for each prompt and model of a results file; raises :class:`UnfitError`.

    The pass rate counts errors as not passed, as promptfoo does.
    """
    data = parsed.data
    if isinstance(data, dict) and isinstance(data.get("results"), list):
        # The command `promptfoo export` and older versions have the summary at the top.
        data = {"results": data}
    if not isinstance(data, dict) or not isinstance(data.get("results"), dict):
        raise UnfitError("it has no `results`")
    if not {"stats", "prompts"} & data["results"].keys():
        raise UnfitError("`results` has neither `stats` nor `prompts`")
    results = Parsed(data, parsed.text).model(_File)
    day = iso_day(results.results.timestamp) or iso_day(results.created)
    runs = [
        _of_prompt(prompt, index, results.results, day)
        for index, prompt in enumerate(results.results.prompts)
        if prompt.metrics is not None
    ]
    runs = [run for run in runs if run.samples]
    if runs:
        return runs
    stats = results.results.stats
    total = stats.successes + stats.failures + stats.errors if stats else 0
    if stats is None or not total:
        return []
    run = Evaluation(
        date=day, samples=total, rates={"pass-rate": stats.successes / total}, at=("results", "stats")
    )
    latencies = [result.latency for result in results.results.results if result.latency]
    run.latency = percentile_95(latencies)
    _tokens(run, stats.tokens, total)
    return [run]


def _of_prompt(prompt: _Prompt, index: int, results: _Results, day: str | None) -> Evaluation:
    metrics = prompt.metrics or _Metrics()
    total = metrics.passed + metrics.failed + metrics.errors
    provider = prompt.provider.get("id") if isinstance(prompt.provider, dict) else prompt.provider
    run = Evaluation(
        model=from_promptfoo(provider) if isinstance(provider, str) else None,
        label=prompt.label or "",
        date=day,
        samples=total,
        at=("results", "prompts", index, "metrics"),
    )
    if total:
        run.rates["pass-rate"] = metrics.passed / total
        several = len(results.prompts) > 1
        latencies = [
            result.latency
            for result in results.results
            if result.latency and (not several or result.prompt == index)
        ]
        run.latency = percentile_95(latencies)
        run.cost = metrics.cost / total if metrics.cost else None
        _tokens(run, metrics.tokens, total)
    for name, score in metrics.scores.items():
        count = metrics.counts.get(name) or total
        if count and 0 <= score / count <= 1:
            run.rates[metric_name(name)] = score / count
    return run


def _tokens(run: Evaluation, tokens: _Tokens | None, total: int) -> None:
    if tokens is not None and tokens.prompt and tokens.completion:
        run.input_tokens = tokens.prompt / total
        run.output_tokens = tokens.completion / total
