"""Run the server on standard input and output, which carry the protocol and nothing else."""

from __future__ import annotations

import logging
import os
import sys
import threading
from typing import TYPE_CHECKING, Any, BinaryIO

from llm_strategy.lsp import lazy_types
from llm_strategy.outputs.escape import shown

if TYPE_CHECKING:  # they load the protocol, which `serve` prepares first
    import asyncio

    from llm_strategy.lsp.session import Session

LEVELS = ("error", "warning", "info", "debug")
"""How much is logged to standard error."""

READ_BYTES = 1 << 20
"""What is read of standard input at once, at most."""

CLIENT_CHECK_SECONDS = 5.0
"""Between two checks that the client is alive; mostly its closed stream says so at once."""

log = logging.getLogger(__name__)


class Formatter(logging.Formatter):
    """Log lines that no file, path or client can forge, and that move no cursor."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line, and below it a trace behind bars."""
        record.message = record.getMessage()
        head = shown(self.formatMessage(record))
        trace = self.formatException(record.exc_info) if record.exc_info else ""
        return "\n".join([head, *(f"  | {shown(line)}" for line in trace.split("\n") if line)])


def serve(level: str = "warning") -> int:
    """Serve one client until it leaves; return the exit code: 0 after a proper goodbye, 1 otherwise."""
    lazy_types.without_ssl()
    lazy_types.install()
    # So long a thread that analyses a large document may keep another one waiting.
    sys.setswitchinterval(0.001)
    import asyncio

    from llm_strategy.lsp.registry import make_server

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Formatter("%(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    source, target = _protocol_streams()
    try:
        asyncio.run(converse(make_server(), source, target))
    except SystemExit as leaving:  # pygls leaves so when the client says exit
        return int(leaving.code or 0)
    except KeyboardInterrupt:
        return 130
    return 1


def _protocol_streams() -> tuple[BinaryIO, BinaryIO]:
    """Return the streams of the protocol; whatever else is printed from now on goes to standard error."""
    source = os.fdopen(os.dup(0), "rb", buffering=0)
    target = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return source, target


async def converse(server: Session, source: BinaryIO, target: BinaryIO) -> None:
    """Handle messages until the client closes ``source``; raises SystemExit when it says exit or is lost."""
    import asyncio

    from pygls.io_ import StdoutWriter, run_async

    from llm_strategy.lsp.message_reader import MessageReader

    class Writer(StdoutWriter):
        """Leaves when nobody reads any more."""

        def write(self, data: bytes) -> None:
            if target.closed:
                return
            try:
                super().write(data)
            except OSError as error:
                log.info("the client no longer reads: %s", error)
                raise SystemExit(1) from error

    loop = asyncio.get_running_loop()
    reader = MessageReader()
    threading.Thread(target=_feed, args=(reader, source, loop), name="reader", daemon=True).start()

    def check_client() -> None:
        if _has_died(server.process_id):
            log.info("the client has died")
            raise SystemExit(1)
        loop.call_later(CLIENT_CHECK_SECONDS, check_client)

    check_client()
    server.protocol.set_writer(Writer(target))
    try:
        # The reader has whole batches of messages: pygls handles all of them before the loop runs anything else, so a
        # check that `call_soon` schedules sees the newest text.
        await run_async(threading.Event(), reader, server.protocol, _quiet_log(), _report_unreadable)
    except (asyncio.IncompleteReadError, ValueError) as error:
        log.info("the client sends no messages any more: %s", error)
    log.info("the client has left")


def _quiet_log() -> logging.Logger:
    """Return a logger for pygls' reader, which reports everything twice: here, and to its error handler."""
    quiet = logging.getLogger(f"{__name__}.reader")
    quiet.setLevel(logging.CRITICAL)
    return quiet


def _report_unreadable(error: Exception, _: object) -> None:
    log.warning("a message that is not JSON: %s", error)


def _feed(reader: asyncio.StreamReader, source: Any, loop: asyncio.AbstractEventLoop) -> None:
    """Hand on what the client sends; whatever ends this ends the conversation."""
    try:
        while data := source.read(READ_BYTES):
            loop.call_soon_threadsafe(reader.feed_data, data)
    except Exception as error:
        log.info("the client can no longer be read: %s", error)
    finally:
        try:
            loop.call_soon_threadsafe(reader.feed_eof)
        except RuntimeError:  # the loop is closed: the server has left
            pass


def _has_died(process_id: int | None) -> bool:
    """Say whether the process that started the server is gone."""
    # Signals mean something else to Windows.
    if process_id is None or process_id <= 0 or os.name != "posix":
        return False
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return True
    except OSError:
        pass
    return False
