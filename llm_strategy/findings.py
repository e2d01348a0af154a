"""What rules and the reader find: symbolic, by route, without positions, editors or output formats.

A *route* is the way from the root of a file to a node: keys and list indexes, ``("strategies", "faq", "approach", 1)``.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from llm_strategy.changes import Proposal, Remedy
    from llm_strategy.text import Route, Span
    Want = tuple[Route, str]
    """A missing fact: the route of its owner, and the key."""


class Missing(Exception):
    """A rule cannot be decided: ``missing_facts`` are the facts it lacks, as (route of the owner, key).

    The key is "" where no fact would help, as a file that is not read. Without any, the check is not listed as unknown.
    """

    def __init__(self, *missing_facts: Want) -> None:
        super().__init__()
        self.missing_facts = missing_facts

    def __str__(self) -> str:
        return ", ".join(key for _, key in self.missing_facts)


class UnreadError(Exception):
    """A file that is not read, and why: it is not there, of a kind that is not known, or not read yet."""


class Mention:
    """A related node: its route, whether its key or its value is meant, and what to say there."""

    __slots__ = ("key", "message", "route")

    def __init__(self, route: Route, message: str, *, key: bool = False) -> None:
        self.route = route
        self.message = message
        self.key = key


class Finding:
    """What a rule found: the blamed node by route, the words, and the ways to resolve it, best first.

    ``on_key`` blames the key and not its value. ``severity`` is only given where it differs from the rule's.
    ``subject`` is the route of the layer or strategy the fault belongs to (precedence compares it). ``unsaid`` are, of
    a hint, the facts that are not declared, each in a word or two. ``basis`` is only given where it differs from the
    rule's.
    """

    __slots__ = (
        "basis",
        "blame",
        "fix",
        "label",
        "merged_rules",
        "message",
        "on_key",
        "places",
        "related",
        "remedy",
        "rule",
        "severity",
        "span",
        "subject",
        "unsaid",
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
        remedy: Remedy = (),
        fix: Proposal | None = None,
        subject: Route = (),
        unsaid: tuple[str, ...] = (),
        basis: str = "",
    ) -> None:
        self.rule = rule
        self.blame = blame
        self.message = message
        self.severity = severity
        self.label = label
        self.on_key = on_key
        self.related = list(related)
        self.remedy = remedy
        self.fix = fix
        self.subject = subject
        self.unsaid = unsaid
        self.basis = basis
        self.merged_rules: list[str] = []
        # Only findings about the text itself (syntax, comments) know their places beforehand.
        self.span: Span | None = None
        self.places: Sequence[tuple[str, Span]] = ()
