"""What is said of each rule at a glance: on its page, in the table of all, in JSON and in a hover."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from llm_strategy.config.settings import Settings
from llm_strategy.engine.check import check
from llm_strategy.explain.knowledge_pages import technique_page
from llm_strategy.explain.pages import contents
from llm_strategy.explain.relations import readers
from llm_strategy.explain.rule_facts import (
    FIXES,
    FORMAT,
    JUDGEMENT,
    fixes,
    glance,
    ground,
    moved_by,
    schema_reach,
)
from llm_strategy.explain.rules_list import rules_json
from llm_strategy.explain.summaries import rule as hover
from llm_strategy.explain.terminal import to_text
from llm_strategy.knowledge.fit import COLUMNS, FIT
from llm_strategy.knowledge.techniques import TECHNIQUES
from llm_strategy.report import ERROR
from llm_strategy.rules.registry import all_rules, all_thresholds
from llm_strategy.rules.rule import CONTRADICTION, PRIOR
from llm_strategy.schema.coverage import ALL, NONE, PART
from llm_strategy.version import __version__
from tests.helpers import whole

ROOT = Path(__file__).parents[2]
RULES = all_rules()
TEXTS = contents.pages()
THRESHOLDS = all_thresholds()
ENTRIES = {entry["name"]: entry for entry in json.loads(rules_json())["rules"]}
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
FIRST = "0.1.0"
"""The version whose rules the changelog counts; it names each rule of a later one."""

each_rule = pytest.mark.parametrize("name", RULES)


def facts(name: str) -> dict[str, str]:
    """Return heading → text of the list at the top of a rule's page, links as their text."""
    items = re.findall(r"^- (.*)$", TEXTS[f"docs/rules/{name}.md"].partition("\n## Why")[0], re.MULTILINE)
    plain = [re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", item) for item in items]
    return {head: text for head, _, text in (item.partition(": ") for item in plain)}


def row(name: str) -> list[str]:
    """Return the cells of a rule in the table of all rules."""
    (line,) = [line for line in TEXTS["docs/rules/README.md"].splitlines() if line.startswith(f"| [`{name}`]")]
    return [cell.strip() for cell in line.strip("|").split(" | ")]


@each_rule
def test_page_table_and_json_say_the_same(name: str) -> None:
    rule, found, entry = RULES[name], facts(name), ENTRIES[name]
    _, levels, basis, fix, schema, moved, since = row(name)
    assert levels == ", ".join(rule.levels) == ", ".join(entry["levels"])
    assert basis == rule.basis == entry["basis"] == found["Basis"].partition(" (")[0]
    assert since == rule.since == entry["since"] == found["Since"]
    assert fix == (", ".join(entry["fixes"]) or "–")
    assert entry["fixes"] == list(fixes(rule))
    assert all(word in found["Fixable"] for word in entry["fixes"] or ["no"])
    assert schema == {ALL: "all", PART: "part", NONE: "–"}[entry["in_schema"]]
    in_words = {ALL: "yes", PART: "in part (without ", NONE: "no ("}
    assert found["In the JSON Schema"].startswith(in_words[entry["in_schema"]])
    assert moved == (", ".join(entry["depends_on"]) or "–")
    assert found["Can change while the strategy does not change"] == moved_by(rule)


@each_rule
def test_hover_has_it_in_one_line(name: str) -> None:
    line = glance(RULES[name])
    assert "\n" not in line
    assert line in hover(name)


@each_rule
def test_error_rests_on_a_claim_or_a_definition_and_its_page_says_which(name: str) -> None:
    rule, sources = RULES[name], TEXTS[f"docs/rules/{name}.md"].partition("\n## Sources\n")[2]
    if ERROR in rule.levels:
        assert ground(rule) != JUDGEMENT
    assert ("our own judgement" in sources) == (ground(rule) == JUDGEMENT)
    assert ("Our own judgement" in row(name)[0]) == (ground(rule) == JUDGEMENT)
    assert ("A definition: " in sources) == bool(rule.definition)
    assert ("about the file itself" in sources) == (ground(rule) == FORMAT)
    assert all(f"[{claim}](" in sources for claim in rule.claims)
    assert re.fullmatch(r"|[A-Z`].*\.", rule.definition)


@each_rule
def test_how_to_fix_and_how_to_suppress_are_two_things(name: str) -> None:
    text = TEXTS[f"docs/rules/{name}.md"]
    fix = re.search(r"## How to fix it\n\n(.*?)\n\n## How to suppress it\n\n(.*?)\n\n## ", text, re.DOTALL)
    assert fix and fix[1] and fix[2]
    assert "llmstrategy: ignore" not in fix[1] and "ignore = [" not in fix[1]


# Since when


def test_version_of_each_rule_is_one_that_there_is() -> None:
    versions = {*re.findall(r"^## \[(\d+\.\d+\.\d+)\]", CHANGELOG, re.MULTILINE), __version__}
    assert {rule.since for rule in RULES.values()} <= versions


def test_changelog_counts_the_first_rules_and_names_each_later_one() -> None:
    first = [rule for rule in RULES.values() if rule.since == FIRST]
    assert f"\n- {len(first)} rules in " in CHANGELOG
    for rule in RULES.values():
        if rule.since != FIRST:
            heading = rule.since if f"## [{rule.since}]" in CHANGELOG else "Unreleased"
            section = CHANGELOG.partition(f"## [{heading}]")[2].partition("\n## [")[0]
            assert f"`{rule.name}`" in section, f"new in {rule.since}, which does not name it"


# Fixes


@cache
def seen() -> dict[str, set[str]]:
    """Return rule → how safe the fixes are that it offers in the corpus and in all examples."""
    texts = [path.read_bytes() for path in sorted((ROOT / "tests" / "corpus").glob("*/*.yaml"))]
    texts += [whole(text).encode() for rule in RULES.values() for text in (rule.bad, rule.good)]
    settings = Settings(select=frozenset(["all"]), ignore=frozenset(), severity={}, thresholds={})
    found: dict[str, set[str]] = {}
    for text in texts:
        for one in check(text, "llmstrategy.yaml", settings, date(2026, 10, 15).toordinal()).diagnostics:
            if one.fix is not None:
                found.setdefault(one.rule, set()).add(one.fix.safety)
    return found


@each_rule
def test_fixes_of_all_files_are_said(name: str) -> None:
    assert seen().get(name, set()) <= set(fixes(RULES[name]))
    assert set(RULES[name].other_fixes) <= seen().get(name, set()) & set(FIXES)


# The schema


def test_all_kinds_of_reach_are_there() -> None:
    kinds = {schema_reach(rule).how for rule in RULES.values()}
    assert kinds == {ALL, PART, NONE}
    assert all(bool(schema_reach(rule).left_out) == (schema_reach(rule).how != ALL) for rule in RULES.values())


def test_evidence_limits_what_the_schema_says_of_priors_alone() -> None:
    for rule in RULES.values():
        if schema_reach(rule).how == PART:
            assert ("strategies that hold evidence" in schema_reach(rule).left_out) == (rule.basis == PRIOR)


def test_basis_has_its_word() -> None:
    assert {rule.basis for rule in RULES.values()} == {PRIOR, CONTRADICTION}
    assert facts("index-slower-than-knowledge")["Basis"].count(CONTRADICTION) == 1


# Our own judgements are marked


def cells_of(path: str, name: str) -> list[str]:
    (line,) = [line for line in TEXTS[path].splitlines() if line.startswith(f'| <a id="{name}"></a>')]
    return [cell.strip() for cell in line.strip("|").split(" | ")]


@pytest.mark.parametrize("need", FIT)
def test_cells_of_the_fit_table_name_claims_or_say_that_they_are_ours(need: str) -> None:
    for column, cell in zip(COLUMNS, cells_of("docs/fit.md", need)[1:], strict=True):
        claims = FIT[need][column][2]
        assert ("(ours)" in cell) == (not claims)
        assert all(f"[{claim}](" in cell for claim in claims)
    assert "says (ours)" in TEXTS["docs/fit.md"]


@pytest.mark.parametrize("key", THRESHOLDS)
def test_defaults_of_thresholds_name_claims_or_say_that_they_are_ours(key: str) -> None:
    ours = not THRESHOLDS[key].claims
    assert ("(our own judgement)" in cells_of("docs/thresholds.md", key)[2]) == ours
    for reader in readers(THRESHOLDS[key]):
        (line,) = [
            line for line in TEXTS[f"docs/rules/{reader}.md"].splitlines() if line.startswith(f"| [`{key}`]")
        ]
        assert ("our own judgement" in line) == ours


@pytest.mark.parametrize("technique", TECHNIQUES)
def test_statements_on_techniques_name_claims_or_say_that_they_are_ours(technique: str) -> None:
    text = " ".join(to_text(technique_page(technique), 10_000).split())
    for statements in TECHNIQUES[technique].values():
        for said, claims in statements:
            assert (f"{said} (our own judgement)" in text) == (not claims)


def test_the_source_of_the_use_cases_rates_what_the_page_says_it_does() -> None:
    about = TEXTS["docs/fit.md"].partition("## Use cases")[2].partition("| use case")[0]
    assert "[D10](claims.md#d10)" in about and "our own judgement" in about
