"""How long the layers of a strategy take before the answer is generated, as plain arithmetic in seconds.

Declared latencies are 95th percentiles, as the budgets are. Adding them up overstates a little, since slow
calls rarely meet; a sum near the budget is therefore tight, and one over it is not certainly late.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

RETRIEVAL_S = (0.2, 0.5)
"""Seconds that retrieval adds, low and high (E3)."""

ASSUMED_RETRIEVAL_S = 0.3
"""Seconds taken for a retrieval whose latency is not declared, within E3's range."""


class Share:
    """One layer's part of a request's time: ``seconds``, from ``low`` to ``high``, equal unless assumed.

    ``each`` is the seconds of one time, of which there are ``times``, counted in ``word``.
    """

    __slots__ = ("assumed", "each", "high", "low", "seconds", "technique", "times", "word")

    def __init__(
        self, technique: str, each: float, times: float, word: str, low: float, high: float, assumed: bool = False
    ) -> None:
        """Keep the parts as they are; ``low`` and ``high`` are of one time."""
        self.technique = technique
        self.each = each
        self.times = times
        self.word = word
        self.seconds = each * times
        self.low = low * times
        self.high = high * times
        self.assumed = assumed

    @property
    def formula(self) -> str:
        """How the seconds come about: "300ms × 2 hops"."""
        text = duration(self.each) + (" assumed" if self.assumed else "")
        return text if self.times == 1 else f"{text} × {self.times:g} {self.word}"

    def __repr__(self) -> str:
        """Return the share as its formula states it."""
        return f"Share({self.technique}: {self.formula})"


class Waterfall:
    """How the layers use a latency budget, in seconds.

    ``declared`` and ``assumed`` are the sums of the shares of either kind; ``remaining`` is what the declared
    ones leave for generation (negative when over), ``fraction`` that as a part of the budget, between 0 and
    1.
    """

    __slots__ = ("assumed", "budget", "declared", "fraction", "remaining")

    def __init__(self, declared: float, assumed: float, budget: float) -> None:
        """Compare the sums with the budget."""
        self.declared = declared
        self.assumed = assumed
        self.budget = budget
        self.remaining = budget - declared
        self.fraction = max(0.0, self.remaining / budget) if budget > 0 else 0.0

    @property
    def remaining_with_assumed(self) -> float:
        """Seconds left for generation when the assumed shares hold too."""
        return self.remaining - self.assumed


def share(
    latency_s: float | None,
    hops: float | None,
    calls: float | None,
    technique: str,
    assumed_rag_s: float = ASSUMED_RETRIEVAL_S,
) -> Share | None:
    """Return what a layer adds to a request: its latency × max(1, ``hops``) for rag, × max(1, ``calls``) for tools.

    ``hops`` and ``calls`` count as 1 when undeclared. Without a latency retrieval is assumed to take
    ``assumed_rag_s`` a hop (E3), and nothing is known of any other layer: None.
    """
    if technique == "rag":
        times, word = (1.0 if hops is None else max(1.0, hops)), "hops"
    elif technique == "tools":
        times, word = (1.0 if calls is None else max(1.0, calls)), "calls"
    else:
        times, word = 1.0, ""
    if latency_s is not None:
        return Share(technique, latency_s, times, word, latency_s, latency_s)
    if technique != "rag":
        return None
    low, high = min(RETRIEVAL_S[0], assumed_rag_s), max(RETRIEVAL_S[1], assumed_rag_s)
    return Share(technique, assumed_rag_s, times, word, low, high, assumed=True)


def waterfall(shares: Iterable[Share | None], budget: float) -> Waterfall:
    """Return what the shares leave of ``budget`` seconds; layers whose share is unknown are skipped."""
    known = [one for one in shares if one is not None]
    return Waterfall(
        sum(one.seconds for one in known if not one.assumed),
        sum(one.seconds for one in known if one.assumed),
        budget,
    )


def duration(seconds: float) -> str:
    """Write a duration as the format does: 300ms under a second, else 1.5s."""
    return f"{seconds * 1000:g}ms" if seconds < 1 else f"{seconds:g}s"
