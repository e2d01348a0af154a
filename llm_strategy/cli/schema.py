"""The command ``schema``: the published JSON Schema."""

from __future__ import annotations

from llm_strategy.cli.exits import CLEAN, UsageError
from llm_strategy.cli.output import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

SUMMARY = "Print the JSON Schema, for editors and validators without this program."
USAGE = "[OPTIONS]"
EPILOG = """\
exit code: 0 printed, 2 wrong usage.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of ``schema``."""
    parser.add_argument("--structure", action="store_true", help="only the structure, without the rules")


def run(args: Namespace) -> int:
    """Write the schema."""
    if args.arguments:
        raise UsageError("schema takes no argument: it is the same for every file")
    from llm_strategy.schema import published

    write([published.text(published.structure() if args.structure else published.whole())])
    return CLEAN
