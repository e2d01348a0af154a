"""When a tuned model pays off, against the model that it replaces."""

from __future__ import annotations

from llm_strategy.findings import Missing
from llm_strategy.format.vocabulary import is_own_model
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
from llm_strategy.model.request_price import price_of, request_price
from llm_strategy.model.view import same_model_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer
    from llm_strategy.text import Route


class BreakEven:
    """When a tuned model pays off, against the model ``replaced``.

    ``fixed`` is dollars a month, ``before`` and ``after`` dollars a request to either model (``before`` the highest,
    ``after`` the lowest that the facts allow); ``volume`` the requests a month from which tuning is cheaper, infinite
    for never. ``place`` is where the replaced model is named, ``date`` the day of the list prices in it, if any;
    ``hardware`` where the price of the machines is declared, None where the tuned model is paid otherwise.
    """

    __slots__ = ("after", "before", "date", "fixed", "hardware", "place", "replaced", "training", "volume")

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
        self.hardware: Route | None = None


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
        missing_facts += unpriced(strategy, price) or [asked]
    own = None
    hardware = None
    if serving is None and layer.absent("serving_cost") is True and tunes_generator(layer):
        answering, paid, _ = answering_model(strategy, facts)
        if paid == BY_HARDWARE and not same_model_name(name, answering) and is_on_hardware(layer, answering):
            hardware = hardware_of(strategy)
    if hardware is not None:
        known = zip(("hardware.gpus", "hardware.price"), (hardware.least, hardware.price), strict=True)
        missing_facts += [strategy.want(key) for key, value in known if value is None]
    elif not serving:
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
    monthly_training = training / facts.limit(AMORTIZATION_MONTHS)
    even = BreakEven(
        price.name,
        place,
        monthly_training,
        serving or 0.0,
        before[1],
        after[0] if after is not None else 0.0,
        min(dates, default=None),
    )
    if hardware is not None:
        even.hardware = strategy.at("hardware.price")
        even.volume = hardware.break_even(monthly_training, before[1], strategy.get("tokens.output"))
        even.fixed = even.volume * before[1] if even.volume != cost.INFINITY else hardware.estimate(None).low
    return even


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
