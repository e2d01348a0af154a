"""Spoil one fact of a strategy after the other: what was found is then unknown, and nothing new is found."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import yaml

from llm_strategy.rules.registry import all_rules
from llm_strategy.rules.rule import LAYER, NEED, Rule
from tests.helpers import report, whole


def steps(node: Any, route: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the route of every value below ``node``, maps and lists included."""
    entries = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, value in entries:
        yield (*route, step)
        yield from steps(value, (*route, step))


def spoiled(text: str) -> Iterator[tuple[str, str]]:
    """Yield (what was spoilt, the file) for every fact of the strategy ``text``, which then cannot be read."""
    file = yaml.load(whole(text), yaml.BaseLoader)
    for route in steps(file):
        if len(route) < 3:
            continue
        wrong = copy.deepcopy(file)
        owner = wrong
        for step in route[:-1]:
            owner = owner[step]
        # No key takes a list of maps where it takes a scalar, or a number where it takes a map or a list.
        owner[route[-1]] = [{"a": "b"}] if isinstance(owner[route[-1]], str) else "7"
        yield ".".join(str(step) for step in route[2:]), yaml.dump(wrong, sort_keys=False)


def spoil_every_fact(rule: Rule) -> None:
    """Check on the bad example of ``rule`` that no finding of its family appears, and that one that goes is unknown."""
    rules = all_rules()
    before = {one.rule for one in report(rule.bad).diagnostics if rules[one.rule].family == rule.family}
    assert rule.name in before
    for what, file in spoiled(rule.bad):
        after = report(file)
        found = {one.rule for one in after.diagnostics if rules[one.rule].family == rule.family}
        # One that gave way to another speaks when that one falls silent.
        assert {name for name in found - before if not set(rules[name].yields_to) & before} == set(), what
        if rule.name not in found and _has_subject(rule, what):
            assert rule.name in {one.rule for one in after.unknown}, what


def _has_subject(rule: Rule, what: str) -> bool:
    """Tell whether there is still something to ask ``rule`` about: a layer, a need."""
    steps = what.split(".")
    if steps[0] != "approach" or rule.scope not in (LAYER, NEED):
        return True
    return len(steps) > 2 and not (rule.scope == NEED and steps[2] == "for")
