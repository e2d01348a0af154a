"""Scalar nodes → typed values."""

from __future__ import annotations

from llm_strategy.document.document import is_scalar
from llm_strategy.format import declaration as declared
from llm_strategy.format.quantities.parse import Unreadable, parse
from llm_strategy.format.vocabulary import WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.document.parser import Node
    from llm_strategy.format.declaration import Key

NAME_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
"""What the name of a strategy is made of; the first is no hyphen."""

REMEMBERED = 1024
"""So many texts of a key are remembered as what they were read."""

LONGEST = 64
"""Longer texts are not remembered: nothing but sentences and paths is as long."""

_CORE = "tag:yaml.org,2002:"
_TEXT_TAGS = frozenset({"!", _CORE + "str"})
_KNOWN_TAGS = _TEXT_TAGS | {
    _CORE + word for word in ("int", "float", "bool", "null", "timestamp", "map", "seq")
}


def has_foreign_tag(node: Node) -> bool:
    """Tell whether ``node`` has a tag that is not of the core schema: what it means, nobody here knows."""
    return node.tag is not None and node.tag not in _KNOWN_TAGS


def is_plain(node: Node) -> bool:
    """Tell whether a scalar may be a number or truth value: it is not quoted, or its tag says so."""
    return node.style is None if node.tag is None else node.tag not in _TEXT_TAGS


def read_scalar(key: Key, node: Node) -> Any:
    """Return the typed value of a single value of ``key``, or None where it is none."""
    if not is_scalar(node) or has_foreign_tag(node):
        return None
    kind = key.type
    text: str = node.value
    if kind == declared.QUANTITY:
        try:
            return parse(key.vocabulary, text, is_plain(node))
        except Unreadable:
            return None
    if kind == declared.WORD:
        return text if text in WORDS[key.vocabulary] else None
    if kind == declared.STACK_OR_MODEL:
        return text if text in WORDS[key.vocabulary] or "/" in text.strip("/") else None
    if kind == declared.VERSION_NUMBER:
        return declared.VERSION if text == str(declared.VERSION) and is_plain(node) else None
    if (kind == declared.MODEL or key.required) and not text.strip():
        return None
    return text


def read_again(key: Key, node: Node) -> Any:
    """Do as :func:`read_scalar`, and remember what a plain text was read as."""
    if node.tag is not None or node.id != "scalar" or node.style is not None:
        return read_scalar(key, node)
    value = key.read.get(node.value)
    if value is None:
        value = read_scalar(key, node)
        if value is not None and len(node.value) <= LONGEST:
            if len(key.read) >= REMEMBERED:
                key.read.clear()
            key.read[node.value] = value
    return value
