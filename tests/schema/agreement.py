"""What the program and the schemas say of the same data, in a form in which they can be compared."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from llm_strategy.config.settings import Settings
from llm_strategy.engine.check import check
from llm_strategy.format.quantities.parse import Unreadable, parse
from llm_strategy.report import RANK, WARNING
from llm_strategy.rules.conditions import Reads
from llm_strategy.rules.joining import InProgram
from llm_strategy.rules.rule import LAYER, PRIOR
from llm_strategy.schema import published as schema
from llm_strategy.schema.rules import asks_for, compiled_rules, looks_at_all_layers

Path = tuple[str | int, ...]

TODAY = date(2026, 11, 1).toordinal()
STRUCTURE_RULES = {"unknown-key", "missing-key", "invalid-value", "wrong-technique-key", "unsupported-version"}
JOINING = {name for name, rule in compiled_rules().items() if asks_for(rule, Reads)}
"""Rules that look from `reads` to a source."""


def _warned(validator: Any, message: str, instance: Any, _: Any) -> Any:
    yield ValidationError(message)


def _properties(validator: Any, properties: Any, instance: Any, schema: Any) -> Any:
    # jsonschema names the map, and not the key, where the schema of a key is `false`.
    for error in Draft202012Validator.VALIDATORS["properties"](validator, properties, instance, schema):
        if error.validator is not None or error.path:
            yield error
    if isinstance(instance, dict):
        for name, inner in properties.items():
            if inner is False and name in instance:
                yield ValidationError("not allowed", path=[name], validator="false")


Exact = extend(Draft202012Validator, {"properties": _properties})
Warning = extend(Exact, {"deprecationMessage": _warned})
"""A validator that also says the warnings, as editors do."""


def inlined(published: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with what its references point at in their place: jsonschema looks each one up again."""
    made: dict[str, Any] = {}

    def walk(part: Any) -> Any:
        if isinstance(part, list):
            return [walk(one) for one in part]
        if not isinstance(part, dict):
            return part
        name = str(part.get("$ref", "")).removeprefix("#/$defs/")
        if not name:
            return {key: walk(one) for key, one in part.items() if key != "$defs"}
        if name not in made:
            made[name] = walk(published["$defs"][name])
        return made[name]

    found: dict[str, Any] = walk(published)
    return found


@cache
def structure_validator() -> Any:
    return Exact(inlined(schema.structure()))


@cache
def whole_validator() -> Any:
    return Warning(inlined(schema.whole()))


@cache
def settings_for(rules: frozenset[str]) -> Settings:
    return Settings(select=rules, ignore=frozenset(), severity={}, thresholds={})


def yaml(data: Any) -> str:
    """Return data as YAML that says exactly that: JSON is."""
    return json.dumps(data, ensure_ascii=False)


# -- structure ---------------------------------------------------------------------------------------------


def program_structure(text: str, data: Any) -> set[Path]:
    """Return the places at which the program finds fault with the structure, but for what takes a look elsewhere."""
    report = check(text, "llmstrategy.yaml", settings_for(frozenset(STRUCTURE_RULES)), TODAY)
    assert not report.faults
    return {found.path for found in report.diagnostics if not _joins(found.path, data)}


def _joins(path: Path, data: Any) -> bool:
    """Tell whether a fault is one between two places: a source that is not there, a score of another kind."""
    value = data
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return False
    if path[-2:] == ("scores", "notes"):
        return True  # a score where a metric is called so, else a remark
    if len(path) > 1 and path[-2] == "uses":
        return path[-1] not in data["strategies"]
    if len(path) > 1 and path[-2] == "reads":
        return isinstance(value, str | int | float | bool)
    if len(path) > 1 and path[-2] == "scores" and isinstance(value, str | int | float):
        return not isinstance(value, bool) and any(_reads(kind, value) for kind in ("score", "relative-score"))
    return False


def _reads(kind: str, value: str | float) -> bool:
    try:
        parse(kind, str(value), plain=not isinstance(value, str))
    except Unreadable:
        return False
    return True


def schema_structure(data: Any) -> set[Path]:
    """Return the places at which the structure schema finds fault."""
    found: set[Path] = set()
    for error in structure_validator().iter_errors(data):
        path = tuple(error.absolute_path)
        if error.validator == "additionalProperties":
            known = error.schema.get("properties", {})
            patterns = error.schema.get("patternProperties", {})
            extra = [
                name for name in error.instance if name not in known and not any(re.search(p, name) for p in patterns)
            ]
            found.update((*path, name) for name in extra)
        elif "propertyNames" in error.absolute_schema_path:
            found.add((*path, error.instance))
        else:
            found.add(path)
    return found


# -- rules -------------------------------------------------------------------------------------------------

Verdict = tuple[str, str, Path]


def program_rules(text: str) -> set[Verdict]:
    """Return (level, rule, place) of the compiled rules, each fault once: as the schema's own folding would have it."""
    raw: list[Verdict] = []
    rules = compiled_rules()
    for name in rules:
        report = check(text, "llmstrategy.yaml", settings_for(frozenset({name})), TODAY)
        assert not report.faults, report.faults[0].trace
        raw += [
            (one.severity, name, one.path)
            for one in report.diagnostics
            if one.rule == name and RANK[one.severity] <= RANK[WARNING]
        ]
    return {
        (level, name, path)
        for level, name, path in raw
        if not any(
            other in rules[name].yields_to
            and RANK[grave] <= RANK[level]
            and there[: 4 if rules[name].scope == LAYER else 2] == path[: 4 if rules[name].scope == LAYER else 2]
            for grave, other, there in raw
        )
    }


def schema_rules(data: Any) -> list[Verdict]:
    """Return (level, rule, place) of everything the schema says by a rule's name."""
    found = []
    for error in whole_validator().iter_errors(data):
        around = error.schema if isinstance(error.schema, dict) else {}
        said = error.message if error.validator == "deprecationMessage" else around.get("errorMessage", "")
        named = re.match(r"(error|warning)\[([a-z-]+)\] ", str(said))
        if named and named[2] in compiled_rules():
            found.append((named[1], named[2], tuple(error.absolute_path)))
    return found


def beyond_reach(verdict: Verdict, data: Any) -> bool:
    """Tell whether a verdict hangs on which source a name in `reads` means, or on keys of `knowledge` never read."""
    _, name, path = verdict
    if name not in JOINING:
        return False
    strategy = data["strategies"][path[1]]
    knowledge = strategy.get("knowledge")
    knowledge = knowledge if isinstance(knowledge, dict) else {}
    reads = strategy["approach"][path[3]].get("reads")
    if any(source == "notes" or source.startswith("x-") for source in knowledge):
        return True
    if not isinstance(reads, list):
        return False
    return len(knowledge) > 1 or any(str(source) not in knowledge for source in reads)


@cache
def simplified() -> frozenset[str]:
    """Return the rules of which the schema says only the simpler cases: it says less, or a lower level."""
    return frozenset(name for name, rule in compiled_rules().items() if asks_for(rule, InProgram))


def says_less(verdict: Verdict, program: set[Verdict]) -> bool:
    """Tell whether a verdict is of a rule that the schema simplifies, and the program says no less than the schema."""
    level, name, path = verdict
    if name not in simplified():
        return False
    return verdict in program or (level == WARNING and ("error", name, path) in program)


def left_to_the_program(verdict: Verdict, data: Any) -> bool:
    """Tell whether a verdict is of a rule that no schema says of this strategy, or of what yields to one.

    Priors are compiled for strategies without evidence, and absences of layers for those that use no other.
    """
    _, name, path = verdict
    strategy = data["strategies"][path[1]]
    quality = strategy.get("quality")
    measured = bool(quality.get("evidence")) if isinstance(quality, dict) else quality is not None
    rules = [compiled_rules()[one] for one in (name, *compiled_rules()[name].yields_to) if one in compiled_rules()]
    if measured and any(rule.basis == PRIOR for rule in rules):
        return True
    return bool(strategy.get("uses")) and any(looks_at_all_layers(rule) for rule in rules)


def disagreements(data: Any) -> dict[str, Any]:
    """Return what the program says and the schema does not, and the other way round; empty where they agree."""
    text = yaml(data)
    wrong: dict[str, Any] = {}
    ours, theirs = program_structure(text, data), schema_structure(data)
    # Of a strategy that is not there, the program asks no share.
    theirs = {path for path in theirs if not (path[-2:-1] == ("uses",) and _joins(path, data))}
    if ours != theirs:
        wrong["structure"] = {"program only": ours - theirs, "schema only": theirs - ours}
    said = schema_rules(data)
    if len(said) != len(set(said)):
        wrong["twice"] = [one for one in said if said.count(one) > 1]
    program, published = program_rules(text), set(said)
    apart = program ^ published
    beyond = {one for one in apart if beyond_reach(one, data) or says_less(one, program)}
    # What yields to one of those speaks where that is silent.
    yielding = {
        (level, name, path)
        for level, name, path in apart
        if any(other in compiled_rules()[name].yields_to and there[:2] == path[:2] for _, other, there in beyond)
    }
    apart -= beyond | yielding
    apart = {one for one in apart if one in published or not left_to_the_program(one, data)}
    if apart:
        wrong["rules"] = {"program only": apart & program, "schema only": apart & published}
    return wrong
