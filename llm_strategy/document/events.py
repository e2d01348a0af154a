"""What the parser meets in a text, one class each; the names and attributes are PyYAML's.

Given to the binding only when somebody walks events: no clean file needs them.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.document.parser import Mark


class Event:
    """Something between two marks."""

    __slots__ = ("anchor", "end_mark", "start_mark")

    def __init__(self, start_mark: Mark, end_mark: Mark, *_more: object) -> None:
        self.start_mark = start_mark
        self.end_mark = end_mark


class StreamStartEvent(Event):
    """The text begins."""

    __slots__ = ()


class StreamEndEvent(Event):
    """The text ends."""

    __slots__ = ()


class DocumentStartEvent(Event):
    """A document begins."""

    __slots__ = ()


class DocumentEndEvent(Event):
    """A document ends."""

    __slots__ = ()


class SequenceEndEvent(Event):
    """A list ends."""

    __slots__ = ()


class MappingEndEvent(Event):
    """A map ends."""

    __slots__ = ()


class AliasEvent(Event):
    """``*anchor``."""

    __slots__ = ()

    def __init__(self, anchor: str, start_mark: Mark, end_mark: Mark) -> None:
        self.anchor = anchor
        self.start_mark = start_mark
        self.end_mark = end_mark


class ScalarEvent(Event):
    """A scalar."""

    __slots__ = ("style", "tag", "value")

    def __init__(
        self,
        anchor: str | None,
        tag: str | None,
        implicit: object,
        value: str,
        start_mark: Mark,
        end_mark: Mark,
        style: str | None,
    ) -> None:
        self.anchor = anchor
        self.tag = tag
        self.value = value
        self.start_mark = start_mark
        self.end_mark = end_mark
        self.style = style


class CollectionStartEvent(Event):
    """A list or a map begins."""

    __slots__ = ("flow_style", "tag")

    def __init__(
        self,
        anchor: str | None,
        tag: str | None,
        implicit: object,
        start_mark: Mark,
        end_mark: Mark,
        flow_style: bool | None,
    ) -> None:
        self.anchor = anchor
        self.tag = tag
        self.start_mark = start_mark
        self.end_mark = end_mark
        self.flow_style = flow_style


class SequenceStartEvent(CollectionStartEvent):
    """A list begins."""

    __slots__ = ()


class MappingStartEvent(CollectionStartEvent):
    """A map begins."""

    __slots__ = ()
