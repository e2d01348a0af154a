"""How the declared approach compares with the consensus, the votes, the headline, and when to think again."""

from __future__ import annotations

import pytest

from llm_strategy.advisor.consensus import headline
from tests.advisor.asking import changed, recommended
from tests.advisor.test_worked_answers import BOTH, GPT_4O, MEASURED, POLICIES, RUNNING, VOICE, YEARLY

PLANNED_RAG = "approach: [{technique: prompting}, {technique: rag, status: planned, for: [domain-knowledge]}]"

AGREEMENTS = {
    "no approach": ("purpose: x\nneeds: [domain-knowledge]\n", "open"),
    "as most guides say": (RUNNING + MEASURED, "agrees"),
    "the first step": ("purpose: x\napproach: [{technique: prompting, for: [style]}]\n", "agrees"),
    "rag too early": (changed(YEARLY, approach="[{technique: prompting}, {technique: rag}]"), "ahead"),
    "rag planned": (changed(YEARLY, approach=PLANNED_RAG.removeprefix("approach: ")), "agrees"),
    "rag missing": (POLICIES, "behind"),
    "tuning where rag is missing": (
        changed(POLICIES, approach="[{technique: prompting}, {technique: fine-tuning, for: [style]}]"), "differs",
    ),
    "in production, without the retrieval of the end": (changed(YEARLY, stage="production"), "behind"),
    "in production, with training that is welcome in the end": (
        changed(GPT_4O, approach="[{technique: prompting}, {technique: fine-tuning, status: planned, for: [cost]}]"),
        "agrees",
    ),
    "labels count as prompting": (
        "purpose: x\napproach: [{technique: prompting}, {technique: rag, retrieves: labels, for: [classification]}]\n",
        "agrees",
    ),
    "verification counts for nothing": (
        "purpose: x\napproach: [{technique: prompting}, {technique: verification}, {technique: other, name: rules}]\n",
        "agrees",
    ),
    "a tuned reranker counts for nothing": (
        "purpose: x\napproach: [{technique: prompting}, {technique: fine-tuning, tunes: reranker, for: [grounding]}]\n",
        "agrees",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "agreement"), AGREEMENTS.values(), ids=AGREEMENTS)
def test_agreement(text: str, agreement: str) -> None:
    found = recommended(text)
    assert found.agreement == agreement, found.headline


def test_fine_tuning_and_distillation_are_one_layer_under_the_name_that_more_guides_use() -> None:
    found = recommended(GPT_4O)
    assert found.consensus.end == {"prompting", "fine-tuning"}
    assert found.consensus.end_votes == ("A", "B", "C", "D", "E")
    assert found.consensus.votes == {"fine-tuning": ("A", "B", "C", "D", "E")}


def test_actions_put_tools_into_every_answer() -> None:
    found = recommended(changed(VOICE, needs="[actions]"))
    assert all("tools" in answer.now.layers & answer.end.layers for answer in found.answers)


def test_a_rejected_technique_leaves_every_answer() -> None:
    rejected = "[{technique: prompting}, {technique: rag, status: rejected%s}]"
    with_reason = recommended(changed(YEARLY, approach=rejected % ", why: tried it"))
    assert not any("rag" in answer.now.layers | answer.end.layers for answer in with_reason.answers)
    without = recommended(changed(YEARLY, approach=rejected % ""))
    assert any("rag" in answer.end.layers for answer in without.answers)


def test_a_technique_that_is_rejected_for_one_thing_and_used_for_another_stays() -> None:
    approach = (
        '[{technique: prompting}, {technique: fine-tuning, for: [brand-voice], examples: "2,000"},'
        " {technique: fine-tuning, status: rejected, for: [domain-knowledge], why: it changes}]"
    )
    found = recommended(changed(VOICE, approach=approach))
    assert all("fine-tuning" in answer.end.layers for answer in found.answers)


def test_a_stack_with_an_error_is_not_what_to_do_now() -> None:
    text = "purpose: x\napproach: [{technique: prompting}]\ncitations: required\n"
    found = recommended(text)
    assert {answer.now.layers for answer in found.answers} == {frozenset({"prompting", "rag"})}
    assert "citations-without-retrieval" in found.answers[0].now.text
    supplied = recommended(text + "knowledge: {contract: {held: request}}\n")
    assert {answer.now.layers for answer in supplied.answers} == {frozenset({"prompting"})}


def test_a_running_system_with_an_error_is_asked_about() -> None:
    # Weights cannot cite, in production or not.
    text = """
purpose: x
stage: production
approach: [{technique: prompting}, {technique: fine-tuning, for: [domain-knowledge, citations], reads: [law]}]
citations: required
knowledge: {law: {update_cadence: weekly, held: weights}}
"""
    found = recommended(text)
    assert {answer.now.step for answer in found.answers}.isdisjoint({"keep", "measure"})
    assert found.consensus.now == {"prompting", "rag"}


def test_the_headline_of_an_end_that_is_not_advice() -> None:
    found = recommended(changed(RUNNING, needs="[brand-voice]"))
    assert found.headline.startswith("now: keep prompting + rag and measure (5 of 5); if that falls short: + fine-tuning (")


def test_the_headline_says_where_guides_differ() -> None:
    found = recommended(VOICE.replace('"2,000"', '"300"').replace("400k/month", "60k/month"))
    differing = found.consensus
    assert headline(differing).count("of 5") >= 1
    two = type(differing)(**{**differing.__dict__, "now_votes": ("A", "B")})
    assert "(the guides differ, 2 of 5)" in headline(two)


# -- when to think again -----------------------------------------------------------------------------------------------


def said(text: str) -> dict[str, str]:
    return {change.change: change.then for change in recommended(text).reconsider}


def test_think_again_names_the_nearest_thresholds() -> None:
    changes = said(changed(VOICE, volume="60k/month"))
    assert changes["volume ≥ 100k/month"] == "A adds fine-tuning now"
    assert "examples < 100" in changes and "the task definition is changing" in changes


def test_think_again_tells_what_c_puts_into_the_prompt() -> None:
    knowledge = "{policies: {update_cadence: weekly, size: 50k tokens}}"
    changes = said(f"purpose: x\napproach: [{{technique: prompting, for: [style]}}]\nknowledge: {knowledge}\n")
    assert changes["`policies` updated monthly or slower"] == "C puts the knowledge into the prompt"


def test_a_score_at_its_target_is_kept() -> None:
    changes = said(changed(POLICIES, citations=None))
    assert changes["`correct` at least 85%"].startswith("all guides drop rag")


def test_changes_of_the_consensus_come_first_and_are_few() -> None:
    for text in (VOICE, BOTH, POLICIES, RUNNING + MEASURED):
        changes = recommended(text).reconsider
        assert len(changes) <= 5
        order = [change.changes_consensus for change in changes]
        assert order == sorted(order, reverse=True)


def test_unknown_facts_are_listed_with_what_they_would_decide() -> None:
    found = recommended(changed(VOICE, volume=None))
    assert "volume" in next(answer for answer in found.answers if answer.id == "A").missing
    assert any(change.path[-1] == "volume" and "A adds" in change.then for change in found.unknown)
