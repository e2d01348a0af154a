"""Quantities to choose from: what a typed number may be the beginning of, else right writings of the kind."""

from __future__ import annotations

from llm_strategy.format.quantities.parse import Score, Unreadable, examples, parse, show
from llm_strategy.format.vocabulary import WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.format.declaration import Key
    from llm_strategy.format.quantities.parse import Target
    from llm_strategy.ide.completion import Maker

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
    "percent": ("%",),
    "target": ("%", ""),
    "score": ("%", ""),
}
"""Kind → what may follow a number."""

DOLLARS = frozenset({"money", "money-per-time", "money-per-million"})


def offer(maker: Maker, key: Key) -> None:
    """Offer the quantities that can be written for ``key``."""
    kind = key.vocabulary
    meanings = WORDS.get("cadence", {})
    topic = ("kind", kind)
    for text in _texts(maker, kind):
        written = maker.value(text)
        if _reads(kind, text, written):
            detail = meanings.get(text, "") if kind.startswith("cadence") else ""
            if text == "on-change":
                detail = "whenever the facts change"
            maker.add(text, "value", written, detail=detail or key.doc, topic=topic)


def _texts(maker: Maker, kind: str) -> list[str]:
    typed = maker.context.typed.strip("\"' ")
    if kind == "date":
        from datetime import date

        day = date.fromordinal(max(1, maker.situation.today))
        return [day.isoformat(), day.isoformat()[:7]]
    if kind == "path":
        return []
    if kind == "score":
        target = _target(maker)
        if target is not None:
            shown = show("score", Score(target.value, target.percent), grouped=False)
            return [text for text in _with_units(kind, typed) if text.endswith("%") is target.percent] or [
                shown
            ]
    return _with_units(kind, typed) or list(examples(kind))


def _with_units(kind: str, typed: str) -> list[str]:
    """Return what a typed number, perhaps with the beginning of a unit, can go on to."""
    sign = "$" if kind in DOLLARS else ""
    digits = typed.removeprefix("$") if sign else typed
    length = 0
    while length < len(digits) and (digits[length].isdigit() or digits[length] in ".,_"):
        length += 1
    if not length or kind not in UNITS or len(typed) > 40:
        return []
    number, begun = digits[:length].rstrip(".,_"), digits[length:]
    if not number:
        return []
    found = []
    for unit in UNITS[kind]:
        if unit.replace(" ", "").lower().startswith(begun.replace(" ", "").lower()):
            found.append(sign + number + unit)
    scaled = begun[:1]
    if not found and scaled in ("k", "M", "B"):
        found = [sign + number + scaled + unit for unit in UNITS[kind] if unit[:1] in ("/", " ", "")]
    return list(dict.fromkeys(found))


def _target(maker: Maker) -> Target | None:
    """Return the target of the metric that a score is for."""
    strategy = maker.strategy
    route = maker.context.route
    metric = strategy.metrics.get(str(route[-1])) if strategy is not None and "scores" in route else None
    return None if metric is None else metric.target


def _reads(kind: str, text: str, written: str) -> bool:
    """Tell whether what would be written reads back as a quantity of the kind."""
    try:
        parse(kind, text, '"' not in written and "'" not in written)
    except Unreadable:
        return False
    return True
