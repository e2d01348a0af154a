"""Real strategies: every mark reports on its line, and no other error is reported anywhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.report import ERROR, INFO, Report
from tests.helpers import TODAY, marks

CORPUS = Path(__file__).parent / "corpus"
FILES = sorted(CORPUS.glob("*/*.yaml"))
each_file = pytest.mark.parametrize("file", FILES, ids=[f"{file.parent.name}/{file.name}" for file in FILES])


def checked(file: Path) -> Report:
    report = check(file.read_bytes(), file.name, DEFAULT, date.fromisoformat(TODAY).toordinal())
    assert not report.faults
    return report


@each_file
def test_marks_report_and_nothing_else_is_an_error(file: Path) -> None:
    marked = {
        (line, name)
        for line, names in marks(file.read_bytes().decode("utf-8-sig")).items()
        for name in names
    }
    found = [(one.span.line + 1, one.rule, one.severity) for one in checked(file).diagnostics]
    assert marked - {(line, rule) for line, rule, _ in found} == set(), "marked, not reported"
    assert [one for one in found if one[2] == ERROR and one[:2] not in marked] == [], "not marked"


@pytest.mark.parametrize(
    "file", [file for file in FILES if file.parent.name == "teams"], ids=lambda file: file.name
)
def test_our_own_files_have_no_unmarked_warning(file: Path) -> None:
    marked = {
        (line, name)
        for line, names in marks(file.read_bytes().decode("utf-8-sig")).items()
        for name in names
    }
    found = [
        (one.span.line + 1, one.rule) for one in checked(file).diagnostics if one.severity != INFO
    ]
    assert [one for one in found if one not in marked] == []


def test_hard_yaml_means_the_same() -> None:
    files = [file for file in FILES if file.parent.name == "hard-yaml"]
    assert len(files) >= 10
    verdicts = {
        file.name: sorted((one.rule, one.severity, one.path) for one in checked(file).diagnostics)
        for file in files
    }
    assert all(verdict == verdicts["plain.yaml"] for verdict in verdicts.values()), verdicts
