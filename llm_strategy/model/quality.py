"""Typed views of metrics and evidence."""

from __future__ import annotations

from llm_strategy.model.view import View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.format.quantities.parse import Date, RelativeScore, Score, Target
    from llm_strategy.text import Route


class Metric(View):
    """One measure of quality and its target.

    A bare target is a bound in the direction that is better; the reader turns it when all keys of the metric are read.
    """

    __slots__ = ("name",)

    def __init__(self, route: Route, name: str) -> None:
        super().__init__(route)
        self.name = name

    @property
    def target(self) -> Target | None:
        """The score to reach, or not to go over."""
        value: Target | None = self.values.get("target")
        return value

    def turn_bare_target(self) -> None:
        """Make a bare target an upper bound where less is better; without a word on that, it cannot be known."""
        value = self.target
        if value is None or self.text("target").startswith("at "):
            return
        if self.absent("better") is None:
            del self.values["target"]
            self.unreadable.add("target")
        elif self.values.get("better") == "lower":
            self.values["target"] = value.turned()


class Evidence(View):
    """One measurement: the stack, the scores, when and how."""

    __slots__ = ("relative", "scores")

    def __init__(self, route: Route) -> None:
        super().__init__(route)
        self.scores: dict[str, Score] = {}
        self.relative: dict[str, RelativeScore] = {}
        """Metric → how it stands to what `against` names."""

    @property
    def techniques(self) -> frozenset[str] | None:
        """The stack that was measured; None where the file does not say or cannot be read."""
        words: tuple[str, ...] | None = self.values.get("technique")
        if words is None or "technique" in self.unreadable:
            return None
        return frozenset(words)

    @property
    def date(self) -> Date | None:
        """When it was measured."""
        value: Date | None = self.values.get("date")
        return value
