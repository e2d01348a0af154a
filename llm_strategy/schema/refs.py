"""Says what is said several times once: repeated parts of a schema become definitions."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    Schema = dict[str, Any]

ONE = ("items", "contains", "not", "if", "then", "else", "additionalProperties", "propertyNames")
"""Keywords whose value is a schema."""

NAMED = ("properties", "patternProperties", "$defs")
"""Keywords whose value is a map of schemas."""

MANY = ("allOf", "anyOf")
"""Keywords whose value is a list of schemas."""

SHORT = 100
"""Characters of JSON up to which a part is repeated rather than shared: a reference is hardly shorter."""


def share(schema: Schema) -> Schema:
    """Return ``schema`` with its repeated parts as definitions ``shared-1``, ``shared-2``, …"""
    import json

    counts: dict[str, int] = {}
    for part in _parts(schema):
        text = json.dumps(part, sort_keys=True)
        counts[text] = counts.get(text, 0) + 1
    own = {json.dumps(one, sort_keys=True): name for name, one in schema["$defs"].items()}
    names: dict[str, str] = {}
    found: dict[str, Schema] = {}

    def shortened(part: Any, *, top: bool = False) -> Any:
        if not isinstance(part, dict):
            return part
        text = json.dumps(part, sort_keys=True)
        if not top and len(text) > SHORT and (counts[text] > 1 or text in own):
            if text in own:
                return {"$ref": f"#/$defs/{own[text]}"}
            if text not in names:
                names[text] = f"shared-{len(names) + 1}"
                found[names[text]] = shortened(part, top=True)
            return {"$ref": f"#/$defs/{names[text]}"}
        return _replaced(part, shortened)

    made = {key: value for key, value in _replaced(schema, shortened).items() if key != "$defs"}
    definitions = {name: shortened(one, top=True) for name, one in schema["$defs"].items()}
    made["$defs"] = {**definitions, **found}
    return made


def _parts(schema: Any) -> Iterator[Schema]:
    """Yield every schema inside ``schema``, but not itself."""
    for keyword, value in schema.items() if isinstance(schema, dict) else ():
        inner: list[Any] = []
        if keyword in ONE:
            inner = [value]
        elif keyword in NAMED:
            inner = list(value.values())
        elif keyword in MANY:
            inner = value
        for one in inner:
            if isinstance(one, dict):
                yield one
                yield from _parts(one)


def _replaced(schema: Schema, change: Any) -> Schema:
    """Return ``schema`` with every schema right inside it changed."""
    made: Schema = {}
    for keyword, value in schema.items():
        if keyword in ONE:
            made[keyword] = change(value)
        elif keyword in NAMED and keyword != "$defs":
            made[keyword] = {name: change(one) for name, one in value.items()}
        elif keyword in MANY:
            made[keyword] = [change(one) for one in value]
        else:
            made[keyword] = value
    return made
