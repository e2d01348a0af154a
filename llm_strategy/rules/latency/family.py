"""The family latency."""

from __future__ import annotations

from llm_strategy.rules.rule import Family

FAMILY = Family("latency", "the latency of the layers against the latency budget")
