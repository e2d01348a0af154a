"""The hook as a team meets it: the real pre-commit, a real commit in a real repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
HOOK = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]

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


@pytest.fixture
def team(tmp_path: Path, published: Repository, environment: dict[str, str]) -> Repository:
    """A repository whose commits pass through the hook: the first one installs it, the others reuse that."""
    repository = Repository(tmp_path / "team", environment)
    revision = published.git("rev-parse", "HEAD")
    hook = {"repo": published.folder.as_posix(), "rev": revision, "hooks": [{"id": "llmstrategy"}]}
    configuration = yaml.safe_dump({"repos": [hook]})
    code, printed = repository.commit({".pre-commit-config.yaml": configuration}, "--no-verify")
    assert code == 0, printed
    code, printed = repository.run(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    assert code == 0, f"pre-commit could not install the hook (does pip reach the build backend?):\n{printed}"
    return repository


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
