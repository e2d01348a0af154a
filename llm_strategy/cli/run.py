"""One run of ``check``: its files, the reports as they come, and the exit code."""

from __future__ import annotations

import os
import sys

from llm_strategy.cli.exits import CLEAN, FINDINGS, TROUBLE, reason
from llm_strategy.cli.job import Job
from llm_strategy.cli.lookup import Lookup
from llm_strategy.cli.output import eprint, eprint_fault, write_bytes
from llm_strategy.config.discovery import NAMES, discover, excluded_by
from llm_strategy.document.document import read_strategy
from llm_strategy.document.limits import MAX_BYTES
from llm_strategy.engine import check as engine
from llm_strategy.report import RANK, Fault, Report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from llm_strategy.cli.fix import Fixer
    from llm_strategy.cli.record import Recorder
    from llm_strategy.config.paths import Excluded
    from llm_strategy.config.settings import Settings
    from llm_strategy.engine.parallel import Lost

MANY = 128
"""From so many files on, it may pay to use several cores, and takes long enough to say how far it is."""

FEWEST = 128
"""The minimum number of files for each process: fewer are checked before it has started."""

STDIN = "<stdin>"
"""What standard input is called where no ``--stdin-filename`` says."""


def check_content(content: bytes, job: Job, *, progress: bool = True) -> Report:
    """Return the report of what a file holds; with ``progress``, how far a long data file is read is shown."""
    files = job.files(progress=progress)
    return engine.check(content, job.name, job.settings, job.today, job.root, fixes=job.fixes, files=files)


def check_file(job: Job, *, progress: bool = True) -> Report | str:
    """Return the report of a file, or why it cannot be read."""
    try:
        content = read_strategy(str(job.path))
    except OSError as error:
        return f"{job.path}: cannot read: {reason(error)}"
    return check_content(content, job, progress=progress)


_settings: dict[str | None, Settings] = {}
"""In a worker: the settings of the run by their file. The parent leaves it empty."""


def check_in_worker(job: Job) -> Report | str:
    """Do the same in a worker, where each batch of jobs brings copies of settings that are one in the parent.

    What the engine works out from settings is kept by their identity, and would be worked out for every batch.
    """
    job.settings = _settings.setdefault(job.settings.file, job.settings)
    return check_file(job, progress=False)


class Run:
    """One run: which files, under which settings, and what the exit code will be.

    ``fixes``: whether the reports need their fixes. :meth:`find` comes first, then :meth:`reports`.
    """

    def __init__(
        self, args: Namespace, today: int, fixer: Fixer | None = None, *, fixes: bool = True
    ) -> None:
        paths = args.arguments or ["."]
        self.stdin = "-" in paths
        self.named = [path for path in paths if path != "-"]
        self.files: list[str] = []
        self.fixer = fixer
        self.force_exclude: bool = args.force_exclude
        self.today = today
        self.fixes = fixes
        self.stdin_name: str = args.stdin_filename or STDIN
        self.quiet: bool = args.quiet
        self.fail_on: str | None = args.fail_on
        self.jobs: int = args.jobs
        self.reads_files: bool = not args.no_proof
        self.trouble = False
        self.flagged = False
        self.cwd = os.getcwd()
        self.lookup = Lookup(
            config=args.config,
            select=args.select,
            ignore=args.ignore,
            severity=args.severity,
            schemas=args.schema,
            baseline=args.write_baseline or args.baseline,
            written=bool(args.write_baseline),
            name=self.name,
        )
        self.recorder: Recorder | None = None
        self._told: set[str] = set()

    def exit_code(self) -> int:
        """Return the exit code of what has been checked so far."""
        fixer = self.fixer
        flagged = fixer.fixed > 0 if fixer is not None and fixer.dry else self.flagged
        return TROUBLE if self.trouble else FINDINGS if flagged else CLEAN

    def find(self) -> None:
        """Find the files to check. What cannot be found is told."""
        if not self.named:
            return
        found = discover(self.named, self._excluding)
        for problem in found.problems:
            hint = "; an option belongs before `--`" if problem.path.startswith("-") else ""
            self.tell(f"{problem.path}: {problem.message}{hint}", error=problem.fatal)
        for note in found.notes:
            self.tell(note, error=False)
        self.files = found.files

    def inputs(self) -> Iterator[tuple[str, os.stat_result]]:
        """Yield every file that is read, strategies, settings and schemas, by the name to tell."""
        if self.stdin:
            try:
                yield "the file on standard input", os.fstat(sys.stdin.fileno())
            except (AttributeError, OSError, ValueError):
                pass
        for path in self.files:
            self.lookup.of(path)
        for path in (*self.files, *self.lookup.files()):
            try:
                yield path, os.stat(path)
            except OSError:
                pass

    def reports(self) -> Iterator[Report]:
        """Check the files one after the other. What cannot be read or used is told, and the others go on."""
        if self.stdin:
            yield from self._stdin()
        if self.fixer is not None:
            yield from self._fixed(self.fixer)
        elif len(self.files) < MANY:
            for job in self._jobs():
                yield from self._result(job, check_file(job))
        else:
            yield from self._many()
        if self.recorder is None:
            self._tell_of_baselines()

    def _tell_of_baselines(self) -> None:
        """Say which baselines are missing, and which of their entries are fixed because the file is gone."""
        for baseline in self.lookup.baselines():
            file = self.name(baseline.file)
            if not baseline.exists:
                self.tell(
                    f"{file}: this baseline does not exist yet: --write-baseline {file} creates it",
                    error=False,
                )
            for gone, count in baseline.gone().items():
                findings = "1 finding" if count == 1 else f"{count:,} findings"
                self.tell(f"{file}: {findings} of {gone} fixed: that file no longer exists", error=False)

    def tell(self, text: str, *, error: bool = True) -> None:
        """Write a remark to standard error, once; an error makes the exit code 2."""
        self.trouble = self.trouble or error
        if (error or not self.quiet) and text not in self._told:
            self._told.add(text)
            eprint(f"{'error' if error else 'note'}: {text}")

    def name(self, path: str) -> str:
        """Return a path as reports name it: with ``/``, from the current folder where it lies below."""
        inside = self.cwd.rstrip(os.sep) + os.sep
        path = path.removeprefix(inside)
        if os.sep == "\\":
            path = path.replace("\\", "/")
        while path.startswith("./") and path != "./":
            path = path[2:].lstrip("/")
        return path

    def _jobs(self) -> Iterator[Job]:
        """Yield a job for each file that is not excluded and has usable settings."""
        named = set(self.named)
        for path in self.files:
            held = self.lookup.of(path)
            if held.settings is None:
                self.tell(str(held.wrong))
            elif not self._is_excluded(path, held.settings, named=path in named):
                base = path if self.reads_files else None
                yield Job(path, self.name(path), held.settings, held.root, self.today, self.fixes, base)

    def _is_excluded(self, path: str, settings: Settings, *, named: bool) -> bool:
        """Return whether the settings leave a file out; one that is ``named`` only with ``--force-exclude``."""
        excluded = excluded_by(settings) if self.force_exclude or not named else None
        why = None if excluded is None else excluded(path, False)
        if why is not None and named:
            self.tell(f"{path}: excluded by {why}", error=False)
        return why is not None

    def _fixed(self, fixer: Fixer) -> Iterator[Report]:
        for job in self._jobs():
            try:
                content = read_strategy(str(job.path))
            except OSError as error:
                self.tell(f"{job.path}: cannot read: {reason(error)}")
                continue
            yield self._take(job, fixer.fix(content, job, self.tell))

    def _many(self) -> Iterator[Report]:
        """Check many files, on all cores where that pays, and show on a terminal how far it is."""
        from llm_strategy.cli.progress import Progress

        progress = Progress(len(self.files), quiet=self.quiet)
        try:
            for done, (job, outcome) in enumerate(self._outcomes()):
                progress.show(done)
                if isinstance(outcome, str) or outcome.new or outcome.faults:
                    progress.hide()
                yield from self._result(job, outcome)
        finally:
            progress.hide()

    def _outcomes(self) -> Iterator[tuple[Job, Report | str]]:
        workers = min(self.jobs or _cores(), len(self.files) // FEWEST)
        if workers < 2:
            yield from ((job, check_file(job)) for job in self._jobs())
            return
        from llm_strategy.engine.parallel import Lost, ordered_map

        outcomes: Iterator[tuple[Job, Report | str | Lost]] = ordered_map(check_in_worker, self._jobs(), workers)
        for job, outcome in outcomes:
            if isinstance(outcome, Lost):
                outcome = Report(job.name, faults=[Fault("the check", outcome.reason)])
            yield job, outcome

    def _stdin(self) -> Iterator[Report]:
        held = self.lookup.of(self.stdin_name)
        if held.wrong is not None:
            self.tell(held.wrong)
        settings = held.settings
        has_name = self.stdin_name != STDIN
        if settings is not None and has_name and self._is_excluded(self.stdin_name, settings, named=True):
            settings = None
        filters = self.fixer is not None and not self.fixer.dry
        if settings is None and not filters:
            return
        from llm_strategy.cli.stdin import InputError, read_stdin

        try:
            # A caller that replaces the input by the output must get all of it back, checked or not.
            content = read_stdin(None if filters else MAX_BYTES + 1)
        except InputError as error:
            self.tell(str(error))
            return
        if settings is None:
            write_bytes(content)
            return
        # Without a repository nobody can tell where the paths of a text start.
        base = self.stdin_name if self.reads_files and has_name and held.root is not None else None
        job = Job(None, self.name(self.stdin_name), settings, held.root, self.today, self.fixes, base)
        if self.fixer is None:
            yield self._take(job, check_content(content, job))
        else:
            yield self._take(job, self.fixer.fix(content, job, self.tell))

    def _result(self, job: Job, outcome: Report | str) -> Iterator[Report]:
        if isinstance(outcome, str):
            self.tell(outcome)
        else:
            yield self._take(job, outcome)

    def _take(self, job: Job, report: Report) -> Report:
        """Tell of the faults in a report, and note what it does to the exit code."""
        for fault in report.faults:
            self.trouble = True
            eprint_fault(f"{fault.part} on {report.file}: {fault.error}", fault.trace)
        if self.recorder is not None:
            self.recorder.take(report)
        fail_on = self.fail_on or job.settings.fail_on
        if fail_on != "never" and not self.flagged:
            lowest = RANK[fail_on]
            self.flagged = any(RANK[diagnostic.severity] <= lowest for diagnostic in report.new)
        return report

    def _excluding(self, top: str) -> Excluded | None:
        held = self.lookup.of(os.path.join(top, NAMES[0]))
        if held.settings is None:
            self.tell(str(held.wrong))
            return None
        return excluded_by(held.settings)


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
