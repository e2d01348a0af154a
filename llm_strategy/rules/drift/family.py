"""The family drift."""

from __future__ import annotations

from llm_strategy.rules.rule import Family

FAMILY = Family("drift", "the strategies compared with the dependencies of the repository")
