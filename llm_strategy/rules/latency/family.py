"""The family latency."""

from __future__ import annotations

from llm_strategy.rules.rule import Family

FAMILY = Family("latency", "what the layers take of the time there is")
