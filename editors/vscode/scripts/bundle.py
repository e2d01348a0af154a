"""Gathers what the extension carries: python bundle.py FOLDER

llmstrategy from this checkout, the packages it needs to serve, at the pinned versions, and their licences. All of
it is Python without a compiled part, so one file serves every platform.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent.parent
PINS = HERE / "python" / "requirements.txt"

PACKAGES = ("attr", "attrs", "cattr", "cattrs", "lsprotocol", "pygls", "typing_extensions.py")
COMPILED = (".so", ".pyd", ".dll", ".dylib")


def main(target: Path) -> None:
    """Write everything to ``target``."""
    shutil.rmtree(target, ignore_errors=True)
    packages = target / "packages"
    packages.mkdir(parents=True)
    ignore = shutil.ignore_patterns("__pycache__", "*.pyc", "dev")
    shutil.copytree(ROOT / "llm_strategy", packages / "llm_strategy", ignore=ignore)
    with tempfile.TemporaryDirectory() as folder:
        installed = Path(folder)
        install(installed)
        for name in PACKAGES:
            copy(installed / name, packages / name)
        # Apart, because an interpreter's own is better where it has libyaml.
        copy(installed / "yaml", target / "yaml" / "yaml")
        licences(installed, target / "licenses")
    for name in ("launch.py", "probe.py"):
        shutil.copy(HERE / "python" / name, target / name)
    for path in target.rglob("*"):
        if path.suffix in COMPILED:
            raise SystemExit(f"{path} is compiled: it would serve one platform only")


def install(folder: Path) -> None:
    """Install the pinned packages into ``folder``."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-compile"]
    subprocess.run([*pip, "--no-deps", "--target", str(folder), "-r", str(PINS)], check=True)


def copy(source: Path, target: Path) -> None:
    """Copy a module or a package, without what is compiled."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_file():
        shutil.copy(source, target)
    else:
        compiled = [f"*{suffix}" for suffix in COMPILED]
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", *compiled))


def licences(installed: Path, target: Path) -> None:
    """Copy the licence of every package, by its name."""
    target.mkdir()
    for info in installed.glob("*.dist-info"):
        name = info.name.split("-")[0]
        texts = [path for path in info.rglob("*") if path.is_file() and "licen" in path.name.lower()]
        if not texts:
            raise SystemExit(f"{name} comes without a licence text")
        for path in texts:
            shutil.copy(path, target / f"{name}-{path.name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
