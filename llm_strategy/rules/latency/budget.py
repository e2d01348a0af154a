"""All layers together against the budget."""

from __future__ import annotations

from llm_strategy.changes import AT_LEAST, OVER, Amount, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.rules.latency.family import FAMILY
from llm_strategy.rules.rule import INFO, STRATEGY, WARNING
from llm_strategy.rules.times import (
    ASSUMED_RAG_LATENCY,
    adds_nothing,
    ceiling,
    exceeds,
    floor,
    mentions,
    reaches,
    somebody_waits,
    times_of,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.quality import Evidence
    from llm_strategy.model.views import Strategy

    Want = tuple[tuple[str | int, ...], str]


MIN_GENERATION_SHARE = Threshold(
    "min-generation-share",
    "percent",
    0.2,
    between=(0, 1),
    meaning="the smallest share of the latency budget to leave for the answer itself",
    reason="with less than this, a model has too little time to write its answer",
    claims=("E3",),
)


@FAMILY.rule(
    "latency-over-budget",
    WARNING,
    "the layers together use the whole budget",
    since="0.1.0",
    why="The latencies of layers that wait for each other add up. Slow responses seldom coincide, so a sum "
    "of 95th percentiles is a little too high; but a sum that reaches the budget leaves no time to generate "
    "the answer.",
    remedy=(Work("make a layer faster or remove it"), Work("raise the budget")),
    claims=("E3",),
    scope=STRATEGY,
    thresholds=(ASSUMED_RAG_LATENCY,),
    not_in_schema="adds up durations and compares them with the budget",
    bad="""
purpose: Answer callers while they wait
approach:
  - technique: prompting
    for: [output-length]
  - technique: rag
    for: [domain-knowledge]
    latency: 300ms
  - technique: tools
    for: [real-time-data]
    kind: live-api
    latency: 250ms
    calls: 2
latency_budget: 800ms  # <-
""",
    good="""
purpose: Answer callers while they wait
approach:
  - technique: prompting
    for: [output-length]
  - technique: rag
    for: [domain-knowledge]
    latency: 300ms
  - technique: tools
    for: [real-time-data]
    kind: live-api
    latency: 250ms
    calls: 1
latency_budget: 800ms
""",
)
def latency_over_budget(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    times = times_of(strategy, facts)
    budget_s = strategy.get("latency_budget")
    if times.measured is not None and budget_s is not None and exceeds(times.measured[0], budget_s):
        if somebody_waits(strategy):
            yield _measured_over(strategy, *times.measured)
        return
    if times.exceeded or adds_nothing(strategy, generating=True) or not somebody_waits(strategy):
        return
    over = times.over()
    if over is None:
        missing_facts = [*times.open, *times.unmeasured()]
        if missing_facts:
            raise Missing(*missing_facts)
        return
    budget, parts = over
    seconds = sum(seconds for _, seconds in parts)
    total = about("duration", seconds)
    written = strategy.text(budget)
    together = " together" if len(parts) > 1 else ""
    yield Finding(
        strategy.at(budget),
        f"the layers take {total}{together}, and `{budget}` is {written}",
        label=f"the layers take {total}",
        related=mentions(parts),
        remedy=(
            Work(f"layers that take under {written}{together}"),
            Amount(strategy.at(budget), OVER, ceiling(seconds)),
        ),
    )


def _measured_over(strategy: Strategy, seconds: float, evidence: Evidence) -> Finding:
    written, budget = evidence.text("latency"), strategy.text("latency_budget")
    date = f" on {evidence.text('date')}" if evidence.date is not None else ""
    return Finding(
        strategy.at("latency_budget"),
        f"an answer was measured to take {written}{date}, and `latency_budget` is {budget}",
        label=f"measured: {written}",
        related=[Mention(evidence.at("latency"), "measured")],
        remedy=(
            Work(f"make it faster and measure again: at most {budget}"),
            Amount(strategy.at("latency_budget"), AT_LEAST, ceiling(seconds)),
        ),
    )


@FAMILY.rule(
    "latency-tight",
    INFO,
    "the layers leave little of the budget for the answer",
    since="0.1.0",
    why="The model has to write its answer in the time that the layers leave. A fifth of the budget is "
    "seldom enough, and then one slow search makes the answer late.",
    remedy=(Work("make a layer faster"), Work("raise `latency_budget`")),
    claims=("E3",),
    scope=STRATEGY,
    techniques=("rag", "tools", "fine-tuning", "distillation", "verification", "other"),
    thresholds=(ASSUMED_RAG_LATENCY, MIN_GENERATION_SHARE),
    bad="""
purpose: Suggest the next reply to an agent
approach:
  - technique: prompting
    for: [output-length]
  - technique: rag
    for: [domain-knowledge]
    latency: 900ms
latency_budget: 1s  # <-
""",
    good="""
purpose: Suggest the next reply to an agent
approach:
  - technique: prompting
    for: [output-length]
  - technique: rag
    for: [domain-knowledge]
    latency: 300ms
latency_budget: 1s
""",
)
def latency_tight(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    times = times_of(strategy, facts)
    if times.measured is not None:
        return  # it includes the writing
    if times.exceeded or times.over() or adds_nothing(strategy, generating=False) or not somebody_waits(strategy):
        return
    least = facts.limit(MIN_GENERATION_SHARE)
    budget = strategy.get("latency_budget")
    parts = times.declared(generating=False)
    total = sum([seconds for _, seconds in parts])
    if budget is None or not parts or reaches(budget - total, least * budget):
        missing_facts = [strategy.want("latency_budget")] if budget is None else []
        missing_facts += times.unmeasured()
        if missing_facts:
            raise Missing(*missing_facts)
        return
    left = about("duration", budget - total)
    share = about("percent", least)
    longer = [ceiling(total / (1 - least))] if least < 1 else []
    yield Finding(
        strategy.at("latency_budget"),
        f"the layers take {about('duration', total)} of {strategy.text('latency_budget')}, which leaves {left} to "
        f"write the answer, under {share}",
        label=f"{left} left",
        related=mentions(parts),
        remedy=(
            Work(f"layers that take at most {floor(budget * (1 - least))} together"),
            *(Amount(strategy.at("latency_budget"), AT_LEAST, enough) for enough in longer),
        ),
    )
