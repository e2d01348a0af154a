"""What was meant by a quantity that cannot be read: suggestions, and a hint.

Loaded for the first error only. A suggestion is offered only if it reads, so what follows may guess freely.
"""

from __future__ import annotations

from llm_strategy.format.quantities.grammar import EXPECTED
from llm_strategy.format.quantities.reading import (
    DECIMALS,
    LONGEST,
    LONGEST_NUMBER,
    LONGEST_PATH,
    WHOLE_DIGITS,
    read,
)
from llm_strategy.format.quantities.values import Unreadable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MOST_SUGGESTIONS = 3

DIGITS = f"a number has at most {WHOLE_DIGITS} digits before the point and {DECIMALS} behind it"
SHOWN = 60
"""How much of what was written an error repeats."""

_SIGNS = {
    "\N{MINUS SIGN}": "-",
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{HYPHEN}": "-",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{GREATER-THAN OR EQUAL TO}": ">=",
    "\N{LESS-THAN OR EQUAL TO}": "<=",
    "\N{MICRO SIGN}": "u",
    "\N{GREEK SMALL LETTER MU}": "u",
    "\N{FRACTION SLASH}": "/",
    "\N{DIVISION SLASH}": "/",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{ALMOST EQUAL TO}": "~",
    "\N{CENT SIGN}": " cents",
}


class Guess:
    """What may have been meant: right writings, best first, whether the first is certain, and a hint."""

    __slots__ = ("hint", "safe", "suggestions")

    def __init__(self, *suggestions: str | None, safe: bool = False, hint: str = "") -> None:
        self.suggestions = [one for one in suggestions if one is not None]
        self.safe = safe
        self.hint = hint


def shown(text: str) -> str:
    """Shorten ``text`` and escape what a terminal or an editor would not print."""
    cut = text[:SHOWN]
    if not cut.isprintable():
        cut = "".join(
            [c if c.isprintable() else c.encode("unicode_escape", "replace").decode("ascii") for c in cut]
        )[:SHOWN]
    return cut + ("…" if len(text) > SHOWN else "")


def tidy(text: str) -> str:
    """Write ``text`` in ASCII where it means the same, with single spaces and none at the ends."""
    if not text.isascii():
        from unicodedata import decimal

        letters = []
        for letter in text:
            digit = decimal(letter, None)
            if digit is not None:
                letters.append(str(digit))
            elif "\N{FULLWIDTH EXCLAMATION MARK}" <= letter <= "\N{FULLWIDTH TILDE}":
                letters.append(chr(ord(letter) - 0xFEE0))
            else:
                letters.append(_SIGNS.get(letter, letter))
        text = "".join(letters)
    return " ".join(text.split())


def offer(kind: str, suggestions: Iterable[str], but: str) -> tuple[str, ...]:
    """Keep the suggestions that read as ``kind``."""
    kept: list[str] = []
    for one in suggestions:
        if one != but and one not in kept and len(one) <= LONGEST_PATH and read(kind, one) is not None:
            kept.append(one)
    return tuple(kept[:MOST_SUGGESTIONS])


def explain(kind: str, text: str, plain: bool) -> Unreadable:
    """Make the error for ``text`` that cannot be read as ``kind``."""
    guess = _guess(kind, text, plain)
    suggestions = offer(kind, guess.suggestions, text if plain else "")
    # Certainty is about the first guess, and only as good as the guess.
    safe = guess.safe and bool(suggestions) and suggestions[0] == guess.suggestions[0]
    found = shown(text) if plain or kind != "bool" else f'"{shown(text)}"'
    return Unreadable(EXPECTED[kind], found, suggestions, safe, guess.hint)


def _guess(kind: str, text: str, plain: bool) -> Guess:
    # Each kind loads what it needs, so that a `yes` costs no regular expressions.
    if kind == "path":
        from llm_strategy.format.quantities import repair_words

        return repair_words.path(text, plain)
    bare = plain and kind in ("count", "score", "target")
    if len(text) > (LONGEST_NUMBER if bare else LONGEST):
        bound = LONGEST_NUMBER if bare else LONGEST
        return Guess(hint=f"it has {len(text):,} characters, the bound is {bound}")
    if len(text) > LONGEST:
        return Guess(hint=DIGITS if _many_digits(text) else "")
    clean = tidy(text)
    if not clean or len(clean) > LONGEST:
        return Guess()
    if kind != "bool" and clean != text and read(kind, clean, plain) is not None:
        return Guess(clean, safe=True)
    if kind in ("bool", "date", "cadence", "cadence-or-change"):
        from llm_strategy.format.quantities import repair_words

        if kind == "bool":
            return repair_words.boolean(clean, plain)
        return repair_words.date(clean) if kind == "date" else repair_words.cadence(clean, kind)
    return _number(kind, clean)


def _mender(kind: str) -> Callable[[str], Guess]:
    if kind in ("count", "duration", "rate", "size"):
        from llm_strategy.format.quantities import repair_numbers as numbers

        return {
            "count": numbers.count,
            "duration": numbers.duration,
            "rate": numbers.rate,
            "size": numbers.size,
        }[kind]
    if kind in ("percent", "score", "target"):
        from llm_strategy.format.quantities import repair_scores as scores

        return {"percent": scores.percent, "score": scores.score, "target": scores.target}[kind]
    from llm_strategy.format.quantities import repair_money as amounts

    return {
        "money": amounts.money,
        "money-per-time": amounts.money_per_time,
        "money-per-million": amounts.money_per_million,
    }[kind]


def _number(kind: str, text: str) -> Guess:
    from llm_strategy.format.quantities.lenient import ends_of_range

    mend = _mender(kind)
    ends = ends_of_range(text)
    if ends is None:
        guess = mend(text)
        if not guess.suggestions and _many_digits(text):
            guess.hint = DIGITS
        return guess
    offers: list[str] = []
    for end in ends:
        offers += [end] if read(kind, end) is not None else mend(end).suggestions[:1]
    return Guess(*offers, hint="write one number, not a range")


def _many_digits(text: str) -> bool:
    """Say whether a number in ``text`` has more digits than are read."""
    for run in "".join([c if c in "0123456789.,_" else " " for c in text]).split():
        whole, _, decimals = run.partition(".")
        if sum(map(str.isdigit, whole)) > WHOLE_DIGITS or len(decimals) > DECIMALS:
            return True
    return False
