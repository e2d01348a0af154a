"""What came of it: training that is judged and helps, targets that are reached, evidence that is new."""

from __future__ import annotations

import pytest

from tests.helpers import report, unknown
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

# -- fine-tuning-not-evaluated ---------------------------------------------------------------------------------------

UNJUDGED = "fine-tuning-not-evaluated"
EVAL = "eval_dataset: s3://rows/eval.jsonl"


@pytest.mark.parametrize(
    ("metrics", "evaluation", "stack", "judged"),
    [
        ("right: {target: 80%}", True, "prompting", True),
        ("right: {target: 80%}", False, "prompting, fine-tuning", True),
        ("right: {target: 80%}", False, "fine-tuning", True),
        ("right: {target: 80%}", False, "prompting", True),
        ("right: {}", True, "prompting", True),
        ("", True, "prompting, fine-tuning", True),
        ("right: {}", False, "prompting, fine-tuning", False),
        ("right: {}", False, "prompting", False),
        ("", False, "prompting", False),
    ],
)
def test_training_is_to_be_judged(metrics: str, evaluation: bool, stack: str, judged: bool) -> None:
    text = strategy(PROMPT, TUNED, metrics=metrics, evidence=(measured(stack, "60%"),))
    if evaluation:
        text = text.replace("quality:\n", f"quality:\n  {EVAL}\n")
    assert found(text, UNJUDGED) == ([] if judged else [("approach", 1, "technique")])
    assert UNJUDGED not in unknown(text)
    assert levels(text.replace("fine-tuning, for", "rag, for"), UNJUDGED) == []


BARE = "right: {}"


def test_evidence_with_and_without_it_judges_training() -> None:
    before, after = measured("prompting", "60%"), measured("prompting, fine-tuning", "80%")
    relative = "technique: fine-tuning, against: {}, scores: {{right: +20 points}}"
    assert levels(strategy(PROMPT, TUNED, metrics=BARE, evidence=(before,)), UNJUDGED) == ["hint"]
    assert levels(strategy(PROMPT, TUNED, metrics=BARE, evidence=(after,)), UNJUDGED) == ["hint"]
    silent(strategy(PROMPT, TUNED, metrics=BARE, evidence=(before, after)), UNJUDGED)
    silent(strategy(PROMPT, TUNED, metrics=BARE, evidence=(relative.format("prompting"),)), UNJUDGED)
    silent(strategy(PROMPT, TUNED, metrics=BARE, evidence=(relative.format("openai/gpt-4o"),)), UNJUDGED)
    tuned = strategy(PROMPT, TUNED, metrics=BARE, evidence=(relative.format("fine-tuning"),))
    assert levels(tuned, UNJUDGED) == ["hint"]


@pytest.mark.parametrize(
    "text",
    [
        strategy(PROMPT, TUNED, metrics="right: {target: high}", evidence=(measured("fine-tuning", "60%"),)),
        strategy(PROMPT, TUNED, metrics=BARE, evidence=("technique: x, scores: {right: 1%}",)),
        strategy(PROMPT, TUNED, metrics=BARE, evidence=(measured("prompting", "60%"),)).replace(
            "quality:\n", "quality:\n  eval_dataset: [a]\n"
        ),
        strategy(PROMPT, TUNED.replace("scope", "tunes: x, scope"), metrics=BARE),
    ],
)
def test_not_evaluated_is_unknown(text: str) -> None:
    lacking(text, UNJUDGED)


# -- fine-tuning-did-not-help ----------------------------------------------------------------------------------------

USELESS = "fine-tuning-did-not-help"


@pytest.mark.parametrize(
    ("target", "before", "after", "useless"),
    [
        ("80%", "71%", "70.9%", True),
        ("80%", "71%", "71%", True),
        ("80%", "71%", "71.1%", False),
        ("at most 5%", "7%", "7.1%", True),
        ("at most 5%", "7%", "7%", True),
        ("at most 5%", "7%", "6.9%", False),
        ("4.5", "4.1", "4.1", True),
        # Good enough, and still not better than without.
        ("80%", "91%", "90%", True),
    ],
)
def test_training_that_does_not_help(target: str, before: str, after: str, useless: bool) -> None:
    evidence = (measured("prompting", before), measured("prompting, fine-tuning", after))
    text = strategy(PROMPT, TUNED, metrics=f"right: {{target: {target}}}", evidence=evidence)
    assert found(text, USELESS) == ([("quality", "evidence", 1, "scores", "right")] if useless else [])
    assert USELESS not in unknown(text)
    if useless:
        assert before in one(text, USELESS).message and after in one(text, USELESS).message
        # That the target is missed as well is the same fault.
        assert levels(text, "target-not-reached") == []


def test_the_newest_training_is_held_against_the_best_without() -> None:
    untuned = (measured("prompting", "75%"), measured("prompting, rag", "78%"), measured("prompting", "60%"))
    tuned = measured("prompting, fine-tuning", "77%")
    text = strategy(PROMPT, TUNED, evidence=(*untuned, tuned))
    assert "78%" in one(text, USELESS).message
    better = measured("prompting, fine-tuning", "79%")
    silent(strategy(PROMPT, TUNED, evidence=(*untuned, tuned, better)), USELESS)
    assert levels(strategy(PROMPT, TUNED, evidence=(*untuned, better, tuned)), USELESS) == ["warning"]


def test_the_first_metric_with_a_target_decides() -> None:
    metrics = "other: {}, right: {target: 80%}, more: {target: 80%}"
    text = "technique: [%s], scores: {other: %s, right: %s, more: %s}"
    evidence = (
        text % ("prompting", "9%", "70%", "70%"),
        text % ("prompting, fine-tuning", "1%", "75%", "60%"),
    )
    silent(strategy(PROMPT, TUNED, metrics=metrics, evidence=evidence), USELESS)


@pytest.mark.parametrize("need", ["cost", "latency", "prompt-size"])
def test_a_smaller_model_that_is_good_enough_helps(need: str) -> None:
    layer = TUNED.replace("brand-voice", f"brand-voice, {need}")
    before = measured("prompting", "90%")
    enough = strategy(PROMPT, layer, evidence=(before, measured("prompting, fine-tuning", "80%")))
    silent(enough, USELESS)
    short = strategy(PROMPT, layer, evidence=(before, measured("prompting, fine-tuning", "79.9%")))
    assert levels(short, USELESS) == ["warning"]


def test_a_training_of_another_kind_is_not_this_one() -> None:
    evidence = (measured("prompting", "70%"), measured("prompting, distillation", "60%"))
    lacking(strategy(PROMPT, TUNED, evidence=evidence), USELESS)


@pytest.mark.parametrize(
    "text",
    [
        strategy(PROMPT, TUNED),
        strategy(PROMPT, TUNED, evidence=(measured("prompting", "70%"),)),
        strategy(PROMPT, TUNED, evidence=(measured("prompting, fine-tuning", "70%"),)),
        strategy(
            PROMPT,
            TUNED,
            metrics="first: {target: high}, right: {target: 80%}",
            evidence=(measured("prompting", "70%"), measured("fine-tuning", "60%")),
        ),
        strategy(
            PROMPT,
            TUNED,
            metrics="right: {}",
            evidence=(measured("prompting", "70%"), measured("fine-tuning", "60%")),
        ),
        # A later one may be of the tuned model, an earlier one of a better prompt.
        strategy(
            PROMPT,
            TUNED,
            evidence=(measured("prompting", "70%"), measured("fine-tuning", "60%"), measured("x", "90%")),
        ),
        strategy(
            PROMPT,
            TUNED,
            evidence=(measured("prompting", "70%"), measured("x", "95%"), measured("fine-tuning", "90%")),
        ),
        strategy(PROMPT, TUNED, evidence=(measured("prompting", "much"), measured("fine-tuning", "90%"))),
        # Is it for efficiency?
        strategy(
            PROMPT,
            "technique: fine-tuning, scope: narrow, examples: 900",
            evidence=(measured("prompting", "95%"), measured("fine-tuning", "90%")),
        ),
    ],
)
def test_did_not_help_is_unknown(text: str) -> None:
    lacking(text, USELESS)


def test_what_holds_whatever_the_unknown_says() -> None:
    evidence = (measured("prompting", "70%"), measured("x", "95%"), measured("fine-tuning", "60%"))
    assert levels(strategy(PROMPT, TUNED, evidence=evidence), USELESS) == ["warning"]


# -- target-not-reached ----------------------------------------------------------------------------------------------

SHORT = "target-not-reached"


@pytest.mark.parametrize(
    ("target", "score", "short"),
    [
        ("80%", "79.9%", True),
        ("80%", "80%", False),
        ("at most 2%", "2.1%", True),
        ("at most 2%", "2%", False),
        ("4", "3.9", True),
        ("4", "4", False),
    ],
)
def test_a_target_that_is_missed(target: str, score: str, short: bool) -> None:
    text = strategy(PROMPT, metrics=f"right: {{target: {target}}}", evidence=(measured("prompting", score),))
    assert found(text, SHORT) == ([("quality", "evidence", 0, "scores", "right")] if short else [])
    assert SHORT not in unknown(text)
    if short:
        assert target in one(text, SHORT).message and score in one(text, SHORT).message


def test_only_production_is_warned() -> None:
    for stage, level in (("prototype", "info"), ("pilot", "info"), ("production", "warning")):
        text = strategy(PROMPT, evidence=(measured("prompting", "70%"),), stage=f"stage: {stage}")
        assert levels(text, SHORT) == [level]


def test_every_missed_target_is_told() -> None:
    metrics = "right: {target: 80%}, wrong: {target: at most 2%}, fast: {target: 90%}"
    text = strategy(
        PROMPT,
        metrics=metrics,
        evidence=("technique: prompting, scores: {right: 70%, wrong: 3%, fast: 91%}",),
    )
    assert found(text, SHORT) == [
        ("quality", "evidence", 0, "scores", "right"),
        ("quality", "evidence", 0, "scores", "wrong"),
    ]
    assert one(text, SHORT).remedy.endswith("at least 80%")


@pytest.mark.parametrize(
    ("layers", "evidence", "short"),
    [
        # Exactly what is in use, and the newest of it.
        ((PROMPT, RAG), (measured("prompting, rag", "70%"),), True),
        ((PROMPT, RAG), (measured("rag, prompting", "70%"), measured("prompting, rag", "85%")), False),
        ((PROMPT, RAG), (measured("prompting, rag", "85%"), measured("prompting", "70%")), False),
        ((PROMPT, RAG), ("scores: {right: 70%}",), True),
        # What is planned is not there yet, what is retired no longer.
        ((PROMPT, f"{RAG}, status: planned"), (measured("prompting", "70%"),), True),
        ((PROMPT, f"{RAG}, status: retiring"), (measured("prompting", "70%"),), True),
    ],
)
def test_the_stack_in_use(layers: tuple[str, ...], evidence: tuple[str, ...], short: bool) -> None:
    text = strategy(*layers, evidence=evidence)
    assert levels(text, SHORT) == (["info"] if short else [])
    assert SHORT not in unknown(text)


@pytest.mark.parametrize(
    "text",
    [
        strategy(PROMPT),
        strategy(PROMPT, RAG, evidence=(measured("prompting", "70%"),)),
        strategy(PROMPT, f"{RAG}, status: planned", evidence=(measured("prompting, rag", "70%"),)),
        strategy(PROMPT, f"{RAG}, status: x", evidence=(measured("prompting", "70%"),)),
        strategy(PROMPT, "technique: x", evidence=(measured("prompting", "70%"),)),
        strategy(PROMPT, evidence=(measured("prompting", "70%"), measured("x", "90%"))),
        strategy(PROMPT, metrics="right: {}", evidence=(measured("prompting", "70%"),)),
        strategy(PROMPT, metrics="right: {target: high}", evidence=(measured("prompting", "70%"),)),
        strategy(PROMPT, metrics="other: {target: 80%}", evidence=(measured("prompting", "70%"),)),
    ],
)
def test_target_not_reached_is_unknown(text: str) -> None:
    lacking(text, SHORT)


# -- stale-evidence --------------------------------------------------------------------------------------------------

STALE = "stale-evidence"


@pytest.mark.parametrize(
    ("date", "level"),
    [
        # 2026-05-05 is 180 days before 2026-11-01.
        ("2026-05-04", "info"),
        ("2026-05-05", None),
        ("2026-05-06", None),
        ("2026-04", "info"),
        ("2026-05", None),
        ("2026-11-01", None),
        ("2026-11-02", "warning"),
        # A month that has begun is not yet to come.
        ("2026-11", None),
        ("2026-12", "warning"),
        ("2062-11-01", "warning"),
    ],
)
def test_the_age_of_the_newest(date: str, level: str | None) -> None:
    text = strategy(PROMPT, evidence=(measured("prompting", "90%", f"date: {date}"),))
    assert levels(text, STALE, "2026-11-01") == ([level] if level else [])
    assert STALE not in unknown(text)
    if level:
        (finding,) = [each for each in report(text, "2026-11-01").diagnostics if each.rule == STALE]
        assert date in finding.message


def test_a_date_to_come_is_an_info_before_the_pilot() -> None:
    text = strategy(PROMPT, evidence=(measured("prompting", "90%", "date: 2027-01-01"),), stage="")
    assert levels(text, STALE) == ["info"]


def test_the_age_follows_the_setting_and_the_day() -> None:
    text = strategy(PROMPT, evidence=(measured("prompting", "90%", "date: 2026-10-02"),))
    assert levels(text, STALE, stale_evidence_days=29) == ["info"]
    assert levels(text, STALE, stale_evidence_days=30) == []
    assert levels(text, STALE, today="2027-03-31") == []
    assert levels(text, STALE, today="2027-04-01") == ["info"]


def test_only_the_last_listed_counts() -> None:
    old, new = (
        measured("prompting", "90%", "date: 2025-01-01"),
        measured("prompting", "90%", "date: 2026-10-01"),
    )
    silent(strategy(PROMPT, evidence=(old, new)), STALE)
    assert found(strategy(PROMPT, evidence=(new, old)), STALE) == [("quality", "evidence", 1, "date")]
    lacking(strategy(PROMPT, evidence=(old, measured("prompting", "90%"))), STALE)
    lacking(strategy(PROMPT, evidence=(old, measured("prompting", "90%", "date: lately"))), STALE)
    silent(strategy(PROMPT), STALE)


# -- less is better --------------------------------------------------------------------------------------------------

ERRORS = "right: {{target: {target}, better: lower}}"


@pytest.mark.parametrize(("target", "score", "missed"), [
    ("5%", "6%", True), ("5%", "5%", False), ("5%", "4%", False), ("0.5", "0.6", True), ("0.5", "0.4", False),
    ("at most 5%", "6%", True), ("at most 5%", "4%", False),
    ("at least 5%", "4%", True),  # as it is written
])  # fmt: skip
def test_a_bare_target_is_a_bound_in_the_direction_that_is_better(target: str, score: str, missed: bool) -> None:
    text = strategy(
        PROMPT, metrics=ERRORS.format(target=target), evidence=(measured("prompting", score),), stage="stage: production"
    )
    assert levels(text, "target-not-reached") == (["warning"] if missed else [])


@pytest.mark.parametrize(("before", "after", "useless"), [("9%", "9%", True), ("9%", "8%", False), ("8%", "9%", True)])
def test_training_helps_where_less_is_better(before: str, after: str, useless: bool) -> None:
    evidence = (measured("prompting", before), measured("prompting, fine-tuning", after))
    text = strategy(PROMPT, TUNED, metrics=ERRORS.format(target="5%"), evidence=evidence)
    assert bool(levels(text, USELESS)) == useless


def test_a_baseline_meets_a_target_downwards() -> None:
    text = strategy(PROMPT, TUNED, metrics=ERRORS.format(target="5%"), evidence=(measured("prompting", "4%"),))
    assert levels(text, "baseline-meets-target") == ["warning"]
    missed = text.replace("right: 4%", "right: 6%")
    assert levels(missed, "baseline-meets-target") == []
    assert levels(missed.replace("brand-voice", "output-length"), "fine-tuning-solvable-by-prompting") == []
    lacking(text.replace("better: lower", "better: down"), "baseline-meets-target")


def test_the_direction_of_noise() -> None:
    evidence = (measured("prompting", "9%", "samples: 100"), measured("prompting", "8%", "samples: 100"))
    text = strategy(PROMPT, metrics="right: {better: lower}", evidence=evidence)
    assert levels(text, "difference-within-noise") == ["info"]
    assert levels(text.replace("better: lower", "better: higher"), "difference-within-noise") == []
