"""The command ``check``: what its options ask for together, and where the result goes."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentTypeError
from stat import S_ISREG

from llm_strategy.cli.day import day
from llm_strategy.cli.exits import OutputError, UsageError, reason
from llm_strategy.cli.output import is_terminal, wants_color, write
from llm_strategy.cli.parser import PRE_COMMIT, choice, names, value
from llm_strategy.outputs.registry import FORMATS, render, shows_fixes
from llm_strategy.outputs.style import ALL, MOST
from llm_strategy.report import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from llm_strategy.cli.fix import Fixer
    from llm_strategy.cli.record import Recorder
    from llm_strategy.cli.run import Run
    from llm_strategy.outputs.style import Style

SUMMARY = "Check strategy files."
USAGE = "[OPTIONS] [PATH]..."
EPILOG = """\
exit code: 0 no findings at or above --fail-on, 1 findings, 2 wrong usage or settings, a file that
cannot be read or written, output that was cut off, or an error of this program. After --fix, the
remaining findings count; with --diff: 0 nothing to fix, 1 a diff.

examples:
  llmstrategy check                                every strategy below the current directory
  llmstrategy check --format json -o report.json   the same, for a program
  llmstrategy check --fix=review service/          make all fixes in a directory
  llmstrategy check --fix - < a.yaml               the fixed text on standard output, the findings
                                                   on standard error
  llmstrategy check -- -odd.llmstrategy.yaml       arguments after `--` are files
"""

MOST_JOBS = 256


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of ``check``."""
    parser.add_argument_group("arguments").add_argument(
        "arguments",
        nargs="*",
        metavar="PATH",
        help="files, directories (default: the current one), or `-` for standard input",
    )
    add = parser.add_argument_group("rules").add_argument
    add("--select", **names("NAMES"), help="only these rules or families, or `all`, repeatable")
    add("--ignore", **names("NAMES"), help="turn off these rules or families, repeatable")
    add("--severity", **names("RULE=LEVEL"), help="set the level of a rule, repeatable")
    add("--schema", **names("FILE"), help="also check the files against this JSON Schema, repeatable")
    add(
        "--fail-on",
        **choice((*SEVERITIES, "never")),
        help="lowest level that makes the exit code 1 (default: warning)",
    )
    add("--baseline", **value("FILE"), help="do not report the known findings that this file lists")
    add("--write-baseline", **value("FILE"), help="write all findings into this file as known ones")
    add("--config", **value("FILE"), help="use only the settings of this file")
    add("--today", **value("YYYY-MM-DD"), help="check as if it were this date (default: today)")
    add("--no-proof", action="store_true", help="do not read the files that a strategy names")
    add("--force-exclude", action="store_true", help="apply `exclude` also to files given as PATH")
    add("--stdin-filename", **value("FILE"), help="the file name for `-`, used for settings and paths")
    add = parser.add_argument_group("fixing").add_argument
    add(
        "--fix",
        **choice(("safe", "review"), nargs="?", const="safe", metavar="=safe|review"),
        help="make the safe fixes; `review`: also those that change the intent",
    )
    add("--diff", action="store_true", help="show what --fix would write, and write nothing")
    add = parser.add_argument_group("output").add_argument
    add("--format", **choice(FORMATS), help="the output format (default: text)")
    add("-o", "--output", **value("FILE"), help="write the result to this file, completely or not at all")
    add("--notes", action="store_true", help="show hints in full, not in one line for each layer")
    add(
        "--unknown",
        **choice((MOST, ALL), nargs="?", const=MOST, metavar="=most|all"),
        help="list the facts that checks need: for each strategy the five that matter most; `all`: every "
        "one",
    )
    add("--statistics", action="store_true", help="count the findings of each rule")
    add("--color", **choice(("auto", "always", "never")), help="colours and links (default: auto)")
    add("-q", "--quiet", action="store_true", help="no summary and no notes; errors are still shown")
    add = parser.add_argument_group("other options").add_argument
    add(
        PRE_COMMIT,
        action="store_true",
        help="an argument after `--` is read as an option if there is no such file",
    )
    add("--watch", action="store_true", help="check again after each change, until Ctrl-C")
    add(
        "-j",
        "--jobs",
        type=_number_of_jobs,
        default=0,
        metavar="N",
        help="number of processes for many files (default: one for each core)",
    )


def run(args: Namespace) -> int:
    """Check files and write what is found; return the exit code."""
    _refuse_contradictions(args)
    from llm_strategy.cli.run import Run

    today = day(args.today)
    target = args.output or "-"
    format = args.format or FORMATS[0]
    fixer = _fixer(args)
    # Where the fixed text takes standard output, the findings are remarks about it.
    aside = fixer is not None and not fixer.dry and "-" in args.arguments
    style = _style(args, to_file=target != "-", to_error=aside)
    if args.watch:
        return _watch(args, today, style)
    run = Run(args, today, fixer, fixes=shows_fixes(format))
    if args.write_baseline:
        run.recorder = _recorder(run, args.write_baseline)
    run.find()
    for output in {"-", target} if aside else {target}:
        _refuse_input_as_output(run, output)
    if fixer is not None and fixer.dry:
        chunks = fixer.diffs(run.reports(), color=style.color)
    else:
        chunks = render(format, run.reports(), style)
    if target == "-":
        write(chunks, to_error=aside)
    else:
        from llm_strategy.cli.save import write_file

        try:
            write_file(target, chunks)
        except OSError as error:
            raise OutputError(f"cannot write {target}: {reason(error)}") from error
    if run.recorder is not None:
        run.recorder.save(quiet=run.quiet)
    if fixer is not None and not run.quiet:
        fixer.sum_up()
    return run.exit_code()


def _refuse_contradictions(args: Namespace) -> None:
    paths = args.arguments
    if args.format == "json" and args.statistics:
        raise UsageError(
            "--statistics goes with --format text or concise; in json, count the diagnostics by `rule`"
        )
    if paths.count("-") > 1:
        raise UsageError("standard input can be read only once: give one `-`")
    if args.stdin_filename and "-" not in paths:
        raise UsageError("--stdin-filename names the file on standard input: add `-`")
    if args.watch:
        for option in ("fix", "diff", "output", "write_baseline"):
            if getattr(args, option):
                raise UsageError(
                    f"--watch only shows results and writes nothing: remove --{option.replace('_', '-')}"
                )
        if "-" in paths:
            raise UsageError("--watch takes files and folders, not standard input")
    if args.write_baseline:
        if args.baseline:
            raise UsageError("--write-baseline FILE reads and writes one file: remove --baseline")
        if "-" in paths:
            raise UsageError("--write-baseline takes files, not standard input")
        if args.diff:
            raise UsageError("--diff writes nothing: remove --write-baseline")
    if args.diff:
        for option in ("format", "statistics", "unknown"):
            if getattr(args, option):
                raise UsageError(f"--diff shows a diff and no findings: remove --{option}")
    if "review" in paths and args.fix == "safe" and not os.path.lexists("review"):
        raise UsageError("the value of --fix comes after `=`: --fix=review")
    if ALL in paths and args.unknown == MOST and not os.path.lexists(ALL):
        raise UsageError("the value of --unknown comes after `=`: --unknown=all")


def _refuse_input_as_output(run: Run, target: str) -> None:
    """Raise :class:`UsageError` where the result would be written over what is read, under whatever name.

    ``target`` is a path, or ``-`` for standard output, which a shell may have pointed to one of the files.
    """
    try:
        output = os.fstat(sys.stdout.fileno()) if target == "-" else os.stat(target)
    except (AttributeError, OSError, ValueError):
        return
    if not S_ISREG(output.st_mode):
        return
    for name, status in run.inputs():
        if os.path.samestat(output, status):
            where = "standard output" if target == "-" else f"--output {target}"
            raise UsageError(f"{where} would overwrite {name}, which is an input: choose another file")


def _watch(args: Namespace, today: int, style: Style) -> int:
    try:
        from llm_strategy.cli.watch import watch_and_check
    except ImportError as error:
        raise UsageError(
            f"--watch needs the extra `watch`: install `llmstrategy[watch]` ({error.name} is not installed)"
        ) from None
    return watch_and_check(args, today, style)


def _recorder(run: Run, file: str) -> Recorder:
    """Return what gathers the findings for a baseline. Raises :class:`UsageError` where the file is another one."""
    from llm_strategy.cli.record import Recorder
    from llm_strategy.config.baseline import Baseline
    from llm_strategy.config.settings import SettingsError

    try:
        return Recorder(file, run.lookup.baseline() or Baseline(file))
    except SettingsError as error:
        raise UsageError(str(error)) from None


def _fixer(args: Namespace) -> Fixer | None:
    """Return what fixes the files, or None where no option asks for it."""
    if not args.diff and args.fix is None:
        return None
    from llm_strategy.cli.fix import Fixer

    return Fixer(review=args.fix == "review", dry=args.diff)


def _style(args: Namespace, *, to_file: bool, to_error: bool) -> Style:
    from llm_strategy.outputs.style import Style

    terminal = not to_file and is_terminal(sys.stderr if to_error else sys.stdout)
    color = args.color == "always" or (args.color != "never" and not to_file and wants_color(terminal))
    if color and terminal and os.name == "nt":
        # Older consoles obey colour codes only after a command shell has switched them on.
        os.system("")
    return Style(
        color=color,
        links=color and (terminal or args.color == "always"),
        notes=args.notes,
        unknown=args.unknown or "",
        statistics=args.statistics,
        quiet=args.quiet,
    )


def _number_of_jobs(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 0 < int(text) <= MOST_JOBS:
        raise ArgumentTypeError(f"must be a number from 1 to {MOST_JOBS}, not `{text}`")
    return int(text)
