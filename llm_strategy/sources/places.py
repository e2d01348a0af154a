"""What a path of a strategy leads to, found without reading the file: there, elsewhere, outside, or not at all."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from stat import S_ISDIR, S_ISREG

from llm_strategy import files
from llm_strategy.model.file_facts import Place
from llm_strategy.sources.repository import is_inside

_PATTERN = re.compile(r"[*?\[\]{}<>$]|^~")
"""What shells, templates and people write for a path that is only known elsewhere."""

_DRIVE = re.compile(r"[A-Za-z]:[/\\]")
_LFS = b"version https://git-lfs.github.com/spec/"
_ANNEX = re.compile(rb"(/annex/objects/|^\.\./.*\.git/annex/)")
_LARGEST_POINTER = 1024
_LARGEST_DVC = 1 << 20

KeptElsewhere = Callable[[str, str], str]
"""Takes a root and a path in it that is not there; returns in words what stands for it, "" where nothing does."""


def find(folder: str, root: str, path: str, most: float, kept_elsewhere: KeptElsewhere) -> Place:
    """Return what ``path``, which starts from ``folder``, leads to.

    ``folder`` and ``root``, the repository, are real paths. A file of more than ``most`` bytes is too large.
    """
    if "://" in path:
        return Place("unknown", "an address, which is never read")
    if _PATTERN.search(path):
        return Place("unknown", "a pattern or a variable")
    is_absolute = path.startswith(("/", "\\")) or _DRIVE.match(path) is not None
    target = os.path.normpath(os.path.join(folder, path))
    if is_absolute or not is_inside(target, root):
        return (
            Place("outside") if root or is_absolute else Place("unknown", "outside the directory of the file")
        )
    try:
        real = os.path.realpath(target)
        if not is_inside(real, root) and os.path.lexists(target):
            return Place("linked-out")
        status = os.stat(real)
    except (OSError, ValueError):
        return _missing(folder, root, path, target, kept_elsewhere)
    if S_ISDIR(status.st_mode):
        # What is not checked out of a submodule is an empty folder.
        return Place("folder")
    if not S_ISREG(status.st_mode):
        return Place("no-file", "a device, a pipe or a socket")
    if status.st_size < _LARGEST_POINTER and _head(real).startswith(_LFS):
        return Place("elsewhere", "only its Git LFS pointer is here; `git lfs pull` downloads it")
    if status.st_size > most:
        return Place("too-large", f"{status.st_size:,} bytes")
    return Place("file")


def _missing(folder: str, top: str, path: str, target: str, kept_elsewhere: KeptElsewhere) -> Place:
    if os.path.islink(target) and _ANNEX.search(os.fsencode(os.readlink(target))):
        return Place("elsewhere", "only its git-annex link is here; `git annex get` downloads it")
    above = target
    while is_inside(above, top) and above != top:
        if os.path.isfile(above + ".dvc"):
            return Place("elsewhere", "only its DVC pointer is here; `dvc pull` downloads it")
        above = os.path.dirname(above)
        if _is_output_of_dvc(above, target):
            return Place("elsewhere", "DVC creates or downloads it")
        if is_inside(above, top) and os.path.isdir(above) and not _holds(above) and _is_submodule(top, above):
            return Place("elsewhere", "it is in a submodule that is not checked out")
    words = kept_elsewhere(top, os.path.relpath(target, top).replace(os.sep, "/"))
    if words:
        return Place("elsewhere", words)
    # People also write paths from the root of the repository.
    from_top = os.path.normpath(os.path.join(top, path))
    instead = ""
    if from_top != target and is_inside(from_top, top) and os.path.isfile(from_top):
        instead = os.path.relpath(from_top, folder).replace(os.sep, "/")
    return Place("missing", instead=instead)


def _head(path: str) -> bytes:
    try:
        return files.read(path, _LARGEST_POINTER)
    except (OSError, ValueError):
        return b""


def _is_output_of_dvc(folder: str, target: str) -> bool:
    for name in ("dvc.lock", "dvc.yaml"):
        try:
            content = files.read(os.path.join(folder, name), _LARGEST_DVC)
        except (OSError, ValueError):
            continue
        output = os.fsencode(os.path.relpath(target, folder).replace(os.sep, "/"))
        # Where a folder is the output, it stands alone.
        while output:
            if re.search(rb"(^|[\s\"'-])" + re.escape(output) + rb"/?[\"']?:?\s*$", content, re.MULTILINE):
                return True
            output = output.rpartition(b"/")[0]
    return False


def _holds(folder: str) -> bool:
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is not None
    except OSError:
        return True


def _is_submodule(top: str, folder: str) -> bool:
    try:
        content = files.read(os.path.join(top, ".gitmodules"), _LARGEST_DVC)
    except (OSError, ValueError):
        return False
    path = os.fsencode(os.path.relpath(folder, top).replace(os.sep, "/"))
    return re.search(rb"^\s*path\s*=\s*" + re.escape(path) + rb"\s*$", content, re.MULTILINE) is not None
