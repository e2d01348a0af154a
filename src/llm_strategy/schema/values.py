"""The schema of a single value: what a key of the format takes, with words that teach it."""

from __future__ import annotations

from llm_strategy import format as declared
from llm_strategy.quantity import describe, examples, number_schema, pattern
from llm_strategy.vocabulary import WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.format import Key

    Schema = dict[str, Any]

UNKNOWN = "not known yet: the same as leaving the key out"
"""What ``null`` means, for the editors that offer it."""

SCALARS = ["string", "number", "boolean"]
NOT_BLANK = "[^ \\t]"

MODEL_EXAMPLES = ("openai/gpt-4o-mini", "self-hosted/my-model", "other/its-name")


def of_key(key: Key, *, documented: bool = True) -> Schema:
    """Return the schema of the value of ``key``: null is *unknown*, and legal where the key is not required."""
    single = _single(key)
    if not key.many:
        found = single if key.required else _or_null(single)
    elif key.many == "list":
        found = {"type": ["array", "null"], "items": _or_null(single), "errorMessage": f"expected a list: {key.doc}"}
    else:
        # Not `anyOf`: an error then lies on the item that is wrong, and not on the whole list.
        found = {
            "if": {"type": "array"},
            "then": {"items": _or_null(single)},
            "else": _or_null(single),
        }
    return {**_words(key), **found} if documented else found


def _words(key: Key) -> Schema:
    text = f"{key.doc[0].upper()}{key.doc[1:]}."
    marked = text
    if key.techniques:
        marked += f"\n\nFor {declared.belongs_to(key)}."
    if key.type == declared.QUANTITY:
        marked += f"\n\nWritten as {_listed(examples(key.vocabulary)[:4])}."
    elif key.type == declared.WORD:
        words = WORDS[key.vocabulary]
        marked += "\n\n" + "\n".join(f"- `{word}`: {meaning}" for word, meaning in words.items())
    return {"description": text, "markdownDescription": marked}


def _listed(words: Any) -> str:
    quoted = [f"`{word}`" for word in words]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " or " + quoted[-1]


def _single(key: Key) -> Schema:
    if key.type == declared.WORD:
        words = WORDS[key.vocabulary]
        return {
            "enum": list(words),
            "enumDescriptions": list(words.values()),
            "errorMessage": f"expected {_a(key.vocabulary)}: {_listed(words)}",
        }
    if key.type == declared.QUANTITY:
        return of_quantity(key.vocabulary)
    if key.type == declared.VERSION_NUMBER:
        return {"const": declared.VERSION, "errorMessage": f"expected `{declared.VERSION}`, the only version there is"}
    found: Schema = {"type": list(SCALARS), "errorMessage": "expected text"}
    if key.type == declared.MODEL:
        found["examples"] = list(MODEL_EXAMPLES)
        found["errorMessage"] = "expected a model as `provider/name`"
    if key.type == declared.MODEL or key.required:
        found["pattern"] = NOT_BLANK
    return found


def of_quantity(kind: str) -> Schema:
    """Return the schema of a quantity: the texts it is written as, and the bare numbers it may be."""
    if kind == "bool":
        return {"type": "boolean", "errorMessage": "expected `true` or `false`, without quotes"}
    found: Schema = {"type": "string", "pattern": pattern(kind)}
    bounds = number_schema(kind)
    if bounds is not None:
        found["type"] = ["string", "number"]
        found.update(bounds)
    found["examples"] = list(examples(kind))
    found["errorMessage"] = f"expected {describe(kind)}; such as {_listed(examples(kind)[:3])}"
    if kind in ("cadence", "cadence-or-change"):
        words = list(examples(kind))
        return {"enum": words, "errorMessage": found["errorMessage"]}
    return found


def _or_null(schema: Schema) -> Schema:
    found = dict(schema)
    if "enum" in found:
        found["enum"] = [*found["enum"], None]
        if "enumDescriptions" in found:
            found["enumDescriptions"] = [*found["enumDescriptions"], UNKNOWN]
    else:
        types = found["type"]
        found["type"] = [*([types] if isinstance(types, str) else types), "null"]
    return found


def _a(vocabulary: str) -> str:
    name = vocabulary.replace("_", " ")
    return f"{'an' if name[0] in 'aeio' else 'a'} {name}"
