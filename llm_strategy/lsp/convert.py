"""Findings as diagnostics of the protocol."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lsprotocol import types

from llm_strategy.lsp.positions import to_client
from llm_strategy.outputs.known import KNOWN
from llm_strategy.report import ERROR, HINT, INFO, WARNING, Diagnostic, Report
from llm_strategy.text import Span

_CODE = re.compile(r"`[^`]*`")

ToRange = Callable[[Span], types.Range]

SOURCE = "llmstrategy"
_SEVERITIES = {
    ERROR: types.DiagnosticSeverity.Error,
    WARNING: types.DiagnosticSeverity.Warning,
    INFO: types.DiagnosticSeverity.Information,
    HINT: types.DiagnosticSeverity.Hint,
}

_WITHOUT_EFFECT = frozenset(("unused-suppression", "expired-suppression"))
"""Rules that blame what has no effect; editors fade it."""


def range_in(lines: Sequence[str], encoding: str) -> ToRange:
    """Return the conversion of spans in a text that no client has open."""

    def position(line: int, column: int) -> types.Position:
        text = lines[line] if line < len(lines) else ""
        return types.Position(line, to_client(text, column, encoding))

    def convert(span: Span) -> types.Range:
        return types.Range(position(span.line, span.column), position(span.end_line, span.end_column))

    return convert


@dataclass(frozen=True)
class Supports:
    """What a client can show of a finding."""

    related: bool = False
    link: bool = False
    tags: bool = False


def message(finding: Diagnostic) -> str:
    """Return what a finding says, and what would help where the team has not put it off."""
    if finding.known:
        return f"{finding.message} ({KNOWN})"
    return with_remedy(finding.message, finding.remedy)


def with_remedy(message: str, remedy: str) -> str:
    """Return a message with the remedy on a second line, unless the message proposes the same words already."""
    if not remedy or _is_said(remedy, message):
        return message
    return f"{message}\nhelp: {remedy}"


def _is_said(remedy: str, message: str) -> bool:
    """Say whether a remedy asks to write words that the message proposes already."""
    words = _CODE.findall(remedy)
    return (
        "did you mean" in message
        and all(word in message for word in words)
        and set(_CODE.sub("", remedy).replace(",", " ").split()) <= {"write", "or"}
    )


def diagnostic(finding: Diagnostic, uri: str, convert: ToRange, supports: Supports) -> types.Diagnostic:
    """Return one finding of the document ``uri``."""
    related = None
    if finding.related and supports.related:
        related = [
            types.DiagnosticRelatedInformation(types.Location(uri, convert(place.span)), place.message)
            for place in finding.related
        ]
    return types.Diagnostic(
        range=convert(finding.span),
        # What the team has put off stays in sight without asking for attention.
        severity=_SEVERITIES[HINT if finding.known else finding.severity],
        code=finding.rule,
        source=SOURCE,
        message=message(finding),
        code_description=types.CodeDescription(finding.url) if finding.url and supports.link else None,
        related_information=related,
        tags=[types.DiagnosticTag.Unnecessary] if supports.tags and finding.rule in _WITHOUT_EFFECT else None,
    )


def diagnostics(report: Report, uri: str, convert: ToRange, supports: Supports) -> list[types.Diagnostic]:
    """Return all findings of a report, in its order."""
    return [diagnostic(finding, uri, convert, supports) for finding in report.diagnostics]


def markup(text: str, markdown: bool) -> types.MarkupContent:
    """Return Markdown, as plain text for clients that do not render it."""
    return types.MarkupContent(types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText, text)
