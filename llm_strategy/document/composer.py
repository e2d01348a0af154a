"""Compose from events, for the two things at which PyYAML's composer stops and a reader need not.

An anchor may be defined again (YAML 1.2, 7.1: an alias means the latest one before it), and an alias without
an anchor is one mistake in one place: it counts as null, the rest is composed.
"""

from __future__ import annotations

from typing import Any

from llm_strategy.document import parser as libyaml
from llm_strategy.document.limits import MAX_DEPTH, MAX_NODES, BeyondBound
from llm_strategy.document.parser import Node


def compose_events(data: bytes) -> tuple[Node | None, list[Any]]:
    """Return the root of the first document and the events of the aliases that no anchor precedes."""
    anchors: dict[str, Node] = {}
    undefined: list[Any] = []
    root: Node | None = None
    open_nodes: list[tuple[Node, list[Node]]] = []  # with the children met so far
    nodes = 0
    for event in libyaml.events(data):
        name = event.__class__.__name__
        if name == "DocumentEndEvent":
            break
        if name.startswith(("Document", "Stream")):
            continue
        if name in ("SequenceEndEvent", "MappingEndEvent"):
            node, children = open_nodes.pop()
            node.end_mark = event.end_mark
            if name[0] == "S":
                node.value = children
            else:
                node.value = list(zip(children[::2], children[1::2], strict=True))
            continue
        nodes += 1
        if nodes > MAX_NODES:
            raise BeyondBound("nodes", event.start_mark)
        if len(open_nodes) > MAX_DEPTH:
            raise BeyondBound("depth", open_nodes[-1][0].start_mark)
        if name == "AliasEvent":
            found = anchors.get(event.anchor)
            if found is None:
                undefined.append(event)
                found = libyaml.ScalarNode(None, "", event.end_mark, event.end_mark)
            node = found
        else:
            node = _node(name, event)
            if event.anchor:
                anchors[event.anchor] = node
        if open_nodes:
            open_nodes[-1][1].append(node)
        elif root is None:
            root = node
        if name in ("SequenceStartEvent", "MappingStartEvent"):
            open_nodes.append((node, []))
    return root, undefined


def _node(name: str, event: Any) -> Node:
    tag = None if event.tag == "!" else event.tag
    if name == "ScalarEvent":
        node = libyaml.ScalarNode(tag, event.value, event.start_mark, event.end_mark, event.style)
        node.style = event.style or None
        return node
    kind = libyaml.SequenceNode if name == "SequenceStartEvent" else libyaml.MappingNode
    return kind(tag, [], event.start_mark, event.end_mark, event.flow_style)
