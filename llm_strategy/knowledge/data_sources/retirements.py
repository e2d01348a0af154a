"""On which day a model ends at a provider, by each of the packages that say so, checked against each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from llm_strategy.knowledge.data_sources.litellm import Entry
from llm_strategy.knowledge.data_sources.packages import LITELLM, LLM_SUNSET, MODEL_RETIRE, Unpacked

MODEL_RETIRE_PROVIDERS = {
    "google-gemini-api": "google",
    "google-vertex-ai": "vertex_ai",
    "aws-bedrock": "aws",
}
LLM_SUNSET_PROVIDERS = {
    "OpenAI": "openai",
    "Azure": "azure",
    "Google": "google",
    "Groq": "groq",
    "Anthropic": "anthropic",
    "Cohere": "cohere",
    "Google Vertex": "vertex_ai",
    "xAI": "x-ai",
}
DAY = re.compile(r"20\d\d-\d\d-\d\d")
SNAPSHOT = re.compile(r"[-@]20\d\d-?[01]\d-?[0-3]\d(?:-v\d+:\d+)?$")
"""The end of a name that is the day of a snapshot."""


@dataclass(frozen=True)
class Statement:
    """One package's word on a model: its letter, the day it ends, the page it has that from, and the day of that.

    ``address`` is "" where the package names no page.
    """

    letter: str
    day: str
    address: str
    as_of: str


@dataclass(frozen=True)
class Ending:
    """All statements on one name of a provider, and its successor, "" where none is named."""

    statements: tuple[Statement, ...]
    successor: str


def endings(
    litellm: Iterable[Entry], litellm_day: str, model_retire: Unpacked, llm_sunset: Unpacked
) -> dict[tuple[str, str], Ending]:
    """Return provider and name → how it ends, from the three packages."""
    said: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    successors: dict[tuple[str, str], str] = {}
    for entry in litellm:
        if DAY.fullmatch(entry.retires):
            key = entry.provider, entry.name
            said[key].append(Statement(LITELLM.letter, entry.retires, entry.retires_source, litellm_day))
            _succeed(successors, key, entry.successor)
    for model in model_retire.data[0]["models"]:
        provider = MODEL_RETIRE_PROVIDERS.get(model["provider"], model["provider"])
        for name in (model["id"], *model.get("aliases", ())):
            key = provider, _name(name)
            if DAY.fullmatch(model.get("retires_on") or ""):
                said[key].append(
                    Statement(MODEL_RETIRE.letter, model["retires_on"], model["source"], model["checked"])
                )
            _succeed(successors, key, model.get("replacement") or "")
    for model in llm_sunset.data[0]:
        key = LLM_SUNSET_PROVIDERS[model["provider"]], _name(model["model_id"])
        if DAY.fullmatch(model["shutdown_date"] or ""):
            address = model["url"].partition("#")[0]
            said[key].append(
                Statement(LLM_SUNSET.letter, model["shutdown_date"], address, model["last_observed"])
            )
        _succeed(successors, key, next(iter(model["replacement_models"] or ()), ""))
    # What has a space in it is a title, which nobody writes as a model's name.
    found = {
        key: Ending(tuple(dict.fromkeys(statements)), successors.get(key, ""))
        for key, statements in said.items()
        if " " not in key[1]
    }
    _confirm(found)
    return found


def _succeed(successors: dict[tuple[str, str], str], key: tuple[str, str], name: str) -> None:
    # A successor with spaces in it is a sentence.
    if name and " " not in name:
        successors.setdefault(key, name.lower())


def _name(name: str) -> str:
    """Return the name in lower case; a fine-tuned one as the provider's API writes it."""
    lower = name.lower()
    return "ft:" + lower[3:] if lower.startswith("ft-") else lower


def _confirm(found: dict[tuple[str, str], Ending]) -> None:
    """Let a name without a day share that of its snapshot, where a package says for both that they end together."""
    snapshots: Mapping[tuple[str, str], list[Ending]] = defaultdict(list)
    for (provider, name), ending in found.items():
        base = SNAPSHOT.sub("", name)
        if base != name:
            snapshots[provider, base].append(ending)
    for key, ending in list(found.items()):
        if any(statement.address for statement in ending.statements):
            continue
        days = {statement.day for statement in ending.statements}
        for snapshot in snapshots.get(key, ()):
            shared = [one for one in snapshot.statements if one.address and one.day in days]
            if shared:
                # The snapshot's statements say more than those without a page.
                found[key] = Ending(tuple(shared), ending.successor or snapshot.successor)
                break
