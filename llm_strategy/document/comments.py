"""Comments, and what a single line shows of itself: open quotes and brackets, where its comment begins."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from llm_strategy.document import parser as libyaml
from llm_strategy.document.parser import Node
from llm_strategy.text import Span

BLANKS = " \t"

_LONG = 20_000
"""Characters of a line that is too long to have been written by a person, or to be looked at one by one."""


_TOOLS = (
    *("yamllint", "yaml-language-server", "prettier-ignore", "ansible-lint", "actionlint", "zizmor", "editorconfig"),
    *("noqa", "nosec", "nosemgrep", "pragma", "pylint", "eslint", "markdownlint", "vale", "fmt:", "$schema"),
    *("cspell", "spell-checker", "codespell", "typos", "checkov", "kics-scan", "trivy", "gitleaks", "renovate"),
    *("region", "endregion", "#region", "#endregion", "vim:", "-*-"),
)


def is_directive(text: str) -> bool:
    """Tell whether a comment, from its ``#`` on, is an instruction to another program."""
    return text.lstrip("#").lstrip().lower().startswith(_TOOLS)


class Comment:
    """A comment: its place, its text from the ``#`` on, and whether nothing else is on its line."""

    __slots__ = ("span", "text", "whole_line")

    def __init__(self, span: Span, text: str, whole_line: bool) -> None:
        self.span = span
        self.text = text
        self.whole_line = whole_line

    def __repr__(self) -> str:
        return f"Comment({self.span!r}, {self.text!r}, {self.whole_line!r})"


def find_comments(
    lines: Sequence[str],
    root: Node | None,
    parsed_lines: int,
    damaged: Container[int],
    span_of: Callable[[Node], Span],
) -> list[Comment]:
    """Return the comments of a text in order.

    ``root`` is what was parsed of the first ``parsed_lines`` lines; elsewhere, and on ``damaged`` lines, a
    line is judged by itself.
    """
    content, quoted = _text_with_hashes(root, span_of) if root is not None else (set(), {})
    found = []
    for number, line in enumerate(lines):
        if "#" not in line or number in content:
            continue
        if number >= parsed_lines or number in damaged or root is None:
            column = survey(line)[1]
        else:
            column = _first_comment(line, quoted.get(number, ()))
        if column < len(line):
            text = line[column:].rstrip()
            span = Span(number, column, number, column + len(text))
            found.append(Comment(span, text, not line[:column].strip(BLANKS)))
    return found


def _text_with_hashes(
    root: Node, span_of: Callable[[Node], Span]
) -> tuple[set[int], dict[int, list[tuple[int, int]]]]:
    """Return the lines inside block scalars, and line → stretches inside quotes, where a ``#`` is text."""
    content: set[int] = set()
    quoted: dict[int, list[tuple[int, int]]] = {}
    for node in libyaml.walk(root):
        if not isinstance(node.value, str) or not node.style or "#" not in node.value:
            continue
        span = span_of(node)
        if node.style in "|>":
            content.update(range(span.line + 1, span.end_line + 1))
            continue
        for number in range(span.line, span.end_line + 1):
            start = span.column if number == span.line else 0
            end = span.end_column if number == span.end_line else 1 << 30
            quoted.setdefault(number, []).append((start, end))
    return content, quoted


def _first_comment(line: str, quoted: Sequence[tuple[int, int]]) -> int:
    stretches = sorted(quoted)
    passed = 0
    column = line.find("#")
    while column >= 0:
        while passed < len(stretches) and stretches[passed][1] <= column:
            passed += 1
        inside = passed < len(stretches) and stretches[passed][0] <= column
        if not inside and (column == 0 or line[column - 1] in BLANKS):
            return column
        column = line.find("#", column + 1)
    return len(line)


def survey(line: str, begun: Sequence[tuple[str, int]] = ()) -> tuple[list[tuple[str, int]], int]:
    """Read one line by itself: what it leaves open, as (opening character, column), and where its comment is.

    ``begun`` is what the lines above left open. The outermost bracket comes first. Where there is no comment,
    the column is the length of the line.
    """
    still_open = list(begun)
    end = len(line)
    column = 0
    if end > _LONG:
        return still_open, end
    if begun and begun[-1][0] in "\"'":
        column = _closing_quote(line, -1, begun[-1][0]) + 1
        if column == 0:
            return still_open, end
        still_open.pop()
    fresh = column == 0  # a value may begin here
    while column < end:
        char = line[column]
        after = line[column + 1] if column + 1 < end else " "
        if char in BLANKS:
            pass
        elif char == "#" and (column == 0 or line[column - 1] in BLANKS):
            return still_open, column
        elif char in "\"'" and fresh:
            close = _closing_quote(line, column, char)
            if close < 0:
                still_open.append((char, column))
                return still_open, end
            column = close
            fresh = False
        elif char in "[{" and (fresh or still_open):
            still_open.append((char, column))
            fresh = True
        elif char in "]}" and still_open:
            still_open.pop()
            fresh = False
        elif _separates(char, after, bool(still_open)):
            fresh = True
        elif char in "-?" and fresh and after in BLANKS:
            pass
        elif char in "&!" and fresh:
            while column + 1 < end and line[column + 1] not in " \t,[]{}":
                column += 1
        elif char in "|>" and fresh and not still_open:
            return still_open, _first_comment(line, ((0, column),))
        else:
            fresh = False
        column += 1
    return still_open, end


def _separates(char: str, after: str, in_brackets: bool) -> bool:
    """Tell whether a comma or colon ends what stands before it."""
    if char == ",":
        return in_brackets
    return char == ":" and (after in BLANKS or (in_brackets and after in ",[]{}"))


def _closing_quote(line: str, column: int, quote: str) -> int:
    """Return where the quote opened at ``column`` closes on this line, or -1."""
    column += 1
    while column < len(line):
        if line[column] == "\\" and quote == '"':
            column += 1
        elif line[column] == quote:
            if quote == "'" and line[column + 1 : column + 2] == "'":
                column += 1
            else:
                return column
        column += 1
    return -1
