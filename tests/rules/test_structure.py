"""Rules of the family structure that look further than one key, and those that are off by default."""

from __future__ import annotations

import pytest

from llm_strategy.config.settings import Settings
from llm_strategy.engine.check import check
from llm_strategy.report import WARNING
from llm_strategy.rules.registry import all_rules
from tests.helpers import findings, marks, report, unknown, whole

RULE = "inconsistent-tokens"


def strategy(layer: str = "", tokens: str = "") -> str:
    return f"purpose: Answer questions\napproach:\n  - {{technique: prompting, for: [style]{layer}}}\n" + (
        f"tokens: {{{tokens}}}\n" if tokens else ""
    )


def lines(text: str) -> list[int]:
    return [line for rule, severity, line in findings(text) if rule == RULE and severity == WARNING]


@pytest.mark.parametrize(
    ("prompt", "sent", "reported"),
    [("899", "900", False), ("900", "900", False), ("901", "900", True), ("1k", "1_000", False)],
)
def test_a_prompt_is_part_of_the_input(prompt: str, sent: str, reported: bool) -> None:
    text = strategy(f", prompt_tokens: {prompt}", f"input: {sent}")
    assert lines(text) == ([6] if reported else [])


@pytest.mark.parametrize(
    ("cached", "sent", "reported"), [("899", "900", False), ("900", "900", False), ("901", "900", True)]
)
def test_the_cached_part_is_part_of_the_input(cached: str, sent: str, reported: bool) -> None:
    assert lines(strategy("", f"input: {sent}, cached: {cached}")) == ([7] if reported else [])


def test_both_are_two_faults() -> None:
    assert lines(strategy(", prompt_tokens: 5k", "input: 900, cached: 3k")) == [6, 7]


@pytest.mark.parametrize(
    ("status", "reported"), [("planned", True), ("retiring", False), ("rejected", False)]
)
def test_only_layers_in_use_count(status: str, reported: bool) -> None:
    assert bool(lines(strategy(f", prompt_tokens: 5k, status: {status}", "input: 900"))) is reported


def test_the_message_has_the_numbers_as_written() -> None:
    (one,) = [
        one for one in report(strategy(", prompt_tokens: 5k", "input: 1_900")).diagnostics if one.rule == RULE
    ]
    assert "5k" in one.message and "1_900" in one.message
    assert one.remedy == "`prompt_tokens` ≤ 1,900, or `input` ≥ 5,000"
    assert [related.span.line for related in one.related] == [6]


@pytest.mark.parametrize(
    ("text", "is_unknown"),
    [
        (strategy(", prompt_tokens: 5k"), True),
        (strategy(", prompt_tokens: 5k", "input: lots"), True),
        (strategy("", "cached: 5k"), True),
        (strategy("", "input: 5k"), False),
        (strategy(", prompt_tokens: lots", "input: 5k"), True),
        (strategy(), False),
    ],
)
def test_it_is_unknown_without_a_number(text: str, is_unknown: bool) -> None:
    assert (RULE in unknown(text)) is is_unknown
    assert lines(text) == []


@pytest.mark.parametrize("name", ["suppression-without-reason", "suppression-without-until"])
def test_what_is_off_by_default_reports_when_selected(name: str) -> None:
    rule = all_rules()[name]
    assert not rule.default_on
    on = Settings(select=frozenset({name}), ignore=frozenset(), severity={}, thresholds={})
    for text in (rule.bad, rule.good):
        found = check(whole(text).encode(), "llmstrategy.yaml", on, 740_000).diagnostics
        assert [one.span.line + 1 for one in found if one.rule == name] == list(marks(whole(text)))
    assert name not in {found[0] for found in findings(rule.bad)}


def test_every_rule_of_the_file_itself_is_declared() -> None:
    names = {name for name, rule in all_rules().items() if rule.family == "structure"}
    assert names == {
        "approach-undecided",
        "bidirectional-control",
        "duplicate-key",
        "expired-suppression",
        "file-bound",
        "inconsistent-tokens",
        "invalid-value",
        "missing-key",
        "multiple-documents",
        "need-without-layer",
        "suppression-without-reason",
        "suppression-without-until",
        "syntax-error",
        "unknown-key",
        "unknown-suppression",
        "unsupported-version",
        "unused-suppression",
        "wrong-technique-key",
    }


def test_an_open_choice_is_for_those_who_have_not_begun() -> None:
    text = "purpose: Answer\nneeds: [style]\n"
    rule = "approach-undecided"
    for stage, found in (("", False), ("stage: idea\n", False), ("stage: prototype\n", False), ("stage: pilot\n", True)):
        assert any(one.rule == rule for one in report(text + stage).diagnostics) is found
    assert rule in unknown(text + "stage: pilot\napproach: soon\n")
    # Every absence of a layer is unknown.
    assert "citations-without-retrieval" in unknown(text + "citations: required\n")


def test_a_need_is_given_to_the_layer_that_fixes_it() -> None:
    text = "purpose: Answer\nneeds: [style, actions]\napproach: [{technique: prompting, for: [constraints]}]\n"
    found = [one for one in report(text).diagnostics if one.rule == "need-without-layer"]
    assert [one.path[-1] for one in found] == [0, 1]
    assert [one.remedy for one in found] == ["set `for: [constraints, style]`", "add a tools layer for `actions`"]
    assert "need-without-layer" in unknown(text.replace("[constraints]", "[constraint, oops]"))


@pytest.mark.parametrize(
    ("need", "hosting", "blamed"),
    [
        ("privacy", "", True),
        ("privacy", "hosting: api", True),
        ("privacy", "hosting: private-cloud", False),
        ("privacy", "hosting: self-hosted", False),
        ("offline", "hosting: on-device", False),
        ("offline", "hosting: private-cloud", True),
        ("latency", "hosting: on-device", True),
    ],
)
def test_where_the_model_runs_meets_needs_of_deployment(need: str, hosting: str, blamed: bool) -> None:
    text = f"purpose: Write down what is said\n{hosting}\nneeds: [{need}]\napproach: [{{technique: prompting, for: [style]}}]\n"
    rules = [one.rule for one in report(text).diagnostics]
    assert ("need-without-layer" in rules) == blamed


def test_hosting_that_cannot_be_read_leaves_privacy_open() -> None:
    text = "purpose: Answer\nhosting: cellar\nneeds: [privacy]\napproach: [{technique: prompting, for: [style]}]\n"
    assert "need-without-layer" not in [one.rule for one in report(text).diagnostics]
    assert "need-without-layer" in unknown(text)
