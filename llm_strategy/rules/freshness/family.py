"""The family freshness."""

from __future__ import annotations

from llm_strategy.rules.rule import PRIOR, Family

FAMILY = Family("freshness", "what changes, and what was frozen before it did", PRIOR)
