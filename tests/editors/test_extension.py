"""What the VS Code extension shows as it is: templates without findings, texts that VS Code does not render."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check

HERE = Path(__file__).resolve().parents[2] / "editors" / "vscode"
TEMPLATES = sorted((HERE / "templates").glob("*.yaml"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_opens_without_findings(path: Path) -> None:
    report = check(path.read_bytes(), path.name, DEFAULT, datetime.date.today().toordinal())
    assert [(one.rule, one.severity) for one in report.diagnostics] == []


def test_every_template_is_offered() -> None:
    commands = (HERE / "src" / "commands.ts").read_text("utf-8")
    assert TEMPLATES
    assert all(f"file: '{path.name}'" in commands for path in TEMPLATES)


def test_plain_texts_have_no_markdown() -> None:
    contributes = json.loads((HERE / "package.json").read_text("utf-8"))["contributes"]
    texts = [command["title"] for command in contributes["commands"]]
    for walkthrough in contributes["walkthroughs"]:
        for part in (walkthrough, *walkthrough["steps"]):
            texts += [part["title"], part["description"]]
    assert [text for text in texts if "`" in text or "**" in text] == []
