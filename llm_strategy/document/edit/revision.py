"""A text under change, one step at a time: every step is written, read again, and compared with what it should say."""

from __future__ import annotations

from collections.abc import Sequence

from llm_strategy.document.document import Document, load
from llm_strategy.document.edit import block, flow
from llm_strategy.document.edit.data import Data, data_for, data_of, inserted, key_data, removed, replaced
from llm_strategy.document.edit.source import Change, Source
from llm_strategy.document.edit.values import Style, Value, bracketed, bracketed_entry, is_typed, scalar
from llm_strategy.document.locations import locate
from llm_strategy.document.parser import Node
from llm_strategy.text import Route

Step = tuple[list[Change], Data]

FIRST = frozenset({("version",)})
"""Keys that are added in front of the others: a reader looks for them there."""

NOTED_LATE = frozenset({"duplicate-key", "unknown-key"})
"""Problems that a document only notes when somebody asks for its entries."""


class Withheld(Exception):
    """A change that cannot be written exactly."""


class Target:
    """Where a route leads: the nodes on the way, from the root on, and their positions in each other."""

    __slots__ = ("nodes", "path")

    def __init__(self, nodes: list[Node], path: list[int]) -> None:
        self.nodes = nodes
        self.path = path

    @property
    def node(self) -> Node:
        """The node itself."""
        return self.nodes[-1]

    @property
    def in_flow(self) -> bool:
        """Whether it stands between brackets."""
        return any(node.flow_style for node in self.nodes[:-1])


class Revision:
    """A document that a fix changes, and what it says."""

    __slots__ = ("data", "document", "source")

    def __init__(self, document: Document, data: Data | None = None) -> None:
        if document.root is None:
            raise Withheld
        self.document = document
        self.source = Source(document)
        self.data = data_of(document.root) if data is None else data

    # -- finding -------------------------------------------------------------------------------------------------

    def find(self, route: Route) -> Target | None:
        """Return where ``route`` leads; None where its last step is missing. Raises where an alias is on the way."""
        document = self.document
        assert document.root is not None
        nodes = [document.root]
        path: list[int] = []
        for position, step in enumerate(route):
            node = nodes[-1]
            if isinstance(step, int):
                items = document.items(node)
                if not 0 <= step < len(items):
                    raise Withheld
                path.append(step)
                nodes.append(items[step])
                continue
            pair = document.entries(node).get(step)
            if pair is None:
                if position == len(route) - 1 and (document.is_map(node) or document.is_null(node)):
                    return None
                raise Withheld
            if (node, step) in document.merged:
                raise Withheld
            same = [at for at, (key, _) in enumerate(node.value) if key.id == "scalar" and key.value == step]
            if len(same) != 1:
                raise Withheld
            path.append(same[0])
            nodes.append(pair[1])
        if document.has_aliases:
            place = locate(document, route)
            if place is None or place.uses:
                raise Withheld
        return Target(nodes, path)

    def get(self, route: Route) -> Target:
        """Return where ``route`` leads, or raise :class:`Withheld`."""
        target = self.find(route)
        if target is None:
            raise Withheld
        return target

    def style(self, target: Target) -> Style:
        """Return how the list or map at ``target`` is written."""
        style = Style()
        for node in target.nodes:
            if node.id != "scalar":
                style = flow.style_of(self.source, node, style)
        return style

    # -- going on ------------------------------------------------------------------------------------------------

    def after(self, changes: list[Change], expected: Data) -> tuple[str, Document]:
        """Return the text with ``changes`` made, read again; raise Withheld unless it says what is expected."""
        document = self.document
        source = self.source
        text = source.text
        parts = []
        last = 0
        for start, end, new in sorted(changes):
            if start < last:
                raise Withheld
            lines = range(source.line_at(start), source.line_at(end) + 1)
            if document.damaged and not document.damaged.isdisjoint(lines):
                raise Withheld
            parts += [text[last:start], new]
            last = end
        result = "".join(parts) + text[last:]
        read = load(("\ufeff" if document.bom else "") + result)
        if _problems(read) != _problems(document) or read.root is None or data_of(read.root) != expected:
            raise Withheld
        return result, read

    # -- steps ---------------------------------------------------------------------------------------------------

    def put(self, route: Route, value: Value, behind: str = "") -> Step:
        """Write ``value`` at ``route``; a key that is missing is added, right behind the key ``behind`` if there."""
        if not route:
            raise Withheld
        target = self.find(route)
        if target is not None:
            return self.overwrite(target, value)
        name = route[-1]
        assert isinstance(name, str)
        parent = self.get(route[:-1])
        if self.document.is_null(parent.node):
            return self.overwrite(parent, {name: value})
        return self.add_entry(parent, route, name, value, behind)

    def overwrite(self, target: Target, value: Value) -> Step:
        """Write ``value`` in the place of what is at ``target``, which may be nothing."""
        node = target.node
        expected = replaced(self.data, target.path, data_for(value))
        span = self.document.span(node)
        start = self.source.offset(span.line, span.column)
        end = self.source.offset(span.end_line, span.end_column)
        if node.tag is not None or len(target.nodes) < 2:
            raise Withheld
        if self.document.is_null(node) and start == end:
            return self.fill(target, value, start), expected
        if node.id != "scalar" and (not node.flow_style or self.source.has_comment(start, end)):
            raise Withheld
        if node.id == "scalar" and node.style and node.style in "|>" and self.source.has_comment(start, end):
            raise Withheld
        quote = node.style if node.id == "scalar" and node.style in ("'", '"') else ""
        style = self.style(Target(target.nodes[:-1], target.path[:-1]))
        if quote:
            style.value = quote
        elif node.id == "scalar" and not is_typed(node.value):
            style.value = ""  # its neighbours are quoted, it is not
        if isinstance(value, str):
            return [(start, end, scalar(value, style.value, in_flow=target.in_flow))], expected
        return [(start, end, bracketed(value, style))], expected

    def fill(self, target: Target, value: Value, at: int) -> list[Change]:
        """Write a value where none is written yet."""
        source = self.source
        parent = target.nodes[-2]
        style = self.style(Target(target.nodes[:-1], target.path[:-1]))
        if parent.id == "mapping":
            at, colon = self.unwritten(parent.value[target.path[-1]][0])
            if not colon and not target.in_flow:
                raise Withheld
        if target.in_flow:
            text = bracketed(value, style)
            return [(at, at, (" " if parent.id != "mapping" or colon else ": ") + text)]
        if isinstance(value, dict) and len(value) == 1:
            [(name, inner)] = value.items()
            lines = block.entry_lines(name, inner, Style(style.key))
            if parent.id == "mapping":
                # On a line of its own, one step further in.
                line = source.line_at(at)
                if not source.only_comment_after(line, at - source.starts[line]):
                    raise Withheld
                column = self.document.span(parent).column + self.step_of(target)
                stop = source.end_of(line)
                return [(stop, stop, source.line_break(line) + " " * column + lines[0])]
            text = lines[0]
        elif isinstance(value, str):
            text = scalar(value, style.value)
        else:
            text = bracketed(value, style)
        return [(at, at, text if source.text[at - 1 : at] in (" ", "\t") else " " + text)]

    def unwritten(self, key: Node) -> tuple[int, bool]:
        """Return where the text of an entry without a value ends, and whether the colon is there."""
        span = self.document.span(key)
        end = self.source.offset(span.end_line, span.end_column)
        colon = self.source.forward(end)
        return (colon + 1, True) if self.source.text[colon : colon + 1] == ":" else (end, False)

    def step_of(self, target: Target) -> int:
        """Return how far a block map is indented under its key, as far as the way to ``target`` shows."""
        span = self.document.span
        for above, node in zip(target.nodes[-2::-1], target.nodes[-3::-1], strict=False):
            step = span(above).column - span(node).column
            if above.id == node.id == "mapping" and step > 0:
                return step
        return 2

    def add_entry(self, parent: Target, route: Route, name: str, value: Value, behind: str) -> Step:
        """Add an entry to the map at ``parent``: behind the key ``behind`` if it is there, else at the end."""
        node = parent.node
        document, source = self.document, self.source
        if not document.is_map(node):
            raise Withheld
        span = document.span(node)
        style = self.style(parent)
        pair = (key_data(name), data_for(value))
        at = len(node.value)
        if node.flow_style:
            changes = flow.appended(source, node, span, bracketed_entry(name, value, style), style)
        else:
            offset = -1
            lines = block.entry_lines(name, value, style, offset)
            if route in FIRST:
                at = 0
                key = document.span(node.value[0][0])
                if source.prefix(key.line, key.column):
                    raise Withheld
                where = source.starts[key.line]
                eol = source.line_break(key.line)
                changes = [(where, where, "".join(line + eol for line in lines))]
            else:
                last_line = None
                if behind:
                    at, last_line = self.line_behind(node, behind)
                changes = block.entry_appended(source, span, lines, last_line)
        if changes is None:
            raise Withheld
        return changes, inserted(self.data, parent.path, at, pair)

    def line_behind(self, node: Node, name: str) -> tuple[int, int | None]:
        """Return the position behind the entry ``name`` of a block map, and its last line; else those of the end."""
        for at, (key, value) in enumerate(node.value[:-1]):
            if key.id == "scalar" and key.value == name and value.id == "scalar" and value.value:
                if value.start_mark.index < key.end_mark.index:
                    break  # an alias
                return at + 1, self.document.span(value).end_line
        return len(node.value), None

    def rename(self, route: Route, name: str) -> Step:
        """Give the key at ``route`` another name."""
        if not route:
            raise Withheld
        parent = self.get(route[:-1])
        node, old = parent.node, route[-1]
        entries = self.document.entries(node)
        if old not in entries or name in entries or (node, old) in self.document.merged:
            raise Withheld
        same = [at for at, (key, _) in enumerate(node.value) if key.id == "scalar" and key.value == old]
        key = entries[str(old)][0]
        if len(same) != 1 or key.tag is not None or (key.style and key.style in "|>"):
            raise Withheld
        span = self.document.span(key)
        start, end = (
            self.source.offset(span.line, span.column),
            self.source.offset(span.end_line, span.end_column),
        )
        if self.source.text[start : start + 1] == "*":
            raise Withheld
        in_flow = any(one.flow_style for one in parent.nodes)
        text = scalar(name, key.style or "", in_flow=in_flow, is_key=True)
        expected = replaced(self.data, [*parent.path, same[0]], key_data(name), key=True)
        return [(start, end, text)], expected

    def remove(self, route: Route) -> Step:
        """Take the entry or item at ``route`` out."""
        if not route:
            raise Withheld
        target = self.get(route)
        document, source = self.document, self.source
        parent, node, at = target.nodes[-2], target.node, target.path[-1]
        count = len(parent.value)
        span = document.span(node)
        end = (span.end_line, span.end_column)
        key = document.span(parent.value[at][0]) if parent.id == "mapping" else span
        if parent.flow_style:
            start, stop = source.offset(key.line, key.column), source.offset(*end)
            if parent.id == "mapping" and document.is_null(node) and (span.line, span.column) == end:
                stop = self.unwritten(parent.value[at][0])[0]
            changes = flow.taken(source, start, stop, count, at == count - 1)
        elif parent.id == "mapping":
            changes = block.entry_taken(source, key, end, count)
        else:
            changes = block.item_taken(source, span, count)
        if changes is None:
            raise Withheld
        return changes, removed(self.data, target.path)

    def comment(self, route: Route, comments: Sequence[str]) -> Step:
        """Write ``comments`` at the end of the line on which the value at ``route`` ends."""
        span = self.document.span(self.get(route).node)
        stop = self.source.end_of(span.end_line)
        return [(stop, stop, "".join(f"  {comment}" for comment in comments))], self.data

    def append(self, route: Route, value: Value) -> Step:
        """Add an item to the list at ``route``."""
        target = self.get(route)
        node = target.node
        if not self.document.is_seq(node):
            raise Withheld
        span = self.document.span(node)
        style = self.style(target)
        # An item is written as the last one of its kind.
        like = next(
            (item for item in reversed(node.value) if (item.id == "mapping") == isinstance(value, dict)), None
        )
        if like is not None and like.id == "mapping":
            style = flow.style_of(self.source, like, style)
        changes: list[Change] | None
        if node.flow_style:
            changes = flow.appended(self.source, node, span, bracketed(value, style), style)
        elif isinstance(value, dict) and (like is None or not like.flow_style):
            offset = -1 if like is None else self.list_offset(node)
            lines = [line for name, inner in value.items() for line in block.entry_lines(name, inner, style, offset)]
            changes = block.item_appended(self.source, node, span, lines)
        else:
            written = bracketed(value, style) if not isinstance(value, str) else scalar(value, style.value)
            changes = block.item_appended(self.source, node, span, [written])
        if changes is None:
            raise Withheld
        return changes, inserted(self.data, target.path, len(node.value), data_for(value))

    def list_offset(self, node: Node) -> int:
        """Return how far the items of a list of maps indent the lists in them; -1 where those are in
        brackets."""
        for item in reversed(node.value):
            if item.id != "mapping" or item.flow_style:
                continue
            for key, value in item.value:
                if value.id == "sequence" and value.value and value.start_mark.index > key.end_mark.index:
                    if value.flow_style:
                        return -1
                    return max(-1, self.document.span(value).column - self.document.span(key).column)
        return -1


def _problems(document: Document) -> list[str]:
    return [problem.rule for problem in document.problems if problem.rule not in NOTED_LATE]
