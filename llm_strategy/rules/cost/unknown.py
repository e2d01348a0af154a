"""Names of models that the list of prices does not know."""

from __future__ import annotations

from llm_strategy.changes import SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.model.hardware import paid_by_the_hour
from llm_strategy.model.views import TUNING
from llm_strategy.rules.cost.family import FAMILY
from llm_strategy.rules.rule import DATE, HINT, MODELS, STRATEGY
from llm_strategy.text import clip

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.view import View
    from llm_strategy.model.views import Strategy
    from llm_strategy.text import Route

OWN_PRICES = ("price.input", "price.output")
LONGEST = 60
"""Characters of a name that a message shows."""


@FAMILY.rule(
    "unknown-model",
    HINT,
    "a model whose price or context window is needed and not known",
    since="0.1.0",
    depends=(DATE, MODELS),
    why="Costs, windows and caching are looked up by the model's name. Where the name is not in the data, "
    "the checks that need it stay unknown. It may be a typing mistake, a model newer than the data, or one "
    "of your own: then put `self-hosted/` or `other/` before the name.",
    remedy=(Work("write the name as `provider/name`"), Work("put `self-hosted/` or `other/` before it")),
    scope=STRATEGY,
    bad="""
purpose: Summarise calls for the record
approach:
  - technique: prompting
    for: [style]
volume: 20k/month
model: openai/gtp-4o  # <-
""",
    good="""
purpose: Summarise calls for the record
approach:
  - technique: prompting
    for: [style]
volume: 20k/month
model: openai/gpt-4o
""",
)
def unknown_model(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    named = [(name, route) for name, route in _named(strategy) if not is_own_model(name)]
    if not named:
        unread = _unread(strategy)
        if unread:
            raise Missing(*unread)
        return
    from llm_strategy.knowledge import prices

    unlisted: dict[str, list[tuple[str, Route]]] = {}
    for name, route in named:
        if prices.find(name) is None:
            unlisted.setdefault(name.strip().lower(), []).append((name, route))
    if not unlisted:
        return
    from llm_strategy.knowledge.model_suggestions import suggest

    for places in unlisted.values():
        name, route = places[0]
        shown = clip(name, LONGEST)
        meant = suggest(name, facts.today)
        own = shown.strip().rpartition("/")[2] or "name"
        yield Finding(
            route,
            f"`{shown}` is not in the price data of {prices.DATE}"
            + (f"; did you mean `{meant}`?" if meant else ""),
            label=f"did you mean `{meant}`?" if meant else "its price and context window are unknown",
            related=[Mention(other, "also named here") for _, other in places[1:]],
            remedy=(_everywhere(places, meant),)
            if meant
            else (
                _everywhere(places, f"self-hosted/{own}", note="where you run it"),
                _everywhere(places, f"other/{own}"),
            ),
        )


def _everywhere(places: list[tuple[str, Route]], name: str, note: str = "") -> tuple[SetValue, ...]:
    """Return the changes that put ``name`` into each of the places."""
    return tuple(SetValue(route, name, note=note if number == 0 else "") for number, (_, route) in enumerate(places))


def _unread(strategy: Strategy) -> list[Want]:
    """Return the names, and what would make them needless, that stand there and cannot be read."""
    unread = [view.want(key) for view, keys in _owners(strategy) for key in keys if key in view.unreadable]
    keys = (*OWN_PRICES, "price", "window", "hardware")
    return unread + [strategy.want(key) for key in keys if key in strategy.unreadable]


def _named(strategy: Strategy) -> list[tuple[str, Route]]:
    """Return every model whose price or window is needed, and where it is named."""
    return [
        (view.values[key], view.at(key))
        for view, keys in _owners(strategy)
        for key in keys
        if view.values.get(key) is not None
    ]


def _owners(strategy: Strategy) -> list[tuple[View, tuple[str, ...]]]:
    """Return the parts of a strategy that name models whose price or window is needed, and the keys that name them."""
    views: list[tuple[View, tuple[str, ...]]] = []
    if _is_priced(strategy) or _has_to_fit(strategy):
        views.append((strategy, ("model",)))
    for layer in strategy.active:
        keys = ["model"] if layer.technique == "prompting" and layer.get("prompt_tokens") is not None else []
        if layer.technique in TUNING and strategy.get("tokens.input") is not None:
            if layer.has_need("cost") is True and strategy.get("volume") is not None:
                keys += ["model", "replaces"]
            if layer.technique == "distillation":
                keys += ["teacher", "student"]
        views.append((layer, tuple(keys)))
    return views


def _is_priced(strategy: Strategy) -> bool:
    """Tell whether a rule needs the price of the strategy's model, and the strategy does not declare it."""
    if paid_by_the_hour(strategy):
        return False
    if all(strategy.absent(key) is False or key in strategy.unreadable for key in OWN_PRICES):
        return False
    return any(key in strategy.values or key in strategy.unreadable for key in ("cost_budget", "volume"))


def _has_to_fit(strategy: Strategy) -> bool:
    """Tell whether a rule needs the window of the strategy's model, and the strategy does not declare it."""
    if "window" in strategy.values or "window" in strategy.unreadable:
        return False
    sizes = [source for source in strategy.sources.values() if source.held == "prompt" and source.size is not None]
    return bool(sizes) or strategy.get("tokens.input") is not None
