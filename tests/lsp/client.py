"""A client of the language server, and what the tests of its features share."""

from __future__ import annotations

import ast
import asyncio
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient, client_capabilities
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

from llm_strategy.text import split_lines

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "corpus"

COMMAND = (sys.executable, "-m", "llm_strategy", "server")

PATIENCE = 60.0
"""Seconds after which something that should happen counts as not happening; no test takes them when all is well."""

GOOD = """\
version: 1
strategies:
  faq:
    purpose: Answer the twelve questions everyone asks
    approach:
      - technique: prompting
        for: [style]
"""
BAD = """\
version: 1
strategies:
  prices:
    purpose: Tell callers what a share costs now
    approach:
      - technique: prompting
        for: [real-time-data]
"""
RULE = "prompting-for-knowledge"
"""The one finding of ``BAD``, a warning with a fix to review, on ``real-time-data``."""


class Client(LanguageClient):
    """Keeps everything that the server sends, and waits for it."""

    def __init__(self) -> None:
        super().__init__(converter_factory=default_converter)
        register_lsp_features(
            self, {key: value for key, value in DEFAULT_CLIENT_FEATURES.items() if key not in _OWN}
        )
        self.published: list[types.PublishDiagnosticsParams] = []
        self.progress: list[types.ProgressParams] = []
        self.registrations: list[types.Registration] = []
        self.refreshes = 0
        self.versions: dict[str, int] = {}

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def publish(ls: Client, params: types.PublishDiagnosticsParams) -> None:
            ls.published.append(params)
            ls.diagnostics[params.uri] = list(params.diagnostics)

        @self.feature(types.PROGRESS)
        def progress(ls: Client, params: types.ProgressParams) -> None:
            ls.progress.append(params)

        @self.feature(types.CLIENT_REGISTER_CAPABILITY)
        def register(ls: Client, params: types.RegistrationParams) -> None:
            ls.registrations += params.registrations

        @self.feature(types.CLIENT_UNREGISTER_CAPABILITY)
        def unregister(ls: Client, params: types.UnregistrationParams) -> None:
            gone = {one.id for one in params.unregisterations}
            ls.registrations = [one for one in ls.registrations if one.id not in gone]

        @self.feature(types.WORKSPACE_DIAGNOSTIC_REFRESH)
        def refresh(ls: Client, params: None) -> None:
            ls.refreshes += 1

        for method in (types.WORKSPACE_CODE_LENS_REFRESH, types.WORKSPACE_INLAY_HINT_REFRESH):

            @self.feature(method)
            def ignore(ls: Client, params: None) -> None:
                pass

    async def until(self, condition: Callable[[], Any]) -> Any:
        """Wait until ``condition`` holds, and return what it gives."""
        end = time.monotonic() + PATIENCE
        while not (result := condition()):
            assert time.monotonic() < end, "it never happened"
            await asyncio.sleep(0.005)
        return result

    async def answered(self) -> None:
        """Wait until the server has handled everything sent so far, and said what it had to say about it."""
        # The first answer may come before the push that the same batch makes, the second cannot.
        for _ in range(2):
            await self.text_document_hover_async(
                types.HoverParams(types.TextDocumentIdentifier("untitled:none"), types.Position(0, 0))
            )

    def open(self, uri: str, text: str, version: int = 1) -> None:
        """Open a document."""
        self.versions[uri] = version
        self.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "yaml", version, text))
        )

    def change(self, uri: str, *changes: Any) -> None:
        """Send edits: texts, which replace all, or ((line, character), (line, character), text)."""
        self.versions[uri] += 1
        made: list[Any] = []
        for one in changes:
            if isinstance(one, str):
                made.append(types.TextDocumentContentChangeWholeDocument(one))
            else:
                start, end, text = one
                where = types.Range(types.Position(*start), types.Position(*end))
                made.append(types.TextDocumentContentChangePartial(where, text))
        self.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self.versions[uri], uri), made
            )
        )

    def close(self, uri: str) -> None:
        """Close a document."""
        self.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def pushed(self, uri: str) -> list[types.Diagnostic]:
        """Return the findings pushed for the newest version of a document."""
        version = self.versions[uri]

        def newest() -> Any:
            found = [one for one in self.published if one.uri == uri]
            return found and found[-1].version == version and found[-1]

        return list((await self.until(newest)).diagnostics)

    async def pull(self, uri: str, previous: str | None = None) -> Any:
        """Ask for the findings of a document."""
        return await self.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri), previous_result_id=previous)
        )

    async def actions(
        self, uri: str, start: tuple[int, int], end: tuple[int, int] | None = None, **context: Any
    ) -> list[types.CodeAction]:
        """Ask for the code actions of a range."""
        where = types.Range(types.Position(*start), types.Position(*(end or start)))
        found = await self.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(uri),
                where,
                types.CodeActionContext(**({"diagnostics": []} | context)),
            )
        )
        return [
            # The client's library takes an action that has a command for that command.
            types.CodeAction(one.title, command=types.Command(**ast.literal_eval(one.command)))
            if isinstance(one, types.Command)
            else one
            for one in found or ()
        ]


_OWN = {
    types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS,
    types.PROGRESS,
    types.WORKSPACE_DIAGNOSTIC_REFRESH,
}


def capabilities(
    *,
    pull: bool = False,
    encoding: str | None = None,
    resolve: bool = True,
    plain: bool = False,
    snippets: bool = True,
    tree: bool = True,
    snippet_edits: bool = False,
    lenses: bool = True,
    strikes: bool = True,
) -> Any:
    """Return what a capable client can do; with ``pull`` it asks for diagnostics itself."""
    made = client_capabilities("neovim@v0.11.0")
    assert made.text_document is not None and made.workspace is not None
    assert made.window is not None and made.general is not None
    if not pull:
        made.text_document.diagnostic = None
        made.workspace.diagnostics = None
    else:
        made.text_document.diagnostic = types.DiagnosticClientCapabilities(
            related_information=True, code_description_support=True
        )
        made.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
    made.text_document.publish_diagnostics = types.PublishDiagnosticsClientCapabilities(
        related_information=True,
        code_description_support=True,
        tag_support=types.ClientDiagnosticsTagOptions(list(types.DiagnosticTag)),
    )
    completion, symbols = made.text_document.completion, made.text_document.document_symbol
    assert completion is not None and completion.completion_item is not None and symbols is not None
    completion.completion_item.snippet_support = snippets
    tags = types.CompletionItemTagOptions([types.CompletionItemTag.Deprecated])
    completion.completion_item.tag_support = tags if strikes else None
    completion.completion_item.deprecated_support = True
    symbols.hierarchical_document_symbol_support = tree
    assert made.workspace.workspace_edit is not None
    if snippet_edits:
        made.workspace.workspace_edit.document_changes = True
        made.workspace.workspace_edit.snippet_edit_support = True
    made.text_document.code_lens = types.CodeLensClientCapabilities() if lenses else None
    made.text_document.rename = types.RenameClientCapabilities(prepare_support=True)
    if plain:
        made.text_document.publish_diagnostics = None
    action = made.text_document.code_action
    assert action is not None
    action.data_support = True if resolve else None
    action.resolve_support = types.ClientCodeActionResolveOptions(["edit"]) if resolve else None
    made.workspace.did_change_watched_files = types.DidChangeWatchedFilesClientCapabilities(
        dynamic_registration=True
    )
    made.workspace.workspace_folders = True
    made.window.work_done_progress = True
    made.window.show_document = types.ShowDocumentClientCapabilities(support=True)
    made.general.position_encodings = None if encoding is None else [types.PositionEncodingKind(encoding)]
    return made


def environment() -> dict[str, str]:
    """Return the environment of a server that is this checkout, wherever it runs."""
    kept = dict(os.environ)
    kept["PYTHONPATH"] = str(ROOT / "src")
    return kept


async def start(
    *folders: Path, command: tuple[str, ...] = COMMAND, options: Any = None, env: Any = None, **what: Any
) -> Client:
    """Start a server and greet it; ``what`` is for :func:`capabilities`."""
    client = Client()
    await client.start_io(*command, env=environment() | (env or {}))
    await client.initialize_session(
        types.InitializeParams(
            capabilities=capabilities(**what),
            workspace_folders=[types.WorkspaceFolder(path.as_uri(), path.name) for path in folders],
            initialization_options=options,
        )
    )
    return client


async def stop(client: Client) -> None:
    """Say goodbye."""
    await client.shutdown_session()
    await client.stop()


def units(encoding: str, text: str) -> int:
    """Return how long a text is in the units of an encoding."""
    width = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    name = "utf-8" if encoding == "utf-8" else f"{encoding}-le"
    return len(text.encode(name, "surrogatepass")) // width


def applied(text: str, edits: Any, encoding: str = "utf-16") -> str:
    """Return ``text`` with the edits of an answer made, as an editor makes them."""
    starts = [0]
    for line in split_lines(text):
        end = starts[-1] + len(line)
        starts.append(end + (2 if text.startswith("\r\n", end) else 1))
    lines = split_lines(text)

    def offset(position: types.Position) -> int:
        line = lines[position.line]
        column = next(n for n in range(len(line) + 1) if units(encoding, line[:n]) >= position.character)
        return starts[position.line] + column

    made = sorted(
        ((offset(one.range.start), offset(one.range.end), one.new_text) for one in edits), reverse=True
    )
    for start, end, new in made:
        text = text[:start] + new + text[end:]
    return text


def edits_of(edit: types.WorkspaceEdit | None, uri: str) -> list[Any]:
    """Return the edits of one document in a workspace edit."""
    assert edit is not None
    if edit.changes is not None:
        return list(edit.changes[uri])
    assert edit.document_changes is not None
    (only,) = edit.document_changes
    assert isinstance(only, types.TextDocumentEdit)
    assert only.text_document.uri == uri
    return list(only.edits)
