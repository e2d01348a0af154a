"""The Code Quality report of GitLab: a JSON list with a finding an item."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from llm_strategy.fingerprints import fingerprints
from llm_strategy.outputs.json import dumps, file_name
from llm_strategy.outputs.known import KNOWN
from llm_strategy.outputs.style import Style
from llm_strategy.report import ERROR, WARNING, Report
from llm_strategy.text import Span, printable

SHOWS_FIXES = False

_SEVERITIES = {ERROR: "major", WARNING: "minor"}
"""Level → severity; every other level is `info`."""


def render(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """Yield the list, an item a line."""
    yield "["
    first = True
    for report in reports:
        file = file_name(report.file).removeprefix("./")
        for found, fingerprint in zip(report.diagnostics, fingerprints(report), strict=True):
            item = {
                "description": f"{found.message} ({KNOWN})" if found.known else found.message,
                "check_name": found.rule,
                # GitLab wants them distinct in the whole list.
                "fingerprint": hashlib.sha256(f"{file}\0{fingerprint}".encode()).hexdigest()[:32],
                "severity": "info" if found.known else _SEVERITIES.get(found.severity, "info"),
                "location": _location(file, found.span),
            }
            if found.remedy:
                item["content"] = {"body": found.remedy}
            yield f"{'' if first else ','}\n{dumps(item)}"
            first = False
        for fault in report.faults:
            text = printable(f"llmstrategy itself failed, please report it: {fault.part}: {fault.error}")
            item = {
                "description": text,
                "check_name": "llmstrategy",
                "fingerprint": hashlib.sha256(dumps({file: text}).encode()).hexdigest()[:32],
                "severity": "blocker",
                "location": _location(file, Span(0, 0, 0, 0)),
            }
            yield f"{'' if first else ','}\n{dumps(item)}"
            first = False
    yield "\n]\n"


def _location(file: str, span: Span) -> dict[str, Any]:
    return {
        "path": file,
        "positions": {
            "begin": {"line": span.line + 1, "column": span.column + 1},
            "end": {"line": span.end_line + 1, "column": span.end_column + 1},
        },
    }
