"""One version of a text with everything an editor's questions need, worked out when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from llm_strategy.config.settings import Settings
from llm_strategy.document.document import Document, load
from llm_strategy.engine import check as engine
from llm_strategy.model.context import Facts
from llm_strategy.model.file_facts import FileFacts
from llm_strategy.model.reader.read import read
from llm_strategy.model.views import Layer, Strategy
from llm_strategy.report import Report
from llm_strategy.text import Route


class Snapshot:
    """A text with its name, the settings that hold for it, the day and the repository root, as for a check.

    ``files`` opens the files that the strategies name. ``report`` is the engine's own; one that is at hand already for
    the same text may be handed in.
    """

    def __init__(
        self,
        content: bytes | str,
        name: str,
        settings: Settings,
        today: int,
        root: str | None = None,
        report: Report | None = None,
        files: Callable[[], FileFacts] | None = None,
    ) -> None:
        self.content = content
        self.name = name
        self.settings = settings
        self.today = today
        self.root = root
        self.files = files
        self.facts = Facts(today, settings.thresholds, root, files)
        if report is not None:
            self.report = report

    def with_content(self, content: str) -> Snapshot:
        """Return a snapshot of another text in the same circumstances."""
        return Snapshot(content, self.name, self.settings, self.today, self.root, files=self.files)

    @cached_property
    def document(self) -> Document:
        """The text as YAML."""
        return load(self.content)

    @property
    def text(self) -> str:
        """The text, without a byte order mark."""
        return self.document.text

    @property
    def lines(self) -> list[str]:
        """Its lines, without their breaks."""
        return self.document.lines

    @cached_property
    def strategies(self) -> dict[str, Strategy]:
        """What could be read of its strategies, by name."""
        return {strategy.name: strategy for strategy in read(self.document)[0]}

    @cached_property
    def report(self) -> Report:
        """The findings, by the engine."""
        return engine.check(
            self.content, self.name, self.settings, self.today, self.root, fixes=False, files=self.files
        )

    def strategy_at(self, route: Route | None) -> Strategy | None:
        """Return the strategy that ``route`` leads into, as far as it could be read."""
        if not route or len(route) < 2 or route[0] != "strategies":
            return None
        return self.strategies.get(str(route[1]))

    def layer_at(self, route: Route | None) -> Layer | None:
        """Return the layer that ``route`` leads into, as far as it could be read."""
        strategy = self.strategy_at(route)
        if strategy is None or route is None:
            return None
        return next((layer for layer in strategy.layers if layer.route == route[:4]), None)
