"""Latency: whether what the layers add leaves time to answer.

A budget that is not declared asks for nothing. The latency of a layer that tunes the generator is the generation
itself: it counts until the last token (`latency_budget`), not until the first, and never against the room that is left
for generation. A tuned router, retriever or reranker runs before it and counts as any other layer.

"""

from __future__ import annotations

from llm_strategy.rules.latency import budget, reasoning, retrieval
from llm_strategy.rules.latency.family import FAMILY

__all__ = ["FAMILY", "budget", "reasoning", "retrieval"]
