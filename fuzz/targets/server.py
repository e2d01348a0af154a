"""The language server: its messages in any order, and any bytes on its standard input."""

from __future__ import annotations

import asyncio
import io
import json
import logging
from collections.abc import Callable
from typing import Any

from fuzz.choices import Choices

_URIS = (
    "file:///nowhere/llmstrategy.yaml",
    "untitled:llmstrategy.yaml",
    "file:///c%3A/nowhere/llmstrategy.yaml",
    "file://host/share/llmstrategy.yaml",
    "file:///nowhere/values.yaml",
    "file:",
    "",
    "http://[::1/llmstrategy.yaml",
    "file:///%00/llmstrategy.yaml",
    "file:///%ff%fe/%F0%9F/llmstrategy.yaml",
)
_ABILITIES: tuple[dict[str, Any], ...] = (
    {},
    {
        "general": {"positionEncodings": ["utf-8"]},
        "textDocument": {
            "publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}},
            "hover": {"contentFormat": ["markdown"]},
            "completion": {"completionItem": {"snippetSupport": True}},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        },
    },
    {
        "general": {"positionEncodings": ["utf-32"]},
        "textDocument": {
            "diagnostic": {},
            "codeAction": {
                "codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}},
                "dataSupport": True,
                "resolveSupport": {"properties": ["edit"]},
            },
        },
        "workspace": {"diagnostics": {"refreshSupport": True}, "workspaceEdit": {"documentChanges": True}},
    },
)
_AT_A_PLACE = ("hover", "completion", "prepareRename")
_OF_A_DOCUMENT = ("diagnostic", "documentSymbol", "foldingRange", "documentLink", "codeLens")
_IN_A_RANGE = ("codeAction", "inlayHint")
_KINDS = 16


class _Client:
    """The output of the server; every frame must be a message."""

    closed = False

    def __init__(self) -> None:
        self.messages: list[Any] = []

    def write(self, data: bytes) -> None:
        head, _, body = data.partition(b"\r\n\r\n")
        assert head.startswith(b"Content-Length: %d\r\n" % len(body)), head
        self.messages.append(json.loads(body))

    def flush(self) -> None:
        """Nothing to do."""

    def close(self) -> None:
        """Nothing to do."""


class _Log(logging.Handler):
    """Turns a traceback in the log into a failure."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[1] is not None:
            import traceback

            self.wrong.append("".join(traceback.format_exception(record.exc_info[1])))


_log = _Log()


_converters: list[Any] = []


def _server() -> tuple[Any, _Client]:
    from llm_strategy.lsp import session as module
    from llm_strategy.lsp.registry import make_server

    if not _converters:
        # Making it takes most of the start, and it is always the same.
        _converters.append(module.default_converter())
        module.default_converter = lambda: _converters[0]

    for name in ("pygls", "llm_strategy", "asyncio"):
        logger = logging.getLogger(name)
        if _log not in logger.handlers:
            logger.handlers[:] = [_log]
            logger.propagate = False
            logger.setLevel(logging.ERROR)
    _log.wrong.clear()
    made = make_server()
    client = _Client()
    made.protocol.set_writer(client)
    return made, client


def server(data: bytes) -> None:
    """Send messages in any order about any text: no traceback, and one answer to each request."""
    asyncio.run(_messages(data))


async def _messages(data: bytes) -> None:
    choices = Choices(data)
    abilities = choices.one(_ABILITIES)
    kinds = [(choices.number(_KINDS), choices.number(256), choices.number(256)) for _ in range(choices.number(12))]
    greeted = choices.number(8) != 7
    # JSON can hold half a surrogate pair, UTF-8 cannot.
    text = choices.rest().decode("utf-8", "replace").replace("\ufffd", "\ud800")
    made, client = _server()
    asked: list[int] = []

    def send(method: str, params: Any, *, ask: bool = False) -> None:
        message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
        if ask:
            message["id"] = len(asked)
            asked.append(len(asked))
        made.protocol.handle_message(json.loads(json.dumps(message)))

    if greeted:
        send("initialize", {"processId": None, "rootUri": None, "capabilities": abilities}, ask=True)
        send("initialized", {})
    uri = _URIS[0]
    send("textDocument/didOpen", {"textDocument": _item(uri, text)})
    half = len(text) // 2
    for kind, first, second in kinds:
        _message(send, kind, first, second, text, half)
        if first % 3 == 0:
            await _idle()
    await _idle()
    if _log.wrong:
        raise AssertionError(_log.wrong[0])
    answers = [one.get("id") for one in client.messages if "id" in one and "method" not in one]
    assert sorted(answers) == asked, f"asked {asked}, answered {answers}"
    for one in client.messages:
        code = one.get("error", {}).get("code")
        assert code != -32603, one
        if one.get("method") == "window/showMessage":
            assert one["params"]["type"] != 1, one


async def _idle() -> None:
    """Let the server do what is due: a handler is a task, its answer the callback of that."""
    for _ in range(4):
        await asyncio.sleep(0)


def _item(uri: str, text: str) -> dict[str, Any]:
    return {"uri": uri, "languageId": "yaml", "version": 1, "text": text}


def _message(
    send: Callable[..., None], kind: int, first: int, second: int, text: str, half: int
) -> None:
    uri = _URIS[0] if first < 200 else _URIS[first % len(_URIS)]
    here = {"textDocument": {"uri": uri}}
    place = {"line": first, "character": second}
    stretch = {"start": place, "end": {"line": first + second % 5, "character": second % 17}}
    if kind == 0:
        send("textDocument/didOpen", {"textDocument": _item(uri, text[half:])})
    elif kind == 1:
        send("textDocument/didClose", here)
    elif kind == 2:
        send("textDocument/didSave", here)
    elif kind in (3, 4, 5):
        piece = text[half : half + second]
        change = {"text": piece} if kind == 3 and first % 4 == 0 else {"range": stretch, "text": piece}
        changes = {"textDocument": {"uri": uri, "version": second}, "contentChanges": [change, change][: kind - 2]}
        send("textDocument/didChange", changes)
    elif kind in (6, 7):
        what = _AT_A_PLACE[second % len(_AT_A_PLACE)]
        send(f"textDocument/{what}", {**here, "position": place}, ask=True)
    elif kind in (8, 9):
        send(f"textDocument/{_OF_A_DOCUMENT[second % len(_OF_A_DOCUMENT)]}", here, ask=True)
    elif kind in (10, 11):
        what = _IN_A_RANGE[second % len(_IN_A_RANGE)]
        send(f"textDocument/{what}", {**here, "range": stretch, "context": {"diagnostics": []}}, ask=True)
    elif kind == 12:
        send("textDocument/rename", {**here, "position": place, "newName": text[:second]}, ask=True)
    elif kind == 13:
        send("textDocument/selectionRange", {**here, "positions": [place, place]}, ask=True)
    elif kind == 14:
        options = {"tabSize": 2, "insertSpaces": True}
        send(
            "textDocument/onTypeFormatting",
            {**here, "position": place, "ch": "\n", "options": options},
            ask=True,
        )
    else:
        changes_on_disk = {"changes": [{"uri": uri, "type": 1 + second % 3}]}
        send("workspace/didChangeWatchedFiles", changes_on_disk)


def frames(data: bytes) -> None:
    """Give the server any bytes on its standard input: it must end with them, without a traceback."""
    from llm_strategy.lsp.serve import converse

    made, client = _server()
    try:
        asyncio.run(converse(made, io.BytesIO(data), client))  # type: ignore[arg-type]
    except SystemExit as leaving:
        assert leaving.code in (0, 1)
    if _log.wrong:
        raise AssertionError(_log.wrong[0])
    for one in client.messages:
        assert one.get("error", {}).get("code") != -32603, one
