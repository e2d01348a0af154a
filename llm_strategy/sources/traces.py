"""OpenTelemetry traces with the GenAI conventions, as OTLP JSON lines: volume, tokens, latency, calls, measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from llm_strategy.sources.evaluation import percentile_95
from llm_strategy.sources.facts import Fact, Note
from llm_strategy.sources.model_names import from_provider
from llm_strategy.sources.parsed import Foreign
from llm_strategy.sources.row_stream import Broken, json_lines
from llm_strategy.sources.source_file import SourceFile
from llm_strategy.sources.writing import milliseconds

TOOL = "traces"
NAMES = ("*trace*.jsonl", "*span*.jsonl", "*otlp*.jsonl", "*traces*.json")
HEAD = ((b'"resourceSpans"', b"gen_ai."),)

MOST_LINES = 200_000
MOST_TRACES = 200_000
LEAST_HOURS = 24
"""Traces of a shorter time say nothing of a month's volume."""

_ASKS = frozenset({"chat", "text_completion", "generate_content"})


class _Value(Foreign):
    stringValue: str | None = None  # noqa: N815  # as OTLP names it
    intValue: int | str | None = None  # noqa: N815
    doubleValue: float | None = None  # noqa: N815

    @property
    def said(self) -> str | float | None:
        """The one value that is there."""
        if self.stringValue is not None:
            return self.stringValue
        return self.doubleValue if self.intValue is None else self.intValue


class _Attribute(Foreign):
    key: str
    value: _Value = _Value()


class _Span(Foreign):
    traceId: str  # noqa: N815
    startTimeUnixNano: int  # noqa: N815
    endTimeUnixNano: int  # noqa: N815
    attributes: list[_Attribute] = []


class _Scope(Foreign):
    spans: list[_Span] = []


class _Resource(Foreign):
    scopeSpans: list[_Scope] = []  # noqa: N815


class _Line(Foreign):
    resourceSpans: list[_Resource] = []  # noqa: N815


@dataclass
class _Trace:
    start: int
    end: int
    asks: int = 0
    input: float = 0
    output: float = 0
    cached: float = 0
    calls: int = 0


@dataclass
class _Totals:
    traces: dict[str, _Trace] = field(default_factory=dict)
    models: dict[str, int] = field(default_factory=dict)

    def add(self, span: _Span) -> None:
        attributes = {item.key: item.value.said for item in span.attributes}
        operation = attributes.get("gen_ai.operation.name")
        trace = self.traces.get(span.traceId)
        if trace is None:
            if len(self.traces) >= MOST_TRACES:
                return
            trace = self.traces[span.traceId] = _Trace(span.startTimeUnixNano, span.endTimeUnixNano)
        trace.start = min(trace.start, span.startTimeUnixNano)
        trace.end = max(trace.end, span.endTimeUnixNano)
        if operation == "execute_tool":
            trace.calls += 1
        if operation not in _ASKS:
            return
        trace.asks += 1
        trace.input += _number(attributes.get("gen_ai.usage.input_tokens"))
        trace.output += _number(attributes.get("gen_ai.usage.output_tokens"))
        trace.cached += _number(attributes.get("gen_ai.usage.cache_read.input_tokens"))
        provider = attributes.get("gen_ai.provider.name") or attributes.get("gen_ai.system") or ""
        name = attributes.get("gen_ai.response.model") or attributes.get("gen_ai.request.model")
        model = from_provider(str(provider).partition(".")[2] or str(provider), str(name)) if name else None
        if model:
            self.models[model] = self.models.get(model, 0) + 1


def read(file: SourceFile) -> Iterator[Fact | Note]:
    """Yield the averages over all traces in which a model is asked; a trace is a request."""
    totals = _Totals()
    broken = 0
    path = file.repository.real_path(file.path)
    for number, row in json_lines(path):
        if number > MOST_LINES or file.repository.is_late:
            yield Note(file.path, f"only the first {number - 1:,} lines were read")
            break
        try:
            if isinstance(row, Broken):
                raise ValueError
            line = _Line.model_validate(row)
        except ValueError:
            broken += 1
            continue
        for resource in line.resourceSpans:
            for scope in resource.scopeSpans:
                for span in scope.spans:
                    totals.add(span)
    if broken:
        yield Note(file.path, f"{broken:,} of its lines are not traces")
    yield from _facts(file, totals)


def _facts(file: SourceFile, totals: _Totals) -> Iterator[Fact]:
    requests = [trace for trace in totals.traces.values() if trace.asks]
    if not requests:
        return
    count = len(requests)
    seconds = (max(trace.start for trace in requests) - min(trace.start for trace in requests)) / 1e9
    if seconds >= LEAST_HOURS * 3600:
        yield _fact(file, "volume", f"{round(count * 86_400 / seconds)}/day")
    for key, total in (
        ("tokens.input", sum(trace.input for trace in requests)),
        ("tokens.output", sum(trace.output for trace in requests)),
        ("tokens.cached", sum(trace.cached for trace in requests)),
    ):
        if total:
            yield _fact(file, key, round(total / count))
    slow = percentile_95([(trace.end - trace.start) / 1e6 for trace in requests])
    if slow is not None:
        yield _fact(file, "measured.latency", milliseconds(slow))
    calls = sum(trace.calls for trace in requests)
    if calls:
        yield file.fact("tools", "technique", "tools", "gen_ai.operation.name", line=0)
        yield file.fact("tools", "calls", round(calls / count, 1), "gen_ai.operation.name", line=0)
    for model, asked in totals.models.items():
        if asked * 20 >= sum(totals.models.values()):
            yield _fact(file, "model", model)


def _fact(file: SourceFile, key: str, value: Any) -> Fact:
    return file.fact("", key, value, "resourceSpans", line=0)


def _number(value: Any) -> float:
    try:
        return max(0.0, float(value))
    except (TypeError, ValueError):
        return 0.0
