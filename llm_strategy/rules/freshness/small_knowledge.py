"""Retrieval of what fits in the prompt and hardly changes."""

from __future__ import annotations

from llm_strategy.changes import Remove, SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.rules.freshness.family import FAMILY
from llm_strategy.rules.rule import INFO, LAYER
from llm_strategy.rules.small_knowledge import SMALL_AND_STABLE, small_and_stable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer


@FAMILY.rule(
    "rag-for-small-stable-knowledge",
    INFO,
    "retrieval for knowledge that fits in the prompt",
    why="What is small and hardly changes can stand in every prompt, where a cache makes it cheap and no "
    "retrieval can miss it. It may even be something the model knows already: ask it before building an "
    "index.",
    remedy=(Work("hold the knowledge in the prompt"),),
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
    names = ", ".join(f"`{source.name}` ({source.text('size')})" for source in sources)
    one = len(sources) == 1
    yield Finding(
        layer.at("technique"),
        f"{names} {'is' if one else 'are'} small and hardly {'changes' if one else 'change'}: "
        f"{'it fits' if one else 'they fit'} in the prompt",
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
