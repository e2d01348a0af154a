"""What the client can do, read once from what it says at the beginning."""

from __future__ import annotations

from typing import Any

from lsprotocol import types
from pygls.capabilities import get_capability

from llm_strategy.lsp.convert import Supports


class Capabilities:
    """The abilities that answers depend on."""

    def __init__(self, capabilities: types.ClientCapabilities) -> None:
        def has(name: str) -> Any:
            return get_capability(capabilities, name, None)

        self.pulls = has("text_document.diagnostic") is not None
        """It asks for diagnostics: then none are pushed for its documents, or it would show each twice."""
        shown = "text_document.diagnostic" if self.pulls else "text_document.publish_diagnostics"
        pushed = "text_document.publish_diagnostics"

        def shows(name: str) -> bool:
            return bool(has(f"{shown}.{name}") or has(f"{pushed}.{name}"))

        self.supports = Supports(
            related=shows("related_information"),
            link=shows("code_description_support"),
            tags=shows("tag_support"),
        )
        self.refreshes = bool(has("workspace.diagnostics.refresh_support"))
        self.refreshes_lenses = bool(has("workspace.code_lens.refresh_support"))
        self.refreshes_hints = bool(has("workspace.inlay_hint.refresh_support"))
        self.watches = bool(has("workspace.did_change_watched_files.dynamic_registration"))
        self.shows_progress = bool(has("window.work_done_progress"))
        self.shows_documents = bool(has("window.show_document.support"))
        self.versioned_edits = bool(has("workspace.workspace_edit.document_changes"))
        self.action_literals = has("text_document.code_action.code_action_literal_support") is not None
        properties = has("text_document.code_action.resolve_support.properties") or ()
        self.resolves_edits = "edit" in properties and bool(has("text_document.code_action.data_support"))
        formats = has("text_document.hover.content_format") or ()
        self.markdown = types.MarkupKind.Markdown in formats
        item = "text_document.completion.completion_item"
        self.snippets = bool(has(f"{item}.snippet_support"))
        formats = has(f"{item}.documentation_format") or ()
        self.markdown_items = types.MarkupKind.Markdown in formats
        modes = has(f"{item}.insert_text_mode_support.value_set") or ()
        self.indents_items = {types.InsertTextMode.AsIs, types.InsertTextMode.AdjustIndentation} <= set(modes)
        """It can be told whether to indent the lines of an item as the line they are put in."""
        tags = has(f"{item}.tag_support.value_set") or ()
        self.deprecated_tag = types.CompletionItemTag.Deprecated in tags
        self.deprecated_items = bool(has(f"{item}.deprecated_support"))
        self.label_details = bool(has(f"{item}.label_details_support"))
        self.lenses = has("text_document.code_lens") is not None
        self.snippet_edits = bool(has("workspace.workspace_edit.snippet_edit_support"))
        self.nested_symbols = bool(has("text_document.document_symbol.hierarchical_document_symbol_support"))
