"""Hover: the word under the pointer explained."""

from __future__ import annotations

from lsprotocol import types

from llm_strategy.ide.hover import hover
from llm_strategy.lsp.convert import markup
from llm_strategy.lsp.feature import Asked, document_feature


@document_feature(types.TEXT_DOCUMENT_HOVER)
def explain(asked: Asked, params: types.HoverParams) -> types.Hover | None:
    """Explain the word under the pointer."""
    answer = hover(asked.snapshot, *asked.place(params.position))
    if answer is None:
        return None
    contents = markup(answer.markdown, asked.session.capabilities.markdown)
    return types.Hover(contents, asked.document.range(answer.span))
