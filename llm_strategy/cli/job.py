"""What is to be checked, one file at a time."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.config.settings import Settings


class Job:
    """One file to check: its path, None for standard input, how reports call it, and all that the engine needs."""

    __slots__ = ("fixes", "name", "path", "root", "settings", "today")

    def __init__(
        self, path: str | None, name: str, settings: Settings, root: str | None, today: int, fixes: bool
    ) -> None:
        self.path = path
        self.name = name
        self.settings = settings
        self.root = root
        self.today = today
        self.fixes = fixes
