"""The language server: `check` for editors. The only room that imports pygls and lsprotocol.

The engine is the one of `check`; this room keeps the text that the editor has, and converts. Standard output
carries the protocol and nothing else.
"""

from __future__ import annotations

import logging
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

LEVELS = ("error", "warning", "info", "debug")
"""How much is logged to standard error."""

__all__ = ["LEVELS", "serve"]


class Formatter(logging.Formatter):
    """Log lines as they may be shown: a file, a path or a client cannot forge one, nor move a cursor."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line, and below it a trace behind bars."""
        from llm_strategy.outputs.escape import shown

        record.message = record.getMessage()
        head = shown(self.formatMessage(record))
        trace = self.formatException(record.exc_info) if record.exc_info else ""
        return "\n".join([head, *(f"  | {shown(line)}" for line in trace.split("\n") if line)])


def serve(tcp: tuple[str, int] | None = None, level: str = "warning") -> int:
    """Serve one client until it leaves, on standard streams or on a TCP port; return the exit code.

    Raises OSError where the port cannot be listened on.
    """
    import gc

    # Importing makes many objects and no garbage.
    gc.disable()
    from llm_strategy.lsp import lazy_types as lean

    lean.without_ssl()
    lean.messages()
    import asyncio

    from llm_strategy.lsp.registry import make_server
    from llm_strategy.lsp.wire import Writer, converse

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Formatter("%(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    source, target = _standard_streams() if tcp is None else _accepted(*tcp)
    server = make_server()
    writer = Writer(target)
    server.protocol.set_writer(writer)
    gc.enable()
    try:
        return asyncio.run(converse(server, source, writer))
    except KeyboardInterrupt:
        return 130


def _standard_streams() -> tuple[BinaryIO, BinaryIO]:
    """Return the streams of the protocol; whatever else is printed from now on goes to standard error."""
    import os

    source = os.fdopen(os.dup(0), "rb")
    target = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return source, target


def _accepted(host: str, port: int) -> tuple[BinaryIO, BinaryIO]:
    """Wait for one client; say on standard error where."""
    import socket

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family) as listener:
        where = listener.getsockname()
        print(f"listening on {where[0]}:{where[1]}", file=sys.stderr, flush=True)
        connection, _ = listener.accept()
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection.makefile("rb"), connection.makefile("wb")
