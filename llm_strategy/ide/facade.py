"""What an editor asks about a text: explained, completed, tried out and outlined. No protocol in here.

Every function takes a :class:`Situation`, one analysed version of a text, and is pure: it changes nothing and reads
no file but those the engine reads. Lines and columns are 0-based code points, spans end exclusively, as in
:mod:`llm_strategy.text`. None of them raises over what the text says.

====================================  ================================================================================
``hover(s, line, column)``            :class:`Hover` or None
``complete(s, line, column)``         :class:`Completion`: ``items`` (best first) and ``incomplete``
``documentation(topic)``              Markdown for :attr:`Item.topic`, for an item that is resolved later
``alternatives(s, line, column)``     (route of the layer, technique) of each what-if, without working it out
``try_out(s, route, technique)``      :class:`WhatIf` or None: one what-if, worked out
``what_if(s, line, column)``          all of them, worked out
``hints(s, first, last)``             :class:`Hint` for the lines ``first`` to ``last``, inclusive
``lenses(s)``                         :class:`Lens` for each strategy
``symbols(s)``                        :class:`Symbol` tree
``folds(s)``                          :class:`Fold`, in the order of the text
``selections(s, line, column)``       spans around a place, innermost first, each inside the next
``links(s)``                          :class:`Link`: paths and addresses that the file names
``renamable(s, line, column)``        (span, name) of what can be renamed there, or None
``rename(s, line, column, name)``     edits; raises :class:`RenameError`, whose text is for the person
``indented(s, line, column, typed)``  edits after ``typed`` (a line break) was typed and the cursor is at the place
====================================  ================================================================================

Words for kinds are plain. ``Item.kind``: ``key``, ``word``, ``value``, ``name``, ``model``, ``rule``, ``snippet``.
``Symbol.kind``: ``strategy``, ``layer``, ``source``, ``metric``, ``measurement``, ``section``. ``Fold.kind``:
``region``, ``comment``. ``Link.kind``: ``path`` (relative to the file), ``address``. ``Lens.kind``: ``cost``,
``latency``, ``findings``. Markdown holds text of the file only escaped.
"""

from __future__ import annotations

from llm_strategy.ide.snapshot import Snapshot as Situation
from llm_strategy.ide.types import (
    Completion,
    Fold,
    Hint,
    Hover,
    Item,
    Lens,
    Link,
    RenameError,
    Symbol,
    WhatIf,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from llm_strategy.report import Edit
    from llm_strategy.text import Route, Span

__all__ = [
    "Completion",
    "Fold",
    "Hint",
    "Hover",
    "Item",
    "Lens",
    "Link",
    "RenameError",
    "Situation",
    "Symbol",
    "WhatIf",
    "alternatives",
    "complete",
    "documentation",
    "folds",
    "hints",
    "hover",
    "indented",
    "lenses",
    "links",
    "renamable",
    "rename",
    "selections",
    "symbols",
    "try_out",
    "what_if",
]


def hover(situation: Situation, line: int, column: int) -> Hover | None:
    """Return what is known of the word at a place: a key, a word, a quantity, a model, a rule in a comment."""
    from llm_strategy.ide.hover import hover as answer

    return answer(situation, line, column)


def complete(situation: Situation, line: int, column: int) -> Completion:
    """Return what can be written at a place, best first."""
    from llm_strategy.ide.completion import complete as answer

    return answer(situation, line, column)


def documentation(topic: Sequence[str]) -> str:
    """Return the Markdown of an item's topic; ``""`` where there is none."""
    from llm_strategy.explain.summaries import documentation as answer

    return answer(topic)


def alternatives(situation: Situation, line: int, column: int) -> list[tuple[Route, str]]:
    """Return the layer around a place with each other technique it could have."""
    from llm_strategy.ide.what_if import alternatives as answer

    return answer(situation, line, column)


def try_out(situation: Situation, route: Route, technique: str) -> WhatIf | None:
    """Work out what would come of giving the layer at ``route`` another technique; None where it cannot be written."""
    from llm_strategy.ide.what_if import try_out as answer

    return answer(situation, route, technique)


def what_if(situation: Situation, line: int, column: int) -> list[WhatIf]:
    """Work out each other technique for the layer around a place; most cleared findings first."""
    from llm_strategy.ide.what_if import what_if as answer

    return answer(situation, line, column)


def hints(situation: Situation, first: int = 0, last: int | None = None) -> list[Hint]:
    """Return the figures to show at the ends of the lines ``first`` to ``last``."""
    from llm_strategy.ide.hints import hints as answer

    return answer(situation, first, last)


def lenses(situation: Situation) -> list[Lens]:
    """Return what to show above each strategy: its monthly cost, what its layers take of the time, its findings."""
    from llm_strategy.ide.hints import lenses as answer

    return answer(situation)


def symbols(situation: Situation) -> list[Symbol]:
    """Return the parts of the file as a tree."""
    from llm_strategy.ide.symbols import symbols as answer

    return answer(situation)


def folds(situation: Situation) -> list[Fold]:
    """Return what can be folded away."""
    from llm_strategy.ide.folding import folds as answer

    return answer(situation)


def selections(situation: Situation, line: int, column: int) -> list[Span]:
    """Return the spans around a place, innermost first."""
    from llm_strategy.ide.selection import selections as answer

    return answer(situation, line, column)


def links(situation: Situation) -> list[Link]:
    """Return the paths and addresses that the file names."""
    from llm_strategy.ide.links import links as answer

    return answer(situation)


def renamable(situation: Situation, line: int, column: int) -> tuple[Span, str] | None:
    """Return the place and the name of the strategy, source or metric at a place; None where there is none."""
    from llm_strategy.ide.rename import renamable as answer

    return answer(situation, line, column)


def rename(situation: Situation, line: int, column: int, name: str) -> list[Edit]:
    """Return the edits that give it another name, where it is declared and where it is used."""
    from llm_strategy.ide.rename import rename as answer

    return answer(situation, line, column, name)


def indented(situation: Situation, line: int, column: int, typed: str) -> list[Edit]:
    """Return the edits that indent the new line as the text above it asks for."""
    from llm_strategy.ide.indentation import indented as answer

    return answer(situation, line, column, typed)
