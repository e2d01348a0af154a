"""Places in a text, and text that is safe to show.

A place is counted the way editors show it: lines end at ``\\n``, ``\\r\\n`` or ``\\r`` and nowhere else,
columns are code points. Everything is 0-based and the end is exclusive.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


Route = tuple[str | int, ...]
"""The way from the root of a file to a node: keys and list indexes, as in ("strategies", "faq", "approach", 1)."""


class Span:
    """A stretch of text from (line, column) up to (end_line, end_column), exclusive; 0-based code points."""

    __slots__ = ("column", "end_column", "end_line", "line")

    def __init__(self, line: int, column: int, end_line: int, end_column: int) -> None:
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column

    def _key(self) -> tuple[int, int, int, int]:
        return (self.line, self.column, self.end_line, self.end_column)

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Span) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def __lt__(self, other: Span) -> bool:
        return self._key() < other._key() if isinstance(other, Span) else NotImplemented

    def __le__(self, other: Span) -> bool:
        return self._key() <= other._key() if isinstance(other, Span) else NotImplemented

    def __gt__(self, other: Span) -> bool:
        return self._key() > other._key() if isinstance(other, Span) else NotImplemented

    def __ge__(self, other: Span) -> bool:
        return self._key() >= other._key() if isinstance(other, Span) else NotImplemented

    def __repr__(self) -> str:
        return f"Span({self.line}, {self.column}, {self.end_line}, {self.end_column})"

    def __getstate__(self) -> tuple[int, int, int, int]:
        return self._key()

    def __setstate__(self, state: tuple[int, int, int, int]) -> None:
        self.line, self.column, self.end_line, self.end_column = state


def split_lines(text: str) -> list[str]:
    """Return the lines of ``text`` without their breaks; at least one, and one more than there are breaks.

    ``str.splitlines`` would also break at form feeds, U+0085 and U+2028, where no editor does.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column of ``offset``, both from 1."""
    before = split_lines(text[:offset])
    return len(before), len(before[-1]) + 1


class _Escapes(dict[int, "int | str"]):
    """Code point → what to show for it, filled as characters are met."""

    def __missing__(self, code: int) -> int | str:
        shown: int | str = code
        if any(low <= code <= high for low, high in (*_CONTROLS, *INVISIBLE)):
            if code in (0x09, 0x0A):
                shown = "\\t" if code == 0x09 else "\\n"
            elif code < 0x100:
                shown = f"\\x{code:02x}"
            else:
                shown = f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
        self[code] = shown
        return shown


_CONTROLS = (
    (0x00, 0x1F),  # C0
    (0x7F, 0x9F),  # DEL and C1
    (0x2028, 0x202E),  # line and paragraph separators, bidirectional embeddings and overrides
    (0xD800, 0xDFFF),  # lone surrogates, which cannot be written to a UTF-8 stream at all
    (0xFFF9, 0xFFFB),  # interlinear annotation
)

INVISIBLE = (
    (0xAD, 0xAD),  # soft hyphen
    (0x34F, 0x34F),  # combining grapheme joiner
    (0x61C, 0x61C),  # Arabic letter mark
    (0x115F, 0x1160),  # Hangul fillers
    (0x17B4, 0x17B5),  # Khmer inherent vowels
    (0x180B, 0x180F),  # Mongolian variation selectors, vowel separator
    (0x200B, 0x200F),  # zero-width space and joiners, directional marks
    (0x202A, 0x202E),  # bidirectional embeddings and overrides
    (0x2060, 0x206F),  # word joiner, invisible operators, bidirectional isolates
    (0x2800, 0x2800),  # the braille pattern without a dot
    (0x3164, 0x3164),  # Hangul filler
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFEFF, 0xFEFF),  # byte order mark
    (0xFFA0, 0xFFA0),  # halfwidth Hangul filler
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),  # shorthand format controls
    (0x1D173, 0x1D17A),  # musical format controls
    (0xE0000, 0xE0FFF),  # tags, an invisible copy of ASCII, and more variation selectors
)
"""Code points that show nothing: Unicode's Default_Ignorable_Code_Point, and the empty braille pattern."""

_ESCAPES = _Escapes()


def printable(text: str) -> str:
    """Return ``text`` with every character that could disturb or deceive a reader written as an escape.

    Control characters, bidirectional controls, whatever is drawn as nothing and lone surrogates become ``\\x1b``,
    ``\\u202e`` and the like; a newline becomes ``\\n``.
    """
    return text if text.isascii() and text.isprintable() else text.translate(_ESCAPES)


def clip(text: str, longest: int) -> str:
    """Return ``text`` shortened to ``longest`` characters with an ellipsis at its end, and safe to show."""
    return printable(text if len(text) <= longest else text[: longest - 1] + "…")


def listed(words: Iterable[str], last: str = "and") -> str:
    """Return "a", "a and b" or "a, b and c"; ``last`` stands before the last word. Empty for no words."""
    *before, final = [*words] or [""]
    return f"{', '.join(before)} {last} {final}" if before else final


def ticked(words: Iterable[str], last: str = "or") -> str:
    """List words as code: "`a`, `b` or `c`"."""
    return listed([f"`{word}`" for word in words], last)
