"""References and highlights: every place that names the same source, metric, strategy or anchor."""

from __future__ import annotations

from lsprotocol import types

from llm_strategy.ide.definitions import references
from llm_strategy.ide.names import occurrences
from llm_strategy.lsp.feature import Asked, document_feature


@document_feature(types.TEXT_DOCUMENT_REFERENCES, waits=True)
def find_references(asked: Asked, params: types.ReferenceParams) -> list[types.Location]:
    """Return the places that name the same thing."""
    spans = references(
        asked.snapshot,
        *asked.place(params.position),
        include_declaration=params.context.include_declaration,
    )
    return [types.Location(asked.document.uri, asked.document.range(span)) for span in spans]


@document_feature(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
def highlights(asked: Asked, params: types.DocumentHighlightParams) -> list[types.DocumentHighlight]:
    """Highlight the places that name the same thing: its declaration as written, its uses as read."""
    return [
        types.DocumentHighlight(
            asked.document.range(found.span),
            types.DocumentHighlightKind.Write if found.is_declaration else types.DocumentHighlightKind.Read,
        )
        for found in occurrences(asked.snapshot, *asked.place(params.position))
    ]
