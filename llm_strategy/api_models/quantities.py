"""Quantities as pydantic models: the typed value, and the text as the file writes it.

Each is read from text, or from a number where the format allows a bare one, by the parser that ``check`` uses, and is
serialised as its text. One class for each kind of :data:`llm_strategy.format.quantities.parse.KINDS`.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    model_serializer,
    model_validator,
)

from llm_strategy.format.quantities import values
from llm_strategy.format.quantities.parse import describe, number_schema, parse, pattern

__all__ = [
    "CLASSES",
    "AnyScore",
    "Bool",
    "Budget",
    "Cadence",
    "Count",
    "Date",
    "Duration",
    "Money",
    "MoneyPerMillion",
    "MoneyPerTime",
    "Path",
    "Percent",
    "Quantity",
    "Rate",
    "RefreshCadence",
    "RelativeScore",
    "Score",
    "Size",
    "Target",
    "TokenRate",
]


class Quantity(BaseModel):
    """A quantity. ``text`` is how it was written; the other attributes are what it means."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: ClassVar[str]
    """The name of the kind in the format."""

    text: str
    """As written in the file."""

    @classmethod
    def _attributes(cls, value: Any) -> dict[str, Any]:
        """Return the attributes of what the parser read."""
        raise NotImplementedError

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise ValueError(f"expected {describe(cls.kind)}")
        text = str(value)
        return {"text": text, **cls._attributes(parse(cls.kind, text))}

    @model_serializer
    def _written(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        written: dict[str, Any] = {"type": "string", "pattern": pattern(cls.kind)}
        number = number_schema(cls.kind)
        schema = {"anyOf": [written, {"type": "number", **number}]} if number else written
        return {"title": cls.__name__, "description": f"{describe(cls.kind)}", **schema}

    def __str__(self) -> str:
        return self.text


class Cadence(Quantity):
    """How often something happens, such as ``weekly``."""

    kind: ClassVar[str] = "cadence"

    days: float
    """Days between two times: 0 for ``real-time`` and ``on-change``, 1/24 for ``hourly``, infinite for ``static``."""

    @classmethod
    def _attributes(cls, value: values.Cadence) -> dict[str, Any]:
        return {"days": value.days}


class RefreshCadence(Cadence):
    """A :class:`Cadence`, or ``on-change``."""

    kind: ClassVar[str] = "cadence-or-change"


class Duration(Quantity):
    """A length of time, such as ``800ms``."""

    kind: ClassVar[str] = "duration"

    seconds: float
    """The length in seconds."""

    @classmethod
    def _attributes(cls, value: float) -> dict[str, Any]:
        return {"seconds": value}

    @property
    def milliseconds(self) -> float:
        """The length in milliseconds."""
        return self.seconds * 1000


class Count(Quantity):
    """How many, such as ``12k``."""

    kind: ClassVar[str] = "count"

    value: float
    """The number, not negative."""

    @classmethod
    def _attributes(cls, value: float) -> dict[str, Any]:
        return {"value": value}


class Rate(Quantity):
    """Requests over time, such as ``400k/month``."""

    kind: ClassVar[str] = "rate"

    per_month: float
    """Requests a month; a month has 365/12 days."""

    @classmethod
    def _attributes(cls, value: values.Rate) -> dict[str, Any]:
        return {"per_month": value.per_month}

    @property
    def per_day(self) -> float:
        """Requests a day."""
        return self.per_month / values.DAYS_IN_MONTH


class Size(Quantity):
    """How much text, such as ``3M tokens``."""

    kind: ClassVar[str] = "size"

    amount: float
    """The number of units."""
    unit: str
    """What is counted: ``tokens``, ``KB``, ``tables``, …"""
    tokens: float | None
    """The same in tokens; None for units that do not convert (lines, tables, records, documents)."""

    @classmethod
    def _attributes(cls, value: values.Size) -> dict[str, Any]:
        return {"amount": value.amount, "unit": value.unit, "tokens": value.tokens}


class Money(Quantity):
    """An amount of money, such as ``$1,500``."""

    kind: ClassVar[str] = "money"

    dollars: float
    """US dollars."""

    @classmethod
    def _attributes(cls, value: float) -> dict[str, Any]:
        return {"dollars": value}


class MoneyPerTime(Quantity):
    """Money over time, such as ``$200/month``."""

    kind: ClassVar[str] = "money-per-time"

    dollars_per_month: float
    """US dollars a month; a month has 365/12 days."""

    @classmethod
    def _attributes(cls, value: float) -> dict[str, Any]:
        return {"dollars_per_month": value}


class MoneyPerMillion(Quantity):
    """The price of a million tokens, such as ``$0.15``."""

    kind: ClassVar[str] = "money-per-million"

    dollars_per_million: float
    """US dollars a million tokens."""

    @classmethod
    def _attributes(cls, value: float) -> dict[str, Any]:
        return {"dollars_per_million": value}


class Budget(Quantity):
    """What may be spent, such as ``$200/month`` or ``$0.02/request``."""

    kind: ClassVar[str] = "budget"

    dollars: float
    """US dollars a month, or a request."""
    per_request: bool
    """Whether it is for a request, and not for a month."""

    @classmethod
    def _attributes(cls, value: values.Budget) -> dict[str, Any]:
        return {"dollars": value.amount, "per_request": value.per_request}


class TokenRate(Quantity):
    """How fast tokens are written, such as ``700 tokens/s``."""

    kind: ClassVar[str] = "token-rate"

    tokens_per_second: float
    """Tokens a second."""

    @classmethod
    def _attributes(cls, value: float) -> dict[str, Any]:
        return {"tokens_per_second": value}


class Percent(Quantity):
    """A share, such as ``81%``."""

    kind: ClassVar[str] = "percent"

    fraction: float
    """From 0 to 1."""

    @classmethod
    def _attributes(cls, value: float) -> dict[str, Any]:
        return {"fraction": value}

    @property
    def percent(self) -> float:
        """From 0 to 100."""
        return self.fraction * 100


class Date(Quantity):
    """A day or a month, such as ``2026-09-02`` or ``2026-09``."""

    kind: ClassVar[str] = "date"

    year: int
    month: int
    day: int | None
    """None where only the month is written."""

    @classmethod
    def _attributes(cls, value: values.Date) -> dict[str, Any]:
        return {"year": value.year, "month": value.month, "day": value.day}

    @property
    def last_day(self) -> datetime.date:
        """The day, or the last day of the month."""
        return datetime.date.fromordinal(values.Date(self.year, self.month, self.day).ordinal)


class Score(Quantity):
    """What a metric came to, such as ``88%`` or ``4.2``."""

    kind: ClassVar[str] = "score"

    value: float
    """A fraction where it was written as a percentage, else the number."""
    percent: bool
    """Whether it was written as a percentage."""

    @classmethod
    def _attributes(cls, value: values.Score) -> dict[str, Any]:
        return {"value": value.value, "percent": value.percent}


class RelativeScore(Quantity):
    """How a metric stands to that of something else, such as ``+3 points``, ``+28%`` or ``parity``."""

    kind: ClassVar[str] = "relative-score"

    value: float
    """A share of the other score where ``share``, else points in the metric's own unit; 0 for ``parity``."""
    share: bool
    """Whether it is a share of the other score."""

    @classmethod
    def _attributes(cls, value: values.RelativeScore) -> dict[str, Any]:
        return {"value": value.value, "share": value.share}


AnyScore = Annotated[Score | RelativeScore, Field(union_mode="left_to_right")]
"""A score, or one relative to what ``against`` names."""


class Target(Quantity):
    """What a metric should come to, such as ``at least 95%``."""

    kind: ClassVar[str] = "target"

    value: float
    """A fraction where it was written as a percentage, else the number."""
    percent: bool
    """Whether it was written as a percentage."""
    at_most: bool
    """Whether ``value`` is a maximum and not a minimum."""

    @classmethod
    def _attributes(cls, value: values.Target) -> dict[str, Any]:
        return {"value": value.value, "percent": value.percent, "at_most": value.at_most}

    def met_by(self, score: Score) -> bool:
        """Tell whether ``score`` reaches the target; one of the other kind (percentage, number) never does."""
        target = values.Target(self.value, self.percent, self.at_most)
        return target.met_by(values.Score(score.value, score.percent))


def _read_bool(value: object) -> object:
    return parse("bool", value) if isinstance(value, str) else value


Bool = Annotated[bool, BeforeValidator(_read_bool)]
"""``true`` or ``false``."""

Path = str
"""A path relative to the strategy file, or an address."""


def _read_version(value: object) -> object:
    return int(value) if isinstance(value, str) and value.isdecimal() else value


Version = Annotated[Literal[1], BeforeValidator(_read_version)]
"""The version of the format."""

CLASSES: dict[str, str] = {
    "bool": "Bool",
    "path": "Path",
    **{cls.kind: cls.__name__ for cls in (
        Cadence, RefreshCadence, Duration, Count, Rate, Size, Money, MoneyPerTime, MoneyPerMillion, Budget, TokenRate,
        Percent, Date, Score, RelativeScore, Target,
    )},
}
"""Kind of quantity → the name of its type here."""
