"""The family structure."""

from __future__ import annotations

from llm_strategy.rules.rule import Family

FAMILY = Family("structure", "the file itself")
