"""The command ``init``: the first strategy file, from questions, options and the repository's own files."""

from __future__ import annotations

import os
import sys

from llm_strategy.cli.exits import CLEAN, FINDINGS, PROGRAM, OutputError, UsageError, reason
from llm_strategy.cli.output import eprint, is_terminal, write
from llm_strategy.cli.parser import value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from llm_strategy.advisor.draft.answers import Answers
    from llm_strategy.advisor.draft.draft import Draft

SUMMARY = (
    "Write a first strategy file: asks a dozen questions, and uses what the repository already contains."
)
USAGE = "[OPTIONS] [FOLDER]"
EPILOG = """\
Every question can be skipped; unknown facts are allowed. An existing file is never overwritten.

exit code: 0 the file was written without an error in it, 1 an error remains, 2 wrong usage, or the
file cannot be written.

examples:
  llmstrategy init                                 ask, and offer what was found in the repository
  llmstrategy init --no-input                      only what was found in the repository
  llmstrategy init --no-input --need style --need citations --technique prompting --volume 12k/month
  llmstrategy init --template retrieval            start from a complete example
"""
NAME = "llmstrategy.yaml"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of ``init``: its own, and one for each question."""
    from llm_strategy.advisor.draft.questions import QUESTIONS
    from llm_strategy.advisor.draft.templates import NAMES

    parser.add_argument_group("arguments").add_argument(
        "arguments", nargs="*", metavar="FOLDER", help="where the file is written (default: the current directory)"
    )
    add = parser.add_argument_group("options").add_argument
    add("--no-input", action="store_true", help="ask nothing: use only the options and the repository")
    add(
        "--from",
        **value("FOLDER"),
        dest="source",
        help="read the files in this directory (default: the repository)",
    )
    add("--no-read", action="store_true", help="read nothing of the repository")
    add("--template", **value("NAME"), help=f"write a complete example instead: {', '.join(NAMES)}")
    add("-o", "--output", **value("FILE"), help=f"the file to write, `-` for standard output (default: {NAME})")
    add = parser.add_argument_group("answers").add_argument
    for question in QUESTIONS:
        more = {"action": "append", "default": []} if question.many else {}
        words = question.words
        shown = f": {', '.join(words)}" if 0 < len(words) <= 10 else ""
        repeat = ", repeatable" if question.many else ""
        add(question.option, **{**value(question.kind.upper()), **more}, help=f"{question.asks}{shown}{repeat}")


def run(args: Namespace) -> int:
    """Ask, write the file, say what the guides make of it; return the exit code."""
    if len(args.arguments) > 1:
        raise UsageError("init writes one file: name one directory")
    folder = args.arguments[0] if args.arguments else os.curdir
    if not os.path.isdir(folder):
        raise UsageError(f"{folder} is not a directory")
    target = args.output or os.path.normpath(os.path.join(folder, NAME))
    _refuse_to_overwrite(target, folder)
    if args.template:
        from llm_strategy.advisor.draft import templates

        text = templates.text(args.template)
        if text is None:
            raise UsageError(f"no template is called `{args.template}`: {', '.join(templates.NAMES)}")
        return _write(target, text) or CLEAN
    answers = _read(args, folder)
    _take_options(args, answers)
    if not args.no_input:
        if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
            raise UsageError("init asks questions on a terminal; without one, add --no-input and answer by options")
        from llm_strategy.cli.ask import ask

        ask(answers)
    made = _draft(answers, folder, target)
    _write(target, made.text)
    _tell(answers, made, target)
    return FINDINGS if any(found.severity == "error" for found in made.report.diagnostics) else CLEAN


def _refuse_to_overwrite(target: str, folder: str) -> None:
    from llm_strategy.config.discovery import NAMES

    if target == "-":
        return
    others = [os.path.join(folder, name) for name in NAMES] if os.path.basename(target) in NAMES else []
    for path in dict.fromkeys([target, *others]):
        if os.path.lexists(path):
            raise UsageError(
                f"{path} already exists, and init never overwrites a file; {PROGRAM} check {path} checks it"
            )


def _read(args: Namespace, folder: str) -> Answers:
    """Return what the files of the repository say; nothing with ``--no-read``."""
    from llm_strategy.advisor.draft.answers import Answers, from_repository

    if args.no_read:
        if args.source:
            raise UsageError("--from reads a directory and --no-read reads nothing: remove one of them")
        return Answers()
    from llm_strategy.config.discovery import repository_root
    from llm_strategy.sources.find import find

    source = args.source or folder
    if not os.path.isdir(source):
        raise UsageError(f"--from needs a directory, and {source} is not one")
    root = os.path.realpath(source)
    found_root = repository_root(root)
    # Paths in the file start from the file's own folder, so that is where the facts are read from.
    inside = found_root is not None and args.source is None and os.path.realpath(found_root) == root
    return from_repository(find(root if inside or args.source else os.path.realpath(folder)))


def _take_options(args: Namespace, answers: Answers) -> None:
    """Put the answers of the command line over those of the repository. Raises UsageError for what cannot be used."""
    from llm_strategy.advisor.draft.answers import Answer
    from llm_strategy.advisor.draft.questions import QUESTIONS

    for question in QUESTIONS:
        given = getattr(args, question.key)
        for text in given if isinstance(given, list) else [given]:
            if text is not None and (problem := question.problem(text)):
                raise UsageError(f"{question.option} {problem}")
        if given:
            answers.given[question.key] = Answer(given)


def _draft(answers: Answers, folder: str, target: str) -> Draft:
    from llm_strategy.advisor.draft.draft import draft, strategy_name
    from llm_strategy.cli.lookup import Lookup
    from llm_strategy.engine.check import check
    from llm_strategy.engine.strategy_files import files_of
    from llm_strategy.model.context import today
    from llm_strategy.report import Report

    path = os.path.join(folder, NAME) if target == "-" else target
    held = Lookup(config=None, select=[], ignore=[], severity=[], schemas=[], name=str).of(path)
    if held.settings is None:
        raise UsageError(str(held.wrong))
    settings, day = held.settings, today()

    def checked(text: str) -> Report:
        return check(text, path, settings, day, held.root, fixes=False, files=files_of(path, held.root))

    name = strategy_name(answers.text("name") or os.path.basename(os.path.realpath(folder)))
    return draft(answers, name, checked)


def _write(target: str, text: str) -> int:
    """Write the file, which must not be there, and return 0."""
    if target == "-":
        write([text])
        return CLEAN
    try:
        # A file that was created in the meantime is kept.
        with open(target, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise OutputError(f"cannot write {target}: {reason(error)}") from None
    return CLEAN


def _tell(answers: Answers, made: Draft, target: str) -> None:
    """Say on standard error what was written, what could not be used, and what the guides make of it."""
    from llm_strategy.outputs.style import Style
    from llm_strategy.outputs.tally import Tally
    from llm_strategy.outputs.text import summary

    if target != "-":
        eprint(f"wrote {target}")
    for note in answers.notes:
        eprint(f"note: {note}")
    for said in made.left_out:
        eprint(f"note: {said}")
    tally = Tally()
    tally.add(made.report)
    eprint(f"check: {summary(tally, Style()).strip()}")
    headline = _headline(made)
    if headline:
        eprint(f"recommend: {headline}")
    if target != "-":
        eprint(f"next: read {target}, fill in what you know, and run {PROGRAM} check")


def _headline(made: Draft) -> str:
    """Return what the five guides say of the draft, in a line."""
    from llm_strategy.advisor.recommend import recommend
    from llm_strategy.config.settings import DEFAULT
    from llm_strategy.document.document import load
    from llm_strategy.model.context import today
    from llm_strategy.model.reader.read import read

    strategies = read(load(made.text))[0]
    return recommend(strategies[0], "", DEFAULT, today()).headline if strategies else ""
