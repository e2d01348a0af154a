"""The family proof."""

from __future__ import annotations

from llm_strategy.rules.rule import Family

FAMILY = Family("proof", "the files that a strategy names")
