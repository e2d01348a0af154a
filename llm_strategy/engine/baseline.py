"""A report beside the baseline: which findings are known, and which entries are fixed."""

from __future__ import annotations

from collections import Counter

from llm_strategy.config.baseline import Baseline
from llm_strategy.config.settings_error import POLICY_FAMILY
from llm_strategy.fingerprints import key
from llm_strategy.report import Comparison, Report
from llm_strategy.rules.rule import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from llm_strategy.report import Key


def compare(
    report: Report, baseline: Baseline, path: str, rules: Mapping[str, Rule], asked: Container[str]
) -> None:
    """Mark the findings of ``report`` that are in the baseline, and note the entries that are fixed.

    ``asked`` are the names of the rules that have reported about the whole file. A finding that no setting can turn
    off is never known: what could not be read hides the rest, so no entry counts as fixed beside it.
    """
    file = baseline.name_of(path)
    left = Counter(baseline.found.get(file, ()))
    keys: list[Key] = []
    complete = not report.faults or all(fault.part in rules for fault in report.faults)
    for found in report.diagnostics:
        rule = rules.get(found.rule)
        if rule is not None and rule.always:
            complete = False
            continue
        own = key(report, found)
        keys.append(own)
        if left[own] > 0:
            left[own] -= 1
            found.known = True
    fixed: list[Key] = []
    unchecked: list[Key] = []
    for entry in left.elements():
        gone = entry[0] not in rules and not entry[0].startswith(f"{POLICY_FAMILY}/")
        (fixed if complete and (gone or entry[0] in asked) else unchecked).append(entry)
    report.baseline = Comparison(file, keys, sorted(fixed), sorted(unchecked))
