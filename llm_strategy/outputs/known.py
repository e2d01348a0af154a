"""Words for what a baseline holds: findings that are known, and entries that are fixed."""

from __future__ import annotations

from llm_strategy.outputs.escape import shown, shown_file
from llm_strategy.report import Report

KNOWN = "known, in the baseline"
"""What machine formats say of a finding that is in the baseline."""

FIXED = "is in the baseline and no longer found"


def fixed_lines(report: Report) -> list[str]:
    """Return a line for each entry of the baseline that no longer occurs in a file."""
    comparison = report.baseline
    if comparison is None:
        return []
    file = shown_file(report.file)
    return [f"fixed[{rule}] {file}: `{shown(route)}` {FIXED}\n" for rule, route, _ in comparison.fixed]
