"""The family pipeline."""

from __future__ import annotations

from llm_strategy.rules.rule import Family

FAMILY = Family("pipeline", "strategies that use each other")
