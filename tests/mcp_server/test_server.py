"""The server for coding agents, in process with the SDK's own client: tools, resources, prompt, and what it may read."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from mcp import Client
from mcp_types import CallToolResult, ListRootsResult, Root

from llm_strategy import api
from llm_strategy.cli.main import main
from llm_strategy.config import settings
from llm_strategy.mcp_server.serve import build
from llm_strategy.rules.registry import all_rules
from tests.docs.pages import ROOT, read

FAULTY = ROOT / "examples" / "faulty" / "llmstrategy.yaml"
GOOD = "version: 1\nstrategies:\n  faq:\n    purpose: Answer\n    approach: [{technique: prompting, for: [style]}]\n"
BAD = GOOD.replace("prompting", "rag")
TOOLS = ("check", "compare", "explain", "recommend", "what_if")

Connect = Callable[..., AbstractAsyncContextManager[Client]]


@pytest.fixture(params=["auto", "legacy"])
def connect(request: pytest.FixtureRequest) -> Connect:
    """Connect to a server as a client of today, and as one of before: each asks for roots in its own way."""

    @asynccontextmanager
    async def connected(*granted: Path, folders: tuple[str, ...] = (), grants: bool = True) -> AsyncIterator[Client]:
        async def roots(_: Any) -> ListRootsResult:
            return ListRootsResult(roots=[Root(uri=path.as_uri()) for path in granted])  # type: ignore[arg-type]

        callback = roots if grants else None
        async with Client(build(folders), list_roots_callback=callback, mode=request.param) as client:
            yield client

    return connected


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with a faulty strategy, beside a file that nobody granted."""
    folder = tmp_path / "project"
    (folder / ".git").mkdir(parents=True)
    (folder / "llmstrategy.yaml").write_bytes(FAULTY.read_bytes())
    (tmp_path / "secret.llmstrategy.yaml").write_text("secret: 1\n", "utf-8")
    settings.forget()
    return folder


def said(result: CallToolResult) -> str:
    return "".join(getattr(part, "text", "") for part in result.content)


async def failure(client: Client, tool: str, **arguments: Any) -> str:
    result = await client.call_tool(tool, arguments)
    assert result.is_error, said(result)
    return said(result)


async def answer(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    """The structured content, which is valid under the schema that the tool declares."""
    result = await client.call_tool(tool, arguments)
    assert not result.is_error, said(result)
    [declared] = [one for one in (await client.list_tools()).tools if one.name == tool]
    assert declared.output_schema is not None
    Draft202012Validator(declared.output_schema).validate(result.structured_content)
    assert json.loads(said(result)) == result.structured_content
    content: dict[str, Any] = result.structured_content or {}
    return content


async def test_the_tools_are_read_only_and_described(connect: Connect) -> None:
    async with connect() as client:
        found = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert set(TOOLS) <= set(found)
        for tool in found.values():
            assert tool.annotations is not None and tool.annotations.read_only_hint
            assert tool.description and "  " not in tool.description
            assert "roots" not in tool.input_schema["properties"]
            assert all("description" in one for one in tool.input_schema["properties"].values())


async def test_check_is_the_check_of_the_command(
    connect: Connect, project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project)
    main(["check", "--format=json"])
    printed = json.loads(capfd.readouterr().out)
    async with connect(project) as client:
        assert await answer(client, "check") == printed
        assert await answer(client, "check", path="llmstrategy.yaml") == printed
        assert await answer(client, "check", path=str(project / "llmstrategy.yaml")) == printed
        assert await answer(client, "check", path=".") == printed
    assert api.Report.model_validate(printed).summary.errors


async def test_check_uses_the_settings_of_the_file(connect: Connect, project: Path) -> None:
    (project / "llmstrategy.toml").write_text('ignore = ["all"]\nselect = ["cost"]\n', "utf-8")
    async with connect(project) as client:
        found = await answer(client, "check")
        assert {all_rules()[one["rule"]].family for one in found["diagnostics"]} == {"cost"}
        (project / "llmstrategy.toml").write_text("ignroe = []\n", "utf-8")
        wrong = await failure(client, "check")
        assert "llmstrategy.toml:1:1" in wrong and "did you mean `ignore`?" in wrong and "call again" in wrong
        assert (await answer(client, "check", text=BAD))["summary"]["warnings"] > 0


async def test_a_folder_with_several_strategies(connect: Connect, project: Path) -> None:
    (project / "b").mkdir()
    (project / "b" / "other.llmstrategy.yaml").write_text(BAD, "utf-8")
    async with connect(project) as client:
        found = await answer(client, "check")
        assert {one["file"] for one in found["diagnostics"]} == {"llmstrategy.yaml", "b/other.llmstrategy.yaml"}
        assert found["summary"]["files"] == 2
        assert {one["file"] for one in (await answer(client, "check", path="b"))["diagnostics"]} == {
            "b/other.llmstrategy.yaml"
        }
        several = await failure(client, "what_if", strategy="faq", layer=0)
        assert "`llmstrategy.yaml`" in several and "`b/other.llmstrategy.yaml`" in several


# -- what it may read ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tool", ["check", "compare", "recommend", "what_if"])
async def test_nothing_outside_of_the_roots_is_read(tool: str, connect: Connect, project: Path) -> None:
    more = {"strategy": "faq", "layer": 0} if tool == "what_if" else {}
    (project / "link.llmstrategy.yaml").symlink_to(project.parent / "secret.llmstrategy.yaml")
    outside = project.parent / "secret.llmstrategy.yaml"
    async with connect(project) as client:
        for path in (str(outside), "../secret.llmstrategy.yaml", "link.llmstrategy.yaml", "/etc/passwd"):
            message = await failure(client, tool, path=path, **more)
            assert "is outside the directories that may be read" in message and "Pass the content as `text`" in message
            assert "secret: 1" not in message
        assert "no such file or directory under" in await failure(client, tool, path="none.yaml", **more)
        assert "not a path" in await failure(client, tool, path="a\0b", **more)
        assert "not both" in await failure(client, tool, path="llmstrategy.yaml", text=GOOD, **more)


async def test_without_roots_only_texts_are_checked(connect: Connect, project: Path) -> None:
    for grants in (True, False):
        async with connect(grants=grants) as client:
            assert "`llmstrategy mcp FOLDER`" in await failure(client, "check", path=str(project / "llmstrategy.yaml"))
            assert "no directory is granted" in await failure(client, "check")
            assert (await answer(client, "check", text=GOOD))["summary"]["files"] == 1


async def test_folders_of_the_command_line_are_granted_too(connect: Connect, project: Path) -> None:
    async with connect(folders=(str(project),), grants=False) as client:
        assert (await answer(client, "check"))["summary"]["errors"]
        assert "outside" in await failure(client, "check", path=str(project.parent / "secret.llmstrategy.yaml"))


async def test_settings_above_the_roots_are_not_read(connect: Connect, project: Path) -> None:
    (project / "part").mkdir()
    (project / "part" / "llmstrategy.yaml").write_text(BAD, "utf-8")
    async with connect(project / "part") as client:
        assert (await answer(client, "check"))["summary"]["files"] == 1
        (project / "llmstrategy.toml").write_text('secret = "x"\n', "utf-8")
        message = await failure(client, "check")
        assert "which is not granted" in message and "secret" not in message


async def test_a_root_that_is_no_folder_here_grants_nothing(connect: Connect) -> None:
    async with Client(build(), list_roots_callback=_elsewhere) as client:
        assert "no directory is granted" in await failure(client, "check")


async def _elsewhere(_: Any) -> ListRootsResult:
    return ListRootsResult(roots=[Root(uri="file://server/share")])  # type: ignore[arg-type]


async def test_an_empty_folder_says_what_to_do(connect: Connect, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    async with connect(tmp_path) as client:
        assert "write a file `llmstrategy.yaml`" in await failure(client, "check")


# -- the other tools -------------------------------------------------------------------------------------------------


async def test_explain(connect: Connect) -> None:
    async with connect() as client:
        [page] = (await answer(client, "explain", name="rag-for-behavior"))["pages"]
        assert page["kind"] == "rule" and page["markdown"].startswith("# rag-for-behavior")
        assert "did you mean `rag-for-behavior`" in await failure(client, "explain", name="rag-for-behavoir")
        assert "llmstrategy://rules" in await failure(client, "explain", name="xyzzy")


async def test_explain_a_rule_of_a_policy(connect: Connect, project: Path) -> None:
    (project / "own.schema.json").write_text('{"title": "Owned", "description": "Somebody answers."}', "utf-8")
    (project / "llmstrategy.toml").write_text('policies = ["*.schema.json"]\n', "utf-8")
    async with connect(project) as client:
        [page] = (await answer(client, "explain", name="policy/own/owned"))["pages"]
        assert "Somebody answers." in page["markdown"]


async def test_what_if_gives_the_edited_file_and_what_it_changes(connect: Connect) -> None:
    async with connect() as client:
        found = await answer(client, "what_if", strategy="faq", layer=0, technique="prompting", text=BAD)
        [offer] = found["alternatives"]
        assert (found["technique"], offer["technique"]) == ("rag", "prompting")
        assert "rag-for-behavior" in {one["rule"] for one in offer["clears"]}
        assert "technique: prompting" in offer["text"]
        after = {one["rule"] for one in (await answer(client, "check", text=offer["text"]))["diagnostics"]}
        assert "rag-for-behavior" not in after
        better = await answer(client, "what_if", strategy="faq", layer=0, text=BAD)
        assert "prompting" in [one["technique"] for one in better["alternatives"]]


async def test_what_if_says_what_is_there(connect: Connect) -> None:
    async with connect() as client:
        assert "it has `faq`" in await failure(client, "what_if", strategy="fag", layer=0, text=GOOD)
        assert "it has 1, counted from 0" in await failure(client, "what_if", strategy="faq", layer=3, text=GOOD)
        wrong = await failure(client, "what_if", strategy="faq", layer=0, technique="magic", text=GOOD)
        assert "`fine-tuning`" in wrong
        assert "call `check`" in await failure(client, "what_if", strategy="faq", layer=0, text="a: [b\n")


async def test_compare_is_that_of_the_api(connect: Connect, project: Path) -> None:
    async with connect(project) as client:
        found = await answer(client, "compare", strategy="trip-assistant", stacks=[["prompting", "rag"]], volumes=["20k/month"])
        expected = api.compare(
            project / "llmstrategy.yaml",
            "trip-assistant",
            stacks=[["prompting", "rag"]],
            volumes=["20k/month"],
            name="llmstrategy.yaml",
        )
        assert found == expected.model_dump(mode="json")
        assert "Pass `strategy`" in await failure(client, "compare")
        assert "a stack can contain" in await failure(client, "compare", strategy="trip-assistant", stacks=[["magic"]])
        assert "a rate such as" in await failure(client, "compare", strategy="trip-assistant", volumes=["often"])


async def test_recommend_is_that_of_the_command(
    connect: Connect, project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project)
    main(["recommend", "--format=json"])
    printed = json.loads(capfd.readouterr().out)
    async with connect(project) as client:
        assert await answer(client, "recommend") == printed
        [one] = (await answer(client, "recommend", strategy="trip-assistant"))["strategies"]
        assert one in printed["strategies"]
        assert "it has `trip-assistant`" in await failure(client, "recommend", strategy="none")
        assert "call `check`" in await failure(client, "recommend", text="a: [b\n")


@pytest.mark.parametrize("text", ["", "\0", "a: [b", "version: 1\nstrategies: 3\n", "- 1\n", "\ud800", "x" * 100_000])
async def test_any_text_has_an_answer(text: str, connect: Connect) -> None:
    if text == "\ud800":
        pytest.skip("no text of JSON")
    async with connect() as client:
        assert (await answer(client, "check", text=text))["summary"]["files"] == 1
        await failure(client, "what_if", strategy="a", layer=0, text=text)


# -- resources and prompt --------------------------------------------------------------------------------------------


async def test_resources(connect: Connect) -> None:
    async with connect() as client:
        listed = {str(one.uri) for one in (await client.list_resources()).resources}
        assert listed == {"llmstrategy://schema", "llmstrategy://fit", "llmstrategy://rules"}
        schema = (await client.read_resource("llmstrategy://schema")).contents[0]
        assert schema.text == read("schema/llmstrategy.schema.json")  # type: ignore[union-attr]
        fit = (await client.read_resource("llmstrategy://fit")).contents[0]
        assert fit.text == read("docs/fit.md")  # type: ignore[union-attr]
        for name in ("rag-for-behavior", "below-break-even"):
            page = (await client.read_resource(f"llmstrategy://rule/{name}")).contents[0]
            assert page.text.startswith(f"# {name}")  # type: ignore[union-attr]
        with pytest.raises(Exception, match="There is no rule `xyzzy`"):
            await client.read_resource("llmstrategy://rule/xyzzy")


async def test_prompt(connect: Connect) -> None:
    async with connect() as client:
        [prompt] = (await client.list_prompts()).prompts
        assert prompt.name == "draft_strategy"
        [message] = (await client.get_prompt("draft_strategy", {"system": "Answers questions about tax."})).messages
        text = message.content.text  # type: ignore[union-attr]
        assert "Answers questions about tax." in text
        tools = {tool.name for tool in (await client.list_tools()).tools}
        named = {word for word in ("check", "explain", "what_if") if f"`{word}`" in text}
        assert named and named <= tools
        assert "llmstrategy://schema" in text and "llmstrategy://fit" in text


NAMES_A_FILE = GOOD.rstrip("\n") + "\n    quality: {eval_dataset: missing.jsonl}\n"


async def test_files_that_a_strategy_names_are_read_where_their_repository_is_granted(
    connect: Connect, project: Path
) -> None:
    (project / "llmstrategy.yaml").write_text(NAMES_A_FILE, "utf-8")
    (project / "inner").mkdir()
    (project / "inner" / "llmstrategy.yaml").write_text(NAMES_A_FILE, "utf-8")
    settings.forget()
    async with connect(project) as client:
        found = [one["rule"] for one in (await answer(client, "check", path="llmstrategy.yaml"))["diagnostics"]]
        assert "file-not-found" in found
        found = [one["rule"] for one in (await answer(client, "check", text=NAMES_A_FILE))["diagnostics"]]
        assert "file-not-found" not in found
    async with connect(project / "inner") as client:
        found = [one["rule"] for one in (await answer(client, "check"))["diagnostics"]]
        assert "file-not-found" not in found, "the repository is not granted"
