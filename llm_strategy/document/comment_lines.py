"""Which comments can be taken out of a file without changing what it says."""

from __future__ import annotations

from typing import Protocol

from llm_strategy.document import parser as libyaml
from llm_strategy.document.document import Document
from llm_strategy.text import Span


class _Commented(Protocol):
    @property
    def span(self) -> Span:
        """The place of what would be taken out, on one line."""


class CommentLines:
    """The comments of a document, as what may be removed."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._kept: set[int] | None = None

    def removable(self, comment: _Commented) -> bool:
        """Tell whether ``comment`` can go.

        A comment ends the plain text above it, so in a file with a mistake the lines around it may grow together; and
        it ends a block scalar that keeps the empty lines behind it.
        """
        line = comment.span.line
        damaged = self._document.damaged
        if damaged and not damaged.isdisjoint((line, self._content(line, -1), self._content(line, 1))):
            return False
        return self._content(line, -1) not in self._lines_kept()

    def _content(self, line: int, step: int) -> int:
        """Return the nearest line above or below that is neither empty nor only a comment."""
        lines, spans = self._document.lines, self._document.spans
        line += step
        while 0 <= line < len(lines) and not lines[line][: spans.comment_column(line)].strip():
            line += step
        return line

    def _lines_kept(self) -> set[int]:
        """Return the lines of the block scalars that keep the empty lines at their end."""
        if self._kept is None:
            self._kept = set()
            root = self._document.root
            for node in libyaml.walk(root) if root is not None else ():
                if node.id == "scalar" and node.style in ("|", ">"):
                    span = self._document.span(node)
                    if "+" in self._document.lines[span.line][span.column :].split("#")[0]:
                        self._kept.update(range(span.line, span.end_line + 1))
        return self._kept
