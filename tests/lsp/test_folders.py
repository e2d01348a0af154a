"""Folders that are deleted, renamed and moved in while the server runs, and files under two spellings of their URI."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.lsp.client import BAD, GOOD, RULE
from tests.lsp.raw import Session

DELETED, CREATED = 3, 1
WATCHES = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}
PULLS = {"textDocument": {"diagnostic": {}}}


def project(folder: Path, *names: str, text: str = BAD) -> list[str]:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return [(folder / name).as_uri() for name in names]


class Editor:
    """A client that keeps what it is told to show."""

    def __init__(self, folder: Path, *, watches: bool = False, pulls: bool = False, code: str = "") -> None:
        self.session = Session(code=code)
        abilities = (WATCHES if watches else {}) | (PULLS if pulls else {})
        self.session.greet(abilities, workspaceFolders=[{"uri": folder.as_uri(), "name": "x"}])
        self.shown: dict[str, list[str]] = {}
        self.previous: dict[str, str] = {}

    def take(self) -> Any:
        message = self.session.next()
        assert message is not None, "the server left"
        if "method" in message and "id" in message:
            self.session.write_answer(message["id"])
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            self.shown[params["uri"]] = [found["code"] for found in params["diagnostics"]]
        return message

    def until(self, *uris: str) -> None:
        """Wait until exactly these files are shown with findings."""
        while {uri for uri, codes in self.shown.items() if codes} != set(uris):
            self.take()

    def ask(self, method: str, params: Any) -> Any:
        self.session.send(method, params, id="q")
        while (message := self.take()).get("id") != "q":
            pass
        return message["result"]

    def tell(self, *changes: tuple[Path, int]) -> None:
        events = [{"uri": path.as_uri(), "type": kind} for path, kind in changes]
        self.session.send("workspace/didChangeWatchedFiles", {"changes": events})

    def pull(self) -> dict[str, list[str]]:
        """Pull the workspace; return the files with findings, and remember what the client then has."""
        previous = [{"uri": uri, "value": value} for uri, value in self.previous.items()]
        for item in self.ask("workspace/diagnostic", {"previousResultIds": previous})["items"]:
            if item["kind"] == "full":
                self.shown[item["uri"]] = [found["code"] for found in item["items"]]
            self.previous[item["uri"]] = item.get("resultId", "")
        return {uri: codes for uri, codes in self.shown.items() if codes}

    def end(self) -> None:
        assert self.session.end()[0] == 0


def test_a_folder_that_is_deleted_takes_its_findings_along(tmp_path: Path) -> None:
    a, b = project(tmp_path, "a/llmstrategy.yaml", "b/deep/x.llmstrategy.yaml")
    editor = Editor(tmp_path, watches=True)
    editor.until(a, b)
    (tmp_path / "b/deep/x.llmstrategy.yaml").unlink()
    (tmp_path / "b/deep").rmdir()
    (tmp_path / "b").rmdir()
    editor.tell((tmp_path / "b", DELETED))
    editor.until(a)
    editor.end()


def test_a_folder_that_is_renamed_is_found_under_its_new_name(tmp_path: Path) -> None:
    (old,) = project(tmp_path, "old/llmstrategy.yaml")
    editor = Editor(tmp_path, watches=True)
    editor.until(old)
    (tmp_path / "old").rename(tmp_path / "new")
    editor.tell((tmp_path / "old", DELETED), (tmp_path / "new", CREATED))
    editor.until((tmp_path / "new/llmstrategy.yaml").as_uri())
    editor.end()


def test_a_folder_that_is_moved_in_brings_its_findings_and_settings(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    (a,) = project(inside, "team/llmstrategy.yaml")
    project(outside, "llmstrategy.yaml", "other.llmstrategy.yaml")
    project(outside, "llmstrategy.toml", text='exclude = ["other.*"]\n')
    editor = Editor(inside, watches=True)
    editor.until(a)
    outside.rename(inside / "new")
    editor.tell((inside / "new", CREATED))
    editor.until(a, (inside / "new/llmstrategy.yaml").as_uri())
    # In its place comes another, whose settings are others.
    (inside / "new").rename(outside)
    (outside / "llmstrategy.toml").write_text(f'ignore = ["{RULE}"]\n', "utf-8")
    editor.tell((inside / "new", DELETED))
    editor.until(a)
    outside.rename(inside / "new")
    project(inside, "last.llmstrategy.yaml")
    editor.tell((inside / "new", CREATED))
    editor.until(a, (inside / "last.llmstrategy.yaml").as_uri())
    editor.end()


@pytest.mark.parametrize("operation", ["delete", "rename", "create"])
def test_what_the_user_does_in_an_editor_without_watchers_is_seen(tmp_path: Path, operation: str) -> None:
    a, b = project(tmp_path, "a/llmstrategy.yaml", "b/llmstrategy.yaml")
    editor = Editor(tmp_path)
    editor.until(a, b)
    folder = tmp_path / "b"
    if operation == "delete":
        (folder / "llmstrategy.yaml").unlink()
        folder.rmdir()
        editor.session.send("workspace/didDeleteFiles", {"files": [{"uri": folder.as_uri()}]})
        editor.until(a)
    elif operation == "rename":
        folder.rename(tmp_path / "c")
        files = [{"oldUri": folder.as_uri(), "newUri": (tmp_path / "c").as_uri()}]
        editor.session.send("workspace/didRenameFiles", {"files": files})
        editor.until(a, (tmp_path / "c/llmstrategy.yaml").as_uri())
    else:
        (c,) = project(tmp_path, "c/llmstrategy.yaml")
        editor.session.send("workspace/didCreateFiles", {"files": [{"uri": (tmp_path / "c").as_uri()}]})
        editor.until(a, b, c)
    editor.end()


def test_a_folder_that_is_gone_is_noticed_without_being_told(tmp_path: Path) -> None:
    a, b = project(tmp_path, "a/llmstrategy.yaml", "b/llmstrategy.yaml")
    code = "from llm_strategy.lsp.features import workspace; workspace.LOOK_SECONDS = 0.05"
    editor = Editor(tmp_path, code=code)
    editor.until(a, b)
    (tmp_path / "b/llmstrategy.yaml").unlink()
    (tmp_path / "b").rmdir()
    editor.until(a)
    editor.end()


@pytest.mark.parametrize("watches", [False, True], ids=["without watchers", "with watchers"])
def test_folders_are_pulled_as_they_are(tmp_path: Path, watches: bool) -> None:
    a, b = project(tmp_path, "a/llmstrategy.yaml", "b/llmstrategy.yaml")
    code = "from llm_strategy.lsp.features import workspace; workspace.SEARCH_AGAIN_SECONDS = 0"
    editor = Editor(tmp_path, watches=watches, pulls=True, code=code)
    assert set(editor.pull()) == {a, b}
    (tmp_path / "b").rename(tmp_path / "c")
    c = (tmp_path / "c/llmstrategy.yaml").as_uri()
    assert set(editor.pull()) == {a, c}
    assert editor.ask("textDocument/diagnostic", {"textDocument": {"uri": b}})["items"] == []
    (tmp_path / "c/llmstrategy.yaml").unlink()
    (tmp_path / "c").rmdir()
    assert set(editor.pull()) == {a}
    editor.end()


# -- two spellings of one URI ------------------------------------------------------------------------------------------

SPELLINGS = {
    "escaped otherwise": lambda uri: uri.replace("llmstrategy.yaml", "llm%73trategy.yaml"),
    "a dot": lambda uri: uri.replace("/llmstrategy.yaml", "/./llmstrategy.yaml"),
    "two dots": lambda uri: uri.replace("/llmstrategy.yaml", "/x/../llmstrategy.yaml"),
    "two slashes": lambda uri: uri.replace("/llmstrategy.yaml", "//llmstrategy.yaml"),
    "a host": lambda uri: uri.replace("file:///", "file://localhost/"),
}


@pytest.mark.parametrize("spell", SPELLINGS.values(), ids=SPELLINGS.keys())
def test_a_file_is_shown_once_under_the_spelling_of_the_client(tmp_path: Path, spell: Any) -> None:
    (uri,) = project(tmp_path, "llmstrategy.yaml")
    other = spell(uri)
    assert other != uri
    editor = Editor(tmp_path)
    editor.until(uri)
    editor.session.open(other, BAD)
    editor.until(other)
    # It may be changed and closed under the first spelling.
    change = {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": GOOD}]}
    editor.session.send("textDocument/didChange", change)
    editor.until()
    editor.session.send("textDocument/didClose", {"textDocument": {"uri": uri}})
    editor.until(other)
    (tmp_path / "llmstrategy.yaml").unlink()
    editor.tell((tmp_path / "llmstrategy.yaml", DELETED))
    editor.until()
    editor.end()


@pytest.mark.parametrize("spell", SPELLINGS.values(), ids=SPELLINGS.keys())
def test_a_file_is_pulled_once_under_the_spelling_of_the_client(tmp_path: Path, spell: Any) -> None:
    (uri,) = project(tmp_path, "llmstrategy.yaml")
    other = spell(uri)
    editor = Editor(tmp_path, pulls=True)
    assert set(editor.pull()) == {uri}
    editor.session.open(other, BAD)
    assert set(editor.pull()) == {other}
    assert set(editor.pull()) == {other}
    editor.end()


def test_two_documents_of_one_file_do_not_mix(tmp_path: Path) -> None:
    (uri,) = project(tmp_path, "llmstrategy.yaml")
    other = SPELLINGS["a dot"](uri)
    editor = Editor(tmp_path)
    editor.session.open(uri, GOOD)
    editor.session.open(other, BAD)
    editor.until(other)
    area = {"start": {"line": 6, "character": 14}, "end": {"line": 6, "character": 19}}
    change = {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"range": area, "text": "real-time-data"}]}
    editor.session.send("textDocument/didChange", change)
    editor.until(uri, other)
    editor.session.send("textDocument/didClose", {"textDocument": {"uri": uri}})
    editor.until(other)
    editor.end()


# -- files that nobody opened ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["pushed", "pulled", "changed on disk"])
def test_no_request_waits_for_a_file_that_nobody_opened(tmp_path: Path, way: str) -> None:
    code = (
        "import time\n"
        "from llm_strategy.engine import check as engine\n"
        "check = engine.check\n"
        "def slow(content, name, *a, **k):\n"
        "    while name.endswith('slow.llmstrategy.yaml') and b'wait' in bytes(content): time.sleep(0.01)\n"
        "    return check(content, name, *a, **k)\n"
        "engine.check = slow\n"
    )
    wait = BAD.replace("Tell callers", "wait")
    (slow,) = project(tmp_path, "slow.llmstrategy.yaml", text=BAD if way == "changed on disk" else wait)
    editor = Editor(tmp_path, pulls=way == "pulled", code=code)
    if way == "pulled":
        editor.session.send("workspace/diagnostic", {"previousResultIds": []}, id="late")
    if way == "changed on disk":
        editor.until(slow)
        project(tmp_path, "slow.llmstrategy.yaml", text=wait)
        editor.tell((tmp_path / "slow.llmstrategy.yaml", 2))
    uri = (tmp_path / "llmstrategy.yaml").as_uri()
    editor.session.open(uri, GOOD)
    place = {"line": 6, "character": 16}
    assert editor.ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": place}) is not None
    editor.session.process.kill()
    editor.session.process.wait()
