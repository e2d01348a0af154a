"""What a check knows beside the file: the day, the limits that are set, the prices."""

from __future__ import annotations

from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.knowledge.thresholds import Threshold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from llm_strategy.format.quantities.parse import Size
    from llm_strategy.knowledge.prices import Model
    from llm_strategy.model.file_facts import FileFacts
    from llm_strategy.model.views import Strategy
    from llm_strategy.text import Route
    Want = tuple[Route, str]


ASSUMED_WINDOW = Threshold(
    "assumed-window",
    "size",
    128_000,
    between=(1_000, 100_000_000),
    meaning="the context window of a model whose window is not known",
    reason="common among the models on sale; a finding that depends on it is never an error",
    claims=("A7", "C7"),
)

AMORTIZATION_MONTHS = Threshold(
    "amortization-months",
    "count",
    12,
    between=(1, 120),
    meaning="months over which a training is paid off",
    reason="the figure of the source's worked example",
    claims=("B17", "B18"),
)


def today() -> int:
    """Return the day it is here, as an ordinal."""
    import time

    from llm_strategy.format.quantities.parse import Date

    now = time.localtime()
    return Date(now.tm_year, now.tm_mon, now.tm_mday).ordinal


class Facts:
    """The inputs of a check that are not in the file.

    ``limits`` are the thresholds that the settings override, in base units; ``root`` the repository root, or None;
    ``today`` the day of the check, an ordinal (1 January of year 1 is 1). ``memory`` is where rules and conditions
    keep what they worked out about a part of this file, by the part and what it is. ``open_files`` is called once,
    when a rule first asks about the files that the strategy names; None where none may be read.
    """

    __slots__ = ("_files", "_open_files", "limits", "memory", "root", "today")

    def __init__(
        self,
        today: int,
        limits: dict[str, Any] | None = None,
        root: str | None = None,
        open_files: Callable[[], FileFacts] | None = None,
    ) -> None:
        self.today = today
        self.limits = limits or {}
        self.root = root
        self.memory: dict[tuple[object, ...], Any] = {}
        self._open_files = open_files
        self._files: FileFacts | None = None

    @property
    def files(self) -> FileFacts | None:
        """What is known of the files that the strategy names; None where none may be read."""
        if self._files is None and self._open_files is not None:
            self._files = self._open_files()
        return self._files

    def limit(self, threshold: Threshold) -> Any:
        """Return the value of a threshold in base units: as set, else its default."""
        value = self.limits.get(threshold.key)
        return threshold.default if value is None else value

    def model(self, name: str | None) -> Model | None:
        """Return the model of that name from the price table; None for your own models and unknown names."""
        if not name or is_own_model(name):
            return None
        from llm_strategy.knowledge import prices

        return prices.find(name)

    def window(self, strategy: Strategy) -> tuple[Size, str, Route | None]:
        """Return the context window of the answering model: its size, words for a message, where it is declared.

        The route is None where the window is assumed (threshold ``assumed-window``).
        """
        from llm_strategy.format.quantities.parse import Size

        declared = strategy.get("window")
        if declared is not None and declared.tokens is not None:
            return declared, "the declared window", strategy.at("window")
        name = strategy.get("model")
        model = self.model(name)
        if model is not None and model.window:
            return Size(model.window, model.window, "tokens"), f"the window of `{name}`", strategy.at("model")
        limit = self.limit(ASSUMED_WINDOW)
        return Size(limit, limit, "tokens"), "the window that is assumed where none is known", None
