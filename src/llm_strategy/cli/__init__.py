"""The command line: the only room that reads arguments, prints, and decides the exit code.

Results go to standard output, talk to standard error. Nothing is imported before a command needs it: a clean
check should cost little more than starting Python.
"""

from __future__ import annotations

import os
import sys

from llm_strategy.cli import options
from llm_strategy.cli.options import UsageError
from llm_strategy.cli.streams import (
    close_output,
    talk,
    talk_of_failure,
    trace_of,
    wants_color,
    write,
    write_bytes,
    write_file,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.cli.bulk import Job
    from llm_strategy.cli.fixes import Fixer
    from llm_strategy.cli.options import Values
    from llm_strategy.discover import Excluded
    from llm_strategy.outputs import Style
    from llm_strategy.report import Fault, Report
    from llm_strategy.settings import Settings, SettingsError

CLEAN = 0
FINDINGS = 1
TROUBLE = 2
INTERRUPTED = 130

MOST_JOBS = 256

WORTH_A_LOOK = 128
"""From so many files on, it may pay to use several cores, and takes long enough to say how far it is."""

FEWEST = 128
"""Files for each process, at the least: fewer are checked before it has started."""

STDIN = "<stdin>"
"""What standard input is called where no ``--stdin-filename`` says."""


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code; ``argv`` without the program's name, default ``sys.argv``."""
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except UsageError as error:
        talk(f"error: {error}")
    except BrokenPipeError:
        close_output()
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        talk(f"error: cannot write: {error.strerror or error}")
        close_output()
    except Exception as error:
        talk_of_failure(f"{type(error).__name__}: {error}", trace_of(error))
    return TROUBLE


def _run(argv: list[str]) -> int:
    if not argv:
        talk(*options.help_text().splitlines())
        return TROUBLE
    word, *rest = argv
    if word in ("--help", "-h", "help"):
        write([options.help_text(options.find_command(rest[0]) if word == "help" and rest else None)])
        return CLEAN
    if word in ("--version", "-V"):
        from llm_strategy import __version__

        write([f"{options.PROGRAM} {__version__}\n"])
        return CLEAN
    try:
        command = options.find_command(word)
    except UsageError as error:
        if os.path.exists(word):
            raise UsageError(f"{error}; to check a file: {options.PROGRAM} check {word}") from None
        raise
    values, arguments = options.parse(command, rest)
    if values.get("help"):
        write([options.help_text(command)])
        return CLEAN
    if command is options.CHECK:
        return _check(values, arguments)
    if command is options.SCHEMA:
        return _schema(values, arguments)
    if command is options.SERVER:
        return _server(values, arguments)
    return _rules(values, arguments) if command is options.RULES else _explain(arguments)


def _rules(values: Values, arguments: list[str]) -> int:
    if arguments:
        raise UsageError(
            f"rules takes no argument; to read about one: {options.PROGRAM} explain {arguments[0]}"
        )
    from llm_strategy import explain

    write([explain.rules_json() if values.get("format") == "json" else explain.rules_text()])
    return CLEAN


def _explain(arguments: list[str]) -> int:
    if len(arguments) != 1:
        raise UsageError(f"explain takes one word: {options.PROGRAM} explain WORD")
    from llm_strategy import explain

    text = explain.explain(arguments[0])
    if text is None:
        near = explain.suggest(arguments[0])
        meant = f", did you mean `{near}`?" if near else f"; {options.PROGRAM} rules lists the rules"
        raise UsageError(f"nothing is called `{arguments[0]}`{meant}")
    write([text if text.endswith("\n") else text + "\n"])
    return CLEAN


def _schema(values: Values, arguments: list[str]) -> int:
    if arguments:
        raise UsageError("schema takes no argument: it is the same for every file")
    from llm_strategy import schema

    write([schema.text(schema.structure() if values.get("structure") else schema.whole())])
    return CLEAN


def _server(values: Values, arguments: list[str]) -> int:
    if arguments:
        raise UsageError("server takes no argument: the editor says which files")
    tcp = None
    if "tcp" in values:
        host, _, port = str(values["tcp"]).rpartition(":")
        host = host.strip("[]") or "127.0.0.1"
        if not port.isdecimal() or int(port) > 65535:
            raise UsageError("--tcp needs a host and a port as in --tcp 127.0.0.1:2087")
        if host not in ("127.0.0.1", "::1", "localhost") and not values.get("any-host"):
            raise UsageError(
                f"`{host}` can be reached from other machines, and whoever connects is served: add --any-host"
            )
        tcp = (host, int(port))
    try:
        from llm_strategy.lsp import serve
    except ImportError as error:
        raise UsageError(f"the language server needs pygls, which is not installed: {error}") from None
    return serve(tcp, str(values.get("log-level", "warning")))


def _check(values: Values, paths: list[str]) -> int:
    import gc

    from llm_strategy import outputs

    # A check leaves few cycles; looking for them often makes the time of a large file grow faster than the file.
    gc.set_threshold(10_000, 20, 100)

    name = str(values.get("format", "text"))
    if name == "json" and values.get("statistics"):
        raise UsageError(
            "--statistics goes with --format text or concise; in json, count the diagnostics by `rule`"
        )
    if paths.count("-") > 1:
        raise UsageError("standard input can be read once: one `-` is enough")
    if "stdin-filename" in values and "-" not in paths:
        raise UsageError("--stdin-filename names what is read from standard input: add `-`")
    target = str(values.get("output", "-"))
    fixer = _fixer(values, paths)
    check = _Check(values, paths, fixer)
    # Where the fixed text takes standard output, the findings are the talk about it.
    aside = fixer is not None and not fixer.dry and "-" in paths
    style = _style(values, to_file=target != "-", to_error=aside)
    if fixer is not None and fixer.dry:
        chunks = fixer.diffs(check.reports(), color=style.color)
    else:
        chunks = outputs.render(name, check.reports(), style)
    if target == "-":
        write(chunks, to_error=aside)
    else:
        try:
            write_file(target, chunks)
        except OSError as error:
            raise UsageError(f"cannot write {target}: {error.strerror or error}") from error
    if fixer is not None and not check.quiet:
        fixer.sum_up()
    return check.exit_code()


def _fixer(values: Values, paths: list[str]) -> Fixer | None:
    """Return what fixes the files, or None where no option asks for it."""
    dry = bool(values.get("diff"))
    if not dry and "fix" not in values:
        return None
    if dry:
        for option in ("format", "statistics", "unknown"):
            if option in values:
                raise UsageError(f"--diff shows a diff and no findings: leave out --{option}")
    if "review" in paths and values.get("fix") == "safe" and not os.path.lexists("review"):
        raise UsageError("the value of --fix comes after `=`: --fix=review")
    from llm_strategy.cli.fixes import Fixer

    return Fixer(review=values.get("fix") == "review", dry=dry)


class _Check:
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
        self.jobs = _number_of_jobs(values.get("jobs"))
        self.trouble = False
        self.flagged = False
        self.cwd = os.getcwd()
        self._loaded: Settings | None = None
        self._told: set[str] = set()
        self._by_folder: dict[str, tuple[Settings | None, str | None, str | None]] = {}
        self._overridden: dict[int, tuple[Settings, Settings]] = {}
        self._excludes: dict[int, Excluded | None] = {}

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
        from llm_strategy.discover import NAMES, SUFFIX, discover

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
                content = _read(path)
            except OSError as error:
                self._tell(_cannot_read(path, error))
                continue
            yield self._one(content, self._name(path), settings, root, path)

    def _many(self, files: list[str], named: set[str]) -> Iterator[Report]:
        """Check many files, on all cores where that pays, and show on a terminal how far it is."""
        from llm_strategy.cli import bulk

        jobs = self._jobs(files, named)
        workers = min(self.jobs or bulk.cores(), len(files) // FEWEST)
        outcomes: Iterator[tuple[bulk.Job, Report | str]] = (
            (job, "" if job.settings is None else attend(job.path, job.name, job.settings, self.today, job.root))
            for job in jobs
        )
        if workers > 1:
            outcomes = bulk.check_all(jobs, attend, self.today, workers)
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
                assert job.settings is not None
                yield self._take(outcome, job.settings)
        finally:
            progress.hide()

    def _jobs(self, files: list[str], named: set[str]) -> Iterator[Job]:
        from llm_strategy.cli.bulk import Job

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
        from llm_strategy.bounds import MAX_BYTES

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
                report = _failed(name, error)
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
        from llm_strategy.cli.fixes import to_file, to_output

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
        if path.startswith(inside):
            path = path[len(inside) :]
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
            from llm_strategy import settings as module
            from llm_strategy.discover import repository_root

            found: Settings | None = None
            wrong = None
            try:
                found = self._override(self._config() if self.config else module.find(path))
            except module.SettingsError as error:
                wrong = self._settings_text(error)
            known = self._by_folder[folder] = (found, repository_root(folder or self.cwd), wrong)
        return known

    def _config(self) -> Settings:
        from llm_strategy.settings import DEFAULT, MOST_BYTES, SettingsError
        from llm_strategy.settings.reading import load

        if self._loaded is None:
            path = str(self.config)
            try:
                if not os.path.isfile(path):
                    raise FileNotFoundError
                with open(path, "rb") as file:
                    self._loaded = load(file.read(MOST_BYTES + 1), path) or DEFAULT
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
        if not (self.select or self.ignore or self.severity):
            return base
        known = self._overridden.get(id(base))
        if known is None:
            from llm_strategy import settings

            made = settings.override(
                base, select=self.select or None, ignore=self.ignore, severity=self.severity
            )
            # The base is kept too, so that no other one can get its id.
            known = self._overridden[id(base)] = (base, made)
        return known[1]

    def _excluding(self, top: str) -> Excluded | None:
        settings, _ = self._settings(os.path.join(top, "llmstrategy.yaml"))
        return None if settings is None else self._excludes_of(settings)

    def _excluded_by(self, settings: Settings, path: str) -> bool:
        excluded = self._excludes_of(settings)
        return excluded is not None and excluded(path, False)

    def _excludes_of(self, settings: Settings) -> Excluded | None:
        if not settings.exclude:
            return None
        known = self._excludes.get(id(settings))
        if known is None:
            from llm_strategy.discover import excluder

            known = self._excludes[id(settings)] = excluder(settings.exclude, settings.base or self.cwd)
        return known


def attend(path: str, name: str, settings: Settings, today: int, root: str | None) -> Report | str:
    """Read and check one file; return the report, or why the file cannot be read."""
    try:
        content = _read(path)
    except OSError as error:
        return _cannot_read(path, error)
    return _guarded(content, name, settings, today, root)


def _guarded(content: bytes, name: str, settings: Settings, today: int, root: str | None) -> Report:
    """Check a file; an error of the engine itself becomes a fault."""
    from llm_strategy import engine

    try:
        return engine.check(content, name, settings, today, root)
    except Exception as error:
        return _failed(name, error)


def _failed(name: str, error: Exception) -> Report:
    from llm_strategy.report import Fault, Report

    return Report(name, faults=[Fault("engine", f"{type(error).__name__}: {error}", trace_of(error))])


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
    from llm_strategy.quantity import Date, Unreadable, parse

    if text is None:
        import time

        now = time.localtime()
        return Date(now.tm_year, now.tm_mon, now.tm_mday).ordinal
    try:
        date = parse("date", str(text))
    except Unreadable:
        date = None
    if date is None or date.day is None:
        raise UsageError(f"--today is a day as 2026-01-31, not `{text}`")
    return int(date.ordinal)


def _style(values: Values, *, to_file: bool, to_error: bool = False) -> Style:
    from llm_strategy.outputs import Style

    stream = sys.stderr if to_error else sys.stdout
    terminal = not to_file and stream is not None and stream.isatty()
    wish = values.get("color", "auto")
    color = wish == "always" or (wish == "auto" and not to_file and wants_color(terminal))
    if color and terminal and os.name == "nt":
        # Older consoles obey colour codes only after a command shell has switched them on.
        os.system("")
    return Style(
        color=color,
        links=color and (terminal or wish == "always"),
        unknown=bool(values.get("unknown")),
        statistics=bool(values.get("statistics")),
        quiet=bool(values.get("quiet")),
    )


def _read(path: str) -> bytes:
    """Return what a file holds, and no more of it than shows that it is too large."""
    from llm_strategy.bounds import MAX_BYTES

    with open(path, "rb", buffering=0, opener=_open) as file:
        content = bytearray()
        while chunk := file.read(MAX_BYTES + 1 - len(content)):
            content += chunk
        return bytes(content)


def _open(path: str, flags: int) -> int:
    """Open a file. A pipe may have come in its place since it was found, and must not keep the check waiting."""
    from errno import EINVAL
    from stat import S_ISREG

    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise OSError(EINVAL, "not a regular file")
