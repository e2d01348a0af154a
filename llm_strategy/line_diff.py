"""How the lines of two texts differ, in time linear in their number.

difflib compares each line with all equal ones, again for each change: a file of 16,000 lines takes minutes. Its answer
is shorter where much has moved, so small texts are left to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

Block = tuple[int, int, int, int]
"""Lines that differ: from and to in the old text, from and to in the new one."""

SMALL = 200
"""Up to so many lines are given to difflib."""

REACH = 32
"""So far down a text is searched for where it goes on as the other one."""

CONTEXT = 3
"""Equal lines that a diff shows before and after what differs."""


def blocks(before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """Return the blocks of lines in which two texts differ, in order; between them the lines are equal."""
    most = min(len(before), len(after))
    same = next((n for n in range(most) if before[n] != after[n]), most)
    most -= same
    end = next((n for n in range(most) if before[-1 - n] != after[-1 - n]), most)
    old, new = before[same : len(before) - end], after[same : len(after) - end]
    differing = _by_difflib(old, new) if len(old) + len(new) <= SMALL else _by_steps(old, new)
    return [(i + same, to_i + same, j + same, to_j + same) for i, to_i, j, to_j in differing]


def _by_difflib(old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    for tag, *block in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield tuple(block)  # type: ignore[misc]


def _by_steps(old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    i = j = 0
    from_i, from_j = 0, 0
    while i < len(old) and j < len(new):
        if old[i] == new[j]:
            if (from_i, from_j) != (i, j):
                yield from_i, i, from_j, j
            i, j = i + 1, j + 1
            from_i, from_j = i, j
        else:
            down_old, down_new = _next_meeting(old, new, i, j)
            i, j = min(len(old), i + down_old), min(len(new), j + down_new)
    if from_i < len(old) or from_j < len(new):
        yield from_i, len(old), from_j, len(new)


def _next_meeting(old: Sequence[str], new: Sequence[str], i: int, j: int) -> tuple[int, int]:
    """Return how far down the texts have two lines in common, the nearest ones; beyond reach, how far to go on."""
    for both in range(1, 2 * REACH):
        for down in range(max(0, both - REACH), min(both, REACH) + 1):
            x, y = i + down, j + both - down
            pair = old[x : x + 2]
            if pair and pair == new[y : y + 2]:
                return down, both - down
    return REACH, REACH


def unified(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """Yield the hunks of a unified diff line by line, without the names of the files above them."""
    hunk: list[Block] = []
    for block in blocks(before, after):
        if hunk and block[0] - hunk[-1][1] > 2 * CONTEXT:
            yield from _hunk(before, after, hunk)
            hunk = []
        hunk.append(block)
    if hunk:
        yield from _hunk(before, after, hunk)


def _hunk(before: Sequence[str], after: Sequence[str], hunk: list[Block]) -> Iterator[str]:
    lead = min(CONTEXT, hunk[0][0])
    trail = min(CONTEXT, len(before) - hunk[-1][1])
    old = _range(hunk[0][0] - lead, hunk[-1][1] + trail)
    new = _range(hunk[0][2] - lead, hunk[-1][3] + trail)
    yield f"@@ -{old} +{new} @@"
    at = hunk[0][0] - lead
    for i, to_i, j, to_j in hunk:
        yield from (f" {line}" for line in before[at:i])
        yield from (f"-{line}" for line in before[i:to_i])
        yield from (f"+{line}" for line in after[j:to_j])
        at = to_i
    yield from (f" {line}" for line in before[at : at + trail])


def _range(start: int, end: int) -> str:
    """Return lines as the head of a hunk names them: first line and count; no lines come after the one before."""
    count = end - start
    return f"{start + 1}" if count == 1 else f"{start + 1 if count else start},{count}"
