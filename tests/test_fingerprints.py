"""A finding has the same fingerprint as long as the same rule blames the same text in the same part of a file."""

from __future__ import annotations

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.fingerprints import fingerprints
from llm_strategy.report import Diagnostic, Report
from llm_strategy.text import Span
from tests.api.files import contents

FIRST = "      - {technique: rag, for: [style, citations], recall: 91%}\n"
SECOND = "      - {technique: prompting, for: [domain-knowledge]}\n"
HEAD = "version: 1\nstrategies:\n  faq:\n    purpose: a\n    approach:\n"


def of(text: str) -> set[str]:
    report = check(text.encode(), "a.yaml", DEFAULT, 740_000)
    assert report.diagnostics
    return set(fingerprints(report))


def test_lines_and_order_play_no_part() -> None:
    before = of(HEAD + FIRST + SECOND)
    assert of("# a remark\n\n" + HEAD + FIRST + "\n" + SECOND) == before
    assert of(HEAD + SECOND + FIRST) == before


def test_another_text_strategy_or_rule_is_another_finding() -> None:
    before = of(HEAD + FIRST + SECOND)
    assert of(HEAD + FIRST.replace("style", "persona") + SECOND) != before
    assert not of((HEAD + FIRST + SECOND).replace("faq", "other")) & before
    found = [Diagnostic(rule, "info", "m", Span(0, 0, 0, 3)) for rule in ("a", "b", "a")]
    assert len(set(fingerprints(Report("a.yaml", found, lines=["abc"])))) == 3


def test_they_are_distinct_in_a_file() -> None:
    for name, content in contents().items():
        report = check(content, name, DEFAULT, 740_000)
        assert len(set(fingerprints(report))) == len(report.diagnostics)
