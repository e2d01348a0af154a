"""The schemas as files: current, valid, strict, complete, and printed by the command."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from llm_strategy.cli.main import main
from llm_strategy.config.discovery import NAMES, SUFFIX
from llm_strategy.report import ERROR, RANK, WARNING
from llm_strategy.rules.registry import all_rules
from llm_strategy.rules.rule import Rule
from llm_strategy.schema import published as schema
from llm_strategy.schema.rules import compiled_rules
from tests.helpers import whole
from tests.schema.agreement import schema_rules
from tests.schema.test_files import load

ROOT = Path(__file__).parents[2]
NODE = Path(__file__).parent / "node"
BOTH = {"whole": schema.whole(), "structure": schema.structure()}
both = pytest.mark.parametrize("name", list(BOTH))

FIT_AND_COVERAGE = [
    name
    for name, rule in all_rules().items()
    if rule.family in ("fit", "coverage") and rule.severity == ERROR and name != "context-overflow"
]
"""Every error of the two families but the one that adds sizes up."""


@pytest.mark.parametrize("path", list(schema.files()))
def test_the_files_are_current(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == schema.files()[path]


@both
def test_valid_under_the_metaschemas(name: str) -> None:
    Draft202012Validator.check_schema(BOTH[name])
    Draft7Validator.check_schema(BOTH[name])


def parts(value: Any) -> Any:
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from parts(one)


@both
def test_readers_of_draft_07_understand_it(name: str) -> None:
    newer = {"prefixItems", "unevaluatedProperties", "unevaluatedItems", "dependentSchemas", "minContains", "$dynamicRef"}
    for part in parts(BOTH[name]):
        assert not newer & part.keys()
        # Draft-07 ignores what stands beside a reference.
        assert "$ref" not in part or len(part) == 1


@both
def test_every_key_and_word_is_explained(name: str) -> None:
    for part in parts(BOTH[name]):
        if "enumDescriptions" in part:
            assert len(part["enumDescriptions"]) == len(part["enum"])
    strategy = BOTH[name]["$defs"]["strategy"]
    for key, value in strategy["properties"].items():
        assert "description" in value or "$ref" in value, key


def test_what_is_asked_for_is_compiled() -> None:
    assert {*FIT_AND_COVERAGE, "fine-tuning-moving-target"} <= set(compiled_rules())


@pytest.mark.parametrize("rule", all_rules().values(), ids=all_rules())
def test_every_grave_rule_is_in_the_schema_or_says_why_not(rule: Rule) -> None:
    grave = RANK[rule.levels[0]] <= RANK[WARNING]
    said = rule.name in compiled_rules() or rule.in_structure
    assert not (rule.name in compiled_rules() and rule.in_structure)
    assert (said or bool(rule.not_in_schema)) == grave
    # Of what is compiled, what is left out is found from its conditions.
    assert not (rule.name in compiled_rules() and rule.not_in_schema)


@pytest.mark.parametrize(("argv", "name"), [(["schema"], "whole"), (["schema", "--structure"], "structure")])
def test_the_command_prints_it(argv: list[str], name: str, capfdbinary: Any) -> None:
    assert main(argv) == 0
    assert json.loads(capfdbinary.readouterr().out) == BOTH[name]


# -- the catalogue of schemas --------------------------------------------------------------------------------


def strict(published: Any, documents: list[Any]) -> list[bool]:
    node = shutil.which("node")
    if node is None or not (NODE / "node_modules").is_dir():
        if os.environ.get("LLMSTRATEGY_EDITORS") == "require":
            pytest.fail("node and tests/schema/node/node_modules are required: run ./dev node")
        pytest.skip("needs Node.js and its packages: ./dev node")
    done = subprocess.run(
        [node, "strict.js"],
        cwd=NODE,
        input=json.dumps({"schema": published, "documents": documents}),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    found: list[bool] = json.loads(done.stdout)["valid"]
    return found


@both
def test_strict_as_the_catalogue_asks(name: str) -> None:
    rules = [rule for rule in compiled_rules().values() if rule.severity == ERROR]
    positive = [load(whole(rule.good)) for rule in rules]
    # Priors are compiled for strategies without evidence only, and some examples hold some.
    said = [(load(whole(rule.bad)), rule.name) for rule in rules]
    negative = [data for data, name in said if any(level == ERROR for level, _, _ in schema_rules(data))]
    assert len(negative) > len(said) // 2
    assert strict(BOTH[name], positive) == [True] * len(positive)
    assert strict(BOTH[name], negative) == [name == "structure"] * len(negative)
    broken = [{"version": 1}, {"version": 2, "strategies": {}}, [], None, {"version": 1, "strategies": {"a": {}}}]
    assert strict(BOTH[name], broken) == [False] * len(broken)


def test_the_catalogue_entry_matches_what_we_check() -> None:
    entry = json.loads((ROOT / "schema" / "schemastore.json").read_text(encoding="utf-8"))
    assert set(entry["fileMatch"]) == {*NAMES, f"*{SUFFIX}"}
    assert entry["url"] == BOTH["whole"]["$id"]
    assert entry["versions"] == {"1": BOTH["whole"]["$id"]}
    assert {"name", "description", "fileMatch", "url", "versions"} == set(entry)
