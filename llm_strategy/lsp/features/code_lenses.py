"""Code lenses: a line above each strategy."""

from __future__ import annotations

from lsprotocol import types

from llm_strategy.ide.hints import lenses
from llm_strategy.lsp.feature import Asked, document_feature


@document_feature(types.TEXT_DOCUMENT_CODE_LENS)
def code_lenses(asked: Asked, params: types.CodeLensParams) -> list[types.CodeLens]:
    """Show cost, latency and findings above each strategy."""
    # A command without a name is a text that cannot be clicked.
    return [
        types.CodeLens(asked.document.range(lens.span), types.Command(lens.title, command=""))
        for lens in lenses(asked.snapshot)
    ]
