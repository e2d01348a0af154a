"""The typed values that quantities are read into, and the error for what cannot be read."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self

INFINITE = float("inf")
DAYS_IN_MONTH = 365 / 12
"""The month of a rate: a twelfth of 365 days."""


class Unreadable(ValueError):
    """A quantity that cannot be read.

    ``expected`` is a phrase ("a percentage such as 81%"); ``found`` is what was written, shortened, with
    control characters escaped; ``suggestions`` are the nearest right writings, best first, each of them
    readable as a plain scalar; ``safe`` says that the first of them means what was written, for certain;
    ``hint`` is one more sentence, without a full stop, or "".
    """

    __slots__ = ("expected", "found", "hint", "safe", "suggestions")

    def __init__(
        self, expected: str, found: str, suggestions: tuple[str, ...] = (), safe: bool = False, hint: str = ""
    ) -> None:
        # All of them are args, so that the error survives pickling between processes.
        super().__init__(expected, found, suggestions, safe, hint)
        self.expected = expected
        self.found = found
        self.suggestions = suggestions
        self.safe = safe
        self.hint = hint

    def __str__(self) -> str:
        found = f"`{self.found}`" if self.found else "nothing"
        return f"expected {self.expected}, found {found}" + (f": {self.hint}" if self.hint else "")


class Value:
    """A value that equals another when all its parts do."""

    __slots__: tuple[str, ...] = ()

    def _parts(self) -> tuple[object, ...]:
        return tuple([getattr(self, name) for name in self.__slots__])

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and isinstance(other, Value) and other._parts() == self._parts()

    def __hash__(self) -> int:
        return hash(self._parts())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self._parts()))})"


class Ordered(Value):
    """A value with a rank. Two values of one rank need not be equal (`2026-09` and `2026-09-30`)."""

    __slots__ = ()

    def _rank(self) -> float:
        raise NotImplementedError

    def __lt__(self, other: Self) -> bool:
        return self._rank() < other._rank()

    def __le__(self, other: Self) -> bool:
        return self._rank() <= other._rank()

    def __gt__(self, other: Self) -> bool:
        return self._rank() > other._rank()

    def __ge__(self, other: Self) -> bool:
        return self._rank() >= other._rank()


class Cadence(Ordered):
    """How often something happens: its word and the days between two times. The fastest is the smallest.

    ``days`` is 0 for `real-time` and `on-change`, 1/24 for `hourly`, infinite for `static`.
    """

    __slots__ = ("days", "word")

    def __init__(self, word: str, days: float) -> None:
        self.word = word
        self.days = days

    def _rank(self) -> float:
        return self.days

    def __repr__(self) -> str:
        return f"Cadence({self.word!r}, {self.days!r})"


CADENCES = {
    word: Cadence(word, days)
    for word, days in (
        ("real-time", 0.0),
        ("hourly", 1 / 24),
        ("daily", 1.0),
        ("weekly", 7.0),
        ("monthly", 30.0),
        ("quarterly", 91.0),
        ("yearly", 365.0),
        ("static", INFINITE),
    )
}
"""Every cadence by its word, fastest first."""

ON_CHANGE = Cadence("on-change", 0.0)
"""What an index or a model that follows each change has for a cadence."""

CADENCES_OR_CHANGE = {**CADENCES, ON_CHANGE.word: ON_CHANGE}


class Rate(Ordered):
    """Requests a month, where a month is 365/12 days."""

    __slots__ = ("per_month",)

    def __init__(self, per_month: float) -> None:
        self.per_month = per_month

    @property
    def per_day(self) -> float:
        """Requests a day."""
        return self.per_month / DAYS_IN_MONTH

    def _rank(self) -> float:
        return self.per_month


class Size(Value):
    """How much text: ``amount`` in ``unit`` (`tokens`, `KB`, `tables`, …).

    ``tokens`` is the same in tokens (4 characters or bytes, or 0.75 words, make one), and None for units that
    do not convert: lines, tables, records and documents.
    """

    __slots__ = ("amount", "tokens", "unit")

    def __init__(self, tokens: float | None, amount: float, unit: str) -> None:
        self.tokens = tokens
        self.amount = amount
        self.unit = unit

    def __repr__(self) -> str:
        return f"Size({self.tokens!r}, {self.amount!r}, {self.unit!r})"


def is_leap(year: int) -> bool:
    """Say whether February of ``year`` has 29 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    """Return how many days ``month`` (1 to 12) has in ``year``."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


class Date(Ordered):
    """A day, or a whole month when ``day`` is None; a month ranks as its last day."""

    __slots__ = ("day", "month", "year")

    def __init__(self, year: int, month: int, day: int | None = None) -> None:
        self.year = year
        self.month = month
        self.day = day

    def last_day(self) -> Date:
        """Return the day itself, or the last day of the month."""
        if self.day is not None:
            return self
        return Date(self.year, self.month, days_in(self.year, self.month))

    @property
    def ordinal(self) -> int:
        """The number of the (last) day, where 0001-01-01 is 1, as :meth:`datetime.date.toordinal` counts."""
        before = self.year - 1
        days = before * 365 + before // 4 - before // 100 + before // 400
        for month in range(1, self.month):
            days += days_in(self.year, month)
        return days + (self.day if self.day is not None else days_in(self.year, self.month))

    def _rank(self) -> float:
        return self.ordinal

    def __repr__(self) -> str:
        return f"Date({self.year!r}, {self.month!r}, {self.day!r})"


class Budget(Value):
    """What may be spent: ``amount`` dollars a month, or a request where ``per_request``."""

    __slots__ = ("amount", "per_request")

    def __init__(self, amount: float, per_request: bool) -> None:
        self.amount = amount
        self.per_request = per_request

    def __repr__(self) -> str:
        return f"Budget({self.amount!r}, {self.per_request!r})"


class RelativeScore(Value):
    """How a score stands to that of something else: ``value`` points, or a share of the other's score.

    ``share`` is True for `+28%`, where ``value`` is 0.28; False for `+3 points` (the metric's own unit: 0.03 of a
    percentage is written `+3 points` and kept as 3) and for `parity`, which is 0 points.
    """

    __slots__ = ("share", "value")

    def __init__(self, value: float, share: bool) -> None:
        self.value = value
        self.share = share

    def __repr__(self) -> str:
        return f"RelativeScore({self.value!r}, {self.share!r})"


class Score(Value):
    """What a metric came to: a fraction when it was written as a percentage, else the number as written."""

    __slots__ = ("percent", "value")

    def __init__(self, value: float, percent: bool) -> None:
        self.value = value
        self.percent = percent

    def __repr__(self) -> str:
        return f"Score({self.value!r}, {self.percent!r})"


class Target(Value):
    """What a metric should come to: at least ``value``, or at most ``value``."""

    __slots__ = ("at_most", "percent", "value")

    def __init__(self, value: float, percent: bool, at_most: bool = False) -> None:
        self.value = value
        self.percent = percent
        self.at_most = at_most

    def turned(self) -> Target:
        """Return the same bound in the other direction."""
        return Target(self.value, self.percent, not self.at_most)

    def met_by(self, score: Score) -> bool:
        """Say whether ``score`` reaches the target; one of the other kind (percentage, number) never does."""
        if score.percent != self.percent:
            return False
        return score.value <= self.value if self.at_most else score.value >= self.value

    def __repr__(self) -> str:
        return f"Target({self.value!r}, {self.percent!r}, {self.at_most!r})"
