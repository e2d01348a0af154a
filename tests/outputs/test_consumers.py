"""Each output is what its consumer reads: SARIF's schema, reviewdog's validator, GitHub's toolkit, XML, CommonMark."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.outputs.github import command
from llm_strategy.report import Diagnostic, Edit, Fault, Fix, Related, Report
from llm_strategy.text import Span, split_lines
from tests.api.files import contents
from tests.outputs.reading import written

NODE = Path(__file__).parents[1] / "schema" / "node"
PACKAGES = NODE / "node_modules"

TEXT = "é😀: bad\nsecond: line\n"


def node(package: str) -> str:
    """Return the Node.js program, where it and ``package`` are installed."""
    program = shutil.which("node")
    if program is None or not (PACKAGES / package).is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"node and {package} are required: run ./dev node")
        pytest.skip(f"node and {package} are required: run ./dev node")
    return program


def sample() -> Report:
    found = Diagnostic(
        "invalid-value",
        "error",
        "`bad` is 100% wrong",
        Span(0, 4, 0, 7),
        path=("strategies", "faq", "approach", 1, "x"),
        remedy="write, or: leave it",
        url="https://example.org/invalid-value",
        related=[Related("see, here", Span(1, 0, 1, 6))],
        fix=Fix("write it", "safe", [Edit(Span(0, 4, 0, 7), "good")]),
    )
    over_lines = Diagnostic("syntax-error", "warning", "over two lines", Span(0, 4, 1, 3))
    faults = [Fault("some-rule", "KeyError: 'x'")]
    return Report("dir a/b:c.yaml", [found, over_lines], faults=faults, lines=split_lines(TEXT))


def everything() -> list[Report]:
    return [sample(), *(check(content, name, DEFAULT, 740_000) for name, content in contents().items())]


# -- SARIF -----------------------------------------------------------------------------------------------------------


def sarif(*reports: Report) -> dict:  # type: ignore[type-arg]
    return json.loads(written("sarif", *reports))


def test_sarif_is_valid_under_its_public_schema() -> None:
    node("@microsoft/jest-sarif")
    schema = json.loads((PACKAGES / "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json").read_text("utf-8"))
    validator = Draft7Validator(schema)
    log = sarif(*everything())
    assert [error.message for error in validator.iter_errors(log)] == []
    assert [error.message for error in validator.iter_errors(sarif())] == []
    log["runs"][0]["results"][0]["level"] = "info"
    assert not validator.is_valid(log)


def test_sarif_says_all_there_is_of_a_finding() -> None:
    [run] = sarif(sample())["runs"]
    result = run["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "dir%20a/b%3Ac.yaml",
        "uriBaseId": "SRCROOT",
    }
    assert result["relatedLocations"][0]["message"]["text"] == "see, here"
    [fix] = result["fixes"]
    assert fix["artifactChanges"][0]["replacements"] == [
        {
            "deletedRegion": {"startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 8},
            "insertedContent": {"text": "good"},
        }
    ]
    [rule, _] = run["tool"]["driver"]["rules"]
    assert rule["id"] == "invalid-value" and rule["help"]["text"] and rule["fullDescription"]["text"]
    assert rule["helpUri"] == "https://example.org/invalid-value"
    assert run["columnKind"] == "unicodeCodePoints"
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "KeyError" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_an_absolute_path_is_an_address() -> None:
    for file, uri in (("/work/a b.yaml", "file:///work/a%20b.yaml"), ("C:/a.yaml", "file:///C:/a.yaml")):
        report = Report(file, [Diagnostic("a-rule", "info", "m", Span(0, 0, 0, 1))])
        location = sarif(report)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        assert location["artifactLocation"] == {"uri": uri}


# -- GitHub ----------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_github_gets_what_its_own_toolkit_writes() -> None:
    program = node("@actions/core")
    cases = [
        {"file": "a,b:c%d.yaml", "startLine": 1, "endLine": 1, "title": "a: b, c", "startColumn": 2, "endColumn": 3},
        {"file": "a.yaml", "startLine": 1, "endLine": 2, "title": "x"},
    ]
    text = "100% of `a, b: c`\nsecond %0A line"
    script = (
        "const core = require('@actions/core');"
        f"for (const it of {json.dumps(cases)}) core.warning({json.dumps(text)}, it);"
    )
    done = subprocess.run([program, "-e", script], cwd=NODE, capture_output=True, text=True, check=True)
    names = {"startLine": "line", "startColumn": "col"}
    ours = "".join(
        command("warning", {names.get(key, key): value for key, value in case.items()}, text) for case in cases
    )

    def parsed(line: str) -> tuple[set[str], str]:
        head, _, data = line.removeprefix("::warning ").partition("::")
        return set(head.split(",")), data

    assert [parsed(line) for line in ours.splitlines()] == [parsed(line) for line in done.stdout.splitlines()]


def test_github_annotates_lines_and_columns() -> None:
    first, second, fault = written("github", sample()).splitlines()
    assert first == (
        "::error file=dir a/b%3Ac.yaml,line=1,endLine=1,title=llmstrategy%3A invalid-value,col=5,endColumn=8"
        "::`bad` is 100%25 wrong%0Awrite, or: leave it"
    )
    assert "col=" not in second and "line=1,endLine=2" in second
    assert fault.startswith("::error file=dir a/b%3Ac.yaml,title=llmstrategy::llmstrategy itself failed")


# -- GitLab ----------------------------------------------------------------------------------------------------------


def test_gitlab_gets_the_fields_of_its_code_quality_report() -> None:
    items = json.loads(written("gitlab", *everything()))
    assert len(items) > 400
    for item in items:
        assert isinstance(item["description"], str) and item["description"]
        assert isinstance(item["check_name"], str)
        assert len(item["fingerprint"]) == 32
        assert item["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert not item["location"]["path"].startswith(("./", "/"))
        assert item["location"]["positions"]["begin"]["line"] >= 1
    assert len({item["fingerprint"] for item in items}) == len(items)
    assert [item["severity"] for item in items[:3]] == ["major", "minor", "blocker"]


# -- JUnit -----------------------------------------------------------------------------------------------------------


def test_junit_tells_failures_from_errors_and_remarks() -> None:
    import junitparser

    info = Report("b.yaml", [Diagnostic("a-rule", "info", "worth knowing", Span(0, 0, 0, 1))])
    suites = list(junitparser.JUnitXml.fromstring(written("junit", sample(), info, Report("c.yaml")).encode()))
    assert [(suite.name, suite.tests, suite.failures, suite.errors, suite.skipped) for suite in suites] == [
        ("dir a/b:c.yaml", 3, 2, 1, 0),
        ("b.yaml", 1, 0, 0, 1),
        ("c.yaml", 1, 0, 0, 0),
    ]
    [failure] = next(iter(suites[0])).result
    assert failure.message == "`bad` is 100% wrong"
    assert failure.text.splitlines()[0] == "dir a/b:c.yaml:1:5: error[invalid-value]"
    assert "write, or: leave it" in failure.text


# -- reviewdog -------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_rdjson_is_valid(tmp_path: Path) -> None:
    program = node("@umbrelladocs/rdformat-validator")
    path = tmp_path / "out.json"

    def validate(text: str) -> subprocess.CompletedProcess[str]:
        path.write_text(text, "utf-8")
        validator = PACKAGES / "@umbrelladocs/rdformat-validator/bin/rdformat-validator.js"
        arguments = [program, str(validator), "--strict", "--no-extra-fields", str(path)]
        return subprocess.run(arguments, capture_output=True, text=True, check=False)

    done = validate(written("rdjson", *everything()))
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert validate(written("rdjson")).returncode == 0
    assert validate(written("rdjson", sample()).replace('"message"', '"massage"')).returncode != 0


def test_rdjson_counts_bytes_and_suggests_single_edits() -> None:
    first, _, fault = json.loads(written("rdjson", sample()))["diagnostics"]
    # é has two bytes, the emoji four.
    assert first["location"]["range"] == {"start": {"line": 1, "column": 9}, "end": {"line": 1, "column": 12}}
    assert first["suggestions"] == [{"range": first["location"]["range"], "text": "good"}]
    assert fault["severity"] == "ERROR" and "KeyError" in fault["message"]
    edits = [Edit(Span(0, 0, 0, 1), "a"), Edit(Span(0, 4, 0, 7), "b")]
    found = Diagnostic("a-rule", "info", "m", Span(0, 0, 0, 1), fix=Fix("two", "safe", edits))
    [item] = json.loads(written("rdjson", Report("a.yaml", [found], lines=["abc: def"])))["diagnostics"]
    assert "suggestions" not in item


# -- Markdown --------------------------------------------------------------------------------------------------------


def test_markdown_is_exactly_this() -> None:
    assert written("markdown", sample()) == (
        "- **error** `dir a/b:c.yaml:1:5` [`invalid-value`](<https://example.org/invalid-value>): `bad` is `100%` wrong  \n"
        "  help: write, or: leave it\n"
        "- **warning** `dir a/b:c.yaml:1:5` `syntax-error`: over two lines\n"
        "- **fault** `dir a/b:c.yaml`: llmstrategy itself failed, please report it: some-rule: KeyError: 'x'\n"
        "\n"
        "1 error, 1 warning in 1 file; 1 fixable with --fix\n"
    )
