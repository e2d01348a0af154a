"""Whether training was measured, and whether it helped."""

from __future__ import annotations

from llm_strategy.changes import Declare, Remove, SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.vocabulary import NEED_KINDS
from llm_strategy.model.measurements import compared_with, difference_within_noise, improves, lower_is_better
from llm_strategy.rules.evidence.family import (
    FAMILY,
    first_goal,
    goals,
    interval,
    is_complete,
    is_idea,
    is_tuned,
    is_tuning,
    level,
    measurements,
    named,
    need_score,
    newest,
    score_at,
    score_text,
    unread_goals,
    unread_scores,
    want_evidence,
    want_stack,
)
from llm_strategy.rules.rule import HINT, INFO, STRATEGY, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.quality import Evidence, Metric
    from llm_strategy.model.views import Layer, Strategy


EFFICIENCY = (*NEED_KINDS["efficiency"], *NEED_KINDS["deployment"])
"""Needs for which it is enough that quality does not drop."""


@FAMILY.rule(
    "fine-tuning-not-evaluated",
    HINT,
    "a tuned layer without an evaluation",
    since="0.1.0",
    why="Without a measure of success, chosen before the training and applied to real inputs before and "
    "after it, nobody can say that the tuned model is better and not only different.",
    remedy=(Work("declare a metric with a `target`"), Declare(("quality", "eval_dataset"))),
    claims=("D15", "D19"),
    scope=STRATEGY,
    techniques=("fine-tuning", "distillation"),
    yields_to=("production-not-evaluated",),
    bad="""
purpose: Read laboratory reports into the record system
task: extraction
stage: pilot
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning  # <-
    for: [extraction]
    method: lora
    scope: narrow
    examples: 1,400
quality:
  evidence:
    - technique: prompting
      scores: {right-fields: 71%}
      failure: misses units
      date: 2026-08-03
""",
    good="""
purpose: Read laboratory reports into the record system
task: extraction
stage: pilot
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [extraction]
    method: lora
    scope: narrow
    examples: 1,400
quality:
  metrics: {right-fields: {target: 95%}}
  eval_dataset: s3://lab-reports/eval.jsonl
  evidence:
    - technique: prompting
      scores: {right-fields: 71%}
      failure: misses units
      date: 2026-08-03
""",
)
def fine_tuning_not_evaluated(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    if is_idea(strategy) or strategy.any_layer(is_tuning) is False:
        return
    if goals(strategy) or strategy.get("quality.eval_dataset") is not None or _is_compared(strategy):
        return
    layer = next(strategy.tuning, None)
    # Raises where only layers that cannot be read may be tuning.
    if strategy.lacks_layer(is_tuning, "tunes") or layer is None:
        return
    unread = _unread_measures(strategy)
    if unread:
        raise Missing(*unread)
    yield Finding(
        layer.at("technique"),
        f"nothing tells whether this {layer.technique} layer helps: no `target`, no `eval_dataset`, no evidence with "
        "and without it",
        severity=level(strategy, HINT),
        label="no evaluation declared",
        unsaid=("how it is evaluated",),
        remedy=(Work("declare a metric with a `target`"), Declare(strategy.at("quality", "eval_dataset"))),
    )


def _is_compared(strategy: Strategy) -> bool:
    """Tell whether evidence shows the stack with training and without it, or the one against the other."""
    stacks = [(evidence, found) for evidence, found in measurements(strategy) if found is not None]
    if any(is_tuned(found) and (other := compared_with(one)) and not is_tuned(other) for one, found in stacks):
        return True
    return {True, False} <= {is_tuned(found) for _, found in stacks if found}


def _unread_measures(strategy: Strategy) -> list[Want]:
    """Return what cannot be read and might be a measure."""
    unread = unread_goals(strategy)
    if "quality.eval_dataset" in strategy.unreadable:
        unread.append((strategy.at("quality"), "eval_dataset"))
    if not is_complete(strategy):
        unread.append(want_evidence(strategy))
    unread += [want_stack(strategy, evidence) for evidence, found in measurements(strategy) if found is None]
    return unread + [one.want("against") for one in strategy.evidence if "against" in one.unreadable]


@FAMILY.rule(
    "fine-tuning-did-not-help",
    WARNING,
    "the tuned model is no better than what it replaced",
    since="0.1.0",
    why="By your own measurement, the training does not beat the best result without it. Its data, cost and "
    "maintenance bring nothing.",
    remedy=(Remove((), "layer"), Work("train until it scores better than without")),
    claims=("D15", "D19"),
    scope=STRATEGY,
    techniques=("fine-tuning", "distillation"),
    levels=(WARNING, INFO),
    not_in_schema="compares what was measured with its target",
    bad="""
purpose: Write unit tests for a changed function
task: code-generation
stage: production
approach:
  - technique: prompting
    for: [workflow]
  - technique: fine-tuning
    for: [code-style]
    method: lora
    scope: narrow
    examples: 2,500
    retrain: yearly
quality:
  metrics: {tests-that-pass: {target: 80%}}
  evidence:
    - technique: prompting
      scores: {tests-that-pass: 71%}
      shots: 3
      failure: mocks the function under test
      date: 2026-06-15
    - technique: [prompting, fine-tuning]
      scores:
        tests-that-pass: 69%  # <-
      date: 2026-09-11
""",
    good="""
purpose: Write unit tests for a changed function
task: code-generation
stage: production
approach:
  - technique: prompting
    for: [workflow]
  - technique: fine-tuning
    for: [code-style]
    method: lora
    scope: narrow
    examples: 2,500
    retrain: yearly
quality:
  metrics: {tests-that-pass: {target: 80%}}
  evidence:
    - technique: prompting
      scores: {tests-that-pass: 71%}
      shots: 3
      failure: mocks the function under test
      date: 2026-06-15
    - technique: [prompting, fine-tuning]
      scores:
        tests-that-pass: 84%
      date: 2026-09-11
""",
)
def fine_tuning_did_not_help(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    if is_idea(strategy) or strategy.any_layer(is_tuning) is False:
        return
    # Raises where only layers that cannot be read may be tuning.
    strategy.lacks_layer(is_tuning, "tunes")
    layers = list(strategy.tuning)
    trained = {layer.technique for layer in layers}
    tuned = newest(strategy, lambda found: not trained.isdisjoint(found))
    relative = _no_better_relative(strategy, tuned)
    if relative is not None:
        yield from _against(strategy, tuned, relative, layers)
        return
    metric, target = first_goal(strategy)
    score = need_score(tuned, metric)
    best, doubtful = _best_without(strategy, metric)
    if best is None or improves(metric, score.value - best.scores[metric.name].value):
        if best is None or doubtful:
            raise Missing(*(doubtful or [want_evidence(strategy)]))
        return
    if target.met_by(score):
        # A smaller model that is as good as needed is what efficiency asks for.
        verdicts = [layer.has_need(*EFFICIENCY) for layer in layers]
        if True in verdicts:
            return
        if None in verdicts:
            raise Missing(*(layer.want("for") for layer in layers if layer.has_need(*EFFICIENCY) is None))
    noise = difference_within_noise(tuned, best, metric)
    unsure = any(one.absent("samples") is None for one in (tuned, best))
    within = f", within noise: the difference lies between {interval(noise).replace(' to ', ' and ')}" if noise else ""
    name = named(metric.name)
    reached, without = score_text(tuned, metric), score_text(best, metric)
    yield Finding(
        score_at(tuned, metric),
        f"{name} came to {reached} with training and to {without} without{within}",
        severity=level(strategy, INFO if noise or unsure else WARNING),
        label="no better",
        related=[Mention(score_at(best, metric), "reached without training")],
        remedy=(
            tuple(
                SetValue(layer.at("status"), "rejected", note=f"on the {layers[0].technique} layer")
                for layer in layers
            ),
            Work(f"train until {name} comes {'under' if lower_is_better(metric) else 'over'} {without}"),
        ),
    )


def _no_better_relative(strategy: Strategy, tuned: Evidence) -> Metric | None:
    """Return a metric on which a relative score says that a tuned stack is no better than one without tuning.

    That is the first metric with a target, where it has a relative score, else the first with such a score.
    """
    other = compared_with(tuned)
    if other is None or is_tuned(other):
        return None
    aims = [metric for metric, _ in goals(strategy) if metric.name in tuned.relative]
    if goals(strategy) and not aims:
        return None
    metric = aims[0] if aims else strategy.metrics.get(next(iter(tuned.relative)))
    if metric is None or improves(metric, tuned.relative[metric.name].value):
        return None
    return metric


def _against(strategy: Strategy, tuned: Evidence, metric: Metric, layers: list[Layer]) -> Iterator[Finding]:
    """Yield the finding of a relative score that is no better; parity is what efficiency and deployment ask for."""
    if tuned.relative[metric.name].value == 0:
        verdicts = [layer.has_need(*EFFICIENCY) for layer in layers]
        if True in verdicts:
            return
        if None in verdicts:
            raise Missing(*(layer.want("for") for layer in layers if layer.has_need(*EFFICIENCY) is None))
    yield Finding(
        score_at(tuned, metric),
        f"{named(metric.name)} with training is {score_text(tuned, metric)} against {tuned.text('against')}",
        severity=level(strategy, WARNING),
        label="no better",
        related=[Mention(tuned.at("against"), "without training")],
        remedy=(
            tuple(
                SetValue(layer.at("status"), "rejected", note=f"on the {layers[0].technique} layer")
                for layer in layers
            ),
            Work(f"train until {named(metric.name)} is better than without"),
        ),
    )


def _best_without(strategy: Strategy, metric: Metric) -> tuple[Evidence | None, list[Want]]:
    """Return the evidence with the best score without tuning, and what cannot be read and might be better."""
    best: Evidence | None = None
    doubtful: list[Want] = []
    for evidence, found in measurements(strategy):
        if found is not None and is_tuned(found):
            continue
        score = evidence.scores.get(metric.name)
        if score is None:
            unread = unread_scores(strategy, evidence)
            doubtful += [want for want in unread if want[1] in ("scores", metric.name)]
        elif found is None:
            doubtful.append(want_stack(strategy, evidence))
        elif best is None or improves(metric, score.value - best.scores[metric.name].value):
            best = evidence
    return best, doubtful
