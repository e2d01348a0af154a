"""The generated documentation pages."""
