"""Hints and lenses show figures that are known, say where they are not, and count findings as the engine does."""

from __future__ import annotations

import pytest

from llm_strategy.ide.hints import explanation, hints, lenses
from llm_strategy.report import SEVERITIES

from .helpers import FILES, HEAD, snapshot

COSTED = HEAD + "    volume: 100k/month\n    tokens: {input: 500, output: 100}\n    model: openai/gpt-4o\n"
PLAIN = COSTED + "    approach: [{technique: prompting}]\n"


def titles(text: str, kind: str) -> list[str]:
    return [lens.title for lens in lenses(snapshot(text)) if lens.kind == kind]


def test_lens_shows_the_monthly_cost() -> None:
    assert titles(PLAIN, "cost") == ["$225/month"]
    assert "List prices of 20" in explanation(snapshot(PLAIN), "cost", "faq")


def test_lens_marks_a_lower_bound() -> None:
    assert titles(PLAIN.replace("prompting", "rag"), "cost") == ["≥ $225/month"]


def test_lens_shows_both_ends_of_a_cost_range() -> None:
    text = PLAIN.replace("input: 500", "input: 5000").replace("prompting}", "prompting, caching: true}")
    [title] = titles(text, "cost")
    assert " to " in title
    assert "assumed" in explanation(snapshot(text), "cost", "faq")


def test_a_reranker_and_embeddings_have_their_figures_behind_their_names() -> None:
    """100,000 × $0.002 = $200; at most 100,000 × 500 tokens × $0.02 / 1M = $1."""
    text = (
        COSTED
        + "    approach:\n      - technique: rag\n        embedding_model: openai/text-embedding-3-small\n"
        + "        reranker_model: cohere/rerank-v3.5\n"
    )
    found = {hint.line: hint.label for hint in hints(snapshot(text))}
    lines = text.splitlines()
    assert found[next(line for line, one in enumerate(lines) if "reranker" in one)] == "$200/month"
    assert found[next(line for line, one in enumerate(lines) if "embedding" in one)] == "$0/month to $1/month"
    # The store that is searched is unknown, so that it is a lower bound, without what may cost nothing.
    assert titles(text, "cost") == ["≥ $425/month"]
    assert "question embeddings: up to" in explanation(snapshot(text), "cost", "faq")


def test_lens_counts_the_missing_facts_and_explains_which() -> None:
    text = HEAD + "    approach: [{technique: rag}]\n"
    assert titles(text, "cost") == ["cost: 5 facts missing"]
    explained = explanation(snapshot(text), "cost", "faq")
    for fact in ("`volume`", "`tokens.input`", "`tokens.output`", "`model`", "`cost` of layer 1 (rag)"):
        assert fact in explained
    assert "To add" in explained


def test_lens_never_asks_for_a_key_that_is_there() -> None:
    text = COSTED + "    approach: [{technique: ragg}]\n"
    assert titles(text, "cost") == ["≥ $225/month"]
    explained = explanation(snapshot(text), "cost", "faq")
    assert "To add" not in explained
    assert "Cannot be read: `technique` of layer 1" in explained
    only = HEAD + "    approach: [{technique: other, cost: $1/month}]\n    volume: many\n    model: a/b\n"
    assert "`volume`" not in explanation(snapshot(only), "cost", "faq").partition("Cannot be read")[0]


def test_lens_shows_the_time_of_the_budget() -> None:
    text = HEAD + "    latency_budget: 2s\n    approach: [{technique: rag, latency: 300ms, hops: 3}]\n"
    assert titles(text, "latency") == ["900ms of 2s"]
    assert titles(text.replace("hops: 3", "hops: 3}, {technique: tools"), "latency") == ["≥ 900ms of 2s"]
    assert titles(text.replace("    latency_budget: 2s\n", ""), "latency") == ["900ms"]


def test_nothing_explains_what_is_no_lens() -> None:
    assert (
        explanation(snapshot(PLAIN), "cost", "nobody")
        == explanation(snapshot(PLAIN), "findings", "faq")
        == ""
    )


def test_hints_are_the_parts_that_the_lens_adds_up() -> None:
    text = COSTED + "    approach:\n      - technique: rag\n        cost: $300/month\n"
    found = {(hint.line, hint.label) for hint in hints(snapshot(text))}
    assert found == {(6, "$225/month"), (9, "$300/month")}
    assert "$525/month" in hints(snapshot(text))[0].tooltip


def test_hints_do_not_repeat_the_lens() -> None:
    text = PLAIN + "    latency_budget: 2s\n"
    shown = [lens.title for lens in lenses(snapshot(text))]
    assert not [hint for hint in hints(snapshot(text)) if hint.label in shown]
    assert [hint.label for hint in hints(snapshot(text), with_totals=True)] == ["$225/month"]


def test_hint_of_a_budget_says_what_is_left() -> None:
    text = (
        HEAD
        + "    latency_budget: 2s # a remark\n    approach: [{technique: rag, latency: 300ms, hops: 2}]\n"
    )
    [hint] = hints(snapshot(text))
    assert (hint.line, hint.label) == (4, "1.4s left for the answer")
    [hint] = hints(snapshot(text), with_totals=True)
    assert hint.label == "layers take 600ms, 30% of 2s"
    assert "Time left to write the answer: 1.4s." in hint.tooltip


def test_assumed_latency_is_marked() -> None:
    text = HEAD + "    latency_budget: 2s\n    approach: [{technique: rag}, {technique: tools}]\n"
    [hint] = hints(snapshot(text), with_totals=True)
    assert hint.label == "layers take ≥ 300ms, ≥ 15% of 2s (300ms of it assumed)"
    assert "layer 2 (tools)" in hint.tooltip
    assert [hint.label for hint in hints(snapshot(text))] == ["at most 1.7s left for the answer"]


def test_hints_only_for_requested_lines() -> None:
    text = COSTED + "    approach:\n      - technique: rag\n        cost: $300/month\n"
    assert hints(snapshot(text), 7, 8) == []
    assert len(hints(snapshot(text), 0, 6)) == 1


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
