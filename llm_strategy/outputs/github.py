"""Workflow commands of GitHub Actions: an annotation for each finding, at its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from llm_strategy.outputs.escape import shown
from llm_strategy.outputs.known import FIXED
from llm_strategy.outputs.style import Style
from llm_strategy.outputs.tally import plural
from llm_strategy.report import ERROR, WARNING, Report

SHOWS_FIXES = False

_COMMANDS = {ERROR: "error", WARNING: "warning"}
"""Level → command; every other level is a notice."""


def render(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """Yield one command a finding; nothing for a clean file. What is in the baseline is counted in a notice."""
    known = 0
    for report in reports:
        file = _file(report.file)
        known += len(report.diagnostics) - len(report.new)
        for rule, route, _ in report.baseline.fixed if report.baseline is not None else ():
            text = f"{rule} at {route} {FIXED}"
            yield command("notice", {"file": file, "title": "llmstrategy: fixed"}, text)
        for found in report.new:
            span = found.span
            properties: dict[str, str | int] = {
                "file": file,
                "line": span.line + 1,
                "endLine": span.end_line + 1,
                "title": f"llmstrategy: {found.rule}",
            }
            if span.line == span.end_line:
                # Columns are read where they are of one line.
                properties["col"] = span.column + 1
                properties["endColumn"] = span.end_column + 1
            text = found.message + (f"\n{found.remedy}" if found.remedy else "")
            yield command(_COMMANDS.get(found.severity, "notice"), properties, text)
        for fault in report.faults:
            text = f"llmstrategy itself failed, please report it: {fault.part}: {fault.error}"
            yield command("error", {"file": file, "title": "llmstrategy"}, text)
    if known:
        yield command("notice", {"title": "llmstrategy"}, f"{plural(known, 'finding')} in the baseline")


def command(name: str, properties: dict[str, str | int], text: str) -> str:
    """Return a workflow command as a line; nothing in the text can end it or begin another."""
    said = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {said}::{_data(text)}\n"


def _file(name: str) -> str:
    return name.removeprefix("./")


def _data(text: str) -> str:
    lines = [shown(line) for line in text.split("\n")]
    return "\n".join(lines).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
