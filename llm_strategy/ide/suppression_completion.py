"""Completion inside comments: the words of a suppression, and the rules that could be silenced there."""

from __future__ import annotations

from llm_strategy.ide.types import Completion, Item
from llm_strategy.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.ide.snapshot import Situation

STARTS = {
    "llmstrategy: ignore[]": "silence rules here",
    "llmstrategy: ignore-file[]": "silence rules in the whole file",
}


def in_comment(situation: Situation, line: int, column: int) -> Completion | None:
    """Return what can be written in the comment at a place; None where there is no comment."""
    comment = next((one for one in situation.document.comments if one.span.line == line), None)
    if comment is None or column <= comment.span.column:
        return None
    text = situation.lines[line]
    before = text[comment.span.column : column]
    mark = before.lower().rfind("llmstrategy:")
    if mark < 0:
        return _starts(situation, line, column, before)
    opening = before.find("[", mark)
    if opening < 0 or "]" in before[opening:]:
        return Completion()
    return _rules(situation, line, column, comment.span.column + opening + 1)


def _starts(situation: Situation, line: int, column: int, before: str) -> Completion:
    word = before.lstrip("#").lstrip(" \t")
    if not "llmstrategy: ignore".startswith(word.lower()):
        return Completion()
    start = column - len(word)
    space = "" if before[-1 - len(word)] in " \t" else " "
    items: list[Item] = []
    for label, detail in STARTS.items():
        if label.startswith("llmstrategy: ignore-file") and line > _first_key(situation):
            continue
        text = space + label.replace("]", "$1]$0")
        span = Span(line, start, line, column)
        items.append(
            Item(label, "snippet", span, text, detail=detail, sort=f"{len(items)}", snippet=True, again=True)
        )
    return Completion(items)


def _first_key(situation: Situation) -> int:
    root = situation.document.root
    if root is None or root.id != "mapping" or not root.value:
        return len(situation.lines)
    return situation.document.span(root.value[0][0]).line


def _rules(situation: Situation, line: int, column: int, opening: int) -> Completion:
    """Offer the rules, first those that report something on the lines the comment can cover."""
    from llm_strategy.rules.registry import all_rules

    text = situation.lines[line]
    start, end = column, column
    stops = " \t,[]"
    while start > opening and text[start - 1] not in stops:
        start -= 1
    while end < len(text) and text[end] not in stops:
        end += 1
    close = text.find("]", column)
    named = text[opening:start] + " " + (text[end:close] if close >= 0 else "")
    present = set(named.replace(",", " ").split())
    here = {
        found.rule
        for found in situation.report.diagnostics
        if found.span.line in (line, _below(situation, line))
    }
    anywhere = {found.rule for found in situation.report.diagnostics}
    items: list[Item] = []
    for name, rule in all_rules().items():
        if name in present:
            continue
        rank = "0" if name in here and rule.family != "structure" else "1" if name in anywhere else "2"
        note = "reported here · " if rank == "0" else "reported in this file · " if rank == "1" else ""
        span = Span(line, start, line, end)
        items.append(
            Item(
                name,
                "rule",
                span,
                name,
                detail=note + rule.summary,
                topic=("rule", name),
                sort=f"{rank}{len(items):04d}",
            )
        )
    return Completion(sorted(items, key=lambda item: item.sort))


def _below(situation: Situation, line: int) -> int:
    """Return the line that a comment of its own stands for."""
    own = {comment.span.line for comment in situation.document.comments if comment.whole_line}
    while line in own:
        line += 1
    return line
