"""docs/install.md and the README: the lines for a checkout are run, and published forms stand in one place only."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest
import yaml

import llm_strategy
from tests.docs.pages import ROOT, blocks, read
from tests.docs.test_links import pages

PAGE = read("docs/install.md")
BEFORE, HEADING, PUBLISHED = PAGE.partition("## After the first release")
EXAMPLE = ROOT / "examples" / "sound" / "llmstrategy.yaml"
SHELL = [line for block in blocks(BEFORE) if block.language == "sh" for line in block.text.splitlines()]
ENVIRONMENT = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "GIT_"))}
needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A git repository with this checkout as it is now, and its commit."""
    folder = tmp_path_factory.mktemp("checkout") / "llmstrategy"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    git = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.invalid"]
    for words in (["init", "-q"], ["add", "-A", "-f"], ["commit", "-q", "--no-verify", "-m", "as it is"]):
        subprocess.run([*git, *words], cwd=folder, env=ENVIRONMENT, check=True)
    commit = subprocess.run(["git", "rev-parse", "HEAD"], cwd=folder, capture_output=True, text=True, check=True)
    return folder, commit.stdout.strip()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository of a team with a sound strategy."""
    (tmp_path / "project" / ".git").mkdir(parents=True)
    shutil.copy(EXAMPLE, tmp_path / "project" / "llmstrategy.yaml")
    return tmp_path / "project"


def shell(line: str, folder: Path, *, programs: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run one line in a shell, with the programs of an environment first in PATH."""
    env = dict(ENVIRONMENT)
    if programs is not None:
        env["PATH"] = f"{programs}{os.pathsep}{env['PATH']}"
    return subprocess.run(["sh", "-c", line], cwd=folder, env=env, capture_output=True, text=True)


@pytest.mark.slow
@needs_shell
def test_dev_runs_the_program_in_the_current_folder(project: Path) -> None:
    line = next(line for line in SHELL if line.startswith("CHECKOUT/dev"))
    done = shell(line.replace("CHECKOUT", str(ROOT)), project)
    assert done.returncode == 0 and done.stdout.startswith("No findings in 1 file"), done.stderr


@pytest.mark.slow
@needs_shell
def test_commands_of_the_readme() -> None:
    lines = [line for block in blocks(read("README.md")) if block.language == "sh" for line in block.text.splitlines()]
    codes = [shell(line, ROOT).returncode for line in lines]
    assert codes == [1, 0], "faulty, then sound"


@pytest.mark.slow
@needs_shell
def test_pip_installs_a_checkout(checkout: tuple[Path, str], project: Path, tmp_path: Path) -> None:
    folder, commit = checkout
    venv.create(tmp_path / "environment", with_pip=True)
    programs = tmp_path / "environment" / "bin"
    by_commit, by_path = 'python -m pip install "git+CHECKOUT@COMMIT"', "python -m pip install CHECKOUT"
    assert {by_commit, by_path} <= set(SHELL)
    real = by_commit.replace("CHECKOUT", folder.as_uri()).replace("COMMIT", commit)
    done = shell(real, project, programs=programs)
    assert done.returncode == 0, done.stderr
    done = shell("llmstrategy check", project, programs=programs)
    assert done.returncode == 0 and done.stdout.startswith("No findings in 1 file"), done.stderr
    shell("llmstrategy schema > llmstrategy.schema.json", project, programs=programs)
    assert (project / "llmstrategy.schema.json").read_text("utf-8") == read("schema/llmstrategy.schema.json")
    # Its dependencies are there already.
    again = by_path.replace("CHECKOUT", f"--no-deps --force-reinstall {folder}")
    done = shell(again, project, programs=programs)
    assert done.returncode == 0, done.stderr
    assert shell("llmstrategy check", project, programs=programs).returncode == 0


def test_github_workflow_runs_the_same_commands() -> None:
    text = next(block.text for block in blocks(BEFORE) if block.language == "yaml" and "runs-on" in block.text)
    steps = yaml.safe_load(text)["jobs"]["llmstrategy"]["steps"]
    install, check = (step["run"] for step in steps if "run" in step)
    assert install in SHELL
    assert check == "llmstrategy check --format github"


def test_every_shell_line_is_tested_or_known() -> None:
    tested = {
        "CHECKOUT/dev llmstrategy check",
        "python -m pip install CHECKOUT",
        'python -m pip install "git+CHECKOUT@COMMIT"',
        "llmstrategy check",
        "llmstrategy schema > llmstrategy.schema.json",
    }
    # CI runs the first; the second needs VS Code.
    known = {
        "./dev vscode --only unit",
        "code --install-extension editors/vscode/.build/llmstrategy.vsix",
    }
    assert set(SHELL) == tested | known
    build = read("editors/vscode/scripts/build.ts")
    assert "join(HERE, '.build')" in build and "join(BUILD, 'llmstrategy.vsix')" in build


def test_schema_line_names_the_file_by_its_relative_path() -> None:
    assert "# yaml-language-server: $schema=llmstrategy.schema.json\n" in PAGE


def test_published_forms_have_the_current_version() -> None:
    assert HEADING
    assert f"`rev: v{llm_strategy.__version__}`" in PUBLISHED
    assert yaml.safe_load(read("schema/llmstrategy.schema.json"))["$id"] in PUBLISHED


@pytest.mark.parametrize("form", [r"pip install llmstrategy\b", r"rev: v\d", r"raw\.githubusercontent"])
def test_published_forms_stand_in_one_place(form: str) -> None:
    others = [page for page in pages() if page != "docs/install.md" and re.search(form, read(page))]
    assert re.search(form, PUBLISHED)
    assert not re.search(form, BEFORE)
    assert others == []
