"""What to select around a place, wider each time."""

from __future__ import annotations

from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.ide.cursor import cursor_at
from llm_strategy.ide.spans import contains, encloses, joined
from llm_strategy.text import Span


def selections(snapshot: Snapshot, line: int, column: int) -> list[Span]:
    """Return the spans around a place, innermost first, each inside the next."""
    document = snapshot.document
    lines = snapshot.lines
    line = max(0, min(line, len(lines) - 1))
    column = max(0, min(column, len(lines[line])))
    found: list[Span] = []
    cursor = cursor_at(document, line, column)
    if cursor is not None:
        spans = [cursor.span]
        for key, node in zip(reversed(cursor.keys), reversed(cursor.nodes), strict=True):
            span = document.span(node)
            spans.append(span)
            if key is not None:
                spans.append(joined(document.span(key), span))
        for span in spans:
            if not contains(span, line, column):
                continue
            if not found or (span != found[-1] and encloses(span, found[-1])):
                found.append(span)
    whole = Span(0, 0, len(lines) - 1, len(lines[-1]))
    if not found or (found[-1] != whole and encloses(whole, found[-1])):
        found.append(whole)
    return found
