"""The command ``mcp``: the server for coding agents."""

from __future__ import annotations

import os

from llm_strategy.cli.exits import CLEAN, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

SUMMARY = "Serve a coding agent: the Model Context Protocol, on standard input and output."
USAGE = "[OPTIONS] [FOLDER]..."
EPILOG = """\
It reads only below the roots that the client grants and the directories that are named here.

exit code: 0 the client disconnected, 2 wrong usage, no such directory, or the extra `mcp` is not
installed.

examples:
  llmstrategy mcp        for a client that grants roots
  llmstrategy mcp .      for one that does not: below the current directory
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments of ``mcp``."""
    parser.add_argument_group("arguments").add_argument(
        "arguments",
        nargs="*",
        metavar="FOLDER",
        help="directories that may be read in addition to the roots of the client",
    )


def run(args: Namespace) -> int:
    """Serve until the client leaves."""
    for folder in args.arguments:
        if not os.path.isdir(folder):
            raise UsageError(f"{folder}: no such directory")
    try:
        from llm_strategy.mcp_server.serve import serve
    except ImportError as error:
        raise UsageError(
            f"this command needs the extra `mcp`: install `llmstrategy[mcp]` ({error.name} is not installed)"
        ) from None
    serve(args.arguments)
    return CLEAN
