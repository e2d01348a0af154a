"""How keys, values and parts of the format are called in messages."""

from __future__ import annotations

from collections.abc import Iterable

from llm_strategy.document.document import is_map, is_scalar
from llm_strategy.document.parser import Node
from llm_strategy.format import declaration as declared
from llm_strategy.format.declaration import Key, Shape
from llm_strategy.text import clip as clip_to
from llm_strategy.text import listed

SHOWN = 60
"""How much of what a file says a message repeats."""

A_SHAPE = {
    "file": "the file",
    "tokens": "`tokens`",
    "price": "`price`",
    "hardware": "`hardware`",
    "quality": "`quality`",
    "evidence": "an item of `evidence`",
}
"""Shapes that are not called "a …"."""

A_WORD = {
    "technique": "a technique",
    "need": "a need",
    "task": "a task",
    "archetype": "an archetype",
    "stage": "a stage",
    "status": "a status",
}
"""Vocabulary → what one of its words is called; others are named after their key."""


def a_shape(shape: Shape) -> str:
    """Name a shape with its article: "a layer", "`tokens`"."""
    return A_SHAPE.get(shape.name) or f"a {shape.name}"


def clip(text: str) -> str:
    """Shorten a text of the file for a message, safe to show."""
    return clip_to(text, SHOWN)


def ticked(words: Iterable[str], last: str = "or") -> str:
    """List words for a message: "`a`, `b` or `c`"."""
    return listed([f"`{clip(word)}`" for word in words], last)


def shown(node: Node) -> str:
    """Say what is written at ``node``: its text, or what kind of collection it is."""
    tag = f" with the tag `{clip(short_tag(node.tag))}`" if node.tag is not None else ""
    if not is_scalar(node):
        return ("a map" if is_map(node) else "a list") + tag
    return (f"`{clip(node.value)}`" if node.value else "an empty string") + tag


def short_tag(tag: str) -> str:
    """Write a tag the short way."""
    return tag.replace("tag:yaml.org,2002:", "!!")


def some_keys(shape: Shape) -> str:
    """Name the keys to begin a map with."""
    return ticked(shape.required or tuple(shape.keys)[:3], "and")


def asked(key: Key) -> str:
    """Say what a single value of ``key`` is: "a count such as 800 or 12k", "a need"."""
    if key.type == declared.QUANTITY:
        from llm_strategy.format.quantities.grammar import EXPECTED

        return EXPECTED[key.vocabulary]
    if key.type == declared.WORD:
        return A_WORD.get(key.vocabulary, f"a value of `{key.name}`")
    if key.type == declared.MODEL:
        return "a model such as `openai/gpt-4o`"
    if key.type == declared.VERSION_NUMBER:
        return f"the number {declared.VERSION}"
    if key.type == declared.LIST:
        return "a list"
    if key.type == declared.STACK_OR_MODEL:
        return "a technique, or a model such as `openai/gpt-4o`"
    if key.type in (declared.MAP, declared.NAMED, declared.SCORES, declared.SHARES):
        return "a map"
    if key.name == "reads":
        return "the name of a source"
    return "a sentence" if key.name == "purpose" else "a text"


def how_to_write(key: Key) -> str:
    """Say how the map or list of ``key`` is written."""
    if key.type == declared.SCORES:
        return "write metric names with their scores"
    if key.type == declared.SHARES:
        return "write names of strategies with the share of requests that go through each"
    if key.type == declared.NAMED:
        return f"write names, each with a {key.shape.name} under it"
    if key.type == declared.LIST:
        return f"write one item for each {'measurement' if key.name == 'evidence' else key.shape.name}"
    return f"write a map with {some_keys(key.shape)}"
