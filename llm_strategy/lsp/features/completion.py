"""Completion: what can be written at a place."""

from __future__ import annotations

import re

from lsprotocol import types

from llm_strategy.explain.summaries import documentation
from llm_strategy.ide.completion import complete
from llm_strategy.ide.types import Item
from llm_strategy.lsp.convert import markup
from llm_strategy.lsp.documents import ChangedSinceError, Document, OlderText
from llm_strategy.lsp.feature import Asked, document_feature, feature
from llm_strategy.lsp.repository_facts import RepositoryFacts
from llm_strategy.lsp.session import Session

KINDS = {
    "key": types.CompletionItemKind.Property,
    "word": types.CompletionItemKind.EnumMember,
    "value": types.CompletionItemKind.Value,
    "name": types.CompletionItemKind.Reference,
    "model": types.CompletionItemKind.Constant,
    "rule": types.CompletionItemKind.Constant,
    "snippet": types.CompletionItemKind.Snippet,
}
COMPLETE_AGAIN = types.Command("", "editor.action.triggerSuggest")


@document_feature(
    types.TEXT_DOCUMENT_COMPLETION,
    types.CompletionOptions(trigger_characters=[" ", ":", "-", "[", ",", "{"], resolve_provider=True),
)
def completion(asked: Asked, params: types.CompletionParams) -> types.CompletionList:
    """Offer what can be written here."""
    document, snapshot = asked.document, asked.snapshot
    try:
        place = asked.place(params.position)
    except ChangedSinceError:
        # What is being typed is in no older text. Reading the newest takes a third of analysing it.
        assert isinstance(document, OlderText)
        document = document.newest
        snapshot = snapshot.with_content(document.text)
        place = document.place(params.position.line, params.position.character)
    facts = asked.session.part(RepositoryFacts)
    offered = complete(snapshot, *place, lambda: facts.known(document.path) if document.path else None)
    items = [_item(asked.session, document, item) for item in offered.items]
    return types.CompletionList(offered.incomplete, items)


def _item(session: Session, document: Document, item: Item) -> types.CompletionItem:
    capabilities = session.capabilities
    snippet = item.snippet and capabilities.snippets
    mode = types.InsertTextMode.AdjustIndentation if snippet else types.InsertTextMode.AsIs
    details = types.CompletionItemLabelDetails(description=item.detail) if item.detail else None
    return types.CompletionItem(
        item.label,
        kind=KINDS.get(item.kind, types.CompletionItemKind.Text),
        filter_text=item.filter,
        text_edit=types.TextEdit(document.range(item.span), item.text if snippet else _plain(document, item)),
        insert_text_format=types.InsertTextFormat.Snippet if snippet else None,
        insert_text_mode=mode if capabilities.indents_items else None,
        sort_text=item.sort or None,
        label_details=details if capabilities.label_details else None,
        detail=None if capabilities.label_details else item.detail or None,
        data={"topic": list(item.topic)} if item.topic else None,
        tags=[types.CompletionItemTag.Deprecated] if item.ended and capabilities.deprecated_tag else None,
        deprecated=True if item.ended and capabilities.deprecated_items and not capabilities.deprecated_tag else None,
        command=COMPLETE_AGAIN if item.again and session.completes_again else None,
    )


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


@feature(types.COMPLETION_ITEM_RESOLVE)
def resolve(ls: Session, params: types.CompletionItem) -> types.CompletionItem:
    """Add the explanation of an item."""
    topic = params.data.get("topic") if isinstance(params.data, dict) else None
    if isinstance(topic, list) and all(isinstance(word, str) for word in topic):
        text = documentation(topic)
        if text:
            params.documentation = markup(text, ls.capabilities.markdown_items)
    return params
