"""The copy of a text that recovery edits, and what can be said of its single lines."""

from __future__ import annotations

from collections.abc import Mapping

from llm_strategy.document.comments import survey
from llm_strategy.document.decoding import StandIns
from llm_strategy.document.recovery.fault import Repair
from llm_strategy.text import Span


class Copy:
    """Lines that can be edited; remembers which were, and which were moved sideways."""

    __slots__ = ("damaged", "lines", "shifts", "stand_ins")

    def __init__(self, lines: list[str], stand_ins: StandIns) -> None:
        self.lines = list(lines)
        self.stand_ins = stand_ins
        self.damaged: set[int] = set()
        self.shifts: dict[int, int] = {}

    def with_edits(self, edits: Mapping[int, str]) -> list[str]:
        """Return the lines as they would be after ``edits``."""
        lines = list(self.lines)
        for number, line in edits.items():
            lines[number] = line
        return lines

    def apply(self, repair: Repair) -> None:
        """Take the edits over. The line that is blamed counts as damaged, too."""
        self.damaged.add(repair.blame.line)
        for number, line in repair.edits.items():
            self.lines[number] = line
            self.damaged.add(number)
        for number, shift in repair.shifts.items():
            self.shifts[number] = self.shifts.get(number, 0) + shift

    def in_file(self, span: Span) -> Span:
        """Return a place of the copy as a place of the file."""
        return Span(
            span.line,
            max(0, span.column - self.shifts.get(span.line, 0)),
            span.end_line,
            max(0, span.end_column - self.shifts.get(span.end_line, 0)),
        )

    def blank_from(self, number: int) -> None:
        """Empty every line from ``number`` on."""
        for later in range(max(number, 0), len(self.lines)):
            if self.lines[later]:
                self.lines[later] = ""
                self.damaged.add(later)

    def before(self, number: int) -> int:
        """Return the nearest line with content above ``number``, or -1."""
        number = min(number, len(self.lines)) - 1
        while number >= 0 and not is_content(self.lines[number]):
            number -= 1
        return number

    def after(self, number: int) -> int:
        """Return the nearest line with content below ``number``, or -1."""
        for later in range(number + 1, len(self.lines)):
            if is_content(self.lines[later]):
                return later
        return -1


def is_content(line: str) -> bool:
    """Tell whether a line has more than blanks and a comment."""
    text = line.lstrip()
    return bool(text) and text[0] != "#"


def indent(line: str) -> int:
    """Return the number of spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def bare(line: str) -> str:
    """Return a line without its comment and the blanks at its end."""
    return line[: survey(line)[1]].rstrip()


def key_column(line: str) -> int:
    """Return where the first key or value of a line begins, after its indentation and dashes."""
    column = indent(line)
    while line[column : column + 1] == "-" and line[column + 1 : column + 2] in ("", " "):
        column += 1
        while line[column : column + 1] == " ":
            column += 1
    return column


def separator(line: str) -> int:
    """Return the column of the colon that ends the first key of a line, or -1."""
    text = bare(line)
    column = key_column(text)
    quote = text[column : column + 1]
    if quote and quote in "\"'":
        close = text.find(quote, column + 1)
        return close + 1 if close > 0 and text[close + 1 : close + 2] == ":" else -1
    while True:
        column = text.find(":", column)
        if column < 0 or text[column + 1 : column + 2] in ("", " ", "\t"):
            return column
        column += 1


def value_column(line: str) -> int:
    """Return where the value behind the first key of a line begins, or -1 where there is none."""
    column = separator(line)
    if column < 0:
        return -1
    text = bare(line)
    rest = text[column + 1 :]
    return column + 1 + len(rest) - len(rest.lstrip()) if rest.strip() else -1


def block_end(lines: list[str], number: int) -> int:
    """Return the line after the lines below ``number`` that are indented more than it."""
    level = indent(lines[number])
    later = number + 1
    while later < len(lines) and (not is_content(lines[later]) or indent(lines[later]) > level):
        later += 1
    return later


def opens_block(line: str) -> bool:
    """Tell whether a line ends with a key that has no value on it."""
    return separator(line) >= 0 and value_column(line) < 0


def first_word(line: str, number: int) -> Span:
    """Return the place of the first word of a line, the key where there is one."""
    text = bare(line)
    start = indent(text)
    column = separator(text)
    if column > start:
        return Span(number, start, number, column)
    end = text.find(" ", start)
    return Span(number, start, number, end if end > start else len(text))
