"""Entries and items on lines of their own: what to write to add one or to take one out."""

from __future__ import annotations

from llm_strategy.document.edit.source import Change, Source
from llm_strategy.document.edit.values import Style, Value, bracketed, scalar
from llm_strategy.document.parser import Node
from llm_strategy.text import Span


def entry_lines(key: str, value: Value, style: Style, list_offset: int = -1) -> list[str]:
    """Return the lines of an entry, the first at column 0.

    A map goes on lines of its own; so does a list when ``list_offset`` (the column of its dashes) is not negative.
    """
    written = scalar(key, style.key, is_key=True) + ":"
    if isinstance(value, list) and value and list_offset >= 0:
        items = [" " * list_offset + "- " + bracketed(item, style) for item in value]
        return [written, *items]
    if isinstance(value, str):
        return [f"{written} {scalar(value, style.value)}"]
    return [f"{written} {bracketed(value, style)}"]


def entry_appended(
    source: Source, span: Span, lines: list[str], last_line: int | None = None
) -> list[Change] | None:
    """Return the changes that add an entry to a block map at ``span``, behind ``last_line`` or at its end."""
    indent = " " * span.column
    line = source.deeper_comments(span.end_line if last_line is None else last_line, span.column)
    eol = source.line_break(line)
    at = source.end_of(line)
    return [(at, at, "".join(eol + indent + text for text in lines))]


def item_appended(source: Source, node: Node, span: Span, lines: list[str]) -> list[Change] | None:
    """Return the changes that add an item to a block list at ``span``, laid out as its last one."""
    column = span.column
    last = source.document.span(node.value[-1])
    space = " "
    blank = False
    above = source.prefix(last.line, last.column)
    dash = above[column : column + 1] == "-" and not above[:column].strip()
    if dash and not above[column + 1 :].strip(" ") and len(above) > column + 1:
        space = above[column + 1 :]
    if dash and len(node.value) > 1:
        blank = not source.lines[last.line - 1].strip()
    line = source.deeper_comments(span.end_line, column)
    eol = source.line_break(line)
    at = source.end_of(line)
    first, *others = lines
    indent = " " * (column + 1 + len(space))
    text = (eol if blank else "") + eol + " " * column + "-" + space + first
    return [(at, at, text + "".join(eol + indent + other for other in others))]


def entry_taken(source: Source, key: Span, end: tuple[int, int], count: int) -> list[Change] | None:
    """Return the changes that take out the entry of a block map from ``key`` to ``end``, one of ``count``."""
    last = end[0]
    prefix = source.prefix(key.line, key.column)
    if count == 1 or prefix.strip(" -") or not source.only_comment_after(*end):
        return None
    if not prefix.strip():
        return [source.lines_removed(key.line, last)]
    # The first of a list item: what follows moves up behind the dash.
    line = last + 1
    while line < len(source.lines) and not source.lines[line].strip():
        line += 1
    if line == len(source.lines):
        return None
    text = source.lines[line]
    start = source.offset(key.line, key.column)
    return [(start, source.offset(line, len(text) - len(text.lstrip())), "")]


def item_taken(source: Source, item: Span, count: int) -> list[Change] | None:
    """Return the changes that take out the item of a block list at ``item``, one of ``count``."""
    prefix = source.prefix(item.line, item.column)
    if count == 1 or prefix.strip() != "-" or not source.only_comment_after(item.end_line, item.end_column):
        return None
    return [source.lines_removed(item.line, item.end_line)]
