"""Every rule, tested by its own examples."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from llm_strategy.document.document import load
from llm_strategy.document.edit.apply import apply
from llm_strategy.findings import Missing
from llm_strategy.knowledge.claims import CLAIMS
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.model.context import Facts
from llm_strategy.model.reader.read import read
from llm_strategy.model.views import Strategy
from llm_strategy.report import ERROR, RANK, SEVERITIES, WARNING
from llm_strategy.rules import registry
from llm_strategy.rules.registry import FAMILIES, all_families, all_rules, all_thresholds
from llm_strategy.rules.rule import LAYER, SOURCE, STRATEGY, Rule
from tests.helpers import TODAY, findings, marks, report, whole

THRESHOLDS = all_thresholds()
RULES = list(all_rules().values())
EXAMPLES = [text for rule in RULES for text in (rule.bad, rule.good)]
DAY = date.fromisoformat(TODAY).toordinal()
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])


def unmarked(text: str) -> str:
    """Return ``text`` without its marks."""
    return "\n".join(line.partition("# <-")[0].rstrip() for line in text.split("\n"))


@each_rule
def test_bad_is_blamed_on_the_marked_lines(rule: Rule) -> None:
    if not rule.default_on:
        pytest.skip("off by default: its own tests turn it on")
    marked = marks(whole(rule.bad))
    assert marked, "the example marks no line"
    found = findings(rule.bad, rule.day)
    assert sorted(line for name, _, line in found if name == rule.name) == sorted(marked)
    assert all(level in rule.levels for name, level, _ in found if name == rule.name)


@each_rule
def test_bad_is_one_fault(rule: Rule) -> None:
    others = [one for one in findings(rule.bad, rule.day) if one[0] != rule.name and one[1] in (ERROR, WARNING)]
    assert others == []


@each_rule
def test_good_is_silent(rule: Rule) -> None:
    found = findings(rule.good, rule.day)
    assert [one for one in found if one[0] == rule.name or one[1] == ERROR] == []


@each_rule
def test_fixed_is_silent(rule: Rule) -> None:
    if rule.fixed:
        found = findings(rule.fixed, rule.day)
        assert [one for one in found if one[0] == rule.name or one[1] == ERROR] == []


@each_rule
def test_bad_and_its_fix_give_fixed(rule: Rule) -> None:
    if not rule.default_on:
        pytest.skip("off by default: its own tests turn it on")
    found = [one for one in report(rule.bad, rule.day).diagnostics if one.rule == rule.name]
    fixes = [one.fix for one in found if one.fix is not None]
    if rule.fixed or len(found) == 1:
        assert bool(fixes) == bool(rule.fixed)
    if rule.fixed:
        assert unmarked(apply(whole(rule.bad), fixes[0])) == unmarked(whole(rule.fixed))


@each_rule
def test_what_a_rule_refers_to_exists(rule: Rule) -> None:
    assert set(rule.claims) <= set(CLAIMS)
    assert set(rule.thresholds) <= set(THRESHOLDS.values())
    assert set(rule.yields_to) <= set(all_rules())
    assert rule.severity in SEVERITIES
    assert list(rule.levels) == sorted(rule.levels, key=RANK.__getitem__)
    assert rule.severity in rule.levels
    assert rule.summary and rule.why and rule.remedy


def test_names_are_unique_and_in_their_family() -> None:
    names = [rule.name for family in all_families() for rule in family.rules]
    assert len(names) == len(set(names))
    assert all(rule.family == family.name for family in all_families() for rule in family.rules)


def test_precedence_has_no_loop() -> None:
    rules = all_rules()
    for rule in RULES:
        above, seen = list(rule.yields_to), set()
        while above:
            name = above.pop()
            assert name != rule.name
            if name not in seen:
                seen.add(name)
                above += rules[name].yields_to


class RecordingFacts(Facts):
    """Facts that note which thresholds were asked for."""

    __slots__ = ("asked",)

    def __init__(self, today: int) -> None:
        super().__init__(today)
        self.asked: set[Threshold] = set()

    def limit(self, threshold: Threshold) -> Any:
        self.asked.add(threshold)
        return super().limit(threshold)


@each_rule
def test_a_rule_declares_the_thresholds_it_reads(rule: Rule) -> None:
    for text in EXAMPLES:
        for strategy in read(load(whole(text)))[0]:
            for subject in subjects(strategy, rule.scope):
                facts = RecordingFacts(DAY)
                with suppress(Missing):
                    list(rule.find(subject, facts) if rule.find is not None else ())
                assert facts.asked <= set(rule.thresholds), text


def subjects(strategy: Strategy, scope: str) -> list[Any]:
    """Return what a rule of ``scope`` is asked about in a strategy."""
    if scope == STRATEGY:
        return [strategy]
    if scope == SOURCE:
        return list(strategy.sources.values())
    if scope == LAYER:
        return list(strategy.active)
    return [need for layer in strategy.active for need in layer.needs]


@pytest.mark.parametrize("family", FAMILIES)
def test_every_module_of_a_family_is_named_by_it(family: str) -> None:
    """Nobody finds the rules of a module that its family does not name."""
    folder = Path(registry.__file__).parent / family
    if not folder.is_dir():
        return  # a family of one module
    named = set(re.findall(r"\w+", (folder / "__init__.py").read_text("utf-8")))
    modules = {path.stem for path in folder.glob("*.py") if "FAMILY." in path.read_text("utf-8")}
    assert modules <= named, "name it in the family's __init__.py"
