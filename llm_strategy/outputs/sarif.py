"""SARIF 2.1.0, the exchange format of static analysis: GitHub code scanning and many others read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from llm_strategy.fingerprints import fingerprints_with_suppressed
from llm_strategy.outputs.json import dumps, file_name
from llm_strategy.outputs.known import KNOWN
from llm_strategy.outputs.style import Style
from llm_strategy.remedy import in_words
from llm_strategy.report import ERROR, WARNING, Diagnostic, Fix, Report
from llm_strategy.rules.registry import all_rules
from llm_strategy.text import Span, printable
from llm_strategy.version import __version__

SHOWS_FIXES = True

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HOME = "https://github.com/llmstrategy/llmstrategy"
ROOT = "SRCROOT"
"""What relative addresses are relative to: the current folder, which in CI is the checkout."""

_LEVELS = {ERROR: "error", WARNING: "warning"}
"""Level → level of SARIF; every other level is a note."""


def render(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """Yield the log, with one run and a result a line."""
    rules: dict[str, int] = {}
    descriptions: list[dict[str, Any]] = []
    results: list[str] = []
    notifications: list[dict[str, Any]] = []
    fixed: list[dict[str, Any]] = []
    for report in reports:
        for found, fingerprint, marks in _with_marks(report):
            if found.rule not in rules:
                rules[found.rule] = len(rules)
                descriptions.append(_rule(found))
            results.append(dumps({**_result(report.file, found, rules[found.rule], fingerprint), **marks}))
        if report.baseline is not None:
            fixed += [
                {"file": file_name(report.file), "ruleId": rule, "route": route}
                for rule, route, _ in report.baseline.fixed
            ]
        for fault in report.faults:
            text = printable(f"{fault.part} on {report.file}: {fault.error}")
            notifications.append({"level": "error", "message": {"text": text}, "locations": [_location(report.file)]})
    driver = {
        "name": "llmstrategy",
        "version": __version__,
        "informationUri": HOME,
        "rules": descriptions,
    }
    invocation: dict[str, Any] = {"executionSuccessful": not notifications}
    if notifications:
        invocation["toolExecutionNotifications"] = notifications
    yield f'{{"$schema": "{SCHEMA}",\n "version": "2.1.0",\n "runs": [{{\n  "tool": {dumps({"driver": driver})},\n'
    yield f'  "invocations": [{dumps(invocation)}],\n  "columnKind": "unicodeCodePoints",\n  "results": ['
    for index, result in enumerate(results):
        yield f"{',' if index else ''}\n   {result}"
    yield "]"
    if fixed:
        yield f',\n  "properties": {dumps({"fixedInBaseline": fixed})}'
    yield "}]}\n"


def _with_marks(report: Report) -> Iterator[tuple[Diagnostic, str, dict[str, Any]]]:
    """Yield each finding with its fingerprint and what the baseline and comments in the file say of it.

    Those that a comment suppresses come last. Where a baseline is in use every result has a state.
    """
    shown, suppressed = fingerprints_with_suppressed(report)
    for found, fingerprint in zip(report.diagnostics, shown, strict=True):
        marks: dict[str, Any] = {}
        if report.baseline is not None:
            marks["baselineState"] = "unchanged" if found.known else "new"
        if found.known:
            marks["suppressions"] = [{"kind": "external", "status": "accepted", "justification": KNOWN}]
        yield found, fingerprint, marks
    for one, fingerprint in zip(report.suppressed, suppressed, strict=True):
        mark = {"kind": "inSource", "status": "accepted"}
        if one.reason:
            mark["justification"] = one.reason
        marks = {"suppressions": [mark]}
        if report.baseline is not None:
            marks["baselineState"] = "unchanged"
        yield one.diagnostic, fingerprint, marks


def _rule(found: Diagnostic) -> dict[str, Any]:
    """Describe the rule of a finding; one of a policy by what the finding says."""
    rule = all_rules().get(found.rule)
    if rule is None:
        described: dict[str, Any] = {"id": found.rule, "shortDescription": {"text": found.message}}
        if found.url:
            described["helpUri"] = found.url
        return {**described, "properties": {"tags": ["policy"]}}
    help_text = f"{rule.why}\n\n{in_words(rule.remedy)}" if rule.remedy else rule.why
    described = {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": help_text},
        "defaultConfiguration": {"level": _LEVELS.get(rule.severity, "note")},
        "properties": {"tags": [rule.family], "claims": list(rule.claims)},
    }
    if found.url:
        described["helpUri"] = found.url
    return described


def _result(file: str, found: Diagnostic, index: int, fingerprint: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": found.rule,
        "ruleIndex": index,
        "level": _LEVELS.get(found.severity, "note"),
        "message": {"text": found.message},
        "locations": [_location(file, found.span)],
        "partialFingerprints": {"llmstrategy/v1": fingerprint},
        "properties": {"path": list(found.path), "remedy": found.remedy},
    }
    if found.related:
        result["relatedLocations"] = [
            {**_location(file, also.span), "message": {"text": also.message}} for also in found.related
        ]
    if found.fix is not None:
        result["fixes"] = [_fix(file, found.fix)]
    return result


def _fix(file: str, fix: Fix) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    change = {"artifactLocation": _artifact(file), "replacements": replacements}
    return {
        "description": {"text": fix.title},
        "artifactChanges": [change],
        "properties": {"safety": fix.safety},
    }


def _location(file: str, span: Span | None = None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(file)}
    if span is not None:
        physical["region"] = _region(span)
    return {"physicalLocation": physical}


def _artifact(file: str) -> dict[str, str]:
    uri = quote(file_name(file).removeprefix("./"))
    if uri.startswith("/"):
        return {"uri": f"file://{uri}"}
    if "%3A" in uri[:4] and uri[1:4] == "%3A":
        # A drive of Windows.
        return {"uri": f"file:///{uri.replace('%3A', ':', 1)}"}
    return {"uri": uri, "uriBaseId": ROOT}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line + 1,
        "startColumn": span.column + 1,
        "endLine": span.end_line + 1,
        "endColumn": span.end_column + 1,
    }
