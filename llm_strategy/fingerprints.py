"""What a finding is known by: the same as long as the same rule blames the same text in the same part of a file.

Lines and the order of lists play no part, so that a finding is known again after others have come and gone above it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from llm_strategy.report import Diagnostic, Report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.report import Key
    from llm_strategy.text import Route


def fingerprints(report: Report) -> list[str]:
    """Return the fingerprints of the diagnostics of ``report``, in their order: 32 hexadecimal digits each.

    They are distinct within a file; the file's name is no part of them.
    """
    return _numbered(report, report.diagnostics)


def fingerprints_with_suppressed(report: Report) -> tuple[list[str], list[str]]:
    """Return the fingerprints of the diagnostics, and those of the suppressed ones."""
    among = [*report.diagnostics, *(one.diagnostic for one in report.suppressed)]
    found = _numbered(report, among)
    return found[: len(report.diagnostics)], found[len(report.diagnostics) :]


def key(report: Report, diagnostic: Diagnostic) -> Key:
    """Return what a baseline knows a finding by; two findings of a file may have one key."""
    blamed = _blamed(report, diagnostic).encode("utf-8", "backslashreplace")
    return diagnostic.rule, route_text(diagnostic.path), hashlib.sha256(blamed).hexdigest()[:16]


def route_text(route: Route) -> str:
    """Return a route without the positions in lists: ``strategies.faq.approach[].for[]``."""
    text = "".join(f".{step}" if isinstance(step, str) else "[]" for step in route).removeprefix(".")
    # A lone surrogate is no text of JSON.
    return text.encode("utf-8", "backslashreplace").decode()


def _numbered(report: Report, diagnostics: Iterable[Diagnostic]) -> list[str]:
    met: dict[str, int] = {}
    found = []
    for diagnostic in diagnostics:
        # Positions in lists are left out: a layer that is moved is the same layer.
        route = [step if isinstance(step, str) else "" for step in diagnostic.path]
        text = "\0".join([diagnostic.rule, *route, "", _blamed(report, diagnostic)])
        met[text] = met.get(text, 0) + 1
        digest = hashlib.sha256(f"{text}\0{met[text]}".encode("utf-8", "backslashreplace"))
        found.append(digest.hexdigest()[:32])
    return found


def _blamed(report: Report, diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    if span.line >= len(report.lines):
        return ""
    line = report.lines[span.line]
    return line[span.column : span.end_column if span.end_line == span.line else None].strip()
