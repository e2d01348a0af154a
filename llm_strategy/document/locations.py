"""Where a route leads in a document: the spans of its key and value, and of the aliases on the way."""

from __future__ import annotations

from collections.abc import Iterable

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
