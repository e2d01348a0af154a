"""The documents that a client has open, kept up to date by its edits.

The documents of pygls break lines where no editor does, and move a column beyond the end of a line to before its last
character; both lose the text sooner or later.
"""

from __future__ import annotations

import re
from itertools import count

from lsprotocol import types

from llm_strategy.lsp.positions import from_client, to_client
from llm_strategy.lsp.uris import key_of
from llm_strategy.text import Span

BOM = "\ufeff"

LARGE = 250_000
"""Characters, about 8,000 lines, whose check takes about 60 ms."""

_revisions = count(1)

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def lines_with_breaks(text: str) -> list[str]:
    """Return the lines of ``text`` with their breaks; the last one has none and may be empty."""
    lines = _LINE.findall(text)
    if not lines or lines[-1][-1] in "\r\n":
        lines.append("")
    return lines


class Document:
    """One open document.

    ``version`` is the client's number of the text, ``revision`` ours: no two texts have the same revision, while
    clients leave versions out or count anew.
    """

    __slots__ = ("_lines", "_text", "encoding", "is_open", "key", "path", "revision", "uri", "version")

    def __init__(self, uri: str, path: str | None, text: str, version: int | None, encoding: str) -> None:
        self.uri = uri
        self.key = key_of(uri)
        self.path = path
        self.version = version
        self.encoding = encoding
        self.is_open = True
        """False when the client has closed it."""
        self.revision = next(_revisions)
        self._text: str | None = text
        self._lines: list[str] | None = None

    def copy(self) -> Document:
        """Return the document as it stands, which no later edit changes."""
        copied = Document(self.uri, self.path, self.text, self.version, self.encoding)
        copied.revision = self.revision
        copied._lines = list(self.lines)
        return copied

    @property
    def text(self) -> str:
        """The whole text, as the client has it."""
        if self._text is None:
            assert self._lines is not None
            self._text = "".join(self._lines)
        return self._text

    @property
    def is_large(self) -> bool:
        """Whether a check takes so long that no message should wait for it."""
        return len(self.text) > LARGE

    @property
    def lines(self) -> list[str]:
        """Its lines with their breaks."""
        if self._lines is None:
            self._lines = lines_with_breaks(self.text)
        return self._lines

    def replace(self, text: str) -> None:
        """Take a whole new text."""
        self.revision = next(_revisions)
        self._text = text
        self._lines = None

    def edit(self, line: int, column: int, end_line: int, end_column: int, text: str) -> None:
        """Replace a stretch, given in the client's units, by ``text``."""
        self.revision = next(_revisions)
        lines = self.lines
        line, column = self._inside(line, column)
        end_line, end_column = self._inside(end_line, end_column)
        if (end_line, end_column) < (line, column):
            end_line, end_column = line, column
        piece = lines[line][:column] + text + lines[end_line][end_column:]
        if line and lines[line - 1].endswith("\r") and piece.startswith("\n"):
            line -= 1
            piece = lines[line] + piece
        new = lines_with_breaks(piece)
        if end_line + 1 < len(lines):
            # The piece ends with the break of its last line, and the next line is there already.
            new.pop()
        lines[line : end_line + 1] = new
        self._text = None

    def _inside(self, line: int, column: int) -> tuple[int, int]:
        lines = self.lines
        if line >= len(lines):
            return len(lines) - 1, len(lines[-1])
        return line, from_client(lines[line].rstrip("\r\n"), column, self.encoding)

    # -- places: code points are counted from behind a byte order mark, the client's columns from before it ----------

    def bare(self, line: int) -> str:
        """Return a line without its break; empty beyond the end."""
        return self.lines[line].rstrip("\r\n") if 0 <= line < len(self.lines) else ""

    def _shift(self, line: int) -> int:
        return 1 if line == 0 and self.lines[0].startswith(BOM) else 0

    def position(self, line: int, column: int) -> types.Position:
        """Return a place in code points in the client's units."""
        column += self._shift(line)
        return types.Position(line, to_client(self.bare(line), column, self.encoding))

    def range(self, span: Span) -> types.Range:
        """Return a span in the client's units."""
        return types.Range(self.position(span.line, span.column), self.position(span.end_line, span.end_column))

    def has(self, span: Span) -> bool:
        """Say whether the newest text of the document has the same lines."""
        return True

    def place(self, line: int, character: int) -> tuple[int, int]:
        """Return the code point place (line, column) of a client's position; beyond the end it is the end."""
        line, column = self._inside(line, character)
        return line, max(0, column - self._shift(line))


class ChangedSinceError(Exception):
    """A place in lines of the newest text that the older one does not have."""


class OlderText(Document):
    """An older text of a document with the places of the newest: for answers that cannot wait for the newest.

    Lines that have changed since have no places, but where only something is shown, the nearest line will do.
    """

    __slots__ = ("_after", "_before", "_moved", "newest")

    def __init__(self, older: Document, newest: Document) -> None:
        super().__init__(newest.uri, newest.path, older.text, newest.version, newest.encoding)
        self.revision = newest.revision
        self._lines = older.lines
        self.newest = newest.copy()
        old, new = older.lines, newest.lines
        most = min(len(old), len(new))
        self._before = next((n for n in range(most) if old[n] != new[n]), most)
        """So many lines at the beginning are the same."""
        most -= self._before
        same = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
        self._after = len(old) - same
        """The first of the lines at the end that are the same."""
        self._moved = len(new) - len(old)
        """By so many lines these are further down."""

    def has(self, span: Span) -> bool:
        """Say whether all lines of a span are unchanged."""
        return span.end_line < self._before or span.line >= self._after

    def position(self, line: int, column: int) -> types.Position:
        """Return the place in the newest text; for a line that has changed, the nearest."""
        if self._before <= line < self._after:
            return types.Position(min(line, self._after + self._moved), 0)
        place = super().position(line, column)
        return types.Position(place.line + (self._moved if line >= self._after else 0), place.character)

    def place(self, line: int, character: int) -> tuple[int, int]:
        """Return the place in the older text of a client's position; raises ChangedSinceError."""
        if line >= self._after + self._moved:
            line -= self._moved
        elif line >= self._before:
            raise ChangedSinceError
        return super().place(line, character)
