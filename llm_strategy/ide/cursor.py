"""The cursor: the node at a place of the text, the route to it, and what the format expects there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from llm_strategy.document.document import Document
from llm_strategy.document.parser import Node
from llm_strategy.format import declaration as declared
from llm_strategy.format.declaration import Key, Shape
from llm_strategy.ide.spans import contains, is_written
from llm_strategy.text import Route, Span

MAP = "map"
NAMED = "named"
LIST = "list"
SCORES = "scores"
SHARES = "shares"
VALUE = "value"
ANY = "any"

_HOLDS = {
    declared.MAP: MAP,
    declared.NAMED: NAMED,
    declared.LIST: LIST,
    declared.SCORES: SCORES,
    declared.SHARES: SHARES,
}


@dataclass(frozen=True)
class Expected:
    """What the format expects of a value.

    ``holds``: a map of a ``shape``, a map of names (``named``) or a list whose values have that shape, a map of
    ``scores`` or ``shares``, a value of ``key``, or anything. ``many`` is False for an item of a list of values.
    """

    holds: str
    shape: Shape | None = None
    key: Key | None = None
    many: bool = True

    @property
    def has_keys(self) -> bool:
        """Whether it is some kind of map."""
        return self.holds in (MAP, NAMED, SCORES, SHARES)


TOP = Expected(MAP, declared.TOP)
ANYTHING = Expected(ANY)
SCORE = declared.Key("score", declared.QUANTITY, "score", "what was measured")
"""A score, which the format declares by name and not by key."""

SHARE = declared.Key("share", declared.QUANTITY, "percent", "the share of requests that reach the strategy")


def expected_of(key: Key | None) -> Expected:
    """Return what the value of ``key`` may be; anything where the format has no such key."""
    if key is None:
        return ANYTHING
    holds = _HOLDS.get(key.type)
    if holds is None:
        return Expected(VALUE, key=key)
    return Expected(holds, key.shape if holds not in (SCORES, SHARES) else None, key)


def below(expected: Expected, name: str | None) -> Expected:
    """Return what is in ``expected`` under the key ``name``, or as an item of a list (``name`` None)."""
    if name is None:
        if expected.holds == LIST:
            return Expected(MAP, expected.shape)
        if expected.holds == VALUE and expected.many and expected.key is not None and expected.key.many:
            return Expected(VALUE, key=expected.key, many=False)
        return ANYTHING
    if declared.is_skipped(name):
        return ANYTHING
    if expected.holds == MAP and expected.shape is not None:
        return expected_of(expected.shape.keys.get(name))
    if expected.holds == NAMED:
        return Expected(MAP, expected.shape)
    if expected.holds == SCORES:
        return Expected(VALUE, key=SCORE)
    if expected.holds == SHARES:
        return Expected(VALUE, key=SHARE)
    return ANYTHING


KEY = "key"
WHOLE = "value"


@dataclass
class Cursor:
    """What is at a place of the text.

    ``nodes`` are the nodes from the root to the innermost, with their ``keys`` (None for items and the root) and what
    the format expects of each (``expected_values``); ``route`` is the way to the last. ``part`` says whether the place
    is in the key of the last node or in its value; ``span`` is that key or value.
    """

    document: Document
    span: Span
    nodes: list[Node] = field(default_factory=list)
    keys: list[Node | None] = field(default_factory=list)
    expected_values: list[Expected] = field(default_factory=list)
    route: Route = ()
    part: str = WHOLE

    @property
    def pair_key(self) -> Node | None:
        """The key node of the last node; None for an item and the root."""
        return self.keys[-1]

    @property
    def node(self) -> Node:
        """The last node."""
        return self.nodes[-1]

    @property
    def expected(self) -> Expected:
        """What the last node may be."""
        return self.expected_values[-1]

    @property
    def parent(self) -> Expected:
        """What holds the last node; the top for the root."""
        return self.expected_values[-2] if len(self.expected_values) > 1 else TOP

    @property
    def name(self) -> str:
        """The last step of the route, as text; ``""`` for an item and the root."""
        return self.route[-1] if self.route and isinstance(self.route[-1], str) else ""

    @property
    def in_flow(self) -> bool:
        """Whether the last node stands between brackets."""
        return any(bool(node.flow_style) for node in self.nodes[:-1] if node.id != "scalar")

    @property
    def layer(self) -> Route | None:
        """The route of the layer around the place."""
        if len(self.route) < 4 or self.route[0] != "strategies" or self.route[2] != "approach":
            return None
        return self.route[:4]

    @property
    def strategy(self) -> str | None:
        """The name of the strategy around the place."""
        if len(self.route) < 2 or self.route[0] != "strategies" or not isinstance(self.route[1], str):
            return None
        return self.route[1]


def cursor_at(document: Document, line: int, column: int) -> Cursor | None:
    """Return what is at a place, the innermost; None where the document has no node."""
    if document.root is None:
        return None
    node, expected = document.root, TOP
    cursor = Cursor(document, document.span(node))
    key: Node | None = None
    while True:
        cursor.nodes.append(node)
        cursor.keys.append(key)
        cursor.expected_values.append(expected)
        step = None if cursor.part == KEY else _step(document, node, line, column)
        if step is None:
            return cursor
        name, key, node = step
        cursor.route = (*cursor.route, name)
        expected = below(expected, name if isinstance(name, str) else None)
        if key is not None and contains(document.span(key), line, column):
            cursor.part = KEY
        cursor.span = document.span(key if key is not None and cursor.part == KEY else node)


def _step(
    document: Document, node: Node, line: int, column: int
) -> tuple[str | int, Node | None, Node] | None:
    """Return the entry or item of ``node`` that the place is in."""
    if node.id == "mapping":
        last = None
        for key, value in node.value:
            if key.start_mark.line > line:
                break
            if key.id == "scalar":
                span = document.span(key)
                if (span.line, span.column) > (line, column):
                    break
                last = (key, value, span)
        if last is None:
            return None
        key, value, span = last
        written = value.start_mark.index >= key.end_mark.index
        if contains(span, line, column) or (written and _inside(document, value, line, column)):
            return key.value, key, value
        return None
    if node.id == "sequence":
        end = node.start_mark.index
        for index, item in enumerate(node.value):
            if item.start_mark.line > line:
                break
            if item.start_mark.index >= end:
                end = item.end_mark.index
                if _inside(document, item, line, column):
                    return index, None, item
    return None


def _inside(document: Document, node: Node, line: int, column: int) -> bool:
    if node.start_mark.line > line or node.end_mark.line < line:
        return False
    return contains(document.span(node), line, column)


def node_at(document: Document, route: Route) -> Node | None:
    """Return the node at a route; None where there is none."""
    node = document.root
    for step in route:
        if node is None:
            return None
        if isinstance(step, int):
            items = document.items(node)
            node = items[step] if 0 <= step < len(items) else None
        else:
            pair = document.entries(node).get(step)
            node = pair[1] if pair is not None else None
    return node


def expected_at(route: Route) -> Expected:
    """Return what the format expects at a route."""
    expected = TOP
    for step in route:
        expected = below(expected, step if isinstance(step, str) else None)
    return expected


def technique_of(document: Document, node: Node) -> str | None:
    """Return the technique that a layer's map names, as it is written."""
    pair = document.entries(node).get("technique")
    return pair[1].value if pair is not None and pair[1].id == "scalar" else None


def in_layers_of(technique: str | None, key: declared.Key) -> declared.Key:
    """Return a key as layers of ``technique`` have it: ``kind`` takes other words where answers are checked."""
    if key is not declared.LAYER.keys.get(key.name):
        return key
    return declared.keys_for(technique).get(key.name, key)


def walk(document: Document) -> Iterator[tuple[Route, Node | None, Node, Expected]]:
    """Yield (route, key, value, what is expected) of every node that is written, parents first; no aliases."""
    if document.root is None:
        return
    waiting: list[tuple[Route, Node | None, Node, Expected]] = [((), None, document.root, TOP)]
    while waiting:
        entry = waiting.pop()
        yield entry
        route, _, node, expected = entry
        inside: list[tuple[Route, Node | None, Node, Expected]] = []
        if node.id == "mapping":
            for key, value in node.value:
                if key.id == "scalar" and is_written(key, value):
                    inside.append(((*route, key.value), key, value, below(expected, key.value)))
        elif node.id == "sequence":
            end = node.start_mark.index
            for index, item in enumerate(node.value):
                if item.start_mark.index >= end:
                    end = item.end_mark.index
                    inside.append(((*route, index), None, item, below(expected, None)))
        waiting += reversed(inside)
