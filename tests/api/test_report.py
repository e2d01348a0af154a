"""`check` of the Python API, and the models of its report."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from pydantic import ValidationError

import llm_strategy
from llm_strategy import api
from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check as engine_check
from llm_strategy.explain.rules_list import rules_json
from llm_strategy.outputs.registry import render
from llm_strategy.outputs.style import Style
from llm_strategy.report import SEVERITIES, Fault
from llm_strategy.report import Report as EngineReport
from tests.api.files import ROOT, contents

DAY = date(2026, 11, 1)
FAULTY = ROOT / "examples" / "faulty" / "llmstrategy.yaml"


def test_every_report_is_what_its_model_is_serialised_to() -> None:
    files = contents()
    assert len(files) > 200
    reports = [
        engine_check(content, name, DEFAULT, DAY.toordinal()) for name, content in files.items()
    ]
    printed = json.loads("".join(render("json", reports, Style())))
    assert printed["summary"]["errors"] > 50 and printed["unknown"]
    report = api.Report.model_validate(printed)
    dumped = report.model_dump(mode="json")
    assert dumped == printed
    # The order of the keys is the documented one in both.
    assert json.dumps(dumped) == json.dumps(printed)
    assert json.loads(report.model_dump_json()) == printed


def test_faults_are_there_only_where_there_are_any() -> None:
    report = EngineReport("a.yaml", faults=[Fault("some-rule", "KeyError: 'x'")])
    printed = json.loads("".join(render("json", [report], Style())))
    read = api.Report.model_validate(printed)
    assert read.faults[0].part == "some-rule" and not read.ok
    assert read.model_dump(mode="json") == printed
    assert "faults" not in api.check("version: 1\n", today=DAY).model_dump()


def test_the_rules_are_what_their_model_is_serialised_to() -> None:
    from llm_strategy.api_models.rules import RuleTable

    printed = json.loads(rules_json())
    assert json.dumps(RuleTable.model_validate(printed).model_dump(mode="json")) == json.dumps(printed)


def test_the_levels_of_the_model_are_those_of_the_engine() -> None:
    assert get_args(api.Severity) == SEVERITIES


def test_check_reports_what_the_command_prints(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "llm_strategy", "check", "--format=json", "--today=2026-11-01", str(FAULTY)],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert api.check(FAULTY, today=DAY).model_dump(mode="json") == json.loads(done.stdout)


def test_a_path_a_text_and_bytes_give_the_same_findings() -> None:
    content = FAULTY.read_bytes()
    of_path = api.check(FAULTY, today=DAY, name="x.yaml")
    assert api.check(str(FAULTY), today=DAY, name="x.yaml") == of_path
    assert api.check(content, today=DAY, name="x.yaml") == of_path
    assert api.check(content.decode(), today=DAY, name="x.yaml") == of_path
    assert api.check(content).diagnostics[0].file == "<text>"


def test_a_file_is_checked_under_the_settings_of_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "llmstrategy.yaml"
    file.write_bytes(FAULTY.read_bytes())
    rule = api.check(file, today=DAY).diagnostics[0].rule
    (tmp_path / "llmstrategy.toml").write_text(f'ignore = ["{rule}"]\n', "utf-8")
    llm_strategy.api.configuration.forget()
    assert rule not in {finding.rule for finding in api.check(file, today=DAY).diagnostics}
    assert rule in {finding.rule for finding in api.check(file, today=DAY, settings={}).diagnostics}
    settings = tmp_path / "other.toml"
    settings.write_text('select = ["cost"]\n', "utf-8")
    assert rule not in {found.rule for found in api.check(file, today=DAY, settings=settings).diagnostics}


def test_settings_as_a_mapping() -> None:
    report = api.check(FAULTY, today=DAY, settings={"select": ["fit"], "severity": {"rag-for-behavior": "info"}})
    assert {finding.severity for finding in report.diagnostics if finding.rule == "rag-for-behavior"} <= {"info"}
    with pytest.raises(api.SettingsError, match="`ignor` is not a setting; did you mean `ignore`"):
        api.check(FAULTY, settings={"ignor": []})


def test_a_missing_file_raises() -> None:
    with pytest.raises(FileNotFoundError):
        api.check("no/such/file.yaml")


def test_an_error_of_the_engine_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        raise KeyError("oops")

    monkeypatch.setattr(api, "check_content", crash)
    report = api.check("version: 1\n")
    assert report.faults[0].part == "engine" and "oops" in report.faults[0].error


def test_ok_is_the_exit_code_of_check() -> None:
    assert not api.check(FAULTY, today=DAY).ok
    report = api.check(ROOT / "tests" / "data" / "smallest.yaml", today=DAY)
    assert report.ok and list(report.at_least("hint")) == list(report.diagnostics)
    assert not list(report.at_least("info"))


def test_a_report_cannot_be_changed_or_extended() -> None:
    report = api.check(FAULTY, today=DAY)
    with pytest.raises(ValidationError):
        report.version = 2  # type: ignore[assignment,misc]
    with pytest.raises(ValidationError):
        api.Report.model_validate({**report.model_dump(), "more": 1})


def test_the_package_offers_everything_and_loads_nothing() -> None:
    assert set(llm_strategy.__all__) - {"__version__"} == set(api.__all__)
    assert set(llm_strategy.__all__) <= set(dir(llm_strategy))
    for name in api.__all__:
        assert getattr(llm_strategy, name) is getattr(api, name)
    program = "import sys, llm_strategy; assert 'pydantic' not in sys.modules; llm_strategy.load; assert 'pydantic' in sys.modules"
    subprocess.run([sys.executable, "-c", program], check=True)
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        llm_strategy.chekc  # type: ignore[attr-defined]  # noqa: B018
