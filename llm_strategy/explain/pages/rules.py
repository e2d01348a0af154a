"""The page with the tables of all rules."""

from __future__ import annotations

from collections.abc import Sequence

from llm_strategy.explain.page import (
    FAMILY,
    RULE,
    SCHEMA,
    Block,
    Break,
    Items,
    Page,
    Para,
    Ref,
    Section,
    Table,
    Words,
    refs,
    sentence,
)
from llm_strategy.explain.rule_facts import BASES, FIXES, JUDGEMENT, fixes, ground, schema_reach
from llm_strategy.explain.rules_list import summary_of
from llm_strategy.rules.registry import all_families
from llm_strategy.rules.rule import CONTRADICTION, DATE, DEPENDS, FILES, MODELS, PRIOR, Family, Rule
from llm_strategy.schema.coverage import ALL, NONE, PART

NO = "–"

IN_SCHEMA = {ALL: "all", PART: "part", NONE: NO}

LEGEND: list[Words] = [
    "level: where there are several, it depends on the declared facts",
    f"basis: `{PRIOR}`: {BASES[PRIOR]}. `{CONTRADICTION}`: {BASES[CONTRADICTION]}",
    f"fix: `safe` is made by {FIXES['safe']}, `review` by {FIXES['review']}",
    (
        "schema: how much of the rule the published ",
        Ref(SCHEMA, "JSON Schema"),
        f" checks without the program; what is missing from a `{PART}` is on the rule's page",
    ),
    "changes with: what can change a finding while the strategy does not change: "
    + "; ".join(f"`{word}`: {DEPENDS[word]}" for word in (DATE, MODELS, FILES)),
    "since: the first version with the rule",
]
"""What the columns of the tables mean."""


def rules_page() -> Page:
    """Return the page of all rules: what the columns mean, then a table for each family."""
    sections = [Section("How to read the tables", Items(LEGEND))]
    sections += [_family(family) for family in all_families() if family.rules]
    families: Words = ("Families: ", *refs(FAMILY, [family.name for family in all_families() if family.rules], " · "))
    return Page(
        "Rules",
        "",
        "Every rule by its family. `llmstrategy explain NAME` prints a rule's page, and `llmstrategy rules --format "
        "json` all of them for a program.",
        [Section("", Para(families)), *sections],
    )


def _family(family: Family) -> Section:
    rows: list[Sequence[Words]] = [
        [
            (Ref(RULE, rule.name), Break(), _summary(rule)),
            ", ".join(rule.levels),
            rule.basis,
            ", ".join(fixes(rule)) or NO,
            IN_SCHEMA[schema_reach(rule).how],
            ", ".join(rule.depends) or NO,
            rule.since,
        ]
        for rule in family.rules
    ]
    about: list[Block] = [Para(sentence(family.about))] if family.about else []
    head = ["rule", "level", "basis", "fix", "schema", "changes with", "since"]
    return Section(family.name, *about, Table(head, rows), anchor=family.name)


def _summary(rule: Rule) -> str:
    said = sentence(summary_of(rule))
    return f"{said} Our own judgement." if ground(rule) == JUDGEMENT else said
