"""The requests of an editor about a place in a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from fuzz.choices import Choices
from fuzz.targets.reports import EVERYTHING, HIDDEN, NAME, TODAY, inside
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.explain.summaries import documentation
from llm_strategy.ide.completion import complete
from llm_strategy.ide.folding import folds
from llm_strategy.ide.hints import hints, lenses
from llm_strategy.ide.hover import hover
from llm_strategy.ide.indentation import indented
from llm_strategy.ide.links import links
from llm_strategy.ide.rename import renamable, rename
from llm_strategy.ide.selection import selections
from llm_strategy.ide.symbols import symbols
from llm_strategy.ide.types import RenameError
from llm_strategy.ide.what_if import alternatives, try_out
from llm_strategy.text import Span


def questions(data: bytes) -> None:
    """Ask for everything that an editor can ask, at any place of any text."""
    choices = Choices(data)
    line, column, wide = choices.number(65536), choices.number(256), choices.number(4)
    text = choices.rest().decode("utf-8", "replace")
    snapshot = Snapshot(text, NAME, EVERYTHING, TODAY)
    lines = snapshot.lines
    if wide:
        line %= len(lines)
        column %= len(lines[line]) + 1
    found = hover(snapshot, line, column)
    if found is not None:
        inside(found.span, lines)
        _check_markdown(found.markdown)
    for item in complete(snapshot, line, column).items:
        inside(item.span, lines)
        assert item.span.line == min(line, len(lines) - 1) or not wide
        assert not HIDDEN.search(item.label), item.label
        _check_markdown(documentation(item.topic))
    for route, technique in alternatives(snapshot, line, column)[:2]:
        tried = try_out(snapshot, route, technique)
        if tried is not None:
            assert not HIDDEN.search(tried.title), tried.title
            _all_inside(tried.edits, lines)
    for hint in hints(snapshot):
        inside(Span(hint.line, hint.column, hint.line, hint.column), lines)
        assert not HIDDEN.search(hint.label)
        _check_markdown(hint.tooltip)
    for lens in lenses(snapshot):
        inside(lens.span, lines)
        assert not HIDDEN.search(lens.title), lens.title
    _symbols(symbols(snapshot), lines)
    for fold in folds(snapshot):
        assert 0 <= fold.first <= fold.last < len(lines)
    for link in links(snapshot):
        inside(link.span, lines)
    for span in selections(snapshot, line, column):
        inside(span, lines)
    _all_inside(indented(snapshot, line, column, "\n"), lines)
    if renamable(snapshot, line, column) is not None:
        try:
            _all_inside(rename(snapshot, line, column, "another"), lines)
        except RenameError as error:
            assert not HIDDEN.search(str(error)), str(error)


def _check_markdown(markdown: str) -> None:
    assert not HIDDEN.search(markdown.replace("\t", "")), markdown


def _all_inside(edits: Iterable[Any], lines: Sequence[str]) -> None:
    for edit in edits:
        inside(edit.span, lines)


def _symbols(symbols: Iterable[Any], lines: Sequence[str]) -> None:
    for one in symbols:
        inside(one.span, lines)
        inside(one.selection, lines)
        assert one.span.line <= one.selection.line and one.selection.end_line <= one.span.end_line
        assert not HIDDEN.search(one.name + one.detail), one.name
        _symbols(one.children, lines)
