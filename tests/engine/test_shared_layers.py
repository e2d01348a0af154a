"""A layer that strategies share by an anchor or a merge is one fault with every use, and suppressed for each alone."""

from __future__ import annotations

from datetime import date

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.engine.locate import merge_shared
from llm_strategy.report import Diagnostic
from llm_strategy.text import Span

TODAY = date(2026, 11, 1).toordinal()
HEAD = "version: 1\nstrategies:\n"


def found(text: str, rule: str) -> list[Diagnostic]:
    report = check(text, "llmstrategy.yaml", DEFAULT, TODAY)
    assert not report.faults, report.faults[0].trace
    return [diagnostic for diagnostic in report.diagnostics if diagnostic.rule == rule]


def strategy(name: str, layer: str, note: str = "", stage: str = "prototype") -> str:
    return f"""\
  {name}:{note}
    purpose: Answer questions
    stage: {stage}
    approach:
{layer}
    knowledge:
      pages: {{update_cadence: weekly}}
"""


LAYER = """\
      - &shared
        technique: rag
        for: [style]
        reads: [pages]"""
RULE = "rag-for-behavior"
IGNORE = f"  # llmstrategy: ignore[{RULE}]"

USES = {
    "alias": "      - *shared",
    "merge": "      - {<<: *shared, name: other}",
    "merge of a list": "      - <<: [*shared]\n        name: other",
}


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_every_use_is_related(use: str) -> None:
    text = HEAD + strategy("a", LAYER) + strategy("b", use) + strategy("c", use)
    [one] = found(text, RULE)
    lines = text.split("\n")
    assert ["*shared" in lines[place.span.line] for place in one.related if place.message == "used here"] == [
        True
    ] * 2


@pytest.mark.parametrize("use", USES.values(), ids=USES)
@pytest.mark.parametrize("silenced", ["a", "b", "ab", ""])
def test_a_suppression_on_a_strategy_covers_that_strategy(use: str, silenced: str) -> None:
    notes = {name: IGNORE if name in silenced else "" for name in "ab"}
    text = HEAD + strategy("a", LAYER, notes["a"]) + strategy("b", use, notes["b"])
    assert len(found(text, RULE)) == (silenced != "ab")
    assert not found(text, "unused-suppression")


@pytest.mark.parametrize("use", USES.values(), ids=USES)
@pytest.mark.parametrize("above", [False, True])
def test_a_suppression_at_the_alias_covers_its_use(use: str, above: bool) -> None:
    first, *rest = use.split("\n")
    noted = f"      {IGNORE.strip()}\n{use}" if above else "\n".join([first + IGNORE, *rest])
    text = HEAD + strategy("a", LAYER, IGNORE) + strategy("b", noted)
    assert not found(text, RULE)
    assert not found(text, "unused-suppression")
    # The other strategy is still told.
    [one] = found(HEAD + strategy("a", LAYER) + strategy("b", noted), RULE)
    assert one.path[1] == "a"


def test_the_gravest_level_counts() -> None:
    """What is a note about a prototype is an error in production."""
    layer = "      - &shared\n        technique: fine-tuning\n        for: [domain-knowledge]\n        examples: 100"
    levels = {}
    for stage in ("prototype", "production"):
        for diagnostic in check(HEAD + strategy("a", layer, stage=stage), "f", DEFAULT, TODAY).diagnostics:
            levels.setdefault(diagnostic.rule, {})[stage] = diagnostic.severity
    rising = [rule for rule, level in levels.items() if len(set(level.values())) > 1]
    for rule in rising:
        for stages in (("prototype", "production"), ("production", "prototype")):
            text = (
                HEAD
                + strategy("a", layer, stage=stages[0])
                + strategy("b", "      - *shared", stage=stages[1])
            )
            assert [one.severity for one in found(text, rule)] == [levels[rule]["production"]], rule


def changing(name: str, cadence: str, layer: str) -> str:
    return strategy(name, layer).replace("weekly", cadence)


@pytest.mark.parametrize("use", USES.values(), ids=USES)
@pytest.mark.parametrize("cadences", [("daily", "monthly"), ("monthly", "daily")])
def test_a_fault_that_is_graver_in_one_of_them_is_still_one(use: str, cadences: tuple[str, str]) -> None:
    """The strategies give it different words: the knowledge of one changes daily, that of the other monthly."""
    layer = "      - &shared\n        technique: fine-tuning\n        for: [domain-knowledge]\n        examples: 100"
    text = HEAD + changing("a", cadences[0], layer) + changing("b", cadences[1], use)
    [one] = found(text, "fine-tuning-for-changing-knowledge")
    assert one.severity == "error" and "daily" in one.message
    said = {place.message for place in one.related}
    assert {"changes daily", "changes monthly", "used here"} <= said


def test_two_faults_of_one_place_stay_two() -> None:
    def said(message: str, name: str) -> Diagnostic:
        return Diagnostic("a-rule", "error", message, Span(3, 1, 3, 5), path=("strategies", name))

    assert len(merge_shared([said("one", "a"), said("other", "a")])) == 2
    assert [
        one.message for one in merge_shared([said("one", "a"), said("other", "a"), said("third", "b")])
    ] == ["one", "other"]
