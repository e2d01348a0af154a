"""Retrieval of what fits in the prompt and hardly changes."""

from __future__ import annotations

from llm_strategy.changes import Remove, SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.rules.freshness.family import FAMILY
from llm_strategy.rules.rule import INFO, LAYER, MODELS
from llm_strategy.rules.small_knowledge import SMALL_AND_STABLE, small_and_stable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.formulas import Estimate
    from llm_strategy.model.views import Layer, Source


@FAMILY.rule(
    "rag-for-small-stable-knowledge",
    INFO,
    "retrieval for knowledge that fits in the prompt",
    since="0.1.0",
    depends=(MODELS,),
    why="Knowledge that is small and rarely changes can be part of every prompt, where a cache makes it cheap and no "
    "retrieval can miss it. This is reported where sending all of it costs no more per month than what retrieval "
    "sends, even if the cache is written again each time it may have expired. The model may even know it already: test "
    "that before you build an index.",
    remedy=(Work("put the knowledge in the prompt"),),
    claims=("C22", "E15"),
    scope=LAYER,
    techniques=("rag",),
    thresholds=SMALL_AND_STABLE,
    bad="""
purpose: Answer questions on the house rules
approach:
  - technique: prompting
    for: [style]
  - technique: rag  # <-
    for: [domain-knowledge]
knowledge:
  house-rules:
    update_cadence: yearly
    size: 12k tokens
citations: none
access: public
volume: 1M/month
tokens: {input: 3k, output: 200}
model: openai/gpt-5.6-terra
""",
    good="""
purpose: Answer questions on the house rules
approach:
  - technique: prompting
    for: [style, domain-knowledge]
knowledge:
  house-rules:
    update_cadence: yearly
    size: 12k tokens
    held: prompt
citations: none
access: public
""",
)
def rag_for_small_stable_knowledge(layer: Layer, facts: Facts) -> Iterator[Finding]:
    strategy = layer.strategy
    if layer.technique not in ("rag", None):
        return
    if strategy.get("citations") == "required" or strategy.get("access") == "per-user":
        return
    layer.need("technique")
    wanted = layer.has_need("domain-knowledge")
    if wanted is None:
        raise Missing(layer.want("for"))
    if not wanted:
        return
    sources = layer.sources()
    if sources is None:
        raise Missing(layer.want("reads"))
    if not small_and_stable(sources, strategy, facts):
        return
    strategy.need("citations", "access")
    whole, retrieved = _monthly(layer, sources, facts)
    if whole.high > retrieved:
        return
    most = "at most " if whole.high > whole.low else ""
    names = ", ".join(f"`{source.name}` ({source.text('size')})" for source in sources)
    one = len(sources) == 1
    yield Finding(
        layer.at("technique"),
        f"{names} {'is' if one else 'are'} small and rarely {'changes' if one else 'change'}: "
        f"{'it fits' if one else 'they fit'} in the prompt, for {most}{about('money-per-time', whole.high)} "
        f"where retrieval costs up to {about('money-per-time', retrieved)}",
        label="no index needed",
        related=[Mention(source.at("update_cadence"), source.text("update_cadence")) for source in sources],
        remedy=(
            (
                Remove(layer.route, "layer"),
                *(
                    SetValue(source.at("held"), "prompt", note=f"for the source{'' if one else 's'}")
                    for source in sources
                ),
            ),
        ),
    )


def _monthly(layer: Layer, sources: list[Source], facts: Facts) -> tuple[Estimate, float]:
    """Return the dollars a month for sending all of ``sources`` with every request, and for retrieving from them.

    It is read from a cache where the model caches by itself or the file says so; at the most the cache is written anew
    whenever it can have gone cold. Retrieval is paid for what it sends, which is the input without the fixed prompts,
    and for the layer: its `cost`, or else its reranker. Raises Missing where a figure is unknown.
    """
    from llm_strategy.model.formulas import static_prompt
    from llm_strategy.model.request_price import price_of
    from llm_strategy.model.retrieval_cost import reranking

    strategy = layer.strategy
    volume, sent = strategy.need("volume", "tokens.input")
    unread = [one.want(key) for one in strategy.active for key in ("caching", "prompt_tokens") if key in one.unreadable]
    if "cost" in layer.unreadable:
        unread.append(layer.want("cost"))
    unread += [strategy.want(key) for key in ("model", "price", "price.input") if key in strategy.unreadable]
    if unread:
        raise Missing(*unread)
    name = strategy.get("model")
    model = facts.model(name)
    price = strategy.get("price.input")
    write = None
    if price is None and name is not None:
        listed = price_of(strategy, facts, name)
        price, write = listed.input, listed.cache_write
    if price is None:
        raise Missing(strategy.want("model" if name is None else "price.input"))
    size = sum(source.size.tokens or 0.0 for source in sources if source.size is not None)
    asks = any(one.get("caching") is True for one in strategy.active)
    cached = model is not None and model.cached is not None and (asks or model.caches_by_itself)
    whole = static_prompt(
        volume.per_month,
        size,
        price,
        min(price, model.cached) if model is not None and model.cached is not None else None,
        write if write is not None and write > price else None,
        caching=bool(cached),
        minimum=model.cache_minimum if model is not None else None,
    )
    fixed = sum(one.get("prompt_tokens") or 0.0 for one in strategy.active if one.technique == "prompting")
    retrieved = max(0.0, sent - fixed) * price
    searched = layer.get("cost")
    if searched is None:
        searched = reranking(layer, volume.per_month, facts).low
    return whole, volume.per_month / 1e6 * retrieved + searched
