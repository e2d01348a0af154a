"""The server: what the client has said, which documents have changed, and what is due to be done about it."""

from __future__ import annotations

import gc
import logging
import os

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import default_converter

from llm_strategy import __version__
from llm_strategy.config.discovery import NAMES
from llm_strategy.lsp.analysis import Checker
from llm_strategy.lsp.capabilities import Client
from llm_strategy.lsp.convert import SOURCE
from llm_strategy.lsp.protocol import Protocol
from llm_strategy.lsp.publisher import Publisher
from llm_strategy.lsp.uris import is_ours, key_of
from llm_strategy.lsp.workspace import Workspace
from llm_strategy.text import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

log = logging.getLogger(__name__)

INTERNAL_ERROR = -32603


class Server(LanguageServer):
    """One client's server."""

    protocol: Protocol

    def __init__(self) -> None:
        super().__init__(
            SOURCE,
            __version__,
            text_document_sync_kind=types.TextDocumentSyncKind.Incremental,
            protocol_cls=Protocol,
            converter_factory=default_converter,
        )
        self.checker = Checker()
        self.client = Client(types.ClientCapabilities())
        self.publisher = Publisher(self)
        self.folders = Workspace(self)
        self.scans = True
        """Whether the workspace is searched without being asked; the client's options can say no."""
        self.completes_again = False
        """Whether the client knows the command that opens its list of completions again."""
        self.parent: int | None = None
        self._changed: dict[str, None] = {}
        self._told: set[str] = set()
        self._frozen = False

    # -- what the loop asks ------------------------------------------------------------------------------------------

    def receive(self, message: Any) -> None:
        """Handle one message."""
        self.protocol.receive(message)

    @property
    def exit_code(self) -> int | None:
        """The code to exit with, once the client has said so."""
        return self.protocol.exit_code

    def abandoned(self) -> bool:
        """Say whether the program that started the server has died without a word."""
        return self.parent is not None and not _alive(self.parent)

    def settle(self) -> None:
        """Check what a batch of messages has changed, and push the findings where the client does not pull them."""
        changed, self._changed = self._changed, {}
        for key in changed:
            document = self.protocol.documents.get(key)
            if document is None:
                continue
            try:
                self.publisher.push(key, document)
            except Exception as error:
                log.exception("%s", document.uri)
                self.show_once(f"findings cannot be shown: {type(error).__name__}: {error}")
        if not self._frozen and self.protocol.documents:
            # What is loaded by now stays: the collector need not look at it again.
            self._frozen = True
            gc.collect()
            gc.freeze()

    # -- changes -----------------------------------------------------------------------------------------------------

    def touch(self, uri: str) -> None:
        """Note that a document has to be checked."""
        if not self.client.pulls and is_ours(uri):
            self._changed[key_of(uri)] = None

    def reload(self) -> None:
        """Read the settings again, and check everything under them."""
        self.checker.forget()
        self.folders.forget()
        for document in self.protocol.documents.values():
            self.touch(document.uri)
            if is_ours(document.uri):
                self.checker.place(document.path)
        for folder in self.folders.folders.values():
            self.checker.place(os.path.join(folder, NAMES[0]))
        # A client that pulls may not ask for a while; whether the settings are right is said at once.
        self.publisher.settings()
        self.folders.scan()
        self.refresh()

    def refresh(self) -> None:
        """Ask a client that pulls to pull again."""
        if self.client.pulls and self.client.refreshes:
            self.protocol.send_request(types.WORKSPACE_DIAGNOSTIC_REFRESH)
        if self.client.refreshes_lenses:
            self.protocol.send_request(types.WORKSPACE_CODE_LENS_REFRESH)
        if self.client.refreshes_hints:
            self.protocol.send_request(types.WORKSPACE_INLAY_HINT_REFRESH)

    # -- talk --------------------------------------------------------------------------------------------------------

    def show_once(self, text: str, *, trace: str = "", level: int = 1) -> None:
        """Show a message to the user, the first time that it is due."""
        if text in self._told:
            return
        self._told.add(text)
        log.error("%s", text)
        for line in trace.splitlines():
            log.error("| %s", line)
        self.say(text, level)

    def say(self, text: str, level: int) -> None:
        """Show a message to the user: 1 an error, 2 a warning, 3 information.

        Editors make links, also to their commands, of ``[words](address)``, and a message may repeat a file.
        """
        text = printable(text).replace("](", "] (")
        self.protocol.tell(types.WINDOW_SHOW_MESSAGE, {"type": level, "message": f"llmstrategy: {text}"})

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Show an error of ours once; whoever asked has been answered already."""
        if getattr(error, "code", INTERNAL_ERROR) != INTERNAL_ERROR:
            # The client asked for what there is not.
            return
        self.show_once(f"{type(error).__name__}: {error}")


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass
    return True


# -- the life of a session and its documents ---------------------------------------------------------------------------


def _initialize(ls: Server, params: types.InitializeParams) -> None:
    ls.client = Client(params.capabilities)
    options = params.initialization_options
    if isinstance(options, dict):
        ls.scans = options.get("scanWorkspace") is not False
        ls.completes_again = options.get("completeAgain") is True
    folders = [folder.uri for folder in params.workspace_folders or ()]
    if not folders and params.root_uri:
        folders = [params.root_uri]
    for uri in folders:
        ls.folders.add(uri)
    parent = params.process_id
    # In a container the number can belong to nobody here, and signals mean something else to Windows.
    if os.name == "posix" and isinstance(parent, int) and parent > 0 and _alive(parent):
        ls.parent = parent


def _initialized(ls: Server, params: types.InitializedParams) -> None:
    ls.folders.watch()
    ls.folders.scan()


def _did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    if not ls.folders.watched:
        ls.checker.forget()
    ls.touch(params.text_document.uri)


def _did_save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    if not ls.folders.watched:
        # Nobody tells of settings that change; saving is when it is worth a look.
        ls.reload()


def _did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    uri = params.text_document.uri
    if not is_ours(uri):
        return
    ls.checker.close(key_of(uri))
    if not ls.client.pulls:
        ls.publisher.clear(uri)
        ls.folders.closed(uri)


def _did_change_watched_files(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
    ls.folders.changed(params.changes)


def _did_change_folders(ls: Server, params: types.DidChangeWorkspaceFoldersParams) -> None:
    for gone in params.event.removed:
        ls.folders.remove(gone.uri)
    for new in params.event.added:
        ls.folders.add(new.uri)
    ls.folders.scan()
    ls.refresh()


def _did_change_configuration(ls: Server, params: Any) -> None:
    """Settings are files; the client's own are not ours."""


def _progress_cancelled(ls: Server, params: types.WorkDoneProgressCancelParams) -> None:
    ls.folders.stopped.add(params.token)


FEATURES = (
    (types.INITIALIZE, _initialize, None),
    (types.INITIALIZED, _initialized, None),
    (types.TEXT_DOCUMENT_DID_OPEN, _did_open, None),
    (types.TEXT_DOCUMENT_DID_SAVE, _did_save, None),
    (types.TEXT_DOCUMENT_DID_CLOSE, _did_close, None),
    (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, _did_change_watched_files, None),
    (types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS, _did_change_folders, None),
    (types.WORKSPACE_DID_CHANGE_CONFIGURATION, _did_change_configuration, None),
    (types.WINDOW_WORK_DONE_PROGRESS_CANCEL, _progress_cancelled, None),
)
"""Method, handler and options of what belongs to the session itself."""
