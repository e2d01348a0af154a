"""A page of explanation for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from llm_strategy.explain.page import MARK, Block, Code, Items, Page, Para, Table, plain
from llm_strategy.text import printable, split_lines

WIDTH = 100
"""Columns of a terminal that a page fits into; examples are shown as they are."""

NARROWEST = 8
"""No column of a table is made narrower than this."""


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
    """Return the lines of a block."""
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

    ``ruled`` underlines the first row; ``least`` are the minimum widths of the first columns.
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
