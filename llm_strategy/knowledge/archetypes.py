"""Ten known use cases, and how well each technique serves them (claim D10)."""

from __future__ import annotations

from llm_strategy.format.vocabulary import COLUMN_OF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Level = tuple[str, str]

GOOD = "good"
NEEDED = "needed"
POSSIBLE = "possible"
POOR = "poor"
LEVELS = (GOOD, NEEDED, POSSIBLE, POOR)
"""How well a technique serves a use case; ``needed``: the use case cannot do without it."""

CLAIM = "D10"
"""The claim that every cell stands on."""

ARCHETYPES: dict[str, dict[str, Level]] = {
    "public-medical-qa": {
        "prompting": (GOOD, ""),
        "rag": (GOOD, ""),
        "fine-tuning": (POOR, "rarely needed"),
    },
    "clinical-notes-qa": {
        "prompting": (POSSIBLE, "with a few examples in the prompt"),
        "rag": (GOOD, "the best choice"),
        "fine-tuning": (POSSIBLE, "where style matters"),
    },
    "brand-voice-copy": {
        "prompting": (POOR, "marginal"),
        "rag": (POOR, "does not apply"),
        "fine-tuning": (GOOD, "the best choice"),
    },
    "sql-generation": {
        "prompting": (GOOD, "with a few examples in the prompt"),
        "rag": (POOR, "does not apply, unless it retrieves schemas"),
        "fine-tuning": (GOOD, "the best choice for complex schemas"),
    },
    "faq-support": {
        "prompting": (POSSIBLE, "for simple questions"),
        "rag": (GOOD, "the best choice"),
        "fine-tuning": (POOR, "more than is needed, unless style matters"),
    },
    "brand-voice-support": {
        "prompting": (POOR, "not enough alone"),
        "rag": (NEEDED, "for the knowledge"),
        "fine-tuning": (NEEDED, "for the voice"),
    },
    "internal-code-completion": {
        "prompting": (POOR, "cannot know the API"),
        "rag": (GOOD, "a good option"),
        "fine-tuning": (GOOD, "the best for style"),
    },
    "document-classification": {
        "prompting": (POSSIBLE, "for simple classes"),
        "rag": (POOR, "does not apply"),
        "fine-tuning": (GOOD, "the most consistent"),
    },
    "named-entity-recognition": {
        "prompting": (POOR, "brittle"),
        "rag": (POOR, "does not apply"),
        "fine-tuning": (GOOD, "the best choice"),
    },
    "styled-summarization": {
        "prompting": (POSSIBLE, "with examples in the prompt"),
        "rag": (POOR, "does not apply"),
        "fine-tuning": (GOOD, "keeps one style"),
    },
}
"""Use case → column of the fit table → (level, note). Tools and `other` are never poor and not in it."""


def level(archetype: str, technique: str, retrieves: Iterable[str] = ()) -> str | None:
    """Return how well ``technique`` serves ``archetype``; None for tools and `other`, which are not rated.

    ``retrieves`` is what a rag layer retrieves: schemas make it possible for `sql-generation`.
    """
    found = ARCHETYPES[archetype].get(COLUMN_OF.get(technique, ""))
    if found is None:
        return None
    if archetype == "sql-generation" and technique == "rag" and "schemas" in retrieves:
        return POSSIBLE
    return found[0]


def needed(archetype: str) -> tuple[str, ...]:
    """Return the columns that ``archetype`` cannot do without."""
    return tuple(column for column, (found, _) in ARCHETYPES[archetype].items() if found == NEEDED)
