"""Facts as procedures read them: the answer to a question, the fact that gave it, and the values that would turn it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from llm_strategy.model.view import View
from llm_strategy.text import Route


@dataclass(frozen=True)
class Fact:
    """A fact of the file: its text as written, and its place.

    ``text`` is None where the fact is unknown; ``path`` is then where it would stand.
    """

    path: Route
    text: str | None = None


def first_item(view: View, key: str) -> Fact:
    """Return the first value of a key that may have one or a list of them, as a fact of the file."""
    before, value = f"{key}.", str(view.values[key][0])
    for name in view.texts:
        position = name.removeprefix(before)
        if position != name and position.isdecimal():
            return Fact((*view.at(key), int(position)), value)
    return Fact(view.at(key), value)


@dataclass(frozen=True)
class Move:
    """Another value of a fact, and the words for it: ("volume ≥ 100k/month")."""

    value: Any
    words: str
    distance: float = 0.0
    """How far it is from the value of now: the logarithm of their ratio, or steps of a scale."""


@dataclass(frozen=True)
class Reading:
    """What a question comes to: yes (True), no (False) or unknown (None), and the fact that says so.

    ``moves`` are the values at the nearest side of the threshold that would answer yes or no.
    """

    answer: bool | None
    fact: Fact
    moves: Mapping[bool, Move] | None = None

    def turned(self) -> list[Move]:
        """Return the moves that would change the answer."""
        if self.moves is None:
            return []
        return [move for answer, move in self.moves.items() if answer is not self.answer]


@dataclass(frozen=True)
class Step:
    """One question of a procedure, its answer, and the claims that it comes from."""

    question: str
    reading: Reading
    claims: tuple[str, ...]

    @property
    def answer(self) -> str:
        """The answer in a word."""
        return {True: "yes", False: "no", None: "unknown"}[self.reading.answer]


class Path:
    """The questions that a procedure asked, in order, and those among them whose yes forbids tuning."""

    def __init__(self) -> None:
        self._steps: dict[tuple[str, Route], Step] = {}
        self.vetoes: list[Step] = []

    @property
    def steps(self) -> tuple[Step, ...]:
        """The questions, each once."""
        return tuple(self._steps.values())

    def ask(self, question: str, reading: Reading, *claims: str) -> bool | None:
        """Note a question and return its answer."""
        self._steps.setdefault((question, reading.fact.path), Step(question, reading, claims))
        return reading.answer

    def veto(self, question: str, reading: Reading, *claims: str) -> bool:
        """Note a question whose yes forbids tuning, and tell whether it does; what is unknown never forbids."""
        forbidden = self.ask(question, reading, *claims) is True
        if forbidden:
            self.vetoes.append(Step(question, reading, claims))
        return forbidden
