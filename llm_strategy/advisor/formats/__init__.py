"""How recommendations are shown: as text, JSON and Markdown."""
