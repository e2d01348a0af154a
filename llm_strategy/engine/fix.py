"""All fixes of a file, made one after the other until nothing is left to make.

A fix is only kept when the file, checked again, has lost the finding and gained no error, if need be after fixing what
came to light. The command line, the hook and the language server all call :func:`fix_all`, so that they write the same
bytes.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Iterator

from llm_strategy.config.settings import Settings
from llm_strategy.document.edit.apply import apply
from llm_strategy.model.file_facts import FileFacts
from llm_strategy.report import ERROR, REVIEW, SAFE, Diagnostic, Edit, Fix, Report, failed
from llm_strategy.text import Route

Name = tuple[str, Route, str]
Kind = tuple[Route, str, str]
Stretch = tuple[tuple[int, int], tuple[int, int]]
Made = tuple[str, list[Diagnostic]]
Counts = dict[tuple[str, str], int]

MOST_CHECKS = 400
"""One file is checked again at most so often; what is not fixed then is left for the next run."""

MOST_READ = 1_000_000
"""Characters that are checked again for one file, all in all: a large file is checked fewer times."""

FEWEST_CHECKS = 12
"""So often a file is checked again however large it is, where that helps."""

MOST_STEPS = 4
"""So many fixes may follow from one another before one that brings errors to light is left out."""


MOST_TRIED = 4
"""So many of the same fixes in one strategy are refused before the rest of them is left for the next run."""


class Applied:
    """A fix that was made: its rule, its title, and the line (0-based) of the finding when it was made."""

    __slots__ = ("line", "rule", "title")

    def __init__(self, rule: str, title: str, line: int) -> None:
        self.rule = rule
        self.title = title
        self.line = line


class Fixed:
    """What a file is after its fixes.

    ``content`` is of the type that was given, bytes or text, with the byte order mark and the line breaks of the
    original; ``text`` is the same as text, the mark included. Where nothing was applied, ``content`` is what was given.
    ``report`` is the report of ``content``, ``left`` the number of its findings whose fix was tried and left out,
    ``waiting`` of those that were not tried, because a run ends after so many checks.
    """

    __slots__ = ("applied", "content", "left", "report", "text", "waiting")

    def __init__(
        self,
        content: bytes | str,
        text: str,
        applied: list[Applied],
        report: Report,
        left: int = 0,
        waiting: int = 0,
    ) -> None:
        self.content = content
        self.text = text
        self.applied = applied
        self.report = report
        self.left = left
        self.waiting = waiting


def fix_all(
    content: bytes | str,
    name: str,
    settings: Settings,
    today: int,
    root: str | None = None,
    *,
    review: bool = False,
    files: Callable[[], FileFacts] | None = None,
) -> Fixed:
    """Make the safe fixes of a file, with ``review`` also those that change what it declares.

    The other arguments are those of :func:`.check.check`. Fixes are made in the order of the file; of two that
    overlap the later one waits until the file has been checked again. Left out is a fix that would not remove its
    finding, would add a fault of ours or an error that no further fix removes, or would undo another. A file with a
    fault of ours, or that is not UTF-8, is left as it is. Never raises: a crash of ours is a fault in the report.
    """
    try:
        return _Run(content, name, settings, today, root, (SAFE, REVIEW) if review else (SAFE,), files).run()
    except Exception as error:
        text = content if isinstance(content, str) else content.decode("utf-8", "replace")
        return Fixed(content, text, [], failed(name, error))


class _Run:
    """One file on its way."""

    def __init__(
        self,
        content: bytes | str,
        name: str,
        settings: Settings,
        today: int,
        root: str | None,
        wanted: tuple[str, ...],
        files: Callable[[], FileFacts] | None,
    ) -> None:
        self.content = content
        self.name = name
        self.settings = settings
        self.today = today
        self.root = root
        self.wanted = wanted
        self.files = files
        self.checks = 0
        self.most = max(FEWEST_CHECKS, min(MOST_CHECKS, MOST_READ // max(1, len(content))))
        self.seen: set[str] = set()
        self.made: set[Name] = set()
        self.gone: set[Name] = set()
        """What was made and is gone; a fix that brings one back is undoing another."""
        self.refused: set[Name] = set()
        self.tried: dict[Kind, int] = {}
        """How many of the same fixes in the same strategy were refused."""
        self.broken: set[Route] = set()
        """The layers with a new error after the last try."""
        self.doubted: set[Name] = set()
        """What failed, and may hold once what it brings to light is fixed."""

    def check(self, text: str, *, fixes: bool = False) -> Report:
        from llm_strategy.engine import check as engine

        self.checks += 1
        content = text.encode() if isinstance(self.content, bytes) else text
        return engine.check(
            content, self.name, self.settings, self.today, self.root, fixes=fixes, files=self.files
        )

    def run(self) -> Fixed:
        from llm_strategy.engine import check as engine

        report = engine.check(
            self.content, self.name, self.settings, self.today, self.root, files=self.files
        )
        if isinstance(self.content, str):
            text = self.content
        else:
            try:
                text = self.content.decode()
            except UnicodeDecodeError:
                return Fixed(self.content, self.content.decode("utf-8", "replace"), [], report)
        applied: list[Applied] = []
        while not report.faults and self.checks < self.most:
            self.seen.add(text)
            batch = self.choose(report.diagnostics, self.refused | self.doubted)
            if batch:
                made = self.make(text, report, batch)
            else:
                doubted = self.choose(report.diagnostics, self.refused)
                if not doubted:
                    break
                made = self.make_with_more(text, report, _one_each(doubted))
            if made is None:
                continue
            text, fixed = made
            applied += [Applied(found.rule, found.fix.title, found.span.line) for found in fixed if found.fix]
            report = self.check(text, fixes=True)
            self.made.update(map(_name, fixed))
            self.gone |= self.made - {_name(found) for found in report.diagnostics}
        wanted = [] if report.faults else [found for found in report.diagnostics if self.wants(found)]
        left = len([found for found in wanted if self.was_refused(found)])
        waiting = len(wanted) - left + report.unwritten
        content = self.content
        if applied:
            content = text.encode() if isinstance(content, bytes) else text
        return Fixed(content, text, applied, report, left, waiting)

    def make(self, text: str, report: Report, batch: list[Diagnostic]) -> Made | None:
        """Return the text with fixes of ``batch`` made, and which; None where none holds.

        Strategies have little to do with each other: where one of them fails, fewer of its fixes are tried beside all
        those of the others, and one that fails alone is doubted.
        """
        while batch and self.checks < self.most:
            after = _applied(text, batch)
            failed = self.failed(report, self.check(after), batch) if after not in self.seen else None
            if failed is not None and not failed:
                return after, batch
            kept: list[Diagnostic] = []
            for group in _grouped(batch):
                # An error that is new in a layer mostly comes of a fix in that layer.
                blamed = [found for found in group if failed is not None and found.path[:4] in self.broken]
                kinds = {_kind(found) for found in group}
                if failed is not None and _group(group[0]) not in failed:
                    kept += group
                elif len(kinds) == 1:
                    self.doubted.update(map(_name, group))
                elif blamed and len(blamed) < len(group):
                    kept += [found for found in group if found not in blamed]
                else:
                    # The same fixes in one strategy hold or fail together.
                    half = set(sorted(kinds, key=str)[: len(kinds) // 2])
                    kept += [found for found in group if _kind(found) in half]
            batch = kept
        return None

    def make_with_more(self, text: str, report: Report, lone: list[Diagnostic]) -> Made | None:
        """Do the same with fixes of which each is the only one in its strategy, and fix what they bring to light.

        A key that gets its right name may hold a value that was not looked at before. What fails is refused.
        """
        while lone and self.checks < self.most:
            after, more = text, lone
            fixed: list[Diagnostic] = []
            failed: set[Route] | None = None
            for _ in range(MOST_STEPS):
                after = _applied(after, more)
                if after in self.seen:
                    failed = None
                    break
                fixed += more
                result = self.check(after, fixes=True)
                failed = self.failed(report, result, lone)
                if not failed:
                    break
                more = self.choose(_new_errors(report, result, lone), self.refused)
                if not more:
                    break
            if failed is not None and not failed:
                return after, fixed
            if failed is None and len(lone) > 1:
                lone = lone[:1]  # whose fault it is shows when they are alone
                continue
            for found in lone:
                if failed is None or _group(found) in failed:
                    self.refused.add(_name(found))
                    self.tried[_kind(found)] = self.tried.get(_kind(found), 0) + 1
            lone = [found for found in lone if _name(found) not in self.refused]
        return None

    def failed(self, before: Report, after: Report, batch: list[Diagnostic]) -> set[Route] | None:
        """Return the groups where a finding of ``batch`` is still there or an error is new; None where all failed."""
        if after.faults or not self.gone.isdisjoint(_name(found) for found in after.diagnostics):
            return None
        groups = {_group(found) for found in batch}
        new = _new_errors(before, after, batch)
        failed = {_group(found) for found in new}
        failed |= {_group(found) for found in _not_lost(before, after, batch)}
        self.broken = {found.path[:4] for found in new if len(found.path) > 3}
        return failed if failed <= groups else None

    def wants(self, found: Diagnostic) -> bool:
        return found.fix is not None and found.fix.safety in self.wanted and bool(found.fix.edits)

    def was_refused(self, found: Diagnostic) -> bool:
        return _name(found) in self.refused or self.tried.get(_kind(found), 0) >= MOST_TRIED

    def choose(self, diagnostics: Iterable[Diagnostic], without: set[Name]) -> list[Diagnostic]:
        """Return the findings to fix now: the first ones whose edits keep clear of each other."""
        chosen: list[Diagnostic] = []
        taken: list[Stretch] = []
        for found in diagnostics:
            if not self.wants(found) or _name(found) in without or self.was_refused(found):
                continue
            stretches = [_stretch(edit) for edit in found.fix.edits] if found.fix else []
            if not any(_meets(stretch, taken) for stretch in stretches):
                chosen.append(found)
                for stretch in stretches:
                    insort(taken, stretch)
        return chosen


def _name(found: Diagnostic) -> Name:
    return (found.rule, found.path, found.message)


def _stretch(edit: Edit) -> Stretch:
    span = edit.span
    return (span.line, span.column), (span.end_line, span.end_column)


def _meets(stretch: Stretch, taken: list[Stretch]) -> bool:
    """Tell whether a stretch overlaps or touches one of ``taken``: of two insertions at one place none is the first."""
    start, end = stretch
    before = bisect_right(taken, end, key=lambda stretch: stretch[0])
    return before > 0 and taken[before - 1][1] >= start


def _applied(text: str, batch: list[Diagnostic]) -> str:
    return apply(text, Fix("", SAFE, [edit for found in batch if found.fix for edit in found.fix.edits]))


def _group(found: Diagnostic) -> Route:
    return found.path[:2]


def _kind(found: Diagnostic) -> Kind:
    return (_group(found), found.rule, found.fix.title if found.fix else "")


def _grouped(batch: list[Diagnostic]) -> list[list[Diagnostic]]:
    groups: dict[Route, list[Diagnostic]] = {}
    for found in batch:
        groups.setdefault(_group(found), []).append(found)
    return list(groups.values())


def _one_each(batch: list[Diagnostic]) -> list[Diagnostic]:
    return [group[0] for group in _grouped(batch)]


def _not_lost(before: Report, after: Report, batch: list[Diagnostic]) -> list[Diagnostic]:
    """Return the findings of ``batch`` that are still there."""
    had, has, gone = _counts(before.diagnostics), _counts(after.diagnostics), _counts(batch)
    keys = {key for key, count in gone.items() if has.get(key, 0) > had[key] - count}
    return [found for found in batch if (found.rule, found.message) in keys]


def _new_errors(before: Report, after: Report, batch: list[Diagnostic]) -> list[Diagnostic]:
    """Return the errors of ``after`` that are none of those that were left to stand.

    It is the same one where its rule says the same, or blames the same node: a suggestion in a message may change.
    """
    fixed = set(batch)
    old = [found for found in before.diagnostics if found.severity == ERROR and found not in fixed]
    now = [found for found in after.diagnostics if found.severity == ERROR]
    places: dict[tuple[str, Route], int] = {}
    for found in _unmatched(old, now):
        places[found.rule, found.path] = places.get((found.rule, found.path), 0) + 1
    new = []
    for found in _unmatched(now, old):
        if found.path and places.get((found.rule, found.path), 0):
            places[found.rule, found.path] -= 1
        else:
            new.append(found)
    return new


def _unmatched(findings: list[Diagnostic], others: list[Diagnostic]) -> Iterator[Diagnostic]:
    counts = _counts(others)
    for found in findings:
        key = (found.rule, found.message)
        if counts.get(key, 0):
            counts[key] -= 1
        else:
            yield found


def _counts(findings: Iterable[Diagnostic]) -> Counts:
    counts: Counts = {}
    for found in findings:
        key = (found.rule, found.message)
        counts[key] = counts.get(key, 0) + 1
    return counts
