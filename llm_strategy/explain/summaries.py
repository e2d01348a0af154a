"""What there is to say about a name of the format, in Markdown: the same in a hover and beside a completion."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from llm_strategy.explain.addresses import FIT_PAGE, url
from llm_strategy.explain.format_pages import holds
from llm_strategy.explain.knowledge_pages import OURS, OURS_IN_SHORT, techniques_of
from llm_strategy.explain.markdown import bullets, inline, paragraphs
from llm_strategy.explain.model_pages import ending_sentence
from llm_strategy.explain.page import ARCHETYPE, CLAIM, NEED, RULE, Ref, sentence
from llm_strategy.explain.rule_facts import glance
from llm_strategy.format import declaration as declared
from llm_strategy.format.declaration import Key
from llm_strategy.format.quantities.parse import describe, examples
from llm_strategy.format.vocabulary import COLUMN_OF, NEED_KINDS, WORDS, is_own_model
from llm_strategy.knowledge import lifecycle, prices
from llm_strategy.knowledge.archetypes import ARCHETYPES
from llm_strategy.knowledge.archetypes import CLAIM as ARCHETYPE_CLAIM
from llm_strategy.knowledge.fit import COLUMNS, FIT, NO, PART, YES, cell
from llm_strategy.knowledge.guidance import dissent
from llm_strategy.knowledge.model_suggestions import suggest
from llm_strategy.knowledge.prices import Model
from llm_strategy.links import page_url
from llm_strategy.markdown_text import code, escape, link
from llm_strategy.model.context import today as current_day
from llm_strategy.model.formulas import dollars
from llm_strategy.remedy import in_words
from llm_strategy.rules.registry import all_rules
from llm_strategy.rules.rule import Rule
from llm_strategy.text import listed

MARKS = {YES: "✓", PART: "~", NO: "✗"}
"""Rating → its sign."""

SAID = {YES: "fixes it", PART: "helps in part", NO: "does not fix it"}

MOST_EXAMPLES = 4
"""Writings of a quantity that are shown."""

SHAPES = {shape.name: shape for shape in declared.SHAPES}


def documentation(topic: Sequence[str]) -> str:
    """Return the Markdown of a topic: its kind and the names it is about; ``""`` for one that nothing is known of."""
    if not topic or topic[0] not in _TOPICS:
        return ""
    try:
        return _TOPICS[topic[0]](*topic[1:])
    except (KeyError, TypeError, ValueError):  # a topic that came back from an editor may be anything
        return ""


def key(shape: str, name: str) -> str:
    """Explain a key of the map called ``shape``."""
    return key_text(SHAPES[shape].keys[name], shape)


def key_text(key: Key, shape: str = "") -> str:
    """Explain a key: its meaning, and what to write."""
    where = f" · key of {'the file' if shape == declared.TOP.name else escape(f'`{shape}`')}" if shape else ""
    facts = [] if key.type == declared.QUANTITY else [f"Holds: {inline(holds(key), lambda _: None)}."]
    if key.type == declared.QUANTITY:
        facts.append(f"Write {escape(describe(key.vocabulary))}.")
        facts += _examples(key.vocabulary)
    elif key.type == declared.MODEL:
        facts.append(
            "`self-hosted/name` for a model of your own, `other/name` for a model that is not in the data."
        )
    elif key.type == declared.LIST and key.shape is declared.LAYER:
        general = [name for name, inner in key.shape.keys.items() if not inner.techniques]
        facts.append(
            f"Keys of each: {', '.join(f'`{name}`' for name in general)}, and those of its technique."
        )
    elif key.type in (declared.MAP, declared.NAMED, declared.LIST):
        facts.append(f"Keys: {', '.join(f'`{inner}`' for inner in key.shape.keys)}.")
    if key.required:
        facts.append("Required.")
    if key.techniques:
        facts.append(f"In layers of {declared.belongs_to(key)}.")
    return paragraphs(f"`{key.name}`{where}", _sentence(key.doc), bullets(facts))


def _examples(kind: str) -> list[str]:
    """Return a sentence with some right writings; none where the description has them all."""
    described = describe(kind)
    new = [f"`{text}`" for text in examples(kind) if f"`{text}`" not in described]
    return [f"For example {listed(new[:MOST_EXAMPLES], 'or')}."] if new else []


def need(word: str, technique: str = "", *retrieves: str, with_reason: bool = True) -> str:
    """Explain a need, with how far each technique fixes it: that of the layer, when given, first and with claims.

    The reason of its mark is left out where a finding gives it.
    """
    [kind] = [kind for kind, words in NEED_KINDS.items() if word in words]
    own = COLUMN_OF.get(technique)
    lines = []
    if own is not None:
        lines.append(_marked(word, technique, retrieves, f"**{technique}** (this layer)", with_reason))
    for rating, said in SAID.items():
        columns = [column for column in COLUMNS if column != own and FIT[word][column][0] == rating]
        if columns:
            names = [
                name if FIT[word][column][2] else f"{name} ({OURS_IN_SHORT})"
                for column in columns
                for name in techniques_of(column)
            ]
            lines.append(f"{MARKS[rating]} {said}: {', '.join(names)}")
    head = f"`{word}` · {kind} need"
    return paragraphs(head, _sentence(WORDS["need"][word]), bullets(lines), _read_more(NEED, word))


def _marked(
    word: str, technique: str, retrieves: Iterable[str], name: str, with_reason: bool = True
) -> str:
    """Return how far a technique fixes a need: its mark, ``name``, the reason and the claims."""
    found = cell(word, technique, retrieves)
    if found is None:
        return name
    rating, note, claims = found
    if not with_reason and claims:
        return f"{MARKS[rating]} {name}: {_links(claims)}"
    return f"{MARKS[rating]} {name}: {escape(note or SAID[rating])}{_cited(claims) or f' ({OURS})'}"


def technique(word: str, needs: Sequence[str] = (), retrieves: Sequence[str] = ()) -> str:
    """Explain a technique: what it is, and how far it fixes the needs of a layer, of all needs where none are given."""
    column = COLUMN_OF.get(word)
    lines = []
    if needs:
        lines = [_marked(name, word, retrieves, f"`{name}`") for name in dict.fromkeys(needs)]
    elif column is not None:
        for rating, said in SAID.items():
            names = [f"`{name}`" for name, row in FIT.items() if row[column][0] == rating]
            if names:
                lines.append(f"{MARKS[rating]} {said}: {', '.join(names)}")
    more = f"[Read more]({page_url(FIT_PAGE)})"
    said = _sentence(WORDS["technique"][word])
    return paragraphs(f"`{word}` · technique", said, bullets(lines), more + _dissent(word))


def _dissent(name: str) -> str:
    """Link to the newer guidance that contradicts it, in one line; nothing where there is none."""
    links = " ".join(link(one.name, one.address) for one in dissent(name))
    return f" · newer guidance dissents: {links}" if links else ""


def archetype(word: str) -> str:
    """Explain a known use case: how well each technique serves it."""
    lines = [
        f"{', '.join(techniques_of(column))}: {level}{f' ({escape(note)})' if note else ''}"
        for column, (level, note) in ARCHETYPES[word].items()
    ]
    return paragraphs(
        f"`{word}` · use case{_cited([ARCHETYPE_CLAIM])}",
        _sentence(WORDS["archetype"][word]),
        bullets(lines),
        _read_more(ARCHETYPE, word),
    )


def word(vocabulary: str, name: str) -> str:
    """Explain a word of a vocabulary."""
    own: dict[str, Callable[[str], str]] = {"need": need, "technique": technique, "archetype": archetype}
    if vocabulary in own:
        return own[vocabulary](name)
    return paragraphs(f"`{name}` · `{vocabulary}`", _sentence(WORDS[vocabulary][name]))


def rule(name: str) -> str:
    """Explain a rule of the program: what it reports and how to fix it."""
    return rule_text(all_rules()[name])


def rule_text(rule: Rule) -> str:
    """Explain a rule, also rule of a policy: what it reports and how to fix it."""
    levels = listed(rule.levels, "or")
    return paragraphs(
        f"`{rule.name}` · {levels} · {escape(rule.family)}{_cited(rule.claims)}",
        _sentence(rule.summary),
        f"**How to fix it**: {escape(in_words(rule.remedy))}." if rule.remedy else "",
        glance(rule) if rule.name in all_rules() else "",
        _read_more(RULE, rule.name) + _dissent(rule.name) if rule.name in all_rules() else _policy(rule),
    )


def _policy(rule: Rule) -> str:
    """Say why a policy asks for it, and link to its page."""
    return paragraphs(escape(rule.why), link("Read more", rule.url) if rule.url else "")


def kind(name: str) -> str:
    """Explain a kind of quantity."""
    return paragraphs(_sentence(describe(name)), *_examples(name))


def model(name: str, today: int | None = None) -> str:
    """Explain a model: its dated price, its window, how long it stays, what the name stands for, or may be meant for.

    ``today`` is an ordinal; without it, it is the day it is here.
    """
    day = current_day() if today is None else today
    if is_own_model(name):
        return paragraphs(f"{code(name)} · your own model", "No list has its price: declare it with `price`.")
    found = prices.find(name)
    if found is None:
        meant = suggest(name, day)
        hint = (
            f"Did you mean {code(meant)}?" if meant else "For a model that is not in the data, write `other/name`."
        )
        return paragraphs(f"{code(name)} · not in the price list of {prices.DATE}", hint)
    return known_model(name, found, day)


def known_model(name: str, found: Model, today: int) -> str:
    """Explain a model of the price list, seen from the day ``today``."""
    facts = _lifetime(name, today)
    sides = (("input", found.input), ("output", found.output), ("cached input", found.cached))
    priced = [
        f"{side} {dollars(price)}"
        for side, price in (*sides, ("cache write", found.cache_write))
        if price is not None
    ]
    if priced:
        facts.append(f"A million tokens: {', '.join(priced)}.")
    batch = found.batched()
    if batch is not None:
        sides_in_batch = (("input", batch.input), ("output", batch.output))
        said = ", ".join(f"{side} {dollars(price)}" for side, price in sides_in_batch if price is not None)
        facts.append(f"In a batch: {said} ({batch.date}).")
    if found.request:
        only = f"A query: {dollars(found.request)}."
        facts.append(f"A request: {dollars(found.request)} in addition." if priced else only)
    for start, into, out, *_ in found.tiers:
        sides_above = [
            f"{side} {dollars(price)}"
            for side, price in (("input", into), ("output", out))
            if price is not None
        ]
        facts.append(f"Over {start:,} input tokens: {', '.join(sides_above)}.")
    if found.hourly:
        facts.append("The price depends on the time of day; this is the price of most hours.")
    if found.window:
        facts.append(f"Context window: {found.window:,} tokens.")
    if found.cache_minimum:
        facts.append(f"Prompts are cached from {found.cache_minimum:,} tokens on.")
    if found.caches_by_itself is not None:
        how = "caches the beginning of a prompt automatically" if found.caches_by_itself else "caches only on request"
        facts.append(f"Its provider {how}.")
    if found.deprecated:
        facts.append("**Deprecated**: it still works, but not for long.")
    alias = "" if found.name == name.strip().lower() else f" · in the list as {code(found.name)}"
    if not facts:
        facts.append("The list has no price for it.")
    return paragraphs(f"{code(name)} · model{alias}", bullets(facts), f"Price list of {found.date}.")


def _lifetime(name: str, today: int) -> list[str]:
    """Say when a model ends, what takes its place, and whether it is still trained."""
    said = []
    ends = lifecycle.retirement(name)
    if ends is not None:
        when = ending_sentence(ends, today)
        said.append(f"**{when}**" if ends.confirmed and ends.over(today) else when)
        said[-1] += f" ({ends.as_of})"
        successor = lifecycle.successor(name, today)
        if successor:
            said.append(f"Its provider recommends {code(successor)} instead.")
    return said


def snippet(about: str) -> str:
    """Explain what a snippet writes."""
    if about in WORDS["technique"]:
        return technique(about)
    return _sentence(SHAPES[about].doc) if about in SHAPES else ""


def text(said: str) -> str:
    """Show a text of a file or ours as it is."""
    return code(said)


_TOPICS: dict[str, Callable[..., str]] = {
    "key": key,
    "need": need,
    "technique": technique,
    "archetype": archetype,
    "word": word,
    "rule": rule,
    "kind": kind,
    "model": model,
    "snippet": snippet,
    "text": text,
}


def code_list(texts: Iterable[str]) -> str:
    """Return texts of a file, each as code."""
    return ", ".join(code(text) for text in texts)


def _cited(claims: Iterable[str]) -> str:
    """Return links to claims in parentheses, with a blank before; nothing where there are none."""
    links = _links(claims)
    return f" ({links})" if links else ""


def _links(claims: Iterable[str]) -> str:
    return " ".join(f"[{claim}]({url(Ref(CLAIM, claim))})" for claim in claims)


def _read_more(kind: str, name: str) -> str:
    return f"[Read more]({url(Ref(kind, name))})"


def _sentence(text: str) -> str:
    return escape(sentence(text))
