"""A file that cannot be read never passes: no option, setting, comment, policy or baseline makes its check green."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from mcp import Client

import llm_strategy
from llm_strategy.cli.main import main
from llm_strategy.config import settings
from llm_strategy.rules.registry import all_rules
from tests.docs.pages import ROOT

LAYER = "    approach: [{technique: prompting, for: [style]}]\n"
SOUND = f"version: 1\nstrategies:\n  faq:\n    purpose: Answer questions\n{LAYER}"
BROKEN = {
    "syntax-error": SOUND.replace("Answer questions", "Answer: questions: here"),
    "multiple-documents": SOUND + "---\nversion: 1\n",
    "missing-key": SOUND.replace("version: 1\n", ""),
    "file-bound": SOUND + "    notes: " + "[" * 300 + "]" * 300 + "\n",
}
"""Rule → a file that it reports, and that is sound but for it."""

OPTIONS = [
    *("--select fit", "--select fit,coverage --ignore structure", "--ignore structure", "--ignore all", "--no-proof"),
    *("--severity unknown-key=info", "--select all --ignore all", "--jobs 2", "--force-exclude"),
]
FILES = {
    "select": 'select = ["fit"]\n',
    "ignore": 'ignore = ["structure"]\n',
    "nothing": 'ignore = ["all"]\n',
    "baseline": 'baseline = "known.baseline.json"\n',
    "policies": 'select = ["policy"]\npolicies = ["policies/*.schema.json"]\n',
    "extended": 'extend = "shared/llmstrategy.toml"\n',
}
"""A settings file each, in the folder of the strategy."""

pytestmark = pytest.mark.parametrize("rule", list(BROKEN))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "llmstrategy.toml").write_text('ignore = ["all"]\n', "utf-8")
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies" / "any.schema.json").write_text("{}", "utf-8")
    monkeypatch.chdir(tmp_path)
    settings.forget()
    return tmp_path


def checked(capsys: pytest.CaptureFixture[str], words: str = "") -> tuple[int, list[tuple[str, str]]]:
    """Return the exit code, and (rule, level) of what is found and not known."""
    capsys.readouterr()
    code = main(["check", "--format=json", *words.split()])
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    return code, [(one["rule"], one["severity"]) for one in found if not one.get("known")]


def test_these_are_all_such_rules(rule: str) -> None:
    assert {name for name, one in all_rules().items() if one.always} == set(BROKEN)
    assert all_rules()[rule].severity == "error"


@pytest.mark.parametrize("options", OPTIONS)
def test_options(rule: str, options: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "llmstrategy.yaml").write_text(BROKEN[rule], "utf-8")
    code, found = checked(capsys, options)
    assert code == 1 and (rule, "error") in found


@pytest.mark.parametrize("option", ["--ignore", "--severity"])
def test_its_name_in_an_option_is_an_error(
    rule: str, option: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "llmstrategy.yaml").write_text(BROKEN[rule], "utf-8")
    assert main(["check", option, rule if option == "--ignore" else f"{rule}=info"]) == 2
    assert "could not be read" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["ignore", "severity"])
def test_its_name_in_the_settings_is_an_error(
    rule: str, kind: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "llmstrategy.yaml").write_text(BROKEN[rule], "utf-8")
    text = f'ignore = ["{rule}"]\n' if kind == "ignore" else f'[severity]\n{rule} = "info"\n'
    (folder / "llmstrategy.toml").write_text(text, "utf-8")
    assert main(["check"]) == 2
    assert "llmstrategy.toml:" in capsys.readouterr().err


@pytest.mark.parametrize("comment", ["ignore-file[{}] -- why", "ignore-file[{}, style] until=2099-01-01 -- why"])
def test_comments(rule: str, comment: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"# llmstrategy: {comment.format(rule)}\n{BROKEN[rule]}"
    lines = "".join(
        f"{line}  # llmstrategy: ignore[{rule}] -- why\n" for line in BROKEN[rule].splitlines() if line != "---"
    )
    for whole in (text, lines if rule != "multiple-documents" else text):
        (folder / "llmstrategy.yaml").write_text(whole, "utf-8")
        code, found = checked(capsys)
        assert code == 1 and (rule, "error") in found


@pytest.mark.parametrize("kind", list(FILES))
def test_settings_files(rule: str, kind: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "service").mkdir()
    (folder / "service" / "llmstrategy.yaml").write_text(BROKEN[rule], "utf-8")
    text = FILES[kind].replace("shared/", "../shared/").replace("policies/", "../policies/")
    (folder / "service" / "llmstrategy.toml").write_text(text, "utf-8")
    code, found = checked(capsys)
    assert code == 1 and (rule, "error") in found


def test_a_baseline(rule: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "llmstrategy.yaml").write_text(BROKEN[rule], "utf-8")
    main(["check", "--write-baseline", "known.baseline.json"])
    code, found = checked(capsys, "--baseline known.baseline.json")
    assert code == 1 and (rule, "error") in found


def test_fixes_leave_none_behind_unseen(rule: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "llmstrategy.yaml").write_text(BROKEN[rule], "utf-8")
    code = main(["check", "--fix", "--select", "fit"])
    assert code == 1 or checked(capsys)[0] == 0, "what is green after a fix is green without one"


def test_python_and_agents_see_it(rule: str, folder: Path) -> None:
    path = folder / "llmstrategy.yaml"
    path.write_text(BROKEN[rule], "utf-8")
    (folder / "llmstrategy.toml").write_text(FILES["nothing"], "utf-8")
    report = llm_strategy.check(path)
    assert not report.ok and rule in {one.rule for one in report.diagnostics}

    async def asked() -> set[str]:
        from llm_strategy.mcp_server.serve import build

        async with Client(build([str(folder)])) as client:
            result = await client.call_tool("check", {"path": str(path)})
            assert result.structured_content is not None
            return {one["rule"] for one in result.structured_content["diagnostics"]}

    assert rule in asyncio.run(asked())


def test_its_page_teaches_no_way_around(rule: str) -> None:
    text = (ROOT / "docs" / "rules" / f"{rule}.md").read_text("utf-8")
    assert f"ignore[{rule}]" not in text and f"ignore-file[{rule}]" not in text
    assert f'ignore = ["{rule}"]' not in text and f"{rule} = " not in text
    assert "It cannot be suppressed: what could not be read is always reported" in text
