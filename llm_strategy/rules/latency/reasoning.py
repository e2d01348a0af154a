"""Models that think before they answer."""

from __future__ import annotations

from llm_strategy.changes import OVER, Amount, SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.rules.latency.family import FAMILY
from llm_strategy.rules.rule import LAYER, WARNING
from llm_strategy.rules.times import budgets_of, missing_budgets, reaches, somebody_waits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer

    Want = tuple[tuple[str | int, ...], str]


REASONING_LATENCY = Threshold(
    "reasoning-latency",
    "duration",
    1,
    between=(0, 3_600),
    meaning="a reasoning model does not meet a budget as short as this",
    reason="it reasons for seconds before the first word of its answer; the sources give no figure",
)


@FAMILY.rule(
    "reasoning-exceeds-latency-budget",
    WARNING,
    "a reasoning model with a short latency budget",
    since="0.1.0",
    why="A reasoning model writes its reasoning before the first word of the answer. That takes seconds, "
    "however short the answer is.",
    remedy=(Work("use a model that answers without reasoning"), Work("raise the budget")),
    scope=LAYER,
    techniques=("prompting",),
    thresholds=(REASONING_LATENCY,),
    not_in_schema="adds up durations and compares them with the budget",
    bad="""
purpose: Complete a form while it is dictated
approach:
  - technique: prompting
    for: [extraction]
    reasoning: reasoning-model  # <-
latency_budget: 900ms
""",
    good="""
purpose: Complete a form while it is dictated
approach:
  - technique: prompting
    for: [extraction]
    reasoning: none
latency_budget: 900ms
""",
)
def reasoning_exceeds_latency_budget(layer: Layer, facts: Facts) -> Iterator[Finding]:
    strategy = layer.strategy
    reasoning = layer.get("reasoning")
    if layer.technique not in ("prompting", None) or reasoning not in ("reasoning-model", None):
        return
    if not somebody_waits(strategy):
        return
    limit = facts.limit(REASONING_LATENCY)
    budgets = budgets_of(strategy)
    short = [key for key in budgets if reaches(limit, budgets[key])]
    if not short:
        missing_facts = missing_budgets(strategy)
        if not missing_facts:
            return
        raise Missing(*missing_facts, *([layer.want("reasoning")] if reasoning is None else []))
    layer.need("technique", "reasoning")
    budget = min(short, key=lambda key: budgets[key])
    most = about("duration", limit)
    yield Finding(
        layer.at("reasoning"),
        f"a reasoning model is unlikely to start its answer within {strategy.text(budget)}: `{budget}` is at "
        f"most {most}",
        label=f"reasons longer than {strategy.text(budget)}",
        related=[Mention(strategy.at(budget), f"at most {most}")],
        remedy=(SetValue(layer.at("reasoning"), "none"), Amount(strategy.at(budget), OVER, most)),
    )
