"""Markdown for a comment on a pull request or the summary of a CI job.

Forges make links of names and numbers (``@name``, ``#1``) and of addresses in any text. What a file says may hold
some, so a word that looks like one is shown as code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from llm_strategy.markdown_text import code, escape, link
from llm_strategy.outputs.escape import shown
from llm_strategy.outputs.known import FIXED
from llm_strategy.outputs.style import Style
from llm_strategy.outputs.tally import Tally
from llm_strategy.outputs.text import summary
from llm_strategy.report import Diagnostic, Report

SHOWS_FIXES = True

_LINKED = re.compile(r"[@#!$%^~&]|://|www\.|[0-9a-f]{7,}", re.IGNORECASE)
"""What a forge may make a link of: people, issues, requests, labels, addresses, commits."""

LONGEST = 500
"""Characters of one piece of text that are shown as code."""


def render(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """Yield a list of the findings of each file, and the summary."""
    tally = Tally()
    for report in reports:
        tally.add(report)
        lines = [_finding(report.file, found) for found in report.new]
        for rule, route, _ in report.baseline.fixed if report.baseline is not None else ():
            lines.append(f"- **fixed** {shown_code(report.file)} {shown_code(rule)}: {shown_code(route)} {FIXED}\n")
        for fault in report.faults:
            what = prose(f"llmstrategy itself failed, please report it: {fault.part}: {fault.error}")
            lines.append(f"- **fault** {shown_code(report.file)}: {what}\n")
        if lines:
            yield "".join(lines) + "\n"
    if tally.files and not style.quiet:
        yield escape(summary(tally, style).rstrip("\n")) + "\n"


def _finding(file: str, found: Diagnostic) -> str:
    place = f"{file}:{found.span.line + 1}:{found.span.column + 1}"
    rule = link(shown_code(found.rule), found.url)
    line = f"- **{found.severity}** {shown_code(place)} {rule}: {prose(found.message)}"
    return line + (f"  \n  help: {prose(found.remedy)}" if found.remedy else "") + "\n"


def prose(text: str) -> str:
    """Return text as Markdown: what is in backticks, and what a forge would make a link of, as code."""
    parts = shown(text).split("`")
    if len(parts) % 2 == 0:
        return _words("`".join(parts))
    return "".join(shown_code(part) if number % 2 and part else _words(part) for number, part in enumerate(parts))


def _words(text: str) -> str:
    words = re.split(r"(\s+)", text)
    return "".join(shown_code(word) if _LINKED.search(word) else _word(word) for word in words)


def shown_code(text: str) -> str:
    """Return text of a file as a code span."""
    return code(shown(text), LONGEST)


def _word(text: str) -> str:
    """Return a word as Markdown, its backticks shown as they are: none of them begins or ends code."""
    return "\\`".join(escape(part) for part in text.split("`"))
