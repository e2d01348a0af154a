"""The command line: finds the command, runs it, and turns every way to fail into an exit code and a message.

Nothing is imported before a command needs it: a clean check should cost little more than starting Python.
"""

from __future__ import annotations

import os
import sys

from llm_strategy.cli.exits import CLEAN, INTERRUPTED, PROGRAM, TROUBLE, OutputError, UsageError
from llm_strategy.cli.output import eprint, eprint_fault, write
from llm_strategy.cli.parser import Parser, meant

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from typing import Protocol

    class Command(Protocol):
        """A module of a command: its parser is made with ``SUMMARY``, ``USAGE``, ``EPILOG`` and ``add_arguments``."""

        SUMMARY: str
        USAGE: str
        EPILOG: str

        def add_arguments(self, parser: Parser) -> None:
            """Declare the options and arguments."""

        def run(self, args: Namespace) -> int:
            """Do it, and return the exit code. May raise UsageError and OutputError."""


COMMANDS = (
    *("check", "recommend", "compare", "report", "review", "init"),
    *("rules", "explain", "models", "schema", "server", "mcp", "completion"),
)
"""Every command: the module of that name in this package."""

DESCRIPTION = "Checks llmstrategy.yaml, where a team declares how it plans to use a language model."
EPILOG = f"""\
examples:
  {PROGRAM} check                  check every strategy below the current directory
  {PROGRAM} check --fix            make the safe fixes, and report the remaining findings
  {PROGRAM} explain citations      read about a rule, a need or a technique
  {PROGRAM} COMMAND --help         read about a command
"""


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code; ``argv`` without the program's name, default ``sys.argv``."""
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except (UsageError, OutputError) as error:
        eprint(f"error: {error}")
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        from traceback import format_exception

        eprint_fault(f"{type(error).__name__}: {error}", "".join(format_exception(error)))
    return TROUBLE


def _run(argv: list[str]) -> int:
    if not argv:
        eprint(*program_parser().format_help().splitlines())
        return TROUBLE
    word, *rest = argv
    if word in ("--help", "-h", "help"):
        parser = command_parser(rest[0]) if word == "help" and rest else program_parser()
        write([parser.format_help()])
        return CLEAN
    if word in ("--version", "-V"):
        from llm_strategy.version import __version__

        write([f"{PROGRAM} {__version__}\n"])
        return CLEAN
    parser = command_parser(word)
    args = parser.parse(rest)
    if args.help:
        write([parser.format_help()])
        return CLEAN
    return _module(word).run(args)


def command_parser(word: str) -> Parser:
    """Return the parser of the command called ``word``. Raises :class:`UsageError` where there is none."""
    if word not in COMMANDS:
        message = f"unknown command `{word}`{meant(word, COMMANDS)}; see {PROGRAM} --help"
        if os.path.exists(word):
            message += f"; to check a file: {PROGRAM} check {word}"
        raise UsageError(message)
    command = _module(word)
    usage = f"%(prog)s {command.USAGE}".rstrip()
    parser = Parser(prog=f"{PROGRAM} {word}", usage=usage, description=command.SUMMARY, epilog=command.EPILOG)
    _fill(parser, command)
    return parser


def program_parser() -> Parser:
    """Return the parser of the whole program, every command included: for its help and for shell completion."""
    parser = Parser(prog=PROGRAM, usage="%(prog)s COMMAND [OPTIONS]", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument("-h", "--help", action="store_true", help="show this help")
    parser.add_argument("-V", "--version", action="store_true", help="show the version")
    # Without a description of its own, it is "None": see `argparse._` in the module of the parser.
    commands = parser.add_subparsers(title="commands", description="", metavar="COMMAND")
    for word in COMMANDS:
        command = _module(word)
        _fill(commands.add_parser(word, help=command.SUMMARY, description=command.SUMMARY), command)
    return parser


def _fill(parser: Parser, command: Command) -> None:
    command.add_arguments(parser)
    parser.add_argument("-h", "--help", action="store_true", help="show this help")


def _module(word: str) -> Command:
    command: Command = __import__(f"{__package__}.{word}", fromlist=["run"])
    return command
