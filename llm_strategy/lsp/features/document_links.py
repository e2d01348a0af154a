"""Document links: the paths and addresses in the text."""

from __future__ import annotations

from lsprotocol import types

from llm_strategy.ide.links import links
from llm_strategy.lsp.feature import Asked, document_feature
from llm_strategy.lsp.uris import linked_uri


@document_feature(types.TEXT_DOCUMENT_DOCUMENT_LINK, waits=True)
def document_links(asked: Asked, params: types.DocumentLinkParams) -> list[types.DocumentLink]:
    """Link paths, which are relative to the file, and addresses."""
    made = []
    path = asked.document.path
    for link in links(asked.snapshot):
        target = link.target
        if link.kind == "path":
            if path is None:
                continue
            target = linked_uri(path, target)
        made.append(types.DocumentLink(asked.document.range(link.span), target, tooltip=link.tooltip or None))
    return made
