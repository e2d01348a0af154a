"""From paths to files: what a search takes, what git ignores, and what cannot be read."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from llm_strategy.config.discovery import discover, excluder, is_strategy, repository_root
from llm_strategy.config.ignore import Patterns

NAME = "llmstrategy.yaml"


def make(root: Path, *names: str, text: str = "version: 1\n") -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def found(folder: Path, *paths: str, **more: object) -> list[str]:
    """The files found in ``folder``, relative to it, with ``/``."""
    result = discover([str(folder / path) for path in paths or ("",)], **more)  # type: ignore[arg-type]
    assert not [problem for problem in result.problems if problem.fatal]
    return [os.path.relpath(path, folder).replace(os.sep, "/") for path in result.files]


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
        ("no such file or folder", True),
        ("not a path", True),
    ]
    assert len(result.files) == 1


def test_a_folder_without_strategies_is_told(tmp_path: Path) -> None:
    make(tmp_path, "a/readme.md", f"b/{NAME}")
    result = discover([str(tmp_path / "a"), str(tmp_path / "b")])
    assert result.empty == [str(tmp_path / "a")]


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


# ------------------------------------------------------------------------------------- ignore files


def repository(tmp_path: Path, *names: str, ignore: str = "") -> Path:
    (tmp_path / ".git" / "info").mkdir(parents=True)
    make(tmp_path, *names)
    make(tmp_path, ".gitignore", text=ignore)
    return tmp_path


def test_git_ignored_files_are_left_out(tmp_path: Path) -> None:
    root = repository(
        tmp_path,
        f"build/{NAME}",
        f"a/build/{NAME}",
        f"top/{NAME}",
        f"a/top/{NAME}",
        "old.llmstrategy.yaml",
        "kept.llmstrategy.yaml",
        ignore="# made\nbuild/\n/top\n*.llmstrategy.yaml\n!kept.llmstrategy.yaml\n",
    )
    assert found(root) == [f"a/top/{NAME}", "kept.llmstrategy.yaml"]


def test_nested_ignore_files_say_more_and_take_back(tmp_path: Path) -> None:
    root = repository(tmp_path, f"a/x/{NAME}", f"a/y/{NAME}", f"b/x/{NAME}", ignore="y\n")
    make(root, "a/.gitignore", text="x/\n!y\n")
    assert found(root) == [f"a/y/{NAME}", f"b/x/{NAME}"]


def test_rules_above_the_searched_folder_hold_in_it(tmp_path: Path) -> None:
    root = repository(tmp_path, f"a/x/{NAME}", f"a/y/{NAME}", ignore="a/x\n")
    assert found(root, "a") == [f"a/y/{NAME}"]
    # What is asked for by name is searched even where git ignores it.
    assert found(root, "a/x") == [f"a/x/{NAME}"]


def test_info_exclude_counts_also_in_a_linked_worktree(tmp_path: Path) -> None:
    root = repository(tmp_path / "main", f"x/{NAME}", f"y/{NAME}")
    make(root, ".git/info/exclude", text="x\n")
    assert found(root) == [f"y/{NAME}"]
    make(root, ".git/worktrees/linked/commondir", text="../..\n")
    linked = tmp_path / "linked"
    make(linked, f"x/{NAME}", f"y/{NAME}")
    make(linked, ".git", text=f"gitdir: {root / '.git' / 'worktrees' / 'linked'}\n")
    assert found(linked) == [f"y/{NAME}"]


def test_ignore_files_mean_nothing_outside_a_repository(tmp_path: Path) -> None:
    make(tmp_path, f"x/{NAME}")
    make(tmp_path, ".gitignore", text="x\n")
    if repository_root(str(tmp_path)) is None:
        assert found(tmp_path) == [f"x/{NAME}"]


def test_a_repository_inside_has_its_own_rules(tmp_path: Path) -> None:
    root = repository(tmp_path, f"sub/x/{NAME}", f"x/{NAME}", ignore="x\n")
    assert found(root) == []
    (root / "sub" / ".git").mkdir()
    assert found(root) == [f"sub/x/{NAME}"]


@pytest.mark.parametrize("content", [b"\xff\xfe\n[\n\\\n!\nx\n", b"\xef\xbb\xbfx\n", b"x\r\n", b"a***[\nx\n"])
def test_odd_ignore_files_are_read_as_far_as_they_go(tmp_path: Path, content: bytes) -> None:
    root = repository(tmp_path, f"x/{NAME}", f"y/{NAME}")
    (root / ".gitignore").write_bytes(content)
    assert found(root) == [f"y/{NAME}"]


def test_a_search_imports_no_machinery(tmp_path: Path) -> None:
    repository(tmp_path, NAME, ignore="*.pyc\n/build/\n[ab]*\n")
    code = (
        "import sys; from llm_strategy.config.discovery import discover; discover(sys.argv[1:]);"
        "print('re' in sys.modules, 'typing' in sys.modules, 'pathspec' in sys.modules)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    run = [sys.executable, "-S", "-c", code, str(tmp_path)]
    assert subprocess.check_output(run, env=environment, text=True).split() == ["False"] * 3


def test_no_pattern_takes_for_ever() -> None:
    name = "a" * 255
    patterns = Patterns(["*a" * 60 + "b", "/".join(["**/a"] * 60) + "/b", "**/" * 200 + "*b"])
    assert patterns.verdict([name], False) is None
    assert patterns.verdict(["a"] * 500, False) is None


@pytest.mark.parametrize(
    ("pattern", "hits", "misses"),
    [
        ("a b", ["a b"], ["a", "a b "]),
        ("a\\ ", ["a "], ["a", "a\\ "]),
        ("a   ", ["a"], ["a   "]),
        ("\\#a", ["#a"], ["\\#a"]),
        ("#a", [], ["#a", "a"]),
        ("\\!a", ["!a"], ["a"]),
        ("a\\", [], ["a", "a\\"]),
        ("[", [], ["["]),
        ("[a", [], ["[a", "a"]),
        ("[]a]", ["]", "a"], ["b"]),
        ("[!]a]", ["b"], ["]", "a"]),
        ("[a-c]x", ["ax", "cx"], ["dx", "-x"]),
        ("[a-]", ["a", "-"], ["b"]),
        ("[\\]]", ["]"], ["\\"]),
        ("[[:digit:]]", ["1"], ["a", ":"]),
        ("[[:nope:]]", [], ["n", "["]),
        ("[[:a]", ["[", ":", "a"], ["b"]),
        ("é?", ["éa", "é😀"], ["é"]),
        ("*", ["a", ".a"], []),
        ("a**b", ["ab", "axxb"], ["a", "a/b"]),
        ("/a/**", ["a/b", "a/b/c"], ["a", "b/a/b"]),
        ("a/**/b", ["a/b", "a/x/y/b"], ["x/a/b"]),
        ("**/b", ["b", "a/b"], ["ab"]),
        ("/", [], ["a"]),
        ("//", [], ["a"]),
        ("", [], ["a"]),
    ],
)
def test_a_pattern_matches(pattern: str, hits: list[str], misses: list[str]) -> None:
    patterns = Patterns([pattern])
    for path in hits:
        assert patterns.verdict(path.split("/"), False) is True, path
    for path in misses:
        assert patterns.verdict(path.split("/"), False) is None, path


WORDS = [
    "a",
    "b",
    "x",
    "a/b",
    "*",
    "a*",
    "**",
    "?",
    "[ab]",
    "llmstrategy.yaml",
    "*.yaml",
    "[!a]",
    "[a-c]*",
    "\\a",
    "*a*",
    "a?",
    "[a",
]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("git") is None, reason="compares with git itself")
@pytest.mark.parametrize("seed", range(12))
def test_git_itself_agrees(tmp_path: Path, seed: int) -> None:
    pick = random.Random(seed)
    folders = ["", "a", "b", "a/a", "a/b", "b/x", "a/b/x", "x/a/b"]
    make(tmp_path, *(f"{folder}/{NAME}".lstrip("/") for folder in folders))

    def pattern() -> str:
        return (
            pick.choice(["", "", "!"])
            + pick.choice(["", "", "/", "**/"])
            + pick.choice(WORDS)
            + pick.choice(["", "", "/", "/*", "/**"])
        )

    for folder in ("", "a", "a/b"):
        make(tmp_path, f"{folder}/.gitignore".lstrip("/"), text="".join(f"{pattern()}\n" for _ in range(3)))
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}

    def git(*arguments: str) -> str:
        return subprocess.check_output(["git", *arguments], cwd=tmp_path, env=environment, text=True)

    git("init", "--quiet")
    listed = git("ls-files", "--others", "--exclude-standard").split()
    patterns = {str(path): path.read_text() for path in tmp_path.rglob(".gitignore")}
    assert sorted(found(tmp_path)) == sorted(path for path in listed if path.endswith(NAME)), patterns


# ------------------------------------------------------------------------------------------ exclude


def test_excluded_folders_are_not_entered(tmp_path: Path) -> None:
    make(tmp_path, f"vendor/a/{NAME}", f"src/{NAME}", f"src/vendor/{NAME}", "src/old.llmstrategy.yaml")
    asked = []

    def excluding(top: str) -> object:
        asked.append(top)
        return excluder(("/vendor/", "old.*"), str(tmp_path))

    assert found(tmp_path, excluding=excluding) == [f"src/{NAME}", f"src/vendor/{NAME}"]
    assert [os.path.normpath(top) for top in asked] == [str(tmp_path)]
    assert found(tmp_path, f"vendor/a/{NAME}", excluding=excluding) == [f"vendor/a/{NAME}"]


def test_exclude_says_nothing_about_other_folders(tmp_path: Path) -> None:
    excluded = excluder(("*",), str(tmp_path / "a"))
    assert excluded(str(tmp_path / "a" / NAME), False)
    assert not excluded(str(tmp_path / "b" / NAME), False)
    assert not excluded(str(tmp_path / "a"), True)


def test_the_root_of_a_repository(tmp_path: Path) -> None:
    make(tmp_path, f"r/a/b/{NAME}", "s/.git", f"s/a/{NAME}")
    (tmp_path / "r" / ".git").mkdir()
    assert repository_root(str(tmp_path / "r" / "a" / "b")) == str(tmp_path / "r")
    assert repository_root(str(tmp_path / "r")) == str(tmp_path / "r")
    assert repository_root(str(tmp_path / "s" / "a")) == str(tmp_path / "s")
