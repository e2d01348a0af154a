"""Code actions: fix a finding, fix all, suppress one, read about its rule, try another technique."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from lsprotocol import types

from llm_strategy.engine.fix import fix_all
from llm_strategy.ide.candidates import candidate_fixes
from llm_strategy.ide.suppress import suppress
from llm_strategy.ide.what_if import alternatives, fit, try_out, what_if
from llm_strategy.links import rule_url
from llm_strategy.lsp.background import in_thread
from llm_strategy.lsp.convert import diagnostic
from llm_strategy.lsp.documents import BOM
from llm_strategy.lsp.edits import differences, workspace_edit
from llm_strategy.lsp.feature import CHANGED_MEANWHILE, Asked, ask_about, command, document_feature, feature
from llm_strategy.lsp.session import Session
from llm_strategy.report import SAFE, Diagnostic, Edit, Report
from llm_strategy.rules.registry import all_rules
from llm_strategy.text import printable

Json = dict[str, Any]

log = logging.getLogger(__name__)

QUICK_FIX = types.CodeActionKind.QuickFix
FIX_ALL = "source.fixAll.llmstrategy"
WHAT_IF = types.CodeActionKind.RefactorRewrite
OPEN_RULE = "llmstrategy.openRule"

FIX_SECONDS = 0.05
"""How long an answer waits for the fixes of a large document; they are there when asked for again."""

SUPPRESSION_DAYS = 90
"""Until a suppression ends, where the settings ask for an end."""


@dataclass(frozen=True)
class WorkedOut:
    """The edits of an action that was chosen, and what the user is told beside them."""

    edits: Sequence[Edit]
    note: str = ""


@document_feature(
    types.TEXT_DOCUMENT_CODE_ACTION,
    types.CodeActionOptions(code_action_kinds=[QUICK_FIX, WHAT_IF, FIX_ALL], resolve_provider=True),
)
def code_actions(asked: Asked, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Answer from the range alone; what the client sends of its diagnostics only widens it."""
    if not asked.session.capabilities.action_literals:
        return []
    only = [_kind_name(kind) for kind in params.context.only or ()]
    report = asked.analysis.report
    if not asked.document.is_large:
        report = asked.analysis.report_with_fixes()
    elif only or any(_touched(asked, report, params)):
        report = asked.analysis.report_with_fixes(FIX_SECONDS)
    actions: list[types.CodeAction] = []
    if _is_wanted(QUICK_FIX, only):
        for finding in _touched(asked, report, params):
            actions += _for_finding(asked, finding)
    if _is_wanted(WHAT_IF, only):
        try:
            actions += _what_ifs(asked, params)
        except Exception as error:  # the other actions still stand
            log.exception("what-if")
            asked.session.report_server_error(error, None)
    if _is_wanted(FIX_ALL, only) and any(
        finding.fix and finding.fix.safety == SAFE for finding in report.diagnostics
    ):
        every = types.CodeAction("Fix all that can be fixed safely", kind=FIX_ALL)
        actions += _lazy(asked, every, {"what": "fix all"})
    return actions


def _kind_name(kind: object) -> str:
    return str(getattr(kind, "value", kind))


def _is_wanted(kind: str, only: list[str]) -> bool:
    kind = _kind_name(kind)
    return not only or any(kind == wanted or kind.startswith(f"{wanted}.") or not wanted for wanted in only)


# -- one finding -------------------------------------------------------------------------------------------------------


def _touched(asked: Asked, report: Report, params: types.CodeActionParams) -> Iterator[Diagnostic]:
    start, end = asked.place(params.range.start), asked.place(params.range.end)
    named = {(sent.code, sent.range.start.line) for sent in params.context.diagnostics}
    for finding in report.diagnostics:
        span = finding.span
        inside = (span.line, span.column) <= end and start <= (span.end_line, span.end_column)
        if inside or (finding.rule, span.line) in named:
            yield finding


def _for_finding(asked: Asked, finding: Diagnostic) -> Iterator[types.CodeAction]:
    supports = asked.session.capabilities.supports
    about = [diagnostic(finding, asked.document.uri, asked.document.range, supports)]
    is_certain = finding.fix is not None and finding.fix.safety == SAFE
    candidates = [] if is_certain else candidate_fixes(asked.snapshot, finding)
    for candidate in candidates:
        if not _is_unchanged(asked, candidate.edits):
            continue
        yield types.CodeAction(
            candidate.title,
            kind=QUICK_FIX,
            diagnostics=about,
            is_preferred=len(candidates) == 1,
            edit=_edit(asked, candidate.edits),
        )
    if finding.fix is not None and not candidates and _is_unchanged(asked, finding.fix.edits):
        safe = finding.fix.safety == SAFE
        yield types.CodeAction(
            finding.fix.title if safe else f"{finding.fix.title} (review)",
            kind=QUICK_FIX,
            diagnostics=about,
            is_preferred=safe,
            edit=_edit(asked, finding.fix.edits),
        )
    yield from _lazy(
        asked,
        types.CodeAction(f"Silence {finding.rule} here, with a reason", kind=QUICK_FIX, diagnostics=about),
        {
            "what": "suppress",
            "rule": finding.rule,
            "line": finding.span.line,
            "column": finding.span.column,
        },
    )
    yield types.CodeAction(
        f"Read about {finding.rule}",
        kind=QUICK_FIX,
        diagnostics=about,
        command=types.Command("Read about the rule", OPEN_RULE, arguments=[finding.rule]),
    )


def _is_unchanged(asked: Asked, edits: Iterable[Edit]) -> bool:
    """Say whether the newest text still has the lines of ``edits``."""
    return all(asked.document.has(edit.span) for edit in edits)


def _suppress(asked: Asked, data: Json) -> WorkedOut | None:
    analysis, day = asked.analysis, asked.analysis.circumstances.day
    wanted = (data.get("rule"), data.get("line"), data.get("column"))
    for finding in analysis.report.diagnostics:
        if (finding.rule, finding.span.line, finding.span.column) == wanted:
            until = date.fromordinal(day + SUPPRESSION_DAYS).isoformat()
            edit = suppress(asked.document.text.removeprefix(BOM), finding, analysis.check, until)
            return None if edit is None else WorkedOut([edit])
    return None


# -- what if -----------------------------------------------------------------------------------------------------------


def _what_ifs(asked: Asked, params: types.CodeActionParams) -> Iterator[types.CodeAction]:
    """Give each other technique of the layer, with what it would change.

    A client that asks of its own accord, after every move of the cursor, gets names alone, worked out when chosen.
    """
    place = asked.place(params.range.start)
    is_automatic = params.context.trigger_kind is types.CodeActionTriggerKind.Automatic
    if asked.session.capabilities.resolves_edits and (is_automatic or asked.document.is_large):
        for route, technique in alternatives(asked.snapshot, *place):
            words = fit(asked.snapshot.layer_at(route), technique).words
            title = f"What if this layer were {technique}?" + (f" ({words})" if words else "")
            action = types.CodeAction(title, kind=WHAT_IF)
            yield from _lazy(asked, action, {"what": "what if", "route": list(route), "technique": technique})
        return
    if asked.document.is_large:
        return  # each takes as long as a check
    for answer in what_if(asked.snapshot, *place):
        yield types.CodeAction(answer.title, kind=WHAT_IF, edit=_edit(asked, answer.edits))


def _what_if(asked: Asked, data: Json) -> WorkedOut | None:
    route, technique = data.get("route"), data.get("technique")
    if not isinstance(route, list) or not isinstance(technique, str):
        return None
    answer = try_out(asked.snapshot, tuple(route), technique)
    return None if answer is None else WorkedOut(answer.edits, answer.title)


# -- all ---------------------------------------------------------------------------------------------------------------


def _fix_all(asked: Asked) -> WorkedOut | None:
    where, text = asked.analysis.circumstances, asked.document.text
    fixed = fix_all(text, asked.analysis.report.file, where.settings, where.day, where.root)
    return WorkedOut(list(differences(text, fixed.text))) if fixed.applied else None


# -- edits that are worked out when an action is chosen ----------------------------------------------------------------


def _edit(asked: Asked, edits: Iterable[Edit]) -> types.WorkspaceEdit:
    capabilities = asked.session.capabilities
    return workspace_edit(
        asked.document, edits, versioned=capabilities.versioned_edits, snippets=capabilities.snippet_edits
    )


def _lazy(asked: Asked, action: types.CodeAction, data: Json) -> Iterator[types.CodeAction]:
    """Give an action whose edit is worked out when it is chosen, or now where the client cannot ask again.

    None is given of an older text, nor one that takes many checks of a large one now.
    """
    if not asked.is_newest:
        return
    if asked.session.capabilities.resolves_edits:
        action.data = {**data, "uri": asked.document.uri, "revision": asked.document.revision}
        yield action
    elif not asked.document.is_large and (worked_out := _work_out(asked, data)):
        action.edit = _edit(asked, worked_out.edits)
        yield action


def _work_out(asked: Asked, data: Json) -> WorkedOut | None:
    if data.get("what") == "fix all":
        return _fix_all(asked)
    if data.get("what") == "suppress":
        return _suppress(asked, data)
    if data.get("what") == "what if":
        return _what_if(asked, data)
    return None


@feature(types.CODE_ACTION_RESOLVE)
async def resolve(ls: Session, params: types.CodeAction) -> types.CodeAction | types.ResponseError:
    """Work out the edit of an action that was only promised."""
    data = params.data
    if data is None:
        # It was whole when it was offered; some clients ask all the same.
        return params
    if not isinstance(data, dict) or not isinstance(data.get("uri"), str):
        return types.ResponseError(types.ErrorCodes.InvalidParams, "this action is none of ours")
    document = ls.document(data["uri"])
    if document is None or data.get("revision") != document.revision:
        return types.ResponseError(types.LSPErrorCodes.ContentModified, "the document has changed since")
    asked = await ask_about(ls, document)
    if asked is not None and not asked.is_newest:
        return CHANGED_MEANWHILE
    edits = None
    if asked is not None:
        work_out = partial(_work_out, asked, data)
        edits = await in_thread(work_out) if document.is_large else work_out()
    if edits is None:
        # An action that does nothing, said where the user looks.
        ls.show(f"{params.title}: no edit does this and nothing else", types.MessageType.Warning)
    elif edits.note:
        # The action is made as soon as it is resolved, so what it does is said beside it.
        ls.show(edits.note, types.MessageType.Info)
    changes = () if edits is None else edits.edits
    params.edit = workspace_edit(
        document,
        changes,
        versioned=ls.capabilities.versioned_edits,
        snippets=ls.capabilities.snippet_edits,
    )
    return params


@command(OPEN_RULE)
def open_rule(ls: Session, rule: str) -> types.ResponseError | None:
    """Show the page of a rule in a browser, or say where it is."""
    if rule not in all_rules():
        return types.ResponseError(
            types.ErrorCodes.InvalidParams, f"no rule is called `{printable(str(rule))}`"
        )
    url = rule_url(rule)
    if ls.capabilities.shows_documents:
        ls.window_show_document(types.ShowDocumentParams(url, external=True, take_focus=True))
    else:
        ls.show(f"{rule}: {url}", types.MessageType.Info)
    return None
