"""The recommendation for a strategy: a command that returns its page, and the actions and lenses that run it."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from llm_strategy.document.locations import locate
from llm_strategy.ide.recommend import page, recommendation
from llm_strategy.lsp.feature import Asked, command
from llm_strategy.lsp.session import Session
from llm_strategy.text import clip

SHOW = "llmstrategy.showRecommendation"
"""The command: its arguments are the address of the document and the name of a strategy; it returns Markdown."""

TITLE = "Show what the guides recommend"


def show_command(uri: str, strategy: str, title: str = TITLE) -> types.Command:
    """Return the command that shows the recommendation for a strategy."""
    return types.Command(title, SHOW, arguments=[uri, strategy])


def recommend_actions(
    asked: Asked, params: types.CodeActionParams, kind: types.CodeActionKind
) -> Iterator[types.CodeAction]:
    """Yield the action that shows the recommendation, where the range begins on the name or stage of a strategy."""
    line, _ = asked.place(params.range.start)
    for strategy in asked.snapshot.strategies.values():
        routes = (strategy.route, strategy.at("stage"), strategy.at("approach"))
        places = [place for route in routes if (place := locate(asked.snapshot.document, route)) is not None]
        if any(place.key is not None and place.key.line == line for place in places):
            yield types.CodeAction(TITLE, kind=kind, command=show_command(asked.document.uri, strategy.name))
            return


@command(SHOW)
async def show_recommendation(ls: Session, uri: str, strategy: str) -> str | types.ResponseError:
    """Return the recommendation in Markdown, and show its headline to those whose editor shows no page."""
    document = ls.document(uri)
    analysis = None if document is None else await ls.analysis(document)
    if analysis is None:
        return types.ResponseError(types.ErrorCodes.InvalidParams, "no such document is open")
    snapshot = analysis.snapshot
    views = snapshot.strategies.get(strategy)
    if views is None:
        message = f"no strategy is called `{clip(str(strategy), 60)}`"
        return types.ResponseError(types.ErrorCodes.InvalidParams, message)
    ls.show(f"{strategy}: {recommendation(snapshot, views).headline}", types.MessageType.Info)
    return page(snapshot, strategy)
