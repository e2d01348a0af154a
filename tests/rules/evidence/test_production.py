"""What people use has to be measured; what another strategy uses is measured with it."""

from __future__ import annotations

import pytest

from tests.helpers import report

FILE = """
version: 1
strategies:
  research:
    purpose: Answer open questions
    task: {task}
    stage: production
    approach: [{{technique: prompting, for: [workflow]}}]
    uses: {{searcher: 100%}}
    {quality}
  searcher:
    purpose: Follow one thread of a question
    task: agent
    stage: production
    approach: [{{technique: tools, kind: web-search, for: [fresh-knowledge]}}]
"""
MEASURED = "quality: {metrics: {right: {}}, evidence: [{scores: {right: 81%}}]}"


@pytest.mark.parametrize(
    ("task", "quality", "blamed"),
    [
        ("agent", MEASURED, []),
        ("agent", "", ["research"]),
        ("routing", "", ["searcher"]),
        ("routing", MEASURED, []),
    ],
)
def test_a_strategy_that_others_use_is_asked_where_nobody_else_is(task: str, quality: str, blamed: list[str]) -> None:
    found = report(FILE.format(task=task, quality=quality)).diagnostics
    assert [one.path[1] for one in found if one.rule == "production-not-evaluated"] == blamed
