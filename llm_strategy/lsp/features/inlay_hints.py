"""Inlay hints: figures at the ends of lines."""

from __future__ import annotations

from lsprotocol import types

from llm_strategy.ide.hints import hints
from llm_strategy.lsp.convert import markup
from llm_strategy.lsp.feature import Asked, document_feature


@document_feature(types.TEXT_DOCUMENT_INLAY_HINT, waits=True)
def inlay_hints(asked: Asked, params: types.InlayHintParams) -> list[types.InlayHint]:
    """Show figures in the lines of a range; where the client shows no lenses, the totals too."""
    capabilities = asked.session.capabilities
    first, last = params.range.start.line, params.range.end.line
    return [
        types.InlayHint(
            asked.document.position(hint.line, hint.column),
            hint.label,
            padding_left=True,
            tooltip=markup(hint.tooltip, capabilities.markdown) if hint.tooltip else None,
        )
        for hint in hints(asked.snapshot, first, last, with_totals=not capabilities.lenses)
    ]
