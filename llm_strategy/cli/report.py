"""The command ``report``: a page or a decision record for people who do not open an editor."""

from __future__ import annotations

from llm_strategy.cli.exits import PROGRAM, OutputError, UsageError, reason
from llm_strategy.cli.output import write
from llm_strategy.cli.parser import choice, value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable

    from llm_strategy.advisor.page.parts import Page

SUMMARY = "Write a page about the decision, or a decision record."
USAGE = "[OPTIONS] [PATH]..."
EPILOG = """\
The page is one HTML file without scripts or network requests. It needs the extra
`report`: pip install 'llmstrategy[report]'. The Markdown form, an architecture decision record,
needs no extra.

exit code: 0 written, 1 errors hide a part of a file, 2 wrong usage or settings, a file that
cannot be read or written, or an error of this program.

examples:
  llmstrategy report -o report.html                    every strategy below the current directory
  llmstrategy report --strategy faq --format markdown  a decision record on standard output
"""

FORMATS = ("html", "markdown")

MOST = 50
"""Strategies on a page."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of ``report``."""
    parser.add_argument_group("arguments").add_argument(
        "arguments",
        nargs="*",
        metavar="PATH",
        help="files, directories (default: the current one), or `-` for standard input",
    )
    add = parser.add_argument_group("options").add_argument
    add("-o", "--output", **value("FILE"), help="write to this file, completely or not at all")
    add(
        "--format",
        **choice(FORMATS),
        help="a page or a decision record (default: from the name of FILE, else html)",
    )
    add("--strategy", **value("NAME"), help="only the strategy of this name")
    add("--config", **value("FILE"), help="use only the settings of this file")
    add("--today", **value("YYYY-MM-DD"), help="as if it were this date (default: today)")


def run(args: Namespace) -> int:
    """Write the page, and return the exit code."""
    from llm_strategy.advisor.page.contents import page
    from llm_strategy.cli.strategies import StrategyFiles
    from llm_strategy.engine.snapshot import Snapshot

    files = StrategyFiles(args)
    found = []
    for file in files:
        text = ("\ufeff" if file.document.bom else "") + file.document.text
        snapshot = Snapshot(text, file.name, file.settings, files.today, file.root)
        found += [(snapshot, one.name) for one in file.strategies if args.strategy in (None, one.name)]
    if args.strategy is not None and not found:
        raise UsageError(files.no_such_strategy(args.strategy, PROGRAM))
    if len(found) > MOST:
        raise UsageError(f"{len(found)} strategies are too many for a page, at most {MOST}; name a PATH or --strategy")
    if not found:
        return files.exit_code
    chunks = _chunks(_format(args), page(found, files.today))
    if args.output in (None, "-"):
        write(chunks)
    else:
        from llm_strategy.cli.save import write_file

        try:
            write_file(args.output, chunks)
        except OSError as error:
            raise OutputError(f"cannot write {args.output}: {reason(error)}") from error
    return files.exit_code


def _format(args: Namespace) -> str:
    if args.format:
        return str(args.format)
    return "markdown" if str(args.output or "").endswith((".md", ".markdown")) else "html"


def _chunks(format: str, made: Page) -> Iterable[str]:
    if format == "markdown":
        from llm_strategy.advisor.page import record

        return record.render(made)
    from llm_strategy.advisor.page import html

    try:
        return [html.render(made)]
    except html.NeedsExtra as error:
        raise UsageError(
            f"the page needs the extra `report`: pip install 'llmstrategy[report]' ({error}); "
            "--format markdown works without it"
        ) from None
