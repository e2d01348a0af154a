"""What a declared strategy costs: its facts and the price of a request in the formulas of :mod:`.formulas`.

Pure: a view and the facts of a check in, an estimate out. Prices are those of :mod:`llm_strategy.model.request_price`.
"""

from __future__ import annotations

from llm_strategy.findings import Missing
from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.model import formulas as cost
from llm_strategy.model.context import AMORTIZATION_MONTHS
from llm_strategy.model.measurements import measured
from llm_strategy.model.request_price import price_of, request_price, uses
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

FREE_CHECKS = frozenset({"rules", "schema", "human"})
"""Kinds of verification that no provider bills: their `cost` counts where it is declared, and nobody asks for it."""


class Monthly(cost.Estimate):
    """An estimate that knows where its terms stand in the file.

    ``places`` has the route of each term, ``wants`` the facts that would add to it, as (route of the owner, key).
    """

    __slots__ = ("missing_facts", "places")

    def __init__(
        self, parts: Iterable[tuple[cost.Estimate, Route]], missing_facts: Iterable[Want], missing: Iterable[str] = ()
    ) -> None:
        terms: list[cost.Term] = []
        facts: list[str] = []
        dates: list[str] = []
        places: list[Route] = []
        for part, place in parts:
            for term in part.terms:
                terms.append(term)
                places.append(place)
            facts += part.missing
            if part.price_date:
                dates.append(part.price_date)
        super().__init__(terms, [*facts, *missing], min(dates) if dates else None)
        self.places = tuple(places)
        self.missing_facts = tuple(dict.fromkeys(missing_facts))


class BreakEven:
    """When a tuned model pays, against the model ``replaced``.

    ``fixed`` is dollars a month, ``before`` and ``after`` dollars a request to either model (``before`` at the most,
    ``after`` at the least that the facts allow); ``volume`` the requests a month from which tuning is cheaper, infinite
    for never. ``place`` is where the replaced model is named, ``date`` the day of the list prices in it, if any.
    """

    __slots__ = ("after", "before", "date", "fixed", "place", "replaced", "training", "volume")

    def __init__(
        self,
        replaced: str,
        place: Route,
        training: float,
        serving: float,
        before: float,
        after: float,
        date: str | None,
    ) -> None:
        self.replaced = replaced
        self.place = place
        self.training = training
        self.fixed = training + serving
        self.before = before
        self.after = after
        self.volume = cost.break_even(self.fixed, before, after)
        self.date = date


def monthly(strategy: Strategy, facts: Facts) -> Monthly:
    """Return what the strategy costs a month: its layers, serving, training ÷ months, and the tokens (B16 B17).

    Layers in use count. The tokens of a model that is paid by `serving_cost` are not paid again. What is unknown is
    left out and listed, so that the estimate is a lower bound. A measured `cost_per_request` of all that is in use
    stands for the parts.
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
    answering, paid, place = _answering(strategy, facts)
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
        elif layer.technique in TUNING:
            _add_tuning(layer, facts, answering, parts, missing_facts)
    if not paid:
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


def tokens_of_a_request(strategy: Strategy, facts: Facts) -> tuple[float, float, str | None, list[Want]]:
    """Return the least and the most dollars that the tokens of one request cost, as far as they are known.

    With them come the day of the prices, None without a list price, and the facts that would add to it. The tokens of
    a model that is paid by `serving_cost` cost nothing here.
    """
    name, paid, place = _answering(strategy, facts)
    if paid:
        return 0.0, 0.0, None, []
    wants = [strategy.want(key) for key in ("tokens.input", "tokens.output") if strategy.get(key) is None]
    if name is None:
        return 0.0, 0.0, None, [*wants, strategy.want("model")]
    price = price_of(strategy, facts, name)
    both = request_price(strategy, price)
    if both is None:
        if not price.known:
            wants += _unpriced(strategy, price) or [(place[:-1], str(place[-1]))]
        return 0.0, 0.0, None, wants
    return (*both, price.date, wants)


def break_even(layer: Layer, facts: Facts) -> BreakEven:
    """Return the volume from which the tuned model of ``layer`` is cheaper than the one it replaces (B18).

    Raises :class:`~llm_strategy.findings.Missing` naming every fact that is unknown.
    """
    strategy = layer.strategy
    missing_facts: list[Want] = []
    training, serving = layer.get("training_cost"), layer.get("serving_cost")
    if training is None:
        missing_facts.append(layer.want("training_cost"))
    missing_facts += [strategy.want(key) for key in ("tokens.input", "tokens.output") if strategy.get(key) is None]
    name, place, asked = _replaced(layer)
    price = price_of(strategy, facts, name) if name else None
    if price is None:
        missing_facts.append(asked)
    elif not price.known:
        missing_facts += _unpriced(strategy, price) or [asked]
    own = None
    if not serving:
        tuned = tuned_name(layer, other_than=name)
        own = price_of(strategy, facts, tuned) if tuned else None
        if own is not None and not own.known:
            own = None
        if serving is None and (own is None or layer.absent("serving_cost") is None):
            missing_facts.append(layer.want("serving_cost"))
    if missing_facts or price is None or training is None:
        raise Missing(*missing_facts)
    before = request_price(strategy, price)
    after = request_price(strategy, own) if own is not None else None
    assert before is not None
    dates = [one.date for one in (price, own) if one is not None and one.date]
    return BreakEven(
        price.name,
        place,
        training / facts.limit(AMORTIZATION_MONTHS),
        serving or 0.0,
        before[1],
        after[0] if after is not None else 0.0,
        min(dates, default=None),
    )


def tuned_name(layer: Layer, other_than: str | None = None) -> str | None:
    """Return the name of the model a layer trains: its own, its student, else the strategy's; None where unknown.

    ``other_than`` is the model it replaces, which it cannot be.
    """
    for key in ("model", "student"):
        if layer.get(key) is not None:
            return str(layer.get(key))
        if layer.absent(key) is None:
            return None
    name = layer.strategy.get("model")
    return None if name is None or same_model_name(name, other_than) else str(name)


def _tunes_generator(layer: Layer) -> bool:
    """Tell whether the layer trains the model that answers, as far as is known."""
    return layer.technique in TUNING and layer.get("tunes", "generator") == "generator"


def _replaced(layer: Layer) -> tuple[str | None, Route, Want]:
    """Return the model that the tuned one replaces, where it is named, and the fact that names it."""
    strategy = layer.strategy
    keys = ("replaces", "teacher") if layer.technique == "distillation" else ("replaces",)
    for key in keys:
        if layer.absent(key) is not True:
            return layer.get(key), layer.at(key), layer.want(key)
    name = strategy.get("model")
    own = layer.get("model") or layer.get("student")
    # Where nothing else is named, your own model is the tuned one, and cannot replace itself.
    if name is None or same_model_name(name, own) or (own is None and is_own_model(name)):
        return None, layer.route, layer.want(keys[-1])
    return name, strategy.at("model"), strategy.want("model")


def _unpriced(strategy: Strategy, price: Price) -> list[Want]:
    """Return the prices to declare, where the model is the strategy's, so that they can be."""
    if "serving" in strategy.unreadable:
        return [strategy.want("serving")]
    if not same_model_name(price.name, strategy.get("model")):
        return []
    sides = (("price.input", price.input), ("price.output", price.output))
    return [strategy.want(key) for key, value in sides if value is None]


def _answering(strategy: Strategy, facts: Facts) -> tuple[str | None, bool, Route]:
    """Return the model whose tokens are paid, whether `serving_cost` pays them, and where it is named.

    It is the strategy's, unless a tuned model stands in for that one.
    """
    name = strategy.get("model")
    place = strategy.at("model")
    for layer in strategy.layers:
        if layer.in_use is False or not _tunes_generator(layer):
            continue
        tuned = layer.get("model") or layer.get("student")
        stands_in = name is None or any(same_model_name(name, layer.get(key)) for key in ("replaces", "teacher"))
        if stands_in and not same_model_name(tuned, name):
            name = tuned
            place = layer.at("model" if layer.get("model") else "student") if tuned else layer.route
        elif tuned is not None and not same_model_name(tuned, name):
            continue
        # A tuned model that no list knows is paid by the month, whether its layer says how much or not.
        if layer.get("serving_cost") or name is None or not price_of(strategy, facts, name).known:
            return name, True, place
    return name, False, place


def _add_tuning(
    layer: Layer,
    facts: Facts,
    answering: str | None,
    parts: list[tuple[cost.Estimate, Route]],
    missing_facts: list[Want],
) -> None:
    serving = layer.get("serving_cost")
    by_token = (
        serving is None
        and layer.absent("serving_cost") is True
        and _tunes_generator(layer)
        and answering is not None
        and same_model_name(tuned_name(layer), answering)
        and price_of(layer.strategy, facts, answering).known
    )
    one = cost.tuned_cost(
        layer.get("training_cost"),
        serving,
        facts.limit(AMORTIZATION_MONTHS),
        cost.Estimate() if by_token else None,
    )
    missing_facts += [layer.want(key) for key in one.missing]
    for term in one.terms:
        parts.append((cost.Estimate((term,)), layer.at(f"{term.name}_cost")))
    parts.append((cost.Estimate((), one.missing), layer.route))


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
        missing_facts += _unpriced(strategy, price) or [(place[:-1], str(place[-1]))]
    if low is high or low.high == high.high:
        parts.append((high, place))
        return
    least, most = sorted((low.low, high.low))

    def formula() -> str:
        text = "; ".join(term.formula for term in high.terms)
        return f"{text}; {cost.dollars(least)} at the least, by what a cache holds"

    term = cost.Term("tokens", least, most, formula, assumed=True)
    parts.append((cost.Estimate((term,), high.missing, high.price_date), place))


def _of_api(
    volume: float | None, sent: float | None, written: float | None, use: Use, price: Price
) -> cost.Estimate:
    return cost.api_cost(
        volume, sent, written, use.input, use.output, use.cached, use.cached_price, price.request, price.date
    )
