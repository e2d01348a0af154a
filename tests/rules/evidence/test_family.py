"""What all rules of evidence share: levels follow the stage, and what cannot be read is unknown."""

from __future__ import annotations

import pytest

from llm_strategy.model.views import IN_USE
from llm_strategy.rules.registry import all_rules
from llm_strategy.rules.rule import Rule
from tests.helpers import findings, marks, unknown, whole
from tests.rules.evidence.strategies import PROMPT, STAGES, TUNED, lacking, levels, measured, strategy

# -- the stage -------------------------------------------------------------------------------------------------------

RULES = [rule for rule in all_rules().values() if rule.family == "evidence"]
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])


def staged(rule: Rule, stage: str) -> str:
    lines = [line for line in rule.bad.strip().splitlines() if not line.startswith("stage:")]
    return "\n".join([lines[0], *([f"stage: {stage}"] if stage else []), *lines[1:]])


def expected(rule: Rule, stage: str) -> str:
    if rule.severity == "hint":
        return "hint"
    if stage not in ("pilot", "production") or rule.name == "stale-evidence":
        return "info"
    if rule.name == "target-not-reached" and stage == "pilot":
        return "info"
    if rule.name == "prompting-not-measured" and stage == "production":
        return "info"  # its example is measured and reaches its target: what works is kept
    return rule.severity


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.name != "production-not-evaluated"], ids=lambda rule: rule.name
)
@pytest.mark.parametrize("stage", ["", *STAGES])
def test_warnings_are_for_what_people_depend_on(rule: Rule, stage: str) -> None:
    text = staged(rule, stage)
    marked = sorted(marks(whole(text)))
    assert [(level, line) for name, level, line in findings(text) if name == rule.name] == [
        (expected(rule, stage), line) for line in marked
    ]


@each_rule
def test_an_idea_has_nothing_to_measure(rule: Rule) -> None:
    text = staged(rule, "idea")
    family = {one.name for one in RULES}
    assert not [name for name, _, _ in findings(text) if name in family]
    assert not unknown(text) & family


@each_rule
def test_an_unreadable_stage_might_be_an_idea(rule: Rule) -> None:
    text = staged(rule, "soon")
    assert levels(text, rule.name) == []
    assert rule.name in unknown(text)


@each_rule
@pytest.mark.parametrize("status", ["active", "planned", "retiring", "rejected"])
def test_a_layer_counts_while_it_is_in_use(rule: Rule, status: str) -> None:
    """Only layers in use are judged; what people have today is the stack without the planned ones."""
    if "technique: fine-tuning" not in rule.bad:
        pytest.skip("not about tuning")
    key = "    for: [" if rule.name != "over-engineered" else "    method: lora"
    head, tail = rule.bad.split("technique: fine-tuning", 1)
    text = f"{head}technique: fine-tuning{tail.replace(key, f'    status: {status}{chr(10)}{key}', 1)}"
    assert bool(levels(text, rule.name)) == (status in IN_USE)


# -- broken files ----------------------------------------------------------------------------------------------------

UNMEASURED = "prompting-not-measured"
SHORT = "target-not-reached"
STALE = "stale-evidence"


def test_a_lost_line_may_hold_what_is_missing() -> None:
    """Where a line of the strategy is lost to a syntax error, nothing may be said to be absent."""
    lines = (
        strategy(PROMPT, TUNED, evidence=(measured("prompting, fine-tuning", "85%"),))
        .rstrip("\n")
        .split("\n")
    )
    assert levels("\n".join(lines), UNMEASURED) == ["warning"]
    broken = "\n".join([*lines, "    - technique: prompting: 60%", lines[-1]])
    lacking(broken, UNMEASURED)
    lacking(broken, SHORT)
    lacking(broken, STALE)
