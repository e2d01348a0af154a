"""What a `check` without findings loads: every module here would be paid for by every commit and keystroke."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CLEAN = ROOT / "benchmarks" / "files" / "clean.yaml"
"""The file whose cold start the benchmarks measure."""

HEAVY = {
    "asyncio",
    "genai_prices",
    "importlib.metadata",
    "importlib.resources",
    "jsonschema",
    "lsprotocol",
    "multiprocessing",
    "pydantic",
    "pygls",
    "referencing",
    "regex",
    "rich",
    "subprocess",
    "tempfile",
    "yaml.constructor",
}
"""Tens of milliseconds each."""

LIGHTER = {
    "contextlib",
    "dataclasses",
    "datetime",
    "inspect",
    "json",
    "locale",
    "pathlib",
    "tomllib",
    "traceback",
    "typing",
}
"""One to ten milliseconds each, which is as much again as starting Python."""

LATER = {
    "llm_strategy.api",
    "llm_strategy.api_models",
    "llm_strategy.config.policies",
    "llm_strategy.document.plain_data",
    "llm_strategy.model.file_facts",
    "llm_strategy.sources.dataset",
    "llm_strategy.sources.manifests",
    "llm_strategy.sources.places",
    "llm_strategy.engine.policies",
    "llm_strategy.explain.lookup",
    "llm_strategy.links",
    "llm_strategy.outputs.json",
    "llm_strategy.outputs.snippet",
    "llm_strategy.document.edit.write",
    "llm_strategy.outputs.unknown",
    "llm_strategy.cli.fix",
    "llm_strategy.cli.progress",
    "llm_strategy.cli.save",
    "llm_strategy.engine.fix",
    "llm_strategy.engine.parallel",
    "llm_strategy.document.locations",
    "llm_strategy.format.quantities.suggest",
    "llm_strategy.document.recovery.recover",
    "llm_strategy.config.settings_file",
    "llm_strategy.engine.locate",
    "llm_strategy.format.spelling",
    "llm_strategy.engine.suppressions.index",
    "llm_strategy.format.synonyms",
}
"""Our own modules that only a finding, a settings file or another command needs."""

PROGRAM = """
import sys
before = set(sys.modules)
from llm_strategy.cli.main import main
code = main(sys.argv[1:])
print(code, *sorted(set(sys.modules) - before), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("repository")
    (made / ".git").mkdir()
    (made / "llmstrategy.yaml").write_bytes(CLEAN.read_bytes())
    # Settings are looked for here, and a project that merely depends on the program has none.
    (made / "pyproject.toml").write_text('[dependency-groups]\ndev = ["llmstrategy>=0.1"]\n', "utf-8")
    return made


def loaded(folder: Path, *argv: str) -> tuple[int, str, set[str]]:
    """Check in a new process: the exit code, what was printed, and the modules that were loaded."""
    done = subprocess.run(
        # Without `site`, which loads what the machine's .pth files ask for.
        [sys.executable, "-S", "-c", PROGRAM, "check", "--today=2026-11-01", *argv],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        check=False,
        timeout=60,
    )
    code, *modules = done.stderr.split()
    assert code.isdecimal(), done.stderr
    return int(code), done.stdout, set(modules)


def test_the_file_is_clean_and_names_a_model(folder: Path) -> None:
    text = CLEAN.read_text("utf-8")
    assert text.count("\n") == 100
    assert "model: openai/" in text
    code, out, _ = loaded(folder, "llmstrategy.yaml")
    assert (code, out.splitlines()[-1][:22]) == (0, "No findings in 1 file;"), out


@pytest.mark.slow
@pytest.mark.parametrize("modules", [HEAVY, LIGHTER, LATER], ids=["heavy", "lighter", "later"])
def test_a_clean_check_does_not_load(folder: Path, modules: set[str]) -> None:
    found = loaded(folder, "llmstrategy.yaml")[2]
    assert "llm_strategy.engine.check" in found
    assert sorted(found & modules) == []
    assert not {name for name in found if name.partition(".")[0] in modules}


SUBPROCESS = {"collections", "contextlib", "enum", "functools", "locale", "re", "subprocess"}
"""What git is started with, and what that loads."""


@pytest.mark.slow
def test_searching_a_repository_loads_what_starts_git(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".git", "faulty.yaml"))
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    code, _, modules = loaded(tmp_path)
    assert code == 0
    assert "subprocess" in modules
    assert sorted(modules & ((HEAVY | LIGHTER) - SUBPROCESS)) == []


@pytest.mark.slow
def test_a_finding_loads_nothing_heavy(folder: Path) -> None:
    text = CLEAN.read_text("utf-8").replace("citations, grounding]", "citation, style]")
    (folder / "faulty.yaml").write_text(text, "utf-8")
    code, _, found = loaded(folder, "faulty.yaml")
    assert code == 1
    assert sorted(found & HEAVY) == []
    assert not {name for name in found if name.partition(".")[0] in HEAVY}
