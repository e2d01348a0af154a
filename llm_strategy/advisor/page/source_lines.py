"""The lines of a file that a finding is about, in pieces: what is marked, and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from llm_strategy.report import Diagnostic
from llm_strategy.text import Span, clip

LONGEST = 160
"""Characters of a line that are shown."""

MOST_RELATED = 3
MOST_LINES = 8


@dataclass(frozen=True)
class Piece:
    """A piece of a line; ``mark`` is "" for plain text, "place" for what is blamed, "also" for a related place."""

    text: str
    mark: str = ""


@dataclass(frozen=True)
class Line:
    """A line with its number, 1-based."""

    number: int
    pieces: tuple[Piece, ...]


def source_lines(found: Diagnostic, lines: Sequence[str]) -> list[Line]:
    """Return the lines of a finding and of the places related to it, in order."""
    marks = [(found.span, "place"), *((also.span, "also") for also in found.related[:MOST_RELATED])]
    by_line: dict[int, list[tuple[Span, str]]] = {}
    for span, mark in marks:
        by_line.setdefault(span.line, []).append((span, mark))
    if found.context is not None and found.context < found.span.line:
        by_line.setdefault(found.context, [])
    return [
        Line(number + 1, tuple(_pieces(lines[number], number, by_line[number])))
        for number in sorted(by_line)[:MOST_LINES]
        if number < len(lines)
    ]


def _pieces(text: str, number: int, marks: Sequence[tuple[Span, str]]) -> list[Piece]:
    pieces: list[Piece] = []
    last = 0
    for span, mark in sorted(marks, key=lambda pair: pair[0].column):
        start = max(last, span.column)
        end = span.end_column if span.end_line == number else len(text)
        if start >= LONGEST or end <= start:
            continue
        pieces.append(Piece(text[last:start]))
        pieces.append(Piece(clip(text[start:end], LONGEST), mark))
        last = end
    pieces.append(Piece(clip(text[last:], max(LONGEST - last, 2))))
    return [piece for piece in pieces if piece.text]
