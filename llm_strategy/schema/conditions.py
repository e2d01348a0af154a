"""Conditions → JSON Schema.

A condition has three answers, so four things can be asked of it: :data:`YES` and :data:`NO` (certain), and what is
*not* certainly yes or no. The answer is a list of terms: pairs of schemas for the strategy and for the layer or source
the condition is about, of which one term has to match. A schema cannot look from a layer's `reads` to the source of
that name; where its sources differ, no term matches, and the schema is silent.
"""

from __future__ import annotations

from llm_strategy.format import declaration as declared
from llm_strategy.format.quantities.parse import examples, parse
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.model.context import Facts
from llm_strategy.model.view import View
from llm_strategy.model.views import IN_USE
from llm_strategy.rules import predicates as asking
from llm_strategy.rules.conditions import (
    AllOf,
    AnyLayer,
    AnyOf,
    AnySource,
    AsFastAs,
    Certain,
    Declared,
    HasNeed,
    Is,
    Known,
    Not,
    OfStrategy,
    Reads,
    Under,
)
from llm_strategy.rules.joining import AnyRejected, InProgram
from llm_strategy.schema.amounts import amount_under, of_amount
from llm_strategy.schema.shapes import NO_NAMES, SKIPPED, of_each, reference

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from llm_strategy.format.declaration import Key
    from llm_strategy.rules.conditions import Condition

    Schema = dict[str, Any]
    Term = tuple[tuple[Schema, ...], tuple[Schema, ...]]

YES = "yes"
NO = "no"
NOT_YES = "not yes"
NOT_NO = "not no"
OPPOSITE = {YES: NO, NO: YES, NOT_YES: NOT_NO, NOT_NO: NOT_YES}

SHARED: dict[str, Condition] = {
    "retrieves": asking.RETRIEVES,
    "tuning": asking.TUNING,
    "deployed": asking.DEPLOYED,
}
"""Conditions that get a definition of their own, so that the schema stays small."""

# One type each: strict validators accept no list of types, but for one type with null.
NO_SCALAR: Schema = {"anyOf": [{"type": one} for one in ("object", "array", "null")]}
TEXT: Schema = {"not": NO_SCALAR}
"""Any scalar is text."""

IN_USE_SCHEMA: Schema = {"type": "object", "properties": {"status": {"enum": [*sorted(IN_USE), None]}}}

NOT_IN_USE: Schema = {
    "type": "object",
    "required": ["status"],
    "properties": {"status": {"enum": [word for word in WORDS["status"] if word not in IN_USE]}},
}

def compiled(condition: Condition, sign: str, keys: dict[str, Key]) -> list[Term]:
    """Return the terms of which one matches where ``condition`` is ``sign``.

    ``keys`` are the keys of the map it is about.
    """
    return _COMPILERS[type(condition)](condition, sign, keys)


def for_strategy(condition: Condition, sign: str) -> Schema:
    """Return the schema of a condition about a strategy."""
    return _one([((*above, *own), ()) for above, own in compiled(condition, sign, declared.STRATEGY.keys)])


def alone(condition: Condition, sign: str, keys: dict[str, Key]) -> Schema:
    """Return the schema of a condition that is about one layer or source only, and not about what is around it."""
    return _one([(own, above) for above, own in compiled(condition, sign, keys)])


def shared() -> dict[str, Schema]:
    """Return the definitions of the conditions that are shared."""
    found = {}
    for name, condition in SHARED.items():
        for sign in (YES, NO):
            keys = declared.STRATEGY.keys if name == "deployed" else declared.LAYER.keys
            terms = _COMPILERS[type(condition)](condition, sign, keys)
            found[f"{name}-{sign}"] = _one([(above or own, ()) for above, own in terms])
    return found


def all_of(*schemas: Schema) -> Schema:
    """Return the schema that all of ``schemas`` together are."""
    flat: list[Schema] = []
    for schema in schemas:
        parts = schema["allOf"] if list(schema) == ["allOf"] else [schema]
        flat += [part for part in parts if part not in flat]
    return flat[0] if len(flat) == 1 else {"allOf": flat}


def any_of(*schemas: Schema) -> Schema:
    """Return the schema that one of ``schemas`` at least has to match."""
    return schemas[0] if len(schemas) == 1 else {"anyOf": list(schemas)}


def negated(schema: Schema) -> Schema:
    """Return the schema of what does not match ``schema``."""
    return schema["not"] if list(schema) == ["not"] else {"not": schema}


def some_layer(*schemas: Schema) -> Schema:
    """Return the schema of a strategy with a layer that matches all of ``schemas``."""
    items = {"type": "array", "contains": all_of(*schemas)}
    return {"type": "object", "required": ["approach"], "properties": {"approach": items}}


def some_source(schema: Schema) -> Schema:
    """Return the schema of a strategy with a source that matches ``schema``."""
    sources = {"type": "object", "not": _each_source(negated(schema))}
    return {"type": "object", "required": ["knowledge"], "properties": {"knowledge": sources}}


def _each_source(schema: Schema) -> Schema:
    return of_each(schema)


def _one(terms: list[Term]) -> Schema:
    assert all(not own for _, own in terms), "a condition that joins two places"
    return any_of(*(all_of(*above) for above, _ in terms))


# -- one compiler a kind of condition --------------------------------------------------------------------------------


def _compile_is(condition: Is, sign: str, keys: dict[str, Key]) -> list[Term]:
    key = keys[condition.key]
    if key.name == declared.VERIFICATION_KIND.name and not set(condition.words) <= {*WORDS[key.vocabulary]}:
        # The same key has other words in a verification layer.
        key = declared.VERIFICATION_KIND
    universe = _universe(key)
    if sign in (NOT_YES, NOT_NO):
        ((_, (certain,)),) = _compile_is(condition, YES if sign == NOT_YES else NO, keys)
        return [((), (negated(certain),))]
    here = [word for word in universe if (word in condition.words) == (sign == YES)]
    absent = condition.default is not None and (condition.default in condition.words) == (sign == YES)
    single: Schema = {"enum": [*here, None] if absent else here}
    value = single
    if key.many:
        some: Schema = (
            {"type": "array", "contains": {"enum": here}}
            if sign == YES
            else {"type": "array", "minItems": 1, "items": {"enum": here}}
        )
        options = [some] if key.many == "list" else [single, some]
        # An empty list says as little as no list.
        options += [{"type": "array", "maxItems": 0}] if absent and key.many == "either" else []
        value = any_of(*options)
    schema: Schema = {"type": "object", "properties": {condition.key: value}}
    return [((), (schema if absent else {**schema, "required": [condition.key]},))]


def _universe(key: Key) -> list[Any]:
    if key.type == declared.WORD:
        words = list(WORDS[key.vocabulary])
        # One key with two vocabularies, by technique.
        return [*words, *WORDS[declared.VERIFICATION_KIND.vocabulary]] if key.name == "kind" else words
    return [True, False] if key.vocabulary == "bool" else list(examples(key.vocabulary))


def _compile_as_fast_as(condition: AsFastAs, sign: str, keys: dict[str, Key]) -> list[Term]:
    # Some keys take `on-change` too, which is as fast as can be.
    kind = keys[condition.key].vocabulary
    limit = parse("cadence", condition.threshold.default).days
    fast = [word for word in examples(kind) if parse(kind, word).days <= limit]
    return _compile_is(Is(condition.key, *fast), sign, keys)


def _compile_under(condition: Under, sign: str, keys: dict[str, Key]) -> list[Term]:
    kind = keys[condition.key].vocabulary
    under = amount_under(kind, condition.threshold.default)
    if sign in (NO, NOT_NO):
        under = all_of(of_amount(kind), {"not": under})
    schema: Schema = {"type": "object", "required": [condition.key], "properties": {condition.key: under}}
    return [((), (schema if sign in (YES, NO) else negated(schema),))]


def _compile_known(condition: Known, sign: str, keys: dict[str, Key]) -> list[Term]:
    if keys[condition.key].type == declared.TEXT:
        text: Schema = {"type": "object", "required": [condition.key], "properties": {condition.key: TEXT}}
        return [((), (text if sign in (YES, NOT_NO) else negated(text),))]
    ((_, (schema,)),) = _compile_is(Is(condition.key, *_universe(keys[condition.key])), YES, keys)
    return [((), (schema if sign in (YES, NOT_NO) else negated(schema),))]


def _compile_declared(condition: Declared, sign: str, keys: dict[str, Key]) -> list[Term]:
    if sign in (YES, NOT_YES):
        return _compile_known(Known(condition.key), YES if sign == YES else NO, keys)
    absent: Schema = {"type": "object", "properties": {condition.key: {"type": "null"}}}
    return [((), (absent if sign == NO else negated(absent),))]


def _compile_has_need(condition: HasNeed, sign: str, keys: dict[str, Key]) -> list[Term]:
    return _compile_is(Is("for", *condition.words), sign, keys) if sign != NO else [((), (_has_none(condition.words),))]


def _has_none(words: tuple[str, ...]) -> Schema:
    others = [word for word in WORDS["need"] if word not in words]
    return {"type": "object", "required": ["for"], "properties": {"for": {"type": "array", "items": {"enum": others}}}}


def _compile_not(condition: Not, sign: str, keys: dict[str, Key]) -> list[Term]:
    return _shared_or(condition.condition, OPPOSITE[sign], keys)


def _compile_certain(condition: Certain, sign: str, keys: dict[str, Key]) -> list[Term]:
    return _shared_or(condition.condition, YES if sign in (YES, NOT_NO) else NOT_YES, keys)


def _compile_of_strategy(condition: OfStrategy, sign: str, keys: dict[str, Key]) -> list[Term]:
    return [((for_strategy(condition.condition, sign),), ())]


def _compile_all_of(condition: AllOf, sign: str, keys: dict[str, Key]) -> list[Term]:
    parts = condition.conditions
    if sign in (YES, NOT_NO):
        return together([_shared_or(part, sign, keys) for part in parts])
    return _alternatives([(_shared_or(part, sign, keys), _shared_or(part, _rest(sign), keys)) for part in parts])


def _compile_any_of(condition: AnyOf, sign: str, keys: dict[str, Key]) -> list[Term]:
    parts = condition.conditions
    if sign in (NO, NOT_YES):
        return together([_shared_or(part, sign, keys) for part in parts])
    return _alternatives([(_shared_or(part, sign, keys), _shared_or(part, _rest(sign), keys)) for part in parts])


def _rest(sign: str) -> str:
    """Return what a part is where it is not ``sign``."""
    return {YES: NOT_YES, NO: NOT_NO, NOT_YES: YES, NOT_NO: NO}[sign]


def _shared_or(condition: Condition, sign: str, keys: dict[str, Key]) -> list[Term]:
    for name, known in SHARED.items():
        if known is condition:
            schema = reference(f"{name}-{YES if sign in (YES, NOT_YES) else NO}")
            schema = schema if sign in (YES, NO) else {"not": schema}
            return [((schema,), ())] if keys is declared.STRATEGY.keys else [((), (schema,))]
    return compiled(condition, sign, keys)


def together(parts: list[list[Term]]) -> list[Term]:
    """Return the terms that match where one of each part does."""
    found: list[Term] = [((), ())]
    for terms in parts:
        found = [
            ((*above, *more), (*own, *also)) for above, own in found for more, also in terms if _agree(own, also)
        ]
    return found


def _agree(one: tuple[Schema, ...], other: tuple[Schema, ...]) -> bool:
    """Tell whether two terms do not contradict each other on how `reads` is written."""
    states = {id(schema) for schema in (*one, *other) if any(schema is state for state in READS)}
    return len(states) <= 1


def _alternatives(parts: list[tuple[list[Term], list[Term]]]) -> list[Term]:
    """Return the terms that match where a part does; no two of them match together.

    Each part is given with the terms of where it does not match. What is about one place only becomes one schema.
    """
    simple = [terms for terms, _ in parts if _place(terms) is not None]
    joined = [(terms, rest) for terms, rest in parts if _place(terms) is None]
    found: list[Term] = []
    before: list[list[Term]] = []
    for place in ("above", "own"):
        schemas = [schema for terms in simple if _place(terms) == place for schema in _schemas(terms)]
        if schemas:
            schema = any_of(*schemas)
            found += together([*before, [_at(place, schema)]])
            before.append([_at(place, negated(schema))])
    for terms, rest in joined:
        found += together([*before, terms])
        before.append(rest)
    return found


def _place(terms: list[Term]) -> str | None:
    if all(not own for _, own in terms):
        return "above"
    return "own" if all(not above for above, _ in terms) and not _reads_in(terms) else None


def _reads_in(terms: list[Term]) -> bool:
    return any(schema is state for _, own in terms for schema in own for state in READS)


def _schemas(terms: list[Term]) -> list[Schema]:
    return [all_of(*(above or own)) for above, own in terms]


def _at(place: str, schema: Schema) -> Term:
    return ((schema,), ()) if place == "above" else ((), (schema,))


def _compile_any_layer(condition: AnyLayer, sign: str, keys: dict[str, Key]) -> list[Term]:
    if sign in (NOT_YES, NOT_NO):
        ((above, _),) = _compile_any_layer(condition, YES if sign == NOT_YES else NO, keys)
        return [((negated(above[0]),), ())]
    inner = _one([(own, above) for above, own in _shared_or(condition.condition, sign, declared.LAYER.keys)])
    if sign == YES:
        return [((some_layer(IN_USE_SCHEMA, inner),), ())]
    each = {"type": "array", "items": {"type": "object", "anyOf": [NOT_IN_USE, inner]}}
    return [(({"type": "object", "required": ["approach"], "properties": {"approach": each}},), ())]


def _compile_any_source(condition: AnySource, sign: str, keys: dict[str, Key]) -> list[Term]:
    if sign in (NOT_YES, NOT_NO):
        ((above, _),) = _compile_any_source(condition, YES if sign == NOT_YES else NO, keys)
        return [((negated(above[0]),), ())]
    inner = _source(condition.condition, sign)
    if sign == YES:
        return [((some_source(inner),), ())]
    sources = {**_each_source(inner), "type": ["object", "null"]}
    return [(({"type": "object", "properties": {"knowledge": sources}},), ())]


def _source(condition: Condition, sign: str) -> Schema:
    """Return the schema of a source: a map, or nothing at all where that answers too."""
    inner = alone(condition, sign, declared.SOURCE.keys)
    if sign in (NOT_YES, NOT_NO):
        return inner
    silent = condition.holds(View(()), Facts(0)) is (sign == YES)
    return {**inner, "type": ["object", "null"] if silent else "object"}


# -- what a layer reads ----------------------------------------------------------------------------------------------

READS_UNSAID: Schema = {"type": "object", "properties": {"reads": {"type": "null"}}}
READS_NAMES: Schema = {
    "type": "object",
    "required": ["reads"],
    "properties": {"reads": {"type": "array", "minItems": 1, "items": TEXT}},
}
READS_NOTHING: Schema = {
    "type": "object",
    "required": ["reads"],
    "properties": {"reads": {"type": "array", "maxItems": 0}},
}
READS_UNREADABLE: Schema = {"not": {"anyOf": [READS_UNSAID, READS_NAMES, READS_NOTHING]}}
READS = (READS_UNSAID, READS_NAMES, READS_NOTHING, READS_UNREADABLE)
"""The ways in which `reads` can be written; a layer has exactly one of them."""

NO_SOURCES: Schema = {
    "type": "object",
    "properties": {
        "knowledge": {
            "if": {"type": "object"},
            "then": NO_NAMES,
        }
    },
}
SEVERAL: Schema = {
    "type": "object",
    "required": ["knowledge"],
    "properties": {
        "knowledge": {
            "type": "object",
            "minProperties": 2,
            "propertyNames": {"type": "string", "not": {"type": "string", "pattern": SKIPPED}},
        }
    },
}


def _compile_reads(condition: Reads, sign: str, keys: dict[str, Key]) -> list[Term]:
    """Compile what can be said without looking a name up.

    Of a single source it is that one; where names are written, all sources have to agree, so that it does not matter
    which is meant. ``every`` and *one of them* are the same then.
    """
    if sign == YES:
        inner = _source(condition.condition, YES)
        some = some_source(inner)
        every = {"type": "object", "properties": {"knowledge": _each_source(inner)}}
        single = {"type": "object", "properties": {"knowledge": {"type": "object", "maxProperties": 1}}}
        return [((some, single), (READS_UNSAID,)), ((some, every), (READS_NAMES,))]
    if sign == NOT_YES:
        none = negated(some_source(_source(condition.condition, YES)))
        return [
            ((any_of(none, SEVERAL, NO_SOURCES),), (READS_UNSAID,)),
            ((none,), (READS_NAMES,)),
            ((), (READS_NOTHING,)),
            ((), (READS_UNREADABLE,)),
        ]
    raise NotImplementedError("no rule asks it so")


def _compile_in_program(condition: InProgram, sign: str, keys: dict[str, Key]) -> list[Term]:
    """Compile the simpler condition: where it is not met, an earlier case with a higher level is left to the
    program."""
    if sign in (YES, NOT_YES):
        return compiled(condition.simpler, sign, keys)
    raise NotImplementedError("no rule asks it so")


def _compile_any_rejected(condition: AnyRejected, sign: str, keys: dict[str, Key]) -> list[Term]:
    inner = _one([(own, above) for above, own in compiled(condition.condition, YES, declared.LAYER.keys)])
    rejected: Schema = {"type": "object", "required": ["status"], "properties": {"status": {"const": "rejected"}}}
    some = some_layer(rejected, inner)
    return [((some if sign in (YES, NOT_NO) else negated(some),), ())]


_COMPILERS: dict[type, Callable[..., list[Term]]] = {
    OfStrategy: _compile_of_strategy,
    AllOf: _compile_all_of,
    AnyLayer: _compile_any_layer,
    AnyRejected: _compile_any_rejected,
    InProgram: _compile_in_program,
    AnySource: _compile_any_source,
    AnyOf: _compile_any_of,
    HasNeed: _compile_has_need,
    Is: _compile_is,
    Known: _compile_known,
    Declared: _compile_declared,
    Not: _compile_not,
    Reads: _compile_reads,
    Certain: _compile_certain,
    Under: _compile_under,
    AsFastAs: _compile_as_fast_as,
}
