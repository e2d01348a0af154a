"""A strategy together with what it uses, against its budgets."""

from __future__ import annotations

from llm_strategy.changes import AT_LEAST, OVER, Amount, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.model.context import AMORTIZATION_MONTHS
from llm_strategy.model.measurements import measured
from llm_strategy.model.pipeline import reaches, request_cost, standing_cost, used_alone
from llm_strategy.rules.pipeline.family import FAMILY
from llm_strategy.rules.rule import MODELS, STRATEGY, WARNING
from llm_strategy.rules.times import ASSUMED_RAG_LATENCY, ceiling, exceeds, somebody_waits, times_of
from llm_strategy.rules.times import reaches as takes_all

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.findings import Want
    from llm_strategy.format.quantities.parse import Budget
    from llm_strategy.model.context import Facts
    from llm_strategy.model.pipeline import Reach
    from llm_strategy.model.views import Strategy

RARE_USE = Threshold(
    "rare-use",
    "percent",
    0.05,
    between=(0, 1),
    meaning="a used strategy with at most this share of the requests does not count for the latency budget",
    reason="the budget is a 95th percentile: one request in twenty may take longer",
)

PIPELINE = """
version: 1
strategies:
  assistant:
    purpose: Answer customers' questions on their orders
    approach:
      - {technique: prompting, for: [style]}
      - {technique: rag, for: [domain-knowledge], latency: 300ms}
    uses:
      triage: 100%
      checker: 60%
    latency_budget: 2s
  triage:
    purpose: Choose the index a question is for
    approach:
      - {technique: prompting, for: [classification]}
      - {technique: other, name: embedding classifier, latency: 200ms}
  checker:
    purpose: Look an order up
    approach:
      - {technique: tools, for: [real-time-data], kind: live-api, latency: 400ms}
"""


@FAMILY.rule(
    "pipeline-over-latency-budget",
    WARNING,
    "the strategy and the strategies it uses take the whole latency budget",
    since="0.1.0",
    definition="The budget is for the whole request: whatever runs one after the other takes its times together.",
    why="The strategies in `uses` run before the answer is complete. Where more than one request in twenty "
    "goes through one, its time counts for the latency budget, which is a 95th percentile.",
    remedy=(Work("make a used strategy faster or use it less"), Work("raise `latency_budget`")),
    scope=STRATEGY,
    thresholds=(RARE_USE, ASSUMED_RAG_LATENCY),
    yields_to=(
        "retrieval-exceeds-latency-budget",
        "latency-over-budget",
        "latency-tight",
        "reasoning-exceeds-latency-budget",
    ),
    not_in_schema="follows names through the file and adds up durations",
    bad=PIPELINE.replace("latency_budget: 2s", "latency_budget: 800ms  # <-"),
    good=PIPELINE,
)
def pipeline_over_latency_budget(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    unread = _unread(strategy)
    if not (strategy.uses or unread) or not somebody_waits(strategy):
        return
    if measured(strategy, "latency") is not None:
        return  # of the whole request, which latency-over-budget compares with the budget
    budget: float = strategy.need("latency_budget")
    total, missing_facts = _time_of(strategy, facts)
    missing_facts += unread
    mentions: list[Mention] = []
    rare: float = facts.limit(RARE_USE)
    for other, reach in reaches(strategy, waiting_only=True).items():
        if reach.runs <= rare * (1 + 1e-9):
            missing_facts += reach.wants
            continue
        seconds, wants = _time_of(other, facts)
        total += seconds
        missing_facts += wants
        if seconds:
            mentions += [Mention(reach.routes[0], f"`{other.name}` takes {about('duration', seconds)}", key=True)]
    if not mentions or not takes_all(total, budget):
        if missing_facts:
            raise Missing(*dict.fromkeys(missing_facts))
        return
    taken, written = about("duration", total), strategy.text("latency_budget")
    yield Finding(
        strategy.at("latency_budget"),
        f"the layers and the used strategies take {taken} together, and `latency_budget` is {written}",
        label=f"{taken} with the used strategies",
        related=mentions,
        remedy=(
            Work(f"used strategies and layers that take under {written} together"),
            Amount(strategy.at("latency_budget"), OVER, ceiling(total)),
        ),
    )


def _unread(strategy: Strategy) -> list[Want]:
    """Return what to ask for where a name in `uses`, or how what is used is served, cannot be read."""
    unread = [strategy.want("uses")] if "uses" in strategy.unreadable else []
    return unread + [other.want("serving") for other in strategy.used() if "serving" in other.unreadable]


def _time_of(strategy: Strategy, facts: Facts) -> tuple[float, list[Want]]:
    """Return the seconds that a strategy takes at least, as measured or declared, and what would add to
    them."""
    times = times_of(strategy, facts)
    if times.measured is not None:
        return times.measured[0], []
    return sum([seconds for _, seconds in times.declared(generating=True)]), list(times.unmeasured())


@FAMILY.rule(
    "pipeline-over-cost-budget",
    WARNING,
    "the strategy and the strategies it uses cost more than the budget",
    since="0.1.0",
    depends=(MODELS,),
    why="A request that also goes through another strategy costs what both cost, and the budget of the "
    "calling strategy covers both. The cost of batches and of precomputed answers is counted in the strategy "
    "that declares it.",
    remedy=(Work("use a cheaper strategy, or use it less"), Work("raise `cost_budget`")),
    claims=("B16", "B17"),
    scope=STRATEGY,
    thresholds=(AMORTIZATION_MONTHS,),
    yields_to=("over-cost-budget",),
    not_in_schema="computes with prices",
    bad="""
version: 1
strategies:
  assistant:
    purpose: Answer customers' questions on their orders
    approach: [{technique: prompting, for: [style]}]
    uses:
      writer: 50%
    volume: 100k/month
    tokens: {input: 500, output: 20}
    model: openai/gpt-4o-mini
    cost_budget: $100/month  # <-
  writer:
    purpose: Write the long answers
    approach: [{technique: prompting, for: [style]}]
    tokens: {input: 1k, output: 400}
    model: openai/gpt-4o
""",
    good="""
version: 1
strategies:
  assistant:
    purpose: Answer customers' questions on their orders
    approach: [{technique: prompting, for: [style]}]
    uses:
      writer: 5%
    volume: 100k/month
    tokens: {input: 500, output: 20}
    model: openai/gpt-4o-mini
    cost_budget: $100/month
  writer:
    purpose: Write the long answers
    approach: [{technique: prompting, for: [style]}]
    tokens: {input: 1k, output: 400}
    model: openai/gpt-4o
""",
)
def pipeline_over_cost_budget(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    unread = _unread(strategy)
    if not (strategy.uses or unread):
        return
    if measured(strategy, "cost_per_request") is not None:
        return  # of the whole request, which over-cost-budget compares with the budget
    declared: Budget = strategy.need("cost_budget")
    month: float = strategy.need("volume").per_month
    budget = declared.amount * month if declared.per_request else declared.amount
    from llm_strategy.model.estimate import monthly

    own = monthly(strategy, facts)
    low, high = own.low, own.high
    missing_facts: list[Want] = [*own.missing_facts, *unread]
    parts: list[tuple[float, Strategy, Reach]] = []
    alone = used_alone(strategy)
    for other, reach in reaches(strategy, waiting_only=True).items():
        requests = month * reach.runs
        least, most, _, wants = request_cost(other, facts)
        standing, unpaid = standing_cost(other, requests, other in alone, facts)
        parts.append((requests * least + standing, other, reach))
        low += requests * least + standing
        high += requests * most + standing
        missing_facts += [*reach.wants, *wants, *unpaid]
    if not exceeds(low, budget):
        if missing_facts:
            raise Missing(*dict.fromkeys(missing_facts))
        if exceeds(high, budget):
            raise Missing(*_cached(strategy, *(other for _, other, _ in parts)))
        return
    amount, least_word = about("money-per-time", low), "at least " if missing_facts or exceeds(high, low) else ""
    parts.sort(key=lambda part: part[0], reverse=True)
    needed = f"${int(low) + (low > int(low)):,}/month"
    if declared.per_request:
        from llm_strategy.model.formulas import rounded_up

        needed = f"{rounded_up(low / month)}/request"
    yield Finding(
        strategy.at("cost_budget"),
        f"together with the used strategies this costs {least_word}{amount}, over the budget of "
        f"{strategy.text('cost_budget')}",
        label=f"{least_word}{amount}",
        related=[
            Mention(reach.routes[0], f"`{other.name}`: {about('money-per-time', part)}", key=True)
            for part, other, reach in parts
            if part
        ][:8],
        remedy=(
            Work("a cheaper strategy to use, or fewer requests that go through it"),
            Amount(strategy.at("cost_budget"), AT_LEAST, needed),
        ),
    )


def _cached(*strategies: Strategy) -> list[Want]:
    """Return what would narrow the range of the costs."""
    return [one.want("tokens.cached") for one in strategies if one.get("tokens.cached") is None]
