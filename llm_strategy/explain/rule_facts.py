"""What there is to know of a rule at a glance: its fixes, its reach in the schema, what moves it, what it rests on.

All of it is found out from the rule itself, its conditions and its examples, and shown on its page, in the table of all
rules, in a hover and in JSON.
"""

from __future__ import annotations

from functools import cache

from llm_strategy.config.settings import Settings
from llm_strategy.engine.check import check
from llm_strategy.explain.example_files import example_files
from llm_strategy.explain.relations import frame
from llm_strategy.format.quantities.parse import parse
from llm_strategy.report import REVIEW, SAFE, Diagnostic
from llm_strategy.rules.rule import CONTRADICTION, DEPENDS, PRIOR, Rule
from llm_strategy.schema.coverage import Reach, reach

BASES = {
    PRIOR: "what usually works; evidence of the stack in use counts for more, and lowers the level while it "
    "is no older than `stale-evidence-days`",
    CONTRADICTION: "the file is inconsistent, or it follows from a definition; no measurement lowers the level",
}

CLAIMS = "claims"
DEFINITION = "definition"
FORMAT = "format"
JUDGEMENT = "judgement"
RESTS_ON = {
    CLAIMS: "claims of the sources",
    DEFINITION: "a definition",
    FORMAT: "a definition: what the format is",
    JUDGEMENT: "our own judgement",
}
"""What a rule can rest on."""

FIXES = {SAFE: "`check --fix`", REVIEW: "`check --fix=review`, because it changes what you declare"}
"""How safe a fix is → what makes it."""


def findings(rule: Rule, text: str | None = None) -> list[Diagnostic]:
    """Return what the rule reports on a file, on its own bad example where none is given."""
    settings = Settings(severity={} if rule.default_on else {rule.name: rule.severity})
    content = frame(rule.bad) if text is None else text
    day = parse("date", rule.day).ordinal
    report = check(content, "llmstrategy.yaml", settings, day, files=example_files(rule.files))
    return [found for found in report.diagnostics if found.rule == rule.name]


@cache
def fixes(rule: Rule) -> tuple[str, ...]:
    """Return how safe the fixes of a rule are, ``safe`` before ``review``; empty where it has none."""
    shown = {found.fix.safety for found in findings(rule) if found.fix is not None}
    return tuple(safety for safety in FIXES if safety in shown or safety in rule.other_fixes)


@cache
def schema_reach(rule: Rule) -> Reach:
    """Return how far the published schema says a rule."""
    return reach(rule)


def ground(rule: Rule) -> str:
    """Return what a rule rests on, a key of :data:`RESTS_ON`."""
    if rule.claims:
        return CLAIMS
    if rule.definition:
        return DEFINITION
    return FORMAT if rule.family == "structure" else JUDGEMENT


def glance(rule: Rule) -> str:
    """Return it in one line of Markdown for a hover: level and name stand elsewhere."""
    said = [
        f"since {rule.since}",
        f"fixable: {' or '.join(fixes(rule)) or 'no'}",
        rule.basis,
        f"JSON Schema: {schema_reach(rule).how}",
    ]
    if rule.depends:
        said.append(f"changes with: {', '.join(rule.depends)}")
    return " · ".join(said)


def moved_by(rule: Rule) -> str:
    """Return what may change a finding though neither the strategy nor the settings change, in words."""
    return f"with {'; with '.join(DEPENDS[word] for word in rule.depends)}" if rule.depends else "no"
