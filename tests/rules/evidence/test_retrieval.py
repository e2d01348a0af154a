"""Retrieval: measured, and mended before a model is trained."""

from __future__ import annotations

import pytest

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
    assert levels(unmeasured, "retrieval-not-measured") == (["hint"] if judged else [])


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
