"""The family evidence."""

from __future__ import annotations

from llm_strategy.rule import Family

FAMILY = Family("evidence", "")
