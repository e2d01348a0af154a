"""Changes of a strategy as data: what to change, by route. :mod:`llm_strategy.document.edit` writes them.

The same changes serve as fixes and as remedies. A fix is written as it is; a remedy may also name what only its author
can decide (:class:`Declare`), a limit to keep (:class:`Amount`) and work outside the file (:class:`Work`).
:mod:`llm_strategy.remedy` puts remedies into words.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from llm_strategy.text import Route

    Settings = tuple[tuple[str, str], ...]
    """Further keys of a new layer, as (key, YAML text)."""

    Remedy = Sequence["Change | tuple[Change, ...]"]
    """The alternatives that resolve a finding, the best first; each a change, or several that go together."""

OVER = "over"
UNDER = "under"
AT_LEAST = "≥"
AT_MOST = "≤"


class Change:
    """One step of a fix or a remedy. ``note`` ends its words in a remedy: "where you run it"."""

    __slots__ = ("note",)
    route: Route
    """What it changes; the changes that a fix is made of have one."""

    def __init__(self, note: str = "") -> None:
        self.note = note


class SetValue(Change):
    """Write ``text`` (YAML) as the value at ``route``; the key is added to its map when it is not there."""

    __slots__ = ("route", "text")

    def __init__(self, route: Route, text: str, *, note: str = "") -> None:
        super().__init__(note)
        self.route = route
        self.text = text


class RenameKey(Change):
    """Give the key at ``route`` another name; its value stays."""

    __slots__ = ("name", "route")

    def __init__(self, route: Route, name: str) -> None:
        super().__init__()
        self.route = route
        self.name = name


class Remove(Change):
    """Take the entry or list item at ``route`` out; ``what`` is the need or layer that the item is."""

    __slots__ = ("route", "what")

    def __init__(self, route: Route, what: str = "") -> None:
        super().__init__()
        self.route = route
        self.what = what


class MoveNeed(Change):
    """Move the need at ``route`` to a layer of ``technique``: to one in use, else to a new one.

    ``need`` is the word there; ``settings`` are further keys of a new layer.
    """

    __slots__ = ("need", "route", "settings", "technique")

    def __init__(
        self, route: Route, technique: str, settings: Settings = (), *, need: str = "", note: str = ""
    ) -> None:
        super().__init__(note)
        self.route = route
        self.need = need
        self.technique = technique
        self.settings = settings


class AddLayer(Change):
    """Add a layer to the strategy at ``route``; ``settings`` are its further keys."""

    __slots__ = ("needs", "route", "settings", "technique")

    def __init__(
        self, route: Route, technique: str, needs: tuple[str, ...] = (), settings: Settings = (), *, note: str = ""
    ) -> None:
        super().__init__(note)
        self.route = route
        self.technique = technique
        self.needs = needs
        self.settings = settings


class Declare(Change):
    """Declare the key at ``route``; what its value is, only the author knows."""

    __slots__ = ("route",)

    def __init__(self, route: Route, *, note: str = "") -> None:
        super().__init__(note)
        self.route = route


class Amount(Change):
    """Bring the amount at ``route`` to one ``side`` of ``limit``, a quantity as the file writes it.

    ``side`` is :data:`OVER`, :data:`UNDER`, :data:`AT_LEAST` or :data:`AT_MOST`; ``most`` is the other end of a range.
    """

    __slots__ = ("limit", "most", "route", "side")

    def __init__(self, route: Route, side: str, limit: str, *, most: str = "", note: str = "") -> None:
        super().__init__(note)
        self.route = route
        self.side = side
        self.limit = limit
        self.most = most


class Work(Change):
    """Something to do outside the file, or that no value says, in words that follow "to resolve it, …"."""

    __slots__ = ("words",)

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class Proposal:
    """A fix as a rule proposes it: a title, its safety (:data:`report.SAFE` or ``REVIEW``) and the changes."""

    __slots__ = ("changes", "safety", "title")

    def __init__(self, title: str, safety: str, *changes: Change) -> None:
        self.title = title
        self.safety = safety
        self.changes = changes
