"""Text that has to wait until something else is written, in as much memory for a million files as for a thousand."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

IN_MEMORY = 1 << 18
"""Characters that wait in memory; what is more waits in a file without a name."""

_AT_ONCE = 1 << 16


class Spool:
    """Texts in the order they come."""

    __slots__ = ("_file", "_size", "_texts", "empty")

    def __init__(self) -> None:
        self.empty = True
        self._texts: list[str] = []
        self._size = 0
        self._file: IO[str] | None = None

    def add(self, text: str) -> None:
        """Put a text behind the others. Raises OSError where the disk is full."""
        self.empty = False
        self._texts.append(text)
        self._size += len(text)
        if self._size >= IN_MEMORY:
            if self._file is None:
                from tempfile import TemporaryFile

                self._file = TemporaryFile("w+", encoding="utf-8", errors="surrogatepass", newline="")  # noqa: SIM115  (`drain` closes it)
            self._file.write("".join(self._texts))
            self._texts = []
            self._size = 0

    def drain(self) -> Iterator[str]:
        """Yield all of it, once, in pieces."""
        if self._file is not None:
            with self._file as file:
                file.seek(0)
                while text := file.read(_AT_ONCE):
                    yield text
            self._file = None
        yield from self._texts
        self._texts = []
