"""Which model answers, and what pays for its tokens: a price for each, `serving_cost` or `hardware` by the month."""

from __future__ import annotations

from llm_strategy.model.hardware import hardware_of
from llm_strategy.model.request_price import price_of
from llm_strategy.model.view import same_model_name
from llm_strategy.model.views import TUNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.request_price import Price
    from llm_strategy.model.views import Layer, Strategy
    from llm_strategy.text import Route

BY_SERVING = "serving_cost"
BY_HARDWARE = "hardware"
"""What pays for the tokens of a model by the month, in place of a price for each."""


def answering_model(strategy: Strategy, facts: Facts) -> tuple[str | None, str, Route]:
    """Return the model whose tokens are paid, what pays them by the month, ``""`` for none, and where it is named.

    It is the strategy's, unless a tuned model replaces that one. A declared `serving_cost` is all of what its
    machines cost, so `hardware` is not added to it.
    """
    name = strategy.get("model")
    by_hour = BY_HARDWARE if hardware_of(strategy) is not None else ""
    place = strategy.at("model")
    for layer in strategy.layers:
        if layer.in_use is False or not tunes_generator(layer):
            continue
        tuned = layer.get("model") or layer.get("student")
        stands_in = name is None or any(same_model_name(name, layer.get(key)) for key in ("replaces", "teacher"))
        if stands_in and not same_model_name(tuned, name):
            name = tuned
            place = layer.at("model" if layer.get("model") else "student") if tuned else layer.route
        elif tuned is not None and not same_model_name(tuned, name):
            continue
        if layer.get("serving_cost"):
            return name, BY_SERVING, place
        # A tuned model that no list knows is paid by the month, whether its layer says how much or not.
        if not by_hour and (name is None or not price_of(strategy, facts, name).known):
            return name, BY_SERVING, place
    return name, by_hour, place


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


def tunes_generator(layer: Layer) -> bool:
    """Tell whether the layer trains the model that answers, as far as is known."""
    return layer.technique in TUNING and layer.get("tunes", "generator") == "generator"


def is_on_hardware(layer: Layer, answering: str | None) -> bool:
    """Tell whether the tuned model of a layer is the answering one, which the declared hardware serves."""
    own = layer.get("model") or layer.get("student")
    return own is None or same_model_name(own, answering)


def unpriced(strategy: Strategy, price: Price) -> list[Want]:
    """Return the prices to declare, where the model is the strategy's, so that they can be."""
    if "serving" in strategy.unreadable:
        return [strategy.want("serving")]
    if not same_model_name(price.name, strategy.get("model")):
        return []
    sides = (("price.input", price.input), ("price.output", price.output))
    return [strategy.want(key) for key, value in sides if value is None]
