"""The command ``rules``: the table of every rule."""

from __future__ import annotations

from llm_strategy.cli.exits import CLEAN, PROGRAM, UsageError
from llm_strategy.cli.output import write
from llm_strategy.cli.parser import choice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

SUMMARY = "List every rule."
USAGE = "[OPTIONS]"
EPILOG = """\
exit code: 0 listed, 2 wrong usage.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of ``rules``."""
    parser.add_argument(
        "--format", **choice(("text", "json")), help="text, or json for a program (default: text)"
    )


def run(args: Namespace) -> int:
    """Write the table."""
    if args.arguments:
        word = args.arguments[0]
        raise UsageError(f"rules takes no argument; to read about one rule: {PROGRAM} explain {word}")
    from llm_strategy.explain import rules_list

    write([rules_list.rules_json() if args.format == "json" else rules_list.rules_text()])
    return CLEAN
