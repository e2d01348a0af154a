"""Coverage: what counts as supplied, what counts as retrieval, and what stays unknown."""

from __future__ import annotations

import pytest

from tests.helpers import findings, report, unknown

BARE = "purpose: Answer\napproach:\n  - technique: prompting\n    for: [style]\n"


def names(text: str) -> list[tuple[str, str]]:
    return [(rule, level) for rule, level, _ in findings(text) if level not in ("info", "hint")]


@pytest.mark.parametrize(
    ("fact", "rule"),
    [("citations: required\n", "citations-without-retrieval"), ("access: per-user\n", "access-without-retrieval")],
)
def test_who_supplies(fact: str, rule: str) -> None:
    assert names(BARE + fact) == [(rule, "error")]
    assert names(BARE + "  - technique: rag\n" + fact) == []
    assert names(BARE + "  - technique: tools\n    kind: web-search\n" + fact) == []
    assert names(BARE + "  - technique: tools\n    kind: code\n" + fact) == [(rule, "error")]
    assert names(BARE + "  - technique: rag\n    status: rejected\n" + fact) == [(rule, "error")]
    assert names(BARE + "  - technique: rag\n    status: planned\n" + fact) == []
    assert names(BARE + fact + "knowledge:\n  note: {held: request}\n") == []
    held = names(BARE + fact + "knowledge:\n  note: {held: prompt}\n")
    assert held == ([] if rule.startswith("citations") else [(rule, "error")])


def test_what_acts_for_a_user_follows_the_users_permissions() -> None:
    acts = BARE + "  - technique: tools\n    kind: [code, actions]\n"
    assert names(acts + "access: per-user\n") == []
    assert names(acts + "citations: required\n") == [("citations-without-retrieval", "error")]
    stored = acts + "access: per-user\nknowledge:\n  contracts: {update_cadence: yearly}\n"
    assert names(stored) == [("access-without-retrieval", "error")], "nothing fetches what is stored"


@pytest.mark.parametrize("fact", ["citations: required\n", "access: per-user\n"])
@pytest.mark.parametrize(
    "layer",
    [
        "  - technique: tools\n",
        "  - technique: nonsense\n",
        "  - technique: rag\n    status: nonsense\n",
        "  - for: [style]\n",
    ],
)
def test_an_unreadable_layer_may_be_the_one(fact: str, layer: str) -> None:
    found = [rule for rule, _ in names(BARE + layer + fact)]
    assert not [rule for rule in found if rule.endswith("without-retrieval")]
    assert [rule for rule in unknown(BARE + layer + fact) if rule.endswith("without-retrieval")]


def test_one_fault_reports_once() -> None:
    text = BARE + "citations: required\naccess: per-user\nknowledge:\n  wiki: {private: true}\n"
    found = [one for one in report(text).diagnostics if one.severity not in ("info", "hint")]
    assert [one.rule for one in found] == ["citations-without-retrieval"]
    assert len(found[0].related) == 2


LIVE = BARE + "{layer}knowledge:\n  stock: {{{facts}}}\n"


@pytest.mark.parametrize(
    ("layer", "facts", "expected"),
    [
        ("", "update_cadence: real-time", ["error"]),
        ("", "held: live", ["error"]),
        ("", "update_cadence: real-time, held: request", []),
        ("", "update_cadence: hourly", []),
        ("  - technique: tools\n    kind: live-api\n", "held: live", []),
        ("  - technique: rag\n    refresh: on-change\n", "update_cadence: real-time", []),
        ("  - technique: rag\n    refresh: real-time\n", "update_cadence: real-time", []),
        ("  - technique: rag\n    refresh: hourly\n", "update_cadence: real-time", ["warning"]),
    ],
)
def test_real_time(layer: str, facts: str, expected: list[str]) -> None:
    text = LIVE.format(layer=layer, facts=facts)
    found = [level for rule, level in names(text) if rule == "real-time-without-tools"]
    assert found == expected


def test_an_index_whose_refresh_is_unknown_is_unknown() -> None:
    text = LIVE.format(layer="  - technique: rag\n", facts="update_cadence: real-time")
    assert names(text) == []
    assert "real-time-without-tools" in unknown(text)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("window: 100k tokens\n", ["error"]),
        ("window: 150k tokens\n", []),
        ("window: 149_999 tokens\n", ["error"]),
        ("", ["warning"]),
        ("model: openai/gpt-4o\n", ["error"]),
        ("model: self-hosted/ours\n", ["info"]),
        ("model: gemini:some-new-model\n", ["info"]),
    ],
)
def test_context_overflow_on_what_is_held(more: str, expected: list[str]) -> None:
    text = BARE + more + "knowledge:\n  a: {held: prompt, size: 50k tokens}\n  b: {held: prompt, size: 100k tokens}\n"
    found = [one for one in findings(text) if one[0] == "context-overflow"]
    assert [level for _, level, _ in found] == expected
    if expected:
        assert "b:" in ("version\nstrategies\nexample\n" + text).split("\n")[found[0][2] - 1]


def test_context_overflow_on_what_is_sent() -> None:
    text = BARE + "window: 8k tokens\ntokens: {input: 9k}\n"
    assert names(text) == [("context-overflow", "error")]
    assert names(text + "task: agent\n") == []
    assert names(text.replace("tokens: ", "x-tokens: ")) == []
    tools = text.replace("window", "  - technique: tools\n    kind: code\nwindow")
    assert names(tools) == []
    assert names(text.replace("9k", "8k")) == []


def test_private_knowledge() -> None:
    rule = ("private-knowledge-without-retrieval", "warning")
    text = BARE + "knowledge:\n  wiki: {{private: {private}{more}}}\n"
    assert names(text.format(private="true", more="")) == [rule]
    assert names(text.format(private="false", more="")) == []
    for held in ("prompt", "request", "weights"):
        assert names(text.format(private="true", more=f", held: {held}")) == []
    assert names(text.format(private="true", more=", held: index")) == [rule]


@pytest.mark.parametrize("text", [BARE + "window: 8k tokens\ntokens: {input: 9k}\ntask: robbing\n"])
def test_a_task_that_cannot_be_read_may_be_an_agent(text: str) -> None:
    assert names(text) == [("invalid-value", "error")]
    assert "context-overflow" in unknown(text)


TRANSLATOR = """
purpose: Translate messages
task: {task}
approach:
  - {{technique: fine-tuning, for: [multilingual]}}
{more}
"""


@pytest.mark.parametrize(
    ("task", "more", "hinted"),
    [
        ("transformation", "", False),
        ("classification", "", False),
        ("generation", "", True),
        ("transformation", "  - {technique: rag, for: [terminology]}", True),
    ],
)
def test_a_model_of_one_narrow_task_needs_no_prompt(task: str, more: str, hinted: bool) -> None:
    found = [rule for rule, _, _ in findings(TRANSLATOR.format(task=task, more=more))]
    assert ("no-control-layer" in found) == hinted


def test_a_task_that_cannot_be_read_may_be_narrow() -> None:
    text = TRANSLATOR.format(task="translating", more="")
    assert "no-control-layer" not in [rule for rule, _, _ in findings(text)]
    assert "no-control-layer" in unknown(text)


def test_what_another_layer_is_for_is_nobody_s_question() -> None:
    layer = "  - {technique: %s, name: speech recognition}\n"
    for technique, hinted in (("other", False), ("rag", True)):
        found = [rule for rule, _, _ in findings(BARE + layer % technique)]
        assert ("layer-without-need" in found) == hinted
