"""The folders of the workspace: searched for strategies, and reported as a whole."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import AsyncIterator, Iterator
from functools import partial
from typing import TYPE_CHECKING

from lsprotocol import types

from llm_strategy.config.discovery import NAMES, discover
from llm_strategy.lsp.background import in_thread
from llm_strategy.lsp.feature import feature
from llm_strategy.lsp.features.diagnostics import Publisher
from llm_strategy.lsp.session import Session
from llm_strategy.lsp.uris import is_ours, key_of, path_key, to_path

if TYPE_CHECKING:
    from llm_strategy.config.paths import Excluded

    WorkspaceItem = types.WorkspaceFullDocumentDiagnosticReport | types.WorkspaceUnchangedDocumentDiagnosticReport
    Token = int | str

log = logging.getLogger(__name__)

BATCH = 20
"""So many files are checked before progress is reported, and partial results are sent."""

SEARCH_AGAIN_SECONDS = 10.0
"""A search is made again after this time even where the client reports changes: not every client reports folders."""

LOOK_SECONDS = 5.0
"""Between two looks whether the files still exist whose findings are shown."""

PROGRESS_ANSWER_SECONDS = 5
"""How long the client may take to make a progress bar; afterwards the work begins without one."""


class Workspace:
    """The client's folders and the strategies in them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._publisher = session.part(Publisher)
        self.folders: dict[str, str] = {}
        """Normalised path → path."""
        self._files: list[str] = []
        """What the last search found."""
        self._changes = 0
        """How often something has changed that calls for a new search."""
        self._searched_changes = -1
        """How many of these the last search has seen."""
        self._searched = 0.0
        """When that was, on the monotonic clock."""
        self._scan: asyncio.Task[None] | None = None
        self._scan_again = False
        self._was_scanned = False
        self._tokens = 0

    # -- folders -----------------------------------------------------------------------------------------------------

    def add(self, uri: str) -> None:
        """Take a folder in."""
        path = to_path(uri)
        if path is not None:
            self.folders[path_key(path)] = os.path.abspath(path)
            self._folders_changed()

    def remove(self, uri: str) -> None:
        """Let a folder go, and what was shown of it."""
        path = to_path(uri)
        if path is None:
            return
        self.folders.pop(path_key(path), None)
        self._folders_changed()
        for shown in self._publisher.shown_paths():
            if not any(_lies_in(shown, folder) for folder in self.folders):
                self._publisher.clear_file(shown)

    def _folders_changed(self) -> None:
        self.forget()
        self._session.analyzer.home = next(iter(self.folders.values()), None)

    # -- searching ---------------------------------------------------------------------------------------------------

    async def files(self) -> list[str]:
        """Return the strategy files of all folders, each once."""
        is_old = time.monotonic() > self._searched + SEARCH_AGAIN_SECONDS
        if self._searched_changes != self._changes or is_old or not self._session.watches_files:
            files: dict[str, str] = {}
            changes = self._changes
            for folder in self._folders_to_search():
                excluded = self._session.analyzer.excluder_for(folder)
                for path in await in_thread(partial(_search, folder, excluded)):
                    files.setdefault(path_key(path), path)
            self._files = list(files.values())
            self._searched = time.monotonic()
            # More may have changed while it was searched.
            self._searched_changes = changes
        return self._files

    def _folders_to_search(self) -> Iterator[str]:
        for folder in list(self.folders.values()):
            if os.path.dirname(folder) == folder or folder == os.path.expanduser("~"):
                log.warning("%s is not searched: it is not a project", folder)
            elif os.path.isdir(folder):
                yield folder

    def forget(self) -> None:
        """Search again when the files are next needed."""
        self._changes += 1

    def was_found(self, path: str) -> bool:
        """Say whether the last search found a file."""
        key = path_key(path)
        return any(path_key(file) == key for file in self._files)

    # -- pushed ------------------------------------------------------------------------------------------------------

    def scan(self) -> None:
        """Check every file of the workspace in the background, where the client does not pull."""
        session = self._session
        if session.capabilities.pulls or not session.scans_workspace or not (self.folders or self._files):
            return
        if self._scan is not None and not self._scan.done():
            self._scan_again = True
            return
        self._scan = asyncio.ensure_future(self._scan_all())

    async def _scan_all(self) -> None:
        while True:
            self._scan_again = False
            token = await self._create_progress()
            try:
                async for path in self._each_file(token):
                    await self._publisher.publish_file(path)
                self._was_scanned = True
            except Exception as error:
                log.exception("the workspace cannot be searched")
                self._session.show_error_once(f"the workspace cannot be searched: {error}")
            finally:
                self._end_progress(token)
            for path in self._publisher.shown_paths():
                if not self.was_found(path):
                    self._publisher.clear_file(path)
            if not self._scan_again:
                return

    def closed(self, uri: str) -> None:
        """Show what is on disk of a document that was closed."""
        path = to_path(uri)
        if self._was_scanned and path is not None and self.was_found(path) and os.path.isfile(path):
            self._session.start(self._publisher.publish_file(path))

    def reload(self) -> None:
        """Read the settings again, and check everything under them."""
        analyzer = self._session.analyzer
        analyzer.forget_settings()
        self.forget()
        for document in self._session.documents:
            self._publisher.changed(document.uri)
            if is_ours(document.uri):
                analyzer.settings_for(document.path)
        for folder in self.folders.values():
            analyzer.settings_for(os.path.join(folder, NAMES[0]))
        # A client that pulls may not ask for a while; whether the settings are right is said at once.
        self._publisher.publish_settings()
        self.scan()
        self._session.refresh()

    # -- pulled ------------------------------------------------------------------------------------------------------

    async def report(self, params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        """Return the reports of all files, in parts where the client wants parts."""
        previous = {result.uri: result.value for result in params.previous_result_ids}
        token = params.work_done_token
        if token is not None:
            self._begin_progress(token, cancellable=None)
        items: list[WorkspaceItem] = []
        reported = set()
        try:
            async for path in self._each_file(token):
                uri = self._publisher.uri_of(path)
                items.append(await self._item(uri, previous.pop(uri, None)))
                reported.add(path_key(path))
                if params.partial_result_token is not None and len(items) >= BATCH:
                    self._send_part(params.partial_result_token, items)
                    items = []
            for uri, result_id in previous.items():
                if key_of(uri) in reported:  # the same file under another spelling
                    items.append(types.WorkspaceFullDocumentDiagnosticReport(uri, []))
                else:  # open outside of the folders, gone, or not ours any more
                    items.append(await self._item(uri, result_id))
        finally:
            self._end_progress(token)
        if params.partial_result_token is not None and items:
            self._send_part(params.partial_result_token, items)
            items = []
        return types.WorkspaceDiagnosticReport(items)

    async def _item(self, uri: str, previous_id: str | None) -> WorkspaceItem:
        document = self._session.document(uri)
        version = None if document is None else document.version
        report = await self._publisher.pulled(uri, previous_id)
        if isinstance(report, types.RelatedUnchangedDocumentDiagnosticReport):
            return types.WorkspaceUnchangedDocumentDiagnosticReport(uri, report.result_id, version)
        return types.WorkspaceFullDocumentDiagnosticReport(uri, report.items, version, result_id=report.result_id)

    def _send_part(self, token: Token, items: list[WorkspaceItem]) -> None:
        part = types.WorkspaceDiagnosticReportPartialResult(items)
        self._session.progress(types.ProgressParams(token, part))

    # -- progress ----------------------------------------------------------------------------------------------------

    async def _each_file(self, token: Token | None) -> AsyncIterator[str]:
        """Go through the files that still exist, until the user stops it."""
        files = await self.files()
        progress = self._session.work_done_progress
        for number, path in enumerate(files):
            if token is not None and progress.tokens[token].cancelled():
                return
            if not os.path.exists(path):
                self.forget()
                continue
            yield path
            if number % BATCH == BATCH - 1 and token is not None:
                done = number + 1
                report = types.WorkDoneProgressReport(
                    message=f"{done} of {len(files)}", percentage=100 * done // len(files)
                )
                progress.report(token, report)

    async def _create_progress(self) -> str | None:
        """Have the client make a progress bar; None where it makes none."""
        if not self._session.capabilities.shows_progress:
            return None
        self._tokens += 1
        token = f"llmstrategy-{self._tokens}"
        try:
            await asyncio.wait_for(
                self._session.work_done_progress.create_async(token), timeout=PROGRESS_ANSWER_SECONDS
            )
        except Exception as error:
            log.info("the client shows no progress: %s", error)
            return None
        self._begin_progress(token, cancellable=True)
        return token

    def _begin_progress(self, token: Token, cancellable: bool | None) -> None:
        begin = types.WorkDoneProgressBegin("Checking strategies", cancellable=cancellable, percentage=0)
        self._session.work_done_progress.begin(token, begin)

    def _end_progress(self, token: Token | None) -> None:
        if token is not None:
            self._session.work_done_progress.end(token, types.WorkDoneProgressEnd())
            self._session.work_done_progress.tokens.pop(token, None)

    # -- what is gone ------------------------------------------------------------------------------------------------

    def has_shown(self, folder: str) -> bool:
        """Say whether ``folder`` is one of the workspace, or has a file that was found or whose findings are shown."""
        files = [*self._files, *self._publisher.shown_paths(), *self.folders.values()]
        return any(_lies_in(file, folder) or path_key(file) == path_key(folder) for file in files)

    async def look(self) -> None:
        """Take back the findings of files that are gone, without being told."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            for path in self._publisher.shown_paths():
                if not os.path.exists(path):
                    self._publisher.clear_file(path)

def _lies_in(path: str, folder: str) -> bool:
    return path_key(path).startswith(path_key(folder).rstrip(os.sep) + os.sep)


def _search(folder: str, excluded: Excluded | None) -> list[str]:
    """Return the strategy files of a folder."""
    result = discover([folder], lambda _: excluded)
    for problem in result.problems:
        log.info("%s: %s", problem.path, problem.message)
    return result.files


@feature(types.WORKSPACE_DIAGNOSTIC)
async def workspace_diagnostic(
    ls: Session, params: types.WorkspaceDiagnosticParams
) -> types.WorkspaceDiagnosticReport:
    """Return the findings of every strategy in the workspace."""
    return await ls.part(Workspace).report(params)


@feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
def did_change_workspace_folders(ls: Session, params: types.DidChangeWorkspaceFoldersParams) -> None:
    """Let folders go and take others in."""
    workspace = ls.part(Workspace)
    for folder in params.event.removed:
        workspace.remove(folder.uri)
    for folder in params.event.added:
        workspace.add(folder.uri)
    workspace.scan()
    ls.refresh()
