"""Quantities: typed values that a strategy file writes as text or numbers, read once.

:func:`parse` reads one strictly. What it cannot read it explains: an :class:`Unreadable` says what was
expected, what was found and the nearest right writings. Explaining, showing and describing are imported when
first asked for.
"""

from __future__ import annotations

from llm_strategy.format.quantities.reading import LONGEST, READERS, read
from llm_strategy.format.quantities.values import (
    Budget,
    Cadence,
    Date,
    Rate,
    RelativeScore,
    Score,
    Size,
    Target,
    Unreadable,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = [
    "KINDS",
    "Budget",
    "Cadence",
    "Date",
    "Rate",
    "RelativeScore",
    "Score",
    "Size",
    "Target",
    "Unreadable",
    "about",
    "describe",
    "examples",
    "number_schema",
    "numeric",
    "parse",
    "pattern",
    "show",
]

KINDS = tuple(READERS)
"""The names of all kinds."""

_REMEMBERED = 4096
_read: dict[tuple[str, str, bool], Any] = {}
_unread: dict[tuple[str, str, bool], tuple[Any, ...]] = {}


def parse(kind: str, text: str, plain: bool = True) -> Any:
    """Read ``text`` as a quantity of ``kind``; raise :class:`Unreadable` when it is not one.

    ``plain`` is False for a quoted scalar, which is text to YAML even where it looks like a number or truth
    value.

    ==================  =================================================
    kind                value
    ==================  =================================================
    cadence             :class:`Cadence`
    cadence-or-change   :class:`Cadence`, `on-change` too
    duration            float, seconds
    count               float, not negative
    rate                :class:`Rate`
    size                :class:`Size`
    money               float, dollars
    money-per-time      float, dollars a month
    money-per-million   float, dollars a million tokens
    budget              :class:`Budget`
    token-rate          float, tokens a second
    percent             float, a fraction from 0 to 1
    date                :class:`Date`
    bool                bool
    path                str
    target              :class:`Target`
    score               :class:`Score`
    relative-score      :class:`RelativeScore`
    ==================  =================================================
    """
    key = (kind, text, plain)
    value = _read.get(key)
    if value is not None:
        return value
    args = _unread.get(key)
    if args is not None:
        raise Unreadable(*args)
    value = read(kind, text, plain)
    if value is not None:
        if len(text) <= LONGEST:
            if len(_read) >= _REMEMBERED:
                _read.clear()
            _read[key] = value
        return value
    from llm_strategy.format.quantities.suggest import explain

    error = explain(kind, text, plain)
    if len(text) <= LONGEST:
        if len(_unread) >= _REMEMBERED:
            _unread.clear()
        _unread[key] = error.args
    raise error


def show(kind: str, value: Any, *, grouped: bool = True) -> str:
    """Write ``value`` the canonical way; it reads back as an equal value.

    ``grouped`` False leaves the commas out of the digits, for writing into a file: in a flow map a comma ends
    the value. Values that no file can hold (a rate from a division) may need rounding first, which
    :func:`about` does.
    """
    from llm_strategy.format.quantities.writing import show

    return show(kind, value, grouped)


def about(kind: str, value: Any) -> str:
    """Write a computed ``value`` rounded for a message: "90,741/month", "$1,500/month", "83.3%"."""
    from llm_strategy.format.quantities.writing import about

    return about(kind, value)


def describe(kind: str) -> str:
    """Say what ``kind`` is and how it is written, as a noun phrase."""
    from llm_strategy.format.quantities.grammar import DESCRIPTIONS

    return DESCRIPTIONS[kind]


def examples(kind: str) -> tuple[str, ...]:
    """Return right writings of ``kind``."""
    from llm_strategy.format.quantities.grammar import EXAMPLES

    return EXAMPLES[kind]


def pattern(kind: str) -> str | None:
    """Return a regular expression for JSON Schema that matches the texts :func:`parse` reads when quoted.

    None for `bool`, which is never text. The expression is anchored and exact; the one difference: Python's
    ``$`` (not ECMAScript's) also stands before a line break at the end.
    """
    from llm_strategy.format.quantities.grammar import PATTERNS

    return PATTERNS[kind]


def numeric(kind: str) -> bool:
    """Say whether ``kind`` may be a bare YAML number."""
    return kind in ("count", "score", "target")


def number_schema(kind: str) -> dict[str, float] | None:
    """Return the JSON Schema bounds of a bare number of ``kind``; None where no bare number is right."""
    from llm_strategy.format.quantities.grammar import BOUNDS

    return BOUNDS.get(kind)
