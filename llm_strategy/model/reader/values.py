"""Nodes → typed values in views, key by key as the format declares them."""

from __future__ import annotations

from llm_strategy.document import parser as libyaml
from llm_strategy.document.document import is_null, is_scalar
from llm_strategy.format import declaration as declared
from llm_strategy.format.quantities.parse import Unreadable, parse
from llm_strategy.format.vocabulary import WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.document.document import Document
    from llm_strategy.document.parser import Node
    from llm_strategy.findings import Finding
    from llm_strategy.format.declaration import Key, Shape
    from llm_strategy.model.views import View
    from llm_strategy.text import Route
    Pair = tuple[Node, Node]

COLLECTIONS = frozenset({declared.MAP, declared.NAMED, declared.LIST, declared.SCORES})

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


class Values:
    """Reads the keys of maps into views, and collects what is wrong with them."""

    __slots__ = ("damaged", "document", "findings")

    def __init__(self, document: Document) -> None:
        self.document = document
        self.findings: list[Finding] = []
        self.damaged = document.damaged

    def add(self, finding: Finding, node: Node) -> None:
        """Take a finding about ``node``, unless the syntax error on its line is already one."""
        if not self.damaged or node.start_mark.line not in self.damaged:
            self.findings.append(finding)

    def is_damaged(self, node: Node, first: int | None = None) -> bool:
        """Tell whether a syntax error took a line away inside ``node``.

        ``first`` is the line (0-based) its text begins on at the earliest, such as that of its key.
        """
        if not self.damaged:
            return False
        start = node.start_mark.line if first is None else first
        if is_null(node):
            # What stood below it may be what was lost.
            return any(line >= start for line in self.damaged)
        end = node.end_mark.line
        if not is_scalar(node) and not node.flow_style:
            end -= 1  # a block ends where the next thing begins
        return any(start <= line <= end for line in self.damaged)

    # -- maps ------------------------------------------------------------------------------------------------

    def fill(
        self,
        view: View,
        node: Node,
        shape: Shape,
        keys: dict[str, Key],
        *,
        prefix: str = "",
        technique: str | None = None,
    ) -> dict[str, Pair]:
        """Read the keys of a map into ``view``; report unknown, missing and unreadable ones.

        Return the entries; those of further maps and lists are left to the caller.
        """
        entries = self.document.entries(node)
        here = (*view.route, prefix[:-1]) if prefix else view.route
        scalar = libyaml.ScalarNode
        values, texts = view.values, view.texts
        misspelt: set[str] = set()
        for name, (key_node, value) in entries.items():
            key = keys.get(name)
            if key is not None:
                # Nearly every value is a plain text that was met before; `read_value` would come to the same.
                if value.__class__ is scalar and value.style is None and value.tag is None:
                    text = value.value
                    known = key.read.get(text)
                    if known is not None and key.many != "list":
                        name = prefix + name
                        values[name] = (known,) if key.many else known
                        texts[name] = text
                        continue
                self.read_value(view, key, value, here, prefix + name)
            elif name != declared.SKIPPED_KEY and not name.startswith(declared.SKIPPED_PREFIX):
                from llm_strategy.model.reader import key_errors as wrong_keys

                split = wrong_keys.split_number(entries, node, name, keys)
                if split is not None:
                    # Of `{input: 1,200}` the 1 was read, which nobody meant, or reported on its own.
                    view.values.pop(prefix + split.key.name, None)
                    view.unreadable.add(prefix + split.key.name)
                    meant = (*here, split.key.name)
                    self.findings = [finding for finding in self.findings if finding.blame != meant]
                    if not split.first:
                        continue
                finding = wrong_keys.unknown(here, name, shape, keys, entries, technique, split)
                self.add(finding, key_node)
                if shape.required and finding.fix is not None:
                    misspelt |= wrong_keys.renamed(finding.fix)
        if shape.required and not view.damaged:
            # A key that is there under a wrong name is one fault, and that one is reported.
            missing = [name for name in shape.required if name not in entries and name not in misspelt]
            if missing:
                self.report_missing(view.route, shape, missing, node)
            for name in shape.required:
                if name in entries and is_null(entries[name][1]):
                    from llm_strategy.model.reader import key_errors as wrong_keys

                    self.add(wrong_keys.empty((*view.route, name), shape, name), entries[name][0])
        return entries

    def report_missing(self, route: Route, shape: Shape, missing: list[str], node: Node) -> None:
        """Report required keys that are not there."""
        from llm_strategy.model.reader import key_errors as wrong_keys

        self.add(wrong_keys.missing(route, shape, missing), node)

    def read_value(self, view: View, key: Key, node: Node, here: Route, name: str) -> None:
        """Read one value into ``view.values[name]``, or report it and note it as unreadable."""
        if key.type in COLLECTIONS:
            if not is_null(node):
                self.read_collection(view, key, node, here, name)
            elif key.required:
                view.unreadable.add(name)
            return
        if key.many and node.id == "sequence" and (node.tag is None or not has_foreign_tag(node)):
            self.read_many(view, key, node, (*here, key.name), name)
            return
        if is_null(node):
            if key.required:
                view.unreadable.add(name)
            return
        value = read_again(key, node)
        if value is None or key.many == "list":
            from llm_strategy.model.reader import value_errors as wrong_values

            view.unreadable.add(name)
            self.add(wrong_values.wrong(key, node, (*here, key.name)), node)
            return
        view.values[name] = (value,) if key.many else value
        view.texts[name] = node.value

    def read_collection(self, view: View, key: Key, node: Node, here: Route, name: str) -> None:
        """Read the values of a flat map; of the others, see that they are what they should be."""
        right = node.id == ("sequence" if key.type == declared.LIST else "mapping")
        if not right or (node.tag is not None and has_foreign_tag(node)):
            from llm_strategy.model.reader import value_errors as wrong_values

            view.unreadable.add(name)
            if key.type == declared.MAP:
                view.unreadable.update(f"{name}.{inner}" for inner in key.shape.keys)
            self.add(wrong_values.wrong(key, node, (*here, key.name)), node)
        elif key.flat:
            self.fill(view, node, key.shape, key.shape.keys, prefix=name + ".")

    def read_many(self, view: View, key: Key, node: Node, route: Route, name: str) -> None:
        """Read a list of values: what cannot be read is left out, and the key is noted as unreadable.

        Lists that are asked for keep a None in its place, so that positions stay those of the file.
        """
        values: list[Any] = []
        texts: list[str] = []
        items = self.document.items(node)
        scalar = libyaml.ScalarNode
        for position, item in enumerate(items):
            if item.__class__ is scalar and item.style is None and item.tag is None:
                text = item.value
                texts.append(text)
                known = key.read.get(text)
                if known is not None:
                    values.append(known)
                    continue
            elif is_scalar(item):
                texts.append(item.value)
            value = None
            # An item that is not written yet is unknown, and no fault.
            if not is_null(item):
                value = read_again(key, item)
                if value is None:
                    from llm_strategy.model.reader import value_errors as wrong_values

                    self.add(wrong_values.wrong(key, item, (*route, position)), item)
            if value is None:
                view.unreadable.add(name)
                if key.many != "list":
                    continue
            values.append(value)
        if self.damaged and self.is_damaged(node):
            view.unreadable.add(name)
        if values or key.many == "list":
            view.values[name] = tuple(values)
            view.texts[name] = ", ".join(texts)
