"""Where a name is declared: a source that a layer reads, a metric that is scored, an anchor, a file."""

from __future__ import annotations

from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.ide.links import links
from llm_strategy.ide.names import occurrences
from llm_strategy.ide.spans import contains
from llm_strategy.ide.types import Link
from llm_strategy.text import Span


def definitions(snapshot: Snapshot, line: int, column: int) -> list[Span]:
    """Return the place where the name or alias at a place is declared; nothing where it is none."""
    return [found.span for found in occurrences(snapshot, line, column) if found.is_declaration]


def references(snapshot: Snapshot, line: int, column: int, *, include_declaration: bool = True) -> list[Span]:
    """Return the places that name the same thing as the place does, in the order of the text."""
    found = occurrences(snapshot, line, column)
    return [occurrence.span for occurrence in found if include_declaration or not occurrence.is_declaration]


def path_at(snapshot: Snapshot, line: int, column: int) -> Link | None:
    """Return the path, relative to the file, that a value at a place is."""
    inside = (link for link in links(snapshot) if link.kind == "path" and contains(link.span, line, column))
    return next(inside, None)
