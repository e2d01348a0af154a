"""The recommendation over the protocol: the lens, the action, and the command that both run."""

from __future__ import annotations

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from tests.advisor.test_worked_answers import POLICIES
from tests.helpers import whole
from tests.lsp.client import start, stop

URI = "file:///nowhere/llmstrategy.yaml"
TEXT = whole(POLICIES)
SHOW = "llmstrategy.showRecommendation"


async def test_lens_and_action_run_a_command_that_returns_the_page() -> None:
    client = await start()
    client.open(URI, TEXT)
    lenses = await client.text_document_code_lens_async(types.CodeLensParams(types.TextDocumentIdentifier(URI)))
    commands = [lens.command for lens in lenses or () if lens.command is not None]
    assert commands[0].title == "now: prompting + rag (5 of 5)"
    assert (commands[0].command, list(commands[0].arguments or ())) == (SHOW, [URI, "example"])
    actions = await client.actions(URI, (2, 4))
    [action] = [one for one in actions if one.title == "Show what the guides recommend"]
    assert action.command is not None and list(action.command.arguments or ()) == [URI, "example"]
    page = await client.workspace_execute_command_async(types.ExecuteCommandParams(SHOW, [URI, "example"]))
    assert str(page).startswith("## `example`\n\n**now: prompting + rag (5 of 5)**\n")
    # Inside a layer the menu is about the layer.
    inside = await client.actions(URI, (5, 30))
    assert "Show what the guides recommend" not in [one.title for one in inside if one.kind == "quickfix"]
    await stop(client)


async def test_a_strategy_that_is_not_there_is_told() -> None:
    client = await start()
    client.open(URI, TEXT)
    with pytest.raises(JsonRpcException, match="no strategy is called `gone`"):
        await client.workspace_execute_command_async(types.ExecuteCommandParams(SHOW, [URI, "gone"]))
    with pytest.raises(JsonRpcException, match="no such document is open"):
        await client.workspace_execute_command_async(types.ExecuteCommandParams(SHOW, ["file:///x.yaml", "a"]))
    await stop(client)
