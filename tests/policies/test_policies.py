"""What a policy finds and where, that it is bounded, and that a broken one is a settings error with its place."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from llm_strategy.config import settings as configuration
from llm_strategy.config.policies import load, parse
from llm_strategy.config.settings import Settings, SettingsError
from llm_strategy.engine.check import check
from llm_strategy.report import Report

TODAY = 740_000
DRAFT = "https://json-schema.org/draft/2020-12/schema"

STRATEGY = """\
version: 1
x-shared: &shared {technique: rag, for: [citations], reranker: true}
strategies:
  faq:
    purpose: Answer questions
    owner: team a
    approach:
      - technique: prompting
        shots: 3
      - *shared
      - {<<: *shared, name: second, top_k: 1_000}
    volume: 12k/day
    model: openai/gpt-4.1
    latency_budget: 1500ms
    knowledge:
      pages: {size: 3M tokens, update_cadence: static}
"""


def policy(tmp_path: Path, schema: Any, name: str = "own.schema.json") -> Settings:
    path = tmp_path / name
    path.write_text(schema if isinstance(schema, str) else json.dumps(schema), "utf-8")
    return Settings(select=frozenset({"policy", "unknown-suppression", "unused-suppression"}), policies=(load(str(path)),))


def report(tmp_path: Path, schema: Any, text: str = STRATEGY) -> Report:
    found = check(text.encode(), "llmstrategy.yaml", policy(tmp_path, schema), TODAY)
    assert not found.faults, found.faults[0].trace
    # Errors of structure are always reported.
    found.diagnostics = [
        one for one in found.diagnostics if one.rule.startswith("policy/") or one.rule.endswith("-suppression")
    ]
    return found


def findings(tmp_path: Path, schema: Any, text: str = STRATEGY) -> list[tuple[str, int, str]]:
    """Return (rule, line from 1, the underlined text)."""
    lines = text.split("\n")
    return [
        (found.rule, found.span.line + 1, lines[found.span.line][found.span.column : found.span.end_column])
        for found in report(tmp_path, schema, text).diagnostics
    ]


def in_strategy(schema: dict[str, Any]) -> dict[str, Any]:
    return {"properties": {"strategies": {"additionalProperties": schema}}}


def prop(name: str, schema: Any) -> dict[str, Any]:
    return in_strategy({"properties": {name: schema}})


# -- what is blamed, and what it is called ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("schema", "line", "blamed"),
    [
        (prop("model", {"const": "x"}), 13, "openai/gpt-4.1"),
        (prop("model", False), 13, "openai/gpt-4.1"),
        (in_strategy({"required": ["stage"]}), 4, "faq"),
        (in_strategy({"dependentRequired": {"model": ["price"]}}), 4, "faq"),
        (in_strategy({"propertyNames": {"pattern": "^[^m]"}}), 13, "model"),
        (in_strategy({"properties": {"model": {"not": {}}}}), 13, "openai/gpt-4.1"),
        (prop("approach", {"maxItems": 1}), 8, "- technique: prompting"),
        (prop("approach", {"contains": {"required": ["refresh"]}}), 7, "approach"),
        (prop("approach", {"prefixItems": [{"properties": {"shots": {"minimum": 4}}}]}), 9, "3"),
        ({"properties": {"version": {"type": "string"}}}, 1, "1"),
        ({"patternProperties": {"^vers": {"const": 2}}}, 1, "1"),
        ({"additionalProperties": {"type": "integer"}, "properties": {"x-shared": True}}, 4, "faq:"),
    ],
)
def test_the_blamed_value_is_underlined(tmp_path: Path, schema: Any, line: int, blamed: str) -> None:
    assert findings(tmp_path, schema) == [("policy/own/schema", line, blamed)]


def test_a_key_that_is_not_expected_is_blamed_itself(tmp_path: Path) -> None:
    known = dict.fromkeys(["purpose", "approach", "model", "knowledge", "owner"], True)
    assert findings(tmp_path, in_strategy({"properties": known, "additionalProperties": False})) == [
        ("policy/own/schema", 12, "volume"),
        ("policy/own/schema", 14, "latency_budget"),
    ]
    assert findings(tmp_path, in_strategy({"properties": known, "unevaluatedProperties": False})) == [
        ("policy/own/schema", 4, "faq")
    ]


@pytest.mark.parametrize(
    ("named", "rule", "message", "severity"),
    [
        ({"title": "Only good models!"}, "only-good-models", "Only good models!", "error"),
        ({"x-rule": "good", "title": "Only good models"}, "good", "Only good models", "error"),
        ({"$anchor": "Good"}, "good", "'openai/gpt-4.1' was expected to be 'x'", "error"),
        ({"title": "Good", "errorMessage": "take a good one", "x-severity": "info"}, "good", "take a good one", "info"),
    ],
)
def test_name_message_and_level(tmp_path: Path, named: dict[str, str], rule: str, message: str, severity: str) -> None:
    [found] = report(tmp_path, prop("model", {**named, "const": "x"})).diagnostics
    assert (found.rule, found.severity) == (f"policy/own/{rule}", severity)
    if "title" in named:
        assert found.message == message and found.label == "'x' was expected"
    else:
        assert found.message == "'x' was expected" and found.label == ""


def test_the_nearest_name_counts_and_levels_are_inherited(tmp_path: Path) -> None:
    schema = {
        "title": "All of it",
        "x-severity": "warning",
        "x-url": "https://example.org/all",
        **in_strategy(
            {
                "properties": {
                    "owner": {"pattern": "^team b"},
                    "model": {"title": "Model", "x-url": "https://example.org/model", "allOf": [{"const": "x"}]},
                    "volume": {"x-rule": "volume", "x-severity": "error", "const": ""},
                }
            }
        ),
    }
    assert [(found.rule, found.severity, found.url) for found in report(tmp_path, schema).diagnostics] == [
        ("policy/own/all-of-it", "warning", "https://example.org/all"),
        ("policy/own/volume", "error", "https://example.org/all"),
        ("policy/own/model", "warning", "https://example.org/model"),
    ]


@pytest.mark.parametrize("reference", ["#/$defs/model", "#model", "https://example.org/own#model", "inner#/$defs/deep"])
def test_names_are_found_through_references(tmp_path: Path, reference: str) -> None:
    schema = {
        "$id": "https://example.org/own",
        **prop("model", {"if": {"type": "string"}, "then": {"allOf": [{"$ref": reference}]}}),
        "$defs": {
            "model": {"$anchor": "model", "title": "Good", "const": "x"},
            "inner": {"$id": "inner", "$defs": {"deep": {"title": "Good", "const": "x"}}},
        },
    }
    assert findings(tmp_path, schema) == [("policy/own/good", 13, "openai/gpt-4.1")]


def test_a_layer_that_is_used_twice_is_blamed_once(tmp_path: Path) -> None:
    schema = prop("approach", {"items": {"properties": {"reranker": {"const": False}}}})
    [found] = report(tmp_path, schema).diagnostics
    assert found.span.line == 1
    assert {also.span.line for also in found.related} == {9, 10}


def test_data_is_that_of_the_core_schema(tmp_path: Path) -> None:
    text = "version: 1\nx-a: {a: no, b: 1_000, c: 0x10, d: 1e3, e: 2026-01-01, f: ~, g: 'true', h: true, i: .nan, j: -7}\n"
    data = {"a": "no", "b": "1_000", "c": 16, "d": 1000.0, "e": "2026-01-01", "f": None, "g": "true", "h": True, "i": ".nan", "j": -7}
    assert findings(tmp_path, {"properties": {"x-a": {"const": data}}}, text) == []


def test_normalized_amounts(tmp_path: Path) -> None:
    numbers = {"volume": 365_000, "latency_budget": 1500}
    assert findings(tmp_path, prop("x-normalized", {"const": numbers})) == []
    schema = prop("x-normalized", {"properties": {"latency_budget": {"title": "Fast", "maximum": 1000}}})
    [found] = report(tmp_path, schema).diagnostics
    assert found.path == ("strategies", "faq", "latency_budget") and found.label == "1500 is greater than the maximum of 1000"
    cadence = {"update_cadence": {"maximum": 365}, "size": {"maximum": 3_000_000}}
    pages = {"properties": {"pages": {"properties": {"x-normalized": {"properties": cadence}}}}}
    assert findings(tmp_path, prop("knowledge", pages)) == [("policy/own/schema", 16, "static")]
    assert findings(tmp_path, prop("x-normalized", {"required": ["stage"]})) == [("policy/own/schema", 4, "faq")]


def test_a_policy_that_does_not_look_at_them_does_not_see_them(tmp_path: Path) -> None:
    assert findings(tmp_path, in_strategy({"propertyNames": {"pattern": "^[a-w]"}})) == []


# -- treated like any rule -------------------------------------------------------------------------------------------


def test_suppressions(tmp_path: Path) -> None:
    schema = prop("model", {"title": "Good", "const": "x"})
    text = STRATEGY.replace("gpt-4.1", "gpt-4.1  # llmstrategy: ignore[policy/own/good] -- agreed")
    assert findings(tmp_path, schema, text) == []
    text = STRATEGY.replace("gpt-4.1", "gpt-4.1  # llmstrategy: ignore[policy/own/god] -- agreed")
    assert [rule for rule, _, _ in findings(tmp_path, schema, text)] == ["policy/own/good", "unknown-suppression"]
    text = STRATEGY.replace("team a", "team a  # llmstrategy: ignore[policy/own/good] -- agreed")
    assert [rule for rule, _, _ in findings(tmp_path, schema, text)] == ["unused-suppression", "policy/own/good"]


def settings_of(tmp_path: Path, text: str) -> Settings:
    file = tmp_path / "llmstrategy.toml"
    file.write_text(text, "utf-8")
    return configuration.load(str(file))


def levels(settings: Settings) -> dict[str, str]:
    found = check(STRATEGY.encode(), "llmstrategy.yaml", settings, TODAY)
    return {one.rule: one.severity for one in found.diagnostics if one.rule.startswith("policy/")}


def test_settings_name_the_rules_of_policies(tmp_path: Path) -> None:
    (tmp_path / "policies").mkdir()
    for name in ("one", "two"):
        schema = prop("model", {"title": "Good", "const": "x"})
        (tmp_path / "policies" / f"{name}.schema.json").write_text(json.dumps(schema), "utf-8")
    both = 'policies = ["policies/*.schema.json"]\n'
    assert levels(settings_of(tmp_path, both)) == {"policy/one/good": "error", "policy/two/good": "error"}
    assert levels(settings_of(tmp_path, both + 'ignore = ["policy/one/good"]')) == {"policy/two/good": "error"}
    assert levels(settings_of(tmp_path, both + 'ignore = ["policy"]')) == {}
    assert levels(settings_of(tmp_path, 'select = ["fit"]\n' + both)) == {}
    assert levels(settings_of(tmp_path, both + 'severity = {"policy/two/good" = "info"}'))["policy/two/good"] == "info"
    with pytest.raises(SettingsError, match="did you mean `policy/one/good`"):
        settings_of(tmp_path, both + 'ignore = ["policy/one/god"]')
    with pytest.raises(SettingsError, match=r"toml:1:13: `policies/\*.yaml` matches no file"):
        settings_of(tmp_path, 'policies = ["policies/*.yaml"]\n')
    (tmp_path / "one.json").write_text("{}", "utf-8")
    with pytest.raises(SettingsError, match=r"this policy is called `one`, like .*one\.json"):
        settings_of(tmp_path, 'policies = ["one.json", "policies/*"]\n')


def test_schemas_of_the_command_come_on_top_of_the_settings(tmp_path: Path) -> None:
    schema = prop("model", {"title": "Good", "const": "x"})
    for name in ("one", "two"):
        (tmp_path / f"{name}.json").write_text(json.dumps(schema), "utf-8")
    base = settings_of(tmp_path, 'policies = ["one.json"]\n')
    more = configuration.override(base, schemas=[str(tmp_path / "two.json"), str(tmp_path / "one.json")])
    assert set(levels(more)) == {"policy/one/good", "policy/two/good"}
    quiet = configuration.override(base, schemas=[str(tmp_path / "two.json")], ignore=["policy/two/good"])
    assert set(levels(quiet)) == {"policy/one/good"}


def test_settings_with_policies_reach_other_processes(tmp_path: Path) -> None:
    settings = policy(tmp_path, prop("model", {"title": "Good", "const": "x"}))
    assert levels(pickle.loads(pickle.dumps(settings))) == levels(settings) == {"policy/own/good": "error"}


def test_a_half_typed_file_misses_nothing_on_a_broken_line(tmp_path: Path) -> None:
    schema = in_strategy({"required": ["owner"], "properties": {"model": {"title": "Good", "const": "x"}}})
    text = STRATEGY.replace("owner: team a", "owner")
    assert [rule for rule, _, _ in findings(tmp_path, schema, text)] == ["policy/own/good"]
    assert report(tmp_path, schema, "a: [").diagnostics == []


# -- bounds ----------------------------------------------------------------------------------------------------------


def test_a_pattern_that_backtracks_is_left_undecided(tmp_path: Path) -> None:
    text = STRATEGY.replace("team a", "a" * 64 + "!")
    [found] = report(tmp_path, prop("owner", {"title": "Slow", "pattern": "^(a|a|aa)+$"}), text).diagnostics
    assert found.label == "not decided: matching '^(a|a|aa)+$' takes too long"


def test_many_slow_patterns_take_one_second_together(tmp_path: Path) -> None:
    slow = {"allOf": [{"pattern": f"^(a|a|aa)+{number}$"} for number in range(500)]}
    text = STRATEGY.replace("team a", "a" * 64 + "!")
    found = report(tmp_path, prop("owner", slow), text).diagnostics
    assert len(found) == 500 and all("not decided" in one.message for one in found)


def test_a_slow_pattern_for_keys_ends_the_policy(tmp_path: Path) -> None:
    text = STRATEGY.replace("pages:", "a" * 64 + "b:")
    schema = prop("knowledge", {"patternProperties": {"^(a|a|aa)+$": False}})
    [found] = report(tmp_path, schema, text).diagnostics
    assert found.message == "the policy `own` was not finished: matching `^(a|a|aa)+$` takes too long"


def test_references_are_counted(tmp_path: Path) -> None:
    doubling: dict[str, Any] = {f"d{n}": {"allOf": [{"$ref": f"#/$defs/d{n + 1}"}] * 2} for n in range(40)}
    doubling["d40"] = {"type": "object"}
    [found] = report(tmp_path, {"$ref": "#/$defs/d0", "$defs": doubling}).diagnostics
    assert "it follows more than 100,000 references" in found.message


def test_references_without_end(tmp_path: Path) -> None:
    [found] = report(tmp_path, {"title": "Loop", "$ref": "#"}).diagnostics
    assert found.rule == "policy/own/schema" and "its references form a circle" in found.message


def test_many_items_that_should_differ(tmp_path: Path) -> None:
    items = "".join(f"    - {{a: {number}}}\n" for number in range(20_000))
    text = f"version: 1\nx-list:\n{items}"
    schema = {"properties": {"x-list": {"uniqueItems": True}}}
    assert findings(tmp_path, schema, text) == []
    assert len(findings(tmp_path, schema, text + "    - {a: 7}\n")) == 1


def test_findings_are_counted(tmp_path: Path) -> None:
    text = "version: 1\nx-list:\n" + "  - a\n" * 3000
    found = report(tmp_path, {"properties": {"x-list": {"items": {"type": "integer"}}}}, text).diagnostics
    assert len(found) == 1001 and "more than 1,000 findings" in found[0].message


# -- broken policies -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", "1:1", "this is not valid JSON"),
        ('{"a": 1,\n}', "2:1", "this is not valid JSON"),
        ('{"a": NaN}', "", "`NaN` is not a JSON value"),
        ("[]", "1:1", "starts with `{`"),
        ('{"$schema": "http://json-schema.org/draft-07/schema#"}', "1:13", "JSON Schema 2020-12"),
        ('{\n  "properties": {\n    "a": {"type": "txt"}\n  }\n}', "3:19", "'txt' is not valid"),
        ('{"properties": {"a": {"x-severity": "fatal"}}}', "1:37", "`x-severity` must be one of"),
        ('{"allOf": [{"x-rule": "Not A Name"}]}', "1:23", "lower-case letters"),
        ('{"errorMessage": {"required": "a"}}', "1:18", "`errorMessage` must be a string"),
        ('{"x-severty": "info"}', "1:15", "did you mean `x-severity`"),
        ('{"pattern": "("}', "1:13", "this pattern cannot be read"),
        ('{"patternProperties": {"[": true}}', "1:29", "this pattern cannot be read"),
        ('{"$ref": "https://example.org/other.json"}', "1:10", "nothing is downloaded"),
        ('{"$defs": {"a": {"$ref": "#/$defs/b"}}}', "1:26", "refers to nothing in this policy"),
        ('{"$dynamicRef": "file:///etc/passwd"}', "1:17", "nothing is downloaded"),
        ('{"unevaluatedProperties": false, "patternProperties": {"^a+b+": true}}', "1:65", "may repeat at most one part"),
        ("[" * 100_000, "", "nested too deeply"),
        ('{"not": ' * 2000 + "{}" + "}" * 2000, "", "nested too deeply"),
    ],
)
def test_a_broken_policy_is_a_settings_error_at_its_place(tmp_path: Path, text: str, place: str, message: str) -> None:
    path = tmp_path / "own.schema.json"
    path.write_text(text, "utf-8")
    with pytest.raises(SettingsError) as raised:
        load(str(path), "own.schema.json")
    assert message in raised.value.message
    if place:
        assert str(raised.value).startswith(f"own.schema.json:{place}: ")


def test_a_policy_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read: no such file"):
        load(str(tmp_path / "none.json"))
    (tmp_path / "latin.json").write_bytes(b'{"title": "\xe9"}')
    with pytest.raises(SettingsError, match="not UTF-8"):
        load(str(tmp_path / "latin.json"))
    (tmp_path / "large.json").write_bytes(b" " * (1 << 21))
    with pytest.raises(SettingsError, match="larger than"):
        load(str(tmp_path / "large.json"))


def test_a_policy_is_searched_for_anchors_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from referencing import Registry

    searched = []
    crawl = Registry.crawl
    monkeypatch.setattr(Registry, "crawl", lambda registry: searched.append(0) or crawl(registry))
    defined = {f"k{number}": {"$anchor": f"a{number}", "type": "array"} for number in range(40)}
    own = parse(json.dumps({"$defs": defined, "allOf": [{"$ref": f"#{a['$anchor']}"} for a in defined.values()]}).encode(), "a")
    settings = Settings(select=frozenset({"policy"}), policies=(own,))
    found = check(STRATEGY.encode(), "llmstrategy.yaml", settings, TODAY)
    assert len(found.diagnostics) >= 40 and not found.faults
    assert len(searched) < 8


@pytest.mark.parametrize("nots", range(0, 40, 3))
def test_references_without_end_never_use_up_the_last_call(nots: int) -> None:
    # Where the calls run out depends on how many there are already and on how many a reference takes.
    inner: dict[str, Any] = {"$ref": "#/$defs/a"}
    for _ in range(nots):
        inner = {"not": inner}
    own = parse(json.dumps({"$defs": {"a": inner}, "$ref": "#/$defs/a"}).encode(), "a")
    settings = Settings(policies=(own,))

    def deeper(calls: int) -> Report:
        return deeper(calls - 1) if calls else check(b"version: 1\n", "llmstrategy.yaml", settings, TODAY)

    for calls in range(30):
        assert not deeper(calls).faults


@pytest.mark.parametrize(("levels", "is_read"), [(63, True), (64, False)])
def test_the_nesting_of_a_policy_is_bounded(levels: int, is_read: bool) -> None:
    text = '{"not": ' * levels + "{}" + "}" * levels
    if is_read:
        parse(text.encode(), "a")
    else:
        with pytest.raises(SettingsError, match="nested too deeply"):
            parse(text.encode(), "a")
