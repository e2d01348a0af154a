"""A page of explanation as blocks.

:mod:`llm_strategy.explain.terminal` shows it in a terminal, :mod:`llm_strategy.explain.markdown` writes it for the
documentation.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

MARK = "# <-"
"""What follows a line of an example that the rule reports."""

RULE = "rule"
FAMILY = "family"
NEED = "need"
TECHNIQUE = "technique"
ARCHETYPE = "archetype"
THRESHOLD = "threshold"
FORMULA = "formula"
CLAIM = "claim"
SOURCE = "source"
KEY = "key"
WORDS = "vocabulary"
KIND = "quantity"
SCHEMA = "schema"
FORMAT = "format"
MAP_OF_KEYS = "map"
FORMAT_SECTION = "section"


@dataclass(frozen=True)
class Ref:
    """Names something that has an explanation of its own; an output may make it a link."""

    kind: str
    name: str


@dataclass(frozen=True)
class Anchor:
    """A place that links lead to; nothing is shown."""

    name: str


@dataclass(frozen=True)
class Break:
    """A new line inside a cell of a table; a blank where cells have one line."""


Piece = str | Ref | Anchor | Break
Words = Piece | tuple[Piece, ...]


@dataclass(frozen=True)
class Para:
    """A paragraph."""

    words: Words


class Items:
    """A list without order."""

    def __init__(self, items: Iterable[Words]) -> None:
        self.items = list(items)


class Table:
    """A table; every row has as many cells as the head."""

    def __init__(self, head: Sequence[str], rows: Iterable[Sequence[Words]]) -> None:
        self.head = head
        self.rows = [list(row) for row in rows]


class Code:
    """An excerpt in ``language``; a line that ends with :data:`MARK` is one that is reported."""

    def __init__(self, text: str, language: str = "yaml") -> None:
        self.text = text.strip("\n")
        self.language = language


Block = Para | Items | Table | Code


class Section:
    """A part of a page with a heading. ``level`` 2 is a part of the page, 3 a part of such a part."""

    def __init__(self, heading: str, *blocks: Block, anchor: str = "", level: int = 2) -> None:
        self.heading = heading
        self.blocks = blocks
        self.anchor = anchor
        self.level = level


class Page:
    """Everything there is to say about one thing: ``kind`` is what it is, such as "need"."""

    def __init__(self, title: str, kind: str, summary: Words, sections: Iterable[Section] = ()) -> None:
        self.title = title
        self.kind = kind
        self.summary = summary
        self.sections = list(sections)


def pieces(words: Words) -> tuple[Piece, ...]:
    """Return words as a tuple, whatever form they are given in."""
    return words if isinstance(words, tuple) else (words,)


def joined(words: Iterable[Piece], separator: str = ", ") -> tuple[Piece, ...]:
    """Return the pieces with ``separator`` between them; a dash where there is none."""
    pieces: list[Piece] = []
    for word in words:
        pieces += [separator, word] if pieces else [word]
    return tuple(pieces) or ("–",)


def refs(kind: str, names: Iterable[str], separator: str = ", ") -> tuple[Piece, ...]:
    """Return references to ``names`` with ``separator`` between them; a dash where there is none."""
    return joined((Ref(kind, name) for name in names), separator)


def sentence(text: str) -> str:
    """Return a phrase as a sentence: a capital in front, a full stop behind."""
    text = text.strip()
    end = "" if text.endswith((".", "?", "!", ":")) else "."
    return text[:1].upper() + text[1:] + end


_SHOWN = {Anchor: "", Break: " "}


def plain(words: Words) -> str:
    """Return words as text."""
    return "".join(
        piece if isinstance(piece, str) else piece.name if isinstance(piece, Ref) else _SHOWN[type(piece)]
        for piece in pieces(words)
    )


def unique(names: Iterable[str], known: Collection[str] | None = None) -> list[str]:
    """Return the names once each, in their order; only ``known`` ones where that is given."""
    return [name for name in dict.fromkeys(names) if known is None or name in known]
