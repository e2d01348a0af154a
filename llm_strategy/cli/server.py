"""The command ``server``: the language server."""

from __future__ import annotations

from llm_strategy.cli.exits import UsageError
from llm_strategy.cli.parser import choice, value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

SUMMARY = "Serve an editor: the language server, on standard input and output."
USAGE = "[OPTIONS]"
EPILOG = ""

LOOPBACK = ("127.0.0.1", "::1", "localhost")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of ``server``."""
    parser.add_argument("--tcp", **value("HOST:PORT"), help="listen for one client on this port instead")
    parser.add_argument("--any-host", action="store_true", help="let --tcp listen beyond this machine")
    parser.add_argument(
        "--log-level",
        **choice(("error", "warning", "info", "debug")),
        help="how much to say on standard error (default: warning)",
    )


def run(args: Namespace) -> int:
    """Serve until the client leaves."""
    if args.arguments:
        raise UsageError("server takes no argument: the editor says which files")
    address = None if args.tcp is None else _address(args.tcp, any_host=args.any_host)
    try:
        from llm_strategy.lsp.serve import serve
    except ImportError as error:
        raise UsageError(f"the language server needs pygls, which is not installed: {error}") from None
    return serve(address, args.log_level or "warning")


def _address(text: str, *, any_host: bool) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    host = host.strip("[]") or LOOPBACK[0]
    if not port.isdecimal() or int(port) > 65535:
        raise UsageError("--tcp needs a host and a port as in --tcp 127.0.0.1:2087")
    if host not in LOOPBACK and not any_host:
        raise UsageError(
            f"`{host}` can be reached from other machines, and whoever connects is served: add --any-host"
        )
    return host, int(port)
