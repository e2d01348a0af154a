"""The tutorial: each step prints what the page shows, and the last one leaves no findings.

`LLMSTRATEGY_UPDATE_DOCS=1` writes the real outputs into the page instead.
"""

from __future__ import annotations

import os
from pathlib import Path

from tests.docs.pages import PROMPT, ROOT, blocks, commands, read, run, shortened

PAGE = "docs/tutorial.md"


def with_real_outputs(text: str, folder: Path) -> str:
    """Follow the page in a folder, and return it with what the commands really print."""
    for block in blocks(text):
        if block.language == "yaml" and block.text.startswith("version: 1"):
            (folder / "llmstrategy.yaml").write_text(block.text, "utf-8")
        elif block.language == "console":
            real = "".join(
                f"{PROMPT}{command}\n{shortened(run(command, folder), shown)}" for command, shown in commands(block)
            )
            text = text.replace(f"{block.before}```console\n{block.text}```", f"{block.before}```console\n{real}```")
    return text


def test_each_step_prints_what_the_page_shows(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    text = read(PAGE)
    real = with_real_outputs(text, tmp_path)
    if os.environ.get("LLMSTRATEGY_UPDATE_DOCS"):
        (ROOT / PAGE).write_text(real, "utf-8", newline="\n")
        text = real
    assert text == real
    last = [block.text for block in blocks(real) if block.language == "console"][-1]
    assert "No findings in 1 file" in last


def test_a_newcomer_needs_few_steps() -> None:
    steps = [block for block in blocks(read(PAGE)) if block.language == "console"]
    assert 5 <= len(steps) <= 12
