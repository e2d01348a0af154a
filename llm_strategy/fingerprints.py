"""A fingerprint for each finding: the same as long as the same rule blames the same text in the same part of a file.

Lines and the order of lists play no part, so that a finding is known again after others have come and gone above it.
"""

from __future__ import annotations

import hashlib

from llm_strategy.report import Diagnostic, Report


def fingerprints(report: Report) -> list[str]:
    """Return the fingerprints of the diagnostics of ``report``, in their order: 32 hexadecimal digits each.

    They are distinct within a file; the file's name is no part of them.
    """
    met: dict[str, int] = {}
    found = []
    for diagnostic in report.diagnostics:
        # Positions in lists are left out: a layer that is moved is the same layer.
        route = [step if isinstance(step, str) else "" for step in diagnostic.path]
        key = "\0".join([diagnostic.rule, *route, "", _blamed(report, diagnostic)])
        met[key] = met.get(key, 0) + 1
        digest = hashlib.sha256(f"{key}\0{met[key]}".encode("utf-8", "backslashreplace"))
        found.append(digest.hexdigest()[:32])
    return found


def _blamed(report: Report, diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    if span.line >= len(report.lines):
        return ""
    line = report.lines[span.line]
    return line[span.column : span.end_column if span.end_line == span.line else None].strip()
