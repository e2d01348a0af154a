"""Searches a folder for strategy files.

In a repository git lists the files; where it does not answer, and outside, the folders are walked. Links to folders are
not followed, as git does not, so there are no loops. In a repository, a link to a file is followed only where the file
is as much a part of the repository as the link: anybody who sends a change could otherwise have lines of any file
shown, or a file of git's own fixed.
"""

from __future__ import annotations

import os
import stat

from llm_strategy.config import git
from llm_strategy.config.left_out import MOST_LOOKED_INTO, LeftOut, looks_like_strategy
from llm_strategy.config.paths import GIT_FOLDER, NAMES, SUFFIX, Problem, is_strategy, reason, repository_root

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.config.paths import Excluded
    from llm_strategy.config.patterns import IgnoreFiles

YAML = (".yaml", ".yml")
NOT_REGULAR = "not a regular file"
OUTSIDE = "a link that leads out of the repository, skipped: name the file to check it"
INTO_GIT = "a link into git's own directory, skipped: name the file to check it"
TO_IGNORED = "a link to a file that git ignores, skipped: name the file to check it"


def search(top: str, excluded: Excluded | None) -> Search:
    """Search the folder ``top`` for strategy files.

    A folder that git ignores is searched where it is ``top`` itself and git tracks no strategy in it.
    """
    run = Search(top, excluded)
    root = repository_root(top)
    if root is None:
        run.walk(top, None)
    else:
        run.repository(top)
    run.repositories_below()
    if root is not None and not run.files:
        if _git_ignores(os.path.abspath(top), root, is_folder=True):
            run.repository(top, ignored=True)
            run.repositories_below()
        else:
            run.look_for_ignored()
    run.files.sort(key=lambda path: path.split(os.sep))
    return run


class Search:
    """One search: ``files`` by name, ``problems``, and what was ``left_out``."""

    def __init__(self, top: str, excluded: Excluded | None) -> None:
        self.top = top
        self.excluded = excluded
        self.files: list[str] = []
        self.problems: list[Problem] = []
        self.left_out = LeftOut()
        self.waiting: list[str] = []
        """Repositories inside the one that is searched."""

    def repositories_below(self) -> None:
        """Search the repositories inside those that have been searched, each by its own ignore files."""
        while self.waiting:
            self.repository(self.waiting.pop())

    def repository(self, folder: str, *, ignored: bool = False) -> None:
        """Search a folder of a repository; with ``ignored`` also for what git ignores in it."""
        try:
            listing = git.list_files(folder, ignored=ignored)
        except git.GitError as error:
            if not error.expected:
                message = f"git does not list the files ({error}); the .gitignore files are read instead"
                self.problem(folder, message)
            root = repository_root(folder)
            self.walk(folder, None if ignored or root is None else _ignore_files(root))
            return
        for name in listing.unreadable:
            self.problem(_joined(folder, name), "cannot search: permission denied")
        for name in listing.repositories:
            path = _joined(folder, name)
            if _is_plain(folder, name) and os.path.lexists(os.path.join(path, GIT_FOLDER)):
                self.nested(path)
        for name in listing.files:
            if name.lower().endswith(YAML):
                self.file(folder, name)

    def look_for_ignored(self) -> None:
        """Note the strategies in a repository that git ignores."""
        try:
            names = git.list_ignored(self.top, [*NAMES, f"*{SUFFIX}"])
        except git.GitError:
            return
        self.left_out.ignored += [_joined(self.top, name) for name in names]

    def walk(self, top: str, ignore_files: IgnoreFiles | None) -> None:
        """Search a folder without git."""
        waiting = [top]
        while waiting:
            folder = waiting.pop()
            try:
                with os.scandir(folder) as scan:
                    entries = list(scan)
            except OSError as error:
                self.problem(folder, f"cannot search: {reason(error)}", fatal=folder == self.top)
                continue
            if folder != top and any(entry.name == GIT_FOLDER for entry in entries):
                self.nested(folder)
                continue
            for entry in entries:
                path = _joined(folder, entry.name)
                is_folder = _is_folder(entry)
                if entry.name == GIT_FOLDER or not (is_folder or entry.name.lower().endswith(YAML)):
                    continue
                if ignore_files is not None and ignore_files.ignores_entry(os.path.abspath(path), is_folder):
                    if is_strategy(entry.name):
                        self.left_out.ignored.append(path)
                    continue
                if not is_folder:
                    self.file(folder, entry.name)
                elif not self.is_excluded(path, is_folder=True):
                    waiting.append(path)
        for path in ignore_files.cut if ignore_files is not None else ():
            self.problem(path, "has too many patterns to be read without git: the last ones are ignored")

    def file(self, folder: str, name: str) -> None:
        """Add the YAML file ``name`` below ``folder`` if it has the name of a strategy, is regular and not left out."""
        path = _joined(folder, name)
        base = os.path.basename(path)
        alike = looks_like_strategy(base)
        if not (alike or is_strategy(base)) and len(self.left_out.yaml) == MOST_LOOKED_INTO:
            return
        if not _is_plain(folder, name) or self.is_excluded(path, is_folder=False):
            return
        if not is_strategy(base):
            (self.left_out.alike if alike else self.left_out.yaml).append(path)
            return
        try:
            is_link = stat.S_ISLNK(os.lstat(path).st_mode)
        except OSError:  # git lists what it tracks, also when it has been deleted
            return
        if os.path.isdir(path):
            return
        wrong = None
        if not os.path.isfile(path):
            wrong = NOT_REGULAR
        elif is_link:
            wrong = self.fault_of_link(path)
        if wrong is None:
            self.files.append(path)
        else:
            self.problem(path, wrong)

    def nested(self, path: str) -> None:
        """Note a repository inside the one that is searched."""
        if not self.is_excluded(path, is_folder=True):
            self.waiting.append(path)

    def fault_of_link(self, link: str) -> str | None:
        """Return why a link in a repository is not followed, None where it is."""
        home = repository_root(os.path.dirname(link))
        if home is None:
            return None
        target = os.path.realpath(link)
        roots = [os.path.realpath(root) for root in (self.top, repository_root(self.top), home) if root is not None]
        inside = next((root for root in roots if _is_below(target, root)), None)
        if inside is None:
            return OUTSIDE
        if GIT_FOLDER in os.path.relpath(target, inside).lower().split(os.sep):
            return INTO_GIT
        root = repository_root(os.path.dirname(target))
        return TO_IGNORED if root is not None and _git_ignores(target, root, is_folder=False) else None

    def is_excluded(self, path: str, *, is_folder: bool) -> bool:
        """Return whether the settings exclude a path, and note it where a search would have taken it."""
        reason = None if self.excluded is None else self.excluded(path, is_folder)
        if reason is not None and (is_folder or is_strategy(os.path.basename(path))):
            self.left_out.excluded[path] = reason
        return reason is not None

    def problem(self, path: str, message: str, *, fatal: bool = False) -> None:
        """Note a path that cannot be searched or is not followed."""
        self.problems.append(Problem(path, message, fatal=fatal))


def _git_ignores(path: str, root: str, *, is_folder: bool) -> bool:
    """Return whether the absolute ``path`` in the repository at ``root`` is ignored."""
    if path == root:
        return False
    name = os.path.relpath(path, root)
    try:
        return git.ignores_folder(root, name) if is_folder else not git.has_file(root, name)
    except git.GitError:
        return _ignore_files(root).ignores(path, is_folder)


def _ignore_files(root: str) -> IgnoreFiles:
    # Not needed where git answers.
    from llm_strategy.config.patterns import IgnoreFiles

    return IgnoreFiles(root)


def _joined(folder: str, name: str) -> str:
    """Return the path of a name below ``folder``; it has ``/`` between its parts where git gave it."""
    parts = name.split("/")
    return os.path.join(*parts) if folder == "." else os.path.join(folder, *parts)


def _is_plain(folder: str, name: str) -> bool:
    """Return whether a path of git leads to below ``folder``, through no link: the index need not be what is there."""
    parts = name.split("/")
    if os.path.isabs(name) or not {"", ".", ".."}.isdisjoint(parts) or GIT_FOLDER in name.lower().split("/"):
        return False
    return not any(os.path.islink(_joined(folder, "/".join(parts[:end]))) for end in range(1, len(parts)))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False) and not _is_junction(entry)
    except OSError:
        return False


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Return whether a folder is a junction of Windows, a link that Python does not take for a symbolic one."""
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) if os.name == "nt" else 0
    return bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)


def _is_below(path: str, folder: str) -> bool:
    inside = os.path.normcase(folder).rstrip(os.sep) + os.sep
    return os.path.normcase(path).startswith(inside)
