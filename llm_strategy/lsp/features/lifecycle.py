"""The beginning of a session, and its documents as they are opened, changed, saved and closed."""

from __future__ import annotations

from typing import Any

from lsprotocol import types

from llm_strategy.lsp.capabilities import Capabilities
from llm_strategy.lsp.feature import feature
from llm_strategy.lsp.features.data_files import DataReader
from llm_strategy.lsp.features.diagnostics import Publisher
from llm_strategy.lsp.features.watched_files import watch
from llm_strategy.lsp.features.workspace import Workspace
from llm_strategy.lsp.session import Session
from llm_strategy.lsp.uris import is_ours


@feature(types.INITIALIZE)
def initialize(ls: Session, params: types.InitializeParams) -> None:
    """Take in what the client can do, its options and its folders."""
    ls.capabilities = Capabilities(params.capabilities)
    options = params.initialization_options
    if isinstance(options, dict):
        ls.scans_workspace = options.get("scanWorkspace") is not False
        ls.completes_again = options.get("completeAgain") is True
    folders = [folder.uri for folder in params.workspace_folders or ()]
    if not folders and params.root_uri:
        folders = [params.root_uri]
    for uri in folders:
        ls.part(Workspace).add(uri)


@feature(types.INITIALIZED)
def initialized(ls: Session, params: types.InitializedParams) -> None:
    """Begin with the workspace."""
    ls.part(DataReader).begin()
    watch(ls)
    ls.part(Workspace).scan()
    ls.start(ls.part(Workspace).look())


@feature(types.TEXT_DOCUMENT_DID_OPEN)
def did_open(ls: Session, params: types.DidOpenTextDocumentParams) -> None:
    """Publish the findings of a document."""
    if not ls.watches_files:
        ls.analyzer.forget_settings()
    ls.part(Publisher).opened(params.text_document.uri)
    ls.part(Publisher).changed(params.text_document.uri)


@feature(types.TEXT_DOCUMENT_DID_CHANGE)
def did_change(ls: Session, params: types.DidChangeTextDocumentParams) -> None:
    """Publish the findings of the new text."""
    ls.part(Publisher).changed(params.text_document.uri)


@feature(types.TEXT_DOCUMENT_DID_SAVE)
def did_save(ls: Session, params: types.DidSaveTextDocumentParams) -> None:
    """Show what a check of the file finds, and where the client does not report changes on disk, look for them."""
    document = ls.document(params.text_document.uri)
    if document is not None and ls.analyzer.settle(document):
        ls.part(Publisher).changed(document.uri)
        ls.refresh()
    if not ls.watches_files:
        ls.part(Workspace).reload()


@feature(types.TEXT_DOCUMENT_DID_CLOSE)
def did_close(ls: Session, params: types.DidCloseTextDocumentParams) -> None:
    """Show what is on disk again, now that the client's text of it is gone."""
    uri = params.text_document.uri
    if not is_ours(uri):
        return
    ls.analyzer.close(uri)
    if not ls.capabilities.pulls:
        ls.part(Publisher).clear(uri)
        ls.part(Workspace).closed(uri)


@feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
def did_change_configuration(ls: Session, params: Any) -> None:
    """Ignore the client's own settings: those that count are files."""
