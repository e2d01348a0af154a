"""Where the parser stopped, and a possible mistake with its repair."""

from __future__ import annotations

from llm_strategy.text import Span

_BEGUN = (
    "while scanning",
    "while parsing a quoted scalar",
    "while parsing a flow sequence",
    "while parsing a flow mapping",
)
"""Contexts that begin at the mistake itself, wherever the parser noticed it."""


class Fault:
    """Where the parser stopped and why."""

    __slots__ = ("column", "context", "context_column", "context_line", "index", "line", "problem")

    def __init__(self, error: Exception, count: int) -> None:
        mark = getattr(error, "problem_mark", None)
        begun = getattr(error, "context_mark", None)
        self.problem = str(getattr(error, "problem", "") or "")
        self.context = str(getattr(error, "context", "") or "")
        self.index: int = getattr(mark, "index", 0)
        self.line: int = min(getattr(mark, "line", 0), count)
        self.column: int = getattr(mark, "column", 0)
        if not self.context.startswith(_BEGUN):
            begun = None
        self.context_line: int = -1 if begun is None else begun.line
        self.context_column: int = -1 if begun is None else begun.column

    @property
    def progress(self) -> tuple[int, int]:
        """How far the parser got: to the beginning of what it could not finish."""
        if self.context_line >= 0:
            return (self.context_line, self.context_column)
        return (self.line, self.column)

    @property
    def first_line(self) -> int:
        """The first line that may be at fault."""
        return self.progress[0]


class Repair:
    """A possible mistake: what to blame and say, and the lines to put in place of others.

    ``shifts``: line → columns it moves to the right. ``vague``: the mistake may be just more of the last one.
    ``sure``: no other explanation is looked for, however many lines this one changes.
    """

    __slots__ = ("blame", "edits", "message", "shifts", "sure", "vague")

    def __init__(
        self,
        blame: Span,
        message: str,
        edits: dict[int, str],
        *,
        shifts: dict[int, int] | None = None,
        vague: bool = False,
        sure: bool = False,
    ) -> None:
        self.blame = blame
        self.message = message
        self.edits = edits
        self.shifts = shifts or {}
        self.vague = vague
        self.sure = sure
