"""Frames in, frames out: the base protocol over two streams, and the loop that hands messages over in batches.

A thread reads, so the client is never kept waiting by a check. Everything that has arrived meanwhile is handled
as one batch, and only then are the changed documents checked: a check of a text that is already out of date is
never begun, and nothing waits for a timer.
"""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections import deque

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, BinaryIO, Protocol

    class Host(Protocol):
        """Who takes the messages."""

        def receive(self, message: Any) -> None:
            """Handle one message."""

        def settle(self) -> None:
            """Do what is due after a batch of messages."""

        def abandoned(self) -> bool:
            """Say whether the client has died."""

        @property
        def exit_code(self) -> int | None:
            """The code to exit with, once the client has said so."""


log = logging.getLogger(__name__)

_CANCEL = "$/cancelRequest"

MOST_BYTES = 512 * 1024 * 1024
"""Of one message. The longest text that is checked, with every character escaped, is a third of it."""

LONGEST_HEADER = 64 * 1024
"""Bytes of one line of a header."""

LOOK_AFTER_CLIENT = 5.0
"""Seconds between two looks whether the client still lives; mostly its closed stream says so at once."""


class Writer:
    """Writes frames whole; ``lost`` once nobody reads them any more."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.lost = False

    def write(self, data: bytes) -> None:
        """Send a frame."""
        if self.lost:
            return
        try:
            self._stream.write(data)
            self._stream.flush()
        except (OSError, ValueError) as error:
            self.lost = True
            log.info("the client no longer reads: %s", error)

    def close(self) -> None:
        """Nothing to do: the stream belongs to the process."""


def read_frame(stream: BinaryIO) -> bytes | None:
    """Return the body of the next frame, None at the end of the stream; raises ValueError for one that is too long."""
    length = None
    while True:
        header = stream.readline(LONGEST_HEADER)
        if not header:
            return None
        if not header.strip():
            if length is None:
                continue
            if length > MOST_BYTES:
                raise ValueError(f"a message of {length:,} bytes, the bound is {MOST_BYTES:,}")
            body = stream.read(length)
            return body if len(body) == length else None
        name, _, value = header.partition(b":")
        if name.strip().lower() == b"content-length":
            try:
                length = max(0, int(value))
            except ValueError:
                log.warning("a frame without a readable length: %r", header[:80])


async def converse(host: Host, stream: BinaryIO, writer: Writer) -> int:
    """Hand every message to ``host`` until the client leaves; return the exit code."""
    loop = asyncio.get_running_loop()
    arrived: deque[bytes | None] = deque()
    woken = asyncio.Event()

    def read() -> None:
        body: bytes | None = b""
        while body is not None:
            try:
                body = read_frame(stream)
            except (OSError, ValueError) as error:
                log.info("the client can no longer be read: %s", error)
                body = None
            arrived.append(body)
            try:
                loop.call_soon_threadsafe(woken.set)
            except RuntimeError:  # the loop is closed: the client has left
                return

    threading.Thread(target=read, name="reader", daemon=True).start()

    def look() -> None:
        if host.abandoned():
            arrived.append(None)
            woken.set()
        loop.call_later(LOOK_AFTER_CLIENT, look)

    look()
    while True:
        await woken.wait()
        woken.clear()
        batch: list[Any] = []
        ended = False
        while arrived:
            body = arrived.popleft()
            if body is None:
                ended = True
                break
            try:
                batch.append(json.loads(body))
            except (ValueError, RecursionError) as error:
                log.warning("a message that is not JSON: %s", error)
        for message in without_cancelled(batch, host.receive):
            host.receive(message)
            if host.exit_code is not None:
                return host.exit_code
        if ended or writer.lost:
            log.info("the client has left")
            return 1
        host.settle()
        # Let longer work, as a search of the workspace, go on between batches.
        await asyncio.sleep(0)


def without_cancelled(batch: list[Any], cancel: Callable[[Any], None]) -> list[Any]:
    """Leave out the requests that were taken back while they waited; they are answered as cancelled."""
    taken_back = {
        params.get("id")
        for message in batch
        if isinstance(message, dict)
        and message.get("method") == _CANCEL
        and isinstance(params := message.get("params"), dict)
        and isinstance(params.get("id"), int | str)
    }
    if not taken_back:
        return batch
    kept = []
    for message in batch:
        identity = message.get("id") if isinstance(message, dict) and "method" in message else None
        if isinstance(identity, int | str) and identity in taken_back:
            cancel({**message, "cancelled": True})
        else:
            kept.append(message)
    return kept
