"""A real repository with a policy and a baseline: the hook, the command, SARIF, the API, the editor and agents agree."""

from __future__ import annotations

import asyncio
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from mcp import Client
from mcp_types import ListRootsResult, Root

from llm_strategy import api
from llm_strategy.cli.main import main
from llm_strategy.config import settings
from llm_strategy.mcp_server.serve import build
from tests.lsp.client import start, stop
from tests.outputs.reading import read_concise
from tests.test_pre_commit import Repository, environment, joined, published

__all__ = ["environment", "published"]

FILE = "services/desk/llmstrategy.yaml"
OLD = """\
version: 1
strategies:
  desk:
    purpose: Answer riders
    model: mistral/large
    approach:
      - technique: rag
        for: [style]
"""
NEW = "      - technique: fine-tuning\n        for: [citations]\n"
POLICY = {
    "properties": {
        "strategies": {
            "additionalProperties": {
                "properties": {"model": {"title": "Approved", "pattern": "^openai/"}},
                "required": ["owner"],
                "title": "Owned",
            }
        }
    }
}
KNOWN = {"policy/house/approved", "policy/house/owned", "rag-for-behavior"}
FRESH = "fine-tuning-for-citations"

Found = set[tuple[str, int, bool]]


@pytest.fixture
def team(tmp_path: Path, published: Repository, environment: dict[str, str]) -> Repository:
    """A repository whose old findings are in its baseline, with the hook installed."""
    repository = joined(tmp_path / "team", published, environment, "llmstrategy")
    files = {
        FILE: OLD,
        "house.schema.json": json.dumps(POLICY),
        "llmstrategy.toml": 'policies = ["*.schema.json"]\nbaseline = "llmstrategy.baseline.json"\n',
    }
    code, printed = repository.commit(files)
    assert code == 1 and "policy/house/approved" in printed and "rag-for-behavior" in printed
    return repository


def of_report(data: dict[str, Any]) -> Found:
    return {(one["rule"], one["start"]["line"], one.get("known", False)) for one in data["diagnostics"]}


def of_sarif(text: str) -> Found:
    [run] = json.loads(text)["runs"]
    return {
        (
            one["ruleId"],
            one["locations"][0]["physicalLocation"]["region"]["startLine"],
            one["baselineState"] == "unchanged" and one["suppressions"][0]["kind"] == "external",
        )
        for one in run["results"]
    }


async def of_agent(folder: Path) -> Found:
    async def roots(_: Any) -> ListRootsResult:
        return ListRootsResult(roots=[Root(uri=folder.as_uri())])  # type: ignore[arg-type]

    async with Client(build(), list_roots_callback=roots) as client:
        result = await client.call_tool("check", {"path": FILE})
    return of_report(result.structured_content or {})


async def of_editor(folder: Path, text: str) -> Found:
    client = await start(folder)
    uri = (folder / FILE).as_uri()
    client.open(uri, text)
    shown = await client.pushed(uri)
    await stop(client)
    hint = types.DiagnosticSeverity.Hint
    return {
        (str(one.code), one.range.start.line + 1, one.severity == hint and "known, in the baseline" in one.message)
        for one in shown
    }


@pytest.mark.slow
@pytest.mark.xdist_group("pre-commit")
def test_everything_says_the_same(
    team: Repository, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(team.folder)
    settings.forget()
    assert main(["check", "--write-baseline", "llmstrategy.baseline.json", "-q"]) == 0
    code, printed = team.commit({"llmstrategy.baseline.json": Path("llmstrategy.baseline.json").read_text("utf-8")})
    assert code == 0, printed

    def command(format: str) -> str:
        settings.forget()
        capfd.readouterr()
        main(["check", f"--format={format}"])
        return capfd.readouterr().out

    # Lines move, a layer comes before the old one, and one finding is new.
    head, layers = OLD.split("    approach:\n")
    text = "# moved\n\n" + head + "    approach:\n" + NEW + layers
    code, printed = team.commit({FILE: text})
    assert code == 1
    assert {one.rule for one in read_concise(command("concise"))} >= {FRESH}
    assert f"[{FRESH}]" in printed and "in the baseline" in printed
    assert not any(f"[{rule}]" in printed for rule in KNOWN)

    found = of_report(json.loads(command("json")))
    assert {rule for rule, _, known in found if known} >= KNOWN
    assert FRESH in {rule for rule, _, known in found if not known}
    assert of_sarif(command("sarif")) == found
    settings.forget()
    assert of_report(api.check(FILE, today=date.today()).model_dump(mode="json")) == found
    assert asyncio.run(of_agent(team.folder)) == found
    assert asyncio.run(of_editor(team.folder, text)) == found

    # What is fixed is named, and the commit passes.
    code, printed = team.commit({FILE: OLD.replace("technique: rag", "technique: prompting")})
    assert code == 0, printed
    assert "fixed[rag-for-behavior]" in command("text")
    assert main(["check", "--write-baseline", "llmstrategy.baseline.json", "-q"]) == 0
    assert "rag-for-behavior" not in Path("llmstrategy.baseline.json").read_text("utf-8")
    assert "fixed[" not in command("text")
