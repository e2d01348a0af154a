"""Findings as an editor gets them: pushed or pulled, for open documents, for files, for settings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from lsprotocol import types

from llm_strategy.links import rule_url
from tests.lsp.client import BAD, CORPUS, GOOD, RULE, start, stop, units

URI = "file:///nowhere/llmstrategy.yaml"


async def test_pushes_what_is_wrong_with_the_newest_text() -> None:
    client = await start()
    client.open(URI, BAD)
    (found,) = await client.pushed(URI)
    assert (found.code, found.source, found.severity) == (
        RULE,
        "llmstrategy",
        types.DiagnosticSeverity.Warning,
    )
    assert found.range == types.Range(types.Position(6, 14), types.Position(6, 28))
    assert found.code_description is not None and found.code_description.href == rule_url(RULE)
    client.change(URI, ((6, 14), (6, 28), "style"))
    assert await client.pushed(URI) == []
    client.change(URI, BAD)
    assert len(await client.pushed(URI)) == 1
    client.close(URI)
    await client.until(lambda: client.diagnostics[URI] == [])
    await stop(client)


async def test_many_edits_at_once_are_checked_once() -> None:
    client = await start()
    client.open(URI, BAD)
    await client.pushed(URI)
    before = len(client.published)
    line = len(BAD.splitlines())
    # One write, so that the server reads them together.
    for number in range(300):
        client.change(URI, ((line, number), (line, number), "#"))
    assert len(await client.pushed(URI)) == 1
    assert len(client.published) - before < 150
    await stop(client)


async def test_related_places_and_tags() -> None:
    client = await start()
    client.open(
        URI,
        "version: 1\nversion: 1\nstrategies:\n  a:\n    purpose: x  # llmstrategy: ignore[rag-for-actions] -- no\n"
        "    approach: [{technique: prompting, for: [style]}]\n",
    )
    found = {one.code: one for one in await client.pushed(URI)}
    (related,) = found["duplicate-key"].related_information or ()
    assert related.location.uri == URI and related.location.range.start.line == 0
    assert list(found["unused-suppression"].tags or ()) == [types.DiagnosticTag.Unnecessary]
    assert found["duplicate-key"].tags is None
    await stop(client)


async def test_a_client_without_links_and_relations_gets_none() -> None:
    client = await start(plain=True)
    client.open(URI, "version: 1\nversion: 1\n" + GOOD.partition("\n")[2])
    for one in await client.pushed(URI):
        assert one.code_description is None and one.related_information is None
    await stop(client)


async def test_broken_text_keeps_the_findings_of_the_rest() -> None:
    client = await start()
    client.open(URI, BAD)
    await client.pushed(URI)
    client.change(URI, BAD + "  other: [\n")
    codes = {one.code for one in await client.pushed(URI)}
    assert {"syntax-error", RULE} <= codes
    await stop(client)


@pytest.mark.parametrize("encoding", [None, "utf-8", "utf-16", "utf-32"])
async def test_columns_count_in_the_unit_agreed_on(encoding: str | None) -> None:
    client = await start(encoding=encoding)
    unit = encoding or "utf-16"
    assert client.protocol is not None
    before = '      - {name: "é😀", technique: prompting, for: ['
    text = BAD.replace(
        "      - technique: prompting\n        for: [real-time-data]", before + "real-time-data]}"
    )
    client.open(URI, text)
    found = next(one for one in await client.pushed(URI) if one.code == RULE)
    assert found.range.start == types.Position(5, units(unit, before))
    assert found.range.end == types.Position(5, units(unit, before + "real-time-data"))
    # An edit behind the characters lands where the client means it.
    end = found.range.end.character
    client.change(URI, ((5, found.range.start.character), (5, end), "real-time-dat"))
    client.change(URI, ((5, end - 1), (5, end - 1), "a"))
    again = next(one for one in await client.pushed(URI) if one.code == RULE)
    assert again.range == found.range
    await stop(client)


async def test_a_byte_order_mark_that_the_client_keeps_counts_as_a_character() -> None:
    client = await start()
    client.open(URI, "\ufeffverzion: 1\n" + GOOD.partition("\n")[2])
    found = next(one for one in await client.pushed(URI) if one.range.start.line == 0)
    assert found.range.start.character == 1
    client.change(URI, ((0, 3), (0, 5), "rs"))
    assert await client.pushed(URI) == []
    await stop(client)


@pytest.mark.parametrize(
    "uri",
    [
        "untitled:llmstrategy.yaml",
        "file:///c%3A/team/llmstrategy.yaml",
        "file:///C:/team/llmstrategy.yaml",
        "file://server/share/llmstrategy.yaml",
        "file:///nowhere/w%C3%A9%20%23/prices.llmstrategy.yaml",
        "vscode-vfs://github/team/repository/llmstrategy.yml",
        "git:/nowhere/llmstrategy.yaml?ref#x",
    ],
)
async def test_every_kind_of_address(uri: str) -> None:
    client = await start()
    client.open(uri, BAD)
    assert [one.code for one in await client.pushed(uri)] == [RULE]
    client.close(uri)
    await client.until(lambda: client.diagnostics[uri] == [])
    await stop(client)


@pytest.mark.parametrize(
    "uri",
    [
        "file:///nowhere/values.yaml",
        "file:///nowhere/my-llmstrategy.yaml",
        "file:///nowhere/prices.llmstrategy.yml",
        "untitled:Untitled-1",
        "not an address",
        "",
        "file:///nul%00/llmstrategy.yaml/x",
    ],
)
async def test_other_documents_are_left_alone(uri: str) -> None:
    client = await start()
    client.open(uri, BAD)
    client.change(uri, ((0, 0), (0, 0), "x"))
    await client.answered()
    assert client.published == []
    pulled = await client.pull(uri)
    assert list(pulled.items) == []
    client.close(uri)
    await client.answered()
    assert client.published == []
    await stop(client)


async def test_pulls() -> None:
    client = await start(pull=True)
    client.open(URI, BAD)
    first = await client.pull(URI)
    assert [one.code for one in first.items] == [RULE]
    again = await client.pull(URI, first.result_id)
    assert (again.kind, again.result_id) == ("unchanged", first.result_id)
    client.change(URI, GOOD)
    third = await client.pull(URI, first.result_id)
    assert (third.kind, list(third.items)) == ("full", [])
    assert client.published == []
    client.close(URI)
    gone = await client.pull(URI, third.result_id)
    assert list(gone.items) == []
    await stop(client)


async def test_the_settings_of_the_folder_hold_and_are_watched(tmp_path: Path) -> None:
    file = tmp_path / "llmstrategy.yaml"
    file.write_text(BAD, "utf-8")
    own = tmp_path / "llmstrategy.toml"
    own.write_text(f'ignore = ["{RULE}"]\n', "utf-8")
    client = await start(tmp_path)
    uri = file.as_uri()
    client.open(uri, BAD)
    assert await client.pushed(uri) == []
    watched = next(
        one for one in client.registrations if one.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    )
    assert "**/pyproject.toml" in [
        one["globPattern"] if isinstance(one, dict) else one.globPattern for one in _watchers(watched)
    ]
    own.write_text("", "utf-8")
    _tell(client, own, types.FileChangeType.Changed)
    await client.until(lambda: [one.code for one in client.diagnostics[uri]] == [RULE])
    await stop(client)


async def test_wrong_settings_are_shown_and_the_last_good_ones_hold(tmp_path: Path) -> None:
    file = tmp_path / "llmstrategy.yaml"
    file.write_text(BAD, "utf-8")
    own = tmp_path / "llmstrategy.toml"
    own.write_text(f'ignore = ["{RULE}"]\n', "utf-8")
    client = await start(tmp_path, pull=True)
    uri = file.as_uri()
    client.open(uri, BAD)
    assert list((await client.pull(uri)).items) == []
    own.write_text('ignore = ["no-such-rule"]\n', "utf-8")
    refreshed = client.refreshes
    _tell(client, own, types.FileChangeType.Changed)
    found = await client.until(lambda: client.diagnostics.get(own.as_uri()))
    assert "no-such-rule" in found[0].message
    assert found[0].range.start.line == 0
    await client.until(lambda: client.refreshes > refreshed)
    await client.until(lambda: client.messages)
    assert list((await client.pull(uri)).items) == []
    _tell(client, own, types.FileChangeType.Changed)
    own.write_text("", "utf-8")
    _tell(client, own, types.FileChangeType.Changed)
    await client.until(lambda: client.diagnostics[own.as_uri()] == [])
    assert [one.code for one in (await client.pull(uri)).items] == [RULE]
    assert len(client.messages) == 1
    await stop(client)


async def test_settings_wrong_from_the_start_are_never_silent(tmp_path: Path) -> None:
    (tmp_path / "llmstrategy.yaml").write_text(BAD, "utf-8")
    own = tmp_path / "pyproject.toml"
    own.write_text("[tool.llmstrategy]\nselect = [\n", "utf-8")
    client = await start(tmp_path)
    await client.until(lambda: client.diagnostics.get(own.as_uri()))
    await client.until(lambda: client.messages)
    await stop(client)


async def test_excluded_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "llmstrategy.toml").write_text('exclude = ["old/"]\n', "utf-8")
    (tmp_path / "old").mkdir()
    old = tmp_path / "old" / "llmstrategy.yaml"
    old.write_text(BAD, "utf-8")
    new = tmp_path / "llmstrategy.yaml"
    new.write_text(BAD, "utf-8")
    client = await start(tmp_path)
    await client.until(lambda: client.diagnostics.get(new.as_uri()))
    client.open(old.as_uri(), BAD)
    assert await client.pushed(old.as_uri()) == []
    await stop(client)


def _tell(client: object, path: Path, kind: types.FileChangeType) -> None:
    client.workspace_did_change_watched_files(  # type: ignore[attr-defined]
        types.DidChangeWatchedFilesParams([types.FileEvent(path.as_uri(), kind)])
    )


def _watchers(registration: types.Registration) -> list:  # type: ignore[type-arg]
    options = registration.register_options
    return options["watchers"] if isinstance(options, dict) else options.watchers


async def test_a_long_file_is_checked_whole() -> None:
    client = await start()
    text = "version: 1\nstrategies:\n"
    layer = (CORPUS / "teams" / "shop-catalogue.sound.yaml").read_text("utf-8").split("strategies:\n", 1)[1]
    number = 0
    while text.count("\n") < 5000:
        number += 1
        text += "".join(
            f"  s{number}-{line.strip()}\n" if line.startswith("  ") and line[2].isalpha() else f"{line}\n"
            for line in layer.splitlines()
        )
    client.open(URI, text)
    before = await client.pushed(URI)
    client.change(URI, ((0, 9), (0, 10), "2"))
    after = await client.pushed(URI)
    assert "unsupported-version" in {one.code for one in after}
    assert len(after) == len(before) + 1
    await stop(client)


# -- while a line is typed ---------------------------------------------------------------------------------------------

TWO_LAYERS = BAD.replace("prompting", "rag").replace("real-time-data", "style") + (
    "      - technique: fine-tuning\n        for: [real-time-data]\n"
)


def shown_of(items: Sequence[types.Diagnostic]) -> list[tuple[object, int]]:
    return [(one.code, one.range.start.line) for one in items if one.code in ("rag-for-behavior", "fine-tuning-for-real-time")]


@pytest.mark.parametrize("pulls", [False, True], ids=["pushed", "pulled"])
async def test_findings_of_other_lines_stay_while_a_line_is_typed_and_a_save_shows_what_is_found(pulls: bool) -> None:
    client = await start(pull=pulls)
    client.open(URI, TWO_LAYERS)
    last: str | None = None

    async def shown() -> list[tuple[object, int]]:
        nonlocal last
        if not pulls:
            await client.answered()
            return shown_of(client.diagnostics[URI])
        report = await client.pull(URI, last)
        last = report.result_id
        assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
        return shown_of(report.items)

    both = [("rag-for-behavior", 6), ("fine-tuning-for-real-time", 8)]
    assert await shown() == both
    line = TWO_LAYERS.split("\n")[7]
    end = len(line)
    for typed in range(3):
        client.change(URI, ((7, end - typed - 1), (7, end - typed), ""))
        assert await shown() == both
    refreshes = client.refreshes
    client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(URI)))
    assert await shown() == both[:1]
    assert not pulls or await client.until(lambda: client.refreshes > refreshes)
    client.change(URI, ((7, end - 3), (7, end - 3), "ing"))
    assert await shown() == both
    await stop(client)


async def test_the_figures_of_lenses_stay_while_a_line_is_typed() -> None:
    client = await start(lenses=True)
    client.open(URI, TWO_LAYERS)

    async def titles() -> list[tuple[int, str]]:
        found = await client.text_document_code_lens_async(types.CodeLensParams(types.TextDocumentIdentifier(URI)))
        return [(one.range.start.line, one.command.title) for one in found or () if one.command is not None]

    whole = await titles()
    assert [title for _, title in whole if "300ms" in title]
    # The rag layer, which takes the time, is half typed.
    line = TWO_LAYERS.split("\n")[5]
    client.change(URI, ((5, len(line) - 1), (5, len(line)), ""))
    half = await titles()
    assert half[:-1] == whole[:-1]
    client.change(URI, ((5, len(line) - 1), (5, len(line) - 1), "g"))
    assert await titles() == whole
    client.change(URI, ((5, 0), (6, 0), ""))
    assert not [title for _, title in await titles() if "300ms" in title]
    await stop(client)
