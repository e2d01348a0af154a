"""A comment that suppresses one finding, at a place where it does that and nothing else.

Where a comment is allowed in YAML is not guessed: each place is tried, and the text checked again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from llm_strategy.document.comments import Comment
from llm_strategy.document.edit.apply import apply
from llm_strategy.engine.suppressions.comment import PLACEHOLDER, Suppression, parse
from llm_strategy.engine.suppressions.problems import NO_REASON
from llm_strategy.report import SAFE, Diagnostic, Edit, Fix, Report
from llm_strategy.text import Span, split_lines

Check = Callable[[str], Report]

BLANKS = " \t"
_NAMES = re.compile(r"(?i)(llmstrategy:\s*ignore\s*\[)([^\]]*)(\])")


def suppress(text: str, found: Diagnostic, check: Check, until: str) -> Edit | None:
    """Return the edit of ``text`` (without byte order mark) that suppresses ``found``, None where none can.

    ``check`` checks a text; ``until`` is the last day of a suppression where the settings ask for one. The reason is
    a placeholder: where the settings ask for a reason, that it is missing is all that the text may newly be blamed for.
    """
    lines = split_lines(text)
    before = check(text)
    # Two findings of a rule on one line cannot be told apart by a comment.
    wanted = _counted(before, but=found)
    for edit in _places(text, lines, found, until):
        added = edit.text.count("\n") if edit.span.column == 0 else 0
        after = check(apply(text, Fix("", SAFE, [edit])))
        counts = _counted(after, from_line=edit.span.line, added=added)
        for key in [key for key in counts if key[0] == NO_REASON and key not in wanted]:
            del counts[key]
        if not after.faults and counts == wanted:
            return edit
    return None


def as_snippet(text: str) -> str | None:
    """Return inserted text as a snippet that selects the placeholder of a reason; None where it has none."""
    before, placeholder, behind = text.partition(PLACEHOLDER)
    return f"{_escaped(before)}${{1:{placeholder}}}{_escaped(behind)}" if placeholder else None


def _escaped(text: str) -> str:
    """Return text escaped for a snippet: a backslash before each special character."""
    return re.sub(r"([\\$}])", r"\\\1", text)


def _places(text: str, lines: list[str], found: Diagnostic, until: str) -> Iterator[Edit]:
    """Yield the edits to try: into a suppression that is there, at the end of the line, on a line of its own."""
    number = found.span.line
    if number >= len(lines):
        return
    line = lines[number]
    yield from _added_name(line, number, found.rule)
    above = lines[number - 1] if number else ""
    if above.lstrip(BLANKS).startswith("#"):
        yield from _added_name(above, number - 1, found.rule)
    end = len(line)
    bare = len(line.rstrip(BLANKS))
    newline = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    indent = line[: len(line) - len(line.lstrip(" "))]
    for limit in ("", f" until={until}"):
        comment = f"# llmstrategy: ignore[{found.rule}]{limit} -- {PLACEHOLDER}"
        yield Edit(Span(number, bare, number, end), f"{'  ' if bare else ''}{comment}")
        yield Edit(Span(number, 0, number, 0), f"{indent}{comment}{newline}")


def _added_name(line: str, number: int, rule: str) -> Iterator[Edit]:
    """Yield the edit that adds a rule to a suppression in a line."""
    match = _names_in(line)
    if match is not None:
        names = line[: match.end(2)].rstrip(BLANKS + ",")
        yield Edit(Span(number, len(names), number, match.end(2)), f", {rule}")


def _names_in(line: str) -> re.Match[str] | None:
    """Return where the names of a suppression are in a line, if it has one that is understood."""
    match = _NAMES.search(line)
    at = -1 if match is None else line.rfind("#", 0, match.start())
    if match is None or at < 0 or not match[2].strip(BLANKS + ","):
        return None
    return (
        match
        if isinstance(parse(Comment(Span(0, at, 0, len(line)), line[at:], at == 0)), Suppression)
        else None
    )


def _counted(
    report: Report, *, but: Diagnostic | None = None, from_line: int = 0, added: int = 0
) -> Counter[tuple[str, str, str, int]]:
    """Return the findings of a report, each at the line it had before ``added`` lines came at ``from_line``."""
    counts: Counter[tuple[str, str, str, int]] = Counter()
    for found in report.diagnostics:
        if but is not None and found.rule == but.rule and found.span.line == but.span.line:
            continue
        line = found.span.line - added if found.span.line > from_line else found.span.line
        counts[found.rule, found.severity, found.message, line] += 1
    return counts
