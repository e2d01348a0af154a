"""A training configuration of LLaMA-Factory, with its `dataset_info.json`."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any

from llm_strategy.sources.facts import Fact, Note
from llm_strategy.sources.model_names import from_hub
from llm_strategy.sources.parsed import Foreign, UnfitError, fit
from llm_strategy.sources.source_file import SourceFile

TOOL = "LLaMA-Factory"
NAMES = ("*.yaml", "*.yml")
MARKS = ((b"model_name_or_path:", b"stage:", b"dataset:"),)

_OBJECTIVES = {"sft": "sft", "dpo": "dpo", "kto": "dpo", "ppo": "rft", "pt": "continued-pretraining"}
_METHODS = {"lora": "lora", "full": "full", "freeze": "full"}


class _Config(Foreign):
    model_name_or_path: str
    stage: str = "sft"
    finetuning_type: str = "lora"
    quantization_bit: int | None = None
    dataset: str | None = None
    dataset_dir: str = "data"
    eval_dataset: str | None = None


class _Entry(Foreign):
    file_name: str | None = None
    hf_hub_url: str | None = None


def read(file: SourceFile) -> Iterator[Fact | Note]:
    """Yield what is trained, how, and on what."""
    config = file.parsed.model(_Config)
    layer = "fine-tuning"
    if config.stage == "rm":
        return
    yield file.fact(layer, "technique", layer, "model_name_or_path")
    base = from_hub(config.model_name_or_path)
    if base is not None:
        yield file.fact(layer, "base", base, "model_name_or_path")
    method = _METHODS.get(config.finetuning_type)
    if method == "lora" and config.quantization_bit:
        yield file.fact(layer, "method", "qlora", "quantization_bit")
    elif method is not None:
        yield file.fact(layer, "method", method, "finetuning_type")
    if config.stage in _OBJECTIVES:
        yield file.fact(layer, "objective", _OBJECTIVES[config.stage], "stage")
    for names, to_layer, key, at in (
        (config.dataset, layer, "dataset", "dataset"),
        (config.eval_dataset, "", "quality.eval_dataset", "eval_dataset"),
    ):
        if not names:
            continue
        first, *others = [name.strip() for name in names.split(",")]
        path = _dataset(file, config, first)
        if others:
            yield Note(file.path, f"`{at}` names {len(others) + 1} datasets; a strategy names one file")
        elif path is not None:
            yield file.fact(to_layer, key, path, at)
        else:
            yield Note(file.path, f"`{at}: {first}` is not in {config.dataset_dir}/dataset_info.json")


def _dataset(file: SourceFile, config: _Config, name: str) -> str | None:
    """Return the path of a data set, from the list of data sets that lies in ``dataset_dir``."""
    for folder in dict.fromkeys((config.dataset_dir, file.folder + config.dataset_dir)):
        path = posixpath.normpath(posixpath.join(folder, "dataset_info.json"))
        try:
            table: Any = SourceFile(file.repository, path).parsed.data
            entry = fit(_Entry, table[name]) if isinstance(table, dict) and name in table else None
        except (OSError, ValueError, UnfitError):
            continue
        if entry is not None and entry.file_name:
            return posixpath.normpath(posixpath.join(folder, entry.file_name))
        if entry is not None and entry.hf_hub_url:
            return f"hf://datasets/{entry.hf_hub_url}"
    return None
