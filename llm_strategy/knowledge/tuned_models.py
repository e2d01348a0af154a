"""How long models answer that were tuned at a service, where that is not as long as their base does.

Kept by hand from Microsoft's retirement schedule, because the packages of :mod:`.lifecycle` leave its table of tuned
models out: there a tuned model outlives its base, by half a year at least. At OpenAI a tuned model ends with its base,
by its page of deprecations. What the others do is not known, and nothing is said of it.
"""

from __future__ import annotations

SERVICES = {"azure": "learn.microsoft.com"}
"""Services whose tuned models have days of their own."""

PAGE = "https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/model-retirement-schedule"
COPY_DAY = "2026-09-02"
"""The ISO day that the copy of the page gives as its own; the rows are the same in that of 2026-07-07."""

ENDS_WITH_BASE = frozenset({"openai"})
"""Services that say that a tuned model answers until its base ends."""

AZURE = {
    "gpt-4.1-2025-04-14": ("2027-04-14", "2027-10-14"),
    "gpt-4.1-mini-2025-04-14": ("2027-04-14", "2027-10-14"),
    "gpt-4.1-nano-2025-04-14": ("2027-04-14", "2027-10-14"),
    "gpt-4o-2024-08-06": ("2027-04-01", "2027-10-01"),
    "gpt-4o-mini-2024-07-18": ("2027-04-01", "2027-10-01"),
    "o4-mini-2025-04-16": ("2027-04-16", "2027-10-16"),
}
"""Base → the day until which those who trained before can train it at least, and the day on which inference ends."""


def days(service: str, base: str) -> tuple[str, str] | None:
    """Return until when at least a base can be trained, and the day on which what was trained on it ends; ISO days.

    A base without its version is the version that can be tuned. None where nothing is published.
    """
    if service not in SERVICES:
        return None
    versions = [name for name in AZURE if base in (name, name[: -len("-yyyy-mm-dd")])]
    return AZURE[versions[0]] if versions else None
