"""Turns bytes into a text (from the front) and into decisions (from the end)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Choices:
    """Takes decisions from the end of ``data``; the bytes that are left are the text.

    So a mutation at the front changes the text and no decision, and any file is a seed.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._end = len(data)

    def number(self, below: int) -> int:
        """Return a number from 0 to ``below`` - 1; 0 when no bytes are left."""
        if below <= 1 or not self._end:
            return 0
        size = 1 if below <= 256 else 2
        start = max(0, self._end - size)
        taken = self._data[start : self._end]
        self._end = start
        return int.from_bytes(taken, "big") % below

    def one(self, options: Sequence[T]) -> T:
        """Return one of ``options``."""
        return options[self.number(len(options))]

    def rest(self) -> bytes:
        """Return the bytes that are left."""
        return self._data[: self._end]
