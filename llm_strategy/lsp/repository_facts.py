"""What other files of a repository state, read beside the messages and kept for a while."""

from __future__ import annotations

import logging
import os
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from llm_strategy.lsp.session import Session

if TYPE_CHECKING:
    from llm_strategy.sources.facts import Found

log = logging.getLogger(__name__)

KEPT_SECONDS = 60.0


@dataclass
class _Reading:
    """One folder: what was found and when, and the thread that reads it."""

    found: Found | None = None
    read_at: float = 0.0
    thread: threading.Thread | None = None


class RepositoryFacts:
    """The facts of each folder. Nothing is read before somebody asks: the readers double the server's memory."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._folders: dict[str, _Reading] = {}

    def known(self, path: str) -> Found | None:
        """Return what is known of the folder of ``path``; where that is old or nothing, read it beside the messages."""
        reading = self._folders.setdefault(os.path.dirname(path), _Reading())
        is_old = time.monotonic() - reading.read_at > KEPT_SECONDS
        if is_old and (reading.thread is None or not reading.thread.is_alive()):
            reading.thread = threading.Thread(target=self.read, args=(path,), name="facts", daemon=True)
            reading.thread.start()
        return reading.found

    def read(self, path: str) -> Found:
        """Read the folder of ``path`` and return what its files state; takes a few seconds at most."""
        from llm_strategy.sources.find import find

        folder = os.path.dirname(path)
        found = find(folder)
        reading = self._folders.setdefault(folder, _Reading())
        reading.found, reading.read_at = found, time.monotonic()
        return found
