"""Findings → diagnostics: their places, fixes and suppressions. Loaded for the first finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from llm_strategy.changes import Proposal
from llm_strategy.document.comment_lines import CommentLines
from llm_strategy.document.document import Document
from llm_strategy.document.locations import Place, lines_around, locate
from llm_strategy.document.problem import SYNTAX_ERROR
from llm_strategy.engine.precedence import STRATEGY_DEPTH
from llm_strategy.engine.suppressions.index import Suppressions, read, unsuppressed
from llm_strategy.engine.suppressions.problems import find_problems
from llm_strategy.findings import Finding
from llm_strategy.links import rule_url
from llm_strategy.remedy import in_words
from llm_strategy.report import RANK, Diagnostic, Fix, Related, Suppressed
from llm_strategy.rules.rule import Rule
from llm_strategy.text import Route, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.document.edit.write import FixWriter

Level = Callable[[Rule, str], str]
"""Rule and level of a finding → the level it is reported at."""

NOWHERE = Span(0, 0, 0, 0)


class LocatedFinding:
    """A diagnostic with what suppressions need to know.

    ``also`` are the rules merged into it, ``enclosing`` the lines that hold the blamed node, outermost first, ``uses``
    those of the aliases through which it belongs to its strategy.
    """

    __slots__ = ("also", "diagnostic", "enclosing", "rule", "span", "uses")

    def __init__(
        self,
        diagnostic: Diagnostic,
        also: Sequence[str] = (),
        enclosing: Sequence[int] = (),
        uses: Sequence[int] = (),
    ) -> None:
        self.diagnostic = diagnostic
        self.rule = diagnostic.rule
        self.span = diagnostic.span
        self.also = also
        self.enclosing = enclosing
        self.uses = uses


class Locator:
    """Routes → spans, in one document. Without ``fixes`` no finding gets one."""

    __slots__ = ("_writer", "document", "fixes", "level", "rules", "suppressed")

    def __init__(self, document: Document, rules: dict[str, Rule], level: Level, fixes: bool) -> None:
        self.document = document
        self.rules = rules
        self.level = level
        self.fixes = fixes
        self.suppressed: list[Suppressed] = []
        self._writer: FixWriter | None = None

    def locate(self, finding: Finding) -> Diagnostic:
        """Return the diagnostic of a finding."""
        rule = self.rules[finding.rule]
        related = []
        fix = None
        context = None
        if finding.span is not None:
            span = finding.span
            related = [Related(message, self.first_line_of(where)) for message, where in finding.places]
        else:
            place = locate(self.document, finding.blame)
            span = self.span_of(place, finding.on_key)
            for mention in finding.related:
                where = locate(self.document, mention.route)
                if where is not None:
                    related.append(Related(mention.message, self.span_of(where, mention.key)))
            if place is not None:
                related += [Related("used here", use) for use in place.uses]
            context = self.context(finding.blame)
            if finding.fix is not None and self.fixes:
                fix = self.write(finding.fix)
        return Diagnostic(
            finding.rule,
            self.level(rule, finding.severity or rule.severity),
            finding.message,
            span,
            path=finding.blame,
            label=finding.label,
            claims=rule.claims,
            # The message of a syntax error says what to write.
            remedy="" if rule.name == SYNTAX_ERROR else in_words(finding.remedy or rule.remedy),
            url=rule.url or rule_url(finding.rule),
            related=related,
            fix=fix,
            context=context,
            unsaid=finding.unsaid,
        )

    @property
    def unwritten(self) -> int:
        """How many fixes were not written because those before took so long."""
        return 0 if self._writer is None else self._writer.unwritten

    def write(self, proposal: Proposal) -> Fix | None:
        """Return the fix that carries out ``proposal``; None where it cannot be written exactly."""
        if self._writer is None:
            from llm_strategy.document.edit.write import FixWriter

            self._writer = FixWriter(self.document)
        return self._writer.write(proposal)

    def span_of(self, place: Place | None, on_key: bool) -> Span:
        """Return what to underline of a node: its value, or its key; without a place, the first line."""
        if place is None:
            lines = self.document.lines
            return Span(0, 0, 0, len(lines[0])) if lines else NOWHERE
        span: Span = place.key if on_key and place.key is not None else place.value
        if (span.line, span.column) == (span.end_line, span.end_column):
            # Nothing is written there: the key says it better than a point between two characters.
            if place.key is not None:
                return self.first_line_of(place.key)
            line = self.document.lines[span.line] if span.line < len(self.document.lines) else ""
            start = len(line[: span.column].rstrip())
            return Span(span.line, max(0, start - 1), span.line, max(start, min(1, len(line))))
        return self.first_line_of(span)

    def first_line_of(self, span: Span) -> Span:
        """Cut a span of several lines to its first, so that no editor underlines a whole block."""
        if span.line == span.end_line:
            return span
        line = self.document.lines[span.line] if span.line < len(self.document.lines) else ""
        return Span(span.line, span.column, span.line, max(span.column, len(_without_comment(line))))

    def context(self, route: Route) -> int | None:
        """Return the line on which the blamed layer begins."""
        if len(route) < 5 or route[2] != "approach":
            return None
        place = locate(self.document, route[:4])
        return None if place is None else place.value.line

    def unsuppressed(
        self, findings: Sequence[Finding], located: Sequence[Diagnostic], asked: set[str], today: int
    ) -> list[Diagnostic]:
        """Return the diagnostics that no comment suppresses, and what is wrong with the suppressions.

        ``located`` are those of ``findings``; ``asked`` the rules that have spoken about the whole file. The others are
        noted in ``suppressed``, with the reasons.
        """
        document = self.document
        always = {name for name, rule in self.rules.items() if rule.always}
        families = {name: rule.family for name, rule in self.rules.items()}
        first_key = None
        if document.root is not None and document.is_map(document.root) and document.root.value:
            first_key = document.span(document.root.value[0][0]).line
        suppressions = read(document.comments, first_key, today)
        around = [
            LocatedFinding(diagnostic, finding.merged_rules, *lines_around(document, finding.blame))
            for finding, diagnostic in zip(findings, located, strict=True)
        ]
        left, used = unsuppressed(suppressions, around, always)
        kept = [finding.diagnostic for finding in left]
        self.suppressed = _suppressed(around, left, suppressions)
        complete = not any(problem.rule in ("syntax-error", "file-bound") for problem in document.problems)
        for problem in find_problems(
            suppressions,
            used,
            families,
            asked,
            document.lines,
            always=always,
            complete=complete,
            removable=CommentLines(document).removable,
        ):
            rule = self.rules[problem.rule]
            kept.append(
                Diagnostic(
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
            )
        return kept


def merge_shared(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return each fault once: strategies that share a layer through an alias or a merge have one, not several.

    The highest level counts, with its message; every place that uses what is shared is related. Findings of one
    strategy are faults of their own, unless they say the same.
    """
    shared: dict[tuple[str, Span, int], list[Diagnostic]] = {}
    numbers: dict[tuple[str, Span, Route], dict[str, int]] = {}
    for diagnostic in diagnostics:
        rule, span = diagnostic.rule, diagnostic.span
        said = numbers.setdefault((rule, span, diagnostic.path[:STRATEGY_DEPTH]), {})
        number = said.setdefault(diagnostic.message, len(said))
        shared.setdefault((rule, span, number), []).append(diagnostic)
    return [same[0] if len(same) == 1 else _merged(same) for same in shared.values()]


def _suppressed(
    around: Iterable[LocatedFinding], left: Iterable[LocatedFinding], suppressions: Suppressions
) -> list[Suppressed]:
    """Return the findings that are not ``left``, each once, with the reasons of the comments that suppress them."""
    kept = {id(finding) for finding in left}
    reasons: dict[int, str] = {}
    hidden = []
    for finding in around:
        if id(finding) not in kept:
            name = suppressions.covering(finding.rule, finding.span.line, finding.enclosing, finding.uses)
            reasons[id(finding.diagnostic)] = "" if name is None else name.suppression.reason
            hidden.append(finding.diagnostic)
    return [Suppressed(found, reasons[id(found)]) for found in merge_shared(hidden)]


def _merged(same: Sequence[Diagnostic]) -> Diagnostic:
    gravest = min(same, key=lambda diagnostic: RANK[diagnostic.severity])
    related: dict[tuple[str, Span], Related] = {}
    for diagnostic in same:
        for place in diagnostic.related:
            related.setdefault((place.message, place.span), place)
    gravest.related = tuple(related.values())
    gravest.fix = gravest.fix or next((diagnostic.fix for diagnostic in same if diagnostic.fix is not None), None)
    return gravest


def _without_comment(line: str) -> str:
    """Return a line without the comment at its end, as far as that is plain to see."""
    at = line.find(" #")
    return (line if at < 0 or '"' in line or "'" in line else line[:at]).rstrip()
