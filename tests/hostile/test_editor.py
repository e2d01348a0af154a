"""Nothing that a file says becomes markup, a link or a control character in an editor."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from llm_strategy.lsp.registry import make_server
from llm_strategy.text import split_lines

from .files import places, quoted
from .saying import SAYINGS, marked_up, message, plain, readable

URI = "file:///nowhere/llmstrategy.yaml"
ABILITIES = {
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}},
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
    },
    "window": {"showDocument": {"support": True}},
}
WRITTEN = {"arguments", "newText", "insertText", "filterText", "placeholder", "sortText", "uri", "target", "href", "data", "changes"}
"""What is not shown, or is the file's own text."""


class Client:
    """A server in this process, and all that it has sent."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.server = make_server()
        self.server.protocol.set_writer(self)
        self.said: list[Any] = []
        self._asked = 0
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": ABILITIES})
        self.tell("initialized", {})

    def write(self, data: bytes) -> None:
        self.said.append(json.loads(data.partition(b"\r\n\r\n")[2]))

    def close(self) -> None:
        self.loop.close()

    async def _handle(self, message: Any) -> None:
        self.server.protocol.handle_message({"jsonrpc": "2.0", **message})
        # A handler is a task, its answer the callback of that.
        for _ in range(4):
            await asyncio.sleep(0)

    def tell(self, method: str, params: Any) -> None:
        self.loop.run_until_complete(self._handle({"method": method, "params": params}))

    def ask(self, method: str, params: Any) -> Any:
        self._asked += 1
        self.loop.run_until_complete(self._handle({"id": self._asked, "method": method, "params": params}))
        [answer] = [one for one in self.said if one.get("id") == self._asked and "method" not in one]
        return answer.get("result")

    def open(self, text: str) -> None:
        item = {"uri": URI, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": item})


@pytest.fixture
def client() -> Iterator[Client]:
    made = Client()
    yield made
    made.close()


def look(said: Any, where: str) -> None:
    """Check every text that an editor would show."""
    if isinstance(said, dict):
        if said.get("kind") == "markdown":
            marked_up(said["value"], where)
            return
        if said.get("method") == "window/showMessage":
            message(said["params"]["message"], where)
        for key, value in said.items():
            if key not in WRITTEN:
                look(value, f"{where}.{key}")
    elif isinstance(said, list):
        for value in said:
            look(value, where)
    elif isinstance(said, str):
        # The remedy is a line of its own below the message of a diagnostic.
        for line in said.split("\nhelp: ", 1) if where.endswith("diagnostics.message") else [said]:
            readable(line, where)


@pytest.mark.parametrize("saying", SAYINGS)
def test_what_a_text_says(client: Client, saying: str) -> None:
    here = {"textDocument": {"uri": URI}}
    for place, text in places(SAYINGS[saying]).items():
        client.said.clear()
        client.open(text)
        lines = split_lines(text)
        whole = {"start": {"line": 0, "character": 0}, "end": {"line": len(lines), "character": 0}}
        for method in ("documentSymbol", "foldingRange", "documentLink", "codeLens"):
            client.ask(f"textDocument/{method}", here)
        client.ask("textDocument/inlayHint", {**here, "range": whole})
        client.ask("textDocument/codeAction", {**here, "range": whole, "context": {"diagnostics": []}})
        for line, row in enumerate(lines):
            indent = len(row) - len(row.lstrip())
            for character in {indent, row.find(":") + 3, len(row) * 2 // 3}:
                at = {**here, "position": {"line": line, "character": max(0, character)}}
                client.ask("textDocument/hover", at)
            client.ask("textDocument/rename", {**at, "newName": SAYINGS[saying]})
            offered = client.ask("textDocument/completion", at)
            for item in offered["items"][:3] if offered else ():
                client.ask("completionItem/resolve", item)
        assert len(client.said) > 10
        look(client.said, f"{saying} as {place}")


@pytest.mark.parametrize("saying", SAYINGS)
def test_topics_that_a_client_sends_back(client: Client, saying: str) -> None:
    for topic in (["need", "x"], ["key", "layer", "x"], ["rule", "x"], ["model", "x"], ["word", "task", "x"], ["x"]):
        said = [SAYINGS[saying] if word == "x" else word for word in topic]
        client.ask("completionItem/resolve", {"label": "x", "data": {"topic": said}})
    client.ask("workspace/executeCommand", {"command": "llmstrategy.openRule", "arguments": [SAYINGS[saying]]})
    look(client.said[1:], saying)


@pytest.mark.parametrize("saying", SAYINGS)
def test_what_settings_say(client: Client, saying: str, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "llmstrategy.toml").write_bytes(f"select = [{quoted(SAYINGS[saying])}]\n".encode())
    uri = (tmp_path / "llmstrategy.yaml").as_uri()
    item = {"uri": uri, "languageId": "yaml", "version": 1, "text": "version: 1\n"}
    client.tell("textDocument/didOpen", {"textDocument": item})
    assert [one for one in client.said if one.get("method") == "window/showMessage"]
    look(client.said[1:], saying)


def test_links_lead_to_files_and_to_the_web_alone(client: Client) -> None:
    text = "version: 1\nstrategies:\n  a:\n    purpose: x\n    quality:\n      eval_dataset: {}\n"
    for address in ("command:evil", "javascript:evil()", "vscode://evil", "data:text/html,evil", "file:///etc/passwd", "\\\\evil\\x"):
        client.open(text.format(quoted(address)))
        for link in client.ask("textDocument/documentLink", {"textDocument": {"uri": URI}}):
            assert link["target"].startswith(("file:///nowhere/", "https://")), link


def test_the_log_is_harmless(caplog: pytest.LogCaptureFixture) -> None:
    from llm_strategy.lsp.serve import Formatter

    formatter = Formatter("%(levelname)s %(name)s: %(message)s")
    for text in SAYINGS.values():
        record = logging.LogRecord("llm_strategy", logging.ERROR, "x.py", 1, "%s cannot be read", (text,), None)
        said = formatter.format(record)
        plain(said)
        assert "\n" not in said
    try:
        raise ValueError("\n".join(SAYINGS.values()))
    except ValueError as error:
        record = logging.LogRecord(
            "llm_strategy", logging.ERROR, "x.py", 1, "failed", (), (ValueError, error, error.__traceback__)
        )
    said = formatter.format(record)
    plain(said)
    assert all(line.startswith("  | ") for line in said.split("\n")[1:])
    assert "ValueError" in said
