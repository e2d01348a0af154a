"""Cost: what the declared facts come to at dated prices. A price never makes an error."""

from __future__ import annotations

from llm_strategy.rules.cost import break_even, budget, prompts, training, unknown
from llm_strategy.rules.cost.family import FAMILY

__all__ = ["FAMILY", "break_even", "budget", "prompts", "training", "unknown"]
