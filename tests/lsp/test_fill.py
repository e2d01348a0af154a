"""Facts of the repository in the editor: the action that fills them in, and completion that offers them first."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.lsp.fill import TITLE
from tests.lsp.client import GOOD, Client, applied, edits_of, start, stop

RAG = GOOD + "      - technique: rag\n        for: [domain-knowledge]\n    volume:\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "litellm_config.yaml").write_text(
        "model_list:\n"
        "  - model_name: chat\n    litellm_params: {model: openai/gpt-4.1}\n"
        "  - model_name: embed\n    litellm_params: {model: openai/text-embedding-3-small}\n"
        "    model_info: {mode: embedding}\n",
        "utf-8",
    )
    (tmp_path / "promptfooconfig.yaml").write_text("providers: [openai:gpt-4.1-mini]\nprompts: [file://a.txt]\n", "utf-8")
    return tmp_path


async def filled(client: Client, uri: str, text: str) -> str:
    [action] = [one for one in await client.actions(uri, (2, 3)) if one.title == TITLE]
    action = await client.code_action_resolve_async(action)
    return applied(text, edits_of(action.edit, uri))


async def test_absent_facts_are_filled_in_with_their_origin(repository: Path) -> None:
    uri = (repository / "llmstrategy.yaml").as_uri()
    client = await start(resolve=True)
    client.open(uri, RAG)
    text = await filled(client, uri, RAG)
    assert "    model: openai/gpt-4.1  # litellm_config.yaml:3 (" in text
    assert "        embedding_model: openai/text-embedding-3-small  # litellm_config.yaml:5 (" in text
    assert [line for line in RAG.splitlines() if line not in text.splitlines()] == []
    assert not [found for found in check(text, "", DEFAULT, 739949).diagnostics if found.severity == "error"]
    shown = [message.message for message in client.messages]
    assert any("filled in" in message and "gpt-4.1-mini" in message for message in shown)
    # What is declared stays as it is.
    declared = RAG.replace("    volume:\n", "    model: other/mine\n")
    client.change(uri, declared)
    assert "other/mine" in (text := await filled(client, uri, declared)) and "openai/gpt-4.1 " not in text
    await stop(client)


async def test_nothing_to_fill_in_is_said(tmp_path: Path) -> None:
    uri = (tmp_path / "llmstrategy.yaml").as_uri()
    client = await start(resolve=True)
    client.open(uri, RAG)
    assert await filled(client, uri, RAG) == RAG
    assert any("no file of the repository contains" in message.message for message in client.messages)
    await stop(client)


async def test_completion_offers_the_stated_value_first(repository: Path) -> None:
    uri = (repository / "llmstrategy.yaml").as_uri()
    text = GOOD + "    model: \n"
    client = await start()
    client.open(uri, text)
    place = types.CompletionParams(types.TextDocumentIdentifier(uri), types.Position(7, 11))

    async def first() -> types.CompletionItem:
        offered = await client.text_document_completion_async(place)
        assert isinstance(offered, types.CompletionList)
        return min(offered.items, key=lambda item: item.sort_text or "")

    for _ in range(200):
        # The files are read beside the messages: the first answers may come before.
        item = await first()
        if item.label == "openai/gpt-4.1":
            break
        await client.answered()
    assert item.label == "openai/gpt-4.1"
    assert "litellm_config.yaml" in str(item.detail or item.label_details)
    await stop(client)
