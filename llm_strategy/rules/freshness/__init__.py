"""Freshness: facts and tasks that change after indexing or training."""

from __future__ import annotations

from llm_strategy.rules.freshness import index, small_knowledge, training
from llm_strategy.rules.freshness.family import FAMILY

__all__ = ["FAMILY", "index", "small_knowledge", "training"]
