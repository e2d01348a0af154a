"""From the changes of a fix to edits: which steps carry them out, and on which part of the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from llm_strategy.changes import AddLayer, Change, MoveNeed, Remove, RenameKey, SetValue
from llm_strategy.document.document import Document
from llm_strategy.document.edit.parts import Parts
from llm_strategy.document.edit.replace import replace_scalar
from llm_strategy.document.edit.revision import Revision, Step, Withheld
from llm_strategy.document.edit.source import Pieces
from llm_strategy.document.edit.values import Value, read
from llm_strategy.document.locations import locate
from llm_strategy.report import Edit
from llm_strategy.text import Route

Do = Callable[[Revision], Step]

IN_USE = frozenset({"active", "planned"})


def carry_out(document: Document, changes: Sequence[Change], parts: Parts | None = None) -> list[Edit]:
    """Return the edits that carry out ``changes`` one after the other; none where that is not possible exactly.

    ``parts`` of the document are kept by who writes several fixes of it.
    """
    if len(changes) == 1 and isinstance(changes[0], SetValue):
        edit = replace_scalar(document, changes[0])
        if edit is not None:
            return [edit]
    parts = parts or Parts(document)
    if not changes or parts.spent_all:
        return []
    try:
        part = parts.part_for(changes)
        first = part.revision
        pieces = Pieces(len(first.source.text))
        revision = first
        for change in changes:
            for do in _steps(revision, change, part.inner(change.route)):
                steps, expected = do(revision)
                parts.spend(len(revision.source.text))
                text, read_again = revision.after(steps, expected)
                pieces.change(steps)
                assert text == pieces.text(first.source.text)
                revision = Revision(read_again, expected)
    except Withheld:
        return []
    edits = []
    for start, end, text in pieces.edits(len(first.source.text)):
        if part.in_braces and start == len(first.source.text):
            # A comment at the end of the part's last line: in the file, other things may follow the brace.
            return []
        line, end_line = first.source.line_at(start), first.source.line_at(end)
        columns = start - first.source.starts[line], end - first.source.starts[end_line]
        edits.append(Edit(part.outer(line, columns[0], end_line, columns[1]), text))
    return edits


# -- steps -------------------------------------------------------------------------------------------------------------


def _steps(revision: Revision, change: Change, route: Route) -> Iterator[Do]:
    """Yield the steps that carry out ``change`` at ``route``; each is made before the next is asked for."""
    if isinstance(change, SetValue):
        yield _put(revision, route, read(change.text))
    elif isinstance(change, RenameKey):
        yield lambda now: now.rename(route, change.name)
    elif isinstance(change, Remove):
        yield lambda now: now.remove(route)
    elif isinstance(change, AddLayer):
        layer = _layer(change.technique, change.needs, change.settings)
        yield _append(revision, (*route, "approach"), layer)
    elif isinstance(change, MoveNeed):
        yield from _move(revision, change, route)
    else:
        raise Withheld


def _put(revision: Revision, route: Route, value: Value, behind: str = "") -> Do:
    # Maps on the way that are not there either are written with it.
    while len(route) > 1 and isinstance(route[-1], str) and not _exists(revision, route[:-1]):
        value = {route[-1]: value}
        route = route[:-1]
    return lambda now: now.put(route, value, behind)


def _exists(revision: Revision, route: Route) -> bool:
    return locate(revision.document, route) is not None


def _append(revision: Revision, route: Route, value: Value) -> Do:
    if not _exists(revision, route) or revision.document.is_null(revision.get(route).node):
        return lambda now: now.put(route, [value])
    return lambda now: now.append(route, value)


def _layer(technique: str, needs: Sequence[str], settings: Sequence[tuple[str, str]]) -> Value:
    layer: dict[str, Value] = {"technique": technique}
    if needs:
        layer["for"] = list(needs)
    layer.update((key, read(text)) for key, text in settings)
    return layer


def _move(revision: Revision, change: MoveNeed, route: Route) -> Iterator[Do]:
    if len(route) < 4 or route[-2] != "for":
        raise Withheld
    needs, layer, layers = route[:-1], route[:-2], route[:-3]
    document = revision.document
    node = revision.get(route).node
    if not document.is_scalar(node):
        raise Withheld
    word = node.value
    items = document.items(revision.get(needs).node)
    same = [at for at, item in enumerate(items) if document.is_scalar(item) and item.value == word]
    taken = [needs] if len(same) == len(items) else [(*needs, at) for at in reversed(same)]
    comments = [comment.text for comment in document.comments]
    for where in taken:
        yield _remove(where)
    target = _layer_in_use(revision, layers, change.technique, layer)
    if target is None:
        moved = (*layers, len(document.items(revision.get(layers).node)), "for", 0)
        yield lambda now: now.append(layers, _layer(change.technique, (word,), change.settings))
    else:
        there = document.entries(revision.get(target).node).get("for")
        words = [] if there is None else [str(item.value) for item in document.items(there[1])]
        moved = (*target, "for", words.index(word) if word in words else len(words))
        if there is None or document.is_null(there[1]):
            yield lambda now: now.put((*target, "for"), [word], "technique")
        elif word not in words:
            yield lambda now: now.append((*target, "for"), word)
    if comments:
        yield lambda now: now.comment(moved, _missing(comments, now.document))


def _missing(comments: Sequence[str], document: Document) -> list[str]:
    """Return those of ``comments`` that ``document`` does not have."""
    left = Counter(comment.text for comment in document.comments)
    missing = Counter(comments) - left
    return list(missing.elements())


def _remove(route: Route) -> Do:
    return lambda now: now.remove(route)


def _layer_in_use(revision: Revision, layers: Route, technique: str, other: Route) -> Route | None:
    """Return the first layer of ``technique`` that is in use and not ``other``."""
    document = revision.document
    for at, item in enumerate(document.items(revision.get(layers).node)):
        entries = document.entries(item)
        found, status = entries.get("technique"), entries.get("status")
        if (*layers, at) == other or found is None or found[1].value != technique:
            continue
        if status is None or document.is_null(status[1]) or status[1].value in IN_USE:
            return (*layers, at)
    return None
