"""The settings, repository root and day that hold for a path, and the report of each text, made once.

Nothing here knows the protocol. The report is the engine's own.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from llm_strategy.config import settings
from llm_strategy.config.discovery import excluded_by, repository_root
from llm_strategy.config.settings import Settings, SettingsError
from llm_strategy.document.document import read_strategy
from llm_strategy.engine import check as engine
from llm_strategy.ide.snapshot import Snapshot
from llm_strategy.lsp.documents import Document
from llm_strategy.model.context import today
from llm_strategy.report import Report, failed

if TYPE_CHECKING:
    from llm_strategy.config.paths import Excluded

log = logging.getLogger(__name__)


@dataclass
class Analysis:
    """The report of one text, and the circumstances that it holds under.

    ``stamp`` identifies the text, ``number`` the analysis: no other one in this process has it.
    """

    report: Report
    stamp: object
    settings: Settings
    day: int
    root: str | None
    number: int
    _report_with_fixes: Report | None = None
    _snapshot: Snapshot | None = None

    def report_with_fixes(self, text: str) -> Report:
        """Return the report of the same ``text`` with the fixes of its findings, which are written when asked for."""
        if self._report_with_fixes is None:
            self._report_with_fixes = self.check(text, fixes=True)
        return self._report_with_fixes

    def snapshot(self, text: str) -> Snapshot:
        """Return what the functions of `ide` answer from, for the same ``text``."""
        if self._snapshot is None:
            self._snapshot = Snapshot(text, self.report.file, self.settings, self.day, self.root, self.report)
        return self._snapshot

    def check(self, text: str, *, fixes: bool = False) -> Report:
        """Check another text under the same circumstances."""
        return check(text, self.report.file, self.settings, self.day, self.root, fixes=fixes)


class Analyzer:
    """Analyses documents and files, each text once.

    ``home`` is the folder whose settings hold for documents that are not saved anywhere.
    """

    def __init__(self) -> None:
        self.home: str | None = None
        self.wrong_settings: dict[str, SettingsError] = {}
        """Settings files that cannot be used, by path."""
        self._count = 0
        self._open: dict[str, Analysis] = {}
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

    # -- reports -----------------------------------------------------------------------------------------------------

    def document(self, key: str, document: Document) -> Analysis | None:
        """Return the analysis of an open document, None where its settings leave it out or cannot be used."""
        if document.path is not None and self.is_excluded(document.path):
            return None
        return self._analysis(self._open, key, document.path, document.revision, lambda: document.text)

    def file(self, path: str) -> Analysis | None:
        """Return the analysis of a file on disk, None where it cannot be read or is left out."""
        key = os.path.normcase(path)
        try:
            status = os.stat(path)
            stamp = (status.st_mtime_ns, status.st_size, status.st_ino)
            if self.is_excluded(path):
                return None
            return self._analysis(self._files, key, path, stamp, lambda: read_strategy(path))
        except (OSError, ValueError) as error:
            log.info("%s cannot be read: %s", path, error)
            self._files.pop(key, None)
            return None

    def close(self, key: str) -> None:
        """Forget the analysis of a document that was closed."""
        self._open.pop(key, None)

    def drop(self, path: str) -> None:
        """Forget the analysis of a file that is gone."""
        self._files.pop(os.path.normcase(path), None)

    def _analysis(
        self,
        cache: dict[str, Analysis],
        key: str,
        path: str | None,
        stamp: object,
        read: Callable[[], str | bytes],
    ) -> Analysis | None:
        chosen, root = self.settings_for(path)
        if chosen is None:
            return None
        day = today()
        last = cache.get(key)
        if last is not None and (last.stamp, last.settings, last.day) == (stamp, chosen, day):
            return last
        report = check(read(), path or key, chosen, day, root)
        self._count += 1
        analysis = cache[key] = Analysis(report, stamp, chosen, day, root, self._count)
        return analysis


def check(
    content: str | bytes, name: str, chosen: Settings, day: int, root: str | None, *, fixes: bool = False
) -> Report:
    """Check a text; an error of the engine itself becomes a fault, as everywhere."""
    try:
        return engine.check(content, name, chosen, day, root, fixes=fixes)
    except Exception as error:
        return failed(name, error)
