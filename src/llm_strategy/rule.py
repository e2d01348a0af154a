"""What a rule is, and what it finds: symbolic, by route, without positions, editors or output formats."""

from __future__ import annotations

from llm_strategy.report import ERROR, INFO, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from llm_strategy.change import Proposal
    from llm_strategy.condition import Condition
    from llm_strategy.facts import Facts

    Route = tuple[str | int, ...]
    Find = Callable[[Any, Facts], Iterable["Finding"]]
    Say = str | Callable[[Any, Facts], str]

__all__ = ["ERROR", "INFO", "WARNING", "Finding", "Mention", "Rule"]

FILE = "file"
STRATEGY = "strategy"
LAYER = "layer"
NEED = "need"
SOURCE = "source"
SCOPES = (FILE, STRATEGY, LAYER, NEED, SOURCE)
"""What a rule is asked about, one at a time: each layer and need is of a layer in use."""


class Mention:
    """A related node: its route, whether its key or its value is meant, and what to say there."""

    __slots__ = ("key", "message", "route")

    def __init__(self, route: Route, message: str, *, key: bool = False) -> None:
        self.route = route
        self.message = message
        self.key = key


class Finding:
    """What a rule found: the blamed node by route, and the words.

    ``on_key`` blames the key and not its value. ``severity`` is only given where it differs from the rule's.
    ``subject`` is the route of the layer or strategy the fault belongs to (precedence compares it).
    """

    __slots__ = (
        "blame",
        "fix",
        "folded",
        "label",
        "message",
        "on_key",
        "related",
        "rule",
        "severity",
        "silence",
        "span",
        "subject",
    )

    def __init__(
        self,
        blame: Route,
        message: str,
        *,
        rule: str = "",
        severity: str = "",
        label: str = "",
        on_key: bool = False,
        related: Sequence[Mention] = (),
        silence: str = "",
        fix: Proposal | None = None,
        subject: Route = (),
    ) -> None:
        self.rule = rule
        self.blame = blame
        self.message = message
        self.severity = severity
        self.label = label
        self.on_key = on_key
        self.related = list(related)
        self.silence = silence
        self.fix = fix
        self.subject = subject
        self.folded: list[str] = []
        # Only findings about the text itself (syntax, comments) know their place beforehand.
        self.span: Any = None


class Rule:
    """One rule: what it says, when, about which node, and the examples that are its tests and its docs.

    A rule either has ``cases`` (conditions, gravest level first; the first that holds decides) or ``find``, a
    generator of findings for one subject. Rules of the family *structure* have neither: the reader, the document and
    the suppressions report them. ``yields_to`` names the rules that report instead where both see the same fault.
    ``bad`` and ``fixed`` and ``good`` are files, or strategies when they do not begin with ``version``; in ``bad``
    the marked lines (``# <-``) are the blamed ones.
    """

    __slots__ = (
        "bad",
        "blame",
        "cases",
        "claims",
        "default_on",
        "each",
        "family",
        "find",
        "fix",
        "fixed",
        "good",
        "label",
        "levels",
        "message",
        "name",
        "on_key",
        "related",
        "severity",
        "silence",
        "summary",
        "thresholds",
        "why",
        "yields_to",
    )

    def __init__(
        self,
        name: str,
        severity: str,
        summary: str,
        *,
        why: str,
        claims: tuple[str, ...] = (),
        each: str = STRATEGY,
        cases: Sequence[tuple[str, Condition]] = (),
        find: Find | None = None,
        blame: str | Callable[[Any], Route] = "",
        on_key: bool = False,
        message: Say = "",
        label: Say = "",
        related: Callable[[Any, Facts], Sequence[Mention]] | None = None,
        silence: Say = "",
        fix: Callable[[Any], Proposal | None] | None = None,
        thresholds: tuple[str, ...] = (),
        yields_to: tuple[str, ...] = (),
        default_on: bool = True,
        levels: tuple[str, ...] = (),
        bad: str = "",
        good: str = "",
        fixed: str = "",
    ) -> None:
        self.name = name
        self.family = ""
        self.severity = severity
        self.summary = summary
        self.why = why
        self.claims = claims
        self.each = each
        self.cases = tuple(cases)
        self.find = find
        self.blame = blame
        self.on_key = on_key
        self.message = message
        self.label = label
        self.related = related
        self.silence = silence
        self.fix = fix
        self.thresholds = thresholds
        self.yields_to = yields_to
        self.default_on = default_on
        # Every level the rule may report at, gravest first, for the docs and the table.
        self.levels = levels or tuple(dict.fromkeys(level for level, _ in cases)) or (severity,)
        self.bad = bad
        self.good = good
        self.fixed = fixed
