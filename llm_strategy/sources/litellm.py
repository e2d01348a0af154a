"""The proxy configuration of LiteLLM: models, prices, budget, tools."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from llm_strategy.sources.facts import Fact, Note
from llm_strategy.sources.model_names import from_litellm
from llm_strategy.sources.parsed import Foreign
from llm_strategy.sources.source_file import SourceFile
from llm_strategy.sources.writing import money

TOOL = "LiteLLM"
NAMES = (
    "litellm_config.yaml",
    "litellm_config.yml",
    "litellm-config.yaml",
    "litellm-config.yml",
    "litellm.yaml",
    "litellm/config.yaml",
    "litellm/config.yml",
    "proxy_config.yaml",
)

_BUDGET_DAYS = {"s": 1 / 86_400, "m": 1 / 1_440, "h": 1 / 24, "d": 1, "w": 7, "mo": 30}
_DURATION = re.compile(r"(\d{1,6})(s|m|h|d|w|mo)")
_EMBEDDING = re.compile(r"embed|(^|[/-])(bge|e5|gte)-")
_RERANK = re.compile(r"rerank")
MAX_PRICE = 1.0
"""Dollars a token: a greater figure is a mistake."""


class _Prices(Foreign):
    input_cost_per_token: float | None = None
    output_cost_per_token: float | None = None


class _Parameters(_Prices):
    model: str = ""


class _Info(_Prices):
    mode: str | None = None
    base_model: str | None = None
    max_input_tokens: int | None = None


class _Entry(Foreign):
    model_name: str = ""
    litellm_params: _Parameters = _Parameters()
    model_info: _Info = _Info()


class _Budget(Foreign):
    max_budget: float | None = None
    budget_duration: str | None = None


class _Config(Foreign):
    model_list: list[_Entry] = []
    mcp_servers: dict[str, Any] | list[Any] = {}
    litellm_settings: _Budget = _Budget()
    general_settings: _Budget = _Budget()


def read(file: SourceFile) -> Iterator[Fact | Note]:
    """Yield the models that answer, embed and rerank, their prices, the budget, and the tools."""
    config = file.parsed.model(_Config)
    answering: set[str] = set()
    for index, entry in enumerate(config.model_list):
        at = ("model_list", index, "litellm_params", "model")
        if entry.model_info.base_model and entry.litellm_params.model.startswith("azure/"):
            # A deployment has a name of its own; this is the model behind it.
            name = from_litellm(f"azure/{entry.model_info.base_model.removeprefix('azure/')}")
        else:
            name = from_litellm(entry.litellm_params.model)
        if name is None:
            continue
        mode = entry.model_info.mode or _guessed_mode(name)
        if mode == "embedding":
            yield file.fact("rag", "technique", "rag", *at)
            yield file.fact("rag", "embedding_model", name, *at)
        elif mode == "rerank":
            yield file.fact("rag", "technique", "rag", *at)
            yield file.fact("rag", "reranker", True, *at)
            yield file.fact("rag", "reranker_model", name, *at)
        elif mode in ("chat", "completion", "responses"):
            answering.add(name)
            yield file.fact("", "model", name, *at)
            if entry.model_info.max_input_tokens:
                yield file.fact(
                    "",
                    "window",
                    f"{entry.model_info.max_input_tokens} tokens",
                    "model_list",
                    index,
                    "model_info",
                    "max_input_tokens",
                )
    if len(answering) == 1:
        # A price belongs to its model: with several, nobody can tell which one the strategy pays.
        yield from _prices(file, config)
    yield from _budget(file, config)
    servers = config.mcp_servers
    if servers:
        yield file.fact("tools", "technique", "tools", "mcp_servers")
        yield file.fact("tools", "kind", "mcp", "mcp_servers")


def _guessed_mode(name: str) -> str:
    lower = name.lower()
    if _RERANK.search(lower):
        return "rerank"
    if _EMBEDDING.search(lower):
        return "embedding"
    if any(word in lower for word in ("whisper", "transcribe", "tts", "dall-e", "image", "moderation")):
        return "other"
    return "chat"


def _prices(file: SourceFile, config: _Config) -> Iterator[Fact]:
    for index, entry in enumerate(config.model_list):
        for part, prices in (("litellm_params", entry.litellm_params), ("model_info", entry.model_info)):
            for side in ("input", "output"):
                price = getattr(prices, f"{side}_cost_per_token")
                if price is not None and 0 <= price < MAX_PRICE and _is_chat(entry):
                    at = ("model_list", index, part, f"{side}_cost_per_token")
                    yield file.fact("", f"price.{side}", money(price * 1e6), *at)


def _is_chat(entry: _Entry) -> bool:
    name = from_litellm(entry.litellm_params.model)
    return name is not None and (entry.model_info.mode or _guessed_mode(name)) in (
        "chat",
        "completion",
        "responses",
    )


def _budget(file: SourceFile, config: _Config) -> Iterator[Fact]:
    for part, budget in (
        ("litellm_settings", config.litellm_settings),
        ("general_settings", config.general_settings),
    ):
        found = _DURATION.fullmatch(budget.budget_duration or "")
        if budget.max_budget is None or budget.max_budget <= 0 or found is None:
            continue
        days = int(found[1]) * _BUDGET_DAYS[found[2]]
        if days <= 0:
            continue
        month = 1.0 if days == 30 else 365 / 12 / days
        yield file.fact("", "cost_budget", f"{money(budget.max_budget * month)}/month", part, "max_budget")
