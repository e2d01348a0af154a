"""Code actions: fix a finding, fix all, silence one, read about its rule."""

from __future__ import annotations

import logging

from lsprotocol import types

from llm_strategy.lsp.analysis import check
from llm_strategy.lsp.convert import finding
from llm_strategy.lsp.documents import BOM, lines_with_breaks
from llm_strategy.lsp.protocol import CONTENT_MODIFIED, INVALID_PARAMS, Raw, Refusal
from llm_strategy.lsp.server import Server
from llm_strategy.lsp.uris import key_of
from llm_strategy.report import SAFE, Edit
from llm_strategy.text import Span, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from llm_strategy.lsp.analysis import Checked
    from llm_strategy.lsp.documents import Document
    from llm_strategy.report import Diagnostic, Report

    Json = dict[str, Any]

log = logging.getLogger(__name__)

QUICK_FIX = "quickfix"
FIX_ALL = "source.fixAll.llmstrategy"
WHAT_IF = "refactor.rewrite"
OPEN_RULE = "llmstrategy.openRule"

LONGEST_SUPPRESSION = 90
"""Days until a suppression ends, where the settings ask for an end."""


def code_actions(ls: Server, params: types.CodeActionParams) -> Raw:
    """Answer from the range alone; what the client sends of its diagnostics only widens it."""
    document = ls.protocol.document(params.text_document.uri)
    checked = None if document is None else ls.publisher.checked(document)
    if document is None or checked is None or not ls.client.action_literals:
        return Raw([])
    only = [str(getattr(one, "value", one)) for one in params.context.only or ()]
    report = ls.checker.with_fixes(checked, document.text)
    actions: list[Json] = []
    if _wanted(QUICK_FIX, only):
        for found in _touched(document, report, params):
            actions += _for_finding(ls, document, found)
    if _wanted(WHAT_IF, only):
        try:
            actions += _what_ifs(ls, document, checked, params)
        except Exception as error:  # the other actions still stand
            log.exception("what-if")
            ls.report_server_error(error, None)
    if _wanted(FIX_ALL, only) and any(one.fix and one.fix.safety == SAFE for one in report.diagnostics):
        every = {"title": "Fix all that can be fixed safely", "kind": FIX_ALL}
        actions += _lazy(ls, document, every, {"what": "fix all"})
    return Raw(actions)


def resolve(ls: Server, params: types.CodeAction) -> Raw | Refusal:
    """Work out the edit of an action that was only promised."""
    action: Json = {"title": params.title, "kind": str(getattr(params.kind, "value", params.kind))}
    data = params.data
    if data is None:
        # It was whole when it was offered; some clients ask all the same.
        return Raw(ls.protocol._converter.unstructure(params))
    if not isinstance(data, dict) or not isinstance(data.get("uri"), str):
        return Refusal(INVALID_PARAMS, "this action is none of ours")
    document = ls.protocol.document(data["uri"])
    if document is None or data.get("revision") != document.revision:
        return Refusal(CONTENT_MODIFIED, "the document has changed since")
    edit = _edit_for(ls, document, data)
    if edit is None:
        # An action that does nothing, said where the user looks.
        ls.say(f"{params.title}: no edit does this and nothing else", 2)
        edit = []
    action["edit"] = workspace_edit(ls, document, edit)
    action["data"] = data
    return Raw(action)


def open_rule(ls: Server, rule: str) -> Refusal | None:
    """Show the page of a rule in a browser, or say where it is."""
    from llm_strategy.links import rule_url
    from llm_strategy.rules.registry import all_rules

    if rule not in all_rules():
        return Refusal(INVALID_PARAMS, f"no rule is called `{printable(str(rule))}`")
    url = rule_url(rule)
    if ls.client.shows_documents:
        ls.protocol.send_request(
            types.WINDOW_SHOW_DOCUMENT, types.ShowDocumentParams(uri=url, external=True, take_focus=True)
        )
    else:
        ls.say(f"{rule}: {url}", 3)
    return None


# -- one finding -------------------------------------------------------------------------------------------------------


def _wanted(kind: str, only: list[str]) -> bool:
    return not only or any(kind == one or kind.startswith(f"{one}.") or not one for one in only)


def _touched(document: Document, report: Report, params: types.CodeActionParams) -> Iterator[Diagnostic]:
    start = document.place(params.range.start.line, params.range.start.character)
    end = document.place(params.range.end.line, params.range.end.character)
    named = {(one.code, one.range.start.line) for one in params.context.diagnostics}
    for found in report.diagnostics:
        span = found.span
        inside = (span.line, span.column) <= end and start <= (span.end_line, span.end_column)
        if inside or (found.rule, span.line) in named:
            yield found


def _for_finding(ls: Server, document: Document, found: Diagnostic) -> Iterator[Json]:
    about = {"diagnostics": [finding(found, document.uri, document.range, ls.client.supports)]}
    if found.fix is not None:
        safe = found.fix.safety == SAFE
        yield {
            "title": found.fix.title if safe else f"{found.fix.title} (review)",
            "kind": QUICK_FIX,
            "isPreferred": safe,
            "edit": workspace_edit(ls, document, found.fix.edits),
            **about,
        }
    yield from _lazy(
        ls,
        document,
        {"title": f"Silence {found.rule} here, with a reason", "kind": QUICK_FIX, **about},
        {"what": "suppress", "rule": found.rule, "line": found.span.line, "column": found.span.column},
    )
    yield {
        "title": f"Read about {found.rule}",
        "kind": QUICK_FIX,
        "command": {"title": "Read about the rule", "command": OPEN_RULE, "arguments": [found.rule]},
        **about,
    }


def _lazy(ls: Server, document: Document, action: Json, data: Json) -> Iterator[Json]:
    """Give an action whose edit is worked out when it is chosen, or now where the client cannot ask again."""
    data = {**data, "uri": document.uri, "revision": document.revision}
    if ls.client.resolves_edits:
        yield {**action, "data": data}
        return
    edit = _edit_for(ls, document, data)
    if edit:
        yield {**action, "edit": workspace_edit(ls, document, edit)}


def _edit_for(ls: Server, document: Document, data: Json) -> list[Edit] | None:
    checked = ls.checker.document(key_of(document.uri), document)
    if checked is None:
        return None
    if data.get("what") == "fix all":
        return _fix_all(document, checked)
    if data.get("what") == "suppress":
        return _silence(document, checked, data)
    if data.get("what") == "what if":
        return _what_if(ls, document, checked, data)
    return None


def _silence(document: Document, checked: Checked, data: Json) -> list[Edit] | None:
    from llm_strategy.ide.suppress import suppress

    wanted = (data.get("rule"), data.get("line"), data.get("column"))
    for found in checked.report.diagnostics:
        if (found.rule, found.span.line, found.span.column) == wanted:
            break
    else:
        return None

    def again(text: str) -> Report:
        return check(text, checked.report.file, checked.settings, checked.day, checked.root, fixes=False)

    until = _day(checked.day + LONGEST_SUPPRESSION)
    edit = suppress(document.text.removeprefix(BOM), found, again, until)
    return None if edit is None else [edit]


def _day(ordinal: int) -> str:
    from datetime import date

    return date.fromordinal(ordinal).isoformat()


# -- what if -----------------------------------------------------------------------------------------------------------


def _what_ifs(
    ls: Server, document: Document, checked: Checked, params: types.CodeActionParams
) -> Iterator[Json]:
    """Give each other technique of the layer, with what it would change.

    A client that asks of its own accord, after every move of the cursor, gets names alone, worked out when chosen.
    """
    from llm_strategy.ide import facade as assist

    situation = ls.checker.situation(checked, document.text)
    place = document.place(params.range.start.line, params.range.start.character)
    unasked = params.context.trigger_kind is types.CodeActionTriggerKind.Automatic
    if unasked and ls.client.resolves_edits:
        for route, technique in assist.alternatives(situation, *place):
            yield from _lazy(
                ls,
                document,
                {"title": f"What if this layer were {technique}?", "kind": WHAT_IF},
                {"what": "what if", "route": list(route), "technique": technique},
            )
        return
    for one in assist.what_if(situation, *place):
        yield {"title": one.title, "kind": WHAT_IF, "edit": workspace_edit(ls, document, one.edits)}


def _what_if(ls: Server, document: Document, checked: Checked, data: Json) -> list[Edit] | None:
    from llm_strategy.ide import facade as assist

    route, technique = data.get("route"), data.get("technique")
    if not isinstance(route, list) or not isinstance(technique, str):
        return None
    situation = ls.checker.situation(checked, document.text)
    found = assist.try_out(situation, tuple(route), technique)
    if found is None:
        return None
    # The action is made as soon as it is resolved, so what it does is said beside it.
    ls.say(found.title, 3)
    return list(found.edits)


# -- all ---------------------------------------------------------------------------------------------------------------


def _fix_all(document: Document, checked: Checked) -> list[Edit] | None:
    from llm_strategy.engine.fix import fix_all

    text = document.text
    fixed = fix_all(text, checked.report.file, checked.settings, checked.day, checked.root)
    return list(differences(text, fixed.text)) if fixed.applied else None


def differences(old: str, new: str) -> Iterator[Edit]:
    """Return the edits, by whole lines, that make ``new`` of ``old``: an editor keeps its place in the rest."""
    from difflib import SequenceMatcher

    before, after = (lines_with_breaks(text.removeprefix(BOM)) for text in (old, new))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, first, last, from_, to in matcher.get_opcodes():
        if tag == "equal":
            continue
        text = "".join(after[from_:to])
        if last < len(before):
            yield Edit(Span(first, 0, last, 0), text)
        else:
            # The last line has no break of its own to end before the next.
            yield Edit(Span(first, 0, len(before) - 1, len(before[-1])), text)


def workspace_edit(ls: Server, document: Document, edits: Iterable[Edit]) -> Json:
    """Return edits of one document as the protocol writes them, for the version that they were made for."""
    made = [{"range": document.range(edit.span), "newText": edit.text} for edit in edits]
    if ls.client.versioned_edits:
        about = {"uri": document.uri, "version": document.version}
        return {"documentChanges": [{"textDocument": about, "edits": made}]}
    return {"changes": {document.uri: made}}


FEATURES = (
    (
        types.TEXT_DOCUMENT_CODE_ACTION,
        code_actions,
        types.CodeActionOptions(code_action_kinds=[QUICK_FIX, WHAT_IF, FIX_ALL], resolve_provider=True),
    ),
    (types.CODE_ACTION_RESOLVE, resolve, None),
)
"""Method, handler and options."""

COMMANDS = ((OPEN_RULE, open_rule),)
"""Command and handler."""
