"""What may be written at a place, also in a text that is broken there.

Where a value or key is written already, the tree says it. Elsewhere a mark is put at the place in a copy, as a key, a
value or an item, and the copy is read: where the mark is found is what may be written. Where the whole text is too
broken for that, the lines above that enclose the place are read alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from llm_strategy.document.document import Document, load
from llm_strategy.document.excerpt import excerpt
from llm_strategy.document.parser import Node
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.ide.cursor import KEY, LIST, VALUE, Cursor, Expected, cursor_at, technique_of
from llm_strategy.text import Route, Span

MARK = "zzmark0"
"""Stands for what is to be written; no key, word or name of the format reads so."""

DELIMITERS = frozenset(" \t[]{}\"'")
"""What a word that is typed ends at."""

NEW_KEY = "new key"
OLD_KEY = "old key"
SCALAR = "scalar"
ITEM = "item"
"""What is to be written: a key with its colon, the name of a key that has one, a value, an item with its dash."""


@dataclass
class Context:
    """A place where something can be written.

    ``what`` is one of the constants above; ``expected`` is what holds a key, or what a value may be. ``span`` is the
    text to replace and ``typed`` what of it is before the cursor; ``quote`` the quotes around it, ``space`` the blank
    that is missing before it. ``present`` are the keys or values that are there already. ``own_line`` tells whether
    nothing but dashes stands before it, ``column`` where a further line of it would begin. ``in_flow``: between
    brackets. ``technique`` is that of the layer around it, ``route`` the way to the map, list or value.
    """

    what: str
    expected: Expected
    span: Span
    typed: str
    column: int
    route: Route = ()
    quote: str = ""
    space: str = ""
    present: tuple[str, ...] = ()
    own_line: bool = False
    in_flow: bool = False
    technique: str | None = None


def contexts(snapshot: Snapshot, line: int, column: int) -> list[Context]:
    """Return what may be written at a place; more than one where the text leaves it open."""
    document = snapshot.document
    text = snapshot.lines[line]
    cursor = cursor_at(document, line, column)
    written = _written(document, cursor, line, column)
    if written is not None:
        return [] if written.expected.holds == "any" else [written]
    if cursor is not None and line not in document.damaged and _in_text(cursor, line, column):
        return []
    start, end = _word(text, line, column)
    cut = None if document.has_aliases else excerpt(snapshot.lines, line)
    if cut is not None:
        head, first, stop = cut
        lines = [*snapshot.lines[:head], *snapshot.lines[first:stop]]
        small = _marked(
            lines, line - first + head, start, end, column, _syntax_errors(load("\n".join(lines)))
        )
        if small:
            return _moved(small, line)
    found = _marked(snapshot.lines, line, start, end, column, _syntax_errors(document))
    if not found and _syntax_errors(document):
        lines, number = _enclosing(snapshot.lines, line, start)
        found = _moved(_marked(lines, number, start, end, column, 0), line)
    return found


def _moved(found: list[Context], line: int) -> list[Context]:
    """Return contexts of a part of the text with their place in the whole."""
    for context in found:
        context.span = Span(line, context.span.column, line, context.span.end_column)
    return found


def _syntax_errors(document: Document) -> int:
    """Count the syntax errors of a text."""
    return sum(problem.rule == "syntax-error" for problem in document.problems)


def _in_text(cursor: Cursor, line: int, column: int) -> bool:
    """Tell whether the place is inside a scalar that goes over several lines."""
    node = cursor.node
    return node.id == "scalar" and cursor.part != KEY and cursor.span.line < line <= cursor.span.end_line


# -- what is written -------------------------------------------------------------------------------------------------


def _written(document: Document, cursor: Cursor | None, line: int, column: int) -> Context | None:
    """Return the context of a key or value that is written where the cursor is."""
    if cursor is None or line in document.damaged:
        return None
    span = cursor.span
    if span.line != line or span.end_line != line or span.column == span.end_column:
        return None
    if not span.column <= column <= span.end_column:
        return None
    text = document.lines[line]
    typed = text[span.column : column]
    if cursor.part == KEY:
        key = cursor.pair_key
        assert key is not None
        if text[span.column] in "*?" or key.tag is not None:
            return None
        context = _context(
            OLD_KEY, cursor.parent, span, typed, document, cursor.nodes[:-1], cursor.route[:-1]
        )
        context.quote = key.style or ""
        context.present = _others(document, cursor.nodes[-2], cursor.name)
        return context
    node = cursor.node
    if node.id != "scalar" or node.tag is not None or (node.style and node.style in "|>"):
        return None
    if text[span.column] in "*&!?":
        return None
    expected = cursor.expected
    before = text[: span.column]
    own_line = not before.replace("- ", "").strip()
    if expected.has_keys and own_line and not node.style and not cursor.in_flow:
        # A key whose colon is yet to come.
        context = _context(NEW_KEY, expected, span, typed, document, cursor.nodes, cursor.route)
        context.own_line = True
        return context
    context = _context(SCALAR, expected, span, typed, document, cursor.nodes, cursor.route)
    context.quote = node.style or ""
    context.own_line = own_line
    parent = cursor.nodes[-2] if len(cursor.nodes) > 1 else node
    if parent.id == "sequence":
        context.present = _values(parent, node)
    return context


def _context(
    what: str,
    expected: Expected,
    span: Span,
    typed: str,
    document: Document,
    nodes: list[Node],
    route: Route,
) -> Context:
    """Return a context with what the nodes around it say: whether it is between brackets, and the technique."""
    techniques = (technique_of(document, node) for node in reversed(nodes))
    return Context(
        what,
        expected,
        span,
        typed,
        span.column,
        route,
        in_flow=any(bool(node.flow_style) for node in nodes if node.id != "scalar"),
        technique=next((technique for technique in techniques if technique is not None), None),
    )


def _others(document: Document, node: Node, name: str) -> tuple[str, ...]:
    """Return the keys of a map but for ``name``."""
    return tuple(key for key in document.entries(node) if key not in (name, MARK))


def _values(node: Node, but: Node) -> tuple[str, ...]:
    """Return the texts in a list but for that of one item."""
    return tuple(item.value for item in node.value if item.id == "scalar" and item is not but)


# -- the mark --------------------------------------------------------------------------------------------------------


def _word(text: str, line: int, column: int) -> tuple[int, int]:
    """Return where the word that the cursor is in begins and ends."""
    start = column
    while start and text[start - 1] not in DELIMITERS and not (text[start - 1] == "," and start == column):
        start -= 1
    # In `[a,b` the comma ends a word; in `1,200` it does not.
    comma = text.rfind(",", start, column)
    if comma >= 0 and not text[comma + 1 : comma + 2].isdigit():
        start = comma + 1
    end = column
    while end < len(text) and text[end] not in DELIMITERS and text[end] not in ",:":
        end += 1
    if text[start:column].endswith(":"):
        start = column
    elif text[start:end].startswith("-") and not text[:start].strip():
        start += 1
    return start, max(end, start)


def _marked(lines: list[str], line: int, start: int, end: int, column: int, problems: int) -> list[Context]:
    """Put the mark at the place in every way that makes sense, and return those that can be read."""
    text = lines[line]
    before, behind = text[:start], text[end:]
    blank = not before.strip()
    lone = not behind.strip() or behind.lstrip().startswith("#")
    typed = text[start:column]
    needs_gap = (bool(before) and before[-1] in ":,") or (before[-1:] == "-" and not before[:-1].strip())
    space = " " if needs_gap else ""
    ways: list[tuple[str, str, str, str]] = []
    if behind.lstrip().startswith(":") and not behind.startswith("::"):
        ways.append((OLD_KEY, space, MARK, behind))
    else:
        gap = " " if behind[:1] not in ("", " ") else ""
        if behind.lstrip()[:1] in ("", ",", "]", "}", "#"):
            ways.append((NEW_KEY, space, MARK + ": ", behind))
            ways.append((SCALAR, space, MARK, gap + behind))
        if blank and lone:
            if not text[start:end]:
                ways.append((ITEM, space, "- " + MARK, behind))
                ways.append((ITEM, space, "- " + MARK + ": ", behind))
            indent = _indent_into_item(lines[:line], start)
            if indent:
                ways.append((NEW_KEY, indent, MARK + ": ", behind))
    found: list[Context] = []
    least = problems
    for what, space, written, rest in ways:
        if any((context.what, context.space) == (what, space) for context in found):
            continue
        copy = list(lines)
        copy[line] = before + space + written + rest
        read = load("\n".join(copy))
        left = _syntax_errors(read)
        if left > least:
            continue
        at = start + len(space) + (2 if what == ITEM else 0)
        context = _context_of_mark(read, what, line, at, start, end, typed)
        if context is None or any(_alike(other, context) for other in found):
            continue
        if left < least:
            least = left
            found.clear()
        context.own_line = not before.replace("-", "").strip()
        context.space = space
        found.append(context)
    return found


def _indent_into_item(above: list[str], column: int) -> str:
    """Return the blanks that lead from the column of a dash to the keys behind it.

    ``""`` where no item whose dash is in that column encloses the line below ``above``.
    """
    for text in reversed(above):
        indent, is_item = _level(text, len(text))
        if not text.strip() or text.lstrip().startswith("#") or indent > column:
            continue
        return " " * (_inner(text) - column) if is_item and indent == column else ""
    return ""


def _alike(first: Context, second: Context) -> bool:
    """Tell whether the same can be written in two contexts."""
    return (first.what, first.expected.holds, first.route) == (
        second.what,
        second.expected.holds,
        second.route,
    )


def _context_of_mark(
    read: Document, what: str, line: int, at: int, start: int, end: int, typed: str
) -> Context | None:
    """Return the context of the mark in the copy; None where it is not found as what it was put there for."""
    cursor = cursor_at(read, line, at + 1)
    if cursor is None:
        return None
    span = Span(line, start, line, end)
    if cursor.part == KEY:
        key = cursor.pair_key
        if key is None or key.value != MARK:
            return None
        value = cursor.node
        parent = cursor.nodes[-2]
        if what != OLD_KEY and (value.id != "scalar" or value.value or value.style):
            return None  # it took what stands below away from another key
        if what == ITEM and cursor.expected_values[-2].holds != "map":
            return None
        if what == SCALAR and not parent.flow_style:
            return None
        if not cursor.parent.has_keys:
            return None
        if what == ITEM and (len(cursor.expected_values) < 3 or cursor.expected_values[-3].holds != LIST):
            return None
        kind = NEW_KEY if what == SCALAR else what
        context = _context(kind, cursor.parent, span, typed, read, cursor.nodes[:-1], cursor.route[:-1])
        context.present = _others(read, parent, MARK)
        context.column = at
        return context
    node = cursor.node
    if node.id != "scalar" or node.value != MARK or what in (NEW_KEY, OLD_KEY):
        return None
    expected = cursor.expected
    item = len(cursor.nodes) > 1 and cursor.nodes[-2].id == "sequence"
    if what == ITEM and not (item and expected.holds == VALUE and not expected.many):
        return None
    if expected.holds == "any":
        return None
    context = _context(what, expected, span, typed, read, cursor.nodes, cursor.route)
    context.column = at
    if item:
        context.present = _values(cursor.nodes[-2], node)
    return context


# -- the lines that enclose a place ----------------------------------------------------------------------------------


def _enclosing(lines: list[str], line: int, column: int) -> tuple[list[str], int]:
    """Return the line with what encloses it, by indentation alone, and its number among them.

    Entries beside it are kept, those that are more than one line without what they hold.
    """
    above: list[str] = []
    level, dashed = _level(lines[line], column)
    for text in reversed(lines[:line]):
        bare = text.strip()
        if not bare or bare.startswith("#"):
            continue
        indent, is_item = _level(text, len(text))
        entry = text[_inner(text) :]
        if is_item:
            if _inner(text) == level and not dashed:
                above.append(text if _readable(entry) else text.partition(":")[0] + ": x")
            elif indent < level and ":" in entry:
                above.append(text.partition(":")[0] + ":")
            else:
                continue
            level, dashed = indent, True
        elif indent == level and not dashed:
            above.append(text if _readable(entry) else text.partition(":")[0] + ": x")
        elif indent < level or (indent == level and dashed):
            above.append(text.partition(":")[0] + ":")
            level, dashed = indent, False
            if not level:
                break
    above.reverse()
    return [*above, lines[line]], len(above)


def _level(text: str, column: int) -> tuple[int, bool]:
    """Return how far a line is indented, and whether it begins with a dash."""
    indent = min(len(text) - len(text.lstrip(" ")), column)
    return indent, text[indent:].startswith(("- ", "-")) and text[indent + 1 : indent + 2] in ("", " ")


def _inner(text: str) -> int:
    """Return where the first key of a line begins, behind its dash."""
    indent, is_item = _level(text, len(text))
    return indent + 1 + len(text[indent + 1 :]) - len(text[indent + 1 :].lstrip(" ")) if is_item else indent


def _readable(entry: str) -> bool:
    """Tell whether a line is a key with a value, whole."""
    if entry.rstrip().endswith(":"):
        return False
    read = load(entry)
    return not read.problems and read.root is not None and read.root.id == "mapping"
