"""What to show while a line is being typed: the findings of the other lines stay as they were until it can be read.

A need, a key or a layer that is half there changes what rules see of a whole strategy. Without this, findings far from
the cursor would come and go with every key.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from llm_strategy.document.problem import SYNTAX_ERROR
from llm_strategy.ide.types import FINDINGS, Lens
from llm_strategy.report import Diagnostic, Related, Report
from llm_strategy.text import Span

CANNOT_BE_READ = frozenset(
    (
        SYNTAX_ERROR,
        "multiple-documents",
        "duplicate-key",
        "unknown-key",
        "missing-key",
        "invalid-value",
        "wrong-technique-key",
        "unsupported-version",
    )
)
"""Rules that blame what has no meaning yet."""

MOST_LINES = 3
"""Lines that typing changes at once; more are put in whole, and what is in them is not half typed."""

_BEGUN = re.compile(r"\ufeff?( *(?:- +)*)(?:-|[^\s#\"'\[{][^\s:#]*:) *(?:#.*)?[\r\n]*\Z")
"""A dash or a key with nothing behind it; the group is what stands before it."""

_CONTENT = re.compile(r"( *)([^\s#])")


class Stretch:
    """The lines that differ between two texts: ``first`` up to ``end`` in the new one, ``old_end`` in the old one."""

    __slots__ = ("end", "first", "old_end")

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        most = min(len(old), len(new))
        self.first = next((n for n in range(most) if old[n] != new[n]), most)
        most -= self.first
        same = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
        self.end = len(new) - same
        self.old_end = len(old) - same

    def has(self, span: Span) -> bool:
        """Say whether a place in the new text touches the stretch."""
        return span.line < self.end and span.end_line >= self.first

    def is_beside(self, earlier: Stretch) -> bool:
        """Say whether a change after ``earlier`` touches its lines or those next to them."""
        return self.first <= earlier.end and self.old_end >= earlier.first

    def moved(self, span: Span) -> Span | None:
        """Return a place in the old text as it is in the new one; None where its lines have changed."""
        if span.end_line < self.first:
            return span
        if span.line < self.old_end:
            return None
        by = self.end - self.old_end
        return Span(span.line + by, span.column, span.end_line + by, span.end_column)


class HalfTyped:
    """The last text of a document that could be read, and what came after it."""

    def __init__(self) -> None:
        self._readable: tuple[list[str], Report] | None = None
        self._last: tuple[list[str], Report] | None = None
        self._typed: Stretch | None = None

    def settle(self, lines: Sequence[str], report: Report) -> None:
        """Take a text as it is, read or not: it was opened or saved, or its settings have changed."""
        self._last = self._readable = (list(lines), report)
        self._typed = None

    def shown(self, lines: Sequence[str], report: Report) -> Report:
        """Return what to show of the next text: its own report, or while a line of it is typed, one of two parts.

        These are the findings of the lines that have changed since the last text that could be read, as they are now,
        and the findings of all others, as they were then. Syntax errors are always those of now.
        """
        if self._last is None or self._readable is None:
            self.settle(lines, report)
            return report
        newest = Stretch(self._last[0], lines)
        if self._typed is not None and not newest.is_beside(self._typed):
            # When the cursor has moved elsewhere, the line is meant as it is.
            self._readable = self._last
        typed = Stretch(self._readable[0], lines)
        if not _is_half_typed(lines, report, newest, typed):
            self.settle(lines, report)
            return report
        self._last, self._typed = (list(lines), report), typed
        return _merged(self._readable[1], report, typed)


def steady_lenses(now: Sequence[Lens], before: Sequence[Lens]) -> list[Lens]:
    """Return the lenses of a text with a half-typed line: the figures are those of before, the places those of now."""
    figures: dict[str, list[Lens]] = {}
    for lens in before:
        if lens.kind != FINDINGS:
            figures.setdefault(lens.strategy, []).append(lens)
    lenses: list[Lens] = []
    for lens in now:
        if lens.kind == FINDINGS:
            lenses.append(lens)
        elif lens.strategy in figures:
            lenses += [replace(one, span=lens.span) for one in figures.pop(lens.strategy)]
        elif not any(one.strategy == lens.strategy for one in before):
            lenses.append(lens)
    return lenses


def _is_half_typed(lines: Sequence[str], report: Report, newest: Stretch, typed: Stretch) -> bool:
    """Say whether the newest change has left a line that cannot be read yet."""
    if newest.end - newest.first > MOST_LINES:
        return False
    if not any(_CONTENT.match(lines[number]) for number in range(typed.first, typed.end)):
        return False
    for found in report.diagnostics:
        stretch = typed if found.rule == SYNTAX_ERROR else newest
        if found.rule in CANNOT_BE_READ and stretch.has(found.span):
            return True
    return any(_is_begun(lines, number) for number in range(newest.first, newest.end))


def _is_begun(lines: Sequence[str], number: int) -> bool:
    """Say whether a line ends with a dash or a key that has nothing behind or below it."""
    begun = _BEGUN.match(lines[number])
    if begun is None:
        return False
    if begun[0].strip().startswith("-") and ":" not in begun[0]:
        return True
    below = next((found for line in lines[number + 1 :] if (found := _CONTENT.match(line))), None)
    if below is None:
        return True
    indent, column = len(below[1]), len(begun[1])
    return indent < column or (indent == column and below[2] != "-")


def _merged(earlier: Report, report: Report, typed: Stretch) -> Report:
    kept = [found for found in _moved(earlier, typed) if found.rule != SYNTAX_ERROR]
    fresh = [found for found in report.diagnostics if typed.has(found.span) or found.rule == SYNTAX_ERROR]
    merged = Report(report.file, unknown=report.unknown, faults=report.faults, lines=report.lines)
    merged.diagnostics = sorted(kept + fresh, key=lambda found: (found.span.line, found.span.column))
    return merged


def _moved(report: Report, typed: Stretch) -> Iterator[Diagnostic]:
    """Yield the findings of lines that have not changed, where these are now. Fixes are for another text."""
    for found in report.diagnostics:
        span = typed.moved(found.span)
        if span is None:
            continue
        moved = copy.copy(found)
        moved.span = span
        moved.fix = None
        places = [(related.message, typed.moved(related.span)) for related in found.related]
        moved.related = tuple(Related(message, place) for message, place in places if place is not None)
        yield moved
