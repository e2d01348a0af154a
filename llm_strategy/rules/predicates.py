"""The questions that several rules share: what tuning is, what retrieves, what is supplied."""

from __future__ import annotations

from llm_strategy.format.vocabulary import WORDS
from llm_strategy.model.views import BARE_TOOLS
from llm_strategy.rules.conditions import (
    Above,
    All,
    AnyLayer,
    AnySource,
    Condition,
    Either,
    Has,
    Is,
    Not,
    Sure,
)

RAG = Is("technique", "rag")

TOOLS = Is("technique", "tools")

TUNING = All(Is("technique", "fine-tuning", "distillation"), Is("tunes", "generator", "router", plain="generator"))
"""The layer trains the generator or a router."""

FETCHES = Is("kind", *(kind for kind in WORDS["kind"] if kind not in BARE_TOOLS))
"""The tools do more than run code and act."""

RETRIEVES = Either(RAG, All(TOOLS, FETCHES))
"""The layer can fetch facts."""

NO_RETRIEVAL = Not(AnyLayer(RETRIEVES))

DEPLOYED = Sure(Is("stage", "pilot", "production"))
"""People depend on the strategy."""


def no_retrieval_for(need: str) -> Condition:
    """Ask whether certainly no retrieval layer has the need."""
    return Not(AnyLayer(All(RETRIEVES, Has(need))))


def not_supplied(*ways: str) -> Condition:
    """Ask whether certainly no source is held in one of ``ways``; one that does not say how is held in none."""
    return Not(AnySource(Is("held", *ways, plain="")))


CLASSIFIES = Either(Above(Is("task", "classification")), Has("classification"))
"""The layer learns a classification, by the task or by a need."""

FINDS_FACTS = All(RAG, Is("retrieves", "documents", "records", plain="documents"))
"""A rag layer over what answers are made of, and not only over examples."""
