"""Changes of a strategy as data: what to change, by route. :mod:`llm_strategy.document.edit` writes them.

The same changes serve as fixes and as remedies, the smallest change that resolves a finding.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.text import Route


class Change:
    """One step of a fix."""

    __slots__ = ()


class SetValue(Change):
    """Write ``text`` (YAML) as the value at ``route``; the key is added to its map when it is not there."""

    __slots__ = ("route", "text")

    def __init__(self, route: Route, text: str) -> None:
        self.route = route
        self.text = text


class RenameKey(Change):
    """Give the key at ``route`` another name; its value stays."""

    __slots__ = ("name", "route")

    def __init__(self, route: Route, name: str) -> None:
        self.route = route
        self.name = name


class Remove(Change):
    """Take the entry or list item at ``route`` out."""

    __slots__ = ("route",)

    def __init__(self, route: Route) -> None:
        self.route = route


class MoveNeed(Change):
    """Move the need at ``route`` to a layer of ``technique``: to one in use, else to a new one.

    ``settings`` are further keys of a new layer, as (key, YAML text).
    """

    __slots__ = ("route", "settings", "technique")

    def __init__(self, route: Route, technique: str, settings: tuple[tuple[str, str], ...] = ()) -> None:
        self.route = route
        self.technique = technique
        self.settings = settings


class AddLayer(Change):
    """Add a layer to the strategy at ``route``; ``settings`` are further keys, as (key, YAML text)."""

    __slots__ = ("needs", "route", "settings", "technique")

    def __init__(
        self,
        route: Route,
        technique: str,
        needs: tuple[str, ...] = (),
        settings: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self.route = route
        self.technique = technique
        self.needs = needs
        self.settings = settings


class Proposal:
    """A fix as a rule proposes it: a title, its safety (:data:`report.SAFE` or ``REVIEW``) and the changes."""

    __slots__ = ("changes", "safety", "title")

    def __init__(self, title: str, safety: str, *changes: Change) -> None:
        self.title = title
        self.safety = safety
        self.changes = changes
