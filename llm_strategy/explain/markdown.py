"""Markdown: pages of explanation and their parts, with all text escaped, and text of a file only shown as code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from llm_strategy.explain.page import (
    Anchor,
    Block,
    Break,
    Code,
    Items,
    Page,
    Para,
    Ref,
    Section,
    Table,
    Words,
    pieces,
)
from llm_strategy.markdown_text import escape
from llm_strategy.text import printable, split_lines

Resolve = Callable[[Ref], str | None]

PROSE = ("claim", "source", "family", "formula", "schema", "format", "map", "section")
"""Kinds of references whose names are words of prose and not of the file."""


def bullets(lines: Iterable[str]) -> str:
    """Return lines of Markdown as a list."""
    return "\n".join("- " + line for line in lines)


def paragraphs(*parts: str) -> str:
    """Return Markdown as paragraphs, empty ones left out."""
    return "\n\n".join(part for part in parts if part)


def inline(words: Words, resolve: Resolve, *, cell: bool = False) -> str:
    """Return words as Markdown; in a ``cell`` a pipe is escaped inside code too."""
    text = ""
    for piece in pieces(words):
        if isinstance(piece, Anchor):
            text += f'<a id="{piece.name}"></a>'
        elif isinstance(piece, Break):
            text += "<br>"
        elif isinstance(piece, Ref):
            name = escape(piece.name) if piece.kind in PROSE else f"`{piece.name}`"
            url = resolve(piece)
            text += f"[{name}]({url})" if url else name
        else:
            text += escape(piece)
    if cell:
        parts = text.split("|")
        text = parts[0]
        for part in parts[1:]:
            text += ("|" if text.endswith("\\") else "\\|") + part
    return text


def begun(text: str) -> str:
    """Return a paragraph that does not begin like a heading, a list or a quote."""
    head, _, _ = text.partition(" ")
    if head and (set(head) <= {"#"} or head in ("-", "+") or (head[:-1].isdigit() and head[-1] in ".)")):
        return head[:-1] + "\\" + head[-1] + text[len(head) :]
    return text


def to_markdown(page: Page, resolve: Resolve) -> str:
    """Return the page as Markdown, a line break at its end; ``resolve`` gives the address of a reference."""
    parts = [f"# {escape(page.title)}", begun(inline(page.summary, resolve))]
    for section in page.sections:
        parts += of_section(section, resolve)
    return paragraphs(*parts) + "\n"


def slug(heading: str) -> str:
    """Return the anchor that a heading has by itself, on GitHub and in the site."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def of_section(section: Section, resolve: Resolve) -> list[str]:
    """Return the blocks of a section, its heading first where it has one."""
    parts = []
    if section.heading:
        # A heading is an anchor itself. Inside of it, another would move its line in a table of contents.
        if section.anchor and section.anchor != slug(section.heading):
            parts.append(f'<a id="{section.anchor}"></a>')
        parts.append(f"{'#' * section.level} {escape(section.heading)}")
    return parts + [of_block(block, resolve) for block in section.blocks]


def of_block(block: Block, resolve: Resolve) -> str:
    """Return one block without a line break at its end."""
    if isinstance(block, Para):
        return begun(inline(block.words, resolve))
    if isinstance(block, Items):
        return bullets(begun(inline(item, resolve)) for item in block.items)
    if isinstance(block, Table):
        rows = [[escape(name) for name in block.head], ["---"] * len(block.head)]
        rows += [[inline(cell, resolve, cell=True) for cell in row] for row in block.rows]
        return "\n".join("| " + " | ".join(row) + " |" for row in rows)
    return of_code(block)


def of_code(block: Code) -> str:
    """Return a fenced block; the fence is longer than any run of backticks inside."""
    lines = [
        "\t".join(printable(part) for part in line.split("\t")).rstrip() for line in split_lines(block.text)
    ]
    fence = "```"
    while any(fence in line for line in lines):
        fence += "`"
    return "\n".join([fence + block.language, *lines, fence])
