"""The format's words: a page for each key, each vocabulary and its words, and each kind of quantity."""

from __future__ import annotations

from llm_strategy.explain.page import (
    KEY,
    KIND,
    MAP_OF_KEYS,
    RULE,
    Items,
    Page,
    Para,
    Piece,
    Ref,
    Section,
    Table,
    Words,
    pieces,
    refs,
    sentence,
)
from llm_strategy.explain.page import WORDS as VOCABULARY
from llm_strategy.explain.relations import about_key, about_word
from llm_strategy.format.declaration import (
    LIST,
    MAP,
    MODEL,
    NAMED,
    QUANTITY,
    SCORES,
    SHAPES,
    SHARES,
    STACK_OR_MODEL,
    TEXT,
    VERSION,
    VERSION_NUMBER,
    WORD,
    Key,
    Shape,
    belongs_to,
)
from llm_strategy.format.quantities.parse import describe, examples
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.text import listed

ONE_OR_MORE = {"": "", "list": "list, ", "either": "one or a list, "}
"""How many values a key takes, in words before what each of them is."""

MOST_WORDS = 8
"""A larger vocabulary is named and not spelt out where a key is listed."""


def holds(key: Key) -> Words:
    """Return what a key holds, with a reference to the vocabulary or the kind of quantity."""
    many = ONE_OR_MORE[key.many]
    if key.type == WORD:
        words = [f"`{word}`" for word in WORDS[key.vocabulary]]
        spelt = listed(words, "or") if len(words) <= MOST_WORDS else f"one of {len(words)} values"
        return (many, Ref(VOCABULARY, key.vocabulary), f": {spelt}")
    if key.type == QUANTITY:
        return (many, Ref(KIND, key.vocabulary)) if many else Ref(KIND, key.vocabulary)
    return (many, *_of_type(key)) if many else _of_type(key)


def _of_type(key: Key) -> tuple[Piece, ...]:
    if key.type == LIST:
        return "a list, each a map: ", Ref(MAP_OF_KEYS, key.shape.name)
    if key.type == NAMED:
        return "a map of name → ", Ref(MAP_OF_KEYS, key.shape.name)
    if key.type == MAP:
        return "a map: ", Ref(MAP_OF_KEYS, key.shape.name)
    return (_PLAIN[key.type],)


_PLAIN = {
    TEXT: "text",
    MODEL: "a model, `provider/name`",
    SCORES: "a map of metric → score",
    SHARES: "a map of strategy → percent",
    STACK_OR_MODEL: "a technique or a model, `provider/name`",
    VERSION_NUMBER: f"`{VERSION}`",
}
"""Type of a key without words or quantities → what it holds."""


def where(shape: Shape) -> str:
    """Return in which map a key stands, in words."""
    return "the file" if shape is SHAPES[0] else f"`{shape.name}`"


def owners(name: str) -> list[tuple[Shape, Key]]:
    """Return every map that has the key ``name``; ``map.key`` names one of them."""
    inside, dot, last = name.rpartition(".")
    return [
        (shape, shape.keys[last if dot else name])
        for shape in SHAPES
        if (last if dot else name) in shape.keys and (not dot or shape.name == inside)
    ]


def key_page(name: str) -> Page:
    """Return a key of the format, in every map that has it."""
    found = owners(name)
    sections = []
    for shape, key in found:
        items: list[Words] = [sentence(key.doc), ("Holds: ", *pieces(holds(key)))]
        if key.type == QUANTITY:
            items.append(f"Written as {describe(key.vocabulary)}")
            items.append(f"For example {listed([f'`{one}`' for one in examples(key.vocabulary)], 'or')}")
        if key.required:
            items.append("Required")
        if key.techniques:
            items.append(f"In layers of {belongs_to(key)}")
        sections.append(Section(f"In {where(shape)}", Items(items)))
        if key.type == WORD:
            sections.append(Section(f"Values of `{key.vocabulary}`", words_table(key.vocabulary)))
        elif key.type in (MAP, NAMED, LIST):
            sections.append(Section(f"Keys of `{key.shape.name}`", Items([refs(KEY, key.shape.keys)])))
    rules = about_key(found[0][1].name)
    if rules:
        sections.append(Section("Rules about it", Items([refs(RULE, rules)])))
    places = listed([where(shape) for shape, _ in found])
    return Page(name, "key", f"A key of {places}.", sections)


def words_table(vocabulary: str) -> Table:
    """Return the words of a vocabulary with their meanings."""
    return Table(["word", "meaning"], [[f"`{word}`", meaning] for word, meaning in WORDS[vocabulary].items()])


def keys_of(vocabulary: str) -> list[str]:
    """Return the keys that take words of a vocabulary, or quantities of a kind."""
    return list(
        dict.fromkeys(
            key.name
            for shape in SHAPES
            for key in shape.keys.values()
            if key.type in (WORD, QUANTITY) and key.vocabulary == vocabulary
        )
    )


def vocabulary_page(vocabulary: str) -> Page:
    """Return a vocabulary: its words and the keys that take them."""
    keys = keys_of(vocabulary)
    sections = [Section("Words", words_table(vocabulary))]
    if keys:
        sections.append(Section("Keys that take them", Items([refs(KEY, keys)])))
    return Page(vocabulary, "vocabulary", f"A set of {len(WORDS[vocabulary])} allowed values.", sections)


def word_page(vocabulary: str, word: str) -> Page:
    """Return one word of a vocabulary."""
    meaning = sentence(WORDS[vocabulary][word])
    sections = [Section("Vocabulary", Para(Ref(VOCABULARY, vocabulary)))]
    keys = keys_of(vocabulary)
    if keys:
        sections.append(Section("Keys that take it", Items([refs(KEY, keys)])))
    rules = about_word(word)
    if rules:
        sections.append(Section("Rules about it", Items([refs(RULE, rules)])))
    return Page(word, f"value of {vocabulary}", meaning, sections)


def kind_page(kind: str) -> Page:
    """Return a kind of quantity: how it is written, and where."""
    sections = [Section("Examples", Items(f"`{one}`" for one in examples(kind)))]
    keys = keys_of(kind)
    if keys:
        sections.append(Section("Keys that take it", Items([refs(KEY, keys)])))
    return Page(kind, "kind of quantity", sentence(describe(kind)), sections)
