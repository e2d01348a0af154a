"""Guide A on its own cases."""

from __future__ import annotations

from tests.advisor.asking import answer, recommended

POLICIES = """
purpose: Answer questions on the policies
stage: prototype
approach: [{technique: prompting, for: [style]}]
citations: required
knowledge: {policies: {update_cadence: weekly}}
quality:
  metrics: {correct: {target: 85%}}
  evidence: [{technique: prompting, scores: {correct: 61%}}]
"""


def test_knowledge_that_changes_is_retrieved() -> None:
    found = answer(recommended(POLICIES), "A")
    assert found.now.layers == found.end.layers == {"prompting", "rag"}
    assert "A16" in found.now.claims and "A14" in found.end.claims
