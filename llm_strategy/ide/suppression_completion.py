"""Completion inside comments: the words of a suppression, and the rules that could be suppressed there."""

from __future__ import annotations

from llm_strategy.engine.check import rules_of
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.ide.types import Completion, Item
from llm_strategy.text import Span

DIRECTIVES = {
    "llmstrategy: ignore[]": "suppress rules here",
    "llmstrategy: ignore-file[]": "suppress rules in the whole file",
}

DELIMITERS = " \t,[]"
"""What the name of a rule ends at."""


def complete_comment(snapshot: Snapshot, line: int, column: int) -> Completion | None:
    """Return what can be written in the comment at a place; None where there is no comment."""
    comment = next((comment for comment in snapshot.document.comments if comment.span.line == line), None)
    if comment is None or column <= comment.span.column:
        return None
    before = snapshot.lines[line][comment.span.column : column]
    directive = before.lower().rfind("llmstrategy:")
    if directive < 0:
        return _directives(snapshot, line, column, before)
    opening = before.find("[", directive)
    if opening < 0 or "]" in before[opening:]:
        return Completion()
    return _rules(snapshot, line, column, comment.span.column + opening + 1)


def _directives(snapshot: Snapshot, line: int, column: int, before: str) -> Completion:
    """Offer the beginnings of suppressions; nothing behind other words of a comment."""
    word = before.lstrip("#").lstrip(" \t")
    if not "llmstrategy: ignore".startswith(word.lower()):
        return Completion()
    span = Span(line, column - len(word), line, column)
    space = "" if before[-1 - len(word)] in " \t" else " "
    items: list[Item] = []
    for label, detail in DIRECTIVES.items():
        if label.startswith("llmstrategy: ignore-file") and line > _first_key(snapshot):
            continue
        text = space + label.replace("]", "$1]$0")
        sort = str(len(items))
        items.append(Item(label, "snippet", span, text, detail=detail, sort=sort, snippet=True, again=True))
    return Completion(items)


def _first_key(snapshot: Snapshot) -> int:
    """Return the line of the first key; one behind the last line where there is none."""
    root = snapshot.document.root
    if root is None or root.id != "mapping" or not root.value:
        return len(snapshot.lines)
    return snapshot.document.span(root.value[0][0]).line


def _rules(snapshot: Snapshot, line: int, column: int, opening: int) -> Completion:
    """Offer the rules, first those that report something on the lines the comment can cover."""
    text = snapshot.lines[line]
    start, end = column, column
    while start > opening and text[start - 1] not in DELIMITERS:
        start -= 1
    while end < len(text) and text[end] not in DELIMITERS:
        end += 1
    close = text.find("]", column)
    named = text[opening:start] + " " + (text[end:close] if close >= 0 else "")
    present = set(named.replace(",", " ").split())
    covered = (line, _next_content(snapshot, line))
    here = {found.rule for found in snapshot.report.diagnostics if found.span.line in covered}
    in_file = {found.rule for found in snapshot.report.diagnostics}
    items: list[Item] = []
    for name, rule in rules_of(snapshot.settings).items():
        if name in present:
            continue
        rank, note = "2", ""
        if name in here and rule.family != "structure":
            rank, note = "0", "reported here · "
        elif name in in_file:
            rank, note = "1", "reported in this file · "
        span = Span(line, start, line, end)
        # The page of a policy's rule is not found by its name alone.
        topic = () if "/" in name else ("rule", name)
        sort = f"{rank}{len(items):04d}"
        items.append(Item(name, "rule", span, name, detail=note + rule.summary, topic=topic, sort=sort))
    return Completion(sorted(items, key=lambda item: item.sort))


def _next_content(snapshot: Snapshot, line: int) -> int:
    """Return the line that a comment on a line of its own is about: the next that is no comment."""
    own = {comment.span.line for comment in snapshot.document.comments if comment.whole_line}
    while line in own:
        line += 1
    return line
