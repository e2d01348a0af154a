"""The blocks of a Markdown page, and what its commands really print."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-12-01"
"""The day on which the commands of the pages run."""

PROMPT = "$ "
MORE = "…"
"""As the last line of an output: there is more, which the page leaves out."""


FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block: its language and its text."""

    language: str
    text: str


def read(path: str) -> str:
    """Return the text of a page of the repository."""
    return (ROOT / path).read_text("utf-8")


def blocks(text: str) -> list[Block]:
    """Return the fenced blocks of a page."""
    return [Block(*found.groups()) for found in FENCE.finditer(text)]


def commands(block: Block) -> list[tuple[str, str]]:
    """Return (command, output) of a console block."""
    parts = re.split(rf"^{re.escape(PROMPT)}(.*)\n", block.text, flags=re.MULTILINE)
    assert parts[0] == "", f"a console block begins with `{PROMPT}`: {block.text}"
    return list(zip(parts[1::2], parts[2::2], strict=True))


def run(command: str, folder: Path) -> str:
    """Return what an `llmstrategy` command prints, on both streams."""
    program, *arguments = shlex.split(command, comments=True)
    assert program == "llmstrategy", f"this page can run llmstrategy alone, not {program}"
    if arguments[:1] == ["check"]:
        arguments.append(f"--today={TODAY}")
    done = subprocess.run(
        [sys.executable, "-m", "llm_strategy", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
    )
    return done.stdout if done.stdout.endswith("\n") or not done.stdout else done.stdout + "\n"


def shortened(printed: str, shown: str) -> str:
    """Return the output as the page shows it: cut where the page has `…`."""
    lines = shown.splitlines(keepends=True)
    if lines and lines[-1].strip() == MORE:
        return "".join(printed.splitlines(keepends=True)[: len(lines) - 1]) + lines[-1]
    return printed
