"""Evidence outranks priors: which measurements lower a level, how far, and what the message then says."""

from __future__ import annotations

import pytest

from llm_strategy.report import Diagnostic
from llm_strategy.rules.registry import all_rules
from llm_strategy.rules.rule import CONTRADICTION, PRIOR
from tests.helpers import report

BEHAVIOR = "rag-for-behavior"
METRIC = "right: {target: 80%}"
GOOD = "{technique: [prompting, rag], scores: {right: 88%}, date: 2026-10-01}"
ALONE = "{technique: prompting, scores: {right: 61%}, date: 2026-09-01}"


def faulty(*evidence: str, metrics: str = METRIC, stage: str = "pilot", keys: str = "", more: str = "") -> str:
    items = "".join(f"    - {one}\n" for one in evidence)
    return (
        f"purpose: Draft replies\nstage: {stage}\napproach:\n  - technique: prompting\n    for: [constraints]\n"
        f"  - technique: rag\n    for: [style]\n    retrieves: documents\n{keys}quality:\n  metrics: {{{metrics}}}\n"
        f"  evidence:\n{items}{more}"
    )


def one(text: str, rule: str = BEHAVIOR) -> Diagnostic:
    (found,) = [diagnostic for diagnostic in report(text).diagnostics if diagnostic.rule == rule]
    return found


def level(text: str, rule: str = BEHAVIOR) -> str:
    return one(text, rule).severity


def test_a_stack_that_meets_its_target_is_an_info_that_names_the_score() -> None:
    found = one(faulty(ALONE, GOOD))
    assert found.severity == "info"
    assert found.message.endswith("; but `right` came to 88% (target: 80%) on 2026-10-01")
    assert [also.message for also in found.related] == ["measured"]


@pytest.mark.parametrize(
    ("evidence", "metrics", "expected"),
    [
        # It misses the target, though it is better than without: that is enough.
        ([ALONE, GOOD.replace("88%", "79%")], METRIC, "info"),
        ([GOOD.replace("88%", "79%")], METRIC, "error"),
        # No better than without.
        ([ALONE.replace("61%", "79%"), GOOD.replace("88%", "79%")], METRIC, "error"),
        # Another metric with a target was not measured.
        ([GOOD], METRIC + ", polite: {target: 90%}", "error"),
        # Nothing to compare with.
        ([GOOD], "right: {}", "error"),
        ([ALONE, GOOD], "right: {}", "info"),
        # Not dated, too old, not yet made.
        ([ALONE, GOOD.replace(", date: 2026-10-01", "")], METRIC, "error"),
        ([ALONE, GOOD.replace("2026-10", "2026-04")], METRIC, "error"),
        ([ALONE, GOOD.replace("2026-10", "2026-12")], METRIC, "error"),
        # Of another stack.
        ([GOOD.replace("rag", "tools")], METRIC, "error"),
        # A later one is worse, and the newest counts.
        ([GOOD, GOOD.replace("88%", "40%")], METRIC, "error"),
        # What cannot be read proves nothing.
        ([GOOD, "{technique: 7, scores: {right: 88%}, date: 2026-10-01}"], METRIC, "error"),
        ([GOOD.replace("88%", "many")], METRIC, "error"),
        ([GOOD], "right: {target: 80%}, polite: {target: much}", "error"),
        # The less the better.
        ([ALONE, GOOD.replace("88%", "90%")], "right: {target: at most 70%}", "error"),
        ([ALONE, GOOD.replace("88%", "55%")], "right: {target: at most 60%}", "info"),
    ],
)
def test_what_lowers_a_level(evidence: list[str], metrics: str, expected: str) -> None:
    assert level(faulty(*evidence, metrics=metrics)) == expected


def test_a_measurement_without_a_date_is_told_and_lowers_nothing() -> None:
    undated = GOOD.replace(", date: 2026-10-01", "")
    found = one(faulty(ALONE, undated))
    assert found.severity == level(faulty(ALONE))
    assert found.message.endswith("; but `right` came to 88% (target: 80%); it counts once it has a `date`")
    assert "it counts" not in one(faulty(ALONE, undated.replace("88%", "58%"))).message


def test_a_planned_layer_was_not_measured() -> None:
    assert level(faulty(ALONE, GOOD, keys="    status: planned\n")) == "error"


def test_what_runs_in_production_is_no_error() -> None:
    old = GOOD.replace("2026-10", "2025-10")
    found = one(faulty(old, stage="production"))
    assert found.severity == "warning"
    assert found.message.endswith("; but `right` came to 88% (in production) on 2025-10-01")
    assert level(faulty(old.replace("88%", "41%"), stage="production")) == "error"
    assert level(faulty(old, stage="pilot")) == "error"


def tuned(need: str, *evidence: str, keys: str = "", cadence: str = "daily") -> str:
    items = "".join(f"    - {one}\n" for one in evidence)
    return (
        "purpose: Answer\nstage: production\napproach:\n  - technique: prompting\n    for: [constraints]\n"
        f"  - technique: fine-tuning\n    for: [{need}]\n    examples: 900\n{keys}"
        f"knowledge:\n  rules: {{update_cadence: {cadence}}}\n"
        f"quality:\n  metrics: {{right: {{target: 80%}}}}\n  evidence:\n{items}"
    )


TUNED = "{technique: [prompting, fine-tuning], scores: {right: 90%}, date: 2026-10-01}"


def test_one_day_says_nothing_of_the_next() -> None:
    rule = "fine-tuning-for-changing-knowledge"
    assert level(tuned("domain-knowledge", TUNED), rule) == "warning"
    assert level(tuned("domain-knowledge", TUNED, keys="    retrain: daily\n"), rule) == "info"
    # Slow knowledge may be measured once.
    assert level(tuned("domain-knowledge", TUNED, cadence="yearly"), "fine-tuning-for-knowledge") == "info"


def test_parity_is_enough_for_what_is_to_save() -> None:
    same = [ALONE.replace("61%", "70%"), TUNED.replace("90%", "70%")]
    rule = "too-few-examples"
    assert level(tuned("latency", *same).replace("900", "20"), rule) == "info"
    assert level(tuned("consistency", *same).replace("900", "20"), rule) == "warning"


@pytest.mark.parametrize(
    ("samples", "expected"),
    [(None, "info"), (20, "error"), (2_000, "info")],
)
def test_a_gain_within_noise_beats_nothing(samples: int | None, expected: str) -> None:
    scored = "}, date" if samples is None else f"}}, samples: {samples}, date"
    evidence = [one.replace("}, date", scored) for one in (ALONE, GOOD.replace("88%", "70%"))]
    assert level(faulty(*evidence, metrics="right: {}")) == expected


@pytest.mark.parametrize(
    ("score", "against", "better", "expected"),
    [
        ("+9 points", "prompting", "higher", "info"),
        ("+28%", "openai/gpt-4o", "higher", "info"),
        ("-9 points", "prompting", "lower", "info"),
        ("-9 points", "prompting", "higher", "error"),
        ("parity", "prompting", "higher", "error"),
        ("+9 points", "[prompting, rag]", "higher", "error"),
    ],
)
def test_a_relative_score_is_a_measurement_too(score: str, against: str, better: str, expected: str) -> None:
    evidence = f"{{technique: [prompting, rag], against: {against}, scores: {{right: {score}}}, date: 2026-10-01}}"
    found = one(faulty(evidence, metrics=f"right: {{target: 80%, better: {better}}}"))
    assert found.severity == expected
    if expected == "info":
        assert f"`right` was {score} against {against}" in found.message


def test_parity_with_another_model_is_enough_for_what_is_to_save() -> None:
    same = "{technique: [prompting, fine-tuning], against: openai/gpt-4o, scores: {right: parity}, date: 2026-10-01}"
    assert level(tuned("latency", same).replace("900", "20"), "too-few-examples") == "info"
    assert level(tuned("consistency", same).replace("900", "20"), "too-few-examples") == "warning"


def test_a_contradiction_keeps_its_level() -> None:
    assert level(tuned("real-time-data", TUNED), "fine-tuning-for-real-time") == "error"
    text = faulty(ALONE, GOOD).replace("for: [style]", "for: [actions]")
    assert level(text, "rag-for-actions") == "error"


def test_an_age_limit_is_no_prior() -> None:
    text = faulty(ALONE, GOOD, keys="    refresh: weekly\n", more="knowledge: {rules: {max_age: 1d}}\n")
    assert level(text, "index-slower-than-knowledge") == "error"


def test_every_rule_has_a_basis() -> None:
    priors = {name for name, rule in all_rules().items() if rule.basis == PRIOR}
    assert {rule.basis for rule in all_rules().values()} == {PRIOR, CONTRADICTION}
    assert {"rag-for-behavior", "too-few-examples", "fix-retrieval-first", "vector-only-retrieval"} <= priors
    assert not priors & {"rag-for-actions", "context-overflow", "below-break-even", "unknown-key", "stale-evidence"}
    families = {all_rules()[name].family for name in priors}
    assert families == {"fit", "coverage", "freshness", "data", "retrieval", "evidence"}
