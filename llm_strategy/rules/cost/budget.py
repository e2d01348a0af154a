"""Whether the declared parts fit the budget."""

from __future__ import annotations

from llm_strategy.changes import AT_LEAST, Amount, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.model.context import AMORTIZATION_MONTHS
from llm_strategy.rules.cost.family import FAMILY, over, priced
from llm_strategy.rules.rule import MODELS, STRATEGY, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.changes import Remedy
    from llm_strategy.format.quantities.parse import Budget
    from llm_strategy.model.context import Facts
    from llm_strategy.model.estimate import Monthly
    from llm_strategy.model.views import Strategy

@FAMILY.rule(
    "over-cost-budget",
    WARNING,
    "the declared parts cost more than the budget",
    since="0.1.0",
    depends=(MODELS,),
    why="The tokens of every request, the layers, serving and a share of the training add up to more than "
    "the budget allows. What is not declared is left out, so the real cost is higher still.",
    remedy=(Work("use a cheaper model"), Work("send fewer tokens"), Work("raise `cost_budget`")),
    claims=("B16", "B17"),
    scope=STRATEGY,
    thresholds=(AMORTIZATION_MONTHS,),
    yields_to=("teacher-is-student", "student-not-cheaper", "below-break-even"),
    not_in_schema="computes with prices",
    bad="""
purpose: Answer guests' questions before they arrive
approach:
  - technique: prompting
    for: [style]
volume: 100k/month
tokens: {input: 500, output: 100}
cost_budget: $200/month  # <-
model: openai/gpt-4o
""",
    good="""
purpose: Answer guests' questions before they arrive
approach:
  - technique: prompting
    for: [style]
volume: 100k/month
tokens: {input: 500, output: 100}
cost_budget: $200/month
model: openai/gpt-4o-mini
""",
)
def over_cost_budget(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    declared: Budget = strategy.need("cost_budget")
    budget = declared.amount
    if declared.per_request:
        budget *= strategy.need("volume").per_month
    from llm_strategy.model.estimate import OF_TOKENS, monthly

    estimate = monthly(strategy, facts)
    if over(estimate.low, budget):
        least = about("money-per-time", estimate.low)
        ranges = over(estimate.high, estimate.low)  # a cache, a price for long inputs, embeddings
        low, dated = "at least " if estimate.is_lower_bound or ranges else "", _dated(estimate)
        yield Finding(
            strategy.at("cost_budget"),
            f"the declared parts cost {low}{least}, over the budget of {strategy.text('cost_budget')}{dated}",
            label=f"{low}{least}",
            related=_largest(strategy, estimate),
            remedy=_remedy(strategy, estimate, budget),
        )
        return
    missing_facts = list(estimate.missing_facts)
    # What embeddings may cost goes with the `cost` of their layer, which is missing then.
    cached = any(term.name in OF_TOKENS and over(term.high, term.low) for term in estimate.terms)
    if cached and over(estimate.high, budget) and strategy.get("tokens.cached") is None:
        missing_facts.append(strategy.want("tokens.cached"))
    if missing_facts:
        raise Missing(*missing_facts)


def _dated(estimate: Monthly) -> str:
    if estimate.of_requests == 0:
        return ""
    return f" ({priced(estimate.least_date)})"


def _largest(strategy: Strategy, estimate: Monthly) -> list[Mention]:
    """Point at what costs most: the model, a layer, the training."""
    sums: dict[tuple[str | int, ...], float] = {}
    for term, place in zip(estimate.terms, estimate.places, strict=True):
        sums[place] = sums.get(place, 0.0) + term.low
    place = max(sums, key=lambda one: sums[one])
    words = {
        "model": "the tokens",
        "student": "the tokens",
        "reranker_model": "the reranker",
        "cost_per_request": "as measured",
    }
    what = words.get(str(place[-1]), "this")
    return [Mention(place, f"{what}: {about('money-per-time', sums[place])}")]


def _remedy(strategy: Strategy, estimate: Monthly, budget: float) -> Remedy:
    """Return what would fit: a cheaper request, or cheaper layers, before a larger budget."""
    from llm_strategy.model.formulas import dollars, rounded_up

    needed = int(estimate.low) + (estimate.low > int(estimate.low))
    moving = estimate.of_requests
    fixed = estimate.low - moving
    volume = strategy.get("volume")
    if moving and fixed < budget and volume is not None and volume.per_month:
        most, now = (budget - fixed) / volume.per_month, moving / volume.per_month
        design = (
            f"a request at {_down(most)} at most instead of {dollars(now)} (a cheaper model, fewer tokens)"
        )
    else:
        design = f"parts that cost at most {about('money-per-time', budget)} together"
    enough = f"${needed:,}/month"
    declared: Budget = strategy.need("cost_budget")
    if declared.per_request:
        enough = f"{rounded_up(estimate.low / volume.per_month)}/request"
    return Work(design), Amount(strategy.at("cost_budget"), AT_LEAST, enough)


def _down(value: float) -> str:
    """Write an amount of at most ``value``, with three figures where it is under a dollar."""
    from llm_strategy.model.formulas import dollars

    if value >= 1:
        return dollars(int(value * 100) / 100)
    places = 2
    while places < 11 and value * 10**places < 99.5:
        places += 1
    return dollars(int(value * 10**places) / 10**places)
