"""What clients really send: the parts that cannot be read are taken as absent, and the rest counts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.lsp.client import BAD, GOOD, RULE
from tests.lsp.raw import Session

URI = "file:///nowhere/llmstrategy.yaml"

INITIALIZE: dict[str, Any] = {
    "no parameters": None,
    "nothing": {},
    "capabilities are null": {"processId": None, "rootUri": None, "capabilities": None},
    "capabilities are a list": {"capabilities": []},
    "an unknown trace": {"capabilities": {}, "trace": "compact"},
    "tagSupport is a boolean": {"capabilities": {"textDocument": {"publishDiagnostics": {"tagSupport": True}}}},
    "resolveSupport is a boolean": {
        "capabilities": {"textDocument": {"codeAction": {"dataSupport": True, "resolveSupport": True}}}
    },
    "resolveSupport has no properties": {
        "capabilities": {"textDocument": {"codeAction": {"dataSupport": True, "resolveSupport": {}}}}
    },
    "resolveSupport is a text": {
        "capabilities": {"textDocument": {"codeAction": {"resolveSupport": {"properties": "edit"}}}}
    },
    "unknown kinds": {
        "capabilities": {
            "workspace": {
                "symbol": {"symbolKind": {"valueSet": [1, 2, 300]}},
                "workspaceEdit": {"documentChanges": True, "failureHandling": "hope"},
            },
            "textDocument": {"completion": {"completionItemKind": {"valueSet": [1, 99, "x"]}}},
        }
    },
    "unknown encodings": {"capabilities": {"general": {"positionEncodings": ["utf-7", "utf-16"]}}},
    "an odd folder": {"capabilities": {}, "workspaceFolders": [{"uri": 5}, {"uri": "file:///nowhere"}, None]},
    "an odd root": {"capabilities": {}, "rootUri": "http://[::1/x", "rootPath": 7, "processId": "12"},
    "odd options": {"capabilities": {}, "initializationOptions": ["x"], "clientInfo": {"version": 3}},
    "texts for objects": {"capabilities": {"textDocument": "all of it", "workspace": 5, "window": None}},
}


@pytest.mark.parametrize("params", INITIALIZE.values(), ids=INITIALIZE.keys())
def test_the_server_starts(params: Any) -> None:
    session = Session()
    answer = session.ask("initialize", params)
    assert answer["result"]["serverInfo"]["name"] == "llmstrategy", answer
    session.send("initialized")
    session.open(URI, BAD)
    assert [found["code"] for found in session.pushed(URI)] == [RULE]
    code, log = session.end()
    assert (code, "Traceback" in log) == (0, False)


def test_what_can_be_read_beside_it_counts() -> None:
    session = Session()
    abilities = {
        "general": {"positionEncodings": ["utf-7", "utf-8"]},
        "textDocument": {
            "publishDiagnostics": {"tagSupport": True, "codeDescriptionSupport": True},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": True, "symbolKind": {"valueSet": ["x"]}},
        },
    }
    assert session.greet(abilities, trace="compact")["capabilities"]["positionEncoding"] == "utf-8"
    session.open(URI, BAD)
    (found,) = session.pushed(URI)
    assert found["codeDescription"]["href"]
    symbols = session.ask("textDocument/documentSymbol", {"textDocument": {"uri": URI}})["result"]
    assert "selectionRange" in symbols[0]
    assert session.end()[0] == 0


@pytest.mark.parametrize("version", [{"version": None}, {}, {"version": "7"}, {"version": 2**40}, {"version": 1.5}])
def test_a_change_without_a_readable_version_is_made(version: dict[str, Any]) -> None:
    session = Session()
    session.greet()
    session.open(URI, GOOD)
    assert session.pushed(URI) == []
    session.send(
        "textDocument/didChange",
        {"textDocument": {"uri": URI, **version}, "contentChanges": [{"text": BAD}]},
    )
    message = session.next()
    assert [found["code"] for found in message["params"]["diagnostics"]] == [RULE]
    assert "version" not in message["params"]
    session.send("textDocument/didOpen", {"textDocument": {"uri": URI, "languageId": "yaml", "text": GOOD, **version}})
    assert session.pushed(URI) == []
    assert session.end()[0] == 0


@pytest.mark.parametrize(
    "context",
    [{"diagnostics": [{"range": 5}]}, {"diagnostics": [], "only": None, "triggerKind": 9}, {"diagnostics": [None]}],
)
def test_a_request_with_an_odd_part_is_answered(context: Any) -> None:
    session = Session()
    session.greet({"textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}}})
    session.open(URI, BAD)
    area = {"start": {"line": 6, "character": 15}, "end": {"line": 6, "character": 15}}
    answer = session.ask("textDocument/codeAction", {"textDocument": {"uri": URI}, "range": area, "context": context})
    assert answer["result"]
    assert session.end()[0] == 0


@pytest.mark.parametrize(
    "data",
    [
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"Content-Length: 9999\r\n\r\n{}",
        b"Content-Length: " + b"9" * 5_000 + b"\r\n\r\n{}",
        b"x" * 200_000 + b"\r\n",
        b"Content-Length: 5\r\n\r\n[1,2]Content-Length: 2\r\n\r\n{}",
    ],
    ids=["http", "cut off", "a length without end", "a header without end", "no objects"],
)
def test_what_is_not_the_protocol_ends_with_its_stream(data: bytes) -> None:
    session = Session()
    try:
        session.write(data)
        assert session.process.stdin is not None
        session.process.stdin.close()
    except BrokenPipeError:
        pass
    assert session.process.wait(30) == 1
    assert session.process.stderr is not None and b"Traceback" not in session.process.stderr.read()


@pytest.mark.parametrize("error", ["OSError('gone')", "RuntimeError('bug')", "MemoryError()"])
def test_a_reader_that_dies_ends_the_server(error: str) -> None:
    code = (
        "import io\n"
        "from llm_strategy.lsp import serve\n"
        "real = serve._protocol_streams\n"
        "class Dying(io.RawIOBase):\n"
        "    def __init__(self, source): self.source, self.count = source, 0\n"
        "    def read(self, size=-1):\n"
        "        self.count += 1\n"
        f"        if self.count > 1: raise {error}\n"
        "        return self.source.read(size)\n"
        "def streams():\n"
        "    source, target = real()\n"
        "    return Dying(source), target\n"
        "serve._protocol_streams = streams\n"
    )
    session = Session(code=code)
    session.send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, id=1)
    assert session.next()["result"]
    assert session.process.wait(30) == 1
