"""What came of it: whether training was measured, whether it helped, whether the target is reached, and when."""

from __future__ import annotations

from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.rules.evidence.family import (
    FAMILY,
    first_goal,
    goals,
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
    stack,
    unread_goals,
    unread_scores,
    want_evidence,
    want_goals,
    want_stack,
)
from llm_strategy.rules.rule import INFO, STRATEGY, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.findings import Want
    from llm_strategy.format.quantities.parse import Score, Target
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Evidence, Layer, Metric, Strategy

EFFICIENCY = ("cost", "latency", "prompt-size")


@FAMILY.rule(
    "fine-tuning-not-evaluated",
    INFO,
    "nobody could tell whether the training helped",
    why="Without a measure of success, set before the training and taken on real inputs before and after, "
    "a tuned model is only different, not better.",
    remedy="declare a metric with a `target`, and an `eval_dataset` or evidence of the tuned stack",
    claims=("D15", "D19"),
    scope=STRATEGY,
    techniques=("fine-tuning", "distillation"),
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
    unread = [] if goals(strategy) else unread_goals(strategy)
    layer: Layer | None
    if goals(strategy) or unread:
        layer, doubtful = _unmeasured(strategy)
        if layer is None and (unread or doubtful):
            raise Missing(*unread, *doubtful)
        what = f"there is neither `eval_dataset` nor evidence of {layer.technique}" if layer else ""
        remedy = "declare `eval_dataset`, or measure the tuned stack and list it under `evidence`"
    else:
        layer = next(strategy.tuning, None)
        what = "no metric has a `target`"
        remedy = "declare a metric with a `target`"
    # Raises where only layers that cannot be read may be tuning.
    if strategy.lacks_layer(is_tuning, "tunes") or layer is None:
        return
    yield Finding(
        layer.at("technique"),
        f"{what} to judge this {layer.technique} layer by",
        severity=level(strategy, INFO),
        label="how will you know?",
        remedy=remedy,
    )


def _unmeasured(strategy: Strategy) -> tuple[Layer | None, list[Want]]:
    """Return the first tuning layer that certainly nothing measures; without one, what would tell more."""
    if strategy.get("quality.eval_dataset") is not None:
        return None, []
    unread: list[Want] = []
    if "quality.eval_dataset" in strategy.unreadable:
        unread.append((strategy.at("quality"), "eval_dataset"))
    if not is_complete(strategy):
        unread.append(want_evidence(strategy))
    doubtful: list[Want] = []
    stacks = measurements(strategy)
    unread += [want_stack(strategy, evidence) for evidence, found in stacks if found is None]
    techniques = frozenset().union(*(found for _, found in stacks if found is not None))
    for layer in strategy.tuning:
        if layer.technique not in techniques:
            if not unread:
                return layer, []
            doubtful = unread
    return None, doubtful


def _better(target: Target, one: Score, other: Score) -> bool:
    return one.value < other.value if target.at_most else one.value > other.value


@FAMILY.rule(
    "fine-tuning-did-not-help",
    WARNING,
    "the tuned model is no better than what it replaced",
    why="A training that does not beat the best result without it has cost data, money and upkeep for "
    "nothing. The measurement you have says so.",
    remedy="take the layer out, or train until it scores better than without",
    claims=("D15", "D19"),
    scope=STRATEGY,
    techniques=("fine-tuning", "distillation"),
    levels=(WARNING, INFO),
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
    metric, target = first_goal(strategy)
    score = need_score(tuned, metric)
    best, doubtful = _best_without(strategy, metric, target)
    if best is None or _better(target, score, best.scores[metric.name]):
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
    name = named(metric.name)
    reached, without = score_text(tuned, metric), score_text(best, metric)
    yield Finding(
        score_at(tuned, metric),
        f"{name} came to {reached} with training and to {without} without",
        severity=level(strategy, WARNING),
        label="no better",
        related=[Mention(score_at(best, metric), "reached without training")],
        remedy=f"set `status: rejected` on the {layers[0].technique} layer, or train until {name} comes "
        f"{'under' if target.at_most else 'over'} {without}",
    )


def _best_without(strategy: Strategy, metric: Metric, target: Target) -> tuple[Evidence | None, list[Want]]:
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
        elif best is None or _better(target, score, best.scores[metric.name]):
            best = evidence
    return best, doubtful


@FAMILY.rule(
    "target-not-reached",
    WARNING,
    "what runs does not reach its target",
    why="The target is your own word for good enough. While the stack that people use falls short of it, "
    "say what fails and take the cheapest repair for that.",
    remedy="repair what fails and measure again",
    claims=("E14",),
    scope=STRATEGY,
    levels=(WARNING, INFO),
    yields_to=("fine-tuning-did-not-help",),
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
    evidence = newest(strategy, lambda found: found == now)
    for metric, target in aims:
        score = evidence.scores.get(metric.name)
        if score is None or target.met_by(score):
            continue
        goal = metric.text("target")
        severity = level(strategy, WARNING)
        yield Finding(
            score_at(evidence, metric),
            f"{named(metric.name)} came to {score_text(evidence, metric)}, and the target is {goal}",
            severity=severity if strategy.stage == "production" else INFO,
            label=f"target: {goal}",
            related=[Mention(metric.at("target"), "the target")],
            remedy=f"repair what fails and measure again: {named(metric.name)} {_asked(metric, target)}",
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
    "the newest measurement is old, or not yet made",
    why="Models are replaced, data moves and users change what they ask. A score of half a year ago says "
    "little about today, and one with a date to come says nothing.",
    remedy="measure again and add the result",
    claims=("D19",),
    scope=STRATEGY,
    levels=(WARNING, INFO),
    thresholds=("stale-evidence-days",),
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
    days = facts.limit("stale-evidence-days")
    # A month without a day ranks as its last one; it lies ahead only when its first one does.
    first = date.ordinal if date.day is not None else date.ordinal - date.last_day().day + 1
    age = facts.today - date.ordinal
    written = evidence.text("date")
    if first > facts.today:
        yield Finding(
            evidence.at("date"),
            f"the newest evidence is of {written}, which is yet to come",
            severity=level(strategy, WARNING),
            label="in the future",
            remedy="write the day it was measured",
        )
    elif age > days:
        yield Finding(
            evidence.at("date"),
            f"the newest evidence is of {written}: {age} days old, more than {about('count', days)}",
            severity=level(strategy, INFO),
            label=f"{age} days old",
            remedy=f"measure again, and add the result with a date within {about('count', days)} days",
        )
