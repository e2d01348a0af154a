"""What is wrong with suppressions: unused, expired, unknown, without a reason or an end."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence

from llm_strategy.engine.suppressions.comment import Name, Suppression
from llm_strategy.engine.suppressions.index import Suppressions
from llm_strategy.format.spelling import did_you_mean, nearest
from llm_strategy.report import REVIEW, SAFE, Edit, Fix, Related
from llm_strategy.text import Span, clip

UNUSED = "unused-suppression"
EXPIRED = "expired-suppression"
UNKNOWN = "unknown-suppression"
NO_REASON = "suppression-without-reason"
NO_UNTIL = "suppression-without-until"
RULES = (UNUSED, EXPIRED, UNKNOWN, NO_REASON, NO_UNTIL)
"""The rules that are reported here."""

BLANKS = " \t"
LONGEST_SHOWN = 60
MOST_REPORTED = 1_000
"""So many problems of suppressions are reported one by one; of the others, only their number."""

MOST_LOOKED_UP = 10
"""So many misspelt rules of a file are compared with all rules there are, which takes a while for each."""


class Problem:
    """A finding about a suppression: rule, place, words, related places, and the fix where there is one."""

    __slots__ = ("fix", "meant", "message", "name", "related", "rule", "span", "suppression")

    def __init__(
        self,
        rule: str,
        span: Span,
        message: str,
        *,
        related: tuple[Related, ...] = (),
        suppression: Suppression | None = None,
        name: Name | None = None,
        meant: str | None = None,
    ) -> None:
        self.rule = rule
        self.span = span
        self.message = message
        self.related = related
        self.fix: Fix | None = None
        self.suppression = suppression
        self.name = name
        self.meant = meant

    def __repr__(self) -> str:
        return f"Problem({self.rule!r}, {self.span!r}, {self.message!r})"


def find_problems(
    suppressions: Suppressions,
    used: Container[Name],
    known: Mapping[str, str],
    checked: Container[str],
    lines: Sequence[str] = (),
    *,
    always: Container[str] = (),
    complete: bool = True,
    enclosing: Callable[[int], Sequence[int]] | None = None,
    removable: Callable[[Suppression], bool] | None = None,
) -> list[Problem]:
    """Return what is wrong with the suppressions themselves, in the order of the file.

    ``known`` is rule → family of every rule there is, ``checked`` the rules that ran here, in full: not those that
    settings turn off, that crashed, or that wanted files nobody read. A suppression of another rule is never called
    unused, and a problem whose own rule is not in ``checked`` is not reported. The rules ``always`` cannot be
    suppressed. ``complete`` False (the file does not parse, so findings may be hidden) reports no unused ones.
    ``lines`` of the text are needed for fixes that remove a comment. ``enclosing`` gives the lines of the keys above a
    line; without it, suppressions of these problems work from their own line, the line above and the file.
    ``removable`` tells whether the comment of a suppression can be taken out without changing what the file says.
    """
    found = [Problem(UNKNOWN, comment.span, comment.message) for comment in suppressions.malformed]
    doubtful: list[Name] = []
    meant: dict[str, str | None] = {}
    for suppression in suppressions.readable:
        for name in suppression.names:
            if name.rule not in known:
                found.append(_unknown(name, known, meant))
            elif name.rule in always:
                message = f"`{name.rule}` cannot be turned off: what could not be read is always reported"
                found.append(Problem(UNKNOWN, name.span, message, suppression=suppression, name=name))
        found.extend(_faults(suppression, known))
        if suppression.expired or not complete:
            continue
        for name in suppression.names:
            if name in used or name.rule not in known or name.rule not in checked or name.rule in always:
                continue
            # Whether names of these rules are of use shows only when the other problems are known.
            if name.rule in RULES:
                doubtful.append(name)
            else:
                found.append(_unused(name, suppressions))
    found = [problem for problem in found if problem.rule in checked]
    kept = _unsuppressed(found, doubtful, suppressions, enclosing, checked)
    kept.sort(key=lambda problem: problem.span)
    if len(kept) > MOST_REPORTED:
        left = len(kept) - MOST_REPORTED
        last = kept[MOST_REPORTED]
        kept = kept[:MOST_REPORTED]
        kept.append(Problem(last.rule, last.span, f"{left:,} more suppressions have problems from here on"))
    _add_fixes(kept, lines, removable)
    return kept


def _unsuppressed(
    found: list[Problem],
    doubtful: list[Name],
    suppressions: Suppressions,
    enclosing: Callable[[int], Sequence[int]] | None,
    checked: Container[str],
) -> list[Problem]:
    """Return the problems that no suppression covers, and those of suppressions that cover no problem.

    Each problem is looked at once, so suppressions that cover problems of each other come to an end.
    """

    def covering(problem: Problem) -> Name | None:
        line = problem.span.line
        return suppressions.covering(
            problem.rule, line, enclosing(line) if enclosing else (), but=problem.name
        )

    served: set[Name] = set()
    kept = []
    for problem in found:
        name = covering(problem)
        if name is None:
            kept.append(problem)
        else:
            served.add(name)
    if UNUSED not in checked:
        return kept
    last = []
    for name in doubtful:
        if name not in served:
            problem = _unused(name, suppressions)
            by = covering(problem)
            if by is None:
                last.append((name, problem))
            else:
                served.add(by)
    # One that was found useless may have served a later one.
    return kept + [problem for name, problem in last if name not in served]


def _faults(suppression: Suppression, known: Mapping[str, str]) -> list[Problem]:
    """Return what one suppression shows by itself."""
    found = []
    if suppression.expired and suppression.until_span is not None:
        names = suppression.names
        blamed = next((name for name in names if name.rule in known), names[0])
        message = f"this suppression was valid until {suppression.until_text} and covers nothing now"
        related = (Related("the last day it was valid", suppression.until_span),)
        found.append(
            Problem(EXPIRED, blamed.span, message, related=related, suppression=suppression, name=blamed)
        )
    if not suppression.reason:
        message = "this suppression gives no reason: add ` -- ` and why the finding is acceptable here"
        found.append(Problem(NO_REASON, suppression.span, message, suppression=suppression))
    if suppression.until is None:
        message = "this suppression has no end date: add ` until=` and its last day, as in 2027-01-31"
        found.append(Problem(NO_UNTIL, suppression.span, message, suppression=suppression))
    return found


def _unknown(name: Name, known: Mapping[str, str], looked_up: dict[str, str | None]) -> Problem:
    rule = name.rule
    meant = None
    shown = clip(rule, LONGEST_SHOWN)
    if rule in ("all", "*"):
        message = f"`{shown}` is not a rule: name each rule that should be suppressed"
    elif rule in known.values():
        message = f"`{shown}` is a family of rules: name each rule that should be suppressed"
    else:
        if rule not in looked_up and len(looked_up) < MOST_LOOKED_UP:
            looked_up[rule] = nearest(rule, known)
        meant = looked_up.get(rule)
        message = f"`{shown}` is not a rule" + (f"; {did_you_mean([meant], rule)}" if meant else "")
    return Problem(UNKNOWN, name.span, message, suppression=name.suppression, name=name, meant=meant)


def _unused(name: Name, suppressions: Suppressions) -> Problem:
    suppression, rule = name.suppression, name.rule
    related: tuple[Related, ...] = ()
    if name.first is not None:
        message = f"`{rule}` is named twice"
        related = (Related("already named here", name.first),)
    elif suppression.whole_file:
        message = f"`{rule}` reports nothing in this file for this suppression to cover"
    elif suppression.whole_line:
        message = f"`{rule}` reports nothing on line {suppression.next_line + 1} for this suppression to cover"
        line = suppressions.near.get(name)
        if line is not None:
            message += (
                f"; it does below, on line {line + 1}: to cover everything below a key, "
                "write the comment at the end of the key's line"
            )
    else:
        message = f"`{rule}` reports nothing on this line or below its key for this suppression to cover"
    return Problem(UNUSED, name.span, message, related=related, suppression=suppression, name=name)


def _add_fixes(
    found: list[Problem], lines: Sequence[str], removable: Callable[[Suppression], bool] | None
) -> None:
    """Give each problem its fix; the names that one comment does not need share one that takes all out."""
    goes: dict[Suppression, list[Problem]] = {}
    for problem in found:
        if problem.suppression is None or problem.name is None:
            continue
        if problem.meant is not None:
            # The corrected suppression takes effect, which changes what is reported.
            problem.fix = Fix(f"write `{problem.meant}`", REVIEW, (Edit(problem.name.span, problem.meant),))
            continue
        goes.setdefault(problem.suppression, []).append(problem)
    for suppression, problems in goes.items():
        needless = {problem.name for problem in problems}
        every = len(needless) == len(suppression.names) or any(problem.rule == EXPIRED for problem in problems)
        if every and removable is not None and not removable(suppression):
            continue
        edits = _removal(suppression, lines) if every else _without(suppression, needless)
        title = "remove the suppression" if every else "remove the unused parts of the suppression"
        fix = Fix(title, SAFE, edits) if edits else None
        for problem in problems:
            problem.fix = fix


def _without(suppression: Suppression, needless: Container[Name | None]) -> list[Edit]:
    """Take some names out, each run of them with the commas on one side."""
    edits = []
    kept: Name | None = None
    run: list[Name] = []
    for name in suppression.names:
        if name in needless:
            run.append(name)
            continue
        if run:
            edits.append(_cut(run[0].span.column, name.span.column, suppression.line))
            run = []
        kept = name
    if run and kept is not None:
        edits.append(_cut(kept.span.end_column, run[-1].span.end_column, suppression.line))
    return edits


def _removal(suppression: Suppression, lines: Sequence[str]) -> list[Edit]:
    """Take the whole suppression out, with its line or the blanks before it."""
    line = suppression.line
    if line >= len(lines):
        return []
    text = lines[line]
    start, end = suppression.span.column, suppression.span.end_column
    if suppression.whole_line and suppression.whole_comment:
        if line + 1 < len(lines):
            return [Edit(Span(line, 0, line + 1, 0), "")]
        if line:
            return [Edit(Span(line - 1, len(lines[line - 1]), line, len(text)), "")]
        return [_cut(0, len(text), line)]
    if not text[end:].strip(BLANKS):
        return [_cut(len(text[:start].rstrip(BLANKS)), len(text), line)]
    return [_cut(start, end, line)]


def _cut(start: int, end: int, line: int) -> Edit:
    return Edit(Span(line, start, line, end), "")
