"""What the reports of a run add up to."""

from __future__ import annotations

from llm_strategy.report import SAFE, SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.report import Report


class Tally:
    """The counts over all reports: ``flagged`` counts files with findings, ``fixable`` findings with a fix.

    ``safe`` counts those of them whose fix is safe. Both are right only where the reports were made with their fixes.
    ``known`` counts the findings that are in the baseline, which count nowhere else, and ``gone`` the entries of the
    baseline that are fixed. ``compared`` tells whether a baseline is in use.
    """

    __slots__ = ("by_rule", "compared", "files", "fixable", "flagged", "gone", "known", "levels", "safe", "unknown")

    def __init__(self) -> None:
        self.files = 0
        self.flagged = 0
        self.fixable = 0
        self.safe = 0
        self.unknown = 0
        self.known = 0
        self.gone = 0
        self.compared = False
        self.levels = dict.fromkeys(SEVERITIES, 0)
        self.by_rule: dict[tuple[str, str], int] = {}

    def add(self, report: Report) -> None:
        """Count one report in."""
        self.files += 1
        self.unknown += len(report.unknown)
        new = report.new
        if report.baseline is not None:
            self.compared = True
            self.known += len(report.diagnostics) - len(new)
            self.gone += len(report.baseline.fixed)
        if new:
            self.flagged += 1
            for diagnostic in new:
                self.levels[diagnostic.severity] += 1
                if diagnostic.fix is not None:
                    self.fixable += 1
                    self.safe += diagnostic.fix.safety == SAFE
                key = (diagnostic.rule, diagnostic.severity)
                self.by_rule[key] = self.by_rule.get(key, 0) + 1


def plural(count: int, noun: str) -> str:
    """Return ``1 file``, ``2 files``."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def statistics(tally: Tally) -> str:
    """Return the count of every rule found, most frequent first, a line each."""
    rows = sorted(tally.by_rule.items(), key=lambda row: (-row[1], row[0]))
    wide = max((len(str(count)) for _, count in rows), default=0)
    return "".join(f"{count:>{wide}}  {severity:<7}  {rule}\n" for (rule, severity), count in rows)
