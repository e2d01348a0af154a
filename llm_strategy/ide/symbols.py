"""The outline of a file: its parts as a tree."""

from __future__ import annotations

from collections.abc import Iterator

from llm_strategy.document.document import Document, is_map
from llm_strategy.document.parser import Node
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.format import declaration as declared
from llm_strategy.ide.spans import encloses, entries, first_line, is_written
from llm_strategy.ide.types import Symbol
from llm_strategy.text import Span, clip

LONGEST = 80
"""Characters of a name or detail that are shown."""

DETAIL_KEYS = {"strategy": "purpose", "source": "update_cadence", "metric": "target"}
"""Shape of a named entry → the key whose value is shown beside its name."""


def symbols(snapshot: Snapshot) -> list[Symbol]:
    """Return the parts of the file as a tree, the strategies on top."""
    document = snapshot.document
    if document.root is None:
        return []
    return [
        symbol
        for key, value, _ in entries(document, document.root)
        if key is not None and key.value == "strategies"
        for symbol in _named(document, value, declared.STRATEGY)
    ]


def _named(document: Document, node: Node, shape: declared.Shape) -> list[Symbol]:
    """Return the strategies, sources or metrics of a map of names."""
    found = []
    for key, value, span in entries(document, node):
        if key is None or (declared.is_skipped(key.value) and not _is_name(key, value)):
            continue
        children: list[Symbol] = []
        if shape is declared.STRATEGY and span != document.span(key):
            children = _parts(document, value)
        name = _shown(key.value) or "(no name)"
        detail = _text(document, value, DETAIL_KEYS[shape.name])
        found.append(Symbol(name, shape.name, span, document.span(key), detail, children))
    return found


def _is_name(key: Node, value: Node) -> bool:
    """Tell whether a key that is mostly a remark is a name here: a map called `notes`."""
    return key.value == declared.SKIPPED_KEY and is_map(value)


def _parts(document: Document, strategy: Node) -> list[Symbol]:
    """Return the layers of a strategy, its knowledge and its quality; what an alias stands for is left out."""
    found: list[Symbol] = []
    for key, value, span in entries(document, strategy):
        if key is None or not is_written(key, value):
            continue
        if key.value == "approach":
            found += [_layer(document, item, place) for _, item, place in entries(document, value)]
        elif key.value in ("knowledge", "quality"):
            if key.value == "knowledge":
                children = _named(document, value, declared.SOURCE)
            else:
                children = list(_quality(document, value))
            inside = [child for child in children if encloses(span, child.span)]
            found.append(Symbol(key.value, "section", span, document.span(key), "", inside))
    return found


def _quality(document: Document, quality: Node) -> Iterator[Symbol]:
    """Yield the metrics and measurements of a strategy."""
    for key, value, _ in entries(document, quality):
        if key is None or not is_written(key, value):
            continue
        if key.value == "metrics":
            yield from _named(document, value, declared.METRIC)
        elif key.value == "evidence":
            for _, item, span in entries(document, value):
                yield _measurement(document, item, span)


def _layer(document: Document, node: Node, span: Span) -> Symbol:
    technique = _text(document, node, "technique") or "layer"
    name = _text(document, node, "name")
    status = _text(document, node, "status")
    pair = document.entries(node).get("for")
    needs = (
        [item.value for item in document.items(pair[1]) if item.id == "scalar"] if pair is not None else []
    )
    detail = ", ".join(_shown(need) for need in needs)
    if status and status != "active":
        detail = f"{status}: {detail}" if detail else status
    return Symbol(
        f"{technique}: {name}" if name else technique, "layer", span, first_line(document, span), detail
    )


def _measurement(document: Document, node: Node, span: Span) -> Symbol:
    pair = document.entries(node).get("technique")
    words = []
    if pair is not None:
        nodes = [pair[1]] if pair[1].id == "scalar" else document.items(pair[1])
        words = [_shown(node.value) for node in nodes if node.id == "scalar"]
    return Symbol(
        " + ".join(words) or "measurement",
        "measurement",
        span,
        first_line(document, span),
        _text(document, node, "date"),
    )


def _text(document: Document, node: Node, key: str) -> str:
    pair = document.entries(node).get(key)
    return _shown(pair[1].value) if pair is not None and pair[1].id == "scalar" else ""


def _shown(text: str) -> str:
    return clip(text, LONGEST).strip()
