"""The server with every feature: each module of `features` is imported, and registers what it handles."""

from __future__ import annotations

import importlib
import pkgutil

from llm_strategy.lsp import features
from llm_strategy.lsp.feature import COMMANDS, FEATURES
from llm_strategy.lsp.session import Session


def make_server() -> Session:
    """Return a server that handles everything that the modules of `features` register."""
    for module in pkgutil.iter_modules(features.__path__, f"{features.__name__}."):
        importlib.import_module(module.name)
    server = Session()
    for feature in FEATURES:
        server.feature(feature.method, feature.options)(feature.handler)
    for name, handler in COMMANDS.items():
        server.command(name)(handler)
    return server
