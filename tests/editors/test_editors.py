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


def findings(text: str) -> list[Diagnostic]:
    return check(text, "llmstrategy.yaml", DEFAULT, datetime.date.today().toordinal()).diagnostics


def fixed() -> str:
    """What the finding's fix makes of the text; it leaves another finding, on the same line."""
    (found,) = findings(TEXT)
    assert found.fix is not None
    return apply(TEXT, found.fix)


@dataclass(frozen=True)
class Session:
    editor: Editor
    everything: dict[str, Any]

    def seen(self, what: str) -> Any:
        """Return what the editor saw of one thing; it sees nothing after what it waits for in vain."""
        if what not in self.everything:
            pytest.fail(str(self.everything.get("failure")), pytrace=False)
        return self.everything[what]


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
    (found,) = findings(TEXT)
    line = TEXT.splitlines()[found.span.line]
    assert found.fix is not None and "é😀" in line[: found.span.column]
    job = {
        "line": found.span.line,
        "column": editor.column(line, found.span.column),
        "message": found.message,
        "title": found.fix.title,
        "left": len(findings(fixed())),
        "begun": BEGUN,
    }
    # pytest's own folders are long-lived, and some editors put sockets in theirs, whose names must be short.
    with tempfile.TemporaryDirectory(prefix="editor-") as folder:
        return Session(editor, use(editor, path, Path(folder), TEXT, job))


pytestmark = [pytest.mark.editors, pytest.mark.xdist_group("editors")]


def assert_shown(editor: Editor, shown: list[dict[str, Any]], text: str) -> None:
    """What the editor shows is what ``check`` finds in the text, under the same characters."""
    expected = findings(text)
    assert len(shown) == len(expected) > 0
    for one, found in zip(sorted(shown, key=lambda one: (one["line"], one["column"])), expected, strict=True):
        line = text.splitlines()[found.span.line]
        assert "é😀" in line[: found.span.column]
        assert one["line"] == found.span.line
        assert one["column"] == editor.column(line, found.span.column)
        assert one["text"] == line[found.span.column : found.span.end_column]
        assert found.message in one["message"]


def test_the_finding_is_under_the_right_characters(session: Session) -> None:
    assert_shown(session.editor, session.seen("findings"), TEXT)
    assert [one["text"] for one in session.seen("findings")] == ["real-time-data"]


def test_positions_are_counted_as_agreed(session: Session) -> None:
    assert session.seen("encoding") == session.editor.speaks


def test_hovering_explains_what_is_there(session: Session) -> None:
    assert "real-time-data" in session.seen("hover")
    assert len(session.seen("hover").split()) > 5


def test_the_fix_is_offered_and_made(session: Session) -> None:
    (found,) = findings(TEXT)
    assert found.fix is not None
    assert [title for title in session.seen("actions") if title.startswith(found.fix.title)]
    assert session.seen("fixed") == fixed()


def test_the_finding_is_gone_once_it_is_fixed(session: Session) -> None:
    assert_shown(session.editor, session.seen("left"), fixed())


def test_undo_brings_the_finding_back(session: Session) -> None:
    assert_shown(session.editor, session.seen("undone"), TEXT)


def test_completion_puts_in_what_was_chosen(session: Session) -> None:
    assert any(label.startswith("rag") for label in session.seen("offered"))
    assert session.seen("completed") == COMPLETED


def test_a_file_of_another_name_is_left_alone(session: Session) -> None:
    assert session.seen("elsewhere") == 0
