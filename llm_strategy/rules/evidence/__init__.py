"""Evidence: the simplest first, and measured."""

from __future__ import annotations

from llm_strategy.rules.evidence import baseline, evaluated, outcome, retrieval, tried
from llm_strategy.rules.evidence.family import FAMILY

__all__ = ["FAMILY", "baseline", "evaluated", "outcome", "retrieval", "tried"]
