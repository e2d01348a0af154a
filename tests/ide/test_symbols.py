"""Symbols, folds, selections and links: what they are, and that they nest as editors demand."""

from __future__ import annotations

import pytest

from llm_strategy.ide.folding import folds
from llm_strategy.ide.links import links
from llm_strategy.ide.selection import selections
from llm_strategy.ide.symbols import symbols
from llm_strategy.ide.types import Symbol
from llm_strategy.text import Span

from .helpers import FILES, HEAD, snapshot

TEXT = """\
# one
# two
version: 1
strategies:
  faq:
    purpose: Answer
    approach:
      - technique: prompting
        name: base
        prompt: prompts/answer.md
        for: [style, persona]
      - technique: rag
        status: rejected
        for: [citations] # llmstrategy: ignore[rag-for-behavior]
    knowledge:
      policies: {update_cadence: daily, source: "https://e.example/a"}
    quality:
      eval_dataset: s3://bucket/key
      metrics: {good: {target: 85%}}
      evidence:
        - technique: [prompting, rag]
          date: 2026-09
"""


def inside(inner: Span, outer: Span) -> bool:
    return (outer.line, outer.column) <= (inner.line, inner.column) and (
        inner.end_line,
        inner.end_column,
    ) <= (
        outer.end_line,
        outer.end_column,
    )


def tree(found: list[Symbol]) -> list[object]:
    return [(one.kind, one.name, one.detail, tree(one.children)) for one in found]


def test_tree_of_a_file() -> None:
    assert tree(symbols(snapshot(TEXT))) == [
        (
            "strategy",
            "faq",
            "Answer",
            [
                ("layer", "prompting: base", "style, persona", []),
                ("layer", "rag", "rejected: citations", []),
                ("section", "knowledge", "", [("source", "policies", "daily", [])]),
                (
                    "section",
                    "quality",
                    "",
                    [("metric", "good", "85%", []), ("measurement", "prompting + rag", "2026-09", [])],
                ),
            ],
        )
    ]


def test_folds() -> None:
    found = [(one.first, one.last, one.kind) for one in folds(snapshot(TEXT))]
    assert (0, 1, "comment") in found
    assert (4, 21, "region") in found
    assert (6, 13, "region") in found
    assert (7, 10, "region") in found
    assert (11, 13, "region") in found
    assert all(first < last for first, last, _ in found)
    assert len({first for first, _, _ in found}) == len(found)


def test_selections_grow_from_the_word_to_the_file() -> None:
    lines = TEXT.split("\n")
    found = selections(snapshot(TEXT), 10, lines[10].index("persona") + 2)
    texts = [lines[one.line][one.column : one.end_column] for one in found if one.line == one.end_line]
    assert texts == ["persona", "[style, persona]", "for: [style, persona]"]
    assert found[-1] == Span(0, 0, len(lines) - 1, 0)


def test_links() -> None:
    found = [(one.kind, one.target) for one in links(snapshot(TEXT))]
    assert found[0] == ("path", "prompts/answer.md")
    assert found[1][0] == "address"
    assert found[1][1].endswith("/rag-for-behavior.md")
    assert found[2] == ("address", "https://e.example/a")
    assert len(found) == 3


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", "HTTPS://x"])
def test_only_web_addresses_are_links(address: str) -> None:
    text = HEAD + f'    knowledge: {{a: {{source: "{address}"}}}}\n'
    assert links(snapshot(text)) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_spans_nest(path) -> None:  # type: ignore[no-untyped-def]
    asked = snapshot(path.read_bytes().decode())

    def nested(one: Symbol) -> None:
        assert one.name
        assert inside(one.selection, one.span)
        for child in one.children:
            assert inside(child.span, one.span), (child.name, child.span, one.name, one.span)
            nested(child)

    found = symbols(asked)
    names = [one.name for one in found]
    assert set(names) >= set(asked.strategies) or "bare-markers" in path.name
    for one in found:
        nested(one)
    for fold in folds(asked):
        assert 0 <= fold.first < fold.last < len(asked.lines)
    for line, text in enumerate(asked.lines):
        for column in {0, len(text) // 2, len(text)}:
            spans = selections(asked, line, column)
            assert inside(Span(line, column, line, column), spans[0])
            for inner, outer in zip(spans, spans[1:], strict=False):
                assert inner != outer
                assert inside(inner, outer)
    for link in links(asked):
        assert link.span.line < len(asked.lines)
