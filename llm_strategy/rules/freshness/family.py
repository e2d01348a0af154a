"""The family freshness."""

from __future__ import annotations

from llm_strategy.rules.rule import PRIOR, Family

FAMILY = Family("freshness", "facts and tasks that change after indexing or training", PRIOR)
