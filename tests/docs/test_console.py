"""Pages with commands and their outputs: each command prints what the page shows.

`LLMSTRATEGY_UPDATE_DOCS=1` writes the real outputs into the page instead.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.docs.pages import FENCE, PROMPT, ROOT, Block, blocks, commands, read, run, shortened

PAGES = ("README.md", "docs/tutorial.md", "docs/faq.md", "docs/suppressions.md", "docs/compare.md", "docs/recommend.md")


def with_real_outputs(text: str, folder: Path) -> str:
    """Follow the page in a folder, and return it with what the commands really print."""

    def follow(match: re.Match[str]) -> str:
        block = Block(*match.groups())
        if block.language == "yaml" and block.text.startswith("version: 1"):
            (folder / "llmstrategy.yaml").write_text(block.text, "utf-8")
        if block.language != "console":
            return match[0]
        real = (f"{PROMPT}{command}\n{shortened(run(command, folder), shown)}" for command, shown in commands(block))
        return f"```console\n{''.join(real)}```"

    return FENCE.sub(follow, text)


@pytest.mark.parametrize("page", PAGES)
def test_each_command_prints_what_the_page_shows(page: str, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    text = read(page)
    real = with_real_outputs(text, tmp_path)
    if os.environ.get("LLMSTRATEGY_UPDATE_DOCS"):
        (ROOT / page).write_text(real, "utf-8", newline="\n")
        text = real
    assert text == real


def test_tutorial_is_short_and_ends_without_findings() -> None:
    steps = [block.text for block in blocks(read("docs/tutorial.md")) if block.language == "console"]
    assert 5 <= len(steps) <= 12
    assert "No findings in 1 file" in steps[-1]
