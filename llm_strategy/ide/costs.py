"""The monthly cost of a strategy in words."""

from __future__ import annotations

from llm_strategy.explain.markdown import bullets, paragraphs
from llm_strategy.format.quantities.parse import about
from llm_strategy.markdown_text import escape
from llm_strategy.model import estimate
from llm_strategy.model.context import AMORTIZATION_MONTHS, Facts
from llm_strategy.model.estimate import Monthly
from llm_strategy.model.views import Layer, Strategy
from llm_strategy.text import Route, listed

Range = tuple[float, float]
"""The least and the most; equal where nothing is assumed."""


def layer_name(layer: Layer) -> str:
    """Return how a layer is called in a text: "layer 2 (rag)"."""
    return f"layer {layer.index + 1}" + (f" ({layer.technique})" if layer.technique else "")


class Cost:
    """What a strategy costs a month.

    ``missing`` are the facts that would add to it and are not declared, ``unreadable`` those that are declared and
    cannot be read, each in words. ``label`` is the amount in a few words, ``""`` where none is known.
    """

    def __init__(self, strategy: Strategy, facts: Facts) -> None:
        self.monthly: Monthly = estimate.monthly(strategy, facts)
        self._months = facts.limit(AMORTIZATION_MONTHS)
        self.missing: list[str] = []
        self.unreadable: list[str] = []
        for owner, key in dict.fromkeys(self.monthly.missing_facts):
            layer = next((layer for layer in strategy.layers if layer.route == owner), None)
            name = f"`{key}`" if layer is None else f"`{key}` of {layer_name(layer)}"
            unreadable = (layer or strategy).unreadable
            is_there = key in unreadable or key.partition(".")[0] in unreadable
            (self.unreadable if is_there else self.missing).append(name)

    @property
    def range(self) -> Range | None:
        """Dollars a month; None where a fact is missing."""
        return None if self.monthly.missing else (self.monthly.low, self.monthly.high)

    @property
    def label(self) -> str:
        """The amount: "$225/month", "≥ $225/month", "$200/month to $225/month"."""
        low, high = self.monthly.low, self.monthly.high
        if self.monthly.missing:
            return f"≥ {money(low)}" if low else ""
        return _amount(low, high)

    @property
    def summary(self) -> str:
        """The amount, or else how many facts are missing."""
        if self.label:
            return self.label
        if self.missing:
            return f"cost: {len(self.missing)} fact{'s' if len(self.missing) > 1 else ''} missing"
        return f"cost: {listed(self.unreadable)} cannot be read" if self.unreadable else "cost unknown"

    @property
    def markdown(self) -> str:
        """The amount with its terms, the dates of its prices, and the facts to add."""
        monthly = self.monthly
        to_add = f"To add: {', '.join(escape(fact) for fact in self.missing)}." if self.missing else ""
        to_fix = (
            f"Cannot be read: {', '.join(escape(fact) for fact in self.unreadable)}."
            if self.unreadable
            else ""
        )
        if not monthly.terms:
            amount = "unknown" if monthly.missing else "nothing in it has a monthly cost"
            return paragraphs(f"**Monthly cost**: {amount}.", to_add, to_fix)
        terms = [
            f"{escape(term.name)}: {escape(term.formula)}{' (assumed)' if term.assumed else ''}"
            for term in monthly.terms
        ]
        notes = []
        if monthly.price_date:
            notes.append(f"List prices of {monthly.price_date}.")
        if any(term.name == "training" for term in monthly.terms):
            notes.append(f"Training is paid off in {self._months:g} months (a setting, B17).")
        if monthly.missing:
            notes.append("A lower bound: unknown facts would add to it.")
        head = f"**Monthly cost**: {escape(self.label or f'≥ {money(monthly.low)}')}"
        return paragraphs(head, bullets(terms), " ".join(notes), to_add, to_fix)

    @property
    def parts(self) -> dict[Route, str]:
        """The route of each key that an amount comes from → that amount."""
        sums: dict[Route, Range] = {}
        for term, route in zip(self.monthly.terms, self.monthly.places, strict=True):
            low, high = sums.get(route, (0.0, 0.0))
            sums[route] = (low + term.low, high + term.high)
        return {route: _amount(low, high) for route, (low, high) in sums.items()}


def _amount(low: float, high: float) -> str:
    return money(low) if low == high else f"{money(low)} to {money(high)}"


def money(value: float) -> str:
    """Write dollars a month, rounded."""
    return about("money-per-time", float(f"{value:.12g}")) if value else "$0/month"


def cost_difference(before: Range, after: Range) -> str:
    """Write how much more is paid a month: "−$1,900/month", a range where costs are assumed, ``""`` for no difference.

    What is assumed is taken to hold on both sides: the least is compared with the least, the most with the most.
    """
    low, high = sorted((after[0] - before[0], after[1] - before[1]))
    if max(-low, high) < 0.005:
        return ""
    return _signed(low) if high - low < 0.005 else f"{_signed(low)} to {_signed(high)}"


def _signed(dollars: float) -> str:
    if abs(dollars) < 0.005:
        return "±$0/month"
    return f"{'−' if dollars < 0 else '+'}{money(abs(dollars))}"
