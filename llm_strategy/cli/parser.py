"""argparse in this program's words: errors are raised, and say what may have been meant."""

from __future__ import annotations

import argparse
import os
from argparse import ArgumentError, ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter

from llm_strategy.cli.exits import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Collection, Sequence
    from typing import Any, NoReturn

# argparse looks for translations of its words, which there are not, and loads `locale` for that.
argparse._ = str  # type: ignore[attr-defined]

PRE_COMMIT = "--pre-commit"
"""The option of the hooks."""

HELP_WIDTH = 100
"""Columns of the help, whatever the terminal has: what is read in a log is the same."""

NO_VALUE = ""
"""What a type says of an empty value; the message is the one for no value at all."""


class Formatter(RawDescriptionHelpFormatter):
    """The help, as wide everywhere."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=32, width=HELP_WIDTH)


class Parser(ArgumentParser):
    """A parser of one command.

    Options cannot be abbreviated, may stand between the arguments, and end at ``--``; the value of an option with
    ``nargs="?"`` is only taken after ``=``. ``--help`` is a switch like any other.
    """

    def __init__(self, **given: Any) -> None:
        given.setdefault("formatter_class", Formatter)
        super().__init__(add_help=False, allow_abbrev=False, exit_on_error=False, **given)

    def parse(self, words: Sequence[str]) -> Namespace:
        """Return the values of the options, and all arguments as ``arguments``. Raises :class:`UsageError`."""
        if PRE_COMMIT in self._option_string_actions:
            words = _of_pre_commit(words)
        end = words.index("--") if "--" in words else len(words)
        bare = {
            name: f"{name}={action.const}"
            for name, action in self._option_string_actions.items()
            if action.nargs == "?"
        }
        try:
            args, rest = self.parse_known_args([bare.get(word, word) for word in words[:end]])
        except ArgumentError as error:
            raise UsageError(self._explain(error)) from None
        for word in rest:
            if word.startswith("-") and word != "-":
                raise UsageError(self._unknown(word.partition("=")[0]))
        args.arguments = [*getattr(args, "arguments", ()), *rest, *words[end + 1 :]]
        return args

    def error(self, message: str) -> NoReturn:
        """Raise :class:`UsageError` where argparse would end the program."""
        raise UsageError(message)

    def _explain(self, error: ArgumentError) -> str:
        name = (error.argument_name or "").rpartition("/")[2]
        if isinstance(error.__context__, ArgumentTypeError) and error.message != NO_VALUE:
            return f"{name} {error.message}"
        action = self._option_string_actions[name]
        if action.nargs == 0:
            return f"{name} takes no value"
        return f"{name} needs a value: {name} {action.metavar}"

    def _unknown(self, name: str) -> str:
        names = [known for known in self._option_string_actions if known.startswith("--")]
        return f"unknown option `{name}`{meant(name, names)}; see {self.prog} --help"


def _of_pre_commit(words: Sequence[str]) -> Sequence[str]:
    """Return the words with the first ``--`` taken out, where ``--pre-commit`` stands before it.

    pre-commit puts a team's `args` after the entry of the hook, and then the files. Nothing that exists as a file is an
    option, whatever it is called.
    """
    end = words.index("--") if "--" in words else 0
    if PRE_COMMIT not in words[:end]:
        return words
    rest = [f"./{word}" if word.startswith("-") and os.path.lexists(word) else word for word in words[end + 1 :]]
    return [*words[:end], *rest]


def meant(word: str, candidates: Collection[str]) -> str:
    """Return ``, did you mean `check`?`` where one of ``candidates`` was probably meant, else nothing."""
    from llm_strategy.format.spelling import did_you_mean, nearest

    begun = [name for name in candidates if len(word.lstrip("-")) > 1 and name.startswith(word)]
    near = begun[0] if len(begun) == 1 else nearest(word, candidates)
    return f", {did_you_mean([near])}" if near else ""


def choice(choices: Sequence[str], /, **more: Any) -> dict[str, Any]:
    """Return what :meth:`add_argument` needs for an option with one of a few words as its value."""

    def convert(text: str) -> str:
        if text in choices:
            return text
        if not text:
            raise ArgumentTypeError(NO_VALUE)
        raise ArgumentTypeError(
            f"cannot be `{text}`{meant(text, choices)}; it must be one of {', '.join(choices)}"
        )

    return {"type": convert, "choices": choices, "metavar": "|".join(choices), **more}


def value(metavar: str) -> dict[str, Any]:
    """Return what :meth:`add_argument` needs for an option with any text but none as its value."""

    def convert(text: str) -> str:
        if not text:
            raise ArgumentTypeError(NO_VALUE)
        return text

    return {"type": convert, "metavar": metavar}


def names(metavar: str) -> dict[str, Any]:
    """Return what :meth:`add_argument` needs for an option that can be repeated and takes a list with commas."""

    def convert(text: str) -> list[str]:
        words = [part.strip() for part in text.split(",") if part.strip()]
        if not words:
            raise ArgumentTypeError(NO_VALUE)
        return words

    return {"type": convert, "metavar": metavar, "action": "extend", "default": []}
