"""Settings files, and the search for strategy files."""
