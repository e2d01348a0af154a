"""What a finding can change with although nobody changes the strategy: what a rule says it reads, it reads, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from llm_strategy.document.document import load
from llm_strategy.explain.example_files import example_files
from llm_strategy.findings import Missing
from llm_strategy.knowledge import lifecycle, model_suggestions, prices, tuning_availability
from llm_strategy.knowledge.prices import Model
from llm_strategy.model.context import Facts
from llm_strategy.model.file_facts import FileFacts
from llm_strategy.model.reader.read import read
from llm_strategy.model.views import Strategy
from llm_strategy.rules.registry import all_rules
from llm_strategy.rules.rule import DATE, DEPENDS, FILES, MODELS, Rule
from tests.helpers import report, whole
from tests.test_rules import subjects

RULES = all_rules()
ASKED = {name: rule for name, rule in RULES.items() if rule.find is not None}
LOOKS_UP = {
    prices: ("find", "cheapest_current"),
    lifecycle: ("retirement", "successor"),
    tuning_availability: ("availability",),
    model_suggestions: ("suggest",),
}
"""Module → the functions by which rules look something up in the tables of models."""

OTHER_DAYS = ("2020-01-01", "2026-06-01", "2027-06-01", "2045-01-01")
ROOT = Path(__file__).parents[2]
FILES_READ = sorted([*ROOT.glob("tests/corpus/*/*.yaml"), *ROOT.glob("examples/*/llmstrategy.yaml")])
MORE = (
    """
purpose: Answer questions on the handbook
approach:
  - technique: prompting
    for: [domain-knowledge]
model: openai/gpt-4o-mini
knowledge:
  handbook: {update_cadence: yearly, size: 90k tokens, held: index}
""",
)
"""Strategies that lead rules further than the examples do."""


class WatchedFacts(Facts):
    """Facts that note what was asked for besides the file."""

    __slots__ = ("_day", "asked")

    def __init__(self, day: int, asked: set[str], open_files: Any = None) -> None:
        self.asked = asked
        super().__init__(day, open_files=open_files)

    @property
    def today(self) -> int:
        self.asked.add(DATE)
        return self._day

    @today.setter
    def today(self, day: int) -> None:
        self._day = day

    def model(self, name: str | None) -> Model | None:
        self.asked.add(MODELS)
        return super().model(name)

    @property
    def files(self) -> FileFacts | None:
        self.asked.add(FILES)
        return super().files


@contextmanager
def watched_tables(asked: set[str]) -> Iterator[None]:
    """Note where the tables of models are asked."""
    with pytest.MonkeyPatch.context() as patch:
        for module, names in LOOKS_UP.items():
            for name in names:
                patch.setattr(module, name, _noting(getattr(module, name), asked))
        yield


def _noting(function: Any, asked: set[str]) -> Any:
    def noting(*arguments: Any, **named: Any) -> Any:
        asked.add(MODELS)
        return function(*arguments, **named)

    return noting


@cache
def strategies() -> list[tuple[Strategy, Any, int]]:
    """Return the strategies of all examples and of the corpus, with what opens the files beside them, and the day."""
    texts = [(whole(text), rule) for rule in RULES.values() for text in (rule.bad, rule.good)]
    found = []
    for text, rule in texts:
        day = date.fromisoformat(rule.day).toordinal()
        found += [(one, example_files(rule.files), day) for one in read(load(text))[0]]
    day = date(2026, 11, 1).toordinal()
    for text in (*(path.read_text("utf-8-sig") for path in FILES_READ), *map(whole, MORE)):
        found += [(one, None, day) for one in read(load(text))[0]]
    return found


def read_by(rule: Rule, strategy: Strategy, open_files: Any, day: int) -> set[str]:
    """Return what a rule asks for besides the file when it is asked about all parts of a strategy."""
    asked: set[str] = set()
    with watched_tables(asked):
        for subject in subjects(strategy, rule.scope):
            with suppress(Missing):
                # Memory that another rule filled would answer in its place.
                list(rule.find(subject, WatchedFacts(day, asked, open_files)) if rule.find is not None else ())
    return asked


@pytest.mark.parametrize("name", ASKED)
def test_what_a_rule_reads_besides_the_file_is_declared(name: str) -> None:
    rule = ASKED[name]
    asked = set().union(*(read_by(rule, *one) for one in strategies()))
    assert asked == set(rule.depends)


def said(rule: Rule, day: str) -> list[tuple[str, str]]:
    return [
        (one.severity, one.message)
        for text in (rule.bad, rule.good)
        for one in report(text, day).diagnostics
        if one.rule == rule.name
    ]


@pytest.mark.parametrize("name", [name for name in RULES if RULES[name].default_on])
def test_findings_that_change_with_the_day_are_declared(name: str) -> None:
    rule = RULES[name]
    here = said(rule, rule.day)
    changes = any(said(rule, day) != here for day in OTHER_DAYS)
    assert changes == (DATE in rule.depends)


def test_words_are_known() -> None:
    assert {word for rule in RULES.values() for word in rule.depends} == set(DEPENDS)
