"""What would change the decision: what the guides would say if one fact were another, found by asking them
again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from llm_strategy.advisor.answer import NOTHING, PROMPTING, Answer, Stack, same_layer, stack_words
from llm_strategy.advisor.candidates import with_value
from llm_strategy.advisor.consensus import consensus
from llm_strategy.advisor.facts import Facts
from llm_strategy.advisor.guides import bare_answers
from llm_strategy.advisor.reading import Move
from llm_strategy.config.settings import Settings
from llm_strategy.text import Route, listed

MOST = 5
"""So many changes are told, those that change the consensus first."""

MOST_ASKED = 24
"""So many other values are tried, the nearest first."""

MADE_UP = "…"
"""The text of a fact that is in no file."""


@dataclass(frozen=True)
class Change:
    """A change of one fact, and what guides would then say. ``is_known`` tells whether the fact is declared."""

    change: str
    path: Route
    then: str
    is_known: bool
    changes_consensus: bool


def reconsider(facts: Facts, settings: Settings, found: list[Answer]) -> list[Change]:
    """Return what would change an answer: one fact moved to a threshold that some guide compared it with."""
    changes: list[Change] = []
    before = consensus(found)
    told: dict[tuple[Route, str], bool] = {}
    for path, move, is_known in _moves(found)[:MOST_ASKED]:
        other = with_value(facts.strategy, path, move.value, MADE_UP)
        then = bare_answers(Facts(other, facts.context), settings)
        words = _difference(found, then)
        if not words:
            continue
        after = consensus(then)
        differs = (same_layer(before.now), same_layer(before.end)) != (same_layer(after.now), same_layer(after.end))
        # Of one fact in one direction: the nearest change, and the nearest that changes the consensus.
        direction = (path, re.sub(r"[0-9.,]+\S*", "", move.words))
        if direction in told and (told[direction] or not differs):
            continue
        told[direction] = differs
        what = move.words if is_known else move.words.replace("≥ ", "").replace("≤ ", "")
        changes.append(Change(what, path, words, is_known, differs))
    return sorted(changes, key=lambda change: not change.changes_consensus)


def _moves(found: Iterable[Answer]) -> list[tuple[Route, Move, bool]]:
    """Return the other values of the facts that were read, the nearest first, and whether the fact is known."""
    moves: dict[tuple[Route, str], tuple[Route, Move, bool]] = {}
    for answer in found:
        for step in answer.path:
            path = step.reading.fact.path
            for move in step.reading.turned():
                moves.setdefault((path, move.words), (path, move, step.reading.answer is not None))
    return sorted(moves.values(), key=lambda one: one[1].distance)


def _difference(before: list[Answer], after: list[Answer]) -> str:
    """Return what changes, guides that say the same together: "A and B add fine-tuning now"; empty for nothing."""
    said: dict[str, list[str]] = {}
    for old, new in zip(before, after, strict=True):
        words = _words(old, new)
        if words:
            said.setdefault(words, []).append(old.id)
    return "; ".join(f"{_named(guides, len(before))} {_verb(words, len(guides) > 1)}" for words, guides in said.items())


def _named(guides: list[str], count: int) -> str:
    return listed(guides) if len(guides) < count else "all guides"


def _words(old: Answer, new: Answer) -> str:
    """Return what changes for one guide, its verb in the third person: "adds fine-tuning now"."""
    end = _step(same_layer(old.end.layers), same_layer(new.end.layers))
    now = _step(same_layer(old.now.layers), same_layer(new.now.layers))
    if end and not now:
        puts = old.end.layers != PROMPTING and "into the prompt" in new.end.text and "adds" not in end
        return "puts the knowledge into the prompt" if puts else end
    if now and (now == end or not end):
        return f"{now} now"
    return f"{now} now, and {end} in the end" if now else ""


def _step(old: Stack, new: Stack) -> str:
    added, gone = new - old, old - new
    words = [
        *([f"adds {stack_words(added)}"] if added != NOTHING else ()),
        *([f"drops {stack_words(gone)}"] if gone != NOTHING else ()),
    ]
    return " and ".join(words)


def _verb(words: str, several: bool) -> str:
    """Return words with their verbs in the plural where several guides say them."""
    if not several:
        return words
    for singular, plural in (("adds ", "add "), ("drops ", "drop "), ("puts ", "put ")):
        words = words.replace(singular, plural)
    return words
