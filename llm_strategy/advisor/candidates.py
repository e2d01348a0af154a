"""Copies of a strategy that differ in one thing: its stack, or the value of one fact."""

from __future__ import annotations

import copy
from typing import Any, TypeVar

from llm_strategy.advisor.answer import Stack
from llm_strategy.advisor.facts import Facts
from llm_strategy.advisor.needs import ACTION, EFFICIENCY, FETCHING, KNOWLEDGE, is_helper
from llm_strategy.advisor.reading import Fact, first_item
from llm_strategy.config.settings import Settings
from llm_strategy.engine.check import judge
from llm_strategy.findings import Finding
from llm_strategy.knowledge.fit import NO, rating
from llm_strategy.model.view import View
from llm_strategy.model.views import TUNING, Layer, Need, Strategy
from llm_strategy.report import ERROR
from llm_strategy.rules.registry import all_rules
from llm_strategy.text import Route

ABOUT_ABSENCE = "coverage"
"""The family of rules about what no layer supplies."""

BESIDE = frozenset({"verification", "other"})
"""Techniques that every stack keeps: no guide covers them."""


def copied(strategy: Strategy) -> Strategy:
    """Return a copy that can be changed; the other strategies of the file are the same."""
    made = copy.copy(strategy)
    _own_values(made)
    made.others = {**strategy.others, strategy.name: made}
    made._measurements = None
    made.sources = {name: _own_values(copy.copy(source)) for name, source in strategy.sources.items()}
    for source in made.sources.values():
        source.strategy = made
    made.metrics = {name: _own_values(copy.copy(metric)) for name, metric in strategy.metrics.items()}
    made.evidence = [_own_values(copy.copy(evidence)) for evidence in strategy.evidence]
    for evidence in made.evidence:
        evidence.scores = dict(evidence.scores)
    made.layers = [_copied_layer(layer, made) for layer in strategy.layers]
    made.active = [layer for layer in made.layers if layer.in_use]
    return made


V = TypeVar("V", bound=View)


def _own_values(view: V) -> V:
    view.values, view.texts, view.unreadable = dict(view.values), dict(view.texts), set(view.unreadable)
    return view


def _copied_layer(layer: Layer, strategy: Strategy) -> Layer:
    made = _own_values(copy.copy(layer))
    made.strategy = strategy
    made.needs = tuple(Need(made, need.route, need.word) for need in layer.needs)
    return made


def with_value(strategy: Strategy, route: Route, value: Any, text: str) -> Strategy:
    """Return a copy in which the fact at ``route`` has another value."""
    made = copied(strategy)
    inside = route[len(strategy.route) :]
    owner: View = made
    if inside[:2] == ("quality", "evidence") and len(inside) == 5 and isinstance(inside[2], int):
        evidence = made.evidence[inside[2]]
        evidence.scores[str(inside[4])] = value
        evidence.texts[f"scores.{inside[4]}"] = text
        return made
    if len(inside) == 3 and inside[0] == "knowledge":
        owner = made.sources[str(inside[1])]
    elif len(inside) == 3 and inside[0] == "approach" and isinstance(inside[1], int):
        if inside[1] >= len(made.layers):
            made.layers.append(_new_layer(made, "fine-tuning", ()))
            made.layers[-1].in_use = False
        owner = made.layers[inside[1]]
    key = str(inside[-1])
    owner.values[key] = value
    owner.texts[key] = text
    owner.unreadable.discard(key)
    return made


def with_stack(facts: Facts, stack: Stack, *, as_declared: bool = True) -> Strategy:
    """Return a copy whose approach is ``stack``: its layers as they are declared, and plain ones for the rest.

    Unless ``as_declared``, layers are for those of their needs that their technique can fix.
    """
    made = copied(facts.strategy)
    tuned = bool(stack & TUNING)
    kept = [
        layer
        for layer in made.active
        if layer.technique in stack or layer.technique in BESIDE or is_helper(layer)
        or (tuned and layer.technique in TUNING)
    ]
    for layer in kept if not as_declared else ():
        retrieves = tuple(layer.get("retrieves") or ())
        fixes = [need for need in layer.needs if rating(need.word, layer.technique or "", retrieves) != NO]
        layer.needs = tuple(fixes)
        layer.values["for"] = tuple(need.word for need in fixes)
    for technique in sorted(stack):
        if any(
            layer.technique == technique or (technique in TUNING and layer.technique in TUNING)
            for layer in kept
            if not is_helper(layer)
        ):
            continue
        layer = _new_layer(made, technique, _needs_for(facts, technique))
        examples = facts.examples_at_least(0)
        if technique in TUNING and examples.answer is not None:
            declared = next(other for other in facts.tuning_layers if other.get("examples") is not None)
            layer.values["examples"] = declared.get("examples")
            layer.texts["examples"] = declared.text("examples")
        kept.append(layer)
    made.layers = kept
    made.layers_known = True
    made.active = list(kept)
    return made


def _new_layer(strategy: Strategy, technique: str, needs: tuple[str, ...]) -> Layer:
    index = len(strategy.layers)
    layer = Layer((*strategy.at("approach"), index), index, strategy)
    layer.values["technique"] = technique
    layer.texts["technique"] = technique
    layer.values["for"] = needs
    layer.needs = tuple(Need(layer, (*layer.route, "for", at), word) for at, word in enumerate(needs))
    layer.derive_technique_and_use()
    return layer


def _needs_for(facts: Facts, technique: str) -> tuple[str, ...]:
    """Return the needs that a layer of a technique would be for."""
    needs = facts.needs
    if technique in TUNING:
        return (*facts.trainable, *needs.of(EFFICIENCY))
    if technique in FETCHING:
        wanted = needs.of(KNOWLEDGE) if technique in facts.knowledge_layers else []
        return (*wanted, *(needs.of(ACTION) if technique == "tools" else ()))
    return ()


class Checker:
    """Tells what ``check`` says of a stack. Asked twice about the same one, it remembers."""

    def __init__(self, facts: Facts, settings: Settings) -> None:
        self._facts = facts
        self._settings = settings
        self._found: dict[tuple[Stack, bool], list[Finding]] = {}

    def findings(self, stack: Stack, *, as_declared: bool = True) -> list[Finding]:
        """Return what ``check`` finds in the strategy with this stack; the rest is as in :func:`with_stack`."""
        found = self._found.get((stack, as_declared))
        if found is None:
            context = self._facts.context
            made = with_stack(self._facts, stack, as_declared=as_declared)
            found = judge(made, self._settings, context.today, context.root)
            self._found[stack, as_declared] = found
        return found

    def errors(self, stack: Stack, *, as_declared: bool = True) -> list[Finding]:
        """Return the errors that ``check`` reports on the strategy with this stack."""
        return [found for found in self.findings(stack, as_declared=as_declared) if found.severity == ERROR]

    def facts_of(self, found: Finding) -> list[Fact]:
        """Return the facts of the file that a finding is about: what it blames, and what it points to.

        Where no layer supplies something, the kinds of the tools are among them: they tell that these do not retrieve.
        """
        routes = dict.fromkeys((found.blame, *(mention.route for mention in found.related)))
        facts = [fact for fact in map(self._facts.at, routes) if fact.text is not None] or [Fact(found.blame)]
        if all_rules()[found.rule].family == ABOUT_ABSENCE:
            tools = [layer for layer in self._facts.strategy.active if layer.technique == "tools"]
            facts += [first_item(layer, "kind") for layer in tools if layer.get("kind")]
        return facts
