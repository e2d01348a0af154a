"""Coverage-guided fuzzing: ``./dev fuzz [SECONDS] [TARGET…]``, described in ``docs/internals/fuzzing.md``."""
