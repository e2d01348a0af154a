"""A comment that silences one finding, at a place where it does that and nothing else.

Where a comment may stand in YAML is not guessed: each place is tried, and the text checked again.
"""

from __future__ import annotations

import re

from llm_strategy.engine.suppressions.apply import Suppression, parse
from llm_strategy.report import Diagnostic, Edit
from llm_strategy.text import Span, split_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterator

    from llm_strategy.report import Report

    Check = Callable[[str], Report]

REASON = "write here why it is right in this case"

BLANKS = " \t"
_NAMES = re.compile(r"(?i)(llmstrategy:\s*ignore\s*\[)([^\]]*)(\])")


def suppress(text: str, found: Diagnostic, check: Check, until: str) -> Edit | None:
    """Return the edit of ``text`` (without byte order mark) that silences ``found``, None where none can.

    ``check`` checks a text; ``until`` is the last day of a suppression where the settings ask for one.
    """
    lines = split_lines(text)
    before = check(text)
    # Two findings of a rule on one line cannot be told apart by a comment.
    wanted = _all(before, but=found)
    for edit in _places(text, lines, found, until):
        added = edit.text.count("\n") if edit.span.column == 0 else 0
        after = check(_edited(lines, edit, text))
        if not after.faults and _all(after, from_line=edit.span.line, added=added) == wanted:
            return edit
    return None


def _places(text: str, lines: list[str], found: Diagnostic, until: str) -> Iterator[Edit]:
    number = found.span.line
    if number >= len(lines):
        return
    line = lines[number]
    there = _names_in(line)
    if there is not None:
        names = line[: there.end(2)].rstrip(BLANKS + ",")
        yield Edit(Span(number, len(names), number, there.end(2)), f", {found.rule}")
    above = lines[number - 1] if number else ""
    there = _names_in(above) if above.lstrip(BLANKS).startswith("#") else None
    if there is not None:
        names = above[: there.end(2)].rstrip(BLANKS + ",")
        yield Edit(Span(number - 1, len(names), number - 1, there.end(2)), f", {found.rule}")
    end = len(line)
    bare = len(line.rstrip(BLANKS))
    newline = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    indent = line[: len(line) - len(line.lstrip(" "))]
    for limit in ("", f" until={until}"):
        comment = f"# llmstrategy: ignore[{found.rule}]{limit} -- {REASON}"
        yield Edit(Span(number, bare, number, end), f"{'  ' if bare else ''}{comment}")
        yield Edit(Span(number, 0, number, 0), f"{indent}{comment}{newline}")


def _names_in(line: str) -> re.Match[str] | None:
    """Return where the names of a suppression stand in a line, if it has one that is understood."""
    match = _NAMES.search(line)
    at = -1 if match is None else line.rfind("#", 0, match.start())
    if match is None or at < 0 or not match[2].strip(BLANKS + ","):
        return None
    return match if isinstance(parse(_Comment(line[at:], at)), Suppression) else None


class _Comment:
    """A comment as suppressions are read from."""

    def __init__(self, text: str, column: int) -> None:
        self.text = text
        self.span = Span(0, column, 0, column + len(text))
        self.whole_line = column == 0


def _edited(lines: list[str], edit: Edit, text: str) -> str:
    from llm_strategy.document.edit.fixes import apply
    from llm_strategy.report import SAFE, Fix

    return apply(text, Fix("", SAFE, [edit]))


def _all(
    report: Report, *, but: Diagnostic | None = None, from_line: int = 0, added: int = 0
) -> Counter[tuple[str, str, str, int]]:
    """Return the findings of a report, each at the line it had before ``added`` lines came at ``from_line``."""
    from collections import Counter

    counts: Counter[tuple[str, str, str, int]] = Counter()
    for one in report.diagnostics:
        if but is not None and one.rule == but.rule and one.span.line == but.span.line:
            continue
        line = one.span.line - added if one.span.line > from_line else one.span.line
        counts[one.rule, one.severity, one.message, line] += 1
    return counts
