"""Findings as the client is told them: pushed after each change, or pulled when it asks; wrong settings files too."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable

from lsprotocol import types

from llm_strategy.config.settings import SettingsError
from llm_strategy.files import read_text
from llm_strategy.lsp.analysis import Analysis
from llm_strategy.lsp.convert import SOURCE, diagnostics, range_in
from llm_strategy.lsp.documents import Document
from llm_strategy.lsp.feature import ask_about, feature
from llm_strategy.lsp.positions import to_client
from llm_strategy.lsp.session import Session
from llm_strategy.lsp.uris import is_ours, key_of, path_key, to_path, to_uri
from llm_strategy.text import split_lines

READ_SECONDS = 1.0
"""So long an answer waits for the files that a document names; the client is asked to pull again after that."""

DocumentReport = types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport

log = logging.getLogger(__name__)


class Publisher:
    """Keeps what the client shows equal to what is found."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._id = os.urandom(4).hex()
        self._changed: dict[str, None] = {}
        """URIs of the open documents to publish, in the order of their changes."""
        self._waiting: set[str] = set()
        """URIs of the large ones that are being analysed."""
        self._shown: dict[str, str] = {}
        """Files that are not open whose findings the client shows: key → URI."""
        self._spellings: dict[str, str] = {}
        """How the client spells the URIs of the files that it has opened: key → URI."""
        self._wrong_settings: dict[str, str] = {}
        """Settings files shown as wrong: path → what is wrong."""

    # -- push --------------------------------------------------------------------------------------------------------

    def opened(self, uri: str) -> None:
        """Note how the client spells a URI; what it was told of the file under another one is taken back."""
        key = key_of(uri)
        self._spellings[key] = uri
        shown = self._shown.get(key)
        if shown is not None and shown != uri:
            self.clear(shown)

    def changed(self, uri: str) -> None:
        """Publish a document once every message that has arrived is handled, so of several changes only the last."""
        document = self._session.document(uri)
        if document is None or self._session.capabilities.pulls or not is_ours(document.uri):
            return
        if not self._changed:
            asyncio.get_running_loop().call_soon(self._publish_changed)
        self._changed[document.uri] = None

    def _publish_changed(self) -> None:
        changed, self._changed = self._changed, {}
        for uri in changed:
            document = self._session.protocol.documents.get(uri)
            if document is None:
                continue
            if document.is_large:
                if uri not in self._waiting:
                    self._waiting.add(uri)
                    self._session.start(self._publish_large(document))
                continue
            try:
                self._publish_document(document, self._session.analyzer.document(document))
            except Exception as error:
                self._report_error(document, error)

    async def _publish_large(self, document: Document) -> None:
        """Publish the findings of the newest text, however often it changes meanwhile."""
        try:
            while self._session.protocol.documents.get(document.uri) is document:
                analysis = await self._session.large_documents.newest(document)
                if analysis is None or analysis.revision == document.revision:
                    self._publish_document(document, analysis)
                    return
        except Exception as error:
            self._report_error(document, error)
        finally:
            self._waiting.discard(document.uri)

    def _publish_document(self, document: Document, analysis: Analysis | None) -> None:
        self._shown.pop(document.key, None)
        self._publish(document.uri, self._of_document(document, analysis), document.version)

    def _report_error(self, document: Document, error: Exception) -> None:
        log.error("%s", document.uri, exc_info=error)
        self._session.show_error_once(f"findings cannot be shown: {type(error).__name__}: {error}")

    async def publish_file(self, path: str) -> None:
        """Publish the findings of a file that is not open, and clear them when it has none any more."""
        uri = self.uri_of(path)
        key = key_of(uri)
        if self._session.document(uri) is not None:
            return
        items = self._of_file(uri, await self._session.analyzer.file(path))
        if self._session.document(uri) is not None:
            return  # opened meanwhile
        if items or key in self._shown:
            self._publish(uri, items)
        if items:
            self._shown[key] = uri
        else:
            self._shown.pop(key, None)

    def clear(self, uri: str) -> None:
        """Take back what was published for a document that is closed or gone."""
        self._shown.pop(key_of(uri), None)
        self._publish(uri, [])

    def clear_file(self, path: str) -> None:
        """Take back what was published for a file that is gone."""
        shown = self._shown.get(path_key(path))
        if shown is not None:
            self.clear(shown)

    def uri_of(self, path: str) -> str:
        """Return the URI of a file, spelled as the client did when it opened it."""
        return self._spellings.get(path_key(path)) or to_uri(path)

    def shown_paths(self) -> list[str]:
        """Return the files that are not open and whose findings the client shows."""
        return [path for uri in self._shown.values() if (path := to_path(uri)) is not None]

    def _publish(self, uri: str, items: list[types.Diagnostic], version: int | None = None) -> None:
        self._session.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, items, version))

    # -- pull --------------------------------------------------------------------------------------------------------

    async def pulled(self, uri: str, previous_id: str | None) -> DocumentReport:
        """Return the report of a document, open or on disk; one without content if the client has it already."""
        document = self._session.document(uri)
        if document is not None:
            asked = await ask_about(self._session, document)
            reading = self._session.reads.get(document.uri)
            if reading is not None and not reading.done():
                # Most files are small: the answer need not be given twice.
                await asyncio.wait([reading], timeout=READ_SECONDS)
                asked = await ask_about(self._session, document)
            if asked is None:
                return self._report(None, previous_id, lambda: self._of_document(document, None))
            if not asked.is_newest and document.uri not in self._waiting:
                # The client is asked to pull again when the newest text is analysed.
                self._waiting.add(document.uri)
                self._session.start(self._refresh_after(document))
            return self._report(
                asked.analysis, previous_id, lambda: self._of_document(asked.document, asked.analysis)
            )
        path = to_path(uri) if is_ours(uri) else None
        on_disk = None if path is None else await self._session.analyzer.file(path)
        return self._report(on_disk, previous_id, lambda: self._of_file(uri, on_disk))

    async def _refresh_after(self, document: Document) -> None:
        try:
            await self._session.large_documents.newest(document)
        finally:
            self._waiting.discard(document.uri)
        self._session.refresh()

    def _report(
        self, analysis: Analysis | None, previous_id: str | None, items: Callable[[], list[types.Diagnostic]]
    ) -> DocumentReport:
        result_id = f"{self._id}-{0 if analysis is None else analysis.number}"
        if result_id == previous_id:
            return types.RelatedUnchangedDocumentDiagnosticReport(result_id)
        return types.RelatedFullDocumentDiagnosticReport(items(), result_id=result_id)

    # -- the findings of one text ------------------------------------------------------------------------------------

    def _of_document(self, document: Document, analysis: Analysis | None) -> list[types.Diagnostic]:
        self._report_faults(analysis)
        if analysis is None:
            return []
        return diagnostics(analysis.shown, document.uri, document.range, self._session.capabilities.supports)

    def _of_file(self, uri: str, analysis: Analysis | None) -> list[types.Diagnostic]:
        self._report_faults(analysis)
        if analysis is None:
            return []
        to_range = range_in(analysis.report.lines, self._session.protocol.encoding)
        return diagnostics(analysis.report, uri, to_range, self._session.capabilities.supports)

    def _report_faults(self, analysis: Analysis | None) -> None:
        self.publish_settings()
        for fault in () if analysis is None else analysis.report.faults:
            self._session.show_error_once(f"{fault.part} failed, please report it: {fault.error}", fault.trace)

    # -- settings files ----------------------------------------------------------------------------------------------

    def publish_settings(self) -> None:
        """Show the settings files that cannot be used, on themselves and in a message, and clear those that can."""
        wrong = self._session.analyzer.wrong_settings
        for path in self._wrong_settings.keys() - wrong.keys():
            del self._wrong_settings[path]
            self._publish(to_uri(path), [])
        for path, error in wrong.items():
            if self._wrong_settings.get(path) == str(error):
                continue
            self._wrong_settings[path] = str(error)
            self._publish(to_uri(path), [self._settings_diagnostic(error)])
            self._session.show_error_once(f"invalid settings, which are ignored: {error}")

    def _settings_diagnostic(self, error: SettingsError) -> types.Diagnostic:
        lines = _read_lines(error.file)
        line = min((error.line or 1) - 1, len(lines) - 1)
        text = lines[line]
        columns = (min((error.column or 1) - 1, len(text)), len(text.rstrip()))
        start, end = (
            types.Position(line, to_client(text, column, self._session.protocol.encoding)) for column in columns
        )
        return types.Diagnostic(
            types.Range(start, end),
            error.message,
            severity=types.DiagnosticSeverity.Error,
            code="wrong-settings",
            source=SOURCE,
        )


def _read_lines(path: str) -> list[str]:
    try:
        return split_lines(read_text(path, 1_000_000, "replace").removeprefix("\ufeff"))
    except (OSError, ValueError) as error:
        log.info("%s cannot be read: %s", path, error)
        return [""]


@feature(
    types.TEXT_DOCUMENT_DIAGNOSTIC,
    types.DiagnosticOptions(
        identifier=SOURCE,
        inter_file_dependencies=False,
        workspace_diagnostics=True,
        work_done_progress=True,
    ),
)
async def document_diagnostic(ls: Session, params: types.DocumentDiagnosticParams) -> DocumentReport:
    """Return the findings of a document."""
    return await ls.part(Publisher).pulled(params.text_document.uri, params.previous_result_id)
