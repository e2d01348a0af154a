"""The one writer for standard output and standard error: all of it is written, or it says so.

Everything is UTF-8 whatever the locale says. Python's own streams do not do: with ``PYTHONUNBUFFERED`` they drop what a
short write leaves, and on a pipe that does not block they lose pieces.
"""

from __future__ import annotations

import os
import sys

from llm_strategy.cli.exits import OutputError, reason

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol, TextIO

    class Sink(Protocol):
        """What takes bytes: a raw file, which may take fewer than it is given, or None of them just now."""

        def write(self, content: memoryview, /) -> int | None:
            """Take some bytes, and return how many."""

        def fileno(self) -> int:
            """Return the descriptor."""


AT_ONCE = 1 << 16
"""So many bytes are gathered before they are written."""


def wants_color(terminal: bool) -> bool:
    """Follow no-color.org and force-color.org, in the order Python itself does."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether somebody looks at a standard stream; None and closed ones are no terminals."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def write(chunks: Iterable[str], *, to_error: bool = False) -> None:
    """Write text to standard output, or to standard error. Raises :class:`OutputError` unless all is written."""
    _write(map(encoded, chunks), to_error=to_error)


def write_bytes(content: bytes) -> None:
    """Write bytes to standard output as they are. Raises :class:`OutputError` unless all are written."""
    _write([content], to_error=False)


def eprint(*lines: str) -> None:
    """Write lines to standard error; a line break inside one is shown as an escape, so none is forged."""
    from llm_strategy.outputs.escape import shown

    try:
        write([f"{shown(line)}\n" for line in lines], to_error=True)
    except OutputError:
        # Nobody reads it; the exit code still tells of it.
        pass


def eprint_fault(text: str, trace: str) -> None:
    """Say that the program itself failed, with what Python knows about it."""
    head = f"error: llmstrategy itself failed, please report it: {text}"
    # The bar keeps a line of the trace from beginning with words of the checked file.
    eprint(head, *(f"  | {line}" for line in trace.splitlines()))


def encoded(text: str) -> bytes:
    """Return text as it is written anywhere; a lone surrogate, which a file name may hold, as an escape."""
    return text.encode("utf-8", "backslashreplace")


def write_all(sink: Sink, content: bytes) -> None:
    """Write all of ``content``, however little is taken at a time. Raises OSError where no more is taken."""
    rest = memoryview(content)
    while rest:
        taken = sink.write(rest)
        if taken is None:
            from select import select

            select([], [sink], [])
        else:
            rest = rest[taken:]


def _write(pieces: Iterable[bytes], *, to_error: bool) -> None:
    name = f"standard {'error' if to_error else 'output'}"
    stream = sys.stderr if to_error else sys.stdout
    if stream is None:
        raise OutputError(f"cannot write to {name}: it is closed")
    # On a terminal every piece shows when it is there.
    limit = 0 if is_terminal(stream) else AT_ONCE
    gathered: list[bytes] = []
    size = 0
    try:
        for piece in pieces:
            gathered.append(piece)
            size += len(piece)
            if size > limit:
                content, gathered, size = b"".join(gathered), [], 0
                _put(stream, name, content)
    finally:
        # What was found before something went wrong is still shown, and before the words about it.
        if gathered:
            _put(stream, name, b"".join(gathered))


def _put(stream: TextIO, name: str, content: bytes) -> None:
    try:
        stream.flush()
        binary = getattr(stream, "buffer", None)
        if binary is None:
            # A stream of text alone, which a program around this one has put in the place.
            stream.write(content.decode("utf-8", "replace"))
        else:
            write_all(getattr(binary, "raw", binary), content)
    except BrokenPipeError:
        raise OutputError(f"cannot write to {name}: its reader is closed") from None
    except (OSError, ValueError) as error:
        raise OutputError(f"cannot write to {name}: {reason(error)}") from error
