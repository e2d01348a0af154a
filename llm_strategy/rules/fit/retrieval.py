"""Rag and tools aimed at what they do not fix."""

from __future__ import annotations

from llm_strategy.changes import AT_LEAST, AddLayer, Amount, MoveNeed, Proposal, SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.vocabulary import MANNER_NEEDS, NEED_KINDS
from llm_strategy.knowledge.fit import RETRIEVES_EXAMPLES, rating
from llm_strategy.report import REVIEW
from llm_strategy.rules.conditions import AllOf, Is, Known, Not
from llm_strategy.rules.fit.family import FAMILY, move
from llm_strategy.rules.predicates import KEEPS_ANSWERS, RAG, TOOLS
from llm_strategy.rules.rule import CONTRADICTION, ERROR, INFO, NEED, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Need

UNFIT = {
    technique: frozenset(need for need in NEED_KINDS["behavior"] if rating(need, technique) == "no")
    for technique in ("rag", "tools")
}
"""Technique → the behavior needs that it does not help with."""

PLAIN_RAG = AllOf(RAG, Not(Is("retrieves", *sorted(RETRIEVES_EXAMPLES), default="documents")))
"""A rag layer that shows the model no examples of how it should answer."""


@FAMILY.rule(
    "rag-for-behavior",
    ERROR,
    "retrieval brings facts, not behavior",
    since="0.1.0",
    why="Retrieved passages tell the model what to say and not how to say it. A problem of format, length, "
    "tone or consistency remains even with the right passage in the prompt. Try instructions first, and "
    "training where instructions are not enough. Retrieving labelled examples or schemas does help: declare "
    "that with `retrieves`.",
    remedy=(MoveNeed((), "prompting"), SetValue(("retrieves",), "examples")),
    claims=("B11", "D8", "D11", "E1"),
    scope=NEED,
    levels=(ERROR, WARNING),
    cases=(
        Case(ERROR, AllOf(PLAIN_RAG, Known("retrieves")), blame="for", bad=UNFIT["rag"] & MANNER_NEEDS),
        Case(WARNING, PLAIN_RAG, blame="for", bad=UNFIT["rag"] & MANNER_NEEDS),
        Case(WARNING, PLAIN_RAG, blame="for", bad=UNFIT["rag"] - MANNER_NEEDS),
    ),
    bad="""
purpose: Draft replies in the house style
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [style]  # <-
    retrieves: documents
""",
    good="""
purpose: Draft replies in the house style
approach:
  - technique: prompting
    for: [constraints, style]
  - technique: rag
    for: [domain-knowledge]
""",
    fixed="""
purpose: Draft replies in the house style
approach:
  - technique: prompting
    for: [constraints, style]
  - technique: rag
    retrieves: documents
""",
)
def rag_for_behavior(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    if need.layer.damaged and "retrieves" not in need.layer.values:
        raise Missing(need.layer.want("retrieves"))  # it may be what the lost line said
    yield Finding(
        need.route,
        f"rag is for `{need.word}` here, and retrieval brings facts, not behavior",
        severity=case.level,
        label="a matter of behavior",
        remedy=(
            MoveNeed(need.route, "prompting", need=need.word),
            SetValue(need.layer.at("retrieves"), "examples", note="where it does"),
        ),
        fix=move(need, "prompting"),
    )


@FAMILY.rule(
    "rag-for-corpus-insight",
    WARNING,
    "retrieval finds passages, not patterns across a corpus",
    since="0.1.0",
    why="Retrieval answers from the few passages nearest to a question. What is true across thousands of "
    "documents is in none of them. Labelled summaries, processed in a batch or used for training, do that "
    "better.",
    remedy=(Work("summarise the corpus beforehand"), Work("train on labelled summaries")),
    claims=("D9",),
    scope=NEED,
    cases=(Case(WARNING, RAG, blame="for", bad=("corpus-insight",)),),
    bad="""
purpose: Tell what customers complained about this year
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [corpus-insight]  # <-
""",
    good="""
purpose: Tell what customers complained about this year
approach:
  - technique: prompting
    for: [constraints]
  - technique: tools
    kind: database
    for: [corpus-insight]
""",
)
def rag_for_corpus_insight(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    yield Finding(
        need.route,
        "rag is for `corpus-insight` here: it finds single passages, not what is true across all of them",
        label="not in any single passage",
        remedy=(
            MoveNeed(
                need.route,
                "tools",
                (("kind", "database"),),
                need="corpus-insight",
                note="over a database of summaries",
            ),
        ),
    )


def _agentic(layer: Layer) -> bool | None:
    if layer.technique != "tools":
        return None if layer.technique is None else False
    kinds = layer.get("kind")
    if kinds is not None and "agentic-retrieval" in kinds:
        return True
    return None if kinds is None or "kind" in layer.unreadable else False


@FAMILY.rule(
    "rag-for-multi-hop",
    WARNING,
    "a single retrieval rarely connects facts",
    since="0.1.0",
    why="One search does not answer a question whose first fact is needed to find the second, because "
    "nothing in the question resembles the second passage. Several retrievals in sequence, or a model that "
    "searches by itself, can get there.",
    remedy=(Amount(("hops",), AT_LEAST, "2"), AddLayer((), "tools", note="with agentic retrieval")),
    claims=("A9",),
    scope=NEED,
    techniques=("rag",),
    needs=("multi-hop",),
    levels=(WARNING, INFO),
    not_in_schema="looks for a declared `hops` of one, however it is written",
    bad="""
purpose: Find which supplier made the part that failed
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [multi-hop]  # <-
    hops: 1
""",
    good="""
purpose: Find which supplier made the part that failed
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [multi-hop]
    hops: 3
""",
    fixed="""
purpose: Find which supplier made the part that failed
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [multi-hop]
    hops: 2
""",
)
def rag_for_multi_hop(need: Need, facts: Facts) -> Iterator[Finding]:
    layer = need.layer
    if need.word != "multi-hop" or layer.need("technique") != "rag":
        return
    hops = layer.get("hops")
    if hops is not None and hops > 1:
        return
    if not need.strategy.lacks_layer(_agentic, "kind"):
        return
    if layer.absent("hops") is None:
        raise Missing(layer.want("hops"))
    declared = hops is not None
    yield Finding(
        need.route,
        "a single retrieval rarely connects facts, "
        "and `hops` is " + (layer.text("hops") if declared else "not declared"),
        severity=WARNING if declared else INFO,
        label="needs more than one step",
        related=[Mention(layer.at("hops"), "one retrieval a request")] if declared else (),
        remedy=(
            Amount(layer.at("hops"), AT_LEAST, "2"),
            AddLayer(
                need.strategy.route,
                "tools",
                ("multi-hop",),
                (("kind", "agentic-retrieval"),),
                note="with agentic retrieval",
            ),
        ),
        fix=Proposal("write `hops: 2`", REVIEW, SetValue(layer.at("hops"), "2")),
    )


@FAMILY.rule(
    "rag-for-actions",
    ERROR,
    "retrieval reads and does not act",
    since="0.1.0",
    definition="Retrieval reads text and hands it to the model; an action changes something in another system.",
    why="Changing something in another system needs a call to it. Retrieval only adds text to the prompt.",
    remedy=(MoveNeed((), "tools", need="actions"),),
    basis=CONTRADICTION,
    scope=NEED,
    cases=(Case(ERROR, RAG, blame="for", bad=("actions",)),),
    bad="""
purpose: Cancel an order when the customer asks
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [actions]  # <-
""",
    good="""
purpose: Cancel an order when the customer asks
approach:
  - technique: prompting
    for: [constraints]
  - technique: tools
    kind: actions
    for: [actions]
""",
    fixed="""
purpose: Cancel an order when the customer asks
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
  - technique: tools
    for: [actions]
    kind: actions
""",
)
def rag_for_actions(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    yield Finding(
        need.route,
        "rag is for `actions` here, and retrieval changes nothing in another system",
        label="only reads",
        remedy=(MoveNeed(need.route, "tools", (("kind", "actions"),), need="actions"),),
        fix=move(need, "tools", ("kind", "actions")),
    )


@FAMILY.rule(
    "retrieval-for-latency",
    WARNING,
    "retrieval and tools add time",
    since="0.1.0",
    why="Every search or call happens before the answer, so it only makes the answer later. A shorter "
    "prompt, or a small tuned model instead of a large one, makes it faster. Retrieving cached answers is an "
    "exception: they are not generated again.",
    remedy=(Work("give `latency` to another layer"),),
    claims=("A5", "B11", "E3"),
    basis=CONTRADICTION,
    scope=NEED,
    cases=(
        Case(
            WARNING,
            AllOf(Is("technique", "rag", "tools"), Not(KEEPS_ANSWERS)),
            blame="for",
            bad=("latency",),
        ),
    ),
    bad="""
purpose: Suggest the next word while someone types
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge, latency]  # <-
""",
    good="""
purpose: Suggest the next word while someone types
approach:
  - technique: prompting
    for: [constraints, latency]
  - technique: rag
    for: [domain-knowledge]
""",
    fixed="""
purpose: Suggest the next word while someone types
approach:
  - technique: prompting
    for: [constraints, latency]
  - technique: rag
    for: [domain-knowledge]
""",
)
def retrieval_for_latency(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    yield Finding(
        need.route,
        f"{need.layer.technique} is for `latency` here, and it adds time to every request",
        label="adds time",
        remedy=(
            MoveNeed(need.route, "prompting", need="latency"),
            MoveNeed(need.route, "distillation", need="latency"),
        ),
        fix=move(need, "prompting"),
    )


@FAMILY.rule(
    "tools-for-behavior",
    WARNING,
    "tools retrieve and act, they do not change behavior",
    since="0.1.0",
    why="What a call returns is more text in the prompt. How the model writes depends on its instructions "
    "and its weights. A formatter or validator, which is code, is an exception.",
    remedy=(MoveNeed((), "prompting"),),
    claims=("D11",),
    scope=NEED,
    cases=(Case(WARNING, AllOf(TOOLS, Not(Is("kind", "code"))), blame="for", bad=UNFIT["tools"]),),
    bad="""
purpose: Write product texts in one voice
approach:
  - technique: prompting
    for: [constraints]
  - technique: tools
    kind: web-search
    for: [style]  # <-
""",
    good="""
purpose: Write product texts in one voice
approach:
  - technique: prompting
    for: [constraints, style]
  - technique: tools
    kind: web-search
    for: [fresh-knowledge]
""",
    fixed="""
purpose: Write product texts in one voice
approach:
  - technique: prompting
    for: [constraints, style]
  - technique: tools
    kind: web-search
""",
)
def tools_for_behavior(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    yield Finding(
        need.route,
        f"tools ({need.layer.text('kind')}) are for `{need.word}` here, and what they return does not change behavior",
        label="a matter of behavior",
        remedy=(MoveNeed(need.route, "prompting", need=need.word),),
        fix=move(need, "prompting"),
    )
