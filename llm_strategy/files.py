"""Reading files that others put there: never more than is asked for, and never waiting for a pipe.

Why a file cannot be read is raised; how it is told is up to who asked.
"""

from __future__ import annotations

import os
from stat import S_ISREG

_CHUNK = 1 << 16


def read(path: str, most: int) -> bytes:
    """Return the first ``most`` bytes of a regular file.

    Anything else, which may keep a reader waiting or have no end, is not opened: OSError, as for a file that
    cannot be read. Raises ValueError where ``path`` cannot be one.
    """
    _expect_regular(os.stat(path))
    # A pipe may come in its place meanwhile, and must not keep the reader waiting.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        content = b""
        # As much as there is, and a little more to see that it is all: asking for `most` would make room for that many.
        room = _expect_regular(os.fstat(descriptor)) + 1
        while len(content) < most and (chunk := os.read(descriptor, min(room, most - len(content)))):
            content += chunk
            room = _CHUNK + len(content)
        return content
    finally:
        os.close(descriptor)


def read_text(path: str, most: int, errors: str) -> str:
    """Return the first ``most`` characters of a regular file in UTF-8; raises as :func:`read` does.

    ``errors``: what becomes of bytes that are no UTF-8, as :meth:`bytes.decode` takes it.
    """
    # A character has four bytes at the most.
    return read(path, 4 * most).decode("utf-8", errors)[:most]


def _expect_regular(status: os.stat_result) -> int:
    """Return the size of a regular file."""
    if not S_ISREG(status.st_mode):
        from errno import EINVAL

        raise OSError(EINVAL, "not a regular file")
    return status.st_size
