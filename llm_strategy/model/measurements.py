"""What was measured of the stack that is in use: its newest evidence, and the time and cost measured with it.

A request is one task for the user, however many calls and strategies it takes: what is measured a request includes
the layers and all that `uses` names.
"""

from __future__ import annotations

from llm_strategy.model.statistics import newcombe, wilson

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.model.quality import Evidence, Metric
    from llm_strategy.model.views import Strategy

    Stack = frozenset[str]

UNNAMED = frozenset({"verification", "other"})
"""Techniques that the name of a measured stack may leave out."""


def is_of(measured: Stack, stack: Stack) -> bool:
    """Tell whether evidence that names ``measured`` is of ``stack``."""
    return measured == stack or (bool(measured) and measured <= stack and stack - measured <= UNNAMED)


def newest_of_the_stack(strategy: Strategy) -> Evidence | None:
    """Return the newest evidence of what is in use today; None without it, or where a later one may be it."""
    if not strategy.evidence:
        return None
    now = strategy.stack()
    if now is None or strategy.damaged or not strategy.unreadable.isdisjoint(("quality", "quality.evidence")):
        return None
    for evidence, stack in reversed(strategy.measurements()):
        if stack is None:
            return None
        if is_of(stack, now):
            return evidence
    return None


def no_target_missed(strategy: Strategy) -> tuple[Evidence, Metric] | None:
    """Return the newest evidence of the stack in use and a metric that it scores, where no score of it is bad.

    A score is bad where it misses its target, a relative one where it is for the worse. None without a score, and
    where a target or the evidence cannot be read.
    """
    evidence = newest_of_the_stack(strategy)
    if evidence is None or evidence.damaged:
        return None
    scored: list[Metric] = []
    for metric in strategy.metrics.values():
        if metric.absent("target") is None:
            return None
        score, relative = evidence.scores.get(metric.name), evidence.relative.get(metric.name)
        if score is not None and metric.target is not None and not metric.target.met_by(score):
            return None
        if relative is not None and relative.value and not improves(metric, relative.value):
            return None
        if score is not None or relative is not None:
            scored.append(metric)
    return (evidence, scored[0]) if scored else None


def compared_with(evidence: Evidence) -> Stack | None:
    """Return the stack that the relative scores of ``evidence`` stand against; a model stands for prompting it.

    None where there are no relative scores, or where `against` cannot be read.
    """
    named = evidence.values.get("against")
    if not evidence.relative or not named or "against" in evidence.unreadable:
        return None
    words = (named,) if isinstance(named, str) else named
    return frozenset("prompting" if "/" in word else word for word in words)


def with_planned_layers(strategy: Strategy) -> bool:
    """Tell whether a layer in use is only planned, so that no measurement can include it."""
    return any(layer.values.get("status") == "planned" for layer in strategy.active)


def measured(strategy: Strategy, key: str) -> tuple[float, Evidence] | None:
    """Return `latency` (seconds) or `cost_per_request` (dollars) of the newest evidence of all that is in use.

    None where it was not measured, where something is planned that it cannot include, or where it cannot be read.
    """
    evidence = newest_of_the_stack(strategy)
    if evidence is None or evidence.damaged or with_planned_layers(strategy):
        return None
    value = evidence.values.get(key)
    return None if value is None else (value, evidence)


def target_within_noise(evidence: Evidence, metric: Metric) -> tuple[float, float] | None:
    """Return the 95 % interval of a percentage with `samples`, where the metric's target lies in it; else None."""
    score, target = evidence.scores.get(metric.name), metric.target
    samples = evidence.values.get("samples")
    if score is None or target is None or not samples or not (score.percent and target.percent):
        return None
    if not 0 <= score.value <= 1:
        return None
    low, high = wilson(score.value, samples)
    return (low, high) if low <= target.value <= high else None


def difference_within_noise(newer: Evidence, older: Evidence, metric: Metric) -> tuple[float, float] | None:
    """Return the 95 % interval of the difference of two percentages with `samples`, where it holds zero; else None."""
    one, other = newer.scores.get(metric.name), older.scores.get(metric.name)
    samples, others = newer.values.get("samples"), older.values.get("samples")
    if one is None or other is None or not samples or not others or not (one.percent and other.percent):
        return None
    if not (0 <= one.value <= 1 and 0 <= other.value <= 1):
        return None
    low, high = newcombe(one.value, samples, other.value, others)
    return (low, high) if low <= 0 <= high else None


def improves(metric: Metric, by: float) -> bool:
    """Tell whether a change of ``by`` is one for the better on a metric."""
    return by < 0 if lower_is_better(metric) else by > 0


def lower_is_better(metric: Metric) -> bool:
    """Tell whether a metric improves downwards: it says so, or its target is one not to go over."""
    return metric.values.get("better") == "lower" or (metric.target is not None and metric.target.at_most)
