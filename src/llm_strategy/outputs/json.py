"""The report for programs: JSON, version 1, described by ``report.schema.json`` beside this file.

Positions are 1-based, columns count code points, ends are exclusive. Only ASCII is written, so that no
terminal or log in between can be deceived by what a file says.
"""

from __future__ import annotations

import json

from llm_strategy.outputs import Style, Tally
from llm_strategy.report import ERROR, INFO, WARNING
from llm_strategy.text import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from llm_strategy.report import Diagnostic, Fix, Report
    from llm_strategy.text import Span

VERSION = 1


def render(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """Yield one JSON document for all reports, one finding a line."""
    tally = Tally()
    diagnostics: list[str] = []
    unknown: list[str] = []
    faults: list[str] = []
    for report in reports:
        tally.add(report)
        file = _name(report.file)
        diagnostics += [_dump(_diagnostic(file, found)) for found in report.diagnostics]
        unknown += [
            _dump({"file": file, "rule": one.rule, "path": list(one.path), "needs": list(one.needs)})
            for one in report.unknown
        ]
        faults += [
            _dump({"file": file, "part": fault.part, "error": printable(fault.error)})
            for fault in report.faults
        ]
    summary = {
        "files": tally.files,
        "errors": tally.levels[ERROR],
        "warnings": tally.levels[WARNING],
        "infos": tally.levels[INFO],
        "unknown": tally.unknown,
        "fixable": tally.fixable,
    }
    yield f'{{"version": {VERSION},\n "summary": {_dump(summary)},\n'
    yield from _list("diagnostics", diagnostics)
    yield ",\n"
    yield from _list("unknown", unknown)
    if faults:
        yield ",\n"
        yield from _list("faults", faults)
    yield "}\n"


def _list(key: str, items: list[str]) -> Iterator[str]:
    yield f' "{key}": ['
    if items:
        yield "\n  "
        yield ",\n  ".join(items)
    yield "]"


def _diagnostic(file: str, found: Diagnostic) -> dict[str, Any]:
    return {
        "file": file,
        "rule": found.rule,
        "severity": found.severity,
        "message": printable(found.message),
        "path": list(found.path),
        **_range(found.span),
        "claims": list(found.claims),
        "silence": printable(found.silence),
        "url": found.url,
        "related": [{"message": printable(also.message), **_range(also.span)} for also in found.related],
        "fix": None if found.fix is None else _fix(found.fix),
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "title": printable(fix.title),
        "safety": fix.safety,
        # The text of an edit is what will be written, to the byte.
        "edits": [{**_range(edit.span), "text": edit.text} for edit in fix.edits],
    }


def _range(span: Span) -> dict[str, Any]:
    return {
        "start": {"line": span.line + 1, "column": span.column + 1},
        "end": {"line": span.end_line + 1, "column": span.end_column + 1},
    }


def _dump(value: dict[str, Any]) -> str:
    text = json.dumps(value)
    if "##" in text:
        import re

        # A CI runner that meets `##[error]` in a log obeys it; a JSON reader reads the escape back.
        text = re.sub(r"(##[\w.-]*)\[", r"\1\\u005b", text)
    return text


def _name(file: str) -> str:
    """Return the name of a file, bytes that are not UTF-8 as escapes: a lone surrogate is no JSON text."""
    return file.encode("utf-8", "backslashreplace").decode()
