"""Check a text again after an edit: only the strategies that changed, where that is sure to come to the same.

Strategies share nothing: no rule, no message and no place of one depends on the text of another. So a file that is
nothing but the frame ``version: 1`` and ``strategies:`` and then one strategy after the other, each from the line of
its name to the line of the next, is checked one strategy at a time, each in a frame of its own, and the lines are
counted on. A strategy whose text and circumstances are those of the last time is not looked at again.

Whatever else a file has in it is in doubt, and doubt means a check of the whole: anchors with aliases, tabs, other line
breaks, suppressions, another key at the top, a name twice, and any fault of the text itself, which may reach further
than the strategy it is in.
"""

from __future__ import annotations

from llm_strategy.engine import check as engine
from llm_strategy.report import Diagnostic, Related, Report
from llm_strategy.text import Span, split_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from llm_strategy.config.settings import Settings

FRAME = "version: 1\nstrategies:\n"
FRAME_LINES = 2
NEXT = "  x-next: 0\n"
"""What stands for the strategies behind one: a name that is never read."""

MOST = 1_000_000
"""Characters; the bounds of a file are those of all its strategies together, and larger ones may come near."""

FOREIGN = ("\t", "\r", "\ufeff", "\x85", "\u2028", "\u2029", "? ")
"""What makes lines, columns or ends of keys depend on more than the strategy they are in."""

TEXT_RULES = frozenset(("syntax-error", "file-bound", "duplicate-key", "unknown-key"))
"""The rules that tell of faults of the text itself."""

NAME_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


class Incremental:
    """Checks the versions of one document one after the other, without fixes."""

    __slots__ = ("_day", "_known", "_root", "_settings", "_trusted")

    def __init__(self) -> None:
        self._settings: Settings | None = None
        self._day = 0
        self._root: str | None = None
        self._trusted = False
        self._known: dict[str, _Known] = {}

    def check(self, text: str, name: str, settings: Settings, today: int, root: str | None = None) -> Report:
        """Return what ``engine.check(text, name, settings, today, root, fixes=False)`` returns."""
        if settings is not self._settings or (today, root) != (self._day, self._root):
            self._settings, self._day, self._root = settings, today, root
            self._trusted = engine.rules_on(settings) >= TEXT_RULES
            self._known = {}
        blocks = _blocks(text) if self._trusted else None
        if blocks is not None:
            report = self._assembled(text, name, settings, blocks)
            if report is not None:
                return report
        return engine.check(text, name, settings, today, root, fixes=False)

    def _assembled(
        self, text: str, name: str, settings: Settings, blocks: list[tuple[int, str]]
    ) -> Report | None:
        """Return the report of the strategies together; None where one of them leaves a doubt."""
        report = Report(name)
        now: dict[str, _Known] = {}
        sure = True
        for line, block in blocks:
            known = self._known.get(block) or now.get(block)
            if known is None:
                known = _Known(engine.check(FRAME + block, name, settings, self._day, self._root, fixes=False), block)
            now[block] = known
            sure = sure and known.sure
            if sure:
                report.diagnostics += known.at(line)
                report.unknown += known.report.unknown
        # Only what this version holds is kept.
        self._known = now
        if not sure:
            return None
        if report.diagnostics:
            report.lines = split_lines(text)
        return report


class _Known:
    """What was found in one strategy, and where that is now."""

    __slots__ = ("_diagnostics", "_line", "report", "sure")

    def __init__(self, report: Report, block: str) -> None:
        self.report = report
        self.sure = not report.faults and _inside(report.diagnostics, block.count("\n") + 1)
        self._line = FRAME_LINES
        self._diagnostics: Sequence[Diagnostic] = report.diagnostics

    def at(self, line: int) -> Sequence[Diagnostic]:
        """Return the findings of a strategy that begins on ``line``."""
        if line != self._line:
            by = line - FRAME_LINES
            self._diagnostics = [_moved(found, by) for found in self.report.diagnostics]
            self._line = line
        return self._diagnostics


def _inside(diagnostics: Sequence[Diagnostic], count: int) -> bool:
    """Tell whether all findings are about nodes, and on the lines of the strategy."""
    for found in diagnostics:
        places = [found.span, *(also.span for also in found.related)]
        if not found.path or any(not FRAME_LINES <= place.line < FRAME_LINES + count for place in places):
            return False
    return True


def _moved(found: Diagnostic, by: int) -> Diagnostic:
    return Diagnostic(
        found.rule,
        found.severity,
        found.message,
        _span(found.span, by),
        path=found.path,
        label=found.label,
        claims=found.claims,
        remedy=found.remedy,
        url=found.url,
        unsaid=found.unsaid,
        related=[Related(also.message, _span(also.span, by)) for also in found.related],
        context=None if found.context is None else found.context + by,
    )


def _span(span: Span, by: int) -> Span:
    return Span(span.line + by, span.column, span.end_line + by, span.end_column)


def _blocks(text: str) -> list[tuple[int, str]] | None:
    """Return each strategy with the line it begins on, and what stands for the next one below it.

    None where the file has anything but plain strategies in a plain frame.
    """
    if len(text) > MOST or ("&" in text and "*" in text) or any(one in text for one in FOREIGN):
        return None
    if engine.SUPPRESSION_MARK in text.lower():
        return None
    lines = text.split("\n")
    starts = []
    frame = ["version: 1", "strategies:"]
    names = set()
    # Nearly every line is indented by four; only the others say where strategies begin.
    for number in [at for at, line in enumerate(lines) if line[:4] != "    "]:
        line = lines[number]
        bare = line.strip(" ")
        if not bare or bare[0] == "#":
            continue
        if frame:
            if line != frame.pop(0):
                return None
            continue
        name = line[2:-1]
        if line[:2] != "  " or line[-1] != ":" or not name or not NAME_CHARACTERS.issuperset(name) or name in names:
            return None
        if name[0] == "-" or name == "notes" or name.startswith("x-"):
            return None
        names.add(name)
        starts.append(number)
    if frame or not starts:
        return None
    if any(line[:4] == "    " and not line.isspace() and line.lstrip()[0] != "#" for line in lines[: starts[0]]):
        return None
    ends = [*starts[1:], len(lines)]
    blocks = []
    for start, end in zip(starts, ends, strict=True):
        inside = lines[start:end]
        if not any(line[:4] == "    " and line.strip(" ")[:1] not in ("", "#") for line in inside):
            return None  # there is nothing below the name
        blocks.append((start, "\n".join(inside) + ("\n" + NEXT if end < len(lines) else "")))
    return blocks
