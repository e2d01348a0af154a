"""The action that fills in what other files of the repository state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lsprotocol import types

from llm_strategy.ide.cursor import cursor_at
from llm_strategy.lsp.edits import differences
from llm_strategy.lsp.feature import Asked
from llm_strategy.lsp.repository_facts import RepositoryFacts
from llm_strategy.report import Edit
from llm_strategy.text import clip, listed

FILL = "fill"
TITLE = "Fill from the repository"
MOST_NAMED = 5


def offer(asked: Asked, params: types.CodeActionParams) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the title and data of the action for the strategy at the range.

    A client that asks of its own accord, after every move of the cursor, gets it on the strategy's own line alone.
    """
    line, column = asked.place(params.range.start)
    cursor = cursor_at(asked.snapshot.document, line, column)
    route = () if cursor is None else cursor.route
    if len(route) < 2 or route[0] != "strategies" or str(route[1]) not in asked.snapshot.strategies:
        return
    is_automatic = params.context.trigger_kind is types.CodeActionTriggerKind.Automatic
    if asked.document.path and not (is_automatic and len(route) > 2):
        yield TITLE, {"what": FILL, "strategy": str(route[1])}


def work_out(asked: Asked, data: dict[str, Any]) -> tuple[list[Edit], str] | None:
    """Return the edits that fill a strategy, and what to tell: which facts, or that there are none. Reads files."""
    name, path = data.get("strategy"), asked.document.path
    if not isinstance(name, str) or not path:
        return None
    from llm_strategy.ide.found_facts import fill

    found = asked.session.part(RepositoryFacts).read(path)
    filled = fill(asked.snapshot, name, found)
    notes = [f"{note.file}: {note.message}" for note in found.notes[:MOST_NAMED]]
    if not filled.facts:
        said = "no file of the repository contains a fact that this strategy lacks"
    else:
        keys = [f"`{'.'.join(map(str, fact.route[2:]))}`" for fact in filled.facts]
        more = [f"{len(keys) - MOST_NAMED} more"] if len(keys) > MOST_NAMED else []
        said = f"filled in {listed([*keys[:MOST_NAMED], *more])}"
    said += "".join(f"; {clip(merged.key, 40)}: {merged.in_words()}" for merged in found.conflicts[:MOST_NAMED])
    text = asked.document.text
    return list(differences(text, filled.text)), "; ".join([said, *notes])
