"""What is known of the word at a place."""

from __future__ import annotations

from llm_strategy.document.comments import Comment
from llm_strategy.engine.check import rules_of
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.engine.suppressions.comment import Suppression, parse
from llm_strategy.explain import summaries
from llm_strategy.explain.markdown import bullets, paragraphs
from llm_strategy.explain.page import sentence
from llm_strategy.format import declaration as declared
from llm_strategy.format.spelling import did_you_mean, nearest
from llm_strategy.format.vocabulary import MEANT, SPELLINGS, WORDS
from llm_strategy.ide import recommend
from llm_strategy.ide.costs import Cost, layer_name
from llm_strategy.ide.cursor import (
    KEY,
    MAP,
    NAMED,
    SCORES,
    SHARES,
    VALUE,
    Cursor,
    cursor_at,
    in_layers_of,
    technique_of,
)
from llm_strategy.ide.hints import counted
from llm_strategy.ide.latencies import BUDGETS, Time
from llm_strategy.ide.quantity_hover import explained
from llm_strategy.ide.spans import contains
from llm_strategy.ide.types import Hover
from llm_strategy.markdown_text import code, escape
from llm_strategy.model.view import same_model_name
from llm_strategy.model.views import Strategy
from llm_strategy.report import ERROR, WARNING

COSTED = ("cost_budget", "volume")
"""Keys of a strategy that are about what it costs a month."""


def hover(snapshot: Snapshot, line: int, column: int) -> Hover | None:
    """Return what is known of the word at a place: a key, a word, a quantity, a model, a rule in a comment."""
    document = snapshot.document
    for comment in document.comments:
        if comment.span.line == line and contains(comment.span, line, column):
            return _rule(snapshot, comment, line, column)
    cursor = cursor_at(document, line, column)
    if cursor is None or not contains(cursor.span, line, column):
        return None
    if cursor.part == KEY:
        text = _key(snapshot, cursor)
    elif cursor.node.id == "scalar":
        text = _value(snapshot, cursor)
    else:
        return None
    return Hover(cursor.span, text) if text else None


def _rule(snapshot: Snapshot, comment: Comment, line: int, column: int) -> Hover | None:
    """Explain the rule that a suppression names at a place."""
    suppression = parse(comment)
    if not isinstance(suppression, Suppression):
        return None
    for name in suppression.names:
        if contains(name.span, line, column):
            rules = rules_of(snapshot.settings)
            if name.rule in rules:
                return Hover(name.span, summaries.rule_text(rules[name.rule]))
            meant = nearest(name.rule, rules)
            question = f" {sentence(did_you_mean([meant]))}" if meant else ""
            return Hover(name.span, f"{code(name.rule)} · no rule has this name.{question}")
    return None


# -- keys ------------------------------------------------------------------------------------------------------------


def _key(snapshot: Snapshot, cursor: Cursor) -> str:
    """Explain a key: of the format, of a metric, or the name of a strategy, source or metric."""
    parent = cursor.parent
    strategy = snapshot.strategy_at(cursor.route)
    if parent.holds == NAMED and parent.shape is not None and cursor.expected.holds == MAP:
        return _named(snapshot, cursor, strategy, parent.shape.name)
    if parent.holds == SCORES:
        return _metric(cursor.name, strategy)
    if parent.holds == SHARES:
        used = snapshot.strategies.get(cursor.name)
        return "" if used is None else _strategy(snapshot, used)
    if parent.holds != MAP or parent.shape is None:
        return ""
    key = parent.shape.keys.get(cursor.name)
    if key is None:
        return ""
    technique = technique_of(snapshot.document, cursor.nodes[-2]) if parent.shape is declared.LAYER else None
    about = summaries.key_text(in_layers_of(technique, key), parent.shape.name)
    if key.techniques and technique in WORDS["technique"] and technique not in key.techniques:
        about = paragraphs(about, f"This layer is `{technique}`, and cannot have this key.")
    if strategy is None or parent.shape is not declared.STRATEGY:
        return about
    if key.name in COSTED:
        return paragraphs(about, Cost(strategy, snapshot.facts).markdown)
    if key.name in BUDGETS:
        return paragraphs(about, Time(strategy, snapshot.facts, key.name).markdown)
    return about


def _named(snapshot: Snapshot, cursor: Cursor, strategy: Strategy | None, shape: str) -> str:
    """Explain a strategy, a source or a metric by its name."""
    head = f"{code(cursor.name)} · {shape}"
    if strategy is None:
        return head
    if shape == declared.STRATEGY.name:
        return _strategy(snapshot, strategy)
    if shape == declared.SOURCE.name:
        source = strategy.sources.get(cursor.name)
        readers = [
            layer_name(layer)
            for layer in strategy.layers
            if source is not None and source in (layer.sources() or ())
        ]
        read = f"Read by {', '.join(readers)}." if readers else "No layer declares that it reads this source."
        return paragraphs(head, read)
    return _metric(cursor.name, strategy) if shape == declared.METRIC.name else head


def _strategy(snapshot: Snapshot, strategy: Strategy) -> str:
    """Explain a strategy: its purpose, its layers, what guides say, its findings, its cost and its time."""
    stack = " + ".join(layer.technique or "?" for layer in strategy.active)
    purpose = strategy.get("purpose")
    return paragraphs(
        f"{code(strategy.name)} · strategy",
        code(purpose) if purpose else "",
        f"Layers in use: {stack}." if stack else "",
        recommend.summary(snapshot, strategy),
        _findings(snapshot, strategy.route),
        Cost(strategy, snapshot.facts).markdown,
        Time(strategy, snapshot.facts).markdown,
    )


def _findings(snapshot: Snapshot, route: tuple[str | int, ...]) -> str:
    """Count the findings below ``route``."""
    counts = counted(found for found in snapshot.report.diagnostics if found.path[: len(route)] == route)
    return f"Findings: {counts}." if counts else ""


def _metric(name: str, strategy: Strategy | None) -> str:
    """Explain a metric: its target and its scores."""
    head = f"{code(name)} · metric"
    metric = None if strategy is None else strategy.metrics.get(name)
    if strategy is None or metric is None:
        return paragraphs(head, "`metrics` declares no target for it." if strategy is not None else "")
    target = f"Target: {code(metric.text('target'))}." if metric.target is not None else "No target is known."
    scores = []
    for evidence, stack in strategy.measurements():
        if name in evidence.scores:
            what = " + ".join(sorted(stack)) if stack else "an unknown stack"
            when = f", {evidence.text('date')}" if evidence.date is not None else ""
            scores.append(f"{code(evidence.text('scores.' + name))}: {what}{escape(when)}")
    return paragraphs(head, target, bullets(scores))


# -- values ----------------------------------------------------------------------------------------------------------


def _value(snapshot: Snapshot, cursor: Cursor) -> str:
    """Explain a value by the kind of its key."""
    expected = cursor.expected
    if expected.holds != VALUE or expected.key is None:
        return ""
    around = next((node for node in reversed(cursor.nodes) if node.id == "mapping"), None)
    technique = None if around is None else technique_of(snapshot.document, around)
    key = in_layers_of(technique, expected.key)
    text: str = cursor.node.value
    if key.type == declared.WORD:
        return _word(snapshot, cursor, key.vocabulary, text)
    if key.type == declared.MODEL:
        return _model(snapshot, cursor, text) if text.strip() else ""
    if key.type == declared.QUANTITY:
        return explained(key.vocabulary, text, cursor.node, snapshot.today)
    if key.name == "reads":
        return _source(snapshot, cursor, text)
    if key.type == declared.VERSION_NUMBER:
        return summaries.key_text(key, declared.TOP.name)
    return ""


def _word(snapshot: Snapshot, cursor: Cursor, vocabulary: str, text: str) -> str:
    """Explain a word of a vocabulary, or say which may be meant."""
    if text not in WORDS[vocabulary]:
        return _meant(vocabulary, text)
    if vocabulary == "archetype":
        return summaries.archetype(text)
    if vocabulary == "technique":
        return summaries.technique(text, *_layer_needs(snapshot, cursor))
    if vocabulary != "need":
        return summaries.word(vocabulary, text)
    technique, retrieves = _layer_words(snapshot, cursor)
    is_blamed = any(
        found.span == cursor.span and found.severity in (ERROR, WARNING)
        for found in snapshot.report.diagnostics
    )
    return summaries.need(text, technique, *retrieves, with_reason=not is_blamed)


def _meant(vocabulary: str, text: str) -> str:
    """Say which word may be meant."""
    meant = SPELLINGS.get(vocabulary, {}).get(text) or MEANT.get(vocabulary, {}).get(text)
    words = [meant] if isinstance(meant, str) else list(meant or ())
    if not words and (near := nearest(text, WORDS[vocabulary])) is not None:
        words = [near]
    question = sentence(did_you_mean(words)) if words else ""
    return paragraphs(f"{code(text)} · not an allowed value of `{vocabulary}`", question)


def _layer_needs(snapshot: Snapshot, cursor: Cursor) -> tuple[list[str], tuple[str, ...]]:
    """Return the needs of the layer around a place, and what it retrieves."""
    layer = snapshot.layer_at(cursor.layer)
    if layer is None:
        return [], ()
    return [need.word for need in layer.needs], tuple(layer.get("retrieves") or ())


def _layer_words(snapshot: Snapshot, cursor: Cursor) -> tuple[str, tuple[str, ...]]:
    """Return the technique of the layer around a place, and what it retrieves."""
    layer = snapshot.layer_at(cursor.layer)
    return ("", ()) if layer is None else (layer.technique or "", tuple(layer.get("retrieves") or ()))


def _model(snapshot: Snapshot, cursor: Cursor, text: str) -> str:
    """Explain a model, and its price where the strategy declares it."""
    about = summaries.model(text, snapshot.today)
    strategy = snapshot.strategy_at(cursor.route)
    if strategy is None:
        return about
    if not same_model_name(text, strategy.get("model")):
        return about
    paid = [
        f"{side} {code(strategy.text('price.' + side))}"
        for side in ("input", "output")
        if strategy.get("price." + side) is not None
    ]
    return paragraphs(about, f"This strategy declares its own price: {', '.join(paid)}." if paid else "")


def _source(snapshot: Snapshot, cursor: Cursor, text: str) -> str:
    """Explain a source that a layer reads."""
    strategy = snapshot.strategy_at(cursor.route)
    if strategy is None:
        return ""
    source = strategy.sources.get(text)
    if source is None:
        known = summaries.code_list(strategy.sources)
        return paragraphs(f"{code(text)} · no source of this strategy", f"It has {known}." if known else "")
    facts = [f"`{key}`: {code(source.text(key))}" for key in declared.SOURCE.keys if source.text(key)]
    return paragraphs(f"{code(text)} · source of knowledge", bullets(facts))
