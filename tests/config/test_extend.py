"""`extend`: one settings file on another, and what counts where both say something."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from llm_strategy.cli.main import main
from llm_strategy.config import settings
from llm_strategy.config.settings import Settings, SettingsError

POLICY = {"title": "Owned", "properties": {"strategies": {"minProperties": 9}}}
TEXT = "version: 1\nstrategies:\n  a:\n    purpose: x\n    approach: [{technique: prompting, for: [style]}]\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "team" / ".git").mkdir(parents=True)
    (tmp_path / "platform").mkdir()
    monkeypatch.chdir(tmp_path / "team")
    settings.forget()
    return tmp_path


def stacked(shared: str, own: str) -> Settings:
    """The settings of a team whose own file extends the shared one."""
    Path("../platform/llmstrategy.toml").write_text(shared, "utf-8")
    Path("llmstrategy.toml").write_text('extend = "../platform/llmstrategy.toml"\n' + own, "utf-8")
    settings.forget()
    return settings.find("llmstrategy.yaml")


def failure(shared: str, own: str = "") -> SettingsError:
    with pytest.raises(SettingsError) as caught:
        stacked(shared, own)
    return caught.value


def test_what_is_not_set_comes_from_the_extended_file() -> None:
    shared = (
        "ignore = ['cost']\nfail_on = 'error'\nrequire_reason = true\nexclude = ['archive/']\n"
        "[severity]\nstale-evidence = 'info'\n[thresholds]\nmin-shots = 3\n"
    )
    found = stacked(shared, "")
    alone = settings.load("../platform/llmstrategy.toml")
    for name in ("select", "ignore", "severity", "thresholds", "fail_on", "exclude", "require_reason", "require_until"):
        assert getattr(found, name) == getattr(alone, name), name
    assert found.base == os.getcwd() and found.file == os.path.abspath("llmstrategy.toml")
    assert found.extended == (os.path.abspath("../platform/llmstrategy.toml"),)


def test_what_counts_where_both_say_something() -> None:
    found = stacked(
        "ignore = ['cost', 'fit']\nfail_on = 'error'\nrequire_reason = true\nexclude = ['a/']\n"
        "[severity]\nstale-evidence = 'info'\nover-cost-budget = 'info'\n[thresholds]\nmin-shots = 3\nmin-examples = 9\n",
        "select = ['cost', 'data']\nignore = ['latency']\nfail_on = 'never'\nrequire_reason = false\nexclude = ['b/']\n"
        "[severity]\nstale-evidence = 'error'\n[thresholds]\nmin-shots = 5\n",
    )
    assert (found.select, found.ignore) == ({"cost", "data"}, {"fit", "latency"})
    assert (found.fail_on, found.require_reason, found.exclude) == ("never", False, ("a/", "b/"))
    assert found.severity == {"stale-evidence": "error", "over-cost-budget": "info"}
    assert (found.thresholds["min-shots"], found.thresholds["min-examples"]) == (5, 9)


def test_ignore_takes_what_it_covers_out_of_the_select_below() -> None:
    assert stacked("select = ['over-cost-budget', 'fit']", "ignore = ['cost']").select == {"fit"}


def test_the_command_line_stands_on_both() -> None:
    found = settings.override(stacked("ignore = ['cost']", "ignore = ['fit']"), select=["fit"])
    assert (found.select, found.ignore) == ({"fit"}, {"cost"})


def test_policies_are_added_and_can_be_named(capfd: pytest.CaptureFixture[str]) -> None:
    for path in ("../platform/shared.schema.json", "own.schema.json"):
        Path(path).write_text(json.dumps(POLICY), "utf-8")
    found = stacked("policies = ['*.schema.json']", "policies = ['*.schema.json']\nseverity = {'policy/shared/owned' = 'info'}")
    assert [policy.name for policy in found.policies] == ["shared", "own"]
    Path("llmstrategy.yaml").write_text(TEXT, "utf-8")
    main(["check", "--format=concise"])
    out = capfd.readouterr().out
    assert "info[policy/shared/owned]" in out and "error[policy/own/owned]" in out


def test_a_policy_that_both_name_is_held_once() -> None:
    Path("shared").mkdir()
    Path("shared/x.schema.json").write_text(json.dumps(POLICY), "utf-8")
    Path("shared/llmstrategy.toml").write_text("policies = ['*.schema.json']", "utf-8")
    Path("llmstrategy.toml").write_text("extend = 'shared/llmstrategy.toml'\npolicies = ['shared/*.schema.json']", "utf-8")
    assert [policy.name for policy in settings.find("llmstrategy.yaml").policies] == ["x"]


def test_two_policies_of_one_name() -> None:
    for path in ("../platform/x.schema.json", "x.schema.json"):
        Path(path).write_text(json.dumps(POLICY), "utf-8")
    assert "this policy is called `x`" in failure("policies = ['*.schema.json']", "policies = ['*.schema.json']").message


def test_exclude_and_baseline_are_about_the_repository_that_extends(capfd: pytest.CaptureFixture[str]) -> None:
    found = stacked("baseline = 'known.baseline.json'\nexclude = ['/old/']\n", "")
    assert found.baseline is not None and found.baseline.file == os.path.abspath("known.baseline.json")
    Path("old").mkdir()
    Path("old/llmstrategy.yaml").write_text("version: 9\n", "utf-8")
    main(["check", "--format=concise", "-q"])
    assert capfd.readouterr().out == ""


def test_a_file_may_extend_one_that_extends_another(folder: Path) -> None:
    (folder / "company.llmstrategy.toml").write_text("fail_on = 'error'\nignore = ['cost']\n", "utf-8")
    found = stacked("extend = '../company.llmstrategy.toml'\nignore = ['fit']\n", "ignore = ['data']\n")
    assert (found.fail_on, found.ignore) == ("error", {"cost", "fit", "data"})
    assert [os.path.basename(file) for file in found.extended] == ["llmstrategy.toml", "company.llmstrategy.toml"]


def test_a_shared_pyproject_has_its_settings_in_the_table(folder: Path) -> None:
    (folder / "team" / "shared").mkdir()
    (folder / "team" / "shared" / "pyproject.toml").write_text("[tool.llmstrategy]\nignore = ['cost']\n", "utf-8")
    Path("llmstrategy.toml").write_text("extend = 'shared/pyproject.toml'", "utf-8")
    assert settings.find("x.yaml").ignore == {"cost"}
    settings.forget()
    (folder / "team" / "shared" / "pyproject.toml").write_text("[project]\nname = 'x'\n", "utf-8")
    with pytest.raises(SettingsError, match=r"has no table `\[tool.llmstrategy\]`"):
        settings.find("x.yaml")


def test_a_mistake_is_placed_in_the_file_that_has_it() -> None:
    error = failure("\nignore = ['cots']\n")
    assert os.path.realpath(error.file) == os.path.realpath("../platform/llmstrategy.toml")
    assert (error.line, error.column) == (2, 11)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("3", "must be a path such as"),
        ("['a.toml']", "must be a path such as"),
        ("''", "must be a path such as"),
        ('"a\\u0000b"', "must be a path such as"),
        ("'https://example.org/llmstrategy.toml'", "nothing is downloaded"),
        ("'//server/share/x.toml'", "nothing is downloaded"),
        ("'none.toml'", "`none.toml` cannot be read: no such file"),
        ("'.git'", "`.git` cannot be read: "),
        ("'llmstrategy.toml'", "a circle"),
    ],
)
def test_what_cannot_be_extended(value: str, message: str) -> None:
    Path("llmstrategy.toml").write_text(f"extend = {value}\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        settings.find("x.yaml")
    assert message in caught.value.message
    assert (os.path.basename(caught.value.file), caught.value.line, caught.value.column) == ("llmstrategy.toml", 1, 10)


def test_other_files_outside_of_the_repository_are_not_read(folder: Path) -> None:
    """A repository of anybody may name them."""
    (folder / "secret.toml").write_text("token = 1\n", "utf-8")
    (folder / "secret.json").write_text("{}\n", "utf-8")
    Path("link.llmstrategy.toml").symlink_to(folder / "secret.toml")
    for line in ("extend = '../secret.toml'", "extend = 'link.llmstrategy.toml'", "baseline = '../secret.json'"):
        Path("llmstrategy.toml").write_text(line, "utf-8")
        settings.forget()
        with pytest.raises(SettingsError, match="is outside the repository: its name must end in") as caught:
            settings.find("x.yaml")
        assert "token" not in caught.value.message


def test_circles_and_long_chains_end(folder: Path) -> None:
    assert "a circle" in failure("extend = '../team/llmstrategy.toml'").message
    for number in range(20):
        (folder / f"{number}.llmstrategy.toml").write_text(f"extend = '{number + 1}.llmstrategy.toml'", "utf-8")
    assert "at most 8 files may extend each other" in failure("extend = '../0.llmstrategy.toml'").message


def test_output_is_not_written_over_an_extended_file(capfd: pytest.CaptureFixture[str]) -> None:
    stacked("ignore = ['cost']\n", "")
    Path("llmstrategy.yaml").write_text(TEXT, "utf-8")
    assert main(["check", "--output", "../platform/llmstrategy.toml"]) == 2
    assert Path("../platform/llmstrategy.toml").read_text("utf-8") == "ignore = ['cost']\n"


def test_a_submodule_that_is_not_checked_out_is_told(folder: Path) -> None:
    (folder / "team" / "platform").mkdir()
    (folder / "team" / "llmstrategy.toml").write_text('extend = "platform/llmstrategy.toml"\n', "utf-8")
    with pytest.raises(SettingsError, match=r"no such file or directory; its folder is empty.*git submodule update --init"):
        settings.find("llmstrategy.yaml")
    (folder / "team" / "platform" / "readme").touch()
    settings.forget()
    with pytest.raises(SettingsError, match=r"no such file or directory$"):
        settings.find("llmstrategy.yaml")
