"""From the paths of a command line to the strategy files in them.

A file that is named is taken whatever it is called. A folder is searched, see :mod:`llm_strategy.config.search`.
"""

from __future__ import annotations

import os
import stat

from llm_strategy.config.paths import NAMES, SUFFIX, Problem, is_strategy, reason, repository_root

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from llm_strategy.config.paths import Excluded
    from llm_strategy.config.settings_model import Settings

    Excluding = Callable[[str], Excluded | None]

__all__ = ["NAMES", "SUFFIX", "Found", "Problem", "discover", "excluded_by", "is_strategy", "repository_root"]


class Found:
    """The files, in the order of the paths and then by name; the problems met; what to tell besides.

    ``notes`` say of a folder why no strategy was found in it, and which files look like one under another name.
    """

    __slots__ = ("files", "notes", "problems")

    def __init__(self) -> None:
        self.files: list[str] = []
        self.problems: list[Problem] = []
        self.notes: list[str] = []


def discover(paths: Sequence[str], excluding: Excluding | None = None) -> Found:
    """Return the files that ``paths`` stand for, each once.

    ``excluding(folder)`` is called once for each folder to search and may return ``excluded(path, is_folder)``, which
    is then called with what is found below; an excluded folder is not entered. A file that is named is never excluded.
    """
    found = Found()
    seen: set[str] = set()
    for path in paths:
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError) as error:
            found.problems.append(Problem(path, reason(error), fatal=True))
            continue
        if stat.S_ISDIR(mode):
            from llm_strategy.config.search import search

            result = search(path, excluding(path) if excluding else None)
            files = result.files
            found.problems += result.problems
            found.notes += result.left_out.notes(path, found=bool(files))
        elif stat.S_ISREG(mode):
            files = [path]
        else:
            # A pipe could keep the check waiting without end, a device could have no end.
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


def excluded_by(settings: Settings) -> Excluded | None:
    """Return the test of paths that the `exclude` of ``settings`` makes, None where nothing is excluded."""
    if not settings.exclude:
        return None
    from llm_strategy.config.patterns import exclusion

    return exclusion(settings).reason_for
