"""Mistakes of layout: tabs, lines at a column where nothing around them begins, lines that interrupt."""

from __future__ import annotations

from collections.abc import Iterator

from llm_strategy.document.recovery.fault import Fault, Repair
from llm_strategy.document.recovery.lines import (
    Copy,
    bare,
    block_end,
    first_word,
    indent,
    is_content,
    key_column,
    opens_block,
    value_column,
)
from llm_strategy.text import Span

_NEAR = 60
"""Lines above a fault among which one that interrupts its neighbours is looked for."""


def tabs(copy: Copy, fault: Fault) -> Iterator[Repair]:
    """A tab in the indentation of a line at the fault."""
    lines = copy.lines
    for number in sorted({fault.line, fault.context_line, copy.before(fault.line)} - {-1}, reverse=True):
        if number >= len(lines):
            continue
        line = lines[number]
        lead = len(line) - len(line.lstrip(" \t"))
        column = line.find("\t", 0, lead)
        if column < 0:
            continue
        blame = Span(number, column, number, column + 1)
        message = "a tab indents this line: YAML allows only spaces there"
        every = {
            later: _withouttabs(lines[later])
            for later in range(number, len(lines))
            if "\t" in lines[later][: len(lines[later]) - len(lines[later].lstrip(" \t"))]
        }
        yield Repair(blame, message, {number: _withouttabs(line)})
        for target in _levels(copy, number, lead):
            edits = {number: " " * target + line[lead:]}
            yield Repair(blame, message, edits, shifts={number: target - lead})
        yield Repair(blame, message, every, sure=True)


def _withouttabs(line: str) -> str:
    lead = len(line) - len(line.lstrip(" \t"))
    return " " * lead + line[lead:]


def _levels(copy: Copy, number: int, current: int) -> list[int]:
    """Return the columns at which the lines around ``number`` begin, the nearest first."""
    lines = copy.lines
    is_item = lines[number].lstrip()[:1] == "-"
    levels: list[int] = []
    above = copy.before(number)
    least = 1 << 30
    while above >= 0 and len(levels) < 6 and least > 0:
        line = lines[above]
        if indent(line) < least:
            least = indent(line)
            for level in (key_column(line), least):
                if level not in levels and (is_item or level == key_column(line)):
                    levels.append(level)
        above = copy.before(above)
    below = copy.after(number)
    if below >= 0 and indent(lines[below]) not in levels:
        levels.append(indent(lines[below]))
    if current in levels:
        levels.remove(current)
    return sorted(levels, key=lambda level: abs(level - current))[:3]


def indentation(copy: Copy, number: int) -> Iterator[Repair]:
    """A line that begins at a column where nothing around it begins."""
    lines = copy.lines
    line = lines[number]
    current = indent(line)
    blame = first_word(line, number)
    adopting = []
    for level in _levels(copy, number, current):
        more = level - current
        message = f"this line is indented by {_spaces(current)}, but {level} would fit"
        for last in dict.fromkeys((number + 1, _as_deep(lines, number), block_end(lines, number))):
            moved = {
                later: " " * max(0, indent(lines[later]) + more) + lines[later].lstrip(" ")
                for later in range(number, last)
                if is_content(lines[later])
            }
            repair = Repair(blame, message, moved, shifts=dict.fromkeys(moved, more))
            if not _adopts(copy, moved, current, level):
                yield repair
            elif opens_block(line) and last == number + 1:
                adopting.append(repair)
    yield from adopting
    yield from _line_above(copy, number)


def _line_above(copy: Copy, number: int) -> Iterator[Repair]:
    """The line above, moved left so that the one at fault goes on from it or becomes its own."""
    lines = copy.lines
    above = copy.before(number)
    if above < 0:
        return
    line = lines[above]
    current, level = indent(line), indent(lines[number])
    targets = [level - key_column(line) + current, *_levels(copy, above, current)]
    for target in dict.fromkeys(targets):
        if 0 <= target < current and (target + key_column(line) - current == level or opens_block(line)):
            message = f"this line is indented by {_spaces(current)}, but {target} would fit"
            edits = {above: " " * target + line[current:]}
            yield Repair(first_word(line, above), message, edits, shifts={above: target - current})


def intruder(copy: Copy, number: int) -> Iterator[Repair]:
    """The line above ``number``, where the lines around it fit each other and it fits neither."""
    lines = copy.lines
    between = copy.before(number)
    if between < 0:
        return
    level = indent(lines[number])
    depth = indent(lines[between])
    above = copy.before(between)
    if above < 0:
        fits, belongs = level == 0, depth == 0
    elif opens_block(lines[above]):
        fits = level > key_column(lines[above])
        belongs = depth > key_column(lines[above])
    else:
        fits = level <= key_column(lines[above])
        belongs = depth <= key_column(lines[above])
    only_item = lines[between].lstrip()[:1] == "-" != lines[number].lstrip()[:1] and level == depth
    if not fits or (belongs and not only_item and depth >= level):
        return
    below = _past(lines, number)
    if below < len(lines):
        confirmed = indent(lines[below]) == level or indent(lines[below]) != key_column(lines[between])
    else:
        confirmed = block_end(lines, number) > number + 1
    if confirmed:
        yield _interruption(lines, between)


def earlier_intruders(copy: Copy, number: int) -> Iterator[Repair]:
    """Lines further up without which the line below them and the line at fault would fit what is above."""
    lines = copy.lines
    level = indent(lines[number])
    below = number
    found = 0
    for _ in range(_NEAR):
        middle = copy.before(below)
        above = copy.before(middle)
        if above < 0 or found == 3:
            return
        depth = indent(lines[below])
        if indent(lines[middle]) < depth and indent(lines[middle]) <= indent(lines[above]):
            open_levels = _open_levels(copy, above)
            opens = opens_block(lines[above])
            goes_on = depth in open_levels or (opens and depth > key_column(lines[above]))
            if goes_on and level in open_levels:
                found += 1
                yield _interruption(lines, middle)
        below = middle


def _open_levels(copy: Copy, number: int) -> set[int]:
    """Return the columns at which a line below ``number`` can go on: its own, and those it stands under."""
    lines = copy.lines
    levels: set[int] = set()
    least = 1 << 30
    while number >= 0 and least > 0:
        if indent(lines[number]) < least:
            least = indent(lines[number])
            levels |= {least, key_column(lines[number])}
        number = copy.before(number)
    return levels


def _interruption(lines: list[str], number: int) -> Repair:
    message = "this line interrupts the lines above and below it: check its indentation, or delete it"
    return Repair(first_word(lines[number], number), message, {number: ""}, vague=True)


def _past(lines: list[str], number: int) -> int:
    """Return the next line with content that is not below ``number``; behind the last where there is none."""
    later = block_end(lines, number)
    while later < len(lines) and not is_content(lines[later]):
        later += 1
    return later


def _as_deep(lines: list[str], number: int) -> int:
    """Return the line after those that follow ``number`` and are indented at least as far."""
    level = indent(lines[number])
    later = number + 1
    while later < len(lines) and (not is_content(lines[later]) or indent(lines[later]) >= level):
        later += 1
    return later


def _adopts(copy: Copy, moved: dict[int, str], current: int, level: int) -> bool:
    """Tell whether the line below the moved ones would now belong to them, or run into their last value."""
    last = max(moved)
    below = copy.after(last)
    if below < 0:
        return False
    depth = indent(copy.lines[below])
    into_value = value_column(moved[last]) >= 0 and depth > key_column(moved[last])
    return into_value or level < depth <= current


def lone_dash(copy: Copy, number: int) -> Iterator[Repair]:
    """A dash with nothing behind it."""
    line = copy.lines[number]
    if bare(line).lstrip() == "-":
        message = "a dash starts a list item, and there is no list here"
        yield Repair(first_word(line, number), message, {number: ""}, vague=True)


def _spaces(count: int) -> str:
    return "1 space" if count == 1 else f"{count} spaces"
