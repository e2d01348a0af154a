"""All rules at once: as a table for a terminal, and as JSON for programs."""

from __future__ import annotations

import json
from typing import Any

from llm_strategy.explain.relations import readers
from llm_strategy.explain.rule_facts import fixes, ground, schema_reach
from llm_strategy.explain.terminal import WIDTH, table
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.links import rule_url
from llm_strategy.rules.registry import all_families, all_rules, all_thresholds
from llm_strategy.rules.rule import Rule


def summary_of(rule: Rule) -> str:
    """Return the summary of a rule for a table of rules, and that it is off where it is."""
    return rule.summary if rule.default_on else f"{rule.summary} (off by default)"


def rules_text() -> str:
    """Return the table of all rules by family, in 100 columns."""
    # Names and levels are aligned over all families, so that the table reads as one.
    rules = list(all_rules().values())
    name = max((len(rule.name) for rule in rules), default=0)
    level = max((len("·".join(rule.levels)) for rule in rules), default=0)
    lines = []
    for family in all_families():
        rows = [[rule.name, "·".join(rule.levels), summary_of(rule)] for rule in family.rules]
        if rows:
            lines += [f"{family.name}: {family.about}" if family.about else family.name]
            lines += [*table(rows, WIDTH, "  ", least=(name, level)), ""]
    return "\n".join([*lines, f"{len(rules)} rules; llmstrategy explain NAME shows one"]) + "\n"


def rules_json() -> str:
    """Return all rules and thresholds as JSON, described by ``rules.schema.json`` beside this module."""
    document = {
        "version": 1,
        "rules": [_rule(rule) for rule in all_rules().values()],
        "thresholds": [_threshold(threshold) for threshold in all_thresholds().values()],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "name": rule.name,
        "family": rule.family,
        "severity": rule.severity,
        "levels": list(rule.levels),
        "summary": rule.summary,
        "claims": list(rule.claims),
        "thresholds": [
            {
                "key": threshold.key,
                "default": threshold.written(threshold.default),
                "kind": threshold.kind,
                "meaning": threshold.meaning,
            }
            for threshold in rule.thresholds
        ],
        "default_on": rule.default_on,
        "has_fix": bool(fixes(rule)),
        "fixes": list(fixes(rule)),
        "since": rule.since,
        "basis": rule.basis,
        "rests_on": ground(rule),
        "definition": rule.definition,
        "in_schema": schema_reach(rule).how,
        "schema_lacks": list(schema_reach(rule).left_out),
        "depends_on": list(rule.depends),
        "url": rule_url(rule.name),
    }


def _threshold(threshold: Threshold) -> dict[str, Any]:
    return {
        "key": threshold.key,
        "kind": threshold.kind,
        "default": threshold.written(threshold.default),
        "low": threshold.written(threshold.low),
        "high": threshold.written(threshold.high),
        "meaning": threshold.meaning,
        "reason": threshold.reason,
        "claims": list(threshold.claims),
        "rules": readers(threshold),
    }
