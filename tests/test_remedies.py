"""Every alternative of a remedy that is a change of the file is carried out, and the finding is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from llm_strategy.changes import (
    AT_LEAST,
    AT_MOST,
    OVER,
    UNDER,
    AddLayer,
    Amount,
    Change,
    Declare,
    MoveNeed,
    Remove,
    RenameKey,
    SetValue,
    Work,
)
from llm_strategy.remedy import in_words
from llm_strategy.rules.registry import all_rules
from llm_strategy.rules.rule import Rule
from tests.helpers import TODAY, report, whole
from tests.remedies import alternatives, found

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*/*.yaml"))
RULES = [rule for rule in all_rules().values() if rule.find is not None]
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])

WORK = {
    "better-model-not-tried": "measure",
    "few-shot-not-tried": "measure",
    "prompting-not-measured": "measure",
    "target-not-reached": "repair and measure again",
    "stale-evidence": "measure again",
    "difference-within-noise": "score more cases",
    "production-not-evaluated": "measure",
    "student-not-cheaper": "choose a model",
    "base-retires-before-payback": "choose a base",
    "dataset-malformed": "repair the data",
    "dataset-duplicates": "repair the data",
    "dataset-conflicting-labels": "repair the data",
    "class-imbalance": "collect data",
    "train-eval-overlap": "repair the data",
    "file-not-found": "write where the file is",
    "file-too-large": "change a setting",
}
"""Rules whose remedy is work, and no value that could be written for you."""


def unresolved(rule: Rule, text: str, day: str) -> tuple[int, list[str]]:
    """Return how many alternatives were carried out, and the words of those after which a rule finds as much."""
    findings = found(rule, text, day)
    tried = [one for finding in findings for one in alternatives(text, finding)]
    return len(tried), [one.words for one in tried if len(found(rule, one.text, day)) >= len(findings)]


@each_rule
def test_a_remedy_resolves_its_finding(rule: Rule) -> None:
    count, left = unresolved(rule, whole(rule.bad), rule.day)
    assert left == []
    assert bool(count) != (rule.name in WORK)


@pytest.mark.parametrize("path", CORPUS, ids=[path.stem for path in CORPUS])
def test_remedies_resolve_the_findings_of_real_files(path: Path) -> None:
    text = path.read_bytes().decode("utf-8-sig")
    names = {one.rule for one in report(text, TODAY).diagnostics}
    for rule in RULES:
        if rule.name in names:
            assert (rule.name, unresolved(rule, text, TODAY)[1]) == (rule.name, [])


@each_rule
def test_a_limit_is_the_smallest_change(rule: Rule) -> None:
    text = whole(rule.bad)
    before = found(rule, text, rule.day)
    for finding in before:
        for one in alternatives(text, finding, short=True):
            assert len(found(rule, one.text, rule.day)) == len(before), one.words


# -- in words ----------------------------------------------------------------------------------------------------------

LAYER = ("strategies", "faq", "approach", 1)
NEED = (*LAYER, "for", 0)


@pytest.mark.parametrize(
    ("remedy", "words"),
    [
        ([], ""),
        ([Work("measure again")], "measure again"),
        ([Work("a"), Work("b"), Work("c")], "a, b, or c"),
        ([SetValue((*LAYER, "method"), "lora")], "set `method: lora`"),
        ([SetValue(NEED, "style")], "write `style`"),
        ([SetValue(("held",), "prompt", note="for the source")], "set `held: prompt` for the source"),
        ([RenameKey((*LAYER, "shot"), "shots")], "write `shots`"),
        ([Remove(("archetype",))], "remove `archetype`"),
        ([Remove(LAYER, "layer")], "remove the layer"),
        ([Remove(NEED, "cost")], "remove `cost` from the layer's `for`"),
        ([MoveNeed((), "rag")], "give the need to a rag layer"),
        ([MoveNeed(NEED, "tools", need="actions")], "give `actions` to a tools layer"),
        ([MoveNeed(NEED, "rag", need="x"), MoveNeed(NEED, "tools", need="x")], "give `x` to a rag or tools layer"),
        (
            [(MoveNeed(NEED, "rag", need="x"), MoveNeed(NEED, "rag", need="y"), MoveNeed(NEED, "tools", need="z"))],
            "give `x` and `y` to a rag layer and `z` to a tools layer",
        ),
        ([AddLayer(LAYER[:2], "other")], "add an other layer"),
        (
            [AddLayer((), "rag", ("x",)), AddLayer((), "tools", ("x",), note="that filters")],
            "add a rag or tools layer for `x` that filters",
        ),
        ([Declare(("chunking",))], "declare `chunking`"),
        ([Declare(("for",))], "declare what the layer is `for`"),
        ([Declare(("examples",)), Declare(("dataset",))], "declare `examples` or `dataset`"),
        ([(Declare(("teacher",)), Declare(("student",)))], "declare `teacher` and `student`"),
        ([(Work("measure it"), Declare(("recall",)))], "measure it and declare `recall`"),
        ([Amount(("volume",), OVER, "100/day")], "`volume` over 100/day"),
        ([Amount(("latency",), UNDER, "80ms", note="as measured")], "`latency` under 80ms as measured"),
        ([Amount(("examples",), AT_LEAST, "50", note="; until then, wait")], "`examples` ≥ 50; until then, wait"),
        ([Amount(("label_noise",), AT_MOST, "5%")], "`label_noise` ≤ 5%"),
        ([Amount(("training_cost",), AT_LEAST, "$10", most="$1,000")], "`training_cost` from $10 to $1,000"),
        (
            [(SetValue((*LAYER, "status"), "rejected"), SetValue((*LAYER[:3], 2, "status"), "rejected")), Work("wait")],
            "set `status: rejected`, or wait",
        ),
    ],
)
def test_words(remedy: list[Change | tuple[Change, ...]], words: str) -> None:
    assert in_words(remedy) == words


@each_rule
def test_the_words_of_a_rule_stand_alone(rule: Rule) -> None:
    words = in_words(rule.remedy)
    assert (words and words[0].islower()) or words[0] == "`"
    assert not words.endswith((".", ",")) and "  " not in words
