"""Spans of what is written: joined, compared, and those of the entries of a map or list."""

from __future__ import annotations

from collections.abc import Iterator

from llm_strategy.document.document import Document
from llm_strategy.document.parser import Node
from llm_strategy.text import Span


def contains(span: Span, line: int, column: int) -> bool:
    """Tell whether a place is in ``span`` or right behind it."""
    return (span.line, span.column) <= (line, column) <= (span.end_line, span.end_column)


def encloses(outer: Span, inner: Span) -> bool:
    """Tell whether all of ``inner`` is in ``outer``."""
    starts_inside = (outer.line, outer.column) <= (inner.line, inner.column)
    return starts_inside and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)


def joined(first: Span, last: Span) -> Span:
    """Return the span from the start of one to the end of the other."""
    end = max((first.end_line, first.end_column), (last.end_line, last.end_column))
    return Span(first.line, first.column, *end)


def first_line(document: Document, span: Span) -> Span:
    """Return the first line of a span, without the blanks at its end."""
    if span.line == span.end_line:
        return span
    return Span(span.line, span.column, span.line, max(span.column, len(document.lines[span.line].rstrip())))


def entries(document: Document, node: Node) -> Iterator[tuple[Node | None, Node, Span]]:
    """Yield (key, value, span of both) of what is written in a map or list; the key is None in a list.

    An item of a list that an alias stands for is left out; of an entry with an alias, the span is the key's.
    """
    if node.id == "mapping":
        for key, value in node.value:
            if key.id != "scalar":
                continue
            span = document.span(key)
            yield key, value, joined(span, document.span(value)) if is_written(key, value) else span
    elif node.id == "sequence":
        end = node.start_mark.index
        for item in node.value:
            if item.start_mark.index >= end:
                end = item.end_mark.index
                yield None, item, document.span(item)


def is_written(key: Node, value: Node) -> bool:
    """Tell whether the value of an entry stands behind its key, and is not what an alias stands for."""
    return value.start_mark.index >= key.end_mark.index
