"""The result of a check: diagnostics with exact places, unknown facts, and faults of the program.

It holds everything that an output or an editor shows. Positions are :class:`~llm_strategy.text.Span`: 0-based, code
points, end exclusive. Texts for people may repeat the file, so their invisible characters are escaped here.
"""

from __future__ import annotations

from llm_strategy.text import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from llm_strategy.text import Route, Span

    Key = tuple[str, str, str]
    """What a finding is known by in a baseline: rule, route and a digest of the blamed text."""

ERROR = "error"
WARNING = "warning"
INFO = "info"
HINT = "hint"
SEVERITIES = (ERROR, WARNING, INFO, HINT)
"""The levels of a diagnostic, highest first; a hint says that something is not declared."""

RANK = {level: rank for rank, level in enumerate(SEVERITIES)}
"""Level → position in :data:`SEVERITIES`; a smaller rank is a higher level."""

SAFE = "safe"
REVIEW = "review"
"""Safety of a fix: ``safe`` keeps the meaning, ``review`` changes what the file declares."""


def graver(one: str, other: str) -> str:
    """Return the higher of two levels."""
    return one if RANK[one] <= RANK[other] else other


class Related:
    """A second place that belongs to a diagnostic, and its message."""

    __slots__ = ("message", "span")

    def __init__(self, message: str, span: Span) -> None:
        self.message = printable(message)
        self.span = span


class Edit:
    """Replace the text of ``span`` by ``text``."""

    __slots__ = ("span", "text")

    def __init__(self, span: Span, text: str) -> None:
        self.span = span
        self.text = text


class Fix:
    """A change of the file that removes a finding: its title, its safety and the edits."""

    __slots__ = ("edits", "safety", "title")

    def __init__(self, title: str, safety: str, edits: Sequence[Edit]) -> None:
        self.title = printable(title)
        self.safety = safety
        self.edits = tuple(edits)


class Diagnostic:
    """One finding at its place.

    ``message`` is the headline, ``label`` the few words under the squiggle (may be empty), ``path`` the route of the
    blamed node, ``remedy`` the smallest change that would resolve it, ``url`` the page of the rule (may be empty),
    ``context`` the line (0-based) on which the blamed layer begins. ``unsaid`` are, of a hint, the facts that are not
    declared. ``known``: the finding is in the baseline.
    """

    __slots__ = (
        "claims",
        "context",
        "fix",
        "known",
        "label",
        "message",
        "path",
        "related",
        "remedy",
        "rule",
        "severity",
        "span",
        "unsaid",
        "url",
    )

    def __init__(
        self,
        rule: str,
        severity: str,
        message: str,
        span: Span,
        *,
        path: Route = (),
        label: str = "",
        claims: tuple[str, ...] = (),
        remedy: str = "",
        url: str = "",
        related: Sequence[Related] = (),
        fix: Fix | None = None,
        context: int | None = None,
        unsaid: tuple[str, ...] = (),
    ) -> None:
        self.rule = rule
        self.severity = severity
        self.message = printable(message)
        self.span = span
        self.path = path
        self.label = printable(label)
        self.claims = claims
        self.remedy = printable(remedy)
        self.url = url
        self.related = tuple(related)
        self.fix = fix
        self.context = context
        self.unsaid = unsaid
        self.known = False


class Suppressed:
    """A finding that a comment in the file suppresses, and the reason given there; empty without one."""

    __slots__ = ("diagnostic", "reason")

    def __init__(self, diagnostic: Diagnostic, reason: str) -> None:
        self.diagnostic = diagnostic
        self.reason = printable(reason)


class Comparison:
    """A report beside the baseline: which of its entries are fixed.

    ``file`` is what the baseline calls the file. ``keys`` are those of the findings that a baseline may hold. ``fixed``
    are the entries that no longer occur, ``unchecked`` those that this check cannot tell of.
    """

    __slots__ = ("file", "fixed", "keys", "unchecked")

    def __init__(self, file: str, keys: Sequence[Key], fixed: Sequence[Key], unchecked: Sequence[Key]) -> None:
        self.file = file
        self.keys = list(keys)
        self.fixed = list(fixed)
        self.unchecked = list(unchecked)


class Unknown:
    """A check that could not be made: the rule, the route of the map that lacks the facts, and their keys.

    ``severity`` is the highest level the rule may report at, as set.
    """

    __slots__ = ("needs", "path", "rule", "severity")

    def __init__(self, rule: str, path: Route, needs: tuple[str, ...], severity: str = HINT) -> None:
        self.rule = rule
        self.path = path
        self.needs = needs
        self.severity = severity


class Fault:
    """An error of the program: the rule or part that failed, and the exception. The other findings are still valid."""

    __slots__ = ("error", "part", "trace")

    def __init__(self, part: str, error: str, trace: str = "") -> None:
        self.part = part
        self.error = error
        self.trace = trace


class Report:
    """The result of one check of one file.

    ``lines`` is the text of the file by line, without line breaks, for outputs that quote it. ``suppressed`` are the
    findings that comments suppress. ``baseline`` compares with the baseline, where one is in use. ``unwritten`` is the
    number of findings whose fix was left for another run, because so many took too long to write.
    """

    __slots__ = ("baseline", "diagnostics", "faults", "file", "lines", "suppressed", "unknown", "unwritten")

    def __init__(
        self,
        file: str,
        diagnostics: Sequence[Diagnostic] = (),
        unknown: Sequence[Unknown] = (),
        faults: Sequence[Fault] = (),
        lines: Sequence[str] = (),
    ) -> None:
        self.file = file
        self.diagnostics = list(diagnostics)
        self.unknown = list(unknown)
        self.faults = list(faults)
        self.lines = lines
        self.suppressed: list[Suppressed] = []
        self.baseline: Comparison | None = None
        self.unwritten = 0

    @property
    def new(self) -> list[Diagnostic]:
        """The findings that are not in the baseline; all of them where none is in use."""
        if self.baseline is None:
            return self.diagnostics
        return [found for found in self.diagnostics if not found.known]


def failed(file: str, error: Exception) -> Report:
    """Return the report of a file that the engine itself failed on: a fault, and nothing found."""
    from traceback import format_exception

    fault = Fault("engine", f"{type(error).__name__}: {error}", "".join(format_exception(error)))
    return Report(file, faults=[fault])
