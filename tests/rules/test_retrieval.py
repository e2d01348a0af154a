"""Rules of the family retrieval: levels, lists, and what stays unknown."""

from __future__ import annotations

import pytest

from tests.helpers import findings, report, unknown


def rag(*lines: str) -> str:
    return (
        "purpose: Answer questions on the manuals\n"
        "approach:\n  - {technique: prompting, for: [constraints]}\n  - technique: rag\n"
        + "".join(f"    {line}\n" for line in lines)
    )


def levels(rule: str, text: str) -> list[str]:
    return [level for name, level, _ in findings(text) if name == rule]


@pytest.mark.parametrize(
    ("needs", "level"),
    [
        ("[domain-knowledge]", "info"),
        ("[domain-knowledge, terminology]", "warning"),
        ("[terminology]", "warning"),
        ("[domain-knowledge, teminology]", "info"),  # unreadable, so not known to be for terminology
    ],
)
def test_vector_search_is_worse_where_the_word_counts(needs: str, level: str) -> None:
    assert levels("vector-only-retrieval", rag(f"for: {needs}", "retrieval: vector")) == [level]


@pytest.mark.parametrize("way", ["hybrid", "keyword"])
def test_other_search_is_fine(way: str) -> None:
    text = rag("for: [terminology]", f"retrieval: {way}")
    assert levels("vector-only-retrieval", text) == []
    assert "vector-only-retrieval" not in unknown(text)


@pytest.mark.parametrize("line", ["top_k: 5", "retrieval: vectors", "retrieval:"])
def test_a_search_that_is_not_known_is_asked_for(line: str) -> None:
    text = rag("for: [terminology]", line)
    assert levels("vector-only-retrieval", text) == []
    assert "vector-only-retrieval" in unknown(text)


def test_the_fix_makes_it_hybrid() -> None:
    (one,) = [d for d in report(rag("retrieval: vector")).diagnostics if d.rule == "vector-only-retrieval"]
    assert one.fix is not None
    assert one.fix.safety == "review"
    assert [edit.text for edit in one.fix.edits] == ["hybrid"]


@pytest.mark.parametrize("status", ["retiring", "rejected"])
def test_layers_out_of_use_are_not_read(status: str) -> None:
    text = rag("retrieval: vector", "retrieves: documents", f"status: {status}")
    assert levels("vector-only-retrieval", text) == levels("chunking-undeclared", text) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("retrieves: documents",), 1),
        (("retrieves: [records, documents]",), 1),
        (("retrieves: documents", "chunking: other"), 0),
        (("retrieves: records",), 0),
        (("retrieves: [examples, labels, schemas]",), 0),
        # Documents are the plain meaning, but nobody declared them.
        (("retrieval: hybrid",), 0),
    ],
)
def test_chunking_of_declared_documents(lines: tuple[str, ...], found: int) -> None:
    text = rag(*lines)
    assert levels("chunking-undeclared", text) == ["hint"] * found
    assert "chunking-undeclared" not in unknown(text)


@pytest.mark.parametrize(
    "lines",
    [
        ("retrieves: documents", "chunking: sections"),
        ("retrieves: dokuments",),
        ("retrieves: [records, dokuments]",),
    ],
)
def test_chunking_that_cannot_be_read_is_unknown(lines: tuple[str, ...]) -> None:
    text = rag(*lines)
    assert levels("chunking-undeclared", text) == []
    assert "chunking-undeclared" in unknown(text)
