"""Collects the Python code that the extension contains: python bundle.py FOLDER

That is llmstrategy from this checkout, the packages that its server needs, at the pinned versions, and their licences.
None of it is compiled, so one file works on every platform.
"""

from __future__ import annotations

import json
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
    """Write everything to ``target`` and try it."""
    shutil.rmtree(target, ignore_errors=True)
    packages = target / "packages"
    packages.mkdir(parents=True)
    ignore = shutil.ignore_patterns("__pycache__", "*.pyc")
    shutil.copytree(ROOT / "llm_strategy", packages / "llm_strategy", ignore=ignore)
    with tempfile.TemporaryDirectory() as folder:
        installed = Path(folder)
        install(installed)
        for name in PACKAGES:
            copy(installed / name, packages / name)
        # In a folder of its own: launch.py prefers the interpreter's PyYAML if that has libyaml, which is faster.
        copy(installed / "yaml", target / "yaml" / "yaml")
        licences(installed, target / "licenses")
    for name in ("launch.py", "probe.py"):
        shutil.copy(HERE / "python" / name, target / name)
    for path in target.rglob("*"):
        if path.suffix in COMPILED:
            raise SystemExit(f"{path} is compiled: it would work on one platform only")
    try_out(target)


def try_out(target: Path) -> None:
    """Run the copy without any installed package: a check, the list of rules, and a session of the server."""
    launch = [sys.executable, "-I", "-S", str(target / "launch.py")]
    smallest = (HERE / "templates" / "smallest.yaml").read_bytes()
    subprocess.run([*launch, "check", "-"], input=smallest, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([*launch, "rules", "--format", "json"], check=True, stdout=subprocess.DEVNULL)
    messages = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}},
        {"id": 2, "method": "shutdown"},
        {"method": "exit"},
    ]
    bodies = [json.dumps({"jsonrpc": "2.0", **message}).encode() for message in messages]
    session = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies)
    done = subprocess.run([*launch, "server"], input=session, check=True, stdout=subprocess.PIPE, timeout=60)
    if done.stdout.count(b'"result"') != 2:
        raise SystemExit(f"the server of the copy answers {done.stdout!r}")


def install(folder: Path) -> None:
    """Install the pinned packages into ``folder``."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-compile"]
    subprocess.run([*pip, "--no-deps", "--target", str(folder), "-r", str(PINS)], check=True)


def copy(source: Path, target: Path) -> None:
    """Copy a module or a package without its compiled parts."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_file():
        shutil.copy(source, target)
    else:
        compiled = [f"*{suffix}" for suffix in COMPILED]
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", *compiled))


def licences(installed: Path, target: Path) -> None:
    """Copy the licence of every package as NAME-FILE."""
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
