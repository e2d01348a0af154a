"""The command ``models``: what is known of a model, each figure with its source and day."""

from __future__ import annotations

from llm_strategy.cli.exits import CLEAN, PROGRAM, UsageError
from llm_strategy.cli.output import write
from llm_strategy.cli.parser import choice, value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from llm_strategy.explain.page import Page

SUMMARY = "List models, or show what is known about one."
USAGE = "[OPTIONS] [NAME]"
EPILOG = """\
exit code: 0 shown, 2 no model is known by this name, or wrong usage.

examples:
  llmstrategy models openai/gpt-5     prices, window, caching, retirement and training, with sources
  llmstrategy models anthropic/       every model of a provider
  llmstrategy models gpt-5            every model whose name contains this
  llmstrategy models                  every model of the price list
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options and the argument of ``models``."""
    parser.add_argument_group("arguments").add_argument(
        "arguments", nargs="*", metavar="NAME", help="a model, a part of its name, or a provider with a slash behind it"
    )
    parser.add_argument(
        "--format", **choice(("text", "json")), help="text, or json for a program (default: text)"
    )
    parser.add_argument("--today", **value("YYYY-MM-DD"), help="show it as of this date (default: today)")


def run(args: Namespace) -> int:
    """Write what is known of the model, or a list."""
    if len(args.arguments) > 1:
        raise UsageError(f"models takes one name: {PROGRAM} models NAME")
    from llm_strategy.cli.day import day
    from llm_strategy.explain import model_pages

    today = day(args.today)
    name = args.arguments[0].strip() if args.arguments else ""
    models = []
    if not name or name.endswith(("/", ":")):
        models = model_pages.listed(name.rstrip("/:"), today)
        if not models:
            raise UsageError(f"no provider is called `{name.rstrip('/:')}`; {PROGRAM} models lists all models")
    else:
        page = model_pages.model_page(name, today)
        if page is None and "/" not in name:
            models = model_pages.containing(name, today)
        if not models:
            write([_one(name, page, args.format, today)])
            return CLEAN
    if args.format == "json":
        write([model_pages.models_json((model.name for model in models), today)])
    else:
        write([model_pages.models_text(models, today)])
    return CLEAN


def _one(name: str, page: Page | None, format: str, today: int) -> str:
    from llm_strategy.explain import model_pages
    from llm_strategy.explain.terminal import to_text
    from llm_strategy.knowledge.model_suggestions import suggest

    if page is None:
        near = suggest(name, today)
        meant = f", did you mean `{near}`?" if near else f"; {PROGRAM} models lists all models"
        raise UsageError(f"no model is called `{name}`{meant}")
    return model_pages.models_json([name], today) if format == "json" else to_text(page)
