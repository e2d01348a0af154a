"""Comments that suppress a rule in one place."""
