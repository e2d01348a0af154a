"""What a reader finds: facts with their origin, and what several facts say together."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

MANY = frozenset({"technique", "name", "evidence", "prompt", "kind", "need", "metric"})
"""Keys that may have several values; every other key has one, and two values of it are a conflict."""

RANKS = {
    "traces": 0,
    "dataset": 0,
    "promptfoo results": 1,
    "Inspect": 1,
    "DeepEval": 1,
    "LiteLLM": 2,
    "LangGraph": 2,
    "BAML": 2,
    "axolotl": 2,
    "LLaMA-Factory": 2,
    "PEFT": 3,
    "Ollama": 3,
    "promptfoo": 4,
    "manifest": 5,
}
"""Tool → its rank: what was measured comes before what is configured, what runs before what is tested."""


@dataclass(frozen=True)
class Origin:
    """Where a fact stands: the file (relative to the repository, with ``/``), the key there, the line from 1.

    ``line`` is 0 where it is not known, and for what was counted over a complete file.
    """

    file: str
    key: str = ""
    line: int = 0

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place} ({self.key})" if self.key else place


@dataclass(frozen=True)
class Fact:
    """One value for one key of a strategy.

    ``layer`` is the technique whose layer has the key, "" for a key of the strategy itself; ``key`` is named as in the
    format, ``tokens.input`` for a key inside a map. ``value`` is plain data as the format writes it: text, a number, a
    truth value, or for ``evidence`` a map. The key ``technique`` says that a layer exists, ``need`` what it is for.
    ``tool`` is the tool whose file says it.
    """

    layer: str
    key: str
    value: Any
    origin: Origin
    tool: str

    @property
    def rank(self) -> int:
        """The rank of its tool; the lowest is believed first."""
        return RANKS.get(self.tool, len(RANKS))


@dataclass(frozen=True)
class Note:
    """A file that was not read, or not wholly, and why."""

    file: str
    message: str


@dataclass
class Merged:
    """All that is known of one key: ``choices`` are the values with the facts that say each, the best first."""

    layer: str
    key: str
    choices: list[tuple[Any, list[Fact]]] = field(default_factory=list)

    @property
    def value(self) -> Any:
        """The value to take; None where the most trusted tool itself names several, so that a person has to choose.

        A list of all values where the key may have several.
        """
        if self.key in MANY:
            return [value for value, _ in self.choices]
        best = self.choices[0][1][0].rank
        first = [value for value, facts in self.choices if facts[0].rank == best]
        return first[0] if len(first) == 1 else None

    @property
    def facts(self) -> list[Fact]:
        """Every fact that says :attr:`value`; all of them where that is None or a list."""
        value = self.value
        if value is None or self.key in MANY:
            return [fact for _, facts in self.choices for fact in facts]
        return self.choices[0][1]

    @property
    def is_conflict(self) -> bool:
        """Whether files disagree on a key that has one value."""
        return self.key not in MANY and len(self.choices) > 1

    def in_words(self) -> str:
        """Say who says what: "LiteLLM says `openai/gpt-4.1`, promptfoo `openai/gpt-4.1-mini`"."""
        tools = [facts[0].tool for _, facts in self.choices]
        said: list[str] = []
        for value, facts in self.choices:
            who = facts[0].tool if tools.count(facts[0].tool) == 1 else str(facts[0].origin)
            said.append(f"{who}{'' if said else ' says'} `{value}`")
        return ", ".join(said)


@dataclass
class Found:
    """All that was found in a repository."""

    facts: list[Fact] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def merged(self) -> list[Merged]:
        """Return what is known of each key, in the order in which keys were first found."""
        return merge(self.facts)

    def get(self, key: str, layer: str = "") -> Merged | None:
        """Return what is known of one key, None where nothing is."""
        return next((one for one in self.merged() if (one.layer, one.key) == (layer, key)), None)

    @property
    def techniques(self) -> list[str]:
        """The techniques whose layers exist, each once."""
        return list(dict.fromkeys(fact.layer for fact in self.facts if fact.layer))

    @property
    def conflicts(self) -> list[Merged]:
        """The keys on which files disagree."""
        return [one for one in self.merged() if one.is_conflict]


def merge(facts: Iterable[Fact]) -> list[Merged]:
    """Group facts by layer and key, and equal values within; the values of trusted tools come first."""
    groups: dict[tuple[str, str], dict[str, tuple[Any, list[Fact]]]] = {}
    for fact in facts:
        values = groups.setdefault((fact.layer, fact.key), {})
        same = json.dumps(fact.value, sort_keys=True, default=str).lower()
        values.setdefault(same, (fact.value, []))[1].append(fact)
    merged = []
    for (layer, key), values in groups.items():
        for _, said in values.values():
            said.sort(key=lambda fact: fact.rank)
        choices = sorted(values.values(), key=lambda choice: choice[1][0].rank)
        merged.append(Merged(layer, key, choices))
    return merged
