"""The family, and what its modules share."""

from __future__ import annotations

from llm_strategy.rules.rule import Family

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.knowledge.thresholds import Threshold
    from llm_strategy.model.context import Facts

FAMILY = Family("cost", "cost at dated prices, and what would cost less")

EXACT = 1e-9
"""How far, relatively, two amounts may be apart and still be the same: units do not convert exactly."""


def under(value: float, limit: float) -> bool:
    """Tell whether ``value`` is under ``limit`` by more than rounding."""
    # Not a difference of the two: a limit may be infinite.
    return value < limit * (1 - EXACT)


def over(value: float, limit: float) -> bool:
    """Tell whether ``value`` is over ``limit`` by more than rounding."""
    return value > limit * (1 + EXACT)


def limit(facts: Facts, threshold: Threshold) -> str:
    """Write a threshold as the settings take it: "100/day"."""
    return threshold.written(facts.limit(threshold))


def priced(date: str | None) -> str:
    """Say which prices an amount stands on."""
    return f"prices of {date}" if date else "at the price you declare"
