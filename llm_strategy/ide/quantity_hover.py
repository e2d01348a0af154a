"""A quantity in plain figures: `60k/day` is 1.83M requests a month."""

from __future__ import annotations

from typing import Any

from llm_strategy.document.parser import Node
from llm_strategy.explain.markdown import bullets, paragraphs
from llm_strategy.format.quantities.parse import Unreadable, describe, parse, show
from llm_strategy.markdown_text import code, escape
from llm_strategy.model.formulas import dollars, number
from llm_strategy.model.latency import duration
from llm_strategy.model.reader.scalars import is_plain
from llm_strategy.text import listed

HOURS_IN_MONTH = 365 * 24 / 12


def short(value: float) -> str:
    """Write a count in three figures: 1.83M."""
    for limit, letter in ((1e9, "B"), (1e6, "M"), (1e3, "k")):
        if value >= limit:
            return f"{value / limit:.3g}{letter}"
    return f"{value:.3g}"


def explained(kind: str, text: str, node: Node, today: int) -> str:
    """Return what a quantity comes to, or what was expected in its place."""
    if not text:
        return ""
    try:
        value = parse(kind, text, is_plain(node))
    except Unreadable as error:
        meant = [code(text) for text in error.suggestions]
        question = f"Did you mean {listed(meant, 'or')}?" if meant else ""
        why = f"{error.hint[:1].upper()}{error.hint[1:]}." if error.hint else ""
        return paragraphs(
            f"{code(text)} cannot be read: expected {escape(error.expected)}.", question, _safe(why)
        )
    return paragraphs(
        f"{code(text)} · {escape(describe(kind).partition(':')[0])}", bullets(_SAY[kind](value, today))
    )


def _safe(hint: str) -> str:
    """Return the words of a hint, which may repeat the file: its code spans stay, all else is escaped."""
    parts = hint.split("`")
    if len(parts) % 2 == 0:
        return code(hint)
    return "".join(code(part) if at % 2 else escape(part) for at, part in enumerate(parts))


def _rate(value: Any, _: int) -> list[str]:
    month = value.per_month
    return [
        f"{number(month)} requests a month ({short(month)})",
        f"{short(value.per_day)} a day, {short(value.per_day / 86_400)} a second on average; a month is 365/12 days",
    ]


def _duration(value: float, _: int) -> list[str]:
    larger = ((86_400, "days"), (3_600, "hours"), (60, "minutes"))
    in_larger = [f"{value / size:g} {unit}" for size, unit in larger if value >= size]
    return [" = ".join([f"{value:,g} seconds" if value >= 1 else duration(value), *in_larger[:1]])]


def _size(value: Any, _: int) -> list[str]:
    if value.tokens is None:
        return [f"{number(value.amount)} {value.unit}, which do not convert to tokens"]
    return [
        f"{number(value.tokens)} tokens ({short(value.tokens)}): 4 characters or bytes, or 0.75 words, make one"
    ]


def _over_time(value: float, _: int) -> list[str]:
    return [
        f"{dollars(value)} a month = {dollars(value * 12)} a year = {dollars(value / HOURS_IN_MONTH)} an hour"
    ]


def _per_million(value: float, _: int) -> list[str]:
    return [f"{dollars(value)} a million tokens = {dollars(value / 1000)} a thousand"]


def _cadence(value: Any, _: int) -> list[str]:
    if value.word == "on-change":
        return ["follows each change"]
    if value.days == float("inf"):
        return ["never changes"]
    if not value.days:
        return ["continuously"]
    if value.days < 1:
        return ["every hour"]
    return ["every day" if value.days == 1 else f"every {value.days:g} days"]


def _date(value: Any, today: int) -> list[str]:
    last = "the last day of the month is " if value.day is None else ""
    days = today - value.ordinal
    ago = "today" if not days else f"{days:,} days ago" if days > 0 else f"in {-days:,} days"
    return [f"{last}{ago}"]


def _target(value: Any, _: int) -> list[str]:
    shown = show("target", value).removeprefix("at most ")
    return [f"at most {shown}" if value.at_most else f"at least {shown}"]


def _same(kind: str) -> Any:
    return lambda value, _: [show(kind, value)]


_SAY: dict[str, Any] = {
    "cadence": _cadence,
    "cadence-or-change": _cadence,
    "duration": _duration,
    "count": lambda value, _: [f"{number(value)}"],
    "rate": _rate,
    "size": _size,
    "money": lambda value, _: [f"{dollars(value)}, once"],
    "money-per-time": _over_time,
    "money-per-million": _per_million,
    "budget": lambda value, decimals: (
        [f"{dollars(value.amount)} a request"] if value.per_request else _over_time(value.amount, decimals)
    ),
    "token-rate": lambda value, _: [f"{number(value)} tokens a second"],
    "relative-score": lambda value, _: [show("relative-score", value)],
    "percent": lambda value, _: [f"{value:g} as a fraction"],
    "date": _date,
    "bool": _same("bool"),
    "path": lambda value, _: [
        "an address, which is never read" if "://" in value else "a path relative to this file"
    ],
    "target": _target,
    "score": _same("score"),
}
