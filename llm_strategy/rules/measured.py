"""Evidence outranks priors: where a measurement in the file supports what a general claim advises against.

A finding of a prior drops to info where the newest evidence of the stack in use meets every target, or beats evidence
without the layer's technique; with a score in production and no target missed, an error becomes a warning. The finding
then names the score. Only layers in use today count: nothing is measured of a planned one.
"""

from __future__ import annotations

from llm_strategy.findings import Mention
from llm_strategy.format.vocabulary import NEED_KINDS
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.model.measurements import (
    compared_with,
    difference_within_noise,
    improves,
    lower_is_better,
    newest_of_the_stack,
    no_target_missed,
    target_within_noise,
)
from llm_strategy.report import ERROR, INFO, RANK, WARNING
from llm_strategy.rules.rule import LAYER, NEED, PRIOR, STRATEGY
from llm_strategy.text import clip

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.findings import Finding
    from llm_strategy.model.context import Facts
    from llm_strategy.model.quality import Evidence, Metric
    from llm_strategy.model.views import Layer, Strategy
    from llm_strategy.rules.rule import Rule

STALE_EVIDENCE_DAYS = Threshold(
    "stale-evidence-days",
    "count",
    180,
    between=(1, 3_650),
    meaning="older evidence, in days, is stale",
    reason="models, data and users change within half a year; the sources give no figure",
    claims=("D19",),
)

ECONOMY = frozenset((*NEED_KINDS["efficiency"], *NEED_KINDS["deployment"]))
"""Needs for which it is enough that quality does not drop."""


class Proof:
    """A measurement that outranks a claim: the level it leaves, the words that say it, and the score.

    One that is ``undated`` is told even where it lowers nothing.
    """

    __slots__ = ("evidence", "level", "metric", "undated", "words")

    def __init__(
        self, level: str, words: str, evidence: Evidence, metric: Metric, *, undated: bool = False
    ) -> None:
        self.level = level
        self.words = words
        self.evidence = evidence
        self.metric = metric
        self.undated = undated


def outrank(finding: Finding, rule: Rule, subject: Any, facts: Facts) -> None:
    """Lower the level of a prior's finding about ``subject`` as far as the evidence of its strategy allows."""
    if (finding.basis or rule.basis) != PRIOR or RANK[finding.severity] >= RANK[INFO]:
        return
    strategy: Strategy = subject if rule.scope == STRATEGY else subject.strategy
    layer: Layer | None = subject.layer if rule.scope == NEED else subject if rule.scope == LAYER else None
    if not strategy.evidence or (layer is not None and not _is_active(layer)):
        return
    proof = _proof(strategy, layer, facts)
    if proof is None:
        return
    level = proof.level
    if level == INFO and rule.ages and (layer is None or not _follows_changes(layer)):
        # What was right on the day of the measurement may be wrong on the next.
        level = WARNING
    if RANK[level] > RANK[finding.severity]:
        finding.severity = level
    elif not proof.undated:
        return
    finding.message += proof.words
    finding.related.append(Mention((*proof.evidence.route, "scores", proof.metric.name), "measured"))


def _is_active(layer: Layer) -> bool:
    return "status" not in layer.unreadable and layer.values.get("status", "active") == "active"


def _follows_changes(layer: Layer) -> bool:
    """Tell whether the layer is trained again, or retrieval reads one of its sources too."""
    if layer.get("retrain") is not None:
        return True
    sources = layer.sources() or []
    return any(
        other.is_retrieval and not set(map(id, other.sources() or [])).isdisjoint(map(id, sources))
        for other in layer.strategy.active
    )


def _proof(strategy: Strategy, layer: Layer | None, facts: Facts) -> Proof | None:
    evidence = newest_of_the_stack(strategy)
    if evidence is None or evidence.damaged or not (evidence.scores or evidence.relative):
        return None
    if any(metric.absent("target") is None for metric in strategy.metrics.values()):
        return None
    proof = _success(strategy, evidence, layer)
    if proof is not None and _is_fresh(evidence, facts):
        return proof
    good = no_target_missed(strategy) if strategy.get("stage") == "production" else None
    if proof is not None and evidence.absent("date"):
        # Nobody knows how old it is. What is missing is said where it is missed.
        level = ERROR if good is None else WARNING
        return Proof(level, f"{proof.words}; it counts once it has a `date`", evidence, proof.metric, undated=True)
    if good is not None:
        return Proof(WARNING, words(*good, "in production"), *good)
    return None


def _success(strategy: Strategy, evidence: Evidence, layer: Layer | None) -> Proof | None:
    """Return the score by which the stack in use meets its targets, or beats one without the layer's technique."""
    metrics = [metric for metric in strategy.metrics.values() if metric.name in evidence.scores]
    targets = [metric for metric in strategy.metrics.values() if metric.target is not None]
    missed = [metric for metric in metrics if _missed(evidence, metric)]
    sure = not any(target_within_noise(evidence, metric) for metric in targets)
    if targets and not missed and sure and all(metric in metrics for metric in targets):
        metric = targets[0]
        return Proof(INFO, words(evidence, metric, f"target: {metric.text('target')}"), evidence, metric)
    relative = None if layer is None else _better_relative(strategy, evidence, layer)
    if relative is not None:
        return Proof(INFO, words(evidence, relative, ""), evidence, relative)
    better = None if layer is None else _better(strategy, evidence, layer)
    if better is not None:
        metric, without = better
        return Proof(INFO, words(evidence, metric, f"{without} without"), evidence, metric)
    return None


def _missed(evidence: Evidence, metric: Metric) -> bool:
    return metric.target is not None and not metric.target.met_by(evidence.scores[metric.name])


def _is_fresh(evidence: Evidence, facts: Facts) -> bool:
    date = evidence.date
    return date is not None and 0 <= facts.today - date.ordinal <= facts.limit(STALE_EVIDENCE_DAYS)


def _better(strategy: Strategy, evidence: Evidence, layer: Layer) -> tuple[Metric, str] | None:
    """Return a metric on which the stack in use beats the newest evidence without the layer's technique.

    For efficiency it is enough that no metric is worse. None where a metric is worse or nothing is comparable.
    """
    without = next(
        (
            other
            for other, stack in reversed(strategy.measurements())
            if stack is not None and layer.technique not in stack
        ),
        None,
    )
    if without is None:
        return None
    gains: list[tuple[float, Metric]] = []
    for metric in strategy.metrics.values():
        score, other = evidence.scores.get(metric.name), without.scores.get(metric.name)
        if score is None or other is None or score.percent != other.percent:
            continue
        gain = (-1 if lower_is_better(metric) else 1) * (score.value - other.value)
        if gain > 0 and difference_within_noise(evidence, without, metric):
            gain = 0.0  # as good, as far as so few cases tell
        gains.append((gain, metric))
    if not gains or min(gain for gain, _ in gains) < 0:
        return None
    gain, metric = max(gains, key=lambda one: one[0])
    if gain > 0 or layer.has_need(*ECONOMY):
        return metric, without.text("scores." + metric.name)
    return None


def _better_relative(strategy: Strategy, evidence: Evidence, layer: Layer) -> Metric | None:
    """Return a metric whose relative score says that the stack in use beats one without the layer's technique.

    For efficiency parity is enough. None where a relative score is for the worse, or stands against another stack.
    """
    other = compared_with(evidence)
    if other is None or layer.technique in other:
        return None
    known = [metric for metric in strategy.metrics.values() if metric.name in evidence.relative]
    changes = [(evidence.relative[metric.name].value, metric) for metric in known]
    if any(change and not improves(metric, change) for change, metric in changes):
        return None
    gained = [metric for change, metric in changes if change]
    if not gained and layer.has_need(*ECONOMY):
        gained = known
    return gained[0] if gained else None


def words(evidence: Evidence, metric: Metric, against: str) -> str:
    """Return the end of a message that names a score; ``against`` is the text in brackets after it."""
    date = f" on {evidence.text('date')}" if evidence.date is not None else ""
    score = evidence.text("scores." + metric.name)
    if metric.name in evidence.relative:
        return f"; but `{clip(metric.name, 60)}` was {score} against {evidence.text('against')}{date}"
    return f"; but `{clip(metric.name, 60)}` came to {score} ({against}){date}"

