"""A training configuration of axolotl: base, method, objective, data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from llm_strategy.sources.facts import Fact, Note
from llm_strategy.sources.model_names import from_hub
from llm_strategy.sources.parsed import Foreign
from llm_strategy.sources.source_file import SourceFile
from llm_strategy.sources.training import is_file, local_path

TOOL = "axolotl"
NAMES = ("*.yaml", "*.yml")
MARKS = ((b"base_model:", b"datasets:"), (b"base_model:", b"pretraining_dataset:"))
"""A file is one of these where it holds all marks of a line."""

_OBJECTIVES = {"dpo": "dpo", "ipo": "dpo", "simpo": "dpo", "orpo": "dpo", "kto": "dpo", "grpo": "rft"}


class _Dataset(Foreign):
    path: str | None = None
    data_files: str | list[str] | None = None
    ds_type: str | None = None
    type: Any = None


class _Config(Foreign):
    base_model: str
    adapter: str | None = None
    load_in_4bit: bool | None = None
    rl: str | None = None
    datasets: list[_Dataset] | None = None
    pretraining_dataset: Any = None
    test_datasets: list[_Dataset] | None = None


def read(file: SourceFile) -> Iterator[Fact | Note]:
    """Yield what is trained, how, and on what."""
    config = file.parsed.model(_Config)
    layer = "fine-tuning"
    yield file.fact(layer, "technique", layer, "base_model")
    base = from_hub(config.base_model)
    if base is not None:
        yield file.fact(layer, "base", base, "base_model")
    if config.adapter in ("lora", "qlora"):
        yield file.fact(layer, "method", config.adapter, "adapter")
    elif config.adapter is None:
        yield file.fact(layer, "method", "full", "base_model")
    if config.rl is None:
        objective = "sft" if config.pretraining_dataset is None else "continued-pretraining"
        key = "datasets" if config.datasets is not None else "pretraining_dataset"
        yield file.fact(layer, "objective", objective, key)
    elif config.rl in _OBJECTIVES:
        yield file.fact(layer, "objective", _OBJECTIVES[config.rl], "rl")
    yield from _data(file, config.datasets, "datasets", layer, "dataset")
    yield from _data(file, config.test_datasets, "test_datasets", "", "quality.eval_dataset")


def _data(
    file: SourceFile, datasets: list[_Dataset] | None, name: str, layer: str, key: str
) -> Iterator[Fact]:
    for index, dataset in enumerate(datasets or []):
        files = dataset.data_files if isinstance(dataset.data_files, list) else [dataset.data_files]
        path = files[0] or dataset.path
        if path is None or len(files) > 1:
            continue
        value = local_path(file, path) if is_file(path) else f"hf://datasets/{path}"
        yield file.fact(layer, key, value, name, index, "data_files" if files[0] else "path")
