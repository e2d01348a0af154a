"""What the functions of this room answer with: plain values, without a protocol."""

from __future__ import annotations

from llm_strategy.text import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from llm_strategy.report import Diagnostic, Edit
    from llm_strategy.text import Route, Span


class Hover:
    """An explanation in Markdown, and the place it is about."""

    __slots__ = ("markdown", "span")

    def __init__(self, span: Span, markdown: str) -> None:
        self.span = span
        self.markdown = markdown


class Item:
    """One thing that can be written.

    ``edit`` replaces the text of ``span``, on the line of the cursor, by ``text``. Where ``snippet``, ``text`` has tab
    stops (``$1``, ``${1:word}``, ``${1|one,other|}``, ``$0``; a dollar of its own has a backslash). What follows a
    line break is indented in full in a plain text, and in a snippet relative to the line of the cursor.
    ``filter`` is compared with the text between the start of ``span`` and the cursor; ``sort`` orders the items,
    ``detail`` is a few words beside the label. ``topic`` is what its documentation is made from, a JSON value.
    ``again`` asks the editor to offer completion again behind the inserted text.
    """

    __slots__ = ("again", "detail", "filter", "kind", "label", "snippet", "sort", "span", "text", "topic")

    def __init__(
        self,
        label: str,
        kind: str,
        span: Span,
        text: str,
        *,
        detail: str = "",
        topic: Sequence[str] = (),
        filter: str = "",
        sort: str = "",
        snippet: bool = False,
        again: bool = False,
    ) -> None:
        self.label = printable(label)
        self.kind = kind
        self.span = span
        self.text = text
        self.detail = printable(detail)
        self.topic = tuple(topic)
        self.filter = filter or label
        self.sort = sort
        self.snippet = snippet
        self.again = again

    @property
    def edit(self) -> tuple[Span, str]:
        """The place and what is written there."""
        return self.span, self.text

    @property
    def documentation(self) -> str:
        """What there is to say about it, in Markdown; worked out when asked for."""
        from llm_strategy.explain.summaries import documentation

        return documentation(self.topic)

    def __repr__(self) -> str:
        return f"Item({self.label!r}, {self.kind!r}, {self.span!r}, {self.text!r})"


class Completion:
    """What can be written at a place; ``incomplete`` where more is known than is listed, so that asking again helps."""

    __slots__ = ("incomplete", "items")

    def __init__(self, items: Sequence[Item] = (), incomplete: bool = False) -> None:
        self.items = list(items)
        self.incomplete = incomplete


class WhatIf:
    """What would come of giving a layer another technique.

    ``clears`` and ``adds`` are the findings that go and come (their places are those of a part of the text where it is
    large, or of the edited text: use rule, route and message), ``cost`` dollars a month and ``latency`` seconds more
    (less, where negative) than now; None where either side is unknown.
    """

    __slots__ = ("adds", "clears", "cost", "edits", "latency", "route", "technique", "title")

    def __init__(
        self,
        title: str,
        route: Route,
        technique: str,
        edits: Sequence[Edit],
        clears: Sequence[Diagnostic],
        adds: Sequence[Diagnostic],
        cost: float | None,
        latency: float | None,
    ) -> None:
        self.title = title
        self.route = route
        self.technique = technique
        self.edits = tuple(edits)
        self.clears = tuple(clears)
        self.adds = tuple(adds)
        self.cost = cost
        self.latency = latency


class Hint:
    """A figure to show at a place, behind the text; ``tooltip`` is Markdown."""

    __slots__ = ("column", "label", "line", "tooltip")

    def __init__(self, line: int, column: int, label: str, tooltip: str = "") -> None:
        self.line = line
        self.column = column
        self.label = label
        self.tooltip = tooltip


class Lens:
    """A line to show above a place. ``span`` is the name of the strategy; ``spans`` the findings that are counted."""

    __slots__ = ("kind", "span", "spans", "title")

    def __init__(self, span: Span, kind: str, title: str, spans: Sequence[Span] = ()) -> None:
        self.span = span
        self.kind = kind
        self.title = title
        self.spans = tuple(spans)


class Symbol:
    """A part of the file: all of it in ``span``, its name in ``selection``, which is inside ``span``."""

    __slots__ = ("children", "detail", "kind", "name", "selection", "span")

    def __init__(
        self,
        name: str,
        kind: str,
        span: Span,
        selection: Span,
        detail: str = "",
        children: Sequence[Symbol] = (),
    ) -> None:
        self.name = name
        self.kind = kind
        self.span = span
        self.selection = selection
        self.detail = detail
        self.children = list(children)


class Fold:
    """The lines ``first`` to ``last``, of which all but the first can be folded away."""

    __slots__ = ("first", "kind", "last")

    def __init__(self, first: int, last: int, kind: str = "region") -> None:
        self.first = first
        self.last = last
        self.kind = kind

    def __repr__(self) -> str:
        return f"Fold({self.first}, {self.last}, {self.kind!r})"


class Link:
    """A path, relative to the file, or an address that the file names."""

    __slots__ = ("kind", "span", "target", "tooltip")

    def __init__(self, span: Span, kind: str, target: str, tooltip: str = "") -> None:
        self.span = span
        self.kind = kind
        self.target = target
        self.tooltip = tooltip


class RenameError(ValueError):
    """A name that cannot be given; the text says why."""
