"""Compose a text that may not be YAML: find each mistake, repair a copy around it, keep the unbroken part.

libyaml stops at the first thing that it cannot read, often lines after the mistake. So each fault makes a
list of likely mistakes with the smallest repair of each (:mod:`.repairs`); the repair after which the parser
gets furthest tells which mistake it was. No repair moves another line, so all places stay those of the file.
"""

from __future__ import annotations

from llm_strategy.document import limits as bounds
from llm_strategy.document import parser as libyaml
from llm_strategy.document.decoding import StandIns
from llm_strategy.document.limits import BeyondBound
from llm_strategy.document.parser import Node
from llm_strategy.document.problem import FILE_BOUND, MULTIPLE_DOCUMENTS, SYNTAX_ERROR, Problem
from llm_strategy.document.recovery.fault import Fault, Repair
from llm_strategy.document.recovery.lines import Copy, is_content
from llm_strategy.document.recovery.repairs import propose
from llm_strategy.text import Span, printable

MAX_MISTAKES = 20
"""Mistakes repaired in one file; after more than that it is hardly YAML, and the part before them is kept."""

_FREE_WORK = 250_000
_WORK = 8
"""Repairing may read 250,000 characters, or eight times the text: in time, about two parses of it."""

_FAR = 30
"""A repair that carries the parser this many lines on is the right one: the next fault is another mistake."""


class Parsed:
    """What became of a text: the root, the bytes it was composed from, and what had to be changed for it."""

    __slots__ = ("damaged", "data", "length", "problems", "root", "shifts")

    def __init__(self) -> None:
        self.root: Node | None = None
        self.data = b""
        self.problems: list[Problem] = []
        self.damaged: frozenset[int] = frozenset()
        self.shifts: dict[int, int] = {}
        self.length = 0


def parse(lines: list[str], stand_ins: StandIns) -> Parsed:
    """Compose the first document of ``lines``, repaired where it is broken."""
    parsed = Parsed()
    second = _second_document(lines)
    if second is not None:
        message = "a second document starts here, and a file may hold only one: move it to a file of its own"
        parsed.problems.append(Problem(MULTIPLE_DOCUMENTS, second, message))
        lines = lines[: second.line]
    parsed.length = len(lines)
    work = _Work(lines, stand_ins)
    try:
        try:
            work.repair()
        finally:
            parsed.problems += work.problems
            parsed.damaged = frozenset(work.copy.damaged)
            parsed.shifts = work.copy.shifts
        _compose(work.copy.lines, parsed, lines)
    except BeyondBound as beyond:
        parsed.root = None
        parsed.problems.append(_beyond(beyond))
    except libyaml.YAMLError:
        parsed.root = None
        if not any(problem.rule == SYNTAX_ERROR for problem in parsed.problems):
            message = "this is not YAML, and no part of it could be read"
            span = Span(0, 0, 0, len(lines[0]) if lines else 0)
            parsed.problems.append(Problem(SYNTAX_ERROR, span, message))
    return parsed


def _compose(lines: list[str], parsed: Parsed, written: list[str]) -> None:
    """Compose ``lines`` into ``parsed``; aliases to nothing are noted and count as null.

    ``written`` is what the file has: an anchor that went with a damaged line leaves no second mistake behind.
    """
    parsed.data = data = "\n".join(lines).encode()
    try:
        composed = libyaml.compose if bounds.harmless(data) else bounds.compose_counting
        parsed.root = composed(data)
        return
    except libyaml.YAMLError as error:
        problem = str(getattr(error, "problem", ""))
        if not problem.startswith(("found undefined alias", "second occurrence", "but found another")):
            raise
    from llm_strategy.document.composer import compose_events

    parsed.root, undefined = compose_events(data)
    lost = [written[line] for line in sorted(parsed.damaged) if "&" in written[line]] if undefined else []
    for event in undefined:
        start, end = event.start_mark, event.end_mark
        name = printable(event.anchor)
        message = (
            f"`*{name}` repeats a value, and no value above is named `&{name}`: define it, or use "
            "quotes"
        )
        shift = parsed.shifts.get(start.line, 0)
        span = Span(start.line, start.column - shift, end.line, end.column - shift)
        if start.line not in parsed.damaged and not any("&" + event.anchor in line for line in lost):
            parsed.problems.append(Problem(SYNTAX_ERROR, span, message))
    parsed.damaged |= {event.start_mark.line for event in undefined}


def _beyond(beyond: BeyondBound) -> Problem:
    mark = beyond.mark
    span = Span(0, 0, 0, 0) if mark is None else Span(mark.line, mark.column, mark.line, mark.column + 1)
    if beyond.bound == "depth":
        message = (
            f"this is nested {bounds.MAX_DEPTH + 1} levels deep, the limit is {bounds.MAX_DEPTH}: the format "
            "needs 8, so a bracket may be missing"
        )
    else:
        message = (
            f"the file has {bounds.MAX_NODES + 1:,} values or more, the limit is {bounds.MAX_NODES:,}: split "
            "it into smaller files"
        )
    return Problem(FILE_BOUND, span, message)


def _second_document(lines: list[str]) -> Span | None:
    """Return where a second document begins: ``---`` after the first one, or content after ``...``."""
    begun = ended = False
    for number, line in enumerate(lines):
        marker = line[:3] if not line[3:4].strip() else ""
        if marker == "---":
            if begun:
                return Span(number, 0, number, 3)
            begun = True
        elif marker == "...":
            ended = begun
        elif ended and is_content(line) and not line.startswith("%"):
            column = len(line) - len(line.lstrip())
            return Span(number, column, number, len(line.rstrip()))
        elif not begun and is_content(line) and not line.startswith("%"):
            begun = True
    return None


class _Work:
    """The repair of one text, with its account of work done."""

    def __init__(self, lines: list[str], stand_ins: StandIns) -> None:
        self.copy = Copy(lines, stand_ins)
        self.problems: list[Problem] = []
        self._budget = max(_FREE_WORK, _WORK * sum(map(len, lines)))
        self._last_blamed = -2

    def repair(self) -> None:
        fault = self._probe(self.copy.lines)
        while fault is not None:
            if len(self.problems) >= MAX_MISTAKES or self._budget <= 0:
                self._keep_what_comes_before(fault)
                return
            best, after = self._best(fault)
            if best is None:
                self._keep_what_comes_before(fault)
                return
            self._report(best)
            self.copy.apply(best)
            fault = after

    def _best(self, fault: Fault) -> tuple[Repair | None, Fault | None]:
        """Return the repair that carries farthest, and the next fault; if some mend all, the smallest."""
        best: Repair | None = None
        furthest: Fault | None = None
        reached = fault.progress
        mended = False
        tried = set()
        for repair in propose(self.copy, fault):
            size = len(repair.edits)
            key = tuple(sorted(repair.edits.items()))
            if key in tried or (mended and best is not None and size >= len(best.edits)):
                continue
            tried.add(key)
            after = self._probe(self.copy.with_edits(repair.edits))
            if after is None:
                best, furthest, mended = repair, None, True
                if size == 1 or repair.sure:
                    break
            elif not mended and after.progress > reached:
                best, furthest, reached = repair, after, after.progress
                if size == 1 and after.line > fault.line + _FAR:
                    break
            if self._budget <= 0:
                break
        return best, furthest

    def _probe(self, lines: list[str]) -> Fault | None:
        """Return the first fault of ``lines``, or None when they parse."""
        data = "\n".join(lines).encode()
        try:
            if bounds.slow_to_parse(data):
                bounds.count(data)
            else:
                libyaml.Parser(data).raw_parse()
        except libyaml.YAMLError as error:
            bounds.raise_if_too_deep(error, data)
            fault = Fault(error, len(lines))
            self._budget -= fault.index + len(data) // 3  # putting the lines together counts, too
            return fault
        self._budget -= len(data)
        return None

    def _report(self, repair: Repair) -> None:
        """Note the mistake, unless it is only more of the last one."""
        line = repair.blame.line
        again = line in self.copy.damaged or (
            repair.vague and (line - self._last_blamed in (0, 1) or self._same_as_last(repair))
        )
        if not again:
            self.problems.append(Problem(SYNTAX_ERROR, self.copy.in_file(repair.blame), repair.message))
        self._last_blamed = max([line, *repair.edits])

    def _same_as_last(self, repair: Repair) -> bool:
        """Tell whether this reads like the last mistake at the same column: one cause above both."""
        if not self.problems:
            return False
        last = self.problems[-1]
        return last.message == repair.message and last.span.column == repair.blame.column

    def _keep_what_comes_before(self, fault: Fault) -> None:
        """Give up: blank all from the fault on, and the little before it that then hangs in the air."""
        copy = self.copy
        number = min(fault.first_line, len(copy.lines) - 1)
        if fault.first_line not in copy.damaged:
            column = fault.column if fault.line == number else 0
            line = copy.lines[number]
            column = min(column, len(line))
            span = Span(number, column, number, max(column, len(line.rstrip())))
            message = "from here on the YAML could not be read: nothing below is checked"
            self.problems.append(Problem(SYNTAX_ERROR, span, message))
        for _ in range(10):
            copy.blank_from(number)
            left = self._probe(copy.lines)
            if left is None:
                return
            number = min(left.first_line, number - 1)
            if number <= 0:
                break
        copy.blank_from(0)
