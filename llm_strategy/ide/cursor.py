"""A place in the text → the node there, the way to it, and what the format says belongs there."""

from __future__ import annotations

from llm_strategy.format import declaration as declared
from llm_strategy.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.document.document import Document
    from llm_strategy.document.parser import Node
    from llm_strategy.format.declaration import Key, Shape
    from llm_strategy.text import Route

MAP = "map"
NAMED = "named"
LIST = "list"
SCORES = "scores"
VALUE = "value"
ANY = "any"

_HOLDS = {declared.MAP: MAP, declared.NAMED: NAMED, declared.LIST: LIST, declared.SCORES: SCORES}


class Slot:
    """What a value may be, as the format has it.

    ``holds``: a map of a ``shape``, a map of names (``named``) or a list whose values have that shape, a map of
    ``scores``, a value of ``key``, or anything. ``many`` is False for an item of a list of values.
    """

    __slots__ = ("holds", "key", "many", "shape")

    def __init__(
        self, holds: str, shape: Shape | None = None, key: Key | None = None, many: bool = True
    ) -> None:
        self.holds = holds
        self.shape = shape
        self.key = key
        self.many = many

    @property
    def has_keys(self) -> bool:
        """Whether it is some kind of map."""
        return self.holds in (MAP, NAMED, SCORES)


TOP = Slot(MAP, declared.TOP)
ANYTHING = Slot(ANY)
SCORE = declared.Key("score", declared.QUANTITY, "score", "what was measured")
"""A score, which the format declares by name and not by key."""


def slot_of(key: Key | None) -> Slot:
    """Return what the value of ``key`` may be; anything where the format has no such key."""
    if key is None:
        return ANYTHING
    holds = _HOLDS.get(key.type)
    if holds is None:
        return Slot(VALUE, key=key)
    return Slot(holds, key.shape if holds != SCORES else None, key)


def below(slot: Slot, name: str | None) -> Slot:
    """Return what stands in ``slot`` under the key ``name``, or as an item of a list (``name`` None)."""
    if name is None:
        if slot.holds == LIST:
            return Slot(MAP, slot.shape)
        if slot.holds == VALUE and slot.many and slot.key is not None and slot.key.many:
            return Slot(VALUE, key=slot.key, many=False)
        return ANYTHING
    if name == declared.SKIPPED_KEY or name.startswith(declared.SKIPPED_PREFIX):
        return ANYTHING
    if slot.holds == MAP and slot.shape is not None:
        return slot_of(slot.shape.keys.get(name))
    if slot.holds == NAMED:
        return Slot(MAP, slot.shape)
    if slot.holds == SCORES:
        return Slot(VALUE, key=SCORE)
    return ANYTHING


KEY = "key"
WHOLE = "value"


class Spot:
    """Where a place is.

    ``nodes`` are the nodes from the root on, with their ``keys`` (None for items and the root),
    ``route`` the way to the last, ``slots`` what each may be. ``part`` says
    whether the place is in the key of the last one or in its value; ``span`` is that key or value. ``pair_key`` is the
    key node of the last one, None for an item and the root.
    """

    __slots__ = ("document", "keys", "nodes", "pair_key", "part", "route", "slots", "span")

    def __init__(self, document: Document) -> None:
        self.document = document
        self.nodes: list[Node] = []
        self.keys: list[Node | None] = []
        self.slots: list[Slot] = []
        self.route: Route = ()
        self.part = WHOLE
        self.span = Span(0, 0, 0, 0)
        self.pair_key: Node | None = None

    @property
    def node(self) -> Node:
        """The last node."""
        return self.nodes[-1]

    @property
    def slot(self) -> Slot:
        """What the last node may be."""
        return self.slots[-1]

    @property
    def parent(self) -> Slot:
        """What holds the last node; the top for the root."""
        return self.slots[-2] if len(self.slots) > 1 else TOP

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


def holds(span: Span, line: int, column: int) -> bool:
    """Tell whether a place is in ``span`` or right behind it."""
    return (span.line, span.column) <= (line, column) <= (span.end_line, span.end_column)


def find(document: Document, line: int, column: int) -> Spot | None:
    """Return what is at a place, the innermost; None where the document has no node."""
    if document.root is None:
        return None
    spot = Spot(document)
    node, slot = document.root, TOP
    spot.span = document.span(node)
    while True:
        spot.nodes.append(node)
        spot.keys.append(spot.pair_key)
        spot.slots.append(slot)
        step = _step(document, node, line, column)
        if step is None:
            return spot
        name, key, node = step
        spot.route = (*spot.route, name)
        spot.pair_key = key
        slot = below(slot, name if isinstance(name, str) else None)
        if key is not None:
            spot.span = document.span(key)
            if holds(spot.span, line, column):
                spot.part = KEY
                spot.nodes.append(node)
                spot.keys.append(key)
                spot.slots.append(slot)
                return spot
        spot.span = document.span(node)


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
        if holds(span, line, column) or (written and _inside(document, value, line, column)):
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
    return holds(document.span(node), line, column)


def technique_of(document: Document, node: Node) -> str | None:
    """Return the technique that a layer's map names, as it is written."""
    pair = document.entries(node).get("technique")
    return pair[1].value if pair is not None and pair[1].id == "scalar" else None


def walk(document: Document) -> Iterator[tuple[Route, Node | None, Node, Slot]]:
    """Yield (route, key, value, what it may be) of every node that is written, parents first; aliases are left out."""
    if document.root is None:
        return
    waiting: list[tuple[Route, Node | None, Node, Slot]] = [((), None, document.root, TOP)]
    while waiting:
        entry = waiting.pop()
        yield entry
        route, _, node, slot = entry
        more: list[tuple[Route, Node | None, Node, Slot]] = []
        if node.id == "mapping":
            for key, value in node.value:
                if key.id == "scalar" and value.start_mark.index >= key.end_mark.index:
                    more.append(((*route, key.value), key, value, below(slot, key.value)))
        elif node.id == "sequence":
            end = node.start_mark.index
            for index, item in enumerate(node.value):
                if item.start_mark.index >= end:
                    end = item.end_mark.index
                    more.append(((*route, index), None, item, below(slot, None)))
        waiting += reversed(more)
