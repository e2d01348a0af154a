"""Tuning that is meant to save money, and whether the volume lets it."""

from __future__ import annotations

from llm_strategy.changes import AT_LEAST, AT_MOST, OVER, Amount, Remove, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.model.context import AMORTIZATION_MONTHS
from llm_strategy.rules.cost.family import FAMILY, limit, over, priced, under
from llm_strategy.rules.predicates import LOW_VOLUME
from llm_strategy.rules.rule import INFO, LAYER, MODELS, WARNING
from llm_strategy.text import ticked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.changes import Remedy
    from llm_strategy.model.break_even import BreakEven
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer


def _saves_cost(layer: Layer) -> bool:
    """Tell whether the layer is tuning meant to save money; raises Missing where that is unknown."""
    tuning, wanted = layer.is_tuning, layer.has_need("cost")
    if tuning is False or wanted is False:
        return False
    if tuning is None:
        raise Missing(layer.want("technique" if layer.technique is None else "tunes"))
    if wanted is None:
        raise Missing(layer.want("for"))
    return True


@FAMILY.rule(
    "below-break-even",
    WARNING,
    "too few requests for the tuned model to pay off",
    since="0.1.0",
    depends=(MODELS,),
    why="A tuned model costs money before its first request: the training, spread over the months it is "
    "used, and the server that holds it. It saves something on every request, so it breaks even at a certain "
    "volume and loses money below it. That volume depends on the price of the model it replaces: the cheaper "
    "that model, the higher the volume.",
    remedy=(Work("serve the model for less"), Remove((), "cost")),
    claims=("B6", "B17", "B18"),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    thresholds=(AMORTIZATION_MONTHS,),
    yields_to=("teacher-is-student", "student-not-cheaper"),
    not_in_schema="computes with prices",
    bad="""
purpose: Sort incoming mail into queues
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [cost]
    replaces: openai/gpt-4o
    training_cost: $50
    serving_cost: $200/month
volume: 60k/month  # <-
tokens: {input: 500, output: 100}
""",
    good="""
purpose: Sort incoming mail into queues
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [cost]
    replaces: openai/gpt-4o
    training_cost: $50
    serving_cost: $200/month
volume: 100k/month
tokens: {input: 500, output: 100}
""",
)
def below_break_even(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if not _saves_cost(layer):
        return
    from llm_strategy.model.break_even import break_even
    from llm_strategy.model.formulas import INFINITY, dollars

    strategy = layer.strategy
    volume = strategy.get("volume")
    asked = [] if volume is not None else [strategy.want("volume")]
    try:
        even = break_even(layer, facts)
    except Missing as missing:
        raise Missing(*asked, *missing.missing_facts) from None
    if volume is None:
        raise Missing(*asked)
    written, dated = strategy.text("volume"), priced(even.date)
    if even.volume == INFINITY:
        yield Finding(
            strategy.at("volume"),
            f"{written} or any other volume: the tuned model never pays, as a request costs "
            f"{dollars(even.after)} and one to `{even.replaced}` {dollars(even.before)} ({dated})",
            label="no volume breaks even",
            related=[Mention(even.place, f"{dollars(even.before)} a request")],
            remedy=(Work("tune a model that costs less a request"), _without_cost(layer)),
        )
    elif under(volume.per_month, even.volume):
        least = _at_least(even.volume)
        fixed = about("money-per-time", even.fixed)
        own = f" and {dollars(even.after)} to its own" if even.after else ""
        yield Finding(
            strategy.at("volume"),
            f"{written} is under the {least} at which the tuned model breaks even: {fixed} for training and "
            f"serving, against {dollars(even.before)} a request to `{even.replaced}`{own} ({dated})",
            label=f"breaks even at {least}",
            related=_related(layer, even),
            remedy=_remedy(layer, even, volume.per_month, least),
        )


def _related(layer: Layer, even: BreakEven) -> list[Mention]:
    from llm_strategy.model.formulas import dollars

    paid = [layer.at(key) for key in ("serving_cost", "training_cost") if layer.get(key)]
    if even.hardware is not None:
        paid.insert(0, even.hardware)
    fixed = [Mention(place, "paid whatever the volume") for place in paid[:1]]
    return [*fixed, Mention(even.place, f"{dollars(even.before)} a request")]


def _without_cost(layer: Layer) -> Remove:
    need = next(need for need in layer.needs if need.word == "cost")
    return Remove(need.route, "cost")


def _remedy(layer: Layer, even: BreakEven, volume: float, least: str) -> Remedy:
    """Return what would make it pay: a cheaper server, where that is enough, before more requests."""
    room = int(volume * (even.before - even.after) - even.training)
    cheaper: Amount | Work = Amount(layer.at("serving_cost"), AT_MOST, f"${room:,}/month")
    if even.hardware is not None:
        cheaper = Work(f"machines for at most ${room:,}/month together")
    more = Amount(layer.strategy.at("volume"), AT_LEAST, least)
    return (cheaper if room > 0 else _without_cost(layer)), more


def _at_least(volume: float) -> str:
    """Write the first whole volume from which it pays."""
    from llm_strategy.format.quantities.parse import Rate

    whole = int(volume)
    return about("rate", Rate(float(whole if not over(volume, whole) else whole + 1)))


@FAMILY.rule(
    "low-volume-for-fine-tuning",
    INFO,
    "few requests to pay back a training",
    since="0.1.0",
    depends=(MODELS,),
    why="Without a price or the tokens of a request, the break-even of tuning cannot be computed. With so "
    "few requests it is unlikely to be reached: each one saves a fraction of a cent, while training and a "
    "server cost the same however few requests there are.",
    remedy=(
        Work("use prompting for it"),
        Work("declare the prices and tokens that the break-even is computed from"),
    ),
    claims=("A22", "D6", "E6"),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    thresholds=(LOW_VOLUME,),
    bad="""
purpose: Sort incoming mail into queues
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [cost]
    replaces: other/house-model
    training_cost: $50
    serving_cost: $200/month
volume: 80/day  # <-
tokens: {input: 500, output: 100}
""",
    good="""
purpose: Sort incoming mail into queues
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [cost]
    replaces: other/house-model
    training_cost: $50
    serving_cost: $200/month
volume: 9k/day
tokens: {input: 500, output: 100}
""",
)
def low_volume_for_fine_tuning(layer: Layer, facts: Facts) -> Iterator[Finding]:
    strategy = layer.strategy
    volume = strategy.get("volume")
    if volume is not None and over(volume.per_month, facts.limit(LOW_VOLUME)):
        return
    if not _saves_cost(layer):
        return
    from llm_strategy.model.break_even import break_even

    try:
        break_even(layer, facts)
        return
    except Missing as missing:
        asked = dict.fromkeys(key for _, key in missing.missing_facts if key != "training_cost")
    if not asked:
        return
    volume = strategy.need("volume")
    most = limit(facts, LOW_VOLUME)
    yield Finding(
        strategy.at("volume"),
        f"{strategy.text('volume')} is at most {most}: so few requests are unlikely to pay back a training",
        label=f"at most {most}",
        related=[Mention(layer.at("technique"), "trained to save cost")],
        remedy=(
            Work("use prompting for it"),
            Work(f"declare {ticked(asked, 'and')}"),
            Amount(strategy.at("volume"), OVER, most),
        ),
    )
