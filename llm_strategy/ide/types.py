"""What the functions of this package return: plain values, without a protocol."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from llm_strategy.report import Diagnostic, Edit
from llm_strategy.text import Route, Span, printable


@dataclass(frozen=True)
class Hover:
    """An explanation in Markdown, and the place it is about."""

    span: Span
    markdown: str


@dataclass
class Item:
    """One thing that can be written.

    ``kind`` is one of ``key``, ``word``, ``value``, ``name``, ``model``, ``rule`` and ``snippet``. ``text`` replaces
    the text of ``span``, which is on the line of the cursor. Where ``snippet``, ``text`` has tab stops (``$1``,
    ``${1:word}``, ``${1|one,other|}``, ``$0``; a dollar of its own has a backslash). What follows a line break is
    indented in full in a plain text, and in a snippet relative to the line of the cursor.

    ``filter`` is compared with the text between the start of ``span`` and the cursor; an empty one becomes the label.
    ``rank`` puts items before or behind others, ``sort`` is the final order as a text. ``detail`` is a few words beside
    the label. ``topic`` is what :func:`llm_strategy.explain.summaries.documentation` explains it from, a JSON value.
    ``again`` asks the editor to offer completion again behind the inserted text. ``ended`` marks what should not be
    chosen any more, which editors strike through.
    """

    label: str
    kind: str
    span: Span
    text: str
    detail: str = ""
    topic: Sequence[str] = ()
    filter: str = ""
    rank: str = ""
    sort: str = ""
    snippet: bool = False
    again: bool = False
    ended: bool = False

    def __post_init__(self) -> None:
        self.filter = self.filter or self.label
        self.label = printable(self.label)
        self.detail = printable(self.detail)
        self.topic = tuple(self.topic)

    @property
    def edit(self) -> tuple[Span, str]:
        """The place and what is written there."""
        return self.span, self.text


@dataclass(frozen=True)
class Completion:
    """What can be written at a place, best first.

    ``incomplete`` where more is known than is listed, so that asking again with more typed helps.
    """

    items: Sequence[Item] = ()
    incomplete: bool = False


@dataclass(frozen=True)
class WhatIf:
    """What would come of giving a layer another technique.

    ``clears`` and ``adds`` are the findings that go and come (their places are those of a part of the text where it
    is large, or of the edited text: use rule, route and message), ``cost`` dollars a month and ``latency`` seconds
    more (less, where negative) than now, as minimum and maximum; None where either side is unknown.
    """

    title: str
    route: Route
    technique: str
    edits: Sequence[Edit]
    clears: Sequence[Diagnostic]
    adds: Sequence[Diagnostic]
    cost: tuple[float, float] | None
    latency: tuple[float, float] | None


@dataclass(frozen=True)
class Hint:
    """A figure to show at a place, behind the text; ``tooltip`` is Markdown."""

    line: int
    column: int
    label: str
    tooltip: str = ""


FINDINGS = "findings"
"""The kind of a lens that counts findings."""


@dataclass(frozen=True)
class Lens:
    """A line to show above a place.

    ``kind`` is ``recommend``, ``cost``, ``latency`` or ``findings``, ``span`` the name of the ``strategy``. ``spans``
    are the findings that are counted.
    """

    span: Span
    kind: str
    title: str
    strategy: str
    spans: Sequence[Span] = ()


@dataclass(frozen=True)
class Symbol:
    """A part of the file: all of it in ``span``, its name in ``selection``, which is inside ``span``.

    ``kind`` is ``strategy``, ``layer``, ``source``, ``metric``, ``measurement`` or ``section``.
    """

    name: str
    kind: str
    span: Span
    selection: Span
    detail: str = ""
    children: Sequence[Symbol] = ()


@dataclass(frozen=True)
class Fold:
    """The lines ``first`` to ``last``, of which all but the first can be folded away; a ``region`` or ``comment``."""

    first: int
    last: int
    kind: str = "region"


@dataclass(frozen=True)
class Link:
    """A ``path``, relative to the file, or an ``address`` that the file names."""

    span: Span
    kind: str
    target: str
    tooltip: str = ""


@dataclass(frozen=True)
class Occurrence:
    """A place that names something; ``is_declaration`` where it is declared there."""

    span: Span
    is_declaration: bool


class RenameError(ValueError):
    """A name that cannot be given; the text says why."""
