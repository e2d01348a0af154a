"""Bytes as a source of choices: the text is taken from the front, decisions from the end."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeVar

    T = TypeVar("T")


class Choices:
    """Takes numbers from the end of ``data``; what is never taken is the text.

    A mutation at the front then changes the text and no decision, and a seed is a plain file.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._end = len(data)

    def number(self, below: int) -> int:
        """Return a number from 0 to below ``below``; 0 once nothing is left."""
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
        """Return what has not been taken."""
        return self._data[: self._end]
