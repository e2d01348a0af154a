"""What a check knows beside the file: the day, the limits that are set, the prices."""

from __future__ import annotations

from llm_strategy.knowledge.thresholds import THRESHOLDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Route = tuple[str | int, ...]
    Want = tuple[Route, str]


class Missing(Exception):
    """A rule cannot be decided: ``wants`` are the missing facts, as (route of the owner, key)."""

    def __init__(self, *wants: Want) -> None:
        super().__init__(", ".join(key for _, key in wants))
        self.wants = wants


class Facts:
    """The inputs of a check that are not in the file.

    ``today`` is an ordinal day (1 January of year 1 is 1); ``limits`` the thresholds that the settings override, in
    base units; ``root`` the repository root, or None.
    """

    __slots__ = ("limits", "root", "today")

    def __init__(self, today: int, limits: dict[str, Any] | None = None, root: str | None = None) -> None:
        self.today = today
        self.limits = limits or {}
        self.root = root

    def limit(self, key: str) -> Any:
        """Return a threshold in base units: as set, else its default."""
        value = self.limits.get(key)
        return THRESHOLDS[key].default if value is None else value
