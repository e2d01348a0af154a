"""The answers that a draft is made of: what a person said, and what the repository's files say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from llm_strategy.advisor.draft.questions import NEVER_READ
from llm_strategy.format import declaration as declared
from llm_strategy.sources.facts import MANY, Found, Merged

ASKED = {
    ("", "name"): "name",
    ("", "purpose"): "purpose",
    ("", "model"): "model",
    ("", "volume"): "volume",
    ("", "cost_budget"): "cost_budget",
    ("", "latency_budget"): "latency_budget",
    ("", "need"): "need",
}
"""Fact of the repository → the question that it answers."""

MOST_ORIGINS = 2
"""Places that a comment names; the others are counted."""


@dataclass(frozen=True)
class Answer:
    """What was answered, and ``origin``: where a file says it, ``""`` for what a person said."""

    value: Any
    origin: str = ""


@dataclass
class Answers:
    """All answers by the key of their question, and what else the repository says.

    ``facts`` are (layer, key) → answer for keys that nobody is asked; ``conflicts`` says of a key which files disagree.
    """

    given: dict[str, Answer] = field(default_factory=dict)
    facts: dict[tuple[str, str], Answer] = field(default_factory=dict)
    conflicts: dict[tuple[str, str], str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def text(self, key: str) -> str:
        """Return the answer to a question with one answer; ``""`` where there is none, or "none" was said."""
        value = self.given[key].value if key in self.given else ""
        return "" if value in (None, NEVER_READ) else str(value)

    def words(self, key: str) -> list[str]:
        """Return the answers to a question that may have several."""
        value = self.given[key].value if key in self.given else []
        return [str(word) for word in (value if isinstance(value, list) else [value])]

    def origin(self, key: str) -> str:
        """Return where a file says the answer to a question."""
        return self.given[key].origin if key in self.given else ""

    @property
    def techniques(self) -> list[str]:
        """The techniques in use: those that were answered, and those whose layers a file shows."""
        shown = [layer for layer, _ in self.facts if layer]
        words = list(dict.fromkeys([*self.words("technique"), *shown]))
        return [word for word in declared.LAYERED if word in words]


def from_repository(found: Found) -> Answers:
    """Return the answers that the files of a repository give."""
    answers = Answers()
    for merged in found.merged():
        key = (merged.layer, merged.key)
        if merged.is_conflict:
            answers.conflicts[key] = merged.in_words()
        value = _value(merged)
        if value is None:
            continue
        answer = Answer(value, origins(merged))
        if key in ASKED:
            answers.given[ASKED[key]] = answer
        elif key not in answers.facts:
            answers.facts[key] = answer
    if "name" in answers.given:
        names = answers.words("name")
        answers.given["name"] = Answer(names[0], answers.origin("name"))
        if len(names) > 1:
            answers.notes.append(
                f"the repository also uses {', '.join(names[1:])}: usually each has its own strategy"
            )
    answers.notes += [f"{note.file}: {note.message}" if note.file else note.message for note in found.notes]
    answers.notes += [f"`{key}`: {said}" for (_, key), said in answers.conflicts.items()]
    return answers


def _value(merged: Merged) -> Any:
    value = merged.value
    if merged.key in MANY:
        return value or None
    return value


def origins(merged: Merged) -> str:
    """Return where files say a value, as a comment names it."""
    places = list(dict.fromkeys(str(fact.origin) for fact in merged.facts))
    named = places[:MOST_ORIGINS]
    if len(places) > MOST_ORIGINS:
        named.append(f"{len(places) - MOST_ORIGINS} more")
    return ", ".join(named)


def entries_of(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield what a map of plain data holds; nothing for anything else."""
    if isinstance(value, dict):
        yield from value.items()
