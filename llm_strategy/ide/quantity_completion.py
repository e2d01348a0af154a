"""Quantities to choose from: what a typed number may be the beginning of, else examples of the kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from llm_strategy.format.declaration import Key
from llm_strategy.format.quantities.parse import Score, Target, Unreadable, examples, parse, show
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.ide.item_builder import ItemBuilder
from llm_strategy.ide.types import Item

TIMES = ("/month", "/day", "/hour", "/week", "/year")
UNITS: dict[str, tuple[str, ...]] = {
    "duration": ("ms", "s", "min", "h", "d"),
    "count": ("", "k", "M"),
    "rate": (*TIMES, "/min", "/s", "k/month", "M/month", "k/day"),
    "size": (
        " tokens",
        "k tokens",
        "M tokens",
        " MB",
        " GB",
        " KB",
        " words",
        " documents",
        " records",
        " tables",
        " lines",
        " characters",
    ),
    "money": ("", "k"),
    "money-per-time": (*TIMES, "k/month"),
    "money-per-million": ("",),
    "budget": (*TIMES, "k/month", "/request"),
    "token-rate": (" tokens/s",),
    "percent": ("%",),
    "target": ("%", ""),
    "score": ("%", ""),
}
"""Kind → what may follow a number."""

LONGEST = 40
"""A longer text is not completed."""

_NUMBER = re.compile(r"[\d.,_]+")

DOLLARS = frozenset({"money", "money-per-time", "money-per-million", "budget"})


def quantity_items(builder: ItemBuilder, key: Key) -> Iterator[Item]:
    """Yield the quantities that can be written for ``key``."""
    kind = key.vocabulary
    for text in _texts(builder, kind):
        written = builder.value(text)
        if _is_readable(kind, text, written):
            detail = key.doc
            if text == "on-change":
                detail = "each time the facts change"
            elif kind.startswith("cadence"):
                detail = WORDS["cadence"].get(text, key.doc)
            yield builder.item(text, "value", written, detail=detail, topic=("kind", kind))


def _texts(builder: ItemBuilder, kind: str) -> list[str]:
    typed = builder.typed
    if kind == "date":
        day = date.fromordinal(max(1, builder.snapshot.today))
        return [day.isoformat(), day.isoformat()[:7]]
    if kind == "path":
        return []
    texts = _with_units(kind, typed)
    target = _target(builder) if kind == "score" else None
    if target is not None:
        shown = show("score", Score(target.value, target.percent), grouped=False)
        return [text for text in texts if text.endswith("%") is target.percent] or [shown]
    return texts or list(examples(kind))


def _with_units(kind: str, typed: str) -> list[str]:
    """Return what a typed number, perhaps with the beginning of a unit, can go on to."""
    sign = "$" if kind in DOLLARS else ""
    typed = typed.removeprefix("$") if sign else typed
    match = _NUMBER.match(typed)
    if match is None or kind not in UNITS or len(typed) > LONGEST:
        return []
    number, begun = match[0].rstrip(".,_"), typed[match.end() :]
    if not number:
        return []
    units = [unit for unit in UNITS[kind] if _squeezed(unit).startswith(_squeezed(begun))]
    if not units and begun[:1] in ("k", "M", "B"):
        units = [begun[0] + unit for unit in UNITS[kind] if unit[:1] in ("/", " ", "")]
    return list(dict.fromkeys(sign + number + unit for unit in units))


def _squeezed(text: str) -> str:
    return text.replace(" ", "").lower()


def _target(builder: ItemBuilder) -> Target | None:
    """Return the target of the metric that a score is for."""
    strategy = builder.strategy
    route = builder.context.route
    metric = strategy.metrics.get(str(route[-1])) if strategy is not None and "scores" in route else None
    return None if metric is None else metric.target


def _is_readable(kind: str, text: str, written: str) -> bool:
    """Tell whether what would be written reads back as a quantity of the kind."""
    try:
        parse(kind, text, '"' not in written and "'" not in written)
    except Unreadable:
        return False
    return True
