"""A name leads to its declaration, and its declaration to every place that uses it."""

from __future__ import annotations

import pytest

from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.ide.definitions import definitions, path_at, references
from llm_strategy.ide.names import occurrences
from llm_strategy.ide.types import Occurrence
from llm_strategy.text import Span

from .helpers import FILES, HEAD, placed, snapshot

TEXT = (
    HEAD
    + """\
    approach:
      - technique: rag
        reads: [1faq, policies]
      - technique: prompting
        reads: 1faq
    knowledge:
      1faq: {held: index}
      policies: {held: index}
    quality:
      metrics:
        2good: {target: 90%}
      evidence:
        - scores: {2good: 80%}
          results: runs/june.json
        - scores: {"2good": 70%}
  other:
    purpose: Another
    approach: []
    knowledge: {1faq: {held: prompt}}
"""
)
ALIASES = (
    HEAD + "    approach: &layers\n      - {technique: rag}\n  two:\n    purpose: x\n    approach: *layers\n"
)


def at(text: str, word: str, number: int = 0) -> tuple[Snapshot, int, int]:
    """Put the cursor into the occurrence of a word with that number."""
    start = -1
    for _ in range(number + 1):
        start = text.index(word, start + 1)
    return placed(text[: start + 1] + "¦" + text[start + 1 :])


def texts(asked: Snapshot, spans: list[Span]) -> list[tuple[int, str]]:
    return [(span.line, asked.lines[span.line][span.column : span.end_column]) for span in spans]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_source_leads_to_its_declaration_in_its_strategy(number: int) -> None:
    asked, line, column = at(TEXT, "1faq", number)
    assert texts(asked, definitions(asked, line, column)) == [(10, "1faq")]


def test_the_same_name_in_another_strategy_is_another_source() -> None:
    asked, line, column = at(TEXT, "1faq", 3)
    assert texts(asked, definitions(asked, line, column)) == [(22, "1faq")]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_metric_leads_to_its_target(number: int) -> None:
    asked, line, column = at(TEXT, "2good", number)
    assert texts(asked, definitions(asked, line, column)) == [(14, "2good")]


def test_references_are_all_places_in_order() -> None:
    asked, line, column = at(TEXT, "1faq", 1)
    assert texts(asked, references(asked, line, column)) == [(6, "1faq"), (8, "1faq"), (10, "1faq")]
    without = references(asked, line, column, include_declaration=False)
    assert texts(asked, without) == [(6, "1faq"), (8, "1faq")]
    asked, line, column = at(TEXT, "2good", 0)
    assert texts(asked, references(asked, line, column)) == [(14, "2good"), (16, "2good"), (18, '"2good"')]


@pytest.mark.parametrize("sign", ["&layers", "*layers"])
def test_anchors_and_aliases(sign: str) -> None:
    asked, line, column = at(ALIASES, sign)
    assert texts(asked, definitions(asked, line, column)) == [(4, "&layers")]
    assert texts(asked, references(asked, line, column)) == [(4, "&layers"), (8, "*layers")]


USES = (
    HEAD.replace("faq", "front-door")
    + "    uses: {small-talk: 40%}\n    approach: [{technique: prompting}]\n"
    + "  small-talk:\n    purpose: Chat\n    approach: [{technique: prompting}]\n"
)


@pytest.mark.parametrize("number", [0, 1])
def test_a_strategy_that_another_uses(number: int) -> None:
    asked, line, column = at(USES, "small-talk", number)
    assert texts(asked, definitions(asked, line, column)) == [(6, "small-talk")]
    assert texts(asked, references(asked, line, column)) == [(4, "small-talk"), (6, "small-talk")]


def test_an_anchor_that_is_set_again_is_another_one() -> None:
    text = (
        HEAD + "    owner: &a one\n    stage: *a\n    archetype: !!str &a two\n    task: *a\n"
        "    notes: 'a *a and &a in a text'\n"
    )
    asked, line, column = at(text, "*a", 1)
    assert texts(asked, definitions(asked, line, column)) == [(6, "&a")]
    asked, line, column = at(text, "*a", 0)
    assert texts(asked, references(asked, line, column)) == [(4, "&a"), (5, "*a")]
    asked, line, column = at(text, "*a", 2)
    assert definitions(asked, line, column) == []


def test_an_alias_without_an_anchor_leads_nowhere() -> None:
    asked, line, column = at(HEAD + "    stage: *nothing\n    owner: &a x\n    task: *a\n", "*nothing")
    assert definitions(asked, line, column) == []


def test_a_path_leads_to_its_file() -> None:
    link = path_at(*at(TEXT, "runs/june"))
    assert link is not None
    assert link.target == "runs/june.json"
    assert path_at(*at(TEXT, "policies")) is None


@pytest.mark.parametrize("word", ["technique", "purpose", "Answer", "version"])
def test_other_words_lead_nowhere(word: str) -> None:
    asked, line, column = at(TEXT, word)
    assert definitions(asked, line, column) == references(asked, line, column) == []


def test_a_name_that_nothing_declares_leads_nowhere() -> None:
    assert definitions(*at(TEXT.replace("policies]", "3nobody]"), "3nobody")) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_place_of_a_name_gives_the_same_places(path) -> None:  # type: ignore[no-untyped-def]
    asked = snapshot(path.read_bytes().decode())
    for line, text in enumerate(asked.lines):
        for column in range(0, len(text), 3):
            found: list[Occurrence] = occurrences(asked, line, column)
            assert sum(occurrence.is_declaration for occurrence in found) <= 1 or asked.document.problems
            for occurrence in found[:3]:
                span = occurrence.span
                assert occurrences(asked, span.line, span.column) == found
