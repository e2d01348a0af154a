"""Writing values the canonical way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from llm_strategy.format.quantities.numbers import DECIMALS, LIMIT, SCALES, may_be_thousands
from llm_strategy.format.quantities.reading import DURATIONS, PER_YEAR, UNITS, read
from llm_strategy.format.quantities.values import INFINITE, Budget, Rate, RelativeScore, Score, Size, Target

_NEVER = int(LIMIT)
_NEARLY = "999999999999999.99999999999999999999"
"""Under the limit, yet read as the float of the limit."""


# A month as a ratio of each unit: dollars a month, times this, are dollars a day.
_OF_MONTH: dict[str, tuple[int, int]] = {
    "month": (1, 1),
    "day": (12, 365),
    "week": (84, 365),
    "hour": (12, PER_YEAR["hour"]),
    "min": (12, PER_YEAR["min"]),
    "s": (12, PER_YEAR["s"]),
    "year": (12, 1),
}


def positional(numerator: int, denominator: int, places: int) -> str:
    """Write a ratio, not negative, rounded to ``places`` decimals at most, without an exponent."""
    below = 10**places
    rounded = (2 * numerator * below + denominator) // (2 * denominator)
    whole, rest = divmod(rounded, below)
    decimals = f"{rest:0{places}d}".rstrip("0") if places else ""
    return f"{whole}.{decimals}" if decimals else str(whole)


def _dress(digits: str, grouped: bool, compact: int) -> str:
    """Group the digits, or shorten a round number from ``compact`` on with `k`, `M` or `B`."""
    whole, point, decimals = digits.partition(".")
    if not point and int(whole) >= compact and len(whole.rstrip("0")) <= 3:
        for letter in ("B", "M", "k"):
            power = SCALES[letter]
            if len(whole) > power:
                return positional(int(whole), 10**power, power) + letter
    return f"{int(whole):,}{point}{decimals}" if grouped else digits


def _clear(digits: str) -> str:
    """Write `1.234` as `1.2340`, which nobody takes for 1,234."""
    return digits + "0" if may_be_thousands(digits) else digits


def _dollars(digits: str, grouped: bool) -> str:
    whole, point, decimals = digits.partition(".")
    return "$" + _dress(f"{whole}.{decimals:0<2}" if point else whole, grouped, 1_000_000)


def _digits(value: float) -> str:
    """Write a number, not negative, with as few decimals as hold it exactly; "" when none do."""
    if value == LIMIT:
        return _NEARLY
    for places in range(DECIMALS + 1):
        digits = positional(*value.as_integer_ratio(), places)
        if float(digits) == value:
            return digits
    return ""


def _rounded_digits(value: float) -> str:
    # No file can hold a smaller amount.
    return _digits(value) or positional(*value.as_integer_ratio(), DECIMALS)


def _with_unit(
    value: float,
    units: dict[str, tuple[int, int]],
    holds: Callable[[str, str], bool],
    limits: tuple[int, ...],
) -> tuple[str, str]:
    """Write ``value`` as digits and a unit: the first unit that needs the fewest decimals, by ``limits``.

    ``holds`` says whether digits with a unit read back as the value. Where none do, the first unit is
    rounded.
    """
    numerator, denominator = value.as_integer_ratio()
    for most in limits:
        for unit, (times, per) in units.items():
            for places in range(most + 1):
                digits = positional(numerator * times, denominator * per, places)
                if holds(digits, unit):
                    return digits, unit
    for unit in units:
        if holds(_NEARLY, unit):
            return _NEARLY, unit
    unit, (times, per) = next(iter(units.items()))
    return positional(numerator * times, denominator * per, 2), unit


def _signed(value: float, percent: bool, grouped: bool) -> str:
    sign, size = ("-", -value) if value < 0 else ("", value)
    if not percent:
        digits = _digits(size) if size <= LIMIT else ""
        # Only a bare number can be so small, or a computed one so large.
        return sign + _dress(digits, grouped, _NEVER) if digits else repr(value)
    digits, _ = _with_unit(
        size, {"%": (100, 1)}, lambda d, u: read("score", d + u) == Score(size, True), (DECIMALS,)
    )
    return sign + _dress(digits, grouped, _NEVER) + "%"


def _duration(seconds: float, grouped: bool) -> str:
    if seconds == 0:
        return "0s"

    def holds(digits: str, unit: str) -> bool:
        return digits != "0" and read("duration", digits + unit) == seconds

    # Whole days, hours and minutes read better than many seconds; `1.5s` better than `1500ms`.
    order = ("d", "h", "min", "s", "ms") if seconds >= 1 else ("ms", "s", "min", "h", "d")
    units = {unit: (1000, DURATIONS[unit]) for unit in order}
    whole = {unit: ratio for unit, ratio in units.items() if unit != "ms"}
    digits, unit = _with_unit(seconds, whole, holds, (0,)) if seconds >= 1 else ("", "")
    if not digits or not holds(digits, unit):
        units = units if seconds < 1 else {"s": units.pop("s"), "ms": units.pop("ms"), **units}
        digits, unit = _with_unit(seconds, units, holds, (2, DECIMALS))
    return _dress(digits, grouped, _NEVER) + unit


def _rate(value: Rate, grouped: bool) -> str:
    digits, unit = _with_unit(
        value.per_month, _OF_MONTH, lambda d, u: read("rate", f"{_clear(d)}/{u}") == value, (0, 2, DECIMALS)
    )
    return f"{_dress(_clear(digits), grouped, 10_000)}/{unit}"


def _dollars_over_time(value: float, grouped: bool) -> str:
    digits, unit = _with_unit(
        value, _OF_MONTH, lambda d, u: read("money-per-time", f"${_clear(d)}/{u}") == value, (2, DECIMALS)
    )
    return f"{_dollars(_clear(digits), grouped)}/{unit}"


def _size(value: Size, grouped: bool) -> str:
    digits = _rounded_digits(value.amount)
    countable = value.unit in UNITS
    number = _dress(_clear(digits) if countable else digits, grouped, 10_000 if countable else _NEVER)
    singular = value.amount == 1 and value.unit in UNITS
    return f"{number} {value.unit[:-1] if singular else value.unit}"


def _count(value: float, grouped: bool) -> str:
    digits = _digits(value) if value <= LIMIT else ""
    return _dress(digits, grouped, 10_000) if digits else repr(value)


def _relative(score: RelativeScore, grouped: bool) -> str:
    if not score.value and not score.share:
        return "parity"
    written = _signed(score.value, score.share, grouped)
    return ("" if written.startswith("-") else "+") + written + ("" if score.share else " points")


def show(kind: str, value: Any, grouped: bool = True) -> str:
    """Write ``value``; see :func:`llm_strategy.format.quantities.parse.show`."""
    if isinstance(value, float) and not 0 <= value < INFINITE:
        # No file can hold these, but a sum in a message may come to one.
        return f"-{show(kind, -value, grouped)}" if -INFINITE < value < 0 else str(value)
    if kind in ("cadence", "cadence-or-change"):
        return str(value.word)
    if kind == "duration":
        return _duration(value, grouped)
    if kind == "count":
        return _count(value, grouped)
    if kind == "rate":
        return _rate(value, grouped)
    if kind == "size":
        return _size(value, grouped)
    if kind == "money":
        return _dollars(_clear(_rounded_digits(value)), grouped)
    if kind == "money-per-million":
        return _dollars(_rounded_digits(value), grouped)
    if kind == "money-per-time":
        return _dollars_over_time(value, grouped)
    if kind == "budget":
        if value.per_request:
            return f"{_dollars(_rounded_digits(value.amount), grouped)}/request"
        return _dollars_over_time(value.amount, grouped)
    if kind == "token-rate":
        return f"{_count(value, grouped)} tokens/s"
    if kind == "relative-score":
        return _relative(value, grouped)
    if kind == "percent":
        return _signed(value, True, grouped)
    if kind == "date":
        month = f"{value.year:04d}-{value.month:02d}"
        return month if value.day is None else f"{month}-{value.day:02d}"
    if kind == "bool":
        return "true" if value else "false"
    if kind == "path":
        return str(value)
    if kind == "score":
        return _signed(value.value, value.percent, grouped)
    if kind == "target":
        return ("at most " if value.at_most else "") + _signed(value.value, value.percent, grouped)
    raise KeyError(kind)


def _rounded(value: float, digits: int = 3) -> float:
    """Round to whole numbers from 1,000 on, else to ``digits`` significant digits."""
    return float(round(value)) if abs(value) >= 1000 else float(f"{value:.{digits}g}")


def about(kind: str, value: Any) -> str:
    """Write ``value`` rounded; see :func:`llm_strategy.format.quantities.parse.about`."""
    if kind in ("duration", "count"):
        value = _rounded(value)
    elif kind == "rate":
        value = Rate(_rounded(value.per_month))
    elif kind == "size":
        value = Size(value.tokens, _rounded(value.amount), value.unit)
    elif kind == "budget":
        amount = round(value.amount, 2) if 1 <= value.amount < 1000 else _rounded(value.amount)
        value = Budget(amount, value.per_request)
    elif kind == "token-rate":
        value = _rounded(value)
    elif kind in ("money", "money-per-time", "money-per-million"):
        value = round(value, 2) if 1 <= value < 1000 else _rounded(value)
    elif kind == "percent":
        value = round(value, 3)
    elif kind in ("score", "target"):
        number = round(value.value, 3) if value.percent else _rounded(value.value)
        value = (
            Score(number, value.percent) if kind == "score" else Target(number, value.percent, value.at_most)
        )
    return show(kind, value)
