"""The report for programs: JSON, version 1, described by ``report.schema.json`` beside this file.

Positions are 1-based, columns count code points, ends are exclusive. Only ASCII is written, so that no
terminal or log in between can be deceived by what a file says.
"""

from __future__ import annotations

import json

from llm_strategy.outputs.render import Style, Tally
from llm_strategy.outputs.spool import Spool
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
    # The summary comes first and is known last.
    diagnostics, unknown, faults = _List("diagnostics"), _List("unknown"), _List("faults")
    for report in reports:
        tally.add(report)
        file = _name(report.file)
        for found in report.diagnostics:
            diagnostics.add(_diagnostic(file, found))
        for one in report.unknown:
            unknown.add({"file": file, "rule": one.rule, "path": list(one.path), "needs": list(one.needs)})
        for fault in report.faults:
            faults.add({"file": file, "part": fault.part, "error": printable(fault.error)})
    summary = {
        "files": tally.files,
        "errors": tally.levels[ERROR],
        "warnings": tally.levels[WARNING],
        "infos": tally.levels[INFO],
        "unknown": tally.unknown,
        "fixable": tally.fixable,
    }
    yield f'{{"version": {VERSION},\n "summary": {_dump(summary)},\n'
    yield from diagnostics.written()
    yield ",\n"
    yield from unknown.written()
    if not faults.items.empty:
        yield ",\n"
        yield from faults.written()
    yield "}\n"


class _List:
    """A list of the document, an item a line."""

    __slots__ = ("items", "key")

    def __init__(self, key: str) -> None:
        self.key = key
        self.items = Spool()

    def add(self, item: dict[str, Any]) -> None:
        self.items.add(f"{'' if self.items.empty else ','}\n  {_dump(item)}")

    def written(self) -> Iterator[str]:
        yield f' "{self.key}": ['
        yield from self.items.drain()
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
        "remedy": printable(found.remedy),
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
