"""Rows of JSON, one after the other, in bounded memory: JSON lines, or the items of one array."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from json import JSONDecodeError, JSONDecoder
from stat import S_ISREG
from typing import Any, BinaryIO

from pydantic_core import from_json

MOST_ROW_BYTES = 8 * 1024 * 1024
"""Bytes of one row that are read at most; a longer one is broken."""

_CHUNK = 1 << 20

Progress = Callable[[int, int], None]
"""Told how many bytes of how many are read."""


@dataclass(frozen=True)
class Broken:
    """In place of a row that cannot be read, and why."""

    reason: str


def open_regular(path: str) -> BinaryIO:
    """Open a regular file for reading, never a link, a device or a pipe; raises OSError."""
    flags = (
        os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    if not S_ISREG(os.lstat(path).st_mode):
        raise OSError("not a regular file")
    descriptor = os.open(path, flags)
    if not S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError("not a regular file")
    return os.fdopen(descriptor, "rb", buffering=_CHUNK)


def json_lines(path: str, progress: Progress | None = None) -> Iterator[tuple[int, Any]]:
    """Yield the number of each line that is not blank, from 1, with its value or :class:`Broken`."""
    with open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        done = told = number = 0
        while line := file.readline(MOST_ROW_BYTES + 1):
            number += 1
            done += len(line)
            if len(line) > MOST_ROW_BYTES:
                while line and not line.endswith(b"\n"):
                    line = file.readline(MOST_ROW_BYTES)
                    done += len(line)
                yield number, Broken(f"it has more than {MOST_ROW_BYTES:,} bytes")
                continue
            if number == 1 and line.startswith(b"\xef\xbb\xbf"):
                line = line[3:]
            try:
                value = from_json(line)
            except ValueError as error:
                if line.isspace():
                    continue
                value = Broken(_reason(line, error))
            yield number, value
            if progress is not None and done - told > 4 * _CHUNK:
                told = done
                progress(done, size)
        if progress is not None:
            progress(size, size)


def _reason(line: bytes, error: ValueError) -> str:
    if b"\0" in line:
        return "it contains NUL bytes"
    if line[:2] == b"\x1f\x8b":
        return "it is compressed with gzip"
    return f"it is not valid JSON: {error}"


def json_items(path: str, progress: Progress | None = None) -> Iterator[tuple[int, Any]]:
    """Yield the number of each item, from 1, of the array that a file is, or of values one after the other.

    After :class:`Broken` nothing more comes: where the next item begins cannot be known.
    """
    import codecs

    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    scan = JSONDecoder().raw_decode
    with open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        text, at, number, is_end = "", 0, 0, False
        done = 0

        def more() -> bool:
            nonlocal text, at, is_end, done
            chunk = file.read(max(_CHUNK, len(text) - at))
            done += len(chunk)
            is_end = not chunk
            text, at = text[at:] + decoder.decode(chunk, final=is_end), 0
            if progress is not None:
                progress(done, size)
            return not is_end

        def skip(characters: str) -> bool:
            nonlocal at
            while True:
                while at < len(text) and text[at] in characters:
                    at += 1
                if at < len(text):
                    return True
                if is_end or not more():
                    return at < len(text)

        try:
            if not skip(" \t\r\n"):
                return
            in_array = text[at] == "["
            at += in_array
            while skip(" \t\r\n,"):
                if in_array and text[at] == "]":
                    return
                try:
                    value, end = scan(text, at)
                except (RecursionError, ValueError) as error:
                    # Only a value that may go on is worth more of the file.
                    may_go_on = isinstance(error, JSONDecodeError) and len(text) - at <= MOST_ROW_BYTES
                    if not may_go_on or is_end or not more():
                        yield number + 1, Broken("it is not valid JSON, or is too large")
                        return
                    continue
                if end == len(text) and not is_end:
                    # A number may go on.
                    more()
                    continue
                number += 1
                at = end
                yield number, value
        except UnicodeDecodeError:
            yield number + 1, Broken("it is not UTF-8")
