"""The command line: the only room that reads arguments, prints, and decides the exit code.

Results go to standard output, talk to standard error. Nothing is imported before a command needs it: a clean
check should cost little more than starting Python.
"""

from __future__ import annotations

import os
import sys

from llm_strategy.cli import options
from llm_strategy.cli.options import CLEAN, INTERRUPTED, TROUBLE, UsageError
from llm_strategy.cli.streams import close_output, talk, talk_of_failure, trace_of, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.cli.options import Values


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code; ``argv`` without the program's name, default ``sys.argv``."""
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except UsageError as error:
        talk(f"error: {error}")
    except BrokenPipeError:
        close_output()
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        talk(f"error: cannot write: {error.strerror or error}")
        close_output()
    except Exception as error:
        talk_of_failure(f"{type(error).__name__}: {error}", trace_of(error))
    return TROUBLE


def _run(argv: list[str]) -> int:
    if not argv:
        talk(*options.help_text().splitlines())
        return TROUBLE
    word, *rest = argv
    if word in ("--help", "-h", "help"):
        write([options.help_text(options.find_command(rest[0]) if word == "help" and rest else None)])
        return CLEAN
    if word in ("--version", "-V"):
        from llm_strategy import __version__

        write([f"{options.PROGRAM} {__version__}\n"])
        return CLEAN
    try:
        command = options.find_command(word)
    except UsageError as error:
        if os.path.exists(word):
            raise UsageError(f"{error}; to check a file: {options.PROGRAM} check {word}") from None
        raise
    values, arguments = options.parse(command, rest)
    if values.get("help"):
        write([options.help_text(command)])
        return CLEAN
    if command is options.CHECK:
        from llm_strategy.cli.check import check

        return check(values, arguments)
    if command is options.SCHEMA:
        return _schema(values, arguments)
    if command is options.SERVER:
        return _server(values, arguments)
    return _rules(values, arguments) if command is options.RULES else _explain(arguments)


def _rules(values: Values, arguments: list[str]) -> int:
    if arguments:
        raise UsageError(
            f"rules takes no argument; to read about one: {options.PROGRAM} explain {arguments[0]}"
        )
    from llm_strategy.explain import lookup as explain

    write([explain.rules_json() if values.get("format") == "json" else explain.rules_text()])
    return CLEAN


def _explain(arguments: list[str]) -> int:
    if len(arguments) != 1:
        raise UsageError(f"explain takes one word: {options.PROGRAM} explain WORD")
    from llm_strategy.explain import lookup as explain

    text = explain.explain(arguments[0])
    if text is None:
        near = explain.suggest(arguments[0])
        meant = f", did you mean `{near}`?" if near else f"; {options.PROGRAM} rules lists the rules"
        raise UsageError(f"nothing is called `{arguments[0]}`{meant}")
    write([text if text.endswith("\n") else text + "\n"])
    return CLEAN


def _schema(values: Values, arguments: list[str]) -> int:
    if arguments:
        raise UsageError("schema takes no argument: it is the same for every file")
    from llm_strategy.schema import published as schema

    write([schema.text(schema.structure() if values.get("structure") else schema.whole())])
    return CLEAN


def _server(values: Values, arguments: list[str]) -> int:
    if arguments:
        raise UsageError("server takes no argument: the editor says which files")
    tcp = None
    if "tcp" in values:
        host, _, port = str(values["tcp"]).rpartition(":")
        host = host.strip("[]") or "127.0.0.1"
        if not port.isdecimal() or int(port) > 65535:
            raise UsageError("--tcp needs a host and a port as in --tcp 127.0.0.1:2087")
        if host not in ("127.0.0.1", "::1", "localhost") and not values.get("any-host"):
            raise UsageError(
                f"`{host}` can be reached from other machines, and whoever connects is served: add --any-host"
            )
        tcp = (host, int(port))
    try:
        from llm_strategy.lsp.serve import serve
    except ImportError as error:
        raise UsageError(f"the language server needs pygls, which is not installed: {error}") from None
    return serve(tcp, str(values.get("log-level", "warning")))
