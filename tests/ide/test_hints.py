"""Hints and lenses show figures that are known, say where they are not, and count findings as the engine does."""

from __future__ import annotations

import pytest

from llm_strategy.ide.hints import hints, lenses
from llm_strategy.report import SEVERITIES

from .helpers import FILES, HEAD, snapshot

COSTED = HEAD + "    volume: 100k/month\n    tokens: {input: 500, output: 100}\n    model: openai/gpt-4o\n"
PLAIN = COSTED + "    approach: [{technique: prompting}]\n"


def test_monthly_cost_beside_the_name() -> None:
    [hint] = hints(snapshot(PLAIN))
    assert (hint.line, hint.column, hint.label) == (2, len("  faq:"), "$225/month")
    assert "List prices of 20" in hint.tooltip


def test_lower_bound_of_the_cost_is_marked() -> None:
    assert [one.label for one in hints(snapshot(PLAIN.replace("prompting", "rag")))] == ["≥ $225/month"]


def test_cost_range_shows_both_ends() -> None:
    text = PLAIN.replace("input: 500", "input: 5000").replace("prompting}", "prompting, caching: true}")
    [hint] = hints(snapshot(text))
    assert " to " in hint.label
    assert "assumed" in hint.tooltip


def test_unknown_cost_shows_no_hint() -> None:
    text = HEAD + "    approach: [{technique: rag}]\n"
    assert hints(snapshot(text)) == []
    titles = [one.title for one in lenses(snapshot(text)) if one.kind == "cost"]
    assert titles[0].startswith("monthly cost unknown: needs ")
    assert "volume" in titles[0]


def test_share_of_a_latency_budget() -> None:
    text = (
        HEAD
        + "    latency_budget: 2s # a remark\n    approach: [{technique: rag, latency: 300ms, hops: 2}]\n"
    )
    [hint] = hints(snapshot(text))
    assert hint.label == "layers take 600ms, 30% of 2s"
    assert hint.line == 4


def test_assumed_latency_is_marked() -> None:
    text = HEAD + "    latency_budget: 2s\n    approach: [{technique: rag}, {technique: tools}]\n"
    [hint] = hints(snapshot(text))
    assert hint.label == "layers take ≥ 300ms, ≥ 15% of 2s (300ms of it assumed)"
    assert "layer 2 (tools)" in hint.tooltip


def test_hints_only_for_requested_lines() -> None:
    assert hints(snapshot(PLAIN), 3, 9) == []
    assert len(hints(snapshot(PLAIN), 0, 2)) == 1


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_lenses_count_the_findings_of_the_engine(path) -> None:  # type: ignore[no-untyped-def]
    asked = snapshot(path.read_bytes().decode())
    found = lenses(asked)
    inside = [
        one for one in asked.report.diagnostics if len(one.path) > 1 and one.path[1] in asked.strategies
    ]
    counted = [span for one in found for span in one.spans]
    assert sorted(counted) == sorted(one.span for one in inside)
    for level in SEVERITIES:
        total = sum(one.severity == level for one in inside)
        said = [
            part for one in found if one.kind == "findings" for part in one.title.split(", ") if level in part
        ]
        assert sum(int(part.split()[0]) for part in said) == total
    for hint in hints(asked):
        assert 0 <= hint.line < len(asked.lines)
        assert hint.column <= len(asked.lines[hint.line])
