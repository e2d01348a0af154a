"""The page and the decision record of a strategy, for people who do not open an editor."""
