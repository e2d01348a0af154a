"""Names of models that the list of prices does not know."""

from __future__ import annotations

from llm_strategy.changes import SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.rules.cost.family import FAMILY
from llm_strategy.rules.rule import HINT, STRATEGY
from llm_strategy.text import clip

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.view import View
    from llm_strategy.model.views import Strategy
    from llm_strategy.text import Route

OF_LAYERS = ("model", "base", "replaces", "teacher", "student", "embedding_model")
LONGEST = 60
"""Characters of a name that a message shows."""


@FAMILY.rule(
    "unknown-model",
    HINT,
    "a model that the price data does not have",
    why="Costs, windows and caching are looked up by the model's name. Where the name is not in the data, the checks "
    "that need it stay open. It may be a slip of the pen, a model newer than the data, or one of your own, which "
    "`self-hosted/` or `other/` before the name says.",
    remedy=(Work("write the name as `provider/name`"), Work("put `self-hosted/` or `other/` before it")),
    scope=STRATEGY,
    bad="""
purpose: Summarise calls for the record
approach:
  - technique: prompting
    for: [style]
model: openai/gtp-4o  # <-
""",
    good="""
purpose: Summarise calls for the record
approach:
  - technique: prompting
    for: [style]
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
        meant = suggest(name)
        own = shown.strip().rpartition("/")[2] or "name"
        embeds = route[-1] == "embedding_model"
        yield Finding(
            route,
            f"`{shown}` is not in the price data of {prices.DATE}"
            + (
                f"; did you mean `{meant}`?"
                if meant
                else ", which has few embedding models"
                if embeds
                else ""
            ),
            label=f"did you mean `{meant}`?" if meant else "its price and window are unknown",
            related=[Mention(other, "named here too") for _, other in places[1:]],
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
    """Return the names that stand there and cannot be read."""
    return [view.want(key) for view, keys in _owners(strategy) for key in keys if key in view.unreadable]


def _named(strategy: Strategy) -> list[tuple[str, Route]]:
    """Return every model that the strategy, its layers in use and its evidence name, and where."""
    return [
        (view.values[key], view.at(key))
        for view, keys in _owners(strategy)
        for key in keys
        if view.values.get(key) is not None
    ]


def _owners(strategy: Strategy) -> list[tuple[View, tuple[str, ...]]]:
    """Return the parts of a strategy that name models, and the keys they name them by."""
    views: list[tuple[View, tuple[str, ...]]] = [(strategy, ("model",))]
    views += [(layer, OF_LAYERS) for layer in strategy.active]
    views += [(evidence, ("model",)) for evidence in strategy.evidence]
    return views
