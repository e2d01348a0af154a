"""Proof: the strategy compared with the files it names.

Only files of the repository are read, and only those that a strategy names. Where none may be read, these rules are
unknown.
"""

from __future__ import annotations

from llm_strategy.rules.proof import dataset, labels, outside, overlap, paths, prompt, results
from llm_strategy.rules.proof.family import FAMILY

__all__ = ["FAMILY", "dataset", "labels", "outside", "overlap", "paths", "prompt", "results"]
