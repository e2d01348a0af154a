"""Numbers as the format writes them: digits with separators, `k`, `M` and `B`, and those of YAML's core schema."""

from __future__ import annotations

WHOLE_DIGITS = 15

DECIMALS = 20

LIMIT = 1e15
"""Every number stays below this."""

TENS: tuple[int, ...] = tuple([10**power for power in range(DECIMALS + 4)])

LONGEST_NUMBER = 400

SCALES = {"k": 3, "K": 3, "M": 6, "B": 9}
"""The letters a count may end in, as powers of ten."""

BASES = {"0x": (16, "0123456789abcdefABCDEF"), "0o": (8, "01234567")}
"""Prefixes of whole numbers in another base, with its digits."""


def number(text: str, most: int = WHOLE_DIGITS) -> tuple[int, int] | None:
    """Read `1200`, `1,200`, `1_200` or `12.5` as (digits, decimals): the number is digits / 10 ** decimals.

    ``most`` is how many digits may stand before the point.
    """
    whole, point, decimals = text.partition(".")
    if point and not (decimals.isdigit() and len(decimals) <= DECIMALS):
        return None
    if not whole.isdigit():
        groups = whole.split("," if "," in whole else "_", 6)
        if not 0 < len(groups[0]) <= 3 or groups[0][0] == "0":
            return None
        for group in groups[1:]:
            if len(group) != 3:
                return None
        whole = "".join(groups)
        if not whole.isdigit():
            return None
    if len(whole) > most or not text.isascii():
        return None
    return int(whole + decimals), len(decimals)


def may_be_thousands(text: str) -> bool:
    """Tell whether the point in `200.000` and `1.234` may group thousands, as it does in half of the world."""
    whole, _, decimals = text.partition(".")
    grouped = len(decimals) == 3 and decimals.isdigit()
    return grouped and 0 < len(whole) < 4 and whole[0] != "0" and whole.isdigit()


def may_be_round_thousands(text: str) -> bool:
    """Tell the same of kinds that may have three decimals: `1.500` hardly means 1.5, `1.234` may mean just that."""
    return text[-1:] == "0" and may_be_thousands(text)


def scaled(text: str) -> tuple[int, int] | None:
    """Read a number that may end in `k`, `M` or `B`, as :func:`number` does."""
    power = SCALES.get(text[-1:])
    if power is None:
        return number(text)
    read = number(text[:-1], WHOLE_DIGITS - power)
    return None if read is None else (read[0] * TENS[power], read[1])


def core_number(text: str) -> float | None:
    """Read what YAML 1.2's core schema calls a number; None when it is not finite or too large."""
    if len(text) > LONGEST_NUMBER:
        return None
    if not is_number(text):
        return None
    base = BASES.get(text[:2])
    if base is not None:
        whole = int(text[2:], base[0])
        return float(whole) if whole < LIMIT else None
    value = float(text)
    # Adding zero turns a negative zero into zero.
    return value + 0.0 if -LIMIT < value < LIMIT else None


def is_number(text: str) -> bool:
    """Say whether YAML 1.2's core schema takes a plain scalar for a finite number, in form."""
    base = BASES.get(text[:2])
    if base is not None:
        return len(text) > 2 and not text[2:].strip(base[1])
    # float() also takes underscores, spaces, words and other scripts' digits.
    if text.strip("0123456789.eE+-"):
        return False
    try:
        float(text)
    except ValueError:
        return False
    return True
