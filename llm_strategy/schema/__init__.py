"""The published JSON Schemas, compiled from the format and the rules."""
