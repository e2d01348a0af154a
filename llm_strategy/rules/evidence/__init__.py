"""Evidence: the simplest approach first, and measured."""

from __future__ import annotations

from llm_strategy.rules.evidence import baseline, evaluated, noise, outcome, production, retrieval, tried
from llm_strategy.rules.evidence.family import FAMILY

__all__ = ["FAMILY", "baseline", "evaluated", "noise", "outcome", "production", "retrieval", "tried"]
