"""What a threshold is: a limit that rules compare with, and that a setting changes.

Each is declared beside the rule that reads it; :func:`llm_strategy.rules.registry.all_thresholds` collects them.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Threshold:
    """A limit that a rule compares with.

    ``kind`` is the kind of quantity it is written as in the settings, or "number" for a bare number.
    ``default``, ``low`` and ``high`` (the allowed range, both ends included) are numbers in base units:
    fractions for percent, seconds, dollars, tokens for size, requests a month for rate. A cadence is its
    word, ``low`` the fastest. ``meaning`` says what passing it means, ``reason`` why the default is what it is, and
    ``claims`` are what the default stands on.
    """

    __slots__ = ("claims", "default", "high", "key", "kind", "low", "meaning", "reason")

    def __init__(
        self,
        key: str,
        kind: str,
        default: Any,
        *,
        between: tuple[Any, Any],
        meaning: str,
        reason: str,
        claims: tuple[str, ...] = (),
    ) -> None:
        self.key = key
        self.kind = kind
        self.default = default
        self.low, self.high = between
        self.meaning = meaning
        self.reason = reason
        self.claims = claims

    def read(self, text: str) -> Any:
        """Read a written value into the form of ``default``: "30%" → 0.3, "100/day" → requests a month.

        Raises ``Unreadable`` where ``text`` is no value of the kind. The range is
        not looked at.
        """
        from llm_strategy.format.quantities.parse import Unreadable, parse

        value = parse("count" if self.kind == "number" else self.kind, text)
        if self.kind == "cadence":
            return value.word
        if self.kind == "rate":
            return value.per_month
        if self.kind == "size":
            if value.tokens is None:
                raise Unreadable("a size that converts to tokens, such as 200k tokens", text)
            return value.tokens
        return value

    def written(self, value: Any) -> str:
        """Write a value in the form of ``default`` as the settings take it; :meth:`read` reads it back."""
        from llm_strategy.format.quantities.parse import Rate, Size, show

        if self.kind == "cadence":
            return str(value)
        if self.kind == "rate":
            return show("rate", Rate(value))
        if self.kind == "size":
            return show("size", Size(value, value, "tokens"))
        return show("count" if self.kind == "number" else self.kind, value)

    def allows(self, value: Any) -> bool:
        """Tell whether a value in the form of ``default`` is in the range."""
        low, high = self.low, self.high
        if self.kind == "cadence":
            from llm_strategy.format.quantities.parse import parse

            low, value, high = (parse("cadence", word).days for word in (low, value, high))
        return bool(low <= value <= high)


def per_day(count: float) -> float:
    """Return a rate of ``count`` a day in requests a month, to the last bit as quantities read it."""
    return count * 365 / 12
