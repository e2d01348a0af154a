"""The family, and what its modules ask of a layer."""

from __future__ import annotations

from llm_strategy.findings import Missing
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.rules.rule import PRIOR, Family

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer

FAMILY = Family("data", "training data, methods and teachers", PRIOR)


MIN_EXAMPLES_FLOOR = Threshold(
    "min-examples-floor",
    "count",
    10,
    between=(1, 1_000_000),
    meaning="fewer training examples are an error",
    reason="training services refuse fewer",
    claims=("B24",),
)

MIN_EXAMPLES_CLASSIFICATION = Threshold(
    "min-examples-classification",
    "count",
    50,
    between=(1, 1_000_000),
    meaning="fewer examples for a classification are an error",
    reason="the one firm limit in the sources: below it classification almost never works",
    claims=("B24",),
)

MIN_EXAMPLES = Threshold(
    "min-examples",
    "count",
    50,
    between=(1, 1_000_000),
    meaning="fewer examples are a warning",
    reason="the lower end of the range given for style, which needs the fewest",
    claims=("B24", "C18"),
)


def trains(layer: Layer) -> bool:
    """Tell whether the layer trains the generator or a router; raises Missing where that is unknown."""
    verdict = layer.is_tuning
    if verdict is None:
        raise Missing(layer.want("technique" if layer.technique is None else "tunes"))
    return verdict


def classifies(layer: Layer) -> bool | None:
    """Tell whether the layer learns a classification, by the task or by a need; None where that is unknown."""
    task = layer.strategy.get("task")
    need = layer.has_need("classification")
    if task == "classification" or need:
        return True
    return None if task is None or need is None else False


def unsaid_work(layer: Layer) -> list[Want]:
    """Return the facts about what the layer has to learn that are unknown: the task, the needs."""
    missing_facts = []
    if layer.strategy.get("task") is None:
        missing_facts.append(layer.strategy.want("task"))
    if layer.has_need() is None:
        missing_facts.append(layer.want("for"))
    return missing_facts


def shortage(layer: Layer, facts: Facts) -> tuple[bool, float, str] | None:
    """Return whether so few examples are an error, the limit they are under, and what asks for it.

    None where there are enough, or the layer only reads on (continued pretraining). For `dpo` and `rft`, which learn
    from comparisons and rewards, only the floor of training services counts (B24). Raises Missing where it cannot be
    known.
    """
    if layer.get("objective") == "continued-pretraining":
        return None
    examples = layer.need("examples")
    floor: float = facts.limit(MIN_EXAMPLES_FLOOR)
    if examples < floor and layer.absent("objective") is not None:
        return True, floor, "training"
    least: float = facts.limit(MIN_EXAMPLES)
    sorting: float = facts.limit(MIN_EXAMPLES_CLASSIFICATION)
    if examples >= max(least, sorting):
        return None
    if layer.absent("objective") is None:
        raise Missing(layer.want("objective"))
    if layer.get("objective") in ("dpo", "rft"):
        return None
    sorts = classifies(layer) if examples < sorting else False
    if sorts:
        return True, sorting, "a classification"
    if examples < least:
        return False, least, "training"
    if sorts is None:
        raise Missing(*unsaid_work(layer))
    return None
