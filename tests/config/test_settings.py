"""Settings: found where people of other linters expect them and combined as they expect."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy.config import settings
from llm_strategy.config import settings_file as reading
from llm_strategy.config.settings import DEFAULT, Settings, SettingsError, find, find_in, override
from llm_strategy.rules.registry import all_thresholds

THRESHOLDS = all_thresholds()

NAMES = {
    "unknown-key": "structure",
    "suppression-without-reason": "structure",
    "suppression-without-until": "structure",
    "rag-for-behavior": "fit",
    "below-break-even": "cost",
    "over-cost-budget": "cost",
    "latency-tight": "latency",
}
OFF = {"suppression-without-reason", "suppression-without-until"}


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    settings.forget()


def load(text: str, file: str = "llmstrategy.toml") -> Settings:
    found = reading.load(text.encode(), file, NAMES)
    assert found is not None
    return found


def levels(one: Settings) -> dict[str, str]:
    """Return what runs, and how grave it is."""
    found = {
        name: one.level(name, family, "warning", default_on=name not in OFF) for name, family in NAMES.items()
    }
    return {name: level for name, level in found.items() if level}


# -- where they are found ---------------------------------------------------------------------


def lay(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def selected(path: Path) -> object:
    return find(str(path), NAMES).select


SECTION = "[tool.llmstrategy]\n"
COST = 'select = ["cost"]\n'
FIT = 'select = ["fit"]\n'


def test_nothing_set_is_the_default(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert find(str(tmp_path / "llmstrategy.yaml"), NAMES) is DEFAULT
    assert find(str(tmp_path / "a" / "b" / "not-there.yaml"), NAMES) is DEFAULT


def test_the_nearest_folder_counts_alone(tmp_path: Path) -> None:
    lay(
        tmp_path,
        {"llmstrategy.toml": COST + "require_reason = true\n", "a/llmstrategy.toml": "fail_on = 'error'\n"},
    )
    (tmp_path / ".git").mkdir()
    near = find(str(tmp_path / "a" / "b" / "x.yaml"), NAMES)
    assert (near.select, near.fail_on, near.require_reason) == (None, "error", False)
    assert near.base == str(tmp_path / "a")
    assert selected(tmp_path / "x.yaml") == {"cost"}


def test_own_file_wins_over_pyproject_in_one_folder(tmp_path: Path) -> None:
    lay(tmp_path, {"llmstrategy.toml": COST, "pyproject.toml": SECTION + FIT})
    assert selected(tmp_path / "x.yaml") == {"cost"}


def test_pyproject_without_the_section_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    lay(
        tmp_path,
        {"pyproject.toml": SECTION + FIT, "a/pyproject.toml": '[project]\ndependencies = ["llmstrategy"]\n'},
    )
    assert selected(tmp_path / "a" / "x.yaml") == {"fit"}
    # Nor is one that is no TOML, as long as it says nothing of us.
    lay(tmp_path, {"a/pyproject.toml": "= broken ["})
    settings.forget()
    assert selected(tmp_path / "a" / "x.yaml") == {"fit"}


def test_an_empty_own_file_ends_the_search(tmp_path: Path) -> None:
    lay(tmp_path, {"llmstrategy.toml": COST, "a/llmstrategy.toml": ""})
    assert selected(tmp_path / "a" / "x.yaml") is None


@pytest.mark.parametrize("as_file", [False, True])
def test_the_repository_root_ends_the_search(tmp_path: Path, as_file: bool) -> None:
    lay(tmp_path, {"llmstrategy.toml": COST, "a/b/x": ""})
    git = tmp_path / "a" / ".git"
    # In a worktree `.git` is a file.
    git.write_text("gitdir: elsewhere") if as_file else git.mkdir()
    assert selected(tmp_path / "a" / "b" / "x.yaml") is None
    # Settings in the root itself are inside.
    lay(tmp_path, {"a/llmstrategy.toml": FIT})
    settings.forget()
    assert selected(tmp_path / "a" / "b" / "x.yaml") == {"fit"}


def test_without_a_repository_the_search_goes_to_the_top(tmp_path: Path) -> None:
    lay(tmp_path, {"llmstrategy.toml": COST})
    assert selected(tmp_path / "a" / "b" / "x.yaml") == {"cost"}


def test_a_relative_path_starts_at_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, {"llmstrategy.toml": COST})
    monkeypatch.chdir(tmp_path)
    assert find("x.yaml", NAMES).select == {"cost"}
    assert find_in("", NAMES).select == {"cost"}


def test_one_file_is_one_instance_until_forgotten(tmp_path: Path) -> None:
    lay(tmp_path, {"llmstrategy.toml": COST})
    first = find(str(tmp_path / "a" / "x.yaml"), NAMES)
    assert find(str(tmp_path / "b" / "x.yaml"), NAMES) is first
    lay(tmp_path, {"llmstrategy.toml": FIT})
    assert find(str(tmp_path / "a" / "x.yaml"), NAMES) is first
    settings.forget()
    assert selected(tmp_path / "a" / "x.yaml") == {"fit"}


def test_a_mistake_is_told_again_for_every_file(tmp_path: Path) -> None:
    lay(tmp_path, {"llmstrategy.toml": "selct = []"})
    seen = []
    for name in ("a", "a", "b"):
        with pytest.raises(SettingsError) as caught:
            find(str(tmp_path / name / "x.yaml"), NAMES)
        seen.append(caught.value)
    assert len({str(error) for error in seen}) == 1
    assert len({id(error) for error in seen}) == 3


def test_what_is_no_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "llmstrategy.toml").mkdir()
    if hasattr(os, "mkfifo"):
        # Reading it would wait for ever.
        os.mkfifo(tmp_path / "pyproject.toml")
    assert find(str(tmp_path / "x.yaml"), NAMES) is DEFAULT


def test_an_unreadable_file_is_a_settings_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, {"llmstrategy.toml": COST})

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("llm_strategy.files.os.open", refuse)
    with pytest.raises(SettingsError, match="cannot be read: permission denied"):
        find(str(tmp_path / "x.yaml"), NAMES)


def test_a_named_file_is_read_alone(tmp_path: Path) -> None:
    lay(
        tmp_path,
        {"shared.toml": COST, "a/pyproject.toml": SECTION + FIT, "b/pyproject.toml": "[tool.ruff]\n"},
    )
    assert settings.load(str(tmp_path / "shared.toml"), NAMES).select == {"cost"}
    assert settings.load(str(tmp_path / "a" / "pyproject.toml"), NAMES).select == {"fit"}
    for path in ("b/pyproject.toml", "none.toml", "a", "\0"):
        with pytest.raises(SettingsError):
            settings.load(str(tmp_path / path), NAMES)


def test_no_toml_reader_is_loaded_without_settings(tmp_path: Path) -> None:
    lay(tmp_path, {"pyproject.toml": '[project]\nname = "other"\n'})
    (tmp_path / ".git").mkdir()
    code = (
        "import sys; from llm_strategy.config import settings; "
        f"settings.find({str(tmp_path / 'x.yaml')!r}); "
        "print([m for m in ('tomllib', 're', 'typing', 'pathlib', 'dataclasses') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, env=environment()
    )
    assert done.stdout.strip() == "[]"


def environment() -> dict[str, str]:
    source = str(Path(settings.__file__).parents[2])
    return {**os.environ, "PYTHONPATH": source}


# -- what they say ----------------------------------------------------------------------------


def test_everything_at_once() -> None:
    found = load(
        """
        select = ["all"]
        ignore = ["cost"]
        fail_on = "never"
        exclude = ["examples/**"]
        require_reason = true
        require_until = false
        severity.latency-tight = "error"
        [thresholds]
        assumed-rag-latency = "250ms"
        """.replace("        ", "")
    )
    assert found.select == {"all"}
    assert found.ignore == {"cost"}
    assert found.severity == {"latency-tight": "error"}
    assert found.thresholds == {"assumed-rag-latency": 0.25}
    assert (found.fail_on, found.exclude) == ("never", ("examples/**",))
    assert (found.require_reason, found.require_until) == (True, False)
    assert found.file == os.path.abspath("llmstrategy.toml")
    assert found.base == os.getcwd()


@pytest.mark.parametrize(
    ("key", "written", "value"),
    [
        ("assumed-rag-latency", '"1.5s"', 1.5),
        ("min-recall", '"5%"', 0.05),
        ("min-examples-floor", "20", 20.0),
        ("min-examples-floor", '"1k"', 1000.0),
        ("min-examples-floor", "2.0", 2.0),
        ("small-knowledge", '"50k tokens"', 50_000.0),
        ("low-volume", '" 2k/month "', 2000.0),
        ("stable-cadence", '"yearly"', "yearly"),
        ("max-lora-training-cost", '"$2k"', 2000.0),
        ("distillation-price-ratio", "2.5", 2.5),
    ],
)
def test_thresholds_are_read_like_quantities(key: str, written: str, value: object) -> None:
    assert load(f"[thresholds]\n{key} = {written}").thresholds == {key: value}


@pytest.mark.parametrize("key", list(THRESHOLDS))
def test_every_threshold_takes_its_own_default(key: str) -> None:
    default = THRESHOLDS[key].default
    assert load(f'thresholds.{key} = "{THRESHOLDS[key].written(default)}"').thresholds == {key: default}


DEFAULTS = set(NAMES) - OFF


@pytest.mark.parametrize(
    ("made", "runs"),
    [
        (Settings(), DEFAULTS),
        (Settings(select=frozenset({"all"})), set(NAMES)),
        (Settings(select=frozenset({"cost"})), {"below-break-even", "over-cost-budget"}),
        (Settings(select=frozenset()), set()),
        (Settings(select=frozenset({"structure"})), {"unknown-key", *OFF}),
        (Settings(ignore=frozenset({"cost"})), DEFAULTS - {"below-break-even", "over-cost-budget"}),
        (Settings(ignore=frozenset({"all"})), set()),
        # The more specific counts, and ignore where they are equally so.
        (Settings(select=frozenset({"over-cost-budget"}), ignore=frozenset({"cost"})), {"over-cost-budget"}),
        (Settings(select=frozenset({"cost"}), ignore=frozenset({"over-cost-budget"})), {"below-break-even"}),
        (Settings(select=frozenset({"cost"}), ignore=frozenset({"cost"})), set()),
        (
            Settings(select=frozenset({"cost"}), ignore=frozenset({"all"})),
            {"below-break-even", "over-cost-budget"},
        ),
        (Settings(select=frozenset({"over-cost-budget"}), ignore=frozenset({"over-cost-budget"})), set()),
        # What is off by default is turned on by name, and off again by ignore.
        (Settings(require_reason=True), DEFAULTS | {"suppression-without-reason"}),
        (Settings(require_until=True), DEFAULTS | {"suppression-without-until"}),
        (Settings(severity={"suppression-without-until": "info"}), DEFAULTS | {"suppression-without-until"}),
        (Settings(require_reason=True, ignore=frozenset({"structure"})), DEFAULTS - {"unknown-key"}),
        # A chosen set is not widened by a level.
        (
            Settings(
                select=frozenset({"latency"}),
                require_reason=True,
                severity={"suppression-without-until": "info"},
            ),
            {"latency-tight"},
        ),
        (
            Settings(severity={"latency-tight": "error"}, ignore=frozenset({"latency-tight"})),
            DEFAULTS - {"latency-tight"},
        ),
    ],
)
def test_what_runs(made: Settings, runs: set[str]) -> None:
    assert set(levels(made)) == runs


def test_severity_replaces_the_level() -> None:
    assert levels(Settings(severity={"latency-tight": "error"}))["latency-tight"] == "error"
    assert levels(DEFAULT)["latency-tight"] == "warning"


@given(
    select=st.none() | st.sets(st.sampled_from([*NAMES, *NAMES.values(), "all"])),
    ignore=st.sets(st.sampled_from([*NAMES, *NAMES.values(), "all"])),
)
def test_ignoring_more_never_runs_more(select: set[str] | None, ignore: set[str]) -> None:
    chosen = None if select is None else frozenset(select)
    before = set(levels(Settings(select=chosen)))
    after = levels(Settings(select=chosen, ignore=frozenset(ignore)))
    assert set(after) <= before
    assert not {name for name in after if name in ignore}


# -- the command line -------------------------------------------------------------------------


def over(base: Settings, **options: object) -> Settings:
    return override(base, names=NAMES, **options)  # type: ignore[arg-type]


def test_no_option_changes_nothing() -> None:
    base = Settings(select=frozenset({"cost"}))
    assert override(base, select=None, ignore=None, severity=None) is base
    assert override(base) is base


def test_options_replace_add_and_keep_the_rest() -> None:
    base = Settings(
        select=frozenset({"fit"}),
        ignore=frozenset({"latency-tight"}),
        severity={"unknown-key": "info"},
        thresholds={"min-shots": 5.0},
        fail_on="error",
        exclude=("a",),
        require_until=True,
        file="f",
        base="b",
    )
    made = over(
        base, select=["cost, latency"], ignore=["below-break-even"], severity=["over-cost-budget = error"]
    )
    assert made.select == {"cost", "latency"}
    assert made.ignore == {"latency-tight", "below-break-even"}
    assert made.severity == {"unknown-key": "info", "over-cost-budget": "error"}
    for kept in ("thresholds", "fail_on", "exclude", "require_reason", "require_until", "file", "base"):
        assert getattr(made, kept) == getattr(base, kept)
    assert base.select == {"fit"}
    assert base.severity == {"unknown-key": "info"}


def test_select_takes_back_an_ignore_of_the_same_name() -> None:
    base = Settings(ignore=frozenset({"latency-tight", "cost"}))
    assert "latency-tight" in levels(over(base, select=["latency-tight"]))
    assert set(levels(over(base, select=["cost"]))) == {"below-break-even", "over-cost-budget"}
    # A family does not take back a rule of it that the file leaves out.
    assert not levels(over(base, select=["latency"]))


def test_ignore_takes_out_what_the_file_selects() -> None:
    base = Settings(select=frozenset({"over-cost-budget", "latency"}))
    assert set(levels(over(base, ignore=["cost"]))) == {"latency-tight"}
    assert set(levels(over(base, ignore=["latency-tight"]))) == {"over-cost-budget"}
    assert not levels(over(base, ignore=["all"]))
    # Both on the command line: the more specific counts.
    assert set(levels(over(base, select=["over-cost-budget"], ignore=["cost"]))) == {"over-cost-budget"}


def test_severities_may_come_as_a_map() -> None:
    assert over(DEFAULT, severity={"unknown-key": "info"}).severity == {"unknown-key": "info"}


@pytest.mark.parametrize(
    ("options", "file", "words"),
    [
        ({"select": ["cots"]}, "--select", "did you mean `cost`?"),
        ({"select": ["fit", "x,cost"]}, "--select", "`x` is not a rule or a family of rules"),
        ({"ignore": ["unknown_key"]}, "--ignore", "did you mean `unknown-key`?"),
        ({"severity": ["unknown-key"]}, "--severity", "write, for example, `unknown-key=warning`"),
        ({"severity": ["unknown-key=warn"]}, "--severity", "did you mean `warning`?"),
        ({"severity": ["unknown-key=off"]}, "--severity", "under `ignore`"),
        ({"severity": ["cost=info"]}, "--severity", "`cost` is a family of rules: `severity` sets one"),
        ({"severity": ["unknwon-key=info"]}, "--severity", "did you mean `unknown-key`?"),
    ],
)
def test_wrong_options(options: dict[str, list[str]], file: str, words: str) -> None:
    with pytest.raises(SettingsError) as caught:
        over(DEFAULT, **options)
    assert (caught.value.file, caught.value.line, caught.value.column) == (file, None, None)
    assert words in caught.value.message
    assert str(caught.value) == f"{file}: {caught.value.message}"


def test_names_come_from_the_rules_only_when_one_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    class Rule:
        family = "cost"

    class Rules:
        @staticmethod
        def all_rules() -> dict[str, Rule]:
            return {"over-cost-budget": Rule()}

    monkeypatch.setitem(sys.modules, "llm_strategy.rules.registry", None)  # type: ignore[arg-type]
    found = reading.load(b"fail_on = 'error'", "llmstrategy.toml")
    assert found is not None
    assert found.fail_on == "error"
    monkeypatch.setitem(sys.modules, "llm_strategy.rules.registry", Rules)  # type: ignore[arg-type]
    assert override(DEFAULT, select=["cost"], ignore=["over-cost-budget"]).select == {"cost"}
    with pytest.raises(SettingsError, match="did you mean `cost`"):
        override(DEFAULT, select=["cots"])


def test_every_setting_is_documented() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "configuration.md").read_text("utf-8")
    with pytest.raises(SettingsError) as caught:
        load("wibble = 1")
    keys = re.findall(r"`(\w+)`", caught.value.message.partition("it must be")[2])
    assert len(keys) >= 8
    assert [key for key in keys if f"\n| `{key}` |" not in page] == []
