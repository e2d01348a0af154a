"""The packages that the data on models is made from, unpacked from their wheels and never installed.

    pip download --no-deps …    by :func:`download`, through the index that pip is configured for

Each is kept as a folder; what is read of it is one JSON file.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
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


class MissingPackage(ValueError):
    """A wheel that is needed is not in the folder."""


def download(folder: Path) -> None:
    """Download the wheels of all packages into ``folder``."""
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--dest", str(folder)]
    subprocess.run([*command, *(package.name for package in PACKAGES)], check=True)


class Unpacked:
    """The data of a package out of its newest wheel in ``folder``: its version and the parsed files."""

    def __init__(self, folder: Path, package: Package) -> None:
        stem = package.name.replace("-", "_")
        wheels = sorted(folder.glob(f"{stem}-*.whl"), key=lambda path: _order(path.name))
        if not wheels:
            raise MissingPackage(f"no wheel of {package.name} in {folder}: run with --download")
        self.package = package
        self.version = wheels[-1].name.split("-")[1]
        self.data: list[Any] = []
        with zipfile.ZipFile(wheels[-1]) as wheel:
            for name in package.files:
                self.data.append(json.loads(wheel.read(name)))


def _order(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", name.split("-")[1]))
