"""The command ``completion``: a script that completes commands, options and files in a shell."""

from __future__ import annotations

from llm_strategy.cli.exits import CLEAN, PROGRAM, UsageError
from llm_strategy.cli.output import write
from llm_strategy.cli.parser import choice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from typing import Any

SUMMARY = "Print a script that completes this command in your shell."
USAGE = "[OPTIONS] SHELL"
SHELLS = ("bash", "zsh", "tcsh")
EPILOG = """\
exit code: 0 printed, 2 wrong usage.

examples:
  llmstrategy completion bash > ~/.local/share/bash-completion/completions/llmstrategy
  llmstrategy completion zsh > ~/.zfunc/_llmstrategy   (a directory in your fpath)
  llmstrategy completion tcsh > ~/.llmstrategy.csh     (sourced in ~/.tcshrc)
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the argument of ``completion``."""
    parser.add_argument_group("arguments").add_argument(
        "arguments",
        **choice(SHELLS, nargs="*", metavar="SHELL", choices=None),
        help=f"{', '.join(SHELLS[:-1])} or {SHELLS[-1]}",
    )


def run(args: Namespace) -> int:
    """Write the script."""
    if len(args.arguments) != 1:
        raise UsageError(f"completion takes one shell: {PROGRAM} completion {'|'.join(SHELLS)}")
    [shell] = args.arguments
    import shtab

    from llm_strategy.cli.main import program_parser

    parser = program_parser()
    _complete_files(parser, shtab.FILE)
    write([shtab.complete(parser, shell=shell) + "\n"])
    return CLEAN


def _complete_files(parser: ArgumentParser, files: dict[str, Any]) -> None:
    """Let every value that is called FILE or PATH be completed as a file, in all commands."""
    for action in parser._actions:
        if action.metavar in ("FILE", "PATH"):
            action.complete = files  # type: ignore[attr-defined]  # read by shtab
        for command in (action.choices or {}).values() if isinstance(action.choices, dict) else ():
            _complete_files(command, files)
