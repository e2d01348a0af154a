"""From the changes of a fix to edits: which steps carry them out, and on which part of the file."""

from __future__ import annotations

from llm_strategy.changes import AddLayer, MoveNeed, Remove, RenameKey, SetValue
from llm_strategy.document.document import load
from llm_strategy.document.edit.draft import Draft, Withheld
from llm_strategy.document.edit.source import Pieces, Source
from llm_strategy.document.edit.values import read
from llm_strategy.document.locations import locate
from llm_strategy.report import Edit
from llm_strategy.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from llm_strategy.changes import Change
    from llm_strategy.document.document import Document
    from llm_strategy.document.edit.draft import Step
    from llm_strategy.document.edit.values import Value
    from llm_strategy.document.parser import Node
    from llm_strategy.text import Route
    Do = Callable[[Draft], Step]

BUDGET = 2_000_000
"""Characters that are read again for the fixes of one document; past it fixes are withheld. A few seconds."""

IN_USE = frozenset({"active", "planned"})


def carry_out(document: Document, changes: Sequence[Change]) -> list[Edit]:
    """Return the edits that carry out ``changes`` one after the other; none where that is not possible exactly."""
    if not changes:
        return []
    work = _work_on(document)
    if work.spent > BUDGET:
        return []
    part = work.part_for(changes)
    try:
        if part is None:
            part = work.whole()
        first = part.draft()
        pieces = Pieces(len(first.source.text))
        draft = first
        for change in changes:
            for do in _steps(draft, change, part.inner(_route(change))):
                steps, expected = do(draft)
                work.spend(len(draft.source.text))
                text, read_again = draft.after(steps, expected)
                pieces.change(steps)
                assert text == pieces.text(first.source.text)
                draft = Draft(read_again, expected)
    except Withheld:
        return []
    edits = []
    for start, end, text in pieces.edits(len(first.source.text)):
        line, end_line = first.source.line_at(start), first.source.line_at(end)
        columns = start - first.source.starts[line], end - first.source.starts[end_line]
        edits.append(Edit(part.outer(line, columns[0], end_line, columns[1]), text))
    return edits


def _route(change: Change) -> Route:
    route: Route = change.route  # type: ignore[attr-defined]  # every kind of change has one
    return route


# -- parts -------------------------------------------------------------------------------------------------------------


class _Part:
    """The part of a file that a fix is written on: the whole, one strategy, or one item of a list in it.

    It is whole lines, or two braces and what stands between them: it begins at ``column`` of ``line``. ``skip`` is how
    many steps of a route lead to it; ``alone``: it is a list of one item.
    """

    __slots__ = ("_document", "_draft", "alone", "column", "line", "skip")

    def __init__(
        self, document: Document, line: int = 0, skip: int = 0, column: int = 0, *, alone: bool = False
    ) -> None:
        self._document = document
        self.alone = alone
        self._draft: Draft | None = None
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

    def draft(self) -> Draft:
        if self._draft is None:
            self._draft = Draft(self._document)
        return self._draft


class _Work:
    """What is known of a document after the first fix for it."""

    __slots__ = ("_parts", "_source", "_whole", "document", "spent")

    def __init__(self, document: Document) -> None:
        self.document = document
        self.spent = 0
        self._whole: _Part | None = None
        self._source: Source | None = None
        self._parts: dict[Route, _Part | None] = {}

    def spend(self, characters: int) -> None:
        """Count what is read again; raise :class:`Withheld` where it gets too much."""
        self.spent += characters
        if self.spent > BUDGET:
            raise Withheld

    def whole(self) -> _Part:
        if self._whole is None:
            self._whole = _Part(self.document)
        return self._whole

    def part_for(self, changes: Sequence[Change]) -> _Part | None:
        """Return the strategy that all changes are inside of, or None where they are not or it cannot stand alone.

        A file of many strategies is then not read again from end to end for every fix in it.
        """
        names = {_route(change)[:2] for change in changes}
        name = names.pop()[-1:]
        if names or not name or not isinstance(name[0], str):
            return None
        if any(len(_route(change)) < (2 if isinstance(change, AddLayer) else 3) for change in changes):
            return None
        if _route(changes[0])[0] != "strategies":
            return None
        return self.item_for(changes) or self.part(("strategies", name[0]))

    def item_for(self, changes: Sequence[Change]) -> _Part | None:
        """Return the layer or the measurement that all changes are inside of."""
        if not all(isinstance(change, (SetValue, RenameKey, Remove)) for change in changes):
            return None
        for length in (4, 5):
            items = {_route(change)[:length] for change in changes}
            item = items.pop()
            inside = all(len(_route(change)) > length for change in changes)
            if not items and inside and isinstance(item[-1], int):
                return self.part(item)
        return None

    def part(self, route: Route) -> _Part | None:
        """Return the strategy, or the item of a list, at ``route`` as a part; None where it cannot stand alone."""
        if route not in self._parts:
            self._parts[route] = self.cut(route)
        return self._parts[route]

    def cut(self, route: Route) -> _Part | None:
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
            return self.cut_between(value, len(route))
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
        return _Part(lone, first.line, len(route) - 1, alone=bool(before))

    def cut_between(self, node: Node, skip: int) -> _Part | None:
        """Return a map in braces as a part."""
        if self._source is None:
            self._source = Source(self.document)
        source, span = self._source, self.document.span(node)
        start = source.offset(span.line, span.column)
        lone = load(source.text[start : source.offset(span.end_line, span.end_column)])
        if lone.problems or lone.root is None or not lone.root.flow_style or lone.root.id != "mapping":
            return None
        return _Part(lone, span.line, skip, span.column)


_latest: list[_Work] = []


def _work_on(document: Document) -> _Work:
    """Return what is known of ``document``; of the documents before it, nothing is kept."""
    for work in _latest:
        if work.document is document:
            return work
    work = _Work(document)
    _latest[:] = [work]
    return work


# -- steps -------------------------------------------------------------------------------------------------------------


def _steps(draft: Draft, change: Change, route: Route) -> Iterator[Do]:
    """Yield the steps that carry out ``change`` at ``route``; each is made before the next is asked for."""
    if isinstance(change, SetValue):
        yield _put(draft, route, read(change.text))
    elif isinstance(change, RenameKey):
        yield lambda now: now.rename(route, change.name)
    elif isinstance(change, Remove):
        yield lambda now: now.remove(route)
    elif isinstance(change, AddLayer):
        layer = _layer(change.technique, change.needs, change.settings)
        yield _append(draft, (*route, "approach"), layer)
    elif isinstance(change, MoveNeed):
        yield from _move(draft, change, route)
    else:
        raise Withheld


def _put(draft: Draft, route: Route, value: Value, behind: str = "") -> Do:
    # Maps on the way that are not there either are written with it.
    while len(route) > 1 and isinstance(route[-1], str) and not _exists(draft, route[:-1]):
        value = {route[-1]: value}
        route = route[:-1]
    return lambda now: now.put(route, value, behind)


def _exists(draft: Draft, route: Route) -> bool:
    return locate(draft.document, route) is not None


def _append(draft: Draft, route: Route, value: Value) -> Do:
    if not _exists(draft, route) or draft.document.is_null(draft.get(route).node):
        return lambda now: now.put(route, [value])
    return lambda now: now.append(route, value)


def _layer(technique: str, needs: Sequence[str], settings: Sequence[tuple[str, str]]) -> Value:
    layer: dict[str, Value] = {"technique": technique}
    if needs:
        layer["for"] = list(needs)
    layer.update((key, read(text)) for key, text in settings)
    return layer


def _move(draft: Draft, change: MoveNeed, route: Route) -> Iterator[Do]:
    if len(route) < 4 or route[-2] != "for":
        raise Withheld
    needs, layer, layers = route[:-1], route[:-2], route[:-3]
    node = draft.get(route).node
    if not draft.document.is_scalar(node):
        raise Withheld
    word = node.value
    items = draft.document.items(draft.get(needs).node)
    same = [at for at, item in enumerate(items) if draft.document.is_scalar(item) and item.value == word]
    if len(same) == len(items):
        yield lambda now: now.remove(needs)
    else:
        for at in reversed(same):
            yield _take(needs, at)
    target = _layer_in_use(draft, layers, change.technique, layer)
    if target is None:
        yield lambda now: now.append(layers, _layer(change.technique, (word,), change.settings))
        return
    there = draft.document.entries(draft.get(target).node).get("for")
    if there is None or draft.document.is_null(there[1]):
        yield lambda now: now.put((*target, "for"), [word], "technique")
    elif not any(draft.document.is_scalar(item) and item.value == word for item in draft.document.items(there[1])):
        yield lambda now: now.append((*target, "for"), word)


def _take(needs: Route, at: int) -> Do:
    return lambda now: now.remove((*needs, at))


def _layer_in_use(draft: Draft, layers: Route, technique: str, other: Route) -> Route | None:
    """Return the first layer of ``technique`` that is in use and not ``other``."""
    document = draft.document
    for at, item in enumerate(document.items(draft.get(layers).node)):
        entries = document.entries(item)
        found, status = entries.get("technique"), entries.get("status")
        if (*layers, at) == other or found is None or found[1].value != technique:
            continue
        if status is None or document.is_null(status[1]) or status[1].value in IN_USE:
            return (*layers, at)
    return None
