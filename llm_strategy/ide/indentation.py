"""The indentation of a new line."""

from __future__ import annotations

from llm_strategy.document.recovery.lines import bare, indent, key_column, opens_block
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.ide.cursor import KEY, cursor_at
from llm_strategy.report import Edit
from llm_strategy.text import Span


def indented(snapshot: Snapshot, line: int, column: int, typed: str) -> list[Edit]:
    """Return the edits that indent the new line as the text above it asks for.

    ``typed`` is what was typed (a line break), and the cursor is at the place now.
    """
    lines = snapshot.lines
    if "\n" not in typed and "\r" not in typed:
        return []
    if not 0 < line < len(lines) or lines[line].strip() or not lines[line - 1].strip():
        return []
    above = lines[line - 1]
    text = bare(above)
    if (
        not text.strip()
        or "\t" in above[: len(above) - len(above.lstrip())]
        or _in_block_text(snapshot, line)
    ):
        return []
    inner = key_column(text)
    entry = text[inner:]
    opened = sum(map(entry.count, "[{")) > sum(map(entry.count, "]}"))
    if opened or entry.endswith(("|", ">", "[", "{", ",")):
        return []
    if opens_block(above):
        wanted = inner + 2
    elif ":" in entry:
        wanted = inner
    else:
        wanted = indent(above)
    if lines[line] == " " * wanted:
        return []
    return [Edit(Span(line, 0, line, len(lines[line])), " " * wanted)]


def _in_block_text(snapshot: Snapshot, line: int) -> bool:
    """Tell whether the line above belongs to a text of several lines."""
    cursor = cursor_at(snapshot.document, line - 1, max(0, len(snapshot.lines[line - 1].rstrip()) - 1))
    if cursor is None or cursor.part == KEY or cursor.node.id != "scalar":
        return False
    return bool(cursor.node.style and cursor.node.style in "|>") or cursor.span.line < line - 1
