"""The part of a file that a fix is written on, so that a large file is not read again for every fix in it."""

from __future__ import annotations

from collections.abc import Sequence

from llm_strategy.changes import AddLayer, Change, Remove, RenameKey, SetValue
from llm_strategy.document.document import Document, load
from llm_strategy.document.edit.revision import Revision, Withheld
from llm_strategy.document.edit.source import Source
from llm_strategy.document.parser import Node
from llm_strategy.text import Route, Span

BUDGET = 500_000
"""Characters that are read again for the fixes of one document; past it fixes are withheld. About half a second."""


class Part:
    """The part of a file that a fix is written on: the whole, one strategy, or one item of a list in it.

    It is whole lines, or two braces and what stands between them: it begins at ``column`` of ``line``. ``skip`` is how
    many steps of a route lead to it; ``alone``: it is a list of one item; ``in_braces``: it ends with a brace, and the
    line may go on.
    """

    __slots__ = ("_document", "_revision", "alone", "column", "in_braces", "line", "skip")

    def __init__(
        self,
        document: Document,
        line: int = 0,
        skip: int = 0,
        column: int = 0,
        *,
        alone: bool = False,
        in_braces: bool = False,
    ) -> None:
        self._document = document
        self.alone = alone
        self.in_braces = in_braces
        self._revision: Revision | None = None
        self.line = line
        self.skip = skip
        self.column = column

    def inner(self, route: Route) -> Route:
        """Return a route of the file as one of this part, in which an item is alone in its list."""
        rest = route[self.skip :]
        return (0, *rest[1:]) if self.alone and isinstance(rest[0], int) else rest

    def outer(self, line: int, column: int, end_line: int, end_column: int) -> Span:
        """Return a place of this part as one of the file."""
        column += 0 if line else self.column
        end_column += 0 if end_line else self.column
        return Span(line + self.line, column, end_line + self.line, end_column)

    @property
    def revision(self) -> Revision:
        """The part before any change."""
        if self._revision is None:
            self._revision = Revision(self._document)
        return self._revision


class Parts:
    """The parts of a document that fixes were written on, and how much was read again for them."""

    __slots__ = ("_parts", "_source", "_whole", "budget", "document", "spent")

    def __init__(self, document: Document, budget: int = BUDGET) -> None:
        self.document = document
        self.budget = budget
        self.spent = 0
        self._whole: Part | None = None
        self._source: Source | None = None
        self._parts: dict[Route, Part | None] = {}

    @property
    def spent_all(self) -> bool:
        """Whether no more is read again."""
        return self.spent > self.budget

    def spend(self, characters: int) -> None:
        """Count what is read again; raise :class:`Withheld` where it gets too much."""
        self.spent += characters
        if self.spent_all:
            raise Withheld

    def part_for(self, changes: Sequence[Change]) -> Part:
        """Return the smallest part that all changes are inside of: an item of a list, a strategy or the file."""
        part = self._strategy_for(changes)
        if part is None:
            part = self._whole = self._whole or Part(self.document)
        return part

    def _strategy_for(self, changes: Sequence[Change]) -> Part | None:
        """Return the strategy that all changes are inside of, or None where they are not or it cannot stand alone."""
        names = {change.route[:2] for change in changes}
        name = names.pop()[-1:]
        if names or not name or not isinstance(name[0], str):
            return None
        if any(len(change.route) < (2 if isinstance(change, AddLayer) else 3) for change in changes):
            return None
        if changes[0].route[0] != "strategies":
            return None
        return self._item_for(changes) or self._part(("strategies", name[0]))

    def _item_for(self, changes: Sequence[Change]) -> Part | None:
        """Return the layer or the measurement that all changes are inside of."""
        if not all(isinstance(change, (SetValue, RenameKey, Remove)) for change in changes):
            return None
        for length in (4, 5):
            items = {change.route[:length] for change in changes}
            item = items.pop()
            inside = all(len(change.route) > length for change in changes)
            if not items and inside and isinstance(item[-1], int):
                return self._part(item)
        return None

    def _part(self, route: Route) -> Part | None:
        """Return the strategy, or the item of a list, at ``route`` as a part; None where it cannot stand alone."""
        if route not in self._parts:
            self._parts[route] = self._cut(route)
        return self._parts[route]

    def _cut(self, route: Route) -> Part | None:
        document = self.document
        node = document.root
        if node is None or document.damaged or document.has_aliases or document.problems:
            return None
        in_flow = False
        for step in route:
            in_flow |= bool(node.flow_style)
            if isinstance(step, int):
                items = document.items(node)
                if step >= len(items):
                    return None
                before, node = "-", items[step]
                first = document.span(node)
            else:
                pair = document.entries(node).get(step)
                if pair is None:
                    return None
                before, node = "", pair[1]
                first = document.span(pair[0])
        value = node
        if value.id == "mapping" and value.flow_style:
            return self._cut_between(value, len(route))
        if in_flow or value.id != "mapping" or document.lines[first.line][: first.column].strip(" ") != before:
            return None
        # A block map ends where the next thing begins; at the end of the text, behind its last line.
        last = value.end_mark.line
        if last < len(document.lines) and value.end_mark.column:
            beginning = document.lines[last][: value.end_mark.column]
            last += bool(beginning.strip())
        if self._source is None:
            self._source = Source(document)
        source = self._source
        end = source.starts[last] if last < len(source.lines) else len(source.text)
        lone = load(source.text[source.starts[first.line] : end])
        if lone.problems or lone.root is None:
            return None
        if len(lone.items(lone.root)) != 1 if before else list(lone.entries(lone.root)) != [route[-1]]:
            return None
        return Part(lone, first.line, len(route) - 1, alone=bool(before))

    def _cut_between(self, node: Node, skip: int) -> Part | None:
        """Return a map in braces as a part."""
        if self._source is None:
            self._source = Source(self.document)
        source, span = self._source, self.document.span(node)
        start = source.offset(span.line, span.column)
        lone = load(source.text[start : source.offset(span.end_line, span.end_column)])
        if lone.problems or lone.root is None or not lone.root.flow_style or lone.root.id != "mapping":
            return None
        return Part(lone, span.line, skip, span.column, in_braces=True)
