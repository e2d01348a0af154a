"""The Diagnostic Format of reviewdog (``rdjson``), which comments on pull requests of many forges.

Its columns count bytes of UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from llm_strategy.outputs.json import dumps, file_name
from llm_strategy.outputs.known import KNOWN
from llm_strategy.outputs.style import Style
from llm_strategy.report import ERROR, WARNING, Diagnostic, Report
from llm_strategy.text import Span, printable

SHOWS_FIXES = True

_SEVERITIES = {ERROR: "ERROR", WARNING: "WARNING"}
"""Level → severity; every other level is `INFO`."""

SOURCE = {"name": "llmstrategy", "url": "https://github.com/llmstrategy/llmstrategy"}


def render(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """Yield the document, a finding a line."""
    yield f'{{"source": {dumps(SOURCE)},\n "diagnostics": ['
    first = True
    for report in reports:
        for item in _items(report):
            yield f"{'' if first else ','}\n  {dumps(item)}"
            first = False
    yield "]}\n"


def _items(report: Report) -> Iterator[dict[str, Any]]:
    file = file_name(report.file)
    for found in report.diagnostics:
        yield _item(report, file, found)
    for fault in report.faults:
        text = printable(f"llmstrategy itself failed, please report it: {fault.part}: {fault.error}")
        yield {"message": text, "location": {"path": file}, "severity": "ERROR"}


def _item(report: Report, file: str, found: Diagnostic) -> dict[str, Any]:
    code = {"value": found.rule, "url": found.url} if found.url else {"value": found.rule}
    message = f"{found.message} ({KNOWN})" if found.known else found.message
    item: dict[str, Any] = {
        "message": message + (f"\n{found.remedy}" if found.remedy else ""),
        "location": {"path": file, "range": _range(report, found.span)},
        "severity": "INFO" if found.known else _SEVERITIES.get(found.severity, "INFO"),
        "code": code,
    }
    # Each suggestion stands for itself, so that a fix in several places cannot be one.
    if found.fix is not None and len(found.fix.edits) == 1:
        edit = found.fix.edits[0]
        item["suggestions"] = [{"range": _range(report, edit.span), "text": edit.text}]
    return item


def _range(report: Report, span: Span) -> dict[str, Any]:
    return {
        "start": {"line": span.line + 1, "column": _column(report, span.line, span.column)},
        "end": {"line": span.end_line + 1, "column": _column(report, span.end_line, span.end_column)},
    }


def _column(report: Report, line: int, column: int) -> int:
    text = report.lines[line] if line < len(report.lines) else ""
    return len(text[:column].encode("utf-8", "surrogatepass")) + max(0, column - len(text)) + 1
