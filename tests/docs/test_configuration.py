"""docs/configuration.md: every setting is there with its default, every snippet is accepted, what it says is true."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from llm_strategy.cli.main import main
from llm_strategy.config import baseline, patterns, settings, settings_file, toml_locations
from llm_strategy.config.settings import DEFAULT, Settings, SettingsError
from llm_strategy.config.settings_file import load
from llm_strategy.report import SEVERITIES
from tests.docs.pages import blocks, read

PAGE = read("docs/configuration.md")
SNIPPETS = [block.text for block in blocks(PAGE) if block.language == "toml"]


def rows() -> dict[str, list[str]]:
    """Return setting → cells of the table of all settings."""
    lines = PAGE.partition("## All settings")[2].partition("\n###")[0].splitlines()
    table = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines if line.startswith("| `")]
    return {cells[0].strip("`"): cells for cells in table}


def test_every_setting_has_a_row() -> None:
    assert set(rows()) == set(Settings.__slots__) - {"file", "base", "extended"} | {"extend"}


@pytest.mark.parametrize("name", ["fail_on", "require_reason", "require_until"])
def test_default_in_the_table(name: str) -> None:
    assert rows()[name][2] == f"`{json.dumps(getattr(DEFAULT, name))}`"


@pytest.mark.parametrize("name", ["ignore", "exclude", "policies", "thresholds", "severity"])
def test_nothing_is_set_by_default(name: str) -> None:
    assert not getattr(DEFAULT, name)


@pytest.mark.parametrize(("name", "attribute"), [("select", "select"), ("baseline", "baseline"), ("extend", "file")])
def test_none_by_default(name: str, attribute: str) -> None:
    assert getattr(DEFAULT, attribute) is None
    assert not rows()[name][2].startswith("`")


TAKEN = {
    "select": (['["all"]', '["fit", "stale-evidence"]'], ["true", "3", '["fatal"]']),
    "ignore": (['["cost"]'], ["true", "3", '["fatal"]']),
    "severity": (['{stale-evidence = "LEVEL"}'], ['{stale-evidence = "fatal"}', '["error"]', '{fit = "error"}']),
    "fail_on": (['"LEVEL"'], ['"fatal"', "1"]),
    "thresholds": (["{min-examples = 200}", '{assumed-rag-latency = "250ms"}'], ["200", "{min-examples = true}"]),
    "exclude": (['["a/", "*.yaml"]'], ["[1]"]),
    "policies": (['["policies/*.schema.json"]'], ["[1]", "true"]),
    "baseline": (['"known.baseline.json"'], ["1", "[]"]),
    "extend": (['"other.llmstrategy.toml"'], ["1", "[]"]),
    "require_reason": (["true", "false"], ['"true"', "1"]),
    "require_until": (["true", "false"], ['"true"', "1"]),
}
"""Setting → values of the type in its row, and values of other types; LEVEL stands for each word of the row."""


@pytest.mark.parametrize("name", TAKEN)
def test_type_in_the_table(name: str, tmp_path: Path) -> None:
    (tmp_path / "other.llmstrategy.toml").touch()
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies" / "a.schema.json").write_text("{}")
    file = str(tmp_path / "llmstrategy.toml")
    words = re.findall(r'`"([a-z]+)"`', rows()[name][1])
    good, bad = TAKEN[name]
    for value in good:
        for written in [value.replace("LEVEL", word) for word in words] if "LEVEL" in value else [value]:
            assert load(f"{name} = {written}\n".encode(), file) is not None
    for value in bad:
        with pytest.raises(SettingsError):
            load(f"{name} = {value}\n".encode(), file)


def test_words_of_levels_are_all_there() -> None:
    assert re.findall(r'`"([a-z]+)"`', rows()["severity"][1]) == list(SEVERITIES)
    assert re.findall(r'`"([a-z]+)"`', rows()["fail_on"][1]) == [*SEVERITIES, "never"]


def test_settings_without_an_option_have_none(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--help"])
    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    for name, cells in rows().items():
        twin = re.findall(r"`(--[a-z-]+)", cells[4])
        assert bool(twin) != (cells[4] == "–")
        assert set(twin) <= options
        if not twin:
            assert f"--{name.replace('_', '-')}" not in options


@pytest.mark.parametrize(
    ("says", "most"),
    [
        ("at most 512 KiB", settings.MOST_BYTES / 1024),
        ("at most 32 parts", toml_locations.MOST_PARTS),
        ("up to 8", settings_file.MOST_EXTENDED),
        ("at most 4 MiB", baseline.MOST_BYTES / 1024**2),
        ("at most 1,000 patterns", patterns.MOST_PATTERNS),
        ("5,000 in all", patterns.MOST_IN_ALL),
    ],
)
def test_bounds(says: str, most: float) -> None:
    assert says in " ".join(PAGE.split())
    assert f"{most:,.0f}" in says


def test_fail_on_of_the_command_counts_before_that_of_the_file(
    folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folders / "llmstrategy.yaml").write_text(
        "version: 1\nstrategies: {a: {purpose: x, approach: [{technique: prompting}]}}\n"
    )
    monkeypatch.chdir(folders)
    (folders / "llmstrategy.toml").write_text('fail_on = "hint"\n')
    assert main(["check"]) == 1
    assert main(["check", "--fail-on=error"]) == 0
    (folders / "llmstrategy.toml").write_text('fail_on = "never"\n')
    settings.forget()
    assert main(["check"]) == 0
    assert main(["check", "--fail-on=hint"]) == 1


@pytest.mark.parametrize("command", ["check", "recommend", "compare", "report", "review"])
def test_commands_that_take_a_settings_file(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    main([command, "--help"])
    assert "--config FILE" in capsys.readouterr().out
    assert f"`{command}`" in PAGE.partition("take `--config`:")[2].partition("\n\n")[0]


def test_every_option_exists(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--help"])
    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    assert set(re.findall(r"`(--[a-z-]+)", PAGE)) <= options


def test_both_files_of_the_first_example_say_the_same() -> None:
    first, second = load(SNIPPETS[0].encode(), "llmstrategy.toml"), load(SNIPPETS[1].encode(), "pyproject.toml")
    assert first is not None and second is not None
    same = set(Settings.__slots__) - {"file", "base"}
    assert {name: getattr(first, name) for name in same} == {name: getattr(second, name) for name in same}


def test_select_and_ignore_examples() -> None:
    def on(snippet: str, rule: str, family: str) -> bool:
        found = load(snippet.encode(), "llmstrategy.toml")
        assert found is not None
        return found.level(rule, family, "warning") is not None

    cost, one = (snippet for snippet in SNIPPETS if "select" in snippet)
    assert on(cost, "below-break-even", "cost")
    assert not on(cost, "consider-distillation", "cost")
    assert not on(cost, "rag-for-behavior", "fit")
    assert on(one, "below-break-even", "cost")
    assert not on(one, "over-cost-budget", "cost")
    assert on(one, "rag-for-behavior", "fit")


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    """A repository with settings in the root, and a folder `a/b` in it."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "llmstrategy.toml").write_text('ignore = ["cost"]\nrequire_reason = true\n')
    settings.forget()
    return tmp_path


def test_nearest_settings_file_counts_alone(folders: Path) -> None:
    (folders / "a" / "llmstrategy.toml").write_text('ignore = ["fit"]\n')
    found = settings.find(str(folders / "a" / "b" / "llmstrategy.yaml"))
    assert (found.ignore, found.require_reason) == (frozenset({"fit"}), False)


def test_own_file_counts_before_pyproject(folders: Path) -> None:
    (folders / "a" / "pyproject.toml").write_text('[tool.llmstrategy]\nignore = ["data"]\n')
    assert settings.find(str(folders / "a" / "x.yaml")).ignore == {"data"}
    settings.forget()
    (folders / "a" / "llmstrategy.toml").write_text('ignore = ["fit"]\n')
    assert settings.find(str(folders / "a" / "x.yaml")).ignore == {"fit"}


def test_pyproject_without_the_table_is_passed_over(folders: Path) -> None:
    (folders / "a" / "pyproject.toml").write_text('[project]\nname = "x"\n')
    assert settings.find(str(folders / "a" / "x.yaml")).ignore == {"cost"}


def test_search_ends_at_the_root_of_the_repository(folders: Path) -> None:
    (folders / "a" / ".git").mkdir()
    assert settings.find(str(folders / "a" / "b" / "x.yaml")).ignore == frozenset()


def test_options_on_top_of_settings(folders: Path) -> None:
    base = settings.find(str(folders / "x.yaml"))
    assert settings.override(base, select=["cost"]).ignore == frozenset()
    assert settings.override(base, ignore=["fit,data"]).ignore == {"cost", "fit", "data"}
    assert settings.override(base, severity=["stale-evidence=error"]).severity == {"stale-evidence": "error"}


def test_mistake_ends_with_exit_code_2_and_its_place(
    folders: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folders / "llmstrategy.toml").write_text('\nselct = ["cost"]\n')
    (folders / "llmstrategy.yaml").write_text("version: 1\n")
    monkeypatch.chdir(folders)
    assert main(["check"]) == 2
    assert "llmstrategy.toml:2:1" in capsys.readouterr().err


def test_exclude_applies_to_a_search_and_not_to_a_named_file(
    folders: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folders / "llmstrategy.toml").write_text('exclude = ["a/"]\n')
    for name in ("llmstrategy.yaml", "a/llmstrategy.yaml"):
        (folders / name).write_text("version: 2\n")
    monkeypatch.chdir(folders)
    main(["check", "--format=concise"])
    assert "a/llmstrategy.yaml" not in capsys.readouterr().out
    main(["check", "--format=concise", "a/llmstrategy.yaml"])
    assert "a/llmstrategy.yaml" in capsys.readouterr().out
