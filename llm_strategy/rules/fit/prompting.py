"""Prompting aimed at facts that no prompt holds, or at work it cannot carry alone."""

from __future__ import annotations

from llm_strategy.changes import AddLayer, MoveNeed, Proposal, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.model.measurements import no_target_missed
from llm_strategy.report import REVIEW
from llm_strategy.rules.fit.family import FAMILY, move, retrieval_has
from llm_strategy.rules.rule import INFO, LAYER, MODELS, NEED, WARNING
from llm_strategy.rules.small_knowledge import SMALL_AND_STABLE, small_and_stable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Need

FACTS = ("domain-knowledge", "fresh-knowledge", "real-time-data", "citations", "access-control")
HOW_HELD = Work("declare how the source is `held`")
BY_REQUEST = ("real-time-data", "access-control")
"""Needs that only data sent with the request can serve: a fixed prompt is the same for every user."""


def _is_supplied(need: Need, facts: Facts) -> bool:
    """Tell whether a source the layer reads brings what the need asks for; raises Missing where unknown."""
    layer = need.layer
    strategy = layer.strategy
    ways = ("request",) if need.word in BY_REQUEST else ("prompt", "request")
    sources = layer.sources()
    unsaid = sources is None
    read = list(strategy.sources.values()) if sources is None else sources
    holding = [source for source in read if source.held in ways]
    if holding:
        if unsaid:
            raise Missing(layer.want("reads"))
        return True
    missing_facts = [source.want("held") for source in read if "held" in source.unreadable]
    if missing_facts or not strategy.sources_known or strategy.damaged:
        raise Missing(*(missing_facts or [strategy.want("knowledge")]))
    if need.word == "domain-knowledge" and read:
        if unsaid:
            raise Missing(layer.want("reads"))
        return small_and_stable(read, strategy, facts)
    return False


@FAMILY.rule(
    "prompting-for-knowledge",
    WARNING,
    "a prompt adds no facts that are not in it",
    since="0.1.0",
    depends=(MODELS,),
    why="A better prompt does not teach a model what it never saw. Facts reach it when they are in the "
    "prompt, come with the request, or are retrieved.",
    remedy=(MoveNeed((), "rag"), HOW_HELD),
    claims=("A7", "B9", "D4"),
    scope=LAYER,
    techniques=("prompting",),
    thresholds=SMALL_AND_STABLE,
    not_in_schema="adds or compares sizes, and looks the model's window up",
    bad="""
purpose: Answer questions on the staff handbook
approach:
  - technique: prompting
    for: [domain-knowledge]  # <-
knowledge:
  handbook:
    update_cadence: weekly
    size: 40k tokens
""",
    good="""
purpose: Answer questions on the staff handbook
approach:
  - technique: prompting
    for: [domain-knowledge]
knowledge:
  handbook:
    update_cadence: weekly
    size: 40k tokens
    held: prompt
""",
    fixed="""
purpose: Answer questions on the staff handbook
approach:
  - technique: prompting
  - technique: rag
    for: [domain-knowledge]
knowledge:
  handbook:
    update_cadence: weekly
    size: 40k tokens
""",
)
def prompting_for_knowledge(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if layer.technique not in ("prompting", None) or layer.has_need(*FACTS) is False:
        return
    layer.need("technique")
    blamed: list[Need] = []
    missing = Missing(layer.want("for")) if layer.has_need() is None else None
    for need in layer.needs:
        if need.word not in FACTS:
            continue
        try:
            shared = retrieval_has(need)
            if shared:
                continue
            if _is_supplied(need, facts):
                continue
            if shared is None:
                raise Missing(*_unsaid(need))
            blamed.append(need)
        except Missing as unknown:
            missing = missing or unknown
    if not blamed:
        if missing is not None:
            raise missing
        return
    first, *others = blamed
    to = [(need, *_place_for(need.word)) for need in blamed]
    goals = " and ".join(
        f"{' and '.join(f'`{need.word}`' for need, where, _ in to if where == technique)} to a {technique} layer"
        for technique in ("rag", "tools")
        if any(where == technique for _, where, _ in to)
    )
    steps: list[MoveNeed] = []
    for taken, (need, technique, more) in enumerate(to):
        # Each move takes one need out of the list before the next.
        route = (*need.route[:-1], int(need.route[-1]) - taken)
        steps.append(MoveNeed(route, technique, more, need=need.word))
    yield Finding(
        first.route,
        f"prompting is for `{first.word}` here, and no source it reads is in the prompt or the request",
        label="no source for these facts",
        related=[Mention(need.route, "the same for this need") for need in others],
        remedy=(tuple(steps), HOW_HELD),
        fix=move(first, to[0][1], *to[0][2]) if not others else Proposal(f"move {goals}", REVIEW, *steps),
    )


def _place_for(word: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the technique that brings such facts, and further keys of a new layer of it."""
    return ("tools", (("kind", "live-api"),)) if word == "real-time-data" else ("rag", ())


def _unsaid(need: Need) -> list[tuple[tuple[str | int, ...], str]]:
    """Return the facts that hide whether a retrieval layer has the need."""
    missing_facts = []
    for layer in need.strategy.layers:
        if layer is need.layer or layer.in_use is False or layer.is_retrieval is False:
            continue
        if layer.technique is None:
            missing_facts.append(layer.want("technique"))
        elif layer.has_need(need.word) is None:
            missing_facts.append(layer.want("for"))
        elif layer.is_retrieval is None:
            missing_facts.append(layer.want("kind"))
    return missing_facts or [need.strategy.want("approach")]


@FAMILY.rule(
    "prompting-for-complex-task",
    INFO,
    "examples in a prompt are not enough for this",
    since="0.1.0",
    why="Prompting does not fix a task that stays too hard with a few examples in the prompt. A stronger "
    "model, tools or training may; measure before you choose.",
    remedy=(Work("also add `complex-task` to another layer"),),
    claims=("B9",),
    scope=NEED,
    techniques=("prompting",),
    needs=("complex-task",),
    bad="""
purpose: Plan a supply chain from free text
approach:
  - technique: prompting
    for: [complex-task]  # <-
""",
    good="""
purpose: Plan a supply chain from free text
approach:
  - technique: prompting
    for: [complex-task]
  - technique: tools
    kind: code
    for: [complex-task]
""",
)
def prompting_for_complex_task(need: Need, facts: Facts) -> Iterator[Finding]:
    layer = need.layer
    if need.word != "complex-task" or layer.need("technique") != "prompting" or no_target_missed(need.strategy):
        return  # where it was measured and is good enough, it is carried

    def helps(other: Layer) -> bool | None:
        if other is layer or other.technique == "prompting":
            return False
        return other.has_need("complex-task")

    if need.strategy.lacks_layer(helps, "for"):
        yield Finding(
            need.route,
            "prompting alone is for `complex-task` here, and few-shot examples are rarely enough for it",
            label="no other layer helps",
            remedy=(
                AddLayer(need.strategy.route, "tools", ("complex-task",), (("kind", "code"),)),
                AddLayer(need.strategy.route, "fine-tuning", ("complex-task",)),
            ),
        )
