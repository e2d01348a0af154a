"""Each answer of the server to an editor's question, in the editor's units. What is said is `assist`'s affair."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.lsp.features.completion import without_tab_stops
from tests.lsp.client import BAD, CORPUS, GOOD, Client, applied, edits_of, start, stop, units

URI = "file:///nowhere/team/llmstrategy.yaml"
FILE = types.TextDocumentIdentifier(URI)
TEXT = (CORPUS / "teams" / "shop-assistant.unsound.yaml").read_text("utf-8")
LINES = TEXT.split("\n")
ENCODINGS = ("utf-8", "utf-16", "utf-32")


def where(word: str, offset: int = 1, text: str = TEXT, encoding: str = "utf-16") -> types.Position:
    """Return the place ``offset`` characters into the first ``word``."""
    for number, line in enumerate(text.split("\n")):
        at = line.find(word)
        if at >= 0:
            return types.Position(number, units(encoding, line[: at + offset]))
    raise AssertionError(word)


def between(text: str, area: types.Range, encoding: str = "utf-16") -> str:
    """Return the text of a range on one line."""
    line = text.split("\n")[area.start.line]
    assert area.start.line == area.end.line
    edges = [
        next(n for n in range(len(line) + 1) if units(encoding, line[:n]) == at.character)
        for at in (area.start, area.end)
    ]
    return line[edges[0] : edges[1]]


def report_of(text: str) -> Any:
    return check(text, "x", DEFAULT, 739_000).diagnostics


@pytest.fixture
async def client() -> Any:
    """A client with a long file open."""
    made = await start()
    made.open(URI, TEXT)
    yield made
    await stop(made)


async def test_hover(client: Client) -> None:
    found = await client.text_document_hover_async(types.HoverParams(FILE, where("real-time-data")))
    assert found is not None and isinstance(found.contents, types.MarkupContent)
    assert found.contents.kind is types.MarkupKind.Markdown
    assert "real-time-data" in found.contents.value
    assert found.range is not None and between(TEXT, found.range) == "real-time-data"
    assert await client.text_document_hover_async(types.HoverParams(FILE, types.Position(0, 3))) is None


@pytest.mark.parametrize("encoding", ENCODINGS)
async def test_places_beside_wide_characters(encoding: str) -> None:
    text = BAD.replace(
        "      - technique: prompting\n        for: [real-time-data]",
        "      - {notes: 'é😀', technique: prompting, for: [real-time-data]}",
    )
    client = await start(encoding=encoding)
    client.open(URI, text)
    place = where("real-time-data", 3, text, encoding)
    found = await client.text_document_hover_async(types.HoverParams(FILE, place))
    assert found is not None and found.range is not None
    assert between(text, found.range, encoding) == "real-time-data"
    offered = await client.text_document_completion_async(types.CompletionParams(FILE, place))
    assert isinstance(offered, types.CompletionList)
    item = next(one for one in offered.items if one.label == "style")
    assert isinstance(item.text_edit, types.TextEdit)
    assert "for: [style]}" in applied(text, [item.text_edit], encoding)
    await stop(client)


async def test_completion_offers_needs_and_explains_one(client: Client) -> None:
    place = where("style, constraints", 2)
    found = await client.text_document_completion_async(types.CompletionParams(FILE, place))
    assert isinstance(found, types.CompletionList)
    labels = [one.label for one in sorted(found.items, key=lambda one: one.sort_text or one.label)]
    assert labels.index("output-format") < labels.index("complex-task")
    assert len(set(labels)) == len(labels)
    item = next(one for one in found.items if one.label == "output-format")
    assert item.documentation is None
    full = await client.completion_item_resolve_async(item)
    assert isinstance(full.documentation, types.MarkupContent) and "output-format" in full.documentation.value
    assert (full.label, full.text_edit, full.sort_text) == (item.label, item.text_edit, item.sort_text)
    for data in (None, 5, {"topic": 5}, {"topic": ["no such", "thing"]}):
        plain = await client.completion_item_resolve_async(types.CompletionItem("x", data=data))
        assert plain.label == "x"


async def test_completion_of_a_half_typed_file() -> None:
    client = await start()
    text = GOOD + "  other:\n    purpose: x\n    approach:\n      - tech"
    client.open(URI, text)
    place = types.Position(text.count("\n"), 12)
    found = await client.text_document_completion_async(types.CompletionParams(FILE, place))
    assert isinstance(found, types.CompletionList)
    assert "technique" in [one.label for one in found.items]
    await stop(client)


async def test_models_that_have_ended_are_struck_through() -> None:
    for strikes in (True, False):
        client = await start(strikes=strikes)
        text = GOOD + "  other:\n    purpose: x\n    model: openai/o1-"
        client.open(URI, text)
        place = types.Position(text.count("\n"), len("    model: openai/o1-"))
        found = await client.text_document_completion_async(types.CompletionParams(FILE, place))
        assert isinstance(found, types.CompletionList)
        ended = {one.label: one for one in found.items}["openai/o1-preview"]
        assert list(ended.tags or ()) == ([types.CompletionItemTag.Deprecated] if strikes else [])
        assert bool(ended.deprecated) is not strikes
        await stop(client)


async def test_snippets_only_for_clients_that_know_them() -> None:
    for knows in (True, False):
        client = await start(snippets=knows)
        text = GOOD + "      - "
        client.open(URI, text)
        found = await client.text_document_completion_async(
            types.CompletionParams(FILE, types.Position(text.count("\n"), 8))
        )
        assert isinstance(found, types.CompletionList)
        whole = [one for one in found.items if one.label.startswith("technique: ")]
        assert whole
        for one in whole:
            assert isinstance(one.text_edit, types.TextEdit)
            is_snippet = one.insert_text_format is types.InsertTextFormat.Snippet
            assert is_snippet is knows
            if not knows:
                new = applied(text, [one.text_edit])
                assert "$" not in new
                assert {found.rule for found in report_of(new)}.isdisjoint({"syntax-error", "unknown-key"})
        await stop(client)


@pytest.mark.parametrize(
    ("snippet", "plain"),
    [
        ("for: [$1]$0", "for: []"),
        ("${1:rag}: ${2}x", "rag: x"),
        ("costs \\$5 \\\\ \\}", "costs $5 \\ }"),
        ("${1:a\\}b}", "a}b"),
        ("kind: ${2|live-api,code\\,x|}!", "kind: live-api!"),
    ],
)
def test_the_text_of_a_snippet(snippet: str, plain: str) -> None:
    assert without_tab_stops(snippet) == plain


async def test_figures_as_hints_and_lenses(client: Client) -> None:
    everything = types.Range(types.Position(0, 0), types.Position(len(LINES), 0))
    hints = await client.text_document_inlay_hint_async(types.InlayHintParams(FILE, everything))
    assert any("/month" in str(one.label) for one in hints or ())
    few = await client.text_document_inlay_hint_async(
        types.InlayHintParams(FILE, types.Range(types.Position(0, 0), (hints or ())[0].position))
    )
    assert 0 < len(few or ()) < len(hints or ())
    lenses = await client.text_document_code_lens_async(types.CodeLensParams(FILE))
    titles = [one.command.title for one in lenses or () if one.command is not None]
    assert any("/month" in one for one in titles) and any("warning" in one for one in titles)
    assert between(TEXT, (lenses or ())[0].range) == "product-questions"


async def test_a_lens_explains_its_figure(client: Client) -> None:
    lenses = await client.text_document_code_lens_async(types.CodeLensParams(FILE))
    command = next(one.command for one in lenses or () if one.command is not None and "/month" in one.command.title)
    await client.workspace_execute_command_async(
        types.ExecuteCommandParams(command.command, list(command.arguments or ()))
    )
    (message,) = await client.until(lambda: client.messages)
    assert "Monthly cost: " in message.message
    assert "*" not in message.message
    for arguments in (["file:///none", "x", "cost"], [], None):
        with pytest.raises(JsonRpcException):
            await client.workspace_execute_command_async(
                types.ExecuteCommandParams(command.command, arguments)
            )


async def test_hints_hold_the_totals_where_the_client_has_no_lenses() -> None:
    text = GOOD + "    model: openai/gpt-4o\n    volume: 100k/month\n    tokens: {input: 500, output: 100}\n"
    everything = types.Range(types.Position(0, 0), types.Position(20, 0))
    labels = []
    for lenses in (True, False):
        client = await start(lenses=lenses)
        client.open(URI, text)
        found = await client.text_document_inlay_hint_async(types.InlayHintParams(FILE, everything))
        labels.append([one.label for one in found or ()])
        await stop(client)
    assert labels == [[], ["$225/month"]]


async def test_a_finding_says_what_would_help_on_a_second_line(client: Client) -> None:
    found = await client.pushed(URI)
    first = next(one for one in report_of(TEXT) if one.remedy)
    assert f"{first.message}\nhelp: {first.remedy}" in [one.message for one in found]


async def test_symbols_as_a_tree_and_flat(client: Client) -> None:
    tree = await client.text_document_document_symbol_async(types.DocumentSymbolParams(FILE))
    names = [one.name for one in tree or ()]
    assert names[0] == "product-questions" and len(names) > 3
    first = (tree or ())[0]
    assert isinstance(first, types.DocumentSymbol)
    assert [one.name for one in first.children or ()][:3] == ["prompting", "rag", "tools"]
    assert between(TEXT, first.selection_range) == "product-questions"
    plain = await start(tree=False)
    plain.open(URI, TEXT)
    flat = await plain.text_document_document_symbol_async(types.DocumentSymbolParams(FILE))
    assert [one.name for one in flat or ()][:4] == ["product-questions", "prompting", "rag", "tools"]
    assert isinstance((flat or ())[1], types.SymbolInformation)
    await stop(plain)


async def test_folds_and_selections(client: Client) -> None:
    folds = await client.text_document_folding_range_async(types.FoldingRangeParams(FILE))
    line = where("product-questions:").line
    assert line in [one.start_line for one in folds or ()]
    assert all(one.start_line < one.end_line < len(LINES) for one in folds or ())
    places = [where("real-time-data"), types.Position(5000, 0)]
    chains = await client.text_document_selection_range_async(types.SelectionRangeParams(FILE, places))
    assert chains is not None and len(chains) == 2
    assert between(TEXT, chains[0].range) == "real-time-data"
    one: types.SelectionRange | None = chains[0]
    while one is not None and one.parent is not None:
        inner, outer = one.range, one.parent.range
        assert (outer.start.line, outer.start.character) <= (inner.start.line, inner.start.character)
        assert (inner.end.line, inner.end.character) <= (outer.end.line, outer.end.character)
        one = one.parent


async def test_links_lead_to_files_beside_the_text_and_to_pages(tmp_path: Path) -> None:
    text = GOOD + "    evidence:\n      - {date: 2026-10-01, source: results/october.md}\n"
    sources = [line for line in ("sources: [https://example.invalid/page]",) if line]
    uri = (tmp_path / "llmstrategy.yaml").as_uri()
    client = await start()
    client.open(uri, text + "".join(f"# {line}\n" for line in sources))
    found = await client.text_document_document_link_async(
        types.DocumentLinkParams(types.TextDocumentIdentifier(uri))
    )
    for one in found or ():
        assert one.target is not None
        assert one.target.startswith((tmp_path.as_uri(), "https://"))
    await stop(client)


async def test_renaming_a_strategy(client: Client) -> None:
    place = where("product-questions:")
    ready: Any = await client.text_document_prepare_rename_async(types.PrepareRenameParams(FILE, place))
    assert ready.placeholder == "product-questions" and between(TEXT, ready.range) == "product-questions"
    edit = await client.text_document_rename_async(types.RenameParams(FILE, place, "shop-questions"))
    assert applied(TEXT, edits_of(edit, URI)) == TEXT.replace("product-questions", "shop-questions")
    with pytest.raises(JsonRpcException) as error:
        await client.text_document_rename_async(types.RenameParams(FILE, place, "not a name"))
    assert error.value.code == -32803
    assert (
        await client.text_document_prepare_rename_async(types.PrepareRenameParams(FILE, types.Position(0, 2)))
        is None
    )


async def test_a_new_line_is_indented() -> None:
    client = await start()
    text = "version: 1\nstrategies:\n\n"
    client.open(URI, text)
    edits = await client.text_document_on_type_formatting_async(
        types.DocumentOnTypeFormattingParams(
            FILE, types.Position(2, 0), "\n", types.FormattingOptions(2, True)
        )
    )
    assert applied(text, edits or ()).split("\n")[2] == "  "
    await stop(client)


@pytest.mark.parametrize("resolve", [True, False], ids=["resolved", "at once"])
async def test_what_if(resolve: bool) -> None:
    client = await start(resolve=resolve)
    client.open(URI, TEXT)
    place = where("technique: rag", 12)
    here = (place.line, place.character)
    asked = await client.actions(
        URI, here, only=["refactor"], trigger_kind=types.CodeActionTriggerKind.Invoked
    )
    assert {"clears", "adds"} <= set(" ".join(one.title for one in asked).replace(",", "").split())
    assert all("rag" not in one.title.split(":")[0] for one in asked)
    unasked = await client.actions(
        URI, here, only=["refactor"], trigger_kind=types.CodeActionTriggerKind.Automatic
    )
    assert len(unasked) >= len(asked) > 0
    for first in (asked[0], unasked[0]):
        whole = first if first.edit is not None else await client.code_action_resolve_async(first)
        new = applied(TEXT, edits_of(whole.edit, URI))
        line = new.split("\n")[place.line]
        assert "technique: " in line and "technique: rag" not in line
    await stop(client)
