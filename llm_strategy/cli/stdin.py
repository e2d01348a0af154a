"""Standard input, read whole however it comes."""

from __future__ import annotations

import sys

from llm_strategy.cli.exits import reason

AT_ONCE = 1 << 16


class InputError(Exception):
    """Standard input cannot be read; the text says why."""


def read_stdin(most: int | None) -> bytes:
    """Return at most the first ``most`` bytes, None for all. Raises :class:`InputError`."""
    if sys.stdin is None:
        raise InputError("standard input is closed")
    buffer = sys.stdin.buffer
    # A pipe that does not block is read short by the buffered stream, which takes "nothing yet" for the end.
    raw = getattr(buffer, "raw", buffer)
    pieces: list[bytes] = []
    size = 0
    try:
        while most is None or size < most:
            piece = raw.read(AT_ONCE if most is None else min(AT_ONCE, most - size))
            if piece is None:
                from select import select

                select([raw], [], [])
            elif piece:
                pieces.append(piece)
                size += len(piece)
            else:
                break
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read standard input: {reason(error)}") from error
    return b"".join(pieces)
