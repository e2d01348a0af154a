"""What was measured of the stack that is in use: its newest evidence, and the time and cost measured with it.

A request is one task for whoever asks, however many calls and strategies it takes: what is measured a request
includes the layers and all that `uses` names.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.model.quality import Evidence
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
