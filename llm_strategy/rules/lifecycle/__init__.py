"""Lifecycle: how long a choice can stand, by dated data. A model without a known day gives no finding."""

from __future__ import annotations

from llm_strategy.rules.lifecycle import models, payback, tuning
from llm_strategy.rules.lifecycle.family import FAMILY

__all__ = ["FAMILY", "models", "payback", "tuning"]
