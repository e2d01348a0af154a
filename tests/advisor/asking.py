"""Recommendations for strategies that a test writes in a few lines."""

from __future__ import annotations

from datetime import date
from typing import Any

from llm_strategy.advisor.answer import Answer, ordered
from llm_strategy.advisor.recommend import Recommendation, recommend
from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.document import load
from llm_strategy.model.reader.read import read
from tests.helpers import TODAY, whole

DAY = date.fromisoformat(TODAY).toordinal()


def recommendations(content: str | bytes, day: int = DAY) -> list[Recommendation]:
    """Return the recommendation for every strategy of a file."""
    strategies, _ = read(load(content))
    return [recommend(strategy, "llmstrategy.yaml", DEFAULT, day) for strategy in strategies]


def recommended(text: str) -> Recommendation:
    """Return the recommendation for the only strategy of ``text``, a file or one strategy."""
    [found] = recommendations(whole(text))
    return found


def answer(found: Recommendation, guide: str) -> Answer:
    return next(answer for answer in found.answers if answer.id == guide)


def now(found: Recommendation) -> dict[str, list[str]]:
    return {answer.id: ordered(answer.now.layers) for answer in found.answers}


def end(found: Recommendation) -> dict[str, list[str]]:
    return {answer.id: ordered(answer.end.layers) for answer in found.answers}


def same(layers: list[str], guides: str = "ABCDE") -> dict[str, list[str]]:
    return dict.fromkeys(guides, layers)


def changed(text: str, **values: Any) -> str:
    """Return a strategy with lines of the top level replaced, or added; None takes one away."""
    lines = [line for line in text.strip("\n").split("\n") if line.split(":")[0] not in values]
    return "\n".join([*lines, *(f"{key}: {value}" for key, value in values.items() if value is not None)]) + "\n"
