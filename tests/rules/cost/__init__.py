"""Rules of the family cost around each of their limits, and the estimates that they compare."""
