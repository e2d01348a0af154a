"""CONTRIBUTING.md agrees with the repository: the map of the packages, the commands of ./dev, the dependencies."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def part(name: str) -> str:
    """Return the text between the marks of a part."""
    return TEXT.partition(f"<!-- {name}:begin -->")[2].partition(f"<!-- {name}:end -->")[0]


def test_diagram_of_the_packages_has_the_layers_of_the_import_contract() -> None:
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["containers"] == ["llm_strategy"])
    nodes = dict(re.findall(r'(\w+)\["([^"]+)"\]', part("packages")))
    order: list[str] = []
    for line in part("packages").splitlines():
        names = [re.sub(r"\[.*", "", node.strip()) for node in line.split("-->")]
        if len(names) > 1:
            order += names[1:] if order else names
    drawn = [set(nodes[name].split(" · ")) for name in order]
    assert drawn == [set(layer.split(" | ")) for layer in layers]


def test_every_package_is_described() -> None:
    described = set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (`.*?) \|", TEXT, re.MULTILINE))))
    modules = {path.stem for path in (ROOT / "llm_strategy").glob("*.py")} - {"__init__", "__main__"}
    packages = {path.parent.name for path in (ROOT / "llm_strategy").glob("*/__init__.py")}
    assert modules | packages <= described


def test_paths_in_the_text_exist() -> None:
    planned = {"llm_strategy/advisor/frameworks/", "llm_strategy/sources/"}
    paths = set(re.findall(r"`((?:llm_strategy|tests|docs|requirements|examples)/[\w./-]*)`", TEXT)) - planned
    assert len(paths) > 8
    assert [path for path in sorted(paths) if not (ROOT / path).exists()] == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_every_command_of_dev_is_described() -> None:
    usage = subprocess.run([ROOT / "dev", "help"], capture_output=True, text=True, check=True).stdout
    commands = set(re.findall(r"^  (\w+) ", usage, re.MULTILINE)) - {"setup"}
    assert commands == set(re.findall(r"`\./dev (\w+)", TEXT)) - {"all"} | {"all"}


def test_tables_of_dependencies_have_every_dependency() -> None:
    project = PROJECT["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    names = {Requirement(line).name.lower() for group in groups for line in group}
    words = {word.lower() for word in re.findall(r"[A-Za-z][\w-]*", part("dependencies"))}
    # Type stubs go without saying.
    assert {name for name in names if not name.startswith("types-")} - words == set()
