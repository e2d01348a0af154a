"""Fit: the technique does not fix that need. All of these rules read the fit table."""

from __future__ import annotations

from llm_strategy.rules.fit import archetype, prompting, retrieval, tuning
from llm_strategy.rules.fit.family import FAMILY

__all__ = ["FAMILY", "archetype", "prompting", "retrieval", "tuning"]
