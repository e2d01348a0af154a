"""One client's session: what the client can do, its documents, and what it was told."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import default_converter

from llm_strategy.lsp.analysis import Analysis, Analyzer
from llm_strategy.lsp.capabilities import Capabilities
from llm_strategy.lsp.convert import SOURCE
from llm_strategy.lsp.documents import Document
from llm_strategy.lsp.large_documents import LargeDocuments
from llm_strategy.lsp.protocol import Protocol
from llm_strategy.lsp.uris import is_ours
from llm_strategy.text import printable
from llm_strategy.version import __version__

log = logging.getLogger(__name__)

INTERNAL_ERROR = -32603

Part = TypeVar("Part")


class Session(LanguageServer):
    """The state that features share. A feature with state of its own keeps it in a part: :meth:`part`."""

    protocol: Protocol

    def __init__(self) -> None:
        super().__init__(
            SOURCE,
            __version__,
            text_document_sync_kind=types.TextDocumentSyncKind.Incremental,
            protocol_cls=Protocol,
            converter_factory=default_converter,
        )
        self.analyzer = Analyzer()
        self.large_documents = LargeDocuments(self.analyzer)
        self.capabilities = Capabilities(types.ClientCapabilities())
        self.scans_workspace = True
        """Whether the workspace is searched without being asked; the client's options can say no."""
        self.completes_again = False
        """Whether the client knows the command that opens its list of completions again."""
        self.watches_files = False
        """Whether the client reports changes on disk."""
        self.reads: dict[str, asyncio.Task[None]] = {}
        """URI of a document → what reads the files that it names."""
        self._parts: dict[Callable[[Session], Any], Any] = {}
        self._shown_messages: set[str] = set()
        self._tasks: set[asyncio.Future[None]] = set()

    def part(self, kind: Callable[[Session], Part]) -> Part:
        """Return the session's one instance of a class that a feature keeps its state in."""
        if kind not in self._parts:
            self._parts[kind] = kind(self)
        return self._parts[kind]  # type: ignore[no-any-return]

    # -- documents ---------------------------------------------------------------------------------------------------

    @property
    def documents(self) -> list[Document]:
        """Every open document."""
        return list(self.protocol.documents.values())

    def document(self, uri: str) -> Document | None:
        """Return an open document, None where the client never opened it."""
        return self.protocol.document(uri)

    async def analysis(self, document: Document, *, waits: bool = False) -> Analysis | None:
        """Return the analysis of a document; None for other files, and where settings exclude it or are broken.

        It is of the newest text, but of a large document that is still being analysed, it is the last one; ``waits``
        for the newest instead.
        """
        if not is_ours(document.uri):
            return None
        if not document.is_large:
            return self.analyzer.document(document)
        return await (self.large_documents.newest(document) if waits else self.large_documents.last(document))

    # -- messages to the user ----------------------------------------------------------------------------------------

    def show(self, text: str, level: types.MessageType) -> None:
        """Show a message to the user.

        Editors make links, also to their commands, of ``[words](address)``, and a message may repeat a file.
        """
        message = "llmstrategy: " + printable(text).replace("](", "] (")
        self.window_show_message(types.ShowMessageParams(level, message))

    def show_error_once(self, text: str, trace: str = "") -> None:
        """Show an error to the user and log it, unless it was shown before."""
        if text in self._shown_messages:
            return
        self._shown_messages.add(text)
        log.error("%s", text)
        for line in trace.splitlines():
            log.error("| %s", line)
        self.show(text, types.MessageType.Error)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Show an internal error once; the request has been answered already."""
        if getattr(error, "code", INTERNAL_ERROR) == INTERNAL_ERROR:
            self.show_error_once(f"{type(error).__name__}: {error}")

    # -- requests to the client --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask the client to ask again for what it pulls: diagnostics, lenses and hints."""
        if self.capabilities.pulls and self.capabilities.refreshes:
            self.workspace_diagnostic_refresh(None)
        if self.capabilities.refreshes_lenses:
            self.workspace_code_lens_refresh(None)
        if self.capabilities.refreshes_hints:
            self.workspace_inlay_hint_refresh(None)

    # -- work beside the messages ------------------------------------------------------------------------------------

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Run ``work`` beside the messages."""
        task = asyncio.ensure_future(work)
        # The loop itself forgets tasks that nobody holds.
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
