"""Facts of the moment, and nothing that asks for them."""

from __future__ import annotations

from llm_strategy.changes import AddLayer, Proposal, SetValue, Work
from llm_strategy.findings import Finding, Mention
from llm_strategy.report import REVIEW
from llm_strategy.rules.conditions import AllOf, AnyLayer, Is, Not, OfStrategy
from llm_strategy.rules.coverage.family import ASKS_FOR_RETRIEVAL, FAMILY
from llm_strategy.rules.predicates import RAG, TOOLS
from llm_strategy.rules.rule import CONTRADICTION, ERROR, SOURCE, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.changes import Change
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Source


NO_TOOLS = OfStrategy(Not(AnyLayer(TOOLS)))
NO_RAG = OfStrategy(Not(AnyLayer(RAG)))
NO_FRESH_RAG = OfStrategy(Not(AnyLayer(AllOf(RAG, Is("refresh", "real-time", "on-change")))))
LIVE = Is("held", "live", default="")
MOMENTARY = AllOf(Is("update_cadence", "real-time"), Not(Is("held", "live", "request", default="")))


@FAMILY.rule(
    "real-time-without-tools",
    ERROR,
    "real-time facts, and no layer that queries them",
    since="0.1.0",
    why="Values that change in real time must be queried when the request comes. Weights, prompts and an "
    "index that is rebuilt later all give old values.",
    remedy=(AddLayer((), "tools"), Work("refresh the index in real time")),
    claims=("A13",),
    basis=CONTRADICTION,
    scope=SOURCE,
    levels=(ERROR, WARNING),
    yields_to=(
        *ASKS_FOR_RETRIEVAL,
        "citations-without-retrieval",
        "access-without-retrieval",
        "index-slower-than-knowledge",
    ),
    cases=(
        Case(ERROR, AllOf(LIVE, NO_TOOLS, NO_RAG), blame="held", bad=("live",)),
        Case(ERROR, AllOf(MOMENTARY, NO_TOOLS, NO_RAG), blame="update_cadence", bad=("real-time",)),
        Case(WARNING, AllOf(LIVE, NO_TOOLS, NO_FRESH_RAG), blame="held", bad=("live",)),
        Case(WARNING, AllOf(MOMENTARY, NO_TOOLS, NO_FRESH_RAG), blame="update_cadence", bad=("real-time",)),
    ),
    bad="""
purpose: Tell shoppers whether an item is in stock
approach:
  - technique: prompting
    for: [style]
knowledge:
  stock:
    update_cadence: real-time  # <-
""",
    good="""
purpose: Tell shoppers whether an item is in stock
approach:
  - technique: prompting
    for: [style]
  - technique: tools
    kind: live-api
    for: [real-time-data]
knowledge:
  stock:
    update_cadence: real-time
""",
    fixed="""
purpose: Tell shoppers whether an item is in stock
approach:
  - technique: prompting
    for: [style]
  - technique: tools
    for: [real-time-data]
    kind: live-api
knowledge:
  stock:
    update_cadence: real-time
""",
)
def real_time_without_tools(source: Source, facts: Facts, case: Case) -> Iterator[Finding]:
    live = case.blame == "held"
    rags = [layer for layer in source.strategy.active if layer.technique == "rag"]
    slow = rags[-1] if rags else None
    add = AddLayer(source.strategy.route, "tools", ("real-time-data",), (("kind", "live-api"),))
    yield Finding(
        source.at(case.blame),
        f"`{source.name}` changes in real time, and no layer queries it when a request comes"
        if not live
        else f"`{source.name}` is held in a live system, and no layer can query it",
        severity=case.level,
        label="changes in real time" if not live else "needs a tools layer",
        related=[Mention(slow.at("refresh"), f"the index is refreshed {slow.text('refresh')}")] if slow else (),
        remedy=(add, _fresh_index(source, slow)),
        fix=Proposal(
            "add a tools layer for `real-time-data`",
            REVIEW,
            add,
        ),
    )


def _fresh_index(source: Source, rag: Layer | None) -> Change:
    if rag is not None:
        return SetValue(rag.at("refresh"), "real-time", note="on the rag layer")
    refresh = (("refresh", "real-time"),)
    return AddLayer(source.strategy.route, "rag", ("fresh-knowledge",), refresh, note="with `refresh: real-time`")
