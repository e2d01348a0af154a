"""What runs and works is kept: the headline says so, whatever a guide begins with."""

from __future__ import annotations

import pytest

from tests.advisor.asking import changed, recommended

TRANSLATIONS = """
purpose: Translate the strings of an app
task: transformation
stage: production
needs: [multilingual, terminology]
approach:
  - {technique: prompting, for: [multilingual, terminology]}
  - {technique: verification, kind: [model, human]}
"""
MEASURED = "{metrics: {unchanged: {}}, evidence: [{scores: {unchanged: 95%}}]}"
MISSED = "{metrics: {unchanged: {target: 99%}}, evidence: [{scores: {unchanged: 95%}}]}"


@pytest.mark.parametrize(
    ("values", "begins"),
    [
        ({}, "now: keep prompting and measure (5 of 5)"),
        ({"quality": MEASURED}, "now: keep prompting and set a target (5 of 5)"),
        ({"quality": MISSED}, "now: prompting ("),
        ({"stage": "prototype"}, "now: prompting ("),
        ({"needs": "[multilingual, cost]"}, "now: prompting ("),
        ({"needs": "[multilingual, domain-knowledge]"}, "now: prompting ("),
        (
            {"needs": "[multilingual, domain-knowledge]", "quality": MEASURED},
            "now: keep prompting and set a target (5 of 5); if that falls short: + rag",
        ),
    ],
)
def test_a_prompt_in_production_is_kept(values: dict[str, str], begins: str) -> None:
    assert recommended(changed(TRANSLATIONS, **values)).headline.startswith(begins)


def test_what_runs_and_misses_nothing_lacks_nothing() -> None:
    knowing = changed(TRANSLATIONS, needs="[multilingual, domain-knowledge]")
    assert recommended(knowing).agreement == "behind"
    assert recommended(changed(knowing, quality=MEASURED)).agreement == "agrees"
    assert recommended(changed(knowing, quality=MISSED)).agreement == "behind"


TUNED = """
purpose: Correct a sentence
stage: production
approach:
  - {technique: fine-tuning, for: [consistency], scope: narrow}
"""


@pytest.mark.parametrize(
    ("evidence", "headline"),
    [
        ("", "now: keep fine-tuning and measure (5 of 5)"),
        ("{technique: fine-tuning, scores: {good: 85%}}", "now: keep fine-tuning and set a target (5 of 5)"),
        (
            "{technique: [prompting, rag], scores: {good: 59%}}, {technique: fine-tuning, scores: {good: 89%}}",
            "now: keep fine-tuning (5 of 5)",
        ),
        (
            "{technique: fine-tuning, scores: {good: +4%}, against: [prompting, tools]}",
            "now: keep fine-tuning (5 of 5)",
        ),
        (
            "{technique: fine-tuning, scores: {good: +4%}, against: fine-tuning}",
            "now: keep fine-tuning and set a target (5 of 5)",
        ),
    ],
)
def test_what_was_measured_is_not_said_to_be_unmeasured(evidence: str, headline: str) -> None:
    quality = f"{{metrics: {{good: {{}}}}, evidence: [{evidence}]}}"
    assert recommended(changed(TUNED, quality=quality)).headline == headline


def test_an_agent_that_acts_for_its_user_needs_no_retrieval() -> None:
    found = recommended("""
purpose: Make a transfer that a customer asks for
task: agent
stage: production
access: per-user
approach:
  - {technique: prompting, for: [extraction, workflow]}
  - {technique: tools, kind: actions, for: [actions]}
""")
    assert found.agreement == "agrees"
    assert found.headline.startswith("now: keep prompting + tools and measure (5 of 5)")
    assert "rag" not in found.consensus.end


def test_what_goes_is_named() -> None:
    tuned = """
purpose: Answer complaints
stage: pilot
task_definition: changing
approach:
  - {technique: prompting, for: [constraints]}
  - {technique: fine-tuning, for: [style], scope: narrow, retrain: weekly}
"""
    found = recommended(tuned)
    assert found.headline.endswith("keep prompting + fine-tuning and measure (5 of 5); if that falls short: without fine-tuning (5 of 5)")


def test_what_makes_a_step_an_error_is_on_the_path() -> None:
    """The stage decides whether training for a changing task is an error; and actions keep their tools."""
    found = recommended("""
purpose: Answer patients
stage: pilot
citations: required
task_definition: changing
needs: [complex-task, computation]
approach:
  - {technique: distillation, for: [constraints, output-format, persona], examples: 40}
  - {technique: rag}
quality:
  metrics: {right: {}}
  evidence: [{failure: makes things up, scores: {right: 50%}}]
""")
    last = found.answers[-1]
    assert last.now.layers == {"prompting", "rag", "tools"}
    assert ("strategies", "example", "stage") in {step.reading.fact.path for step in last.path if step.reading.fact}
