"""The hook as a team meets it: the real pre-commit, a real commit in a real repository."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from llm_strategy.cli.exits import UsageError
from llm_strategy.cli.main import command_parser
from tests.docs.pages import blocks, read

ROOT = Path(__file__).resolve().parents[1]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
HOOK = HOOKS[0]

GOOD = """\
version: 1
strategies:
  faq:
    purpose: Answer the twelve questions everyone asks
    approach:
      - technique: prompting
        for: [style]
"""
BAD = """\
version: 1
strategies:
  prices:
    purpose: Tell callers what a share costs now
    approach:
      - technique: fine-tuning
        for: [real-time-data]
"""
SPELLED = GOOD.replace("technique: prompting", "technique: Prompting").replace("\n", "\r\n")
RULE = "fine-tuning-for-real-time"


@pytest.mark.parametrize(
    "path",
    [
        "llmstrategy.yaml",
        "llmstrategy.yml",
        "services/billing/llmstrategy.yaml",
        "billing.llmstrategy.yaml",
        "services/billing.v2.llmstrategy.yaml",
    ],
)
def test_the_hook_takes(path: str) -> None:
    assert re.search(HOOK["files"], path)


@pytest.mark.parametrize(
    "path",
    [
        "config.yaml",
        "llmstrategy.yaml.orig",
        "llmstrategy.json",
        "my-llmstrategy.yaml",
        "llmstrategy_yaml",
        "billing.llmstrategy.yml",
        "llmstrategy.yaml/readme.md",
        "x.llmstrategy.yaml/readme.md",
    ],
)
def test_the_hook_leaves_alone(path: str) -> None:
    assert not re.search(HOOK["files"], path)


def test_both_hooks_take_the_same_files() -> None:
    assert [hook["id"] for hook in HOOKS] == ["llmstrategy", "llmstrategy-fix"]
    words = {"id", "name", "description", "entry"}
    first, second = ({key: value for key, value in hook.items() if key not in words} for hook in HOOKS)
    assert first == second
    assert HOOKS[1]["entry"] == HOOK["entry"].removesuffix("--") + "--fix --"
    assert "args" not in HOOK  # a team's own would replace them


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_file_names_are_not_options(hook: dict[str, str]) -> None:
    assert hook["entry"].split()[-1] == "--"
    assert "--pre-commit" in hook["entry"].split()


@pytest.mark.parametrize(
    ("words", "options", "arguments"),
    [
        ("--pre-commit -- a.yaml", {}, ["a.yaml"]),
        (
            "--pre-commit -- --fail-on=error --format concise a.yaml",
            {"fail_on": "error", "format": "concise"},
            ["a.yaml"],
        ),
        (
            "--pre-commit -- --fix --output=x.yaml a.yaml",
            {"fix": "safe", "output": None},
            ["./--output=x.yaml", "a.yaml"],
        ),
        # A file may have the name of an option of the hook itself.
        ("--force-exclude --pre-commit -- --force-exclude", {"force_exclude": True}, ["./--force-exclude"]),
        (
            "--pre-commit -- --quiet -- --output=gone.yaml",
            {"quiet": True, "output": None},
            ["--output=gone.yaml"],
        ),
        ("-- --output=x.yaml", {"output": None}, ["--output=x.yaml"]),
        ("-- --pre-commit --quiet", {"quiet": False}, ["--pre-commit", "--quiet"]),
    ],
)
def test_what_exists_is_a_file(
    words: str,
    options: dict[str, object],
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.yaml", "--output=x.yaml", "--force-exclude"):
        (tmp_path / name).touch()
    args = command_parser("check").parse(words.split())
    assert args.arguments == arguments
    assert {name: getattr(args, name) for name in options} == options


def test_a_wrong_option_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="unknown option `--fail-no`, did you mean `--fail-on`"):
        command_parser("check").parse(["--pre-commit", "--", "--fail-no=error", "a.yaml"])


def test_both_hooks_leave_out_what_the_settings_exclude() -> None:
    assert all("--force-exclude" in hook["entry"].split() for hook in HOOKS)


class Repository:
    """A git repository whose commands neither read nor change the machine's own git settings."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment
        folder.mkdir(parents=True)
        self.git("init", "--quiet")
        for key, value in (
            ("user.name", "Test"),
            ("user.email", "test@example.invalid"),
            ("core.autocrlf", "false"),
        ):
            self.git("config", key, value)

    def run(self, *command: str) -> tuple[int, str]:
        """The exit code, and everything printed."""
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        return done.returncode, done.stdout

    def git(self, *arguments: str) -> str:
        code, printed = self.run("git", *arguments)
        assert code == 0, printed
        return printed.strip()

    def commit(self, files: dict[str, str], *options: str) -> tuple[int, str]:
        """Write and stage ``files``, then try to commit: the exit code, and everything printed."""
        for name, content in files.items():
            target = self.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode())
        self.git("add", "--force", "--", *files)
        return self.run("git", "commit", "--message", "a change", *options)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("home")
    settings = folder / "gitconfig"
    settings.write_bytes(b"")
    # A test run from inside a git hook inherits GIT_DIR and GIT_INDEX_FILE of the wrong repository.
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_DIR", "GIT_INDEX"))}
    for key in ("GIT_WORK_TREE", "PYTHONPATH", "SKIP", "PRE_COMMIT_ALLOW_NO_CONFIG"):
        kept.pop(key, None)
    return kept | {
        "GIT_CONFIG_GLOBAL": str(settings),
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(folder / "pre-commit"),
        "NO_COLOR": "1",
    }


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Repository:
    """This checkout as it stands, uncommitted work included, as the hook repository others would name."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
    )
    hooks = Repository(tmp_path_factory.mktemp("published") / "llmstrategy", environment)
    for name in os.fsdecode(listed.stdout).split("\0"):
        if name and (ROOT / name).is_file():
            target = hooks.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
    hooks.git("add", "--all", "--force")
    hooks.git("commit", "--quiet", "--message", "as it stands")
    return hooks


def joined(
    folder: Path, published: Repository, environment: dict[str, str], hook: str, *args: str
) -> Repository:
    """A repository whose commits pass through ``hook``: the first one installs it, the others reuse that."""
    repository = Repository(folder, environment)
    revision = published.git("rev-parse", "HEAD")
    [snippet] = (block.text for block in blocks(read("docs/install.md")) if block.text.startswith("repos:"))
    configuration = snippet.replace("CHECKOUT", published.folder.as_posix()).replace("COMMIT", revision)
    configuration = configuration.replace("id: llmstrategy", f"id: {hook}")
    if args:
        configuration += f"        args: {list(args)}\n"
    code, printed = repository.commit({".pre-commit-config.yaml": configuration}, "--no-verify")
    assert code == 0, printed
    code, printed = repository.run(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    assert code == 0, f"pre-commit could not install the hook (does pip reach the build backend?):\n{printed}"
    return repository


@pytest.fixture
def team(tmp_path: Path, published: Repository, environment: dict[str, str]) -> Repository:
    return joined(tmp_path / "team", published, environment, "llmstrategy")


@pytest.fixture
def fixing_team(tmp_path: Path, published: Repository, environment: dict[str, str]) -> Repository:
    return joined(tmp_path / "team", published, environment, "llmstrategy-fix")


@pytest.mark.slow
@pytest.mark.xdist_group("pre-commit")
class TestACommit:
    def test_with_a_sound_strategy_passes(self, team: Repository) -> None:
        code, printed = team.commit({"llmstrategy.yaml": GOOD})
        assert code == 0, printed
        assert "llmstrategy" in printed
        assert "no files to check" not in printed

    def test_with_faulty_ones_is_blocked_and_names_each(self, team: Repository) -> None:
        names = ("llmstrategy.yaml", "services/prices/llmstrategy.yml", "calls.llmstrategy.yaml")
        code, printed = team.commit(dict.fromkeys(names, BAD))
        assert code != 0
        assert RULE in printed
        for name in names:
            assert name in printed.replace("\\", "/")
        assert team.git("rev-list", "--count", "HEAD") == "1"

    def test_takes_every_file_for_a_file(self, team: Repository) -> None:
        names = (
            "--output=x.llmstrategy.yaml",
            "--config=x.llmstrategy.yaml",
            "--stdin-filename=x.llmstrategy.yaml",
            "--help.llmstrategy.yaml",
            "-o.llmstrategy.yaml",
        )
        code, printed = team.commit(dict.fromkeys(names, BAD))
        assert code != 0
        assert printed.count(f"error[{RULE}]") == len(names)
        for name in names:
            assert name in printed
        assert not (team.folder / "x.llmstrategy.yaml").exists()

    def test_takes_the_options_of_a_team(
        self, tmp_path: Path, published: Repository, environment: dict[str, str]
    ) -> None:
        options = ("--fail-on=never", "--output", "report.json", "--format=json")
        team = joined(tmp_path / "options", published, environment, "llmstrategy", *options)
        code, printed = team.commit({"llmstrategy.yaml": BAD, "--fail-on=error.llmstrategy.yaml": BAD})
        assert code == 0, printed
        report = json.loads((team.folder / "report.json").read_text("utf-8"))
        assert report["summary"]["files"] == 2

    def test_leaves_out_what_the_settings_exclude(self, team: Repository) -> None:
        files = {"llmstrategy.toml": 'exclude = ["vendor/"]\n', "vendor/llmstrategy.yaml": BAD}
        code, printed = team.commit(files)
        assert code == 0, printed
        assert "no files to check" not in printed

    def test_does_not_read_a_file_it_does_not_touch(self, team: Repository) -> None:
        code, printed = team.commit({"old/llmstrategy.yaml": BAD}, "--no-verify")
        assert code == 0, printed
        code, printed = team.commit({"llmstrategy.yaml": GOOD})
        assert code == 0, printed
        assert RULE not in printed
        assert "no files to check" not in printed

    def test_does_not_read_files_of_other_names(self, team: Repository) -> None:
        code, printed = team.commit({"config.yaml": BAD, "my-llmstrategy.yaml": BAD, "readme.md": "words\n"})
        assert code == 0, printed
        assert RULE not in printed
        assert "no files to check" in printed


@pytest.mark.slow
@pytest.mark.xdist_group("pre-commit")
class TestACommitThroughTheFixingHook:
    def test_is_blocked_until_the_fixes_are_staged(self, fixing_team: Repository) -> None:
        names = ("llmstrategy.yaml", "services/faq/llmstrategy.yaml")
        code, printed = fixing_team.commit(dict.fromkeys(names, SPELLED))
        assert code != 0
        assert "files were modified by this hook" in printed
        assert "fixed 2 findings in 2 files" in printed
        for name in names:
            # As it was, the one word apart: line breaks and all.
            expected = SPELLED.replace("Prompting", "prompting")
            assert (fixing_team.folder / name).read_bytes() == expected.encode()
        fixing_team.git("add", "--update")
        code, printed = fixing_team.run("git", "commit", "--message", "a change")
        assert code == 0, printed
        assert "no files to check" not in printed

    def test_does_not_rewrite_what_the_settings_exclude(self, fixing_team: Repository) -> None:
        settings = {"llmstrategy.toml": 'exclude = ["./generated/"]\n'}
        code, printed = fixing_team.commit({"generated/llmstrategy.yaml": SPELLED, **settings})
        assert code == 0, printed
        assert "no files to check" not in printed
        assert (fixing_team.folder / "generated" / "llmstrategy.yaml").read_bytes() == SPELLED.encode()

    def test_takes_every_file_for_a_file(self, fixing_team: Repository) -> None:
        names = ("--output=x.llmstrategy.yaml", "--diff.llmstrategy.yaml", "--fix=review.llmstrategy.yaml")
        code, printed = fixing_team.commit(dict.fromkeys(names, SPELLED))
        assert code != 0
        assert f"fixed {len(names)} findings in {len(names)} files" in printed
        assert sorted(path.name for path in fixing_team.folder.glob("*.llmstrategy.yaml")) == sorted(names)

    def test_is_blocked_by_what_only_people_can_decide(self, fixing_team: Repository) -> None:
        code, printed = fixing_team.commit({"llmstrategy.yaml": BAD})
        assert code != 0
        assert RULE in printed
        assert "files were modified" not in printed
        assert (fixing_team.folder / "llmstrategy.yaml").read_text("utf-8") == BAD
