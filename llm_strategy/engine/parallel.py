"""``check`` over many files on several cores: the reports come in the order of the files, whoever finished first.

Loaded only where there are enough files to pay for starting processes. Each worker gets a few files at a time and
answers before it gets more, so that neither side waits for a full pipe, and no more is worked ahead than a few answers
for each worker: the memory does not grow with the number of files.
"""

from __future__ import annotations

import marshal
import os
import sys
import time

from llm_strategy.report import Diagnostic, Edit, Fault, Fix, Related, Report, Unknown
from llm_strategy.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from typing import Any

    from llm_strategy.config.settings import Settings

    Outcome = Report | str
    """The report of a file, or why it cannot be read."""
    Check = Callable[[str, str, Settings, int, str | None], Outcome]

FILES_AT_ONCE = 32
"""So many files are handed to a worker together: few enough that all have work until the end."""

AHEAD = 4
"""So many answers for each worker may wait for an earlier one."""

PAUSE_S = 0.1
"""Between two states of the progress."""

YOUNG = 10_000
"""Objects made before the garbage collector looks: what a check leaves behind in cycles is little."""


class Job:
    """One file to check: how to open it, how reports call it, its settings and its repository's root.

    ``wrong`` is what to tell instead, where its settings cannot be used.
    """

    __slots__ = ("name", "path", "root", "settings", "wrong")

    def __init__(
        self, path: str, name: str, settings: Settings | None, root: str | None, wrong: str | None = None
    ) -> None:
        self.path = path
        self.name = name
        self.settings = settings
        self.root = root
        self.wrong = wrong


def check_all(jobs: Iterable[Job], check: Check, today: int, workers: int) -> Iterator[tuple[Job, Outcome]]:
    """Yield each job with what ``check`` (a function of a module) says of it, in order, from ``workers`` processes.

    A job without settings goes through with an empty outcome. Where a worker ends in the middle of a file, that file's
    report is a fault of ours, and the others go on. Raises OSError where no process can be started.
    """
    pool = _Pool(check, today, workers)
    try:
        yield from pool.run(iter(jobs))
    finally:
        pool.close()


class _Batch:
    """Files that are worked on together, and what was found when they are done."""

    __slots__ = ("jobs", "outcomes", "taken")

    def __init__(self, jobs: list[Job]) -> None:
        self.jobs = jobs
        self.outcomes: list[Outcome] | None = None
        self.taken = False


class _Worker:
    """A process, the pipe to it, and what it is doing."""

    __slots__ = ("batch", "known", "pipe", "process")

    def __init__(self, process: BaseProcess, pipe: Connection) -> None:
        self.process = process
        self.pipe = pipe
        self.batch: _Batch | None = None
        self.known: set[int] = set()  # numbers of the settings it was sent


class _Pool:
    def __init__(self, check: Check, today: int, workers: int) -> None:
        from multiprocessing import get_context

        # Forking is quick, and safe where no thread and no system library of macOS is about.
        self.context = get_context("fork" if sys.platform == "linux" else "spawn")
        self.check = check
        self.today = today
        self.settings: list[Settings] = []
        self.numbers: dict[int, int] = {}
        self.workers: list[_Worker] = []
        try:
            for _ in range(workers):
                self.workers.append(self.start())
        except BaseException:
            self.close()
            raise

    def start(self) -> _Worker:
        ours, theirs = self.context.Pipe()
        # A forked worker has a copy of every pipe that is open here; it must hold none, or no end would be seen.
        others = [worker.pipe for worker in self.workers] + [ours]
        if self.context.get_start_method() != "fork":
            others = []
        process = self.context.Process(  # type: ignore[attr-defined]
            target=_work, args=(theirs, others, self.check, self.today), daemon=True
        )
        with _SignalsLater():
            process.start()
        theirs.close()
        return _Worker(process, ours)

    def run(self, jobs: Iterator[Job]) -> Iterator[tuple[Job, Outcome]]:
        from multiprocessing.connection import wait

        waiting: list[_Batch] = []  # in order; the first is the next to be yielded
        more = True
        while True:
            for worker in self.workers:
                if worker.batch is not None:
                    continue
                batch = next((one for one in waiting if not one.taken), None)
                if batch is None and more and len(waiting) < AHEAD * len(self.workers):
                    batch = _next(jobs)
                    more = batch is not None
                    if batch is not None:
                        waiting.append(batch)
                if batch is not None:
                    self.give(worker, batch)
            while waiting and waiting[0].outcomes is not None:
                batch = waiting.pop(0)
                yield from zip(batch.jobs, batch.outcomes or (), strict=True)
                if more:
                    break  # let those who are done have something to do
            busy = [worker for worker in self.workers if worker.batch is not None]
            if not busy:
                if not waiting and not more:
                    return
                continue
            done = wait([worker.pipe for worker in busy], 0 if waiting and waiting[0].outcomes is not None else None)
            for worker in busy:
                if worker.pipe in done:
                    self.take(worker, waiting)

    def give(self, worker: _Worker, batch: _Batch) -> None:
        batch.taken = True
        worker.batch = batch
        new: dict[int, Settings] = {}
        rows = []
        for job in batch.jobs:
            number = -1
            if job.settings is not None:
                number = self.number(job.settings)
                if number not in worker.known:
                    worker.known.add(number)
                    new[number] = job.settings
            rows.append((job.path, job.name, number, job.root))
        try:
            worker.pipe.send((new, rows))
        except OSError:
            pass  # it is gone, which reading will tell as well

    def number(self, settings: Settings) -> int:
        number = self.numbers.get(id(settings))
        if number is None:
            number = self.numbers[id(settings)] = len(self.settings)
            self.settings.append(settings)
        return number

    def take(self, worker: _Worker, waiting: list[_Batch]) -> None:
        batch = worker.batch
        assert batch is not None
        worker.batch = None
        try:
            rows = marshal.loads(worker.pipe.recv_bytes())
        except (EOFError, OSError):
            self.replace(worker, batch, waiting)
            return
        batch.outcomes = [
            row if isinstance(row, str) else unpacked(job.name, row)
            for job, row in zip(batch.jobs, rows, strict=True)
        ]

    def replace(self, worker: _Worker, batch: _Batch, waiting: list[_Batch]) -> None:
        """Start another worker; the files of the lost one are checked one by one, to find out which it was."""
        worker.process.join()
        worker.pipe.close()
        code = worker.process.exitcode
        if len(batch.jobs) == 1:
            how = f"by signal {-code}" if code is not None and code < 0 else f"with code {code}"
            fault = Fault("the check", f"its process was ended {how}")
            batch.outcomes = [Report(batch.jobs[0].name, faults=[fault])]
        else:
            at = waiting.index(batch)
            waiting[at : at + 1] = [_Batch([job]) for job in batch.jobs]
        place = self.workers.index(worker)
        del self.workers[place]
        self.workers.insert(place, self.start())

    def close(self) -> None:
        """End the workers: idle ones see the end of their pipe, a busy one is stopped."""
        for worker in self.workers:
            worker.pipe.close()
            if worker.batch is not None:
                worker.process.terminate()
        for worker in self.workers:
            worker.process.join()
        self.workers.clear()


def _next(jobs: Iterator[Job]) -> _Batch | None:
    taken = []
    for job in jobs:
        taken.append(job)
        if len(taken) == FILES_AT_ONCE:
            break
    return _Batch(taken) if taken else None


class _SignalsLater:
    """Hold Ctrl-C back while a process starts: until the worker ignores it, it would print a traceback."""

    def __enter__(self) -> None:
        import signal

        if hasattr(signal, "pthread_sigmask"):
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})

    def __exit__(self, *_: object) -> None:
        import signal

        if hasattr(signal, "pthread_sigmask"):
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


# -- in the worker -----------------------------------------------------------------------------------------------------


def _work(pipe: Connection, others: Sequence[Connection], check: Check, today: int) -> None:
    """Answer until the pipe ends; Ctrl-C is the parent's affair."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    for other in others:
        other.close()
    calm()
    settings: dict[int, Settings] = {}
    try:
        while True:
            new, rows = pipe.recv()
            settings.update(new)
            answers = []
            for path, name, number, root in rows:
                outcome = "" if number < 0 else check(path, name, settings[number], today, root)
                answers.append(outcome if isinstance(outcome, str) else packed(outcome))
            pipe.send_bytes(marshal.dumps(answers))
    except (EOFError, OSError):
        pass  # nobody asks any more


def calm() -> None:
    """Let the garbage collector look seldom: a check leaves few cycles, and what is loaded stays."""
    import gc

    gc.freeze()
    gc.set_threshold(YOUNG, 20, 100)


# -- reports as plain data ---------------------------------------------------------------------------------------------


def packed(report: Report) -> tuple[Any, ...]:
    """Return what a report holds, but its file, as plain data."""
    return (
        [_packed(found) for found in report.diagnostics],
        [(one.rule, one.path, one.needs) for one in report.unknown],
        [(one.part, one.error, one.trace) for one in report.faults],
        list(report.lines),
        report.dated,
        report.key,
    )


def _packed(found: Diagnostic) -> tuple[Any, ...]:
    fix = found.fix
    return (
        (found.rule, found.severity, found.message, _place(found.span)),
        {
            "path": found.path,
            "label": found.label,
            "claims": found.claims,
            "remedy": found.remedy,
            "url": found.url,
            "context": found.context,
        },
        [(also.message, _place(also.span)) for also in found.related],
        None if fix is None else (fix.title, fix.safety, [(_place(edit.span), edit.text) for edit in fix.edits]),
    )


def _place(span: Span) -> tuple[int, int, int, int]:
    return (span.line, span.column, span.end_line, span.end_column)


def unpacked(file: str, data: tuple[Any, ...]) -> Report:
    """Return the report of a file from what :func:`packed` made of it."""
    diagnostics, unknown, faults, lines, dated, key = data
    report = Report(
        file,
        [_unpacked(*one) for one in diagnostics],
        [Unknown(*one) for one in unknown],
        [Fault(*one) for one in faults],
        lines,
    )
    report.dated, report.key = dated, key
    return report


def _unpacked(
    head: tuple[Any, ...], rest: dict[str, Any], related: list[Any], fix: tuple[Any, ...] | None
) -> Diagnostic:
    rule, severity, message, place = head
    made = None
    if fix is not None:
        title, safety, edits = fix
        made = Fix(title, safety, [Edit(Span(*at), text) for at, text in edits])
    seconds = [Related(text, Span(*at)) for text, at in related]
    return Diagnostic(rule, severity, message, Span(*place), related=seconds, fix=made, **rest)


# -- progress ----------------------------------------------------------------------------------------------------------


class Progress:
    """How many files are done, on a terminal only: one line of standard error that is taken back."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        self.total = total
        self.on = not quiet and sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self.shown = False
        self.next = time.monotonic() + PAUSE_S

    def show(self, done: int) -> None:
        """Show the count, where it was not shown a moment ago."""
        if self.on and time.monotonic() >= self.next:
            self.next = time.monotonic() + PAUSE_S
            self.shown = True
            self._put(f"\r{done:,} of {self.total:,} files")

    def hide(self) -> None:
        """Take the line back before something else is written."""
        if self.shown:
            self.shown = False
            self._put("\r\x1b[K")

    def _put(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except (OSError, ValueError):
            self.on = False


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
