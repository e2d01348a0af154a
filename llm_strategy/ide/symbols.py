"""The shape of a file: its parts as a tree, what folds, what to select around a place, what it links to."""

from __future__ import annotations

from llm_strategy.format import declaration as declared
from llm_strategy.ide.cursor import VALUE, find, walk
from llm_strategy.ide.types import Fold, Link, Symbol
from llm_strategy.text import Span, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.document.document import Document
    from llm_strategy.document.parser import Node
    from llm_strategy.ide.cursor import Slot
    from llm_strategy.ide.snapshot import Situation

LONGEST = 80
KINDS = {"strategy": "strategy", "source": "source", "metric": "metric"}
SECTIONS = ("knowledge", "quality")
ADDRESSES = ("https://", "http://")


def joined(first: Span, last: Span) -> Span:
    """Return the span from the start of one to the end of the other."""
    end = max((first.end_line, first.end_column), (last.end_line, last.end_column))
    return Span(first.line, first.column, *end)


def _children(document: Document, node: Node) -> Iterator[tuple[Node | None, Node, Span]]:
    """Yield (key, value, place of both) of what is written in a map or list."""
    if node.id == "mapping":
        for key, value in node.value:
            if key.id != "scalar":
                continue
            span = document.span(key)
            written = value.start_mark.index >= key.end_mark.index
            yield key, value, joined(span, document.span(value)) if written else span
    elif node.id == "sequence":
        end = node.start_mark.index
        for item in node.value:
            if item.start_mark.index >= end:
                end = item.end_mark.index
                yield None, item, document.span(item)


# -- symbols ---------------------------------------------------------------------------------------------------------


def symbols(situation: Situation) -> list[Symbol]:
    """Return the parts of the file as a tree."""
    document = situation.document
    if document.root is None:
        return []
    found: list[Symbol] = []
    for key, value, _ in _children(document, document.root):
        if key is not None and key.value == "strategies":
            found += _named(document, value, declared.STRATEGY)
    return found


def _named(document: Document, node: Node, shape: declared.Shape) -> list[Symbol]:
    found = []
    for key, value, span in _children(document, node):
        if key is None or key.value == declared.SKIPPED_KEY or key.value.startswith(declared.SKIPPED_PREFIX):
            continue
        children: list[Symbol] = []
        detail = ""
        own = (span.end_line, span.end_column) != (document.span(key).end_line, document.span(key).end_column)
        if shape is declared.STRATEGY:
            detail = _text(document, value, "purpose")
            if own:
                children = _strategy(document, value)
        elif shape is declared.SOURCE:
            detail = _text(document, value, "update_cadence")
        elif shape is declared.METRIC:
            detail = _text(document, value, "target")
        name = _shown(key.value) or "(no name)"
        found.append(Symbol(name, KINDS[shape.name], span, document.span(key), detail, children))
    return found


def _strategy(document: Document, node: Node) -> list[Symbol]:
    found: list[Symbol] = []
    for key, value, span in _children(document, node):
        if key is None or value.start_mark.index < key.end_mark.index:
            continue  # what an alias stands for is shown where it is written
        if key.value == "approach":
            found += [_layer(document, item, place) for _, item, place in _children(document, value)]
        elif key.value in SECTIONS:
            children = []
            if key.value == "knowledge":
                children = _named(document, value, declared.SOURCE)
            else:
                for inner, below, _ in _children(document, value):
                    if inner is None or below.start_mark.index < inner.end_mark.index:
                        continue
                    if inner.value == "metrics":
                        children += _named(document, below, declared.METRIC)
                    elif inner.value == "evidence":
                        children += [
                            _measurement(document, item, place)
                            for _, item, place in _children(document, below)
                        ]
            inside = [one for one in children if _within(one.span, span)]
            found.append(Symbol(key.value, "section", span, document.span(key), "", inside))
    return found


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
        f"{technique}: {name}" if name else technique, "layer", span, _first(document, span), detail
    )


def _measurement(document: Document, node: Node, span: Span) -> Symbol:
    pair = document.entries(node).get("technique")
    words = []
    if pair is not None:
        nodes = [pair[1]] if pair[1].id == "scalar" else document.items(pair[1])
        words = [_shown(one.value) for one in nodes if one.id == "scalar"]
    return Symbol(
        " + ".join(words) or "measurement",
        "measurement",
        span,
        _first(document, span),
        _text(document, node, "date"),
    )


def _first(document: Document, span: Span) -> Span:
    """Return the first line of a span."""
    if span.line == span.end_line:
        return span
    return Span(span.line, span.column, span.line, max(span.column, len(document.lines[span.line].rstrip())))


def _within(inner: Span, outer: Span) -> bool:
    return (outer.line, outer.column) <= (inner.line, inner.column) and (
        inner.end_line,
        inner.end_column,
    ) <= (
        outer.end_line,
        outer.end_column,
    )


def _text(document: Document, node: Node, key: str) -> str:
    pair = document.entries(node).get(key)
    return _shown(pair[1].value) if pair is not None and pair[1].id == "scalar" else ""


def _shown(text: str) -> str:
    return printable(text[: LONGEST - 1] + "…" if len(text) > LONGEST else text).strip()


# -- folds -----------------------------------------------------------------------------------------------------------


def folds(situation: Situation) -> list[Fold]:
    """Return what can be folded away, in the order of the text."""
    document = situation.document
    found: dict[int, Fold] = {}
    for _, key, value, _ in walk(document):
        if value.start_mark.line == value.end_mark.line:
            continue
        span = document.span(value)
        first = document.span(key).line if key is not None else span.line
        if span.end_line > first and first not in found:
            found[first] = Fold(first, span.end_line)
    if document.root is not None and document.root.id == "mapping" and not document.root.flow_style:
        root = document.span(document.root)
        if found.get(root.line) is not None and found[root.line].last == root.end_line:
            del found[root.line]  # the whole file
            for _, value, span in _children(document, document.root):
                if span.line == root.line and span.end_line > span.line:
                    found[span.line] = Fold(span.line, document.span(value).end_line)
    for fold in _comments(situation):
        found.setdefault(fold.first, fold)
    return [found[line] for line in sorted(found)]


def _comments(situation: Situation) -> Iterator[Fold]:
    first = last = -2
    for comment in situation.document.comments:
        if not comment.whole_line:
            continue
        line = comment.span.line
        if line != last + 1:
            if last > first >= 0:
                yield Fold(first, last, "comment")
            first = line
        last = line
    if last > first >= 0:
        yield Fold(first, last, "comment")


# -- selections ------------------------------------------------------------------------------------------------------


def selections(situation: Situation, line: int, column: int) -> list[Span]:
    """Return the spans around a place, innermost first, each inside the next."""
    document = situation.document
    lines = situation.lines
    line = max(0, min(line, len(lines) - 1))
    column = max(0, min(column, len(lines[line])))
    found: list[Span] = []
    spot = find(document, line, column)
    if spot is not None:
        spans = [spot.span]
        for key, node in zip(reversed(spot.keys), reversed(spot.nodes), strict=True):
            span = document.span(node)
            spans.append(span)
            if key is not None:
                spans.append(joined(document.span(key), span))
        for span in spans:
            if not _within(Span(line, column, line, column), span):
                continue
            if not found or (span != found[-1] and _within(found[-1], span)):
                found.append(span)
    whole = Span(0, 0, len(lines) - 1, len(lines[-1]))
    if not found or (found[-1] != whole and _within(found[-1], whole)):
        found.append(whole)
    return found


# -- links -----------------------------------------------------------------------------------------------------------


def links(situation: Situation) -> list[Link]:
    """Return the paths (relative to the file) and addresses that the file names."""
    document = situation.document
    found = []
    for _, _, value, slot in walk(document):
        if value.id != "scalar" or not value.value or slot.holds != VALUE or slot.key is None:
            continue
        link = _link(document, value, slot)
        if link is not None:
            found.append(link)
    found += _rules(situation)
    return sorted(found, key=lambda link: link.span)


def _link(document: Document, node: Node, slot: Slot) -> Link | None:
    text: str = node.value.strip()
    key = slot.key
    if key is None or not text.isprintable():
        return None
    span = document.span(node)
    if text.startswith(ADDRESSES):
        return Link(span, "address", text) if " " not in text else None
    if key.type != declared.QUANTITY or key.vocabulary != "path" or "://" in text:
        return None
    return Link(span, "path", text)


def _rules(situation: Situation) -> Iterator[Link]:
    if "llmstrategy:" not in situation.text.lower():
        return
    from llm_strategy.engine.suppressions.parsing import Suppression, parse
    from llm_strategy.links import rule_url
    from llm_strategy.rules.registry import all_rules

    rules = all_rules()
    for comment in situation.document.comments:
        made = parse(comment)
        if isinstance(made, Suppression):
            for name in made.names:
                if name.rule in rules:
                    yield Link(name.span, "address", rule_url(name.rule), rules[name.rule].summary)
