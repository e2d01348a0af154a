"""The files of a repository, read within bounds; what lies outside, also behind a link, is not there."""

from __future__ import annotations

import fnmatch
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from llm_strategy import files

MOST_BYTES = 4 * 1024 * 1024
"""Bytes of one configuration file that are read at most."""

MOST_ENTRIES = 20_000
"""Files and folders that a search looks at, at most."""

MOST_DEPTH = 6
"""Folders below the root that a search goes down, at most."""

MOST_SECONDS = 20.0
"""Seconds that reading all files of a repository may take."""

SKIPPED = frozenset(
    "node_modules venv env site-packages __pycache__ dist build target vendor third_party test tests testdata fixtures "
    "__tests__ e2e examples example samples docs doc benchmarks wandb outputs checkpoints".split()
)
"""Folders that hold nothing the repository itself runs on. Hidden ones are left out too, but for :data:`HIDDEN`."""

HIDDEN = frozenset({".deepeval"})


class OutsideError(OSError):
    """A path that leads out of the repository."""


class TooLargeError(OSError):
    """A file of more bytes than are read."""


@dataclass
class Repository:
    """A folder whose files are read. ``root`` is its real path; ``deadline`` is on the monotonic clock."""

    root: str
    deadline: float = field(default_factory=lambda: time.monotonic() + MOST_SECONDS)

    def __post_init__(self) -> None:
        self.root = os.path.realpath(self.root)

    @property
    def is_late(self) -> bool:
        """Whether reading has taken as long as it may."""
        return time.monotonic() > self.deadline

    def real_path(self, path: str) -> str:
        """Return the real path of ``path``, which is relative to the root; raises :class:`OutsideError`."""
        real = os.path.realpath(os.path.join(self.root, path))
        if not is_inside(real, self.root):
            raise OutsideError(f"{path} leads out of the repository")
        return real

    def read(self, path: str, most: int = MOST_BYTES) -> bytes:
        """Return the bytes of a regular file.

        Raises OSError, :class:`OutsideError` and :class:`TooLargeError` among them, and ValueError for what is no path.
        """
        content = files.read(self.real_path(path), most + 1)
        if len(content) > most:
            raise TooLargeError(f"{path} has more than {most:,} bytes")
        return content

    def head(self, path: str, most: int = 4096) -> bytes:
        """Return the first bytes of a regular file; raises as :meth:`read` does."""
        return files.read(self.real_path(path), most)

    def search(self, folder: str = "") -> Iterator[str]:
        """Yield the files below ``folder``, by name, those near the root first; paths are relative, with ``/``."""
        waiting = [(folder.strip("/"), 0)]
        seen = 0
        while waiting:
            inside, depth = waiting.pop(0)
            try:
                with os.scandir(os.path.join(self.root, inside)) as entries:
                    found = sorted(entries, key=lambda entry: entry.name)
            except OSError:
                continue
            for entry in found:
                seen += 1
                if seen > MOST_ENTRIES or self.is_late:
                    return
                path = f"{inside}/{entry.name}" if inside else entry.name
                try:
                    is_folder = entry.is_dir(follow_symlinks=False)
                except OSError:
                    continue
                if is_folder:
                    hidden = entry.name.startswith(".") and entry.name not in HIDDEN
                    if depth < MOST_DEPTH and not hidden and entry.name.lower() not in SKIPPED:
                        waiting.append((path, depth + 1))
                else:
                    yield path


def is_inside(path: str, root: str) -> bool:
    """Say whether the real path ``path`` lies in the folder ``root`` or is it."""
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def fits(path: str, patterns: tuple[str, ...]) -> bool:
    """Say whether a path fits one of ``patterns``; those without ``/`` are of names, the others of ends of paths."""
    name = path.rpartition("/")[2]
    for pattern in patterns:
        if "/" not in pattern:
            if fnmatch.fnmatchcase(name, pattern):
                return True
        elif fnmatch.fnmatchcase("/" + path, "*/" + pattern):
            return True
    return False
