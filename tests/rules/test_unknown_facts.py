"""Rules never guess: a fact that cannot be read makes a rule unknown, unless it finds the same whatever the fact is.

Nobody lists what a rule depends on. Every fact of its examples, those that are not declared as well, is made unreadable
in turn; what the rule then finds must be found for every value that the fact could have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from llm_strategy.findings import Finding, Missing
from llm_strategy.model.context import Facts
from llm_strategy.rules.registry import all_rules
from llm_strategy.rules.rule import Rule
from tests.rules.facts import REMOVED, Answer, Route, Slot, answers, changed, parsed, present, slots

RULES = [rule for rule in all_rules().values() if rule.find is not None]
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])

HANDS_OVER = {
    "fine-tuning-for-knowledge": {"fine-tuning-for-changing-knowledge"},
    "latency-over-budget": {"retrieval-exceeds-latency-budget"},
    "pipeline-over-cost-budget": {"over-cost-budget"},
    "latency-tight": {"retrieval-exceeds-latency-budget", "latency-over-budget"},
}
"""Rule → the rules that report the same fault instead of it, at a higher level, where they know more."""

ABOUT_UNKNOWNS = {"low-volume-for-fine-tuning"}
"""Rules that speak because a fact is unknown: no price, no break-even."""

ABSENCE_SAYS = {
    "archetype": "no use case is named",
    "calls": "one call a request",
    "evidence": "nothing was measured",
    "hops": "one retrieval a request",
    "knowledge": "there is no source",
    "latency": "the assumed latency",
    "model": "no model is named",
    "needs": "no need is named",
    "prompt_tokens": "nothing to compare",
    "quality": "nothing was measured",
    "retrieves": "not declared to be documents",
    "stage": "a prototype",
    "uses": "nothing else runs",
    "status": "active",
    "technique": "of evidence: all techniques in use",
}
"""Key → what it means that it is not declared. Where it is declared and cannot be read, it means nothing."""

IDLE_WITHOUT = {
    "unknown-model": {"volume"},
    "dataset-malformed": {"dataset"},
    "dataset-count-differs": {"dataset", "examples"},
    "dataset-duplicates": {"dataset"},
    "dataset-conflicting-labels": {"dataset"},
    "class-imbalance": {"dataset"},
    "train-eval-overlap": {"approach", "dataset", "eval_dataset"},
    "file-not-found": {"approach", "dataset"},
    "file-too-large": {"approach", "dataset"},
    "prompt-size-differs": {"prompt"},
    "results-differ": {"right-answers", "results", "scores"},
    "undeclared-retrieval": {"approach"},
    "undeclared-fine-tuning": {"approach"},
    "retrieval-not-found": {"retrieval"},
    "fine-tuning-not-found": {"method"},
}
"""Rule → the facts without which nothing asks for what it reports."""

ABOUT_ABSENCE = {
    "layer-without-need": {"for"},
    "retraining-undeclared": {"retrain"},
    "examples-undeclared": {"examples", "dataset"},
    "full-fine-tuning-without-regression-eval": {"regression_eval", "scope"},
    "distillation-undeclared": {"teacher", "student"},
    "fine-tuning-not-evaluated": {"metrics", "target", "right-fields", "eval_dataset"},
    "failure-not-described": {"failure"},
    "retrieval-not-measured": {"recall"},
    "chunking-undeclared": {"chunking"},
    "prompting-for-knowledge": {"held", "handbook"},
}
"""Rule → the facts of its examples that it reports where they are not declared."""


@dataclass
class Guess:
    """What a rule said that it could not know."""

    slot: Slot
    what: str

    def __str__(self) -> str:
        return f"{self.slot}: {self.what}"


def guesses(rule: Rule, text: str) -> Iterator[Guess]:
    """Yield what ``rule`` says about the example ``text`` without knowing it, one fact after the other unreadable."""
    day = date.fromisoformat(rule.day).toordinal()
    file = parsed(text)
    before = answers(rule, file, day)
    for slot in slots(file):
        after = answers(rule, changed(file, slot.route, slot.unreadable), day)
        yield from (Guess(slot, f"{said}: no longer found, and not unknown") for said in dropped(before, after))
        if any(answer.level is not None for answer in after.values()) and rule.name not in ABOUT_UNKNOWNS:
            for value in slot.values:
                made = changed(file, slot.route, value)
                for what in contradicted(rule, after, made, day):
                    yield Guess(slot, f"{what} where it is {value}")
        if present(file, slot.route):
            absent = answers(rule, changed(file, slot.route, REMOVED), day)
            if slot.route[-1] not in {*ABSENCE_SAYS, *IDLE_WITHOUT.get(rule.name, ())}:
                yield from (Guess(slot, f"{said}: silent without it") for said in dropped(before, absent))
            if slot.route[-1] not in {*ABSENCE_SAYS, *ABOUT_ABSENCE.get(rule.name, ())}:
                yield from (
                    Guess(slot, f"{'.'.join(map(str, subject))}: {answer} only where it is not declared")
                    for subject, answer in absent.items()
                    if answer.rank < before.get(subject, Answer()).rank
                )
            if answers(rule, changed(file, slot.route, None), day) != absent:
                yield Guess(slot, "null is not the same as no value")


def dropped(before: dict[Route, Answer], after: dict[Route, Answer]) -> Iterator[str]:
    """Yield the subjects, still there, of which something was found and neither a finding nor an unknown is left."""
    for subject, answer in before.items():
        if answer.level is not None and subject in after and after[subject] == Answer():
            yield ".".join(map(str, subject))


def contradicted(rule: Rule, unread: dict[Route, Answer], file: Any, day: int) -> Iterator[str]:
    """Yield the findings of ``unread`` that the rule does not make, or less gravely, once the fact is known."""
    known = answers(rule, file, day)
    for subject, answer in unread.items():
        if answer.level is None or subject not in known or known[subject].rank <= answer.rank:
            continue
        others = HANDS_OVER.get(rule.name, ())
        if any(one.level for name in others for one in answers(all_rules()[name], file, day).values()):
            continue
        yield f"{'.'.join(map(str, subject))}: {answer}, but {known[subject]}"


@each_rule
def test_unread_facts_make_a_rule_unknown(rule: Rule) -> None:
    for text in (rule.bad, rule.good):
        assert [str(guess) for guess in guesses(rule, text)] == []


def test_the_examples_reach_every_rule() -> None:
    for rule in RULES:
        day = date.fromisoformat(rule.day).toordinal()
        assert any(answer.level for answer in answers(rule, parsed(rule.bad), day).values()), rule.name


# -- a rule that forgets to ask is caught ------------------------------------------------------------------------------


def broken(name: str, find: Any) -> list[str]:
    """Return the guesses of the rule ``name``, were ``find`` what it does."""
    rule = all_rules()[name]
    kept, rule.find = rule.find, find
    try:
        return [str(guess) for text in (rule.bad, rule.good) for guess in guesses(rule, text)]
    finally:
        rule.find = kept


def test_taking_unknown_for_no_is_caught() -> None:
    kept = all_rules()["citations-without-retrieval"].find
    assert kept is not None

    def hasty(strategy: Any, facts: Facts) -> list[Finding]:
        try:
            return list(kept(strategy, facts))
        except Missing:
            return []

    assert "citations: strategies.example: no longer found, and not unknown" in broken(
        "citations-without-retrieval", hasty
    )


def test_not_asking_whether_a_layer_was_read_is_caught() -> None:
    def careless(strategy: Any, facts: Facts) -> list[Finding]:
        if strategy.get("citations") != "required" or any(layer.is_retrieval for layer in strategy.active):
            return []
        return [Finding(strategy.at("citations"), "nothing to cite from")]

    found = broken("citations-without-retrieval", careless)
    # A further layer that cannot be read might be the one that retrieves.
    assert any(guess.startswith("approach.1: ") and "'technique': 'rag'" in guess for guess in found)


def test_taking_a_default_for_what_is_unread_is_caught() -> None:
    def hasty(layer: Any, facts: Facts) -> list[Finding]:
        examples = layer.get("examples", 0)
        return [Finding(layer.at("technique"), "few")] if layer.is_tuning and examples < 50 else []

    assert any("examples: " in guess for guess in broken("too-few-examples", hasty))
