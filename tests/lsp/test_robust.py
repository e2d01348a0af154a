"""What a server has to survive, and what it must never do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import Any

import pytest

from llm_strategy.cli.main import main
from llm_strategy.links import rule_url
from tests.lsp.client import BAD, GOOD, RULE
from tests.lsp.raw import Session, frame

URI = "file:///nowhere/llmstrategy.yaml"


def at(uri: str = URI, **more: Any) -> dict[str, Any]:
    return {"textDocument": {"uri": uri}, **more}


HERE = {"line": 6, "character": 20}
RANGE = {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}
REQUESTS = {
    "textDocument/hover": at(position=HERE),
    "textDocument/completion": at(position=HERE),
    "textDocument/codeAction": at(range=RANGE, context={"diagnostics": []}),
    "textDocument/diagnostic": at(),
    "textDocument/documentSymbol": at(),
    "textDocument/foldingRange": at(),
    "textDocument/selectionRange": at(positions=[HERE]),
    "textDocument/documentLink": at(),
    "textDocument/codeLens": at(),
    "textDocument/inlayHint": at(range=RANGE),
    "textDocument/prepareRename": at(position=HERE),
    "textDocument/rename": at(position=HERE, newName="x"),
    "textDocument/onTypeFormatting": at(position=HERE, ch="\n", options={"tabSize": 2, "insertSpaces": True}),
    "workspace/diagnostic": {"previousResultIds": []},
}


def test_messages_in_any_order() -> None:
    session = Session()
    session.send("textDocument/didChange", at(contentChanges=[{"text": "x"}]))
    assert session.ask("textDocument/hover", at(position=HERE))["error"]["code"] == -32002
    session.greet()
    assert (
        session.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})["error"]["code"]
        == -32600
    )
    session.send("textDocument/didClose", at())
    session.send("textDocument/didSave", at())
    session.send(
        "textDocument/didChange",
        {"textDocument": {"uri": URI, "version": 3}, "contentChanges": [{"text": "x"}]},
    )
    session.send("$/cancelRequest", {"id": 99})
    session.send("$/something", {"a": 1})
    session.send("no/such/notification", {})
    session.send("workspace/didChangeConfiguration", {"settings": {}})
    session.send("workspace/didChangeWatchedFiles", {"changes": [{"uri": "x:y", "type": 3}]})
    assert session.ask("no/such/request", {})["error"]["code"] == -32601
    session.open(URI, BAD)
    assert len(session.pushed(URI)) == 1
    session.open(URI, GOOD)
    assert session.pushed(URI) == []
    assert session.ask("shutdown")["result"] is None
    assert session.ask("textDocument/hover", at(position=HERE))["error"]["code"] == -32600
    session.send("exit")
    assert session.process.wait(30) == 0


def test_malformed_messages_are_answered_or_passed_over() -> None:
    session = Session("--log-level", "error")
    session.greet()
    for junk in (
        b"not json",
        b"[]",
        b"1",
        b"null",
        b'{"jsonrpc":"2.0"}',
        b'{"method":5}',
        b'{"id":7}',
        b'{"jsonrpc":"2.0","method":"textDocument/didOpen"}',
        b'{"jsonrpc":"2.0","id":"x","result":1}',
        "\u2028é".encode(),
        b"\xff\xfe",
    ):
        session.write(frame(junk))
    session.write(b"Content-Length: x\r\n\r\nX-Header: y\r\n\r\n")
    for params in (None, [], 5, {}, {"textDocument": 5}, at(position={"line": "a"})):
        answer = session.ask("textDocument/hover", params)
        assert answer["error"]["code"] in (-32602, -32603)
    session.open(URI, BAD)
    assert len(session.pushed(URI)) == 1
    assert session.end()[0] == 0


@pytest.mark.parametrize("state", ["unknown", "open", "broken", "empty", "closed", "not ours"])
def test_every_request_is_answered_about_every_document(state: str) -> None:
    session = Session()
    provided = session.greet({"textDocument": {"rename": {"prepareSupport": True}}})["capabilities"]
    assert provided["textDocumentSync"]["change"] == 2
    uri = URI.replace("llmstrategy.yaml", "values.yaml") if state == "not ours" else URI
    texts = {
        "open": BAD,
        "not ours": BAD,
        "broken": "version: [1\n  é😀: {{\n\t- '",
        "empty": "",
        "closed": BAD,
    }
    if state in texts:
        session.open(uri, texts[state])
    if state == "closed":
        session.send("textDocument/didClose", at(uri))
    for method, params in REQUESTS.items():
        if "textDocument" in params:
            params = {**params, "textDocument": {"uri": uri}}
        answer = session.ask(method, params)
        if "error" in answer:
            assert answer["error"]["code"] == -32803, (method, answer)
    code, log = session.end()
    assert code == 0
    assert "Traceback" not in log


def test_places_outside_the_text_are_answered() -> None:
    session = Session()
    session.greet()
    session.open(URI, BAD)
    for position in (
        {"line": 10_000, "character": 0},
        {"line": 3, "character": 10_000},
        {"line": 7, "character": 5},
    ):
        outside = {"start": position, "end": position}
        for method, params in REQUESTS.items():
            params = {**params, **{key: position for key in ("position",) if key in params}}
            params = {**params, **{key: outside for key in ("range",) if key in params}}
            answer = session.ask(method, params)
            assert "error" not in answer or answer["error"]["code"] == -32803, (method, answer)
    code, log = session.end()
    assert (code, "Traceback" in log) == (0, False)


def test_a_request_taken_back_is_answered() -> None:
    session = Session()
    session.greet()
    session.open(URI, BAD)
    session.pushed(URI)
    asked = {
        "jsonrpc": "2.0",
        "id": "late",
        "method": "workspace/diagnostic",
        "params": {"previousResultIds": []},
    }
    taken_back = {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "late"}}
    session.write(frame(asked) + frame(taken_back))
    while (answer := session.next()).get("id") != "late":
        pass
    # Whether it was done already is a matter of luck.
    assert answer.get("error", {}).get("code", -32800) == -32800
    assert session.end()[0] == 0


def test_a_crash_in_a_rule_is_shown_once_and_the_others_report() -> None:
    code = (
        "from llm_strategy.rules.registry import all_rules\n"
        "def crash(*_): raise ValueError('boom')\n"
        "all_rules()['target-not-reached'].find = crash\n"
        "all_rules()['stale-evidence'].find = crash\n"
    )
    session = Session(code=code)
    session.greet()
    session.open(URI, BAD)
    messages = []
    while (message := session.next())["method"] != "textDocument/publishDiagnostics":
        messages.append(message)
    assert [one["code"] for one in message["params"]["diagnostics"]] == [RULE]
    session.send(
        "textDocument/didChange",
        {"textDocument": {"uri": URI, "version": 2}, "contentChanges": [{"text": BAD + "# x\n"}]},
    )
    while (message := session.next())["method"] != "textDocument/publishDiagnostics":
        messages.append(message)
    shown = [one["params"]["message"] for one in messages if one["method"] == "window/showMessage"]
    assert any("target-not-reached" in one and "boom" in one for one in shown)
    assert len(shown) == len(set(shown))
    status, log = session.end()
    assert status == 0
    assert "Traceback" in log


def test_a_client_that_shows_no_pages_is_told_where_they_are() -> None:
    session = Session()
    session.greet()
    session.send("workspace/executeCommand", {"command": "llmstrategy.openRule", "arguments": [RULE]}, id="x")
    messages = [session.next(), session.next()]
    assert sorted(one.get("id", "") for one in messages) == ["", "x"]
    (shown,) = [one["params"]["message"] for one in messages if one.get("method") == "window/showMessage"]
    assert rule_url(RULE) in shown
    assert session.end()[0] == 0


def test_nothing_but_the_protocol_is_written_to_standard_output() -> None:
    code = (
        "import os\n"
        "from llm_strategy.engine import check as engine\n"
        "check = engine.check\n"
        "def loud(*a, **k):\n"
        "    print('printed'); os.write(1, b'written\\n'); os.system('echo run'); return check(*a, **k)\n"
        "engine.check = loud\n"
    )
    session = Session(code=code)
    session.greet()
    session.open(URI, BAD)
    assert len(session.pushed(URI)) == 1
    _, log = session.end()
    assert {"printed", "written", "run"} <= set(log.split())


@pytest.mark.parametrize(
    "header",
    [
        b"content-length: %d\r\n\r\n",
        b"CONTENT-LENGTH:%d\r\n\r\n",
        b"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-length :   %d \r\n\r\n",
        b"content-length: %d\n\n",
    ],
)
def test_headers_are_read_in_any_case_and_with_any_blanks(header: bytes) -> None:
    session = Session()
    for number, method in enumerate(("initialize", "shutdown")):
        params = {"processId": None, "rootUri": None, "capabilities": {}} if not number else None
        body = json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params}).encode()
        session.write(header % len(body) + body)
        assert session.next()["id"] == number
    body = b'{"jsonrpc":"2.0","method":"exit"}'
    session.write(header % len(body) + body)
    assert session.process.wait(30) == 0


def test_a_message_without_a_length_is_told_of() -> None:
    session = Session()
    session.greet()
    session.write(b"X-Header: y\r\n\r\n")
    said = "WARNING llm_strategy.lsp.message_reader: a message without a Content-Length is passed over\n"
    assert session.end() == (0, said)


@pytest.mark.parametrize(("level", "lines"), [("error", 0), ("debug", 5)])
def test_logs_go_to_standard_error_at_the_level_chosen(level: str, lines: int) -> None:
    session = Session("--log-level", level)
    session.greet()
    session.open(URI, BAD)
    session.pushed(URI)
    code, log = session.end()
    assert code == 0
    assert (len(log.splitlines()) > lines) if lines else not log


def test_a_client_that_goes_without_a_word_ends_the_server() -> None:
    session = Session()
    session.greet()
    session.open(URI, BAD)
    assert session.process.stdin is not None
    session.process.stdin.close()
    assert session.process.wait(30) == 1


def test_a_client_that_no_longer_reads_ends_the_server() -> None:
    session = Session()
    session.greet()
    assert session.process.stdout is not None and session.process.stdin is not None
    session.process.stdout.close()
    try:
        for number in range(100):
            session.open(URI, BAD, number)
            time.sleep(0.02)
    except BrokenPipeError:
        pass
    assert session.process.wait(30) == 1


@pytest.mark.skipif(os.name != "posix", reason="signals mean something else there")
def test_a_client_that_died_and_left_its_pipes_open_ends_the_server() -> None:
    died = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    code = "from llm_strategy.lsp import serve; serve.CLIENT_CHECK_SECONDS = 0.05"
    session = Session(code=code)
    session.ask("initialize", {"processId": died.pid, "rootUri": None, "capabilities": {}})
    assert session.process.poll() is None
    died.kill()
    died.wait()
    assert session.process.wait(30) == 1


def test_exit_without_shutdown_is_a_failure() -> None:
    session = Session()
    session.greet()
    session.send("exit")
    assert session.process.wait(30) == 1


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["llmstrategy.yaml"], "no argument"),
        (["--log-level", "loud"], "one of"),
    ],
)
def test_wrong_usage(arguments: list[str], word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["server", *arguments]) == 2
    assert word in capsys.readouterr().err
