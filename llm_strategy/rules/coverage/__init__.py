"""Coverage: a declared fact requires something that no layer supplies."""

from __future__ import annotations

from llm_strategy.rules.coverage import layers, real_time, retrieval, window
from llm_strategy.rules.coverage.family import FAMILY

__all__ = ["FAMILY", "layers", "real_time", "retrieval", "window"]
