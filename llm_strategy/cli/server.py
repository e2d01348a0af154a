"""The command ``server``: the language server."""

from __future__ import annotations

from llm_strategy.cli.exits import UsageError
from llm_strategy.cli.parser import choice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

SUMMARY = "Serve an editor: the language server, on standard input and output."
USAGE = "[OPTIONS]"
EPILOG = """\
exit code: 0 the editor said goodbye, 1 it left without, 2 wrong usage.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of ``server``."""
    parser.add_argument(
        "--log-level",
        **choice(("error", "warning", "info", "debug")),
        help="log level for standard error (default: warning)",
    )


def run(args: Namespace) -> int:
    """Serve until the client leaves."""
    if args.arguments:
        raise UsageError("server takes no argument: the editor sends the files")
    try:
        from llm_strategy.lsp.serve import serve
    except ImportError as error:
        raise UsageError(f"the language server needs pygls, which is not installed: {error}") from None
    return serve(args.log_level or "warning")
