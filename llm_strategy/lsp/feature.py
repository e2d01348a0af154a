"""How a module of `features` registers what it handles, and what its handlers are given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from lsprotocol import types

from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.lsp.analysis import Analysis
from llm_strategy.lsp.background import collector_paused, in_thread
from llm_strategy.lsp.documents import ChangedSinceError, Document
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

CHANGED_MEANWHILE = types.ResponseError(
    types.LSPErrorCodes.ContentModified, "the document has changed in the meantime"
)

COMMANDS: dict[str, Callable[..., Any]] = {}
"""Every command (`workspace/executeCommand`) whose module has been imported: name → function."""


@dataclass(frozen=True)
class Asked:
    """An open document that a request is about, with its analysis.

    ``document`` has the text that was analysed, which may be older than the client's; its places are of the newest.
    """

    session: Session
    document: Document
    analysis: Analysis

    @property
    def snapshot(self) -> Snapshot:
        """What the functions of `ide` answer from."""
        return self.analysis.snapshot

    @property
    def is_newest(self) -> bool:
        """Whether the text that was analysed is the newest."""
        return self.document.revision == self.analysis.revision

    def place(self, position: types.Position) -> tuple[int, int]:
        """Return the code point place (line, column) of a client's position."""
        return self.document.place(position.line, position.character)


async def ask_about(session: Session, document: Document, *, waits: bool = False) -> Asked | None:
    """Return a document with its analysis; None where nothing can be said about it.

    ``waits`` for the newest text of a large document to be analysed.
    """
    analysis = await session.analysis(document, waits=waits)
    return None if analysis is None else Asked(session, analysis.in_places_of(document), analysis)


def feature(method: str, options: Any = None) -> Callable[[Handler], Handler]:
    """Register a handler, which is called with the session and the parameters."""

    def register(handler: Handler) -> Handler:
        FEATURES.append(Feature(method, handler, options))
        return handler

    return register


def document_feature(method: str, options: Any = None, *, waits: bool = False) -> Callable[[Handler], Handler]:
    """Register a handler of a request about one document, which is called with :class:`Asked` and the parameters.

    The answer is null for a document that is not open, not a strategy file, or left out by the settings.

    Large documents: without ``waits`` the answer is made at once, from the last analysis and in the places of the
    newest text; it is null where the lines in question have changed since. With ``waits``, for what would show or do
    something wrong in an older text, it is made when the newest is analysed, and refused if that changes meanwhile.
    """

    def register(handler: Handler) -> Handler:
        async def answer(ls: Session, params: Any) -> Any:
            document = ls.document(params.text_document.uri)
            if document is None:
                return None
            asked = await ask_about(ls, document, waits=waits)
            if asked is None:
                return None
            try:
                if not asked.document.is_large:
                    return handler(asked, params)
                result = await in_thread(collector_paused()(partial(handler, asked, params)))
            except ChangedSinceError:
                return CHANGED_MEANWHILE if waits else None
            if waits and asked.analysis.revision != document.revision:
                return CHANGED_MEANWHILE
            return result

        FEATURES.append(Feature(method, answer, options))
        return handler

    return register


def command(name: str) -> Callable[[Handler], Handler]:
    """Register the handler of a command, which is called with the session and the arguments of the command."""

    def register(handler: Handler) -> Handler:
        COMMANDS[name] = handler
        return handler

    return register
