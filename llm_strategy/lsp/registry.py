"""Everything the server can do, in one table."""

from __future__ import annotations

from llm_strategy.lsp import code_actions as actions
from llm_strategy.lsp import diagnostics as pulling
from llm_strategy.lsp import features as assisting
from llm_strategy.lsp import server
from llm_strategy.lsp.server import Server

FEATURES = (*server.FEATURES, *pulling.FEATURES, *actions.FEATURES, *assisting.FEATURES)
COMMANDS = actions.COMMANDS


def make_server() -> Server:
    """Return a server that knows every feature."""
    made = Server()
    for method, handler, options in FEATURES:
        made.feature(method, options)(handler)
    for name, command in COMMANDS:
        made.command(name)(command)
    return made
