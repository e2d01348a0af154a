"""`exclude` and files that are named: kept, and left out with --force-exclude, as the editor leaves them out."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from llm_strategy.cli.main import main
from llm_strategy.config import settings
from llm_strategy.lsp.analysis import Analyzer
from tests.config.folders import NAME, make

SPELLED = "version: 1\nstrategies:\n  faq:\n    purpose: Answer\n    approach: [{technique: Prompting, for: [style]}]\n"
FILE = f"gen/{NAME}"


@pytest.fixture(params=["gen/", "./gen/**", "*.yaml"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.forget()
    (tmp_path / ".git").mkdir()
    make(tmp_path, FILE, text=SPELLED)
    make(tmp_path, "llmstrategy.toml", text=f'exclude = ["{request.param}"]\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capfd: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    capfd.readouterr()
    code = main(["check", "--color=never", "--today=2026-11-01", *argv])
    return code, *capfd.readouterr()


def given(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.mark.parametrize("path", [FILE, f"./{FILE}", f"gen/../{FILE}", "absolute"])
def test_a_named_file_is_checked_unless_it_is_forced_out(
    folder: Path, path: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = str(folder / FILE) if path == "absolute" else path
    code, out, err = run(capfd, "--format=concise", path)
    assert code == 1 and "[invalid-value]" in out
    code, out, err = run(capfd, "--format=concise", "--force-exclude", path)
    assert (code, out) == (0, "") and "excluded by the pattern" in err and "llmstrategy.toml" in err
    assert run(capfd, "--format=concise", "--force-exclude", "--quiet", path) == (0, "", "")


@pytest.mark.parametrize("option", ["--fix", "--fix=review", "--diff"])
def test_an_excluded_file_is_not_fixed(folder: Path, option: str, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, option, "--force-exclude", FILE)
    assert code == 0 and "rompting" not in out
    assert (folder / FILE).read_text("utf-8") == SPELLED


def test_other_files_are_still_checked(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    make(folder, "other.yml", text=SPELLED)
    code, out, _ = run(capfd, "--format=concise", "--force-exclude", FILE, "other.yml")
    assert code == 1 and {line.partition(":")[0] for line in out.splitlines()} == {"other.yml"}


def test_standard_input_of_an_excluded_name(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for argv, code in ((("--stdin-filename", FILE), 1), (("--force-exclude", "--stdin-filename", FILE), 0)):
        given(monkeypatch, SPELLED)
        assert run(capfd, "--format=concise", *argv, "-")[0] == code
    # Standard input without a name is in no folder.
    make(folder, "llmstrategy.toml", text='exclude = ["*"]\n')
    settings.forget()
    given(monkeypatch, SPELLED)
    assert run(capfd, "--format=concise", "--force-exclude", "-")[0] == 1


def test_a_filter_returns_an_excluded_file_unchanged(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, SPELLED)
    code, out, _ = run(capfd, "--fix", "--force-exclude", "--stdin-filename", FILE, "-")
    assert (code, out) == (0, SPELLED)


async def test_the_editor_leaves_out_the_same_file(folder: Path) -> None:
    analyzer = Analyzer()
    assert await analyzer.file(str(folder / FILE)) is None
    assert analyzer.is_excluded(str(folder / FILE))
    make(folder, "other.yml", text=SPELLED)
    assert await analyzer.file(str(folder / "other.yml")) is not None
