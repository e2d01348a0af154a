"""A page of explanation as blocks, and how a terminal shows it.

The same page becomes Markdown in :mod:`llm_strategy.explain.markdown`, so that ``explain`` and the
documentation cannot say different things.
"""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable, Sequence

from llm_strategy.text import printable, split_lines

WIDTH = 100
"""Columns of a terminal that a page fits into; examples are shown as they are."""

MARK = "# <-"
"""What follows a line of an example that the rule reports."""

NARROWEST = 8
"""No column of a table is made narrower than this."""

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


class Ref:
    """Names something that has an explanation of its own; a face may make it a link."""

    __slots__ = ("kind", "name")

    def __init__(self, kind: str, name: str) -> None:
        self.kind = kind
        self.name = name


class Anchor:
    """A place that links lead to; nothing is shown."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


Piece = str | Ref | Anchor
Words = Piece | tuple[Piece, ...]


class Para:
    """A paragraph."""

    __slots__ = ("words",)

    def __init__(self, words: Words) -> None:
        self.words = words


class Items:
    """A list without order."""

    __slots__ = ("items",)

    def __init__(self, items: Iterable[Words]) -> None:
        self.items = list(items)


class Table:
    """A table; every row has as many cells as the head."""

    __slots__ = ("head", "rows")

    def __init__(self, head: Sequence[str], rows: Iterable[Sequence[Words]]) -> None:
        self.head = head
        self.rows = [list(row) for row in rows]


class Code:
    """An excerpt in ``language``; a line that ends with :data:`MARK` is one that is reported."""

    __slots__ = ("language", "text")

    def __init__(self, text: str, language: str = "yaml") -> None:
        self.text = text.strip("\n")
        self.language = language


Block = Para | Items | Table | Code


class Section:
    """A part of a page with a heading. ``level`` 2 is a part of the page, 3 a part of such a part."""

    __slots__ = ("anchor", "blocks", "heading", "level")

    def __init__(self, heading: str, *blocks: Block, anchor: str = "", level: int = 2) -> None:
        self.heading = heading
        self.blocks = blocks
        self.anchor = anchor
        self.level = level


class Page:
    """Everything there is to say about one thing: ``kind`` is what it is, such as "need"."""

    __slots__ = ("kind", "sections", "summary", "title")

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
    found: list[Piece] = []
    for word in words:
        if found:
            found.append(separator)
        found.append(word)
    return tuple(found) or ("–",)


def refs(kind: str, names: Iterable[str], separator: str = ", ") -> tuple[Piece, ...]:
    """Return references to ``names`` with ``separator`` between them; a dash where there is none."""
    return joined((Ref(kind, name) for name in names), separator)


def sentence(text: str) -> str:
    """Return a phrase as a sentence: a capital in front, a full stop behind."""
    text = text.strip()
    end = "" if text.endswith((".", "?", "!", ":")) else "."
    return text[:1].upper() + text[1:] + end


def plain(words: Words) -> str:
    """Return words as text."""
    return "".join(
        piece if isinstance(piece, str) else piece.name if isinstance(piece, Ref) else ""
        for piece in pieces(words)
    )


def to_text(page: Page, width: int = WIDTH) -> str:
    """Return the page for a terminal, with a line break at its end."""
    lines = [f"{page.title} ({page.kind})", *_wrap(plain(page.summary), width)]
    for section in page.sections:
        lines += ["", section.heading]
        for number, block in enumerate(section.blocks):
            if number and not (isinstance(block, Items) and isinstance(section.blocks[number - 1], Items)):
                lines.append("")
            lines += _block(block, width)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _block(block: Block, width: int) -> list[str]:
    if isinstance(block, Para):
        return _wrap(plain(block.words), width, "  ")
    if isinstance(block, Items):
        return [line for item in block.items for line in _wrap(plain(item), width, "  - ", "    ")]
    if isinstance(block, Table):
        rows = [[plain(cell) for cell in row] for row in block.rows]
        return table([list(block.head), *rows], width, "  ", ruled=True)
    return _code(block)


def _code(block: Code) -> list[str]:
    lines = []
    for line in split_lines(block.text):
        before, mark, after = line.partition(MARK)
        blamed = bool(mark) and not after.strip()
        shown = printable((before.rstrip() if blamed else line).expandtabs(4))
        lines.append(f"  {'>' if blamed else ' '} {shown}")
    return lines


def _wrap(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def table(
    rows: Sequence[Sequence[str]],
    width: int,
    indent: str = "",
    *,
    ruled: bool = False,
    least: Sequence[int] = (),
) -> list[str]:
    """Return the lines of a table that fits into ``width``: the widest columns give way and wrap.

    ``ruled`` underlines the first row; ``least`` are the widths that the first columns have at the least.
    """
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    widths[: len(least)] = map(max, widths, least)
    room = width - len(indent) - 2 * (len(widths) - 1)
    longest = [
        max(NARROWEST, *(len(word) for row in rows for word in row[column].split()))
        for column in range(len(widths))
    ]
    longest[: len(least)] = map(max, longest, least)
    while sum(widths) > room:
        shrinkable = [column for column in range(len(widths)) if widths[column] > longest[column]]
        if not shrinkable:
            break
        widths[max(shrinkable, key=widths.__getitem__)] -= 1
    lines = []
    for number, row in enumerate(rows):
        cells = [_wrap(cell, size) or [""] for cell, size in zip(row, widths, strict=True)]
        for height in range(max(map(len, cells))):
            parts = [
                (cell[height] if height < len(cell) else "").ljust(size)
                for cell, size in zip(cells, widths, strict=True)
            ]
            lines.append((indent + "  ".join(parts)).rstrip())
        if ruled and not number:
            lines.append(indent + "  ".join("-" * size for size in widths))
    return lines


def unique(names: Iterable[str], known: Collection[str] | None = None) -> list[str]:
    """Return the names once each, in their order; only ``known`` ones where that is given."""
    return [name for name in dict.fromkeys(names) if known is None or name in known]
