"""What can be folded away."""

from __future__ import annotations

from collections.abc import Iterator

from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.ide.cursor import walk
from llm_strategy.ide.spans import entries
from llm_strategy.ide.types import Fold


def folds(snapshot: Snapshot) -> list[Fold]:
    """Return what can be folded away, in the order of the text."""
    document = snapshot.document
    found: dict[int, Fold] = {}
    for _, key, value, _ in walk(document):
        if value.start_mark.line == value.end_mark.line:
            continue
        span = document.span(value)
        first = document.span(key).line if key is not None else span.line
        if span.end_line > first and first not in found:
            found[first] = Fold(first, span.end_line)
    if document.root is not None and document.root.id == "mapping" and not document.root.flow_style:
        root = document.span(document.root)
        if found.get(root.line) is not None and found[root.line].last == root.end_line:
            del found[root.line]  # the whole file
            for _, value, span in entries(document, document.root):
                if span.line == root.line and span.end_line > span.line:
                    found[span.line] = Fold(span.line, document.span(value).end_line)
    for fold in _comments(snapshot):
        found.setdefault(fold.first, fold)
    return [found[line] for line in sorted(found)]


def _comments(snapshot: Snapshot) -> Iterator[Fold]:
    """Yield the comments that go over several lines."""
    first = last = -2
    for comment in snapshot.document.comments:
        if not comment.whole_line:
            continue
        line = comment.span.line
        if line != last + 1:
            if last > first >= 0:
                yield Fold(first, last, "comment")
            first = line
        last = line
    if last > first >= 0:
        yield Fold(first, last, "comment")
