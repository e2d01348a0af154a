"""How a module of `features` registers what it handles, and what its handlers are given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from lsprotocol import types

from llm_strategy.ide.snapshot import Snapshot
from llm_strategy.lsp.analysis import Analysis
from llm_strategy.lsp.documents import Document
from llm_strategy.lsp.session import Session

Handler = TypeVar("Handler", bound=Callable[..., Any])


@dataclass(frozen=True)
class Feature:
    """A request or notification of the protocol and the function that handles it."""

    method: str
    handler: Callable[..., Any]
    options: Any = None


FEATURES: list[Feature] = []
"""Every feature whose module has been imported."""

COMMANDS: dict[str, Callable[..., Any]] = {}
"""Every command (`workspace/executeCommand`) whose module has been imported: name → function."""


@dataclass(frozen=True)
class Asked:
    """An open document that a request is about, with its analysis."""

    session: Session
    document: Document
    analysis: Analysis

    @property
    def snapshot(self) -> Snapshot:
        """What the functions of `ide` answer from."""
        return self.analysis.snapshot(self.document.text)

    def place(self, position: types.Position) -> tuple[int, int]:
        """Return the code point place (line, column) of a client's position."""
        return self.document.place(position.line, position.character)


def feature(method: str, options: Any = None) -> Callable[[Handler], Handler]:
    """Register a handler, which is called with the session and the parameters."""

    def register(handler: Handler) -> Handler:
        FEATURES.append(Feature(method, handler, options))
        return handler

    return register


def document_feature(method: str, options: Any = None) -> Callable[[Handler], Handler]:
    """Register a handler of a request about one document, which is called with :class:`Asked` and the parameters.

    The answer is null for a document that is not open, not a strategy file, or left out by the settings.
    """

    def register(handler: Handler) -> Handler:
        async def answer(ls: Session, params: Any) -> Any:
            document = ls.document(params.text_document.uri)
            analysis = None if document is None else ls.analysis(document)
            return None if document is None or analysis is None else handler(Asked(ls, document, analysis), params)

        FEATURES.append(Feature(method, answer, options))
        return handler

    return register


def command(name: str) -> Callable[[Handler], Handler]:
    """Register the handler of a command, which is called with the session and the arguments of the command."""

    def register(handler: Handler) -> Handler:
        COMMANDS[name] = handler
        return handler

    return register
