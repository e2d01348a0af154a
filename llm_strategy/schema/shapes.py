"""The schema of the format's structure: which keys stand where, and what each of them takes."""

from __future__ import annotations

from llm_strategy.format import declaration as declared
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.schema.values import of_key, of_quantity, or_null

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.format.declaration import Key, Shape

    Schema = dict[str, Any]

SKIPPED = f"^(?:{declared.SKIPPED_KEY}|{declared.SKIPPED_PREFIX}.*)$"
"""The names that are never read, in every map."""

STRATEGY_NAME = "^[a-z0-9][a-z0-9-]*$"

NO_NAMES: Schema = {
    "type": "object",
    "properties": {declared.SKIPPED_KEY: {"not": {"type": "object"}}},
    "patternProperties": {f"^{declared.SKIPPED_PREFIX}": True},
    "additionalProperties": False,
}
"""A map of names in which nothing has one."""

NOTES = {"description": "Your own notes. Allowed in every map, and never read."}


def reference(name: str) -> Schema:
    """Return a reference to the definition ``name``."""
    return {"$ref": f"#/$defs/{name}"}


def definitions() -> dict[str, Schema]:
    """Return the definition of every shape of the format."""
    found = {}
    for shape in declared.SHAPES:
        if shape is declared.TOP:
            continue
        found[shape.name] = _layer() if shape is declared.LAYER else _shape(shape)
    return found


def file() -> Schema:
    """Return the schema of the whole file, without its definitions."""
    return _shape(declared.TOP)


def _shape(shape: Shape) -> Schema:
    return _map(shape, {name: _of(key) for name, key in shape.keys.items()})


def _map(shape: Shape, properties: dict[str, Schema]) -> Schema:
    found: Schema = {
        "title": shape.name,
        "description": f"{shape.doc[0].upper()}{shape.doc[1:]}.",
        # Where no key is required, nothing at all is a legal map.
        "type": "object" if shape.required else ["object", "null"],
        "properties": {**properties, declared.SKIPPED_KEY: dict(NOTES)},
        "patternProperties": {f"^{declared.SKIPPED_PREFIX}": True},
        "additionalProperties": False,
    }
    required = [name for name in shape.required if shape is not declared.STRATEGY or name not in declared.INSTEAD_OF]
    if required:
        found["required"] = required
    if shape is declared.STRATEGY:
        found["allOf"] = [
            {
                "if": {"type": "object", "required": [instead], "properties": {instead: True}},
                "else": {"required": [name], "properties": {name: True}},
            }
            for name, instead in declared.INSTEAD_OF.items()
        ]
    return found


def _of(key: Key) -> Schema:
    """Return the schema of a key's value, of any type."""
    words = {"description": f"{key.doc[0].upper()}{key.doc[1:]}."}
    if key.type == declared.MAP:
        return {**words, "allOf": [reference(key.shape.name)]}
    if key.type == declared.SCORES:
        return {**words, **_named(or_null(_score()), notes=True)}
    if key.type == declared.SHARES:
        return {**words, **_named(or_null(of_quantity("percent")), notes=True)}
    if key.type == declared.NAMED:
        found = {**words, **_named(reference(key.shape.name), notes=False)}
        if key.shape is declared.STRATEGY:
            found["propertyNames"] = {"type": "string", "pattern": f"{STRATEGY_NAME}|{SKIPPED}"}
            found["type"] = "object"
            # Some name that is read.
            found["if"] = NO_NAMES
            found["then"] = {
                "const": {"my-strategy": {"purpose": "", "approach": []}},
                "errorMessage": "expected at least one strategy: its name, and under it `purpose` and `approach`",
            }
            found["defaultSnippets"] = [
                {
                    "label": "a strategy",
                    "description": "a named use of a language model, with its first layer",
                    "body": {"${1:name}": {"purpose": "$2", "approach": [{"technique": "prompting", "for": ["$3"]}]}},
                }
            ]
        return found
    if key.type == declared.LIST:
        item = reference(key.shape.name)
        if key.required:
            return {**words, "type": "array", "minItems": 1, "items": item, "defaultSnippets": _snippets()}
        return {**words, "type": ["array", "null"], "items": item}
    return of_key(key)


def _named(value: Schema, *, notes: bool) -> Schema:
    """Return the schema of a map of names; without ``notes``, a map of that name is one of them."""
    remark = dict(NOTES) if notes else {**NOTES, "if": {"type": "object"}, "then": value}
    return {
        "type": ["object", "null"],
        "properties": {declared.SKIPPED_KEY: remark},
        "patternProperties": {f"^{declared.SKIPPED_PREFIX}": True},
        "additionalProperties": value,
    }


def of_each(value: Schema) -> Schema:
    """Return the schema of a map of names whose values all match ``value``; a text called `notes` is no name."""
    return {
        "type": "object",
        "properties": {declared.SKIPPED_KEY: {"if": {"type": "object"}, "then": value}},
        "patternProperties": {f"^{declared.SKIPPED_PREFIX}": True},
        "additionalProperties": value,
    }


def _score() -> Schema:
    """Return the schema of a score: absolute, or relative to what `against` names."""
    absolute, relative = of_quantity("score"), of_quantity("relative-score")
    return {
        "anyOf": [*absolute["anyOf"], {key: relative[key] for key in ("type", "pattern", "errorMessage")}],
        "examples": [*absolute["examples"], *relative["examples"]],
    }


def _layer() -> Schema:
    """Return the schema of a layer: its technique decides which keys belong to it, and which values are read."""
    keys = declared.LAYER.keys
    common = {name: of_key(key) for name, key in keys.items() if not key.techniques}
    some = {name: key for name, key in keys.items() if key.techniques}
    known: dict[str, Schema] = {name: {"doNotSuggest": True} for name in some}
    found = _map(declared.LAYER, {**common, **known})
    found["allOf"] = [_block(technique, some) for technique in declared.LAYERED]
    found["allOf"] += [
        block for technique in declared.LAYERED for block in _foreign(technique, some)
    ]
    # Of a technique that cannot be read, nobody knows which keys belong; their values are held to the format still.
    found["allOf"].append(
        {
            "if": {**_OBJECT, "required": ["technique"], "properties": {"technique": {"enum": list(declared.LAYERED)}}},
            "else": {**_OBJECT, "properties": {name: of_key(key, documented=False) for name, key in some.items()}},
        }
    )
    found["defaultSnippets"] = _snippets()
    return found


_OBJECT: Schema = {"type": "object"}


def _is(technique: str) -> Schema:
    return {**_OBJECT, "required": ["technique"], "properties": {"technique": {"const": technique}}}


def _block(technique: str, keys: dict[str, Key]) -> Schema:
    own = {name: of_key(key) for name, key in declared.keys_for(technique).items() if name in keys}
    return {"if": _is(technique), "then": {**_OBJECT, "properties": own}}


def _foreign(technique: str, keys: dict[str, Key]) -> list[Schema]:
    """Return the blocks that forbid the keys of other techniques, one for each group and message."""
    groups: dict[str, list[str]] = {}
    for name, key in keys.items():
        if technique not in key.techniques:
            meant = declared.MEANT_KEYS.get((technique, name))
            belongs = f"`{name}` belongs to {declared.belongs_to(key)}" + (f": you mean `{meant}`" if meant else "")
            groups.setdefault(belongs if meant else f"this belongs to {declared.belongs_to(key)}", []).append(name)
    return [
        {
            "if": _is(technique),
            "then": {
                **_OBJECT,
                "properties": dict.fromkeys(names, False),
                "errorMessage": f"error[wrong-technique-key] {message}, and this layer is {technique}",
            },
        }
        for message, names in groups.items()
    ]


def _snippets() -> list[Schema]:
    """Return a complete layer of each technique, for editors that offer one."""
    bodies: dict[str, Schema] = {
        "prompting": {"technique": "prompting", "for": ["${1|constraints,style,output-format,workflow|}"]},
        "rag": {
            "technique": "rag",
            "for": ["${1:domain-knowledge}"],
            "retrieves": "${2|documents,records,examples|}",
            "retrieval": "${3|hybrid,keyword,vector|}",
            "refresh": "${4|daily,hourly,weekly,on-change|}",
        },
        "tools": {
            "technique": "tools",
            "kind": "${1|live-api,web-search,database,actions,code|}",
            "for": ["${2:real-time-data}"],
        },
        "fine-tuning": {
            "technique": "fine-tuning",
            "for": ["${1:style}"],
            "method": "${2|lora,qlora,full,hosted|}",
            "scope": "narrow",
            "examples": "${3:500}",
        },
        "verification": {
            "technique": "verification",
            "kind": "${1|rules,schema,model,citations,human|}",
            "for": ["${2:grounding}"],
        },
        "distillation": {
            "technique": "distillation",
            "for": ["${1:cost}"],
            "teacher": "${2:openai/gpt-5.4}",
            "student": "${3:openai/gpt-5.4-mini}",
        },
    }
    return [
        {"label": f"a {name} layer", "description": WORDS["technique"][name], "body": body}
        for name, body in bodies.items()
    ]
