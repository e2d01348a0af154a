"""The folders of the workspace: searched for strategies, watched, and reported as a whole."""

from __future__ import annotations

import asyncio
import logging
import os
import threading
from functools import partial

from lsprotocol import types

from llm_strategy.config.discovery import NAMES, SUFFIX, discover
from llm_strategy.config.settings import POLICY_SUFFIX, SETTINGS_FILES
from llm_strategy.lsp.uris import is_ours, key_of, to_path, to_uri

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable
    from typing import Any, TypeVar

    from llm_strategy.config.paths import Excluded
    from llm_strategy.lsp.server import Server

    Json = dict[str, Any]
    T = TypeVar("T")

log = logging.getLogger(__name__)

IGNORE_FILE = ".gitignore"
WATCHED = (
    *(f"**/{name}" for name in (*NAMES, *SETTINGS_FILES, IGNORE_FILE)),
    f"**/*{SUFFIX}",
    f"**/*{POLICY_SUFFIX}",
)
"""What the client is asked to watch."""

BATCH = 20
"""So many files are checked before other messages get their turn, and partial results are sent."""

DELETED = 3
CREATED = 1


class Workspace:
    """The client's folders and the strategies in them."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self.folders: dict[str, str] = {}
        self.watched = False
        self.stopped: set[int | str] = set()
        """Progress that the user has cancelled, by token."""
        self._found: list[str] | None = None
        self._scan: asyncio.Task[None] | None = None
        self._again = False
        self._scanned = False
        self._tokens = 0

    def add(self, uri: str) -> None:
        """Take a folder in."""
        path = to_path(uri)
        if path is not None:
            path = os.path.abspath(path)
            self.folders[os.path.normcase(path)] = path
            self._found = None
            self._at_home()

    def remove(self, uri: str) -> None:
        """Let a folder go, and what was shown of it."""
        path = to_path(uri)
        if path is None:
            return
        self.folders.pop(os.path.normcase(os.path.abspath(path)), None)
        self._found = None
        self._at_home()
        for shown in self._server.publisher.shown_paths():
            if not self.holds(shown):
                self._server.publisher.clear(to_uri(shown))

    def _at_home(self) -> None:
        self._server.checker.home = next(iter(self.folders.values()), None)

    def holds(self, path: str) -> bool:
        """Say whether a path lies in one of the folders."""
        path = os.path.normcase(os.path.abspath(path))
        return any(path.startswith(folder.rstrip(os.sep) + os.sep) for folder in self.folders)

    # -- searching ---------------------------------------------------------------------------------------------------

    async def files(self) -> list[str]:
        """Return the strategy files of all folders, each once."""
        if self._found is None or not self.watched:
            folders = []
            for folder in self.folders.values():
                if os.path.dirname(folder) == folder or folder == os.path.expanduser("~"):
                    log.warning("%s is not searched: it is no project", folder)
                elif os.path.isdir(folder):
                    folders.append((folder, self._server.checker.excluding(folder)))
            found: dict[str, str] = {}
            for folder, excluded in folders:
                here = await in_thread(partial(_search, folder, excluded))
                for path in here:
                    found.setdefault(os.path.normcase(path), path)
            self._found = list(found.values())
        return self._found

    def forget(self) -> None:
        """Search again when the files are next needed."""
        self._found = None

    # -- pushed ------------------------------------------------------------------------------------------------------

    def scan(self) -> None:
        """Check every file of the workspace in the background, where the client does not pull."""
        if self._server.client.pulls or not self._server.scans or not (self.folders or self._found):
            return
        if self._scan is not None and not self._scan.done():
            self._again = True
            return
        self._scan = asyncio.get_running_loop().create_task(self._scan_all())

    async def _scan_all(self) -> None:
        while True:
            self._again = False
            token = await self._begin_progress()
            try:
                async for path in self._each(token):
                    self._server.publisher.push_file(path)
                self._scanned = True
            except Exception as error:
                log.exception("the workspace cannot be searched")
                self._server.show_once(f"the workspace cannot be searched: {error}")
            finally:
                self._end_progress(token)
            kept = {os.path.normcase(path) for path in self._found or ()}
            for path in self._server.publisher.shown_paths():
                if os.path.normcase(path) not in kept:
                    self._server.publisher.clear(to_uri(path))
            if not self._again:
                return

    def closed(self, uri: str) -> None:
        """Show what is on disk again, now that the editor's text of it is gone."""
        path = to_path(uri)
        known = {os.path.normcase(found) for found in self._found or ()}
        if self._scanned and path is not None and os.path.normcase(path) in known and os.path.isfile(path):
            self._server.publisher.push_file(path)

    # -- pulled ------------------------------------------------------------------------------------------------------

    async def report(self, params: types.WorkspaceDiagnosticParams) -> Json:
        """Return the reports of all files, in parts where the client wants parts."""
        previous = {key_of(one.uri): (one.uri, one.value) for one in params.previous_result_ids}
        parts = params.partial_result_token
        token = params.work_done_token
        if token is not None:
            self._progress(token, {"kind": "begin", "title": "Checking strategies", "percentage": 0})
        items: list[Json] = []
        try:
            async for path in self._each(token):
                uri, value = previous.pop(key_of(to_uri(path)), (to_uri(path), None))
                items.append(self._item(uri, value))
                if parts is not None and len(items) >= BATCH:
                    self._progress(parts, {"items": items})
                    items = []
            for document in list(self._server.protocol.documents.values()):
                if key_of(document.uri) in previous and is_ours(document.uri):
                    items.append(self._item(*previous.pop(key_of(document.uri))))
            for uri, value in previous.values():
                # Gone, or not ours any more.
                items.append({**self._server.publisher.pulled(uri, value), "uri": uri, "version": None})
        finally:
            if token is not None:
                self._end_progress(token)
        if parts is not None and items:
            self._progress(parts, {"items": items})
            items = []
        return {"items": items}

    def _item(self, uri: str, previous: str | None) -> Json:
        document = self._server.protocol.document(uri)
        version = None if document is None else document.version
        return {**self._server.publisher.pulled(uri, previous), "uri": uri, "version": version}

    # -- both --------------------------------------------------------------------------------------------------------

    async def _each(self, token: int | str | None) -> AsyncIterator[str]:
        """Go through the files; others get their turn in between, and the user sees how far it is."""
        files = await self.files()
        for number, path in enumerate(files):
            if token is not None and token in self.stopped:
                return
            yield path
            if number % BATCH == BATCH - 1:
                if token is not None:
                    done = number + 1
                    self._progress(
                        token,
                        {
                            "kind": "report",
                            "message": f"{done} of {len(files)}",
                            "percentage": 100 * done // len(files),
                        },
                    )
                await asyncio.sleep(0)

    async def _begin_progress(self) -> str | None:
        if not self._server.client.shows_progress:
            return None
        self._tokens += 1
        token = f"llmstrategy-{self._tokens}"
        try:
            await asyncio.wait_for(
                self._server.protocol.send_request_async(
                    types.WINDOW_WORK_DONE_PROGRESS_CREATE, types.WorkDoneProgressCreateParams(token)
                ),
                timeout=5,
            )
        except Exception as error:
            log.info("the client shows no progress: %s", error)
            return None
        self._progress(
            token, {"kind": "begin", "title": "Checking strategies", "cancellable": True, "percentage": 0}
        )
        return token

    def _end_progress(self, token: int | str | None) -> None:
        if token is not None:
            self.stopped.discard(token)
            self._progress(token, {"kind": "end"})

    def _progress(self, token: int | str, value: Json) -> None:
        self._server.protocol.tell(types.PROGRESS, {"token": token, "value": value})

    # -- watching ----------------------------------------------------------------------------------------------------

    def watch(self) -> None:
        """Ask the client to tell of changes on disk."""
        if not self._server.client.watches:
            return
        options = types.DidChangeWatchedFilesRegistrationOptions(
            watchers=[types.FileSystemWatcher(glob_pattern=pattern) for pattern in WATCHED]
        )
        registration = types.Registration(
            id="llmstrategy-files",
            method=types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
            register_options=options,
        )

        def answered(future: Any) -> None:
            error = None if future.cancelled() else future.exception()
            if error is None:
                self.watched = True
            else:
                log.info("the client watches no files: %s", error)

        self._server.protocol.send_request(
            types.CLIENT_REGISTER_CAPABILITY, types.RegistrationParams([registration])
        ).add_done_callback(answered)

    def changed(self, changes: Iterable[types.FileEvent]) -> None:
        """Take in what has changed on disk."""
        reload = search = False
        touched = []
        for change in changes:
            path = to_path(change.uri)
            name = os.path.basename(path) if path is not None else ""
            if name in SETTINGS_FILES or name.endswith(POLICY_SUFFIX):
                reload = True
            elif name == IGNORE_FILE:
                search = True
            elif path is not None and is_ours(change.uri):
                kind = int(getattr(change.type, "value", change.type))
                if kind == DELETED:
                    self._server.checker.drop(path)
                    if self._server.protocol.document(change.uri) is None:
                        self._server.publisher.clear(change.uri)
                search = search or kind in (CREATED, DELETED)
                if kind != DELETED:
                    touched.append(path)
        if reload:
            self._server.reload()
        elif search:
            self.forget()
            self.scan()
        elif not self._server.client.pulls:
            known = {os.path.normcase(path) for path in self._found or ()}
            for path in touched:
                if os.path.normcase(path) in known:
                    self._server.publisher.push_file(path)
        if touched or search:
            self._server.refresh()


def _search(folder: str, excluded: Excluded | None) -> list[str]:
    found = discover([folder], lambda _: excluded)
    for problem in found.problems:
        log.info("%s: %s", problem.path, problem.message)
    return found.files


async def in_thread(work: Callable[[], T]) -> T:
    """Run ``work`` beside the loop. The thread does not keep the process alive when the client leaves."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def settle(result: T | None, error: Exception | None) -> None:
        if future.cancelled():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)  # type: ignore[arg-type]

    def run() -> None:
        result, failed = None, None
        try:
            result = work()
        except Exception as error:
            failed = error
        try:
            loop.call_soon_threadsafe(settle, result, failed)
        except RuntimeError:  # the loop is closed: nobody waits
            pass

    threading.Thread(target=run, name="search", daemon=True).start()
    return await future
