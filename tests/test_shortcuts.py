"""What makes a check fast must not change what it says: rules that are not asked, texts that are not read again."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from llm_strategy.config.settings import DEFAULT, override
from llm_strategy.document.document import load
from llm_strategy.engine.check import _plan
from llm_strategy.findings import Missing
from llm_strategy.format import declaration as declared
from llm_strategy.model.context import Facts
from llm_strategy.model.reader.read import read
from llm_strategy.model.reader.sections import SCORE
from llm_strategy.rules.conditions import AnyLayer, AnyOf, Certain, Is, Known, Not
from llm_strategy.rules.registry import all_rules
from llm_strategy.rules.rule import LAYER, NEED, SOURCE, STRATEGY, Rule
from tests.helpers import whole
from tests.schema.generated import files, strategies_alone

DAY = 739921
FACTS = Facts(DAY)
EVERY = override(DEFAULT, select=["all"], ignore=[], severity=[])
LENIENT = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def texts() -> Iterator[str]:
    for rule in all_rules().values():
        for text in (rule.bad, rule.good, rule.fixed):
            if text:
                yield whole(text)


def asked(text: str) -> Iterator[tuple[str, list[Rule], Any, str | None]]:
    """Yield every part of a file with the rules that are asked about it, and the need where it is one."""
    plan = _plan(EVERY)
    for strategy in read(load(text))[0]:
        yield STRATEGY, plan.of_strategy(strategy), strategy, None
        for source in strategy.sources.values():
            yield SOURCE, plan.of_source, source, None
        for layer in strategy.layers:
            if layer.in_use is True:
                yield LAYER, plan.of_layer(layer.technique), layer, None
                for need in layer.needs:
                    yield NEED, plan.of_need(layer.technique, need.word), need, need.word


def left_out(text: str) -> Counter[str]:
    """Ask every rule that is left out, see that it has nothing to say, and count them."""
    count: Counter[str] = Counter()
    for scope, rules, subject, _ in asked(text):
        for rule in all_rules().values():
            if rule.scope == scope and rule.find is not None and rule not in rules:
                count[rule.name] += 1
                try:
                    found = list(rule.find(subject, FACTS))
                except Missing as missing:
                    raise AssertionError(f"{rule.name} misses {missing.missing_facts} in\n{text}") from None
                assert found == [], f"{rule.name} finds something in\n{text}"
    return count


def test_a_rule_that_is_not_asked_would_say_nothing_about_any_example() -> None:
    count: Counter[str] = Counter()
    for text in texts():
        count += left_out(text)
    needs_nothing = {name for name, rule in all_rules().items() if rule.scope == NEED}
    assert needs_nothing <= set(count)
    assert sum(count.values()) > 5000


@LENIENT
@given(strategies_alone() | files())
def test_a_rule_that_is_not_asked_would_say_nothing(file: Any) -> None:
    left_out(json.dumps(file))


def test_what_rules_a_technique_out() -> None:
    rag = Is("technique", "rag")
    assert rag.rules_out("tools") and not rag.rules_out("rag")
    assert Certain(rag).rules_out("tools")
    assert not AnyOf(rag, Known("shots")).rules_out("tools")
    assert AnyOf(rag, Is("technique", "prompting")).rules_out("tools")
    # It is about another layer, or about what is not there.
    assert not AnyLayer(rag).rules_out("tools")
    assert not Not(rag).rules_out("rag") and not Not(rag).rules_out("tools")
    assert not Is("kind", "code").rules_out("tools")


# -- reading again -----------------------------------------------------------------------------------------------------


def keys() -> Iterator[declared.Key]:
    yield SCORE
    for shape in declared.SHAPES:
        yield from shape.keys.values()


def everything(text: str) -> list[Any]:
    """Return all that is read from a text, as plain data."""
    strategies, findings = read(load(text))
    seen: list[Any] = [(one.blame, one.message, one.rule) for one in findings]
    for strategy in strategies:
        views = [strategy, *strategy.sources.values(), *strategy.layers, *strategy.metrics.values(), *strategy.evidence]
        for view in views:
            seen.append((view.route, repr(sorted(view.values.items())), sorted(view.texts.items()), sorted(view.unreadable)))
        seen += [(layer.technique, layer.in_use, [need.route for need in layer.needs]) for layer in strategy.layers]
        seen += [sorted(evidence.texts.items()) for evidence in strategy.evidence]
        seen.append([layer.index for layer in strategy.active])
    return seen


def forget() -> None:
    for key in keys():
        key.read.clear()


@LENIENT
@given(strategies_alone())
def test_what_was_read_before_is_read_alike(file: Any) -> None:
    text = json.dumps(file)
    plain = text.replace('"', "") if "{" in text else text
    for one in (text, plain):
        forget()
        first = everything(one)
        assert everything(one) == first


def test_a_quoted_text_is_not_taken_for_a_plain_one() -> None:
    quoted = whole("""
purpose: Quotes
approach:
  - technique: prompting
    structured_output: "true"
    why: "null"
    name: 'yes'
""")
    forget()
    before = everything(quoted)
    everything(quoted.replace('"', "").replace("'", ""))
    assert everything(quoted) == before
    assert any("structured_output" in str(one) for one in before)


@pytest.mark.parametrize("count", [5000])
def test_what_is_remembered_is_bounded(count: int) -> None:
    from llm_strategy.model.reader.scalars import REMEMBERED

    layers = "".join(f"  - technique: prompting\n    shots: {at}\n    name: layer {at}\n" for at in range(count))
    everything(whole(f"\npurpose: Many\napproach:\n{layers}"))
    assert max(len(key.read) for key in keys()) <= REMEMBERED
