"""Code actions: fix a finding, fix all, suppress one, read about its rule, try another technique."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from lsprotocol import types

from llm_strategy.engine.check import rules_of
from llm_strategy.engine.fix import fix_all
from llm_strategy.ide.candidates import candidate_fixes
from llm_strategy.ide.suppress import suppress
from llm_strategy.ide.what_if import alternatives, fit, try_out, what_if
from llm_strategy.links import rule_url
from llm_strategy.lsp import fill
from llm_strategy.lsp.background import in_thread
from llm_strategy.lsp.convert import diagnostic
from llm_strategy.lsp.documents import BOM
from llm_strategy.lsp.edits import differences, workspace_edit
from llm_strategy.lsp.feature import CHANGED_MEANWHILE, Asked, ask_about, command, document_feature, feature
from llm_strategy.lsp.features.recommend import recommend_actions
from llm_strategy.lsp.session import Session
from llm_strategy.report import ERROR, SAFE, WARNING, Diagnostic, Edit, Report
from llm_strategy.rules.registry import all_rules
from llm_strategy.text import Span, clip, printable

Json = dict[str, Any]

log = logging.getLogger(__name__)

QUICK_FIX = types.CodeActionKind.QuickFix
FIX_ALL = "source.fixAll.llmstrategy"
WHAT_IF = types.CodeActionKind.RefactorRewrite
OPEN_RULE = "llmstrategy.openRule"

FIX_SECONDS = 0.05
"""How long an answer waits for the fixes of a large document; they are there when asked for again."""

LONGEST_WORD = 40
"""Characters of the file that a title quotes."""

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
    """Offer what can be done about the findings in the range, and what-ifs of the layer there."""
    if not asked.session.capabilities.action_literals:
        return []
    only = [_kind_name(kind) for kind in params.context.only or ()]
    report = asked.analysis.report
    if not asked.document.is_large:
        report = asked.analysis.report_with_fixes()
    elif only or _touched(asked, report, params):
        report = asked.analysis.report_with_fixes(FIX_SECONDS)
    actions: list[types.CodeAction] = []
    findings = _touched(asked, report, params)
    if _is_wanted(QUICK_FIX, only):
        actions += _quick_fixes(asked, report, findings)
    if _is_wanted(WHAT_IF, only):
        try:
            actions += _what_ifs(asked, params)
        except Exception as error:  # the other actions still stand
            log.exception("what-if")
            asked.session.report_server_error(error, None)
        # What is wrong comes first; facts that are not declared are what the repository may have.
        is_wrong = any(finding.severity in (ERROR, WARNING) for finding in findings)
        if asked.session.capabilities.resolves_edits and not is_wrong:
            for title, data in fill.offer(asked, params):
                actions += _lazy(asked, types.CodeAction(title, kind=WHAT_IF), data)
    if _is_wanted(WHAT_IF, only):
        actions += recommend_actions(asked, params, WHAT_IF)
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


# -- findings ----------------------------------------------------------------------------------------------------------


def _touched(asked: Asked, report: Report, params: types.CodeActionParams) -> list[Diagnostic]:
    """Return the findings that the range touches, the narrowest first.

    Where it touches none, they are those that the client names: some name every finding of the cursor's line.
    """
    start, end = asked.place(params.range.start), asked.place(params.range.end)
    touched = [
        finding
        for finding in report.diagnostics
        if (finding.span.line, finding.span.column) <= end
        and start <= (finding.span.end_line, finding.span.end_column)
    ]
    if not touched and params.context.diagnostics:
        named = {(sent.code, _corners(sent.range)) for sent in params.context.diagnostics}
        touched = [
            finding
            for finding in report.diagnostics
            if (finding.rule, _corners(asked.document.range(finding.span))) in named
        ]
    return sorted(touched, key=lambda finding: _size(finding.span))


def _corners(place: types.Range) -> tuple[int, int, int, int]:
    return place.start.line, place.start.character, place.end.line, place.end.character


def _size(span: Span) -> tuple[int, int]:
    return span.end_line - span.line, span.end_column - span.column


def _quick_fixes(asked: Asked, report: Report, findings: list[Diagnostic]) -> Iterator[types.CodeAction]:
    """Yield what can be done about findings: every fix, then every suppression, then what to read."""
    supports = asked.session.capabilities.supports
    about = {
        finding: diagnostic(finding, asked.document.uri, asked.document.range, supports) for finding in findings
    }
    of_rule = Counter(finding.rule for finding in findings)
    for finding in findings:
        for action in _fixes(asked, finding):
            word = _word(asked, finding)
            if of_rule[finding.rule] > 1 and word not in action.title:
                action.title += f" instead of {word}" if action.title.startswith("Write ") else f" for {word}"
            action.diagnostics = [about[finding]]
            yield action
    yield from _suppressions(asked, report, about)
    for name in of_rule:
        yield types.CodeAction(
            f"Read about {name}",
            kind=QUICK_FIX,
            diagnostics=[shown for finding, shown in about.items() if finding.rule == name],
            command=types.Command("Read about the rule", OPEN_RULE, arguments=[name, asked.document.uri]),
        )


def _fixes(asked: Asked, finding: Diagnostic) -> Iterator[types.CodeAction]:
    """Yield a fix for each value that may be meant, else the one of the rule."""
    is_certain = finding.fix is not None and finding.fix.safety == SAFE
    # What was right in an older text may be there twice in the newest.
    candidates = [] if is_certain or not asked.is_newest else candidate_fixes(asked.snapshot, finding)
    for candidate in candidates:
        yield types.CodeAction(
            candidate.title,
            kind=QUICK_FIX,
            is_preferred=len(candidates) == 1,
            edit=_edit(asked, candidate.edits),
        )
    if finding.fix is not None and not candidates and asked.is_newest:
        title = finding.fix.title[:1].upper() + finding.fix.title[1:]
        yield types.CodeAction(
            title if is_certain else f"{title} (review)",
            kind=QUICK_FIX,
            is_preferred=is_certain,
            edit=_edit(asked, finding.fix.edits),
        )


def _suppressions(
    asked: Asked, report: Report, about: dict[Diagnostic, types.Diagnostic]
) -> Iterator[types.CodeAction]:
    """Yield one suppression for the findings of a rule on a line, which a comment cannot tell apart."""
    rules = rules_of(asked.analysis.circumstances.settings)
    of_line = Counter((finding.rule, finding.span.line) for finding in report.diagnostics)
    of_rule = Counter(name for name, _ in {(finding.rule, finding.span.line) for finding in about})
    offered = set()
    for finding, shown in about.items():
        name, span = finding.rule, finding.span
        if (name, span.line) in offered or rules[name].always:
            continue
        offered.add((name, span.line))
        where = f"for {_word(asked, finding)}" if of_rule[name] > 1 else "here"
        if of_line[name, span.line] > 1:
            where = f"on line {span.line + 1}"
        action = types.CodeAction(f"Suppress {name} {where}, with a reason", kind=QUICK_FIX, diagnostics=[shown])
        place = {"what": "suppress", "rule": name, "line": span.line, "column": span.column}
        yield from _lazy(asked, action, place)


def _word(asked: Asked, finding: Diagnostic) -> str:
    """Return the text that a finding blames, as a title names it."""
    span = finding.span
    line = asked.analysis.report.lines[span.line]
    word = line[span.column : span.end_column] if span.line == span.end_line else ""
    return f"`{clip(word, LONGEST_WORD)}`" if word.strip() else f"line {span.line + 1}"


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
    fixed = fix_all(text, asked.analysis.report.file, where.settings, where.day, where.root, files=where.files)
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
    if data.get("what") == fill.FILL and (filled := fill.work_out(asked, data)) is not None:
        return WorkedOut(*filled)
    return None


@feature(types.CODE_ACTION_RESOLVE)
async def resolve(ls: Session, params: types.CodeAction) -> types.CodeAction | types.ResponseError:
    """Work out the edit of an action that was only promised."""
    data = params.data
    if data is None:
        # It was whole when it was offered; some clients ask all the same.
        return params
    if not isinstance(data, dict) or not isinstance(data.get("uri"), str):
        return types.ResponseError(types.ErrorCodes.InvalidParams, "this is not an action of llmstrategy")
    document = ls.document(data["uri"])
    if document is None or data.get("revision") != document.revision:
        return types.ResponseError(types.LSPErrorCodes.ContentModified, "the document has changed since")
    asked = await ask_about(ls, document)
    if asked is not None and not asked.is_newest:
        return CHANGED_MEANWHILE
    edits = None
    if asked is not None:
        work_out = partial(_work_out, asked, data)
        takes_long = asked.document.is_large or data.get("what") == fill.FILL
        edits = await in_thread(work_out) if takes_long else work_out()
        if asked.analysis.revision != document.revision:
            return CHANGED_MEANWHILE
    if edits is None:
        # An action that does nothing, said where the user looks.
        ls.show(f"{params.title}: this cannot be done without another change", types.MessageType.Warning)
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
def open_rule(ls: Session, rule: str, *documents: str) -> types.ResponseError | None:
    """Show the page of a rule in a browser, or say where it is.

    A rule of a policy is known to the settings of a document, whose URI may follow; one without a page is described.
    """
    document = next((ls.document(uri) for uri in documents if isinstance(uri, str)), None)
    where = None if document is None else ls.analyzer.circumstances(document.path)
    known = all_rules() if where is None else rules_of(where.settings)
    if not isinstance(rule, str) or rule not in known:
        return types.ResponseError(
            types.ErrorCodes.InvalidParams, f"no rule is called `{printable(str(rule))}`"
        )
    url = known[rule].url or rule_url(rule)
    if not url.startswith(("https://", "http://")):
        ls.show(f"{rule}: {known[rule].summary}", types.MessageType.Info)
    elif ls.capabilities.shows_documents:
        ls.window_show_document(types.ShowDocumentParams(url, external=True, take_focus=True))
    else:
        ls.show(f"{rule}: {url}", types.MessageType.Info)
    return None
