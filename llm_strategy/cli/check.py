"""The command ``check``: what its options ask for together, and where the result goes."""

from __future__ import annotations

import os
import sys

from llm_strategy.cli.options import UsageError
from llm_strategy.cli.run import Run
from llm_strategy.cli.streams import wants_color, write, write_file
from llm_strategy.outputs import render as outputs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.cli.fix import Fixer
    from llm_strategy.cli.options import Values


def check(values: Values, paths: list[str]) -> int:
    """Check files and write what is found; return the exit code."""
    import gc

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
    run = Run(values, paths, fixer)
    # Where the fixed text takes standard output, the findings are the talk about it.
    aside = fixer is not None and not fixer.dry and "-" in paths
    style = _style(values, to_file=target != "-", to_error=aside)
    if fixer is not None and fixer.dry:
        chunks = fixer.diffs(run.reports(), color=style.color)
    else:
        chunks = outputs.render(name, run.reports(), style)
    if target == "-":
        write(chunks, to_error=aside)
    else:
        try:
            write_file(target, chunks)
        except OSError as error:
            raise UsageError(f"cannot write {target}: {error.strerror or error}") from error
    if fixer is not None and not run.quiet:
        fixer.sum_up()
    return run.exit_code()


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
    from llm_strategy.cli.fix import Fixer

    return Fixer(review=values.get("fix") == "review", dry=dry)


def _style(values: Values, *, to_file: bool, to_error: bool = False) -> outputs.Style:
    stream = sys.stderr if to_error else sys.stdout
    terminal = not to_file and stream is not None and stream.isatty()
    wish = values.get("color", "auto")
    color = wish == "always" or (wish == "auto" and not to_file and wants_color(terminal))
    if color and terminal and os.name == "nt":
        # Older consoles obey colour codes only after a command shell has switched them on.
        os.system("")
    return outputs.Style(
        color=color,
        links=color and (terminal or wish == "always"),
        unknown=bool(values.get("unknown")),
        statistics=bool(values.get("statistics")),
        quiet=bool(values.get("quiet")),
    )
