"""Every name can be explained, from the data alone, and the data holds together."""

from __future__ import annotations

import json
import os
import re

import jsonschema
import pytest

import llm_strategy.explain.lookup as module
from llm_strategy.config.settings_file import load
from llm_strategy.explain.lookup import explain, names, pages, suggest
from llm_strategy.explain.page import Code
from llm_strategy.explain.relations import ENFORCING, citations, judging, readers, uses
from llm_strategy.explain.rule_pages import findings as findings_of
from llm_strategy.explain.rules_list import rules_json, rules_text
from llm_strategy.explain.terminal import WIDTH, table, to_text
from llm_strategy.format.declaration import SHAPES
from llm_strategy.format.quantities.parse import KINDS
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.knowledge.archetypes import ARCHETYPES
from llm_strategy.knowledge.claims import CLAIMS, SOURCES
from llm_strategy.knowledge.fit import COLUMNS, FIT, NO
from llm_strategy.knowledge.formulas import FORMULAS
from llm_strategy.knowledge.techniques import TECHNIQUES
from llm_strategy.remedy import in_words
from llm_strategy.rules.registry import FAMILIES, all_families, all_rules, all_thresholds
from llm_strategy.rules.rule import Rule
from tests.helpers import findings, whole

THRESHOLDS = all_thresholds()

RULES = all_rules()
FOR_PROGRAMS = json.loads(rules_json())
each_rule = pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))


# Settings whose rules read the files that a strategy points to, and are still to come.
def one_line(text: str) -> str:
    return " ".join(text.split())


def read(word: str, kind: str) -> str:
    """Return the page of ``word`` of that kind, on one line."""
    found = [page for page in pages(word) if page.kind == kind]
    assert len(found) == 1
    return one_line(to_text(found[0]))


def codes(word: str, language: str) -> list[str]:
    return [
        block.text
        for page in pages(word)
        for section in page.sections
        for block in section.blocks
        if isinstance(block, Code) and block.language == language
    ]


# What can be explained


def test_names_are_complete() -> None:
    known = set(names())
    assert known >= {
        *RULES,
        *FAMILIES,
        *FIT,
        *TECHNIQUES,
        *ARCHETYPES,
        *THRESHOLDS,
        *FORMULAS,
        *CLAIMS,
        *SOURCES,
    }
    assert known >= {key for shape in SHAPES for key in shape.keys}
    assert known >= {*WORDS, *(word for words in WORDS.values() for word in words), *KINDS}


@pytest.mark.parametrize("name", names())
def test_every_name_has_an_explanation(name: str) -> None:
    text = explain(name)
    assert text is not None
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert not re.search(r"\bNone\b(?! of the|[.:])", text)
    # Text wraps; only an example or a word that cannot be broken may be wider.
    wide = [line for line in text.splitlines() if len(line) > WIDTH and not line.startswith("  ")]
    assert wide == []
    assert all(line == line.rstrip() for line in text.splitlines())


def test_lookup_ignores_case_and_separators() -> None:
    for written, name in [
        ("a24", "A24"),
        ("MAX-AGE", "max_age"),
        ("fresh_knowledge", "fresh-knowledge"),
        ("FineTuning", "fine-tuning"),
        ("`cost`", "cost"),
    ]:
        assert explain(written) == explain(name) is not None


@pytest.mark.parametrize(
    "word", ["", " ", "-", "zzzzzzzz", "A27", "A0", "F1", "x" * 500, "\x1b[31m", "a b c d"]
)
def test_unknown_names_have_no_explanation(word: str) -> None:
    assert explain(word) is None


@pytest.mark.parametrize(
    ("word", "kinds"),
    [
        ("cost", ["need", "family of rules", "key"]),
        ("latency", ["need", "family of rules", "key"]),
        ("classification", ["need", "value of task"]),
        ("citations", ["need", "key", "value of check"]),
        ("recommended-examples", ["threshold", "formula"]),
        ("tokens.input", ["key"]),
        ("none", ["value of citations", "value of reasoning"]),
        ("A", ["source"]),
    ],
)
def test_a_name_of_several_things_shows_all_pages(word: str, kinds: list[str]) -> None:
    assert [page.kind for page in pages(word)] == kinds
    text = explain(word)
    assert text is not None
    assert all(f"({kind})" in text for kind in kinds)


def test_a_key_of_several_maps_has_a_section_for_each() -> None:
    text = read("input", "key")
    assert "In `tokens`" in text
    assert "In `price`" in text
    assert "In `price`" not in read("tokens.input", "key")


# Rules


@each_rule
def test_rule_page_holds_everything_of_the_rule(rule: Rule) -> None:
    text = read(rule.name, "rule")
    for part in (rule.summary[1:], rule.why, in_words(rule.remedy)[1:], rule.family, *rule.levels):
        assert one_line(part) in text
    for claim in rule.claims:
        assert one_line(f"{claim}: {CLAIMS[claim]}") in text
        assert SOURCES[claim[0]]["title"] in text
    for threshold in rule.thresholds:
        assert threshold.key in text
        assert threshold.written(threshold.default) in text
    assert all(name in text for name in rule.yields_to)


@each_rule
def test_blamed_lines_of_the_example_are_marked(rule: Rule) -> None:
    marked = sum(line.rstrip().endswith("# <-") for line in rule.bad.splitlines())
    shown = explain(rule.name)
    assert shown is not None
    assert sum(line.startswith("  > ") or line == "  >" for line in shown.splitlines()) == marked


@each_rule
def test_settings_of_a_rule_page_are_valid(rule: Rule) -> None:
    found = [text for text in codes(rule.name, "toml") if "[project]" not in text]
    assert found or rule.always
    for text in found:
        settings = load(text.encode(), "pyproject.toml")
        assert settings is not None
        for key, value in settings.thresholds.items():
            assert value == pytest.approx(THRESHOLDS[key].default) if key != "x" else value
    together = "".join(found)
    assert all(f"\n{threshold.key} = " in together for threshold in rule.thresholds)


@each_rule
def test_suppression_comment_of_a_rule_works(rule: Rule) -> None:
    if not rule.default_on:
        pytest.skip("off by default: its own tests turn it on")
    assert rule.name in {name for name, _, _ in findings(rule.bad, rule.day)}
    comments = [text for text in codes(rule.name, "yaml") if text.startswith("# llmstrategy:")]
    if not comments:
        # Without keys there is nothing that a comment could stand before.
        assert rule.find is None
        return
    (comment,) = comments
    bad = whole(rule.bad)
    text = f"{comment}\n{bad}" if "ignore-file" in comment else bad.replace("# <-", comment)
    assert "ignore-file" not in comment or rule.find is None
    found = findings(text, rule.day)
    assert rule.name not in {name for name, _, _ in found}
    assert "unused-suppression" not in {name for name, _, _ in found}


@each_rule
def test_fix_of_a_rule_page_is_offered(rule: Rule) -> None:
    offered = [found.fix for found in findings_of(rule) if found.fix is not None]
    text = read(rule.name, "rule")
    assert all(f"Fix ({fix.safety}): {one_line(fix.title)}" in text for fix in offered)
    assert ("With the fix applied" in text) == bool(offered and rule.fixed)
    (entry,) = [one for one in FOR_PROGRAMS["rules"] if one["name"] == rule.name]
    assert entry["has_fix"] == bool(offered)


def test_family_page_lists_its_rules() -> None:
    for family in all_families():
        text = read(family.name, "family of rules")
        assert all(rule.name in text for rule in family.rules)


def test_rules_table_fits_and_is_aligned() -> None:
    text = rules_text()
    assert max(map(len, text.splitlines())) <= 100
    for rule in RULES.values():
        (line,) = [line for line in text.splitlines() if line.split()[:1] == [rule.name]]
        assert line.split()[1] == "·".join(rule.levels)
    places = [text.index(f"\n  {name} ") for name in RULES]
    assert places == sorted(places)
    # The columns are one above the other over all families.
    summaries = {
        line.index(rule.summary[:20])
        for rule in RULES.values()
        for line in text.splitlines()
        if line.startswith(f"  {rule.name} ")
    }
    assert len(summaries) == 1


def test_rules_json_matches_its_schema_and_the_rules() -> None:
    document = json.loads(rules_json())
    path = os.path.join(os.path.dirname(module.__file__), "rules.schema.json")
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(document)
    assert [rule["name"] for rule in document["rules"]] == list(RULES)
    assert [one["key"] for one in document["thresholds"]] == list(THRESHOLDS)
    for rule in document["rules"]:
        assert rule["severity"] in rule["levels"]
        assert [one["key"] for one in rule["thresholds"]] == [
            one.key for one in RULES[rule["name"]].thresholds
        ]
        assert rule["url"].endswith(f"/docs/rules/{rule['name']}.md")
    for one in document["thresholds"]:
        known = THRESHOLDS[one["key"]]
        assert known.read(one["default"]) == pytest.approx(known.default) if known.kind != "cadence" else True


def test_rules_schema_refuses_an_unknown_level() -> None:
    path = os.path.join(os.path.dirname(module.__file__), "rules.schema.json")
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    document = json.loads(rules_json())
    document["rules"][0]["severity"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(document)


# Needs, techniques, use cases


@pytest.mark.parametrize("need", FIT)
def test_need_page_shows_its_fit_row(need: str) -> None:
    (page,) = [page for page in pages(need) if page.kind == "need"]
    text = one_line(to_text(page))
    assert WORDS["need"][need][1:] in text
    for column in COLUMNS:
        rating, note, claims = FIT[need][column]
        assert f"{rating} " in text
        assert set(note.split()) <= set(text.split())
        assert all(f"{claim}: {CLAIMS[claim][:20]}" in text for claim in claims)


def test_judging_rules_of_a_need() -> None:
    assert judging("style")["rag-for-behavior"] == ["rag"]
    assert judging("citations")["fine-tuning-for-citations"] == ["fine-tuning", "distillation"]
    assert "rag-for-actions" in judging("actions")
    assert "rag-for-actions" not in judging("style")
    assert "below-break-even" in judging("cost")


@pytest.mark.parametrize("need", FIT)
def test_unfit_techniques_are_judged(need: str) -> None:
    judged = {technique for found in judging(need).values() for technique in found}
    # `tools` and `prompting` are judged where another layer is missing or facts are declared.
    assert {column for column in COLUMNS if FIT[need][column][0] == NO} <= judged


@pytest.mark.parametrize("technique", TECHNIQUES)
def test_technique_page_is_complete(technique: str) -> None:
    text = read(technique, "technique")
    for statements in TECHNIQUES[technique].values():
        assert all(one_line(statement) in text for statement, _ in statements)


def test_use_case_page_rates_techniques() -> None:
    for archetype, levels in ARCHETYPES.items():
        text = read(archetype, "use case")
        assert all(f"{level} {note}".strip() in text for level, note in levels.values())
        assert "archetype-mismatch" in text


# Claims and what rests on them


@pytest.mark.parametrize("claim", CLAIMS)
def test_claim_page_lists_all_citations(claim: str) -> None:
    text = read(claim, "claim")
    assert CLAIMS[claim] in text
    assert SOURCES[claim[0]]["title"] in text
    named = [rule.name for rule in RULES.values() if claim in rule.claims]
    named += [one.key for one in THRESHOLDS.values() if claim in one.claims]
    named += [one.name for one in FORMULAS.values() if claim in one.claims]
    named += [f"{need} ×" for need, row in FIT.items() if any(claim in cell[2] for cell in row.values())]
    assert all(name in text for name in named)


@pytest.mark.parametrize("claim", CLAIMS)
def test_every_claim_is_used(claim: str) -> None:
    assert set(uses(claim)) & set(ENFORCING)


def test_citations_name_known_claims() -> None:
    assert [(group, claim) for claim, group, _, _ in citations() if claim not in CLAIMS] == []


def test_formulas_name_known_rules() -> None:
    assert {name for one in FORMULAS.values() for name in one.rules} <= set(RULES)


# Thresholds


@pytest.mark.parametrize("key", THRESHOLDS)
def test_every_threshold_has_readers(key: str) -> None:
    assert readers(THRESHOLDS[key])


@pytest.mark.parametrize("key", THRESHOLDS)
def test_threshold_page_shows_value_and_setting(key: str) -> None:
    one = THRESHOLDS[key]
    text = read(key, "threshold")
    assert f"Default: {one.written(one.default)} " in text
    assert f"{one.written(one.low)} to {one.written(one.high)}" in text
    (code,) = [text for text in codes(key, "toml") if f"\n{key} = " in text]
    settings = load(code.encode(), "pyproject.toml")
    assert settings is not None
    assert settings.thresholds == {key: pytest.approx(one.default) if one.kind != "cadence" else one.default}


# Suggestions


@pytest.mark.parametrize(
    "name", ["rag-for-behavior", "fresh-knowledge", "max_age", "min-examples", "break-even"]
)
def test_suggestion_for_a_misspelt_name(name: str) -> None:
    for slip in (name[:4] + name[5:], name + "s", name.upper()):
        assert suggest(slip) == name


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("rga", "rag"),
        ("ner", "named-entity-recognition"),
        ("finetune", "fine-tuning"),
        ("prod", "production"),
    ],
)
def test_suggestion_for_a_synonym(word: str, name: str) -> None:
    assert suggest(word) == name
    assert explain(word) is None


@pytest.mark.parametrize("word", ["", "zzz", "qqqqqqqqqqqq", "x" * 500, "`"])
def test_no_suggestion_for_a_distant_word(word: str) -> None:
    assert suggest(word) is None


def test_suggestions_have_an_explanation() -> None:
    for word in ("strat", "behaviour", "halucination", "vector-db", "realtime", "loras", "gpt", "colour"):
        found = suggest(word)
        assert found is None or explain(found) is not None


# The text


def test_table_narrows_its_widest_column() -> None:
    rows = [["name", "what"], ["a-name-that-stays", "one two three four five six seven"]]
    assert table(rows, 32, "  ", ruled=True) == [
        "  name               what",
        "  -----------------  -----------",
        "  a-name-that-stays  one two",
        "                     three four",
        "                     five six",
        "                     seven",
    ]


def test_table_keeps_minimum_widths() -> None:
    assert table([["a", "b"]], 40, least=(4, 3)) == ["a     b"]
