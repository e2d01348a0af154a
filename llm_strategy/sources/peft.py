"""The configuration that PEFT stores beside an adapter: its base and method."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from llm_strategy.sources.facts import Fact, Note
from llm_strategy.sources.model_names import from_hub
from llm_strategy.sources.parsed import Foreign
from llm_strategy.sources.source_file import SourceFile

TOOL = "PEFT"
NAMES = ("adapter_config.json",)

_METHODS = {
    "LORA": "lora",
    "ADALORA": "lora",
    "LOHA": "lora",
    "LOKR": "lora",
    "PREFIX_TUNING": "prefix",
    "P_TUNING": "prefix",
    "PROMPT_TUNING": "prefix",
}


class _Config(Foreign):
    base_model_name_or_path: str | None = None
    peft_type: str | None = None
    quantization_config: Any = None


def read(file: SourceFile) -> Iterator[Fact | Note]:
    """Yield the base and the method; how the base was quantised in training stands nowhere."""
    config = file.parsed.model(_Config)
    layer = "fine-tuning"
    yield file.fact(layer, "technique", layer, "peft_type")
    base = from_hub(config.base_model_name_or_path or "")
    if base is not None:
        yield file.fact(layer, "base", base, "base_model_name_or_path")
    method = _METHODS.get(config.peft_type or "")
    if method is not None:
        yield file.fact(layer, "method", method, "peft_type")
