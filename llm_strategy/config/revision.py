"""The files of an earlier git revision, read from git's store; nothing is checked out."""

from __future__ import annotations

import os
from dataclasses import dataclass

from llm_strategy.config.git import GitError, run

_REGULAR = (b"100644", b"100755")
MOST_LISTED = 64 << 20
"""Bytes of a list of paths that are taken; a repository with more is refused."""


@dataclass(frozen=True)
class Revision:
    """A commit of the repository at ``root``: the name it was given, and its full name."""

    root: str
    name: str
    commit: str

    def files(self) -> list[str]:
        """Return the paths of its regular files, from the root, with ``/``. Raises :class:`GitError`."""
        listed = run(self.root, "ls-tree", "-r", "-z", "--full-tree", self.commit)
        if len(listed) > MOST_LISTED:
            raise GitError(f"`{self.name}` has too many files to list", expected=False)
        paths = []
        for entry in listed.split(b"\0"):
            head, _, path = entry.partition(b"\t")
            if head[:6] in _REGULAR:
                paths.append(os.fsdecode(path))
        return paths

    def read(self, path: str, most: int) -> bytes:
        """Return a file as it was, or the first ``most`` bytes and one more. Raises :class:`GitError`."""
        object_name = f"{self.commit}:{path}"
        size = int(run(self.root, "cat-file", "-s", object_name))
        if size > most:
            raise GitError(f"{path} had {size:,} bytes at `{self.name}`, more than {most:,}", expected=False)
        return run(self.root, "cat-file", "blob", object_name)


def find_revision(folder: str, name: str) -> Revision | None:
    """Return the commit that ``name`` stands for in the repository around ``folder``; None where it stands for none.

    Raises :class:`GitError` outside a repository.
    """
    root = os.fsdecode(run(folder, "rev-parse", "--show-toplevel")).rstrip("\n")
    try:
        commit = run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except GitError:
        return None
    return Revision(root, name, commit.decode("ascii").strip())
