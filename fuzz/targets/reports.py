"""What holds of every report of any bytes, and the settings and the day of all targets."""

from __future__ import annotations

import json
import re
from datetime import date

from llm_strategy.config.settings import Settings
from llm_strategy.outputs import render as outputs
from llm_strategy.outputs.render import Style

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from llm_strategy.report import Report
    from llm_strategy.text import Span

NAME = "llmstrategy.yaml"
TODAY = date(2026, 11, 1).toordinal()
EVERYTHING = Settings(select=frozenset({"all"}))
"""Also the rules that are off by default."""

HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
"""What may stand in nothing that is printed: it could move the cursor, or turn the text around."""


def inside(span: Span, lines: Sequence[str]) -> None:
    """Check that a place is one of the text's."""
    assert 0 <= span.line <= span.end_line < max(1, len(lines)), f"{span} of {len(lines)} lines"
    assert 0 <= span.column <= len(lines[span.line]), f"{span} in {lines[span.line]!r}"
    assert 0 <= span.end_column <= len(lines[span.end_line]), f"{span} in {lines[span.end_line]!r}"
    assert (span.line, span.column) <= (span.end_line, span.end_column), span


def holds(report: Report) -> None:
    """Check that no rule failed, that every place is in the text, and that every message can be printed."""
    if report.faults:
        raise AssertionError(report.faults[0].trace)
    for found in report.diagnostics:
        inside(found.span, report.lines)
        for also in found.related:
            inside(also.span, report.lines)
        for edit in found.fix.edits if found.fix else ():
            inside(edit.span, report.lines)
        assert found.rule and found.url and found.message and found.message == found.message.strip()
        assert not HIDDEN.search(found.message), found.message


def said(report: Report) -> list[tuple[object, ...]]:
    """Return what two reports of the same must have in common."""
    return [(one.rule, one.severity, one.message, one.span, one.path) for one in report.diagnostics]


def show(report: Report) -> None:
    """Write the report in every format: JSON reads back, no line is a command to whoever prints it."""
    for name in outputs.FORMATS:
        shown = "".join(outputs.render(name, [report], Style(unknown=True, statistics=name != "json")))
        assert not HIDDEN.search(shown), f"{name}: {HIDDEN.search(shown)}"
        shown.encode()
        if name == "json":
            json.loads(shown)
            continue
        for row in shown.split("\n"):
            assert not row.lstrip().startswith(("::", "##")), f"{name}: {row}"
    "".join(outputs.render("text", [report], Style(color=True, links=True, width=20)))
