"""Real strategies: each mark `# <-` has its finding, and there is no error without a mark."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.report import ERROR, HINT, INFO, WARNING, Report
from tests.helpers import TODAY, marks

CORPUS = Path(__file__).parent / "corpus"
FILES = sorted(CORPUS.glob("*/*.yaml"))
MORE = CORPUS / "more"
DAY = re.compile(r"^# Checked with --today (\d{4}-\d\d-\d\d)$", re.MULTILINE)
LISTED = re.compile(r"^\| `([\w-]+\.yaml)` \| (\d+) \| \[?`([a-z-]+)`[^|]*\| (\w+) \|", re.MULTILINE)
each_file = pytest.mark.parametrize("file", FILES, ids=[f"{file.parent.name}/{file.name}" for file in FILES])


def checked(file: Path) -> Report:
    """Check a file on the day that its header names."""
    text = file.read_bytes()
    day = DAY.search(text.decode("utf-8", "replace"))
    today = date.fromisoformat(day[1] if day else TODAY)
    report = check(text, file.name, DEFAULT, today.toordinal())
    assert not report.faults
    return report


def marked(file: Path) -> set[tuple[int, str]]:
    """Return (line, rule) of every mark."""
    lines = marks(file.read_bytes().decode("utf-8-sig"))
    return {(line, name) for line, names in lines.items() for name in names}


def places(file: Path, *severities: str) -> set[tuple[int, str]]:
    """Return (line, rule) of every finding, or of those of some severities."""
    return {
        (found.span.line + 1, found.rule)
        for found in checked(file).diagnostics
        if not severities or found.severity in severities
    }


@each_file
def test_marks_have_findings_and_errors_have_marks(file: Path) -> None:
    assert marked(file) - places(file) == set(), "marked, not reported"
    assert places(file, ERROR) - marked(file) == set(), "reported, not marked"


@pytest.mark.parametrize(
    "file", [file for file in FILES if file.parent.name == "teams"], ids=lambda file: file.name
)
def test_warnings_of_our_own_files_have_marks(file: Path) -> None:
    assert places(file, ERROR, WARNING) - marked(file) == set()


def judged() -> dict[tuple[str, int, str], str]:
    """Return (file, line, rule) → judgement of each warning that the README of `more` lists."""
    text = (MORE / "README.md").read_text(encoding="utf-8")
    return {(file, int(line), rule): judgement for file, line, rule, judgement in LISTED.findall(text)}


def test_every_warning_on_published_deployments_is_judged() -> None:
    warnings = {
        (file.name, line, rule)
        for file in FILES
        if file.parent == MORE
        for line, rule in places(file, WARNING)
    }
    assert warnings, "the folder or its checking days are not read"
    assert warnings - judged().keys() == set(), "new: judge each in tests/corpus/more/README.md"
    assert set(judged().values()) <= {"fair", "noise", "contestable", "false"}


COUNTED = re.compile(r"^\| `([\w-]+\.yaml)` \| \d+ \| \d+ \| (\d+) \| (\d+) \| (\d+) \|$", re.MULTILINE)


def test_the_figures_of_the_published_deployments_are_true() -> None:
    text = (MORE / "README.md").read_text(encoding="utf-8")
    written = {name: tuple(map(int, counts)) for name, *counts in COUNTED.findall(text)}
    found = {}
    for file in FILES:
        if file.parent == MORE:
            levels = [one.severity for one in checked(file).diagnostics]
            found[file.name] = (levels.count(ERROR) + levels.count(WARNING), levels.count(INFO), levels.count(HINT))
    assert written == found, "write the new figures into tests/corpus/more/README.md"
    for level in (ERROR, WARNING, INFO, HINT):
        total = sum(one.severity == level for file in FILES if file.parent == MORE for one in checked(file).diagnostics)
        (now,) = re.findall(rf"^\| {level}s \| \d+ \| (\d+) \|$", text, re.MULTILINE)
        assert int(now) == total


def test_published_deployments_name_their_day_and_source() -> None:
    for file in FILES:
        if file.parent == MORE:
            text = file.read_text(encoding="utf-8")
            assert DAY.search(text), file.name
            assert text.startswith("# Source: "), file.name
            assert "# https://" in text, file.name


def test_yaml_style_does_not_change_the_findings() -> None:
    files = [file for file in FILES if file.parent.name == "hard-yaml"]
    assert len(files) >= 10
    findings = {
        file.name: sorted((found.rule, found.severity, found.path) for found in checked(file).diagnostics)
        for file in files
    }
    assert all(of_file == findings["plain.yaml"] for of_file in findings.values()), findings
