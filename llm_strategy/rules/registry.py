"""The rules, a package for each family and a module for each group of rules in it.

A family's package says which modules it has; a module's rules are found by themselves. Importing this module loads
no rule; :func:`all_rules` does.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.knowledge.thresholds import Threshold
    from llm_strategy.rules.rule import Family, Rule

FAMILIES = (
    "structure",
    "fit",
    "coverage",
    "freshness",
    "data",
    "evidence",
    "cost",
    "latency",
    "retrieval",
    "lifecycle",
    "pipeline",
    "proof",
    "drift",
)
"""Every family, in the order of the catalogue."""

_families: list[Family] = []
_rules: dict[str, Rule] = {}


def all_families() -> list[Family]:
    """Return every family with its rules."""
    if not _families:
        found = []
        for name in FAMILIES:
            module = __import__(f"llm_strategy.rules.{name}", fromlist=["FAMILY"])
            found.append(module.FAMILY)
        _families.extend(found)
    return _families


def all_rules() -> dict[str, Rule]:
    """Return name → rule, in the order of the catalogue."""
    if not _rules:
        _rules.update((rule.name, rule) for family in all_families() for rule in family.rules)
    return _rules


def all_thresholds() -> dict[str, Threshold]:
    """Return key → threshold, in the order of the rules that read them."""
    return {threshold.key: threshold for rule in all_rules().values() for threshold in rule.thresholds}
