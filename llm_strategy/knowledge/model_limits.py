"""Batch prices, windows, minimum cacheable prompts and modes of models: look-ups in the generated
``model_table``.

Only the line of the model that is asked for is read. What the table lacks is None.
"""

from __future__ import annotations

from functools import lru_cache

from llm_strategy.knowledge.model_names import service_of, spellings, split
from llm_strategy.knowledge.model_table import DATE as DATE
from llm_strategy.knowledge.model_table import MODELS, PAGES

MODES = {"c": "chat", "e": "embedding", "r": "rerank"}

SAME_MODEL = {"azure": ("openai",), "vertex_ai": ("google", "anthropic"), "google": ("vertex_ai",)}
"""Service → those whose entry tells the window too, where its own lacks it."""


class Limits:
    """One line of the table: ``provider`` and ``name``, prices as the table writes them, limits, where from.

    ``prices`` are the texts ``input/output/cached/cache write/request`` in US dollars a million tokens (the last a
    request); ``batch`` the dollars for input, output and cached input in a batch, None where there are no batch
    prices; ``window`` and ``cache_minimum`` tokens; ``mode`` chat, embedding, rerank or ""; ``page`` the address that
    the prices are from, or "".
    """

    __slots__ = ("batch", "cache_minimum", "mode", "name", "page", "prices", "provider", "window")

    def __init__(self, provider: str, line: str) -> None:
        """Read one line."""
        fields = [*line.split("\t"), "", "", "", "", "", ""]
        self.provider = provider
        self.name = fields[0]
        self.prices = (fields[1].split("/") + [""] * 5)[:5]
        batch = fields[2].split("/") + [""] * 3
        # A batch without a price of its own for one side is none.
        self.batch = (float(batch[0]), _number(batch[1]), _number(batch[2])) if batch[0] else None
        self.window = int(fields[3]) if fields[3] else None
        self.cache_minimum = int(fields[4]) if fields[4] else None
        self.mode = MODES.get(fields[5], "")
        self.page = PAGES[int(fields[6])] if fields[6] else ""


def _number(text: str) -> float | None:
    return float(text) if text else None


@lru_cache(2048)
def find(name: str) -> Limits | None:
    """Return the line of ``provider/name``, None where the table lacks it. Never raises."""
    provider, reference = split(name)
    return of_service(service_of(provider), reference) if reference else None


def of_service(service: str, reference: str) -> Limits | None:
    """Return the line that a service has for a name in lower case, in any of its spellings."""
    text = MODELS.get(service)
    if text is None:
        return None
    for spelling in spellings(service, reference):
        start = text.find(f"\n{spelling}\t")
        if start >= 0:
            return Limits(service, text[start + 1 : text.index("\n", start + 1)])
    return None


def exactly(service: str, reference: str) -> Limits | None:
    """Return the line that a service has for the very name, in lower case, and for no other spelling of it."""
    text = MODELS.get(service, "")
    start = text.find(f"\n{reference}\t")
    return None if start < 0 else Limits(service, text[start + 1 : text.index("\n", start + 1)])


def window(name: str) -> int | None:
    """Return the window in tokens that the table knows for a name; where its service's entry has none, the maker's."""
    found = find(name)
    if found is not None and found.window:
        return found.window
    provider, reference = split(name)
    service = service_of(provider)
    if service == "openrouter":
        # Its names are those of the makers, with the maker before them.
        return window(reference.partition(":")[0]) if "/" in reference else None
    for other in SAME_MODEL.get(service, ()):
        found = of_service(other, reference)
        if found is not None and found.window:
            return found.window
    return None


@lru_cache(512)
def names(service: str, mode: str = "") -> tuple[str, ...]:
    """Return the names of the models of a service: all, or those that are for ``mode``."""
    rows = (line.split("\t") for line in MODELS.get(service, "").splitlines() if line)
    return tuple(row[0] for row in rows if not mode or MODES.get(row[5] if len(row) > 5 else "") == mode)


def services() -> tuple[str, ...]:
    """Return all services that have models in the table."""
    return tuple(MODELS)
