"""The protocol as pygls has it, with our own documents, for clients that send messages in any order and form."""

from __future__ import annotations

import logging
from collections.abc import Generator
from typing import Any

from lsprotocol import types
from pygls.capabilities import ServerCapabilitiesBuilder
from pygls.protocol import LanguageServerProtocol, lsp_method

from llm_strategy.lsp.documents import Document
from llm_strategy.lsp.lenient import UNREADABLE, readable
from llm_strategy.lsp.positions import UTF16
from llm_strategy.lsp.uris import is_uri, key_of, to_path

log = logging.getLogger(__name__)

NO_VERSION = -(2**31)
"""Stands for the version of a document whose client sends none: the protocol has no type for that any more."""


class Protocol(LanguageServerProtocol):
    """Structures and orders messages, and keeps the documents that are open."""

    def __init__(self, server: Any, converter: Any) -> None:
        super().__init__(server, converter)
        self.documents: dict[str, Document] = {}
        """The open documents by URI, spelled as the client spelled it when it opened them."""
        self.encoding = UTF16
        self._initialized = False

    @property
    def was_shut_down(self) -> bool:
        """Whether the client has asked for the shutdown, which has to come before its exit."""
        return self._shutdown

    # -- messages in -------------------------------------------------------------------------------------------------

    def structure_message(self, data: Any) -> Any:
        """Return the JSON as it is: pygls asks for every object in a message, :meth:`handle_message` structures it."""
        return data

    def handle_message(self, message: Any) -> None:
        """Handle one message, whatever it is; a request is always answered."""
        if not isinstance(message, dict):
            log.warning("a message that is not an object")
            return
        method, message_id = message.get("method"), message.get("id")
        is_request = "method" in message and "id" in message
        message.setdefault("jsonrpc", self.VERSION)
        error = self._out_of_order(method) if isinstance(method, str) else None
        if error is None:
            try:
                structured = self._structure(message)
            except Exception:
                error = types.ResponseError(
                    types.ErrorCodes.InvalidParams, f"{method}: the parameters cannot be read"
                )
        if error is None:
            try:
                super().handle_message(structured)
            except Exception:
                log.exception("%s failed", method)
        elif is_request:
            self._send_response(message_id, error=error)
        else:
            log.warning("%s is ignored: %s", method, error.message)

    def _structure(self, message: dict[str, Any]) -> Any:
        """Return a message as pygls handles it; parts of the parameters that cannot be read are taken as absent."""
        method = message.get("method")
        kinds = types.METHOD_TO_TYPES.get(method) if isinstance(method, str) else None
        if kinds is None:
            if isinstance(method, str):
                message.setdefault("params", None)
            elif "id" not in message:
                raise ValueError("neither a request nor an answer")
            return super().structure_message(message)
        kind, _, params_kind, _ = kinds
        if kind is types.DidChangeTextDocumentNotification or kind is types.DidOpenTextDocumentNotification:
            _give_version(message.get("params"))
        try:
            return self._converter.structure(message, kind)
        except Exception as error:
            params = message.get("params")
            params = readable(params if isinstance(params, dict) else {}, params_kind, self._converter)
            if params is UNREADABLE:
                raise
            log.info("parts of %s cannot be read: %s", method, error)
            return self._converter.structure({**message, "params": params}, kind)

    def _out_of_order(self, method: str) -> types.ResponseError | None:
        """Return the error of a message that may not come now."""
        if method == types.EXIT:
            return None
        if self._shutdown:
            return types.ResponseError(types.ErrorCodes.InvalidRequest, "the server is shutting down")
        if method == types.INITIALIZE:
            if self._initialized:
                return types.ResponseError(types.ErrorCodes.InvalidRequest, "initialize was sent before")
            self._initialized = True
        elif not self._initialized:
            return types.ResponseError(types.ErrorCodes.ServerNotInitialized, "initialize has to come first")
        return None

    # -- messages out ------------------------------------------------------------------------------------------------

    def _send_response(self, msg_id: Any, result: Any = None, error: Any = None) -> None:
        """Answer a request; a handler refuses one by returning the error, which is then not logged as a fault."""
        if isinstance(result, types.ResponseError):
            result, error = None, result
        super()._send_response(msg_id, result, error)

    # -- documents ---------------------------------------------------------------------------------------------------
    # pygls runs its own handlers of these as generators, and keeps a future of each notification without end.

    def document(self, uri: str) -> Document | None:
        """Return an open document, None where the client never opened it; the URI may be spelled in another way."""
        if uri in self.documents:
            return self.documents[uri]
        key = key_of(uri)
        return next((document for document in self.documents.values() if document.key == key), None)

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(self, params: types.InitializeParams) -> Generator[Any, Any, types.InitializeResult]:
        """Note the unit of columns, then do as pygls does."""
        chosen = ServerCapabilitiesBuilder.choose_position_encoding(params.capabilities)
        self.encoding = str(getattr(chosen, "value", chosen))
        if params.root_uri is not None and not is_uri(params.root_uri):
            params.root_uri = None
        return (yield from super().lsp_initialize(params))

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        """Take a document."""
        item = params.text_document
        version = None if item.version == NO_VERSION else item.version
        self.documents[item.uri] = Document(item.uri, to_path(item.uri), item.text, version, self.encoding)
        self._call_feature(types.TEXT_DOCUMENT_DID_OPEN, params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        """Edit a document; one that is not open is ignored."""
        document = self.document(params.text_document.uri)
        if document is None:
            log.warning("a change of a document that is not open: %s", params.text_document.uri)
            return
        for change in params.content_changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                start, end = change.range.start, change.range.end
                document.edit(start.line, start.character, end.line, end.character, change.text)
            else:
                document.replace(change.text)
        version = params.text_document.version
        document.version = None if version == NO_VERSION else version
        self._call_feature(types.TEXT_DOCUMENT_DID_CHANGE, params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        """Let a document go."""
        document = self.document(params.text_document.uri)
        if document is not None:
            document.is_open = False
            params.text_document.uri = document.uri
            del self.documents[document.uri]
        self._call_feature(types.TEXT_DOCUMENT_DID_CLOSE, params)

    def _call_feature(self, method: str, params: Any) -> None:
        if (handler := self.fm.features.get(method)) is not None:
            handler(params)


def _give_version(params: Any) -> None:
    """Put :data:`NO_VERSION` where the version of a document is null, missing or no number."""
    document = params.get("textDocument") if isinstance(params, dict) else None
    if isinstance(document, dict):
        version = document.get("version")
        if version.__class__ is not int or not -NO_VERSION > version > NO_VERSION:
            document["version"] = NO_VERSION
