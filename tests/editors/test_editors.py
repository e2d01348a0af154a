"""The server in the hands of real editors, each set up with the very lines that editors/README.md gives."""

from __future__ import annotations

import datetime
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from llm_strategy.engine import check
from llm_strategy.patch import apply
from llm_strategy.report import Diagnostic
from llm_strategy.settings import DEFAULT
from tests.editors.programs import EDITORS, Editor, use

TEXT = """\
version: 1
strategies:
  prices:
    purpose: Tell callers what a share costs now
    approach:
      - {name: "é😀", technique: prompting, for: [real-time-data]}
"""
"""One finding, behind a character of two bytes and one of four (and of two units of UTF-16)."""
BEGUN = '      - {name: "é😀", technique: ra'
COMPLETED = '      - {name: "é😀", technique: rag'


def the_finding() -> Diagnostic:
    report = check(TEXT, "llmstrategy.yaml", DEFAULT, datetime.date.today().toordinal())
    (found,) = report.diagnostics
    return found


@dataclass(frozen=True)
class Session:
    editor: Editor
    seen: dict[str, Any]


@pytest.fixture(scope="module", params=EDITORS, ids=lambda editor: editor.name)
def session(request: pytest.FixtureRequest) -> Session:
    """What one editor saw, from opening the file to leaving."""
    editor: Editor = request.param
    try:
        path = editor.find()
    except LookupError as missing:
        if os.environ.get("LLMSTRATEGY_EDITORS") == "require":
            pytest.fail(f"missing: {missing}")
        pytest.skip(f"missing: {missing}; ./dev editors installs it")
    found = the_finding()
    line = TEXT.splitlines()[found.span.line]
    assert found.fix is not None and "é😀" in line[: found.span.column]
    job = {
        "line": found.span.line,
        "column": editor.column(line, found.span.column),
        "title": found.fix.title,
        "begun": BEGUN,
    }
    # pytest's own folders are long-lived, and some editors put sockets in theirs, whose names must be short.
    with tempfile.TemporaryDirectory(prefix="editor-") as folder:
        return Session(editor, use(editor, path, Path(folder), TEXT, job))


pytestmark = [pytest.mark.editors, pytest.mark.xdist_group("editors")]


def assert_found(editor: Editor, shown: list[dict[str, Any]]) -> None:
    found = the_finding()
    line = TEXT.splitlines()[found.span.line]
    (one,) = shown
    assert one["line"] == found.span.line
    assert one["column"] == editor.column(line, found.span.column)
    assert one["text"] == line[found.span.column : found.span.end_column] == "real-time-data"
    assert found.message in one["message"]


def test_the_finding_is_under_the_right_characters(session: Session) -> None:
    assert_found(session.editor, session.seen["findings"])
    assert session.seen.get("encoding", "") == session.editor.speaks


def test_hovering_explains_what_is_there(session: Session) -> None:
    assert "real-time-data" in session.seen["hover"]
    assert len(session.seen["hover"].split()) > 5


def test_the_fix_is_offered_and_made(session: Session) -> None:
    fix = the_finding().fix
    assert fix is not None
    assert [title for title in session.seen["actions"] if title.startswith(fix.title)]
    assert session.seen["fixed"] == apply(TEXT, fix)


def test_undo_brings_the_finding_back(session: Session) -> None:
    assert_found(session.editor, session.seen["undone"])


def test_completion_puts_in_what_was_chosen(session: Session) -> None:
    assert any(label.startswith("rag") for label in session.seen["offered"])
    assert session.seen["completed"] == COMPLETED


def test_a_file_of_another_name_is_left_alone(session: Session) -> None:
    assert session.seen["elsewhere"] == 0
