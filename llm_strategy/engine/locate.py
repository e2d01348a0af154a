"""Findings → diagnostics: where they stand, their fixes, and which of them are suppressed. Loaded for the first one."""

from __future__ import annotations

from llm_strategy.document.edit.fixes import write
from llm_strategy.document.locations import locate
from llm_strategy.links import rule_url
from llm_strategy.remedy import in_words
from llm_strategy.report import Diagnostic, Related
from llm_strategy.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from llm_strategy.document.document import Document
    from llm_strategy.document.locations import Place
    from llm_strategy.findings import Finding
    from llm_strategy.rules.rule import Rule
    from llm_strategy.text import Route
    Level = Callable[[Rule, str], str]
    """Rule and level of a finding → the level it is reported at."""

NOWHERE = Span(0, 0, 0, 0)


class Placed:
    """A finding with its place, as suppressions look at it."""

    __slots__ = ("also", "diagnostic", "enclosing", "rule", "span")

    def __init__(self, diagnostic: Diagnostic, also: tuple[str, ...], enclosing: tuple[int, ...]) -> None:
        self.diagnostic = diagnostic
        self.rule = diagnostic.rule
        self.span = diagnostic.span
        self.also = also
        self.enclosing = enclosing


class Placer:
    """Routes → spans, in one document. Without ``fixes`` no finding gets one."""

    __slots__ = ("document", "fixes", "level", "rules")

    def __init__(self, document: Document, rules: dict[str, Rule], level: Level, fixes: bool) -> None:
        self.document = document
        self.rules = rules
        self.level = level
        self.fixes = fixes

    def place(self, findings: Iterable[Finding]) -> list[Placed]:
        """Return every finding with its place, each fault once."""
        placed = []
        seen = set()
        for finding in findings:
            one = self.one(finding)
            found = one.diagnostic
            # Two strategies that share a layer through an alias have one fault, not two.
            key = (found.rule, found.span, found.message)
            if key not in seen:
                seen.add(key)
                placed.append(one)
        return placed

    def one(self, finding: Finding) -> Placed:
        """Return a finding with its place."""
        rule = self.rules[finding.rule]
        related = []
        fix = None
        enclosing: tuple[int, ...] = ()
        context = None
        place = None
        if finding.span is not None:
            span = finding.span
            related = [Related(message, self.clip(where)) for message, where in finding.places]
        else:
            place = locate(self.document, finding.blame)
            span = self.span_of(place, finding.on_key, finding.blame)
            for mention in finding.related:
                where = locate(self.document, mention.route)
                if where is not None:
                    related.append(Related(mention.message, self.span_of(where, mention.key, mention.route)))
            if place is not None:
                related += [Related("used here", use) for use in place.uses]
            enclosing = self.enclosing(finding.blame)
            context = self.context(finding.blame)
            if finding.fix is not None and self.fixes:
                fix = write(self.document, finding.fix)
        diagnostic = Diagnostic(
            finding.rule,
            self.level(rule, finding.severity or rule.severity),
            finding.message,
            span,
            path=finding.blame,
            label=finding.label,
            claims=rule.claims,
            remedy=in_words(finding.remedy or rule.remedy),
            url=rule.url or rule_url(finding.rule),
            related=related,
            fix=fix,
            context=context,
        )
        return Placed(diagnostic, tuple(finding.folded), enclosing)

    def span_of(self, place: Place | None, on_key: bool, route: Route) -> Span:
        """Return what to underline of a node: its value, or its key."""
        if place is None:
            return self.first_line()
        span: Span = place.key if on_key and place.key is not None else place.value
        if (span.line, span.column) == (span.end_line, span.end_column):
            # Nothing is written there: the key says it better than a point between two characters.
            if place.key is not None:
                return self.clip(place.key)
            line = self.document.lines[span.line] if span.line < len(self.document.lines) else ""
            start = len(line[: span.column].rstrip())
            return Span(span.line, max(0, start - 1), span.line, max(start, min(1, len(line))))
        return self.clip(span)

    def clip(self, span: Span) -> Span:
        """Cut a span of several lines to its first, so that no editor underlines a whole block."""
        if span.line == span.end_line:
            return span
        line = self.document.lines[span.line] if span.line < len(self.document.lines) else ""
        return Span(span.line, span.column, span.line, max(span.column, len(_bare(line))))

    def first_line(self) -> Span:
        """Return where a fault of the whole file is shown."""
        lines = self.document.lines
        return Span(0, 0, 0, len(lines[0])) if lines else NOWHERE

    def enclosing(self, route: Route) -> tuple[int, ...]:
        """Return the lines on which the maps and lists around a node begin."""
        lines = []
        for length in range(1, len(route)):
            place = locate(self.document, route[:length])
            if place is not None:
                lines.append((place.key or place.value).line)
        return tuple(lines)

    def context(self, route: Route) -> int | None:
        """Return the line on which the blamed layer begins."""
        if len(route) < 5 or route[2] != "approach":
            return None
        place = locate(self.document, route[:4])
        return None if place is None else place.value.line

    def suppress(
        self, placed: list[Placed], families: dict[str, str], asked: set[str], today: int
    ) -> list[Placed]:
        """Return the findings that no comment suppresses, and what is wrong with the suppressions.

        ``families``: rule → family. ``asked`` are the rules that have spoken about the whole file.
        """
        from llm_strategy.engine.suppressions import apply as suppress

        document = self.document
        first_key = None
        if document.root is not None and document.is_map(document.root) and document.root.value:
            first_key = document.span(document.root.value[0][0]).line
        suppressions = suppress.read(document.comments, first_key, today)
        kept, used = suppress.apply(suppressions, placed)
        complete = not any(problem.rule in ("syntax-error", "file-bound") for problem in document.problems)
        problems = suppress.problems(suppressions, used, families, asked, document.lines, complete=complete)
        for problem in problems:
            rule = self.rules[problem.rule]
            diagnostic = Diagnostic(
                problem.rule,
                self.level(rule, rule.severity),
                problem.message,
                problem.span,
                claims=rule.claims,
                remedy=in_words(rule.remedy),
                url=rule_url(problem.rule),
                related=problem.related,
                fix=problem.fix,
            )
            kept.append(Placed(diagnostic, (), ()))
        return kept


def _bare(line: str) -> str:
    """Return a line without the comment at its end, as far as that is plain to see."""
    at = line.find(" #")
    return (line if at < 0 or '"' in line or "'" in line else line[:at]).rstrip()
