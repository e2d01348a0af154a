"""The page of the format: a full example, then every key, word and quantity."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from llm_strategy.explain.addresses import anchor
from llm_strategy.explain.format_pages import holds, words_table
from llm_strategy.explain.page import (
    FORMAT_SECTION,
    KIND,
    MAP_OF_KEYS,
    Anchor,
    Code,
    Items,
    Page,
    Para,
    Ref,
    Section,
    Table,
    Words,
    joined,
    pieces,
    refs,
    sentence,
)
from llm_strategy.explain.page import WORDS as VOCABULARY
from llm_strategy.explain.pages.format_example import EXAMPLE
from llm_strategy.format.declaration import (
    LAYER,
    LAYERED,
    SHAPES,
    SKIPPED_KEY,
    SKIPPED_PREFIX,
    TUNING,
    Key,
    keys_for,
)
from llm_strategy.format.quantities.parse import KINDS, describe, examples
from llm_strategy.format.vocabulary import WORDS

TITLES = {
    "file": "The file",
    "strategy": "A strategy",
    "layer": "A layer",
    "source": "A source of knowledge",
    "quality": "Quality",
    "metric": "A metric",
    "evidence": "Evidence",
    "tokens": "Tokens",
    "price": "A price",
    "hardware": "Hardware",
}
"""Name of a map → the heading of its keys."""

TECHNIQUES = tuple(dict.fromkeys(TUNING if one in TUNING else (one,) for one in LAYERED))
"""The techniques, those together whose layers have the same keys, but for a few."""

HEAD = ("key", "holds", "meaning")


def format_page() -> Page:
    """Return the page: what is in it, the example, then the reference."""
    sections = [
        Section("", Items(_contents())),
        Section(
            "A full example",
            Para("It passes `llmstrategy check`. Keys may be in any order, and most may be left out."),
            Code(EXAMPLE.rstrip()),
        ),
    ]
    for shape in SHAPES:
        place = anchor(Ref(MAP_OF_KEYS, shape.name))
        if shape is LAYER:
            sections += _layer(place)
        else:
            rows = [_row(shape.name, key) for key in shape.keys.values()]
            sections.append(Section(TITLES[shape.name], Para(sentence(shape.doc)), Table(HEAD, rows), anchor=place))
    sections.append(Section("Words", Para(("Where a key takes a word: ", *refs(VOCABULARY, WORDS, " · ")))))
    for vocabulary in WORDS:
        place = anchor(Ref(VOCABULARY, vocabulary))
        sections.append(Section(f"`{vocabulary}`", words_table(vocabulary), anchor=place, level=3))
    quantities: list[Sequence[Words]] = [
        [
            (Anchor(anchor(Ref(KIND, kind))), f"`{kind}`"),
            sentence(describe(kind)),
            joined(f"`{one}`" for one in examples(kind)),
        ]
        for kind in KINDS
    ]
    sections.append(Section("Quantities", Table(["kind", "how it is written", "examples"], quantities)))
    return Page(
        "The file format, version 1",
        "",
        f"Every key of `llmstrategy.yaml`. In every map `{SKIPPED_KEY}` and keys that begin with `{SKIPPED_PREFIX}` "
        "are allowed and never read. A key that is absent, `null` or unreadable is unknown, and nothing is guessed.",
        sections,
    )


def _contents() -> Iterable[Words]:
    """Yield the lines of a table of contents."""
    yield Ref(FORMAT_SECTION, "A full example")
    yield ("Keys: ", *joined((Ref(FORMAT_SECTION, TITLES[shape.name]) for shape in SHAPES), " · "))
    yield ("Keys of a layer: ", *joined((Ref(FORMAT_SECTION, _title(techniques)) for techniques in TECHNIQUES), " · "))
    yield joined((Ref(FORMAT_SECTION, title) for title in ("Words", "Quantities")), " · ")


def _title(techniques: Sequence[str]) -> str:
    return " and ".join(f"`{one}`" for one in techniques)


def _layer(place: str) -> list[Section]:
    """Return the keys of layers: those of all, then those of each technique."""
    every = [_row("layer", key) for key in LAYER.keys.values() if not key.techniques]
    about = Para(f"{sentence(LAYER.doc)} Every layer may have these keys:")
    found = [Section(TITLES["layer"], about, Table(HEAD, every), anchor=place)]
    placed: set[str] = set()
    for techniques in TECHNIQUES:
        rows = []
        for key in keys_for(techniques[-1]).values():
            if key.techniques:
                only = [one for one in techniques if one in key.techniques]
                alone = f"; in `{only[0]}` alone" if len(only) < len(techniques) else ""
                rows.append(_row("layer", key, placed, alone))
        found.append(Section(_title(techniques), Table(HEAD, rows), level=3))
    return found


def _row(shape: str, key: Key, placed: set[str] | None = None, more: str = "") -> Sequence[Words]:
    """Return the row of a key, with its anchor unless that is already ``placed`` in a row before."""
    name: Words = f"`{key.name}`"
    if placed is None or key.name not in placed:
        name = (Anchor(f"{shape}-{key.name}"), f"`{key.name}`")
    if placed is not None:
        placed.add(key.name)
    return [name, (*pieces(holds(key)), ", required" if key.required else ""), f"{key.doc}{more}"]
