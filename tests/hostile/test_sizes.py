"""Very large files: every finding is reported, in every format, and the output stays short."""

from __future__ import annotations

import json
from datetime import date

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.outputs import registry as outputs
from llm_strategy.outputs.registry import FORMATS
from llm_strategy.outputs.style import Style
from llm_strategy.report import Report

TODAY = date(2026, 11, 1).toordinal()
HEAD = "version: 1\nstrategies:\n  a:\n    purpose: x\n    approach: [{technique: prompting, for: [style]}]\n"


def checked(text: str) -> Report:
    report = check(text.encode(), "llmstrategy.yaml", DEFAULT, TODAY)
    assert not report.faults
    return report


def test_finding_after_a_million_lines() -> None:
    text = HEAD + "\n" * 1_000_000 + "    stage: pilott\n"
    [diagnostic] = checked(text).diagnostics
    assert (diagnostic.rule, diagnostic.span.line) == ("invalid-value", 1_000_005)
    shown = "".join(outputs.render("text", [checked(text)], Style()))
    assert "llmstrategy.yaml:1000006:12" in shown and len(shown) < 2_000


@pytest.fixture(scope="module")
def many() -> Report:
    return checked(HEAD + "    stage: pilot\n" * 10_001)


@pytest.mark.parametrize("style", FORMATS)
def test_ten_thousand_findings_are_all_shown(many: Report, style: str) -> None:
    assert len(many.diagnostics) == 10_000
    shown = "".join(outputs.render(style, [many], Style(unknown="all")))
    assert shown.count("duplicate-key") >= 10_000
    if style == "json":
        assert len(json.loads(shown)["diagnostics"]) == 10_000


def test_line_of_a_million_letters_is_cut() -> None:
    report = checked(HEAD + "    stage: " + "x" * 1_000_000 + "\n")
    shown = "".join(outputs.render("text", [report], Style()))
    assert len(report.diagnostics) == 1 and len(shown) < 2_000
