"""From which volume one candidate is cheaper than another.

Both cost a range at every volume where a figure is assumed, so the volume is a range too: it begins where the second
may be cheaper, and ends where it is in any case.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

LEAST, MOST = 1.0, 1e9
"""Requests a month between which break-evens are looked for."""

STEPS = 36
"""Volumes that are tried between these, evenly on a logarithmic scale."""

NEARLY = 1e-9
"""Differences of rounding, relative to the cost."""

Range = tuple[float, float]

Cost = Callable[[float], Range]
"""Requests a month → dollars a month, from the least to the most."""


@dataclass(frozen=True)
class BreakEven:
    """``first`` is cheaper at small volumes, ``second`` at large ones.

    ``second`` may be cheaper from ``low`` requests a month on and is from ``high`` on; ``low`` is None where it may be
    at any volume, ``high`` where the assumed figures leave open whether it ever is.
    """

    first: int
    second: int
    low: float | None
    high: float | None


def grid() -> list[float]:
    """Return the volumes that are tried."""
    ratio = (MOST / LEAST) ** (1 / STEPS)
    return [LEAST * ratio**step for step in range(STEPS)] + [MOST]


def between(first: int, second: int, costs: list[Cost]) -> BreakEven | None:
    """Return where two candidates break even; None where one of them is the cheaper at every volume, or nearly."""
    volumes = grid()
    small, large = (_middle(costs[second](end)) - _middle(costs[first](end)) for end in (LEAST, MOST))
    if (small > 0) == (large > 0):
        return None
    if small < 0:
        first, second = second, first
    one, other = costs[first], costs[second]
    low = _crossing(lambda volume: _gap(other(volume)[0], one(volume)[1]), volumes)
    high = _crossing(lambda volume: _gap(other(volume)[1], one(volume)[0]), volumes)
    return BreakEven(first, second, None if low == LEAST else low, high)


def _middle(cost: Range) -> float:
    return (cost[0] + cost[1]) / 2


def _gap(one: float, other: float) -> float:
    """Return how much more ``one`` is, nothing where rounding makes the difference."""
    difference = one - other
    return 0.0 if abs(difference) <= NEARLY * max(abs(one), abs(other)) else difference


def _crossing(gap: Callable[[float], float], volumes: list[float]) -> float | None:
    """Return the first volume from which ``gap`` is not positive; None where there is none.

    The costs are straight lines between the steps of a server or a price, so that a secant mostly finds it at once.
    """
    before: tuple[float, float] | None = None
    for volume in volumes:
        now = gap(volume)
        if now <= 0:
            return volume if before is None else _refine(gap, before, (volume, now))
        before = (volume, now)
    return None


def _refine(gap: Callable[[float], float], above: tuple[float, float], below: tuple[float, float]) -> float:
    for attempt in range(60):
        (left, high), (right, low) = above, below
        if right - left <= 1e-9 * right:
            break
        # A secant of a straight line ends it; halving gets over the steps.
        cut = left + (right - left) * high / (high - low) if attempt % 3 < 2 else (left + right) / 2
        middle = min(max(cut, left), right)
        value = gap(middle)
        if value == 0:
            return middle
        if value > 0:
            above = (middle, value)
        else:
            below = (middle, value)
    return below[0]
