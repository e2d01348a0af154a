"""The command ``recommend``: what it reads, what it tells, and its exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from llm_strategy.cli.main import main
from llm_strategy.config import settings
from tests.advisor.test_worked_answers import POLICIES, RUNNING
from tests.helpers import whole

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    settings.forget()
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)

    def call(text: str | None, *argv: str) -> tuple[int, str, str]:
        if text is not None:
            (tmp_path / "llmstrategy.yaml").write_text(text, "utf-8")
        capfd.readouterr()
        code = main(["recommend", "--today=2026-11-01", *argv])
        out, err = capfd.readouterr()
        return code, out, err

    return call


def test_a_folder_is_searched(run: Run) -> None:
    code, out, err = run(whole(POLICIES))
    assert (code, err) == (0, "")
    assert out.startswith("llmstrategy.yaml: example\n  now: prompting + rag (5 of 5)\n")


def test_one_strategy_of_several(run: Run) -> None:
    both = whole(POLICIES) + whole(RUNNING).partition("strategies:\n")[2].replace("example:", "other:")
    code, out, _ = run(both, "--strategy", "other", "--format=json")
    assert code == 0
    assert [strategy["name"] for strategy in json.loads(out)["strategies"]] == ["other"]
    code, out, err = run(None, "--strategy", "othre")
    assert (code, out) == (2, "")
    assert err == "error: no strategy is called `othre`, did you mean `other`?\n"


def test_values_that_cannot_be_read_are_told_and_count_as_unknown(run: Run) -> None:
    code, out, err = run(whole(POLICIES).replace("weekly", "wekly"))
    assert code == 1
    assert err.startswith("error: llmstrategy.yaml:")
    assert "[invalid-value]" in err and err.endswith("note: llmstrategy.yaml: what could not be read counts as unknown\n")
    assert "now: prompting + rag" in out


@pytest.mark.parametrize("text", ["", "version: 1\nstrategies: [", "- a\n", "\x00"])
def test_a_file_without_a_strategy_is_told(run: Run, text: str) -> None:
    code, out, err = run(text, "--format=json")
    assert code == 1
    assert json.loads(out) == {"version": 1, "strategies": []}
    assert err.startswith("error: llmstrategy.yaml:") and "itself failed" not in err


def test_a_path_that_is_not_there(run: Run) -> None:
    code, out, err = run(None, "gone.yaml")
    assert (code, out) == (2, "")
    assert "gone.yaml" in err


def test_wrong_settings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "llmstrategy.toml").write_text("selekt = []\n", "utf-8")
    code, _, err = run(whole(POLICIES))
    assert code == 2 and "llmstrategy.toml:1" in err


def test_thresholds_that_are_set_are_used(run: Run, tmp_path: Path) -> None:
    yearly = "purpose: x\napproach: [{technique: prompting}]\nknowledge: {a: {size: 90k tokens, update_cadence: yearly}}\n"
    guide_c = json.loads(run(whole(yearly), "--format=json")[1])["strategies"][0]["frameworks"][2]
    assert guide_c["end"]["layers"] == ["prompting"]
    (tmp_path / "llmstrategy.toml").write_text('[thresholds]\nsmall-knowledge = "50k tokens"\n', "utf-8")
    settings.forget()
    guide_c = json.loads(run(whole(yearly), "--format=json")[1])["strategies"][0]["frameworks"][2]
    assert guide_c["end"]["layers"] == ["prompting", "rag"]


def test_markdown_and_unknown_options(run: Run) -> None:
    code, out, _ = run(whole(POLICIES), "--format", "markdown", "--verbose")
    assert code == 0 and out.startswith("## `example`\n\n**now: prompting + rag (5 of 5)**\n")
    code, _, err = run(None, "--format", "html")
    assert code == 2 and "it must be one of text, json, markdown" in err
