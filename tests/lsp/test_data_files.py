"""Files that strategies name, in the server: read beside the messages, read again when they change."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from lsprotocol import types

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.engine.strategy_files import files_of
from llm_strategy.model.context import today
from tests.lsp.client import Client, start, stop

TEXT = """\
version: 1
strategies:
  writer:
    purpose: Write texts
    task: generation
    approach:
      - technique: prompting
        for: [constraints]
      - technique: fine-tuning
        for: [brand-voice]
        method: lora
        scope: narrow
        dataset: data/train.jsonl
        examples: 900
"""
RULE = "dataset-count-differs"


def rows(number: int) -> str:
    return "".join(json.dumps({"prompt": f"Mail {row}", "completion": f"Answer {row}"}) + "\n" for row in range(number))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "train.jsonl").write_text(rows(120))
    (tmp_path / "llmstrategy.yaml").write_text(TEXT)
    return tmp_path


def shown(client: Client, uri: str) -> set[str]:
    return {str(one.code) for one in client.diagnostics.get(uri, ())}


def expected(folder: Path, text: str = TEXT) -> set[str]:
    """Return what the command line finds."""
    path = folder / "llmstrategy.yaml"
    report = check(text, "x", DEFAULT, today(), str(folder), files=files_of(str(path), str(folder)))
    return {one.rule for one in report.diagnostics}


async def test_a_push_has_what_the_command_line_finds(folder: Path) -> None:
    client = await start(folder, options={"scanWorkspace": False})
    uri = (folder / "llmstrategy.yaml").as_uri()
    client.open(uri, TEXT)
    await client.until(lambda: shown(client, uri) == expected(folder))
    assert RULE in shown(client, uri)
    fixed = TEXT.replace("900", "120")
    client.change(uri, fixed)
    await client.until(lambda: shown(client, uri) == expected(folder, fixed))
    assert RULE not in shown(client, uri)
    # A path that leads nowhere, and back.
    client.change(uri, TEXT.replace("train.jsonl", "trian.jsonl"))
    await client.until(lambda: "file-not-found" in shown(client, uri))
    client.change(uri, TEXT)
    await client.until(lambda: shown(client, uri) == expected(folder))
    await stop(client)


async def test_a_pull_waits_for_small_files(folder: Path) -> None:
    client = await start(folder, pull=True, options={"scanWorkspace": False})
    uri = (folder / "llmstrategy.yaml").as_uri()
    client.open(uri, TEXT)
    result = await client.pull(uri)
    assert {str(one.code) for one in result.items} == expected(folder)
    await stop(client)


async def test_a_data_file_that_changes_is_read_again(folder: Path) -> None:
    client = await start(folder, options={"scanWorkspace": False})
    uri = (folder / "llmstrategy.yaml").as_uri()
    client.open(uri, TEXT)
    await client.until(lambda: RULE in shown(client, uri))
    globs = await client.until(
        lambda: [
            watcher["globPattern"] if isinstance(watcher, dict) else watcher.glob_pattern
            for one in client.registrations
            if one.id == "llmstrategy-data-files"
            for watcher in _watchers(one)
        ]
    )
    assert globs == ["**/data/train.jsonl"]
    data = folder / "data" / "train.jsonl"
    data.write_text(rows(900))
    event = types.FileEvent(data.as_uri(), types.FileChangeType.Changed)
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    await client.until(lambda: RULE not in shown(client, uri))
    data.unlink()
    event = types.FileEvent(data.as_uri(), types.FileChangeType.Deleted)
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    await client.until(lambda: "file-not-found" in shown(client, uri))
    await stop(client)


def _watchers(registration: types.Registration) -> list[object]:
    options = registration.register_options
    if isinstance(options, dict):
        return list(options["watchers"])
    return list(options.watchers)  # type: ignore[union-attr]


async def test_the_strategies_on_disk_that_name_it_are_checked_again(folder: Path) -> None:
    client = await start(folder)
    uri = (folder / "llmstrategy.yaml").as_uri()
    await client.until(lambda: RULE in shown(client, uri))
    data = folder / "data" / "train.jsonl"
    data.write_text(rows(900))
    event = types.FileEvent(data.as_uri(), types.FileChangeType.Changed)
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    await client.until(lambda: RULE not in shown(client, uri))
    await stop(client)


async def test_typing_does_not_wait_for_a_long_file(folder: Path) -> None:
    # Long enough that an answer which waited for it would come after the next one.
    (folder / "data" / "train.jsonl").write_text(rows(300_000))
    client = await start(folder, options={"scanWorkspace": False})
    uri = (folder / "llmstrategy.yaml").as_uri()
    client.open(uri, TEXT)
    await client.pushed(uri)
    assert RULE not in shown(client, uri)
    for number in range(20):
        client.change(uri, TEXT + f"    notes: {number}\n")
        await client.pushed(uri)
    await client.until(lambda: RULE in shown(client, uri))
    await stop(client)
