"""Code lenses: a line above each strategy, whose parts open what is behind them."""

from __future__ import annotations

from lsprotocol import types

from llm_strategy.ide.half_typed import steady_lenses
from llm_strategy.ide.hints import explanation, lenses
from llm_strategy.ide.types import FINDINGS, Lens
from llm_strategy.lsp.feature import Asked, command, document_feature
from llm_strategy.lsp.features.recommend import show_command
from llm_strategy.lsp.session import Session
from llm_strategy.markdown_text import plain

EXPLAIN = "llmstrategy.explainFigure"

SHOW_PROBLEMS = "workbench.actions.view.problems"
"""The command of VS Code that opens the list of findings."""


@document_feature(types.TEXT_DOCUMENT_CODE_LENS, waits=True)
def code_lenses(asked: Asked, params: types.CodeLensParams) -> list[types.CodeLens]:
    """Show what guides say, cost, latency and findings above each strategy.

    While a line is half typed, all but the findings stay as they were.
    """
    analysis, last = asked.analysis, asked.session.part(LastLenses).of_document
    shown = lenses(asked.snapshot, analysis.shown)
    if analysis.shown is analysis.report:
        last[asked.document.uri] = shown
    else:
        shown = steady_lenses(shown, last.get(asked.document.uri, ()))
    return [types.CodeLens(asked.document.range(lens.span), _command(asked, lens)) for lens in shown]


class LastLenses:
    """The lenses of the last text of each document that could be read."""

    def __init__(self, session: Session) -> None:
        self.of_document: dict[str, list[Lens]] = {}


def _command(asked: Asked, lens: Lens) -> types.Command:
    if lens.kind == "recommend":
        return show_command(asked.document.uri, lens.strategy, lens.title)
    if lens.kind != FINDINGS:
        return types.Command(lens.title, EXPLAIN, arguments=[asked.document.uri, lens.strategy, lens.kind])
    # A command without a name is a text that cannot be clicked.
    opens_list = lens.spans and asked.session.completes_again
    return types.Command(lens.title, SHOW_PROBLEMS if opens_list else "")


@command(EXPLAIN)
async def explain_figure(ls: Session, uri: str, strategy: str, kind: str) -> types.ResponseError | None:
    """Show the parts of a figure and the facts to add."""
    document = ls.document(uri)
    analysis = None if document is None else await ls.analysis(document)
    if analysis is None:
        return types.ResponseError(types.ErrorCodes.InvalidParams, "no such document is open")
    text = plain(explanation(analysis.snapshot, kind, strategy))
    if text:
        ls.show(f"{strategy}: {text}", types.MessageType.Info)
    return None
