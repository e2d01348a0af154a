"""All facts of a repository: finds the files of other tools, reads each within bounds, and merges what they say."""

from __future__ import annotations

import os
from collections.abc import Iterator
from types import ModuleType

from llm_strategy.sources import (
    axolotl,
    baml,
    deepeval,
    inspect_log,
    langgraph,
    litellm,
    llamafactory,
    manifests,
    ollama,
    peft,
    promptfoo,
    promptfoo_results,
    traces,
    training_rows,
)
from llm_strategy.sources.facts import Found, Note
from llm_strategy.sources.parsed import UnfitError
from llm_strategy.sources.repository import Repository, fits
from llm_strategy.sources.source_file import SourceFile

READERS: tuple[ModuleType, ...] = (
    langgraph,
    baml,
    litellm,
    promptfoo,
    axolotl,
    llamafactory,
    peft,
    ollama,
    training_rows,
    promptfoo_results,
    inspect_log,
    deepeval,
    traces,
    manifests,
)
"""A module a tool. Each has ``TOOL``, ``NAMES`` (of its files) and ``read``.

``MARKS`` are bytes that a file holds, and ``HEAD`` those its beginning holds, where a name alone does not tell.
"""

MOST_FILES = 400
"""Files that are read at most."""

MARK_BYTES = 256 * 1024
"""Bytes in which marks are looked for: a configuration is shorter."""

HEAD_BYTES = 64 * 1024


def find(root: str | os.PathLike[str], folder: str | os.PathLike[str] | None = None) -> Found:
    """Return what the files in ``root`` say about the use of language models; never raises for what is in them.

    ``root`` is the folder of the repository; with ``folder``, one inside it, only files in there are read. Paths in
    facts start from ``root``. A file that cannot be read or does not fit is a note.
    """
    repository = Repository(os.fspath(root))
    inside = ""
    if folder is not None:
        inside = os.path.relpath(os.path.realpath(folder), repository.root).replace(os.sep, "/")
        if inside == ".." or inside.startswith("../"):
            raise ValueError(f"{os.fspath(folder)} is not in {os.fspath(root)}")
        inside = "" if inside == "." else inside
    found = Found()
    read = 0
    for path in repository.search(inside):
        for reader in _readers(repository, path):
            if read >= MOST_FILES:
                found.notes.append(
                    Note(path, f"only {MOST_FILES} files are read; this and later ones are not")
                )
                return found
            read += 1
            _read(reader, SourceFile(repository, path, reader.TOOL), found)
    if repository.is_late:
        found.notes.append(Note("", "reading took too long; some files were not read"))
    return found


def _readers(repository: Repository, path: str) -> Iterator[ModuleType]:
    """Yield the readers whose file this is."""
    content: bytes | None = None
    for reader in READERS:
        if not fits(path, reader.NAMES):
            continue
        marks = getattr(reader, "MARKS", None) or getattr(reader, "HEAD", None)
        if marks is not None:
            if content is None:
                try:
                    content = repository.head(path, MARK_BYTES if hasattr(reader, "MARKS") else HEAD_BYTES)
                except (OSError, ValueError):
                    content = b""
            if not any(all(mark in content for mark in group) for group in marks):
                continue
        yield reader


def _read(reader: ModuleType, file: SourceFile, found: Found) -> None:
    try:
        for item in reader.read(file):
            if isinstance(item, Note):
                found.notes.append(item)
            else:
                found.facts.append(item)
    except UnfitError as error:
        found.notes.append(Note(file.path, f"not read as a file of {reader.TOOL}: {error}"))
    except (OSError, ValueError, RecursionError) as error:
        found.notes.append(Note(file.path, f"not read: {error.__class__.__name__}: {error}"))
