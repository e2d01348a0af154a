"""Searching repositories: git's own list of files, and ignore files read where git does not answer."""

from __future__ import annotations

import os
import random
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from llm_strategy.config import git
from llm_strategy.config.patterns import MOST_IN_ALL, MOST_PATTERNS
from tests.config.folders import NAME, found, make, run_git, search

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
links = pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
posix = pytest.mark.skipif(sys.platform == "win32", reason="a shell script")


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)


@pytest.fixture(params=["git", "without git"])
def root(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository, searched with git and without."""
    made = tmp_path / "repository"
    made.mkdir()
    run_git(made, "init", "--quiet")
    if request.param != "git":
        monkeypatch.setattr(git, "_program", lambda: None)
    return made


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    made = tmp_path / "repository"
    made.mkdir()
    run_git(made, "init", "--quiet")
    return made


# -- ignore files, with git and without --------------------------------------------------------------------------------


def test_ignored_files_are_left_out(root: Path) -> None:
    make(root, f"build/{NAME}", f"a/build/{NAME}", f"top/{NAME}", f"a/top/{NAME}")
    make(root, "old.llmstrategy.yaml", "kept.llmstrategy.yaml")
    make(root, ".gitignore", text="# made\nbuild/\n/top\n*.llmstrategy.yaml\n!kept.llmstrategy.yaml\n")
    assert found(root) == [f"a/top/{NAME}", "kept.llmstrategy.yaml"]


def test_nested_ignore_files_add_and_take_back(root: Path) -> None:
    make(root, f"a/x/{NAME}", f"a/y/{NAME}", f"b/x/{NAME}")
    make(root, ".gitignore", text="y\n")
    make(root, "a/.gitignore", text="x/\n!y\n")
    assert found(root) == [f"a/y/{NAME}", f"b/x/{NAME}"]


def test_ignore_files_above_the_searched_folder_hold_in_it(root: Path) -> None:
    make(root, f"a/x/{NAME}", f"a/y/{NAME}", f"a/x/z/{NAME}")
    make(root, ".gitignore", text="a/x\n")
    assert found(root, "a") == [f"a/y/{NAME}"]


@pytest.mark.parametrize("folder", ["a/x", "a/x/z"])
def test_an_ignored_folder_is_searched_where_it_is_named(root: Path, folder: str) -> None:
    make(root, f"a/x/{NAME}", f"a/y/{NAME}", f"a/x/z/{NAME}")
    make(root, ".gitignore", text="a/x\n")
    assert found(root, folder) == [name for name in (f"a/x/{NAME}", f"a/x/z/{NAME}") if name.startswith(folder)]


def test_info_exclude_counts(root: Path) -> None:
    make(root, f"x/{NAME}", f"y/{NAME}")
    make(root, ".git/info/exclude", text="x\n")
    assert found(root) == [f"y/{NAME}"]


@pytest.mark.parametrize("ignore", ["", "sub\n"])
def test_a_repository_inside_has_its_own_ignore_files(root: Path, ignore: str) -> None:
    make(root, f"sub/x/{NAME}", f"sub/y/{NAME}", f"x/{NAME}", f"sub/deep/z/{NAME}")
    make(root, ".gitignore", text=f"x\n{ignore}")
    make(root, "sub/.gitignore", text="y\n")
    run_git(root, "init", "--quiet", "sub")
    run_git(root, "init", "--quiet", "sub/deep")
    assert found(root) == ([] if ignore else [f"sub/deep/z/{NAME}", f"sub/x/{NAME}"])


def test_repositories_below_a_folder_that_is_none(root: Path) -> None:
    make(root, f"x/{NAME}", f"y/{NAME}", ".gitignore", text="x\n")
    make(root.parent, f"x/{NAME}", ".gitignore", text="x\n")
    assert found(root.parent) == [f"repository/y/{NAME}", f"x/{NAME}"]


@pytest.mark.parametrize("content", [b"\xff\xfe\n[\n\\\n!\nx\n", b"\xef\xbb\xbfx\n", b"x\r\n", b"a***[\nx\n", b"a\\\nx"])
def test_odd_ignore_files_are_read_as_far_as_they_go(root: Path, content: bytes) -> None:
    make(root, f"x/{NAME}", f"y/{NAME}")
    (root / ".gitignore").write_bytes(content)
    # Without git, a carriage return at the end of a line is taken off, as git does on Windows.
    if content == b"x\r\n" and git._program() is not None:
        pytest.skip("git reads a name that ends in a carriage return")
    assert found(root) == [f"y/{NAME}"]


@links
def test_file_names_of_any_bytes(root: Path) -> None:
    names = ["a\nb.llmstrategy.yaml", "-x.llmstrategy.yaml", ' "é😀\\.llmstrategy.yaml', "? x.llmstrategy.yaml"]
    names += ["H 160000 0 0\tx.llmstrategy.yaml"]
    make(root, *names)
    (root / os.fsdecode(b"\xff.llmstrategy.yaml")).touch()
    (root / os.fsdecode(b"d\xff\n")).mkdir()
    make(root, os.fsdecode(b"d\xff\n/llmstrategy.yaml"))
    expected = sorted([*names, os.fsdecode(b"\xff.llmstrategy.yaml"), os.fsdecode(b"d\xff\n/llmstrategy.yaml")])
    assert sorted(found(root)) == expected
    run_git(root, "add", ".")
    assert sorted(found(root)) == expected


def test_thousands_of_files(root: Path) -> None:
    for number in range(100):
        folder = root / f"d{number:03}"
        folder.mkdir()
        for inner in range(50):
            (folder / f"f{inner}.txt").touch()
        (folder / f"{number}.llmstrategy.yaml").touch()
    make(root, ".gitignore", text="d05*\n")
    assert len(found(root)) == 90


# -- what only git knows -----------------------------------------------------------------------------------------------


def test_tracked_files_are_found_though_ignored(repository: Path) -> None:
    make(repository, f"x/{NAME}", f"y/{NAME}")
    make(repository, ".gitignore", text="x\n")
    run_git(repository, "add", "--force", f"x/{NAME}")
    assert found(repository) == [f"x/{NAME}", f"y/{NAME}"]


def test_the_ignore_file_of_the_user_counts(repository: Path) -> None:
    make(repository, f"x/{NAME}", f"y/{NAME}")
    make(Path(os.environ["HOME"]), ".config/git/ignore", text="x\n")
    assert found(repository) == [f"y/{NAME}"]
    make(Path(os.environ["HOME"]), "mine", text="y\n")
    run_git(repository, "config", "--global", "core.excludesFile", "~/mine")
    assert found(repository) == [f"x/{NAME}"]


def test_deleted_files_are_not_found(repository: Path) -> None:
    make(repository, f"x/{NAME}", f"y/{NAME}")
    run_git(repository, "add", ".")
    shutil.rmtree(repository / "x")
    assert found(repository) == [f"y/{NAME}"]


def test_a_file_in_conflict_is_found_once(repository: Path) -> None:
    make(repository, NAME, text="version: 1\n")
    run_git(repository, "add", ".")
    run_git(repository, "commit", "-qm", "one")
    run_git(repository, "checkout", "-qb", "other")
    make(repository, NAME, text="version: 2\n")
    run_git(repository, "commit", "-qam", "two")
    run_git(repository, "checkout", "-q", "-")
    make(repository, NAME, text="version: 3\n")
    run_git(repository, "commit", "-qam", "three")
    with pytest.raises(subprocess.CalledProcessError):
        run_git(repository, "merge", "other")
    assert found(repository) == [NAME]


def test_submodules_and_worktrees_are_searched(repository: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    run_git(library, "init", "--quiet")
    make(library, NAME, f"x/{NAME}", ".gitignore", text="/y\n")
    run_git(library, "add", ".")
    run_git(library, "commit", "-qm", "library")
    make(repository, f"a/{NAME}")
    run_git(repository, "add", ".")
    run_git(repository, "commit", "-qm", "repository")
    run_git(repository, "submodule", "--quiet", "add", str(library), "sub")
    make(repository, f"sub/y/{NAME}", f"y/{NAME}")
    assert found(repository) == [f"a/{NAME}", f"sub/{NAME}", f"sub/x/{NAME}", f"y/{NAME}"]
    run_git(repository, "submodule", "--quiet", "deinit", "--force", "sub")
    assert found(repository) == [f"a/{NAME}", f"y/{NAME}"]
    run_git(repository, "worktree", "add", "-q", str(tmp_path / "tree"))
    make(repository, ".git/info/exclude", text="z\n")
    make(tmp_path, f"tree/z/{NAME}", f"tree/new/{NAME}")
    assert found(tmp_path / "tree") == [f"a/{NAME}", f"new/{NAME}"]


def test_a_sparse_checkout_has_what_is_there(repository: Path) -> None:
    make(repository, f"a/{NAME}", f"b/{NAME}")
    run_git(repository, "add", ".")
    run_git(repository, "commit", "-qm", "one")
    run_git(repository, "sparse-checkout", "set", "--cone", "--sparse-index", "a")
    assert found(repository) == [f"a/{NAME}"]


@links
def test_what_the_index_has_behind_a_link_is_not_found(repository: Path, tmp_path: Path) -> None:
    make(repository, f"plans/{NAME}", f"kept/{NAME}")
    run_git(repository, "add", ".")
    make(tmp_path, f"outside/{NAME}")
    shutil.rmtree(repository / "plans")
    (repository / "plans").symlink_to(tmp_path / "outside")
    assert found(repository) == [f"kept/{NAME}"]


def test_variables_of_a_hook_name_no_other_repository(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(repository, f"a/{NAME}", f"x/{NAME}")
    make(repository, ".gitignore", text="x\n")
    other = tmp_path / "other"
    other.mkdir()
    run_git(other, "init", "--quiet")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    assert found(repository) == [f"a/{NAME}"]


# -- git that does not answer ------------------------------------------------------------------------------------------


def fake_git(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program in the place of git."""
    folder.mkdir()
    program = folder / "git"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


@posix
@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo 'fatal: index file corrupt' >&2; exit 128", "index file corrupt"),
        ("exit 3", "git ended with exit code 3"),
        ("sleep 60", "git took longer than 0.2 seconds"),
        ("kill -9 $$", "git ended with exit code -9"),
        ("echo 'fatal: detected dubious ownership in repository' >&2; exit 128", "detected dubious ownership"),
    ],
)
def test_git_that_fails_is_told_and_ignore_files_are_read(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str
) -> None:
    make(repository, f"x/{NAME}", f"y/{NAME}")
    make(repository, ".gitignore", text="x\n")
    fake_git(tmp_path / "bin", monkeypatch, script)
    monkeypatch.setattr(git, "TIMEOUT", 0.2)
    assert found(repository) == [f"y/{NAME}"]
    [problem] = search(repository).problems
    assert said in problem.message and "the .gitignore files are read instead" in problem.message
    assert not problem.fatal


@posix
@pytest.mark.parametrize("content", [b"not an index", b""])
def test_a_damaged_repository_is_searched(repository: Path, content: bytes) -> None:
    make(repository, f"x/{NAME}", f"y/{NAME}")
    make(repository, ".gitignore", text="x\n")
    (repository / ".git" / ("index" if content else "config")).write_bytes(content or b"[core")
    assert found(repository) == [f"y/{NAME}"]


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="gives a folder to another user")
def test_a_repository_of_somebody_else_is_searched_without_git(repository: Path) -> None:
    make(repository, f"x/{NAME}", f"y/{NAME}")
    make(repository, ".gitignore", text="x\n")
    for path in (repository, repository / ".git"):
        os.chown(path, 65_534, 65_534)
    assert found(repository) == [f"y/{NAME}"]
    assert "detected dubious ownership" in search(repository).problems[0].message


def test_an_empty_git_folder_is_no_repository_to_git(tmp_path: Path) -> None:
    make(tmp_path, f"x/{NAME}", f"y/{NAME}")
    make(tmp_path, ".gitignore", text="x\n")
    (tmp_path / ".git").mkdir()
    assert found(tmp_path) == [f"y/{NAME}"]
    assert search(tmp_path).problems == []


@posix
def test_nothing_of_a_repository_is_executed(repository: Path, tmp_path: Path) -> None:
    make(repository, f"y/{NAME}", f"bare/{NAME}")
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path / 'sprung'}\n", "utf-8")
    trap.chmod(0o755)
    for hook in ("fsmonitor-watchman", "post-index-change", "query-watchman"):
        shutil.copy(trap, repository / ".git" / "hooks" / hook)
    for key in ("core.fsmonitor", "core.pager", "core.askPass", "core.sshCommand", "pager.ls-files", "alias.ls-files"):
        run_git(repository, "config", key, str(trap))
    run_git(repository, "config", "core.hooksPath", str(repository / ".git" / "hooks"))
    # A bare repository in the tree, whose configuration a git that is started in it would obey.
    run_git(repository, "init", "--quiet", "--bare", "bare")
    run_git(repository / "bare", "config", "core.fsmonitor", str(trap))
    run_git(repository / "bare", "config", "core.worktree", str(repository))
    run_git(repository / "bare", "config", "core.bare", "false")
    make(repository, "bare/info/exclude", text=NAME)
    assert found(repository) == [f"bare/{NAME}", f"y/{NAME}"]
    assert found(repository, "bare") == [f"bare/{NAME}"]
    assert not (tmp_path / "sprung").exists()
    # The trap does work where git is called as people call it.
    subprocess.run(["git", "status"], cwd=repository, capture_output=True, check=False)
    assert (tmp_path / "sprung").exists()


@posix
def test_a_git_in_the_searched_folder_is_not_run(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(repository, NAME)
    fake_git(repository / "bin", monkeypatch, f": > {repository}/sprung")
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", "bin"]))
    monkeypatch.chdir(repository)
    assert found(repository) == [NAME]
    assert not (repository / "sprung").exists()


# -- ignore files without git ------------------------------------------------------------------------------------------

WORDS = ["a", "b", "x", "a/b", "*", "a*", "**", "?", "[ab]", NAME, "*.yaml", "[!a]", "[a-c]*", "\\a", "*a*", "a?"]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(12))
def test_patterns_mean_what_they_mean_to_git(repository: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    pick = random.Random(seed)
    folders = ["", "a", "b", "a/a", "a/b", "b/x", "a/b/x", "x/a/b"]
    make(repository, *(f"{folder}/{NAME}".lstrip("/") for folder in folders))

    def pattern() -> str:
        parts = ("", "", "!"), ("", "", "/", "**/"), WORDS, ("", "", "/", "/*", "/**")
        return "".join(pick.choice(part) for part in parts)

    for folder in ("", "a", "a/b"):
        make(repository, f"{folder}/.gitignore".lstrip("/"), text="".join(f"{pattern()}\n" for _ in range(3)))
    listed = found(repository)
    monkeypatch.setattr(git, "_program", lambda: None)
    patterns = {str(path): path.read_text() for path in repository.rglob(".gitignore")}
    assert found(repository) == listed, patterns


# -- bounds ------------------------------------------------------------------------------------------------------------


def test_patterns_of_an_ignore_file_are_bounded_without_git(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git, "_program", lambda: None)
    many = [f"*{number}x" for number in range(MOST_PATTERNS)]
    make(repository, f"last/{NAME}", f"a/b/{NAME}", f"a/c/{NAME}")
    make(repository, ".gitignore", text="\n".join([*many[1:], "last"]))
    assert found(repository) == [f"a/b/{NAME}", f"a/c/{NAME}"]
    assert search(repository).problems == []
    make(repository, ".gitignore", text="\n".join([*many, "last"]))
    assert found(repository) == [f"a/b/{NAME}", f"a/c/{NAME}", f"last/{NAME}"]
    [problem] = search(repository).problems
    assert problem.path == str(repository / ".gitignore") and "too many patterns" in problem.message


def test_patterns_of_all_ignore_files_are_bounded_without_git(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git, "_program", lambda: None)
    for number in range(10):
        make(repository, f"d{number}/{NAME}")
        make(repository, f"d{number}/.gitignore", text="y\n" * (MOST_IN_ALL // 8) + NAME)
    assert len(found(repository)) == 3
    assert len(search(repository).problems) == 3
