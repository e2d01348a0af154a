"""On the corpus and on every rule's examples, the program and the schemas give the same verdict."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from llm_strategy.rules.registry import all_rules
from llm_strategy.rules.rule import PRIOR
from llm_strategy.schema.rules import compiled_rules
from tests.helpers import whole
from tests.schema.agreement import disagreements, schema_rules, schema_structure

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*/*.yaml"))
COMPILED = compiled_rules()


class Loader(yaml.CSafeLoader):
    """Reads scalars by the core schema of YAML 1.2, as editors and validators of today do, and keys as text."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        self.flatten_mapping(node)
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+0123456789."),
    ("merge", r"^<<$", "<"),
):
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


def load(text: str) -> Any:
    """Return the first document."""
    return next(yaml.load_all(text, Loader))


@pytest.mark.parametrize("path", CORPUS, ids=[f"{path.parent.name}-{path.stem}" for path in CORPUS])
def test_the_corpus(path: Path) -> None:
    assert disagreements(load(path.read_bytes().decode("utf-8-sig"))) == {}


@pytest.mark.parametrize("name", [name for name, rule in all_rules().items() if rule.family != "structure"])
def test_every_example(name: str) -> None:
    rule = all_rules()[name]
    for text in (rule.bad, rule.good, rule.fixed):
        if text:
            assert disagreements(load(whole(text))) == {}


@pytest.mark.parametrize("name", list(COMPILED))
def test_a_compiled_rule_finds_its_bad_example_and_not_its_good_one(name: str) -> None:
    rule = COMPILED[name]
    wanted = [(one.level, name) for one in rule.cases]
    said = [(level, one) for level, one, _ in schema_rules(load(whole(rule.bad)))]
    # An example may be at a level that no schema says, and have evidence, which only the program weighs for a prior.
    unsaid = rule.severity == "info" or (rule.basis == PRIOR and "evidence:" in rule.bad)
    assert (said and set(said) <= set(wanted)) or unsaid
    assert name not in {one for _, one, _ in schema_rules(load(whole(rule.good)))}


WRONG = [
    ("colour: red", ("colour",)),
    ("volume: 400k", ("volume",)),
    ("tokens: {input: lots}", ("tokens", "input")),
    ("stage: live", ("stage",)),
    ("access: [public]", ("access",)),
    ("knowledge: {wiki: {private: 'yes'}}", ("knowledge", "wiki", "private")),
    ("quality: {evidence: [{scores: {right: soon}}]}", ("quality", "evidence", 0, "scores", "right")),
    ("cost_budget: 3,000 EUR/month", ("cost_budget",)),
    ("latency_budget: 1500", ("latency_budget",)),
]


@pytest.mark.parametrize(("line", "path"), WRONG, ids=[line for line, _ in WRONG])
def test_a_wrong_value_is_blamed_where_it_stands(line: str, path: tuple[str | int, ...]) -> None:
    data = load(whole(f"purpose: Answer questions\napproach: [{{technique: prompting}}]\n{line}\n"))
    assert schema_structure(data) == {("strategies", "example", *path)}
    assert disagreements(data) == {}


def strategy(**keys: Any) -> Any:
    return {"version": 1, "strategies": {"faq": {"purpose": "some words", **keys}}}


FOUND = {
    "a key of another technique, with nothing behind it": strategy(
        approach=[{"technique": "prompting", "for": []}, {"technique": "prompting", "for": [], "retrain": None}]
    ),
    "a use case that no technique is poor for": strategy(
        approach=[{"technique": "other"}], archetype="styled-summarization"
    ),
    "a source that says nothing, and one that is private": strategy(
        approach=[{"technique": "prompting"}], knowledge={"stock": None, "handbook": {"private": True}}
    ),
    "an empty list of what is retrieved": strategy(approach=[{"technique": "rag", "for": ["style"], "retrieves": []}]),
    "a layer that is no map, beside training for citations": strategy(
        approach=[{"technique": "fine-tuning", "for": ["citations"]}, "rag"]
    ),
    "training that reads a source that is not there, and facts of the moment": strategy(
        approach=[{"technique": "fine-tuning", "for": ["domain-knowledge"], "reads": ["ghost"]}],
        knowledge={"handbook": {"update_cadence": "real-time"}},
    ),
    "fresh facts, with sources that differ and no `reads`": strategy(
        approach=[{"technique": "fine-tuning", "for": ["fresh-knowledge"]}],
        knowledge={"a": {"update_cadence": "yearly"}, "b": {"update_cadence": "daily"}},
    ),
}
"""What disagreed while the compiler was written, or nearly did, as small as it became."""


@pytest.mark.parametrize("name", list(FOUND))
def test_what_once_disagreed(name: str) -> None:
    assert disagreements(FOUND[name]) == {}
