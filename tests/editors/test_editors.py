"""The server in the hands of real editors, each set up with the very lines that editors/README.md gives."""

from __future__ import annotations

import datetime
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.document.edit.apply import apply
from llm_strategy.engine.check import check
from llm_strategy.report import Diagnostic
from tests.editors.programs import EDITORS, Editor, use

TEXT = """\
version: 1
strategies:
  prices:
    purpose: Tell callers what a share costs now
    approach:
      - {{name: "{wide}", technique: prompting, for: [real-time-data]}}
"""
"""One finding, behind wide characters of the same line."""
TWO = """\
version: 1
strategies:
  faq:
    purpose: Answer the questions of customers
    approach:
      - technique: rag
        for: [accuracy, style]
      - technique: fine-tuning
        for: [real-time-data]
"""
"""Two findings on a line, and one below that goes while the technique between them is half typed."""
STEADY = ("rag-for-behavior", "fine-tuning-for-real-time")
BEGUN = '      - {{name: "{wide}", technique: ra'


def findings(text: str) -> list[Diagnostic]:
    return check(text, "llmstrategy.yaml", DEFAULT, datetime.date.today().toordinal()).diagnostics


def fixed(text: str) -> str:
    """What the finding's fix makes of the text; it leaves another finding, on the same line."""
    (found,) = findings(text)
    assert found.fix is not None
    return apply(text, found.fix)


def title(found: Diagnostic) -> str:
    """How the list of actions calls the fix of a finding."""
    assert found.fix is not None
    return found.fix.title[:1].upper() + found.fix.title[1:]


def places(text: str, rules: Sequence[str]) -> str:
    """The findings of some rules, each with its line."""
    return " ".join(sorted(f"{one.rule}:{one.span.line}" for one in findings(text) if one.rule in rules))


@dataclass(frozen=True)
class Session:
    editor: Editor
    text: str
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
            pytest.fail(f"missing: {missing}", pytrace=False)
        pytest.skip(f"missing: {missing}; ./dev editors installs it")
    text = TEXT.format(wide=editor.wide)
    (found,) = findings(text)
    line = text.splitlines()[found.span.line]
    assert found.fix is not None
    job = {
        "line": found.span.line,
        "column": editor.column(line, found.span.column),
        "message": found.message,
        "title": title(found),
        "left": len(findings(fixed(text))),
        "begun": BEGUN.format(wide=editor.wide),
        "two": TWO.splitlines(),
        "steady": STEADY,
        "places": places(TWO, STEADY),
        "errors": places(TWO, ["invalid-value"]),
        "menu_at": [7, TWO.splitlines()[6].index("style") + 1],
        "typed_line": 8,
    }
    # pytest's own folders are long-lived, and some editors put sockets in theirs, whose names must be short.
    with tempfile.TemporaryDirectory(prefix="editor-") as folder:
        return Session(editor, text, use(editor, path, Path(folder), text, job))


pytestmark = [pytest.mark.slow, pytest.mark.editors, pytest.mark.xdist_group("editors")]


def assert_shown(editor: Editor, shown: list[dict[str, Any]], text: str) -> None:
    """What the editor shows is what ``check`` finds in the text, under the same characters."""
    expected = findings(text)
    assert len(shown) == len(expected) > 0
    for one, found in zip(sorted(shown, key=lambda one: (one["line"], one["column"])), expected, strict=True):
        line = text.splitlines()[found.span.line]
        assert editor.wide in line[: found.span.column]
        assert one["line"] == found.span.line
        assert one["column"] == editor.column(line, found.span.column)
        assert one["text"] == line[found.span.column : found.span.end_column]
        assert found.message in one["message"]


def test_the_finding_is_under_the_right_characters(session: Session) -> None:
    assert_shown(session.editor, session.seen("findings"), session.text)
    assert [one["text"] for one in session.seen("findings")] == ["real-time-data"]


def test_positions_are_counted_as_agreed(session: Session) -> None:
    assert session.seen("encoding") == session.editor.speaks


def test_hovering_explains_what_is_there(session: Session) -> None:
    # Some show no more than the first line until they are asked for more.
    first = session.seen("hover").partition("\n")[0]
    assert "real-time-data" in first and "need" in first


def test_the_fix_is_offered_and_made(session: Session) -> None:
    (found,) = findings(session.text)
    assert found.fix is not None
    assert [one for one in session.seen("actions") if one.startswith(title(found))]
    assert session.seen("fixed") == fixed(session.text)


def test_the_finding_is_gone_once_it_is_fixed(session: Session) -> None:
    assert_shown(session.editor, session.seen("left"), fixed(session.text))


def test_undo_brings_the_finding_back(session: Session) -> None:
    assert_shown(session.editor, session.seen("undone"), session.text)


def test_completion_puts_in_what_was_chosen(session: Session) -> None:
    assert any(label.startswith("rag") for label in session.seen("offered"))
    assert session.seen("completed") == BEGUN.format(wide=session.editor.wide) + "g"


def in_neovim(session: Session) -> None:
    if "neovim" not in session.editor.name:
        pytest.skip("tried in Neovim alone")


def test_the_menu_belongs_to_the_word_under_the_cursor(session: Session) -> None:
    in_neovim(session)
    # Neovim names every finding of the line.
    menu = session.seen("menu")
    assert not [one for one in menu if "invalid-value" in one or one.startswith("Write")]
    kinds = ["Move `style`", "Suppress rag-for-behavior", "Read about rag-for-behavior"]
    assert [one[: len(kind)] for one, kind in zip(menu, kinds, strict=False)] == kinds


def test_findings_of_other_lines_stay_while_a_line_is_half_typed(session: Session) -> None:
    in_neovim(session)
    assert session.seen("steady") == places(TWO, STEADY) != ""


def test_a_save_shows_what_a_check_finds(session: Session) -> None:
    if session.editor.name != "older-neovim":
        pytest.skip("tried where findings are pushed")
    half = TWO.replace("fine-tuning", "fine-tuni")
    assert session.seen("saved") == places(half, STEADY) != places(TWO, STEADY)


def test_a_file_of_another_name_is_left_alone(session: Session) -> None:
    assert session.seen("elsewhere") == 0
