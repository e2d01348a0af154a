"""Names of models to choose from: those of the file first, then the price list by provider."""

from __future__ import annotations

from collections.abc import Iterator

from llm_strategy.explain.model_pages import end
from llm_strategy.ide.item_builder import ItemBuilder
from llm_strategy.ide.types import Completion, Item
from llm_strategy.knowledge import lifecycle, model_limits, prices
from llm_strategy.knowledge.model_names import service_of
from llm_strategy.knowledge.price_table import PROVIDERS
from llm_strategy.knowledge.prices import Model
from llm_strategy.model.formulas import dollars

MOST = 60
"""Names that are offered at once; with more typed there are fewer."""

LONGEST = 200
"""A longer name in the file is not offered again."""

MODEL_KEYS = ("model", "base", "teacher", "student", "replaces", "embedding_model", "reranker_model")

SPECIAL = {"embedding_model": "embedding", "reranker_model": "rerank"}
"""Keys of models that do not answer → what their models are for. The price list lacks most rerankers."""

OWN = {"self-hosted/": "a model of your own", "other/": "a model that is not in the data"}


def model_items(builder: ItemBuilder) -> Completion:
    """Return models whose name begins as what is typed, and providers while none is named.

    Where a model for embeddings or for ranking is asked for, only such are offered.
    """
    typed = builder.typed.lower()
    key = builder.context.expected.key
    mode = SPECIAL.get(key.name, "") if key is not None else ""
    if mode:
        return _special(builder, typed, mode)
    provider, slash, rest = typed.partition("/")
    if slash:
        return _of_provider(builder, provider, rest)
    return Completion(
        [*_in_file(builder, typed), *_by_name(builder, typed), *_providers(builder, typed)], True
    )


def _of_provider(builder: ItemBuilder, provider: str, rest: str) -> Completion:
    """Return the models of ``provider`` whose names hold ``rest``, first those that begin so."""
    found = [(name, model) for name, model in _named(provider) if rest in name.lower()]
    found.sort(
        key=lambda pair: (
            not pair[0].lower().startswith(rest),
            pair[0].lower() != rest,
            _rank(pair[1], builder.snapshot.today),
        )
    )
    items = [_item(builder, f"{provider}/{name}", model) for name, model in found[:MOST]]
    return Completion(items, incomplete=len(found) > MOST)


def _special(builder: ItemBuilder, typed: str, mode: str) -> Completion:
    """Return models for one use: of the provider that is named, else those called as what is typed, and providers."""
    provider, slash, rest = typed.partition("/")
    if slash:
        names = [own for own in model_limits.names(service_of(provider), mode) if rest in own]
        names.sort(key=lambda own: not own.startswith(rest))
        return Completion(list(_known(builder, [(f"{provider}/{own}", own) for own in names])))
    by_service = {service: model_limits.names(service, mode) for service in model_limits.services()}
    found = [
        (f"{service}/{own}", own)
        for service, names in by_service.items()
        for own in names
        if len(typed) > 1 and own.startswith(typed)
    ]
    beginnings = [
        _beginning(builder, f"{service}/", f"{len(names)} models", "2")
        for service, names in by_service.items()
        if names and service.startswith(typed)
    ]
    items = [*_in_file(builder, typed, (mode,)), *_known(builder, found), *beginnings, *_own(builder, typed)]
    return Completion(items, incomplete=True)


def _known(builder: ItemBuilder, names: list[tuple[str, str]]) -> Iterator[Item]:
    """Yield models by their whole names, which the names without a provider find too."""
    for name, own in names[:MOST]:
        model = prices.find(name)
        if model is not None:
            yield _item(builder, name, model, filter="" if "/" in builder.typed else own)


def _in_file(builder: ItemBuilder, typed: str, modes: tuple[str, ...] = ()) -> Iterator[Item]:
    """Yield the models that the file names already: under any key, or under those for ``modes``."""
    keys = [key for key in MODEL_KEYS if not modes or SPECIAL.get(key) in modes]
    names: dict[str, None] = {}
    for strategy in builder.snapshot.strategies.values():
        for view in (strategy, *strategy.layers, *strategy.evidence):
            for key in keys:
                if isinstance(name := view.get(key), str) and "/" in name and len(name) < LONGEST:
                    names[name] = None
    names.pop(builder.typed, None)
    for name in list(names)[:MOST]:
        if typed in name.lower():
            text = builder.value(name)
            yield builder.item(
                name, "model", text, detail="used in this file", topic=("model", name), rank="0"
            )


def _by_name(builder: ItemBuilder, typed: str) -> Iterator[Item]:
    """Yield models whose own name begins as what is typed: of their makers, or else of their resellers."""
    if len(typed) < 2:
        return
    found = [
        (name, model, prices.matches(own_models, name.lower()))
        for provider, _, own_models, _ in PROVIDERS
        for name, model in _named(provider)
        if name.lower().startswith(typed)
    ]
    # Who resells a model is only named where nobody makes one called so.
    by_makers = [entry for entry in found if entry[2]]
    for name, model, _ in (by_makers or found)[:MOST]:
        yield _item(builder, model.name, model, filter=name)


def _named(provider: str) -> list[tuple[str, Model]]:
    """Return the models of a provider with their names there."""
    return [(model.name.partition("/")[2], model) for model in prices.models(provider)]


def _providers(builder: ItemBuilder, typed: str) -> Iterator[Item]:
    """Yield the beginnings of names: providers, and those of names that no list knows."""
    for provider in prices.providers():
        count = len(prices.models(provider))
        if provider.startswith(typed) and count:
            yield _beginning(builder, provider + "/", f"{count} models", "2")
    yield from _own(builder, typed)


def _own(builder: ItemBuilder, typed: str) -> Iterator[Item]:
    """Yield the beginnings of names that no list knows."""
    for prefix, meaning in OWN.items():
        if prefix.startswith(typed):
            yield _beginning(builder, prefix, meaning, "3")


def _beginning(builder: ItemBuilder, prefix: str, detail: str, rank: str) -> Item:
    return builder.item(prefix, "model", builder.value(prefix), detail=detail, rank=rank, again=True)


def _rank(model: Model, today: int) -> str:
    """Return the place of a model among the others: general ones first, deprecated and ended ones last."""
    if lifecycle.gone(model.name, today):
        return "1d"
    return "1c" if model.deprecated else "1a" if model.general else "1b"


def _item(builder: ItemBuilder, name: str, model: Model, filter: str = "") -> Item:
    today = builder.snapshot.today
    sides = (("in", model.input), ("out", model.output))
    parts = [f"{side} {dollars(price)}" for side, price in sides if price is not None]
    detail = " · ".join(parts) + " a million tokens" if parts else "no price"
    if not parts and model.request:
        detail = f"{dollars(model.request)} a query"
    ends = end(model.name, today)
    if ends:
        detail += f", {ends}" if ends.startswith("ended") else f", ends {ends}"
    elif model.deprecated:
        detail += ", deprecated"
    return builder.item(
        name,
        "model",
        builder.value(name),
        detail=detail,
        topic=("model", name),
        rank=_rank(model, today),
        filter=filter,
        ended=lifecycle.gone(model.name, today),
    )
