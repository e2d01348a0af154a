"""One file that a reader reads, and the facts that it makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from llm_strategy.sources import parsed
from llm_strategy.sources.facts import Fact, Origin
from llm_strategy.sources.parsed import Parsed, Step
from llm_strategy.sources.repository import MOST_BYTES, Repository

MOST_RESULT_BYTES = 64 * 1024 * 1024
"""Bytes of a file of results that are read at most: they hold every answer."""


@dataclass
class SourceFile:
    """A file of ``repository`` at ``path``, which is relative to its root and has ``/``."""

    repository: Repository
    path: str
    tool: str = ""

    @property
    def name(self) -> str:
        """Its name without the folder."""
        return self.path.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """Its folder with a ``/`` at the end; "" at the root."""
        folder = self.path.rpartition("/")[0]
        return f"{folder}/" if folder else ""

    def content(self, most: int = MOST_BYTES) -> bytes:
        """Return its bytes; raises as :meth:`Repository.read` does."""
        return self.repository.read(self.path, most)

    @cached_property
    def parsed(self) -> Parsed:
        """Its data, by the end of its name; raises OSError and :class:`~.parsed.UnfitError`."""
        if self.name.endswith(".json"):
            return parsed.json(self.content(MOST_RESULT_BYTES))
        if self.name.endswith((".toml", ".lock")):
            return parsed.toml(self.content(MOST_RESULT_BYTES))
        return parsed.yaml(self.content())

    def fact(self, layer: str, key: str, value: Any, *route: Step, line: int | None = None) -> Fact:
        """Return a fact that stands at ``route`` of the file, or on ``line``."""
        if line is None:
            line = self.parsed.line(*route) if route else 0
        place = ".".join(str(step) for step in route if step != "")
        return Fact(layer, key, value, Origin(self.path, place, line), self.tool)
