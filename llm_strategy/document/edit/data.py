"""What a file says, without how it is written: compared before and after a fix.

A scalar is ``(text, typed, tag)``, a list ``("list", tag, items)``, a map ``("map", tag, pairs)`` with every pair that
is written, duplicates and merge keys too. An alias is what it stands for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from llm_strategy.document.edit.values import Value, is_typed
from llm_strategy.document.parser import Node

Data = tuple[Any, ...]

NULL: Data = ("", True, None)


def data_of(root: Node | None) -> Data:
    """Return what the document under ``root`` says."""
    return NULL if root is None else _data(root, {})


def _data(node: Node, known: dict[Node, Data]) -> Data:
    found = known.get(node)
    if found is None:
        if node.id == "scalar":
            found = (node.value, not node.style and is_typed(node.value), node.tag)
        elif node.id == "sequence":
            found = ("list", node.tag, tuple([_data(item, known) for item in node.value]))
        else:
            pairs = [(_data(key, known), _data(value, known)) for key, value in node.value]
            found = ("map", node.tag, tuple(pairs))
        known[node] = found
    return found


def data_for(value: Value) -> Data:
    """Return what ``value`` says once it is written."""
    if isinstance(value, str):
        return (value, is_typed(value), None)
    if isinstance(value, list):
        return ("list", None, tuple(data_for(item) for item in value))
    return ("map", None, tuple((key_data(key), data_for(item)) for key, item in value.items()))


def key_data(name: str) -> Data:
    """Return what a key called ``name`` says."""
    return (name, False, None)


def replaced(data: Data, path: Sequence[int], new: Data, *, key: bool = False) -> Data:
    """Return ``data`` with what ``path`` (positions, from the top) leads to replaced by ``new``.

    ``key``: replace the key and not the value of the last position.
    """
    if not path:
        return new
    kind, tag, children = data
    at = path[0]
    if kind == "list":
        child = replaced(children[at], path[1:], new, key=key)
    elif key and len(path) == 1:
        child = (new, children[at][1])
    else:
        child = (children[at][0], replaced(children[at][1], path[1:], new, key=key))
    return (kind, tag, (*children[:at], child, *children[at + 1 :]))


def found_at(data: Data, path: Sequence[int]) -> Data:
    """Return what ``path`` leads to."""
    for at in path:
        kind, _, children = data
        data = children[at] if kind == "list" else children[at][1]
    return data


def inserted(data: Data, path: Sequence[int], at: int, new: Data) -> Data:
    """Return ``data`` with ``new`` (an item, or a pair) put into the list or map at ``path``, at position ``at``."""
    kind, tag, children = found_at(data, path)
    return replaced(data, path, (kind, tag, (*children[:at], new, *children[at:])))


def removed(data: Data, path: Sequence[int]) -> Data:
    """Return ``data`` without the item or pair at ``path``."""
    *above, at = path
    kind, tag, children = found_at(data, above)
    return replaced(data, above, (kind, tag, (*children[:at], *children[at + 1 :])))
