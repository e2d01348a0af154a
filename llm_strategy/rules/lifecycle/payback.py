"""Training on a base that ends before the training has paid off."""

from __future__ import annotations

from llm_strategy.changes import Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.model.context import AMORTIZATION_MONTHS
from llm_strategy.rules.lifecycle.family import (
    FAMILY,
    base_of_provider,
    has_closed_weights,
    short,
    trains_own_weights,
)
from llm_strategy.rules.rule import DATE, LAYER, MODELS, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer

DAYS_A_MONTH = 365.25 / 12


@FAMILY.rule(
    "base-retires-before-payback",
    WARNING,
    "a training on a base that is retired before it pays off",
    since="0.1.0",
    depends=(DATE, MODELS),
    why="At some providers a tuned model ends with its base, at others on a day of its own. What a training costs "
    "comes back over months, and the next training starts from the same base: where that ends first, the money is "
    "gone, or the next training cannot be done. Where a provider does not say when its tuned models end, only the "
    "next training counts, and only of models that nobody else can train.",
    remedy=(Work("train a base that is available for longer"),),
    claims=("B17", "D14"),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    thresholds=(AMORTIZATION_MONTHS,),
    yields_to=("model-retired", "tuning-unavailable"),
    day="2026-11-29",
    not_in_schema="compares with today's date, and computes with prices",
    bad="""
purpose: Sort incoming mail into queues
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [consistency]
    base: azure/gpt-4.1-mini  # <-
    examples: 2,000
    retrain: yearly
""",
    good="""
purpose: Sort incoming mail into queues
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [consistency]
    base: azure/gpt-4.1-mini
    examples: 2,000
    retrain: monthly
""",
)
def base_retires_before_payback(layer: Layer, facts: Facts) -> Iterator[Finding]:
    found = base_of_provider(layer)
    if found is None:
        return
    from llm_strategy.knowledge.lifecycle import ordinal, retirement, tuned_retirement

    key, name = found
    tuned = tuned_retirement(name)
    ends = tuned or (retirement(name) if has_closed_weights(name) else None)
    if ends is None or not ends.confirmed or ends.over(facts.today) or trains_own_weights(layer, name):
        return
    day = ordinal(ends.earliest)
    planned = layer.get("status") == "planned" and tuned is not None
    again = _trained_again(layer, facts)
    paid = _paid_off(layer, facts, day) if planned else None
    if again is not None and again > day:
        when = f"before it is trained again on {_iso(again)} at the latest"
        mention = Mention(layer.at("retrain"), layer.text("retrain"))
    elif paid is not None and paid > day:
        months = about("count", (paid - facts.today) / DAYS_A_MONTH)
        when = f"before the training is paid off on {_iso(paid)}, after {months} months"
        mention = Mention(layer.at("training_cost"), layer.text("training_cost"))
    else:
        if layer.get("retrain") is None:
            raise Missing(layer.want("retrain"))
        return
    earliest = " at the earliest" if ends.disputed else ""
    base = retirement(name)
    what = f"`{name}`" if base is not None and base.earliest == ends.earliest else f"what is trained on `{name}`"
    yield Finding(
        layer.at(key),
        f"{what} ends on {ends.earliest}{earliest}, {when} ({short(ends.page)}, {ends.as_of})",
        label=f"ends on {ends.earliest}{earliest}",
        related=[mention],
        remedy=(Work("train a base that is available for longer, or weights that you host"),),
    )


def _trained_again(layer: Layer, facts: Facts) -> int | None:
    """Return the day by which the layer is trained again; None where that is not said, or never."""
    if "retrain" in layer.unreadable:
        raise Missing(layer.want("retrain"))
    again = layer.get("retrain")
    if again is None or again.days == float("inf"):
        return None
    return facts.today + int(again.days)


def _paid_off(layer: Layer, facts: Facts, day: int) -> int | None:
    """Return the day on which a training that begins today is paid off; None where it never is, or saves nothing.

    Where the facts for it are missing, raises Missing if the base ends within the months in which a training is to be
    paid off, and returns None otherwise.
    """
    from llm_strategy.model.break_even import break_even

    volume = layer.strategy.get("volume")
    saves = layer.has_need("cost")
    if not saves:
        return None
    try:
        even = break_even(layer, facts)
    except Missing:
        if day - facts.today > facts.limit(AMORTIZATION_MONTHS) * DAYS_A_MONTH:
            return None
        raise
    if volume is None:
        raise Missing(layer.strategy.want("volume"))
    saved = volume.per_month * (even.before - even.after) - (even.fixed - even.training)
    if saved <= 0:
        # It never pays, which below-break-even says.
        return None
    months = even.training * facts.limit(AMORTIZATION_MONTHS) / saved
    return facts.today + int(min(months, 1_200) * DAYS_A_MONTH)


def _iso(day: int) -> str:
    from datetime import date

    return date.fromordinal(max(1, min(day, date.max.toordinal()))).isoformat()
