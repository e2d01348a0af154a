"""What the readers of training configurations share."""

from __future__ import annotations

import posixpath

from llm_strategy.sources.source_file import SourceFile

DATA_ENDS = (".jsonl", ".json", ".ndjson", ".csv", ".parquet", ".arrow", ".txt")


def is_file(path: str) -> bool:
    """Say whether a data set is named by a path and not by its name on a hub."""
    return path.endswith(DATA_ENDS) or path.startswith((".", "/"))


def local_path(file: SourceFile, path: str) -> str:
    """Return a path from the root of the repository: trainers are started there, or in the configuration's folder."""
    for candidate in (posixpath.normpath(path), posixpath.normpath(file.folder + path)):
        try:
            if not candidate.startswith(("/", "..")) and file.repository.head(candidate, 1) is not None:
                return candidate
        except (OSError, ValueError):
            continue
    return posixpath.normpath(path)
