"""Proof: the files that a strategy names."""

from __future__ import annotations

from llm_strategy.rules.proof import paths
from llm_strategy.rules.proof.family import FAMILY

__all__ = ["FAMILY", "paths"]
