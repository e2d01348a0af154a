"""Did you mean: the word of a vocabulary that a misspelt one is nearest to."""

from __future__ import annotations

from llm_strategy.characters import looks, odd_character
from llm_strategy.text import ticked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 40
"""Longer words are not looked at: no word of any vocabulary is."""


def plain(word: str) -> str:
    """Return ``word`` in lower case without `-`, `_` and spaces: what two spellings of one word share."""
    return word.lower().replace("-", "").replace("_", "").replace(" ", "")


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that ``word`` was probably meant to be, None when all are too far.

    A slip is a letter left out, put in, replaced, or two neighbours swapped. Up to three letters allow one
    slip that replaces nothing, up to five one, up to ten two, longer words three; another first letter counts
    as a slip more. Case, `-`, `_` and spaces make no difference. Ties go to the longer common beginning, then
    to the earlier candidate. Letters that look like others, and invisible ones, make none either.
    """
    if len(word) > 2 * LONGEST:
        return None
    wanted = plain(looks(word))
    if not 2 <= len(wanted) <= LONGEST:
        return None
    most = 1 if len(wanted) <= 5 else 2 if len(wanted) <= 10 else 3
    letters = set(wanted)
    best: tuple[int, int] | None = None
    name = ""
    for candidate in candidates:
        other = plain(candidate)
        if other == wanted:
            return candidate
        # In a very short word each letter is much of it; `for` is not meant by `foo`, though by `fro`.
        if len(wanted) <= 3 and len(other) == len(wanted) and sorted(other) != sorted(wanted):
            continue
        if len(wanted) == 2 and len(other) != 2:
            continue
        # A slip makes at most one letter strange to the other word: mostly that says enough.
        if len(letters.difference(other)) > most:
            continue
        distance = _distance(wanted, other, most)
        if distance > most:
            continue
        if wanted[0] != other[0] and distance >= most and wanted[:2] != other[1::-1]:
            continue
        shared = 0
        while shared < min(len(wanted), len(other)) and wanted[shared] == other[shared]:
            shared += 1
        if best is None or (distance, -shared) < best:
            best, name = (distance, -shared), candidate
    return name or None


def did_you_mean(words: Iterable[str], written: str = "") -> str:
    """Return the question; where ``written`` differs from a word in nothing that can be seen, what is odd about it.

    Empty for no words.
    """
    names = list(words)
    if len(names) == 1 and not written.isascii() and plain(looks(written)) == plain(names[0]):
        return f"it only looks like {ticked(names)}: it contains {odd_character(written)}"
    return f"did you mean {ticked(names)}?" if names else ""


def same_word(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that differs from ``word`` only in case, `-`, `_` and spaces: the same word."""
    if len(word) > 2 * LONGEST:
        return None
    wanted = plain(word)
    for candidate in candidates:
        if plain(candidate) == wanted:
            return candidate
    return None


def _distance(word: str, other: str, most: int) -> int:
    """Count the slips between two words (optimal string alignment); no more than ``most`` count exactly."""
    if abs(len(word) - len(other)) > most:
        return most + 1
    # What both begin and end with has no slip in it.
    while word and other and word[0] == other[0]:
        word, other = word[1:], other[1:]
    while word and other and word[-1] == other[-1]:
        word, other = word[:-1], other[:-1]
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most and (i == 1 or min(before) > most):
            return most + 1
    return row[-1]
