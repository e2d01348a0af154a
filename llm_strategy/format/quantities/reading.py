"""Reading: text into a typed value, or None. Strict; :mod:`llm_strategy.format.quantities.suggest` says what was meant.

Numbers have at most 15 digits before the point, their `k`, `M` or `B` counted in (so they stay under 1e15),
and at most 20 after it. They are read as a ratio of integers and rounded once, so `1.001M` is exactly
1,001,000.
"""

from __future__ import annotations

from llm_strategy.format.quantities.numbers import (
    SCALES,
    TENS,
    core_number,
    is_number,
    may_be_round_thousands,
    may_be_thousands,
    number,
    scaled,
)
from llm_strategy.format.quantities.values import (
    CADENCES,
    CADENCES_OR_CHANGE,
    Budget,
    Date,
    Rate,
    RelativeScore,
    Score,
    Size,
    Target,
    days_in,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from llm_strategy.format.quantities.values import Cadence


LONGEST = 64
"""No quantity but a path has a longer right writing than this (a bare number may have needless digits)."""
LONGEST_PATH = 4096


DURATIONS = {"ms": 1, "s": 1_000, "min": 60_000, "h": 3_600_000, "d": 86_400_000}
"""Milliseconds in each unit of a duration."""

PER_YEAR = {
    "s": 365 * 86_400,
    "min": 365 * 1_440,
    "hour": 365 * 24,
    "day": 365,
    "month": 12,
    "year": 1,
}
"""How many of each unit of a rate, but the week, a year of 365 days has."""

UNITS = {
    "tokens": (1, 1),
    "characters": (1, 4),
    "words": (4, 3),
    "lines": None,
    "tables": None,
    "records": None,
    "documents": None,
}
"""Units of a size: the tokens in one as a ratio, None where there is no telling."""

BYTES = {"KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000}
"""Units of a size in bytes of text; 4 bytes make one token."""


PARITY = "parity"
POINTS = (" points", " point")
"""How a relative score ends that is in the metric's own unit."""

YES = ("true", "True", "TRUE")
NO = ("false", "False", "FALSE")
NULL = ("", "~", "null", "Null", "NULL")
INFINITIES = (
    ".inf",
    "-.inf",
    "+.inf",
    ".Inf",
    "-.Inf",
    "+.Inf",
    ".INF",
    "-.INF",
    "+.INF",
    ".nan",
    ".NaN",
    ".NAN",
)
"""The plain scalars that YAML takes for truth values, for nothing and for what is no finite number."""


def count(text: str, plain: bool) -> float | None:
    """Read a count."""
    if may_be_round_thousands(text):
        return None
    read = scaled(text)
    if read is not None:
        return read[0] / TENS[read[1]]
    value = core_number(text) if plain else None
    return value if value is not None and value >= 0 else None


def cadence(text: str, plain: bool) -> Cadence | None:
    """Read a cadence."""
    return CADENCES.get(text)


def cadence_or_change(text: str, plain: bool) -> Cadence | None:
    """Read a cadence or `on-change`."""
    return CADENCES_OR_CHANGE.get(text)


def duration(text: str, plain: bool) -> float | None:
    """Read a duration, in seconds."""
    end = len(text)
    while end and text[end - 1].isalpha():
        end -= 1
    unit = DURATIONS.get(text[end:])
    if unit is None:
        return None
    amount = text[: end - 1] if text[end - 1 : end] == " " else text[:end]
    read = None if may_be_round_thousands(amount) else number(amount)
    return None if read is None else read[0] * unit / TENS[read[1] + 3]


def over_time(amount: str, unit: str) -> float | None:
    """Read an amount over a unit of time, as the amount a month."""
    read = None if may_be_thousands(amount) else scaled(amount)
    if read is None:
        return None
    unit = unit[1:] if unit[:1] == " " else unit
    if unit == "week":
        return read[0] * 365 / (84 * TENS[read[1]])
    times = PER_YEAR.get(unit)
    return None if times is None else read[0] * times / (12 * TENS[read[1]])


def rate(text: str, plain: bool) -> Rate | None:
    """Read a rate of requests."""
    amount, slash, unit = text.partition("/")
    if not slash:
        return None
    amount = amount[:-1] if amount[-1:] == " " else amount
    if amount.endswith(" requests"):
        amount = amount[:-9]
    elif amount.endswith(" request"):
        amount = amount[:-8]
    per_month = over_time(amount, unit)
    return None if per_month is None else Rate(per_month)


def size(text: str, plain: bool) -> Size | None:
    """Read a size."""
    end = len(text) - len(text.lstrip("0123456789.,_"))
    unit = text[end:]
    each = BYTES.get(unit[1:] if unit[:1] == " " else unit)
    if each is not None:
        read = None if may_be_round_thousands(text[:end]) else number(text[:end])
        if read is None:
            return None
        amount = read[0] / TENS[read[1]]
        return Size(amount * each / 4, amount, unit.lstrip(" "))
    if unit[:1] in SCALES:
        end += 1
        unit = unit[1:]
    unit = unit[1:] if unit[:1] == " " else unit
    if unit + "s" in UNITS:
        unit += "s"
    if unit not in UNITS:
        return None
    read = None if may_be_thousands(text[:end]) else scaled(text[:end])
    if read is None:
        return None
    ratio = UNITS[unit]
    amount = read[0] / TENS[read[1]]
    # From the rounded amount, so that equal amounts are equal sizes.
    return Size(None if ratio is None else amount * ratio[0] / ratio[1], amount, unit)


def money(text: str, plain: bool) -> float | None:
    """Read an amount in dollars."""
    return None if may_be_thousands(text[1:]) else price(text, plain)


def price(text: str, plain: bool) -> float | None:
    """Read the price of a million tokens in dollars, which is never in the thousands."""
    read = scaled(text[1:]) if text[:1] == "$" else None
    return None if read is None else read[0] / TENS[read[1]]


def money_per_time(text: str, plain: bool) -> float | None:
    """Read an amount over time, in dollars a month."""
    amount, slash, unit = text.partition("/")
    if not slash or amount[:1] != "$":
        return None
    return over_time(amount[1:-1] if amount[-1] == " " else amount[1:], unit)


def budget(text: str, plain: bool) -> Budget | None:
    """Read an amount over time or a request."""
    amount, slash, unit = text.partition("/")
    if slash and unit.lstrip(" ") == "request" and len(unit) <= len(" request"):
        dollars = money(amount.removesuffix(" "), plain)
        return None if dollars is None else Budget(dollars, True)
    per_month = money_per_time(text, plain)
    return None if per_month is None else Budget(per_month, False)


def token_rate(text: str, plain: bool) -> float | None:
    """Read a rate of tokens, as tokens a second."""
    amount, slash, unit = text.partition("/")
    if not slash or unit not in ("s", " s"):
        return None
    amount = amount.removesuffix(" ")
    for noun in ("tokens", "token"):
        if amount.endswith(noun):
            return count(amount.removesuffix(noun).removesuffix(" "), False)
    return None


def relative_score(text: str, plain: bool) -> RelativeScore | None:
    """Read how a score stands to another: `+3 points`, `+28%`, `-2 points`, `parity`."""
    if text == PARITY:
        return RelativeScore(0.0, False)
    sign = text[:1]
    if sign not in ("+", "-"):
        return None
    share = text.endswith("%")
    if share:
        body = text[1:-1].removesuffix(" ")
    else:
        body = next((text[1:].removesuffix(noun) for noun in POINTS if text.endswith(noun)), "")
    read = number(body)
    if read is None:
        return None
    value = read[0] / ((100 if share else 1) * TENS[read[1]])
    return RelativeScore(-value if sign == "-" else value, share)


def percent(text: str, plain: bool) -> float | None:
    """Read a percentage from 0 to 100, as a fraction."""
    if text[-1:] != "%":
        return None
    body = text[:-2] if text[-2:-1] == " " else text[:-1]
    read = number(body, 3)
    if read is None:
        return None
    below = 100 * TENS[read[1]]
    # Three digits before the point are only right for 100: `007%` is a slip.
    if read[0] > below or (body[:3].isdigit() and len(body) > 2 and body[:3] != "100"):
        return None
    return read[0] / below


def score(text: str, plain: bool) -> Score | None:
    """Read a score: a percentage, which may be negative or over 100 (a gain), or a number."""
    body, per, below = text, text[-1:] == "%", 1
    if per:
        body, below = text[:-2] if text[-2:-1] == " " else text[:-1], 100
    negative = body[:1] == "-"
    if not per and may_be_round_thousands(body.lstrip("+-")):
        return None
    read = number(body[1:] if negative else body)
    if read is not None:
        return Score((-read[0] if negative else read[0]) / (below * TENS[read[1]]), per)
    # YAML reads `+3` as 3, and a gain of 3 may be meant.
    value = core_number(text) if plain and text[:1] != "+" else None
    return None if value is None else Score(value, False)


def target(text: str, plain: bool) -> Target | None:
    """Read a target: a score that is to be reached, or not to be passed after `at most`."""
    at_most = text.startswith("at most ")
    bare = not at_most and not text.startswith("at least ")
    read = score(text if bare else text[8:] if at_most else text[9:], plain and bare)
    return None if read is None else Target(read.value, read.percent, at_most)


def date(text: str, plain: bool) -> Date | None:
    """Read a day or a month of the years 1000 to 2999."""
    parts = text.split("-", 3)
    if not text.isascii() or [len(part) for part in parts] not in ([4, 2, 2], [4, 2]):
        return None
    if not "".join(parts).isdigit():
        return None
    year, month = int(parts[0]), int(parts[1])
    if not 1000 <= year <= 2999 or not 1 <= month <= 12:
        return None
    if len(parts) == 2:
        return Date(year, month)
    day = int(parts[2])
    return Date(year, month, day) if 1 <= day <= days_in(year, month) else None


def boolean(text: str, plain: bool) -> bool | None:
    """Read a boolean; a quoted one is text, not a boolean."""
    if not plain:
        return None
    return True if text in YES else False if text in NO else None


def path(text: str, plain: bool) -> str | None:
    """Read a path: any text without control characters, backslashes and spaces at its ends."""
    if not text or len(text) > LONGEST_PATH or "\\" in text or text[0] == " " or text[-1] == " ":
        return None
    if not text.isprintable():
        # The slow look only for the rare path that has something unusual.
        for character in text:
            if character < " " or "\x7f" <= character <= "\x9f":
                return None
    if plain and (text in YES or text in NO or text in NULL or text in INFINITIES or is_number(text)):
        return None
    return text


READERS: dict[str, Callable[[str, bool], object]] = {
    "cadence": cadence,
    "cadence-or-change": cadence_or_change,
    "duration": duration,
    "count": count,
    "rate": rate,
    "size": size,
    "money": money,
    "money-per-time": money_per_time,
    "money-per-million": price,
    "budget": budget,
    "token-rate": token_rate,
    "percent": percent,
    "date": date,
    "bool": boolean,
    "path": path,
    "target": target,
    "score": score,
    "relative-score": relative_score,
}
"""Every kind of quantity and how it is read."""


def read(kind: str, text: str, plain: bool = True) -> object:
    """Read ``text`` as ``kind``; None when it cannot be."""
    # Bounded work: nothing this long is a quantity.
    if len(text) > LONGEST and kind != "path" and not (plain and kind in ("count", "score", "target")):
        return None
    return READERS[kind](text, plain)
