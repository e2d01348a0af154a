"""The command ``recommend``: what the five guides say of each strategy."""

from __future__ import annotations

from llm_strategy.cli.exits import PROGRAM, UsageError
from llm_strategy.cli.output import write
from llm_strategy.cli.parser import choice, value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable

    from llm_strategy.advisor.recommend import Recommendation

SUMMARY = "Show what five guides recommend for a strategy, and why."
USAGE = "[OPTIONS] [PATH]..."
EPILOG = """\
exit code: 0 answered, 1 errors hide a part of a file, 2 wrong usage or settings, a file that
cannot be read, or an error of this program.

examples:
  llmstrategy recommend                          every strategy below the current directory
  llmstrategy recommend --strategy faq --verbose with every question that was asked
"""

FORMATS = ("text", "json", "markdown")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of ``recommend``."""
    parser.add_argument_group("arguments").add_argument(
        "arguments",
        nargs="*",
        metavar="PATH",
        help="files, directories (default: the current one), or `-` for standard input",
    )
    add = parser.add_argument_group("options").add_argument
    add("--strategy", **value("NAME"), help="only the strategy of this name")
    add("--format", **choice(FORMATS), help="the output format (default: text)")
    add("--verbose", action="store_true", help="show every question, its answer and the fact it is based on")
    add("--config", **value("FILE"), help="use only the settings of this file")
    add("--today", **value("YYYY-MM-DD"), help="answer as if it were this date (default: today)")


def run(args: Namespace) -> int:
    """Ask the guides about every strategy, write what they say, and return the exit code."""
    from llm_strategy.cli.strategies import StrategyFiles

    files = StrategyFiles(args)
    found = []
    from llm_strategy.advisor.recommend import recommend

    for file in files:
        for strategy in file.strategies:
            if args.strategy in (None, strategy.name):
                found.append(recommend(strategy, file.name, file.settings, files.today, file.root))
    if args.strategy is not None and not found:
        raise UsageError(files.no_such_strategy(args.strategy, PROGRAM))
    format = args.format or FORMATS[0]
    write(_rendered(found, format, verbose=args.verbose))
    return files.exit_code


def _rendered(found: list[Recommendation], format: str, *, verbose: bool) -> Iterable[str]:
    if format == "json":
        from llm_strategy.advisor.formats import json

        return [json.render(found)]
    if format == "markdown":
        from llm_strategy.advisor.formats import markdown

        return markdown.render(found, verbose=verbose)
    from llm_strategy.advisor.formats import text

    return text.render(found, verbose=verbose)
