"""Patterns in the language of ``.gitignore``: the ``exclude`` setting, and ignore files where git does not answer.

Patterns may come from anybody. Matching one takes at most (its length × the length of the path) steps; in pathspec, the
usual library, a pattern of five ``*`` takes more than a minute for a name of 255 letters.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from fnmatch import translate
from functools import lru_cache

from llm_strategy.config.settings_model import Settings
from llm_strategy.files import read_text

MOST_PATTERNS = 1_000
"""Patterns that are read of one ignore file."""

MOST_IN_ALL = 5_000
"""Patterns that are read of all ignore files of a repository."""

_LONGEST = 1 << 18
"""Characters that are read of one ignore file."""

_HERE = re.compile(r"(\./+)+")
_ESCAPED = re.compile(r"\\(.?)", re.DOTALL)


class Pattern:
    """One pattern; ``line`` is how it is written. A leading ``./`` means what a leading ``/`` does."""

    __slots__ = ("_folders_only", "_parts", "line", "negated")

    def __init__(self, line: str) -> None:
        self.line = line
        self.negated = line.startswith("!")
        text = _without_trailing_spaces(line).removeprefix("!")
        if text.startswith("./"):
            text = "/" + _HERE.sub("", text)
        self._folders_only = text.endswith("/")
        names = text.rstrip("/").split("/")
        if "/" not in text.rstrip("/"):
            names.insert(0, "**")
        elif not names[0]:
            del names[0]
        if names[-1] == "**":
            # `a/**` is all that is in `a`, not `a` itself.
            names.append("*")
        self._parts = [None if name == "**" else _part(name) for name in names]

    def matches(self, names: Sequence[str], is_folder: bool) -> bool:
        """Return whether the path of ``names`` matches."""
        if self._folders_only and not is_folder:
            return False
        parts = self._parts
        at = number = 0
        retry = -1
        while number < len(names):
            part = parts[at] if at < len(parts) else ""
            if part is None:
                at += 1
                retry, taken = at, number
            elif names[number] == part or (not isinstance(part, str) and part.match(names[number])):
                at += 1
                number += 1
            elif retry >= 0:
                # The last `**` takes one name more. An earlier one never has to: it stopped as soon as it could.
                taken += 1
                at, number = retry, taken
            else:
                return False
        return at == len(parts)


class Patterns:
    """The patterns of one file; the last that matches counts."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._patterns = [Pattern(line) for line in lines]
        self._patterns.reverse()

    def match(self, names: Sequence[str], is_folder: bool) -> Pattern | None:
        """Return the pattern that counts for the path of ``names``, None where none matches."""
        return next((pattern for pattern in self._patterns if pattern.matches(names, is_folder)), None)


class Exclusion:
    """The ``exclude`` patterns of settings, relative to the folder ``base``; ``file`` is where they are set."""

    def __init__(self, patterns: Sequence[str], base: str, file: str | None = None) -> None:
        self._patterns = Patterns(patterns)
        self._setting = "`exclude`" if file is None else f"`exclude` in {_from_here(file)}"
        self._inside = os.path.abspath(base).rstrip(os.sep) + os.sep

    def reason_for(self, path: str, is_folder: bool = False) -> str | None:
        """Return in words what excludes ``path`` or a folder above it, None where nothing does."""
        absolute = os.path.abspath(path)
        if not absolute.startswith(self._inside):
            return None
        names = absolute[len(self._inside) :].split(os.sep)
        for end in range(1, len(names) + 1):
            pattern = self._patterns.match(names[:end], is_folder or end < len(names))
            if pattern is not None and not pattern.negated:
                return f"the pattern `{pattern.line}` of {self._setting}"
        return None


@lru_cache(maxsize=64)
def exclusion(settings: Settings) -> Exclusion:
    """Return the patterns of `exclude`, compiled."""
    return Exclusion(settings.exclude, settings.base or os.getcwd(), settings.file)


class IgnoreFiles:
    """The ignore files of the repository whose folder is ``root``, read without git.

    Neither the user's own ignore file nor the index is read: a tracked file may be ignored here.
    """

    def __init__(self, root: str) -> None:
        self.root = root
        self.cut: list[str] = []
        """Ignore files of which patterns were left out, there being too many."""
        self._left = MOST_IN_ALL
        self._by_folder: dict[str, list[Patterns]] = {}

    def ignores(self, path: str, is_folder: bool) -> bool:
        """Return whether the absolute ``path``, or a folder above it, is ignored."""
        names = os.path.relpath(path, self.root).split(os.sep)
        return any(self._ignores(names[:end], is_folder or end < len(names)) for end in range(1, len(names) + 1))

    def ignores_entry(self, path: str, is_folder: bool) -> bool:
        """Return whether the absolute ``path`` is ignored, where the folders above it are not."""
        return self._ignores(os.path.relpath(path, self.root).split(os.sep), is_folder)

    def _ignores(self, names: Sequence[str], is_folder: bool) -> bool:
        for depth in reversed(range(len(names))):
            for patterns in self._of_folder(names[:depth]):
                pattern = patterns.match(names[depth:], is_folder)
                if pattern is not None:
                    return not pattern.negated
        return False

    def _of_folder(self, names: Sequence[str]) -> list[Patterns]:
        folder = os.path.join(self.root, *names)
        patterns = self._by_folder.get(folder)
        if patterns is None:
            paths = [os.path.join(folder, ".gitignore")]
            if not names:
                paths.append(os.path.join(folder, ".git", "info", "exclude"))
            patterns = self._by_folder[folder] = [Patterns(lines) for path in paths if (lines := self._read(path))]
        return patterns

    def _read(self, path: str) -> list[str]:
        try:
            text = read_text(path, _LONGEST, "surrogateescape").removeprefix("\ufeff")
        except (OSError, ValueError):
            return []
        lines = [line.removesuffix("\r") for line in text.split("\n") if line.strip() and line[0] != "#"]
        most = min(MOST_PATTERNS, self._left)
        if len(lines) > most or len(text) == _LONGEST:
            self.cut.append(path)
        self._left -= len(lines[:most])
        return lines[:most]


def _from_here(path: str) -> str:
    """Return a path as a reader would write it: from the current folder where it is below."""
    inside = os.getcwd().rstrip(os.sep) + os.sep
    return path.removeprefix(inside).replace(os.sep, "/")


def _without_trailing_spaces(line: str) -> str:
    kept = line.rstrip(" ")
    if kept != line and (len(kept) - len(kept.rstrip("\\"))) % 2:
        kept += " "  # after a backslash, a space is meant
    return kept


def _part(name: str) -> str | re.Pattern[str]:
    """Return a part of a pattern: the name itself, or what matches it."""
    if not any(letter in name for letter in "*?[\\"):
        return name
    if any(not escaped[1] for escaped in _ESCAPED.finditer(name)):
        return re.compile("(?!)")  # a backslash at the end makes no pattern
    return re.compile(translate(_ESCAPED.sub(lambda escaped: re.sub(r"[*?[]", r"[\g<0>]", escaped[1]), name)))
