"""How a report is shown: colours, links, and which parts."""

from __future__ import annotations

from llm_strategy.report import SEVERITIES

BOLD = "\x1b[1m"
BLUE = "\x1b[1;34m"
GREEN = "\x1b[32m"
RED = "\x1b[31m"
CYAN = "\x1b[36m"
RESET = "\x1b[0m"
LEVEL_COLORS = dict(zip(SEVERITIES, ("\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[1;32m"), strict=True))
"""Level of a finding → the colour of its headline and underline, the highest first."""

MOST = "most"
ALL = "all"
"""How many of the facts that checks miss are listed: those that settle most, or every one."""


class Style:
    """How a report is shown.

    ``color`` and ``links`` need a terminal; ``width`` is how many characters of a line are quoted;
    ``notes`` shows hints in full; ``unknown`` lists the facts that checks miss: :data:`MOST`, :data:`ALL`, or none
    where it is empty; ``statistics`` counts findings by rule; ``quiet`` leaves out the summary line.
    """

    __slots__ = ("color", "links", "notes", "quiet", "statistics", "unknown", "width")

    def __init__(
        self,
        *,
        color: bool = False,
        links: bool = False,
        notes: bool = False,
        unknown: str = "",
        statistics: bool = False,
        quiet: bool = False,
        width: int = 110,
    ) -> None:
        self.color = color
        self.links = links
        self.notes = notes
        self.unknown = unknown
        self.statistics = statistics
        self.quiet = quiet
        self.width = width
