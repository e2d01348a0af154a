"""YAML: from bytes to nodes with exact places, and edits of the text."""
