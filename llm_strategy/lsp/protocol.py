"""The protocol as pygls has it, with our own documents, and answers that are JSON already.

Answers are plain dictionaries, written as the protocol writes them: converting typed objects would cost more than
the check they report.
"""

from __future__ import annotations

import json
import logging

from lsprotocol import types
from pygls.capabilities import ServerCapabilitiesBuilder
from pygls.protocol import LanguageServerProtocol, lsp_method

from llm_strategy.lsp.documents import Document
from llm_strategy.lsp.positions import UTF16
from llm_strategy.lsp.uris import key_of, to_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any

    Edit = tuple[int, int, int, int]
    """Line and column in the client's units, of the start and of the end."""

log = logging.getLogger(__name__)

NOT_INITIALIZED = -32002
INVALID_REQUEST = -32600
INVALID_PARAMS = -32602
REQUEST_CANCELLED = -32800
CONTENT_MODIFIED = -32801
REQUEST_FAILED = -32803

LARGEST = 2**31 - 1
"""Of the protocol's integers."""


class Raw:
    """An answer as it goes over the wire."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value


class Refusal:
    """The answer to a request that cannot be met, which is no fault of ours."""

    __slots__ = ("code", "text")

    def __init__(self, code: int, text: str) -> None:
        self.code = code
        self.text = text


def _edit_of(change: Any) -> tuple[Edit | None, str]:
    """Return where a change is made (None: everywhere) and its text; raises where it is not plainly one."""
    text = change["text"]
    if text.__class__ is not str:
        raise TypeError
    if "range" not in change:
        return None, text
    start, end = change["range"]["start"], change["range"]["end"]
    at = (start["line"], start["character"], end["line"], end["character"])
    length = change.get("rangeLength")
    for number in at if length is None else (*at, length):
        if number.__class__ is not int or not 0 <= number <= LARGEST:
            raise ValueError
    return at, text


class Protocol(LanguageServerProtocol):
    """Takes messages in any order, and keeps the documents that are open."""

    def __init__(self, server: Any, converter: Any) -> None:
        super().__init__(server, converter)
        self.documents: dict[str, Document] = {}
        self.encoding = UTF16
        self.exit_code: int | None = None
        self._began = False

    # -- in ----------------------------------------------------------------------------------------------------------

    def receive(self, message: Any) -> None:
        """Handle one message, whatever it is; never raises over what a client sends."""
        if not isinstance(message, dict):
            log.warning("a message that is no object")
            return
        method = message.get("method")
        identity = message.get("id")
        asks = "method" in message and "id" in message
        if asks and message.get("cancelled") is True:
            self.refuse(identity, REQUEST_CANCELLED, "cancelled before it began")
            return
        if isinstance(method, str):
            refused = self._out_of_order(method)
            if refused is not None:
                if asks:
                    self.refuse(identity, *refused)
                return
            if method == types.EXIT:
                self.exit_code = 0 if self._shutdown else 1
                return
        if method == types.TEXT_DOCUMENT_DID_CHANGE and not asks and self._keystroke(message.get("params")):
            return
        message.setdefault("jsonrpc", self.VERSION)
        try:
            structured = self.structure_message(message)
        except Exception as error:
            log.warning("%s cannot be read: %s", method, error)
            if asks:
                self.refuse(identity, INVALID_PARAMS, f"{method}: the parameters cannot be read")
            return
        try:
            self.handle_message(structured)
        except Exception:
            log.exception("%s failed", method)

    def _out_of_order(self, method: str) -> tuple[int, str] | None:
        if method == types.EXIT:
            return None
        if self._shutdown:
            return INVALID_REQUEST, "the server is shutting down"
        if method == types.INITIALIZE:
            if self._began:
                return INVALID_REQUEST, "initialize was sent before"
            self._began = True
            return None
        return None if self._began else (NOT_INITIALIZED, "initialize has to come first")

    # -- out ---------------------------------------------------------------------------------------------------------

    def tell(self, method: str, params: Any) -> None:
        """Send a notification whose parameters are JSON already."""
        self._send_data({"jsonrpc": "2.0", "method": method, "params": params})

    def refuse(self, identity: Any, code: int, text: str) -> None:
        """Answer a request with an error."""
        self._send_data({"jsonrpc": "2.0", "id": identity, "error": {"code": code, "message": text}})

    def _send_response(self, msg_id: Any, result: Any = None, error: Any = None) -> None:
        if isinstance(result, Raw) and error is None:
            self._send_data({"jsonrpc": "2.0", "id": msg_id, "result": result.value})
        elif isinstance(result, Refusal) and error is None:
            self.refuse(msg_id, result.code, result.text)
        else:
            super()._send_response(msg_id, result, error)

    def _send_data(self, data: Any) -> None:
        if self.writer is None or not data:
            return
        try:
            body = json.dumps(data, default=self._serialize_message, separators=(",", ":"))
        except Exception:
            log.exception("an answer cannot be written")
            return
        # Everything beyond ASCII is escaped, so characters are bytes.
        self.writer.write(f"Content-Length: {len(body)}\r\n\r\n{body}".encode("ascii"))

    # -- documents ---------------------------------------------------------------------------------------------------

    def document(self, uri: str) -> Document | None:
        """Return an open document, None where the client never opened it."""
        return self.documents.get(key_of(uri))

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(self, params: types.InitializeParams) -> Generator[Any, Any, types.InitializeResult]:
        """Note the unit of columns, then do as pygls does."""
        chosen = ServerCapabilitiesBuilder.choose_position_encoding(params.capabilities)
        self.encoding = str(getattr(chosen, "value", chosen))
        return (yield from super().lsp_initialize(params))

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        """Take a document."""
        item = params.text_document
        self.documents[key_of(item.uri)] = Document(
            item.uri, to_path(item.uri), item.text, item.version, self.encoding
        )
        self._then(types.TEXT_DOCUMENT_DID_OPEN, params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        """Edit a document; one that is not open is passed over."""
        item = params.text_document
        document = self.document(item.uri)
        if document is None:
            log.warning("a change of a document that is not open: %s", item.uri)
            return
        edits: list[tuple[Edit | None, str]] = []
        for change in params.content_changes:
            where = getattr(change, "range", None)
            at = None
            if where is not None:
                at = (where.start.line, where.start.character, where.end.line, where.end.character)
            edits.append((at, change.text))
        self._edit(document, item.uri, item.version, edits)

    def _keystroke(self, params: Any) -> bool:
        """Edit a document as a notification says, without making objects of it: every key that is pressed sends one.

        False, and nothing is done, where the parameters are not plainly right: the usual way then finds out.
        """
        try:
            item = params["textDocument"]
            uri, version = item["uri"], item["version"]
            edits = [_edit_of(change) for change in params["contentChanges"]]
        except (AttributeError, KeyError, TypeError, ValueError):
            return False
        document = self.document(uri) if uri.__class__ is str else None
        if document is None or version.__class__ is not int or not -LARGEST <= version <= LARGEST:
            return False
        self._edit(document, uri, version, edits)
        return True

    def _edit(
        self, document: Document, uri: str, version: int, edits: list[tuple[Edit | None, str]]
    ) -> None:
        for at, text in edits:
            if at is None:
                document.replace(text)
            else:
                document.edit(*at, text)
        document.version = version
        server: Any = self._server
        server.touch(uri)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        """Let a document go."""
        self.documents.pop(key_of(params.text_document.uri), None)
        self._then(types.TEXT_DOCUMENT_DID_CLOSE, params)

    def _then(self, method: str, params: Any) -> None:
        # pygls would run it through a future that it keeps for ever.
        handler = self.fm.features.get(method)
        if handler is not None:
            handler(params)
