"""Fit: the technique does not fix that need. All of these rules read the fit table."""

from __future__ import annotations

from llm_strategy.rules.fit import (
    archetype,
    computation,
    prompting,
    retrieval,
    tuning_for_behavior,
    tuning_for_knowledge,
    tuning_for_sources,
    verification,
)
from llm_strategy.rules.fit.family import FAMILY

__all__ = [
    "FAMILY",
    "archetype",
    "computation",
    "prompting",
    "retrieval",
    "tuning_for_behavior",
    "tuning_for_knowledge",
    "tuning_for_sources",
    "verification",
]
