"""Folding ranges: what can be folded away."""

from __future__ import annotations

from lsprotocol import types

from llm_strategy.ide.folding import folds
from llm_strategy.lsp.feature import Asked, document_feature


@document_feature(types.TEXT_DOCUMENT_FOLDING_RANGE, waits=True)
def folding_ranges(asked: Asked, params: types.FoldingRangeParams) -> list[types.FoldingRange]:
    """Say what can be folded away."""
    return [
        types.FoldingRange(fold.first, fold.last, kind=fold.kind)
        for fold in folds(asked.snapshot)
        if fold.last > fold.first
    ]
