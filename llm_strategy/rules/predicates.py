"""The questions that several rules share: what tuning is, what retrieves, what is supplied."""

from __future__ import annotations

from llm_strategy.format.vocabulary import WORDS
from llm_strategy.knowledge.thresholds import Threshold, per_day
from llm_strategy.model.views import BARE_TOOLS
from llm_strategy.rules.conditions import (
    AllOf,
    AnyLayer,
    AnyOf,
    AnySource,
    Certain,
    Condition,
    HasNeed,
    Is,
    Not,
    OfStrategy,
)

RAG = Is("technique", "rag")

TOOLS = Is("technique", "tools")

TUNING = AllOf(Is("technique", "fine-tuning", "distillation"), Is("tunes", "generator", "router", default="generator"))
"""The layer trains the generator or a router."""

TRAINS_ANSWERS = AllOf(
    Is("technique", "fine-tuning", "distillation"), Is("tunes", "generator", default="generator")
)
"""The layer trains the model that answers."""

FETCHES = Is("kind", *(kind for kind in WORDS["kind"] if kind not in BARE_TOOLS))
"""The tools do more than run code and act."""

RETRIEVES = AnyOf(RAG, AllOf(TOOLS, FETCHES))
"""The layer can fetch facts."""

NO_RETRIEVAL = Not(AnyLayer(RETRIEVES))

DEPLOYED = Certain(Is("stage", "pilot", "production"))
"""People depend on the strategy."""


def no_retrieval_for(need: str) -> Condition:
    """Ask whether certainly no retrieval layer has the need."""
    return Not(AnyLayer(AllOf(RETRIEVES, HasNeed(need))))


def no_tools_for(need: str) -> Condition:
    """Ask whether certainly no tools layer has the need."""
    return Not(AnyLayer(AllOf(TOOLS, HasNeed(need))))


def not_supplied(*ways: str) -> Condition:
    """Ask whether certainly no source is held in one of ``ways``; one that does not say how is held in none."""
    return Not(AnySource(Is("held", *ways, default="")))


CLASSIFIES = AnyOf(OfStrategy(Is("task", "classification")), HasNeed("classification"))
"""The layer learns a classification, by the task or by a need."""

KEEPS_ANSWERS = AllOf(RAG, Is("retrieves", "answers", default="documents"))
"""A rag layer over answers that were given before."""

FINDS_FACTS = AllOf(RAG, Is("retrieves", "documents", "records", default="documents"))
"""A rag layer over what answers are made of, and not only over examples."""

LOW_VOLUME = Threshold(
    "low-volume",
    "rate",
    per_day(100),
    between=(0, per_day(1e9)),
    meaning="so few requests do not pay back a training",
    reason="the source recommends prompting permanently for 100 requests a day",
    claims=("E6",),
)
