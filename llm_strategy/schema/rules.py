"""The rules whose conditions a schema can say, compiled.

An error becomes an `enum` of the allowed values, on the value at fault; a warning a `deprecationMessage`, which a
validator that knows no such word lets pass; an info is left out. One fault is reported once here as well: a rule
reports nothing where one it yields to does, at its level or a higher one.
"""

from __future__ import annotations

from llm_strategy.format import declaration as declared
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.knowledge.fit import NO as UNFIT
from llm_strategy.knowledge.fit import rating
from llm_strategy.remedy import in_words
from llm_strategy.report import ERROR, RANK, WARNING
from llm_strategy.rules.conditions import AllOf, AnyLayer, Is, OfStrategy
from llm_strategy.rules.registry import all_rules
from llm_strategy.rules.rule import LAYER, NEED, PRIOR, SOURCE, STRATEGY
from llm_strategy.schema.conditions import (
    IN_USE_SCHEMA,
    NOT_YES,
    YES,
    all_of,
    any_of,
    compiled,
    negated,
    some_layer,
    some_source,
    together,
)
from llm_strategy.schema.shapes import of_each, reference

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.rules.conditions import Case, Condition
    from llm_strategy.rules.rule import Rule
    from llm_strategy.schema.conditions import Term

    Schema = dict[str, Any]

KEYS = {
    STRATEGY: declared.STRATEGY.keys,
    LAYER: declared.LAYER.keys,
    NEED: declared.LAYER.keys,
    SOURCE: declared.SOURCE.keys,
}


NO_EVIDENCE: Schema = {
    "type": "object",
    "properties": {
        "quality": {
            "type": ["object", "null"],
            "properties": {"evidence": {"type": ["array", "null"], "maxItems": 0}},
        }
    },
}
"""A strategy of which nothing was measured: what evidence says of a prior, only the program works out."""


NO_USES: Schema = {
    "type": "object",
    "properties": {"uses": {"type": ["object", "null"], "maxProperties": 0}},
}
"""A strategy that runs no other: the layers of those count as its own, and a schema does not look there."""


def asks_for(rule: Rule, kind: type[Condition]) -> bool:
    """Tell whether a condition of ``kind`` is part of a case of a rule."""
    waiting: list[Any] = [case.when for case in rule.cases]
    while waiting:
        condition = waiting.pop()
        if isinstance(condition, kind):
            return True
        inner = getattr(condition, "conditions", None) or (getattr(condition, "condition", None),)
        waiting += [one for one in inner if one is not None]
    return False


def looks_at_all_layers(rule: Rule) -> bool:
    """Tell whether a rule asks about any layer of its strategy, those of the strategies it uses among them."""
    return asks_for(rule, AnyLayer)


def compiled_rules() -> dict[str, Rule]:
    """Return the rules that the schema says, errors and warnings."""
    return {
        name: rule
        for name, rule in all_rules().items()
        if any(RANK[case.level] <= RANK[WARNING] for case in rule.cases)
    }


def definitions() -> dict[str, Schema]:
    """Return what the blocks refer to: for each rule that others yield to, where it reports."""
    found = {}
    rules = compiled_rules()
    yielded = {above for rule in rules.values() for above in rule.yields_to if above in rules}
    for name in rules:
        if name in yielded:
            for level in (ERROR, WARNING):
                schemas = [_speaks(rules[name], *one) for one in _terms(rules[name]) if one[0].level == level]
                if schemas:
                    found[f"{level}-{name}"] = any_of(*schemas)
    return found


def blocks() -> list[Schema]:
    """Return the blocks for a strategy, one for each rule."""
    found = []
    known = definitions()
    for rule in compiled_rules().values():
        ways = [_way(rule, case, term, words, known) for case, term, words in _terms(rule)]
        then = ways[0] if len(ways) == 1 else {"allOf": ways}
        found.append({"if": _asked(rule), "then": then})
    return found


def _way(rule: Rule, case: Case, term: Term, words: list[Any], known: dict[str, Schema]) -> Schema:
    """Return the block of one way in which a rule finds a fault."""
    above, own = term
    # What is about the strategy alone comes first: it is cheap, and mostly says no.
    conditions = [*(own if rule.scope == STRATEGY else ()), *above, *_yields(rule, case, known)]
    if looks_at_all_layers(rule):
        conditions.insert(0, NO_USES)
    if rule.basis == PRIOR:
        conditions.insert(0, NO_EVIDENCE)
    then = _blame(rule, case, own, words)
    return {"if": all_of(*conditions), "then": then} if conditions else then


def _asked(rule: Rule) -> Schema:
    """Return what has to be there for the rule to find anything: one look that spares validators the rest."""
    words = sorted({word for case in rule.cases for word in case.bad}, key=str)
    if rule.scope == NEED:
        return some_layer(_for(words))
    blamed = sorted({case.blame for case in rule.cases})
    said = any_of(
        *(
            {
                "type": "object",
                "required": [key],
                "properties": {key: _guard([word for word in words if _is_of(rule, key, word)])},
            }
            for key in blamed
        )
    )
    if rule.scope == STRATEGY:
        return said
    return some_source(said) if rule.scope == SOURCE else some_layer(said)


def _guard(words: list[Any]) -> Schema:
    """Return the schema of the values at fault; of an amount the condition says which they are."""
    return {"enum": words} if words else {"not": {"type": "null"}}


def _is_of(rule: Rule, key: str, word: Any) -> bool:
    return any(case.blame == key and word in case.bad for case in rule.cases)


def _terms(rule: Rule) -> list[tuple[Case, Term, list[Any]]]:
    """Return each case with its terms and words, as far as no earlier case holds."""
    found = []
    for at, case in enumerate(rule.cases):
        if RANK[case.level] > RANK[WARNING]:
            continue
        parts = [compiled(case.when, YES, KEYS[rule.scope])]
        for earlier in rule.cases[:at]:
            if earlier.blame == case.blame and (earlier.bad & case.bad or not case.bad):
                parts.append(compiled(earlier.when, NOT_YES, KEYS[rule.scope]))
        if rule.scope == LAYER:
            # It folds into a finding about the same layer.
            parts += [compiled(other.when, NOT_YES, KEYS[LAYER]) for other in _above(rule, case, LAYER)]
        words = sorted(case.bad, key=str)
        found += [(case, term, words) for term in together(parts)]
    return found


def _speaks(rule: Rule, case: Case, term: Term, words: list[Any]) -> Schema:
    """Return the schema of a strategy in which the rule finds this fault."""
    above, own = term
    if rule.scope == STRATEGY:
        return all_of(*above, *own)
    if rule.scope == SOURCE:
        return all_of(*above, some_source({"type": "object", **all_of(*own)}))
    blamed = [_for(words)] if rule.scope == NEED else []
    return all_of(*above, some_layer(IN_USE_SCHEMA, *own, *blamed))


def _for(words: list[str]) -> Schema:
    return {
        "type": "object",
        "required": ["for"],
        "properties": {"for": {"type": "array", "contains": {"enum": words}}},
    }


def _yields(rule: Rule, case: Case, known: dict[str, Schema]) -> list[Schema]:
    """Return the conditions under which no other rule reports the same fault instead."""
    if rule.scope not in (STRATEGY, SOURCE):
        assert not _above(rule, case, NEED), "no rule about a layer yields to one about a need"
        return []
    above = [
        f"{level}-{name}"
        for name in rule.yields_to
        for level in (ERROR, WARNING)
        if f"{level}-{name}" in known and RANK[level] <= RANK[case.level]
    ]
    return [negated(reference(name)) for name in above]


def _above(rule: Rule, case: Case, scope: str) -> list[Case]:
    """Return the cases, at this level or a higher one, of the rules about ``scope`` that a rule yields to."""
    rules = compiled_rules()
    return [
        other
        for name in rule.yields_to
        if name in rules and rules[name].scope == scope
        for other in rules[name].cases
        if RANK[other.level] <= RANK[case.level]
    ]


# -- where the fault is said -----------------------------------------------------------------------------------------


def _blame(rule: Rule, case: Case, own: tuple[Schema, ...], words: list[Any]) -> Schema:
    """Return the schema of a strategy that says the fault on the value at fault."""
    said = _said(rule, case, words)
    if rule.scope == NEED:
        return _in_layers((*own, _for(words)), {"for": {"type": "array", "items": said}})
    if rule.scope == LAYER:
        return _in_layers(own, {case.blame: said})
    if rule.scope == SOURCE:
        each = {"if": all_of({"type": "object"}, *own), "then": _with({case.blame: said})}
        sources = of_each(each)
        return _with({"knowledge": sources})
    return _with({case.blame: said})


def _in_layers(own: tuple[Schema, ...], properties: Schema) -> Schema:
    each = {"if": all_of(IN_USE_SCHEMA, *own), "then": _with(properties)}
    return _with({"approach": {"type": "array", "items": each}})


def _with(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties}


def _said(rule: Rule, case: Case, words: list[Any]) -> Schema:
    text = f"{case.level}[{rule.name}] {rule.summary}. Help: {in_words(rule.remedy)}."
    if case.level == WARNING:
        return {"if": _guard(words), "then": {"deprecationMessage": text}}
    # There is no word for "more": what is left of a wrong amount is not to declare it.
    left = {"enum": _left(rule, case)} if words else {"type": "null"}
    return {"if": _guard(words), "then": {**left, "errorMessage": text}}


def _left(rule: Rule, case: Case) -> list[Any]:
    """Return the words that may stand there instead, none of which is itself at fault."""
    if rule.scope == NEED:
        techniques = _techniques(case.when)
        wrong = {
            word
            for other in compiled_rules().values()
            if other.scope == NEED
            for one in other.cases
            if set(_techniques(one.when)) & set(techniques)
            for word in one.bad
        }
        return [
            word
            for word in WORDS["need"]
            if word not in wrong and all(rating(word, technique) != UNFIT for technique in techniques)
        ]
    key = KEYS[rule.scope][case.blame]
    if key.vocabulary == "bool":
        return [word for word in (True, False) if word not in case.bad]
    from llm_strategy.format.quantities.parse import examples

    universe = WORDS[key.vocabulary] if key.type == declared.WORD else examples(key.vocabulary)
    return [word for word in universe if word not in case.bad]


def _techniques(condition: Condition) -> list[str]:
    """Return the techniques of the layers that a condition is about."""
    if isinstance(condition, Is) and condition.key == "technique":
        return list(condition.words)
    if isinstance(condition, AllOf):
        return [word for part in condition.conditions if not isinstance(part, OfStrategy) for word in _techniques(part)]
    return []
