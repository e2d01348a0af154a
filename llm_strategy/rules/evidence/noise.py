"""Differences that the number of cases is too small to show."""

from __future__ import annotations

from llm_strategy.changes import Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.model.measurements import (
    difference_within_noise,
    improves,
    is_of,
    target_within_noise,
)
from llm_strategy.rules.evidence.family import (
    FAMILY,
    goals,
    interval,
    is_complete,
    is_idea,
    level,
    named,
    newest,
    score_at,
    score_text,
    stack,
    unread_goals,
    unread_scores,
    want_goals,
)
from llm_strategy.rules.rule import INFO, STRATEGY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.quality import Evidence, Metric
    from llm_strategy.model.views import Strategy


@FAMILY.rule(
    "difference-within-noise",
    INFO,
    "too few cases to show the difference",
    since="0.1.0",
    why="In a hundred cases, a few more or fewer successes are chance. A score that is better, or meets its "
    "target, by less than its 95 % interval may be worse on the next hundred.",
    remedy=(Work("score more cases"),),
    claims=("D15", "D19"),
    scope=STRATEGY,
    yields_to=("fine-tuning-did-not-help", "target-not-reached", "baseline-meets-target"),
    bad="""
purpose: Answer analysts' questions on our filings
task: question-answering
stage: production
approach:
  - technique: prompting
    for: [constraints]
quality:
  metrics: {right-figure: {target: 80%}}
  evidence:
    - technique: prompting
      scores:
        right-figure: 82%  # <-
      samples: 60
      date: 2026-10-03
""",
    good="""
purpose: Answer analysts' questions on our filings
task: question-answering
stage: production
approach:
  - technique: prompting
    for: [constraints]
quality:
  metrics: {right-figure: {target: 80%}}
  evidence:
    - technique: prompting
      scores:
        right-figure: 82%
      samples: 2,400
      date: 2026-10-03
""",
)
def difference_within_noise_found(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    if is_idea(strategy) or (not strategy.evidence and is_complete(strategy)):
        return
    now = stack(strategy)
    if now is None:
        raise Missing(strategy.want("approach"))
    evidence = newest(strategy, lambda found: is_of(found, now))
    evidence.need("samples")
    noisy = [_noise(strategy, evidence, metric) for metric in strategy.metrics.values()]
    yield from [finding for finding in noisy if finding is not None]
    aims = goals(strategy)
    wants = [*unread_goals(strategy), *unread_scores(strategy, evidence)]
    wants += [(evidence.at("scores"), metric.name) for metric, _ in aims if metric.name not in evidence.scores]
    if not any(noisy) and (wants or not aims):
        raise Missing(*(wants or want_goals(strategy)))


def _noise(strategy: Strategy, evidence: Evidence, metric: Metric) -> Finding | None:
    if metric.name not in evidence.scores:
        return None
    cases = evidence.text("samples")
    reached = score_text(evidence, metric)
    bounds = target_within_noise(evidence, metric)
    if bounds is not None and metric.target is not None and metric.target.met_by(evidence.scores[metric.name]):
        words = f"meets {metric.text('target')} only within noise: {cases} cases leave {interval(bounds)}"
        related = Mention(metric.at("target"), "the target")
    else:
        older = _older(strategy, evidence, metric)
        between = None if older is None else difference_within_noise(evidence, older, metric)
        if older is None or between is None:
            return None
        if not improves(metric, evidence.scores[metric.name].value - older.scores[metric.name].value):
            return None
        points = " and ".join(f"{round(bound * 100, 1):+g}" for bound in between)
        words = f"is better than {score_text(older, metric)} only within noise: by between {points} points"
        related = Mention(score_at(older, metric), "before")
    return Finding(
        score_at(evidence, metric),
        f"{named(metric.name)} came to {reached}, which {words}",
        severity=level(strategy, INFO),
        label="within noise",
        related=[related],
        remedy=(Work("score more cases"),),
    )


def _older(strategy: Strategy, evidence: Evidence, metric: Metric) -> Evidence | None:
    """Return the newest evidence before ``evidence`` that has a score of the metric."""
    before = strategy.evidence[: strategy.evidence.index(evidence)]
    return next((one for one in reversed(before) if metric.name in one.scores), None)
