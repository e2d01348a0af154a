"""Advice: what the five guides say of a strategy and what would change it; the stacks it could have, compared."""
