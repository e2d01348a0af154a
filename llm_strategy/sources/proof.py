"""Answers what rules ask about the files of one strategy file; see :class:`~llm_strategy.model.file_facts.FileFacts`.

What was counted is kept while the process runs, by the file as it is: its identity, size and time.
"""

from __future__ import annotations

import os

from llm_strategy.findings import UnreadError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from llm_strategy.model.file_facts import Figures, Package, Place, PromptSize
    from llm_strategy.sources.nearby_packages import NearbyPackages
    from llm_strategy.sources.places import KeptElsewhere
    from llm_strategy.sources.row_stream import Progress

MOST_PROMPT_BYTES = 4 * 1024 * 1024
MOST_RESULT_BYTES = 64 * 1024 * 1024

KEPT = 256
"""So many answers are kept."""

_answers: dict[tuple[Any, ...], Any] = {}


class FilesOfStrategy:
    """The files that the strategies of one file name, and the packages beside it.

    ``folder`` is that of the strategy file, ``root`` its repository.
    """

    def __init__(
        self,
        folder: str,
        root: str,
        *,
        kept_elsewhere: KeptElsewhere,
        packages: Callable[[], NearbyPackages],
        progress: Callable[[str], Progress] | None = None,
    ) -> None:
        self.folder = os.path.realpath(folder)
        self.root = os.path.realpath(root)
        self._kept_elsewhere = kept_elsewhere
        self._open_packages = packages
        self._packages: NearbyPackages | None = None
        self._progress = progress
        self._places: dict[tuple[str, float], Place] = {}

    def place(self, path: str, most: float) -> Place:
        """Return what a path leads to."""
        key = (path, most)
        if key not in self._places:
            from llm_strategy.sources import places

            self._places[key] = places.find(self.folder, self.root, path, most, self._kept_elsewhere)
        return self._places[key]

    def figures(self, path: str, most: float, evaluation: str | None = None) -> Figures:
        """Return what is counted in a file of rows; with ``evaluation``, an evaluation set, their overlap too."""
        from llm_strategy.sources import dataset

        real = self._file(path, most)
        if not dataset.is_readable(real):
            raise UnreadError("an unsupported kind of file")
        other = None
        if evaluation is not None and dataset.is_readable(evaluation):
            try:
                other = self._file(evaluation, most)
            except UnreadError:
                other = None
        progress = None if self._progress is None else self._progress(path)
        figures: Figures = self._answer(
            "figures", lambda: dataset.count(real, other, progress=progress), real, other
        )
        if (
            figures.rows == 1
            and figures.malformed
            and real.endswith(".json")
            and not dataset.begins_with(real, b"[")
        ):
            # It holds its rows under a key, which only its trainer knows.
            raise UnreadError("not an array of rows")
        return figures

    def prompt(self, path: str) -> PromptSize:
        """Return the length of a prompt file."""
        from llm_strategy.sources import prompt_file

        real = self._file(path, MOST_PROMPT_BYTES)
        size: PromptSize = self._answer("prompt", lambda: prompt_file.measure(real, MOST_PROMPT_BYTES), real)
        return size

    def rates(self, path: str) -> list[dict[str, float]]:
        """Return the shares that a file of evaluation results holds, by name, for each run in it."""
        from llm_strategy.sources import results

        real = self._file(path, MOST_RESULT_BYTES)
        found: list[dict[str, float]] = self._answer(
            "rates", lambda: results.rates(real, MOST_RESULT_BYTES), real
        )
        return found

    def package(self, kind: str) -> Package | None:
        """Return the first package of ``kind`` that the program beside the file needs."""
        return self._nearby().package(kind)

    def lacks(self, kind: str) -> bool:
        """Say whether certainly no package of the repository can serve ``kind``, though the program is in it."""
        return self._nearby().lacks(kind)

    def _nearby(self) -> NearbyPackages:
        if self._packages is None:
            self._packages = self._open_packages()
        return self._packages

    def _file(self, path: str, most: float) -> str:
        """Return the real path of a file that may be read."""
        place = self.place(path, most)
        if place.kind != "file":
            raise UnreadError(place.words or place.kind)
        return os.path.realpath(os.path.join(self.folder, path))

    def _answer(self, question: str, work: Callable[[], Any], *paths: str | None) -> Any:
        """Return what ``work`` returns, once for files as they are; raises :class:`UnreadError`."""
        try:
            key = (question, *(None if path is None else _stamp(path) for path in paths))
            if key in _answers:
                answer = _answers[key]
            else:
                answer = work()
                if len(_answers) >= KEPT:
                    _answers.clear()
                _answers[key] = answer
        except (OSError, ValueError, RecursionError) as error:
            raise UnreadError(str(error)) from None
        return answer


def _stamp(path: str) -> tuple[str, int, int, int]:
    status = os.stat(path)
    return (path, status.st_mtime_ns, status.st_size, status.st_ino)
