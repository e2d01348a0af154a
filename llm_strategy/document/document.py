"""Bytes → :class:`Document`: nodes with exact places, merged entries, comments, problems. Never raises.

The clean path does as little as it can: decode, prove the file harmless, compose in C. Everything else is
looked up when somebody asks, or happens only to a file that is broken.
"""

from __future__ import annotations

from llm_strategy.document.limits import MAX_BYTES, compose_counting, harmless
from llm_strategy.document.parser import compose
from llm_strategy.document.problem import (
    BIDIRECTIONAL_CONTROL,
    DUPLICATE_KEY,
    FILE_BOUND,
    UNKNOWN_KEY,
    Problem,
)
from llm_strategy.files import read
from llm_strategy.text import Span, split_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeGuard

    from llm_strategy.document.comments import Comment
    from llm_strategy.document.parser import MappingNode, Node, ScalarNode, SequenceNode
    from llm_strategy.document.spans import Spans

    Pair = tuple[Node, Node]

__all__ = ["Document", "Problem", "is_map", "is_null", "is_scalar", "is_seq", "load"]

_SMALL = 64 * 1024
"""Bytes of a file that is composed at once even without the proof that it is harmless."""

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
"""What a plain scalar of the core schema says for null."""

_NULL_TAG = "tag:yaml.org,2002:null"
_MERGE_TAG = "tag:yaml.org,2002:merge"


def is_scalar(node: Node) -> TypeGuard[ScalarNode]:
    """Tell whether ``node`` is a scalar."""
    return node.id == "scalar"


def is_map(node: Node) -> TypeGuard[MappingNode]:
    """Tell whether ``node`` is a map."""
    return node.id == "mapping"


def is_seq(node: Node) -> TypeGuard[SequenceNode]:
    """Tell whether ``node`` is a list."""
    return node.id == "sequence"


def is_null(node: Node) -> bool:
    """Tell whether ``node`` is null by the core schema: a plain ``null`` or ``~``, or nothing at all."""
    if node.id != "scalar" or node.style or node.value not in NULLS:
        return False
    return node.tag is None or node.tag == _NULL_TAG


class Document:
    """A file as YAML. Made by :func:`load`; see there."""

    __slots__ = (
        "_entries",
        "_lines",
        "_spans",
        "bom",
        "damaged",
        "has_aliases",
        "merged",
        "parsed",
        "parsed_lines",
        "problems",
        "root",
        "shifts",
        "text",
    )

    is_scalar = staticmethod(is_scalar)
    is_map = staticmethod(is_map)
    is_seq = staticmethod(is_seq)
    is_null = staticmethod(is_null)

    def __init__(self, text: str, bom: bool) -> None:
        self.text = text
        """The decoded text, without its byte order mark."""
        self.bom = bom
        self.root: Node | None = None
        self.problems: list[Problem] = []
        """What is wrong; :meth:`entries` adds to it."""
        self.damaged: frozenset[int] = frozenset()
        """The lines (0-based) that were changed or left out so that the rest could be read."""
        # What places are worked out from:
        self.parsed = b""
        self.parsed_lines = -1  # lines of the first document; -1: all
        self.shifts: dict[int, int] = {}
        self.has_aliases = False
        self.merged: dict[tuple[Node, str], tuple[Pair, int]] = {}  # (map, key) → `<<`, and which of its list
        self._lines: list[str] | None = None
        self._entries: dict[Node, dict[str, Pair]] = {}
        self._spans: Spans | None = None

    @property
    def lines(self) -> list[str]:
        """The lines of the text without their breaks (``\\n``, ``\\r\\n`` or ``\\r``)."""
        if self._lines is None:
            self._lines = split_lines(self.text)
        return self._lines

    @property
    def comments(self) -> list[Comment]:
        """The comments in order. A ``#`` inside a scalar is none."""
        return self.spans.comments

    # -- nodes -------------------------------------------------------------------------------------

    def items(self, node: Node) -> list[Node]:
        """Return the items of a list node; of any other node, none."""
        items: list[Node] = node.value if node.id == "sequence" else []
        return items

    def entries(self, node: Node) -> dict[str, Pair]:
        """Return key → (key node, value node) of a map node, merges resolved; of any other node, nothing.

        Of two equal keys the first counts, and the second is noted in :attr:`problems`, once. So is a key
        that is no scalar, and a ``<<`` that leads to no map.
        """
        known = self._entries.get(node)
        if known is not None:
            return known
        entries: dict[str, Pair] = {}
        if node.id != "mapping":
            self._entries[node] = entries
            return entries
        try:
            entries = {pair[0].value: pair for pair in node.value}
        except TypeError:
            pass  # a key that is no scalar
        else:
            if len(entries) == len(node.value) and "<<" not in entries:
                self._entries[node] = entries
                return entries
            entries = {}
        self._entries[node] = entries
        merge: Pair | None = None
        for pair in node.value:
            key = pair[0]
            if key.id != "scalar":
                self._unreadable_key(key)
                continue
            name = key.value
            if name == "<<" and _is_merge(key):
                if merge is None:
                    merge = pair
                else:
                    how = "write one `<<` with a list, `<<: [*a, *b]`"
                    self._twice(merge, pair, f"`<<` occurs twice, and only the first counts: {how}")
            elif name not in entries:
                entries[name] = pair
            elif entries[name][0].start_mark.line in self.damaged:
                entries[name] = pair  # a half-typed key is nobody's duplicate, and the whole one counts
            else:
                self._duplicate(entries[name], pair)
        if merge is not None:
            self._merge(node, entries, merge)
        return entries

    def _unreadable_key(self, key: Node) -> None:
        if key.start_mark.line not in self.damaged:
            kind = "a map" if key.id == "mapping" else "a list"
            message = f"this key is {kind}: a key is one word, and text such as `{{a}}` needs quotes"
            self.problems.append(Problem(UNKNOWN_KEY, self.span(key), message))

    def _duplicate(self, first: Pair, second: Pair) -> None:
        from llm_strategy.text import printable

        name = printable(second[0].value)
        self._twice(first, second, f"`{name}` occurs twice, and only the first counts: remove or rename one")

    def _twice(self, first: Pair, second: Pair, message: str) -> None:
        start, end = first[0].start_mark.line, second[0].start_mark.line
        # Where a line between them is broken, the second may have lost the key that it stood under.
        if not any(start <= line <= end for line in self.damaged):
            related = (("the first one", self.span(first[0])),)
            self.problems.append(Problem(DUPLICATE_KEY, self.span(second[0]), message, related))

    def _merge(self, node: Node, entries: dict[str, Pair], merge: Pair) -> None:
        key, value = merge
        listed = value.id == "sequence"
        for index, source in enumerate(value.value if listed else (value,)):
            if source.id != "mapping":
                if key.start_mark.line not in self.damaged:
                    message = "`<<` takes its entries from a map: write `<<: *name` or `<<: [*name, *other]`"
                    self.problems.append(Problem(UNKNOWN_KEY, self.span(key), message))
                continue
            if source not in self._entries:
                self._read_merged(source)
            for name, pair in self.entries(source).items():
                if name not in entries:
                    entries[name] = pair
                    self.merged[node, name] = (merge, index if listed else -1)

    def _read_merged(self, source: Node) -> None:
        """Read the maps that ``source`` merges before it: a chain of merges may be longer than the stack."""
        waiting = [source]
        while waiting:
            unread = [below for below in _merged_by(waiting[-1]) if below not in self._entries]
            if unread:
                waiting += unread
            else:
                self.entries(waiting.pop())

    # -- places ------------------------------------------------------------------------------------

    @property
    def spans(self) -> Spans:
        """Where things are written; made when first asked for."""
        if self._spans is None:
            from llm_strategy.document.spans import Spans

            self._spans = Spans(
                self.lines,
                self.root,
                self.parsed,
                parsed_lines=self.parsed_lines,
                damaged=self.damaged,
                shifts=self.shifts,
                has_aliases=self.has_aliases,
            )
        return self._spans

    def span(self, node: Node) -> Span:
        """Return where ``node`` is written: with quotes or brackets, without anchor, tag and what follows it.

        The span of a null that is not written is empty.
        """
        return self.spans.span(node)


def _is_merge(key: Node) -> bool:
    """Tell whether a key that reads ``<<`` merges: in quotes it is a name."""
    return not key.style and (key.tag is None or key.tag == _MERGE_TAG)


def _merged_by(node: Node) -> list[Node]:
    """Return the maps that the ``<<`` of a map leads to."""
    if node.id == "mapping":
        for key, value in node.value:
            if key.value == "<<" and key.id == "scalar" and _is_merge(key):
                found = value.value if value.id == "sequence" else [value]
                return [source for source in found if source.id == "mapping"]
    return []


# -- loading ---------------------------------------------------------------------------------------


def read_strategy(path: str) -> bytes:
    """Return the content of a strategy file, at most one byte more than the bound; raises as :func:`files.read`."""
    return read(path, MAX_BYTES + 1)


def load(content: bytes | str) -> Document:
    """Read ``content`` (the bytes of a file, or its text) as YAML. Never raises, whatever it is.

    What is wrong is in :attr:`Document.problems`. A file that does not parse is repaired in a copy as far as
    that goes, so that :attr:`Document.root` holds the unbroken part; the lines that had to be changed are
    :attr:`Document.damaged`. Where a bound is passed there is no root.
    """
    if isinstance(content, str):
        text, bom = (content[1:], True) if content.startswith("\ufeff") else (content, False)
        if len(text) > MAX_BYTES:
            return _too_large(text[:4096], f"{len(text):,} characters")
        try:
            data = text.encode()
        except UnicodeEncodeError:
            return _load_slowly(content)
    else:
        data = content if content.__class__ is bytes else bytes(content)
        bom = data.startswith(b"\xef\xbb\xbf")
        if bom:
            data = data[3:]
        if len(data) > MAX_BYTES:
            return _too_large(data[:4096].decode("utf-8", "replace"), f"{len(data):,} bytes")
        try:
            text = data.decode()
        except UnicodeDecodeError:
            return _load_slowly(content)
    if len(data) > MAX_BYTES:
        return _too_large(text[:4096], f"{len(data):,} bytes")
    proved = harmless(data)
    if (proved or len(data) <= _SMALL) and (text.isascii() or not _needs_stand_ins(text)):
        try:
            root = compose(data) if proved else compose_counting(data)
        except Exception:  # whatever it is, the slow path finds out
            return _load_slowly(content)
        document = Document(text, bom)
        document.root = root
        document.parsed = data
        if root is not None and b"*" in data and b"&" in data:
            _check_expansion(document, root)
        if not text.isascii():
            _find_bidirectional(document)
        return document
    return _load_slowly(content)


def _needs_stand_ins(text: str) -> bool:
    """Tell whether libyaml would see other lines or columns than an editor does."""
    return "\x85" in text or "\u2028" in text or "\u2029" in text or "\ufeff" in text


def _find_bidirectional(document: Document) -> None:
    """Note the characters that turn the direction of text: a reader sees other words than a program does."""
    from llm_strategy.characters import BIDIRECTIONAL, MOST_REPORTED, named

    if BIDIRECTIONAL.isdisjoint(document.text):
        return
    lines = [number for number, line in enumerate(document.lines) if not BIDIRECTIONAL.isdisjoint(line)]
    for number in lines[:MOST_REPORTED]:
        column, char = next((at, char) for at, char in enumerate(document.lines[number]) if char in BIDIRECTIONAL)
        span = Span(number, column, number, column + 1)
        message = (
            f"{named(char)} changes the order in which text is shown: remove it, so that everyone "
            "reads the same text"
        )
        document.problems.append(Problem(BIDIRECTIONAL_CONTROL, span, message))


def _too_large(start: str, size: str) -> Document:
    document = Document(split_lines(start)[0], False)
    message = f"the file has {size}, the limit is {MAX_BYTES:,} bytes: split it into smaller files"
    document.problems.append(Problem(FILE_BOUND, Span(0, 0, 0, 0), message))
    return document


def _check_expansion(document: Document, root: Node) -> None:
    from llm_strategy.document.limits import ENDLESS, MAX_EXPANSION, expansion, heaviest_alias

    document.has_aliases = True
    found = expansion(root)
    if found != ENDLESS and found <= MAX_EXPANSION:
        return
    document.root = None
    event = heaviest_alias(document.parsed, root)
    start, end = event.start_mark, event.end_mark
    span = _inside(document, Span(start.line, start.column, end.line, end.column))
    if found == ENDLESS:
        bound = f"the limit is {MAX_EXPANSION:,} nodes"
        message = f"`*{event.anchor}` is inside the value that it repeats, so it has no end ({bound})"
    else:
        shown = f"{found:,}" if found < 10**9 else "over a billion"
        message = f"aliases such as this repeat {shown} nodes, the limit is {MAX_EXPANSION:,}: repeat fewer"
    document.problems.append(Problem(FILE_BOUND, span, message))


def _load_slowly(content: bytes | str) -> Document:
    """Load a file that has something unusual: most often, a mistake."""
    from llm_strategy.document.decoding import decode

    decoded = decode(content if isinstance(content, str) else bytes(content))
    document = Document(decoded.text, decoded.bom)
    document.problems = decoded.problems
    if decoded.copy is None:
        return document
    from llm_strategy.document.recovery.recover import parse

    parsed = parse(split_lines(decoded.copy), decoded.stand_ins)
    document.problems += parsed.problems
    document.damaged = parsed.damaged
    document.parsed = parsed.data
    document.parsed_lines = parsed.length
    document.shifts = parsed.shifts
    document.root = parsed.root
    if parsed.root is not None:
        decoded.stand_ins.take_back(parsed.root)
        if b"*" in parsed.data and b"&" in parsed.data:
            _check_expansion(document, parsed.root)
    for problem in document.problems:
        problem.span = _inside(document, problem.span)
    _find_bidirectional(document)
    return document


def _inside(document: Document, span: Span) -> Span:
    """Return ``span`` cut to the text: a repair may have lengthened the line it was found on."""
    lines = document.lines
    last = len(lines) - 1

    def cut(line: int, column: int) -> tuple[int, int]:
        return (last, len(lines[last])) if line > last else (line, max(0, min(column, len(lines[line]))))

    start = cut(span.line, span.column)
    return Span(*start, *max(start, cut(span.end_line, span.end_column)))
