"""What can be written at a place, best first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.explain.summaries import MARKS
from llm_strategy.format import declaration as declared
from llm_strategy.format.declaration import Key, Shape
from llm_strategy.format.vocabulary import COLUMN_OF, WORDS
from llm_strategy.ide import snippets
from llm_strategy.ide.completion_context import ITEM, NEW_KEY, OLD_KEY, SCALAR, contexts
from llm_strategy.ide.cursor import MAP, NAMED, SCORES, SHARES, VALUE, in_layers_of
from llm_strategy.ide.item_builder import ItemBuilder
from llm_strategy.ide.model_completion import model_items
from llm_strategy.ide.quantity_completion import quantity_items
from llm_strategy.ide.recommend import approach_items
from llm_strategy.ide.suppression_completion import complete_comment
from llm_strategy.ide.types import Completion, Item
from llm_strategy.knowledge.fit import RATINGS, rating

if TYPE_CHECKING:
    from llm_strategy.sources.facts import Found


FindFacts = Callable[[], "Found | None"]


def _nothing() -> None:
    return None


def complete(snapshot: Snapshot, line: int, column: int, found: FindFacts = _nothing) -> Completion:
    """Return what can be written at a place, best first.

    ``found`` is asked, at a place for a value, what other files of the repository state.
    """
    line = max(0, min(line, len(snapshot.lines) - 1))
    column = max(0, min(column, len(snapshot.lines[line])))
    in_comment = complete_comment(snapshot, line, column)
    if in_comment is not None:
        return in_comment
    items: list[Item] = []
    incomplete = False
    for context in contexts(snapshot, line, column):
        builder = ItemBuilder(snapshot, context)
        key = context.expected.key
        if context.what == SCALAR and context.expected.holds == VALUE and (facts := found()) is not None:
            items += _stated(builder, facts)
        if context.expected.holds == VALUE and key is not None and key.type == declared.MODEL:
            models = model_items(builder)
            items += models.items
            incomplete |= models.incomplete
        else:
            items += _items(builder)
    items.sort(key=lambda item: item.rank)
    for number, item in enumerate(items):
        item.sort = f"{number:04d}"
    return Completion(items, incomplete)


def _stated(builder: ItemBuilder, found: Found) -> Iterator[Item]:
    """Yield the value that other files of the repository state for the key."""
    from llm_strategy.ide.found_facts import stated_at

    fact = stated_at(builder.snapshot, found, builder.context.route)
    if fact is not None:
        yield builder.item(fact.text, "value", fact.text, detail=fact.origin, rank="", filter=fact.text)


def _items(builder: ItemBuilder) -> Iterator[Item]:
    """Yield what can be written in the context of ``builder``, but for models."""
    yield from approach_items(builder)
    context = builder.context
    expected = context.expected
    shape = expected.shape
    if context.what in (NEW_KEY, OLD_KEY):
        if expected.holds == MAP and shape is not None:
            yield from _keys(builder, shape)
        elif expected.holds == NAMED and shape is not None and context.what == NEW_KEY:
            yield from _named_entries(builder, shape)
        elif expected.holds == SCORES:
            yield from _metrics(builder)
        elif expected.holds == SHARES:
            yield from _strategies(builder)
    elif context.what == ITEM and expected.holds == MAP and shape is not None:
        yield from _list_items(builder, shape)
    elif expected.holds == VALUE and expected.key is not None:
        yield from _values(builder, expected.key)
    elif context.what == SCALAR and not context.own_line and expected.holds == MAP and shape is not None:
        yield from _flow_map(builder, shape)


# -- keys ------------------------------------------------------------------------------------------------------------


def _keys(builder: ItemBuilder, shape: Shape) -> Iterator[Item]:
    """Yield the keys of a map that are not there yet: required ones first, then those of the technique."""
    context = builder.context
    keys = shape.keys
    if shape is declared.LAYER:
        technique = context.technique if context.technique in declared.LAYERED else None
        keys = declared.keys_for(technique)
        if technique is None:
            keys = {name: key for name, key in keys.items() if not key.techniques}
    for name, key in keys.items():
        if name in context.present:
            continue
        rank = "0" if key.required else "1" if key.techniques else "2"
        detail = "required" if key.required else key.doc
        text = _key_text(builder, key)
        again = "\n" not in text and context.what == NEW_KEY
        topic = ("key", shape.name, name)
        yield builder.item(name, "key", text, detail=detail, topic=topic, rank=rank, again=again)
    if context.what == NEW_KEY and context.own_line and not context.present:
        yield from _list_items(builder, shape)
        if shape is declared.TOP:
            yield builder.snippet(
                "version: 1, strategies",
                snippets.FILE,
                detail="a complete file",
                topic=("snippet", "file"),
                rank="0a",
            )


def _key_text(builder: ItemBuilder, key: Key) -> str:
    """Return a key with its colon, and the line break and indentation of a map below it."""
    context = builder.context
    name = builder.key(key.name)
    if context.what == OLD_KEY:
        return name
    opens_map = key.type in (declared.MAP, declared.NAMED, declared.SCORES, declared.SHARES)
    if opens_map and context.own_line and not context.in_flow:
        return f"{name}:{builder.line_break}{' ' * (context.column + len(snippets.STEP))}"
    return name + ": "


def _named_entries(builder: ItemBuilder, shape: Shape) -> Iterator[Item]:
    """Yield a whole strategy, source or metric to fill in."""
    lines = snippets.STRATEGY if shape is declared.STRATEGY else snippets.NAMED.get(shape.name)
    if lines is not None and builder.context.own_line and not builder.context.in_flow:
        yield builder.snippet(
            f"new {shape.name}", lines, detail=shape.doc, topic=("snippet", shape.name), rank="3"
        )


def _metrics(builder: ItemBuilder) -> Iterator[Item]:
    """Yield the metrics of the strategy that have no score here."""
    context = builder.context
    strategy = builder.strategy
    colon = "" if context.what == OLD_KEY else ": "
    for name, metric in (strategy.metrics if strategy is not None else {}).items():
        if name not in context.present:
            target = f"target {metric.text('target')}" if metric.target is not None else "no target"
            text = builder.key(name) + colon
            yield builder.item(name, "name", text, detail=target, topic=("text", target), again=bool(colon))


def _strategies(builder: ItemBuilder) -> Iterator[Item]:
    """Yield the other strategies of the file, for `uses`."""
    context = builder.context
    colon = "" if context.what == OLD_KEY else ": "
    for name, strategy in builder.snapshot.strategies.items():
        if name not in context.present and strategy is not builder.strategy:
            purpose = str(strategy.get("purpose") or "")
            topic = ("text", purpose or name)
            text = builder.key(name) + colon
            yield builder.item(name, "name", text, detail=purpose, topic=topic, again=bool(colon))


# -- maps and items of lists -----------------------------------------------------------------------------------------


def _list_items(builder: ItemBuilder, shape: Shape) -> Iterator[Item]:
    """Yield whole layers, or a whole measurement."""
    if builder.context.in_flow:
        return
    if shape is declared.LAYER:
        for technique in declared.LAYERED:
            lines = snippets.layer(technique)
            topic = ("snippet", technique)
            yield builder.snippet(
                f"technique: {technique}", lines, detail="a complete layer", topic=topic, rank="0a"
            )
    elif shape is declared.EVIDENCE:
        topic = ("snippet", shape.name)
        yield builder.snippet(
            "technique, scores, date", snippets.EVIDENCE, detail=shape.doc, topic=topic, rank="0a"
        )


def _flow_map(builder: ItemBuilder, shape: Shape) -> Iterator[Item]:
    """Yield a map between brackets, where a map is to stand behind its key on one line."""
    text = snippets.FLOW.get(shape.name)
    if text is not None:
        topic = ("snippet", shape.name)
        yield builder.item(snippets.plain(text), "snippet", text, detail=shape.doc, topic=topic, snippet=True)


# -- values ----------------------------------------------------------------------------------------------------------


def _values(builder: ItemBuilder, key: Key) -> Iterator[Item]:
    """Yield the values of a key."""
    if builder.wants_list and builder.context.own_line:
        return  # an item with its dash is offered there
    key = in_layers_of(builder.context.technique, key)
    if key.type == declared.WORD:
        yield from _needs(builder) if key.vocabulary == "need" else _words(builder, key.vocabulary)
    elif key.type == declared.QUANTITY:
        yield from quantity_items(builder, key)
    elif key.type == declared.VERSION_NUMBER:
        version = str(declared.VERSION)
        yield builder.item(version, "value", version, topic=("key", "file", "version"))
    elif key.name == "reads":
        yield from _sources(builder)


def _words(builder: ItemBuilder, vocabulary: str) -> Iterator[Item]:
    """Yield the words of a vocabulary with their meanings."""
    for word, meaning in WORDS[vocabulary].items():
        if word not in builder.context.present:
            topic = ("word", vocabulary, word)
            yield builder.item(word, "word", builder.value(word), detail=meaning, topic=topic)


def _needs(builder: ItemBuilder) -> Iterator[Item]:
    """Yield the needs that the layer does not have yet, those that its technique fixes first."""
    layer = builder.layer
    technique = builder.context.technique or ""
    retrieves = tuple(layer.get("retrieves") or ()) if layer is not None else ()
    for word, meaning in WORDS["need"].items():
        if word in builder.context.present:
            continue
        rated = rating(word, technique, retrieves) if technique in COLUMN_OF else None
        mark = "" if rated is None else f"{MARKS[rated]} {rated} · "
        rank = "" if rated is None else str(RATINGS.index(rated))
        topic = ("need", word, technique if rated is not None else "", *retrieves)
        yield builder.item(word, "word", builder.value(word), detail=mark + meaning, topic=topic, rank=rank)


def _sources(builder: ItemBuilder) -> Iterator[Item]:
    """Yield the names of the strategy's sources."""
    strategy = builder.strategy
    for name, source in (strategy.sources if strategy is not None else {}).items():
        if name not in builder.context.present:
            cadence, size, held = (source.text(key) for key in ("update_cadence", "size", "held"))
            facts = [f"changes {cadence}" if cadence else "", size, f"held in {held}" if held else ""]
            detail = " · ".join(fact for fact in facts if fact)
            topic = ("text", detail or name)
            yield builder.item(name, "name", builder.value(name), detail=detail, topic=topic)
