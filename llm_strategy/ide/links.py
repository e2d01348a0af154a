"""Links: the paths and addresses that a file names, and the pages of the rules in its suppressions."""

from __future__ import annotations

from collections.abc import Iterator

from llm_strategy.document.document import Document
from llm_strategy.document.parser import Node
from llm_strategy.engine.check import rules_of
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.engine.suppressions.comment import Suppression, parse
from llm_strategy.format import declaration as declared
from llm_strategy.ide.cursor import VALUE, Expected, walk
from llm_strategy.ide.types import Link
from llm_strategy.links import rule_url

ADDRESSES = ("https://", "http://")


def links(snapshot: Snapshot) -> list[Link]:
    """Return the links of a file, in the order of the text."""
    document = snapshot.document
    found = []
    for _, _, value, expected in walk(document):
        if value.id != "scalar" or not value.value or expected.holds != VALUE or expected.key is None:
            continue
        link = _link(document, value, expected)
        if link is not None:
            found.append(link)
    found += _rules(snapshot)
    return sorted(found, key=lambda link: link.span)


def _link(document: Document, node: Node, expected: Expected) -> Link | None:
    """Return the link that a value is, if it is one."""
    text: str = node.value.strip()
    key = expected.key
    if key is None or not text.isprintable():
        return None
    span = document.span(node)
    if text.startswith(ADDRESSES):
        return Link(span, "address", text) if " " not in text else None
    if key.type != declared.QUANTITY or key.vocabulary != "path" or "://" in text:
        return None
    return Link(span, "path", text)


def _rules(snapshot: Snapshot) -> Iterator[Link]:
    """Yield links from the names of rules in suppressions to their pages."""
    if "llmstrategy:" not in snapshot.text.lower():
        return
    rules = rules_of(snapshot.settings)
    for comment in snapshot.document.comments:
        suppression = parse(comment)
        if isinstance(suppression, Suppression):
            for name in suppression.names:
                rule = rules.get(name.rule)
                address = "" if rule is None else rule.url or rule_url(rule.name)
                if rule is not None and address:
                    yield Link(name.span, "address", address, rule.summary)
