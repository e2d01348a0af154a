"""What a path is: the names of strategy files, the root of a repository, a path that cannot be used."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Excluded = Callable[[str, bool], str | None]
    """Takes a path and whether it is a folder; returns in words what excludes it, None where nothing does."""

NAMES = ("llmstrategy.yaml", "llmstrategy.yml")
SUFFIX = ".llmstrategy.yaml"

GIT_FOLDER = ".git"


class Problem:
    """A path that cannot be used, and why. ``fatal``: it was asked for by name, so the run cannot succeed."""

    __slots__ = ("fatal", "message", "path")

    def __init__(self, path: str, message: str, *, fatal: bool) -> None:
        self.path = path
        self.message = message
        self.fatal = fatal


def is_strategy(name: str) -> bool:
    """Return whether a folder search takes a file of this name (without its folder)."""
    return name in NAMES or name.endswith(SUFFIX)


def repository_root(path: str) -> str | None:
    """Return the nearest folder at or above the folder ``path`` that holds ``.git``, absolute; else None."""
    folder = os.path.abspath(path)
    while True:
        if os.path.exists(os.path.join(folder, GIT_FOLDER)):
            return folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def reason(error: Exception) -> str:
    """Return in words why a path cannot be used."""
    if isinstance(error, FileNotFoundError):
        return "no such file or directory"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return "not a path"
