"""Changes on disk: those that the client reports, and those that the user makes in it."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable

from lsprotocol import types

from llm_strategy.config.discovery import NAMES, SUFFIX
from llm_strategy.config.settings import BASELINE_SUFFIX, OWN_FILE, POLICY_SUFFIX, SETTINGS_FILES
from llm_strategy.lsp.feature import feature
from llm_strategy.lsp.features.data_files import DataReader
from llm_strategy.lsp.features.diagnostics import Publisher
from llm_strategy.lsp.features.workspace import Workspace
from llm_strategy.lsp.session import Session
from llm_strategy.lsp.uris import is_ours, to_path

log = logging.getLogger(__name__)

IGNORE_FILE = ".gitignore"
WATCHED = (
    *(f"**/{name}" for name in (*NAMES, *SETTINGS_FILES, IGNORE_FILE)),
    f"**/*{SUFFIX}",
    f"**/*{POLICY_SUFFIX}",
    f"**/*{BASELINE_SUFFIX}",
    f"**/*{OWN_FILE}",
)
"""What the client is asked to watch."""


def watch(session: Session) -> None:
    """Ask the client to report changes on disk."""
    if not session.capabilities.watches:
        return
    options = types.DidChangeWatchedFilesRegistrationOptions(
        watchers=[types.FileSystemWatcher(glob_pattern=pattern) for pattern in WATCHED]
    )
    registration = types.Registration(
        "llmstrategy-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, register_options=options
    )
    session.start(_register(session, registration))


async def _register(session: Session, registration: types.Registration) -> None:
    try:
        await session.client_register_capability_async(types.RegistrationParams([registration]))
        session.watches_files = True
    except Exception as error:
        log.info("the client watches no files: %s", error)


def take_in(session: Session, changes: Iterable[types.FileEvent]) -> None:
    """Take in what has changed on disk: files, and folders with all that is in them."""
    workspace, publisher, data = session.part(Workspace), session.part(Publisher), session.part(DataReader)
    reload = search = False
    touched = []
    for change in changes:
        path = to_path(change.uri)
        name = os.path.basename(path) if path is not None else ""
        if name in SETTINGS_FILES or name.endswith((OWN_FILE, POLICY_SUFFIX, BASELINE_SUFFIX)):
            reload = True
        elif name == IGNORE_FILE:
            search = True
        elif path is not None and is_ours(change.uri):
            if change.type is types.FileChangeType.Deleted:
                session.analyzer.drop(path)
                if session.document(change.uri) is None:
                    publisher.clear_file(path)
            else:
                touched.append(path)
            search = search or change.type is not types.FileChangeType.Changed
        elif path is not None and _is_folder(workspace, path, change.type):
            # It may bring or take settings.
            reload = True
            data.changed(path)
        elif path is not None:
            search = data.changed(path) or search
    if reload:
        workspace.reload()
    elif search:
        workspace.forget()
        workspace.scan()
    elif not session.capabilities.pulls:
        for path in touched:
            if workspace.was_found(path):
                session.start(publisher.publish_file(path))
    if touched or search:
        session.refresh()


def _is_folder(workspace: Workspace, path: str, change: types.FileChangeType) -> bool:
    """Say whether a path that has come or gone is a folder that matters."""
    return workspace.has_shown(path) if change is types.FileChangeType.Deleted else os.path.isdir(path)


@feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
def did_change_watched_files(ls: Session, params: types.DidChangeWatchedFilesParams) -> None:
    """Take in what has changed on disk."""
    take_in(ls, params.changes)


ANYTHING = types.FileOperationRegistrationOptions(
    [types.FileOperationFilter(types.FileOperationPattern("**/*"), scheme="file")]
)


@feature(types.WORKSPACE_DID_CREATE_FILES, ANYTHING)
def did_create_files(ls: Session, params: types.CreateFilesParams) -> None:
    """Take in files and folders that the user has made in the editor."""
    take_in(ls, [types.FileEvent(file.uri, types.FileChangeType.Created) for file in params.files])


@feature(types.WORKSPACE_DID_DELETE_FILES, ANYTHING)
def did_delete_files(ls: Session, params: types.DeleteFilesParams) -> None:
    """Take in files and folders that the user has deleted in the editor."""
    take_in(ls, [types.FileEvent(file.uri, types.FileChangeType.Deleted) for file in params.files])


@feature(types.WORKSPACE_DID_RENAME_FILES, ANYTHING)
def did_rename_files(ls: Session, params: types.RenameFilesParams) -> None:
    """Take in files and folders that the user has renamed or moved in the editor."""
    deleted = [types.FileEvent(file.old_uri, types.FileChangeType.Deleted) for file in params.files]
    created = [types.FileEvent(file.new_uri, types.FileChangeType.Created) for file in params.files]
    take_in(ls, [*deleted, *created])
