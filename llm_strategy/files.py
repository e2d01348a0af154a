"""Reads files that may come from anybody: at most as much as the caller asks for, and regular files only."""

from __future__ import annotations

import os
from stat import S_ISREG

_CHUNK = 1 << 16


def read(path: str, most: int) -> bytes:
    """Return the first ``most`` bytes of a regular file.

    Raises OSError for a file that cannot be read, and for what is no regular file, which is not opened: it may keep
    a reader waiting or have no end. Raises ValueError where ``path`` cannot be a path.
    """
    _expect_regular(os.stat(path))
    # A pipe may replace the file meanwhile, and must not keep the reader waiting.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        content = b""
        # The size of the file and one byte more, which shows the end: os.read allocates what is asked for.
        room = _expect_regular(os.fstat(descriptor)) + 1
        while len(content) < most and (chunk := os.read(descriptor, min(room, most - len(content)))):
            content += chunk
            room = _CHUNK + len(content)
        return content
    finally:
        os.close(descriptor)


def read_text(path: str, most: int, errors: str) -> str:
    """Return the first ``most`` characters of a regular file in UTF-8; raises as :func:`read` does.

    ``errors`` says how bytes that are no UTF-8 are decoded, as in :meth:`bytes.decode`.
    """
    # A character has at most four bytes.
    return read(path, 4 * most).decode("utf-8", errors)[:most]


def _expect_regular(status: os.stat_result) -> int:
    """Return the size of a regular file."""
    if not S_ISREG(status.st_mode):
        from errno import EINVAL

        raise OSError(EINVAL, "not a regular file")
    return status.st_size
