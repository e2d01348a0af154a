"""Written amounts compared with a limit, as JSON Schema: bounds of numbers, and patterns of texts such as `1.2k`."""

from __future__ import annotations

from llm_strategy.format.quantities.parse import number_schema, pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Schema = dict[str, Any]

SUFFIXES = {"": 0, "[Kk]": 3, "M": 6, "B": 9}
"""How a count ends, and how many places that moves it."""

SEPARATORS = (",", "_")


def of_amount(kind: str) -> Schema:
    """Return the schema of every amount of ``kind`` that can be read: a count or a percentage."""
    text: Schema = {"type": "string", "pattern": pattern(kind)}
    bounds = number_schema(kind)
    return text if bounds is None else {"anyOf": [text, {"type": "number", **bounds}]}


def amount_under(kind: str, limit: float) -> Schema:
    """Return the schema of the amounts of ``kind`` under ``limit``, in base units: 0.3 for 30 %.

    Raises :class:`ValueError` for a limit that is no whole number of the units people write.
    """
    whole = round(limit * 100) if kind == "percent" else round(limit)
    if whole != (limit * 100 if kind == "percent" else limit) and abs(whole - limit * 100) > 1e-9:
        raise ValueError(f"{limit} is no whole number")
    if kind == "percent":
        written = f"^(?:{_decimals(whole, 0)}) ?%$"
    else:
        options = [_decimals(whole, places) + suffix for suffix, places in SUFFIXES.items()]
        grouped = [_grouped(whole, separator) for separator in SEPARATORS]
        options += [rf"(?:{one})(?:\.[0-9]+)?" for one in grouped if one]
        written = f"^(?:{'|'.join(options)})$"
    text: Schema = {"allOf": [{"type": "string", "pattern": one} for one in (pattern(kind), written)]}
    bounds = number_schema(kind)
    if bounds is None:
        return text
    return {"anyOf": [text, {"type": "number", **bounds, "exclusiveMaximum": whole}]}


def _decimals(limit: int, places: int) -> str:
    """Return a pattern of the decimal numbers under ``limit`` ÷ 10 ** ``places``, without separators."""
    whole, rest = divmod(limit, 10**places)
    options = [rf"0*(?:{_integers(whole)})(?:\.[0-9]+)?"] if whole else []
    fraction = str(rest).rjust(places, "0") if places else ""
    fraction = fraction.rstrip("0")
    if fraction:
        # As much in front of the point, and less behind it.
        behind = []
        for at, digit in enumerate(fraction):
            if digit != "0":
                behind.append(f"{fraction[:at]}{_below(int(digit))}[0-9]*")
            behind.append(fraction[:at])
        options.append(rf"0*{whole or '0'}(?:\.(?:{'|'.join(one for one in behind if one)}))?")
    return f"(?:{'|'.join(options)})" if options else "(?!)"


def _integers(limit: int) -> str:
    """Return a pattern of the integers under ``limit``, without leading zeros."""
    digits = str(limit)
    options = [f"[0-9]{{1,{len(digits) - 1}}}"] if len(digits) > 1 else []
    for at, digit in enumerate(digits):
        first = 1 if at == 0 and len(digits) > 1 else 0
        if int(digit) > first:
            left = len(digits) - at - 1
            options.append(f"{digits[:at]}{_below(int(digit), first)}" + (f"[0-9]{{{left}}}" if left else ""))
    return "|".join(options)


def _grouped(limit: int, separator: str) -> str:
    """Return a pattern of the integers under ``limit`` that are written in groups of three; empty where none is."""
    digits = str(limit)
    shapes: list[list[str]] = [["[1-9]", *["[0-9]"] * (length - 1)] for length in range(4, len(digits))]
    if len(digits) >= 4:
        for at, digit in enumerate(digits):
            first = 1 if at == 0 else 0
            if int(digit) > first:
                shapes.append([*digits[:at], _below(int(digit), first), *["[0-9]"] * (len(digits) - at - 1)])
    return "|".join(
        "".join(one + (separator if at and at % 3 == 0 else "") for at, one in _from_behind(shape))
        for shape in shapes
    )


def _from_behind(shape: list[str]) -> list[tuple[int, str]]:
    """Return each digit with how many follow it."""
    return [(len(shape) - at - 1, one) for at, one in enumerate(shape)]


def _below(digit: int, first: int = 0) -> str:
    return f"[{first}-{digit - 1}]" if digit - 1 > first else str(first)
