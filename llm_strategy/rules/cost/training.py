"""What training plausibly costs, and where a trained small model would be cheaper."""

from __future__ import annotations

from llm_strategy.changes import AT_LEAST, UNDER, AddLayer, Amount, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.knowledge.thresholds import Threshold, per_day
from llm_strategy.model.hardware import paid_by_the_hour
from llm_strategy.model.view import billions_of_parameters
from llm_strategy.rules.cost.family import FAMILY, limit, over, priced, under
from llm_strategy.rules.rule import DATE, INFO, LAYER, MODELS, STRATEGY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.knowledge.prices import Model
    from llm_strategy.model.context import Facts
    from llm_strategy.model.request_price import Price
    from llm_strategy.model.views import Layer, Strategy

NARROW_TASKS = ("classification", "extraction", "routing")
"""Tasks of which a small model does as well, and is called often."""


MEASURED_SIZE = 8.0
"""Billions of parameters of the models that the sources' figures are of; a larger model costs as many times more."""

MIN_LORA_TRAINING_COST = Threshold(
    "min-lora-training-cost",
    "money",
    10,
    between=(0, 1_000_000),
    meaning="a LoRA or QLoRA training is unlikely to cost less",
    reason="where three sources' ranges begin",
    claims=("B14", "C24", "D13"),
)

MAX_LORA_TRAINING_COST = Threshold(
    "max-lora-training-cost",
    "money",
    1_000,
    between=(0, 100_000_000),
    meaning="a LoRA or QLoRA training is unlikely to cost more",
    reason="the widest range the sources give ends here",
    claims=("B14", "C24"),
)

MIN_FULL_TRAINING_COST = Threshold(
    "min-full-training-cost",
    "money",
    5_000,
    between=(0, 100_000_000),
    meaning="training every parameter is unlikely to cost less",
    reason="where the source's range begins",
    claims=("C24",),
)

DISTILLATION_VOLUME = Threshold(
    "distillation-volume",
    "rate",
    1_000_000,
    between=(0, per_day(1e9)),
    meaning="a small model is worth training at this many simple requests or more",
    reason="the source recommends distillation where a large model would be called millions of times",
    claims=("C21",),
)

DISTILLATION_PRICE_RATIO = Threshold(
    "distillation-price-ratio",
    "number",
    10,
    between=(1, 10_000),
    meaning="how many times the price of the provider's cheapest model this one costs",
    reason="the smallest saving that the source reports for a small model at run time",
    claims=("B20", "C20"),
)


@FAMILY.rule(
    "implausible-training-cost",
    INFO,
    "a training cost far outside the usual range",
    since="0.1.0",
    why="Adapters are trained in hours on one GPU, all parameters in days on many. A figure far outside the "
    "usual range is often a wrong unit, a yearly total, or the price of the labels.",
    remedy=(Work("declare the cost of one training, without the labels"),),
    claims=("B14", "C24", "D13"),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    thresholds=(MIN_LORA_TRAINING_COST, MAX_LORA_TRAINING_COST, MIN_FULL_TRAINING_COST),
    bad="""
purpose: Write product copy in the voice of the brand
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [brand-voice]
    method: lora
    training_cost: $40,000  # <-
""",
    good="""
purpose: Write product copy in the voice of the brand
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [brand-voice]
    method: lora
    training_cost: $400
""",
)
def implausible_training_cost(layer: Layer, facts: Facts) -> Iterator[Finding]:
    tuning = layer.is_tuning
    method, training = layer.get("method"), layer.get("training_cost")
    if tuning is False or method in ("prefix", "hosted"):
        return
    if tuning is None or training is None or method is None:
        if tuning is None:
            raise Missing(layer.want("technique" if layer.technique is None else "tunes"))
        layer.need("method", "training_cost")
    full = method == "full"
    least = MIN_FULL_TRAINING_COST if full else MIN_LORA_TRAINING_COST
    low = limit(facts, least)
    size = billions_of_parameters(layer.get("base") or layer.get("student") or "")
    if full and size is not None and size < MEASURED_SIZE:
        return  # a small model is trained whole for little
    times = max(1.0, (size or 0.0) / MEASURED_SIZE)
    highest = facts.limit(MAX_LORA_TRAINING_COST) * times
    if under(training, facts.limit(least)):
        side = f"under {low}"
    elif not full and over(training, highest):
        side = f"over {about('money', highest)}"
    else:
        return
    if not full and not layer.unreadable.isdisjoint(("base", "student")):
        raise Missing(layer.want("base"))
    most = "" if full else about("money", highest)
    what = "training every parameter" if full else f"a {'QLoRA' if method == 'qlora' else 'LoRA'} training"
    yield Finding(
        layer.at("training_cost"),
        f"{layer.text('training_cost')} is {side}: {what} hardly costs that {'little' if 'under' in side else 'much'}",
        label=side,
        related=[Mention(layer.at("method"), "the training method")],
        remedy=(Work("another `method`"), Amount(layer.at("training_cost"), AT_LEAST, low, most=most)),
    )


@FAMILY.rule(
    "consider-distillation",
    INFO,
    "an expensive model for a narrow task, many times a month",
    since="0.1.0",
    depends=(DATE, MODELS),
    why="Classification, extraction and routing are tasks that a small model can learn from a large one's "
    "answers, and then does at a small part of the price. With millions of requests that is worth a "
    "training.",
    remedy=(Work("distil a small model for it"), Work("try a cheaper model without training")),
    claims=("B20", "C21"),
    scope=STRATEGY,
    thresholds=(DISTILLATION_VOLUME, DISTILLATION_PRICE_RATIO),
    bad="""
purpose: Sort reports of damage by kind
task: classification
approach:
  - technique: prompting
    for: [classification]
volume: 3M/month
tokens: {input: 600, output: 10}
model: openai/gpt-4o  # <-
""",
    good="""
purpose: Sort reports of damage by kind
task: classification
approach:
  - technique: prompting
    for: [classification]
volume: 3M/month
tokens: {input: 600, output: 10}
model: openai/gpt-6-luna
""",
)
def consider_distillation(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    task, volume, name = strategy.get("task"), strategy.get("volume"), strategy.get("model")
    if task is not None and task not in NARROW_TASKS:
        return
    if volume is not None and under(volume.per_month, facts.limit(DISTILLATION_VOLUME)):
        return
    if "hardware" in strategy.unreadable:
        raise Missing(strategy.want("hardware"))
    if (name is not None and is_own_model(name)) or paid_by_the_hour(strategy):
        # It is nobody's offer, so there is no cheaper one of the same provider.
        return
    if not strategy.lacks_layer(lambda layer: layer.is_tuning, "technique", "tunes"):
        return
    strategy.need("task", "volume", "model")
    found = _cheaper(strategy, facts, name)
    if found is None:
        return
    cheap, times, date = found
    least = limit(facts, DISTILLATION_VOLUME)
    yield Finding(
        strategy.at("model"),
        f"`{name}` costs {about('count', times)} times what `{cheap}` does, for {task} at "
        f"{strategy.text('volume')} ({priced(date)})",
        label=f"at least {limit(facts, DISTILLATION_PRICE_RATIO)} times the cheapest",
        related=[Mention(strategy.at("volume"), f"at least {least}")],
        remedy=(
            AddLayer(strategy.route, "distillation", ("cost",)),
            Work(
                f"use a model at less than {limit(facts, DISTILLATION_PRICE_RATIO)} times the price of "
                f"`{cheap}`"
            ),
            Amount(strategy.at("volume"), UNDER, least),
        ),
    )


def _cheaper(strategy: Strategy, facts: Facts, name: str) -> tuple[str, float, str] | None:
    """Return the provider's cheapest model, how many times the price of ``name`` is of that, and the day of
    the prices.

    None where it is not expensive. Without `tokens` it has to be so, or not, for input and output alike: else raises
    Missing, as it does without a price.
    """
    from llm_strategy.knowledge import prices
    from llm_strategy.model.request_price import price_of

    price = price_of(strategy, facts, name)
    if not price.known:
        sides = (("price.input", price.input), ("price.output", price.output))
        raise Missing(*(strategy.want(key) for key, value in sides if value is None))
    listed = facts.model(name)
    provider = (listed.name if listed is not None else name).partition("/")[0]
    ratio = facts.limit(DISTILLATION_PRICE_RATIO)
    cheap = prices.cheapest_current(provider, today=facts.today)
    sent, written = strategy.get("tokens.input"), strategy.get("tokens.output")
    if sent is not None and written is not None:
        cheap = prices.cheapest_current(provider, sent, written, facts.today)
        times = _times(price, cheap, sent, written)
        return (cheap.name, times, cheap.date) if cheap is not None and not under(times, ratio) else None
    if cheap is None:
        return None
    alone = ((1, 0), (0, 1))
    least = min(_times(price, cheap, *side) for side in alone)
    if not under(least, ratio):
        return cheap.name, least, cheap.date
    cheapest = {side: prices.cheapest_current(provider, *side, today=facts.today) for side in alone}
    if all(under(_times(price, cheapest[side], *side), ratio) for side in alone):
        return None
    raise Missing(
        *(strategy.want(key) for key in ("tokens.input", "tokens.output") if strategy.get(key) is None)
    )


def _times(price: Price, cheap: Model | None, sent: float, written: float) -> float:
    """Return how many times the cost of a request is of that with the cheap model; 0 where that costs
    nothing.
    """
    least = sent * (cheap.input or 0.0) + written * (cheap.output or 0.0) if cheap is not None else 0.0
    return (sent * (price.input or 0.0) + written * (price.output or 0.0)) / least if least else 0.0
