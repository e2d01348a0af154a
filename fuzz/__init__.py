"""Coverage-guided fuzzing: ``./dev fuzz [SECONDS] [TARGET…]``. See the page `docs/fuzzing.md`."""
