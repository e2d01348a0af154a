"""The files beside the examples of a rule, as they are checked: in a folder that is a repository of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from llm_strategy.engine.strategy_files import files_of
from llm_strategy.model.file_facts import FileFacts

_folders: list[tempfile.TemporaryDirectory[str]] = []
"""They are removed when the process ends."""


def example_files(files: Mapping[str, str | int]) -> Callable[[], FileFacts] | None:
    """Return what opens the files of an example, path → text or number of bytes; None where there are none."""
    if not files:
        return None
    folder = _folder(tuple(files.items()))
    return files_of(str(folder / "llmstrategy.yaml"), str(folder))


@cache
def _folder(files: tuple[tuple[str, str | int], ...]) -> Path:
    _folders.append(tempfile.TemporaryDirectory(prefix="llmstrategy-", ignore_cleanup_errors=True))
    folder = Path(_folders[-1].name)
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            path.write_text(content, "utf-8", newline="\n")
        else:
            with path.open("wb") as file:
                file.truncate(content)
    return folder
