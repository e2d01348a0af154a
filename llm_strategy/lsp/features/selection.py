"""Selection ranges: a selection widened part by part."""

from __future__ import annotations

from lsprotocol import types

from llm_strategy.ide.selection import selections
from llm_strategy.lsp.feature import Asked, document_feature


@document_feature(types.TEXT_DOCUMENT_SELECTION_RANGE)
def selection_ranges(asked: Asked, params: types.SelectionRangeParams) -> list[types.SelectionRange]:
    """Widen the selection at each place."""
    made = []
    for position in params.positions:
        around: types.SelectionRange | None = None
        for span in reversed(selections(asked.snapshot, *asked.place(position))):
            around = types.SelectionRange(asked.document.range(span), parent=around)
        made.append(around or types.SelectionRange(types.Range(position, position)))
    return made
