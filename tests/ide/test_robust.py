"""No question raises over what a text says, wherever the cursor is, however broken the text."""

from __future__ import annotations

import random

import pytest

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

from .helpers import FILES, snapshot

SCRAPS = [
    "[",
    "]",
    "{",
    "}",
    ":",
    ": ",
    "- ",
    "#",
    '"',
    "'",
    "|",
    "&a ",
    "*a",
    "<<: ",
    "\t",
    "é😀",
    "\x1b",
    "\u2028",
    "\n",
    "  ",
]


def ask_all(text: str, line: int, column: int) -> None:
    asked = snapshot(text)
    hover(asked, line, column)
    for item in complete(asked, line, column).items[:5]:
        assert isinstance(documentation(item.topic), str)
        assert 0 <= item.span.column <= item.span.end_column <= len(asked.lines[item.span.line])
    for route, technique in alternatives(asked, line, column)[:1]:
        try_out(asked, route, technique)
    hints(asked)
    lenses(asked)
    symbols(asked)
    folds(asked)
    links(asked)
    assert selections(asked, line, column)
    indented(asked, line, column, "\n")
    if renamable(asked, line, column) is not None:
        try:
            rename(asked, line, column, "another")
        except RenameError:
            pass


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_broken_texts(path) -> None:  # type: ignore[no-untyped-def]
    chance = random.Random(path.name)
    text = path.read_bytes().decode()
    for _ in range(6):
        at = chance.randrange(len(text) + 1)
        kept = chance.choice([0, 0, 1, 30])
        text = text[:at] + chance.choice(SCRAPS) * chance.choice([1, 1, 2]) + text[at + kept :]
        lines = snapshot(text).lines
        line = chance.randrange(len(lines))
        ask_all(text, line, chance.randint(0, len(lines[line])))


@pytest.mark.parametrize(
    "text",
    ["", "\ufeff", "\n", "- ", "a", "[", "null", "strategies", "strategies:\n- a", "? a", "\x00", "&a [*a]"],
)
def test_tiny_texts(text: str) -> None:
    for line, column in ((0, 0), (0, 1), (5, 5)):
        ask_all(text, line, column)


def test_invalid_topics() -> None:
    for topic in (
        [],
        ["nonsense"],
        ["key"],
        ["key", "layer", "nonsense"],
        ["need", "x"],
        ["rule", "x"],
        ["model", "x\x1b`"],
    ):
        assert isinstance(documentation(topic), str)


def test_snapshot_uses_the_given_report() -> None:
    path = FILES[0]
    first = snapshot(path.read_bytes().decode())
    report = first.report
    second = Snapshot(first.content, first.name, first.settings, first.today, None, report)
    assert second.report is report
