"""Edits of a document as the protocol has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol import types

from llm_strategy.ide.suppress import as_snippet
from llm_strategy.line_diff import blocks
from llm_strategy.lsp.documents import BOM, ChangedSinceError, Document, lines_with_breaks
from llm_strategy.report import Edit
from llm_strategy.text import Span


def text_edits(document: Document, edits: Iterable[Edit]) -> list[types.TextEdit]:
    """Return edits in the client's units; raises ChangedSinceError where lines they are for have changed."""
    edits = list(edits)
    if not all(document.has(edit.span) for edit in edits):
        raise ChangedSinceError
    return [types.TextEdit(document.range(edit.span), edit.text) for edit in edits]


def snippet_edits(
    document: Document, edits: Iterable[Edit]
) -> list[types.TextEdit | types.AnnotatedTextEdit | types.SnippetTextEdit]:
    """Return edits in the client's units; where one writes a placeholder, that is selected after it."""
    made: list[types.TextEdit | types.AnnotatedTextEdit | types.SnippetTextEdit] = []
    for edit in edits:
        snippet = as_snippet(edit.text)
        span = document.range(edit.span)
        if snippet is None:
            made.append(types.TextEdit(span, edit.text))
        else:
            made.append(types.SnippetTextEdit(span, types.StringValue(snippet)))
    return made


def workspace_edit(
    document: Document, edits: Iterable[Edit], *, versioned: bool, snippets: bool = False
) -> types.WorkspaceEdit:
    """Return edits of one document; ``versioned`` names the version they are for, where the client knows that form.

    With ``snippets`` the client selects the placeholder that an edit writes.
    """
    if versioned and snippets:
        identifier = types.OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
        changes = types.TextDocumentEdit(identifier, snippet_edits(document, edits))
        return types.WorkspaceEdit(document_changes=[changes])
    made = text_edits(document, edits)
    if not versioned:
        return types.WorkspaceEdit(changes={document.uri: made})
    identifier = types.OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, made)])


def differences(old: str, new: str) -> Iterator[Edit]:
    """Return the edits, by whole lines, that make ``new`` of ``old``: an editor keeps its place in the rest."""
    before, after = (lines_with_breaks(text.removeprefix(BOM)) for text in (old, new))
    for first, last, from_, to in blocks(before, after):
        text = "".join(after[from_:to])
        if last < len(before):
            yield Edit(Span(first, 0, last, 0), text)
        else:
            # The last line has no break of its own to end before the next.
            yield Edit(Span(first, 0, len(before) - 1, len(before[-1])), text)
