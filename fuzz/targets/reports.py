"""What must hold for the report of any file, and the settings and the day that all targets use."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from xml.etree import ElementTree

from llm_strategy.config.settings import Settings
from llm_strategy.outputs import registry as outputs
from llm_strategy.outputs.style import Style
from llm_strategy.report import Report
from llm_strategy.text import Span

NAME = "llmstrategy.yaml"
TODAY = date(2026, 11, 1).toordinal()
EVERYTHING = Settings(select=frozenset({"all"}))
"""All rules, those that are off by default too."""

HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
"""Characters that must never be printed: they move the cursor or reverse the text."""


def inside(span: Span, lines: Sequence[str]) -> None:
    """Check that a span is inside the text."""
    assert 0 <= span.line <= span.end_line < max(1, len(lines)), f"{span} of {len(lines)} lines"
    assert 0 <= span.column <= len(lines[span.line]), f"{span} in {lines[span.line]!r}"
    assert 0 <= span.end_column <= len(lines[span.end_line]), f"{span} in {lines[span.end_line]!r}"
    assert (span.line, span.column) <= (span.end_line, span.end_column), span


def check_report(report: Report) -> None:
    """Check that no rule failed, that every span is inside the text, and that every message can be printed."""
    if report.faults:
        raise AssertionError(report.faults[0].trace)
    for diagnostic in report.diagnostics:
        inside(diagnostic.span, report.lines)
        for related in diagnostic.related:
            inside(related.span, report.lines)
        for edit in diagnostic.fix.edits if diagnostic.fix else ():
            inside(edit.span, report.lines)
        assert diagnostic.rule and diagnostic.message
        # A policy need not have a page.
        assert diagnostic.url or diagnostic.rule.startswith("policy/")
        assert diagnostic.message == diagnostic.message.strip()
        assert not HIDDEN.search(diagnostic.message), diagnostic.message


def findings(report: Report) -> list[tuple[object, ...]]:
    """Return the findings without their fixes, to compare two reports."""
    return [(found.rule, found.severity, found.message, found.span, found.path) for found in report.diagnostics]


JSON_FORMATS = ("json", "sarif", "gitlab", "rdjson")


def check_outputs(report: Report) -> None:
    """Render the report in every format: JSON and XML can be read, and no line is a CI command that is not ours."""
    for name in outputs.FORMATS:
        style = Style(unknown="all", statistics=name not in JSON_FORMATS)
        shown = "".join(outputs.render(name, [report], style))
        assert not HIDDEN.search(shown), f"{name}: {HIDDEN.search(shown)}"
        shown.encode()
        if name in JSON_FORMATS:
            json.loads(shown)
        elif name == "junit":
            ElementTree.fromstring(shown)
        for row in shown.splitlines():
            ours = name == "github" and re.match("::(error|warning|notice) (file|title)=", row)
            assert ours or not row.lstrip().startswith(("::", "##[", "##vso")), f"{name}: {row}"
    "".join(outputs.render("text", [report], Style(color=True, links=True, width=20)))
