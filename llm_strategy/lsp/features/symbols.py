"""Document symbols: the outline of the file."""

from __future__ import annotations

from lsprotocol import types

from llm_strategy.ide.symbols import symbols
from llm_strategy.ide.types import Symbol
from llm_strategy.lsp.documents import Document
from llm_strategy.lsp.feature import Asked, document_feature

KINDS = {
    "strategy": types.SymbolKind.Class,
    "layer": types.SymbolKind.Method,
    "source": types.SymbolKind.File,
    "metric": types.SymbolKind.Number,
    "measurement": types.SymbolKind.Event,
    "section": types.SymbolKind.Namespace,
}

DEPTH = 9
LARGE_DEPTH = 1
"""Levels below the strategies; the outline of a large document stops at their layers, or it would be megabytes."""


@document_feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, waits=True)
def document_symbols(
    asked: Asked, params: types.DocumentSymbolParams
) -> list[types.DocumentSymbol] | list[types.SymbolInformation]:
    """Outline the file, flat for clients that know no trees."""
    tree = symbols(asked.snapshot)
    if asked.session.capabilities.nested_symbols:
        depth = LARGE_DEPTH if asked.document.is_large else DEPTH
        return [_tree(asked.document, symbol, depth) for symbol in tree]
    flat = []
    waiting = [(symbol, "") for symbol in reversed(tree)]
    while waiting:
        symbol, parent = waiting.pop()
        location = types.Location(asked.document.uri, asked.document.range(symbol.span))
        flat.append(types.SymbolInformation(location, symbol.name, _kind(symbol), container_name=parent or None))
        waiting += [(child, symbol.name) for child in reversed(symbol.children)]
    return flat


def _kind(symbol: Symbol) -> types.SymbolKind:
    return KINDS.get(symbol.kind, types.SymbolKind.Key)


def _tree(document: Document, symbol: Symbol, depth: int) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        symbol.name or "?",
        _kind(symbol),
        document.range(symbol.span),
        document.range(symbol.selection),
        detail=symbol.detail or None,
        children=[_tree(document, child, depth - 1) for child in symbol.children if depth] or None,
    )
