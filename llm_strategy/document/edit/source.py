"""The text that a fix changes: offsets, line breaks, what stands before and after a place, and the edits so far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from llm_strategy.document.comments import is_directive
from llm_strategy.document.document import Document
from llm_strategy.text import Span

Change = tuple[int, int, str]

BLANKS = " \t"


class Source:
    """The text of a document by offset (code points from its start)."""

    __slots__ = ("_comments", "_ends", "document", "lines", "starts", "text")

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.lines = document.lines
        self.starts = []
        """Offset of the start of each line."""
        at = 0
        for line in self.lines:
            self.starts.append(at)
            at += len(line)
            at += 2 if self.text.startswith("\r\n", at) else 1
        self._comments: dict[int, int] | None = None
        self._ends: dict[int, int] = {}

    @property
    def comments(self) -> dict[int, int]:
        """Where each comment begins → where it ends."""
        if self._comments is None:
            spans = [comment.span for comment in self.document.comments]
            self._comments = {self.offset(span.line, span.column): self.offset(*_end(span)) for span in spans}
            self._ends = {end: start for start, end in self._comments.items()}
        return self._comments

    @property
    def ends(self) -> dict[int, int]:
        """Where each comment ends → where it begins."""
        return self._ends if self.comments else {}

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a place."""
        return self.starts[line] + column

    def line_at(self, offset: int) -> int:
        """Return the line that ``offset`` is on."""
        return bisect_right(self.starts, offset) - 1

    def end_of(self, line: int) -> int:
        """Return the offset behind the last character of ``line``, in front of its break."""
        return self.starts[line] + len(self.lines[line])

    def line_break(self, line: int) -> str:
        """Return the line break at the end of ``line``; where there is none, that of the line above."""
        for number in (line, line - 1, 0):
            if 0 <= number < len(self.lines) - 1:
                return self.text[self.end_of(number) : self.starts[number + 1]]
        return "\n"

    def prefix(self, line: int, column: int) -> str:
        """Return what stands on ``line`` before ``column``."""
        return self.lines[line][:column]

    def only_comment_after(self, line: int, column: int) -> bool:
        """Tell whether nothing but blanks and a comment follows on the line."""
        at = self.forward_blanks(self.offset(line, column))
        return at == self.end_of(line) or at in self.comments

    def is_comment(self, line: int) -> bool:
        """Tell whether ``line`` holds a comment and nothing else."""
        text = self.lines[line]
        return self.offset(line, len(text) - len(text.lstrip(BLANKS))) in self.comments

    def has_comment(self, start: int, end: int) -> bool:
        """Tell whether a comment begins between two offsets."""
        return any(start <= at < end for at in self.comments)

    def deeper_comments(self, line: int, column: int) -> int:
        """Return the last of the comment lines right below ``line`` that are indented beyond ``column``."""
        while line + 1 < len(self.lines) and self.is_comment(line + 1):
            below = self.lines[line + 1]
            if len(below) - len(below.lstrip(BLANKS)) <= column:
                break
            line += 1
        return line

    def forward_blanks(self, at: int) -> int:
        """Return the offset of the first character from ``at`` on that is no space or tab."""
        while self.text[at : at + 1] in (" ", "\t"):
            at += 1
        return at

    def back_blanks(self, at: int) -> int:
        """Return the offset behind the last character before ``at`` that is no space or tab."""
        while at > 0 and self.text[at - 1] in BLANKS:
            at -= 1
        return at

    def forward(self, at: int) -> int:
        """Return the offset of the first character from ``at`` on that is neither space, break nor comment."""
        while True:
            if self.text[at : at + 1] in (" ", "\t", "\r", "\n"):
                at += 1
            elif at in self.comments:
                at = self.comments[at]
            else:
                return at

    def back(self, at: int) -> int:
        """Return the offset behind the last character before ``at`` that is neither space, break nor comment."""
        while at > 0:
            if self.text[at - 1] in " \t\r\n":
                at -= 1
            elif at in self.ends:
                at = self.ends[at]
            else:
                break
        return at

    def lines_removed(self, first: int, last: int) -> Change:
        """Return the change that takes whole lines out, but for lines that instruct other programs."""
        numbers = range(first, last + 1)
        kept = [self.lines[line] for line in numbers if self.is_comment(line) and self.is_directive(line)]
        eol = self.line_break(first)
        if last + 1 < len(self.lines):
            return (self.starts[first], self.starts[last + 1], "".join([line + eol for line in kept]))
        start = self.end_of(first - 1) if first else 0
        return (start, len(self.text), "".join([eol + line for line in kept]))

    def is_directive(self, line: int) -> bool:
        """Tell whether the comment that ``line`` consists of is an instruction to another program."""
        return is_directive(self.lines[line].strip(BLANKS))


def _end(span: Span) -> tuple[int, int]:
    return span.end_line, span.end_column


class Pieces:
    """A text under change: which stretches of the first text are left, and what stands between them."""

    __slots__ = ("pieces",)

    def __init__(self, length: int) -> None:
        self.pieces: list[tuple[int, int] | str] = [(0, length)]

    def change(self, changes: Iterable[Change]) -> None:
        """Make changes; their offsets mean the text as it is before all of them, and they do not overlap."""
        for start, end, text in sorted(changes, reverse=True):
            before, rest = _split(self.pieces, start)
            _, after = _split(rest, end - start)
            self.pieces = before + ([text] if text else []) + after

    def text(self, first: str) -> str:
        """Return the text as it is now; ``first`` is the text it began with."""
        return "".join(piece if isinstance(piece, str) else first[piece[0] : piece[1]] for piece in self.pieces)

    def edits(self, length: int) -> list[Change]:
        """Return the changes that make this text out of the first one: sorted, none touching another."""
        found: list[Change] = []
        at = 0
        text = ""
        for piece in (*self.pieces, (length, length)):
            if isinstance(piece, str):
                text += piece
                continue
            if text or piece[0] > at:
                found.append((at, piece[0], text))
            text = ""
            at = piece[1]
        return found


def _split(
    pieces: list[tuple[int, int] | str], at: int
) -> tuple[list[tuple[int, int] | str], list[tuple[int, int] | str]]:
    for number, piece in enumerate(pieces):
        length = len(piece) if isinstance(piece, str) else piece[1] - piece[0]
        if at < length:
            if at == 0:
                return pieces[:number], pieces[number:]
            if isinstance(piece, str):
                return [*pieces[:number], piece[:at]], [piece[at:], *pieces[number + 1 :]]
            middle = piece[0] + at
            return [*pieces[:number], (piece[0], middle)], [(middle, piece[1]), *pieces[number + 1 :]]
        at -= length
    return pieces, []
