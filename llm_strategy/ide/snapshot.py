"""One analysed version of a text: whatever an answer needs, worked out once and when first asked for."""

from __future__ import annotations

from llm_strategy.document.document import load
from llm_strategy.engine import check as engine
from llm_strategy.model.context import Facts
from llm_strategy.model.reader.read import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.config.settings import Settings
    from llm_strategy.document.document import Document
    from llm_strategy.model.views import Strategy
    from llm_strategy.report import Report


class Situation:
    """A text with its name, the settings that hold for it, the day and the repository root, as for a check.

    ``report`` is the engine's own; one that is at hand already for the same text may be handed in.
    """

    __slots__ = (
        "_document",
        "_report",
        "_strategies",
        "content",
        "facts",
        "name",
        "root",
        "settings",
        "today",
    )

    def __init__(
        self,
        content: bytes | str,
        name: str,
        settings: Settings,
        today: int,
        root: str | None = None,
        report: Report | None = None,
    ) -> None:
        self.content = content
        self.name = name
        self.settings = settings
        self.today = today
        self.root = root
        self.facts = Facts(today, settings.thresholds, root)
        self._document: Document | None = None
        self._strategies: dict[str, Strategy] | None = None
        self._report = report

    @property
    def document(self) -> Document:
        """The text as YAML."""
        if self._document is None:
            self._document = load(self.content)
        return self._document

    @property
    def text(self) -> str:
        """The text, without a byte order mark."""
        return self.document.text

    @property
    def lines(self) -> list[str]:
        """Its lines, without their breaks."""
        return self.document.lines

    @property
    def strategies(self) -> dict[str, Strategy]:
        """What could be read of its strategies, by name."""
        if self._strategies is None:
            self._strategies = {one.name: one for one in read(self.document)[0]}
        return self._strategies

    @property
    def report(self) -> Report:
        """The findings, by the engine."""
        if self._report is None:
            self._report = engine.check(
                self.content, self.name, self.settings, self.today, self.root, fixes=False
            )
        return self._report
