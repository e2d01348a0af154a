"""Newer guidance: each statement has an address and a date, and is shown beside what it is about."""

from __future__ import annotations

import re

import pytest

from llm_strategy.explain import lookup, summaries
from llm_strategy.explain.pages.contents import pages
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.knowledge.claims import CLAIMS
from llm_strategy.knowledge.guidance import GUIDANCE, dissent
from llm_strategy.rules.registry import all_rules


@pytest.mark.parametrize("name", GUIDANCE)
def test_a_statement_is_whole(name):
    one = GUIDANCE[name]
    assert re.fullmatch(r"N[1-9]\d*", name)
    assert one.address.startswith("https://")
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", one.date)
    assert one.text and one.title and one.author and one.basis and one.read
    assert set(one.against) <= set(CLAIMS)
    assert set(one.about) <= set(all_rules()) | set(WORDS["technique"])
    page = lookup.explain(name)
    assert page is not None
    assert one.date in page
    assert one.read in " ".join(page.split())
    assert f'id="{name.lower()}"' in pages()["docs/claims.md"]


def test_it_is_no_law():
    for rule in all_rules().values():
        if any(claim in GUIDANCE for claim in rule.claims):
            assert rule.severity == "info"
    # What the first two speak of costs nothing but money where it is not done.
    assert all_rules()["rag-for-small-stable-knowledge"].severity == "info"


@pytest.mark.parametrize("word", ["rag", "fine-tuning", "rag-for-small-stable-knowledge"])
def test_explain_and_hovers_show_it(word):
    names = [one.name for one in dissent(word)]
    assert names
    text = lookup.explain(word)
    hover = summaries.technique(word) if word in WORDS["technique"] else summaries.rule(word)
    for name in names:
        assert name in text
        assert GUIDANCE[name].address in hover


def test_what_nothing_dissents_from():
    assert dissent("unknown-model") == ()
    assert dissent("C15") == (GUIDANCE["N6"],)
