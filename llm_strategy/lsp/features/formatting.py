"""Formatting while typing: a new line is indented."""

from __future__ import annotations

from lsprotocol import types

from llm_strategy.ide.indentation import indented
from llm_strategy.lsp.edits import text_edits
from llm_strategy.lsp.feature import Asked, document_feature


@document_feature(
    types.TEXT_DOCUMENT_ON_TYPE_FORMATTING,
    types.DocumentOnTypeFormattingOptions(first_trigger_character="\n"),
    waits=True,
)
def indent(asked: Asked, params: types.DocumentOnTypeFormattingParams) -> list[types.TextEdit]:
    """Indent a new line as the text above it asks for."""
    return text_edits(asked.document, indented(asked.snapshot, *asked.place(params.position), params.ch))
