"""How knowledge could be held: whether it is small and stable enough to stand in every prompt."""

from __future__ import annotations

from llm_strategy.findings import Missing
from llm_strategy.format.quantities.parse import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Source, Strategy

SMALL_AND_STABLE = ("small-knowledge", "small-knowledge-window-share", "assumed-window", "stable-cadence")
"""The thresholds that :func:`small_and_stable` reads."""


def small_limit(strategy: Strategy, facts: Facts) -> float:
    """Return how many tokens of knowledge are small: a fixed limit, or a share of the model's window if less.

    Raises :class:`~llm_strategy.findings.Missing` where the window is declared and cannot be read.
    """
    limit: float = facts.limit("small-knowledge")
    if "window" in strategy.unreadable:
        raise Missing(strategy.want("window"))
    if "model" in strategy.unreadable and strategy.get("window") is None:
        raise Missing(strategy.want("model"))
    window, _, _ = facts.window(strategy)
    share: float = facts.limit("small-knowledge-window-share")
    return min(limit, (window.tokens or 0) * share)


def small_and_stable(sources: Iterable[Source], strategy: Strategy, facts: Facts) -> bool:
    """Tell whether ``sources`` together are small, and the fastest of them changes slowly (C22, E15).

    Raises :class:`~llm_strategy.findings.Missing` where a size or cadence that decides it is unknown, or where
    there is no source at all: knowledge that is not declared is neither large nor small.
    """
    known = list(sources)
    if not known:
        raise Missing(strategy.want("knowledge"))
    together = 0.0
    missing_facts = []
    stable_days = parse("cadence", facts.limit("stable-cadence")).days
    for source in known:
        cadence, size = source.cadence, source.size
        if cadence is None:
            missing_facts.append(source.want("update_cadence"))
        elif cadence.days < stable_days:
            return False
        if size is None or size.tokens is None:
            missing_facts.append(source.want("size"))
        else:
            together += size.tokens
    if together > facts.limit("small-knowledge"):
        return False
    if together > small_limit(strategy, facts):
        return False
    if missing_facts:
        raise Missing(*missing_facts)
    return True
