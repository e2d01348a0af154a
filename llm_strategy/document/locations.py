"""Where a route leads in a document: the spans of its key and value, and of the aliases on the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from llm_strategy.document.document import Document
from llm_strategy.document.parser import Node
from llm_strategy.document.spans import written_after
from llm_strategy.text import Span


class Place:
    """Where a route leads: its key (None for items and the root), its value, and the aliases on the way."""

    __slots__ = ("key", "uses", "value")

    def __init__(self, key: Span | None, value: Span, uses: tuple[Span, ...] = ()) -> None:
        self.key = key
        self.value = value
        self.uses = uses

    def __repr__(self) -> str:
        return f"Place({self.key!r}, {self.value!r}, {self.uses!r})"


def locate(document: Document, route: Iterable[str | int]) -> Place | None:
    """Return the place of the node at ``route`` (keys and indexes from the root); None where nothing is.

    Through an alias it is the place of what the alias stands for; ``uses`` has the aliases.
    """
    node = document.root
    if node is None:
        return None
    key: Node | None = None
    uses: list[Span | None] = []
    for step in route:
        if isinstance(step, str):
            pair = document.entries(node).get(step)
            if pair is None:
                return None
            if document.has_aliases:
                uses += _uses_in_map(document, node, step, pair)
            key, node = pair
        else:
            items = document.items(node)
            if not 0 <= step < len(items):
                return None
            if document.has_aliases:
                uses += _use_in_list(document, node, step)
            key, node = None, items[step]
    return Place(
        None if key is None else document.span(key),
        document.span(node),
        tuple([use for use in uses if use is not None]),
    )


def lines_around(document: Document, route: Sequence[str | int]) -> tuple[list[int], list[int]]:
    """Return the lines that hold the node at ``route``, outermost first, and those of the aliases on the way.

    What holds a node are the keys above it and its own, the dashes of items, anchors and tags, and the closing
    brackets of the lists and maps that it is in.
    """
    node = document.root
    around: list[int] = []
    uses: list[int] = []
    for step in route:
        if node is None:
            break
        spans: list[Span | None] = []
        if isinstance(step, str):
            pair = document.entries(node).get(step)
            if pair is None:
                break
            if document.has_aliases:
                spans = _uses_in_map(document, node, step, pair)
            key, node = pair
            around.append(key.start_mark.line)
        else:
            items = document.items(node)
            if not 0 <= step < len(items):
                break
            if document.has_aliases:
                spans = _use_in_list(document, node, step)
            if not spans and not node.flow_style:
                around.append(_line_of_dash(document, node, items[step]))
            node = items[step]
        lines = [span.line for span in spans if span is not None]
        uses += lines
        around += lines
        span = document.span(node)
        if node.start_mark.line != span.line:
            around.append(node.start_mark.line)  # of the anchor or the tag
        if isinstance(step, int) or node.id == "scalar" or node.flow_style:
            around.append(span.line)  # else the first line is that of the first entry
        if node.id != "scalar" and node.flow_style:
            around.append(span.end_line)
    return around, uses


def _line_of_dash(document: Document, parent: Node, item: Node) -> int:
    """Return the line of the dash that an item of a block list begins with."""
    line, column = item.start_mark.line, item.start_mark.column
    text = document.lines[line][:column] if line < len(document.lines) else ""
    while line > parent.start_mark.line:
        if text.rstrip(" \t").endswith("-"):
            return line
        if text.strip():
            break
        line -= 1
        text = document.lines[line]
        text = text[: document.spans.comment_column(line)]
    return line


def _uses_in_map(document: Document, node: Node, name: str, pair: tuple[Node, Node]) -> list[Span | None]:
    """Return the aliases between a map and its entry: those of merges, and the value itself."""
    spans = document.spans
    uses: list[Span | None] = []
    while True:
        merged = document.merged.get((node, name))
        if merged is None:
            break
        (merge_key, value), index = merged
        if not written_after(value, merge_key):
            uses.append(spans.alias_after(merge_key.end_mark.index))
        if index >= 0:
            uses += _use_in_list(document, value, index)
            value = value.value[index]
        node = value
    key, value = pair
    if not written_after(value, key):
        uses.append(spans.alias_after(key.end_mark.index))
    return uses


def _use_in_list(document: Document, node: Node, index: int) -> list[Span | None]:
    """Return the alias that stands for an item."""
    use = document.spans.aliases_in(node).get(index)
    return [] if use is None else [document.spans.alias_after(*use)]
