"""Every output shows the same findings, over the corpus, the examples and every rule's own."""

from __future__ import annotations

import re

import pytest

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.outputs.registry import FORMATS
from llm_strategy.report import SEVERITIES, Diagnostic, Report
from llm_strategy.text import Span
from tests.api.files import contents
from tests.outputs.reading import LEVELS, READERS, Seen, written


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return [check(content, name, DEFAULT, 740_000) for name, content in contents().items()]


def plain(text: str) -> str:
    """Return a message without the backticks that Markdown takes for code, and with blanks joined."""
    return re.sub(r"\s+", " ", text.replace("`", "")).strip()


def test_every_output_has_a_reader() -> None:
    assert set(READERS) == set(FORMATS)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_output_shows_the_same_findings(name: str, reports: list[Report]) -> None:
    expected = []
    for report in reports:
        for found in report.diagnostics:
            level = LEVELS.get(name, {}).get(found.severity, found.severity)
            column = found.span.column
            if name == "rdjson":
                column = len(report.lines[found.span.line][:column].encode())
            expected.append(Seen(report.file, found.span.line + 1, column + 1, found.rule, level, plain(found.message)))
    assert len(expected) > 400 and {one.level for one in expected} == {
        LEVELS.get(name, {}).get(level, level) for level in SEVERITIES
    }
    shown = [one._replace(message=plain(one.message)) for one in READERS[name](written(name, *reports))]
    assert shown == expected


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_clean_file_shows_no_finding(name: str) -> None:
    assert READERS[name](written(name, Report("a.yaml"))) == []


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_rule_of_a_policy_is_shown_like_any_other(name: str) -> None:
    found = Diagnostic("policy/own/good", "error", "take a good one", Span(0, 2, 0, 4), url="https://example.org/x")
    [shown] = READERS[name](written(name, Report("a.yaml", [found], lines=["a: bc"])))
    assert (shown.rule, shown.message, shown.column) == ("policy/own/good", "take a good one", 3)
