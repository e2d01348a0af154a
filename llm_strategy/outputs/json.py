"""The report for programs: JSON, version 1, described by ``report.schema.json`` beside this file.

It is what the models of :mod:`llm_strategy.api_models.report` are serialised to, written without them: pydantic would
double the start of the command. Positions are 1-based, columns count code points, ends are exclusive. Only ASCII is
written, so that no terminal or log in between can be deceived by what a file says.
"""

from __future__ import annotations

import json

from llm_strategy.outputs.tally import Tally
from llm_strategy.report import SEVERITIES
from llm_strategy.text import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from llm_strategy.outputs.style import Style
    from llm_strategy.report import Diagnostic, Fix, Report
    from llm_strategy.text import Span

VERSION = 1
SHOWS_FIXES = True


def render(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """Yield one JSON document for all reports, one finding a line."""
    whole = document(reports)
    yield f'{{"version": {VERSION},\n "summary": {dumps(whole["summary"])}'
    for key in ("diagnostics", "unknown", "fixed", "faults"):
        if key in whole:
            yield f',\n "{key}": ['
            for index, item in enumerate(whole[key]):
                yield f"{',' if index else ''}\n  {dumps(item)}"
            yield "]"
    yield "}\n"


def document(reports: Iterable[Report]) -> dict[str, Any]:
    """Return the document as plain data."""
    tally = Tally()
    diagnostics: list[dict[str, Any]] = []
    unknown: list[dict[str, Any]] = []
    fixed: list[dict[str, Any]] = []
    faults: list[dict[str, Any]] = []
    for report in reports:
        tally.add(report)
        file = file_name(report.file)
        diagnostics += [diagnostic_data(file, found) for found in report.diagnostics]
        for check in report.unknown:
            needs = list(check.needs)
            unknown.append({"file": file, "rule": check.rule, "path": list(check.path), "needs": needs})
        if report.baseline is not None:
            fixed += [{"file": file, "rule": rule, "route": route} for rule, route, _ in report.baseline.fixed]
        for fault in report.faults:
            faults.append({"file": file, "part": fault.part, "error": printable(fault.error)})
    summary = {
        "files": tally.files,
        **{f"{level}s": tally.levels[level] for level in SEVERITIES},
        "unknown": tally.unknown,
        "fixable": tally.fixable,
    }
    if tally.known:
        summary["known"] = tally.known
    whole = {"version": VERSION, "summary": summary, "diagnostics": diagnostics, "unknown": unknown}
    if fixed:
        whole["fixed"] = fixed
    if faults:
        whole["faults"] = faults
    return whole


def diagnostic_data(file: str, found: Diagnostic) -> dict[str, Any]:
    """Return a finding as plain data; ``file`` is the name it is reported under."""
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
        **({"known": True} if found.known else {}),
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


def dumps(value: Any) -> str:
    """Return ``value`` as one line of ASCII that no CI runner takes for a command."""
    text = json.dumps(value)
    if "##" in text:
        import re

        # A CI runner that meets `##[error]` in a log obeys it; a JSON reader reads the escape back.
        text = re.sub(r"(##[\w.-]*)\[", r"\1\\u005b", text)
    return text


def file_name(file: str) -> str:
    """Return the name of a file, bytes that are not UTF-8 as escapes: a lone surrogate is no JSON text."""
    return file.encode("utf-8", "backslashreplace").decode()
