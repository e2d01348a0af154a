"""What the machines cost on which a team serves a model itself: whole GPUs × dollars an hour × 730 hours.

Pure arithmetic on what a strategy declares under `hardware`. Prices are US dollars a month for each GPU, as the format
reads "$2.50/hour"; throughput is output tokens a second.
"""

from __future__ import annotations

from math import ceil

from llm_strategy.model import formulas as cost

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.model.views import Strategy

HOURS_A_MONTH = 730
"""Hours in a twelfth of 365 days."""

SECONDS_A_MONTH = HOURS_A_MONTH * 3_600

KEYS = ("hardware.gpus", "hardware.price", "hardware.throughput")

NEARLY = 1e-9
"""Rounding errors of a division, which call for no further GPU."""


class Hardware:
    """The GPUs that a strategy declares.

    ``least`` is their minimum number, ``price`` dollars a month for each, ``throughput`` output tokens a second of
    those together; each None where it is unknown.
    """

    __slots__ = ("least", "price", "throughput")

    def __init__(self, gpus: float | None, price: float | None, throughput: float | None = None) -> None:
        self.least = None if gpus is None else max(1, ceil(gpus))
        self.price = price
        self.throughput = throughput

    @property
    def capacity(self) -> float | None:
        """Output tokens a month that one GPU can write; None where that is unknown."""
        if self.least is None or not self.throughput:
            return None
        return self.throughput / self.least * SECONDS_A_MONTH

    def gpus(self, tokens: float | None) -> int | None:
        """Return how many GPUs write that many output tokens a month on average, at least those declared.

        Peaks over the average need more. Where the tokens or the throughput are unknown it is those declared, and
        None where these are unknown.
        """
        capacity = self.capacity
        if self.least is None or tokens is None or capacity is None:
            return self.least
        return max(self.least, ceil(tokens / capacity - NEARLY))

    @property
    def dollars_a_million(self) -> float | None:
        """Dollars for a million output tokens where the GPUs are busy all the time; None where that is unknown."""
        capacity = self.capacity
        return None if capacity is None or self.price is None else self.price / capacity * cost.MILLION

    def estimate(self, tokens: float | None) -> cost.Estimate:
        """Return what the GPUs cost a month that ``tokens`` output tokens a month need.

        What is missing is named with the format's keys; without a price or the number of GPUs nothing is known.
        """
        facts = zip(KEYS, (self.least, self.price, self.throughput), strict=True)
        missing = [key for key, value in facts if value is None]
        gpus = self.gpus(tokens)
        if gpus is None or self.price is None:
            return cost.Estimate((), missing)
        amount = gpus * self.price

        def formula() -> str:
            assert self.price is not None
            words = f"{gpus} GPU{'' if gpus == 1 else 's'} × {cost.dollars(self.price / HOURS_A_MONTH)}/hour"
            text = f"{words} × {HOURS_A_MONTH} hours = {cost.dollars(amount)}"
            million = self.dollars_a_million
            busy = "" if million is None else f"; {cost.dollars(million)} a million output tokens when all are busy"
            return text + busy

        return cost.Estimate((cost.Term("hardware", amount, amount, formula),), missing)

    def break_even(self, training: float, before: float, output_tokens: float) -> float:
        """Return the requests a month from which these GPUs are cheaper than ``before`` dollars a request.

        ``training`` is dollars a month, ``output_tokens`` those of a request. Every further GPU has to be paid for, so
        it is the first number of GPUs that can serve as many requests as pay for it; infinity where none does.
        """
        if self.least is None or self.price is None or before <= 0:
            return cost.INFINITY
        gpus = self.least
        capacity = self.capacity
        if capacity is not None and output_tokens > 0:
            requests = capacity / output_tokens
            saved = requests * before - self.price
            if saved <= 0:
                return cost.INFINITY
            gpus = max(gpus, ceil(training / saved - NEARLY))
        return (training + gpus * self.price) / before


def hardware_of(strategy: Strategy) -> Hardware | None:
    """Return the hardware on which the answering model runs; None where the strategy declares none.

    Without a price for it, tokens that have a declared price are paid by that price.
    """
    gpus, price, throughput = (strategy.get(key) for key in KEYS)
    if gpus is None and price is None and throughput is None and "hardware" not in strategy.unreadable:
        return None
    if price is None and strategy.get("price.input") is not None and strategy.get("price.output") is not None:
        return None
    return Hardware(gpus, price, throughput)


def paid_by_the_hour(strategy: Strategy) -> bool:
    """Tell whether the answering model is paid by its hardware, so that no provider's price of tokens holds."""
    return hardware_of(strategy) is not None
