"""The command ``explain``: what stands behind a name, with its sources."""

from __future__ import annotations

from llm_strategy.cli.exits import CLEAN, PROGRAM, UsageError
from llm_strategy.cli.output import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

SUMMARY = "Explain a rule, a need or a technique, with its sources."
USAGE = "[OPTIONS] WORD"
EPILOG = """\
exit code: 0 explained, 2 nothing has this name, or wrong usage or settings.

examples:
  llmstrategy explain rag-for-behavior   a rule
  llmstrategy explain citations          a need
  llmstrategy explain A24                a claim of one of the sources
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the argument of ``explain``."""
    parser.add_argument_group("arguments").add_argument(
        "arguments",
        nargs="*",
        metavar="WORD",
        help="the name of a rule, need, technique, use case, threshold, key, formula or claim",
    )


def run(args: Namespace) -> int:
    """Write the page of a name."""
    if len(args.arguments) != 1:
        raise UsageError(f"explain takes one name: {PROGRAM} explain WORD")
    from llm_strategy.config.settings import SettingsError
    from llm_strategy.explain import lookup

    [word] = args.arguments
    try:
        text = lookup.explain(word)
    except SettingsError as error:
        # The rules of policies are those that the settings of this folder name.
        raise UsageError(str(error)) from None
    if text is None:
        near = lookup.suggest(word)
        meant = f", did you mean `{near}`?" if near else f"; {PROGRAM} rules lists the rules"
        raise UsageError(f"nothing is called `{word}`{meant}")
    write([text if text.endswith("\n") else text + "\n"])
    return CLEAN
