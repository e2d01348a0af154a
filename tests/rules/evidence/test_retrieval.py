"""Retrieval: measured, and mended before a model is trained."""

from __future__ import annotations

import pytest

from tests.helpers import unknown
from tests.rules.evidence.strategies import (
    PROMPT,
    RAG,
    STAGES,
    TUNED,
    found,
    lacking,
    levels,
    silent,
    strategy,
)

FIX_FIRST = "fix-retrieval-first"


@pytest.mark.parametrize(("recall", "low"), [("79.9%", True), ("80%", False), ("80.1%", False), ("0%", True)])
def test_retrieval_comes_before_training(recall: str, low: bool) -> None:
    rag = RAG.replace("90%", recall)
    text = strategy(PROMPT, rag, TUNED)
    assert found(text, FIX_FIRST) == ([("approach", 1, "recall")] if low else [])
    assert levels(text, FIX_FIRST) == (["warning"] if low else [])
    silent(strategy(PROMPT, rag), FIX_FIRST)
    silent(strategy(PROMPT, rag, TUNED.replace("scope", "tunes: reranker, scope")), FIX_FIRST)


def test_recall_follows_the_setting() -> None:
    text = strategy(PROMPT, RAG, TUNED)
    assert levels(text, FIX_FIRST, min_recall=0.901) == ["warning"]
    assert levels(text, FIX_FIRST, min_recall=0.9) == []


@pytest.mark.parametrize(
    ("what", "judged"),
    [
        ("documents", True),
        ("records", True),
        ("[examples, records]", True),
        ("examples", False),
        ("[labels, schemas]", False),
    ],
)
def test_what_is_retrieved(what: str, judged: bool) -> None:
    low = strategy(PROMPT, RAG.replace("recall: 90%", f"retrieves: {what}, recall: 50%"), TUNED)
    assert levels(low, FIX_FIRST) == (["warning"] if judged else [])
    unmeasured = strategy(PROMPT, RAG.replace("recall: 90%", f"retrieves: {what}"))
    assert levels(unmeasured, "retrieval-not-measured") == (["hint"] if "documents" in what else [])


@pytest.mark.parametrize(
    ("model", "keys", "level"),
    [
        ("anthropic/claude-sonnet-4-0", "base: qwen/qwen3-14b, replaces: openai/gpt-4.1", []),
        ("anthropic/claude-sonnet-4-0", "base: anthropic/claude-3-haiku", ["warning"]),
        ("azure/gpt-4o", "base: openai/gpt-4o-mini", ["warning"]),
        ("openai/gpt-4o", "base: qwen/qwen3-14b, replaces: openai/gpt-4o", ["warning"]),
        ("self-hosted/ours", "base: qwen/qwen3-14b", ["warning"]),
        ("other/ours", "base: qwen/qwen3-14b", ["warning"]),
        ("anthropic/claude-sonnet-4-0", "method: lora", ["warning"]),
        ("anthropic/claude-sonnet-4-0", "tunes: helper", []),
    ],
)
def test_a_model_beside_the_one_that_answers_reads_no_passages(model: str, keys: str, level: list[str]) -> None:
    text = strategy(PROMPT, RAG.replace("90%", "72%"), f"{TUNED}, {keys}", more=f"model: {model}")
    assert levels(text, FIX_FIRST) == level
    assert FIX_FIRST not in unknown(text)


def test_a_model_that_cannot_be_read_may_be_the_one_that_answers() -> None:
    low = RAG.replace("90%", "72%")
    lacking(strategy(PROMPT, low, f"{TUNED}, base: [x]", more="model: anthropic/claude-sonnet-4-0"), FIX_FIRST)
    lacking(strategy(PROMPT, low, f"{TUNED}, base: qwen/qwen3-14b", more="model: [x]"), FIX_FIRST)


def test_what_a_key_looks_up_needs_no_recall() -> None:
    bare = RAG.replace("recall: 90%", "retrieval: lookup, retrieves: documents")
    silent(strategy(PROMPT, bare), "retrieval-not-measured")
    silent(strategy(PROMPT, bare), "chunking-undeclared")


def test_of_what_nothing_is_measured_is_said_once() -> None:
    text = strategy(PROMPT, RAG.replace(", recall: 90%", ""), stage="stage: production")
    text = text[: text.index("quality:")].replace("task: generation", "task: question-answering")
    assert levels(text, "production-not-evaluated") == ["warning"]
    for merged in ("retrieval-not-measured", "prompting-not-measured"):
        assert levels(text, merged) == []


@pytest.mark.parametrize(
    "recall", ["retrieves: x, recall: 50%", "retrieves: [labels, x], recall: 50%", "top_k: 3"]
)
def test_fix_retrieval_first_is_unknown(recall: str) -> None:
    lacking(strategy(PROMPT, RAG.replace("recall: 90%", recall), TUNED), FIX_FIRST)


def test_a_training_that_may_be_none() -> None:
    low = RAG.replace("90%", "50%")
    lacking(strategy(PROMPT, low, TUNED.replace("scope", "tunes: x, scope")), FIX_FIRST)
    lacking(strategy(PROMPT, low, "technique: x"), FIX_FIRST)


def test_retrieval_not_measured() -> None:
    rule = "retrieval-not-measured"
    bare = RAG.replace(", recall: 90%", "")
    for stage in STAGES:
        assert levels(strategy(PROMPT, bare, stage=f"stage: {stage}"), rule) == ["hint"]
    silent(strategy(PROMPT, RAG), rule)
    silent(strategy(PROMPT, TUNED), rule)
    lacking(strategy(PROMPT, f"{bare}, recall: 90"), rule)
    lacking(strategy(PROMPT, f"{bare}, retrieves: x"), rule)
