"""How knowledge could be held: whether it is small and stable enough to be in every prompt."""

from __future__ import annotations

from llm_strategy.findings import Missing
from llm_strategy.format.quantities.parse import parse
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.model.context import ASSUMED_WINDOW

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Source, Strategy

SMALL_KNOWLEDGE = Threshold(
    "small-knowledge",
    "size",
    200_000,
    between=(0, 100_000_000),
    meaning="the largest size of knowledge that counts as small",
    reason="with a cached prompt, a corpus of this size can be sent with every request",
    claims=("C2", "C22", "E15"),
)

SMALL_KNOWLEDGE_WINDOW_SHARE = Threshold(
    "small-knowledge-window-share",
    "percent",
    0.5,
    between=(0.01, 1),
    meaning="the largest share of the context window that small knowledge may fill",
    reason="instructions, the request and the answer need room as well",
    claims=("A7", "C22"),
)

STABLE_CADENCE = Threshold(
    "stable-cadence",
    "cadence",
    "quarterly",
    between=("daily", "static"),
    meaning="the fastest change of knowledge that counts as stable",
    reason="slow enough to edit a prompt by hand each time",
    claims=("C22", "E2"),
)


SMALL_AND_STABLE = (SMALL_KNOWLEDGE, SMALL_KNOWLEDGE_WINDOW_SHARE, ASSUMED_WINDOW, STABLE_CADENCE)
"""The thresholds that :func:`small_and_stable` reads."""


def small_limit(strategy: Strategy, facts: Facts) -> float:
    """Return how many tokens of knowledge are small: a fixed limit, or a share of the model's window if less.

    Raises :class:`~llm_strategy.findings.Missing` where the window is declared and cannot be read.
    """
    limit: float = facts.limit(SMALL_KNOWLEDGE)
    if "window" in strategy.unreadable:
        raise Missing(strategy.want("window"))
    if "model" in strategy.unreadable and strategy.get("window") is None:
        raise Missing(strategy.want("model"))
    window, _, _ = facts.window(strategy)
    share: float = facts.limit(SMALL_KNOWLEDGE_WINDOW_SHARE)
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
    stable_days = parse("cadence", facts.limit(STABLE_CADENCE)).days
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
    if together > facts.limit(SMALL_KNOWLEDGE):
        return False
    if together > small_limit(strategy, facts):
        return False
    if missing_facts:
        raise Missing(*missing_facts)
    return True
