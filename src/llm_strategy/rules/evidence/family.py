"""The family, how its levels follow the stage, and what its modules ask of the evidence."""

from __future__ import annotations

from llm_strategy.facts import Missing
from llm_strategy.rule import INFO, Family
from llm_strategy.strategy import TUNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from llm_strategy.facts import Want
    from llm_strategy.quantity import Score, Target
    from llm_strategy.strategy import Evidence, Layer, Metric, Strategy

    Stack = frozenset[str]

FAMILY = Family("evidence", "the simplest first, and measured")

PROMPTING = frozenset({"prompting"})
SIMPLE = frozenset({"prompting", "other"})
"""Techniques of a baseline: nothing is retrieved, called or trained."""


# -- the stage -------------------------------------------------------------------------------------------------------


def is_idea(strategy: Strategy) -> bool:
    """Tell whether nothing is built yet, so that nothing can have been measured."""
    return strategy.stage == "idea"


def level(strategy: Strategy, severity: str) -> str:
    """Return the level of a finding: ``severity`` at pilot and production, else info.

    Raises :class:`~llm_strategy.facts.Missing` where the stage cannot be read: it might be an idea.
    """
    if strategy.absent("stage") is None:
        raise Missing(strategy.want("stage"))
    return severity if strategy.deployed else INFO


# -- layers ----------------------------------------------------------------------------------------------------------


def is_tuning(layer: Layer) -> bool | None:
    """Tell whether a layer trains the generator or a router; None where that is unknown."""
    return layer.is_tuning


def is_heavier(layer: Layer) -> bool | None:
    """Tell whether a layer is anything but prompting; None where its technique is unknown."""
    return None if layer.technique is None else layer.technique != "prompting"


def lacks(strategy: Strategy, test: Callable[[Layer], bool | None], *keys: str) -> bool:
    """Tell whether certainly no layer in use passes ``test``; False where one may.

    Unlike :meth:`~llm_strategy.strategy.Strategy.lacks_layer` it does not ask for facts, so that rules can look at
    the evidence first.
    """
    return strategy.any_layer(test) is False


def stack(strategy: Strategy) -> Stack | None:
    """Return the techniques that are in use today (status active or none); None where that is unknown."""
    if strategy.damaged or not strategy.layers_known:
        return None
    found = set()
    for layer in strategy.layers:
        if "status" in layer.unreadable:
            return None
        if layer.get("status", "active") != "active":
            continue
        if layer.technique is None:
            return None
        found.add(layer.technique)
    return frozenset(found)


# -- evidence --------------------------------------------------------------------------------------------------------


def measured(strategy: Strategy, evidence: Evidence) -> Stack | None:
    """Return the stack that was measured; all that is in use where the evidence names none; None for unknown."""
    return stack(strategy) if evidence.absent("technique") else evidence.techniques


def want_stack(strategy: Strategy, evidence: Evidence) -> Want:
    """Return the fact that is missing where :func:`measured` is None."""
    return strategy.want("approach") if evidence.absent("technique") else evidence.want("technique")


def want_evidence(strategy: Strategy) -> Want:
    """Return evidence as something to ask for."""
    return (strategy.at("quality"), "evidence")


def is_complete(strategy: Strategy) -> bool:
    """Tell whether all evidence there is could be read as a list."""
    return not (
        strategy.damaged or "quality" in strategy.unreadable or "quality.evidence" in strategy.unreadable
    )


def newest(strategy: Strategy, test: Callable[[Stack], bool]) -> Evidence:
    """Return the last evidence whose stack passes ``test``.

    Raises :class:`~llm_strategy.facts.Missing` where there is none, or a later one may be it.
    """
    if not is_complete(strategy):
        raise Missing(want_evidence(strategy))
    for evidence in reversed(strategy.evidence):
        found = measured(strategy, evidence)
        if found is None:
            raise Missing(want_stack(strategy, evidence))
        if test(found):
            return evidence
    raise Missing(want_evidence(strategy))


def is_prompting(found: Stack) -> bool:
    """Tell whether a stack is prompting alone."""
    return found == PROMPTING


def is_tuned(found: Stack) -> bool:
    """Tell whether a stack has a trained model in it."""
    return not TUNING.isdisjoint(found)


def failure_to_read(strategy: Strategy, evidence: Evidence, metric: Metric) -> Want | None:
    """Return what to ask for where the score of ``metric`` may be there and cannot be read; None otherwise."""
    if metric.name in evidence.scores:
        return None
    if "scores" in evidence.unreadable or evidence.damaged:
        return evidence.want("scores")
    if "scores." + metric.name in evidence.unreadable:
        return (evidence.at("scores"), metric.name)
    return None


def need_score(evidence: Evidence, metric: Metric) -> Score:
    """Return the score of ``metric``; raises :class:`~llm_strategy.facts.Missing` where there is none."""
    score = evidence.scores.get(metric.name)
    if score is None:
        raise Missing((evidence.at("scores"), metric.name))
    return score


def score_at(evidence: Evidence, metric: Metric) -> tuple[str | int, ...]:
    """Return the route of the score of ``metric``, whose name may have a dot in it."""
    return (*evidence.route, "scores", metric.name)


def score_text(evidence: Evidence, metric: Metric) -> str:
    """Return the score of ``metric`` as it is written."""
    return evidence.text("scores." + metric.name)


# -- targets ---------------------------------------------------------------------------------------------------------


def goals(strategy: Strategy) -> list[tuple[Metric, Target]]:
    """Return the metrics that have a target, in the order of the file."""
    return [(metric, metric.target) for metric in strategy.metrics.values() if metric.target is not None]


def unread_goals(strategy: Strategy) -> list[Want]:
    """Return what to ask for where a target may be there and cannot be read."""
    quality = strategy.at("quality")
    if strategy.damaged or "quality" in strategy.unreadable or "quality.metrics" in strategy.unreadable:
        return [(quality, "metrics")]
    return [metric.want("target") for metric in strategy.metrics.values() if metric.absent("target") is None]


def want_goals(strategy: Strategy) -> list[Want]:
    """Return targets as something to ask for, where there is none."""
    return [metric.want("target") for metric in strategy.metrics.values()] or [(strategy.at("quality"), "metrics")]


def first_goal(strategy: Strategy) -> tuple[Metric, Target]:
    """Return the first metric with a target; raises :class:`~llm_strategy.facts.Missing` where it is unknown."""
    if strategy.damaged or "quality" in strategy.unreadable or "quality.metrics" in strategy.unreadable:
        raise Missing((strategy.at("quality"), "metrics"))
    for metric in strategy.metrics.values():
        if metric.target is not None:
            return metric, metric.target
        if metric.absent("target") is None:
            raise Missing(metric.want("target"))
    raise Missing(*want_goals(strategy))


def same_model(strategy: Strategy, evidence: Evidence) -> bool:
    """Tell whether ``evidence`` was measured on the strategy's model, which it is where it names none.

    Raises :class:`~llm_strategy.facts.Missing` where that is unknown.
    """
    model = evidence.get("model")
    if model is None:
        if evidence.absent("model") is None:
            raise Missing(evidence.want("model"))
        return True
    return same_name(model, strategy.need("model"))


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are of the same model."""
    return one.strip().lower() == other.strip().lower()
