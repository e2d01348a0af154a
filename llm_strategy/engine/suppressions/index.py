"""The suppressions of a file: what each of them covers.

``# llmstrategy: ignore[rule-name, other-rule] until=2027-01-31 -- why it is fine here``

- At the end of a line it covers the findings on that line, and everything below where the line holds a key or begins
  an item.
- On a line of its own it covers the next line that is not a comment, and nothing below it: otherwise a remark above
  the first key would suppress the whole file by accident. (:mod:`.problems` says so where more was meant.)
- ``ignore-file[…]`` before the first key covers the file.

The line of a finding is the first one of its span. Where several suppressions cover a finding, the nearest is the one
that is used: the line's own, the line above, keys from the inside out, the file. ``until`` includes its day, and a
month its last day; from the next day on the suppression covers nothing.

Words and rule names may be in any case; blanks, and commas too many, do no harm. Only files that contain
``llmstrategy:``, in any case, need this package.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from llm_strategy.engine.suppressions.comment import Malformed, Name, Suppression, parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol, TypeVar

    from llm_strategy.document.comments import Comment
    from llm_strategy.text import Span

    class Suppressible(Protocol):
        """What can be suppressed: a finding with its place."""

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
        def uses(self) -> Sequence[int]:
            """The lines of the aliases through which the blamed node belongs to its strategy."""

        @property
        def also(self) -> Sequence[str]:
            """Rules that saw the same fault and were merged into this finding."""

    S = TypeVar("S", bound=Suppressible)


class Suppressions:
    """The suppressions of one file on one day, indexed by line and rule."""

    __slots__ = ("_above", "_on", "_under", "_whole", "malformed", "near", "readable")

    def __init__(self, readable: Sequence[Suppression], malformed: Sequence[Malformed]) -> None:
        self.readable = readable
        self.malformed = malformed
        self.near: dict[Name, int] = {}
        """Name → the line (0-based) of a finding that it would have covered at the end of the key's line."""
        self._on: dict[tuple[int, str], Name] = {}
        self._above: dict[tuple[int, str], Name] = {}
        self._under: dict[tuple[int, str], Name] = {}
        self._whole: dict[str, Name] = {}
        for suppression in readable:
            if suppression.expired:
                continue
            for name in suppression.names:
                rule = name.rule
                if suppression.whole_file:
                    self._whole.setdefault(rule, name)
                    continue
                # Also where a comment stands alone: findings about comments lie there.
                self._on.setdefault((suppression.line, rule), name)
                if suppression.whole_line:
                    self._above.setdefault((suppression.next_line, rule), name)
                else:
                    self._under.setdefault((suppression.line, rule), name)

    def covering(
        self,
        rule: str,
        line: int,
        enclosing: Sequence[int] = (),
        uses: Sequence[int] = (),
        *,
        but: Name | None = None,
    ) -> Name | None:
        """Return the nearest name that covers a finding of ``rule`` on ``line``; ``but`` is passed over.

        The line of an alias through which the finding was met is as good as its own.
        """
        for own in (line, *uses):
            for name in (self._on.get((own, rule)), self._above.get((own, rule))):
                if name is not None and name is not but:
                    return name
        if self._under:
            for key in reversed(enclosing):
                name = self._under.get((key, rule))
                if name is not None and name is not but:
                    return name
        name = self._whole.get(rule)
        return None if name is but else name

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
                message = "`ignore-file` has no effect here: write it above the first key"
                malformed.append(Malformed(found.span, message))
            else:
                readable.append(found)
        elif found is not None:
            malformed.append(found)
    return Suppressions(readable[::-1], malformed[::-1])


def unsuppressed(
    suppressions: Suppressions, findings: Iterable[S], always: Container[str] = ()
) -> tuple[list[S], set[Name]]:
    """Return the findings that are not suppressed, in their order, and the names that were used.

    The rules ``always`` cannot be suppressed. A name is also used where its rule was merged into a finding of another
    rule, which it does not suppress.
    """
    kept = []
    used = set()
    for finding in findings:
        line, enclosing = finding.span.line, finding.enclosing
        name = None
        if finding.rule not in always:
            name = suppressions.covering(finding.rule, line, enclosing, finding.uses)
        if name is not None:
            used.add(name)
        else:
            kept.append(finding)
            suppressions.remember_near(finding.rule, line, enclosing)
        for rule in finding.also:
            name = suppressions.covering(rule, line, enclosing, finding.uses)
            if name is not None:
                used.add(name)
    return kept, used
