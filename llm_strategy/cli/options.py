"""The command line as data: commands and their options, the parser and the help that are made from them.

argparse would cost every check 5 ms before it read a byte.
"""

from __future__ import annotations

from llm_strategy.outputs.render import FORMATS
from llm_strategy.report import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    Values = dict[str, str | bool | list[str]]

PROGRAM = "llmstrategy"

# The exit codes, which the help of `check` tells.
CLEAN = 0
FINDINGS = 1
TROUBLE = 2
INTERRUPTED = 130


class UsageError(Exception):
    """The command line cannot be understood; the text says why, and what may have been meant."""


class Option:
    """One option. Without ``metavar`` and ``choices`` it is a switch.

    ``many`` options may be given again and take comma lists; any other one counts as last given. With a ``default``
    the value may be left out, and is only taken after ``=``.
    """

    __slots__ = ("choices", "default", "help", "many", "metavar", "name", "short")

    def __init__(
        self,
        name: str,
        help: str,
        *,
        metavar: str = "",
        choices: Sequence[str] = (),
        many: bool = False,
        short: str = "",
        default: str = "",
    ) -> None:
        self.name = name
        self.default = default
        self.help = help
        self.metavar = metavar
        self.choices = tuple(choices)
        self.many = many
        self.short = short

    @property
    def value(self) -> str:
        """What the help writes for the value: empty for a switch."""
        return self.metavar or "|".join(self.choices)


class Command:
    """One command: its options, and the arguments it takes as (metavar, help)."""

    __slots__ = ("arguments", "epilog", "name", "options", "summary")

    def __init__(
        self,
        name: str,
        summary: str,
        *,
        arguments: Sequence[tuple[str, str]] = (),
        options: Sequence[Option] = (),
        epilog: str = "",
    ) -> None:
        self.name = name
        self.summary = summary
        self.arguments = tuple(arguments)
        self.options = (*options, HELP)
        self.epilog = epilog


HELP = Option("--help", "show this help", short="-h")

CHECK = Command(
    "check",
    "Check strategy files.",
    arguments=[("[PATH]...", "files, folders (default: this one), or `-` for standard input")],
    options=[
        Option("--format", "how to show what was found (default: text)", choices=tuple(FORMATS)),
        Option("--output", "write the result to this file, all of it or nothing", metavar="FILE", short="-o"),
        Option("--select", "only these rules or families, or `all`", metavar="NAMES", many=True),
        Option("--ignore", "leave out these rules or families", metavar="NAMES", many=True),
        Option("--severity", "set the level of a rule", metavar="RULE=LEVEL", many=True),
        Option("--schema", "also hold the files to this JSON Schema", metavar="FILE", many=True),
        Option(
            "--fail-on",
            "lowest level that makes the exit code 1 (default: warning)",
            choices=(*SEVERITIES, "never"),
        ),
        Option(
            "--fix",
            "make the safe fixes; `review`: also those that change the intent",
            choices=("safe", "review"),
            default="safe",
        ),
        Option("--diff", "show what --fix would write, and write nothing"),
        Option("--unknown", "list the checks that miss a fact, and the fact"),
        Option("--statistics", "count the findings of each rule"),
        Option("--stdin-filename", "the name of what `-` reads, for settings and paths", metavar="FILE"),
        Option("--today", "check as if it were this day (default: today)", metavar="YYYY-MM-DD"),
        Option("--no-proof", "read no file that a strategy points to"),
        Option("--jobs", "how many processes check many files (default: one a core)", metavar="N", short="-j"),
        Option("--no-cache", "check each of many files anew, kept results or not"),
        Option("--config", "use the settings of this file alone", metavar="FILE"),
        Option("--color", "colours and links (default: auto)", choices=("auto", "always", "never")),
        Option("--quiet", "no summary and no remarks; errors are still told", short="-q"),
    ],
    epilog="Exit code: 0 nothing at or over --fail-on, 1 findings, 2 wrong usage or settings,\n"
    "a file that cannot be read or written, or an error of this program. After --fix, what is\n"
    "left counts; with --diff: 0 nothing to fix, 1 a diff. `--fix -` writes the fixed text to\n"
    "standard output and the findings to standard error.",
)

RULES = Command(
    "rules",
    "List every rule.",
    options=[Option("--format", "text or json (default: text)", choices=("text", "json"))],
)

EXPLAIN = Command(
    "explain",
    "Explain a rule, a need or a technique, with its sources.",
    arguments=[("WORD", "the name of a rule, a need or a technique")],
)

SCHEMA = Command(
    "schema",
    "Print the JSON Schema, for editors and validators that do not know this program.",
    options=[Option("--structure", "the structure alone, without the rules")],
)

SERVER = Command(
    "server",
    "Serve an editor: the language server, on standard input and output.",
    options=[
        Option("--tcp", "listen for one client on this port instead", metavar="HOST:PORT"),
        Option("--any-host", "let --tcp listen beyond this machine"),
        Option(
            "--log-level",
            "how much to say on standard error (default: warning)",
            choices=("error", "warning", "info", "debug"),
        ),
    ],
)

COMMANDS = {command.name: command for command in (CHECK, RULES, EXPLAIN, SCHEMA, SERVER)}


def parse(command: Command, argv: Sequence[str]) -> tuple[Values, list[str]]:
    """Split ``argv`` (without the command) into option values by name, without dashes, and arguments.

    Raises :class:`UsageError`. Everything after ``--`` is an argument.
    """
    values: Values = {}
    arguments: list[str] = []
    index = 0
    while index < len(argv):
        word = argv[index]
        index += 1
        if word == "--":
            arguments += argv[index:]
            break
        if word == "-" or not word.startswith("-"):
            arguments.append(word)
            continue
        name, equals, value = word.partition("=")
        option = _find(command, name)
        key = option.name[2:]
        if not option.value:
            if equals:
                raise UsageError(f"{option.name} takes no value")
            values[key] = True
            continue
        if not equals and option.default:
            value = option.default
        elif not equals:
            # An option can hardly be meant as the value of another one.
            if index == len(argv) or argv[index].startswith("--"):
                raise UsageError(f"{option.name} needs a value: {option.name} {option.value}")
            value = argv[index]
            index += 1
        if option.choices and value not in option.choices:
            raise UsageError(
                f"{option.name} cannot be `{value}`{_meant(value, option.choices)}; "
                f"it is one of {', '.join(option.choices)}"
            )
        if option.many:
            words = [part.strip() for part in value.split(",") if part.strip()]
            if not words:
                raise UsageError(f"{option.name} needs a value: {option.name} {option.value}")
            before = values.setdefault(key, [])
            assert isinstance(before, list)
            before += words
        elif not value:
            raise UsageError(f"{option.name} needs a value: {option.name} {option.value}")
        else:
            values[key] = value
    return values, arguments


def _find(command: Command, name: str) -> Option:
    for option in command.options:
        if name in (option.name, option.short):
            return option
    names = [option.name for option in command.options]
    raise UsageError(f"unknown option `{name}`{_meant(name, names)}; see {PROGRAM} {command.name} --help")


def find_command(word: str) -> Command:
    """Return the command called ``word``; raises :class:`UsageError`."""
    command = COMMANDS.get(word)
    if command is None:
        raise UsageError(f"unknown command `{word}`{_meant(word, COMMANDS)}; see {PROGRAM} --help")
    return command


def _meant(word: str, candidates: Collection[str]) -> str:
    from llm_strategy.format.spelling import nearest

    begun = [name for name in candidates if len(word.lstrip("-")) > 1 and name.startswith(word)]
    found = begun[0] if len(begun) == 1 else nearest(word, candidates)
    return f", did you mean `{found}`?" if found else ""


def help_text(command: Command | None = None) -> str:
    """Return the help of a command, or of the program."""
    if command is None:
        return (
            f"Usage: {PROGRAM} COMMAND [OPTIONS]\n\n"
            "Checks llmstrategy.yaml, where a team declares how it means to use a language model.\n\n"
            "Commands:\n"
            + _table([(one.name, one.summary) for one in COMMANDS.values()])
            + "\nOptions:\n"
            + _table([("-h, --help", f"show this help; {PROGRAM} COMMAND --help for a command")])
            + _table([("-V, --version", "show the version")])
        )
    arguments = " ".join(metavar for metavar, _ in command.arguments)
    text = f"Usage: {PROGRAM} {command.name} [OPTIONS] {arguments}".rstrip() + f"\n\n{command.summary}\n"
    if command.arguments:
        text += "\nArguments:\n" + _table(command.arguments)
    rows = []
    for option in command.options:
        head = f"{option.short}, {option.name}" if option.short else f"    {option.name}"
        head += f"[={option.value}]" if option.default else f" {option.value}"
        rows.append((head.rstrip(), option.help + (", repeatable" if option.many else "")))
    text += "\nOptions:\n" + _table(rows)
    return text + (f"\n{command.epilog}\n" if command.epilog else "")


_HEAD = 30


def _table(rows: Iterable[tuple[str, str]]) -> str:
    lines = []
    for head, words in rows:
        if len(head) > _HEAD:
            lines.append(f"  {head}\n  {'':{_HEAD}}  {words}\n")
        else:
            lines.append(f"  {head:{_HEAD}}  {words}\n")
    return "".join(lines)
