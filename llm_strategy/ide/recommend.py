"""What the guides recommend, where an editor shows it: the headline, the page, and the approach as a completion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.format import declaration as declared
from llm_strategy.ide import snippets
from llm_strategy.ide.completion_context import NEW_KEY, SCALAR
from llm_strategy.markdown_text import escape

if TYPE_CHECKING:
    from llm_strategy.advisor.recommend import Recommendation
    from llm_strategy.ide.item_builder import ItemBuilder
    from llm_strategy.ide.types import Item
    from llm_strategy.model.views import Strategy

MOST = 32
"""Strategies of a text that get a headline, each of which takes a few milliseconds."""

APPROACH = "approach"


def recommendation(snapshot: Snapshot, strategy: Strategy, *, with_changes: bool = False) -> Recommendation:
    """Return what the guides say of a strategy; ``with_changes`` also what would change their answers."""
    from llm_strategy.advisor.recommend import recommend

    return recommend(
        strategy, snapshot.name, snapshot.settings, snapshot.today, snapshot.root, with_changes=with_changes
    )


def headlines(snapshot: Snapshot) -> dict[str, str]:
    """Return strategy → headline, for the first :data:`MOST` strategies."""
    return {
        name: recommendation(snapshot, strategy).headline
        for name, strategy in list(snapshot.strategies.items())[:MOST]
    }


def summary(snapshot: Snapshot, strategy: Strategy) -> str:
    """Return the headline and how the declared approach stands to it, in Markdown."""
    from llm_strategy.advisor.agreement import MEANING

    found = recommendation(snapshot, strategy)
    return f"**Guides**: {escape(found.headline)}; {MEANING[found.agreement]}."


def page(snapshot: Snapshot, name: str) -> str:
    """Return the whole recommendation for a strategy in Markdown; ``""`` where there is no such strategy."""
    from llm_strategy.advisor.formats import markdown

    strategy = snapshot.strategies.get(name)
    if strategy is None:
        return ""
    return "".join(markdown.render([recommendation(snapshot, strategy, with_changes=True)], verbose=True))


def approach_items(builder: ItemBuilder) -> Iterator[Item]:
    """Yield the stack that most guides want now as a whole `approach`, with its key where that is missing."""
    context, strategy = builder.context, builder.strategy
    if strategy is None or strategy.layers:
        return
    expected = context.expected
    is_key = context.what == NEW_KEY and expected.shape is declared.STRATEGY and APPROACH not in context.present
    is_value = context.what == SCALAR and not context.own_line and context.route[2:3] == (APPROACH,)
    if not (is_key or is_value) or len(context.route) > 3:
        return
    from llm_strategy.advisor.answer import ordered, stack_words

    found = recommendation(builder.snapshot, strategy)
    layers = ordered(found.consensus.now)
    if not layers:
        return
    detail = f"what {len(found.consensus.now_votes)} of 5 guides say"
    topic = ("text", found.headline)
    needs = {layer: _needs_for(found, layer, layers) for layer in layers}
    if is_value:
        inner = ", ".join(f"{{technique: {layer}{_for(needs[layer])}}}" for layer in layers)
        label = f"[{stack_words(set(layers))}]"
        yield builder.item(label, "snippet", f"[{inner}]", detail=detail, topic=topic, rank="0")
    elif context.own_line and not context.in_flow:
        lines = [f"{APPROACH}:"]
        for layer in layers:
            lines.append(f"{snippets.STEP}- technique: {layer}")
            if needs[layer]:
                lines.append(f"{snippets.STEP * 2}for: [{', '.join(needs[layer])}]")
        label = f"{APPROACH}: {stack_words(set(layers))}"
        yield builder.snippet(label, lines, detail=detail, topic=topic, rank="0b")


def _for(needs: list[str]) -> str:
    return f", for: [{', '.join(needs)}]" if needs else ""


def _needs_for(found: Recommendation, layer: str, layers: list[str]) -> list[str]:
    """Return the needs that a layer fits best among the layers of the stack."""
    from llm_strategy.knowledge.fit import RATINGS, rating

    def rank(technique: str, need: str) -> int:
        return RATINGS.index(rating(need, technique) or RATINGS[-1])

    return [need for need in found.needs if layer == min(layers, key=lambda technique: rank(technique, need))]
