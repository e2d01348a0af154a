"""From the paths of a command line to the strategy files in them.

A file that is named is taken whatever it is called. A folder is searched for the names of strategies, without
what git ignores; links to folders are not followed, as git does not, so there are no loops, and a link to a file
outside the repository is left out.
"""

from __future__ import annotations

import os
import stat

from llm_strategy.files import read_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from llm_strategy.config.ignore import Patterns

    Excluded = Callable[[str, bool], bool]
    Excluding = Callable[[str], Excluded | None]
    # The folder of an ignore file (absolute), and its patterns.
    Ignores = list[tuple[str, Patterns]]

NAMES = ("llmstrategy.yaml", "llmstrategy.yml")
SUFFIX = ".llmstrategy.yaml"

OUTSIDE = "a link out of the repository, left out: name it to have it checked"


class Problem:
    """A path that cannot be used, and why. ``fatal``: it was asked for by name, so the run cannot succeed."""

    __slots__ = ("fatal", "message", "path")

    def __init__(self, path: str, message: str, *, fatal: bool) -> None:
        self.path = path
        self.message = message
        self.fatal = fatal


class Found:
    """The files, in the order of the paths and then by name; the problems met; folders without a strategy."""

    __slots__ = ("empty", "files", "problems")

    def __init__(self) -> None:
        self.files: list[str] = []
        self.problems: list[Problem] = []
        self.empty: list[str] = []


def is_strategy(name: str) -> bool:
    """Say whether a folder search takes a file of this name (without its folder)."""
    return name in NAMES or name.endswith(SUFFIX)


def discover(paths: Sequence[str], excluding: Excluding | None = None) -> Found:
    """Return the files that ``paths`` stand for, each once.

    ``excluding(folder)`` is asked once for each folder to search and may return ``excluded(path,
    is_folder)``, which is then asked about everything below; an excluded folder is not entered. A file that
    is named is never excluded.
    """
    found = Found()
    seen: set[str] = set()
    for path in paths:
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError) as error:
            found.problems.append(Problem(path, _reason(error), fatal=True))
            continue
        if stat.S_ISDIR(mode):
            files = _search(path, excluding(path) if excluding else None, found.problems)
            if not files:
                found.empty.append(path)
        elif stat.S_ISREG(mode):
            files = [path]
        else:
            # A pipe could keep the check waiting for ever, a device could have no end.
            found.problems.append(Problem(path, "not a regular file", fatal=True))
            continue
        if len(paths) == 1:
            found.files = files
            break
        for file in files:
            key = os.path.normcase(os.path.abspath(file))
            if key not in seen:
                seen.add(key)
                found.files.append(file)
    return found


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return "not a path"


def repository_root(path: str) -> str | None:
    """Return the nearest folder at or above the folder ``path`` that holds ``.git``, absolute; else None."""
    folder = os.path.abspath(path)
    while True:
        if os.path.exists(os.path.join(folder, ".git")):
            return folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def _search(top: str, excluded: Excluded | None, problems: list[Problem]) -> list[str]:
    files: list[str] = []
    absolute = os.path.abspath(top)
    ignores, in_repository = _ignores_above(absolute)
    waiting: list[tuple[str, str, Ignores, bool]] = [(top, absolute, ignores, in_repository)]
    while waiting:
        folder, absolute, ignores, in_repository = waiting.pop()
        if not folder:
            # A file that waited for its turn among the folders.
            files.append(absolute)
            continue
        try:
            with os.scandir(folder) as entries:
                here = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            problems.append(Problem(folder, f"cannot search: {_reason(error)}", fatal=folder == top))
            continue
        names = {entry.name for entry in here}
        if ".git" in names:
            # A repository of its own: what the one around it ignores says nothing here.
            ignores, in_repository = _ignores_of_repository(absolute), True
        if in_repository and ".gitignore" in names:
            ignores = [*ignores, *_read_ignores(absolute, os.path.join(absolute, ".gitignore"))]
        below: list[tuple[str, str, Ignores, bool]] = []
        for entry in here:
            path = entry.name if folder == "." else os.path.join(folder, entry.name)
            try:
                is_folder = entry.is_dir(follow_symlinks=False) and not _junction(entry)
            except OSError:
                is_folder = False
            if not is_folder and not is_strategy(entry.name):
                continue
            if entry.name == ".git":
                continue
            real = os.path.join(absolute, entry.name)
            if ignores and _ignored(real, is_folder, ignores):
                continue
            if excluded is not None and excluded(path, is_folder):
                continue
            if is_folder:
                below.append((path, real, ignores, in_repository))
            elif _is_file(entry):
                if in_repository and entry.is_symlink() and _leads_out(path, top):
                    problems.append(Problem(path, OUTSIDE, fatal=False))
                    continue
                below.append(("", path, [], False))
            elif not os.path.isdir(path):
                problems.append(Problem(path, "not a regular file", fatal=False))
        waiting += reversed(below)
    return files


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link to itself
        return False


def _leads_out(link: str, top: str) -> bool:
    """Say whether a link leads out of its repository, and out of the folder that is searched.

    Whoever sends a change could otherwise have lines of any file of the machine shown, or one of them fixed.
    """
    target = os.path.realpath(link)
    roots = (top, repository_root(top), repository_root(os.path.dirname(link)))
    return not any(_below(target, os.path.realpath(root)) for root in roots if root is not None)


def _below(path: str, folder: str) -> bool:
    inside = os.path.normcase(folder).rstrip(os.sep) + os.sep
    return os.path.normcase(path).startswith(inside)


def _junction(entry: os.DirEntry[str]) -> bool:
    """Say whether a folder is a link in the manner of Windows, which is no symbolic link to Python."""
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) if os.name == "nt" else 0
    return bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)


def _ignores_above(folder: str) -> tuple[Ignores, bool]:
    """Return the patterns that hold in ``folder`` from above it, and whether it is in a repository at all.

    A folder that is ignored itself was asked for nevertheless, so nothing above it counts.
    """
    root = repository_root(folder)
    if root is None:
        return [], False
    if root == folder:
        return [], True
    ignores = _ignores_of_repository(root)
    at = root
    for name in os.path.relpath(folder, root).split(os.sep):
        ignores += _read_ignores(at, os.path.join(at, ".gitignore"))
        at = os.path.join(at, name)
        if ignores and _ignored(at, True, ignores):
            return [], True
    return ignores, True


def _ignores_of_repository(root: str) -> Ignores:
    """Return what ``info/exclude`` says; linked worktrees and submodules keep it elsewhere."""
    git = os.path.join(root, ".git")
    if not os.path.isdir(git):
        text = _read_text(git)
        if not text.startswith("gitdir:"):
            return []
        git = os.path.join(root, text[len("gitdir:") :].strip())
        common = _read_text(os.path.join(git, "commondir")).strip()
        git = os.path.join(git, common) if common else git
    return _read_ignores(root, os.path.join(git, "info", "exclude"))


_LONGEST = 1_000_000
"""Characters read of an ignore file."""


def _read_text(path: str) -> str:
    try:
        return read_text(path, _LONGEST, "surrogateescape")
    except (OSError, ValueError):
        return ""


def _read_ignores(folder: str, path: str) -> Ignores:
    text = _read_text(path).removeprefix("\ufeff")
    if not text:
        return []
    from llm_strategy.config.ignore import Patterns

    patterns = Patterns(text.split("\n"))
    return [(folder, patterns)] if patterns else []


def _ignored(path: str, is_folder: bool, ignores: Ignores) -> bool:
    """Ask the ignore files, the nearest first; the first that says anything about the path decides."""
    for folder, patterns in reversed(ignores):
        verdict = patterns.verdict(path[len(folder) :].strip(os.sep).split(os.sep), is_folder)
        if verdict is not None:
            return verdict
    return False


def excluder(lines: Sequence[str], base: str) -> Excluded:
    """Return a test of paths against the ``exclude`` patterns of settings in the folder ``base``."""
    from llm_strategy.config.ignore import Patterns

    patterns = Patterns(lines)
    inside = os.path.abspath(base).rstrip(os.sep) + os.sep

    def excluded(path: str, is_folder: bool) -> bool:
        absolute = os.path.abspath(path)
        names = absolute[len(inside) :].split(os.sep) if absolute.startswith(inside) else []
        return patterns.covers(names, is_folder)

    return excluded
