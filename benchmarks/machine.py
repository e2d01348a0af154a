"""What every benchmark needs: environments with the project and its peers, clocks, and the kind of machine.

A peer that cannot be installed, or that does not do what it is asked, becomes a result that says so. The project has no
such excuse: where it fails, the benchmark fails.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
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
"""The day for which the clean file is clean."""
PEERS = ("yamllint", "check-jsonschema", "ruff", "zizmor", "pre-commit-hooks")
"""Packages of PyPI. Those of npm are in ``node/package.json``."""


@dataclass(frozen=True)
class Command:
    """What is run, and the exit code that says that it did its work."""

    arguments: Sequence[str] = ()
    exit_code: int = 0
    package: str = ""
    """Of a peer; the project's own programs have none."""
    missing: str = ""
    """Why a peer cannot be run."""
    store: str = ""
    """The folder for what a run keeps for the next one; empty: nothing is kept."""


class Programs:
    """The project and its peers, as anybody would install them, each when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.versions: dict[str, str] = {}
        """Of the peers that are installed."""
        self._failed: dict[str, str] = {}

    @cached_property
    def _ours(self) -> Path:
        print("installing the project", file=sys.stderr)
        programs = environment(self.folder / "ours")
        pip(programs, "install", "-q", str(ROOT))
        return programs

    @cached_property
    def _peers(self) -> Path:
        print(f"installing {', '.join(PEERS)}", file=sys.stderr)
        programs = environment(self.folder / "peers")
        for package in PEERS:
            try:
                pip(programs, "install", "-q", package)
            except subprocess.CalledProcessError:
                self._failed[package] = "pip could not install it"
        listed = json.loads(pip(programs, "list", "--format=json"))
        versions = {one["name"].replace("_", "-").lower(): one["version"] for one in listed}
        self.versions |= {package: versions[package] for package in PEERS if package in versions}
        return programs

    @cached_property
    def _node(self) -> tuple[str, Path] | str:
        """The interpreter and the folder of its packages, or why there is none."""
        node, npm = shutil.which("node"), shutil.which("npm")
        if node is None or npm is None:
            return "no Node.js with npm on this machine"
        print("installing what runs with Node.js", file=sys.stderr)
        folder = self.folder / "node"
        shutil.copytree(NODE, folder, ignore=shutil.ignore_patterns("node_modules"))
        words = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        try:
            done = subprocess.run(words, cwd=folder, stdout=sys.stderr).returncode
        except OSError as error:
            return f"npm could not be started: {error.strerror}"
        if done:
            return "npm could not install it"
        wanted = json.loads((folder / "package.json").read_text("utf-8"))["dependencies"]
        self.versions |= wanted | {
            "Node.js": subprocess.check_output([node, "--version"], text=True).strip("v\n")
        }
        return node, folder

    @property
    def python(self) -> str:
        """The interpreter that the project is installed for."""
        return str(self._ours / "python")

    def ours(self, *arguments: str, exit_code: int = 0) -> Command:
        """Return how the installed command is started."""
        return Command([str(self._ours / "llmstrategy"), *arguments], exit_code)

    def keeping(self, store: Path, *arguments: str) -> Command:
        """Return how the installed command is started so that it keeps results in ``store``."""
        return Command([str(self._ours / "llmstrategy"), *arguments], store=str(store))

    def module(self, *arguments: str, exit_code: int = 0) -> Command:
        """Return how the interpreter is started."""
        return Command([self.python, *arguments], exit_code)

    def peer(self, package: str, *arguments: str, program: str = "") -> Command:
        """Return how a peer from PyPI is started; its program has the name of the package unless ``program`` says."""
        found = shutil.which(program or package, path=str(self._peers))
        if found is None:
            return Command(package=package, missing=self._failed.get(package, "not installed"))
        return Command([found, *arguments], package=package)

    def node(self, package: str, script: str, *arguments: str) -> Command:
        """Return how a script of the folder ``node`` is started, or of a package that is installed there."""
        if isinstance(self._node, str):
            return Command(package=package, missing=self._node)
        node, folder = self._node
        return Command([node, str(folder / script), *arguments], package=package)

    def ajv(self, *arguments: str) -> Command:
        """Return how files are checked with ajv."""
        return self.node("ajv", "ajv.js", *arguments)

    def used(self, commands: dict[str, Command]) -> dict[str, str]:
        """Return the versions of the peers in ``commands``."""
        packages = {command.package for command in commands.values() if not command.missing}
        if any(
            not isinstance(self._node, str) and self._node[0] in one.arguments[:1]
            for one in commands.values()
        ):
            packages |= {"Node.js"} | ({"js-yaml"} if "ajv" in packages else set())
        return {name: version for name, version in sorted(self.versions.items()) if name in packages}


def environment(folder: Path) -> Path:
    """Make an environment and return its folder of programs."""
    venv.create(folder, with_pip=True)
    return folder / ("Scripts" if os.name == "nt" else "bin")


def pip(programs: Path, *arguments: str) -> str:
    """Run pip in an environment and return what it prints."""
    words = [str(programs / "python"), "-m", "pip", *arguments]
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True, env=surroundings()).stdout


def surroundings(**more: str) -> dict[str, str]:
    """Return the variables a program is run with: without settings of Python, and without results the user has kept."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**own, "LLMSTRATEGY_CACHE_DIR": "", **more}


def once(command: Command, folder: Path) -> tuple[float, int]:
    """Run a command and return its wall time in milliseconds, and its exit code."""
    env = surroundings(LLMSTRATEGY_CACHE_DIR=command.store)
    if "--color=always" in command.arguments:
        env["FORCE_COLOR"] = "1"
    start = time.perf_counter()
    done = subprocess.run(
        command.arguments, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return (time.perf_counter() - start) * 1000, done.returncode


def interleaved(
    commands: dict[str, Command], folder: Path, runs: int, *, warm: int = 1
) -> dict[str, float | str]:
    """Run every command in turn, round after round, and return the medians: what slows the machine meets all of them.

    For a peer that cannot be run, or ends with another exit code than a clean file has, the reason is returned.
    """
    times: dict[str, list[float]] = {name: [] for name in commands}
    failed = {name: command.missing for name, command in commands.items() if command.missing}
    for round_ in range(runs + warm):
        for name, command in commands.items():
            if name in failed:
                continue
            try:
                taken, code = once(command, folder)
            except OSError as error:
                failed[name] = f"could not be started: {error.strerror}"
                continue
            if code != command.exit_code:
                if not command.package:
                    raise RuntimeError(
                        f"{' '.join(command.arguments)}: exit code {code}, not {command.exit_code}"
                    )
                failed[name] = f"ended with exit code {code}"
                continue
            if round_ >= warm:
                times[name].append(taken)
    return {name: failed[name] if name in failed else statistics.median(times[name]) for name in commands}


def load() -> float | None:
    """Return how many processes wanted a core in the last minute, where the system tells."""
    return round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None


def kind() -> dict[str, str]:
    """Say what kind of machine and interpreter this is."""
    return {
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
    }
