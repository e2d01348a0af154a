"""Every "silence it" that names a change of the file is carried out, and the finding is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from llm_strategy.report import Report
from llm_strategy.rules.registry import all_rules
from llm_strategy.rules.rule import Rule
from tests.helpers import TODAY, report, whole
from tests.remedies import alternatives

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*/*.yaml"))
RULES = [rule for rule in all_rules().values() if rule.default_on and rule.family != "structure"]

WORK = {
    "better-model-not-tried": "measure",
    "few-shot-not-tried": "measure",
    "prompting-not-measured": "measure",
    "fine-tuning-not-evaluated": "declare a metric of your own",
    "stale-evidence": "measure again",
    "target-not-reached": "repair and measure again",
    "failure-not-described": "words of your own",
    "student-not-cheaper": "choose a model",
    "context-overflow": "make the source smaller",
}
"""Rules whose silence is work to be done, and no value that could be written for you."""


def count(found: Report, rule: str) -> int:
    return sum(one.rule == rule for one in found.diagnostics)


def silenced(text: str, rule: str, today: str) -> list[tuple[str, bool]]:
    """Return (words, whether the finding is gone) for every alternative of every finding of a rule."""
    before = report(text, today)
    return [
        (words, count(report(changed, today), rule) < count(before, rule))
        for found in before.diagnostics
        if found.rule == rule
        for words, changed in alternatives(whole(text), found)
    ]


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_what_the_rule_says_silences_it(rule: Rule) -> None:
    tried = silenced(rule.bad, rule.name, rule.day)
    assert all(gone for _, gone in tried), tried
    assert tried or rule.name in WORK


@pytest.mark.parametrize("path", CORPUS, ids=[path.stem for path in CORPUS])
def test_so_do_the_findings_of_real_files(path: Path) -> None:
    text = path.read_bytes().decode("utf-8-sig")
    rules = {one.rule for one in report(text, TODAY).diagnostics} & {rule.name for rule in RULES}
    for name in sorted(rules):
        tried = silenced(text, name, TODAY)
        assert all(gone for _, gone in tried), (name, tried)


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_limit_is_the_smallest_change(rule: Rule) -> None:
    before = report(rule.bad, rule.day)
    for found in before.diagnostics:
        if found.rule == rule.name:
            for words, changed in alternatives(whole(rule.bad), found, short=True):
                assert count(report(changed, rule.day), rule.name) == count(before, rule.name), words
