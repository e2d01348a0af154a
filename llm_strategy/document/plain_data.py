"""A document as plain data: dictionaries, lists and scalars, merge keys and aliases resolved.

The first of two equal keys counts, as everywhere; keys that are no scalars are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from llm_strategy.document.document import Document, is_map, is_null, is_scalar, is_seq
from llm_strategy.document.parser import Node

_TEXT_TAGS = ("!", "tag:yaml.org,2002:str")
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_LONGEST_NUMBER = 400
"""A longer row of digits stays text: Python refuses to convert thousands."""

Scalar = str | int | float | bool | None


def plain_data(document: Document, scalar: Callable[[Node], Scalar]) -> Any:
    """Return what ``document`` says; ``scalar`` turns a scalar node into its value. An empty document is None."""
    return None if document.root is None else _value(document, document.root, scalar)


def _value(document: Document, node: Node, scalar: Callable[[Node], Scalar]) -> Any:
    # A document is at most 64 collections deep, and its aliases are bounded.
    if is_map(node):
        return {name: _value(document, value, scalar) for name, (_, value) in document.entries(node).items()}
    if is_seq(node):
        return [_value(document, item, scalar) for item in document.items(node)]
    return scalar(node)


def as_written(node: Node) -> Scalar:
    """Return the text of a scalar, None for null."""
    return None if is_null(node) else str(node.value)


def core_value(node: Node) -> Scalar:
    """Return the value of a scalar by the core schema of YAML 1.2.

    JSON has no infinity and no "not a number": these, and numbers too long to convert, stay text.
    """
    if not is_scalar(node) or is_null(node):
        return None
    text: str = node.value
    if node.style or (node.tag is not None and node.tag in _TEXT_TAGS):
        return text
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if len(text) > _LONGEST_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        return int(text, 0 if text[:2] in ("0o", "0x") else 10)
    if _FLOAT.fullmatch(text):
        number = float(text)
        return number if abs(number) != float("inf") else text
    return text
