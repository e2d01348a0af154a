"""The files that open strategies name: answered from what is known already, and read beside the event loop.

A check of an open document never reads them. What it asks and nobody has answered yet leaves the rule unknown;
:class:`DataFiles` notes the question, reads in a thread, and tells when the answers differ from what was known.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from llm_strategy.engine.strategy_files import files_of
from llm_strategy.findings import UnreadError
from llm_strategy.lsp.background import in_thread
from llm_strategy.lsp.uris import path_key
from llm_strategy.model.file_facts import Figures, FileFacts, Package, Place, PromptSize

Question = tuple[Any, ...]
"""The name of a method of :class:`FileFacts` and its arguments."""

MOST_QUESTIONS = 200
"""So many questions are kept for one strategy file: while a path is typed, each keystroke asks new ones."""

FRESH_SECONDS = 2.0
"""Answers that are older are looked at again after an edit: not every client tells what changes on disk."""


@dataclass(frozen=True)
class Unread:
    """In place of an answer: why there is none."""

    reason: str


class Asking:
    """Notes what is asked about the files of a strategy, and answers by ``answer``."""

    def __init__(self, answer: Callable[[Question], Any]) -> None:
        self._answer = answer

    def place(self, path: str, most: float) -> Place:
        """Return what a path leads to."""
        return cast(Place, self._answer(("place", path, most)))

    def figures(self, path: str, most: float, evaluation: str | None = None) -> Figures:
        """Return what is counted in a file of rows."""
        return cast(Figures, self._answer(("figures", path, most, evaluation)))

    def prompt(self, path: str) -> PromptSize:
        """Return the length of a prompt file."""
        return cast(PromptSize, self._answer(("prompt", path)))

    def rates(self, path: str) -> list[dict[str, float]]:
        """Return the shares that a file of evaluation results holds."""
        return cast(list[dict[str, float]], self._answer(("rates", path)))

    def package(self, kind: str) -> Package | None:
        """Return the first package of ``kind`` that the program beside the file needs."""
        return cast("Package | None", self._answer(("package", kind)))

    def lacks(self, kind: str) -> bool:
        """Say whether certainly no package of the repository can serve ``kind``."""
        return cast(bool, self._answer(("lacks", kind)))


@dataclass
class _Known:
    """What is known of the files of one strategy file."""

    path: str
    root: str
    answers: dict[Question, Any] = field(default_factory=dict)
    waiting: set[Question] = field(default_factory=set)
    read_at: float = 0.0
    is_read: bool = False
    has_changed: bool = False

    def answer(self, question: Question) -> Any:
        """Return what is known; raises :class:`UnreadError` where nothing is, and notes the question."""
        if question not in self.answers:
            self.waiting.add(question)
            raise UnreadError("not read yet")
        answer = self.answers[question]
        if isinstance(answer, Unread):
            raise UnreadError(answer.reason)
        return answer

    @property
    def wants(self) -> bool:
        """Whether there is something to read: a question without an answer, or old answers."""
        if self.is_read:
            return False
        is_old = bool(self.answers) and time.monotonic() > self.read_at + FRESH_SECONDS
        return bool(self.waiting) or self.has_changed or is_old


class DataFiles:
    """What is known of the files that strategies name."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}
        self._named: dict[str, set[str]] = {}
        """Path of a strategy on disk → the files that it was seen to name."""
        self._lock = threading.Lock()

    # -- for checks --------------------------------------------------------------------------------------------------

    def of_document(self, path: str | None, root: str | None) -> Callable[[], FileFacts] | None:
        """Return what answers a check of an open document, at once and without reading."""
        if path is None or root is None:
            return None
        known = self._of(path, root)
        return lambda: Asking(known.answer)

    def of_file(self, path: str, root: str | None) -> Callable[[], FileFacts] | None:
        """Return what answers a check of a file on disk, which is made in a thread, by reading."""
        opened = files_of(path, root)
        if opened is None:
            return None

        def open_files() -> FileFacts:
            files = opened()

            def answer(question: Question) -> Any:
                self._note(path, question)
                return _ask(files, question)

            return Asking(answer)

        return open_files

    # -- reading -----------------------------------------------------------------------------------------------------

    def wants(self, path: str | None) -> bool:
        """Say whether files of the open document ``path`` are to be read."""
        known = None if path is None else self._known.get(path_key(path))
        return known is not None and known.wants

    async def read(self, path: str) -> bool:
        """Read what the open document ``path`` names, in a thread; say whether an answer is new."""
        known = self._known.get(path_key(path))
        if known is None or known.is_read:
            return False
        known.is_read = True
        known.has_changed = False
        try:
            questions = [*known.answers, *known.waiting]
            if len(questions) > MOST_QUESTIONS:
                questions = [*known.waiting]
            answers = await in_thread(lambda: _read(known.path, known.root, questions))
        finally:
            known.is_read = False
            known.read_at = time.monotonic()
        for question in questions:
            self._note(path, question)
        differs = any(known.answers.get(question, None) != answer for question, answer in answers.items())
        differs = differs or not known.waiting.isdisjoint(answers)
        known.answers = answers
        known.waiting -= answers.keys()
        return differs

    # -- changes on disk ---------------------------------------------------------------------------------------------

    def naming(self, changed: str) -> list[str]:
        """Return the strategy files that were seen to name ``changed``, a file or a folder."""
        key = path_key(changed)
        inside = key.rstrip(os.sep) + os.sep
        with self._lock:
            named = [(path, set(files)) for path, files in self._named.items()]
        return [path for path, files in named if any(file == key or file.startswith(inside) for file in files)]

    def files(self) -> list[str]:
        """Return every file that a strategy was seen to name."""
        with self._lock:
            return sorted({file for files in self._named.values() for file in files})

    def forget(self, path: str) -> None:
        """Look again at the files of a strategy when it is next checked; what was known holds until then."""
        known = self._known.get(path_key(path))
        if known is not None:
            known.has_changed = True

    def close(self, path: str | None) -> None:
        """Forget what is known for a document that was closed."""
        if path is not None:
            self._known.pop(path_key(path), None)

    def _of(self, path: str, root: str) -> _Known:
        known = self._known.get(path_key(path))
        if known is None or known.root != root:
            known = self._known[path_key(path)] = _Known(path, root)
        return known

    def _note(self, path: str, question: Question) -> None:
        if question[0] in ("package", "lacks"):
            return
        folder = os.path.dirname(os.path.abspath(path))
        names = [name for name in question[1:] if isinstance(name, str) and "://" not in name]
        with self._lock:
            named = self._named.setdefault(path, set())
            if len(named) > MOST_QUESTIONS:
                named.clear()
            named.update(path_key(os.path.join(folder, name)) for name in names)


def _ask(files: FileFacts, question: Question) -> Any:
    return getattr(files, question[0])(*question[1:])


def _read(path: str, root: str, questions: list[Question]) -> dict[Question, Any]:
    """Return question → answer or :class:`Unread`; in a thread."""
    opened = files_of(path, root)
    assert opened is not None
    files = opened()
    answers: dict[Question, Any] = {}
    for question in questions:
        try:
            answers[question] = _ask(files, question)
        except UnreadError as error:
            answers[question] = Unread(str(error))
        except Exception as error:
            # A crash of a reader is shown where the command line checks; here the rule stays unknown.
            answers[question] = Unread(f"{type(error).__name__}: {error}")
    return answers
