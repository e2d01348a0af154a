"""What litellm's list of models says: prices, batch and cache prices, limits and retirement days.

The list carries no date. Its day is that of the newest entry of the release notes in the same wheel: the day up to
which it is known to have been kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from llm_strategy.knowledge.data_sources.packages import Unpacked
from llm_strategy.knowledge.model_names import service_of

PROVIDERS = {
    "bedrock_mantle": "aws",
    "codestral": "mistral",
    "meta_llama": "meta",
    "text-completion-codestral": "mistral",
    "text-completion-openai": "openai",
}
"""litellm's name of a provider → our service, where it is no name that people write."""

LEFT_OUT = frozenset({"sample_spec"})

MODES = {"chat": "chat", "responses": "chat", "completion": "chat", "embedding": "embedding", "rerank": "rerank"}
"""litellm's mode → ours. Models in other modes have a retirement day here and no price."""

_FOLDERS = """
    ai21 anthropic azure azure_ai azure_text baseten bedrock bedrock_mantle cerebras cloudflare codestral
    cohere cohere_chat dashscope databricks deepinfra deepseek fireworks_ai friendliai gemini github_copilot
    groq hyperbolic jina_ai lambda_ai meta_llama minimax mistral moonshot nebius novita nscale nvidia_nim
    oci ollama openai ovhcloud perplexity replicate sambanova scaleway snowflake text-completion-codestral
    text-completion-openai together_ai vercel_ai_gateway vertex_ai volcengine voyage wandb watsonx xai zai
"""
FOLDERS = frozenset(_FOLDERS.split())
"""First parts of litellm's names that are the provider, and all providers whose models are kept."""

AWS_REGION = re.compile(r"^(?:[a-z]{2}(?:-gov|-iso\w?)?-[a-z]+-\d/|(?:us|eu|apac|ap|au|ca|jp|sa|us-gov|global)\.)+")
AZURE_REGION = re.compile(r"^(?:us|eu|global|global-standard|standard|data-zone|provisioned)/")
COMMITMENT = re.compile(r"(?:\d+-month-commitment|\d+-x-\d+|\d+-steps|^max-|^low/|^medium/|^high/)")
"""Parts of names that are ways to buy, or sizes of pictures, and no models."""


@dataclass(frozen=True)
class Entry:
    """What litellm says of one name at one provider.

    ``prices`` are dollars a million tokens for input, output, cached input and written cache, and dollars a request;
    ``batch`` those of input, output and cached input in a batch. ``source`` is the address of the prices.
    """

    provider: str
    name: str
    mode: str
    prices: tuple[str, ...] = ("", "", "", "", "")
    batch: tuple[str, ...] = ("", "", "")
    window: int | None = None
    cache_minimum: int | None = None
    source: str = ""
    retires: str = ""
    retires_source: str = ""
    successor: str = ""

    @property
    def facts(self) -> tuple[object, ...]:
        """All but the name."""
        return (self.prices, self.batch, self.window, self.cache_minimum, self.retires)


def day(unpacked: Unpacked) -> str:
    """Return the ISO day up to which the list is known to have been kept."""
    days: list[str] = re.findall(r"20\d\d-\d\d-\d\d", str(unpacked.data[1]))
    return max(days)


def entries(unpacked: Unpacked) -> list[Entry]:
    """Return the models by provider and name; variants of a region only where they differ from the model itself."""
    data: Mapping[str, Mapping[str, Any]] = unpacked.data[0]
    found: dict[tuple[str, str], Entry] = {}
    for key, value in data.items():
        target = value.get("alias_of")
        whole = data.get(target, value) if target else value
        entry = _entry(key, whole)
        if entry is not None:
            # The first entry wins: later ones are the same model under a longer name.
            found.setdefault((entry.provider, entry.name), entry)
    return list(_without_regions(found))


def _entry(key: str, value: Mapping[str, Any]) -> Entry | None:
    theirs = str(value.get("litellm_provider", ""))
    folder = "vertex_ai" if theirs.startswith("vertex_ai") else theirs.removesuffix("-embedding-models")
    if folder == "bedrock_converse":
        folder = "bedrock"
    if key in LEFT_OUT or COMMITMENT.search(key) or folder not in FOLDERS:
        return None
    provider = PROVIDERS.get(folder) or service_of(folder)
    name = key.lower()
    first, slash, rest = name.partition("/")
    if slash and first in FOLDERS:
        name = rest
    mode = MODES.get(str(value.get("mode")), "")
    if " " in name or not (mode or value.get("deprecation_date")):
        return None
    return Entry(
        provider,
        name,
        mode,
        prices=(
            _per_million(value.get("input_cost_per_token")),
            _per_million(value.get("output_cost_per_token")),
            _per_million(value.get("cache_read_input_token_cost")),
            _per_million(value.get("cache_creation_input_token_cost")),
            _number(value.get("input_cost_per_query"), 1),
        ),
        batch=(
            _per_million(value.get("input_cost_per_token_batches")),
            _per_million(value.get("output_cost_per_token_batches")),
            _per_million(value.get("cache_read_input_token_cost_batches")),
        ),
        # Who serves a model with Ollama sets its window too.
        window=None if provider == "ollama" else int(value.get("max_input_tokens") or 0) or None,
        cache_minimum=int(value.get("prompt_cache_min_tokens") or 0) or None,
        source=str(value.get("source", "")),
        retires=str(value.get("deprecation_date", "")),
        retires_source=str(value.get("deprecation_source", "")),
        successor=_successor(str(value.get("successor_model") or "")),
    )


def _successor(name: str) -> str:
    """Return the successor's name without a provider before it, "" where it is a title and no name."""
    if " " in name:
        return ""
    first, slash, rest = name.partition("/")
    return rest if slash and first in FOLDERS else name


def _per_million(value: Any) -> str:
    return _number(value, 1_000_000)


def _number(value: Any, times: int) -> str:
    """Write a price; "" where there is none. A price of nothing is none: it stands for what is not billed so."""
    if not value:
        return ""
    return format((Decimal(f"{Decimal(str(value)) * times:.6g}")).normalize(), "f")


def _without_regions(found: Mapping[tuple[str, str], Entry]) -> Iterator[Entry]:
    """Yield the models, variants of a region only where they differ; a model that has none but variants as one."""
    bases = {key: _base(*key) for key in found}
    first: dict[tuple[str, str], str] = {}
    for provider, name in sorted(found):
        first.setdefault((provider, bases[provider, name]), name)
    for (provider, name), entry in found.items():
        base = bases[provider, name]
        if base == name:
            yield entry
        elif (provider, base) not in found:
            if first[provider, base] == name:
                yield replace(entry, name=base)
        elif entry.facts != found[provider, base].facts:
            yield entry


def _base(provider: str, name: str) -> str:
    pattern = {"aws": AWS_REGION, "azure": AZURE_REGION}.get(provider)
    return pattern.sub("", name) if pattern else name
