"""Files that strategies name: read after a check that asked for them, and watched."""

from __future__ import annotations

import asyncio
import logging
import os

from lsprotocol import types

from llm_strategy.lsp.analysis import Analysis
from llm_strategy.lsp.documents import Document
from llm_strategy.lsp.features.diagnostics import Publisher
from llm_strategy.lsp.session import Session
from llm_strategy.lsp.uris import path_key

log = logging.getLogger(__name__)

MOST_WATCHED = 200
"""So many named files the client is asked to watch."""

WATCHER = "llmstrategy-data-files"


class DataReader:
    """Reads what open documents name beside the messages, and has them checked again where that says something new."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._watched: list[str] = []

    def begin(self) -> None:
        """Read after each analysis that asked for something."""
        self._session.analyzer.asked = self.read_later

    def read_later(self, document: Document) -> None:
        """Read what a document names, unless that is being done."""
        running = self._session.reads.get(document.uri)
        if running is None or running.done():
            self._session.reads[document.uri] = asyncio.ensure_future(self._read(document))

    async def _read(self, document: Document) -> None:
        session = self._session
        path = document.path
        try:
            while path is not None and document.is_open and session.analyzer.data_files.wants(path):
                if await session.analyzer.data_files.read(path) and document.is_open:
                    await self._check_again(document)
                await self.watch()
        except Exception as error:
            log.error("%s", document.uri, exc_info=error)
            session.show_error_once(f"named files cannot be read: {type(error).__name__}: {error}")
        finally:
            if not document.is_open:
                session.reads.pop(document.uri, None)

    async def _check_again(self, document: Document) -> None:
        """Check a document with the new answers, and tell the client where it finds something else."""
        session = self._session
        before = session.analyzer.last(document)
        session.analyzer.check_again(document.uri)
        after = await session.analysis(document, waits=True)
        known = before is not None and after is not None and before.revision == after.revision
        if known and _findings(before) == _findings(after):
            return
        if session.capabilities.pulls:
            session.refresh()
        else:
            session.part(Publisher).changed(document.uri)

    # -- changes on disk ---------------------------------------------------------------------------------------------

    def changed(self, path: str) -> bool:
        """Have the strategies that name ``path`` checked again; say whether one that is not open does."""
        session = self._session
        open_documents = {
            path_key(document.path): document for document in session.documents if document.path is not None
        }
        closed = False
        for strategy in session.analyzer.data_files.naming(path):
            session.analyzer.data_files.forget(strategy)
            document = open_documents.get(path_key(strategy))
            if document is None:
                session.analyzer.drop(strategy)
                closed = True
            else:
                self.read_later(document)
        return closed

    async def watch(self) -> None:
        """Ask the client to report changes of the files that strategies name."""
        session = self._session
        if not session.capabilities.watches:
            return
        files = session.analyzer.data_files.files()[:MOST_WATCHED]
        if files == self._watched:
            return
        before, self._watched = self._watched, files
        try:
            if before:
                taken_back = types.Unregistration(WATCHER, types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
                await session.client_unregister_capability_async(types.UnregistrationParams([taken_back]))
            if files:
                watchers = [types.FileSystemWatcher(glob_pattern=self._glob(file)) for file in files]
                options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
                registration = types.Registration(WATCHER, types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
                await session.client_register_capability_async(types.RegistrationParams([registration]))
        except Exception as error:
            log.info("the client does not watch named files: %s", error)

    def _glob(self, file: str) -> str:
        """Return a pattern of a file: its last two names, so that it holds in every folder of the workspace."""
        names = file.replace(os.sep, "/").split("/")[-2:]
        return "**/" + "/".join("".join(f"[{sign}]" if sign in "*?[{" else sign for sign in name) for name in names)


def _findings(analysis: Analysis | None) -> list[tuple[object, ...]]:
    """Return what makes a client show something else."""
    if analysis is None:
        return []
    return [(found.rule, found.severity, found.message, found.path) for found in analysis.report.diagnostics]
