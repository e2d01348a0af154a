"""The simplest first: whether it was measured, whether it is enough, and whether more is too much."""

from __future__ import annotations

import pytest

from tests.helpers import unknown, whole
from tests.rules.evidence.strategies import (
    PROMPT,
    RAG,
    TUNED,
    found,
    lacking,
    levels,
    measured,
    one,
    silent,
    strategy,
)

# -- prompting-not-measured ------------------------------------------------------------------------------------------

UNMEASURED = "prompting-not-measured"


@pytest.mark.parametrize(
    ("layers", "blamed", "level"),
    [
        ((PROMPT, TUNED), 1, "warning"),
        ((PROMPT, RAG), 1, "hint"),
        ((PROMPT, RAG, TUNED), 2, "warning"),
        ((TUNED, PROMPT, TUNED.replace("brand-voice", "persona")), 0, "warning"),
        ((PROMPT, TUNED.replace("scope", "tunes: retriever, scope"), RAG), 2, "hint"),
        ((PROMPT,), None, None),
        ((PROMPT, "technique: tools, for: [actions], kind: actions"), None, None),
        ((PROMPT, "technique: other, name: rules"), None, None),
    ],
)
def test_prompting_is_to_be_measured_first(
    layers: tuple[str, ...], blamed: int | None, level: str | None
) -> None:
    text = strategy(*layers)
    assert found(text, UNMEASURED) == ([] if blamed is None else [("approach", blamed, "technique")])
    assert levels(text, UNMEASURED) == ([] if level is None else [level])
    assert UNMEASURED not in unknown(text)


@pytest.mark.parametrize("stack", ["prompting", "other", "prompting, other", "prompting, rag", "rag"])
def test_a_simple_baseline_is_enough(stack: str) -> None:
    text = strategy(PROMPT, TUNED, evidence=(measured(stack, "60%"),))
    silent(text, UNMEASURED)


@pytest.mark.parametrize("stack", ["prompting, fine-tuning", "fine-tuning", "prompting, rag, distillation"])
def test_a_heavier_stack_is_no_baseline(stack: str) -> None:
    assert levels(strategy(PROMPT, TUNED, evidence=(measured(stack, "60%"),)), UNMEASURED) == ["warning"]


@pytest.mark.parametrize(
    ("against", "level"),
    [("prompting", []), ("[prompting, rag]", []), ("openai/gpt-4o", []), ("fine-tuning", ["warning"])],
)
def test_a_relative_score_names_a_baseline(against: str, level: list[str]) -> None:
    relative = f"technique: [prompting, fine-tuning], scores: {{right: +4 points}}, against: {against}"
    assert levels(strategy(PROMPT, TUNED, evidence=(relative,)), UNMEASURED) == level


@pytest.mark.parametrize("origin", ["replaces: openai/gpt-4o", "technique: distillation, teacher: openai/gpt-4o"])
def test_a_model_that_stands_in_for_another_is_an_info(origin: str) -> None:
    tuned = TUNED.replace("technique: fine-tuning", origin) if "technique" in origin else f"{TUNED}, {origin}"
    assert levels(strategy(PROMPT, tuned), UNMEASURED) == ["info"]


@pytest.mark.parametrize(("private", "level"), [("true", []), ("false", ["hint"])])
def test_retrieval_of_what_is_private_needs_no_baseline(private: str, level: list[str]) -> None:
    text = strategy(PROMPT, RAG) + f"knowledge: {{handbook: {{private: {private}}}}}\n"
    assert levels(text, UNMEASURED) == level


@pytest.mark.parametrize(
    ("stage", "metric", "evidence", "level"),
    [
        ("production", "right: {}", measured("prompting, fine-tuning", "42%"), "info"),
        ("production", "right: {target: 80%}", measured("prompting, fine-tuning", "83%"), "info"),
        ("production", "right: {}", measured("prompting, fine-tuning", "+28%", "against: fine-tuning"), "info"),
        ("production", "right: {}", measured("prompting, fine-tuning", "-2%", "against: fine-tuning"), "warning"),
        ("production", "right: {target: 80%}", measured("prompting, fine-tuning", "79%"), "warning"),
        ("production", "right: {}", "date: 2026-10-01", "warning"),
        ("pilot", "right: {}", measured("prompting, fine-tuning", "42%"), "warning"),
    ],
)
def test_what_runs_and_is_measured_is_not_held_up_for_a_baseline(
    stage: str, metric: str, evidence: str, level: str
) -> None:
    text = strategy(PROMPT, TUNED, evidence=(evidence,), metrics=metric, stage=f"stage: {stage}")
    assert levels(text, UNMEASURED) == [level]


def test_evidence_without_a_stack_is_of_all_that_is_in_use() -> None:
    one = "scores: {right: 70%}"
    # The training is only planned: what was measured is the prompt.
    planned = strategy(PROMPT, f"{TUNED}, status: planned", evidence=(one,))
    silent(planned, UNMEASURED)
    assert levels(strategy(PROMPT, TUNED, evidence=(one,)), UNMEASURED) == ["warning"]


@pytest.mark.parametrize(
    "text",
    [
        strategy(PROMPT, TUNED, evidence=("technique: something, scores: {right: 70%}",)),
        strategy(PROMPT, TUNED, evidence=("just text: 1",)).replace("{just text: 1}", "text"),
        strategy(PROMPT, TUNED).replace("evidence:", "evidence: text"),
        strategy(PROMPT, TUNED.replace("scope", "tunes: something, scope")),
        strategy(PROMPT, RAG.replace("technique: rag", "technique: something")),
        strategy(PROMPT, f"{TUNED}, status: something"),
    ],
)
def test_prompting_not_measured_is_unknown(text: str) -> None:
    lacking(text, UNMEASURED)


def test_a_readable_baseline_settles_it_whatever_else_is_unknown() -> None:
    evidence = ("technique: something, scores: {right: 70%}", measured("prompting", "60%"))
    silent(strategy(PROMPT, TUNED, evidence=evidence), UNMEASURED)


# -- baseline-meets-target -------------------------------------------------------------------------------------------

ENOUGH = "baseline-meets-target"


@pytest.mark.parametrize(
    ("target", "score", "met"),
    [
        ("80%", "79.9%", False),
        ("80%", "80%", True),
        ("80%", "80.1%", True),
        ("at most 5%", "5.1%", False),
        ("at most 5%", "5%", True),
        ("at most 5%", "4.9%", True),
        ("at least 4.2", "4.1", False),
        ("4.2", "4.2", True),
    ],
)
def test_a_baseline_that_is_enough(target: str, score: str, met: bool) -> None:
    text = strategy(
        PROMPT, RAG, metrics=f"right: {{target: {target}}}", evidence=(measured("prompting", score),)
    )
    where = ("quality", "evidence", 0, "scores", "right")
    assert found(text, ENOUGH) == ([where] if met else [])
    assert ENOUGH not in unknown(text)
    if met:
        assert score in one(text, ENOUGH).message
        assert one(text, ENOUGH).remedy.endswith(f"{'under' if 'most' in target else 'over'} {score}")


@pytest.mark.parametrize(
    ("layer", "spare"),
    [
        (RAG, True),
        (TUNED, True),
        ("technique: other, for: [output-format], name: rules", True),
        ("technique: tools, for: [multi-hop], kind: agentic-retrieval", True),
        (f"{RAG}, status: planned", True),
        (f"{RAG}, status: rejected", False),
        *(
            (RAG.replace("domain-knowledge", f"domain-knowledge, {need}"), False)
            for need in ("citations", "access-control", "fresh-knowledge", "real-time-data", "prompt-size")
        ),
        (TUNED.replace("brand-voice", "brand-voice, cost"), False),
        (TUNED.replace("brand-voice", "brand-voice, latency"), False),
        ("technique: tools, for: [actions], kind: actions", False),
    ],
)
def test_a_layer_that_quality_does_not_need(layer: str, spare: bool) -> None:
    text = strategy(PROMPT, layer, evidence=(measured("prompting", "90%"),))
    assert levels(text, ENOUGH) == (["warning"] if spare else [])
    assert ENOUGH not in unknown(text)


def test_the_spare_layers_are_named() -> None:
    layers = (PROMPT, RAG, "technique: tools, for: [actions], kind: actions", TUNED)
    text = strategy(*layers, evidence=(measured("prompting", "90%"),))
    said = one(text, ENOUGH)
    assert "the rag and fine-tuning layers" in said.remedy
    spans = {mention.span.line for mention in said.related}
    lines = whole(text).splitlines()
    assert {number for number in spans if "technique: tools" in lines[number]} == set()
    assert sum("technique: rag" in lines[number] or "fine-tuning" in lines[number] for number in spans) == 2


def test_the_newest_baseline_counts() -> None:
    old, new = measured("prompting", "90%"), measured("prompting", "70%")
    assert levels(strategy(PROMPT, RAG, evidence=(old, new)), ENOUGH) == []
    assert found(strategy(PROMPT, RAG, evidence=(new, old)), ENOUGH) == [
        ("quality", "evidence", 1, "scores", "right")
    ]
    both = measured("prompting, rag", "70%")
    assert levels(strategy(PROMPT, RAG, evidence=(old, both)), ENOUGH) == ["warning"]


def test_every_target_has_to_be_met() -> None:
    metrics = "first: {}, right: {target: 80%}, wrong: {target: at most 5%}"
    text = "technique: prompting, scores: {first: 10%, right: 90%, wrong: %s}"
    good = strategy(PROMPT, RAG, metrics=metrics, evidence=(text.replace("%s", "4%"),))
    # The first that has a target is blamed.
    assert found(good, ENOUGH) == [("quality", "evidence", 0, "scores", "right")]
    silent(strategy(PROMPT, RAG, metrics=metrics, evidence=(text.replace("%s", "6%"),)), ENOUGH)
    lacking(strategy(PROMPT, RAG, metrics=metrics, evidence=(text.replace(", wrong: %s", ""),)), ENOUGH)


def test_a_metric_may_have_a_dot_in_its_name() -> None:
    text = strategy(
        PROMPT,
        RAG,
        metrics="f1.macro: {target: 80%}",
        evidence=("technique: prompting, scores: {f1.macro: 90%}",),
    )
    assert found(text, ENOUGH) == [("quality", "evidence", 0, "scores", "f1.macro")]
    assert one(text, ENOUGH).span.column > 0


@pytest.mark.parametrize(
    ("own", "model", "verdict"),
    [
        ("", "", "found"),
        ("openai/gpt-4o", "", "found"),
        ("openai/gpt-4o", "openai/gpt-4o", "found"),
        ("openai/gpt-4o", "OpenAI/GPT-4o", "found"),
        ("openai/gpt-4o", "openai/gpt-5", "silent"),
        ("", "openai/gpt-5", "unknown"),
    ],
)
def test_a_baseline_on_another_model_says_nothing(own: str, model: str, verdict: str) -> None:
    evidence = measured("prompting", "90%", f"model: {model}" if model else "")
    text = strategy(PROMPT, RAG, evidence=(evidence,), more=f"model: {own}" if own else "")
    assert levels(text, ENOUGH) == (["warning"] if verdict == "found" else [])
    assert (ENOUGH in unknown(text)) == (verdict == "unknown")


@pytest.mark.parametrize(
    "text",
    [
        strategy(PROMPT, RAG),
        strategy(PROMPT, RAG, evidence=(measured("prompting", "90%"), "technique: x, scores: {right: 1%}")),
        strategy(PROMPT, RAG, metrics="", evidence=(measured("prompting", "90%"),)),
        strategy(PROMPT, RAG, metrics="right: {}", evidence=(measured("prompting", "90%"),)),
        strategy(
            PROMPT,
            RAG,
            metrics="right: {target: 80%}, more: {target: high}",
            evidence=(measured("prompting", "90%"),),
        ),
        strategy(PROMPT, RAG, evidence=(measured("prompting", "90"),)),
        strategy(PROMPT, "technique: rag, recall: 90%", evidence=(measured("prompting", "90%"),)),
        strategy(PROMPT, RAG.replace("domain-knowledge", "x"), evidence=(measured("prompting", "90%"),)),
    ],
)
def test_baseline_meets_target_is_unknown(text: str) -> None:
    lacking(text, ENOUGH)


# -- over-engineered -------------------------------------------------------------------------------------------------

TOO_MUCH = "over-engineered"
EASY = TUNED.replace("brand-voice", "style, persona")


@pytest.mark.parametrize(
    ("volume", "low"),
    [("99/day", True), ("100/day", True), ("101/day", False), ("3,041/month", True), ("3,042/month", False)],
)
def test_a_low_volume(volume: str, low: bool) -> None:
    text = strategy(PROMPT, EASY, more=f"volume: {volume}")
    assert found(text, TOO_MUCH) == ([("approach", 1, "technique")] if low else [])
    assert levels(text, TOO_MUCH) == (["warning"] if low else [])
    # That prompting was not measured is the same fault.
    assert levels(text, UNMEASURED) == ([] if low else ["warning"])
    if low:
        assert volume in one(text, TOO_MUCH).message and "100/day" in one(text, TOO_MUCH).message


def test_a_low_volume_follows_the_setting() -> None:
    text = strategy(PROMPT, EASY, more="volume: 500/month")
    assert levels(text, TOO_MUCH, low_volume=499) == []
    assert levels(text, TOO_MUCH, low_volume=500) == ["warning"]


@pytest.mark.parametrize(
    ("needs", "easy"),
    [
        ("style", True),
        ("persona, workflow, constraints", True),
        ("style, brand-voice", False),
        ("complex-task", False),
        ("cost", False),
        ("", False),
    ],
)
def test_needs_that_prompting_serves(needs: str, easy: bool) -> None:
    text = strategy(PROMPT, TUNED.replace("brand-voice", needs), more="volume: 20/day")
    assert levels(text, TOO_MUCH) == (["warning"] if easy else [])
    assert TOO_MUCH not in unknown(text)


@pytest.mark.parametrize(
    ("layer", "volume"),
    [
        (EASY, ""),
        (EASY, "volume: a few"),
        ("technique: fine-tuning, examples: 900", "volume: 20/day"),
        (EASY.replace("persona", "x"), "volume: 20/day"),
        (EASY.replace("scope", "tunes: x, scope"), "volume: 20/day"),
    ],
)
def test_over_engineered_is_unknown(layer: str, volume: str) -> None:
    lacking(strategy(PROMPT, layer, more=volume), TOO_MUCH)
