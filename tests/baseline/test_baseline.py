"""The baseline: known findings are left out or marked, new ones are not, fixed ones are named."""

from __future__ import annotations

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from junitparser import JUnitXml

from llm_strategy import api
from llm_strategy.cli.main import main
from llm_strategy.config import baseline as file_format
from llm_strategy.config import settings
from llm_strategy.config.settings import DEFAULT, Settings
from llm_strategy.engine.check import check
from llm_strategy.outputs.registry import FORMATS
from llm_strategy.report import Report
from tests.api.files import contents
from tests.baseline.conftest import FILE
from tests.outputs.reading import READERS, written
from tests.outputs.test_consumers import PACKAGES, node

HEAD = "version: 1\nstrategies:\n"
FAQ = "  faq:\n    purpose: Answer questions\n    approach:\n"
RAG = "      - {technique: rag, for: [style], recall: 91%}\n"
PROMPT = "      - {technique: prompting, for: [domain-knowledge]}\n"
TUNING = "      - {technique: fine-tuning, for: [citations]}\n"
OTHER = "  other:\n    purpose: Another thing\n    approach:\n      - {technique: prompting, for: [style]}\n"
DAY = "--today=2026-11-01"


def write(text: str, name: str = "llmstrategy.yaml") -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, "utf-8")


def run(capfd: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    settings.forget()
    code = main(["check", DAY, *words])
    printed = capfd.readouterr()
    return code, printed.out, printed.err


def rules_of(text: str) -> list[str]:
    return [found["rule"] for found in json.loads(text)["diagnostics"] if not found.get("known")]


def entries() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = json.loads(Path(FILE).read_text("utf-8"))["files"]
    return found


# -- left out, and the exit code -------------------------------------------------------------------------------------


def test_known_findings_are_left_out_of_text_and_counted(capfd: pytest.CaptureFixture[str]) -> None:
    write(HEAD + FAQ + RAG + PROMPT)
    code, out, _ = run(capfd)
    assert code == 1 and "[rag-for-behavior]" in out
    code, out, err = run(capfd, "--write-baseline", FILE)
    assert code == 0 and err.startswith(f"wrote {FILE}: "), err
    code, out, err = run(capfd)
    assert code == 0 and err == ""
    assert out.startswith("No new findings in 1 file; ") and " in the baseline" in out and "-->" not in out
    assert run(capfd, "--format=concise")[1] == ""


def test_new_findings_are_shown_alone(capfd: pytest.CaptureFixture[str]) -> None:
    write(HEAD + FAQ + RAG)
    run(capfd, "--write-baseline", FILE)
    write(HEAD + FAQ + RAG + TUNING)
    code, out, _ = run(capfd, "--format=json")
    assert code == 1
    assert "fine-tuning-for-citations" in rules_of(out) and "rag-for-behavior" not in rules_of(out)
    assert json.loads(out)["summary"]["known"] > 0


def test_a_second_fault_of_the_same_kind_is_new(capfd: pytest.CaptureFixture[str]) -> None:
    write(HEAD + FAQ + RAG)
    run(capfd, "--write-baseline", FILE, "--select=fit")
    write(HEAD + FAQ + RAG + RAG)
    assert rules_of(run(capfd, "--format=json", "--select=fit")[1]).count("rag-for-behavior") == 1


@pytest.mark.parametrize(
    "text",
    [
        "# a remark\n\n" + HEAD + FAQ + RAG + PROMPT,
        HEAD + FAQ + PROMPT + RAG,
        HEAD + OTHER + FAQ + "\n" + RAG + PROMPT,
        (HEAD + FAQ + RAG + PROMPT).replace("\n", "\r\n"),
    ],
    ids=["lines move", "layers change places", "strategies change places", "line ends"],
)
def test_moves_do_not_break_it(text: str, capfd: pytest.CaptureFixture[str]) -> None:
    write(HEAD + FAQ + RAG + PROMPT)
    run(capfd, "--write-baseline", FILE, "--select=fit,coverage")
    write(text)
    code, out, _ = run(capfd, "--select=fit,coverage")
    assert code == 0 and "fixed" not in out


def test_another_text_is_another_finding(capfd: pytest.CaptureFixture[str]) -> None:
    write(HEAD + FAQ + RAG)
    run(capfd, "--write-baseline", FILE)
    write((HEAD + FAQ + RAG).replace("style", "persona"))
    assert "rag-for-behavior" in rules_of(run(capfd, "--format=json")[1])


def test_the_option_counts_before_the_setting(capfd: pytest.CaptureFixture[str]) -> None:
    write(HEAD + FAQ + RAG)
    run(capfd, "--write-baseline", FILE)
    run(capfd, "--select=cost", "--write-baseline", "empty.json")
    assert run(capfd)[0] == 0
    assert run(capfd, "--baseline", "empty.json")[0] == 1


def test_files_are_known_from_the_folder_of_the_baseline(
    capfd: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(HEAD + FAQ + RAG, "services/a/llmstrategy.yaml")
    run(capfd, "--write-baseline", FILE)
    assert list(entries()) == ["services/a/llmstrategy.yaml"]
    monkeypatch.chdir(folder / "services")
    assert run(capfd)[0] == run(capfd, str(folder / "services/a/llmstrategy.yaml"))[0] == 0
    assert api.check("a/llmstrategy.yaml", name="x.yaml").ok


# -- fixed entries ---------------------------------------------------------------------------------------------------


def test_fixed_entries_are_named_and_dropped(capfd: pytest.CaptureFixture[str]) -> None:
    write(HEAD + FAQ + RAG + PROMPT)
    run(capfd, "--write-baseline", FILE)
    before = len(entries()["llmstrategy.yaml"])
    write(HEAD + FAQ + RAG.replace("style", "citations") + PROMPT)
    _, out, _ = run(capfd)
    line = "fixed[rag-for-behavior] llmstrategy.yaml: `strategies.faq.approach[].for[]` is in the baseline and no longer found"
    assert line in out.splitlines() and " of the baseline fixed" in out
    assert line in run(capfd, "--format=concise")[1]
    fixed = json.loads(run(capfd, "--format=json")[1])["fixed"]
    entry = {"file": "llmstrategy.yaml", "rule": "rag-for-behavior", "route": "strategies.faq.approach[].for[]"}
    assert entry in fixed
    sarif = json.loads(run(capfd, "--format=sarif")[1])["runs"][0]["properties"]["fixedInBaseline"]
    assert {"file": "llmstrategy.yaml", "ruleId": "rag-for-behavior", "route": entry["route"]} in sarif
    assert "fixed" in run(capfd, "--format=github")[1] and "**fixed**" in run(capfd, "--format=markdown")[1]
    _, _, err = run(capfd, "--write-baseline", FILE)
    assert "fixed and dropped" in err
    assert "rag-for-behavior" not in {one["rule"] for one in entries()["llmstrategy.yaml"]}
    assert len(entries()["llmstrategy.yaml"]) <= before


def test_what_a_run_does_not_check_stays(capfd: pytest.CaptureFixture[str]) -> None:
    for name in ("a.llmstrategy.yaml", "b.llmstrategy.yaml"):
        write(HEAD + FAQ + RAG + PROMPT, name)
    run(capfd, "--write-baseline", FILE)
    before = entries()
    _, out, _ = run(capfd, "--select=cost")
    assert "fixed" not in out
    run(capfd, "--write-baseline", FILE, "a.llmstrategy.yaml")
    run(capfd, "--write-baseline", FILE, "--select=cost")
    assert entries() == before
    Path("b.llmstrategy.yaml").unlink()
    _, _, err = run(capfd)
    assert "of b.llmstrategy.yaml fixed: that file no longer exists" in err
    run(capfd, "--write-baseline", FILE)
    assert list(entries()) == ["a.llmstrategy.yaml"]


def test_a_file_that_cannot_be_read_hides_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    write(HEAD + FAQ + RAG)
    run(capfd, "--write-baseline", FILE)
    before = entries()
    write(HEAD + FAQ + RAG + "  a: [b\n")
    code, out, _ = run(capfd, "--write-baseline", FILE)
    assert code == 1 and "error[syntax-error]" in out
    after = entries()["llmstrategy.yaml"]
    assert {one["rule"] for one in after} >= {one["rule"] for one in before["llmstrategy.yaml"]}
    assert "syntax-error" not in {one["rule"] for one in after}
    assert run(capfd)[0] == 1


def test_a_rule_that_no_longer_exists_is_dropped(capfd: pytest.CaptureFixture[str]) -> None:
    write(HEAD + FAQ + RAG)
    entry = ("old-rule", "strategies.faq", "0" * 16)
    of_policy = ("policy/gone/rule", "strategies.faq", "0" * 16)
    Path(FILE).write_text(file_format.written({"llmstrategy.yaml": [entry, of_policy]}), "utf-8")
    assert "fixed[old-rule]" in run(capfd)[1]
    run(capfd, "--write-baseline", FILE)
    assert {"old-rule", "policy/gone/rule"} & {one["rule"] for one in entries()["llmstrategy.yaml"]} == {of_policy[0]}


def test_writing_twice_changes_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    write(HEAD + FAQ + RAG + PROMPT)
    run(capfd, "--write-baseline", FILE)
    first = Path(FILE).read_bytes()
    assert b"\r" not in first and first.endswith(b"}\n")
    code, _, err = run(capfd, "--write-baseline", FILE)
    assert Path(FILE).read_bytes() == first
    assert code == 0 and "new" not in err


def test_a_baseline_that_is_not_there_yet(capfd: pytest.CaptureFixture[str]) -> None:
    write(HEAD + FAQ + RAG)
    code, _, err = run(capfd)
    assert code == 1 and f"note: {FILE}: this baseline does not exist yet" in err
    code, _, err = run(capfd, "--baseline", "none.json")
    assert code == 2 and "none.json: the baseline cannot be read: no such file" in err


@pytest.mark.parametrize(
    "words",
    [["-"], ["--diff"], ["--baseline", "x.json"]],
    ids=["standard input", "diff", "both"],
)
def test_what_cannot_go_with_writing(words: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capfd, "--write-baseline", FILE, *words)
    assert code == 2 and err.startswith("error: ") and not Path(FILE).exists()


def test_no_other_file_is_written_over(capfd: pytest.CaptureFixture[str]) -> None:
    write(HEAD + FAQ + RAG)
    for name in ("llmstrategy.yaml", "llmstrategy.toml"):
        before = Path(name).read_bytes()
        assert run(capfd, "--write-baseline", name)[0] == 2
        assert Path(name).read_bytes() == before


def test_fixes_come_before_the_baseline(capfd: pytest.CaptureFixture[str]) -> None:
    write((HEAD + FAQ + RAG).replace("technique: rag", "technique: RAG"))
    run(capfd, "--write-baseline", FILE, "--fix")
    assert "technique: rag" in Path("llmstrategy.yaml").read_text("utf-8")
    assert run(capfd)[0] == 0


# -- marked in machine formats ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def known_reports() -> list[Report]:
    """Every file of the corpus, beside a baseline that has each second finding."""
    reports = []
    for name, content in contents().items():
        own = check(content, name, Settings(baseline=file_format.Baseline(FILE)), 740_000)
        assert own.baseline is not None
        found = {own.baseline.file: file_format.Counter(own.baseline.keys[::2])}
        reports.append(check(content, name, Settings(baseline=file_format.Baseline(FILE, found)), 740_000))
    return reports


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_output_leaves_known_findings_out_or_marks_them(name: str, known_reports: list[Report]) -> None:
    everything = [found for report in known_reports for found in report.diagnostics]
    new = [found for report in known_reports for found in report.new]
    assert 100 < len(new) < len(everything) - 100
    text = written(name, *known_reports)
    marks = text.count("known, in the baseline")
    if name in ("text", "concise", "github", "markdown"):
        shown = text if name != "github" else "\n".join(line for line in text.splitlines() if "::notice title=" not in line)
        assert len(READERS[name](shown)) == len(new) and not marks
    else:
        assert len(READERS[name](text)) == len(everything)
        known = len(everything) - len(new)
        # junit says it in the attribute and in the body.
        assert {"json": text.count('"known": true'), "junit": marks // 2}.get(name, marks) == known


def test_sarif_has_states_and_suppressions(capfd: pytest.CaptureFixture[str]) -> None:
    write(HEAD + FAQ + RAG)
    run(capfd, "--write-baseline", FILE, "--select=fit")
    suppressed = TUNING[:-1] + "  # llmstrategy: ignore[fine-tuning-for-citations] -- agreed until spring\n"
    write(HEAD + FAQ + RAG + suppressed + PROMPT)
    [ran] = json.loads(run(capfd, "--format=sarif", "--select=fit")[1])["runs"]
    results = {one["ruleId"]: one for one in ran["results"]}
    known = results["rag-for-behavior"]
    assert (known["baselineState"], known["suppressions"][0]["kind"]) == ("unchanged", "external")
    new = results["prompting-for-knowledge"]
    assert new["baselineState"] == "new" and "suppressions" not in new
    hidden = results["fine-tuning-for-citations"]["suppressions"]
    assert hidden == [{"kind": "inSource", "status": "accepted", "justification": "agreed until spring"}]
    assert all("baselineState" in one for one in ran["results"])


@pytest.mark.slow
def test_marked_outputs_are_what_their_consumers_read(known_reports: list[Report], tmp_path: Path) -> None:
    node("@microsoft/jest-sarif")
    schema = json.loads((PACKAGES / "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json").read_text("utf-8"))
    log = json.loads(written("sarif", *known_reports))
    assert [error.message for error in Draft7Validator(schema).iter_errors(log)] == []
    assert any(one["suppressions"][0]["kind"] == "inSource" for one in log["runs"][0]["results"] if "suppressions" in one)
    program = node("@umbrelladocs/rdformat-validator")
    validator = PACKAGES / "@umbrelladocs/rdformat-validator/bin/rdformat-validator.js"
    (tmp_path / "out.json").write_text(written("rdjson", *known_reports), "utf-8")
    words = [program, str(validator), "--strict", "--no-extra-fields", str(tmp_path / "out.json")]
    assert subprocess.run(words, capture_output=True, check=False).returncode == 0
    suites = list(JUnitXml.fromstring(written("junit", *known_reports).encode()))
    new = [found for report in known_reports for found in report.new]
    assert sum(suite.failures for suite in suites) == sum(found.severity in ("error", "warning") for found in new)
    report = api.Report.model_validate(json.loads(written("json", *known_reports)))
    assert report.summary.known == sum(found.known for found in report.diagnostics) > 0


def test_sarif_without_a_baseline_has_no_states() -> None:
    text = HEAD + FAQ + TUNING[:-1] + "  # llmstrategy: ignore[fine-tuning-for-citations]\n"
    log = json.loads(written("sarif", check(text, "a.yaml", DEFAULT, 740_000)))
    results = {one["ruleId"]: one for one in log["runs"][0]["results"]}
    assert results["fine-tuning-for-citations"]["suppressions"] == [{"kind": "inSource", "status": "accepted"}]
    assert not any("baselineState" in one for one in results.values())
    prints = [one["partialFingerprints"]["llmstrategy/v1"] for one in log["runs"][0]["results"]]
    assert len(set(prints)) == len(prints)


def test_the_api_counts_like_the_command(capfd: pytest.CaptureFixture[str]) -> None:
    write(HEAD + FAQ + RAG)
    run(capfd, "--write-baseline", FILE)
    settings.forget()
    report = api.check("llmstrategy.yaml", today=date(2026, 11, 1))
    assert report.ok and report.summary.known == len(report.diagnostics) > 0 and not list(report.at_least("hint"))
    assert report.model_dump(mode="json") == json.loads(run(capfd, "--format=json")[1])
