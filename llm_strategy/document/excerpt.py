"""The lines of one strategy, with those that begin the file: what a question about a large file needs to read."""

from __future__ import annotations

from collections.abc import Sequence

LARGE = 400
"""Lines from which on an excerpt is read in place of the file."""

LONGEST_HEAD = 100
"""Lines above `strategies` that an excerpt repeats at most."""


def excerpt(lines: Sequence[str], line: int) -> tuple[int, int, int] | None:
    """Return (length of the head, first line, line behind the last) of the strategy around ``line``.

    By indentation alone, so that a line that is half typed is no hindrance; None where that does not show it.
    """
    if len(lines) < LARGE:
        return None
    head = next((at for at, text in enumerate(lines[:LONGEST_HEAD]) if text.startswith("strategies:")), None)
    if head is None or head >= line or lines[head].partition(":")[2].strip():
        return None
    step = next((_indent(text) for text in lines[head + 1 : line + 1] if _is_content(text)), 0)
    first = next(
        (at for at in range(line, head, -1) if _is_content(lines[at]) and _indent(lines[at]) == step), None
    )
    if (
        not step
        or first is None
        or any(_is_content(text) and _indent(text) < step for text in lines[first:line])
    ):
        return None
    if _indent(lines[line]) <= step and not (first == line and lines[line].strip()):
        return None
    after = range(line + 1, len(lines))
    end = next((at for at in after if _is_content(lines[at]) and _indent(lines[at]) <= step), len(lines))
    return head + 1, first, end


def _is_content(text: str) -> bool:
    bare = text.lstrip(" ")
    return bool(bare.strip()) and not bare.startswith("#")


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
