"""From bytes to a report: check, precedence, locations, suppressions, fixes."""
