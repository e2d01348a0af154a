"""Quotes and brackets over several lines: which are open at a line, and whether they are closed below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llm_strategy.document.comments import survey
from llm_strategy.document.recovery.fault import Fault, Repair
from llm_strategy.document.recovery.lines import Copy, bare, block_end, separator
from llm_strategy.text import Span

Opened = tuple[str, int, int]

CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}

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

    def closed_around(self, number: int, place: tuple[int, int]) -> bool:
        """Tell whether brackets around a place go on below line ``number`` and are closed in the end.

        The line is the one behind those that were read; the place is on it or above.
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
                return outermost[0] in "[{" and outermost[1:] <= place
        return False


def _leaves_open(line: str) -> bool:
    """Look quickly for a line that may open more than it closes."""
    if "[" in line or "{" in line:
        return line.count("[") + line.count("{") > line.count("]") + line.count("}")
    return False


def unclosed(copy: Copy, fault: Fault, opened: Sequence[Opened]) -> Iterator[Repair]:
    """Quotes and brackets that a line above the fault leaves open; ``opened``: those of all the lines together."""
    lines = copy.lines
    last = min(fault.line, len(lines) - 1)
    before = copy.before(fault.line)
    found = 0
    # What is open until the end of the file is noticed only there.
    begun = [fault.context_line] if 0 <= fault.context_line < last else []
    for number in (*begun, *range(last, max(-1, last - LOOK_BACK), -1)):
        line = lines[number]
        if not ("[" in line or "{" in line or '"' in line or "'" in line):
            continue
        still_open, end = survey(line)
        if not still_open:
            continue
        char, column = still_open[-1]
        closing = "".join(CLOSING[opening] for opening, _ in reversed(still_open))
        blame = Span(number, column, number, column + 1)
        message = _never_closed(char)
        yield Repair(blame, message, {number: _close(line[:end].rstrip(), closing)})
        if char in "[{" and before > number:
            yield Repair(blame, message, {before: _close(bare(lines[before]), closing)})
        elif char in "\"'":
            below = copy.before(block_end(lines, number))
            if below > number and all(map(_is_text, lines[number + 1 : below + 1])):
                yield Repair(blame, message, {below: _close(lines[below].rstrip(), closing)})
        if found == 0:
            yield from _all_unclosed(copy, fault, opened)
        yield Repair(blame, message, {number: ""})
        found += 1
        if found == 3:
            return


def _is_text(line: str) -> bool:
    """Tell whether a line may go on with a text: it is no item, and no key begins on it."""
    return separator(line) < 0 and line.lstrip()[:2] not in ("-", "- ")


def _all_unclosed(copy: Copy, fault: Fault, opened: Sequence[Opened]) -> Iterator[Repair]:
    """Brackets begun on several lines, none of them closed."""
    if len(opened) < 2:
        return
    char, number, column = opened[-1]
    closing = "".join(CLOSING[opening] for opening, _, _ in reversed(opened))
    last = max(number, copy.before(fault.line))
    line = copy.lines[last]
    text = line.rstrip() if char in "\"'" else bare(line)
    edits = {}
    later = last + 1
    while later < len(copy.lines) and not copy.lines[later].strip():
        edits[later] = ""  # a tab in it would be the next fault
        later += 1
    edits[last] = _close(text, closing)
    yield Repair(Span(number, column, number, column + 1), _never_closed(char), edits, sure=True)


def _close(text: str, closing: str) -> str:
    """Return ``text`` with its closing characters, none of them escaped by a backslash or glued to a colon."""
    if closing[0] == '"' and (len(text) - len(text.rstrip("\\"))) % 2:
        text = text[:-1]
    return f"{text} {closing}" if text[-1:] == ":" else text + closing


def _never_closed(char: str) -> str:
    return f"`{char}` is never closed: write `{CLOSING[char]}` where it ends"
