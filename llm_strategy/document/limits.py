"""How large a file may be: the limits, the quick proof that a file keeps them, and the exact count.

libyaml composes recursively in C and crashes the process on deep nesting, so depth is known before composing.
"""

from __future__ import annotations

from llm_strategy.document import parser as libyaml
from llm_strategy.document.parser import Parser

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.document.parser import Mark, Node

MAX_BYTES = 32 * 1024 * 1024
"""Bytes of a file. A strategy of 100 lines has 4 KiB: room for eight thousand of them, read in seconds."""

MAX_DEPTH = 64
"""Collections around a node. The format needs 8; C stacks (512 KiB in some threads) hold a few thousand."""

MAX_NODES = 3_000_000
"""Keys, values and items of a file: about a gigabyte in memory, the most to spend on one file."""

MAX_EXPANSION = 100_000
"""Nodes reached a further time through aliases. Ten lines can name billions; by hand it is hundreds."""

_COLUMNS = 20
_INDENT = b" " * _COLUMNS
_FLOWS = 10
"""What the quick proof allows: at each of 20 columns a map and a list in it (40), three collections begun in
the middle of a line, two for each open bracket (``[a: [`` is a list and a one-pair map); 40 + 3 + 20 < 64."""

_NOT_FLOW = bytes(byte for byte in range(256) if byte not in b"[]{}\"'#\n")
_OPEN = frozenset(b"[{")
_CLOSE = frozenset(b"]}")


class BeyondBound(Exception):
    """A limit was passed: what was counted, and the mark of the place where it was noticed."""

    def __init__(self, bound: str, mark: Mark | None) -> None:
        super().__init__(bound)
        self.bound = bound
        self.mark = mark


def harmless(data: bytes) -> bool:
    """Prove in a few µs that ``data`` keeps the bounds of depth and nodes. False proves nothing."""
    # No text makes more than three nodes of two characters: `:,` in a list.
    return len(data) <= MAX_NODES // 2 and _shallow(data)


def slow_to_parse(data: bytes) -> bool:
    """Tell whether ``data`` may be nested so deep that libyaml, quadratic in that, would take seconds."""
    if _shallow(data):
        return False
    indicators = (b"- ", b"-\t", b"? ", b"?\t", b" :")
    return _brackets(data) > 2_000 or sum(map(data.count, indicators)) > 20_000


def _brackets(data: bytes) -> int:
    return data.count(b"[") + data.count(b"{")


def _shallow(data: bytes) -> bool:
    if _brackets(data) > _FLOWS and not _flows_end_on_their_line(data):
        return False
    # Block collections begin at a line's indent or after an indicator (`- `, `? `, `: `) that only blanks
    # precede. Without a run of 20 spaces, and without two indicators in a row, a column gives two.
    return not (
        b"\t" in data
        or _INDENT in data
        or b"- -" in data
        or b"-  " in data
        or b" :" in data
        or (b"?" in data and b"? " in data)
    )


def _flows_end_on_their_line(data: bytes) -> bool:
    """Prove that at most ten brackets are open at once.

    Every bracket is counted, also those in text. More opening ones only make the count larger; a closing one
    that is not real could make it too small only inside quotes or after a ``#``, so neither may occur while
    the count is above zero. (A verbatim tag ``!<…>`` may hold brackets too.)
    """
    if b"!" in data and b"!<" in data:
        return False
    marks = data.translate(None, _NOT_FLOW)
    # Three rounds take out all brackets that hold nothing but two levels of brackets: mostly, that is all of them.
    rest = marks
    for _ in range(3):
        rest = rest.replace(b"[]", b"").replace(b"{}", b"")
    if not _brackets(rest):
        return True
    for row in set(marks.split(b"\n")):
        depth = 0
        for byte in row:
            if byte in _OPEN:
                depth += 1
                if depth > _FLOWS:
                    return False
            elif byte in _CLOSE:
                depth -= depth > 0
            elif depth:
                return False
        if depth:
            return False
    return True


def compose_counting(data: bytes) -> Node | None:
    """Compose ``data`` with depth and nodes counted on the way; raises :class:`BeyondBound` in time."""
    if len(data) > MAX_NODES // 2:
        _count_first(data)
    depth = 0

    def descend(_self: object, parent: Any, _index: object) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH + 1:
            raise BeyondBound("depth", parent.start_mark)

    def ascend(_self: object) -> None:
        nonlocal depth
        depth -= 1

    counting = type("CountingParser", (Parser,), {"descend_resolver": descend, "ascend_resolver": ascend})
    return libyaml.compose(data, counting)


def _count_first(data: bytes) -> None:
    """Count the nodes of a large text before any is made."""
    if _shallow(data):  # libyaml alone is ten times as fast, and harmless where few brackets are open
        found = Parser(data).raw_parse()
        if found <= MAX_NODES:
            return
        # A collection has two events, stream and document have four. A line begins at most three collections,
        # a bracket two, and a colon or question mark in brackets one.
        brackets = _brackets(data)
        collections = 3 * (data.count(b"\n") + data.count(b"\r") + 1) + 2 * brackets
        if brackets:
            collections += data.count(b":") + data.count(b"?")
        if found - 4 - collections > MAX_NODES:
            raise BeyondBound("nodes", None)
    count(data)


def count(data: bytes) -> None:
    """Walk the events of ``data``, keeping nothing; raises :class:`BeyondBound`, or the parser's error."""
    depth = nodes = 0
    opened = None
    for event in libyaml.events(data):
        name = event.__class__.__name__
        if name.startswith(("Document", "Stream")):
            continue
        if name.endswith("EndEvent"):
            depth -= 1
            continue
        nodes += 1
        if nodes > MAX_NODES:
            raise BeyondBound("nodes", event.start_mark)
        if depth > MAX_DEPTH:
            raise BeyondBound("depth", opened)
        if name.endswith("StartEvent"):
            depth += 1
            opened = event.start_mark


def raise_if_too_deep(error: Exception, data: bytes) -> None:
    """Raise :class:`BeyondBound` where ``error`` is the parser's own bound of nesting.

    libyaml has one since PyYAML 6.0.4, of 1,000 levels, and meets it before the first event of a line is known.
    """
    if "maximum nesting depth" not in str(getattr(error, "problem", "")):
        return
    mark: Mark = error.problem_mark  # type: ignore[attr-defined]
    try:
        count(data.decode()[: mark.index].encode())
    except libyaml.YAMLError:
        pass  # the text was cut off
    raise BeyondBound("depth", mark)


ENDLESS = -1


def expansion(root: Node) -> int:
    """Return how many nodes aliases reach beyond those written; :data:`ENDLESS` for a value inside itself."""
    sizes = _sizes(root)
    return ENDLESS if sizes is None else sizes[root] - len(sizes)


def _sizes(root: Node) -> dict[Node, int] | None:
    """Return how many nodes each node stands for with every alias written out; None when endless."""
    sizes: dict[Node, int] = {}
    open_nodes: set[Node] = set()
    waiting: list[tuple[Node, bool]] = [(root, False)]
    while waiting:
        node, done = waiting.pop()
        if node in sizes:
            continue
        children = _children(node)
        if done:
            open_nodes.discard(node)
            # Capped: forty levels of ten would be a number of a hundred digits.
            sizes[node] = min(1 + sum([sizes[child] for child in children]), 10**12)
        elif node in open_nodes:
            return None
        elif children:
            open_nodes.add(node)
            waiting.append((node, True))
            waiting += [(child, False) for child in children]
        else:
            sizes[node] = 1
    return sizes


def _children(node: Node) -> list[Any]:
    if node.id == "scalar":
        return []
    if node.id == "mapping":
        return [child for pair in node.value for child in pair]
    children: list[Any] = node.value
    return children


def heaviest_alias(data: bytes, root: Node) -> Any:
    """Return the event of the alias to blame: the first inside its own anchor, else the heaviest."""
    sizes = _sizes(root) or {}
    places = {(node.id, node.start_mark.index): node for node in libyaml.walk(root) if node.id != "scalar"}
    anchors: dict[str, int] = {}
    still_open: list[str | None] = []
    heaviest, blamed = 0, None
    for event in libyaml.events(data):
        name = event.__class__.__name__
        if name in ("SequenceEndEvent", "MappingEndEvent"):
            still_open.pop()
        elif name in ("SequenceStartEvent", "MappingStartEvent"):
            still_open.append(event.anchor)
            if event.anchor:
                node = places.get(("sequence" if name[0] == "S" else "mapping", event.start_mark.index))
                anchors[event.anchor] = 1 if node is None else sizes.get(node, 1)
        elif name == "AliasEvent":
            if event.anchor in still_open:
                return event
            size = anchors.get(event.anchor, 1)
            if size > heaviest:
                heaviest, blamed = size, event
    return blamed
