"""Entries and items between brackets: what to write to add one or to take one out."""

from __future__ import annotations

from llm_strategy.document.edit.source import Change, Source
from llm_strategy.document.edit.values import Style
from llm_strategy.document.parser import Node
from llm_strategy.text import Span


def appended(source: Source, node: Node, span: Span, written: str, style: Style) -> list[Change] | None:
    """Return the changes that add ``written`` behind the last entry of a list or map in brackets at ``span``."""
    text = source.text
    opened = source.offset(span.line, span.column)
    close = source.offset(span.end_line, span.end_column) - 1
    if text[opened] not in "[{" or text[close] not in "]}":
        return None
    end = source.back(close)
    if end <= opened + 1:
        inner = text[opened + 1 : close]
        return None if inner.strip() else [(opened + 1, close, written)]
    trailing = ""
    if text[end - 1] == ",":
        trailing = ","
        end = source.back(end - 1)
    before = ""
    if text[end - 1] == ":":
        # A value that is not written: without a blank, the comma would belong to the key.
        blank = text[end : end + 1] in (" ", "\t") and end + 1 not in source.comments
        end, before = (end + 1, "") if blank else (end, " ")
    last = node.value[-1]
    first_of_last = (last[0] if node.id == "mapping" else last).start_mark
    line = first_of_last.line
    prefix = source.prefix(line, first_of_last.column)
    own_line = opened < source.offset(line, first_of_last.column) and span.line < line and not prefix.strip()
    if not own_line:
        return [(end, end, before + "," + gap(source, node, opened, style) + written)]
    line = source.line_at(end)
    new = source.line_break(line) + prefix + written
    stop = source.end_of(line)
    if source.has_comment(end, stop):
        # The comment belongs to the entry before.
        if not trailing:
            return [(end, end, before + ","), (stop, stop, new)]
        return [(stop, stop, new + ",")] if "," in text[end:stop].split("#")[0] else None
    return [(end, end, before + "," + new)]


def gap(source: Source, node: Node, opened: int, style: Style) -> str:
    """Return what follows a comma in a list or map in brackets that begins at ``opened``: a space, or nothing."""
    last = node.value[-1]
    mark = (last[0] if node.id == "mapping" else last).start_mark
    if len(node.value) > 1:
        at = source.offset(mark.line, mark.column) if mark.line < len(source.lines) else 0
        return "" if at > opened and source.text[at - 1 : at] == "," else " "
    return style.comma[1:]


def taken(source: Source, start: int, end: int, count: int, last: bool) -> list[Change] | None:
    """Return the changes that take out the entry between two offsets, one of ``count``, maybe the ``last``."""
    text = source.text
    before = source.back(start)
    after = source.forward(end)
    if text[before - 1 : before] not in ("[", "{", ",") or text[after : after + 1] not in ("]", "}", ","):
        return None
    if count == 1:
        close = after if text[after] != "," else source.forward(after + 1)
        if text[close : close + 1] not in ("]", "}") or source.has_comment(before, close):
            return None
        return [(before, close, "")]
    first, final = source.line_at(start), source.line_at(end)
    comma = source.forward_blanks(end)
    behind = comma + 1 if text[comma : comma + 1] == "," else end
    alone = not source.prefix(first, start - source.starts[first]).strip()
    if alone and source.only_comment_after(final, behind - source.starts[final]):
        changes = [source.lines_removed(first, final)]
        if last and behind == end:
            changes.append((before - 1, before, ""))
        return changes
    if source.has_comment(before, start):
        return [(before - 1, before, ""), (start, end, "")] if last else None
    if text[before - 1] == "," and (last or source.line_at(before) == first):
        return [(source.back_blanks(before - 1), end if last else after, "")]
    stop = source.forward_blanks(after + 1)
    if source.has_comment(start, stop + 1):
        return None
    return [(start, after + 1 if text[stop : stop + 1] in ("\r", "\n") else stop, "")]


def style_of(source: Source, node: Node, above: Style | None = None) -> Style:
    """Return how a list or map is written; ``above`` is the style of what contains it."""
    style = Style() if above is None else Style(above.key, above.value, above.colon, above.comma)
    values = node.value
    if node.id == "mapping":
        style.key = _common([key for key, _ in node.value]) if node.value else style.key
        values = [value for _, value in node.value]
        if style.key and node.flow_style:
            for key, value in node.value:
                start, end = key.end_mark, value.start_mark
                if end.index > start.index and end.line == start.line:
                    between = source.lines[start.line][start.column : end.column]
                    style.colon = between if between in (":", ": ") else ": "
                    break
        style.value = _common([value for value in values if value.id == "scalar"], texts=True, empty=style.key)
        if not style.key:
            style.value = ""
    else:
        style.value = _common([value for value in values if value.id == "scalar"], texts=True, empty=style.value)
    if node.flow_style and values and node.start_mark.line < len(source.lines):
        opened = source.lines[node.start_mark.line][node.start_mark.column :]
        style.pad = " " if node.id == "mapping" and opened.startswith("{ ") else ""
        style.comma = "," if style.colon == ":" else ", "
    return style


def _common(nodes: list[Node], *, texts: bool = False, empty: str = "") -> str:
    """Return the quote that all of ``nodes`` have; of texts, those that need none to be typed are left out."""
    from llm_strategy.document.edit.values import is_typed

    if texts:
        nodes = [node for node in nodes if node.style or not is_typed(node.value)]
    quotes = {node.style for node in nodes}
    if not quotes:
        return empty
    quote = quotes.pop()
    return quote if not quotes and quote in ("'", '"') else ""
