"""Installs the project and the tools it is compared with, each into an environment of its own.

A tool that cannot be installed becomes a result that says so. Where the project itself fails, the benchmark fails.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILES = ROOT / "benchmarks" / "files"
NODE = ROOT / "benchmarks" / "node"
CLEAN = FILES / "clean.yaml"
SCHEMA = ROOT / "schema" / "llmstrategy.schema.json"
STRUCTURE = ROOT / "schema" / "llmstrategy.structure.schema.json"
CHECK = ("check", "--today=2026-11-01")
"""The clean file is clean on this day."""
TOOLS = ("yamllint", "check-jsonschema", "ruff", "zizmor", "pre-commit-hooks")
"""Packages of PyPI; those of npm are in ``node/package.json``."""


@dataclass(frozen=True)
class Command:
    """A program with its arguments, and the exit code that shows that it did its work."""

    arguments: Sequence[str] = ()
    exit_code: int = 0
    tool: str = ""
    """The package of another tool; empty for the project's own programs."""
    missing: str = ""
    """Why another tool cannot be run."""


class Programs:
    """The installed programs. Each environment is made when it is first used."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.versions: dict[str, str] = {}
        """Package → version of the other tools."""

    @cached_property
    def _ours(self) -> Path:
        programs = _environment(self.folder / "ours")
        _pip(programs, "install", "-q", str(ROOT))
        return programs

    @cached_property
    def _tools(self) -> Path:
        programs = _environment(self.folder / "tools")
        for package in TOOLS:
            try:
                _pip(programs, "install", "-q", package)
            except subprocess.CalledProcessError:
                print(f"pip could not install {package}", file=sys.stderr)
        installed = json.loads(_pip(programs, "list", "--format=json"))
        versions = {package["name"].replace("_", "-").lower(): package["version"] for package in installed}
        self.versions |= {package: versions[package] for package in TOOLS if package in versions}
        return programs

    @cached_property
    def _node(self) -> tuple[str, Path] | str:
        """The path of Node.js and the folder of its packages, or why there is none."""
        node, npm = shutil.which("node"), shutil.which("npm")
        if node is None or npm is None:
            return "no Node.js with npm on this machine"
        folder = self.folder / "node"
        shutil.copytree(NODE, folder, ignore=shutil.ignore_patterns("node_modules"))
        words = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        if subprocess.run(words, cwd=folder, stdout=sys.stderr).returncode:
            return "npm could not install it"
        self.versions |= json.loads((folder / "package.json").read_text("utf-8"))["dependencies"]
        self.versions["Node.js"] = subprocess.check_output([node, "--version"], text=True).strip("v\n")
        return node, folder

    def python(self, *arguments: str, exit_code: int = 0) -> Command:
        """Return the command that starts the interpreter in which the project is installed."""
        return Command([str(self._ours / "python"), *arguments], exit_code)

    def ours(self, *arguments: str, exit_code: int = 0) -> Command:
        """Return the command that starts the installed ``llmstrategy``."""
        return Command([str(self._ours / "llmstrategy"), *arguments], exit_code)

    def tool(self, package: str, *arguments: str, program: str = "") -> Command:
        """Return the command that starts a tool from PyPI. ``program`` is by default the package's name."""
        path = shutil.which(program or package, path=str(self._tools))
        if path is None:
            return Command(tool=package, missing="pip could not install it")
        return Command([path, *arguments], tool=package)

    def node(self, package: str, script: str, *arguments: str) -> Command:
        """Return the command that runs a script in the folder ``node`` with Node.js."""
        if isinstance(self._node, str):
            return Command(tool=package, missing=self._node)
        node, folder = self._node
        return Command([node, str(folder / script), *arguments], tool=package)


def _environment(folder: Path) -> Path:
    """Make an environment and return its folder of programs."""
    print(f"installing into {folder.name}", file=sys.stderr)
    venv.create(folder, with_pip=True)
    return folder / "bin"


def _pip(programs: Path, *arguments: str) -> str:
    """Run pip in an environment and return what it prints."""
    words = [str(programs / "python"), "-m", "pip", *arguments]
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True, env=environment()).stdout


def environment() -> dict[str, str]:
    """Return the environment variables without Python's settings."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
