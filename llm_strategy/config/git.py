"""Asks git which files a repository has.

A repository may come from anybody: nothing in it is executed (no hook, no file system monitor, no remote helper),
nothing asks for a password, and a git that does not end is stopped.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence

TIMEOUT = 60
"""Seconds that one call of git may take."""

_OPTIONS = (
    *("--no-pager", "--no-optional-locks"),
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "safe.bareRepository=explicit"),
)
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_OF_ANOTHER_REPOSITORY = (
    *("GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"),
    *("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE"),
)
"""Variables that git sets for its hooks; they would make a question about one repository one about another."""

_NO_WORK_TREE = ("not a git repository", "must be run in a work tree")
_SUBMODULE = b"160000"
_UNREADABLE = "warning: could not open directory '"


class GitError(Exception):
    """Git did not answer. ``expected``: there is no git, or the folder is in no repository that git knows."""

    def __init__(self, reason: str, *, expected: bool) -> None:
        super().__init__(reason)
        self.expected = expected


class Listing:
    """What git lists of a folder; all paths are relative to it and have ``/``.

    ``repositories`` are folders that are repositories of their own, submodules included; ``unreadable`` are those that
    git could not read.
    """

    def __init__(self) -> None:
        self.files: list[str] = []
        self.repositories: list[str] = []
        self.unreadable: list[str] = []


def list_files(folder: str, *, ignored: bool = False) -> Listing:
    """Return the files below ``folder`` that git tracks, or does not ignore; with ``ignored``, those too.

    Tracked files are listed also when they are gone from the disk. Raises :class:`GitError`.
    """
    exclude = () if ignored else ("--exclude-standard",)
    # -t and -s put a tag and the mode before each path, and only a tag before one that is not tracked.
    done = _run(folder, "ls-files", "-c", "-o", "-s", "-t", "-z", *exclude)
    if done.returncode:
        raise _error(done)
    listing = Listing()
    for entry in done.stdout.split(b"\0"):
        if entry.startswith(b"? "):
            path = os.fsdecode(entry[2:])
            if path.endswith("/"):
                listing.repositories.append(path[:-1])
            else:
                listing.files.append(path)
        elif entry:
            mode, _, name = entry[2:].partition(b"\t")
            path = os.fsdecode(name)
            (listing.repositories if mode.startswith(_SUBMODULE) else listing.files).append(path)
    # A file in conflict is listed once for each side.
    listing.files = list(dict.fromkeys(listing.files))
    for line in os.fsdecode(done.stderr).splitlines():
        if line.startswith(_UNREADABLE):
            listing.unreadable.append(line.removeprefix(_UNREADABLE).partition("/'")[0])
    return listing


def list_ignored(folder: str, globs: Sequence[str]) -> list[str]:
    """Return the files below ``folder`` that git ignores and whose name matches one of ``globs``.

    Raises :class:`GitError`.
    """
    arguments = ("ls-files", "-o", "-i", "--exclude-standard", "-z", "--", *(f"**/{glob}" for glob in globs))
    done = _run(folder, "--glob-pathspecs", *arguments)
    if done.returncode:
        raise _error(done)
    return [os.fsdecode(name) for name in done.stdout.split(b"\0") if name]


def has_file(root: str, path: str) -> bool:
    """Return whether git tracks the file ``path``, which is relative to the folder ``root``, or does not ignore it.

    Raises :class:`GitError`.
    """
    done = _run(root, "--literal-pathspecs", "ls-files", "-c", "-o", "--exclude-standard", "-z", "--", path)
    if done.returncode:
        raise _error(done)
    return bool(done.stdout)


def ignores_folder(root: str, path: str) -> bool:
    """Return whether git ignores the folder ``path``, which is relative to ``root``, and tracks nothing in it.

    Raises :class:`GitError`.
    """
    # The prefix keeps a colon from having a meaning.
    done = _run(root, "check-ignore", "-q", "--", os.path.join(os.curdir, path))
    if done.returncode > 1:
        raise _error(done)
    return done.returncode == 0


def run(folder: str, *arguments: str) -> bytes:
    """Return what git prints for ``arguments`` in ``folder``. Raises :class:`GitError` where it fails."""
    done = _run(folder, *arguments)
    if done.returncode:
        raise _error(done)
    return done.stdout


def is_ignored(root: str, path: str) -> bool:
    """Return whether git ignores the file ``path``, which is relative to ``root`` and need not be there.

    Raises :class:`GitError`.
    """
    done = _run(root, "check-ignore", "-q", "--", os.path.join(os.curdir, path))
    if done.returncode > 1:
        raise _error(done)
    return done.returncode == 0


def is_left_out_of_checkout(root: str, path: str) -> bool:
    """Return whether git tracks the file ``path`` and keeps it out of the work tree. Raises :class:`GitError`."""
    done = _run(root, "--literal-pathspecs", "ls-files", "-c", "-t", "-z", "--", path)
    if done.returncode:
        raise _error(done)
    return done.stdout.startswith(b"S ")


def _run(folder: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    program = _program()
    if program is None:
        raise GitError("git is not installed", expected=True)
    environment = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER_REPOSITORY}
    try:
        return subprocess.run(
            [program, *_OPTIONS, *arguments],
            cwd=folder or None,
            env={**environment, **_ENVIRONMENT},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise GitError(f"git took longer than {TIMEOUT} seconds", expected=False) from None
    except (OSError, ValueError) as error:
        raise GitError(f"git cannot be run: {getattr(error, 'strerror', None) or error}", expected=False) from None


def _program() -> str | None:
    """Return the path of git. The current folder is not searched, as Windows would: a repository may hold a git.exe."""
    name = "git.exe" if os.name == "nt" else "git"
    for folder in os.get_exec_path():
        path = os.path.join(folder, name)
        if os.path.isabs(folder) and os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    return None


def _error(done: subprocess.CompletedProcess[bytes]) -> GitError:
    lines = os.fsdecode(done.stderr).splitlines()
    reason = next((line.removeprefix("fatal: ") for line in lines if line.startswith("fatal: ")), "")
    expected = any(words in reason for words in _NO_WORK_TREE)
    return GitError(reason or f"git ended with exit code {done.returncode}", expected=expected)
