"""What is known of the word at a place."""

from __future__ import annotations

from llm_strategy.explain import summaries as topics
from llm_strategy.explain.safe_markdown import code, escape, items, paragraphs
from llm_strategy.format import declaration as declared
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.ide.costs import BUDGETS, Cost, Time
from llm_strategy.ide.cursor import KEY, MAP, NAMED, SCORES, VALUE, find, holds, technique_of
from llm_strategy.ide.types import Hover

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.ide.cursor import Spot
    from llm_strategy.ide.snapshot import Situation
    from llm_strategy.model.views import Strategy

COSTED = ("cost_budget", "volume")
"""Keys of a strategy that are about what it costs a month."""


def hover(situation: Situation, line: int, column: int) -> Hover | None:
    """Return what is known of the word at a place: a key, a word, a quantity, a model, a rule in a comment."""
    document = situation.document
    for comment in document.comments:
        if comment.span.line == line and holds(comment.span, line, column):
            return _rule(comment, line, column)
    spot = find(document, line, column)
    if spot is None or not holds(spot.span, line, column):
        return None
    if spot.part == KEY:
        text = _key(situation, spot)
    elif spot.node.id == "scalar":
        text = _value(situation, spot)
    else:
        return None
    return Hover(spot.span, text) if text else None


def _rule(comment: object, line: int, column: int) -> Hover | None:
    from llm_strategy.engine.suppressions.parsing import Suppression, parse
    from llm_strategy.format.spelling import nearest
    from llm_strategy.rules.registry import all_rules

    found = parse(comment)  # type: ignore[arg-type]
    if not isinstance(found, Suppression):
        return None
    for name in found.names:
        if holds(name.span, line, column):
            if name.rule in all_rules():
                return Hover(name.span, topics.rule(name.rule))
            meant = nearest(name.rule, all_rules())
            hint = f" Did you mean `{meant}`?" if meant else ""
            return Hover(name.span, f"{code(name.rule)} · no rule has this name.{hint}")
    return None


# -- keys ------------------------------------------------------------------------------------------------------------


def _key(situation: Situation, spot: Spot) -> str:
    parent = spot.parent
    strategy = situation.strategies.get(spot.strategy or "")
    if parent.holds == NAMED and parent.shape is not None and spot.slot.holds == MAP:
        return _named(situation, spot, strategy, parent.shape.name)
    if parent.holds == SCORES:
        return _metric(spot.name, strategy)
    if parent.holds != MAP or parent.shape is None:
        return ""
    key = parent.shape.keys.get(spot.name)
    if key is None:
        return ""
    about = topics.key_text(key, parent.shape.name)
    if parent.shape is declared.LAYER and key.techniques:
        technique = technique_of(situation.document, spot.nodes[-2])
        if technique in WORDS["technique"] and technique not in key.techniques:
            about = paragraphs(about, f"This layer is of `{technique}`, and cannot have it.")
    if strategy is None or parent.shape is not declared.STRATEGY:
        return about
    if key.name in COSTED:
        return paragraphs(about, Cost(strategy, situation.facts).markdown)
    if key.name in BUDGETS:
        return paragraphs(about, Time(strategy, situation.facts, key.name).markdown)
    return about


def _named(situation: Situation, spot: Spot, strategy: Strategy | None, shape: str) -> str:
    head = f"{code(spot.name)} · {shape}"
    if strategy is None:
        return head
    if shape == declared.STRATEGY.name:
        stack = " + ".join(layer.technique or "?" for layer in strategy.active)
        purpose = strategy.get("purpose")
        return paragraphs(
            head,
            code(purpose) if purpose else "",
            f"Layers in use: {stack}." if stack else "",
            _findings(situation, spot.route),
            Cost(strategy, situation.facts).markdown,
            Time(strategy, situation.facts).markdown,
        )
    if shape == declared.SOURCE.name:
        source = strategy.sources.get(spot.name)
        readers = [
            f"layer {layer.index + 1} ({layer.technique or '?'})"
            for layer in strategy.layers
            if source is not None and source in (layer.sources() or ())
        ]
        read = f"Read by {', '.join(readers)}." if readers else "No layer says that it reads it."
        return paragraphs(head, read)
    return _metric(spot.name, strategy) if shape == declared.METRIC.name else head


def _findings(situation: Situation, route: tuple[str | int, ...]) -> str:
    counts: dict[str, int] = {}
    for found in situation.report.diagnostics:
        if found.path[: len(route)] == route:
            counts[found.severity] = counts.get(found.severity, 0) + 1
    return f"Findings: {', '.join(f'{count} {level}' for level, count in counts.items())}." if counts else ""


def _metric(name: str, strategy: Strategy | None) -> str:
    head = f"{code(name)} · metric"
    metric = None if strategy is None else strategy.metrics.get(name)
    if strategy is None or metric is None:
        return paragraphs(head, "`metrics` gives it no target." if strategy is not None else "")
    target = f"Target: {code(metric.text('target'))}." if metric.target is not None else "No target is known."
    scores = []
    for evidence, stack in strategy.measurements():
        if name in evidence.scores:
            what = " + ".join(sorted(stack)) if stack else "a stack that is not known"
            when = f", {evidence.text('date')}" if evidence.date is not None else ""
            scores.append(f"{code(evidence.text('scores.' + name))}: {what}{escape(when)}")
    return paragraphs(head, target, items(scores))


# -- values ----------------------------------------------------------------------------------------------------------


def _value(situation: Situation, spot: Spot) -> str:
    slot = spot.slot
    if slot.holds != VALUE or slot.key is None:
        return ""
    key = slot.key
    text: str = spot.node.value
    if key.type == declared.WORD:
        return _word(situation, spot, key.vocabulary, text)
    if key.type == declared.MODEL:
        return _model(situation, spot, text) if text.strip() else ""
    if key.type == declared.QUANTITY:
        from llm_strategy.ide.quantity_hover import explained

        return explained(key.vocabulary, text, spot.node, situation.today)
    if key.name == "reads":
        return _source(situation, spot, text)
    if key.type == declared.VERSION_NUMBER:
        return topics.key_text(key, declared.TOP.name)
    return ""


def _word(situation: Situation, spot: Spot, vocabulary: str, text: str) -> str:
    if text not in WORDS[vocabulary]:
        return _meant(vocabulary, text)
    if vocabulary == "archetype":
        return topics.archetype(text)
    if vocabulary == "technique":
        return topics.technique(text)
    if vocabulary != "need":
        return topics.word(vocabulary, text)
    technique, retrieves = _layer_words(situation, spot)
    return topics.need(text, technique, *retrieves)


def _meant(vocabulary: str, text: str) -> str:
    """Say which word may be meant."""
    from llm_strategy.format.spelling import nearest
    from llm_strategy.format.vocabulary import MEANT, SPELLINGS

    meant = SPELLINGS.get(vocabulary, {}).get(text) or MEANT.get(vocabulary, {}).get(text)
    words = [meant] if isinstance(meant, str) else list(meant or ())
    if not words and (near := nearest(text, WORDS[vocabulary])) is not None:
        words = [near]
    hint = f"Did you mean {' or '.join(f'`{word}`' for word in words)}?" if words else ""
    return paragraphs(f"{code(text)} · not a word of `{vocabulary}`", hint)


def _layer_words(situation: Situation, spot: Spot) -> tuple[str, tuple[str, ...]]:
    """Return the technique of the layer around a place, and what it retrieves."""
    strategy = situation.strategies.get(spot.strategy or "")
    route = spot.layer
    for layer in strategy.layers if strategy is not None else ():
        if layer.route == route:
            return layer.technique or "", tuple(layer.get("retrieves") or ())
    return "", ()


def _model(situation: Situation, spot: Spot, text: str) -> str:
    about = topics.model(text)
    strategy = situation.strategies.get(spot.strategy or "")
    if strategy is None:
        return about
    from llm_strategy.model.request_price import same

    if not same(text, strategy.get("model")):
        return about
    paid = [
        f"{side} {code(strategy.text('price.' + side))}"
        for side in ("input", "output")
        if strategy.get("price." + side) is not None
    ]
    return paragraphs(about, f"This strategy declares its own price: {', '.join(paid)}." if paid else "")


def _source(situation: Situation, spot: Spot, text: str) -> str:
    strategy = situation.strategies.get(spot.strategy or "")
    if strategy is None:
        return ""
    source = strategy.sources.get(text)
    if source is None:
        known = topics.listed(strategy.sources)
        return paragraphs(f"{code(text)} · no source of this strategy", f"It has {known}." if known else "")
    facts = [f"`{key}`: {code(source.text(key))}" for key in declared.SOURCE.keys if source.text(key)]
    return paragraphs(f"{code(text)} · source of knowledge", items(facts))
