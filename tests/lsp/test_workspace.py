"""The workspace as a whole: searched, watched, its folders coming and going, and files closed and deleted."""

from __future__ import annotations

import asyncio
from hashlib import sha256
from pathlib import Path
from typing import Any

from lsprotocol import types

from llm_strategy.config.baseline import written
from tests.lsp.client import BAD, GOOD, RULE, Client, start, stop


def project(folder: Path, *names: str, text: str = BAD) -> list[str]:
    """Write files, and return their addresses."""
    made = []
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        made.append(path.as_uri())
    return made


def tell(client: Client, uri: str, kind: types.FileChangeType) -> None:
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([types.FileEvent(uri, kind)]))


def shown(client: Client) -> set[str]:
    return {uri for uri, found in client.diagnostics.items() if found}


async def ask(client: Client, previous: dict[str, str] | None = None, **tokens: Any) -> dict[str, Any]:
    result = await client.workspace_diagnostic_async(
        types.WorkspaceDiagnosticParams(
            [types.PreviousResultId(uri, value) for uri, value in (previous or {}).items()], **tokens
        )
    )
    return {one.uri: one for one in result.items}


async def test_files_that_are_not_open_are_pushed_with_progress(tmp_path: Path) -> None:
    a, b = project(tmp_path, "llmstrategy.yaml", "deep/er/prices.llmstrategy.yaml")
    project(tmp_path, "good/llmstrategy.yml", text=GOOD)
    project(tmp_path, "other.yaml", "node_modules/llmstrategy.yaml")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("node_modules/\n", "utf-8")
    client = await start(tmp_path)
    await client.until(lambda: any(one.value["kind"] == "end" for one in client.progress))
    assert shown(client) == {a, b}
    assert [one.value["kind"] for one in client.progress] == ["begin", "end"]
    await stop(client)


async def test_a_client_can_refuse_the_search(tmp_path: Path) -> None:
    project(tmp_path, "llmstrategy.yaml")
    client = await start(tmp_path, options={"scanWorkspace": False})
    await client.answered()
    await asyncio.sleep(0.05)
    assert client.published == [] and client.progress == []
    await stop(client)


async def test_closing_shows_what_is_on_disk_and_deleting_clears(tmp_path: Path) -> None:
    (uri,) = project(tmp_path, "llmstrategy.yaml")
    client = await start(tmp_path)
    await client.until(lambda: shown(client) == {uri})
    client.open(uri, GOOD)
    assert await client.pushed(uri) == []
    client.close(uri)
    await client.until(lambda: shown(client) == {uri})
    (tmp_path / "llmstrategy.yaml").unlink()
    tell(client, uri, types.FileChangeType.Deleted)
    await client.until(lambda: shown(client) == set())
    await stop(client)


async def test_a_file_deleted_while_it_is_open_keeps_its_findings(tmp_path: Path) -> None:
    (uri,) = project(tmp_path, "llmstrategy.yaml")
    client = await start(tmp_path)
    client.open(uri, BAD)
    await client.pushed(uri)
    (tmp_path / "llmstrategy.yaml").unlink()
    tell(client, uri, types.FileChangeType.Deleted)
    await client.answered()
    assert shown(client) == {uri}
    client.close(uri)
    await client.until(lambda: shown(client) == set())
    await stop(client)


async def test_files_that_change_and_come_are_seen(tmp_path: Path) -> None:
    (uri,) = project(tmp_path, "llmstrategy.yaml", text=GOOD)
    client = await start(tmp_path)
    await client.until(lambda: any(one.value["kind"] == "end" for one in client.progress))
    project(tmp_path, "llmstrategy.yaml")
    tell(client, uri, types.FileChangeType.Changed)
    await client.until(lambda: shown(client) == {uri})
    (new,) = project(tmp_path, "new.llmstrategy.yaml")
    tell(client, new, types.FileChangeType.Created)
    await client.until(lambda: shown(client) == {uri, new})
    project(tmp_path, "llmstrategy.toml", text='exclude = ["new.*"]\n')
    tell(client, (tmp_path / "llmstrategy.toml").as_uri(), types.FileChangeType.Created)
    await client.until(lambda: shown(client) == {uri})
    await stop(client)


async def test_a_policy_that_changes_is_read_again(tmp_path: Path) -> None:
    (uri,) = project(tmp_path, "llmstrategy.yaml", text=GOOD)
    project(tmp_path, "llmstrategy.toml", text='policies = ["own.schema.json"]\n')
    (policy,) = project(tmp_path, "own.schema.json", text="{}")
    client = await start(tmp_path)
    await client.until(lambda: any(one.value["kind"] == "end" for one in client.progress))
    client.open(uri, GOOD)
    await client.pushed(uri)
    assert "policy/own/none-at-all" not in [one.code for one in client.diagnostics[uri]]
    project(tmp_path, "own.schema.json", text='{"title": "None at all", "maxProperties": 0}')
    tell(client, policy, types.FileChangeType.Changed)
    await client.until(lambda: "policy/own/none-at-all" in [one.code for one in client.diagnostics[uri]])
    await stop(client)


async def test_folders_come_and_go(tmp_path: Path) -> None:
    (a,) = project(tmp_path / "a", "llmstrategy.yaml")
    (b,) = project(tmp_path / "b", "llmstrategy.yaml")
    client = await start(tmp_path / "a")
    await client.until(lambda: shown(client) == {a})
    folders = {name: types.WorkspaceFolder((tmp_path / name).as_uri(), name) for name in "ab"}

    def change(added: str, removed: str) -> None:
        client.workspace_did_change_workspace_folders(
            types.DidChangeWorkspaceFoldersParams(
                types.WorkspaceFoldersChangeEvent(
                    [folders[one] for one in added], [folders[one] for one in removed]
                )
            )
        )

    change("b", "")
    await client.until(lambda: shown(client) == {a, b})
    change("", "a")
    await client.until(lambda: shown(client) == {b})
    change("a", "b")
    await client.until(lambda: shown(client) == {a})
    change("", "a")
    await client.until(lambda: shown(client) == set())
    await stop(client)


async def test_the_whole_workspace_is_pulled_and_again_only_what_changed(tmp_path: Path) -> None:
    a, b = project(tmp_path, "a/llmstrategy.yaml", "b/llmstrategy.yaml")
    client = await start(tmp_path, pull=True)
    client.open(a, GOOD, version=7)
    first = await ask(client)
    assert {uri: len(one.items) for uri, one in first.items()} == {a: 0, b: 1}
    assert (first[a].version, first[b].version) == (7, None)
    known = {uri: one.result_id for uri, one in first.items()}
    again = await ask(client, known)
    assert {one.kind for one in again.values()} == {"unchanged"}
    client.change(a, BAD)
    (tmp_path / "b" / "llmstrategy.yaml").unlink()
    tell(client, b, types.FileChangeType.Deleted)
    third = await ask(client, known)
    assert {uri: (one.kind, [found.code for found in one.items]) for uri, one in third.items()} == {
        a: ("full", [RULE]),
        b: ("full", []),
    }
    await stop(client)


async def test_a_large_workspace_comes_in_parts_with_progress(tmp_path: Path) -> None:
    uris = project(tmp_path, *(f"team{number}/llmstrategy.yaml" for number in range(90)))
    client = await start(tmp_path, pull=True)
    rest = await ask(client, partial_result_token="parts", work_done_token="work")
    assert rest == {}
    parts = [one.value["items"] for one in client.progress if one.token == "parts"]
    assert len(parts) > 2
    assert sorted(item["uri"] for part in parts for item in part) == sorted(uris)
    kinds = [one.value["kind"] for one in client.progress if one.token == "work"]
    assert kinds[0] == "begin" and kinds[-1] == "end" and "report" in kinds
    await stop(client)


async def test_a_search_that_the_user_stops_ends(tmp_path: Path) -> None:
    project(tmp_path, *(f"team{number}/llmstrategy.yaml" for number in range(300)))
    client = await start(tmp_path, pull=True)
    asked = asyncio.ensure_future(ask(client, work_done_token="work"))
    await client.until(lambda: client.progress)
    client.window_work_done_progress_cancel(types.WorkDoneProgressCancelParams("work"))
    found = await asked
    assert len(found) < 300
    assert client.progress[-1].value["kind"] == "end"
    await stop(client)


async def test_known_findings_are_hints_and_a_baseline_that_changes_is_read_again(tmp_path: Path) -> None:
    (uri,) = project(tmp_path, "llmstrategy.yaml", text=BAD)
    project(tmp_path, "llmstrategy.toml", text='baseline = "llmstrategy.baseline.json"\n')
    (known,) = project(tmp_path, "llmstrategy.baseline.json", text='{"version": 1, "files": {}}')
    client = await start(tmp_path)
    await client.until(lambda: any(one.value["kind"] == "end" for one in client.progress))
    client.open(uri, BAD)
    (found,) = await client.pushed(uri)
    assert found.severity == types.DiagnosticSeverity.Warning
    entry = (RULE, "strategies.prices.approach[].for[]", sha256(b"real-time-data").hexdigest()[:16])
    (tmp_path / "llmstrategy.baseline.json").write_text(written({"llmstrategy.yaml": [entry]}), "utf-8")
    tell(client, known, types.FileChangeType.Changed)
    await client.until(lambda: client.diagnostics[uri][0].severity == types.DiagnosticSeverity.Hint)
    (quiet,) = client.diagnostics[uri]
    assert quiet.code == RULE and "known, in the baseline" in quiet.message
    await stop(client)
