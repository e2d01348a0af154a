"""Cross references: claims and what cites them, rules and the words they are about, rules and needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from llm_strategy.config.settings import DEFAULT
from llm_strategy.engine.check import check
from llm_strategy.explain.page import ARCHETYPE, FORMULA, MARK, NEED, RULE, TECHNIQUE, THRESHOLD, Ref, Words
from llm_strategy.format.vocabulary import COLUMN_OF
from llm_strategy.knowledge.archetypes import ARCHETYPES
from llm_strategy.knowledge.archetypes import CLAIM as ARCHETYPE_CLAIM
from llm_strategy.knowledge.claims import CLAIMS
from llm_strategy.knowledge.disagreements import DISAGREEMENTS
from llm_strategy.knowledge.fit import FIT
from llm_strategy.knowledge.formulas import FORMULAS
from llm_strategy.knowledge.practice import PRACTICE
from llm_strategy.knowledge.techniques import TECHNIQUES
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.remedy import in_words
from llm_strategy.rules.registry import all_rules, all_thresholds
from llm_strategy.rules.rule import NEED as EACH_NEED
from llm_strategy.rules.rule import Rule

RULES = "Rules"
FIT_TABLE = "Fit table"
USE_CASES = "Use cases"
TECHNIQUES_USE = "Techniques"
LIMITS = "Thresholds"
SUMS = "Formulas"
ADVICE = "Good practice"
DISPUTES = "Disagreements"

ENFORCING = (RULES, FIT_TABLE, USE_CASES, TECHNIQUES_USE, LIMITS, SUMS, ADVICE)
"""The groups of uses in which a claim decides or says something; a disagreement alone is none."""


def citations() -> Iterator[tuple[str, str, Words, str]]:
    """Yield (claim, group, what cites it, what that says) for every citation there is.

    What it says is ``""`` where its own page says more.
    """
    for rule in all_rules().values():
        for claim in rule.claims:
            yield claim, RULES, Ref(RULE, rule.name), ""
    for need, row in FIT.items():
        for column, (rating, _, claims) in row.items():
            for claim in claims:
                yield claim, FIT_TABLE, (Ref(NEED, need), f" × {column}: {rating}"), ""
    for archetype in ARCHETYPES:
        yield ARCHETYPE_CLAIM, USE_CASES, Ref(ARCHETYPE, archetype), ""
    for name, sections in TECHNIQUES.items():
        for statements in sections.values():
            for text, claims in statements:
                for claim in claims:
                    yield claim, TECHNIQUES_USE, Ref(TECHNIQUE, name), text
    for threshold in all_thresholds().values():
        for claim in threshold.claims:
            yield claim, LIMITS, Ref(THRESHOLD, threshold.key), ""
    for formula in FORMULAS.values():
        for claim in formula.claims:
            yield claim, SUMS, Ref(FORMULA, formula.name), ""
    for subject, statements in PRACTICE.items():
        for text, claims in statements:
            for claim in claims:
                yield claim, ADVICE, f"“{subject}”", text
    for dispute in DISAGREEMENTS:
        for _, claims in dispute.positions:
            for claim in claims:
                yield claim, DISPUTES, f"“{dispute.question}”", ""


Citations = dict[str, list[tuple[Words, str]]]
"""Group → (what of that group cites a claim, what it says)."""


@cache
def _uses() -> dict[str, Citations]:
    by_claim: dict[str, Citations] = {claim: {} for claim in CLAIMS}
    for claim, group, words, text in citations():
        by_claim.setdefault(claim, {}).setdefault(group, []).append((words, text))
    return by_claim


def uses(claim: str) -> Citations:
    """Return what cites ``claim``, in the order of the groups above."""
    return _uses()[claim]


_TICKED = r"`([a-z][a-z0-9_-]*)(:?)[^`]*`"
_KEYED = r"([a-z][a-z0-9_-]*)(:?)(?![a-z0-9_/.-])"


def _spoken(rule: Rule) -> tuple[set[str], set[str]]:
    """Return the keys and the words of the format that a rule mentions, or that its example blames."""
    keys, words = set(), set()
    for text in (rule.summary, rule.why, in_words(rule.remedy)):
        for word, colon in re.findall(_TICKED, text):
            keys.add(word)
            if not colon:
                words.add(word)
    for line in rule.bad.splitlines():
        blamed, mark, after = line.partition(MARK)
        if mark and not after.strip():
            for word, colon in re.findall(_KEYED, blamed):
                (keys if colon else words).add(word)
    return keys, words


def about_key(key: str) -> list[str]:
    """Return the rules that mention the format's ``key``, or whose example blames it."""
    return [name for name, rule in all_rules().items() if key in _spoken(rule)[0]]


def about_word(word: str) -> list[str]:
    """Return the rules that mention a ``word`` of a vocabulary, or whose example blames it."""
    return [name for name, rule in all_rules().items() if word in _spoken(rule)[1]]


def about_technique(technique: str) -> list[str]:
    """Return the rules about ``technique``: by name, by their words or by what their example blames."""
    parts = f"-{technique}-"
    spoken = set(about_word(technique))
    return [name for name in all_rules() if parts in f"-{name}-" or name in spoken]


def judging(need: str) -> dict[str, list[str]]:
    """Return rule → techniques: the rules that look at ``need`` where a layer of that technique is for it.

    A strategy of that one layer is checked: each rule that reports the need, or lacks a fact to, judges it. Rules
    that mention the need but take more than that one layer have no techniques.
    """
    rules = all_rules()
    techniques: dict[str, list[str]] = {}
    for technique in COLUMN_OF:
        text = frame(f"purpose: A question\napproach:\n  - technique: {technique}\n    for: [{need}]\n")
        report = check(text, "llmstrategy.yaml", DEFAULT, 1)
        names = [found.rule for found in report.diagnostics if found.path[-2:] == ("for", 0)]
        names += [unknown.rule for unknown in report.unknown if rules[unknown.rule].scope == EACH_NEED]
        for name in dict.fromkeys(names):
            techniques.setdefault(name, []).append(technique)
    for name in about_word(need):
        techniques.setdefault(name, [])
    return {name: techniques[name] for name in rules if name in techniques}


def frame(example: str) -> str:
    """Return an example as a complete file: itself, or the strategy it is in the smallest frame."""
    text = example.lstrip("\n")
    if text.startswith(("version", "#", "%", "---")) or "strategies:" in text:
        return text
    inside = "".join(f"    {line}" if line.strip() else line for line in text.splitlines(keepends=True))
    return f"version: 1\nstrategies:\n  example:\n{inside}"


def readers(threshold: Threshold) -> list[str]:
    """Return the rules that read a threshold."""
    return [name for name, rule in all_rules().items() if threshold in rule.thresholds]
