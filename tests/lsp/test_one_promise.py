"""The same findings everywhere: every file of the corpus through the command line, a pipe, the hook and an editor."""

from __future__ import annotations

import asyncio
import io
import json
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from lsprotocol import types

from llm_strategy.cli.main import main
from llm_strategy.document.edit.apply import apply
from llm_strategy.lsp.convert import with_remedy
from llm_strategy.report import Edit, Fix
from llm_strategy.text import Span
from tests.config.folders import run_git
from tests.lsp.client import CORPUS, PATIENCE, Client, applied, edits_of, start, stop
from tests.test_pre_commit import Repository, environment, published, team

__all__ = ["environment", "published", "team"]

FILES = sorted(path.relative_to(CORPUS) for path in CORPUS.glob("*/*.yaml"))

Finding = tuple[Any, ...]
Table = dict[str, list[Finding]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The corpus in a repository, under names that every face takes for strategies; the files that it names are not there."""
    for path in FILES:
        target = tmp_path / "corpus" / name_of(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((CORPUS / path).read_bytes())
    # The hook runs in a repository, and in one alone the files that a strategy names are looked for.
    run_git(tmp_path / "corpus", "init", "--quiet")
    return tmp_path / "corpus"


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}.llmstrategy.yaml"


def text_of(path: Path) -> str:
    """Return the text as an editor has it: without the byte order mark, the line breaks as they are."""
    return (CORPUS / path).read_bytes().decode().removeprefix("\ufeff")


def _place(start: dict[str, int], end: dict[str, int], base: int) -> tuple[int, ...]:
    column = "column" if "column" in start else "character"
    return (start["line"] - base, start[column] - base, end["line"] - base, end[column] - base)


def from_json(printed: str) -> Table:
    """Return the findings in one or more JSON reports with other words around them."""
    table: Table = {}
    decoder = json.JSONDecoder()
    at = printed.find('{"version"')
    if at < 0:
        at = printed.find("{\n")
    while at >= 0:
        report, end = decoder.raw_decode(printed, at)
        for one in report["diagnostics"]:
            related = [(r["message"], *_place(r["start"], r["end"], 1)) for r in one["related"]]
            message = with_remedy(one["message"], one["remedy"])
            finding = (one["rule"], one["severity"], message, one["url"], related)
            table.setdefault(one["file"], []).append((*_place(one["start"], one["end"], 1), *finding))
        at = printed.find("{", end)
    return {name: sorted(found) for name, found in table.items()}


def from_editor(found: Any) -> list[Finding]:
    """Return the findings as an editor is told them, the places in code points."""
    made = []
    for one in found:
        related = [
            (r.message, *_place(vars_of(r.location.range.start), vars_of(r.location.range.end), 0))
            for r in one.related_information or ()
        ]
        severity = {1: "error", 2: "warning", 3: "info", 4: "hint"}[int(one.severity)]
        place = _place(vars_of(one.range.start), vars_of(one.range.end), 0)
        made.append((*place, one.code, severity, one.message, one.code_description.href, related))
    return sorted(made)


def vars_of(position: types.Position) -> dict[str, int]:
    return {"line": position.line, "character": position.character}


@pytest.fixture
def command_line(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Table:
    monkeypatch.chdir(folder)
    main(["check", "--format", "json", "--fail-on", "never", "."])
    return from_json(capsys.readouterr().out)


async def test_the_editor_is_pushed_and_pulls_what_the_command_line_prints(
    folder: Path, command_line: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sum(map(len, command_line.values())) > 100
    assert any(finding[4] == "file-not-found" for found in command_line.values() for finding in found)
    pushing = await start(folder, encoding="utf-32")
    pulling = await start(folder, encoding="utf-32", pull=True)
    uris = {name_of(path): (folder / name_of(path)).as_uri() for path in FILES}
    await pushing.until(lambda: any(one.value.get("kind") == "end" for one in pushing.progress))
    whole = await pulling.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([]))
    from_disk = {one.uri: one.items for one in whole.items}
    for path in FILES:
        name = name_of(path)
        uri = uris[name]
        wanted = command_line.get(name, [])
        assert from_editor(pushing.diagnostics.get(uri, [])) == wanted, f"{name}: pushed from disk"
        assert from_editor(from_disk[uri]) == wanted, f"{name}: pulled from disk"
        for client in (pushing, pulling):
            client.open(uri, text_of(path))
        assert await pushed_in_the_end(pushing, uri, wanted) == wanted, f"{name}: pushed"
        assert await pulled_in_the_end(pulling, uri, wanted) == wanted, f"{name}: pulled"
    await stop(pushing)
    await stop(pulling)


async def pushed_in_the_end(client: Client, uri: str, wanted: list[Finding]) -> list[Finding]:
    """Return what is pushed when the files that a strategy names are looked for, which happens after the first push."""
    found = from_editor(await client.pushed(uri))
    end = time.monotonic() + PATIENCE
    while found != wanted and time.monotonic() < end:
        await asyncio.sleep(0.01)
        found = from_editor(client.diagnostics[uri])
    return found


async def pulled_in_the_end(client: Client, uri: str, wanted: list[Finding]) -> list[Finding]:
    """Return what is pulled, again when the server asks for that."""
    before = client.refreshes
    found = from_editor((await client.pull(uri)).items)
    end = time.monotonic() + PATIENCE
    while found != wanted and time.monotonic() < end:
        await asyncio.sleep(0.01)
        if client.refreshes > before:
            before = client.refreshes
            found = from_editor((await client.pull(uri)).items)
    return found


def test_a_pipe_gets_what_the_command_line_prints(
    folder: Path,
    command_line: Table,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for path in FILES:
        name = name_of(path)
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO((CORPUS / path).read_bytes())))
        main(["check", "--format", "json", "--stdin-filename", name, "-"])
        assert from_json(capsys.readouterr().out).get(name, []) == command_line.get(name, []), name


@pytest.mark.slow
@pytest.mark.xdist_group("pre-commit")
def test_the_hook_prints_what_the_command_line_prints(team: Repository, command_line: Table) -> None:
    configuration = team.folder / ".pre-commit-config.yaml"
    content = yaml.safe_load(configuration.read_text("utf-8"))
    content["repos"][0]["hooks"][0] |= {
        "entry": "llmstrategy check --force-exclude --format json --",
        "verbose": True,
    }
    configuration.write_text(yaml.safe_dump(content), "utf-8")
    team.git("add", ".pre-commit-config.yaml")
    files = {name_of(path): (CORPUS / path).read_bytes().decode() for path in FILES}
    _, printed = team.commit(files)
    assert from_json(printed) == command_line


async def test_the_editor_is_offered_the_fixes_that_the_command_line_prints(
    folder: Path, command_line: Table, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--format", "json", "--fail-on", "never", "."])
    printed = json.loads(capsys.readouterr().out)["diagnostics"]
    client = await start(folder, encoding="utf-16")
    count = 0
    for path in FILES:
        name = name_of(path)
        text = text_of(path)
        fixes = {
            applied_by_us(text, one["fix"])
            for one in printed
            if one["file"] == name and one["fix"] is not None
        }
        uri = (folder / name).as_uri()
        client.open(uri, text)
        assert await offered(client, uri, text) >= fixes, name
        count += len(fixes)
    assert count > 30
    await stop(client)


def applied_by_us(text: str, fix: Any) -> str:
    edits = [Edit(Span(*_place(one["start"], one["end"], 1)), one["text"]) for one in fix["edits"]]
    return apply(text, Fix(fix["title"], fix["safety"], edits))


async def offered(client: Client, uri: str, text: str) -> set[str]:
    actions = await client.actions(uri, (0, 0), (10_000, 0), only=["quickfix"])
    return {
        applied(text, edits_of(one.edit, uri))
        for one in actions
        if one.edit is not None and one.is_preferred is not None
    }
