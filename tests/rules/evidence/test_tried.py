"""What was tried before: a better model, examples in the prompt, and why it failed."""

from __future__ import annotations

import pytest

from tests.helpers import unknown
from tests.rules.evidence.strategies import (
    PROMPT,
    RAG,
    TUNED,
    found,
    lacking,
    levels,
    measured,
    silent,
    strategy,
)

# -- better-model-not-tried ------------------------------------------------------------------------------------------

STRONGER = "better-model-not-tried"
HARD = TUNED.replace("brand-voice", "style, complex-task")


@pytest.mark.parametrize(
    ("own", "evidence", "verdict"),
    [
        ("", ("",), "found"),
        ("", ("", ""), "found"),
        ("openai/gpt-4o", ("", "model: openai/gpt-4o"), "found"),
        ("openai/gpt-4o", ("", "model: openai/gpt-5"), "silent"),
        # Nobody says which model is trained.
        ("", ("model: openai/gpt-4o", "model: openai/gpt-4o"), "unknown"),
        ("", ("model: openai/gpt-4o", "model: openai/gpt-5"), "silent"),
        ("", ("", "model: openai/gpt-5"), "unknown"),
        ("", ("reasoning: none", "reasoning: chain-of-thought"), "silent"),
        ("", ("reasoning: none", "reasoning: none"), "found"),
        ("", ("reasoning: none", ""), "unknown"),
        ("", ("reasoning: x", "reasoning: none"), "unknown"),
        ("", ("model: [a]", ""), "unknown"),
        # One that differs settles it.
        ("openai/gpt-4o", ("model: [a]", "", "model: openai/gpt-5"), "silent"),
        ("", (), "unknown"),
    ],
)
def test_a_better_model(own: str, evidence: tuple[str, ...], verdict: str) -> None:
    text = strategy(
        PROMPT,
        HARD,
        evidence=tuple(measured("prompting", "60%", how) for how in evidence),
        more=f"model: {own}" if own else "",
    )
    assert found(text, STRONGER) == ([("approach", 1, "for", 1)] if verdict == "found" else [])
    assert (STRONGER in unknown(text)) == (verdict == "unknown")


@pytest.mark.parametrize(
    ("base", "evidence", "verdict"),
    [
        ("qwen/qwen3-8b", ("model: qwen/qwen3-8b",), "found"),
        ("qwen/qwen3-8b", ("model: openai/gpt-5",), "silent"),
        ("qwen/qwen3-8b", ("",), "silent"),  # of the strategy's model, which is another
        ("openai/gpt-4o", ("",), "found"),
        ("[a]", ("model: openai/gpt-5",), "unknown"),
        ("[a]", ("model: openai/gpt-5", "model: openai/gpt-4o"), "silent"),
    ],
)
def test_another_model_than_the_one_that_is_trained(base: str, evidence: tuple[str, ...], verdict: str) -> None:
    text = strategy(
        PROMPT,
        HARD + f", base: {base}",
        evidence=tuple(measured("prompting", "60%", how) for how in evidence),
        more="model: openai/gpt-4o",
    )
    assert levels(text, STRONGER) == (["info"] if verdict == "found" else [])
    assert (STRONGER in unknown(text)) == (verdict == "unknown")


def test_evidence_of_the_tuned_stack_is_not_of_another_model() -> None:
    tuned = measured("prompting, fine-tuning", "80%", "model: openai/gpt-5")
    base = measured("prompting", "60%", "model: openai/gpt-4o")
    text = strategy(PROMPT, HARD + ", base: openai/gpt-4o", evidence=(base, tuned))
    assert levels(text, STRONGER) == ["info"]
    against = "technique: fine-tuning, against: openai/gpt-5, scores: {right: +3 points}"
    silent(strategy(PROMPT, HARD + ", base: openai/gpt-4o", evidence=(base, against)), STRONGER)
    # Without any evidence of what is there without training, prompting-not-measured speaks.
    lacking(strategy(PROMPT, HARD + ", base: openai/gpt-4o", evidence=(tuned,)), STRONGER)


def test_a_better_model_is_for_hard_tasks() -> None:
    evidence = (measured("prompting", "60%"),)
    assert levels(
        strategy(PROMPT, TUNED.replace("brand-voice", "domain-reasoning"), evidence=evidence), STRONGER
    )
    silent(strategy(PROMPT, TUNED, evidence=evidence), STRONGER)
    silent(strategy(PROMPT, RAG.replace("domain-knowledge", "complex-task"), evidence=evidence), STRONGER)


# -- few-shot-not-tried ----------------------------------------------------------------------------------------------

SHOTS = "few-shot-not-tried"


@pytest.mark.parametrize(
    ("shots", "blamed"),
    [((0,), 0), ((2,), 0), ((3,), None), ((4,), None), ((0, 2, 1), 1), ((0, 3), None), ((3, 0), None)],
)
def test_few_shot(shots: tuple[int, ...], blamed: int | None) -> None:
    evidence = tuple(measured("prompting", "60%", f"shots: {count}") for count in shots)
    text = strategy(PROMPT, TUNED, evidence=evidence)
    assert found(text, SHOTS) == ([] if blamed is None else [("quality", "evidence", blamed, "shots")])
    assert SHOTS not in unknown(text)
    silent(strategy(PROMPT, RAG, evidence=evidence), SHOTS)


def test_few_shot_follows_the_setting() -> None:
    text = strategy(PROMPT, TUNED, evidence=(measured("prompting", "60%", "shots: 4"),))
    assert levels(text, SHOTS, min_shots=5) == ["info"]
    assert levels(text, SHOTS, min_shots=4) == []


@pytest.mark.parametrize(
    ("evidence", "verdict"),
    [
        # The highest that is declared counts, and the shots of a tuned model do not.
        ((measured("prompting", "60%", "shots: 1"), measured("prompting", "60%")), "found"),
        (
            (measured("prompting", "60%", "shots: 1"), measured("prompting, fine-tuning", "60%", "shots: 5")),
            "found",
        ),
        ((measured("prompting", "60%"),), "unknown"),
        ((), "unknown"),
        ((measured("prompting", "60%", "shots: 1"), measured("prompting", "60%", "shots: some")), "unknown"),
        ((measured("prompting", "60%", "shots: 1"), measured("x", "60%", "shots: 3")), "unknown"),
        ((measured("prompting", "60%", "shots: 1"), measured("x", "60%", "shots: 2")), "found"),
        ((measured("prompting", "60%", "shots: 5"), measured("x", "60%", "shots: some")), "silent"),
    ],
)
def test_which_shots_count(evidence: tuple[str, ...], verdict: str) -> None:
    text = strategy(PROMPT, TUNED, evidence=evidence)
    assert levels(text, SHOTS) == (["info"] if verdict == "found" else [])
    assert (SHOTS in unknown(text)) == (verdict == "unknown")


# -- failure-not-described -------------------------------------------------------------------------------------------

UNTOLD = "failure-not-described"


@pytest.mark.parametrize(
    ("layer", "evidence", "blamed"),
    [
        (RAG, (measured("prompting", "79.9%"),), [0]),
        (RAG, (measured("prompting", "80%"),), []),
        (RAG, (measured("prompting", "70%", "failure: knows nothing"),), []),
        (RAG, (measured("prompting, rag", "70%"),), []),
        (TUNED, (measured("prompting", "70%"), measured("prompting", "75%")), [0, 1]),
        ("technique: other, name: rules, for: [output-format]", (measured("prompting", "70%"),), [0]),
        (f"{RAG}, status: rejected", (measured("prompting", "70%"),), []),
        (RAG, (), []),
    ],
)
def test_a_failure_is_to_be_described(layer: str, evidence: tuple[str, ...], blamed: list[int]) -> None:
    text = strategy(PROMPT, layer, evidence=evidence)
    assert found(text, UNTOLD) == [("quality", "evidence", number, "scores", "right") for number in blamed]
    assert UNTOLD not in unknown(text)


@pytest.mark.parametrize(
    ("evidence", "metrics"),
    [
        (measured("prompting", "70%", "failure: [a]"), "right: {target: 80%}"),
        (measured("x", "70%"), "right: {target: 80%}"),
        (measured("prompting", "much"), "right: {target: 80%}"),
        (measured("prompting", "70%"), "right: {target: high}"),
        (measured("prompting", "70%"), "right: {}"),
        ("technique: prompting", "right: {target: 80%}"),
    ],
)
def test_a_failure_is_unknown(evidence: str, metrics: str) -> None:
    lacking(strategy(PROMPT, RAG, evidence=(evidence,), metrics=metrics), UNTOLD)


def test_one_unknown_failure_does_not_hide_another() -> None:
    evidence = (measured("prompting", "70%"), measured("x", "70%"))
    text = strategy(PROMPT, RAG, evidence=evidence)
    assert levels(text, UNTOLD) == ["hint"]
    assert UNTOLD in unknown(text)
