"""Every fenced block of every page has a test that follows it (covered.py), and every command in the text exists."""

from __future__ import annotations

import re
import subprocess

import pytest

from llm_strategy.cli.main import COMMANDS, command_parser
from tests.docs.covered import COVERS, Cover, cover, defined, fences
from tests.docs.pages import FENCE, ROOT, read
from tests.docs.test_links import pages

PLACES = ("CHANGELOG.md", "editors/vscode/CHANGELOG.md")
"""Pages that also name what is gone."""


def test_every_block_is_covered() -> None:
    missing = [f"{page}:{line}: {language}" for page, line, language, text in fences() if not cover(page, language, text)]
    assert missing == [], "write a test that follows it, and name it in tests/docs/covered.py"


def test_no_fence_is_overlooked() -> None:
    """Fences that are indented, or have more than a language, would not be found."""
    for page in pages():
        text = read(page)
        marks = re.findall(r"^\s*(?:```|~~~).*$", FENCE.sub("", text), re.MULTILINE)
        assert marks == [], page


@pytest.mark.parametrize("one", COVERS, ids=lambda one: f"{one.page}-{one.language}-{one.text}")
def test_what_covers_is_there_and_has_something_to_cover(one: Cover) -> None:
    assert defined(one.test), one.test
    assert any(cover(page, language, text) is one for page, _, language, text in fences())


def inline(program: str) -> list[tuple[str, str]]:
    """Return (page, command) of the commands of a program in the running text of the pages."""
    found = []
    for page in pages():
        if page not in PLACES and not page.startswith("docs/rules/"):
            text = " ".join(FENCE.sub("", read(page)).split())
            found += [(page, command) for command in re.findall(rf"`{re.escape(program)} ([^`]+)`", text)]
    return found


def test_commands_in_the_text_exist() -> None:
    wrong = []
    for page, command in inline("llmstrategy"):
        word, *rest = command.split()
        if word.isupper() or word.startswith("-") or command == "itself failed":
            continue
        options = {option.partition("=")[0] for option in rest if option.startswith("-") and option != "-"}
        if word not in COMMANDS or options - known(word):
            wrong.append((page, command))
    assert wrong == []


def known(word: str) -> set[str]:
    """Return the options of a command."""
    return {option for action in command_parser(word)._actions for option in action.option_strings}


def test_dev_commands_in_the_text_exist() -> None:
    usage = subprocess.run([ROOT / "dev", "help"], capture_output=True, text=True, check=True).stdout
    there = set(re.findall(r"^  ([a-z]+) ", usage, re.MULTILINE)) | {"help"}
    named = {(page, command.split()[0]) for page, command in inline("./dev")}
    assert named and [one for one in sorted(named) if one[1] not in there and one[1] != "COMMAND"] == []
