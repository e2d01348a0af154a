"""Links in a repository: followed only to files that are a part of it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from llm_strategy.cli.main import main
from llm_strategy.config import git
from llm_strategy.config.search import INTO_GIT, OUTSIDE, TO_IGNORED
from tests.config.folders import NAME, found, make, run_git, search

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")

LINK = "a.llmstrategy.yaml"
SECRET = "password: hunter2\n"


@pytest.fixture(params=["git", "without git"])
def root(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "repository"
    made.mkdir()
    run_git(made, "init", "--quiet")
    make(made, ".gitignore", text=".env\nprivate/\n*.secret\n")
    make(made, ".env", "private/notes.yaml", "deep/a.secret", ".git/credentials", text=SECRET)
    make(made, "plans/shared.yaml")
    # Where letters of both cases are the same file this is git's folder.
    make(made, ".GIT/file")
    make(tmp_path, "outside.yaml", text=SECRET)
    if request.param != "git":
        monkeypatch.setattr(git, "_program", lambda: None)
    monkeypatch.chdir(made)
    return made


@pytest.mark.parametrize(
    ("target", "why"),
    [
        (".git/credentials", INTO_GIT),
        (".git/config", INTO_GIT),
        ("deep/../.git/HEAD", INTO_GIT),
        (".GIT/file", INTO_GIT),
        (".env", TO_IGNORED),
        ("private/notes.yaml", TO_IGNORED),
        ("deep/a.secret", TO_IGNORED),
        ("hop", TO_IGNORED),
        ("folder/notes.yaml", TO_IGNORED),
        ("../outside.yaml", OUTSIDE),
        ("/etc/passwd", OUTSIDE),
        ("up/outside.yaml", OUTSIDE),
    ],
)
@pytest.mark.parametrize("searched", ["", "links"])
def test_links_to_what_is_no_part_of_the_repository_are_left_out(
    root: Path, target: str, why: str, searched: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (root / "hop").symlink_to(".env")
    (root / "folder").symlink_to("private")
    (root / "up").symlink_to("..")
    (root / "links").mkdir()
    (root / "links" / LINK).symlink_to(target if target[0] == "/" else os.path.join("..", target))
    before = (root / "links" / LINK).read_bytes()
    result = search(root, searched)
    assert (result.files, [problem.message for problem in result.problems]) == ([], [why])
    # Nothing of the file is shown, nothing is written to it.
    assert main(["check", "--fix=review", "--today=2026-11-01", searched or "."]) == 0
    out, err = capfd.readouterr()
    assert "hunter2" not in out + err and why in err
    assert (root / "links" / LINK).read_bytes() == before


def test_a_link_into_the_git_folder_of_another_repository_inside(root: Path) -> None:
    run_git(root, "init", "--quiet", "sub")
    (root / LINK).symlink_to("sub/.git/config")
    (root / "sub" / LINK).symlink_to("../.git/credentials")
    assert [problem.message for problem in search(root).problems] == [INTO_GIT] * 2


def test_links_within_the_repository_are_followed(root: Path) -> None:
    make(root, "new/untracked.yaml")
    (root / LINK).symlink_to("plans/shared.yaml")
    (root / "b.llmstrategy.yaml").symlink_to(root / "new" / "untracked.yaml")
    (root / "plans" / NAME).symlink_to("../b.llmstrategy.yaml")
    assert found(root) == [LINK, "b.llmstrategy.yaml", f"plans/{NAME}"]
    assert found(root, "plans") == [f"plans/{NAME}"]


def test_a_link_to_a_tracked_file_is_followed_though_the_file_is_ignored(root: Path) -> None:
    if git._program() is None:
        pytest.skip("only git knows what is tracked")
    run_git(root, "add", "--force", "private/notes.yaml")
    (root / LINK).symlink_to("private/notes.yaml")
    assert found(root) == [LINK]


def test_a_link_that_is_named_is_followed(root: Path) -> None:
    (root / LINK).symlink_to(".env")
    assert found(root, LINK) == [LINK]
