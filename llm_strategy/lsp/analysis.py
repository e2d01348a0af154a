"""What is checked how: settings, repository root and day for a path, and the report for a text, remembered.

Nothing here knows the protocol. The report is the engine's own.
"""

from __future__ import annotations

import logging
import os

from llm_strategy.config import settings
from llm_strategy.config.discovery import excluded_by, repository_root
from llm_strategy.document.document import read_strategy
from llm_strategy.engine import check as engine
from llm_strategy.engine.incremental import Incremental
from llm_strategy.model.context import today
from llm_strategy.report import Report, failed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.config.paths import Excluded
    from llm_strategy.config.settings import Settings, SettingsError
    from llm_strategy.ide.facade import Situation
    from llm_strategy.lsp.documents import Document

log = logging.getLogger(__name__)


class Checked:
    """A report and the circumstances it holds under."""

    __slots__ = ("day", "fixable", "number", "report", "root", "settings", "situation", "stamp")

    def __init__(
        self, report: Report, stamp: object, settings: Settings, day: int, root: str | None, number: int
    ) -> None:
        self.report = report
        self.stamp = stamp
        self.settings = settings
        self.day = day
        self.root = root
        self.number = number
        self.fixable: Report | None = None
        self.situation: Situation | None = None


class Checker:
    """Checks documents and files, each text once.

    ``home`` is the folder whose settings hold for documents that are not saved anywhere.
    """

    def __init__(self) -> None:
        self.home: str | None = None
        self.wrong: dict[str, SettingsError] = {}
        """Settings files that cannot be used, by path."""
        self._count = 0
        self._open: dict[str, Checked] = {}
        self._parts: dict[str, Incremental] = {}
        self._files: dict[str, Checked] = {}
        self._places: dict[str, tuple[Settings | None, str | None]] = {}
        self._last_good: dict[str, Settings] = {}

    # -- settings ----------------------------------------------------------------------------------------------------

    def forget(self) -> None:
        """Read the settings again when they are next needed."""
        settings.forget()
        self._places.clear()
        self.wrong.clear()

    def place(self, path: str | None) -> tuple[Settings | None, str | None]:
        """Return the settings and the repository root for a path, None for a document without one.

        Settings that cannot be used are noted in ``wrong``; the last good ones of that folder hold, and where there
        are none, None is returned: nothing can be said then.
        """
        folder = self.home if path is None else os.path.dirname(os.path.abspath(path))
        if folder is None:
            return settings.DEFAULT, None
        known = self._places.get(folder)
        if known is None:
            found: Settings | None
            try:
                found = self._last_good[folder] = settings.find_in(folder)
            except settings.SettingsError as error:
                self.wrong[error.file] = error
                found = self._last_good.get(folder)
            known = self._places[folder] = (found, repository_root(folder))
        return known

    def excluded(self, path: str) -> bool:
        """Say whether the settings leave a file out."""
        found, _ = self.place(path)
        excluded = None if found is None else excluded_by(found)
        return excluded is not None and excluded(os.path.abspath(path), False) is not None

    def excluding(self, top: str) -> Excluded | None:
        """Return the test of paths that the settings of a folder ask for, as a search takes it."""
        found, _ = self.place(os.path.join(top, "llmstrategy.yaml"))
        return None if found is None else excluded_by(found)

    # -- reports -----------------------------------------------------------------------------------------------------

    def document(self, key: str, document: Document) -> Checked | None:
        """Return the report of an open document, None where its settings leave it out or cannot be used."""
        if document.path is not None and self.excluded(document.path):
            return None
        return self._checked(self._open, key, document.path, document.revision, lambda: document.text)

    def file(self, path: str) -> Checked | None:
        """Return the report of a file on disk, None where it cannot be read or is left out."""
        key = os.path.normcase(path)
        try:
            status = os.stat(path)
            stamp = (status.st_mtime_ns, status.st_size, status.st_ino)
            if self.excluded(path):
                return None
            return self._checked(self._files, key, path, stamp, lambda: read_strategy(path))
        except (OSError, ValueError) as error:
            log.info("%s cannot be read: %s", path, error)
            self._files.pop(key, None)
            return None

    def with_fixes(self, checked: Checked, content: str) -> Report:
        """Return the report of the same text with the fixes written, which the findings alone do without."""
        if checked.fixable is None:
            checked.fixable = check(
                content, checked.report.file, checked.settings, checked.day, checked.root, fixes=True
            )
        return checked.fixable

    def situation(self, checked: Checked, content: str) -> Situation:
        """Return the analysis of the same text that the answers to an editor's questions share."""
        if checked.situation is None:
            from llm_strategy.ide.facade import Situation

            checked.situation = Situation(
                content, checked.report.file, checked.settings, checked.day, checked.root, checked.report
            )
        return checked.situation

    def close(self, key: str) -> None:
        """Forget the report of a document that was closed."""
        self._open.pop(key, None)
        self._parts.pop(key, None)

    def drop(self, path: str) -> None:
        """Forget the report of a file that is gone."""
        self._files.pop(os.path.normcase(path), None)

    def _checked(
        self, known: dict[str, Checked], key: str, path: str | None, stamp: object, content: Content
    ) -> Checked | None:
        found, root = self.place(path)
        if found is None:
            return None
        day = today()
        checked = known.get(key)
        if checked is not None and (checked.stamp, checked.settings, checked.day) == (stamp, found, day):
            return checked
        # Of an open document only what an edit changed is checked again.
        parts = self._parts.setdefault(key, Incremental()) if known is self._open else None
        report = check(content(), path or key, found, day, root, fixes=False, parts=parts)
        self._count += 1
        checked = known[key] = Checked(report, stamp, found, day, root, self._count)
        return checked


def check(
    content: str | bytes,
    name: str,
    found: Settings,
    day: int,
    root: str | None,
    *,
    fixes: bool,
    parts: Incremental | None = None,
) -> Report:
    """Check a text; an error of the engine itself becomes a fault, as everywhere.

    ``parts`` remembers the last version of the same document, and gives its findings without fixes.
    """
    try:
        if parts is not None and isinstance(content, str):
            return parts.check(content, name, found, day, root)
        return engine.check(content, name, found, day, root, fixes=fixes)
    except Exception as error:
        return failed(name, error)


if TYPE_CHECKING:
    from collections.abc import Callable

    Content = Callable[[], str | bytes]
