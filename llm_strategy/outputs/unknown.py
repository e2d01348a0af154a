"""The checks that miss a fact, as text: which fact to add, where, and what it would let be checked."""

from __future__ import annotations

from llm_strategy.outputs.escape import shown
from llm_strategy.text import ticked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from llm_strategy.report import Unknown


def missing_facts(unknown: Iterable[Unknown]) -> dict[str, list[str]]:
    """Return, by strategy, a line for each set of missing facts and the rules that wait for it.

    The key is the name of the strategy, empty for the file itself.
    """
    groups: dict[str, dict[tuple[tuple[str, ...], str], list[str]]] = {}
    for check in unknown:
        inside = len(check.path) > 1 and check.path[0] == "strategies"
        owner = str(check.path[1]) if inside else ""
        where = route_text(check.path[2:] if inside else check.path)
        rules = groups.setdefault(owner, {}).setdefault((check.needs, where), [])
        if check.rule not in rules:
            rules.append(check.rule)
    return {
        shown(owner): [_line(needs, where, rules) for (needs, where), rules in lines.items()]
        for owner, lines in groups.items()
    }


def route_text(route: Iterable[str | int]) -> str:
    """Return a route as text: ``approach[1].recall``."""
    text = ""
    for step in route:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return shown(text)


def _line(needs: tuple[str, ...], where: str, rules: list[str]) -> str:
    if not needs:
        return f"cannot tell{f' at `{where}`' if where else ''}: {', '.join(rules)}"
    facts = ticked([shown(need) for need in needs], "and")
    return f"add {facts}{f' to `{where}`' if where else ''} to check {', '.join(rules)}"
