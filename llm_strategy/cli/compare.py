"""The command ``compare``: candidate stacks of a strategy, side by side."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError

from llm_strategy.cli.exits import PROGRAM, UsageError
from llm_strategy.cli.output import write
from llm_strategy.cli.parser import NO_VALUE, choice, meant, value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence

    from llm_strategy.advisor.compare.comparison import Comparison

SUMMARY = "Compare the stacks that a strategy could have."
USAGE = "[OPTIONS] [PATH]..."
EPILOG = """\
Each candidate is the file, edited and checked again. Figures that the file does not declare are
ranges from the sources, and marked as assumed.

exit code: 0 compared, 1 errors hide a part of a file, 2 wrong usage or settings, a file that
cannot be read, or an error of this program.

examples:
  llmstrategy compare --strategy faq
  llmstrategy compare --strategy faq --volume 10k,1M/month --model openai/gpt-4o-mini
  llmstrategy compare --strategy faq --stack prompting,rag --stack prompting,fine-tuning
  llmstrategy compare --strategy faq --explain-cost --format markdown
"""

FORMATS = ("text", "json", "markdown", "csv")

TOKENS = ("input", "output", "cached")

MOST_VOLUMES = 20


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of ``compare``."""
    parser.add_argument_group("arguments").add_argument(
        "arguments",
        nargs="*",
        metavar="PATH",
        help="files, directories (default: the current one), or `-` for standard input",
    )
    add = parser.add_argument_group("what to compare").add_argument
    add("--strategy", **value("NAME"), help="the strategy with this name; required where there are several")
    add(
        "--stack",
        action="append",
        default=[],
        type=_stack,
        metavar="TECHNIQUES",
        help="compare this stack with the declared one, as in `prompting,rag`; repeatable",
    )
    add = parser.add_argument_group("what if").add_argument
    add("--volume", type=_volumes, default=(), metavar="RATES", help="at these volumes: 10k,1M/month")
    add("--tokens", type=_tokens, default=(), metavar="TOKENS", help="with these averages: input=1800,output=250")
    add("--model", **value("NAME"), help="with this model")
    add = parser.add_argument_group("output").add_argument
    add("--format", **choice(FORMATS), help="the output format (default: text)")
    add("--explain-cost", action="store_true", help="show the formula of every amount (text and markdown)")
    add = parser.add_argument_group("other options").add_argument
    add("--config", **value("FILE"), help="use only the settings of this file")
    add("--today", **value("YYYY-MM-DD"), help="compare as if it were this date (default: today)")


def run(args: Namespace) -> int:
    """Compare, write the result, and return the exit code."""
    if args.explain_cost and args.format in ("json", "csv"):
        raise UsageError("--explain-cost goes with --format text or markdown; json has every formula")
    from llm_strategy.advisor.compare.comparison import CannotCompare, WhatIf, compare
    from llm_strategy.cli.strategies import StrategyFiles
    from llm_strategy.engine.snapshot import Snapshot

    what_if = WhatIf(args.volume, args.tokens, args.model, tuple(args.stack))
    files = StrategyFiles(args)
    found = [(file, strategy.name) for file in files for strategy in file.strategies]
    if args.strategy is not None:
        found = [(file, name) for file, name in found if name == args.strategy]
        if not found:
            raise UsageError(files.no_such_strategy(args.strategy, PROGRAM))
    elif len(found) > 1:
        there = ", ".join(dict.fromkeys(name for _, name in found))
        raise UsageError(f"name one strategy with --strategy: {there}")
    comparisons = []
    for file, name in found:
        text = ("\ufeff" if file.document.bom else "") + file.document.text
        snapshot = Snapshot(text, file.name, file.settings, files.today, file.root)
        try:
            comparisons.append(compare(snapshot, name, what_if))
        except CannotCompare as error:
            raise UsageError(f"{file.name}: {error}") from None
    if comparisons:
        write(_render(args, comparisons))
    return files.exit_code


def _render(args: Namespace, comparisons: Sequence[Comparison]) -> Iterator[str]:
    if args.format in ("json", "csv"):
        from llm_strategy.advisor.compare import data

        return data.render_json(comparisons) if args.format == "json" else data.render_csv(comparisons)
    if args.format == "markdown":
        from llm_strategy.advisor.compare import markdown

        return markdown.render(comparisons, args.explain_cost)
    from llm_strategy.advisor.compare import text

    return text.render(comparisons, args.explain_cost)


def _stack(text: str) -> tuple[str, ...]:
    from llm_strategy.advisor.compare.stacks import CACHED, STACKABLE

    words = tuple(word.strip() for word in text.split(",") if word.strip())
    if not words:
        raise ArgumentTypeError(NO_VALUE)
    for word in words:
        if word not in STACKABLE:
            raise ArgumentTypeError(
                f"has no `{word}`{meant(word, STACKABLE)}; a stack can contain {', '.join(STACKABLE)}"
            )
    if CACHED in words and len(words) > 1:
        raise ArgumentTypeError(f"{CACHED} cannot be combined with other techniques")
    return words


def _volumes(text: str) -> tuple[float, ...]:
    """Read volumes: `10k,1M/month`; the unit of the last one holds for those before that have none."""
    from llm_strategy.format.quantities.parse import Unreadable, parse

    # Between a digit and three more a comma groups thousands.
    written = [part.strip() for part in re.split(r"(?<!\d),|,(?!\d{3}(?![\d.A-Za-z]))", text) if part.strip()]
    if not written:
        raise ArgumentTypeError(NO_VALUE)
    if len(written) > MOST_VOLUMES:
        raise ArgumentTypeError(f"takes at most {MOST_VOLUMES} volumes")
    unit = written[-1].partition("/")[2] or "month"
    volumes = []
    for part in written:
        whole = part if "/" in part else f"{part}/{unit}"
        try:
            volumes.append(float(parse("rate", whole).per_month))
        except Unreadable as error:
            raise ArgumentTypeError(f"cannot be `{part}`: {error}") from None
    return tuple(dict.fromkeys(volumes))


def _tokens(text: str) -> tuple[tuple[str, float], ...]:
    """Read averages of tokens: `input=1800,output=250`, or `1800,250`."""
    from llm_strategy.format.quantities.parse import Unreadable, parse

    tokens: dict[str, float] = {}
    for number, part in enumerate(part.strip() for part in text.split(",")):
        key, equals, count = part.partition("=")
        if not equals:
            key, count = (TOKENS[number] if number < 2 else ""), part
        key = key.strip()
        if key not in TOKENS:
            raise ArgumentTypeError(f"cannot be `{part}`; write input=1800,output=250")
        try:
            tokens[key] = float(parse("count", count.strip()))
        except Unreadable as error:
            raise ArgumentTypeError(f"cannot be `{part}`: {error}") from None
    return tuple(tokens.items())
