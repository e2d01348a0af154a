"""Evidence: every limit from both sides, how levels follow the stage, and what stays unknown."""
