"""Drift: what the repository's own dependencies say that the strategy does not, and the other way round."""

from __future__ import annotations

from llm_strategy.rules.drift import packages
from llm_strategy.rules.drift.family import FAMILY

__all__ = ["FAMILY", "packages"]
