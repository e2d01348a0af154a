"""What can be written at a place, best first."""

from __future__ import annotations

from llm_strategy.document.edit.values import scalar
from llm_strategy.format import declaration as declared
from llm_strategy.ide import snippets
from llm_strategy.ide.completion_context import ITEM, NEW_KEY, OLD_KEY, SCALAR, contexts
from llm_strategy.ide.cursor import MAP, NAMED, SCORES, VALUE
from llm_strategy.ide.types import Completion, Item

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from llm_strategy.format.declaration import Key, Shape
    from llm_strategy.ide.completion_context import Context
    from llm_strategy.ide.snapshot import Situation
    from llm_strategy.model.views import Layer, Strategy


def complete(situation: Situation, line: int, column: int) -> Completion:
    """Return what can be written at a place, best first."""
    from llm_strategy.ide import suppression_completion as mentions

    line = max(0, min(line, len(situation.lines) - 1))
    column = max(0, min(column, len(situation.lines[line])))
    in_comment = mentions.in_comment(situation, line, column)
    if in_comment is not None:
        return in_comment
    maker = Maker(situation)
    for context in contexts(situation, line, column):
        maker.context = context
        maker.offer()
    return Completion(sorted(maker.items, key=lambda item: item.sort), maker.incomplete)


class Maker:
    """Makes the items of the contexts it is given."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self.items: list[Item] = []
        self.incomplete = False
        self.context: Context

    # -- the parts of an item ----------------------------------------------------------------------------------------

    @property
    def strategy(self) -> Strategy | None:
        """The strategy the place is in, as far as it could be read."""
        route = self.context.route
        return self.situation.strategies.get(str(route[1])) if len(route) > 1 else None

    def break_(self) -> str:
        """Return the line break that the text uses."""
        return "\r\n" if "\r\n" in self.situation.text else "\n"

    def add(
        self,
        label: str,
        kind: str,
        text: str,
        *,
        detail: str = "",
        topic: Sequence[str] = (),
        rank: str = "",
        filter: str = "",
        snippet: bool = False,
        again: bool = False,
    ) -> None:
        """Add an item that replaces what is typed; ``rank`` puts it before or behind the others."""
        context = self.context
        start = context.span
        typed = context.typed
        opening = typed[:1] if context.quote and typed[:1] == context.quote else ""
        self.items.append(
            Item(
                label,
                kind,
                start,
                context.space + text,
                detail=detail,
                topic=topic,
                filter=opening + (filter or label),
                sort=f"{rank}{len(self.items):04d}",
                snippet=snippet,
                again=again,
            )
        )

    def snippet(
        self, label: str, lines: Iterable[str], *, detail: str, topic: Sequence[str], rank: str
    ) -> None:
        """Add a snippet whose further lines are indented as far as the first begins.

        An editor adds the indentation of the line itself to them; what lies beyond that is written.
        """
        context = self.context
        text = self.situation.lines[context.span.line]
        leading = len(text[: context.span.column]) - len(text[: context.span.column].lstrip(" \t"))
        column = context.column - (2 if context.what == ITEM else 0)
        dash = "- " if context.what == ITEM else ""
        inner = " " * (column - leading + len(dash))
        first, *rest = lines
        whole = (
            dash + first + "".join(self.break_() + (inner + line if line.strip() else line) for line in rest)
        )
        self.add(
            label, "snippet", whole, detail=detail, topic=topic, rank=rank, filter=dash + label, snippet=True
        )

    # -- what is offered ---------------------------------------------------------------------------------------------

    def offer(self) -> None:
        """Add what can be written in the context."""
        context = self.context
        slot = context.slot
        if context.what in (NEW_KEY, OLD_KEY):
            if slot.holds == MAP and slot.shape is not None:
                self.keys(slot.shape)
            elif slot.holds == NAMED and slot.shape is not None and context.what == NEW_KEY:
                self.names(slot.shape)
            elif slot.holds == SCORES:
                self.metrics()
        elif context.what == ITEM and slot.holds == MAP and slot.shape is not None:
            self.layers(slot.shape)
        elif slot.holds == VALUE and slot.key is not None:
            self.values(slot.key)
        elif context.what == SCALAR and not context.own_line:
            self.maps()

    def maps(self) -> None:
        """Offer a map between brackets, where a map is to stand behind its key on one line."""
        slot = self.context.slot
        if slot.holds == MAP and slot.shape is not None and slot.shape.name in snippets.FLOW:
            text = snippets.FLOW[slot.shape.name]
            label = snippets.plain(text)
            self.add(
                label,
                "snippet",
                text,
                detail=slot.shape.doc,
                topic=("snippet", slot.shape.name),
                snippet=True,
            )

    # -- keys --------------------------------------------------------------------------------------------------------

    def keys(self, shape: Shape) -> None:
        """Offer the keys of a map that are not there yet: required ones first, then those of the technique."""
        context = self.context
        keys = shape.keys
        technique = context.technique if shape is declared.LAYER else None
        if shape is declared.LAYER:
            known = technique if technique in declared.LAYERED else None
            keys = declared.keys_for(known)
            if known is None:
                keys = {name: key for name, key in keys.items() if not key.techniques}
        for name, key in keys.items():
            if name in context.present:
                continue
            rank = "0" if key.required else "1" if key.techniques else "2"
            detail = "required" if key.required else key.doc
            text = self.key_text(key)
            again = "\n" not in text and context.what == NEW_KEY
            self.add(
                name, "key", text, detail=detail, topic=("key", shape.name, name), rank=rank, again=again
            )
        if context.what == NEW_KEY and context.own_line and not context.present:
            self.layers(shape)
            if shape is declared.TOP:
                self.snippet(
                    "version: 1, strategies",
                    snippets.FILE,
                    detail="a whole file",
                    topic=("snippet", "file"),
                    rank="0a",
                )

    def key_text(self, key: Key) -> str:
        """Return a key as it is written: with its colon, and the indentation of what stands below it."""
        context = self.context
        name = scalar(key.name, context.quote, in_flow=context.in_flow, is_key=True)
        if context.what == OLD_KEY:
            return name
        if context.in_flow or not context.own_line:
            return name + ": "
        below = self.break_() + " " * (context.column + len(snippets.STEP))
        if key.type in (declared.MAP, declared.NAMED, declared.SCORES):
            return f"{name}:{below}"
        return name + ": "

    def names(self, shape: Shape) -> None:
        """Offer a whole strategy, source or metric to fill in."""
        lines = snippets.STRATEGY if shape is declared.STRATEGY else snippets.NAMED.get(shape.name)
        if lines is not None and self.context.own_line and not self.context.in_flow:
            self.snippet(
                f"new {shape.name}", lines, detail=shape.doc, topic=("snippet", shape.name), rank="3"
            )

    def layers(self, shape: Shape) -> None:
        """Offer whole layers, and whole measurements."""
        if self.context.in_flow:
            return
        if shape is declared.LAYER:
            for technique in declared.LAYERED:
                label = f"technique: {technique}"
                lines = snippets.layer(technique)
                self.snippet(label, lines, detail="a whole layer", topic=("snippet", technique), rank="0a")
        elif shape is declared.EVIDENCE:
            label = "technique, scores, date"
            self.snippet(label, snippets.EVIDENCE, detail=shape.doc, topic=("snippet", shape.name), rank="0a")

    def metrics(self) -> None:
        """Offer the metrics of the strategy that have no score here."""
        strategy = self.strategy
        for name, metric in (strategy.metrics if strategy is not None else {}).items():
            if name not in self.context.present:
                colon = "" if self.context.what == OLD_KEY else ": "
                written = scalar(name, self.context.quote, in_flow=self.context.in_flow, is_key=True)
                target = f"target {metric.text('target')}" if metric.target is not None else "no target"
                self.add(
                    name, "name", written + colon, detail=target, topic=("text", target), again=bool(colon)
                )

    # -- values ------------------------------------------------------------------------------------------------------

    def value(self, value: str) -> str:
        """Return a value as it is written in the context."""
        context = self.context
        written = scalar(value, context.quote, in_flow=context.in_flow or self.wants_list())
        if context.what == ITEM:
            return "- " + written
        return f"[{written}]" if self.wants_list() else written

    def wants_list(self) -> bool:
        """Tell whether the value stands where the format asks for a list, so that brackets are needed."""
        slot = self.context.slot
        return self.context.what == SCALAR and slot.many and slot.key is not None and slot.key.many == "list"

    def values(self, key: Key) -> None:
        """Offer the values of a key."""
        if self.wants_list() and self.context.own_line:
            return  # an item with its dash is offered there
        if key.type == declared.WORD:
            self.words(key.vocabulary)
        elif key.type == declared.QUANTITY:
            from llm_strategy.ide import quantity_completion as amounts_typed

            amounts_typed.offer(self, key)
        elif key.type == declared.MODEL:
            from llm_strategy.ide import model_completion as models

            models.offer(self)
        elif key.type == declared.VERSION_NUMBER:
            self.add(str(declared.VERSION), "value", str(declared.VERSION), topic=("key", "file", "version"))
        elif key.name == "reads":
            self.sources()

    def words(self, vocabulary: str) -> None:
        """Offer the words of a vocabulary with their meanings; needs by how well the layer's technique fixes them."""
        from llm_strategy.format.vocabulary import WORDS

        if vocabulary == "need":
            self.needs()
            return
        for word, meaning in WORDS[vocabulary].items():
            if word not in self.context.present:
                self.add(word, "word", self.value(word), detail=meaning, topic=("word", vocabulary, word))

    def needs(self) -> None:
        """Offer the needs that the layer does not have yet, those that its technique fixes first."""
        from llm_strategy.explain.summaries import MARKS
        from llm_strategy.format.vocabulary import COLUMN_OF, WORDS
        from llm_strategy.knowledge.fit import RATINGS, rating

        layer = self.layer()
        technique = self.context.technique or ""
        retrieves = tuple(layer.get("retrieves") or ()) if layer is not None else ()
        for word, meaning in WORDS["need"].items():
            if word in self.context.present:
                continue
            rated = rating(word, technique, retrieves) if technique in COLUMN_OF else None
            mark = f"{MARKS[rated]} {rated} · " if rated is not None else ""
            rank = str(RATINGS.index(rated)) if rated is not None else ""
            topic = ("need", word, technique if rated is not None else "", *retrieves)
            self.add(word, "word", self.value(word), detail=mark + meaning, topic=topic, rank=rank)

    def layer(self) -> Layer | None:
        """Return the layer around the place, as far as it could be read."""
        strategy = self.strategy
        route = self.context.route[:4]
        return (
            next((one for one in strategy.layers if one.route == route), None)
            if strategy is not None
            else None
        )

    def sources(self) -> None:
        """Offer the names of the strategy's sources."""
        strategy = self.strategy
        for name, source in (strategy.sources if strategy is not None else {}).items():
            if name not in self.context.present:
                facts = [source.text(key) for key in ("update_cadence", "size", "held") if source.text(key)]
                self.add(
                    name,
                    "name",
                    self.value(name),
                    detail=", ".join(facts),
                    topic=("text", ", ".join(facts) or name),
                )
