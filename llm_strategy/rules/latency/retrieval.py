"""Retrieval and tools that take the whole budget by themselves."""

from __future__ import annotations

from llm_strategy.changes import OVER, UNDER, Amount, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.rules.latency.family import FAMILY
from llm_strategy.rules.rule import ERROR, LAYER, WARNING
from llm_strategy.rules.times import (
    ASSUMED_RAG_LATENCY,
    FETCHING,
    TIMES,
    ceiling,
    floor,
    repeats_unknown,
    shown,
    somebody_waits,
    times_of,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer

    Want = tuple[tuple[str | int, ...], str]


@FAMILY.rule(
    "retrieval-exceeds-latency-budget",
    ERROR,
    "retrieval or tools alone use the whole budget",
    since="0.1.0",
    why="What is retrieved has to arrive before the model can answer from it. When the searches or calls, "
    "counted once for every hop or call, take as long as the whole answer may take, no time is left to "
    "write.",
    remedy=(Work("make fewer or faster searches and calls"), Work("raise the budget")),
    claims=("B11", "E3"),
    scope=LAYER,
    techniques=("rag", "tools"),
    levels=(ERROR, WARNING),
    thresholds=(ASSUMED_RAG_LATENCY,),
    not_in_schema="adds up durations and compares them with the budget",
    bad="""
purpose: Answer drivers' questions by voice
approach:
  - technique: prompting
    for: [output-length]
  - technique: rag
    for: [domain-knowledge]
    hops: 2
    latency: 450ms  # <-
latency_budget: 800ms
""",
    good="""
purpose: Answer drivers' questions by voice
approach:
  - technique: prompting
    for: [output-length]
  - technique: rag
    for: [domain-knowledge]
    hops: 2
    latency: 150ms
latency_budget: 800ms
""",
)
def retrieval_exceeds_latency_budget(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if layer.technique is None:
        raise Missing(layer.want("technique"))
    if layer.technique not in FETCHING:
        return
    strategy = layer.strategy
    if not somebody_waits(strategy):
        return
    times = times_of(strategy, facts)
    exceeded = times.exceeded.get(layer)
    if exceeded is None:
        missing_facts = times.open
        if layer not in times.shares:
            missing_facts = [*missing_facts, layer.want("latency")]
        if repeats_unknown(layer):
            missing_facts = [*missing_facts, layer.want(TIMES[layer.technique])]
        if missing_facts:
            raise Missing(*missing_facts)
        return
    one, budget = exceeded
    written = strategy.text(budget)
    declared = layer.get("latency") is not None
    what = "retrieval" if layer.technique == "rag" else "the tools"
    # What one fetch may take, so that all of them stay under the budget.
    each = (
        strategy.values[budget] / (one.seconds / layer.get("latency")) if declared and one.seconds else None
    )
    yield Finding(
        layer.at("latency" if declared else "technique"),
        f"{what} {'take' if layer.technique == 'tools' else 'takes'} "
        f"{shown(one) if declared else f'{shown(one)} (assumed: `latency` is not declared)'}, "
        f"and `{budget}` is {written}",
        severity=ERROR if declared else WARNING,
        label=f"the budget is {written}",
        related=[Mention(strategy.at(budget), f"{what} alone would use all of it")],
        remedy=(
            Amount(layer.at("latency"), UNDER, floor(each) if each else written, note="" if each else "as measured"),
            Amount(strategy.at(budget), OVER, ceiling(one.seconds)),
        ),
    )
