"""The packages that the data on models is made from, unpacked from their wheels and never installed.

Their versions are in ``requirements/data.txt``. pip downloads the wheels, through the index that it is configured for;
what is read of each is some JSON files.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Package:
    """A package with data: its name on the index, its project page, the files that are read, and its letter."""

    letter: str
    name: str
    home: str
    files: tuple[str, ...]


LITELLM = Package(
    "l",
    "litellm",
    "https://github.com/BerriAI/litellm",
    ("litellm/model_prices_and_context_window_backup.json", "litellm/blog_posts.json"),
)
MODEL_RETIRE = Package(
    "b",
    "bydtech-model-retire",
    "https://github.com/BYDTechSolutions/model-retire",
    ("model_retire/models.json",),
)
LLM_SUNSET = Package(
    "s", "llm-sunset", "https://github.com/Ashveil1/llm-sunset", ("llm_sunset/snapshot.json",)
)
PACKAGES = (LITELLM, MODEL_RETIRE, LLM_SUNSET)
"""In the order in which their figures are shown."""


PINS = "requirements/data.txt"


class MissingPackage(ValueError):
    """A wheel that is needed is not in the folder."""


def pinned(text: str) -> dict[str, str]:
    """Return package → version, from the text of ``requirements/data.txt``."""
    return dict(re.findall(r"(?m)^([\w-]+)==(\S+)", text))


def with_pins(text: str, versions: Mapping[str, str]) -> str:
    """Return the text of ``requirements/data.txt`` with these versions."""
    for name, version in versions.items():
        text = re.sub(rf"(?m)^{re.escape(name)}==.*$", f"{name}=={version}", text)
    return text


def download(folder: Path, versions: Mapping[str, str]) -> None:
    """Download into ``folder`` the wheels that it lacks; of a package without a version, the newest.

    Raises :class:`subprocess.CalledProcessError` where pip cannot have one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = []
    for package in PACKAGES:
        version = versions.get(package.name)
        if version is None:
            wanted.append(package.name)
        elif _wheel(folder, package, version) is None:
            wanted.append(f"{package.name}=={version}")
    if wanted:
        command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps"]
        subprocess.run([*command, "--only-binary", ":all:", "--dest", str(folder), *wanted], check=True)


class Unpacked:
    """The data of a package out of its wheel in ``folder``, of that version or the newest: the parsed files."""

    def __init__(self, folder: Path, package: Package, version: str | None = None) -> None:
        wheel_path = _wheel(folder, package, version)
        if wheel_path is None:
            wanted = package.name if version is None else f"{package.name} {version}"
            raise MissingPackage(f"no wheel of {wanted} in {folder}: run ./dev data")
        self.package = package
        self.version = wheel_path.name.split("-")[1]
        self.data: list[Any] = []
        with zipfile.ZipFile(wheel_path) as wheel:
            for name in package.files:
                self.data.append(json.loads(wheel.read(name)))


def _wheel(folder: Path, package: Package, version: str | None) -> Path | None:
    """Return the wheel of that version, or the newest; None without one."""
    stem = package.name.replace("-", "_")
    wheels = sorted(folder.glob(f"{stem}-{version or '*'}-*.whl"), key=lambda path: _order(path.name))
    return wheels[-1] if wheels else None


def _order(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", name.split("-")[1]))
