"""Pipeline: strategies that run for a request of another."""

from __future__ import annotations

from llm_strategy.rules.pipeline import budgets, circles, uses
from llm_strategy.rules.pipeline.family import FAMILY

__all__ = ["FAMILY", "budgets", "circles", "uses"]
