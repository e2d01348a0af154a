"""What editors/README.md says: its lines can be read, keep to our names, and those called run are run."""

from __future__ import annotations

import json
import re
import tomllib
from fnmatch import fnmatch

import pytest

from llm_strategy.config.discovery import NAMES, SUFFIX
from tests.editors.programs import EDITORS, README, lines_for

TEXT = README.read_text(encoding="utf-8")
SECTIONS = {part.split("\n", 1)[0]: part.split("\n", 1)[1] for part in TEXT.split("\n## ")[1:]}
OWN_TESTS = {"VS Code"}


def test_it_says_of_every_editor_whether_it_is_run_and_of_which_test() -> None:
    rows = dict(re.findall(r"^\| \[(.+?)\]\(#.+?\) \| (yes|no)\b", TEXT, re.MULTILINE))
    assert list(rows) == list(SECTIONS)
    run = {editor.heading: editor.name for editor in EDITORS}
    for heading, answer in rows.items():
        assert (answer == "yes") is (heading in run or heading in OWN_TESTS), heading
        if heading in run:
            assert f"`tests/editors/test_editors.py`, as `{run[heading]}`" in SECTIONS[heading]
        elif heading not in OWN_TESTS:
            assert "Not run." in SECTIONS[heading]


def test_links_inside_it_lead_somewhere() -> None:
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in SECTIONS}
    assert set(re.findall(r"\]\(#(.+?)\)", TEXT)) == anchors


@pytest.mark.parametrize("heading", [heading for heading in SECTIONS if "```" in SECTIONS[heading]])
def test_its_lines_start_the_server(heading: str) -> None:
    lines = lines_for(heading)
    assert "llmstrategy" in lines and "server" in lines
    if "```json" in SECTIONS[heading]:
        json.loads(lines)
    if "```toml" in SECTIONS[heading]:
        tomllib.loads(lines)


def test_where_names_are_written_as_patterns_they_are_ours() -> None:
    helix = tomllib.loads(lines_for("Helix"))
    patterns = [one["glob"] for one in helix["language"][0]["file-types"]]
    (mapping,) = json.loads(lines_for("JetBrains"))["fileTypeMappings"]
    assert patterns == mapping["fileType"]["patterns"] == [*NAMES, f"*{SUFFIX}"]
    for pattern in patterns:
        assert f'"{pattern}"' in lines_for("Neovim before 0.11")
    assert any(fnmatch(f"prices{SUFFIX}", pattern) for pattern in patterns)
