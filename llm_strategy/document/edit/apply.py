"""Carry out the edits of a fix on a text."""

from __future__ import annotations

from llm_strategy.report import Fix
from llm_strategy.text import split_lines


def apply(text: str, fix: Fix) -> str:
    """Return ``text`` with the edits of ``fix`` made; a byte order mark stays where it is.

    Raises ValueError where edits overlap.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text[len(mark) :]
    starts = [0]
    for line in split_lines(text):
        end = starts[-1] + len(line)
        starts.append(end + (2 if text.startswith("\r\n", end) else 1))

    def offset(line: int, column: int) -> int:
        # The line behind the last one is as good a place as the end.
        return min(starts[min(line, len(starts) - 1)] + column, len(text))

    parts = []
    last = 0
    for edit in sorted(fix.edits, key=lambda edit: edit.span):
        start = offset(edit.span.line, edit.span.column)
        if start < last:
            raise ValueError("the edits overlap")
        parts += [text[last:start], edit.text]
        last = offset(edit.span.end_line, edit.span.end_column)
    return mark + "".join(parts) + text[last:]
