"""Where nodes, aliases and comments are written, to the character. Loaded when the first finding needs a place.

libyaml's marks are not what a person would underline: the start includes anchor and tag, the end of a block
runs on to the next key, a node reached through an alias is marked at its anchor and the alias not at all.
"""

from __future__ import annotations

from bisect import bisect_left

from llm_strategy.document import parser as libyaml
from llm_strategy.document.comments import Comment, find_comments
from llm_strategy.document.parser import Mark, Node
from llm_strategy.text import Span


class Spans:
    """The places of one parsed text.

    ``lines`` are those of the file, ``data`` what was parsed: its first ``parsed_lines`` lines (-1: all of them), with
    ``damaged`` ones repaired. ``shifts``: line → columns by which a repair moved it to the right.
    """

    __slots__ = (
        "_alias_items",
        "_aliases",
        "_columns",
        "_comments",
        "_damaged",
        "_data",
        "_has_aliases",
        "_lines",
        "_parsed_lines",
        "_root",
        "_shifts",
    )

    def __init__(
        self,
        lines: list[str],
        root: Node | None,
        data: bytes,
        *,
        parsed_lines: int = -1,
        damaged: frozenset[int] = frozenset(),
        shifts: dict[int, int] | None = None,
        has_aliases: bool = False,
    ) -> None:
        self._lines = lines
        self._root = root
        self._data = data
        self._parsed_lines = len(lines) if parsed_lines < 0 else parsed_lines
        self._damaged = damaged
        self._shifts = shifts or {}
        self._has_aliases = has_aliases
        self._comments: list[Comment] | None = None
        self._columns: dict[int, int] | None = None
        self._aliases: tuple[list[int], list[Span]] | None = None
        self._alias_items: dict[Node, dict[int, tuple[int, int]]] = {}

    # -- comments ----------------------------------------------------------------------------------

    @property
    def comments(self) -> list[Comment]:
        """The comments in order. A ``#`` inside a scalar is none."""
        if self._comments is None:
            self._comments = find_comments(self._lines, self._root, self._parsed_lines, self._damaged, self.span)
        return self._comments

    def comment_column(self, line: int) -> int | None:
        """Return where the comment on ``line`` begins; None where there is none."""
        if self._columns is None:
            self._columns = {comment.span.line: comment.span.column for comment in self.comments}
        return self._columns.get(line)

    # -- aliases -----------------------------------------------------------------------------------

    def aliases_in(self, node: Node) -> dict[int, tuple[int, int]]:
        """Return, for each item of a list that is an alias: the index of the text that it follows, and how many
        aliases stand between; see :meth:`alias_after`.

        An alias leads to a node that was written earlier, so it begins before the item above it ends.
        """
        items = self._alias_items.get(node)
        if items is None:
            items = self._alias_items[node] = {}
            end, skip = node.start_mark.index, 0
            for index, item in enumerate(node.value):
                if item.start_mark.index < end:
                    items[index] = (end, skip)
                    skip += 1
                else:
                    end, skip = item.end_mark.index, 0
        return items

    def alias_after(self, index: int, skip: int = 0) -> Span | None:
        """Return the span of the alias that follows ``index`` in the text, after ``skip`` others."""
        if self._aliases is None:
            positions: list[int] = []
            spans: list[Span] = []
            try:
                for event in libyaml.events(self._data):
                    if event.__class__.__name__ == "AliasEvent":
                        positions.append(event.start_mark.index)
                        spans.append(Span(*self._at(event.start_mark), *self._at(event.end_mark)))
            except libyaml.YAMLError:
                pass  # it composed, so this is behind the end of the first document
            self._aliases = (positions, spans)
        positions, spans = self._aliases
        number = bisect_left(positions, index) + skip
        return spans[number] if number < len(positions) else None

    # -- nodes -------------------------------------------------------------------------------------

    def span(self, node: Node) -> Span:
        """Return where ``node`` is written: with quotes or brackets, without anchor, tag and what follows it.

        The span of a null that is not written is empty.
        """
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
        if not self._damaged:
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
                if not written_after(last, key):
                    return self._text_end(node)
                unwritten = last.id == "scalar" and not last.value and not last.style
                if unwritten and last.start_mark.line != key.end_mark.line:
                    last = key  # `? key` without a value: libyaml puts the null at what comes next
            else:
                last = node.value[-1]
                if self._has_aliases and len(node.value) - 1 in self.aliases_in(node):
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
        lines = self._lines
        line, column = self._at(node.end_mark)
        text = lines[line][:column] if line < len(lines) else ""
        while True:
            text = text[: self.comment_column(line)].rstrip()
            if text or line <= node.start_mark.line:
                return line, len(text)
            line -= 1
            text = lines[line]


def written_after(value: Node, key: Node) -> bool:
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
