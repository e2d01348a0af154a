"""What is to be checked, one file at a time."""

from __future__ import annotations

from llm_strategy.engine.strategy_files import files_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from llm_strategy.config.settings import Settings
    from llm_strategy.model.file_facts import FileFacts


class Job:
    """One file to check: its path, None for standard input, how reports call it, and all that the engine needs.

    ``base`` is the path of the file from which the paths in it start, None where no file that it names may be read.
    """

    __slots__ = ("base", "fixes", "name", "path", "root", "settings", "today")

    def __init__(
        self,
        path: str | None,
        name: str,
        settings: Settings,
        root: str | None,
        today: int,
        fixes: bool,
        base: str | None = None,
    ) -> None:
        self.path = path
        self.name = name
        self.settings = settings
        self.root = root
        self.today = today
        self.fixes = fixes
        self.base = base

    def files(self, *, progress: bool = True) -> Callable[[], FileFacts] | None:
        """Return what opens the files that the file names, None where none may be read.

        With ``progress``, how far a long one is read is shown on a terminal.
        """
        if self.base is None:
            return None
        return files_of(self.base, self.root, progress=_show_reading if progress else None)


def _show_reading(path: str) -> Callable[[int, int], None]:
    from llm_strategy.cli.progress import Reading

    return Reading(path).show
