"""Did you mean: the known model that an unknown name was probably meant to be."""

from __future__ import annotations

from functools import lru_cache

from llm_strategy.format.spelling import nearest
from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.knowledge.lifecycle import data_day, ended
from llm_strategy.knowledge.price_table import PROVIDERS
from llm_strategy.knowledge.prices import (
    LONGEST_NAME,
    REMEMBERED,
    find,
    matches,
    provider_of,
    providers,
    rows,
)


@lru_cache(REMEMBERED)
def suggest(name: str, today: int | None = None) -> str | None:
    """Return the known name that an unknown one was probably meant to be; None without one, or when known.

    A name without provider gets its provider (``gpt-4o`` → ``openai/gpt-4o``). Digits are never changed: the
    next version of a model is not a slip of the pen. A model that has ended by the day ``today``, an ordinal, is
    never suggested; without it, by the day of the data.
    """
    if len(name) > LONGEST_NAME or is_own_model(name) or find(name):
        return None
    meant = _meant(name.strip().lower())
    return None if meant is None or ended(meant, data_day() if today is None else today) else meant


def _meant(name: str) -> str | None:
    """Return the likeliest name: with its provider, with the provider spelt right, or the nearest of its provider."""
    provider, slash, reference = name.partition("/")
    before, colon, after = name.partition(":")
    if not slash and colon and provider_of(before):
        # `provider:model`, as several libraries write it
        provider, slash, reference = before, colon, after
    if not slash:
        return _of_maker(name) or _of_only_host(name) or _near_maker(name)
    known = provider_of(provider)
    if not known:
        near = _near_provider(provider)
        if near and find(f"{near}/{reference}"):
            return f"{near}/{reference}"
        return _of_maker(reference) or _of_only_host(name)
    return _near(known, reference) or _of_maker(reference)


def _near_provider(name: str) -> str:
    """Return the identifier of the provider that a name is nearest to, ``""`` where all are too far."""
    return provider_of(nearest(name, [*providers(), "gemini", "vertex", "bedrock", "xai"]) or "")


def _of_maker(reference: str) -> str | None:
    """Return the name with the provider that makes the models called so."""
    names = (f"{row[0]}/{reference}" for row in PROVIDERS if matches(row[2], reference))
    return next(filter(find, names), None)


def _of_only_host(reference: str) -> str | None:
    """Return the name with the provider that serves it, where exactly one does."""
    wanted = "=" + reference
    hosts = [name for name in providers() if any(wanted in clauses for clauses, _ in rows(name))]
    return f"{hosts[0]}/{reference}" if len(hosts) == 1 else None


def _near_maker(reference: str) -> str | None:
    """Return the model nearest in spelling among those of providers that make their own."""
    makers = (row[0] for row in PROVIDERS if row[2])
    return next((meant for maker in makers if (meant := _near(maker, reference))), None)


def _near(provider: str, reference: str) -> str | None:
    """Return the model of a provider whose name has the same digits and few other differences."""
    digits = _digits(reference)
    # Deprecated ones come last, so that among names equally near one that stays is suggested.
    kept_first = sorted(rows(provider), key=lambda row: "d" in row[1][3])
    spellings = [text for row in kept_first for text in _spellings(*row) if _digits(text) == digits]
    words = sorted(_words(reference))
    same = next((text for text in spellings if sorted(_words(text)) == words), None)
    meant = same or nearest(reference, spellings)
    return f"{provider}/{meant}" if meant and find(f"{provider}/{meant}") else None


def _spellings(clauses: list[str], fields: list[str]) -> list[str]:
    """Return the names of a row, but for those of fine-tuned models."""
    names = [fields[0].lower(), *(clause[1:] for clause in clauses if clause[0] in "=^")]
    return [name for name in names if not name.startswith("ft:")]


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in text).split()


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdecimal())
