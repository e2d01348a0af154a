"""The family, and the fit rules that already ask for the layer whose absence it reports."""

from __future__ import annotations

from llm_strategy.rules.rule import PRIOR, Family

FAMILY = Family("coverage", "a declared fact requires something that no layer supplies", PRIOR)


ASKS_FOR_RETRIEVAL = (
    "fine-tuning-for-changing-knowledge",
    "fine-tuning-for-knowledge",
    "fine-tuning-for-real-time",
    "fine-tuning-for-citations",
    "fine-tuning-for-grounding",
    "fine-tuning-for-access-control",
    "fine-tuning-for-multi-hop",
    "prompting-for-knowledge",
)
"""Fit rules that already ask for the layer whose absence the rules here report."""
