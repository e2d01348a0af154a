"""The family, how its levels follow the stage, and what its modules ask of the evidence."""

from __future__ import annotations

from llm_strategy.findings import Missing
from llm_strategy.model.view import same_model_name
from llm_strategy.model.views import TUNING
from llm_strategy.rules.rule import HINT, INFO, Family

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from llm_strategy.findings import Want
    from llm_strategy.format.quantities.parse import Score, Target
    from llm_strategy.model.quality import Evidence, Metric
    from llm_strategy.model.views import Layer, Strategy

    Stack = frozenset[str]

FAMILY = Family("evidence", "the simplest approach first, and measured")

PROMPTING = frozenset({"prompting"})
LIGHT = frozenset({"prompting", "verification"})
"""Techniques that are no heavier than a prompt: a check adds to any of them."""

LONGEST = 60
"""Longer names, in characters, are shortened in messages."""


# -- the stage -------------------------------------------------------------------------------------------------------


def is_idea(strategy: Strategy) -> bool:
    """Tell whether nothing is built yet, so that nothing can have been measured."""
    return strategy.stage == "idea"


def level(strategy: Strategy, severity: str) -> str:
    """Return the level of a finding: ``severity`` at pilot and production, else at most info.

    Raises :class:`~llm_strategy.findings.Missing` where the stage cannot be read: it might be an idea.
    """
    if strategy.absent("stage") is None:
        raise Missing(strategy.want("stage"))
    return severity if strategy.deployed or severity == HINT else INFO


# -- layers ----------------------------------------------------------------------------------------------------------


def is_tuning(layer: Layer) -> bool | None:
    """Tell whether a layer trains the generator or a router; None where that is unknown."""
    return layer.is_tuning


def is_heavier(layer: Layer) -> bool | None:
    """Tell whether a layer is more than prompting and checks; None where its technique is unknown."""
    return None if layer.technique is None else layer.technique not in LIGHT


def stack(strategy: Strategy) -> Stack | None:
    """Return the techniques that are in use today (status active or none); None where that is unknown."""
    return strategy.stack()


# -- evidence --------------------------------------------------------------------------------------------------------


def measurements(strategy: Strategy) -> list[tuple[Evidence, Stack | None]]:
    """Return all evidence with the stack that was measured, oldest first.

    That is all that is in use where the evidence names none, and None where it is unknown.
    """
    return strategy.measurements()


def want_stack(strategy: Strategy, evidence: Evidence) -> Want:
    """Return the fact that is missing where the measured stack of ``evidence`` is None."""
    return strategy.want("approach") if evidence.absent("technique") else evidence.want("technique")


def want_evidence(strategy: Strategy) -> Want:
    """Return evidence as something to ask for."""
    return (strategy.at("quality"), "evidence")


def is_complete(strategy: Strategy) -> bool:
    """Tell whether all evidence there is could be read as a list."""
    return not (
        strategy.damaged or "quality" in strategy.unreadable or "quality.evidence" in strategy.unreadable
    )


def interval(bounds: tuple[float, float]) -> str:
    """Write an interval of shares: "62% to 81%"."""
    return " to ".join(f"{round(bound * 100, 1):g}%" for bound in bounds)


def newest(strategy: Strategy, test: Callable[[Stack], bool]) -> Evidence:
    """Return the last evidence whose stack passes ``test``.

    Raises :class:`~llm_strategy.findings.Missing` where there is none, or a later one may be it.
    """
    if not is_complete(strategy):
        raise Missing(want_evidence(strategy))
    for evidence, found in reversed(measurements(strategy)):
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


def unread_scores(strategy: Strategy, evidence: Evidence) -> list[Want]:
    """Return what to ask for where a score of a metric with a target may be there and cannot be read."""
    if "scores" in evidence.unreadable or evidence.damaged:
        return [evidence.want("scores")]
    names = (key.removeprefix("scores.") for key in evidence.unreadable if key.startswith("scores."))
    return [
        (evidence.at("scores"), name)
        for name in sorted(names)
        if name in strategy.metrics and strategy.metrics[name].target is not None
    ]


def need_score(evidence: Evidence, metric: Metric) -> Score:
    """Return the score of ``metric``; raises :class:`~llm_strategy.findings.Missing` where there is none."""
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
    return [metric.want("target") for metric in strategy.metrics.values()] or [
        (strategy.at("quality"), "metrics")
    ]


def first_goal(strategy: Strategy) -> tuple[Metric, Target]:
    """Return the first metric with a target; raises :class:`~llm_strategy.findings.Missing` where it is unknown."""
    if strategy.damaged or "quality" in strategy.unreadable or "quality.metrics" in strategy.unreadable:
        raise Missing((strategy.at("quality"), "metrics"))
    for metric in strategy.metrics.values():
        if metric.target is not None:
            return metric, metric.target
        if metric.absent("target") is None:
            raise Missing(metric.want("target"))
    raise Missing(*want_goals(strategy))


def named(name: str) -> str:
    """Quote a name that the file gives, shortened."""
    return f"`{name if len(name) <= LONGEST else name[: LONGEST - 1] + '…'}`"


def same_model(strategy: Strategy, evidence: Evidence) -> bool:
    """Tell whether ``evidence`` was measured on the strategy's model, which it is where it names none.

    Raises :class:`~llm_strategy.findings.Missing` where that is unknown.
    """
    model = evidence.get("model")
    if model is None:
        if evidence.absent("model") is None:
            raise Missing(evidence.want("model"))
        return True
    return same_model_name(model, strategy.need("model"))
