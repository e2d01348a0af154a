"""The tools of the server for coding agents: any text, with arguments that fit it or do not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from fuzz.choices import Choices
from fuzz.targets.reports import HIDDEN

_STACKS = ((), (("prompting", "rag"),), (("fine-tuning",), ("tools", "rag")), (("oops",), ()))
_VOLUMES = ((), ("20k/month",), ("0/day", "1e9/s"), ("many",))
_MODELS = (None, "openai/gpt-4.1-mini", "oops", "")
_TECHNIQUES = (None, "rag", "distillation", "other", "oops")
_TOOLS = ("check", "explain", "what_if", "recommend", "compare")


def agent(data: bytes) -> None:
    """Call a tool: its result can be written and read again, and its only error is the one with a message."""
    choices = Choices(data)
    tool = choices.one(_TOOLS)
    by_protocol = choices.number(16) == 15
    layer, named = choices.number(4), choices.number(4)
    technique, stacks = choices.one(_TECHNIQUES), choices.one(_STACKS)
    volumes, model = choices.one(_VOLUMES), choices.one(_MODELS)
    text = choices.rest().decode("utf-8", "replace")
    arguments: dict[str, Any] = {"text": text}
    if tool == "explain":
        arguments = {"name": text[:80]}
    elif tool != "check":
        # A name of the file, none, or one that is hardly there.
        arguments["strategy"] = _name(text) if named < 2 else None if named == 2 and tool != "what_if" else text[:20]
    if tool == "what_if":
        arguments |= {"layer": layer, "technique": technique}
    elif tool == "compare":
        arguments |= {"stacks": stacks, "volumes": volumes, "model": model}
    if by_protocol:
        asyncio.run(_asked(tool, arguments))
    else:
        _called(tool, arguments)


def _name(text: str) -> str:
    from llm_strategy.document.document import load
    from llm_strategy.model.reader.read import read

    strategies, _ = read(load(text))
    return strategies[0].name if strategies else "faq"


def _called(tool: str, arguments: dict[str, Any]) -> None:
    from mcp.server.mcpserver.exceptions import ToolError

    from llm_strategy.mcp_server import tools
    from llm_strategy.mcp_server.roots import Roots

    function: Callable[..., Any] = tools.what_ifs if tool == "what_if" else getattr(tools, tool)
    if tool != "explain":
        arguments = {"path": None, **arguments}
    try:
        result = function(Roots(()), **arguments)
    except ToolError as error:
        assert str(error)
        assert not HIDDEN.search(str(error)), str(error)
        return
    assert type(result).model_validate_json(result.model_dump_json(by_alias=True)) == result


async def _asked(tool: str, arguments: dict[str, Any]) -> None:
    from mcp import Client

    from llm_strategy.mcp_server.serve import build

    async with Client(build()) as client:
        result = await client.call_tool(tool, arguments)
    said = "".join(getattr(part, "text", "") for part in result.content)
    if result.is_error:
        # What the SDK says of arguments that do not fit would be our mistake: these fit.
        assert "validation error" not in said, said
    else:
        assert result.structured_content
