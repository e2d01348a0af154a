"""A comparison for programs: JSON, version 1 (``comparison.schema.json`` beside this file), and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any

from llm_strategy.advisor.compare.comparison import AtVolume, Candidate, Comparison
from llm_strategy.advisor.compare.costs import Amount
from llm_strategy.advisor.compare.stacks import ordered
from llm_strategy.knowledge.fit import RATINGS
from llm_strategy.outputs.json import dumps, file_name
from llm_strategy.report import SEVERITIES
from llm_strategy.text import printable

VERSION = 1

COLUMNS = (
    "file", "strategy", "candidate", "declared", "volume", "month_low", "month_high", "request_low", "request_high",
    "assumed", "lower_bound", "needs_yes", "needs_part", "needs_no", "errors", "warnings", "infos", "hints",
    "latency_low", "latency_high", "latency_measured", "set_up_low", "set_up_high", "time_to_deploy",
    "when_knowledge_changes",
)  # fmt: skip
"""The columns of the CSV: a row for each candidate and volume, amounts in dollars, times in seconds."""


def document(comparisons: Sequence[Comparison]) -> dict[str, Any]:
    """Return the comparisons as plain data."""
    return {"version": VERSION, "strategies": [_strategy(one) for one in comparisons]}


def render_json(comparisons: Sequence[Comparison]) -> Iterator[str]:
    """Yield the JSON document."""
    yield dumps(document(comparisons)) + "\n"


def render_csv(comparisons: Sequence[Comparison]) -> Iterator[str]:
    """Yield the table as CSV, its heading first."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for comparison in comparisons:
        for candidate in comparison.candidates:
            for at in candidate.volumes:
                writer.writerow(_row(comparison, candidate, at))
    yield text.getvalue()


def _row(comparison: Comparison, candidate: Candidate, at: AtVolume) -> dict[str, Any]:
    ratings = list(candidate.needs.values())
    return {
        "file": _inert(file_name(comparison.file)),
        "strategy": _inert(printable(comparison.name)),
        "candidate": candidate.stack.id,
        "declared": candidate.stack.declared,
        "volume": at.volume,
        "month_low": at.month.low,
        "month_high": at.month.high,
        "request_low": at.request[0],
        "request_high": at.request[1],
        "assumed": at.month.assumed,
        "lower_bound": bool(at.month.missing),
        **{f"needs_{word}": ratings.count(word) for word in RATINGS},
        **{f"{level}s": at.count(level) for level in SEVERITIES},
        "latency_low": candidate.latency.low,
        "latency_high": candidate.latency.high,
        "latency_measured": candidate.latency.measured,
        "set_up_low": candidate.set_up.low,
        "set_up_high": candidate.set_up.high,
        "time_to_deploy": candidate.deploy.text,
        "when_knowledge_changes": _inert(printable(candidate.knowledge.text)),
    }


def _inert(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text


def _strategy(comparison: Comparison) -> dict[str, Any]:
    return {
        "file": file_name(comparison.file),
        "name": printable(comparison.name),
        "declared_volume": comparison.declared_volume,
        "volumes": list(comparison.volumes),
        "volumes_are_examples": comparison.assumed_volumes,
        "price_date": comparison.price_date,
        "candidates": [_candidate(candidate) for candidate in comparison.candidates],
        "break_evens": [
            {
                "small": comparison.candidates[one.first].stack.id,
                "large": comparison.candidates[one.second].stack.id,
                "low": one.low,
                "high": one.high,
            }
            for one in comparison.break_evens
        ],
        "left_out": [{"id": stack.id, "why": why} for stack, why in comparison.left_out],
    }


def _candidate(candidate: Candidate) -> dict[str, Any]:
    found = candidate.latency
    return {
        "id": candidate.stack.id,
        "layers": ordered(candidate.stack.techniques),
        "declared": candidate.stack.declared,
        "rejected": printable(candidate.rejected),
        "needs": dict(candidate.needs),
        "latency": {
            "low": found.low,
            "high": found.high,
            "measured": found.measured,
            "assumed": found.assumed,
            "formula": found.formula,
            "unknown": list(found.unknown),
        },
        "set_up": _amount(candidate.set_up),
        "time_to_deploy": {"text": candidate.deploy.text, "claims": list(candidate.deploy.claims)},
        "when_knowledge_changes": {
            "text": printable(candidate.knowledge.text),
            "claims": list(candidate.knowledge.claims),
        },
        "volumes": [_at(at) for at in candidate.volumes],
    }


def _at(at: AtVolume) -> dict[str, Any]:
    return {
        "volume": at.volume,
        "month": _amount(at.month),
        "request": {"low": at.request[0], "high": at.request[1]},
        "findings": [
            {
                "rule": found.rule,
                "severity": found.severity,
                "message": printable(found.message),
                "path": list(found.path),
            }
            for found in at.findings
        ],
    }


def _amount(found: Amount) -> dict[str, Any]:
    return {
        "low": found.low,
        "high": found.high,
        "assumed": found.assumed,
        "open": found.open,
        "missing": [printable(fact) for fact in found.missing],
        "price_date": found.price_date,
        "parts": [
            {
                "name": part.name,
                "low": part.low,
                "high": part.high,
                "formula": printable(part.formula),
                "assumed": part.assumed,
                "claims": list(part.claims),
            }
            for part in found.parts
        ],
    }
