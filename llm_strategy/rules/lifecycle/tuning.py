"""Training at a provider that no longer trains."""

from __future__ import annotations

from llm_strategy.changes import SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.rules.lifecycle.family import (
    FAMILY,
    LIFECYCLE_DATA_DAYS,
    base_of_provider,
    short,
    trains_own_weights,
)
from llm_strategy.rules.rule import DATE, ERROR, LAYER, MODELS, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.knowledge.tuning_availability import Availability, Stage
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer


@FAMILY.rule(
    "tuning-unavailable",
    ERROR,
    "training at a provider that accepts no new training jobs",
    since="0.1.0",
    depends=(DATE, MODELS),
    why="Some providers have closed their training to new jobs, or will. A planned training cannot begin there, and a "
    "model that is trained already cannot be trained again when the task changes; it answers on for a while. "
    "While some organisations may still train, whether yours is one of them is not in the file, so it is a warning.",
    remedy=(
        Work("train a model at a provider that accepts jobs"),
        Work("use another technique than training"),
    ),
    claims=("D14",),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    levels=(ERROR, WARNING),
    thresholds=(LIFECYCLE_DATA_DAYS,),
    yields_to=("model-retired",),
    day="2026-11-29",
    not_in_schema="compares with today's date, and reads a table of providers",
    bad="""
purpose: Write replies in the voice of the house
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    status: planned
    for: [brand-voice]
    method: hosted
    base: cohere/command-r-08-2024  # <-
    examples: 900
""",
    good="""
purpose: Write replies in the voice of the house
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    status: planned
    for: [brand-voice]
    method: hosted
    base: together/Qwen/Qwen3-8B
    examples: 900
""",
)
def tuning_unavailable(layer: Layer, facts: Facts) -> Iterator[Finding]:
    found = base_of_provider(layer)
    if found is None:
        return
    from llm_strategy.knowledge.tuning_availability import CLOSED, DEPRECATED, NARROWED, availability

    key, name = found
    offer = availability(name)
    if offer is None or offer.at(facts.today).state not in (CLOSED, DEPRECATED, NARROWED):
        return
    if trains_own_weights(layer, name):
        return
    now = offer.at(facts.today)
    if layer.get("status") == "planned":
        level = ERROR if now.state == CLOSED else WARNING
    else:
        stage = _when_trained_again(layer, facts, offer)
        if stage is None:
            return
        level, now = WARNING, stage
    age = facts.today - _ordinal(offer.as_of)
    old = age > facts.limit(LIFECYCLE_DATA_DAYS)
    # A day that is published beside its closing says more than that some may still train.
    closes = offer.closes
    later = f", and from {closes.day} on nobody" if closes is not None and now.state == NARROWED else ""
    since = f"from {now.day} on " if now.day else ""
    if layer.get("status") != "planned":
        what = f"`{name}` cannot be trained again at {offer.title}"
    else:
        what = f"{offer.title} {'does' if now.state == CLOSED else 'may'} not train `{name}` as planned"
    again = f"; that is {age} days old: look again" if old else ""
    yield Finding(
        layer.at(key),
        f"{what}: {since}{now.words}{later} ({short(offer.page)}, {offer.as_of}){again}",
        severity=WARNING if old else level,
        label=f"{since}{'no new jobs' if now.state == CLOSED else 'not for everyone' if later else 'deprecated'}",
        related=[Mention(layer.at("retrain"), "trained again")] if layer.get("retrain") is not None else [],
        remedy=(
            Work("train a model at a provider that accepts jobs, or weights that you host"),
            SetValue(layer.at("status"), "rejected"),
        ),
    )


def _when_trained_again(layer: Layer, facts: Facts, offer: Availability) -> Stage | None:
    """Return the stage that keeps an active layer from being trained again; None where nothing does."""
    from llm_strategy.knowledge.tuning_availability import CLOSED

    if "retrain" in layer.unreadable:
        raise Missing(layer.want("retrain"))
    again = layer.get("retrain")
    if offer.at(facts.today).state == CLOSED:
        return None if again is not None and again.days == float("inf") else offer.at(facts.today)
    closes = offer.closes
    if again is None or closes is None or again.days == float("inf"):
        return None
    return closes if facts.today + again.days >= _ordinal(closes.day) else None


def _ordinal(day: str) -> int:
    from llm_strategy.knowledge.lifecycle import ordinal

    return ordinal(day)
