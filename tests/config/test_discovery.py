"""From paths to files: what a search takes, and what cannot be read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from llm_strategy.config.discovery import discover, is_strategy, repository_root
from tests.config.folders import NAME, found, make


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("llmstrategy.yaml", True),
        ("llmstrategy.yml", True),
        ("billing.llmstrategy.yaml", True),
        ("billing.llmstrategy.yml", False),
        ("my-llmstrategy.yaml", False),
        ("llmstrategy.yaml.orig", False),
        ("llmstrategy.json", False),
    ],
)
def test_names(name: str, taken: bool) -> None:
    assert is_strategy(name) is taken


def test_a_folder_is_searched_in_order(tmp_path: Path) -> None:
    make(tmp_path, "b/llmstrategy.yml", "a.llmstrategy.yaml", NAME, "b/a/llmstrategy.yaml", "b/other.yaml")
    make(tmp_path, ".github/llmstrategy.yaml", ".git/llmstrategy.yaml")
    assert found(tmp_path) == [
        ".github/llmstrategy.yaml",
        "a.llmstrategy.yaml",
        "b/a/llmstrategy.yaml",
        "b/llmstrategy.yml",
        "llmstrategy.yaml",
    ]


def test_a_named_file_is_taken_whatever_its_name_and_once(tmp_path: Path) -> None:
    make(tmp_path, "plan.txt", "a/llmstrategy.yaml")
    (tmp_path / ".git").mkdir()
    make(tmp_path, ".gitignore", text="*\n")
    assert found(tmp_path, "plan.txt", "a/llmstrategy.yaml", "a", "a/../plan.txt") == [
        "plan.txt",
        "a/llmstrategy.yaml",
    ]


def test_names_stay_as_they_were_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a/llmstrategy.yaml")
    monkeypatch.chdir(tmp_path)
    assert discover(["."]).files == [os.path.join("a", NAME)]
    assert discover(["a"]).files == [os.path.join("a", NAME)]
    monkeypatch.chdir(tmp_path / "a")
    assert discover([".."]).files == [os.path.join("..", "a", NAME)]


def test_a_missing_path_is_fatal_and_the_rest_goes_on(tmp_path: Path) -> None:
    make(tmp_path, NAME)
    result = discover([str(tmp_path / "gone"), str(tmp_path), "nul\0byte"])
    assert [(problem.message, problem.fatal) for problem in result.problems] == [
        ("no such file or directory", True),
        ("not a path", True),
    ]
    assert len(result.files) == 1


def test_a_folder_without_strategies_is_told(tmp_path: Path) -> None:
    make(tmp_path, "a/readme.md", f"b/{NAME}")
    result = discover([str(tmp_path / "a"), str(tmp_path / "b")])
    [note] = result.notes
    assert note == f"no strategy in {tmp_path / 'a'}: looked for llmstrategy.yaml, llmstrategy.yml and *.llmstrategy.yaml"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipes_and_devices_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    os.mkfifo(tmp_path / NAME)
    result = discover([str(tmp_path / "pipe"), os.devnull, str(tmp_path)])
    assert [(problem.message, problem.fatal) for problem in result.problems] == [
        ("not a regular file", True),
        ("not a regular file", True),
        ("not a regular file", False),
    ]
    assert result.files == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path, f"a/{NAME}", "outside/plan.yaml")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to("self")
    (tmp_path / "a" / "x.llmstrategy.yaml").symlink_to(tmp_path / "outside" / "plan.yaml")
    (tmp_path / "a" / "gone.llmstrategy.yaml").symlink_to(tmp_path / "gone")
    assert found(tmp_path) == [f"a/{NAME}", "a/x.llmstrategy.yaml"]
    assert [p.message for p in discover([str(tmp_path)]).problems] == ["not a regular file"]
    # A link that is named is followed.
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert len(discover([str(tmp_path / "link")]).files) == 2


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs folders one may not read")
def test_an_unreadable_folder_is_told(tmp_path: Path) -> None:
    make(tmp_path, f"a/{NAME}", f"b/{NAME}")
    (tmp_path / "a").chmod(0)
    try:
        result = discover([str(tmp_path)])
        assert [(p.path, p.fatal) for p in result.problems] == [(str(tmp_path / "a"), False)]
        assert len(result.files) == 1
        assert discover([str(tmp_path / "a")]).problems[0].fatal
    finally:
        (tmp_path / "a").chmod(0o755)


def test_an_unreadable_folder_is_told_whoever_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, f"a/{NAME}", f"b/{NAME}")
    scandir = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("a"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    result = discover([str(tmp_path)])
    assert [(p.path, p.message, p.fatal) for p in result.problems] == [
        (str(tmp_path / "a"), "cannot search: permission denied", False)
    ]
    assert result.files == [str(tmp_path / "b" / NAME)]


def test_the_root_of_a_repository(tmp_path: Path) -> None:
    make(tmp_path, f"r/a/b/{NAME}", "s/.git", f"s/a/{NAME}")
    (tmp_path / "r" / ".git").mkdir()
    assert repository_root(str(tmp_path / "r" / "a" / "b")) == str(tmp_path / "r")
    assert repository_root(str(tmp_path / "r")) == str(tmp_path / "r")
    assert repository_root(str(tmp_path / "s" / "a")) == str(tmp_path / "s")
