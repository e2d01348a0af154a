"""Columns in the unit a client counts in ↔ columns in code points."""

from __future__ import annotations

UTF8 = "utf-8"
UTF16 = "utf-16"
UTF32 = "utf-32"


def to_client(line: str, column: int, encoding: str) -> int:
    """Return the client's column for ``column`` of ``line``; beyond the end it is the end."""
    if encoding == UTF32 or line.isascii():
        return min(column, len(line))
    before = line[:column]
    if encoding == UTF8:
        return len(before.encode("utf-8", "surrogatepass"))
    return len(before.encode("utf-16-le", "surrogatepass")) // 2


def from_client(line: str, column: int, encoding: str) -> int:
    """Return the code point column for a client's ``column`` of ``line``.

    Beyond the end it is the end; inside a character it is the character's beginning.
    """
    if encoding == UTF32 or line.isascii():
        return min(column, len(line))
    if encoding == UTF8:
        data = line.encode("utf-8", "surrogatepass")
        if column >= len(data):
            return len(line)
        while data[column] & 0xC0 == 0x80:
            column -= 1
        return len(data[:column].decode("utf-8", "surrogatepass"))
    data = line.encode("utf-16-le", "surrogatepass")
    if column * 2 >= len(data):
        return len(line)
    if column and data[column * 2 + 1] & 0xFC == 0xDC and data[column * 2 - 1] & 0xFC == 0xD8:
        column -= 1
    return len(data[: column * 2].decode("utf-16-le", "surrogatepass"))
