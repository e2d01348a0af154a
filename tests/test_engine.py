"""The one door: places, order, precedence, suppressions, settings, and our own faults."""

from __future__ import annotations

from datetime import date

import pytest

from llm_strategy.config.settings import DEFAULT, Settings, override
from llm_strategy.engine.check import check
from llm_strategy.report import Report
from llm_strategy.rules.registry import all_rules
from tests.helpers import findings, report

DAY = date(2026, 11, 1).toordinal()

SHARED = """\
version: 1
strategies:
  one:
    purpose: First
    approach: &layers
      - technique: rag
        for: [style]
        retrieves: documents
  two:
    purpose: Second
    approach: *layers
"""


def run(text: str, settings: Settings = DEFAULT) -> Report:
    return check(text.encode(), "llmstrategy.yaml", settings, DAY)


def errors(found: Report) -> list[str]:
    return [one.rule for one in found.diagnostics if one.severity == "error"]


def test_a_shared_layer_is_blamed_once_where_it_is_written() -> None:
    found = [one for one in run(SHARED).diagnostics if one.rule == "rag-for-behavior"]
    assert [(one.span.line, one.span.column, one.span.end_column) for one in found] == [(6, 14, 19)]


def test_a_fault_seen_through_an_alias_mentions_the_use() -> None:
    text = SHARED.replace("    approach: &layers\n", "    x-a: &layers\n").replace(
        "    approach: *layers", "    approach: *layers"
    )
    found = [one for one in run(text).diagnostics if one.rule == "rag-for-behavior"]
    assert len(found) == 1
    assert (found[0].span.line, found[0].span.column) == (6, 14)
    assert [(one.message, one.span.line) for one in found[0].related] == [("used here", 10)]
    assert found[0].fix is None


def test_merged_keys_count() -> None:
    text = (
        "version: 1\nstrategies:\n  a:\n    purpose: A\n    x-base: &base {technique: rag, retrieves: documents, for: [style]}\n"
        "    approach:\n      - <<: *base\n        hops: 2\n"
    )
    assert "rag-for-behavior" in errors(run(text))


def test_findings_come_in_the_order_of_the_file() -> None:
    text = SHARED + "  three:\n    purpose: Third\n    approach: [{technique: rag, for: [persona]}]\n    volume: lots\n"
    places = [(one.span.line, one.span.column) for one in run(text).diagnostics]
    assert places == sorted(places) and len(places) >= 3


def test_the_winner_takes_the_graver_level_and_carries_the_other() -> None:
    text = """
purpose: Answer
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [domain-knowledge]
    examples: 900
knowledge:
  code: {update_cadence: yearly}
citations: required
"""
    found = [one for one in report(text).diagnostics if one.severity not in ("info", "hint")]
    assert [(one.rule, one.severity) for one in found] == [("fine-tuning-for-knowledge", "error")]
    assert any("citations" in one.message for one in found[0].related)


def test_the_one_below_reports_when_the_winner_is_ignored() -> None:
    text = SHARED.replace("for: [style]", "for: [real-time-data]").replace("rag", "fine-tuning").replace("        retrieves: documents\n", "")
    text += "    knowledge: {stock: {update_cadence: real-time}}\n"
    assert "fine-tuning-for-real-time" in errors(run(text))
    settings = override(DEFAULT, ignore=["fine-tuning-for-real-time"])
    assert errors(run(text, settings)) == ["real-time-without-tools"]


def test_a_crashing_rule_is_named_and_the_others_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(subject: object, facts: object) -> object:
        raise ZeroDivisionError("on purpose")

    monkeypatch.setattr(all_rules()["rag-for-actions"], "find", crash)
    found = run(SHARED.replace("[style]", "[style, actions]"))
    assert [(fault.part, fault.error) for fault in found.faults] == [
        ("rag-for-actions", "ZeroDivisionError: on purpose")
    ]
    assert "rag-for-behavior" in errors(found)


def test_levels_and_selection_follow_the_settings() -> None:
    assert errors(run(SHARED, override(DEFAULT, ignore=["fit"]))) == []
    assert errors(run(SHARED, override(DEFAULT, severity=["rag-for-behavior=info"]))) == []
    raised = run(SHARED, override(DEFAULT, select=["no-control-layer"], severity=["no-control-layer=error"]))
    assert {one.rule for one in raised.diagnostics} == {"no-control-layer"}
    assert errors(raised)


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("  # llmstrategy: ignore[rag-for-behavior] -- examples of tone", []),
        ("  # llmstrategy: ignore[rag-for-behavior] until=2026-11-01", []),
        ("  # llmstrategy: ignore[rag-for-behavior] until=2026-10-31", ["rag-for-behavior", "expired-suppression"]),
        ("  # llmstrategy: ignore[rag-for-behaviour]", ["rag-for-behavior", "unknown-suppression"]),
        ("  # llmstrategy: ignore[rag-for-actions]", ["rag-for-behavior", "unused-suppression"]),
    ],
)
@pytest.mark.parametrize("line", ["        for: [style]", "      - technique: rag", "  one:"])
def test_suppressions_on_the_line_and_on_enclosing_keys(comment: str, left: list[str], line: str) -> None:
    alone = SHARED.split("  two:")[0]
    found = [one.rule for one in run(alone.replace(line, line + comment, 1)).diagnostics if one.severity not in ("info", "hint")]
    assert sorted(found) == sorted(left)


def test_a_comment_above_silences_the_next_line_and_ignore_file_the_file() -> None:
    above = SHARED.replace("        for:", "        # llmstrategy: ignore[rag-for-behavior]\n        for:")
    assert errors(run(above)) == []
    assert errors(run("# llmstrategy: ignore-file[rag-for-behavior]\n" + SHARED)) == []


def test_a_suppression_of_a_folded_rule_is_of_use() -> None:
    text = """
purpose: Answer
approach:
  - technique: prompting
    for: [constraints]
citations: required
access: per-user  # llmstrategy: ignore[access-without-retrieval]
"""
    found = [one for one in findings(text) if one[1] not in ("info", "hint")]
    assert found[0][:2] == ("citations-without-retrieval", "error")


def test_the_unbroken_part_of_a_broken_file_is_still_checked() -> None:
    text = SHARED + "  three:\n    purpose: Third\n    approach: [{technique: rag, for: [persona]\n"
    found = errors(run(text))
    assert "syntax-error" in found and "rag-for-behavior" in found and "missing-key" not in found


def test_unknown_checks_say_where_the_fact_belongs() -> None:
    found = report("purpose: Write\napproach:\n  - technique: tools\n    for: [style]\n").unknown
    one = next(entry for entry in found if entry.rule == "tools-for-behavior")
    assert one.path == ("strategies", "example", "approach", 0)
    assert one.needs == ("kind",)


def test_the_same_bytes_give_the_same_report() -> None:
    def shown(found: Report) -> list[tuple[object, ...]]:
        return [(one.rule, one.severity, one.span, one.message) for one in found.diagnostics]

    assert shown(run(SHARED)) == shown(run(SHARED))
    assert shown(run(SHARED)) == shown(run(SHARED.replace("\n", "\r\n")))
    assert shown(run(SHARED)) == shown(run("\ufeff" + SHARED))


def test_a_lost_key_does_not_make_its_children_strategies() -> None:
    text = SHARED.replace("  one:\n", "  one # no colon\n")
    assert "invalid-value" not in errors(run(text))
    assert errors(run(text)).count("syntax-error") == 1
