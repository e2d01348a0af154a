"""What one version of a strategy costs a month and how long its layers take, in words for a comparison."""

from __future__ import annotations

from dataclasses import dataclass

from llm_strategy.format.quantities.parse import about
from llm_strategy.model import estimate
from llm_strategy.model.context import Facts
from llm_strategy.model.latency import duration, share
from llm_strategy.model.views import Layer, Strategy

UNKNOWN = "unknown"


@dataclass(frozen=True)
class Figures:
    """Dollars a month, seconds of the declared latencies, and the techniques in use.

    ``low`` is a lower bound where ``cost_known`` is false; ``seconds`` where ``latency_known`` is false.
    """

    low: float
    high: float
    cost_known: bool
    seconds: float
    latency_known: bool
    layers: tuple[str, ...]
    price_date: str | None = None

    @property
    def cost(self) -> str:
        """The monthly cost in words: "$225/month", "≥ $225/month", "unknown"."""
        low = about("money-per-time", self.low) if self.low else "$0/month"
        if not self.cost_known:
            return f"≥ {low}" if self.low else UNKNOWN
        if self.low == self.high:
            return low
        return f"{low} to {about('money-per-time', self.high)}"

    @property
    def latency(self) -> str:
        """What the layers add to a request: "250ms", "≥ 250ms", "unknown"."""
        if not self.seconds:
            return "nothing" if self.latency_known else UNKNOWN
        return ("" if self.latency_known else "≥ ") + duration(self.seconds)


def figures(strategy: Strategy, facts: Facts) -> Figures:
    """Return the figures of a strategy as declared. Nothing is assumed for a latency."""
    monthly = estimate.monthly(strategy, facts)
    seconds, known = 0.0, strategy.layers_known and not strategy.damaged
    for layer in strategy.layers:
        if layer.in_use is False or layer.technique in ("prompting", None):
            known = known and layer.technique is not None
            continue
        taken = _seconds(layer)
        seconds += taken or 0.0
        known = known and taken is not None
    names = tuple(layer.technique for layer in strategy.active if layer.technique is not None)
    return Figures(
        monthly.low,
        monthly.high,
        not monthly.missing,
        seconds,
        known,
        names,
        monthly.price_date,
    )


def _seconds(layer: Layer) -> float | None:
    """Return what a layer adds to a request; None where it is not declared. A tuned model adds nothing of its own."""
    if layer.is_tuning:
        return 0.0
    technique = str(layer.technique)
    taken = share(layer.get("latency"), layer.get("hops"), layer.get("calls"), technique)
    return None if taken is None or taken.assumed else taken.seconds
