"""The schema of a single value: what a key of the format takes, with words that teach it."""

from __future__ import annotations

from llm_strategy.format import declaration as declared
from llm_strategy.format.quantities.parse import describe, examples, number_schema, pattern
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.text import ticked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.format.declaration import Key

    Schema = dict[str, Any]

UNKNOWN = "not known yet: the same as leaving out the key"
"""What ``null`` means, for the editors that offer it."""

NOT_BLANK = "[^ \\t]"

MODEL_EXAMPLES = ("openai/gpt-4o-mini", "self-hosted/my-model", "other/its-name")


def of_key(key: Key, *, documented: bool = True) -> Schema:
    """Return the schema of the value of ``key``: null is *unknown*, and legal where the key is not required."""
    single = _single(key)
    if not key.many:
        found = single if key.required else or_null(single)
    elif key.many == "list":
        found = {"type": ["array", "null"], "items": or_null(single), "errorMessage": f"expected a list: {key.doc}"}
    else:
        # Not `anyOf`: an error then lies on the item that is wrong, and not on the whole list.
        found = {
            "if": {"type": "array"},
            "then": {"type": "array", "items": or_null(single)},
            "else": or_null(single),
        }
    return {**_words(key), **found} if documented else found


def _words(key: Key) -> Schema:
    text = f"{key.doc[0].upper()}{key.doc[1:]}."
    marked = text
    if key.techniques:
        marked += f"\n\nFor {declared.belongs_to(key)}."
    if key.type == declared.QUANTITY:
        marked += f"\n\nWritten as {ticked(examples(key.vocabulary)[:4])}."
    elif key.type == declared.WORD:
        words = WORDS[key.vocabulary]
        marked += "\n\n" + "\n".join(f"- `{word}`: {meaning}" for word, meaning in words.items())
    return {"description": text, "markdownDescription": marked}


def _single(key: Key) -> Schema:
    if key.type == declared.WORD:
        words = WORDS[key.vocabulary]
        return {
            "enum": list(words),
            "enumDescriptions": list(words.values()),
            "errorMessage": f"expected {_a(key.vocabulary)}: {ticked(words)}",
        }
    if key.type == declared.QUANTITY:
        return of_quantity(key.vocabulary)
    if key.type == declared.VERSION_NUMBER:
        return {"const": declared.VERSION, "errorMessage": f"expected `{declared.VERSION}`, the only version"}
    if key.type == declared.STACK_OR_MODEL:
        said = "expected a technique, or a model as `provider/name`"
        techniques = "|".join(WORDS[key.vocabulary])
        return {"type": "string", "pattern": f"^(?:{techniques})$|[^/].*/|/.*[^/]", "errorMessage": said}
    said = "expected a model as `provider/name`" if key.type == declared.MODEL else "expected text"
    # Any scalar is text, and a list of the types would have editors offer `true` and `false`.
    wrong = ["object", "array", *(["null"] if key.required else [])]
    rules = [{"if": {"type": one}, "then": {"type": "string", "errorMessage": said}} for one in wrong]
    if key.type == declared.MODEL or key.required:
        blank = {"type": "string", "pattern": NOT_BLANK, "errorMessage": said}
        rules.append({"if": {"type": "string"}, "then": blank})
    return {"allOf": rules, **({"examples": list(MODEL_EXAMPLES)} if key.type == declared.MODEL else {})}


def of_quantity(kind: str) -> Schema:
    """Return the schema of a quantity: the texts it is written as, and the bare numbers it may be."""
    if kind == "bool":
        return {"type": "boolean", "errorMessage": "expected `true` or `false`, without quotes"}
    said = f"expected {describe(kind)}; such as {ticked(examples(kind)[:3])}"
    if kind in ("cadence", "cadence-or-change"):
        return {"enum": list(examples(kind)), "errorMessage": said}
    text: Schema = {"type": "string", "pattern": pattern(kind), "errorMessage": said}
    bounds = number_schema(kind)
    if bounds is None:
        return {**text, "examples": list(examples(kind))}
    return {"anyOf": [text, {"type": "number", **bounds, "errorMessage": said}], "examples": list(examples(kind))}


def or_null(schema: Schema) -> Schema:
    """Return ``schema``, with null as well."""
    if "enum" in schema:
        found = {**schema, "enum": [*schema["enum"], None]}
        if "enumDescriptions" in schema:
            found["enumDescriptions"] = [*schema["enumDescriptions"], UNKNOWN]
        return found
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
    return {**schema, "type": [schema["type"], "null"]} if "type" in schema else schema


def _a(vocabulary: str) -> str:
    name = vocabulary.replace("_", " ")
    return f"{'an' if name[0] in 'aeio' else 'a'} {name}"
