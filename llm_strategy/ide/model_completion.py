"""Names of models to choose from: those of the file first, then the price list by provider."""

from __future__ import annotations

from llm_strategy.knowledge import prices
from llm_strategy.model.formulas import dollars

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.ide.completion import Maker
    from llm_strategy.knowledge.prices import Model

MOST = 60
"""Names that are offered at once; with more typed there are fewer."""

OWN = {"self-hosted/": "a model of your own", "other/": "a model that no list knows"}


def offer(maker: Maker) -> None:
    """Offer models whose name begins as what is typed, and providers while none is named."""
    typed = maker.context.typed.strip("\"' ").lower()
    provider, slash, rest = typed.partition("/")
    if slash:
        found = [model for model in prices.models(provider) if rest in model.name.partition("/")[2].lower()]
        found.sort(
            key=lambda model: (not model.name.partition("/")[2].lower().startswith(rest), model.deprecated)
        )
        for model in found[:MOST]:
            name = provider + "/" + model.name.partition("/")[2]
            _add(maker, name, model)
        maker.incomplete |= len(found) > MOST
        return
    for name in _used(maker):
        if typed in name.lower():
            maker.add(
                name, "model", maker.value(name), detail="used in this file", topic=("model", name), rank="0"
            )
    if len(typed) >= 2:
        _by_name(maker, typed)
    for one in prices.providers():
        if one.startswith(typed) and prices.models(one):
            detail = f"{len(prices.models(one))} models"
            maker.add(one + "/", "model", maker.value(one + "/"), detail=detail, rank="2", again=True)
    for prefix, meaning in OWN.items():
        if prefix.startswith(typed):
            maker.add(prefix, "model", maker.value(prefix), detail=meaning, rank="3", again=True)
    maker.incomplete = True


def _by_name(maker: Maker, typed: str) -> None:
    """Offer models whose own name begins as what is typed, of providers that make their own."""
    from llm_strategy.knowledge.price_table import PROVIDERS

    count = 0
    for provider in [row[0] for row in PROVIDERS if row[2]]:
        for model in prices.models(provider):
            name = model.name.partition("/")[2]
            if name.lower().startswith(typed) and count < MOST:
                count += 1
                _add(maker, model.name, model, filter=name)


def _add(maker: Maker, name: str, model: Model, filter: str = "") -> None:
    parts = [
        f"{side} {dollars(price)}"
        for side, price in (("in", model.input), ("out", model.output))
        if price is not None
    ]
    detail = (" · ".join(parts) + " a million tokens" if parts else "no price") + (
        ", deprecated" if model.deprecated else ""
    )
    rank = "1b" if model.deprecated or not model.general else "1a"
    maker.add(
        name, "model", maker.value(name), detail=detail, topic=("model", name), rank=rank, filter=filter
    )


def _used(maker: Maker) -> list[str]:
    """Return the models that the file names, each once."""
    found: dict[str, None] = {}
    for strategy in maker.situation.strategies.values():
        for view in (strategy, *strategy.layers, *strategy.evidence):
            for key in ("model", "base", "teacher", "student", "replaces"):
                if isinstance(name := view.get(key), str) and "/" in name and len(name) < 200:
                    found[name] = None
    found.pop(maker.context.typed.strip("\"' "), None)
    return list(found)[:MOST]
