"""Folders and repositories to search."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from llm_strategy.config.discovery import Found, discover

NAME = "llmstrategy.yaml"


def make(root: Path, *names: str, text: str = "version: 1\n") -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def run_git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always")
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


def search(folder: Path, *paths: str, **more: object) -> Found:
    return discover([str(folder / path) for path in paths or ("",)], **more)  # type: ignore[arg-type]


def found(folder: Path, *paths: str, **more: object) -> list[str]:
    """Return the files found in ``folder``, relative to it, with ``/``."""
    result = search(folder, *paths, **more)
    assert not [problem.message for problem in result.problems if problem.fatal]
    return [os.path.relpath(path, folder).replace(os.sep, "/") for path in result.files]
