"""Where the documentation is."""

from __future__ import annotations

BASE = "https://github.com/llmstrategy/llmstrategy/blob/main/"


def rule_url(name: str) -> str:
    """Return the address of a rule's page; "" for a rule of a policy, which brings its own."""
    if "/" in name:
        return ""
    return f"{BASE}docs/rules/{name}.md"


def page_url(path: str) -> str:
    """Return the address of a page by its path in the repository."""
    return BASE + path
