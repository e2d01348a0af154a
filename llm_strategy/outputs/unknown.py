"""The checks that miss a fact, as text: which fact to add, where, and what it would let be checked.

The facts that settle most come first: those that the rule with the highest level waits for, then those that most
rules wait for.
"""

from __future__ import annotations

from llm_strategy.outputs.escape import shown
from llm_strategy.outputs.style import ALL, MOST
from llm_strategy.report import RANK
from llm_strategy.text import ticked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from llm_strategy.report import Unknown

FEW = 5
"""So many lines a strategy are read; more are shown on demand."""


class _Facts:
    """The facts that some rules miss at one place, and those rules."""

    __slots__ = ("needs", "rules", "where")

    def __init__(self, where: str, needs: tuple[str, ...]) -> None:
        self.where = where
        self.needs = needs
        self.rules: dict[str, int] = {}
        """Each rule and the rank of its highest level."""

    def covers(self, other: _Facts) -> bool:
        """Tell whether who adds these facts adds those of ``other`` too."""
        return self.where == other.where and bool(other.needs) and set(other.needs) <= set(self.needs)

    def line(self) -> str:
        """Return the facts as something to do."""
        rules = ", ".join(sorted(self.rules, key=self.rules.__getitem__))
        if not self.needs:
            return f"cannot check{f' at `{self.where}`' if self.where else ''}: {rules}"
        facts = ticked([shown(need) for need in self.needs], "and")
        return f"add {facts}{f' to `{self.where}`' if self.where else ''} to check {rules}"


def missing_facts(unknown: Iterable[Unknown], which: str = ALL) -> dict[str, list[str]]:
    """Return, by strategy, a line for each set of missing facts and the rules that wait for it, best first.

    The key is the name of the strategy, empty for the file itself. With ``which`` ``most`` a strategy has at most
    :data:`FEW` lines, and one that says how many are left out.
    """
    strategies: dict[str, dict[tuple[str, tuple[str, ...]], _Facts]] = {}
    for check in unknown:
        inside = len(check.path) > 1 and check.path[0] == "strategies"
        owner = str(check.path[1]) if inside else ""
        where = route_text(check.path[2:] if inside else check.path)
        needs = tuple(sorted(check.needs))
        groups = strategies.setdefault(owner, {})
        facts = groups.get((where, needs)) or groups.setdefault((where, needs), _Facts(where, check.needs))
        facts.rules.setdefault(check.rule, RANK[check.severity])
    return {shown(owner): _lines(list(groups.values()), which) for owner, groups in strategies.items()}


def _lines(groups: list[_Facts], which: str) -> list[str]:
    """Return the lines of one strategy: sets of facts that a larger one holds are part of that one's line."""
    places: dict[str, list[_Facts]] = {}
    for facts in groups:
        places.setdefault(facts.where, []).append(facts)
    for facts in groups:
        for smaller in places[facts.where]:
            if smaller is not facts and facts.covers(smaller):
                facts.rules |= smaller.rules
    groups.sort(key=lambda facts: (min(facts.rules.values()), -len(facts.rules), len(facts.needs)))
    kept: list[_Facts] = []
    asked: dict[str, list[_Facts]] = {}
    for facts in groups:
        better = asked.setdefault(facts.where, [])
        if not any(other.covers(facts) for other in better):
            better.append(facts)
            kept.append(facts)
    if which != MOST or len(kept) <= FEW:
        return [facts.line() for facts in kept]
    return [*(facts.line() for facts in kept[:FEW]), f"and {len(kept) - FEW} more: --unknown=all shows them"]


def route_text(route: Iterable[str | int]) -> str:
    """Return a route as text: ``approach[1].recall``."""
    text = ""
    for step in route:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return shown(text)
