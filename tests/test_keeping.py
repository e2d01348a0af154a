"""What is kept between runs may save a check and never change what is said."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings

from llm_strategy.cli import keeping, run
from llm_strategy.cli.main import main
from llm_strategy.config import settings
from llm_strategy.config.settings import DEFAULT, Settings
from llm_strategy.engine import check as engine
from llm_strategy.format.quantities.parse import parse
from llm_strategy.report import Report
from llm_strategy.rules.registry import all_rules
from tests.helpers import whole
from tests.schema.generated import files

CORPUS = Path(__file__).parent / "corpus"
DAY = date(2026, 11, 1).toordinal()

CLEAN = """\
version: 1
strategies:
  faq-{number}:
    purpose: Answer the questions everyone asks
    approach:
      - technique: prompting
        for: [style]
"""
OLD = """\
version: 1
strategies:
  faq:
    purpose: Answer the questions everyone asks
    stage: production
    approach:
      - technique: prompting
        for: [style]
    quality:
      metrics: {liked: {target: 70%}}
      evidence:
        - scores: {liked: 80%}
          date: 2026-06-01
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    settings.forget()
    monkeypatch.setenv(keeping.FOLDER, str(tmp_path / "kept"))
    # A few files are enough to keep what was found.
    monkeypatch.setattr(run, "WORTH_A_LOOK", 1)
    work = tmp_path / "work"
    (work / ".git").mkdir(parents=True)
    monkeypatch.chdir(work)
    yield work
    settings.forget()


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the files that are checked indeed, as they are checked."""
    names: list[str] = []
    check = engine.check

    def counting(content: bytes, name: str, *rest: object) -> Report:
        names.append(name)
        return check(content, name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "check", counting)
    return names


def write(folder: Path, count: int = 3) -> list[Path]:
    made = [folder / f"a{number}.llmstrategy.yaml" for number in range(count)]
    for number, path in enumerate(made):
        path.write_text(CLEAN.format(number=number), "utf-8")
    return made


def check(*argv: str, today: str = "2026-11-01") -> int:
    return main(["check", f"--today={today}", "--jobs=1", *argv])


def stores(folder: Path) -> list[Path]:
    kept = folder.parent / "kept"
    return sorted(kept.iterdir()) if kept.is_dir() else []


# -- what is found again -----------------------------------------------------------------------------------------------


def test_a_clean_file_is_checked_once(folder: Path, checked: list[str]) -> None:
    paths = write(folder)
    assert check() == 0
    assert len(checked) == 3
    assert check() == 0
    assert len(checked) == 3
    paths[1].write_text(CLEAN.format(number=7), "utf-8")
    assert check() == 0
    assert checked[3:] == ["a1.llmstrategy.yaml"]


def test_a_file_with_a_finding_is_checked_every_time(folder: Path, checked: list[str]) -> None:
    paths = write(folder)
    paths[0].write_text(CLEAN.format(number=0).replace("[style]", "[stile]"), "utf-8")
    assert [check(), check()] == [1, 1]
    assert checked.count("a0.llmstrategy.yaml") == 2
    assert len(checked) == 4


@pytest.mark.parametrize("format", ["text", "concise", "json"])
def test_all_outputs_are_the_same_with_and_without(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes], format: str
) -> None:
    for number, path in enumerate(sorted(CORPUS.rglob("*.yaml"))):
        (folder / f"{number:03}.llmstrategy.yaml").write_bytes(path.read_bytes())
    for number, rule in enumerate(all_rules().values()):
        (folder / f"good-{number:03}.llmstrategy.yaml").write_text(whole(rule.good), "utf-8")
    argv = (f"--format={format}", "--unknown", "--color=always")
    without = check("--no-cache", *argv), *capfdbinary.readouterr()
    assert stores(folder) == []
    assert (check(*argv), *capfdbinary.readouterr()) == without
    assert len(stores(folder)) == 1
    assert (check(*argv), *capfdbinary.readouterr()) == without
    assert without[1].count(b"-") > 10


@hypothesis_settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(files())
def test_a_kept_report_is_the_report(tmp_path_factory: pytest.TempPathFactory, file: object) -> None:
    import json

    content = json.dumps(file).encode()
    found = engine.check(content, "a", DEFAULT, DAY)
    if found.diagnostics or found.faults:
        return
    store = str(tmp_path_factory.mktemp("kept") / "store")
    kept = keeping.Kept(store, b"program")
    found.key = kept.key(content, DEFAULT)
    kept.note(found, DAY)
    kept.save()
    # Workers get it in this way where they are not forked.
    again = pickle.loads(pickle.dumps(keeping.Kept(store, b"program")))
    report = again.find(again.key(content, DEFAULT), "a", DAY)
    assert report is not None
    assert [(one.rule, one.path, one.needs) for one in report.unknown] == [
        (one.rule, one.path, one.needs) for one in found.unknown
    ]
    assert (report.file, report.diagnostics, report.faults, report.dated) == ("a", [], [], found.dated)


def test_several_processes_keep_and_find(tmp_path: Path) -> None:
    write(tmp_path, 300)
    (tmp_path / "a7.llmstrategy.yaml").write_text(CLEAN.format(number=0).replace("[style]", "[stile]"), "utf-8")
    environment = {
        **os.environ,
        keeping.FOLDER: str(tmp_path / "kept"),
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    command = [sys.executable, "-m", "llm_strategy", "check", "--today=2026-11-01", "--jobs=2", "--unknown"]
    runs = [
        subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, check=False, timeout=300
        )
        for _ in range(2)
    ]
    assert runs[0].returncode == 1
    assert runs[0].stdout == runs[1].stdout
    store = (tmp_path / "kept").iterdir()
    assert len(next(store).read_text("ascii").splitlines()) == 299


# -- what is another result ----------------------------------------------------------------------------------------------


def test_evidence_grows_old_though_the_file_stays(folder: Path, checked: list[str]) -> None:
    (folder / "llmstrategy.yaml").write_text(OLD, "utf-8")
    assert check("--fail-on=info", today="2026-06-20") == 0
    assert check("--fail-on=info", today="2026-06-20") == 0
    assert len(checked) == 1
    assert check("--fail-on=info", today="2027-06-20") == 1
    assert check("--fail-on=info", today="2026-06-20") == 0


def test_a_suppression_ends_though_the_file_stays(folder: Path) -> None:
    text = CLEAN.format(number=0).replace("[style]", "[stile]  # llmstrategy: ignore[invalid-value] until 2026-11-05 -- soon")
    (folder / "llmstrategy.yaml").write_text(text, "utf-8")
    first = check("--fail-on=info")
    assert check("--fail-on=info") == first
    assert check("--fail-on=info", today="2026-12-01") == 1


def test_a_day_says_nothing_where_nobody_asks(folder: Path, checked: list[str]) -> None:
    write(folder)
    check()
    check(today="2030-01-01")
    assert len(checked) == 3


@pytest.mark.parametrize(
    "argv",
    [
        ("--select=all",),
        ("--ignore=structure",),
        ("--severity=layer-without-need=error",),
    ],
)
def test_other_options_are_other_results(folder: Path, checked: list[str], argv: tuple[str, ...]) -> None:
    write(folder)
    check()
    check(*argv)
    assert len(checked) == 6
    check(*argv)
    assert len(checked) == 6 or argv == ("--select=all",)


def test_other_settings_are_other_results(folder: Path, checked: list[str]) -> None:
    text = OLD.replace("date: 2026-06-01", "date: 2026-10-25")
    (folder / "llmstrategy.yaml").write_text(text, "utf-8")
    assert check("--fail-on=info") == 0
    (folder / "llmstrategy.toml").write_text("[thresholds]\nstale-evidence-days = 2\n", "utf-8")
    settings.forget()
    assert check("--fail-on=info") == 1
    assert len(checked) == 2


def test_every_setting_that_a_check_reads_is_part_of_the_key(tmp_path: Path) -> None:
    kept = keeping.Kept(str(tmp_path / "none"), b"program")
    values = {
        "select": frozenset({"cost"}),
        "ignore": frozenset({"cost"}),
        "severity": {"over-cost-budget": "error"},
        "thresholds": {"min-examples": 7, "fast-cadence": parse("cadence", "daily")},
        "require_reason": True,
        "require_until": True,
    }
    assert set(values) == set(Settings.__slots__) - keeping.ELSEWHERE
    keys = {kept.key(b"", DEFAULT)}
    for name, value in values.items():
        keys.add(kept.key(b"", Settings(**{name: value})))
        # Equal settings are one, whoever read them.
        keys.add(kept.key(b"", Settings(**{name: value})))
    assert len(keys) == len(values) + 1
    slower = Settings(thresholds={"fast-cadence": parse("cadence", "weekly")})
    assert kept.key(b"", slower) != kept.key(b"", Settings(thresholds={"fast-cadence": parse("cadence", "daily")}))
    assert kept.key(b"", Settings(fail_on="error")) == kept.key(b"", DEFAULT)


def test_another_program_finds_nothing_of_this_one(
    folder: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder)
    check()
    monkeypatch.setattr(keeping, "_program", lambda: b"another")
    check()
    assert len(checked) == 6


def test_the_program_is_known_by_its_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    copy = tmp_path / "llm_strategy"
    shutil.copytree(Path(keeping.__file__).parent.parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(keeping, "__file__", str(copy / "cli" / "keeping.py"))
    before = keeping._program()
    assert keeping._program() == before
    rule = copy / "rules" / "latency.py"
    rule.write_text(rule.read_text("utf-8").replace("1e-9", "1e-8"), "utf-8")
    assert keeping._program() != before


# -- what is wrong with a store -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: "",
        lambda text: "\x00\xff" * 99,
        lambda text: text[: len(text) // 2],
        lambda text: text.replace(" - [", " - [["),
        lambda text: text.replace("-1", "-2"),
        lambda text: text.replace("\n", " "),
        lambda text: "\n".join(line[:41] + "-" + line[42:] for line in text.splitlines()),
    ],
)
def test_a_spoilt_store_is_none(folder: Path, checked: list[str], spoil: object) -> None:
    write(folder)
    check("--unknown")
    first = len(checked)
    (store,) = stores(folder)
    store.write_bytes(spoil(store.read_text("ascii")).encode("latin-1"))  # type: ignore[operator]
    assert check("--unknown") == 0
    assert len(checked) > first


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="files have no owners here")
def test_a_store_that_others_may_write_is_not_read(folder: Path, checked: list[str]) -> None:
    write(folder)
    check()
    (store,) = stores(folder)
    assert store.stat().st_mode & 0o777 == 0o600
    assert store.parent.stat().st_mode & 0o777 == 0o700
    store.chmod(0o666)
    check()
    assert len(checked) == 6


def test_where_nothing_can_be_written_nothing_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    write(folder)
    (folder.parent / "file").touch()
    monkeypatch.setenv(keeping.FOLDER, str(folder.parent / "file" / "below"))
    assert check() == 0
    assert capfd.readouterr().err == ""


def test_without_a_place_nothing_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch, checked: list[str]) -> None:
    write(folder)
    monkeypatch.setenv(keeping.FOLDER, "")
    check()
    check()
    assert len(checked) == 6
    assert stores(folder) == []


def test_the_place_is_the_system_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(keeping.FOLDER, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", os.path.abspath("kept"))
    assert keeping._folder() == os.path.join(os.path.abspath("kept"), "llmstrategy")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert keeping._folder() is None
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    assert keeping._folder() is None
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setenv("HOME", os.path.abspath("home"))
    assert keeping._folder() == os.path.abspath("home/Library/Caches/llmstrategy")


def test_a_store_is_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST", 5)
    paths = write(folder, 4)
    check()
    for number, path in enumerate(paths):
        path.write_text(CLEAN.format(number=number + 10), "utf-8")
    check()
    (store,) = stores(folder)
    lines = store.read_text("ascii").splitlines()
    assert len(lines) == 5
    kept = keeping.Kept(str(store), keeping._program())
    for path in paths:
        assert kept.find(kept.key(path.read_bytes(), settings.find(str(path))), "a", DAY) is not None
