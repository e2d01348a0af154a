"""The figures of a strategy in words: its monthly cost, and the time its layers take. Nothing is guessed unsaid."""

from __future__ import annotations

from llm_strategy.explain.markdown import bullets, escape, paragraphs
from llm_strategy.format.quantities.parse import about
from llm_strategy.model import estimate
from llm_strategy.model.context import AMORTIZATION_MONTHS, Facts
from llm_strategy.model.estimate import Monthly
from llm_strategy.model.latency import duration, share
from llm_strategy.model.views import Layer, Strategy
from llm_strategy.rules.latency.family import ASSUMED_RAG_LATENCY

TUNING = ("fine-tuning", "distillation")
BUDGETS = ("latency_budget", "first_token_budget")


def money(value: float) -> str:
    """Write dollars a month, rounded."""
    return about("money-per-time", float(f"{value:.12g}")) if value else "$0/month"


class Cost:
    """What a strategy costs a month. ``label`` is a few words, ``""`` where nothing is known of it."""

    __slots__ = ("known", "label", "markdown", "monthly")

    def __init__(self, strategy: Strategy, facts: Facts) -> None:
        self.monthly: Monthly = estimate.monthly(strategy, facts)
        low, high = self.monthly.low, self.monthly.high
        missing = bool(self.monthly.missing)
        self.known = not missing and low == high
        if missing:
            self.label = f"≥ {money(low)}" if low else ""
        elif low == high:
            self.label = money(low)
        else:
            self.label = f"{money(low)} to {money(high)}"
        self.markdown = self._explained(strategy, facts)

    def _explained(self, strategy: Strategy, facts: Facts) -> str:
        monthly = self.monthly
        missing_facts = [
            f"`{key}`" if owner == strategy.route else f"`{key}` of {_owner(owner, strategy)}"
            for owner, key in monthly.missing_facts
        ]
        asked = (
            f"Unknown: {', '.join(escape(want) for want in dict.fromkeys(missing_facts))}."
            if missing_facts
            else ""
        )
        if not monthly.terms:
            nothing = "nothing in it is paid by the month" if not monthly.missing else "unknown"
            return paragraphs(f"**Monthly cost**: {nothing}.", asked)
        lines = [
            f"{escape(term.name)}: {escape(term.formula)}{' (assumed)' if term.assumed else ''}"
            for term in monthly.terms
        ]
        notes = []
        if monthly.price_date:
            notes.append(f"List prices of {monthly.price_date}.")
        if any(term.name == "training" for term in monthly.terms):
            months = f"{facts.limit(AMORTIZATION_MONTHS):g}"
            notes.append(f"Training is paid off in {months} months (a setting, B17).")
        if monthly.missing:
            notes.append("A lower bound: what is unknown would add to it.")
        head = f"**Monthly cost**: {escape(self.label or f'≥ {money(monthly.low)}')}"
        return paragraphs(head, bullets(lines), " ".join(notes), asked)


def _owner(owner: tuple[str | int, ...], strategy: Strategy) -> str:
    for layer in strategy.layers:
        if layer.route == owner:
            return f"layer {layer.index + 1}" + (f" ({layer.technique})" if layer.technique else "")
    return "the strategy"


class Time:
    """What the layers of a strategy take of a request's time.

    ``declared`` is the sum of what is declared, ``assumed`` that of retrievals whose latency is not; ``budget`` the
    shortest declared budget, with its key in ``key``. ``unknown`` are the layers nothing is known of.
    """

    __slots__ = ("assumed", "budget", "declared", "key", "label", "lines", "unknown")

    def __init__(self, strategy: Strategy, facts: Facts, key: str = "") -> None:
        budgets = {name: strategy.get(name) for name in BUDGETS if strategy.get(name) is not None}
        self.key = key or min(budgets, key=lambda name: budgets[name], default="")
        self.budget: float | None = budgets.get(self.key)
        self.declared = self.assumed = 0.0
        self.lines: list[str] = []
        self.unknown: list[str] = []
        if not strategy.layers_known or strategy.damaged:
            self.unknown.append("`approach`")
        for layer in strategy.layers:
            if layer.in_use is not False:
                self._add(layer, facts)
        self.label = self._label()

    def _add(self, layer: Layer, facts: Facts) -> None:
        technique = layer.technique
        place = f"layer {layer.index + 1}" + (f" ({technique})" if technique else "")
        if technique == "prompting":
            return
        if (
            technique is None
            or layer.in_use is None
            or (layer.get("latency") is None and layer.absent("latency") is None)
        ):
            self.unknown.append(place)
            return
        if technique in TUNING and layer.get("tunes", "generator") == "generator":
            if "tunes" in layer.unreadable:
                self.unknown.append(place)
            elif layer.get("latency") is not None and self.key != "first_token_budget":
                self.declared += layer.get("latency")
                self.lines.append(f"{place}: {duration(layer.get('latency'))}, the generation itself")
            return
        one = share(
            layer.get("latency"),
            layer.get("hops"),
            layer.get("calls"),
            technique,
            facts.limit(ASSUMED_RAG_LATENCY),
        )
        times = {"rag": "hops", "tools": "calls"}.get(technique)
        if one is None or (times is not None and times in layer.unreadable):
            self.unknown.append(place)
        elif one.assumed:
            self.assumed += one.seconds
            self.lines.append(
                f"{place}: {one.formula} (E3 gives {duration(one.low)} to {duration(one.high)})"
            )
        else:
            self.declared += one.seconds
            self.lines.append(
                f"{place}: {one.formula}"
                + (f" = {about('duration', one.seconds)}" if "×" in one.formula else "")
            )

    def _label(self) -> str:
        total = self.declared + self.assumed
        if not total:
            return ""
        sign = "≥ " if self.unknown else "≈ " if self.assumed else ""
        text = f"layers take {sign}{about('duration', total)}"
        if self.budget:
            text += f", {sign}{total / self.budget:.0%} of {duration(self.budget)}"
        if self.assumed:
            text += f" ({about('duration', self.assumed)} of it assumed)"
        return text

    @property
    def markdown(self) -> str:
        """The parts, and what is left for the answer."""
        head = f"**Time**: {self.label}" if self.label else "**Time**: no layer declares a latency."
        parts = [head, bullets(escape(line) for line in self.lines)]
        if self.budget is not None and self.label:
            rest = self.budget - self.declared - self.assumed
            left = about("duration", rest) if rest > 0 else "nothing"
            most = " at the most" if self.unknown else ""
            parts.append(f"Left to write the answer: {left}{most}.")
        if self.unknown:
            parts.append(f"Unknown: the latency of {', '.join(escape(one) for one in self.unknown)}.")
        return paragraphs(*parts)


def layer_seconds(layer: Layer) -> float | None:
    """Return the declared seconds that a layer adds to a request before the answer; None where they are unknown.

    Prompting fetches nothing; a layer that is not in use takes no time; what a tuned model takes is the answer itself.
    """
    if layer.in_use is False or (layer.in_use and layer.technique == "prompting"):
        return 0.0
    technique = layer.technique
    if technique is None or layer.in_use is None or layer.get("latency") is None:
        return None
    if technique in TUNING and (
        layer.get("tunes", "generator") == "generator" or "tunes" in layer.unreadable
    ):
        return None
    if {"rag": "hops", "tools": "calls"}.get(technique, "") in layer.unreadable:
        return None
    one = share(layer.get("latency"), layer.get("hops"), layer.get("calls"), technique)
    return None if one is None else one.seconds


def difference(value: float) -> str:
    """Write a difference of dollars a month: "−$1,900/month"."""
    if abs(value) < 0.005:
        return "±$0/month"
    return f"{'−' if value < 0 else '+'}{money(abs(value))}"


def time_difference(value: float) -> str:
    """Write a difference of seconds: "+300ms"."""
    return f"{'−' if value < 0 else '+'}{about('duration', abs(value))}"


__all__ = ["BUDGETS", "Cost", "Time", "difference", "layer_seconds", "money", "time_difference"]
