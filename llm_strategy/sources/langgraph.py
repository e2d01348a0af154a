"""`langgraph.json`: the graphs that are served, and the embeddings of their store."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from llm_strategy.sources.facts import Fact, Note
from llm_strategy.sources.model_names import from_promptfoo
from llm_strategy.sources.parsed import Foreign
from llm_strategy.sources.source_file import SourceFile

TOOL = "LangGraph"
NAMES = ("langgraph.json",)


class _Index(Foreign):
    embed: str | None = None


class _Store(Foreign):
    index: _Index | None = None


class _Config(Foreign):
    graphs: dict[str, Any] = {}
    store: _Store | None = None


def read(file: SourceFile) -> Iterator[Fact | Note]:
    """Yield a name for each graph, and the embedding model."""
    config = file.parsed.model(_Config)
    for name in config.graphs:
        slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        if slug:
            yield file.fact("", "name", slug, "graphs", name)
    embed = config.store.index.embed if config.store and config.store.index else None
    if embed:
        model = from_promptfoo(embed)
        if model is not None:
            yield file.fact("rag", "technique", "rag", "store", "index", "embed")
            yield file.fact("rag", "embedding_model", model, "store", "index", "embed")
