"""Scores that too few cases stand behind, against published intervals and through the rules."""

from __future__ import annotations

import pytest

from llm_strategy.model.statistics import newcombe, wilson
from tests.helpers import unknown
from tests.rules.evidence.strategies import PROMPT, TUNED, levels, measured, one, silent, strategy

NOISE = "difference-within-noise"


# Newcombe 1998, Statistics in Medicine 17: 857-872, table I, method 3, and 873-890, table II, method 10.
@pytest.mark.parametrize(
    ("cases", "samples", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_as_published(cases: int, samples: int, low: float, high: float) -> None:
    assert wilson(cases / samples, samples) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((10, 10), (0, 20), 0.6791, 1.0000),
        ((10, 10), (0, 10), 0.6075, 1.0000),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
    ],
)
def test_newcombe_as_published(one: tuple[int, int], other: tuple[int, int], low: float, high: float) -> None:
    found = newcombe(one[0] / one[1], one[1], other[0] / other[1], other[1])
    assert found == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


@pytest.mark.parametrize(
    ("score", "samples", "level"),
    [("82%", 60, ["info"]), ("82%", 2400, []), ("99%", 60, []), ("4.2", 60, [])],
)
def test_a_target_that_is_met_by_luck(score: str, samples: int, level: list[str]) -> None:
    target = "4" if score == "4.2" else "80%"
    evidence = (measured("prompting", score, f"samples: {samples}"),)
    text = strategy(PROMPT, evidence=evidence, metrics=f"right: {{target: {target}}}")
    assert levels(text, NOISE) == level


@pytest.mark.parametrize(
    ("new", "old", "better", "level"),
    [
        ("66%, 60", "60%, 60", "", ["info"]),
        ("80%, 70", "60%, 80", "", []),
        ("54%, 60", "60%, 60", "", []),
        ("54%, 60", "60%, 60", "better: lower", ["info"]),
    ],
)
def test_a_score_that_is_better_by_luck(new: str, old: str, better: str, level: list[str]) -> None:
    items = [measured("prompting", one.split(",")[0], f"samples: {one.split(',')[1]}") for one in (old, new)]
    assert levels(strategy(PROMPT, evidence=tuple(items), metrics=f"right: {{{better}}}"), NOISE) == level


def test_without_the_number_of_cases_it_asks_for_it() -> None:
    assert NOISE in unknown(strategy(PROMPT, evidence=(measured("prompting", "82%"),)))


# -- other rules within noise ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("samples", "level"), [(60, "info"), (6000, "warning")])
def test_a_target_missed_within_noise_is_an_info(samples: int, level: str) -> None:
    text = strategy(
        PROMPT, evidence=(measured("prompting", "78%", f"samples: {samples}"),), stage="stage: production"
    )
    assert levels(text, "target-not-reached") == [level]
    assert ("within noise" in one(text, "target-not-reached").message) == (level == "info")
    silent(text, NOISE)


@pytest.mark.parametrize(("samples", "level"), [(60, "info"), (60_000, "warning")])
def test_training_that_helped_by_no_more_than_luck(samples: int, level: str) -> None:
    items = (
        measured("prompting", "79%", f"samples: {samples}"),
        measured("prompting, fine-tuning", "77%", f"samples: {samples}"),
    )
    text = strategy(PROMPT, TUNED, evidence=items)
    assert levels(text, "fine-tuning-did-not-help") == [level]
    silent(text, NOISE)


# -- relative scores -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("score", "against", "better", "level"),
    [
        ("+3 points", "prompting", "", []),
        ("parity", "prompting", "", ["warning"]),
        ("-2 points", "prompting", "", ["warning"]),
        ("-2 points", "prompting", "better: lower", []),
        ("+28%", "openai/gpt-4o", "better: lower", ["warning"]),
        ("-2 points", "fine-tuning", "", []),
    ],
)
def test_relative_scores_say_whether_training_helped(
    score: str, against: str, better: str, level: list[str]
) -> None:
    item = f"technique: [prompting, fine-tuning], scores: {{right: {score}}}, against: {against}"
    text = strategy(PROMPT, TUNED, evidence=(item,), metrics=f"right: {{{better}}}")
    assert levels(text, "fine-tuning-did-not-help") == level


def test_parity_is_enough_for_a_model_that_runs_offline() -> None:
    item = "technique: [prompting, fine-tuning], scores: {right: parity}, against: openai/gpt-4o"
    tuned = TUNED.replace("brand-voice", "offline")
    assert levels(strategy(PROMPT, tuned, evidence=(item,), metrics="right: {}"), "fine-tuning-did-not-help") == []


# -- production-not-evaluated ----------------------------------------------------------------------------------------

PRODUCTION = "production-not-evaluated"


@pytest.mark.parametrize(
    ("facts", "layer", "level"),
    [
        ("stage: production, access: public, task: summarization", PROMPT, ["warning"]),
        ("stage: pilot, access: public, task: summarization", PROMPT, ["warning"]),
        ("stage: prototype, access: public, task: conversation", PROMPT, []),
        ("stage: production, access: internal, task: conversation", PROMPT, []),
        ("stage: production, access: internal, task: conversation", "technique: rag", ["warning"]),
        ("stage: pilot, access: internal, task: agent", "technique: tools", ["info"]),
        ("stage: production, access: internal, task: extraction", "technique: rag", []),
    ],
)
def test_what_answers_people_is_to_be_measured(facts: str, layer: str, level: list[str]) -> None:
    text = "purpose: Do the work\n" + facts.replace(", ", "\n") + f"\napproach:\n  - {{{layer}}}\n"
    assert levels(text, PRODUCTION) == level
    assert levels(f"{text}quality: {{metrics: {{right: {{}}}}}}\n", PRODUCTION) == []
