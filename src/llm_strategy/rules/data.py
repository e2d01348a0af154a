"""The family data."""

from __future__ import annotations

from llm_strategy.rule import Family

FAMILY = Family("data", "")
