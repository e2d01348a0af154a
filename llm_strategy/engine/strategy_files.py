"""The files that the strategies of a file name: where they are, and when they are opened."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from llm_strategy.model.file_facts import FileFacts
    from llm_strategy.sources.nearby_packages import NearbyPackages

    Progress = Callable[[str], Callable[[int, int], None]]
    """Takes the path of a file that is read, and returns what is told how many bytes of how many are."""


def files_of(
    path: str, root: str | None, *, progress: Progress | None = None
) -> Callable[[], FileFacts] | None:
    """Return what opens the files that the strategy file ``path`` names, in the repository ``root``.

    Nothing is read or loaded before a rule asks. Without a repository it is None: nobody can tell which files belong to
    a strategy that lies anywhere.
    """
    if root is None:
        return None

    def open_files() -> FileFacts:
        from llm_strategy.config.paths import is_strategy
        from llm_strategy.sources.proof import FilesOfStrategy

        def packages() -> NearbyPackages:
            from llm_strategy.sources.nearby_packages import NearbyPackages

            return NearbyPackages(files.folder, files.root, is_strategy)

        files = FilesOfStrategy(
            os.path.dirname(os.path.abspath(path)),
            root,
            kept_elsewhere=_kept_elsewhere,
            packages=packages,
            progress=progress,
        )
        return files

    return open_files


def _kept_elsewhere(root: str, path: str) -> str:
    """Return in words what git knows of a path that is not there, "" where it knows nothing."""
    from llm_strategy.config.git import GitError, is_ignored, is_left_out_of_checkout

    try:
        if is_ignored(root, path):
            return "git ignores it, so it may exist on other machines"
        if is_left_out_of_checkout(root, path):
            return "it is not part of this sparse checkout"
    except GitError:
        pass
    return ""
