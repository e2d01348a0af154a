"""A server spoken to byte by byte, for what no decent client sends."""

from __future__ import annotations

import json
import subprocess
from typing import Any, BinaryIO

from tests.lsp.client import COMMAND, environment


def frame(message: Any) -> bytes:
    """Return a message as it goes over the wire."""
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def read(stream: BinaryIO) -> Any:
    """Return the next message; anything else on the stream fails."""
    length = 0
    while line := stream.readline():
        name, _, value = line.partition(b":")
        if name == b"Content-Length":
            length = int(value)
        elif not line.strip():
            return json.loads(stream.read(length))
        else:
            assert name == b"Content-Type", f"no header: {line!r}"
    return None


class Session:
    """One server process."""

    def __init__(self, *arguments: str, code: str = "", **env: str) -> None:
        command = [*COMMAND, *arguments]
        if code:
            run = "import sys; from llm_strategy.cli.main import main; sys.argv[1:] = ['server']; sys.exit(main())"
            command = [COMMAND[0], "-c", f"{code}\n{run}"]
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment() | env,
        )
        self._number = 0

    def send(self, method: str, params: Any = None, **more: Any) -> None:
        """Send a notification, or a request with ``id``."""
        self.write(frame({"jsonrpc": "2.0", "method": method, "params": params, **more}))

    def write(self, data: bytes) -> None:
        """Send bytes."""
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def next(self) -> Any:
        """Return the next message."""
        assert self.process.stdout is not None
        return read(self.process.stdout)

    def write_answer(self, number: Any, result: Any = None) -> None:
        """Answer a request of the server."""
        self.write(frame({"jsonrpc": "2.0", "id": number, "result": result}))

    def ask(self, method: str, params: Any = None) -> Any:
        """Send a request and return its answer; what comes before is passed over."""
        self._number += 1
        self.send(method, params, id=self._number)
        while (message := self.next()) is not None:
            if message.get("id") == self._number and "method" not in message:
                return message
        raise AssertionError("the server left without an answer")

    def greet(self, capabilities: Any = None, **more: Any) -> Any:
        """Begin a session."""
        answer = self.ask(
            "initialize", {"processId": None, "rootUri": None, "capabilities": capabilities or {}, **more}
        )
        self.send("initialized", {})
        return answer["result"]

    def open(self, uri: str, text: str, version: int = 1) -> None:
        """Open a document."""
        item = {"uri": uri, "languageId": "yaml", "version": version, "text": text}
        self.send("textDocument/didOpen", {"textDocument": item})

    def pushed(self, uri: str) -> Any:
        """Return the next findings pushed for a document."""
        while (message := self.next()) is not None:
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                return message["params"]["diagnostics"]
        raise AssertionError("the server left")

    def end(self) -> tuple[int, str]:
        """Say goodbye; return the exit code and what was logged."""
        if self.process.poll() is None:
            self.ask("shutdown")
            self.send("exit")
        _, log = self.process.communicate(timeout=30)
        return self.process.returncode, log.decode()
