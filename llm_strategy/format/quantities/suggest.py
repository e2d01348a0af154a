"""What was meant by a quantity that cannot be read: the error with its suggestions and a hint.

Loaded for the first error only. Each kind has a function that reads a text leniently and returns a guess.
"""

from __future__ import annotations

import re
from unicodedata import decimal

from llm_strategy.characters import is_invisible, odd_character
from llm_strategy.format.quantities import suggest_numbers as numbers
from llm_strategy.format.quantities import suggest_scores as scores
from llm_strategy.format.quantities import suggest_words as words
from llm_strategy.format.quantities.grammar import EXPECTED
from llm_strategy.format.quantities.numbers import DECIMALS, LONGEST_NUMBER, WHOLE_DIGITS
from llm_strategy.format.quantities.reading import LONGEST, read
from llm_strategy.format.quantities.suggest_words import Guess, guess
from llm_strategy.format.quantities.values import Unreadable

MOST_SUGGESTIONS = 3
SHOWN = 60
"""How much of what was written an error repeats."""

DIGITS = f"a number has at most {WHOLE_DIGITS} digits before the point and {DECIMALS} after it"

_NUMERIC = {
    "count": numbers.count,
    "duration": numbers.duration,
    "rate": numbers.rate,
    "size": numbers.size,
    "money": numbers.money,
    "money-per-time": numbers.money_per_time,
    "money-per-million": numbers.money_per_million,
    "budget": numbers.budget,
    "token-rate": numbers.token_rate,
    "percent": scores.percent,
    "score": scores.score,
    "target": scores.target,
    "relative-score": scores.relative_score,
}


def explain(kind: str, text: str, plain: bool) -> Unreadable:
    """Return the error for ``text`` that cannot be read as ``kind``."""
    meant = _best_guess(kind, text, plain)
    suggestions: list[str] = []
    for word in meant.suggestions:
        if not (plain and word == text) and word not in suggestions and read(kind, word) is not None:
            suggestions.append(word)
    # Certainty is about the first guess.
    safe = meant.safe and suggestions[:1] == meant.suggestions[:1] != []
    found = _shown(text) if plain or kind != "bool" else f'"{_shown(text)}"'
    return Unreadable(EXPECTED[kind], found, tuple(suggestions[:MOST_SUGGESTIONS]), safe, meant.hint)


def _shown(text: str) -> str:
    """Shorten ``text`` and escape what a terminal or an editor would not print."""
    cut = text[:SHOWN]
    letters = [c if c.isprintable() else c.encode("unicode_escape", "replace").decode("ascii") for c in cut]
    return "".join(letters)[:SHOWN] + ("…" if len(text) > SHOWN else "")


def _best_guess(kind: str, text: str, plain: bool) -> Guess:
    if kind == "path":
        return words.path(text, plain)
    bound = LONGEST_NUMBER if plain and kind in ("count", "score", "target") else LONGEST
    if len(text) > LONGEST:
        over = f"it has {len(text):,} characters, the limit is {bound}"
        return guess(hint=over if len(text) > bound else DIGITS if _has_many_digits(text) else "")
    if not text.isascii():
        visible = "".join([char for char in text if not is_invisible(char)])
        if visible != text and read(kind, visible, plain) is not None:
            return guess(visible, safe=True, hint=f"it contains {odd_character(text)}, which is invisible")
        text = visible
    clean = _tidy(text)
    if not clean or len(clean) > LONGEST:
        return guess()
    if kind == "bool":
        return words.boolean(clean, plain)
    if clean != text and read(kind, clean, plain) is not None:
        return guess(clean, safe=True)
    if kind in ("cadence", "cadence-or-change"):
        return words.cadence(clean, kind)
    if kind == "date":
        return words.date(clean)
    mend = _NUMERIC[kind]
    readings, hint = _two_readings(clean)
    offers = []
    for each in readings:
        offers += [each] if read(kind, each) is not None else mend(each).suggestions[:1]
    if offers:
        return guess(*offers, hint=hint or "it could be " + " or ".join(offers))
    meant = mend(clean)
    if not meant.suggestions and _has_many_digits(clean):
        meant.hint = DIGITS
    return meant


_SIGNS = str.maketrans(
    {
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
    }
)


def _tidy(text: str) -> str:
    """Write ``text`` in ASCII where it means the same, with single spaces and none at the ends."""
    if not text.isascii():
        text = "".join([letter if decimal(letter, None) is None else str(decimal(letter)) for letter in text])
        text = text.translate({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}).translate(_SIGNS)
    return " ".join(text.split())


def _has_many_digits(text: str) -> bool:
    """Tell whether a number in ``text`` has more digits than are read."""
    runs = [run.partition(".") for run in re.findall(r"[0-9.,_]+", text)]
    return any(sum(map(str.isdigit, run[0])) > WHOLE_DIGITS or len(run[2]) > DECIMALS for run in runs)


def _two_readings(text: str) -> tuple[list[str], str]:
    """Return the two texts that a range or a point among three digits stands for, if it is one; and a hint."""
    ends = _ends_of_range(text)
    if ends:
        return ends, "write one number, not a range"
    found = re.search(r"(?<![0-9.,_])([1-9][0-9]{0,2})\.([0-9]{3})(?![0-9.,_]|\s?[kKMB]\b)", text)
    if not found:
        return [], ""
    fraction = found[2].rstrip("0") or ""
    decimal_point = found[1] + ("." + (fraction if len(fraction) < 3 else fraction + "0") if fraction else "")
    before, after = text[: found.start()], text[found.end() :]
    return [f"{before}{found[1]}{found[2]}{after}", f"{before}{decimal_point}{after}"], ""


def _ends_of_range(text: str) -> list[str]:
    """Split `100-200/day` into `100/day` and `200/day`, `1-2s` into `1s` and `2s`; anything else into nothing."""
    found = re.fullmatch(
        r"(?i)(\$?[0-9][0-9.,_]*)(k|m|b)?(%|(?!e[+-])[a-z]+)?\s?(?:-|to\b|\.\.+|~)\s?\$?([0-9][0-9.,_]*)((?![0-9.,_-]).*)",
        text,
    )
    if not found:
        return []
    low, scale, unit, high, rest = found.groups("")
    below = rest if not scale + unit else rest[rest.find("/") :] if "/" in rest and not unit else ""
    return [low + scale + unit + below, "$" * (low[0] == "$") + high + rest]
