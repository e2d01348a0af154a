"""Names lead to their declarations and to each other, in the editor's units."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from tests.lsp.client import Client, start, stop

TEXT = """\
version: 1
strategies:
  faq:
    purpose: Answer questions
    approach:
      - {notes: 'é😀', technique: rag, reads: [help-pages]}
    knowledge:
      help-pages: {held: index}
    quality:
      evidence:
        - results: runs/june.json
"""


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[tuple[Client, str]]:
    path = tmp_path / "llmstrategy.yaml"
    path.write_text(TEXT, "utf-8")
    client = await start(tmp_path)
    uri = path.as_uri()
    client.open(uri, TEXT)
    yield client, uri
    await stop(client)


def at(line: int, word: str) -> types.Position:
    text = TEXT.split("\n")[line]
    return types.Position(line, len(text[: text.index(word) + 1].encode("utf-16-le")) // 2)


def places(found: Any) -> list[tuple[int, int, int]]:
    ranges = [one.range for one in found or ()]
    return [(area.start.line, area.start.character, area.end.character) for area in ranges]


USE = (5, at(5, "help-pages").character - 1, at(5, "help-pages").character + 9)
"""The name in `reads`, behind two characters of which one counts twice."""
DECLARED = (7, 6, 16)


async def test_definition_of_a_source(opened: tuple[Client, str]) -> None:
    client, uri = opened
    found = await client.text_document_definition_async(
        types.DefinitionParams(types.TextDocumentIdentifier(uri), at(5, "help-pages"))
    )
    assert places(found) == [DECLARED]


async def test_definition_of_a_path(opened: tuple[Client, str]) -> None:
    client, uri = opened
    found = await client.text_document_definition_async(
        types.DefinitionParams(types.TextDocumentIdentifier(uri), at(10, "runs"))
    )
    [location] = list(found or ())  # type: ignore[arg-type]
    assert isinstance(location, types.Location)
    assert location.uri == uri.replace("llmstrategy.yaml", "runs/june.json")


@pytest.mark.parametrize(("declaration", "wanted"), [(True, [USE, DECLARED]), (False, [USE])])
async def test_references(opened: tuple[Client, str], declaration: bool, wanted: object) -> None:
    client, uri = opened
    found = await client.text_document_references_async(
        types.ReferenceParams(
            types.ReferenceContext(declaration), types.TextDocumentIdentifier(uri), at(7, "help-pages")
        )
    )
    assert places(found) == wanted


async def test_highlights_tell_the_declaration_from_its_uses(opened: tuple[Client, str]) -> None:
    client, uri = opened
    found = await client.text_document_document_highlight_async(
        types.DocumentHighlightParams(types.TextDocumentIdentifier(uri), at(7, "help-pages"))
    )
    assert places(found) == [USE, DECLARED]
    kinds = types.DocumentHighlightKind
    assert [one.kind for one in found or ()] == [kinds.Read, kinds.Write]


async def test_other_words_lead_nowhere(opened: tuple[Client, str]) -> None:
    client, uri = opened
    found = await client.text_document_definition_async(
        types.DefinitionParams(types.TextDocumentIdentifier(uri), at(3, "Answer"))
    )
    assert not found
