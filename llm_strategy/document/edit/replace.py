"""One scalar for another, without reading the text again.

Most fixes are of this kind: a word is spelt right. Where a file has thousands of them, reading it again for each would
take minutes.
"""

from __future__ import annotations

from llm_strategy.changes import SetValue
from llm_strategy.document.document import Document, is_scalar
from llm_strategy.document.edit.values import is_typed, read, scalar
from llm_strategy.document.parser import Node
from llm_strategy.report import Edit


def replace_scalar(document: Document, change: SetValue) -> Edit | None:
    """Return the edit that carries out ``change``; None where it is not plain to see that the edit is exact.

    It is where a text on one line, without anchor and tag, takes the place of another in the same quotes: both end
    before the same character, and what is written was read back (:func:`~.values.scalar`).
    """
    value = read(change.text)
    if not isinstance(value, str) or document.damaged or document.has_aliases:
        return None
    node = document.root
    in_flow = False
    for step in change.route:
        if node is None:
            return None
        in_flow |= node.id != "scalar" and bool(node.flow_style)
        node = _child(document, node, step)
    # Asking for entries notes duplicate keys.
    if node is None or document.problems or not is_scalar(node) or node.tag is not None:
        return None
    if node.style in ("|", ">") or (node.style is None and is_typed(node.value)):
        return None
    span = document.span(node)
    marks = (node.start_mark.line, node.start_mark.column, node.end_mark.line, node.end_mark.column)
    if span.line != span.end_line or marks != (span.line, span.column, span.end_line, span.end_column):
        return None  # it has an anchor, or goes on over several lines
    return Edit(span, scalar(value, node.style or "", in_flow=in_flow))


def _child(document: Document, node: Node, step: str | int) -> Node | None:
    if isinstance(step, str):
        pair = document.entries(node).get(step)
        return None if pair is None else pair[1]
    items = document.items(node)
    return items[step] if 0 <= step < len(items) else None
