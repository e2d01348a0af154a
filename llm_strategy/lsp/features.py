"""What `assist` knows, as the protocol writes it: explained, completed, outlined, renamed."""

from __future__ import annotations

import os
import re

from lsprotocol import types

from llm_strategy.ide import facade as assist
from llm_strategy.lsp.code_actions import workspace_edit
from llm_strategy.lsp.protocol import REQUEST_FAILED, Raw, Refusal
from llm_strategy.lsp.server import Server
from llm_strategy.lsp.uris import to_uri

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.ide.facade import Item, Situation, Symbol
    from llm_strategy.lsp.documents import Document

    Json = dict[str, Any]

_SYMBOL_KINDS = {
    "strategy": types.SymbolKind.Class,
    "layer": types.SymbolKind.Method,
    "source": types.SymbolKind.File,
    "metric": types.SymbolKind.Number,
    "measurement": types.SymbolKind.Event,
    "section": types.SymbolKind.Namespace,
}
_ITEM_KINDS = {
    "key": types.CompletionItemKind.Property,
    "word": types.CompletionItemKind.EnumMember,
    "value": types.CompletionItemKind.Value,
    "name": types.CompletionItemKind.Reference,
    "model": types.CompletionItemKind.Constant,
    "rule": types.CompletionItemKind.Constant,
    "snippet": types.CompletionItemKind.Snippet,
}
_TRIGGER_AGAIN = {"title": "", "command": "editor.action.triggerSuggest"}


def _of(ls: Server, uri: str) -> tuple[Document, Situation] | None:
    """Return an open document and its analysis, None where there is nothing to say about it."""
    document = ls.protocol.document(uri)
    checked = None if document is None else ls.publisher.checked(document)
    if document is None or checked is None:
        return None
    return document, ls.checker.situation(checked, document.text)


def _markup(text: str, markdown: bool) -> Json:
    return {"kind": "markdown" if markdown else "plaintext", "value": text}


# -- explained ---------------------------------------------------------------------------------------------------------


def hover(ls: Server, params: types.HoverParams) -> Raw:
    """Explain the word under the pointer."""
    of = _of(ls, params.text_document.uri)
    if of is None:
        return Raw(None)
    document, situation = of
    found = assist.hover(situation, *document.place(params.position.line, params.position.character))
    if found is None:
        return Raw(None)
    return Raw({"contents": _markup(found.markdown, ls.client.markdown), "range": document.range(found.span)})


def inlay_hints(ls: Server, params: types.InlayHintParams) -> Raw:
    """Show figures behind lines."""
    of = _of(ls, params.text_document.uri)
    if of is None:
        return Raw(None)
    document, situation = of
    made = []
    for hint in assist.hints(situation, params.range.start.line, params.range.end.line):
        one: Json = {
            "position": document.position(hint.line, hint.column),
            "label": hint.label,
            "paddingLeft": True,
        }
        if hint.tooltip:
            one["tooltip"] = _markup(hint.tooltip, ls.client.markdown)
        made.append(one)
    return Raw(made)


def code_lenses(ls: Server, params: types.CodeLensParams) -> Raw:
    """Show a line above each strategy."""
    of = _of(ls, params.text_document.uri)
    if of is None:
        return Raw(None)
    document, situation = of
    return Raw(
        [
            # A command without a name is a text that cannot be clicked.
            {"range": document.range(lens.span), "command": {"title": lens.title, "command": ""}}
            for lens in assist.lenses(situation)
        ]
    )


def document_links(ls: Server, params: types.DocumentLinkParams) -> Raw:
    """Link the paths and addresses in the text."""
    of = _of(ls, params.text_document.uri)
    if of is None:
        return Raw(None)
    document, situation = of
    made = []
    for link in assist.links(situation):
        target = link.target
        if link.kind == "path":
            if document.path is None:
                continue
            target = to_uri(os.path.normpath(os.path.join(os.path.dirname(document.path), target)))
        one: Json = {"range": document.range(link.span), "target": target}
        if link.tooltip:
            one["tooltip"] = link.tooltip
        made.append(one)
    return Raw(made)


# -- completed ---------------------------------------------------------------------------------------------------------


def completion(ls: Server, params: types.CompletionParams) -> Raw:
    """Offer what can be written here."""
    of = _of(ls, params.text_document.uri)
    if of is None:
        return Raw(None)
    document, situation = of
    found = assist.complete(situation, *document.place(params.position.line, params.position.character))
    items = [_item(ls, document, item) for item in found.items]
    return Raw({"isIncomplete": found.incomplete, "items": items})


def _item(ls: Server, document: Document, item: Item) -> Json:
    snippet = item.snippet and ls.client.snippets
    made: Json = {
        "label": item.label,
        "kind": int(_ITEM_KINDS.get(item.kind, types.CompletionItemKind.Text)),
        "filterText": item.filter,
        "textEdit": {
            "range": document.range(item.span),
            "newText": item.text if snippet else _plain(document, item),
        },
    }
    if snippet:
        made["insertTextFormat"] = 2
        if ls.client.indents_items:
            made["insertTextMode"] = 2
    elif ls.client.indents_items:
        made["insertTextMode"] = 1
    if item.sort:
        made["sortText"] = item.sort
    if item.detail:
        if ls.client.label_details:
            made["labelDetails"] = {"description": item.detail}
        else:
            made["detail"] = item.detail
    if item.topic:
        made["data"] = {"topic": list(item.topic)}
    if item.again and ls.completes_again:
        made["command"] = _TRIGGER_AGAIN
    return made


_TAB_STOP = re.compile(
    r"\\(?P<escaped>[\\$}])|\$\{\d+:(?P<word>(?:\\.|[^}\\])*+)\}|\$\{\d+\|(?P<choice>(?:\\.|[^,|\\])*+)[^}]*+\}"
    r"|\$\{\d+\}|\$\d+"
)
_ESCAPED = re.compile(r"\\([\\$},|])")


def without_tab_stops(snippet: str) -> str:
    """Return the text of a snippet for clients that know none: the words offered, of a choice the first."""

    def plain(match: re.Match[str]) -> str:
        return match["escaped"] or _ESCAPED.sub(r"\1", match["word"] or match["choice"] or "")

    return _TAB_STOP.sub(plain, snippet)


def _plain(document: Document, item: Item) -> str:
    """Return an item's text as it is to stand there; editors indent the lines of snippets alone."""
    if not item.snippet:
        return item.text
    line = document.bare(item.span.line)
    indent = line[: len(line) - len(line.lstrip(" "))]
    return without_tab_stops(item.text).replace("\n", f"\n{indent}")


def resolve_completion(ls: Server, params: types.CompletionItem) -> Raw:
    """Add the explanation of an item."""
    made: Json = ls.protocol._converter.unstructure(params)
    topic = params.data.get("topic") if isinstance(params.data, dict) else None
    if isinstance(topic, list) and all(isinstance(word, str) for word in topic):
        text = assist.documentation(topic)
        if text:
            made["documentation"] = _markup(text, ls.client.markdown_items)
    return Raw(made)


# -- outlined ----------------------------------------------------------------------------------------------------------


def document_symbols(ls: Server, params: types.DocumentSymbolParams) -> Raw:
    """Outline the file, flat for clients that know no trees."""
    of = _of(ls, params.text_document.uri)
    if of is None:
        return Raw(None)
    document, situation = of
    tree = assist.symbols(situation)
    if ls.client.nested_symbols:
        return Raw([_symbol(document, one) for one in tree])
    flat: list[Json] = []
    waiting = [(one, "") for one in reversed(tree)]
    while waiting:
        one, parent = waiting.pop()
        made: Json = {
            "name": one.name,
            "kind": _symbol_kind(one),
            "location": {"uri": document.uri, "range": document.range(one.span)},
        }
        if parent:
            made["containerName"] = parent
        flat.append(made)
        waiting += [(child, one.name) for child in reversed(one.children)]
    return Raw(flat)


def _symbol_kind(symbol: Symbol) -> int:
    return int(_SYMBOL_KINDS.get(symbol.kind, types.SymbolKind.Key))


def _symbol(document: Document, symbol: Symbol) -> Json:
    made: Json = {
        "name": symbol.name or "?",
        "kind": _symbol_kind(symbol),
        "range": document.range(symbol.span),
        "selectionRange": document.range(symbol.selection),
    }
    if symbol.detail:
        made["detail"] = symbol.detail
    if symbol.children:
        made["children"] = [_symbol(document, child) for child in symbol.children]
    return made


def folding_ranges(ls: Server, params: types.FoldingRangeParams) -> Raw:
    """Say what can be folded away."""
    of = _of(ls, params.text_document.uri)
    if of is None:
        return Raw(None)
    return Raw(
        [
            {"startLine": fold.first, "endLine": fold.last, "kind": fold.kind}
            for fold in assist.folds(of[1])
            if fold.last > fold.first
        ]
    )


def selection_ranges(ls: Server, params: types.SelectionRangeParams) -> Raw:
    """Widen each selection, part by part."""
    of = _of(ls, params.text_document.uri)
    if of is None:
        return Raw(None)
    document, situation = of
    made: list[Json] = []
    for position in params.positions:
        around: Json | None = None
        for span in reversed(
            assist.selections(situation, *document.place(position.line, position.character))
        ):
            around = {"range": document.range(span), **({} if around is None else {"parent": around})}
        if around is None:
            here = {"line": position.line, "character": position.character}
            around = {"range": {"start": here, "end": here}}
        made.append(around)
    return Raw(made)


# -- rewritten ---------------------------------------------------------------------------------------------------------


def prepare_rename(ls: Server, params: types.PrepareRenameParams) -> Raw:
    """Say what would be renamed."""
    of = _of(ls, params.text_document.uri)
    if of is None:
        return Raw(None)
    document, situation = of
    found = assist.renamable(situation, *document.place(params.position.line, params.position.character))
    return Raw(None if found is None else {"range": document.range(found[0]), "placeholder": found[1]})


def rename(ls: Server, params: types.RenameParams) -> Raw | Refusal:
    """Rename a thing everywhere in the file."""
    of = _of(ls, params.text_document.uri)
    if of is None:
        return Raw(None)
    document, situation = of
    place = document.place(params.position.line, params.position.character)
    try:
        edits = assist.rename(situation, *place, params.new_name)
    except assist.RenameError as error:
        return Refusal(REQUEST_FAILED, str(error))
    return Raw(workspace_edit(ls, document, edits))


def indent(ls: Server, params: types.DocumentOnTypeFormattingParams) -> Raw:
    """Indent a new line."""
    of = _of(ls, params.text_document.uri)
    if of is None:
        return Raw(None)
    document, situation = of
    place = document.place(params.position.line, params.position.character)
    edits = assist.indented(situation, *place, params.ch)
    return Raw([{"range": document.range(edit.span), "newText": edit.text} for edit in edits])


FEATURES = (
    (types.TEXT_DOCUMENT_HOVER, hover, None),
    (types.TEXT_DOCUMENT_INLAY_HINT, inlay_hints, None),
    (types.TEXT_DOCUMENT_CODE_LENS, code_lenses, None),
    (types.TEXT_DOCUMENT_DOCUMENT_LINK, document_links, None),
    (
        types.TEXT_DOCUMENT_COMPLETION,
        completion,
        types.CompletionOptions(trigger_characters=[" ", ":", "-", "[", ",", "{"], resolve_provider=True),
    ),
    (types.COMPLETION_ITEM_RESOLVE, resolve_completion, None),
    (types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, document_symbols, None),
    (types.TEXT_DOCUMENT_FOLDING_RANGE, folding_ranges, None),
    (types.TEXT_DOCUMENT_SELECTION_RANGE, selection_ranges, None),
    (types.TEXT_DOCUMENT_PREPARE_RENAME, prepare_rename, None),
    (types.TEXT_DOCUMENT_RENAME, rename, None),
    (
        types.TEXT_DOCUMENT_ON_TYPE_FORMATTING,
        indent,
        types.DocumentOnTypeFormattingOptions(first_trigger_character="\n"),
    ),
)
"""Method, handler and options."""
