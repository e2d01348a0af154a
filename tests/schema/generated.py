"""Strategies made at random from the format's own declaration, mostly right and sometimes not."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from llm_strategy.format import declaration as declared
from llm_strategy.format.declaration import Key, Shape
from llm_strategy.format.quantities.parse import examples
from llm_strategy.format.vocabulary import WORDS

ODD: list[Any] = [None, True, False, 0, 1, -1, 2.5, 81, "", " ", "soon", "81", "1,5", [], ["soon"], [None], {}, {"a": 1}]
"""Values that are seldom right."""

SOURCES = ["handbook", "stock"]
METRICS = ["right-answers", "speed"]
TELLING = {
    "technique": ["prompting", "rag", "tools", "fine-tuning", "distillation", "verification"],
    "status": ["active", "rejected", "retiring", "planned"],
    "tunes": ["generator", "retriever"],
    "kind": ["code", "actions", "live-api"],
}
"""Words that decide much are drawn more often."""


def value(key: Key) -> st.SearchStrategy[Any]:
    """Draw a value of a key: right in most cases."""
    single = _single(key)
    right = single
    if key.many == "list":
        right = st.lists(single, max_size=3)
    elif key.many:
        right = single | st.lists(single, max_size=3)
    # A right value ten times as often as an odd one.
    return st.integers(0, 10).flatmap(lambda at: st.sampled_from(ODD) if at == 10 else right)


def _single(key: Key) -> st.SearchStrategy[Any]:
    if key.type == declared.WORD:
        words = st.sampled_from(list(WORDS[key.vocabulary]))
        return words | st.sampled_from(TELLING[key.name]) if key.name in TELLING else words
    if key.type == declared.QUANTITY:
        if key.vocabulary == "bool":
            return st.booleans()
        more = {"count": ["0.04k", "9", 0, 1, 9.5, 40, 800, 1_200], "percent": ["3%", "12%", "30.0%"]}
        return st.sampled_from([*examples(key.vocabulary), *more.get(key.vocabulary, [])])
    if key.type == declared.MODEL:
        return st.sampled_from(["openai/gpt-4o-mini", "self-hosted/x"])
    if key.type == declared.STACK_OR_MODEL:
        return st.sampled_from(["prompting", "rag", "openai/gpt-4o-mini", "nothing"])
    if key.name == "reads":
        return st.sampled_from([*SOURCES, *SOURCES, *SOURCES, "ghost"])
    if key.type == declared.VERSION_NUMBER:
        return st.just(1)
    return st.sampled_from(["some words", "TODO", 12])


def mapping(shape: Shape, keys: dict[str, Key], always: tuple[str, ...], some: int) -> st.SearchStrategy[dict[str, Any]]:
    """Draw a map of a shape: the keys ``always`` there, and up to ``some`` others."""

    @st.composite
    def draw_map(draw: st.DrawFn) -> dict[str, Any]:
        optional = [name for name in keys if name not in always]
        chosen = draw(st.lists(st.sampled_from(optional), max_size=some, unique=True)) if optional else []
        names = [*always, *chosen]
        if draw(st.integers(0, 25)) == 25 and names:
            names.remove(draw(st.sampled_from(names)))
        made = {name: draw(content(keys[name])) for name in names}
        if draw(st.integers(0, 15)) == 15:
            made[draw(st.sampled_from(["x-team", "notes", "colour", "retrain", "examples", "for"]))] = draw(
                st.sampled_from(ODD)
            )
        return made

    return draw_map()


def content(key: Key) -> st.SearchStrategy[Any]:
    """Draw what stands under a key of any type."""
    if key.type == declared.MAP:
        return _or_odd(mapping(key.shape, key.shape.keys, (), 3))
    if key.type == declared.SCORES:
        return _or_odd(st.dictionaries(st.sampled_from([*METRICS, "notes"]), st.sampled_from(["81%", 4.2, "+3 points", "soon", None])))
    if key.type == declared.SHARES:
        return _or_odd(st.dictionaries(st.sampled_from(["faq", "notes"]), st.sampled_from(["10%", "100%", "soon", None])))
    if key.type == declared.NAMED:
        names = SOURCES if key.shape is declared.SOURCE else METRICS
        if key.shape is declared.STRATEGY:
            return _or_odd(
                st.dictionaries(st.sampled_from(["faq", "faq", "Bad Name", "x-off"]), strategy(), min_size=1, max_size=2)
            )
        inside = mapping(key.shape, key.shape.keys, (), 4)
        skipped = st.sampled_from([*names, *names, *names, "x-old", "notes"])
        return _or_odd(st.dictionaries(skipped, _or_odd(inside), max_size=2))
    if key.type == declared.LIST:
        inside = layer() if key.shape is declared.LAYER else mapping(key.shape, key.shape.keys, ("scores",), 3)
        return _or_odd(st.lists(_or_odd(inside), min_size=0 if key.shape is declared.EVIDENCE else 1, max_size=3))
    return value(key)


def _or_odd(right: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.integers(0, 25).flatmap(lambda at: st.sampled_from(ODD) if at == 25 else right)


def layer() -> st.SearchStrategy[Any]:
    """Draw a layer, mostly with keys of its own technique."""

    def of(technique: str) -> st.SearchStrategy[Any]:
        keys = dict(declared.keys_for(technique))
        return mapping(declared.LAYER, keys, ("technique", "for"), 4).map(
            lambda made: {**made, "technique": technique} if isinstance(made.get("technique"), str) else made
        )

    return st.sampled_from(TELLING["technique"] + ["other"]).flatmap(of)


DECIDING = ("archetype", "stage", "task_definition", "access", "citations", "knowledge")


def strategy() -> st.SearchStrategy[Any]:
    """Draw a strategy: what decides rules more often than the rest."""

    @st.composite
    def draw_strategy(draw: st.DrawFn) -> Any:
        deciding = tuple(draw(st.lists(st.sampled_from(DECIDING), max_size=5, unique=True)))
        keys = declared.STRATEGY.keys
        return draw(mapping(declared.STRATEGY, keys, ("purpose", "approach", *deciding), 3))

    return draw_strategy()


def files() -> st.SearchStrategy[Any]:
    """Draw a complete file."""
    return mapping(declared.TOP, declared.TOP.keys, ("version", "strategies"), 0)


def strategies_alone() -> st.SearchStrategy[Any]:
    """Draw a file around one strategy, whose frame is right."""
    return strategy().map(lambda one: {"version": 1, "strategies": {"faq": one}})
