"""The family, and what its modules ask of a need."""

from __future__ import annotations

from llm_strategy.changes import MoveNeed, Proposal
from llm_strategy.findings import Missing
from llm_strategy.report import REVIEW
from llm_strategy.rules.conditions import AllOf
from llm_strategy.rules.predicates import TUNING
from llm_strategy.rules.rule import PRIOR, Case, Family

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.model.views import Layer, Need, Strategy
    from llm_strategy.rules.conditions import Condition

FAMILY = Family("fit", "the technique does not fix that need", PRIOR)


ARTICLES = {"rag": "a rag", "prompting": "a prompting", "tools": "a tools"}


def retrieval_has(need: Need) -> bool | None:
    """Tell whether a retrieval layer in use is for the same need; None where that cannot be known."""
    word = need.word

    def has(layer: Layer) -> bool | None:
        retrieval = layer.is_retrieval
        if retrieval is False:
            return False
        wanted = layer.has_need(word)
        return wanted if retrieval or wanted is False else None

    return need.strategy.any_layer(has)


TUNING_TECHNIQUES = frozenset({"fine-tuning", "distillation"})


def prompting_fell_short(strategy: Strategy) -> bool:
    """Tell whether a measurement without a trained model missed a target.

    Raises :class:`~llm_strategy.findings.Missing` where there is evidence that cannot be read.
    """
    measurements = strategy.measurements()
    for evidence, stack in measurements:
        if not stack or not stack.isdisjoint(TUNING_TECHNIQUES):
            continue
        for name, score in evidence.scores.items():
            metric = strategy.metrics.get(name)
            if metric is not None and metric.target is not None and not metric.target.met_by(score):
                return True
    for evidence, stack in measurements:
        if stack is None:
            raise Missing(evidence.want("technique"))
        if not stack.isdisjoint(TUNING_TECHNIQUES):
            continue
        for name in evidence.scores:
            metric = strategy.metrics.get(name)
            if metric is not None and metric.absent("target") is None:
                raise Missing(metric.want("target"))
        if evidence.damaged or "scores" in evidence.unreadable:
            raise Missing(evidence.want("scores"))
    for key in ("quality", "quality.evidence", "quality.metrics"):
        if key in strategy.unreadable:
            raise Missing(strategy.want("quality.evidence" if key == "quality" else key))
    return False


def move(need: Need, technique: str, *settings: tuple[str, str]) -> Proposal:
    """Propose to move ``need`` to a layer of ``technique``: one in use, else a new one."""
    there = any(layer.technique == technique for layer in need.strategy.active)
    kind = f"the {technique}" if there else f"{ARTICLES[technique].replace('a ', 'a new ', 1)}"
    return Proposal(
        f"move `{need.word}` to {kind} layer", REVIEW, MoveNeed(need.route, technique, settings)
    )


def is_tuning(need: Need) -> bool:
    """Tell whether the need's layer trains the generator or a router; raises Missing where that is unknown."""
    verdict = need.layer.is_tuning
    if verdict is None:
        raise Missing(need.layer.want("technique" if need.layer.technique is None else "tunes"))
    return verdict


def tuning_for(level: str, *words: str, also: tuple[Condition, ...] = ()) -> Case:
    """Return the case of tuning for one of ``words``."""
    return Case(level, AllOf(TUNING, *also), blame="for", bad=words)
