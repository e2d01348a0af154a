"""The time that the layers of a strategy take of a request, in words."""

from __future__ import annotations

from llm_strategy.explain.markdown import bullets, paragraphs
from llm_strategy.format.quantities.parse import about
from llm_strategy.ide.costs import Range, layer_name
from llm_strategy.markdown_text import escape
from llm_strategy.model.context import Facts
from llm_strategy.model.latency import Share, duration, share
from llm_strategy.model.views import TUNING, Layer, Strategy
from llm_strategy.rules.times import ASSUMED_RAG_LATENCY

BUDGETS = ("latency_budget", "first_token_budget")

TIMES = {"rag": "hops", "tools": "calls"}
"""Technique → the key that says how often a layer is asked in one request."""


class Time:
    """What the layers of a strategy take of a request's time.

    ``declared`` is the sum of what is declared, ``assumed`` that of retrievals whose latency is not, in seconds;
    ``budget`` the shortest declared budget, with its key in ``key``. ``unknown`` are the layers nothing is known of.
    """

    def __init__(self, strategy: Strategy, facts: Facts, key: str = "") -> None:
        budgets = {name: strategy.get(name) for name in BUDGETS if strategy.get(name) is not None}
        self.key = key or min(budgets, key=lambda name: budgets[name], default="")
        self.budget: float | None = budgets.get(self.key)
        self.declared = self.assumed = 0.0
        self.unknown: list[str] = []
        self._lines: list[str] = []
        if not strategy.layers_known or strategy.damaged:
            self.unknown.append("`approach`")
        for layer in strategy.layers:
            if layer.in_use is not False and layer.technique != "prompting":
                self._add(layer, facts)

    def _add(self, layer: Layer, facts: Facts) -> None:
        name = layer_name(layer)
        if _is_generation(layer):
            latency = layer.get("latency")
            if "tunes" in layer.unreadable or (latency is None and layer.absent("latency") is None):
                self.unknown.append(name)
            elif latency is not None and self.key != "first_token_budget":
                self.declared += latency
                self._lines.append(f"{name}: {duration(latency)}, the generation itself")
            return
        taken = _share(layer, facts)
        if taken is None:
            self.unknown.append(name)
        elif taken.assumed:
            self.assumed += taken.seconds
            self._lines.append(
                f"{name}: {taken.formula} (E3 gives {duration(taken.low)} to {duration(taken.high)})"
            )
        else:
            self.declared += taken.seconds
            total = f" = {about('duration', taken.seconds)}" if taken.times != 1 else ""
            self._lines.append(f"{name}: {taken.formula}{total}")

    @property
    def total(self) -> float:
        """Seconds that the layers take, assumed ones included."""
        return self.declared + self.assumed

    @property
    def _sign(self) -> str:
        return "≥ " if self.unknown else "≈ " if self.assumed else ""

    @property
    def label(self) -> str:
        """The total and its share of the budget, ``""`` where nothing is known."""
        if not self.total:
            return ""
        text = f"layers take {self._sign}{about('duration', self.total)}"
        if self.budget:
            text += f", {self._sign}{self.total / self.budget:.0%} of {duration(self.budget)}"
        if self.assumed:
            text += f" ({about('duration', self.assumed)} of it assumed)"
        return text

    @property
    def summary(self) -> str:
        """The total of the budget, "≥ 900ms of 2s"; ``""`` where nothing is known."""
        if not self.total:
            return ""
        budget = f" of {duration(self.budget)}" if self.budget else ""
        return f"{self._sign}{about('duration', self.total)}{budget}"

    @property
    def remaining(self) -> str:
        """What is left of the budget to write the answer, in words; ``""`` where that is unknown."""
        if self.budget is None or not self.total:
            return ""
        seconds = self.budget - self.total
        left = about("duration", seconds) if seconds > 0 else "nothing"
        return f"at most {left}" if self.unknown and seconds > 0 else left

    @property
    def markdown(self) -> str:
        """The parts, and what is left for the answer."""
        head = f"**Time**: {self.label}" if self.label else "**Time**: no layer declares a latency."
        left = f"Time left to write the answer: {self.remaining}." if self.remaining else ""
        unknown = f"Unknown: the latency of {', '.join(map(escape, self.unknown))}." if self.unknown else ""
        return paragraphs(head, bullets(map(escape, self._lines)), left, unknown)


def _is_generation(layer: Layer) -> bool:
    """Tell whether the layer's latency is that of writing the answer, as a tuned generator's is."""
    if layer.technique not in TUNING:
        return False
    return layer.get("tunes", "generator") == "generator" or "tunes" in layer.unreadable


def _share(layer: Layer, facts: Facts) -> Share | None:
    """Return what a layer adds to a request before the answer; None where that is unknown."""
    technique = layer.technique
    if technique is None or layer.in_use is None or TIMES.get(technique, "") in layer.unreadable:
        return None
    if layer.get("latency") is None and layer.absent("latency") is None:
        return None
    return share(
        layer.get("latency"),
        layer.get("hops"),
        layer.get("calls"),
        technique,
        facts.limit(ASSUMED_RAG_LATENCY),
    )


def layer_seconds(layer: Layer | None, facts: Facts) -> Range | None:
    """Return the seconds that a layer adds to a request before the answer, a range where they are assumed.

    0 for a layer that is gone, not in use, or prompting; None where it is unknown, and for a tuned generator, whose
    latency is that of the answer itself.
    """
    if layer is None or layer.in_use is False or (layer.in_use and layer.technique == "prompting"):
        return (0.0, 0.0)
    taken = None if _is_generation(layer) else _share(layer, facts)
    return None if taken is None else (taken.low, taken.high)


def time_difference(before: Range, after: Range) -> str:
    """Write how much longer a request takes: "+300ms", a range where it is assumed, ``""`` for no difference."""
    low, high = after[0] - before[1], after[1] - before[0]
    if max(-low, high) < 1e-9:
        return ""
    if high - low < 1e-9:
        return _signed(low)
    return f"{_signed(low)} to {_signed(high)}"


def _signed(seconds: float) -> str:
    if abs(seconds) < 1e-9:
        return "±0ms"
    return f"{'−' if seconds < 0 else '+'}{about('duration', abs(seconds))}"
