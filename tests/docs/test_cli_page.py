"""docs/cli.md: it has the help of every command, every exit code, and what describes each JSON."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

from llm_strategy.cli import exits
from llm_strategy.cli.main import COMMANDS, command_parser, main
from llm_strategy.cli.pages import DESCRIBED, JSON_SCHEMAS
from tests.docs.pages import ROOT, read

PAGE = read("docs/cli.md")
COLOURS = {"NO_COLOR", "FORCE_COLOR", "TERM"}


def section(command: str) -> str:
    return PAGE.partition(f"\n### llmstrategy {command}\n")[2].partition("\n### ")[0]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command_says_its_exit_codes(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    printed = capsys.readouterr().out
    assert printed.strip() in section(command)
    assert re.search(r"^exit code: 0", printed, re.MULTILINE)
    assert "None" not in printed


def test_help_of_the_program_names_each_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    printed = capsys.readouterr().out
    assert "None" not in printed
    assert all(re.search(rf"^ +{command} ", printed, re.MULTILINE) for command in COMMANDS)


def test_every_exit_code_is_in_the_table() -> None:
    codes = {value for name, value in vars(exits).items() if name.isupper() and isinstance(value, int)}
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)} == codes


@pytest.mark.parametrize("command", COMMANDS)
def test_json_of_a_command_is_described(command: str) -> None:
    formats = [action.choices for action in command_parser(command)._actions if "--format" in action.option_strings]
    writes_json = any("json" in choices for choices in formats if choices)
    assert writes_json == (command in JSON_SCHEMAS or command in DESCRIBED)
    if command in JSON_SCHEMAS:
        schema = json.loads((ROOT / JSON_SCHEMAS[command]).read_text("utf-8"))
        assert schema["properties"]["version"]["const"] == 1
        assert f"llmstrategy {command} --format json" in schema["title"]


def variables(path: Path) -> set[str]:
    """Return the names of the variables that a module reads from ``os.environ``."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("os.environ.get", "os.getenv"):
            found.add(ast.literal_eval(node.args[0]))
        if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "os.environ":
            found.add(ast.literal_eval(node.slice))
    return found


def test_every_variable_that_is_read_is_in_the_table() -> None:
    read_ones = set().union(*(variables(path) for path in (ROOT / "llm_strategy").rglob("*.py")))
    assert read_ones == COLOURS
    assert {name.partition("=")[0] for name in re.findall(r"^\| `([A-Z_]+[^`]*)` \|", PAGE, re.MULTILINE)} == COLOURS
