"""What a search left out: why a folder has no strategy, and files that look like one under another name."""

from __future__ import annotations

import re

from llm_strategy.config.paths import NAMES, SUFFIX
from llm_strategy.files import read
from llm_strategy.text import listed

MOST_NAMED = 3
"""Files that one note names."""

MOST_LOOKED_INTO = 100
"""YAML files that are looked into where a folder has no strategy."""

_HEAD = 4_096
"""Bytes of each that are read."""

_NAME = re.compile(r"llm[-_ .]?strateg(y|ies)\.ya?ml", re.IGNORECASE)
_KEYS = (
    re.compile(rb"^strategies[ \t]*:", re.MULTILINE),
    re.compile(rb"^[ \t-]+(approach|purpose)[ \t]*:", re.MULTILINE),
)

SEARCHED = f"{', '.join(NAMES)} and *{SUFFIX}"


def looks_like_strategy(name: str) -> bool:
    """Return whether a file of this name, which a search does not take, was probably meant to be a strategy."""
    return _NAME.search(name) is not None


class LeftOut:
    """Paths that one search saw and did not take.

    ``excluded``: path → what excludes it, in words; ``alike``: files whose name looks like a strategy's; ``yaml``: some
    other YAML files.
    """

    def __init__(self) -> None:
        self.excluded: dict[str, str] = {}
        self.ignored: list[str] = []
        self.alike: list[str] = []
        self.yaml: list[str] = []

    def notes(self, top: str, *, found: bool) -> list[str]:
        """Return what to tell about the folder ``top``, in which strategies were ``found`` or not."""
        notes = [] if found else [self._nothing_in(top)]
        alike = self.alike if found else [*self.alike, *filter(_has_keys_of_strategy, self.yaml)]
        if alike:
            looks, them = ("looks like a strategy", "it") if len(alike) == 1 else ("look like strategies", "them")
            notes.append(f"{_some(alike)} {looks} under another name: rename {them}, or name {them} to check")
        return notes

    def _nothing_in(self, top: str) -> str:
        reasons = []
        by_reason: dict[str, list[str]] = {}
        for path, reason in self.excluded.items():
            by_reason.setdefault(reason, []).append(path)
        for reason, paths in by_reason.items():
            reasons.append(f"{reason} excludes {_some(paths)}")
        if self.ignored:
            reasons.append(f"git ignores {_some(self.ignored)}")
        return f"no strategy in {top}: {'; '.join(reasons) or f'looked for {SEARCHED}'}"


def _some(paths: list[str]) -> str:
    named = paths[:MOST_NAMED]
    more = len(paths) - len(named)
    return listed([*named, f"{more} more"] if more else named)


def _has_keys_of_strategy(path: str) -> bool:
    try:
        head = read(path, _HEAD)
    except (OSError, ValueError):
        return False
    return all(key.search(head) for key in _KEYS)
