"""What came of it: whether the target is reached, and when that was measured."""

from __future__ import annotations

from llm_strategy.changes import Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.model.measurements import is_of, target_within_noise
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
    want_evidence,
    want_goals,
)
from llm_strategy.rules.measured import STALE_EVIDENCE_DAYS
from llm_strategy.rules.rule import DATE, INFO, STRATEGY, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.format.quantities.parse import Target
    from llm_strategy.model.context import Facts
    from llm_strategy.model.quality import Metric
    from llm_strategy.model.views import Strategy


@FAMILY.rule(
    "target-not-reached",
    WARNING,
    "the stack in use does not reach its target",
    since="0.1.0",
    why="The target is your own definition of good enough. While the stack that people use misses it, find "
    "out what fails and choose the cheapest fix for that.",
    remedy=(Work("fix what fails and measure again"),),
    claims=("E14",),
    scope=STRATEGY,
    levels=(WARNING, INFO),
    yields_to=("fine-tuning-did-not-help",),
    not_in_schema="compares what was measured with its target",
    bad="""
purpose: Answer analysts' questions on our filings
task: question-answering
stage: production
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    chunking: section
    recall: 84%
quality:
  metrics: {right-figure: {target: 90%}}
  evidence:
    - technique: prompting
      scores: {right-figure: 41%}
      failure: quotes last year's numbers
      date: 2026-07-06
    - technique: [prompting, rag]
      scores: {right-figure: 78%}  # <-
      date: 2026-10-03
""",
    good="""
purpose: Answer analysts' questions on our filings
task: question-answering
stage: production
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    chunking: section
    recall: 84%
quality:
  metrics: {right-figure: {target: 90%}}
  evidence:
    - technique: prompting
      scores: {right-figure: 41%}
      failure: quotes last year's numbers
      date: 2026-07-06
    - technique: [prompting, rag]
      scores: {right-figure: 92%}
      date: 2026-10-03
""",
)
def target_not_reached(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    if is_idea(strategy):
        return
    aims = goals(strategy)
    unread = unread_goals(strategy)
    if not aims:
        raise Missing(*(unread or want_goals(strategy)))
    now = stack(strategy)
    if now is None:
        raise Missing(strategy.want("approach"))
    evidence = newest(strategy, lambda found: is_of(found, now))
    for metric, target in aims:
        score = evidence.scores.get(metric.name)
        if score is None or target.met_by(score):
            continue
        goal = metric.text("target")
        bounds = target_within_noise(evidence, metric)
        severity = level(strategy, INFO if bounds or evidence.absent("samples") is None else WARNING)
        noise = f", within noise: {evidence.text('samples')} cases leave {interval(bounds)}" if bounds else ""
        yield Finding(
            score_at(evidence, metric),
            f"{named(metric.name)} came to {score_text(evidence, metric)}, and the target is {goal}{noise}",
            severity=severity if strategy.stage == "production" else INFO,
            label=f"target: {goal}",
            related=[Mention(metric.at("target"), "the target")],
            remedy=(
                Work(f"fix what fails and measure again: {named(metric.name)} {_asked(metric, target)}"),
            ),
        )
    unread += [(evidence.at("scores"), metric.name) for metric, _ in aims if metric.name not in evidence.scores]
    if unread:
        raise Missing(*unread)


def _asked(metric: Metric, target: Target) -> str:
    goal = metric.text("target")
    return goal if goal.startswith("at ") else f"at {'most' if target.at_most else 'least'} {goal}"


@FAMILY.rule(
    "stale-evidence",
    INFO,
    "the newest measurement is old, or dated in the future",
    since="0.1.0",
    depends=(DATE,),
    why="Models are replaced, data changes and users ask other questions. A score that is half a year old "
    "says little about today, and a score dated in the future says nothing.",
    remedy=(Work("measure again and add the result"),),
    claims=("D19",),
    scope=STRATEGY,
    levels=(WARNING, INFO),
    thresholds=(STALE_EVIDENCE_DAYS,),
    not_in_schema="needs today's date",
    bad="""
purpose: Answer questions on parental leave
task: question-answering
stage: production
approach:
  - technique: prompting
    for: [style]
quality:
  metrics: {right: {target: 90%}}
  evidence:
    - technique: prompting
      scores: {right: 93%}
      date: 2026-02-10  # <-
""",
    good="""
purpose: Answer questions on parental leave
task: question-answering
stage: production
approach:
  - technique: prompting
    for: [style]
quality:
  metrics: {right: {target: 90%}}
  evidence:
    - technique: prompting
      scores: {right: 93%}
      date: 2026-10-10
""",
)
def stale_evidence(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    if is_idea(strategy) or (not strategy.evidence and is_complete(strategy)):
        return
    if not is_complete(strategy):
        raise Missing(want_evidence(strategy))
    evidence = strategy.evidence[-1]
    date = evidence.need("date")
    days = facts.limit(STALE_EVIDENCE_DAYS)
    # A month without a day ranks as its last one; it lies ahead only when its first one does.
    first = date.ordinal if date.day is not None else date.ordinal - date.last_day().day + 1
    age = facts.today - date.ordinal
    written = evidence.text("date")
    if first > facts.today:
        yield Finding(
            evidence.at("date"),
            f"the newest evidence is of {written}, which is in the future",
            severity=level(strategy, WARNING),
            label="in the future",
            remedy=(Work("write the date of the measurement"),),
        )
    elif age > days:
        yield Finding(
            evidence.at("date"),
            f"the newest evidence is of {written}: {age} days old, more than {about('count', days)}",
            severity=level(strategy, INFO),
            label=f"{age} days old",
            remedy=(Work(f"measure again, and add the result with a date within {about('count', days)} days"),),
        )
