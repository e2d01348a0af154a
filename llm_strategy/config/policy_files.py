"""Finds the files that the setting `policies` names by patterns.

Settings may come from anybody: a pattern does not lead out of the repository, and a search of the whole disk ends.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from llm_strategy.config.paths import GIT_FOLDER, repository_root
from llm_strategy.config.patterns import Pattern
from llm_strategy.text import clip

MOST_ENTRIES = 10_000
"""Files and folders that are looked at for one pattern."""

MOST_FILES = 100
"""Policies that one settings file may name."""

MOST_BYTES_IN_ALL = 1 << 19
"""How large these may be together. Reading a policy takes up to 20 seconds a megabyte."""

_MAGIC = "*?["


class PatternError(Exception):
    """Patterns that cannot be used: the ``message``, and the number of the pattern where one alone is wrong."""

    def __init__(self, message: str, number: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.number = number


def policy_files(patterns: Sequence[str], base: str) -> list[str]:
    """Return the absolute paths of the files that ``patterns`` stand for, each once, sorted for each pattern.

    Raises :class:`PatternError`, also where a pattern stands for no file.
    """
    files: dict[str, None] = {}
    for number, pattern in enumerate(patterns):
        try:
            files.update(dict.fromkeys(_files_of(pattern, base)))
        except PatternError as error:
            raise PatternError(f"`{clip(pattern, 60)}` {error.message}", number) from None
    if len(files) > MOST_FILES:
        raise PatternError(f"`policies` names {len(files):,} files; the limit is {MOST_FILES}")
    if sum(map(os.path.getsize, files)) > MOST_BYTES_IN_ALL:
        raise PatternError(
            f"the policies are larger than {MOST_BYTES_IN_ALL:,} bytes together, which is the limit"
        )
    return list(files)


def _files_of(pattern: str, base: str) -> list[str]:
    """Return the paths of the files that ``pattern`` stands for, sorted; there is at least one.

    ``pattern`` is relative to the folder ``base`` of the settings, and may go up within the repository by leading
    ``..``. `*` and `?` stand for letters of a name, `**` for any number of folders; names that begin with a dot are
    taken only where the pattern has such a name. Links to folders are not followed. Raises :class:`PatternError`.
    """
    if os.sep == "\\":
        pattern = pattern.replace("\\", "/")
    if "\0" in pattern or os.path.isabs(pattern) or pattern.startswith(("/", "~")):
        raise PatternError("is not relative to the folder of this file; `--schema` takes any path")
    home = repository_root(base) or base
    parts = [part for part in pattern.split("/") if part not in ("", ".")]
    fixed = 0
    while fixed < len(parts) - 1 and not any(sign in parts[fixed] for sign in _MAGIC):
        fixed += 1
    if ".." in parts[fixed:]:
        raise PatternError("may have `..` only before its first `*`")
    top = os.path.abspath(os.path.join(base, *parts[:fixed]))
    _expect_inside(top, home)
    files = _matching(top, parts[fixed:])
    if not files:
        raise PatternError("matches no file")
    for file in files:
        _expect_inside(file, home)
    return files


def _matching(top: str, parts: list[str]) -> list[str]:
    wanted = Pattern("/" + "/".join(parts))
    deepest = None if "**" in parts else len(parts)
    hidden = any(part.startswith(".") for part in parts)
    files = []
    looked_at = 0
    waiting: list[list[str]] = [[]]
    while waiting:
        names = waiting.pop()
        try:
            with os.scandir(os.path.join(top, *names)) as entries:
                for entry in entries:
                    looked_at += 1
                    if looked_at > MOST_ENTRIES:
                        raise PatternError(f"searches more than {MOST_ENTRIES:,} files: name their directory")
                    here = [*names, entry.name]
                    if entry.name == GIT_FOLDER or (entry.name.startswith(".") and not hidden):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        if deepest is None or len(here) < deepest:
                            waiting.append(here)
                    elif wanted.matches(here, False) and not os.path.isdir(entry.path):
                        files.append(entry.path)
        except OSError:
            continue  # what cannot be searched has no files
    return sorted(files)


def _expect_inside(path: str, home: str) -> None:
    """Raise unless ``path``, with its links followed, is in the folder ``home`` and not in git's own."""
    real = os.path.realpath(home)
    target = os.path.realpath(path)
    try:
        names = os.path.relpath(target, real).lower().split(os.sep)
    except ValueError:  # another drive
        names = [os.pardir]
    if names[0] == os.pardir or GIT_FOLDER in names:
        what = "repository" if repository_root(home) == home else "folder of this file"
        raise PatternError(f"leads out of the {what}; `--schema` takes any path")
