"""What is known of a model, each figure with the package or page it is from and the day of that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.knowledge import lifecycle, model_limits, model_table, price_table, prices
from llm_strategy.knowledge.lifecycle import Retirement
from llm_strategy.knowledge.prices import Model
from llm_strategy.knowledge.tuning_availability import Availability, availability

PRICE_LIST = f"genai-prices {price_table.SOURCE_VERSION}"
LIMITS_LIST = f"litellm {model_table.SOURCE_VERSION}"
TOKENS = "a million tokens"


@dataclass(frozen=True)
class Figure:
    """One figure: what it is, its value and unit, the list it is from, that list's day, and the page it names or ""."""

    what: str
    value: float
    unit: str
    source: str
    day: str
    page: str = ""


@dataclass(frozen=True)
class ModelFacts:
    """All that is known of ``name``; ``model`` is what the price list calls it, "" where it is in none.

    ``differing`` are figures of another list that are not the same as those in ``figures``.
    """

    name: str
    model: str = ""
    mode: str = ""
    figures: list[Figure] = field(default_factory=list)
    differing: list[Figure] = field(default_factory=list)
    caches_by_itself: bool | None = None
    retirement: Retirement | None = None
    successor: str | None = None
    tuning: Availability | None = None

    @property
    def known(self) -> bool:
        """Whether any list has the model."""
        return bool(self.model or self.retirement)


def model_facts(name: str, today: int) -> ModelFacts:
    """Return what is known of the model ``provider/name`` on the day ``today``, an ordinal."""
    name = name.strip()
    if is_own_model(name):
        return ModelFacts(name)
    model = prices.find(name)
    ends = lifecycle.retirement(name)
    successor = lifecycle.successor(name, today) if ends else None
    if model is None:
        return ModelFacts(name, retirement=ends, successor=successor, tuning=availability(name) if ends else None)
    return ModelFacts(
        name,
        model.name,
        model.mode,
        list(_figures(model)),
        list(_differing(model)),
        model.caches_by_itself,
        ends,
        successor,
        availability(name),
    )


def _figures(model: Model) -> Iterator[Figure]:
    ours = model.date == price_table.DATE
    source, day = (PRICE_LIST, price_table.DATE) if ours else (LIMITS_LIST, model_table.DATE)
    limits = model.limits
    page = "" if ours or limits is None else limits.page
    sides = (("input", model.input), ("output", model.output), ("cached input", model.cached))
    for what, price in (*sides, ("cache write", model.cache_write)):
        if price is not None:
            yield Figure(what, price, f"$ {TOKENS}", source, day, page)
    if model.request:
        yield Figure("request", model.request, "$ a request", source, day, page)
    for start, *above in model.tiers:
        for what, price in zip(("input", "output", "cached input"), above, strict=False):
            if price is not None:
                yield Figure(f"{what} over {start:,} tokens", price, f"$ {TOKENS}", source, day, page)
    if limits is not None and limits.batch:
        for what, price in zip(("input", "output", "cached input"), limits.batch, strict=True):
            if price is not None:
                yield Figure(f"{what} in a batch", price, f"$ {TOKENS}", LIMITS_LIST, model_table.DATE, limits.page)
    if model.window:
        listed = model.listed_window
        source, day = (PRICE_LIST, price_table.DATE) if listed and ours else (LIMITS_LIST, model_table.DATE)
        yield Figure("context window", model.window, "tokens", source, day)
    if model.cache_minimum:
        yield Figure("minimum cacheable prompt", model.cache_minimum, "tokens", LIMITS_LIST, model_table.DATE)


def _differing(model: Model) -> Iterator[Figure]:
    """Yield the prices of the other list that are not those of the first."""
    limits = model.limits
    if limits is None or model.date != price_table.DATE:
        return
    ours = (model.input, model.output, model.cached, model.cache_write)
    names = ("input", "output", "cached input", "cache write")
    for what, price, text in zip(names, ours, limits.prices, strict=False):
        if price and text and not prices.same_price(float(text), price):
            yield Figure(what, float(text), f"$ {TOKENS}", LIMITS_LIST, model_limits.DATE, limits.page)
