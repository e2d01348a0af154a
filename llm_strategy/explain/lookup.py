"""Explanations of every name the program uses, each made from the data that the checks read.

Nothing here is written twice: a rule's page is made from the rule, a need's from the fit table, a key's from
the format. The documentation is made from the same pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from llm_strategy.explain import catalogue, topics, words
from llm_strategy.explain.catalogue import rules_json, rules_text
from llm_strategy.explain.page import WIDTH, Page, to_text
from llm_strategy.format.declaration import SHAPES
from llm_strategy.format.quantities.parse import KINDS
from llm_strategy.format.spelling import nearest, plain, same_word
from llm_strategy.format.vocabulary import MEANT, SPELLINGS, WORDS
from llm_strategy.knowledge.claims import CLAIMS, SOURCES
from llm_strategy.knowledge.formulas import FORMULAS
from llm_strategy.rules.registry import all_families, all_rules, all_thresholds

Builder = Callable[[str], Page]

__all__ = ["explain", "names", "pages", "rules_json", "rules_text", "suggest"]

OWN_PAGE = ("need", "technique", "archetype")
"""Vocabularies whose words have pages of their own."""


def _topics() -> list[tuple[Iterable[str], Builder]]:
    """Return (names, what makes the page of one), in the order in which pages of one name are shown."""
    rules = all_rules()
    families = {family.name: family for family in all_families()}
    keys = dict.fromkeys(name for shape in SHAPES for name in shape.keys)
    inside = [f"{shape.name}.{name}" for shape in SHAPES for name in shape.keys]
    found: list[tuple[Iterable[str], Builder]] = [
        (rules, lambda name: catalogue.rule_page(rules[name])),
        (WORDS["need"], topics.need_page),
        (WORDS["technique"], topics.technique_page),
        (WORDS["archetype"], topics.archetype_page),
        (families, lambda name: catalogue.family_page(families[name])),
        (keys, words.key_page),
        (inside, words.key_page),
        (all_thresholds(), topics.threshold_page),
        (FORMULAS, topics.formula_page),
        (CLAIMS, topics.claim_page),
        (SOURCES, topics.source_page),
    ]
    for vocabulary, table in WORDS.items():
        if vocabulary not in keys:
            found.append(((vocabulary,), words.vocabulary_page))
        if vocabulary not in OWN_PAGE:
            found.append((table, _of(words.word_page, vocabulary)))
    found.append(([kind for kind in KINDS if kind not in WORDS], words.kind_page))
    return found


def _of(build: Callable[[str, str], Page], vocabulary: str) -> Builder:
    return lambda word: build(vocabulary, word)


def names() -> list[str]:
    """Return every name that can be explained, once."""
    return list(dict.fromkeys(name for group, _ in _topics() for name in group))


def pages(word: str) -> list[Page]:
    """Return a page for each thing called ``word``; case, ``-``, ``_`` and spaces make no difference."""
    word = word.strip().strip("`")
    found = []
    for group, build in _topics():
        name = word if word in group else same_word(word, group)
        if name is not None:
            found.append(build(name))
    return found


def explain(word: str) -> str | None:
    """Return all there is to say about ``word``; None when nothing is called so."""
    return ("-" * WIDTH + "\n").join(to_text(page) for page in pages(word)) or None


def suggest(word: str) -> str | None:
    """Return the name that ``word`` was probably meant to be, None when all are too far.

    What people write for a word of a vocabulary counts as well as a slip of the pen.
    """
    wanted = plain(word)
    for table in SPELLINGS.values():
        for writing, meant in table.items():
            if plain(writing) == wanted:
                return meant
    near = nearest(word, names())
    if near is not None:
        return near
    for meanings in MEANT.values():
        for writing, likely in meanings.items():
            if plain(writing) == wanted:
                return likely[0]
    return None
