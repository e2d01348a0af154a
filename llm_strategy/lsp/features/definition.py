"""Go to definition: the declaration of a source, metric or anchor, or the file that a path names."""

from __future__ import annotations

from lsprotocol import types

from llm_strategy.ide.definitions import definitions, path_at
from llm_strategy.lsp.feature import Asked, document_feature
from llm_strategy.lsp.uris import linked_uri


@document_feature(types.TEXT_DOCUMENT_DEFINITION, waits=True)
def definition(asked: Asked, params: types.DefinitionParams) -> list[types.Location]:
    """Return where the name at a place is declared, or the beginning of the file that it is the path of."""
    document = asked.document
    place = asked.place(params.position)
    spans = definitions(asked.snapshot, *place)
    if spans:
        return [types.Location(document.uri, document.range(span)) for span in spans]
    link = path_at(asked.snapshot, *place)
    if link is None or document.path is None:
        return []
    beginning = types.Position(0, 0)
    return [types.Location(linked_uri(document.path, link.target), types.Range(beginning, beginning))]
