"""The real yaml-language-server, asked over its standard input and output."""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import threading
from pathlib import Path
from typing import Any

import pytest

NODE = Path(__file__).parent / "node"
SERVER = NODE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
PATIENCE = 60
"""Seconds after which an answer counts as missing."""


def required_programs() -> str:
    """Return the path of Node.js; skip where it or its packages are missing, and fail where they are required."""
    node = shutil.which("node")
    if node is None or not SERVER.is_file():
        if os.environ.get("LLMSTRATEGY_EDITORS") == "require":
            pytest.fail("Node.js and its packages are required: ./dev node")
        pytest.skip("needs Node.js and its packages: ./dev node")
    return node


class YamlServer:
    """One server with our schema set for one file name."""

    def __init__(self, schemas: dict[str, str]) -> None:
        self.settings = {
            "yaml": {
                "schemas": schemas,
                "schemaStore": {"enable": False},
                "validate": True,
                "hover": True,
                "completion": True,
            }
        }
        self.process = subprocess.Popen(
            [required_programs(), str(SERVER), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.answers: dict[int, queue.Queue[Any]] = {}
        self.published: queue.Queue[Any] = queue.Queue()
        self.last = 0
        threading.Thread(target=self._listen, daemon=True).start()
        client = {
            "textDocument": {
                "publishDiagnostics": {"relatedInformation": True},
                "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
                "hover": {"contentFormat": ["markdown"]},
                "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
            },
            "workspace": {"configuration": True},
        }
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": client})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": self.settings})

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while True:
            length = 0
            while line := stream.readline().strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not length:
                return
            message = json.loads(stream.read(length))
            if "method" not in message:
                self.answers[message["id"]].put(message)
            elif "id" in message:
                self._answer(message)
            elif message["method"] == "textDocument/publishDiagnostics":
                self.published.put(message["params"])

    def _answer(self, request: Any) -> None:
        result: Any = None
        if request["method"] == "workspace/configuration":
            result = [self.settings.get(item.get("section")) for item in request["params"]["items"]]
        self._send({"id": request["id"], "result": result})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: Any) -> Any:
        self.last += 1
        box = self.answers[self.last] = queue.Queue()
        self._send({"id": self.last, "method": method, "params": params})
        message = box.get(timeout=PATIENCE)
        assert "error" not in message, message
        return message["result"]

    def open(self, path: Path, text: str) -> list[Any]:
        """Open a file and return its diagnostics."""
        uri = path.as_uri()
        self.tell(
            "textDocument/didOpen",
            {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}},
        )
        while True:
            params = self.published.get(timeout=PATIENCE)
            if params["uri"] == uri:
                found: list[Any] = params["diagnostics"]
                return found

    def at(self, method: str, path: Path, line: int, column: int, **more: Any) -> Any:
        """Ask about a position (0-based, UTF-16)."""
        place = {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}
        return self.ask(f"textDocument/{method}", {**place, **more})

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
