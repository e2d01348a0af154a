"""The settings, repository root and day that hold for a path, and the report of each text, made once.

Nothing here knows the protocol. The report is the engine's own.
"""

from __future__ import annotations

import gc
import logging
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from llm_strategy.config import settings
from llm_strategy.config.discovery import excluded_by, repository_root
from llm_strategy.config.settings import Settings, SettingsError
from llm_strategy.document.document import read_strategy
from llm_strategy.engine import check as engine
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.ide.half_typed import HalfTyped
from llm_strategy.lsp.background import collector_paused, in_thread
from llm_strategy.lsp.data_files import DataFiles
from llm_strategy.lsp.documents import Document, OlderText
from llm_strategy.lsp.uris import path_key
from llm_strategy.model.context import today
from llm_strategy.report import Report, failed

if TYPE_CHECKING:
    from llm_strategy.config.paths import Excluded
    from llm_strategy.model.file_facts import FileFacts

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Circumstances:
    """What a report depends on besides the text: settings, day and the repository root, where there is one."""

    settings: Settings
    day: int
    root: str | None
    files: Callable[[], FileFacts] | None = field(default=None, compare=False)
    """What opens the files that the strategies name, None where none may be read."""


@dataclass
class Analysis:
    """The report of one text, and the circumstances that it holds under.

    ``stamp`` identifies the text, ``number`` the analysis: no other one in this process has it. ``document`` is the
    open document, or a copy of it as it was; None for a file on disk.
    """

    report: Report
    stamp: object
    circumstances: Circumstances
    number: int
    document: Document | None = None
    shown: Report = field(init=False)
    """What the client is to show: the report, but while a line is half typed, the others' findings as they were."""
    _snapshot: Snapshot | None = None
    _report_with_fixes: Report | None = None
    _fixing: threading.Thread | None = None
    _older_text: OlderText | None = None

    def __post_init__(self) -> None:
        self.shown = self.report

    @property
    def text(self) -> str:
        """The text of an open document."""
        assert self.document is not None
        return self.document.text

    @property
    def revision(self) -> int:
        """The revision of that text."""
        assert isinstance(self.stamp, int)
        return self.stamp

    @property
    def snapshot(self) -> Snapshot:
        """What the functions of `ide` answer from."""
        if self._snapshot is None:
            where = self.circumstances
            self._snapshot = Snapshot(
                self.text, self.report.file, where.settings, where.day, where.root, self.report, where.files
            )
        return self._snapshot

    def in_places_of(self, newest: Document) -> Document:
        """Return the text with the places of the newest one of its document."""
        assert self.document is not None
        if self.revision == newest.revision:
            # A copy stays as it is while a thread answers from it.
            self.document.version = newest.version
            return self.document
        if self._older_text is None or self._older_text.revision != newest.revision:
            self._older_text = OlderText(self.document, newest)
        return self._older_text

    def report_with_fixes(self, seconds: float | None = None) -> Report:
        """Return the report with the fixes of its findings, which are written when asked for.

        With ``seconds`` they are written in a thread, and where that takes longer, the report is without them; they are
        there when asked for again.
        """
        if self._report_with_fixes is None:
            if seconds is None:
                self._write_fixes()
            else:
                if self._fixing is None:
                    self._fixing = threading.Thread(target=self._write_fixes, daemon=True)
                    self._fixing.start()
                self._fixing.join(seconds)
        return self._report_with_fixes or self.report

    def _write_fixes(self) -> None:
        self._report_with_fixes = self.check(self.text, fixes=True)

    def check(self, text: str, *, fixes: bool = False) -> Report:
        """Check another text under the same circumstances."""
        return check(text, self.report.file, self.circumstances, fixes=fixes)


class Analyzer:
    """Analyses documents and files, each text once.

    ``home`` is the folder whose settings hold for documents that are not saved anywhere.
    """

    def __init__(self) -> None:
        self.home: str | None = None
        self.data_files = DataFiles()
        self.asked: Callable[[Document], None] = lambda document: None
        """Called with a document whose check asked for files that are to be read."""
        self.wrong_settings: dict[str, SettingsError] = {}
        """Settings files that cannot be used, by path."""
        self._count = 0
        self._open: dict[str, Analysis] = {}
        self._half_typed: dict[str, tuple[Circumstances, HalfTyped]] = {}
        self._files: dict[str, Analysis] = {}
        self._folders: dict[str, tuple[Settings | None, str | None]] = {}
        self._last_good: dict[str, Settings] = {}

    # -- settings ----------------------------------------------------------------------------------------------------

    def forget_settings(self) -> None:
        """Read the settings again when they are next needed."""
        settings.forget()
        self._folders.clear()
        self.wrong_settings.clear()

    def settings_for(self, path: str | None) -> tuple[Settings | None, str | None]:
        """Return the settings and the repository root that hold for a path, or for an unsaved document.

        Settings that cannot be used are noted in ``wrong_settings``; the last good ones of that folder hold, and where
        there are none, None is returned: nothing can be said then.
        """
        folder = self.home if path is None else os.path.dirname(os.path.abspath(path))
        if folder is None:
            return settings.DEFAULT, None
        if folder not in self._folders:
            chosen: Settings | None
            try:
                chosen = self._last_good[folder] = settings.find_in(folder)
            except SettingsError as error:
                self.wrong_settings[error.file] = error
                chosen = self._last_good.get(folder)
            self._folders[folder] = (chosen, repository_root(folder))
        return self._folders[folder]

    def is_excluded(self, path: str) -> bool:
        """Say whether the settings leave a file out."""
        chosen, _ = self.settings_for(path)
        excluded = None if chosen is None else excluded_by(chosen)
        return excluded is not None and excluded(os.path.abspath(path), False) is not None

    def excluder_for(self, folder: str) -> Excluded | None:
        """Return the test of paths that the settings of a folder ask for, as a search takes it."""
        chosen, _ = self.settings_for(os.path.join(folder, "llmstrategy.yaml"))
        return None if chosen is None else excluded_by(chosen)

    def circumstances(self, path: str | None) -> Circumstances | None:
        """Return what holds for a path; None where settings leave it out or cannot be used."""
        chosen, root = self.settings_for(path)
        if chosen is None or (path is not None and self.is_excluded(path)):
            return None
        return Circumstances(chosen, today(), root, self.data_files.of_document(path, root))

    # -- reports -----------------------------------------------------------------------------------------------------

    def document(self, document: Document) -> Analysis | None:
        """Return the analysis of an open document, None where its settings leave it out or cannot be used."""
        last = self.last(document)
        if last is not None and last.revision == document.revision:
            return last
        where = self.circumstances(document.path)
        if where is None:
            return None
        report = check(document.text, document.path or document.key, where)
        analysis = self._open[document.uri] = self._analysis(report, document.revision, where, document)
        self._keep_steady(analysis)
        self._ask_for_files(document)
        return analysis

    async def large_document(self, document: Document) -> Analysis | None:
        """Return the same of the text as it is now, analysed in a thread."""
        where = self.circumstances(document.path)
        if where is None:
            return None
        copied = document.copy()
        analysis = self._analysis(Report(""), copied.revision, where, copied)
        await in_thread(lambda: _analyse_large(analysis))
        if document.is_open:
            self._open[document.uri] = analysis
            self._keep_steady(analysis)
            self._ask_for_files(document)
        return analysis

    def _ask_for_files(self, document: Document) -> None:
        if self.data_files.wants(document.path):
            self.asked(document)

    def check_again(self, uri: str) -> None:
        """Check a document again when it is next asked about, though its text is the same."""
        self._open.pop(uri, None)

    def _keep_steady(self, analysis: Analysis) -> None:
        """Decide what is shown of a new text while a line of it is half typed."""
        document, where = analysis.document, analysis.circumstances
        assert document is not None
        known, half_typed = self._half_typed.get(document.uri, (None, HalfTyped()))
        if known != where:
            half_typed = HalfTyped()
            self._half_typed[document.uri] = (where, half_typed)
        analysis.shown = half_typed.shown(document.lines, analysis.report)

    def settle(self, document: Document) -> bool:
        """Show of a saved document what a check of it finds; say whether something else was shown."""
        analysis = self._open.get(document.uri)
        if analysis is None or analysis.shown is analysis.report or analysis.revision != document.revision:
            return False
        analysis.shown = analysis.report
        analysis.number = self._next_number()
        self._half_typed[document.uri][1].settle(document.lines, analysis.report)
        return True

    def last(self, document: Document) -> Analysis | None:
        """Return the last analysis of a document under the circumstances of now; it may be of an older text."""
        last = self._open.get(document.uri)
        return last if last is not None and last.circumstances == self.circumstances(document.path) else None

    async def file(self, path: str) -> Analysis | None:
        """Return the analysis of a file on disk, None where it cannot be read or is left out.

        It is made in a thread: however long it takes, no request waits for a file that nobody opened.
        """
        key = path_key(path)
        try:
            status = os.stat(path)
            stamp = (status.st_mtime_ns, status.st_size, status.st_ino)
            where = self.circumstances(path)
            if where is None:
                return None
            last = self._files.get(key)
            if last is not None and (last.stamp, last.circumstances) == (stamp, where):
                return last
            reading = replace(where, files=self.data_files.of_file(path, where.root))
            report = await in_thread(lambda: _check_file(path, reading))
        except (OSError, ValueError) as error:
            log.info("%s cannot be read: %s", path, error)
            self._files.pop(key, None)
            return None
        analysis = self._files[key] = self._analysis(report, stamp, where)
        return analysis

    def close(self, uri: str) -> None:
        """Forget the analysis of a document that was closed."""
        closed = self._open.pop(uri, None)
        self._half_typed.pop(uri, None)
        if closed is not None and closed.document is not None:
            self.data_files.close(closed.document.path)

    def drop(self, path: str) -> None:
        """Forget the analysis of a file that is gone."""
        self._files.pop(path_key(path), None)

    def _analysis(
        self, report: Report, stamp: object, where: Circumstances, document: Document | None = None
    ) -> Analysis:
        return Analysis(report, stamp, where, self._next_number(), document)

    def _next_number(self) -> int:
        self._count += 1
        return self._count


def check(content: str | bytes, name: str, where: Circumstances, *, fixes: bool = False) -> Report:
    """Check a text; an error of the engine itself becomes a fault, as everywhere."""
    try:
        with collector_paused():
            return engine.check(content, name, where.settings, where.day, where.root, fixes=fixes, files=where.files)
    except Exception as error:
        return failed(name, error)


def _check_file(path: str, where: Circumstances) -> Report:
    return check(read_strategy(path), path, where)


def _analyse_large(analysis: Analysis) -> None:
    """Fill the analysis of a large text, with the parts of the snapshot that most answers need."""
    document, where = analysis.document, analysis.circumstances
    assert document is not None
    with collector_paused():
        analysis.report = analysis.shown = check(document.text, document.path or document.key, where)
        # What the check leaves behind is collected here, before the snapshot is made. The million nodes of that are
        # never looked at: they refer to each other downwards alone, so they go when the snapshot goes.
        gc.collect(0)
        snapshot = analysis.snapshot
        _ = snapshot.document
        gc.freeze()
        _ = snapshot.strategies
