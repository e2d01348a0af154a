"""Look up the explanation of a name: a rule, a word, a key, a threshold, a formula, a claim.

Every page is made from the data that the checks read; the documentation is made from the same pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from llm_strategy.config.settings import POLICY_FAMILY
from llm_strategy.explain import format_pages, knowledge_pages, rule_pages
from llm_strategy.explain.guidance_pages import guidance_page
from llm_strategy.explain.page import Page
from llm_strategy.explain.terminal import WIDTH, to_text
from llm_strategy.format.declaration import SHAPES
from llm_strategy.format.quantities.parse import KINDS
from llm_strategy.format.spelling import nearest, plain, same_word
from llm_strategy.format.vocabulary import MEANT, SPELLINGS, WORDS
from llm_strategy.knowledge.claims import CLAIMS, SOURCES
from llm_strategy.knowledge.formulas import FORMULAS
from llm_strategy.knowledge.guidance import GUIDANCE
from llm_strategy.rules.registry import all_families, all_rules, all_thresholds

Builder = Callable[[str], Page]

OWN_PAGE = ("need", "technique", "archetype")
"""Vocabularies whose words have pages of their own."""


def _builders() -> list[tuple[Iterable[str], Builder]]:
    """Return (names, what makes the page of one), in the order in which pages of one name are shown."""
    rules = all_rules()
    families = {family.name: family for family in all_families()}
    keys = dict.fromkeys(name for shape in SHAPES for name in shape.keys)
    inside = [f"{shape.name}.{name}" for shape in SHAPES for name in shape.keys]
    builders: list[tuple[Iterable[str], Builder]] = [
        (rules, lambda name: rule_pages.rule_page(rules[name])),
        (WORDS["need"], knowledge_pages.need_page),
        (WORDS["technique"], knowledge_pages.technique_page),
        (WORDS["archetype"], knowledge_pages.archetype_page),
        (families, lambda name: rule_pages.family_page(families[name])),
        (keys, format_pages.key_page),
        (inside, format_pages.key_page),
        (all_thresholds(), knowledge_pages.threshold_page),
        (FORMULAS, knowledge_pages.formula_page),
        (CLAIMS, knowledge_pages.claim_page),
        (GUIDANCE, guidance_page),
        (SOURCES, knowledge_pages.source_page),
    ]
    for vocabulary, table in WORDS.items():
        if vocabulary not in keys:
            builders.append(((vocabulary,), format_pages.vocabulary_page))
        if vocabulary not in OWN_PAGE:
            builders.append((table, partial(format_pages.word_page, vocabulary)))
    builders.append(([kind for kind in KINDS if kind not in WORDS], format_pages.kind_page))
    return builders


def names() -> list[str]:
    """Return every name that can be explained, once."""
    return list(dict.fromkeys(name for group, _ in _builders() for name in group))


def pages(word: str, folder: str | None = None) -> list[Page]:
    """Return a page for each thing called ``word``; case, ``-``, ``_`` and spaces make no difference.

    The rules of policies are those of the settings of ``folder``, the current one where it is None; raises
    :class:`~llm_strategy.config.settings.SettingsError` where these are wrong.
    """
    word = word.strip().strip("`")
    if word.startswith(f"{POLICY_FAMILY}/"):
        return _pages_of_policies(word, folder)
    found = []
    for group, build in _builders():
        name = word if word in group else same_word(word, group)
        if name is not None:
            found.append(build(name))
    return found


def _pages_of_policies(word: str, folder: str | None) -> list[Page]:
    # jsonschema is imported with the first policy.
    from llm_strategy.explain.policy_pages import policies_in, policy_page

    return [
        policy_page(policy, rule)
        for policy in policies_in(folder)
        for rule in policy.rules.values()
        if rule.name == word.lower()
    ]


def explain(word: str) -> str | None:
    """Return all there is to say about ``word``; None when nothing is called so."""
    return ("-" * WIDTH + "\n").join(to_text(page) for page in pages(word)) or None


def suggest(word: str) -> str | None:
    """Return the name that ``word`` was probably meant to be, None when all are too far.

    What people write for a word of a vocabulary counts as well as a slip of the pen.
    """
    wanted = plain(word)
    for spellings in SPELLINGS.values():
        for writing, meant in spellings.items():
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
