"""Completion items for one place: how a text is written there, quoted and indented."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from llm_strategy.document.edit.values import scalar
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.ide.completion_context import ITEM, SCALAR, Context
from llm_strategy.ide.types import Item
from llm_strategy.model.views import Layer, Strategy


@dataclass(frozen=True)
class ItemBuilder:
    """Builds the items for a context of a snapshot."""

    snapshot: Snapshot
    context: Context

    @property
    def typed(self) -> str:
        """What is typed of a value already, without quotes and blanks around it."""
        return self.context.typed.strip("\"' ")

    @property
    def line_break(self) -> str:
        """The line break that the text uses."""
        return "\r\n" if "\r\n" in self.snapshot.text else "\n"

    @property
    def strategy(self) -> Strategy | None:
        """The strategy the place is in, as far as it could be read."""
        return self.snapshot.strategy_at(self.context.route)

    @property
    def layer(self) -> Layer | None:
        """The layer the place is in, as far as it could be read."""
        return self.snapshot.layer_at(self.context.route)

    @property
    def wants_list(self) -> bool:
        """Whether a value stands where the format asks for a list, so that brackets are needed."""
        expected = self.context.expected
        key = expected.key
        return self.context.what == SCALAR and expected.many and key is not None and key.many == "list"

    def item(
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
        ended: bool = False,
    ) -> Item:
        """Return an item that replaces what is typed by ``text``; the other fields are those of :class:`Item`."""
        context = self.context
        opening_quote = context.typed[:1] if context.quote and context.typed[:1] == context.quote else ""
        return Item(
            label,
            kind,
            context.span,
            context.space + text,
            detail=detail,
            topic=topic,
            rank=rank,
            filter=opening_quote + (filter or label),
            snippet=snippet,
            again=again,
            ended=ended,
        )

    def snippet(
        self, label: str, lines: Iterable[str], *, detail: str, topic: Sequence[str], rank: str
    ) -> Item:
        """Return a snippet whose further lines are indented as far as the first begins.

        An editor adds the indentation of the line itself to them; what lies beyond that is written.
        """
        context = self.context
        before = self.snapshot.lines[context.span.line][: context.span.column]
        leading = len(before) - len(before.lstrip(" \t"))
        dash = "- " if context.what == ITEM else ""
        column = context.column - len(dash)
        indent = " " * (column - leading + len(dash))
        first, *rest = lines
        text = (
            dash
            + first
            + "".join(self.line_break + (indent + line if line.strip() else line) for line in rest)
        )
        return self.item(
            label, "snippet", text, detail=detail, topic=topic, rank=rank, filter=dash + label, snippet=True
        )

    def key(self, name: str) -> str:
        """Return a key as it is written in the context, without its colon."""
        return scalar(name, self.context.quote, in_flow=self.context.in_flow, is_key=True)

    def value(self, text: str) -> str:
        """Return a value as it is written in the context."""
        context = self.context
        written = scalar(text, context.quote, in_flow=context.in_flow or self.wants_list)
        if context.what == ITEM:
            return "- " + written
        return f"[{written}]" if self.wants_list else written
