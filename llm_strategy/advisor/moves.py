"""Values on the other side of a threshold: what a fact would have to be for a question to be answered otherwise."""

from __future__ import annotations

import math

from llm_strategy.advisor.reading import Move, Reading
from llm_strategy.format.quantities.values import CADENCES, Cadence, Size
from llm_strategy.format.quantities.writing import show
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.model.views import Source


def negated(reading: Reading) -> Reading:
    """Return a reading whose answer is the other one."""
    moves = None if reading.moves is None else {not answer: move for answer, move in reading.moves.items()}
    return Reading(None if reading.answer is None else not reading.answer, reading.fact, moves)


def ratio(value: float | None, other: float) -> float:
    """Return how far two amounts are apart: the logarithm of their ratio."""
    if value is None or not value or not other:
        return 0.0
    return abs(math.log(value / other))


def days(source: Source) -> float:
    """Return how many days pass between two changes of a source whose cadence is known."""
    assert source.cadence is not None
    return source.cadence.days


def tokens(source: Source) -> float | None:
    """Return the size of a source in tokens; None where it is unknown or does not convert."""
    return None if source.size is None else source.size.tokens


def cadence_moves(source: Source, limit: Cadence) -> dict[bool, Move]:
    """Return the cadences of a source that are as fast as ``limit``, or just slower."""
    words = WORDS["cadence"]
    order = list(words)
    slower = CADENCES[order[min(order.index(limit.word) + 1, len(order) - 1)]]
    at = order.index(source.cadence.word) if source.cadence is not None else order.index(limit.word)
    name = f"`{source.name}`"
    return {
        True: Move(limit, f"{name} updated {limit.word} or faster", abs(at - order.index(limit.word))),
        False: Move(slower, f"{name} updated {slower.word} or slower", abs(at - order.index(slower.word))),
    }


def size_moves(source: Source, total: float, rest: float) -> dict[bool, Move]:
    """Return the sizes that bring the knowledge over a limit, and just not; ``rest`` is that of other sources."""
    limit = total - rest
    written = show("size", Size(limit, limit, "tokens"))
    distance = ratio(tokens(source), limit)
    over = limit * 1.01 + 1
    return {
        True: Move(Size(over, over, "tokens"), f"`{source.name}` over {written}", distance),
        False: Move(Size(limit, limit, "tokens"), f"`{source.name}` at most {written}", distance),
    }
