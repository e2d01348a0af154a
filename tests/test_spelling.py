"""Did you mean: near words are found, far ones are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.format.declaration import SHAPES
from llm_strategy.format.spelling import did_you_mean, nearest, same_word

KEYS = sorted({name for shape in SHAPES for name in shape.keys})
WORDS = [
    *KEYS,
    *("prompting", "rag", "tools", "fine-tuning", "distillation", "other"),
    *("real-time", "hourly", "daily", "weekly", "monthly", "quarterly", "yearly", "static", "on-change"),
    *("domain-knowledge", "fresh-knowledge", "real-time-data", "output-format", "style", "over-refusal"),
]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("tecnique", "technique"),
        ("fine tuning", "fine-tuning"),
        ("finetuning", "fine-tuning"),
        ("Fine_Tuning", "fine-tuning"),
        ("fine-tunning", "fine-tuning"),
        ("Prompting", "prompting"),
        ("volumne", "volume"),
        ("latency_buget", "latency_budget"),
        ("latency-budget", "latency_budget"),
        ("latencyBudget", "latency_budget"),
        ("retrival", "retrieval"),
        ("chunkng", "chunking"),
        ("knowlege", "knowledge"),
        ("qualtiy", "quality"),
        ("uality", "quality"),
        ("verison", "version"),
        ("stratgies", "strategies"),
        ("topk", "top_k"),
        ("tokes", "tokens"),
        ("weekyl", "weekly"),
        ("yealry", "yearly"),
        ("fro", "for"),
        ("rga", "rag"),
        ("evidance", "evidence"),
        ("distilation", "distillation"),
    ],
)
def test_typos(word: str, meant: str) -> None:
    assert nearest(word, WORDS) == meant


@pytest.mark.parametrize(
    "word",
    [
        *("", "x", "-", "fo", "foo", "bar", "baz", "qux", "hello", "llm", "gpt-4o", "json", "temperature"),
        *(
            "max_tokens",
            "description",
            "title",
            "vendor",
            "team",
            "id",
            "speed",
            "risk",
            "\x00\x01",
            "ю",
        ),
        *("a" * 41, "prompting" * 20, "a" * 100_000),
    ],
)
def test_far_words(word: str) -> None:
    assert nearest(word, WORDS) is None


def test_ties_go_to_the_longer_common_beginning() -> None:
    assert nearest("hosting", ["posting", "hostinga"]) == "hostinga"
    assert nearest("abcdxf", ["abcdef", "abcdgf"]) == "abcdef"
    assert nearest("anything", []) is None


def test_same_word() -> None:
    assert same_word("Real Time", WORDS) == "real-time"
    assert same_word("OUTPUT_FORMAT", WORDS) == "output-format"
    assert same_word("realtim", WORDS) is None
    assert same_word("a" * 1000, WORDS) is None


@given(st.sampled_from(WORDS), st.data())
def test_one_swap_in_a_long_word_is_found(word: str, data: st.DataObject) -> None:
    bare = word.replace("-", "").replace("_", "")
    if len(bare) < 9:
        return
    place = data.draw(st.integers(0, len(bare) - 2))
    typo = bare[:place] + bare[place + 1] + bare[place] + bare[place + 2 :]
    assert nearest(typo, WORDS) == word


@given(st.text(max_size=50), st.lists(st.text(max_size=50)))
def test_never_fails(word: str, words: list[str]) -> None:
    assert nearest(word, words) in [*words, None]


def test_the_question_lists_every_candidate() -> None:
    assert did_you_mean([]) == ""
    assert did_you_mean(["rag"]) == "did you mean `rag`?"
    assert did_you_mean(["rag", "tools"]) == "did you mean `rag` or `tools`?"
