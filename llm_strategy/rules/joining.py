"""Conditions that look from one place of the file to another, which a JSON Schema cannot do."""

from __future__ import annotations

from llm_strategy.rules.conditions import Condition

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Strategy


class InProgram(Condition):
    """A question that Python answers (``ask``: view → True, False or None for unknown).

    Where ``simpler`` holds, it holds too: the published schema asks only that, and so says less than the program.
    ``keys`` are the facts of the view that would answer it.
    """

    __slots__ = ("ask", "keys", "simpler")

    def __init__(self, ask: Callable[[Any], bool | None], *keys: str, simpler: Condition) -> None:
        self.ask = ask
        self.keys = keys
        self.simpler = simpler

    def holds(self, view: Any, facts: Facts) -> bool | None:  # noqa: D102
        return self.ask(view)

    def missing_facts(self, view: Any, facts: Facts) -> list[Want]:  # noqa: D102
        return [view.want(key) for key in self.keys if view.get(key) is None]


class AnyRejected(Condition):
    """Does it certainly hold for a layer that was rejected? Never unknown."""

    __slots__ = ("condition",)

    def __init__(self, condition: Condition) -> None:
        self.condition = condition

    def holds(self, view: Strategy, facts: Facts) -> bool:  # noqa: D102
        return any(
            layer.values.get("status") == "rejected" and self.condition.holds(layer, facts) for layer in view.layers
        )

    def missing_facts(self, view: Strategy, facts: Facts) -> list[Want]:  # noqa: D102
        return []
