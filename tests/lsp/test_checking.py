"""Which texts are checked again, and which reports are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from llm_strategy.engine import check as engine
from llm_strategy.lsp import analysis as analysis_module
from llm_strategy.lsp.analysis import Analyzer
from llm_strategy.lsp.documents import Document
from tests.lsp.client import BAD, RULE


@pytest.fixture(autouse=True)
def fresh() -> None:
    Analyzer().forget_settings()


def document(folder: Path, text: str = BAD) -> Document:
    return Document("file:///x", str(folder / "llmstrategy.yaml"), text, None, "utf-16")


def test_a_text_is_checked_once(tmp_path: Path) -> None:
    analyzer, one = Analyzer(), document(tmp_path)
    first = analyzer.document(one)
    assert first is not None and [found.rule for found in first.report.diagnostics] == [RULE]
    assert analyzer.document(one) is first
    one.edit(0, 0, 0, 0, "# new\n")
    second = analyzer.document(one)
    assert second is not None and second is not first and second.number != first.number
    assert second.report.diagnostics[0].span.line == first.report.diagnostics[0].span.line + 1
    analyzer.close(one.uri)
    assert analyzer.document(one) is not second


def test_another_day_is_another_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    analyzer = Analyzer()
    limited = "        for: [real-time-data]  # llmstrategy: ignore[{}] until=2026-11-01 -- until then"
    one = document(tmp_path, BAD.replace("        for: [real-time-data]", limited.format(RULE)))
    day = engine_day(2026, 11, 1)
    monkeypatch.setattr(analysis_module, "today", lambda: day)
    first = analyzer.document(one)
    assert first is not None and first.report.diagnostics == []
    monkeypatch.setattr(analysis_module, "today", lambda: day + 1)
    second = analyzer.document(one)
    assert second is not None
    assert {found.rule for found in second.report.diagnostics} == {RULE, "expired-suppression"}


def engine_day(year: int, month: int, day: int) -> int:
    import datetime

    return datetime.date(year, month, day).toordinal()


def test_other_settings_are_another_check(tmp_path: Path) -> None:
    analyzer, one = Analyzer(), document(tmp_path)
    assert analyzer.document(one)
    (tmp_path / "llmstrategy.toml").write_text(f'ignore = ["{RULE}"]\n', "utf-8")
    analyzer.forget_settings()
    second = analyzer.document(one)
    assert second is not None and second.report.diagnostics == []
    (tmp_path / "llmstrategy.toml").write_text("ignore = [", "utf-8")
    analyzer.forget_settings()
    third = analyzer.document(one)
    assert third is second, "the last good settings hold"
    assert list(analyzer.wrong_settings) == [str(tmp_path / "llmstrategy.toml")]


def test_settings_that_were_never_right_leave_a_file_unchecked(tmp_path: Path) -> None:
    (tmp_path / "llmstrategy.toml").write_text("ignore = [", "utf-8")
    analyzer = Analyzer()
    assert analyzer.document(document(tmp_path)) is None
    assert analyzer.wrong_settings


async def test_a_file_is_checked_again_when_it_has_changed(tmp_path: Path) -> None:
    analyzer = Analyzer()
    path = tmp_path / "llmstrategy.yaml"
    assert await analyzer.file(str(path)) is None
    path.write_text(BAD, "utf-8")
    first = await analyzer.file(str(path))
    assert first is not None and await analyzer.file(str(path)) is first
    path.write_text(BAD + "# more\n", "utf-8")
    assert await analyzer.file(str(path)) is not first


def test_a_crash_of_the_engine_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(engine, "check", crash)
    checked = Analyzer().document(document(tmp_path))
    assert checked is not None
    (fault,) = checked.report.faults
    assert fault.part == "engine" and "boom" in fault.error and "Traceback" in fault.trace


def test_fixes_are_written_when_they_are_asked_for(tmp_path: Path) -> None:
    analyzer, one = Analyzer(), document(tmp_path)
    checked = analyzer.document(one)
    assert checked is not None and checked.report.diagnostics[0].fix is None
    report = checked.report_with_fixes()
    assert report.diagnostics[0].fix is not None
    assert checked.report_with_fixes() is report
