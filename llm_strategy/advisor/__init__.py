"""Advice: what the five guides say of a strategy, where they agree, and what would change their minds."""
