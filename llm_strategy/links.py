"""Where the documentation is."""

from __future__ import annotations

RULE_URL = "https://github.com/llmstrategy/llmstrategy/blob/main/docs/rules/{name}.md"


def rule_url(name: str) -> str:
    """Return the address of a rule's page; "" for a rule of a policy, which brings its own."""
    if "/" in name:
        return ""
    return RULE_URL.replace("{name}", name)
