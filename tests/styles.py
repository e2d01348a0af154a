"""Writes one meaning in any style of YAML, for the tests of fixes.

``Writer(seed).write(tree)`` writes a tree (``tree_of`` makes one from a text) with the block and flow styles, quotes,
comments, anchors, aliases, merges, markers and indentation that ``random.Random(seed)`` chooses.
"""

from __future__ import annotations

import random
from typing import Any

import yaml

Tree = Any
"""A scalar is ``(text, typed)``, a list a list, a map a ``Map`` of pairs."""

WORDS = frozenset("null Null NULL ~ true True TRUE false False FALSE".split()) | {""}


class Map(list[tuple[str, Tree]]):
    """The pairs of a map as written, including ``<<``."""

    def get(self, key: str) -> Tree | None:
        return next((value for name, value in self if name == key), None)


def typed(text: str) -> bool:
    """Return whether a plain scalar is a number, a boolean or null in the core schema."""
    try:
        return text in WORDS or (text[:1] in "+-.0123456789" and "_" not in text and float(text) is not None)
    except ValueError:
        return False


def tree_of(text: str) -> Tree:
    """Read a text with PyYAML; aliases are replaced by their values."""
    node = yaml.compose(text.removeprefix("\ufeff"), Loader=yaml.CSafeLoader)
    return None if node is None else _tree(node)


def _tree(node: Any) -> Tree:
    if isinstance(node, yaml.ScalarNode):
        return (node.value, not node.style and typed(node.value))
    if isinstance(node, yaml.SequenceNode):
        return [_tree(item) for item in node.value]
    return Map((_tree(key)[0], _tree(value)) for key, value in node.value)


def frozen(tree: Tree) -> Any:
    """Return the tree as a hashable value."""
    if isinstance(tree, Map):
        return ("map", *((key, frozen(value)) for key, value in tree))
    return ("list", *map(frozen, tree)) if isinstance(tree, list) else tree


class Writer:
    """Writes a tree; ``random.Random(seed)`` makes every choice."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        maybe = self.random.random
        self.flow = self.random.choice((0, 0, 0.2, 0.5, 1))
        self.quoted = self.random.choice((0, 0, 0.3, 1))
        self.quote = self.random.choice(("'", '"', "'\""))
        self.comments = self.random.choice((0, 0, 0.2, 0.6))
        self.anchors = self.random.choice((0, 0, 0, 0.15))
        self.odd = self.random.choice((0, 0, 0.1))
        self.spread = self.random.choice((0, 0.3, 1))
        self.json = self.flow == 1 and maybe() < 0.3
        self.step = self.random.choice((2, 2, 2, 4, 3))
        self.list_step = self.random.choice((0, 2, 2, 4))
        self.dash = self.random.choice((1, 1, 1, 3))
        self.eol = self.random.choice(("\n", "\n", "\r\n", "\r"))
        self.mark = self.random.choice(("", "", "\ufeff"))
        self.count = 0
        self.in_block = False  # an indented comment would be part of the text
        self.anchored: dict[Any, str] = {}

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def write(self, tree: Map) -> str:
        """Return the text of a file."""
        lines = []
        if self.chance(0.1):
            lines += ["%YAML 1.2", "---"]
        elif self.chance(0.2):
            lines.append(self.random.choice(("---", "--- # start")))
        merges = self.base(tree) if self.anchors else []
        if self.flow == 1 and not merges:
            lines += self.flow_value(tree, 0).split("\n")
        else:
            lines += self.map_lines(Map([*merges, *tree]), 0)
        if self.chance(0.1):
            lines.append("...")
        text = "\n".join(lines) + ("\n" if self.chance(0.8) else "")
        return self.mark + text.replace("\n", self.eol)

    def base(self, tree: Map) -> list[tuple[str, Tree]]:
        """Move an entry of a layer into a map of its own, which the layer merges."""
        strategies = tree.get("strategies")
        layers = [
            layer
            for _, strategy in (strategies if isinstance(strategies, Map) else ())
            if isinstance(strategy, Map) and isinstance(strategy.get("approach"), list)
            for layer in (strategy.get("approach") or ())
            if isinstance(layer, Map) and len(layer) > 1
        ]
        if not layers:
            return []
        layer = self.random.choice(layers)
        base = Map([layer.pop(self.random.randrange(len(layer)))])
        self.anchored[frozen(base)] = "base"
        layer.insert(self.random.randrange(len(layer) + 1), ("<<", base))
        return [("x-base", base)]

    # -- parts -----------------------------------------------------------------------------------------------------

    def comment(self) -> str:
        """Return a comment with a number of its own, or nothing."""
        if not self.chance(self.comments):
            return ""
        self.count += 1
        words = self.random.choice(("", " why", " é😀", "\ttab", " x: [y", " 'q", " # again"))
        return self.random.choice((" ", "  ", "\t", " \t ")) + f"# c{self.count}c{words}"

    def between(self, indent: int) -> list[str]:
        """Return comment lines and empty lines to write before an entry."""
        lines = []
        if self.chance(self.comments / 2):
            self.count += 1
            column = 0 if self.in_block else self.random.choice((indent, indent, indent + 2, 0))
            lines.append(" " * column + f"# c{self.count}c über")
        if self.chance(self.comments / 4):
            lines.append(self.random.choice(("", "", "  ")))
        self.in_block = False
        return lines

    def scalar(self, tree: Tree, in_flow: bool, key: bool = False) -> str:
        text, is_typed = tree
        if is_typed:
            return str(text)
        quote = self.random.choice(self.quote) if self.json or self.chance(self.quoted) else ""
        quote = '"' if self.json else quote
        frame = "{{{}: x}}" if key and in_flow else "{}: x" if key else "{{x: {}}}" if in_flow else "x: {}"
        for written in (text, "'" + text.replace("'", "''") + "'"):
            if not quote or (quote == "'" and written != text):
                try:
                    read = tree_of(frame.format(written))
                    if len(read) == 1 and (read[0][0] if key else read[0][1]) == (text if key else (text, False)):
                        return written
                except yaml.YAMLError:
                    pass
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    def anchor(self, tree: Tree) -> tuple[str, str]:
        """Return an anchor to write before a value, and the alias to write instead of it; mostly both are empty."""
        if not self.anchors or (not isinstance(tree, list) and tree[1]):
            return "", ""
        name = self.anchored.get(frozen(tree))
        if name == "base":
            return "", ""
        if name is not None:
            return "", f"*{name}" if self.chance(0.3) else ""
        if self.chance(self.anchors):
            name = self.anchored[frozen(tree)] = f"a{len(self.anchored)}"
            return f"&{name} ", ""
        return "", ""

    # -- flow style ------------------------------------------------------------------------------------------------

    def flow_value(self, tree: Tree, indent: int, *, named: bool = False) -> str:
        anchor, alias = ("", "") if named else self.anchor(tree)
        if alias:
            return alias + " "
        if not isinstance(tree, list):
            return anchor + self.scalar(tree, True)
        opened, closed = "{}" if isinstance(tree, Map) else "[]"
        if not tree:
            return anchor + opened + closed
        pieces = []
        for item in tree:
            if not isinstance(tree, Map):
                pieces.append(self.flow_value(item, indent + self.step))
            elif item[0] == "<<":
                pieces.append("<<: *base ")
            else:
                key = self.scalar((item[0], False), True, key=True)
                tight = self.json or (key[:1] in "'\"" and self.chance(0.2))
                pieces.append(key + (":" if tight else ": ") + self.flow_value(item[1], indent + self.step))
        comma = "," if self.json or self.chance(0.2) else ", "
        if not self.chance(self.spread):
            if comma == "," and not self.json and any(piece[:1] not in "\"'" for piece in pieces):
                comma = ", "  # a plain scalar may contain a comma
            pad = self.random.choice(("", " ")) if opened == "{" else ""
            return anchor + opened + pad + comma.join(pieces) + pad + closed
        inner = " " * (indent + self.step)
        lines = [anchor + opened + self.comment()]
        for at, piece in enumerate(pieces):
            last = at == len(pieces) - 1
            lines.append(inner + piece + ("" if last and not self.chance(0.3) else ",") + self.comment())
        lines.append(" " * (indent + self.random.choice((0, 1))) + closed)
        return "\n".join(lines)

    # -- block style -----------------------------------------------------------------------------------------------

    def value_lines(self, tree: Tree, indent: int, in_list: bool) -> tuple[str, list[str]]:
        """Return what follows a key or dash on its line, and the lines below."""
        anchor, alias = self.anchor(tree)
        if alias:
            return " " + alias + self.comment(), []
        if not isinstance(tree, list):
            text = tree[0]
            if not tree[1] and text and not in_list and self.chance(self.odd) and text.strip() == text:
                inner = " " * (indent + self.step)
                style = self.random.choice(("|-", ">-", "plain"))
                if style != "plain" and text.isascii():
                    self.in_block = True
                    return f" {anchor}{style}", [inner + text]
                if " " in text and self.scalar(tree, False) == text:
                    head, _, tail = text.partition(" ")
                    if "#" not in tail and ":" not in text:
                        return f" {anchor}{head}", [inner + tail]
            written = self.scalar(tree, False)
            return (f" {anchor}{written}" if written or anchor else "") + self.comment(), []
        if not tree or self.chance(self.flow):
            first, *rest = self.flow_value(tree, indent + 1, named=True).split("\n")
            lines = [f" {anchor}{first}", *rest]
            lines[-1] += self.comment()
            return lines[0], lines[1:]
        head = f" {anchor}".rstrip() + self.comment()
        if isinstance(tree, Map):
            return head, self.map_lines(tree, indent + self.step)
        return head, self.list_lines(tree, indent + (self.list_step if not in_list else self.step))

    def map_lines(self, tree: Map, indent: int) -> list[str]:
        lines = []
        for key, value in tree:
            lines += self.between(indent)
            if key == "<<":
                lines.append(" " * indent + "<<: *base" + self.comment())
                continue
            written = self.scalar((key, False), False, key=True)
            if key == "x-base":
                pairs = ", ".join(f"{name}: {self.flow_value(inner, 0)}" for name, inner in value)
                lines += f"x-base: &base {{{pairs}}}".split("\n")
                continue
            head, below = self.value_lines(value, indent, False)
            colon = self.random.choice((":", ":", " :")) if self.odd else ":"
            if self.chance(self.odd / 2):
                # After this colon, and after a dash, libyaml reads a tab as indentation.
                lines += [" " * indent + f"? {written}", " " * indent + ":" + head.replace("\t", " "), *below]
            else:
                lines += [" " * indent + written + colon + head, *below]
        return lines

    def list_lines(self, tree: list[Tree], indent: int) -> list[str]:
        lines = []
        for item in tree:
            lines += self.between(indent)
            dash = " " * indent + "-"
            if isinstance(item, Map) and item and not self.chance(self.flow) and not self.chance(self.odd):
                first, *rest = self.map_lines(item, indent + 1 + self.dash)
                while first.lstrip().startswith("#") or not first.strip():
                    lines.append(first)
                    first, *rest = rest
                lines += [dash + " " * self.dash + first.lstrip(" "), *rest]
            else:
                head, below = self.value_lines(item, indent, True)
                lines += [dash + (head.replace("\t", " ") if below else head), *below]
        return lines
