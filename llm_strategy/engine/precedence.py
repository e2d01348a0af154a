"""One fault, one finding: where two rules see the same fault, one reports and carries the others as related."""

from __future__ import annotations

from llm_strategy.findings import Finding, Mention
from llm_strategy.report import graver

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from llm_strategy.rules.rule import Rule
    from llm_strategy.text import Route

STRATEGY_DEPTH = 2
"""Length of a strategy's route; a layer's is longer."""


def merge_overlapping(findings: Sequence[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
    """Return the findings that report, each fault once, in their order.

    A finding is merged into one of a rule that its own rule yields to, when both are about the same layer, or one of
    them is about the whole strategy. The one that stays takes the higher level and mentions the merged one.
    """
    index: dict[tuple[str, Route], Finding] = {}
    for finding in findings:
        index.setdefault((finding.rule, finding.subject), finding)
        # A layer's finding also counts for its strategy, where the other rule looks at the whole strategy.
        index.setdefault((finding.rule, (*finding.subject[:STRATEGY_DEPTH], "")), finding)
    kept = []
    for finding in findings:
        winner = _winner(finding, index, rules)
        if winner is None:
            kept.append(finding)
            continue
        winner.severity = graver(
            winner.severity or rules[winner.rule].severity, finding.severity or rules[finding.rule].severity
        )
        mentioned = {winner.blame, *(mention.route for mention in winner.related)}
        for mention in (Mention(finding.blame, finding.message, key=finding.on_key), *finding.related):
            if mention.route not in mentioned:
                mentioned.add(mention.route)
                winner.related.append(mention)
        winner.merged_rules += [finding.rule, *finding.merged_rules]
    return kept


def _winner(
    finding: Finding, index: Mapping[tuple[str, Route], Finding], rules: Mapping[str, Rule]
) -> Finding | None:
    """Return the finding that reports instead: the one at the top of the chain."""
    above = rules[finding.rule].yields_to
    if not above:
        return None
    strategy = finding.subject[:STRATEGY_DEPTH]
    whole = len(finding.subject) <= STRATEGY_DEPTH
    # The highest come first: a rule names every rule above it, so the first one that found something is the top,
    # unless that one is merged itself.
    for name in above:
        for key in ((name, (*strategy, "")),) if whole else ((name, finding.subject), (name, strategy)):
            other = index.get(key)
            if other is not None and other is not finding:
                return _winner(other, index, rules) or other
    return None
