"""Suppressions: comments that silence a rule in one place.

``# llmstrategy: ignore[rule-name, other-rule] until=2027-01-31 -- why it is fine here``

What one covers:

- at the end of a line: findings blamed on that line, and everything below where the line holds a key or
  begins an item;
- on a line of its own: the next line that is not a comment, and nothing below it (so a remark above the first
  key never silences a whole file by accident; :func:`problems` says so where more was meant);
- ``ignore-file[…]`` before the first key: the file.

The line of a finding is the first one of its span. Where several cover a finding, the nearest is the one that
is used: the line's own, the line above, keys from the inside out, the file. ``until`` includes its day, and a
month its last day; from the next day on the suppression covers nothing. Every rule can be named,
`syntax-error` and the rules about suppressions too; only our own faults cannot be silenced, because they are
not findings.

Words and rule names may be in any case; blanks, and commas too many, do no harm. Only files that contain
``llmstrategy:``, in any case, need this module.
"""

from __future__ import annotations

from llm_strategy.engine.suppressions.parsing import Malformed, Name, Suppression, parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence
    from typing import Protocol, TypeVar

    from llm_strategy.engine.suppressions.judging import Problem
    from llm_strategy.engine.suppressions.parsing import Comment
    from llm_strategy.text import Span

    class Suppressible(Protocol):
        """What can be silenced: a finding with its place."""

        @property
        def rule(self) -> str:
            """The rule that reports it."""

        @property
        def span(self) -> Span:
            """The blamed place."""

        @property
        def enclosing(self) -> Sequence[int]:
            """The lines (0-based) of the keys and items that hold the blamed node, outermost first."""

        @property
        def also(self) -> Sequence[str]:
            """Rules that saw the same fault and were folded into this finding."""

    S = TypeVar("S", bound=Suppressible)

__all__ = ["Malformed", "Name", "Suppression", "Suppressions", "apply", "parse", "problems", "read"]


class Suppressions:
    """The suppressions of one file on one day, indexed by line and rule."""

    __slots__ = ("_above", "_on", "_under", "_whole", "malformed", "near", "readable")

    def __init__(self, readable: Sequence[Suppression], malformed: Sequence[Malformed]) -> None:
        self.readable = readable
        self.malformed = malformed
        # A name → the line (0-based) of a finding that it would have covered, had it stood on the key's line.
        self.near: dict[Name, int] = {}
        self._on: dict[tuple[int, str], Name] = {}
        self._above: dict[tuple[int, str], Name] = {}
        self._under: dict[tuple[int, str], Name] = {}
        self._whole: dict[str, Name] = {}
        for one in readable:
            if one.expired:
                continue
            for name in one.names:
                rule = name.rule
                if one.whole_file:
                    self._whole.setdefault(rule, name)
                    continue
                # Also where a comment stands alone: findings about comments lie there.
                self._on.setdefault((one.line, rule), name)
                if one.whole_line:
                    self._above.setdefault((one.next_line, rule), name)
                else:
                    self._under.setdefault((one.line, rule), name)

    def covering(
        self, rule: str, line: int, enclosing: Sequence[int] = (), but: Name | None = None
    ) -> Name | None:
        """Return the nearest name that covers a finding of ``rule`` on ``line``; ``but`` is passed over."""
        found = self._on.get((line, rule))
        if found is not None and found is not but:
            return found
        found = self._above.get((line, rule))
        if found is not None and found is not but:
            return found
        if self._under:
            for key in reversed(enclosing):
                found = self._under.get((key, rule))
                if found is not None and found is not but:
                    return found
        found = self._whole.get(rule)
        return None if found is but else found

    def remember_near(self, rule: str, line: int, enclosing: Sequence[int]) -> None:
        """Note the comments above enclosing keys that name ``rule``: perhaps they were meant to cover it."""
        for key in enclosing:
            name = self._above.get((key, rule))
            if name is not None:
                self.near.setdefault(name, line)


def read(comments: Iterable[Comment], first_key: int | None, today: int) -> Suppressions:
    """Return the suppressions among ``comments``, which are in order.

    ``first_key`` is the line (0-based) of the file's first key, None without one; ``today`` an ordinal day.
    """
    readable = []
    malformed = []
    comments = list(comments)
    next_line = line_below = -1
    for comment in reversed(comments):
        line = comment.span.line
        if comment.whole_line:
            # Comments that follow each other stand above the same line.
            next_line = next_line if line_below == line + 1 else line + 1
            line_below = line
        found = parse(comment)
        if isinstance(found, Suppression):
            found.next_line = next_line if comment.whole_line else line
            found.expired = found.until is not None and found.until < today
            if found.whole_file and first_key is not None and line >= first_key:
                message = "`ignore-file` silences nothing here: write it above the first key"
                malformed.append(Malformed(found.span, message))
            else:
                readable.append(found)
        elif found is not None:
            malformed.append(found)
    return Suppressions(readable[::-1], malformed[::-1])


def apply(suppressions: Suppressions, findings: Iterable[S]) -> tuple[list[S], set[Name]]:
    """Return the findings that are not silenced, in their order, and the names that were of use.

    A name also is of use where its rule was folded into a finding; that silences the folded rule, not the
    finding.
    """
    kept = []
    used = set()
    for finding in findings:
        line, enclosing = finding.span.line, finding.enclosing
        name = suppressions.covering(finding.rule, line, enclosing)
        if name is not None:
            used.add(name)
        else:
            kept.append(finding)
            suppressions.remember_near(finding.rule, line, enclosing)
        for rule in finding.also:
            name = suppressions.covering(rule, line, enclosing)
            if name is not None:
                used.add(name)
    return kept, used


def problems(
    suppressions: Suppressions,
    used: Container[Name],
    known: Mapping[str, str],
    checked: Container[str],
    lines: Sequence[str] = (),
    *,
    complete: bool = True,
    enclosing: Callable[[int], Sequence[int]] | None = None,
) -> list[Problem]:
    """Return what is wrong with the suppressions themselves, in the order of the file.

    ``known`` is rule → family of every rule there is, ``checked`` the rules that ran here, in full: not those
    that settings turn off, that crashed, or that wanted files nobody read. A suppression of another rule is
    never called unused, and a problem whose own rule is not in ``checked`` is not reported. ``complete``
    False (the file does not parse, so findings may be hidden) reports no unused ones. ``lines`` of the text
    are needed for fixes that remove a comment. ``enclosing`` gives the lines of the keys above a line;
    without it, suppressions of these problems work from their own line, the line above and the file.
    """
    from llm_strategy.engine.suppressions.judging import problems

    return problems(suppressions, used, known, checked, lines, complete, enclosing)
