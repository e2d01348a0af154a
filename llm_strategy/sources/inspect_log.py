"""Logs of Inspect in JSON: scores, samples, model, tokens, day."""

from __future__ import annotations

from collections.abc import Iterator

from llm_strategy.sources.evaluation import Evaluation, facts, iso_day, metric_name
from llm_strategy.sources.facts import Fact, Note
from llm_strategy.sources.model_names import from_litellm
from llm_strategy.sources.parsed import Foreign, Parsed, UnfitError
from llm_strategy.sources.source_file import SourceFile

TOOL = "Inspect"
NAMES = ("*.json",)
HEAD = ((b'"status"', b'"eval"', b'"task"'),)

NO_SCORES = frozenset({"stderr", "std", "var", "bootstrap_stderr"})
"""Metrics that say how sure a score is."""


class _Metric(Foreign):
    name: str = ""
    value: float


class _Score(Foreign):
    name: str = ""
    metrics: dict[str, _Metric] = {}


class _Results(Foreign):
    total_samples: int | None = None
    completed_samples: int | None = None
    scores: list[_Score] = []


class _Eval(Foreign):
    task: str = ""
    model: str | None = None
    created: str | None = None


class _Usage(Foreign):
    input_tokens: float = 0
    output_tokens: float = 0
    input_tokens_cache_read: float | None = None
    input_tokens_cache_write: float | None = None


class _Stats(Foreign):
    model_usage: dict[str, _Usage] = {}


class _Log(Foreign):
    status: str = ""
    eval: _Eval
    results: _Results | None = None
    stats: _Stats = _Stats()


def read(file: SourceFile) -> Iterator[Fact | Note]:
    """Yield the run as evidence."""
    yield from facts(file, evaluations(file.parsed))


def evaluations(parsed: Parsed) -> list[Evaluation]:
    """Return the run that a log tells of, none where it did not end well; raises :class:`UnfitError`."""
    if not isinstance(parsed.data, dict) or "eval" not in parsed.data:
        raise UnfitError("it has no `eval`")
    log = parsed.model(_Log)
    if log.status != "success" or log.results is None:
        return []
    run = Evaluation(
        model=from_litellm(log.eval.model) if log.eval.model else None,
        label=log.eval.task,
        date=iso_day(log.eval.created),
        samples=log.results.completed_samples or log.results.total_samples,
        at=("results",),
    )
    for score in log.results.scores:
        for name, metric in score.metrics.items():
            if name in NO_SCORES:
                continue
            label = metric_name(name if len(log.results.scores) == 1 else f"{score.name}-{name}")
            side = run.rates if 0 <= metric.value <= 1 else run.values
            side[label] = metric.value
    usage = log.stats.model_usage.get(log.eval.model or "")
    if usage is not None and run.samples:
        cached = usage.input_tokens_cache_read or 0
        sent = usage.input_tokens + cached + (usage.input_tokens_cache_write or 0)
        run.input_tokens, run.output_tokens = sent / run.samples, usage.output_tokens / run.samples
    return [run]
