"""A report's findings as the protocol writes them."""

from __future__ import annotations

from llm_strategy.lsp.positions import to_client
from llm_strategy.report import ERROR, HINT, INFO, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from llm_strategy.report import Diagnostic, Report
    from llm_strategy.text import Span

    Json = dict[str, Any]
    ToRange = Callable[[Span], Json]

SOURCE = "llmstrategy"
_SEVERITIES = {ERROR: 1, WARNING: 2, INFO: 3, HINT: 4}
_UNNECESSARY = 1

_IDLE = frozenset(("unused-suppression", "expired-suppression"))
"""Rules that blame what has no effect; editors fade it."""


def range_in(lines: Any, encoding: str) -> ToRange:
    """Return the conversion of spans for a text of which no client has a copy."""

    def position(line: int, column: int) -> Json:
        text = lines[line] if line < len(lines) else ""
        return {"line": line, "character": to_client(text, column, encoding)}

    def convert(span: Span) -> Json:
        return {"start": position(span.line, span.column), "end": position(span.end_line, span.end_column)}

    return convert


class Supports:
    """What a client can show of a finding."""

    __slots__ = ("link", "related", "tags")

    def __init__(self, *, related: bool = False, link: bool = False, tags: bool = False) -> None:
        self.related = related
        self.link = link
        self.tags = tags


def finding(found: Diagnostic, uri: str, convert: ToRange, supports: Supports) -> Json:
    """Return one finding."""
    made: Json = {
        "range": convert(found.span),
        "severity": _SEVERITIES[found.severity],
        "code": found.rule,
        "source": SOURCE,
        "message": found.message,
    }
    if found.url and supports.link:
        made["codeDescription"] = {"href": found.url}
    if found.related and supports.related:
        made["relatedInformation"] = [
            {"location": {"uri": uri, "range": convert(one.span)}, "message": one.message}
            for one in found.related
        ]
    if supports.tags and found.rule in _IDLE:
        made["tags"] = [_UNNECESSARY]
    return made


def findings(report: Report, uri: str, convert: ToRange, supports: Supports) -> list[Json]:
    """Return all findings of a report, in its order."""
    return [finding(found, uri, convert, supports) for found in report.diagnostics]
