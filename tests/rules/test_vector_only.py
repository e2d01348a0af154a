"""A vector search alone is mentioned where nothing corrects what it finds."""

from __future__ import annotations

import pytest

from tests.helpers import findings

TEXT = """
purpose: Answer mechanics' questions on repair manuals
approach:
  - {technique: prompting, for: [constraints]}
  - {technique: rag, for: [domain-knowledge], retrieval: vectorMORE}
"""


@pytest.mark.parametrize(
    ("more", "reported"),
    [
        ("", True),
        (", reranker: false", True),
        (", reranker: true", False),
        (", reranker_model: cohere/rerank-v3.5", False),
        (", reranker: false, reranker_model: cohere/rerank-v3.5", True),
        (", reranker_model: [cohere/rerank-v3.5]", False),
        ("}\n  - {technique: fine-tuning, for: [domain-knowledge], tunes: retriever", False),
        ("}\n  - {technique: fine-tuning, for: [style], tunes: generator", True),
    ],
)
def test_vector_only_retrieval(more: str, reported: bool) -> None:
    rules = {rule for rule, _, _ in findings(TEXT.replace("MORE", more))}
    assert ("vector-only-retrieval" in rules) is reported
