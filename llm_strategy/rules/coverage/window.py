"""More text than the context window of the model holds."""

from __future__ import annotations

from llm_strategy.changes import AT_MOST, Amount, SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.model.context import ASSUMED_WINDOW
from llm_strategy.rules.coverage.family import FAMILY
from llm_strategy.rules.rule import CONTRADICTION, ERROR, INFO, MODELS, STRATEGY, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.format.quantities.parse import Size
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Strategy
    from llm_strategy.text import Route


def _window(limit: Size, route: Route | None) -> list[Mention]:
    return [] if route is None else [Mention(route, f"a window of {about('size', limit)}")]


@FAMILY.rule(
    "context-overflow",
    ERROR,
    "more text than the model's context window holds",
    since="0.1.0",
    depends=(MODELS,),
    why="What does not fit in the context window is cut off or refused. A corpus larger than the window "
    "needs retrieval, which sends only the passages that a request needs.",
    remedy=(
        Work("retrieve it instead of sending it in the prompt"),
        Work("use a model with a larger window"),
    ),
    claims=("A7", "C7"),
    basis=CONTRADICTION,
    scope=STRATEGY,
    levels=(ERROR, WARNING, INFO),
    thresholds=(ASSUMED_WINDOW,),
    not_in_schema="adds or compares sizes, and looks the model's window up",
    bad="""
purpose: Answer questions on the building code
approach:
  - technique: prompting
    for: [domain-knowledge]
knowledge:
  building-code:
    held: prompt
    size: 900k tokens  # <-
window: 200k tokens
""",
    good="""
purpose: Answer questions on the building code
approach:
  - technique: prompting
    for: [domain-knowledge]
knowledge:
  building-code:
    held: prompt
    size: 90k tokens
window: 200k tokens
""",
)
def context_overflow(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    held = [source for source in strategy.sources.values() if source.held == "prompt"]
    known = [source for source in held if source.size is not None and source.size.tokens is not None]
    together = sum(source.size.tokens for source in known)  # type: ignore[union-attr, misc]
    if "window" in strategy.unreadable or ("model" in strategy.unreadable and strategy.get("window") is None):
        raise Missing(strategy.want("window" if "window" in strategy.unreadable else "model"))
    limit, where, route = facts.window(strategy)
    level = ERROR
    if route is None:
        # Of a model that is named, it is our data that lacks the window.
        level = WARNING if strategy.get("model") is None else INFO
    most = limit.tokens or 0
    if known and together > most:
        largest = max(known, key=lambda source: source.size.tokens)  # type: ignore[union-attr, arg-type, return-value]
        written = about("count", together)
        others = f" (together {written} tokens)" if len(known) > 1 else ""
        yield Finding(
            largest.at("size"),
            f"`{largest.name}` is held in the prompt{others} and does not fit {where}",
            severity=level,
            label=f"over {about('size', limit)}",
            related=_window(limit, route),
            remedy=(
                Work(f"hold at most {about('size', limit)} in the prompt"),
                SetValue(largest.at("held"), "index", note="and retrieve it"),
            ),
        )
        return
    sent = strategy.get("tokens.input")
    many = _calls_many(strategy)
    if sent is not None and sent > most and many is None:
        raise Missing(strategy.want("approach" if strategy.absent("task") is not None else "task"))
    if sent is not None and sent > most and not many:
        yield Finding(
            strategy.at("tokens", "input"),
            f"a request sends {strategy.text('tokens.input')} tokens, which does not fit {where}",
            severity=level,
            label=f"over {about('size', limit)}",
            related=_window(limit, route),
            remedy=(
                Amount(strategy.at("tokens", "input"), AT_MOST, about("count", most)),
                Work("use a model with a larger window"),
            ),
        )
        return
    missing_facts = [source.want("size") for source in held if source.size is None]
    if missing_facts:
        raise Missing(*missing_facts)
    if sent is None and not held and not many:
        raise Missing(strategy.want("tokens.input"))


def _calls_many(strategy: Strategy) -> bool | None:
    """Tell whether one request takes several calls of the model; None where that cannot be known."""
    if strategy.get("task") == "agent":
        return True
    tools = strategy.any_layer(lambda layer: None if layer.technique is None else layer.technique == "tools")
    return tools or (None if strategy.absent("task") is None else tools)
