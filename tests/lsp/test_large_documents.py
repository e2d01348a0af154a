"""Documents of tens of thousands of lines: the newest text wins, and no answer waits for its analysis."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from llm_strategy.lsp import analysis, documents, large_documents
from llm_strategy.lsp.analysis import Analyzer
from llm_strategy.lsp.capabilities import Capabilities
from llm_strategy.lsp.documents import ChangedSinceError, Document, OlderText
from llm_strategy.lsp.feature import CHANGED_MEANWHILE, FEATURES
from llm_strategy.lsp.features import code_actions, rename
from llm_strategy.lsp.large_documents import LargeDocuments
from llm_strategy.text import Span
from tests.lsp.client import RULE
from tests.lsp.raw import Session

URI = "file:///nowhere/llmstrategy.yaml"
STRATEGY = """\
  s{0}:
    purpose: Tell callers what a share costs now
    approach:
      - technique: prompting
        for: [style]
"""
COUNT = 8_000
LINE = 2 + 5 * 4_000 + 4
"""The line with the needs of a strategy in the middle."""
ABILITIES = {
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "rename": {"prepareSupport": True},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}},
    }
}


def text_of(count: int = COUNT) -> str:
    return "version: 1\nstrategies:\n" + "".join(STRATEGY.format(number) for number in range(count))


@pytest.fixture(scope="module")
def session() -> Any:
    """A server with 40,000 lines open and analysed."""
    made = Session()
    made.greet(ABILITIES)
    made.open(URI, text_of())
    assert made.pushed(URI) == []
    yield made
    assert made.end()[0] == 0


version = iter(range(2, 10_000))


def edit(session: Session, line: int, start: int, end: int, text: str) -> int:
    number = next(version)
    area = {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}
    session.send(
        "textDocument/didChange",
        {"textDocument": {"uri": URI, "version": number}, "contentChanges": [{"range": area, "text": text}]},
    )
    return number


def begin_anew(session: Session) -> None:
    number = next(version)
    changes = {"textDocument": {"uri": URI, "version": number}, "contentChanges": [{"text": text_of()}]}
    session.send("textDocument/didChange", changes)
    assert published(session, number) == []


def ask(session: Session, method: str, line: int, character: int, **more: Any) -> tuple[Any, list[Any]]:
    """Return the answer, and what was published before it."""
    place = {"line": line, "character": character}
    session.send(f"textDocument/{method}", {"textDocument": {"uri": URI}, "position": place, **more}, id="q")
    before = []
    while (message := session.next()).get("id") != "q":
        before.append(message)
    return message, before


def published(session: Session, number: int) -> Any:
    """Return the findings of a version, and fail if those of another text come first."""
    while (message := session.next()).get("method") != "textDocument/publishDiagnostics":
        pass
    assert message["params"]["version"] == number
    return message["params"]["diagnostics"]


def test_an_answer_comes_before_the_findings_and_in_the_places_of_the_newest_text(session: Session) -> None:
    begin_anew(session)
    edit(session, LINE, 14, 19, "real-time-data")
    edit(session, 2, 0, 0, "# a line more\n")
    hover, before = ask(session, "hover", LINE + 6, 16)
    assert before == []
    assert "style" in hover["result"]["contents"]["value"]
    assert hover["result"]["range"]["start"] == {"line": LINE + 6, "character": 14}
    actions, before = ask(
        session, "codeAction", 0, 0, range=hover["result"]["range"], context={"diagnostics": []}
    )
    assert before == [] and "error" not in actions
    changed, before = ask(session, "hover", LINE + 1, 16)
    assert before == [] and changed["result"] is None
    # What is being typed is completed all the same.
    offered, before = ask(session, "completion", LINE + 1, 20)
    assert before == []
    assert "real-time-data" in {item["label"] for item in offered["result"]["items"]}
    number = edit(session, 2, 0, 15, "# one line more")
    (found,) = published(session, number)
    assert (found["code"], found["range"]["start"]["line"]) == (RULE, LINE + 1)
    number = edit(session, 2, 0, 0, "#")
    edit(session, LINE + 1, 14, 28, "style")
    number = edit(session, 2, 0, 1, "")
    assert published(session, number) == []


def test_a_rename_is_of_the_newest_text(session: Session) -> None:
    begin_anew(session)
    line = LINE - 4  # the name of the strategy
    edit(session, 2, 0, 0, "# a line more\n")
    edit(session, LINE + 2, 0, 0, "    uses: {s4000: 10%}\n")
    found, _ = ask(session, "prepareRename", line + 1, 3)
    assert found["result"]["placeholder"] == "s4000"
    edit(session, LINE + 2, 0, 0, "    # and another\n")
    renamed, _ = ask(session, "rename", line + 1, 3, newName="other")
    (edits,) = renamed["result"]["changes"].values()
    places = [(one["range"]["start"]["line"], one["range"]["start"]["character"]) for one in edits]
    assert sorted(places) == [(line + 1, 2), (LINE + 3, 11)]
    edit(session, LINE + 3, 11, 16, "s3")
    places = [
        (one["range"]["start"]["line"], one["range"]["start"]["character"])
        for one in ask(session, "references", line + 1, 3, context={"includeDeclaration": True})[0]["result"]
    ]
    assert sorted(places) == [(line + 1, 2)]


def test_an_answer_is_from_a_copy_that_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LARGE", 10)
    document = Document(URI, None, text_of(2), 1, "utf-16")
    made = asyncio.run(LargeDocuments(Analyzer()).newest(document))
    assert made is not None
    document.version = 2
    copy = made.in_places_of(document)
    assert copy is not document and (copy.version, copy.revision) == (2, document.revision)


@pytest.mark.parametrize("during", ["analysis", "answer", "resolving"])
def test_a_rename_of_a_text_that_changes_meanwhile_is_refused(
    during: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "LARGE", 10)
    document = Document(URI, None, text_of(2), 1, "utf-16")
    large = LargeDocuments(Analyzer())

    class Client:
        capabilities = Capabilities(types.ClientCapabilities())

        def document(self, uri: str) -> Document:
            return document

        async def analysis(self, document: Document, *, waits: bool = False) -> Any:
            return await (large.newest(document) if waits else large.last(document))

    def change(*_: object) -> list[Any]:
        document.edit(0, 0, 0, 0, "# ")
        return []

    (answer,) = [found.handler for found in FEATURES if found.method == types.TEXT_DOCUMENT_RENAME]
    params: Any = types.RenameParams(types.TextDocumentIdentifier(URI), types.Position(2, 3), "other")

    async def ask() -> Any:
        first = await answer(Client(), params)
        assert isinstance(first, types.WorkspaceEdit)
        if during == "resolving":
            monkeypatch.setattr(code_actions, "_fix_all", change)
            data = {"what": "fix all", "uri": URI, "revision": document.revision}
            return await code_actions.resolve(Client(), types.CodeAction("a", data=data))  # type: ignore[arg-type]
        if during == "answer":
            monkeypatch.setattr(rename, "rename", change)
        else:
            check = analysis.check
            monkeypatch.setattr(analysis, "check", lambda *asked: (check(*asked), change())[0])
            change()
        return await answer(Client(), params)

    monkeypatch.setattr(large_documents, "PAUSE_SECONDS", 0)
    assert asyncio.run(ask()) is CHANGED_MEANWHILE


def test_fixes_are_of_the_newest_text(session: Session) -> None:
    begin_anew(session)
    edit(session, LINE - 1, 19, 28, "Prompting")
    number = edit(session, LINE, 14, 19, "output_format")
    published(session, number)
    area = {"start": {"line": LINE - 1, "character": 0}, "end": {"line": LINE, "character": 27}}

    def titles() -> list[str]:
        wanted = {"textDocument": {"uri": URI}, "range": area, "context": {"diagnostics": []}}
        return [action["title"] for action in session.ask("textDocument/codeAction", wanted)["result"]]

    def fixes() -> list[str]:
        return [title for title in titles() if title.startswith("Write")]

    def wait_for_fixes() -> None:
        # They are written beside the answers.
        for _ in range(200):
            if len(fixes()) == 2:
                return
            time.sleep(0.05)
        raise AssertionError(titles())

    wait_for_fixes()
    number = edit(session, 0, 0, 0, "# more ")
    assert titles() and not fixes()
    published(session, number)
    wait_for_fixes()


def test_a_document_that_becomes_large_is_analysed_before_anything_is_said_of_it() -> None:
    session = Session()
    session.greet(ABILITIES)
    session.open(URI, text_of(1).replace("style", "output_format"))
    session.pushed(URI)
    edit(session, 2, 0, 0, "".join(STRATEGY.format(f"-{number}") for number in range(COUNT)))
    line = 6 + 5 * COUNT
    wanted = {"start": {"line": line, "character": 14}, "end": {"line": line, "character": 27}}
    actions, _ = ask(session, "codeAction", 0, 0, range=wanted, context={"diagnostics": []})
    assert any("invalid-value" in action["title"] for action in actions["result"])
    assert session.end()[0] == 0


def test_a_large_document_that_is_closed_is_forgotten() -> None:
    session = Session()
    session.greet(ABILITIES)
    session.open(URI, text_of())
    session.send("textDocument/didClose", {"textDocument": {"uri": URI}})
    assert (
        session.ask(
            "textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": 3, "character": 5}}
        )["result"]
        is None
    )
    session.open(URI, "version: 2\n", 7)
    assert [found["code"] for found in session.pushed(URI)][:1] != []
    assert session.end()[0] == 0


def test_a_large_document_is_pulled_from_the_last_result_and_again_when_asked_to() -> None:
    session = Session()
    abilities = {"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": True}}}
    session.greet(abilities)
    session.open(URI, text_of())
    first = session.ask("textDocument/diagnostic", {"textDocument": {"uri": URI}})["result"]
    assert first["items"] == []
    edit(session, LINE, 14, 19, "real-time-data")
    old = session.ask(
        "textDocument/diagnostic", {"textDocument": {"uri": URI}, "previousResultId": first["resultId"]}
    )
    assert old["result"]["kind"] == "unchanged"
    while (asked := session.next()).get("method") != "workspace/diagnostic/refresh":
        pass
    session.write_answer(asked["id"])
    new = session.ask(
        "textDocument/diagnostic", {"textDocument": {"uri": URI}, "previousResultId": first["resultId"]}
    )
    assert [found["code"] for found in new["result"]["items"]] == [RULE]
    assert session.end()[0] == 0


LINES = st.lists(st.sampled_from(["a", "b", "c", "é😀"]), min_size=1, max_size=8)


@given(old=LINES, new=LINES)
def test_unchanged_lines_have_the_same_places_in_both_texts(old: list[str], new: list[str]) -> None:
    older = Document("file:///x", None, "\n".join(old), 1, "utf-16")
    newest = Document("file:///x", None, "\n".join(new), 2, "utf-16")
    both = OlderText(older, newest)
    assert (both.version, both.revision) == (2, newest.revision)
    for line in range(len(new)):
        try:
            place = both.place(line, 1)
        except ChangedSinceError:
            continue
        assert old[place[0]] == new[line]
        if both.has(Span(place[0], 0, place[0], 1)):
            assert both.position(*place).line == line
    for line in range(len(old)):
        assert 0 <= both.position(line, 0).line <= len(new)
        if both.has(Span(line, 0, line, 0)):
            assert new[both.position(line, 0).line] == old[line]
