"""Small edits after which a line is YAML again. Each is tried, and offered where its syntax error is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from llm_strategy.document.document import load
from llm_strategy.document.edit.apply import apply
from llm_strategy.document.problem import SYNTAX_ERROR
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.report import REVIEW, Diagnostic, Edit, Fix
from llm_strategy.text import Span

MOST_CHARACTERS = 250_000
"""Longer texts get none: each try reads the whole text."""

TAB_WIDTHS = (2, 4, 8)

_CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}
_COMMENT = re.compile(r"[ \t]+#.*\Z")
_VALUE = re.compile(r"[ ]*(?:- +)*[^\s:#]+:[ ]+(?=\S)")


@dataclass(frozen=True)
class _Line:
    number: int
    text: str
    """The line without its comment and the blanks at its end."""

    def put(self, column: int, end: int, text: str) -> Edit:
        return Edit(Span(self.number, column, self.number, end), text)


def syntax_fixes(snapshot: Snapshot, diagnostic: Diagnostic) -> list[Fix]:
    """Return the fixes of a syntax error that are known; nothing in long texts."""
    if len(snapshot.text) > MOST_CHARACTERS or diagnostic.span.line >= len(snapshot.lines):
        return []
    before = _errors(snapshot.text)
    fixes = []
    for fix in _tries(snapshot.lines, diagnostic):
        after = _errors(apply(snapshot.text, fix))
        if len(after) < len(before) and not any(span.line == diagnostic.span.line for span in after):
            fixes.append(fix)
            break
    return fixes


def _errors(text: str) -> list[Span]:
    return [problem.span for problem in load(text).problems if problem.rule == SYNTAX_ERROR]


def _tries(lines: list[str], diagnostic: Diagnostic) -> Iterator[Fix]:
    span = diagnostic.span
    whole = lines[span.line]
    blamed = whole[span.column : span.end_column]
    line = _Line(span.line, _COMMENT.sub("", whole).rstrip())
    if "\t" in whole[: len(whole) - len(whole.lstrip())]:
        for width in TAB_WIDTHS:
            yield Fix("Indent with spaces", REVIEW, list(_untabbed(lines, width)))
    if blamed in _CLOSING and span.column < len(line.text):
        mark = _CLOSING[blamed]
        yield Fix(f"Write `{mark}` at the end of the line", REVIEW, [line.put(len(line.text), len(line.text), mark)])
    if blamed == ":":
        yield Fix("Write a space after the colon", REVIEW, [line.put(span.end_column, span.end_column, " ")])
    value = _VALUE.match(line.text)
    if value is not None and value.end() <= span.column:
        text = line.text[value.end() :]
        yield Fix("Put the value in quotes", REVIEW, [line.put(value.end(), len(line.text), _quoted(text))])


def _untabbed(lines: list[str], width: int) -> Iterator[Edit]:
    """Yield the edits that put spaces for every tab that indents a line."""
    for number, text in enumerate(lines):
        indent = text[: len(text) - len(text.lstrip(" \t"))]
        if "\t" in indent and text.strip():
            yield Edit(Span(number, 0, number, len(indent)), indent.replace("\t", " " * width))


def _quoted(text: str) -> str:
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"
