"""Nodes → typed values in views, key by key as the format declares them."""

from __future__ import annotations

from llm_strategy.document import parser as libyaml
from llm_strategy.document.document import is_null, is_scalar
from llm_strategy.format import declaration as declared
from llm_strategy.model.reader.scalars import has_foreign_tag, read_again

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.document.document import Document
    from llm_strategy.document.parser import Node
    from llm_strategy.findings import Finding
    from llm_strategy.format.declaration import Key, Shape
    from llm_strategy.model.view import View
    from llm_strategy.text import Route
    Pair = tuple[Node, Node]

COLLECTIONS = frozenset({declared.MAP, declared.NAMED, declared.LIST, declared.SCORES, declared.SHARES})

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
                from llm_strategy.model.reader import key_errors

                split = key_errors.split_number(entries, node, name, keys)
                if split is not None:
                    # Of `{input: 1,200}` the 1 was read, which nobody meant, or reported on its own.
                    view.values.pop(prefix + split.key.name, None)
                    view.unreadable.add(prefix + split.key.name)
                    meant = (*here, split.key.name)
                    self.findings = [finding for finding in self.findings if finding.blame != meant]
                    if not split.first:
                        continue
                finding = key_errors.unknown(here, name, shape, keys, entries, technique, split)
                self.add(finding, key_node)
                if shape.required and finding.fix is not None:
                    misspelt |= key_errors.renamed(finding.fix)
        if shape.required and not view.damaged:
            # A key that is there under a wrong name is one fault, and that one is reported.
            missing = [
                name
                for name in shape.required
                if name not in entries and name not in misspelt and not _is_replaced(name, shape, entries)
            ]
            if missing:
                self.report_missing(view.route, shape, missing, node)
            for name in shape.required:
                if name in entries and is_null(entries[name][1]):
                    from llm_strategy.model.reader import key_errors

                    self.add(key_errors.empty((*view.route, name), shape, name), entries[name][0])
        return entries

    def report_missing(self, route: Route, shape: Shape, missing: list[str], node: Node) -> None:
        """Report required keys that are not there."""
        from llm_strategy.model.reader import key_errors

        self.add(key_errors.missing(route, shape, missing), node)

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
            from llm_strategy.model.reader import value_errors

            view.unreadable.add(name)
            self.add(value_errors.wrong(key, node, (*here, key.name)), node)
            return
        view.values[name] = (value,) if key.many else value
        view.texts[name] = node.value

    def read_collection(self, view: View, key: Key, node: Node, here: Route, name: str) -> None:
        """Read the values of a flat map; of the others, see that they are what they should be."""
        right = node.id == ("sequence" if key.type == declared.LIST else "mapping")
        if not right or (node.tag is not None and has_foreign_tag(node)):
            from llm_strategy.model.reader import value_errors

            view.unreadable.add(name)
            if key.type == declared.MAP:
                view.unreadable.update(f"{name}.{inner}" for inner in key.shape.keys)
            self.add(value_errors.wrong(key, node, (*here, key.name)), node)
        elif key.flat:
            self.fill(view, node, key.shape, key.shape.keys, prefix=name + ".")

    def read_many(self, view: View, key: Key, node: Node, route: Route, name: str) -> None:
        """Read a list of values: what cannot be read is left out, and the key is noted as unreadable.

        Lists that are asked for keep a None in its place, so that positions stay those of the file. Of the others,
        ``view.texts`` has the text of each item under the key and its position, as in "retrieves.0".
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
                    if key.many != "list":
                        view.texts[f"{name}.{position}"] = text
                    continue
            elif is_scalar(item):
                texts.append(item.value)
            value = None
            # An item that is not written yet is unknown, and no fault.
            if not is_null(item):
                value = read_again(key, item)
                if value is None:
                    from llm_strategy.model.reader import value_errors

                    self.add(value_errors.wrong(key, item, (*route, position)), item)
            if value is None:
                view.unreadable.add(name)
                if key.many != "list":
                    continue
            elif key.many != "list":
                view.texts[f"{name}.{position}"] = item.value
            values.append(value)
        if self.damaged and self.is_damaged(node):
            view.unreadable.add(name)
        if values or key.many == "list":
            view.values[name] = tuple(values)
            view.texts[name] = ", ".join(texts)


def _is_replaced(name: str, shape: Shape, entries: dict[str, Pair]) -> bool:
    """Tell whether a required key of a strategy may be absent, because another key replaces it."""
    instead = declared.INSTEAD_OF.get(name) if shape is declared.STRATEGY else None
    return instead is not None and instead in entries
