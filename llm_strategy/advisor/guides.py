"""Asks each guide, and applies what holds for all of them."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

from llm_strategy.advisor.answer import NOTHING, PROMPTING, Answer, Choice, Decision, Do, Stack, stack_words
from llm_strategy.advisor.candidates import Checker
from llm_strategy.advisor.facts import Facts
from llm_strategy.advisor.needs import FETCHING
from llm_strategy.advisor.reading import Fact, Path, Reading
from llm_strategy.advisor.running import running, uncleared
from llm_strategy.config.settings import Settings
from llm_strategy.knowledge.claims import SOURCES
from llm_strategy.model.views import TUNING
from llm_strategy.report import ERROR, WARNING
from llm_strategy.rules.registry import all_rules
from llm_strategy.text import listed, ticked

GUIDES = ("A", "B", "C", "D", "E")
"""The guides that are asked: each is a module of :mod:`.frameworks`, named by the letter of its claims."""

TOOLS: Stack = frozenset({"tools"})


def answers(facts: Facts, settings: Settings) -> list[Answer]:
    """Return the answer of every guide, with what ``check`` says of training where a guide wants it."""
    checker = Checker(facts, settings)
    found = [_answer(guide, facts, checker) for guide in GUIDES]
    return [
        replace(answer, now=_with_remarks(answer.now, checker), end=_with_remarks(answer.end, checker))
        for answer in found
    ]


def bare_answers(facts: Facts, settings: Settings) -> list[Answer]:
    """Return the answer of every guide, without remarks."""
    checker = Checker(facts, settings)
    return [_answer(guide, facts, checker) for guide in GUIDES]


def _answer(guide: str, facts: Facts, checker: Checker) -> Answer:
    path = Path()
    for step in (*facts.needs.about_layers, *facts.needs.about_sources, *facts.measured.steps):
        path.ask(step.question, step.reading, *step.claims)
    rejected = _rejected(facts, path)
    actions = path.ask("Must something be done or computed outside the model?", facts.action) is True
    system = running(facts, path)
    module = import_module(f"llm_strategy.advisor.frameworks.{guide.lower()}")
    decision: Decision = module.decide(facts, path)
    end = _without(decision.end, rejected, actions)
    now = _without(decision.now, rejected, actions)
    if system is not None and _is_accepted(system.layers | _tools(actions), checker, path):
        now = _without(system, NOTHING, actions)
        if now.step == Do.KEEP:
            end = _end_of_kept(now, end, facts)
    now = _without_errors(now, end, checker, path, facts, rejected)
    return Answer(guide, SOURCES[guide]["title"], now, end, path.steps, tuple(path.vetoes))


def _tools(actions: bool) -> Stack:
    return TOOLS if actions else NOTHING


def _without(choice: Choice, rejected: Stack, actions: bool) -> Choice:
    """Return a choice without rejected techniques, and with tools where something has to be done or computed."""
    gone = choice.layers & rejected
    layers = (choice.layers - rejected) | _tools(actions)
    if layers == choice.layers:
        return choice
    text = choice.text
    if gone:
        text += f" The file rejects {ticked(sorted(gone), 'and')}."
    return Choice(layers, text, choice.claims, choice.step)


def _rejected(facts: Facts, path: Path) -> Stack:
    """Return the techniques that are rejected with a reason, and in use nowhere."""
    found: set[str] = set()
    used = {layer.technique for layer in facts.strategy.active}
    for layer in facts.strategy.layers:
        technique, why = layer.technique, layer.get("why")
        if technique is None or technique in used or layer.get("status") != "rejected" or not why:
            continue
        path.ask(f"Is `{technique}` rejected, with a reason?", Reading(True, Fact(layer.at("why"), layer.text("why"))))
        found.add(technique)
    return frozenset(found)


def _end_of_kept(now: Choice, end: Choice, facts: Facts) -> Choice:
    """Return the end of a system that is kept: itself, with training where that is for cost or speed alone."""
    tuning = end.layers & TUNING
    if tuning and (wanted := uncleared(facts)):
        text = f"For {listed(wanted)}, which a good score does not settle: {stack_words(tuning)}."
        return Choice(now.layers | tuning, text, end.claims)
    return Choice(now.layers, now.text, now.claims)


def _is_accepted(layers: Stack, checker: Checker, path: Path) -> bool:
    """Ask whether ``check`` reports no error on a stack; only an error is a question worth showing."""
    errors = checker.errors(layers)
    for found in errors:
        rule = all_rules()[found.rule]
        question = f"Does `check` accept {stack_words(layers)} ({found.rule})?"
        for fact in checker.facts_of(found):
            path.ask(question, Reading(False, fact), *rule.claims)
    return not errors


def _without_errors(
    now: Choice, end: Choice, checker: Checker, path: Path, facts: Facts, rejected: Stack
) -> Choice:
    """Return a stack on which ``check`` reports no error: the one wanted, else the nearest on the way to the end."""
    if _is_accepted(now.layers, checker, path):
        return now
    knowledge = facts.knowledge_layers - rejected
    least = PROMPTING | knowledge | _tools(facts.action.answer is True)
    nearest = [now.layers | (end.layers & knowledge), now.layers | knowledge, end.layers, least]
    if rejected & facts.knowledge_layers:
        nearest += [PROMPTING | {technique} for technique in sorted(FETCHING - rejected)]
    found = next((layers for layers in nearest if _is_accepted(layers, checker, path)), None)
    if found is None:
        # The fault may be in what a layer is for, and not in the layer.
        stacks = (now.layers, *nearest)
        found = next((layers for layers in stacks if not checker.errors(layers, as_declared=False)), now.layers)
    if found == now.layers:
        return now
    rules = listed(dict.fromkeys(error.rule for error in checker.errors(now.layers)))
    said = f"`check` reports {rules} on {stack_words(now.layers)}"
    return Choice(found, f"{said}: begin with {stack_words(found)}.", now.claims, now.step)


ABOUT_TRAINING = "data"
"""The family of rules about what a model is trained on."""


def _with_remarks(choice: Choice, checker: Checker) -> Choice:
    """Return a choice with what ``check`` says of training, where the guide wants it and the data is not there."""
    if choice.layers.isdisjoint(TUNING):
        return choice
    rules = all_rules()
    said = [
        f"`check` says: {found.message} [{found.rule}]."
        for found in checker.findings(choice.layers)
        if rules[found.rule].family == ABOUT_TRAINING and found.severity in (ERROR, WARNING)
    ]
    return Choice(choice.layers, " ".join([choice.text, *said]), choice.claims, choice.step) if said else choice
