"""What a declared strategy costs: its facts and the price of a request in the formulas of :mod:`.formulas`.

Pure: a view and the facts of a check in, an estimate out. Prices are those of :mod:`llm_strategy.model.request_price`.
"""

from __future__ import annotations

from llm_strategy.model import formulas as cost
from llm_strategy.model.answering import (
    BY_HARDWARE,
    answering_model,
    is_on_hardware,
    tuned_name,
    tunes_generator,
    unpriced,
)
from llm_strategy.model.context import AMORTIZATION_MONTHS
from llm_strategy.model.hardware import hardware_of
from llm_strategy.model.measurements import measured
from llm_strategy.model.request_price import price_of, request_price, uses
from llm_strategy.model.retrieval_cost import OF_QUERIES, embedding, queries, query_price, reranking
from llm_strategy.model.view import same_model_name
from llm_strategy.model.views import TUNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from llm_strategy.model.context import Facts
    from llm_strategy.model.quality import Evidence
    from llm_strategy.model.request_price import Price, Use
    from llm_strategy.model.views import Layer, Strategy
    from llm_strategy.text import Route
    Want = tuple[Route, str]

PRICED = ("rag", "tools", "verification", "other")
"""Techniques whose layers say what they cost by `cost`."""

OF_TOKENS = frozenset({"input", "cached input", "cache write", "output", "requests", "tokens"})
"""Terms of an estimate that are for the tokens of the answering model."""

OF_REQUESTS = OF_TOKENS | OF_QUERIES
"""Terms of an estimate that grow with the volume."""

FREE_CHECKS = frozenset({"rules", "schema", "human"})
"""Kinds of verification that no provider bills: their `cost` counts where it is declared, and nobody asks for it."""


class Monthly(cost.Estimate):
    """An estimate that knows where its terms are in the file.

    ``places`` has the route of each term, ``missing_facts`` the facts that would add to it, as (route of the owner,
    key). ``least_date`` is the day of the oldest list price in ``low``, None without one.
    """

    __slots__ = ("least_date", "missing_facts", "places")

    def __init__(
        self, parts: Iterable[tuple[cost.Estimate, Route]], missing_facts: Iterable[Want], missing: Iterable[str] = ()
    ) -> None:
        terms: list[cost.Term] = []
        facts: list[str] = []
        dates: list[str] = []
        of_least: list[str] = []
        places: list[Route] = []
        for part, place in parts:
            for term in part.terms:
                terms.append(term)
                places.append(place)
            facts += part.missing
            if part.price_date:
                dates.append(part.price_date)
                if part.low:
                    of_least.append(part.price_date)
        super().__init__(terms, [*facts, *missing], min(dates) if dates else None)
        self.least_date = min(of_least, default=None)
        self.places = tuple(places)
        self.missing_facts = tuple(dict.fromkeys(missing_facts))

    @property
    def of_requests(self) -> float:
        """The lower bound of what grows with the volume: the tokens and the requests."""
        return sum(term.low for term in self.terms if term.name in OF_REQUESTS)

    @property
    def standing(self) -> float:
        """The lower bound of what is paid however few requests there are."""
        return sum(term.low for term in self.terms if term.name not in OF_REQUESTS)


def monthly(strategy: Strategy, facts: Facts) -> Monthly:
    """Return what the strategy costs a month: its layers, serving, training ÷ months, and the tokens (B16 B17).

    A rag layer without a `cost` has the list prices of its reranker and its embedding model, as far as they are known.

    Layers in use count. The tokens of a model that is paid by `serving_cost`, or else by `hardware`, are not paid
    again. What is unknown is left out and listed, so that the estimate is a lower bound. A measured `cost_per_request`
    of all that is in use stands for the parts.
    """
    volume, found = strategy.get("volume"), measured(strategy, "cost_per_request")
    if volume is not None and found is not None:
        return _measured(volume.per_month, *found)
    parts: list[tuple[cost.Estimate, Route]] = []
    missing_facts: list[Want] = []
    missing: list[str] = []
    if not strategy.layers_known or strategy.damaged:
        missing_facts.append(strategy.want("approach"))
        missing.append("approach")
    answering, paid, place = answering_model(strategy, facts)
    for layer in strategy.layers:
        if layer.in_use is False:
            continue
        if layer.in_use is None or layer.technique is None:
            key = "status" if layer.in_use is None else "technique"
            missing_facts.append(layer.want(key))
            missing.append(key)
        elif layer.technique in PRICED:
            if layer.absent("cost") and _costs_nothing(layer):
                continue
            one = cost.surcharge(layer.technique, layer.get("cost"))
            parts.append((one, layer.at("cost")))
            missing_facts += [layer.want("cost") for _ in one.missing]
            if layer.technique == "rag" and one.missing:
                _add_retrieval(layer, facts, parts, missing_facts)
        elif layer.technique in TUNING:
            _add_tuning(layer, facts, answering, paid, parts, missing_facts)
    if paid == BY_HARDWARE:
        _add_hardware(strategy, parts, missing_facts)
    elif not paid:
        _add_tokens(strategy, facts, answering, place, parts, missing_facts)
    return Monthly(parts, missing_facts, missing)


def _measured(volume: float, request: float, evidence: Evidence) -> Monthly:
    amount = volume * request

    def formula() -> str:
        return f"{cost.number(volume)} requests × {cost.dollars(request)} measured = {cost.dollars(amount)}"

    part = cost.Estimate((cost.Term("measured", amount, amount, formula),))
    return Monthly([(part, evidence.at("cost_per_request"))], ())


def _costs_nothing(layer: Layer) -> bool:
    """Tell whether the layer is verification of kinds that cost nothing unless the file says so."""
    kinds = layer.values.get("kind")
    return layer.technique == "verification" and kinds is not None and FREE_CHECKS.issuperset(kinds)


def price_of_a_request(strategy: Strategy, facts: Facts) -> tuple[float, float, str | None, list[Want]]:
    """Return the least and the most dollars that one request costs by itself: its tokens, and a reranker's queries.

    With them come the day of the prices, None without a list price, and the facts that would add to it. The tokens of
    a model that is paid by the month, by `serving_cost` or `hardware`, cost nothing here.
    """
    low, high, date, wants = _tokens_of_a_request(strategy, facts)
    for layer in strategy.active:
        reranker = query_price(layer, facts) if layer.technique == "rag" else None
        if reranker is not None and reranker.request:
            least, most = queries(layer)
            low += least * reranker.request
            high += most * reranker.request
            date = min(filter(None, (date, reranker.date)))
    return low, high, date, wants


def _tokens_of_a_request(strategy: Strategy, facts: Facts) -> tuple[float, float, str | None, list[Want]]:
    name, paid, place = answering_model(strategy, facts)
    if paid:
        return 0.0, 0.0, None, []
    wants = [strategy.want(key) for key in ("tokens.input", "tokens.output") if strategy.get(key) is None]
    if name is None:
        return 0.0, 0.0, None, [*wants, strategy.want("model")]
    price = price_of(strategy, facts, name)
    both = request_price(strategy, price)
    if both is None:
        if not price.known:
            wants += unpriced(strategy, price) or [(place[:-1], str(place[-1]))]
        return 0.0, 0.0, None, wants
    return (*both, price.date, wants)


def _add_retrieval(
    layer: Layer, facts: Facts, parts: list[tuple[cost.Estimate, Route]], missing_facts: list[Want]
) -> None:
    strategy = layer.strategy
    volume = strategy.get("volume")
    month = None if volume is None else volume.per_month
    ranked = reranking(layer, month, facts)
    parts.append((ranked, layer.at("reranker_model")))
    missing_facts += [strategy.want(key) for key in ranked.missing]
    embedded = embedding(layer, month, strategy.get("tokens.input"), facts)
    parts.append((embedded, layer.at("embedding_model")))


def _add_tuning(
    layer: Layer,
    facts: Facts,
    answering: str | None,
    paid: str,
    parts: list[tuple[cost.Estimate, Route]],
    missing_facts: list[Want],
) -> None:
    serving = layer.get("serving_cost")
    may_be_paid_elsewhere = (
        serving is None and layer.absent("serving_cost") is True and tunes_generator(layer)
    )
    if paid == BY_HARDWARE:
        paid_elsewhere = may_be_paid_elsewhere and is_on_hardware(layer, answering)
    else:
        paid_elsewhere = (
            may_be_paid_elsewhere
            and answering is not None
            and same_model_name(tuned_name(layer), answering)
            and price_of(layer.strategy, facts, answering).known
        )
    one = cost.tuned_cost(
        layer.get("training_cost"),
        serving,
        facts.limit(AMORTIZATION_MONTHS),
        cost.Estimate() if paid_elsewhere else None,
    )
    missing_facts += [layer.want(key) for key in one.missing]
    for term in one.terms:
        parts.append((cost.Estimate((term,)), layer.at(f"{term.name}_cost")))
    parts.append((cost.Estimate((), one.missing), layer.route))


def _add_hardware(
    strategy: Strategy, parts: list[tuple[cost.Estimate, Route]], missing_facts: list[Want]
) -> None:
    hardware = hardware_of(strategy)
    assert hardware is not None
    volume, written = strategy.get("volume"), strategy.get("tokens.output")
    needed = [("volume", volume), ("tokens.output", written)] if hardware.capacity is not None else []
    unknown = [key for key, value in needed if value is None]
    tokens = None if volume is None or written is None else volume.per_month * written
    part = hardware.estimate(tokens)
    missing_facts += [strategy.want(key) for key in (*part.missing, *unknown)]
    place = strategy.at("hardware.price" if hardware.price is not None else "hardware")
    parts.append((cost.Estimate(part.terms, (*part.missing, *unknown)), place))


def _add_tokens(
    strategy: Strategy,
    facts: Facts,
    name: str | None,
    place: Route,
    parts: list[tuple[cost.Estimate, Route]],
    missing_facts: list[Want],
) -> None:
    volume, sent, written = (
        strategy.get("volume"), strategy.get("tokens.input"), strategy.get("tokens.output")
    )  # fmt: skip
    keys = (("volume", volume), ("tokens.input", sent), ("tokens.output", written))
    missing_facts += [strategy.want(key) for key, value in keys if value is None]
    if name is None:
        missing_facts.append(strategy.want("model"))
        parts.append((cost.Estimate((), ("model",)), place))
        return
    price = price_of(strategy, facts, name)
    cheapest, dearest = uses(strategy, price)
    month = None if volume is None else volume.per_month
    high = _of_api(month, sent, written, dearest, price)
    low = high if cheapest.same_as(dearest) else _of_api(month, sent, written, cheapest, price)
    if high.missing and any(fact.startswith("price.") for fact in high.missing):
        missing_facts += unpriced(strategy, price) or [(place[:-1], str(place[-1]))]
    if low is high or low.high == high.high:
        parts.append((high, place))
        return
    least, most = sorted((low.low, high.low))

    def formula() -> str:
        text = "; ".join(term.formula for term in high.terms)
        return f"{text}; {cost.dollars(least)} at least, from the cached part"

    term = cost.Term("tokens", least, most, formula, assumed=True)
    parts.append((cost.Estimate((term,), high.missing, high.price_date), place))


def _of_api(
    volume: float | None, sent: float | None, written: float | None, use: Use, price: Price
) -> cost.Estimate:
    return cost.api_cost(
        volume, sent, written, use.input, use.output, use.cached, use.cached_price, price.request, price.date,
        use.written, use.write_price,
    )  # fmt: skip
