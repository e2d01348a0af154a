"""Where nodes are written, to the character. Loaded when the first finding needs a place.

libyaml's marks are not what a person would underline: the start includes anchor and tag, the end of a block
runs on to the next key, a node reached through an alias is marked at its anchor and the alias not at all.
"""

from __future__ import annotations

from bisect import bisect_left

from llm_strategy.document import parser as libyaml
from llm_strategy.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from llm_strategy.document.document import Document
    from llm_strategy.document.parser import Mark, Node

    Pair = tuple[Node, Node]


class Place:
    """Where a route leads: its key (None for items and the root), its value, and the aliases on the way."""

    __slots__ = ("key", "uses", "value")

    def __init__(self, key: Span | None, value: Span, uses: tuple[Span, ...] = ()) -> None:
        self.key = key
        self.value = value
        self.uses = uses

    def __repr__(self) -> str:
        return f"Place({self.key!r}, {self.value!r}, {self.uses!r})"


class Places:
    """The places of one document."""

    __slots__ = ("_alias_items", "_aliases", "_document", "_lines", "_shifts")

    def __init__(self, document: Document, shifts: dict[int, int]) -> None:
        self._document = document
        self._lines = document.lines
        self._shifts = shifts  # line → columns by which recovery moved it to the right
        self._aliases: tuple[list[int], list[Span]] | None = None
        self._alias_items: dict[Node, dict[int, tuple[int, int]]] = {}

    # -- routes ------------------------------------------------------------------------------------

    def locate(self, route: Iterable[str | int]) -> Place | None:
        """See :meth:`Document.locate`."""
        document = self._document
        node = document.root
        if node is None:
            return None
        key: Node | None = None
        uses: list[Span] = []
        for step in route:
            if isinstance(step, str):
                pair = document.entries(node).get(step)
                if pair is None:
                    return None
                if document.has_aliases:
                    self._uses_in_map(node, step, pair, uses)
                key, node = pair
            else:
                items = document.items(node)
                if not 0 <= step < len(items):
                    return None
                if document.has_aliases:
                    self._use_in_list(node, step, uses)
                key, node = None, items[step]
        return Place(None if key is None else self.span(key), self.span(node), tuple(uses))

    def _uses_in_map(self, node: Node, name: str, pair: Pair, uses: list[Span]) -> None:
        """Note the aliases between a map and its entry: those of merges, and the value itself."""
        while True:
            merged = self._document.merged.get((node, name))
            if merged is None:
                break
            (merge_key, value), index = merged
            if not _written_after(value, merge_key):
                self._use_after(merge_key.end_mark.index, 0, uses)
            if index >= 0:
                self._use_in_list(value, index, uses)
                value = value.value[index]
            node = value
        key, value = pair
        if not _written_after(value, key):
            self._use_after(key.end_mark.index, 0, uses)

    def _use_in_list(self, node: Node, index: int, uses: list[Span]) -> None:
        """Note the alias that stands for an item."""
        use = self._aliases_in(node).get(index)
        if use is not None:
            self._use_after(*use, uses)

    def _aliases_in(self, node: Node) -> dict[int, tuple[int, int]]:
        """Return, for each item that is an alias: what it follows in the text, and how many aliases later.

        An alias leads to a node that was written earlier, so it begins before the item above it ends.
        """
        known = self._alias_items.get(node)
        if known is None:
            known = self._alias_items[node] = {}
            end, skip = node.start_mark.index, 0
            for index, item in enumerate(node.value):
                if item.start_mark.index < end:
                    known[index] = (end, skip)
                    skip += 1
                else:
                    end, skip = item.end_mark.index, 0
        return known

    def _use_after(self, index: int, skip: int, uses: list[Span]) -> None:
        """Add the span of the alias that follows ``index`` in the text, after ``skip`` others."""
        if self._aliases is None:
            positions: list[int] = []
            spans: list[Span] = []
            try:
                for event in libyaml.events(self._document.parsed):
                    if event.__class__.__name__ == "AliasEvent":
                        positions.append(event.start_mark.index)
                        spans.append(Span(*self._at(event.start_mark), *self._at(event.end_mark)))
            except libyaml.YAMLError:
                pass  # it composed, so this is behind the end of the first document
            self._aliases = (positions, spans)
        positions, spans = self._aliases
        found = bisect_left(positions, index) + skip
        if found < len(positions):
            uses.append(spans[found])

    # -- nodes -------------------------------------------------------------------------------------

    def span(self, node: Node) -> Span:
        """See :meth:`Document.span`."""
        line, column = self._start(node)
        end_line, end_column = self._end(node)
        if (end_line, end_column) < (line, column):
            line, column = end_line, end_column
        return Span(line, column, end_line, end_column)

    def _at(self, mark: Mark) -> tuple[int, int]:
        """Return the place of a mark in the file: recovery may have moved or lengthened its line."""
        line, column = mark.line, mark.column
        lines = self._lines
        if line >= len(lines):
            return len(lines) - 1, len(lines[-1])
        if not self._document.damaged:
            return line, column
        return line, max(0, min(column - self._shifts.get(line, 0), len(lines[line])))

    def _start(self, node: Node) -> tuple[int, int]:
        line, column = self._at(node.start_mark)
        lines = self._lines
        if line >= len(lines) or lines[line][column : column + 1] not in ("&", "!"):
            return line, column
        if node.id == "scalar" and not node.style:
            if not node.value:
                return self._at(node.end_mark)
            if node.value[0] in "&!":  # recovery took it as text
                return line, column
        if node.id == "mapping" and node.value and node.value[0][0].start_mark.index == node.start_mark.index:
            return line, column  # anchor and tag are the first key's
        end = self._at(node.end_mark)
        if node.id == "mapping" and node.value and not node.flow_style:
            first = node.value[0][0]
            if first.start_mark.index > node.start_mark.index:  # not an alias
                end = self._at(first.start_mark)  # it may have an anchor and a tag of its own
        while (line, column) < end:
            rest = lines[line][column:]
            if rest[:1] in ("&", "!"):
                column += _property_length(rest)
            elif rest[:1] in (" ", "\t"):
                column += 1
            elif not rest or rest[0] == "#":
                line, column = line + 1, 0
            else:
                return line, column
        return end

    def _end(self, node: Node) -> tuple[int, int]:
        while node.id != "scalar":
            if node.flow_style or not node.value:
                return self._at(node.end_mark)
            if node.id == "mapping":
                key, last = node.value[-1]
                if not _written_after(last, key):
                    return self._text_end(node)
                unwritten = last.id == "scalar" and not last.value and not last.style
                if unwritten and last.start_mark.line != key.end_mark.line:
                    last = key  # `? key` without a value: libyaml puts the null at what comes next
            else:
                last = node.value[-1]
                if self._document.has_aliases and len(node.value) - 1 in self._aliases_in(node):
                    return self._text_end(node)
            node = last
        if node.style in ("|", ">"):
            return self._block_scalar_end(node)
        return self._at(node.end_mark)

    def _block_scalar_end(self, node: Node) -> tuple[int, int]:
        line, column = self._at(node.end_mark)
        lines = self._lines
        first = self._start(node)[0]
        text = lines[line][:column] if line < len(lines) else ""
        while line > first and not text.strip():
            line -= 1
            text = lines[line]
        if line == first:  # nothing below the header
            text = text.split(" #", 1)[0]
        return line, len(text.rstrip())

    def _text_end(self, node: Node) -> tuple[int, int]:
        """Return the end of a block collection whose last entry is an alias, from the text alone."""
        comments = {comment.span.line: comment.span.column for comment in self._document.comments}
        lines = self._lines
        line, column = self._at(node.end_mark)
        text = lines[line][:column] if line < len(lines) else ""
        while True:
            text = text[: comments.get(line, len(text))].rstrip()
            if text or line <= node.start_mark.line:
                return line, len(text)
            line -= 1
            text = lines[line]


def _written_after(value: Node, key: Node) -> bool:
    """Tell whether a value stands behind its key; an alias leads to a node that was written before."""
    return value.start_mark.index >= key.end_mark.index


def _property_length(text: str) -> int:
    """Return how long the anchor or tag is that ``text`` begins with."""
    if text.startswith("!<"):
        return text.find(">") + 1 or len(text)
    for length, char in enumerate(text[1:], 1):
        if char in " \t,[]{}" or (text[0] == "&" and not (char.isalnum() or char in "_-")):
            return length
    return len(text)
