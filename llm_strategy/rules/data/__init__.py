"""Data: what a model is trained on, how it is trained, and who teaches it."""

from __future__ import annotations

from llm_strategy.rules.data import examples, labels, method, teaching
from llm_strategy.rules.data.family import FAMILY

__all__ = ["FAMILY", "examples", "labels", "method", "teaching"]
