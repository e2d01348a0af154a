"""Needs that are declared, and layers that are not."""

from __future__ import annotations

from llm_strategy.changes import AddLayer, Proposal, SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.knowledge.fit import fixes
from llm_strategy.report import REVIEW
from llm_strategy.rules.rule import HINT, STRATEGY, WARNING
from llm_strategy.rules.structure.family import FAMILY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.changes import Change
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Strategy


DECIDE = Work("declare `approach` (`llmstrategy recommend` says where to start)")


@FAMILY.rule(
    "approach-undecided",
    WARNING,
    "in use, and no `approach` is declared",
    since="0.1.0",
    why="Before anything runs, the choice of technique may stay open: `needs` says what has to be solved. "
    "What people already use has some approach, and only a declared one can be checked.",
    remedy=(DECIDE, Work("set an earlier `stage` until it is decided")),
    scope=STRATEGY,
    not_in_schema="about a key that is not there",
    bad="""
purpose: Answer questions on the travel policy
stage: pilot  # <-
needs: [domain-knowledge, citations]
""",
    good="""
purpose: Answer questions on the travel policy
stage: idea
needs: [domain-knowledge, citations]
""",
)
def approach_undecided(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    undecided = strategy.lacks_approach
    # Where no need is declared either, the missing key is an error of its own.
    if undecided is False or strategy.absent("needs") or strategy.absent("stage"):
        return
    stage = strategy.need("stage")
    if stage not in ("pilot", "production"):
        return
    strategy.need("needs")
    if undecided is None:
        raise Missing(strategy.want("approach"))
    yield Finding(
        strategy.at("stage"),
        f"`stage: {stage}` says that people use it, and `approach` is not declared",
        label="no `approach` declared",
        related=[Mention(strategy.at("needs"), "what has to be solved")],
        remedy=(DECIDE, SetValue(strategy.at("stage"), "prototype", note="until it is decided")),
    )


HOSTED_FOR = {
    "privacy": ("private-cloud", "self-hosted", "on-device"),
    "offline": ("self-hosted", "on-device"),
}
"""Needs of deployment, and where the model runs when they are met without any layer."""


@FAMILY.rule(
    "need-without-layer",
    HINT,
    "a need that no layer is for",
    since="0.1.0",
    why="Each need has to be solved by some layer. Declaring which one lets the other rules check it.",
    remedy=(Work("declare which layer is `for` it"),),
    scope=STRATEGY,
    bad="""
purpose: Answer questions on the travel policy
needs: [domain-knowledge, citations]  # <-
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
""",
    good="""
purpose: Answer questions on the travel policy
needs: [domain-knowledge, citations]
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge, citations]
""",
    fixed="""
purpose: Answer questions on the travel policy
needs: [domain-knowledge, citations]
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge, citations]
""",
)
def need_without_layer(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    words = strategy.get("needs", ())
    missing = Missing(strategy.want("needs")) if "needs" in strategy.unreadable else None
    if not words and missing is None:
        return
    for at, word in enumerate(words):
        if word is None:
            continue
        try:
            lacking = strategy.lacks_layer(lambda layer, word=word: layer.has_need(word), "for")
        except Missing as unknown:
            missing = missing or unknown
            continue
        if not lacking:
            continue
        if "hosting" in strategy.unreadable and word in HOSTED_FOR:
            missing = missing or Missing(strategy.want("hosting"))
            continue
        if strategy.get("hosting") in HOSTED_FOR.get(word, ()):
            continue
        best = fixes(word)[0]
        change: Change = AddLayer(strategy.route, best, (word,))
        layer = next((layer for layer in strategy.active if layer.technique == best), None)
        if layer is not None:
            needs = ", ".join([*(need.word for need in layer.needs), word])
            change = SetValue(layer.at("for"), f"[{needs}]")
        yield Finding(
            (*strategy.at("needs"), at),
            f"no layer is for `{word}`, which has to be solved",
            label="no layer is for it",
            remedy=(change,),
            fix=Proposal(f"add `{word}` to the `for` of the {best} layer", REVIEW, change),
        )
    if missing is not None:
        raise missing
