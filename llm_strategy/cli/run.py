"""One run of ``check``: its files, the settings of each, the reports as they come, and the exit code."""

from __future__ import annotations

import os
import sys

from llm_strategy.cli.options import CLEAN, FINDINGS, TROUBLE, UsageError
from llm_strategy.cli.streams import talk, talk_of_failure, write_bytes
from llm_strategy.document.document import read_strategy
from llm_strategy.files import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.cli.fix import Fixer
    from llm_strategy.cli.keeping import Kept
    from llm_strategy.cli.options import Values
    from llm_strategy.config.paths import Excluded
    from llm_strategy.config.settings import Settings, SettingsError
    from llm_strategy.engine.parallel import Job
    from llm_strategy.report import Fault, Report

MOST_JOBS = 256

WORTH_A_LOOK = 128
"""From so many files on, it may pay to use several cores, and takes long enough to say how far it is."""

FEWEST = 128
"""Files for each process, at the least: fewer are checked before it has started."""

STDIN = "<stdin>"
"""What standard input is called where no ``--stdin-filename`` says."""


class Run:
    """One run of ``check``: which files, under which settings, and what the exit code will be."""

    def __init__(self, values: Values, paths: list[str], fixer: Fixer | None = None) -> None:
        self.paths = paths or ["."]
        self.fixer = fixer
        self.today = _day(values.get("today"))
        self.stdin_name = values.get("stdin-filename")
        self.quiet = bool(values.get("quiet"))
        self.fail_on = values.get("fail-on")
        self.config = values.get("config")
        self.select = _words(values, "select")
        self.ignore = _words(values, "ignore")
        self.severity = _words(values, "severity")
        self.schemas = _words(values, "schema")
        self.jobs = _number_of_jobs(values.get("jobs"))
        self.anew = bool(values.get("no-cache"))
        self.trouble = False
        self.flagged = False
        self.cwd = os.getcwd()
        self._loaded: Settings | None = None
        self._told: set[str] = set()
        self._by_folder: dict[str, tuple[Settings | None, str | None, str | None]] = {}
        self._overridden: dict[int, tuple[Settings, Settings]] = {}

    def exit_code(self) -> int:
        """Return the exit code of what has been checked so far."""
        fixer = self.fixer
        flagged = fixer.fixed > 0 if fixer is not None and fixer.dry else self.flagged
        return TROUBLE if self.trouble else FINDINGS if flagged else CLEAN

    def reports(self) -> Iterator[Report]:
        """Check the files one after the other; of what cannot be read or settled it tells, and goes on."""
        for path in self.paths:
            if path == "-":
                yield from self._stdin()
        named = [path for path in self.paths if path != "-"]
        if not named:
            return
        from llm_strategy.config.discovery import NAMES, SUFFIX, discover

        found = discover(named, self._excluding)
        for problem in found.problems:
            self._tell(f"{problem.path}: {problem.message}", error=problem.fatal)
        for folder in found.empty:
            self._tell(f"no strategy in {folder}: looked for {', '.join(NAMES)} and *{SUFFIX}", error=False)
        if self.fixer is None and len(found.files) >= WORTH_A_LOOK:
            yield from self._many(found.files, set(named))
            return
        chosen = set(named)
        for path in found.files:
            settings, root = self._settings(path)
            if settings is None or (path not in chosen and self._excluded_by(settings, path)):
                continue
            try:
                content = read_strategy(path)
            except OSError as error:
                self._tell(_cannot_read(path, error))
                continue
            yield self._one(content, self._name(path), settings, root, path)

    def _many(self, files: list[str], named: set[str]) -> Iterator[Report]:
        """Check many files, on all cores where that pays, and show on a terminal how far it is."""
        from llm_strategy.engine import parallel as bulk

        jobs = self._jobs(files, named)
        workers = min(self.jobs or bulk.cores(), len(files) // FEWEST)
        kept = None if self.anew else self._kept()
        check = Attendant(kept)
        outcomes: Iterator[tuple[bulk.Job, Report | str]] = (
            (job, "" if job.settings is None else check(job.path, job.name, job.settings, self.today, job.root))
            for job in jobs
        )
        if workers > 1:
            outcomes = bulk.check_all(jobs, check, self.today, workers)
        progress = bulk.Progress(len(files), quiet=self.quiet)
        try:
            for done, (job, outcome) in enumerate(outcomes):
                progress.show(done)
                if isinstance(outcome, str):
                    progress.hide()
                    self._tell(job.wrong or outcome)
                    continue
                if outcome.diagnostics or outcome.faults:
                    progress.hide()
                elif kept is not None:
                    kept.note(outcome, self.today)
                assert job.settings is not None
                yield self._take(outcome, job.settings)
            if kept is not None:
                kept.save()
        finally:
            progress.hide()

    def _kept(self) -> Kept | None:
        from llm_strategy.cli import keeping
        from llm_strategy.config.discovery import repository_root

        return keeping.open_store(repository_root(self.cwd) or self.cwd)

    def _jobs(self, files: list[str], named: set[str]) -> Iterator[Job]:
        from llm_strategy.engine.parallel import Job

        for path in files:
            settings, root, wrong = self._settle(path)
            if settings is None:
                yield Job(path, "", None, root, wrong)
            elif path in named or not self._excluded_by(settings, path):
                yield Job(path, self._name(path), settings, root)

    def _stdin(self) -> Iterator[Report]:
        path = str(self.stdin_name or STDIN)
        settings, root = self._settings(path)
        filters = self.fixer is not None and not self.fixer.dry
        if settings is None and not filters:
            return
        if sys.stdin is None:
            self._tell("standard input is closed")
            return
        from llm_strategy.document.limits import MAX_BYTES

        try:
            # Whoever puts the output in the place of the input must get all of it back, checked or not.
            content = sys.stdin.buffer.read() if filters else sys.stdin.buffer.read(MAX_BYTES + 1)
        except OSError as error:
            self._tell(f"cannot read standard input: {error.strerror or error}")
            return
        if settings is not None:
            yield self._one(content, self._name(path), settings, root)
        elif filters:
            write_bytes(content)

    def _one(
        self, content: bytes, name: str, settings: Settings, root: str | None, path: str | None = None
    ) -> Report:
        """Check one file, fix it where that is asked for, and return the report; without ``path``, standard input."""
        if self.fixer is None:
            report = _guarded(content, name, settings, self.today, root)
        else:
            try:
                report = self._fix(self.fixer, content, name, settings, root, path)
            except Exception as error:
                from llm_strategy.report import failed

                report = failed(name, error)
        return self._take(report, settings)

    def _take(self, report: Report, settings: Settings) -> Report:
        """Tell of the faults in a report, and note what it does to the exit code."""
        from llm_strategy.report import RANK

        for fault in report.faults:
            self._fault(report.file, fault)
        fail_on = self.fail_on or settings.fail_on
        if fail_on != "never" and not self.flagged:
            lowest = RANK[str(fail_on)]
            self.flagged = any(RANK[found.severity] <= lowest for found in report.diagnostics)
        return report

    def _fix(
        self, fixer: Fixer, content: bytes, name: str, settings: Settings, root: str | None, path: str | None
    ) -> Report:
        from llm_strategy.cli.fix import to_file, to_output

        put = to_output if path is None else to_file(path, content, self._tell)
        return fixer.check(content, name, settings, self.today, root, put)

    def _fault(self, name: str, fault: Fault) -> None:
        self.trouble = True
        talk_of_failure(f"{fault.part} on {name}: {fault.error}", fault.trace)

    def _tell(self, text: str, *, error: bool = True) -> None:
        self.trouble = self.trouble or error
        if (error or not self.quiet) and text not in self._told:
            self._told.add(text)
            talk(f"{'error' if error else 'note'}: {text}")

    def _name(self, path: str) -> str:
        """Return a path as reports name it: with ``/``, from the current folder where it lies below."""
        inside = self.cwd.rstrip(os.sep) + os.sep
        path = path.removeprefix(inside)
        if os.sep == "\\":
            path = path.replace("\\", "/")
        while path.startswith("./") and path != "./":
            path = path[2:].lstrip("/")
        return path

    def _settings(self, path: str) -> tuple[Settings | None, str | None]:
        """Return the settings of a file, None where they are wrong (told once), and its repository's root."""
        found, root, wrong = self._settle(path)
        if wrong is not None:
            self._tell(wrong)
        return found, root

    def _settle(self, path: str) -> tuple[Settings | None, str | None, str | None]:
        """Return the settings of a file, its repository's root, and what is wrong with the settings, if anything."""
        folder = os.path.dirname(path)
        known = self._by_folder.get(folder)
        if known is None:
            from llm_strategy.config import settings as module
            from llm_strategy.config.discovery import repository_root

            found: Settings | None = None
            wrong = None
            try:
                found = self._override(self._config() if self.config else module.find(path))
            except module.SettingsError as error:
                wrong = self._settings_text(error)
            known = self._by_folder[folder] = (found, repository_root(folder or self.cwd), wrong)
        return known

    def _config(self) -> Settings:
        from llm_strategy.config.settings import DEFAULT, MOST_BYTES, SettingsError
        from llm_strategy.config.settings_file import load

        if self._loaded is None:
            path = str(self.config)
            try:
                if not os.path.isfile(path):
                    raise FileNotFoundError
                self._loaded = load(read(path, MOST_BYTES + 1), path) or DEFAULT
            except FileNotFoundError:
                raise SettingsError("no such settings file", path) from None
            except OSError as error:
                raise SettingsError(f"cannot read: {error.strerror or error}", path) from None
        return self._loaded

    def _settings_text(self, error: SettingsError) -> str:
        file = self._name(error.file)
        place = file if error.line is None else f"{file}:{error.line}:{error.column}"
        return f"{place}: {error.message}"

    def _override(self, base: Settings) -> Settings:
        if not (self.select or self.ignore or self.severity or self.schemas):
            return base
        known = self._overridden.get(id(base))
        if known is None:
            from llm_strategy.config import settings

            made = settings.override(
                base,
                select=self.select or None,
                ignore=self.ignore,
                severity=self.severity,
                schemas=self.schemas,
            )
            # The base is kept too, so that no other one can get its id.
            known = self._overridden[id(base)] = (base, made)
        return known[1]

    def _excluding(self, top: str) -> Excluded | None:
        settings, _ = self._settings(os.path.join(top, "llmstrategy.yaml"))
        from llm_strategy.config.discovery import excluded_by

        return None if settings is None else excluded_by(settings)

    def _excluded_by(self, settings: Settings, path: str) -> bool:
        from llm_strategy.config.discovery import excluded_by

        excluded = excluded_by(settings)
        return excluded is not None and excluded(path, False) is not None


class Attendant:
    """Reads and checks one file, unless it is kept as clean."""

    __slots__ = ("_kept",)

    def __init__(self, kept: Kept | None = None) -> None:
        self._kept = kept

    def __call__(self, path: str, name: str, settings: Settings, today: int, root: str | None) -> Report | str:
        """Return the report, or why the file cannot be read."""
        try:
            content = read_strategy(path)
        except OSError as error:
            return _cannot_read(path, error)
        if self._kept is None:
            return _guarded(content, name, settings, today, root)
        key = self._kept.key(content, settings)
        report = self._kept.find(key, name, today)
        if report is None:
            report = _guarded(content, name, settings, today, root)
            if not report.diagnostics and not report.faults:
                report.key = key
        return report


def _guarded(content: bytes, name: str, settings: Settings, today: int, root: str | None) -> Report:
    """Check a file; an error of the engine itself becomes a fault."""
    from llm_strategy.engine import check as engine

    try:
        return engine.check(content, name, settings, today, root)
    except Exception as error:
        from llm_strategy.report import failed

        return failed(name, error)


def _cannot_read(path: str, error: OSError) -> str:
    return f"{path}: cannot read: {(error.strerror or str(error)).lower()}"


def _number_of_jobs(text: object) -> int:
    """Return how many processes are asked for, 0 where it is left to the program."""
    if text is None:
        return 0
    word = str(text)
    if not word.isdecimal() or not 0 < int(word) <= MOST_JOBS:
        raise UsageError(f"--jobs is a number from 1 to {MOST_JOBS}, not `{word}`")
    return int(word)


def _words(values: Values, option: str) -> list[str]:
    words = values.get(option)
    return words if isinstance(words, list) else []


def _day(text: object) -> int:
    """Return the day of the check as an ordinal: ``--today``, else the day it is here."""
    if text is None:
        from llm_strategy.model.context import today

        return today()
    from llm_strategy.format.quantities.parse import Unreadable, parse

    try:
        date = parse("date", str(text))
    except Unreadable:
        date = None
    if date is None or date.day is None:
        raise UsageError(f"--today is a day as 2026-01-31, not `{text}`")
    return int(date.ordinal)
