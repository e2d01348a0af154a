"""The plain data of a strategy file with its quantities also as numbers, for policies.

Every map of the format gets ``x-normalized``: key → number, for the quantities that can be read. Rates are a month,
money is dollars (a month where it is over time, a million tokens where it is a price), durations are milliseconds,
cadences days, sizes tokens, percentages as written (81 for ``81%``), dates their age in days.
"""

from __future__ import annotations

from typing import Any

from llm_strategy.document.document import Document
from llm_strategy.document.plain_data import as_written, core_value, plain_data
from llm_strategy.format import declaration as declared
from llm_strategy.format.declaration import Key, Shape
from llm_strategy.format.quantities.parse import Unreadable, parse
from llm_strategy.format.quantities.values import (
    Budget,
    Cadence,
    Date,
    Rate,
    RelativeScore,
    Score,
    Size,
    Target,
)

KEY = "x-normalized"


def normalized_data(document: Document, today: int) -> Any:
    """Return the data of ``document`` as YAML's core schema reads it, with the numbers; ``today`` is an ordinal."""
    data = plain_data(document, core_value)
    _add_to_map(data, plain_data(document, as_written), declared.TOP, today)
    return data


def _add_to_map(data: Any, written: Any, shape: Shape, today: int) -> None:
    """Add the numbers to ``data``, a map of ``shape``, and to the maps in it; ``written`` has its texts."""
    if not isinstance(data, dict):
        return
    numbers: dict[str, float] = {}
    for name, key in shape.keys.items():
        if data.get(name) is None:
            continue
        if key.type == declared.QUANTITY:
            number = _number(key.vocabulary, written[name], today)
            if number is not None:
                numbers[name] = number
        else:
            _add_below(data[name], written[name], key, today)
    data[KEY] = numbers


def _add_below(data: Any, written: Any, key: Key, today: int) -> None:
    if key.type == declared.MAP:
        _add_to_map(data, written, key.shape, today)
    elif key.type == declared.NAMED and isinstance(data, dict):
        for name, inner in list(data.items()):
            _add_to_map(inner, written[name], key.shape, today)
    elif key.type == declared.LIST and isinstance(data, list):
        for inner, texts in zip(data, written, strict=True):
            _add_to_map(inner, texts, key.shape, today)
    elif key.type in (declared.SCORES, declared.SHARES) and isinstance(data, dict):
        kind = "score" if key.type == declared.SCORES else "percent"
        numbers = {name: _number(kind, text, today) for name, text in written.items()}
        data[KEY] = {name: number for name, number in numbers.items() if number is not None}


def _number(kind: str, text: Any, today: int) -> float | None:
    """Return what a quantity says as one number; None where it cannot be read, or says none."""
    if not isinstance(text, str):
        return None
    try:
        value = parse(kind, text)
    except Unreadable:
        return None
    if isinstance(value, Rate):
        number = value.per_month
    elif isinstance(value, Size):
        if value.tokens is None:
            return None
        number = value.tokens
    elif isinstance(value, Cadence):
        number = value.days
    elif isinstance(value, Date):
        number = today - value.ordinal
    elif isinstance(value, Score | Target):
        number = value.value * 100 if value.percent else value.value
    elif isinstance(value, Budget):
        number = value.amount
    elif isinstance(value, bool | str | RelativeScore):
        return None
    else:
        number = value * {"duration": 1000, "percent": 100}.get(kind, 1)
    rounded = round(number, 9)
    return int(rounded) if rounded == rounded // 1 and abs(rounded) != float("inf") else rounded
