"""The rules of policies are the same in the command, the API and the editor, and are explained like any other."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from llm_strategy import api
from llm_strategy.cli.main import main
from llm_strategy.config import settings
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.explain import lookup
from llm_strategy.ide.hover import hover
from llm_strategy.ide.links import links
from llm_strategy.ide.suppression_completion import complete_comment

DAY = date(2026, 11, 1)
POLICY = {
    "properties": {
        "strategies": {
            "additionalProperties": {
                "properties": {
                    "model": {
                        "title": "this model is not approved",
                        "x-rule": "approved",
                        "x-url": "https://example.org/models",
                        "description": "Legal has terms with one provider.",
                        "pattern": "^openai/",
                    }
                }
            }
        }
    }
}
TEXT = """\
version: 1
strategies:
  faq:
    purpose: Answer questions
    approach: [{technique: prompting}]
    model: mistral/large  # llmstrategy: ignore[no-control-layer, policy/own/approved] -- x
"""
PLAIN = TEXT.partition("  # llmstrategy")[0] + "\n"
RULE = "policy/own/approved"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "own.schema.json").write_text(json.dumps(POLICY), "utf-8")
    (tmp_path / "llmstrategy.toml").write_text('policies = ["*.schema.json"]\n', "utf-8")
    (tmp_path / "llmstrategy.yaml").write_text(PLAIN, "utf-8")
    monkeypatch.chdir(tmp_path)
    settings.forget()
    return tmp_path


def snapshot(text: str) -> Snapshot:
    return Snapshot(text, "llmstrategy.yaml", settings.find("llmstrategy.yaml"), DAY.toordinal())


def test_command_api_and_editor_say_the_same(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format=json", "--today=2026-11-01"]) == 1
    printed = json.loads(capfd.readouterr().out)
    assert [found["rule"] for found in printed["diagnostics"] if found["severity"] == "error"] == [RULE]
    assert api.check("llmstrategy.yaml", today=DAY).model_dump(mode="json") == printed
    editor = [(found.rule, found.span.line + 1, found.message) for found in snapshot(PLAIN).report.diagnostics]
    assert editor == [(found["rule"], found["start"]["line"], found["message"]) for found in printed["diagnostics"]]


def test_a_broken_policy_ends_the_run_with_its_place(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "own.schema.json").write_text('{"type": "txt"}', "utf-8")
    settings.forget()
    assert main(["check"]) == 2
    assert "own.schema.json:1:10: this is not a JSON Schema: 'txt'" in capfd.readouterr().err


def test_schemas_of_the_command(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "llmstrategy.toml").unlink()
    settings.forget()
    assert main(["check", "--schema=own.schema.json", "--format=concise"]) == 1
    assert f"llmstrategy.yaml:6:12: error[{RULE}] this model is not approved\n" in capfd.readouterr().out
    assert main(["check", "--schema=own.schema.json", f"--ignore={RULE}"]) == 0
    assert main(["check", "--schema=own.schema.json", f"--severity={RULE}=info"]) == 0
    (folder / "more.json").write_text('{"title": "Owned", "properties": {"strategies": {"minProperties": 2}}}', "utf-8")
    capfd.readouterr()
    assert main(["check", "--schema=own.schema.json", "--schema=more.json", "--format=concise"]) == 1
    assert {line.split("[")[1].split("]")[0] for line in capfd.readouterr().out.splitlines()} >= {RULE, "policy/more/owned"}
    (folder / "more.json").write_text('{"$ref": "https://example.org/x"}', "utf-8")
    assert main(["check", "--schema=more.json"]) == 2
    assert "more.json:1:10: `https://example.org/x` refers to nothing" in capfd.readouterr().err
    assert main(["check", "--schema=none.json"]) == 2
    assert "none.json: the policy cannot be read: no such file" in capfd.readouterr().err


def test_many_files_are_held_to_a_schema_in_other_processes(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for number in range(300):
        (folder / f"{number}.llmstrategy.yaml").write_text(PLAIN, "utf-8")
    assert main(["check", "--format=concise", "--jobs=2", "--select=policy"]) == 1
    assert capfd.readouterr().out.count(f"error[{RULE}]") == 301


def test_explain() -> None:
    text = lookup.explain(RULE)
    assert text is not None
    for part in ("This model is not approved.", "Legal has terms", "https://example.org/models", '"pattern": "^openai/"'):
        assert part in text
    assert f"ignore[{RULE}]" in text
    assert lookup.explain("policy/own/other") is None


def test_explain_where_the_settings_are_wrong(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", RULE]) == 0
    assert "This model is not approved." in capfd.readouterr().out
    assert main(["explain", "policy/own/other"]) == 2
    (folder / "own.schema.json").write_text("[]", "utf-8")
    settings.forget()
    assert main(["explain", RULE]) == 2
    assert "own.schema.json:1:1: a policy is a JSON Schema" in capfd.readouterr().err


def test_hover_links_and_completion_of_a_suppression() -> None:
    shot = snapshot(TEXT)
    line = TEXT.splitlines()[5]
    found = hover(shot, 5, line.index(RULE) + 3)
    assert found is not None
    assert "This model is not approved" in found.markdown and "[Read more](<https://example.org/models>)" in found.markdown
    assert [link.target for link in links(shot)][-1] == "https://example.org/models"
    half = TEXT.replace("no-control-layer, policy/own/approved", "")
    completion = complete_comment(snapshot(half), 5, line.index("ignore[") + len("ignore["))
    assert completion is not None
    [offered] = [item for item in completion.items if item.label == RULE]
    assert "reported here" in offered.detail
