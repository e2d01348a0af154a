"""The baseline: the findings that a team knows of and has put off, in a JSON file.

A finding is known by its file, its rule, its route and a digest of the blamed text, and not by its line; the same
finding may be there several times. Files are named from the folder that the baseline is in.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from llm_strategy.config.json_file import JsonFile, read_json
from llm_strategy.config.settings_error import SettingsError
from llm_strategy.text import clip

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.report import Key

VERSION = 1

MOST_BYTES = 1 << 22
"""The longest baseline that is read: some 30,000 findings."""

_RULE = re.compile(r"(policy/[a-z0-9-]+/)?[a-z0-9]+(-[a-z0-9]+)*")
_DIGEST = re.compile(r"[0-9a-f]{16}")
_FIELDS = ("rule", "route", "text")


@dataclass(frozen=True, eq=False)
class Baseline:
    """What a baseline holds: file → how often each key is known. ``exists``: the file is there."""

    file: str
    found: Mapping[str, Counter[Key]] = field(default_factory=dict)
    exists: bool = True

    def name_of(self, path: str) -> str:
        """Return what the baseline calls the file at ``path``, which need not exist."""
        folder = os.path.dirname(os.path.abspath(self.file))
        try:
            name = os.path.relpath(os.path.abspath(path), folder)
            if name.startswith(os.pardir):
                # One of them may be named through a link.
                name = os.path.relpath(os.path.realpath(path), os.path.realpath(folder))
        except ValueError:
            # Two drives of Windows.
            name = os.path.abspath(path)
        return name.replace(os.sep, "/").encode("utf-8", "backslashreplace").decode()

    def gone(self) -> dict[str, int]:
        """Return the files of the baseline that no longer exist, and how many findings it has of each."""
        folder = os.path.dirname(os.path.abspath(self.file))
        return {
            name: keys.total()
            for name, keys in self.found.items()
            if not os.path.lexists(os.path.join(folder, name.replace("\0", "")))
        }


def load(path: str, *, missing: bool = False) -> Baseline:
    """Read the baseline at ``path``; where ``missing``, one that does not exist is empty.

    Raises :class:`SettingsError` with the place of the first thing that is wrong.
    """
    if missing and not os.path.lexists(path):
        return Baseline(path, exists=False)
    return _Loader(path, read_json(path, "baseline", MOST_BYTES), "baseline").load()


class _Loader(JsonFile):
    """Checks one baseline; every mistake has its place."""

    def load(self) -> Baseline:
        _, data = self.value()
        if not isinstance(data, dict) or "files" not in data:
            self.fail("this is not a baseline; `llmstrategy check --write-baseline FILE` writes one", ())
        if data.get("version") != VERSION or isinstance(data["version"], bool):
            self.fail(f"a baseline has `version` {VERSION}; write it again with --write-baseline", ("version",))
        if not isinstance(data["files"], dict):
            self.fail("`files` must be a map of files and their findings", ("files",))
        found: dict[str, Counter[Key]] = {}
        for file, entries in data["files"].items():
            if not isinstance(entries, list):
                self.fail("the findings of a file must be a list", ("files", file))
            keys = [self.key(entry, ("files", file, at)) for at, entry in enumerate(entries)]
            found[file.encode("utf-8", "backslashreplace").decode()] = Counter(keys)
        return Baseline(self.file, found)

    def key(self, entry: Any, route: tuple[str | int, ...]) -> Key:
        if not isinstance(entry, dict):
            self.fail("a finding must be a map of `rule`, `route` and `text`", route)
        for name in _FIELDS:
            if not isinstance(entry.get(name), str):
                self.fail(f"a finding needs `{name}`, a text", (*route, name))
        if not _RULE.fullmatch(entry["rule"]):
            self.fail(f"`{clip(entry['rule'], 60)}` is not the name of a rule", (*route, "rule"))
        if not _DIGEST.fullmatch(entry["text"]):
            self.fail("`text` must be a digest of 16 hexadecimal digits", (*route, "text"))
        return entry["rule"], entry["route"].encode("utf-8", "backslashreplace").decode(), entry["text"]


def written(found: Mapping[str, Iterable[Key]]) -> str:
    """Return the text of a baseline, a finding a line, in an order that does not depend on that of the findings."""
    files = []
    for file in sorted(found):
        keys = sorted(found[file], key=lambda key: (key[1], key[0], key[2]))
        if keys:
            lines = [f"   {json.dumps(dict(zip(_FIELDS, key, strict=True)))}" for key in keys]
            files.append(f"  {json.dumps(file)}: [\n" + ",\n".join(lines) + "\n  ]")
    inside = "{\n" + ",\n".join(files) + "\n }" if files else "{}"
    return f'{{"version": {VERSION},\n "files": {inside}}}\n'


__all__ = ["MOST_BYTES", "Baseline", "SettingsError", "load", "written"]
