"""Blocks of the pages that no other test follows: settings, policies, suppressions, and commands without an output."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml

from llm_strategy import api
from llm_strategy.cli.pages import PAGE, pages
from llm_strategy.config.settings_file import load
from tests.docs.covered import fences
from tests.docs.pages import ROOT, TODAY, blocks, read

HEAD = "version: 1\nstrategies:\n  faq:\n    purpose: Answer questions\n"
GOOD = HEAD + "    approach: [{technique: prompting, for: [style]}]\n"
BAD = GOOD.replace("prompting", "rag")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with a strategy."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / "llmstrategy.yaml").write_text(GOOD, "utf-8")
    return tmp_path


def git(folder: Path, *words: str) -> None:
    author = ["-c", "user.name=Test", "-c", "user.email=test@example.invalid", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *author, *words], cwd=folder, check=True, capture_output=True)


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of a page in a folder."""
    program, *words = shlex.split(line, comments=True)
    assert program == "llmstrategy"
    return subprocess.run(
        [sys.executable, "-m", "llm_strategy", *words],
        cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", timeout=120,
    )  # fmt: skip


def lines(page: str) -> list[str]:
    """Return the lines of the shell blocks of a page."""
    return [line for block in blocks(read(page)) if block.language == "sh" for line in block.text.splitlines()]


def rules(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the names of the rules in the output of ``check --format json``."""
    return [one["rule"] for one in json.loads(done.stdout)["diagnostics"]]


TOML = [
    pytest.param(text, id=f"{page}:{line}")
    for page, line, language, text in fences()
    if page.startswith("docs/") and language == "toml" and "[project]" not in text and "[mcp_servers" not in text
]


@pytest.mark.parametrize("text", TOML)
def test_settings_are_accepted(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "platform").mkdir()
    (tmp_path / "platform" / "llmstrategy.toml").touch()
    (tmp_path / "team").mkdir()
    (tmp_path / "team" / "platform").mkdir()
    (tmp_path / "team" / "platform" / "llmstrategy.toml").touch()
    (tmp_path / "team" / "policies").mkdir()
    (tmp_path / "team" / "policies" / "a.schema.json").write_text("{}", "utf-8")
    monkeypatch.chdir(tmp_path / "team")
    found = load(text.encode(), "pyproject.toml" if "[tool.llmstrategy" in text else "llmstrategy.toml")
    assert found is not None


SUPPRESSIONS = [
    pytest.param(text, id=f"{page}:{line}")
    for page, line, language, text in fences()
    if language == "yaml" and "# llmstrategy: ignore" in text and "strategies:" not in text
]


@pytest.mark.parametrize("text", SUPPRESSIONS)
def test_suppressions_are_read(text: str, project: Path) -> None:
    """Each is a suppression of rules that exist: it is said to suppress nothing, in a file without findings."""
    comment = re.search(r"#.*", text)
    assert comment is not None
    (project / "llmstrategy.yaml").write_text(f"{comment[0]}\n{GOOD}", "utf-8")
    found = [one.rule for one in api.check(project / "llmstrategy.yaml", today=date.fromisoformat(TODAY)).diagnostics]
    # Two rules about suppressions are off by default: whether such a comment is used is then not asked.
    assert found == ["unused-suppression"] or (found == [] and "suppression-without-" in comment[0])


def test_command_line_page_is_the_help() -> None:
    assert read(PAGE) == pages(ROOT)[PAGE]


def test_baseline_of_the_page_on_configuration(project: Path) -> None:
    [line] = lines("docs/configuration.md")
    [setting] = [block.text for block in blocks(read("docs/configuration.md")) if block.text.startswith("baseline")]
    (project / "llmstrategy.yaml").write_text(BAD, "utf-8")
    (project / "llmstrategy.toml").write_text(setting, "utf-8")
    assert run("llmstrategy check", project).returncode == 1
    assert run(line, project).returncode == 0
    assert run("llmstrategy check", project).returncode == 0


def test_first_files(project: Path) -> None:
    asks, *others = "\n".join(lines("docs/init.md")).replace("\\\n", "").splitlines()
    assert run(asks, project).returncode == 2, "a file is there"
    assert len(others) == 3
    for line in others:
        (project / "llmstrategy.yaml").unlink()
        done = run(line, project)
        assert done.returncode == 0, (line, done.stderr)
        assert run("llmstrategy check --fail-on error", project).returncode == 0


def test_hook_is_that_of_the_page_on_installing() -> None:
    here, there = (
        next(block.text for block in blocks(read(page)) if "repo: CHECKOUT" in block.text)
        for page in ("docs/integrations.md", "docs/install.md")
    )
    assert here == there


def test_hook_of_the_schema_is_that_of_its_readme() -> None:
    here, there = (
        yaml.safe_load(next(block.text for block in blocks(read(page)) if "id: check-jsonschema" in block.text))
        for page in ("docs/integrations.md", "schema/README.md")
    )
    assert here == there


def test_schema_line_of_the_readme() -> None:
    [line] = [block.text for block in blocks(read("schema/README.md")) if "$schema" in block.text]
    assert line in [block.text for block in blocks(read("docs/install.md"))]


def policy(project: Path, text: str) -> None:
    (project / "policies").mkdir()
    (project / "policies" / "ownership.schema.json").write_text(text, "utf-8")
    (project / "llmstrategy.toml").write_text(next(iter(blocks(read("docs/policies.md")))).text, "utf-8")


def test_finding_of_a_policy(project: Path) -> None:
    [shown] = [block.text for block in blocks(read("docs/policies.md")) if block.language == "console"]
    policy(project, read("examples/policies/policies/models.schema.json"))
    (project / "policies" / "ownership.schema.json").rename(project / "policies" / "models.schema.json")
    (project / "llmstrategy.yaml").write_text(GOOD + "    model: openai/gpt-4o\n", "utf-8")
    printed = run("llmstrategy check --select policy", project).stdout
    start, cut, _ = shown.partition("…")
    assert cut and printed.startswith(start)


def test_policy_of_the_page_reports(project: Path) -> None:
    [text] = [block.text for block in blocks(read("docs/policies.md")) if "$schema" in block.text]
    policy(project, text)
    (project / "llmstrategy.yaml").write_text(GOOD + "    stage: production\n", "utf-8")
    name = "policy/ownership/owner-in-production"
    assert f"`{name}`" in read("docs/policies.md")
    assert name in rules(run("llmstrategy check --format json", project))
    (project / "llmstrategy.yaml").write_text(GOOD + "    stage: production\n    owner: search\n", "utf-8")
    assert name not in rules(run("llmstrategy check --format json", project))


def test_policy_on_an_amount_reports(project: Path) -> None:
    [text] = [block.text for block in blocks(read("docs/policies.md")) if block.text.startswith('{ "x-normalized"')]
    inside = {"additionalProperties": {"properties": json.loads(text)}}
    policy(project, json.dumps({"properties": {"strategies": inside}}))
    for amount, found in (("$4,000/month", []), ("$70k/year", ["policy/ownership/the-ceiling-is-5-000-month"])):
        (project / "llmstrategy.yaml").write_text(GOOD + f"    cost_budget: {amount}\n", "utf-8")
        assert rules(run("llmstrategy check --format json --select policy", project)) == found


def test_report_is_written(project: Path) -> None:
    pytest.importorskip("matplotlib")
    [line] = lines("docs/report.md")
    (project / shlex.split(line)[-1]).parent.mkdir(parents=True)
    done = run(line, project)
    assert done.returncode == 0, done.stderr
    assert (project / shlex.split(line)[-1]).is_file()


def test_reviews(project: Path) -> None:
    (project / "services" / "billing").mkdir(parents=True)
    (project / "services" / "billing" / "llmstrategy.yaml").write_text(GOOD, "utf-8")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "first")
    git(project, "tag", "v1.2")
    git(project, "update-ref", "refs/remotes/origin/main", "HEAD")
    for path in (".", "services/billing"):
        (project / path / "llmstrategy.yaml").write_text(BAD, "utf-8")
    for line in lines("docs/review.md"):
        done = run(line, project)
        assert done.returncode in (0, 1) and "rag-for-behavior" in done.stdout, (line, done.stdout, done.stderr)


def test_first_file_of_the_walkthrough(project: Path) -> None:
    [block] = blocks(read("editors/vscode/walkthrough/write.md"))
    (project / "llmstrategy.yaml").write_text(block.text, "utf-8")
    assert "citations-without-retrieval" in rules(run("llmstrategy check --format json", project))


def test_commands_of_the_examples() -> None:
    [block] = blocks(read("examples/README.md"))
    codes = [run(line.removeprefix("$ "), ROOT).returncode for line in block.text.splitlines()]
    assert codes == [0, 1], "sound, then faulty"
