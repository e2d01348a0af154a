"""What is told about folders without a strategy, and about files that look like one under another name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from llm_strategy.config import git, left_out
from llm_strategy.config.discovery import discover, excluded_by
from llm_strategy.config.left_out import MOST_LOOKED_INTO
from llm_strategy.config.settings import find_in, forget
from tests.config.folders import NAME, make, run_git

STRATEGY = "version: 1\nstrategies:\n  faq:\n    purpose: Answer\n    approach: [{technique: prompting}]\n"


@pytest.fixture(params=["git", "without git", "no repository"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if request.param != "no repository":
        run_git(tmp_path, "init", "--quiet")
    if request.param == "without git":
        monkeypatch.setattr(git, "_program", lambda: None)
    monkeypatch.chdir(tmp_path)
    forget()
    return tmp_path


def notes(*paths: str) -> list[str]:
    return discover(paths or ["."], lambda top: excluded_by(find_in(top))).notes


# -- no strategy -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("llmstrategy.toml", 'exclude = ["gen/"]\n'),
        ("llmstrategy.toml", 'exclude = ["src", "./gen"]\n'),
        ("pyproject.toml", '[tool.llmstrategy]\nexclude = ["gen/**"]\n'),
    ],
)
def test_what_the_settings_exclude_is_named_with_pattern_and_file(folder: Path, file: str, text: str) -> None:
    make(folder, f"gen/{NAME}", "gen/a/b.llmstrategy.yaml")
    make(folder, file, text=text)
    [note] = notes("gen")
    pattern = text.split('"')[-2]
    assert note.startswith(f"no strategy in gen: the pattern `{pattern}` of `exclude` in {file} excludes gen/")


def test_settings_of_another_folder_are_named_in_full(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(folder, f"x/gen/{NAME}")
    make(folder, "x/llmstrategy.toml", text='exclude = ["gen"]\n')
    monkeypatch.chdir(folder / "x" / "gen")
    [note] = notes()
    assert note == f"no strategy in .: the pattern `gen` of `exclude` in {folder}/x/llmstrategy.toml excludes {NAME}"


@pytest.mark.parametrize("ignore", [NAME, "gen/*", "*.yaml"])
def test_what_git_ignores_is_named(folder: Path, ignore: str) -> None:
    if not (folder / ".git").exists():
        pytest.skip("nothing is ignored outside a repository")
    make(folder, f"gen/{NAME}")
    make(folder, ".gitignore", text=f"{ignore}\n")
    assert notes("gen") == [f"no strategy in gen: git ignores gen/{NAME}"]
    if ignore != "gen/*":
        assert notes() == [f"no strategy in .: git ignores gen/{NAME}"]


def test_a_few_files_are_named_and_the_rest_counted(folder: Path) -> None:
    make(folder, *(f"gen/{number}.llmstrategy.yaml" for number in range(5)))
    make(folder, "llmstrategy.toml", text='exclude = ["*.llmstrategy.yaml"]\n')
    [note] = notes()
    assert note.count("llmstrategy.yaml,") == 2 and note.endswith(".llmstrategy.yaml and 2 more")


def test_a_folder_with_strategies_is_no_news(folder: Path) -> None:
    make(folder, f"gen/{NAME}", NAME)
    make(folder, "llmstrategy.toml", text='exclude = ["gen"]\n')
    assert notes() == []


# -- other names -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "llm_strategy.yaml",
        "llm-strategy.yml",
        "billing.llm-strategy.yaml",
        "billing.llmstrategy.yml",
        "my-llmstrategy.yaml",
        "LLMStrategy.yaml",
        "llmstrategies.yaml",
    ],
)
@pytest.mark.parametrize("others", [True, False])
def test_a_name_that_looks_like_a_strategy_is_told(folder: Path, name: str, others: bool) -> None:
    make(folder, f"docs/{name}", "docs/strategy.yaml", "docs/llm.yaml", "docs/llmstrategy.yaml.orig")
    if others:
        make(folder, NAME)
    told = notes()
    assert told[-1] == (
        f"docs/{name} looks like a strategy under another name: rename it, or name it to check".replace("/", os.sep)
    )
    assert len(told) == 1 + (not others)


def test_yaml_that_has_the_keys_of_a_strategy_is_told_where_there_is_none(folder: Path) -> None:
    make(folder, "a.yaml", "b/plan.yml", text=STRATEGY)
    make(folder, "c.yaml", text="strategies:\n  matrix: 1\n")
    make(folder, "d.yaml", text="# strategies:\n# approach:\n")
    assert notes()[1:] == ["a.yaml and b/plan.yml look like strategies under another name: rename them, or name them to check"]
    make(folder, NAME)
    assert notes() == []


def test_excluded_files_do_not_look_like_strategies(folder: Path) -> None:
    make(folder, "gen/llm-strategy.yaml", "gen/plan.yaml", NAME, text=STRATEGY)
    make(folder, "llmstrategy.toml", text='exclude = ["gen"]\n')
    assert notes() == []


def test_few_files_are_looked_into(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(folder, *(f"{number}.yaml" for number in range(MOST_LOOKED_INTO + 50)), text=STRATEGY)
    reads = []
    monkeypatch.setattr(left_out, "read", lambda path, most: reads.append(most) or b"")
    assert len(notes()) == 1
    assert len(reads) == MOST_LOOKED_INTO and max(reads) <= 4_096
