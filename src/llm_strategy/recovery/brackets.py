"""Quotes and brackets over several lines: which are open at a line, and whether they are closed below it."""

from __future__ import annotations

from llm_strategy.comments import survey

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Opened = tuple[str, int, int]

LOOK_BACK = 400
"""Lines above a fault in which an open quote or bracket is looked for, and below it its end."""


class Brackets:
    """What is open before a line, outermost first, as (opening character, line, column)."""

    __slots__ = ("_lines", "opened")

    def __init__(self, lines: Sequence[str], number: int) -> None:
        self._lines = lines
        self.opened: list[Opened] = []
        number = min(number, len(lines))
        start = max(0, number - LOOK_BACK)
        while start < number and not _leaves_open(lines[start]):
            start += 1
        for line in range(start, number):
            self._read(line)

    def _read(self, number: int) -> None:
        opened = self.opened
        begun = [(char, -1 - index) for index, (char, _, _) in enumerate(opened)]
        found = survey(self._lines[number], begun)[0]
        self.opened = [
            opened[-1 - column] if column < 0 else (char, number, column) for char, column in found
        ]

    def closed_from(self, number: int) -> bool:
        """Tell whether what encloses line ``number``, or begins on it, goes on below and is closed in the end.

        It is the line behind those that were read.
        """
        lines = self._lines
        outermost = self.opened[0] if self.opened else None
        for line in range(number, min(number + LOOK_BACK, len(lines))):
            self._read(line)
            if outermost is None:
                if not self.opened:
                    return False
                outermost = self.opened[0]
            elif not self.opened or self.opened[0] != outermost:
                return True
        return False


def _leaves_open(line: str) -> bool:
    """Look quickly for a line that may open more than it closes."""
    if "[" in line or "{" in line:
        return line.count("[") + line.count("{") > line.count("]") + line.count("}")
    return False
