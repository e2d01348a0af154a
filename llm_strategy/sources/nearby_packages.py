"""The packages of the manifests beside a strategy, as quickly as it can be told that there is nothing to say.

Nearly every check asks and nearly none has a finding: the manifests are searched for names as bytes, and only read
where one of these is in them. On the clean path of ``check``.
"""

from __future__ import annotations

import os

from llm_strategy import files
from llm_strategy.sources.packages import (
    MANIFESTS,
    MAY_RETRIEVE,
    MAY_TRAIN,
    MODELS,
    OTHER_MANIFESTS,
    RETRIEVAL,
    TRAINING,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from llm_strategy.model.file_facts import Package
    from llm_strategy.sources.manifests import Dependency

MOST_BYTES = 4 * 1024 * 1024

_SHOWING = {"retrieval": RETRIEVAL, "training": TRAINING}
_SERVING = {"retrieval": MAY_RETRIEVE, "training": MAY_TRAIN}


class NearbyPackages:
    """The packages that the program beside a strategy file uses.

    ``folder`` and ``root`` are real paths; ``is_strategy`` says whether a name is that of a strategy file.
    """

    __slots__ = ("_contents", "folder", "is_strategy", "root")

    def __init__(self, folder: str, root: str, is_strategy: Callable[[str], bool]) -> None:
        self.folder = folder
        self.root = root
        self.is_strategy = is_strategy
        self._contents: dict[str, bytes] | None = None

    def package(self, kind: str) -> Package | None:
        """Return the first package that shows ``kind`` and that the program needs to run.

        Only the manifests in the folder of the strategy count, and only where no other strategy is in or below it:
        another program's packages say nothing of this one.
        """
        showing = _SHOWING[kind]
        for name, content in self._manifests().items():
            if os.path.dirname(name) != self.folder or not _names_one(content, showing):
                continue
            for dependency in self._dependencies(name):
                if dependency.needed and dependency.name in showing and self._is_alone():
                    from llm_strategy.model.file_facts import Package

                    where = os.path.relpath(name, self.root).replace(os.sep, "/")
                    line = f":{dependency.line}" if dependency.line else ""
                    return Package(dependency.name, showing[dependency.name], where + line)
        return None

    def lacks(self, kind: str) -> bool:
        """Say whether no package of the repository can serve ``kind``, though the program itself is in it."""
        can_serve = (*_SHOWING[kind], *_SERVING[kind])
        manifests = self._manifests()
        if any(_names_one(content, can_serve) for content in manifests.values()):
            return False
        asks = any(
            dependency.needed and dependency.name in MODELS
            for name, content in manifests.items()
            if _names_one(content, MODELS)
            for dependency in self._dependencies(name)
        )
        return asks and not self._may_serve_elsewhere(kind, can_serve)

    def _manifests(self) -> dict[str, bytes]:
        """Return the manifests of the nearest folder that has one, at most as high as the root."""
        if self._contents is None:
            self._contents = {}
            folder = self.folder
            while not self._contents:
                for name in MANIFESTS:
                    path = os.path.join(folder, name)
                    try:
                        self._contents[path] = files.read(path, MOST_BYTES).lower().replace(b"_", b"-")
                    except (OSError, ValueError):
                        continue
                if folder == self.root or os.path.dirname(folder) == folder:
                    break
                folder = os.path.dirname(folder)
        return self._contents

    def _dependencies(self, path: str) -> Iterator[Dependency]:
        """Yield what a manifest names; nothing where it cannot be read."""
        from llm_strategy.sources.manifests import dependencies
        from llm_strategy.sources.repository import Repository
        from llm_strategy.sources.source_file import SourceFile

        repository = Repository(self.root)
        try:
            yield from dependencies(
                SourceFile(repository, os.path.relpath(path, self.root).replace(os.sep, "/"))
            )
        except (OSError, ValueError, RecursionError):
            return

    def _is_alone(self) -> bool:
        """Say whether this is the only strategy file in and below its folder."""
        from llm_strategy.sources.repository import Repository

        paths = Repository(self.folder).search()
        return sum(self.is_strategy(path.rpartition("/")[2]) for path in paths) <= 1

    def _may_serve_elsewhere(self, kind: str, names: tuple[str, ...]) -> bool:
        """Say whether something else in the repository may serve ``kind``, or hides whether it does."""
        from llm_strategy.sources.manifests import NAMES
        from llm_strategy.sources.repository import Repository, fits

        repository = Repository(self.root)
        for path in repository.search():
            name = path.rpartition("/")[2]
            if name in OTHER_MANIFESTS or (kind == "training" and name.endswith(".ipynb")):
                return True
            if fits(path, NAMES):
                try:
                    content = repository.read(path).lower().replace(b"_", b"-")
                except (OSError, ValueError):
                    return True
                if _names_one(content, names):
                    return True
        return repository.is_late


def _names_one(content: bytes, names: Iterable[str]) -> bool:
    """Say whether one of ``names`` is in a manifest, perhaps as part of another word."""
    return any(name.encode() in content for name in names)
