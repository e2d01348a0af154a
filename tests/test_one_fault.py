"""One fault, one finding: each single fault put into a sound strategy gives one error or warning."""

from __future__ import annotations

from pathlib import Path

import pytest

from llm_strategy.rules.registry import all_rules
from llm_strategy.rules.rule import PRIOR
from tests.helpers import findings, report

SOUND = (Path(__file__).parent / "data" / "format-example.yaml").read_text()

SWAPS = [
    # (what is replaced, by what, the rule that reports)
    ("for: [constraints, style] ", "for: [constraints, styel] ", "invalid-value"),
    ("purpose: Answer customers' billing questions from our policy pages\n", "notes: x\n", "missing-key"),
    ("version: 1\n", "version: 2\n", "unsupported-version"),
    ("    volume: 400k/month", "    volumne: 400k/month", "unknown-key"),
    ("    volume: 400k/month", "    volume: lots", "invalid-value"),
    ("recall: 91%", "recall: 91", "invalid-value"),
    ("        prompt_tokens: 600", "        prompt_tokens: 600\n        refresh: daily", "wrong-technique-key"),
    ("    citations: required", "    citations: required\n    citations: none", "duplicate-key"),
    ("        for: [domain-knowledge, citations]", "        for: [domain-knowledge, citations, persona]", "rag-for-behavior"),
    ("        for: [domain-knowledge, citations]", "        for: [domain-knowledge, citations, consistency]", "rag-for-behavior"),
    ("        for: [domain-knowledge, citations]", "        for: [domain-knowledge, citations, corpus-insight]", "rag-for-corpus-insight"),
    ("        for: [domain-knowledge, citations]", "        for: [domain-knowledge, citations, actions]", "rag-for-actions"),
    ("        for: [domain-knowledge, citations]", "        for: [domain-knowledge, citations, latency]", "retrieval-for-latency"),
    ("        refresh: daily", "        refresh: daily\n        hops: 1\n        x-y: 1", None),
    ("prompt_tokens: 600", "prompt_tokens: 2600", "inconsistent-tokens"),
    ("tokens: {input: 1800, output: 250}", "tokens: {input: 1800, output: 250, cached: 2k}", "inconsistent-tokens"),
    ("latency: 250ms", "latency: 1600ms", "retrieval-exceeds-latency-budget"),
    ("latency_budget: 1500ms", "latency_budget: 200ms", "retrieval-exceeds-latency-budget"),
    ("model: openai/gpt-4o-mini", "model: openai/gpt-4o\n    window: 1k tokens", "context-overflow"),
    ("cost_budget: $3,000/month", "cost_budget: $10/month", "over-cost-budget"),
    ("{correct-answers: 88%}", "{correct-answers: 0.88}", "invalid-value"),
    ("{correct-answers: 61%}", "{correct-answers: 86%}", None),
    ("        status: rejected\n        for: [domain-knowledge]\n        why: The policies change every week\n",
     "        for: [real-time-data]\n        examples: 2000\n", "fine-tuning-for-real-time"),
    ("        status: rejected\n        for: [domain-knowledge]\n        why: The policies change every week\n",
     "        for: [brand-voice]\n        examples: 7\n", "too-few-examples"),
    ("        status: rejected\n        for: [domain-knowledge]\n        why: The policies change every week\n",
     "        for: [brand-voice]\n        examples: 700\n        label_noise: 30%\n", "noisy-labels"),
    ("        status: rejected\n        for: [domain-knowledge]\n        why: The policies change every week\n",
     "        for: [brand-voice]\n        examples: 700\n        scope: broad\n", "fine-tuning-broad-task"),
    ("        status: rejected\n        for: [domain-knowledge]\n        why: The policies change every week\n",
     "        for: [output-length]\n        examples: 700\n", None),
    ("    citations: required", "    citations: [required", "syntax-error"),
    ("    stage: pilot\n", "    stage: pilot\n    stag\n", "syntax-error"),
    ("        reads: [policies]\n", "        reads: [polices]\n", "invalid-value"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "rule"), SWAPS, ids=[f"{n}-{swap[2]}" for n, swap in enumerate(SWAPS)])
def test_a_single_fault_gives_one_finding(old: str, new: str, rule: str | None) -> None:
    assert SOUND.count(old) == 1, old
    text = SOUND.replace(old, new)
    if rule is not None and all_rules()[rule].basis == PRIOR:
        # Its measurements speak for this strategy; without their date they lower no level.
        text = text.replace("          date: 2026-10-11\n", "")
    found = [one for one in report(text).diagnostics if one.severity not in ("info", "hint")]
    if rule is not None:
        assert [one.rule for one in found] == [rule], [(one.rule, one.message) for one in found]
    else:
        assert len(found) <= 1


def test_a_misspelt_key_that_is_required_is_one_fault() -> None:
    text = "purpos: Answer questions\napproach: [{technique: prompting, for: [style]}]"
    assert [(rule, line) for rule, _, line in findings(text)] == [("unknown-key", 4)]
