"""What was tried before training: a better model, examples in the prompt, a look at what fails."""

from __future__ import annotations

from llm_strategy.facts import Missing
from llm_strategy.quantity import about
from llm_strategy.rule import INFO, NEED, STRATEGY, Finding, Mention
from llm_strategy.rules.evidence.family import (
    FAMILY,
    failure_to_read,
    goals,
    is_complete,
    is_heavier,
    is_idea,
    is_prompting,
    is_tuned,
    is_tuning,
    level,
    measured,
    same_name,
    score_at,
    score_text,
    want_evidence,
    want_stack,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.facts import Facts, Want
    from llm_strategy.strategy import Evidence, Need, Strategy


@FAMILY.rule(
    "better-model-not-tried",
    INFO,
    "training for what a better model may just do",
    why="When a model is bad at the task in spite of good context, a stronger or a reasoning model is the first thing "
    "to try: it takes an afternoon, and what it cannot do either is worth training for.",
    silence="measure a stronger or a reasoning model, and list it under `evidence` with its `model`",
    claims=("C25", "D17"),
    each=NEED,
    bad="""
purpose: Code medical procedures from the report
task: other
stage: pilot
approach:
  - technique: prompting
    for: [workflow]
  - technique: fine-tuning
    for: [domain-reasoning]  # <-
    method: lora
    scope: narrow
    examples: 2,400
quality:
  metrics: {right-code: {target: 92%}}
  evidence:
    - technique: prompting
      scores: {right-code: 74%}
      shots: 5
      failure: stops at the general code
      date: 2026-07-20
""",
    good="""
purpose: Code medical procedures from the report
task: other
stage: pilot
approach:
  - technique: prompting
    for: [workflow]
  - technique: fine-tuning
    for: [domain-reasoning]
    method: lora
    scope: narrow
    examples: 2,400
model: openai/gpt-4.1-mini
quality:
  metrics: {right-code: {target: 92%}}
  evidence:
    - technique: prompting
      scores: {right-code: 74%}
      shots: 5
      failure: stops at the general code
      date: 2026-07-20
    - technique: prompting
      model: openai/gpt-5
      reasoning: reasoning-model
      scores: {right-code: 79%}
      shots: 5
      failure: knows the rules, not our payers' exceptions
      date: 2026-08-02
""",
)
def better_model_not_tried(need: Need, facts: Facts) -> Iterator[Finding]:
    layer, strategy = need.layer, need.strategy
    if need.word not in ("complex-task", "domain-reasoning") or is_idea(strategy) or layer.is_tuning is False:
        return
    doubtful: list[Want] = []
    first = strategy.evidence[0] if strategy.evidence else None
    for evidence in strategy.evidence[1:]:
        for other in strategy.evidence[: strategy.evidence.index(evidence)]:
            differs, wants = _differ(strategy, other, evidence)
            if differs:
                return
            doubtful += wants
    if layer.is_tuning is None:
        raise Missing(layer.want("technique" if layer.technique is None else "tunes"))
    if first is None or not is_complete(strategy):
        raise Missing(want_evidence(strategy))
    if doubtful:
        raise Missing(*doubtful)
    count = len(strategy.evidence)
    yield Finding(
        need.route,
        f"this is trained for, and {'the only measurement is' if count == 1 else f'all {count} measurements are'} of "
        "one model",
        severity=level(strategy, INFO),
        label="would a better model do it?",
        related=[Mention(first.at("technique"), "measured on one model")] if first.get("technique") else (),
        silence="measure a stronger or a reasoning model, and list it under `evidence` with its `model`",
    )


def _differ(strategy: Strategy, one: Evidence, other: Evidence) -> tuple[bool, list[Want]]:
    """Tell whether two measurements certainly differ in model or reasoning; else what is missing to tell."""
    wants: list[Want] = []
    names = []
    for evidence in (one, other):
        if evidence.absent("model") is None:
            wants.append(evidence.want("model"))
        names.append(evidence.get("model") or (strategy.get("model") if evidence.absent("model") else None))
    if names[0] is not None and names[1] is not None:
        if not same_name(names[0], names[1]):
            return True, []
    elif not wants and (one.get("model") is not None or other.get("model") is not None):
        wants.append(strategy.want("model"))
    ways = [one.get("reasoning"), other.get("reasoning")]
    if None not in ways:
        return ways[0] != ways[1], wants
    if ways != [None, None] or one.absent("reasoning") is None or other.absent("reasoning") is None:
        wants += [evidence.want("reasoning") for evidence in (one, other) if evidence.get("reasoning") is None]
    return False, wants


@FAMILY.rule(
    "few-shot-not-tried",
    INFO,
    "prompting was measured without enough examples in it",
    why="Three to five examples in the prompt are the first thing to try, and often close the gap that training was "
    "meant for. Without them the ceiling of prompting has not been seen.",
    silence="measure prompting with three to five examples, and declare `shots`",
    claims=("B2",),
    each=STRATEGY,
    thresholds=("min-shots",),
    bad="""
purpose: Reply in the tone of the shop
task: generation
stage: pilot
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [brand-voice]
    method: lora
    scope: narrow
    examples: 700
quality:
  metrics: {sounds-like-us: {target: 85%}}
  evidence:
    - technique: prompting
      scores: {sounds-like-us: 66%}
      shots: 0  # <-
      failure: too formal
      date: 2026-08-01
""",
    good="""
purpose: Reply in the tone of the shop
task: generation
stage: pilot
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [brand-voice]
    method: lora
    scope: narrow
    examples: 700
quality:
  metrics: {sounds-like-us: {target: 85%}}
  evidence:
    - technique: prompting
      scores: {sounds-like-us: 66%}
      shots: 5
      failure: too formal
      date: 2026-08-01
""",
)
def few_shot_not_tried(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    if is_idea(strategy) or strategy.any_layer(is_tuning) is False:
        return
    limit = facts.limit("min-shots")
    best: Evidence | None = None
    silent: list[Want] = []
    doubtful: list[Want] = []
    for evidence in strategy.evidence:
        found = measured(strategy, evidence)
        if found is not None and ("prompting" not in found or is_tuned(found)):
            continue
        shots = evidence.get("shots")
        if found is None and (shots is None or shots >= limit):
            doubtful.append(want_stack(strategy, evidence))
        if shots is None:
            # One that says nothing does not count; one that cannot be read might be the highest.
            (silent if evidence.absent("shots") else doubtful).append(evidence.want("shots"))
        elif found is not None and (best is None or shots > best.get("shots")):
            best = evidence
    if best is not None and best.get("shots") >= limit:
        return
    if not is_complete(strategy):
        doubtful.append(want_evidence(strategy))
    if best is None or doubtful:
        raise Missing(*(doubtful or silent or [want_evidence(strategy)]))
    # Raises where only layers that cannot be read may be tuning.
    strategy.lacks_layer(is_tuning, "tunes")
    least = about("count", limit)
    yield Finding(
        best.at("shots"),
        f"prompting was measured with `shots: {best.text('shots')}`, under {least}, and a model is trained",
        severity=level(strategy, INFO),
        label=f"under {least}",
        related=[Mention(layer.at("technique"), "trained") for layer in strategy.tuning],
        silence=f"measure prompting with {least} or more examples, and declare `shots`",
    )


@FAMILY.rule(
    "failure-not-described",
    INFO,
    "prompting fell short, and nobody wrote down how",
    why="A score says that something fails and not what. Missing facts ask for retrieval, wrong behavior for better "
    "prompts or training: what went wrong decides which layer can help.",
    silence="say in `failure` what went wrong",
    claims=("B1", "C25"),
    each=STRATEGY,
    bad="""
purpose: Answer pupils' questions on the timetable
task: question-answering
stage: pilot
approach:
  - technique: prompting
    for: [style]
  - technique: rag
    for: [domain-knowledge]
    chunking: section
    recall: 92%
quality:
  metrics: {right: {target: 90%}}
  evidence:
    - technique: prompting
      scores: {right: 38%}  # <-
      date: 2026-09-01
    - technique: [prompting, rag]
      scores: {right: 93%}
      date: 2026-10-01
""",
    good="""
purpose: Answer pupils' questions on the timetable
task: question-answering
stage: pilot
approach:
  - technique: prompting
    for: [style]
  - technique: rag
    for: [domain-knowledge]
    chunking: section
    recall: 92%
quality:
  metrics: {right: {target: 90%}}
  evidence:
    - technique: prompting
      scores: {right: 38%}
      failure: does not know this year's timetable
      date: 2026-09-01
    - technique: [prompting, rag]
      scores: {right: 93%}
      date: 2026-10-01
""",
)
def failure_not_described(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    if is_idea(strategy) or strategy.any_layer(is_heavier) is False:
        return
    aims = goals(strategy)
    doubtful: list[Want] = []
    for evidence in strategy.evidence:
        if evidence.get("failure") is not None:
            continue
        found = measured(strategy, evidence)
        if found is not None and not is_prompting(found):
            continue
        missed = next(
            (
                (metric, target)
                for metric, target in aims
                if metric.name in evidence.scores and not target.met_by(evidence.scores[metric.name])
            ),
            None,
        )
        if missed is None:
            unread = (failure_to_read(strategy, evidence, metric) for metric, _ in aims)
            doubtful += [want for want in unread if want is not None]
            continue
        if found is None:
            doubtful.append(want_stack(strategy, evidence))
            continue
        if evidence.absent("failure") is None:
            doubtful.append(evidence.want("failure"))
            continue
        # Raises where only layers that cannot be read may be heavier.
        strategy.lacks_layer(is_heavier)
        metric, _ = missed
        goal = metric.text("target")
        yield Finding(
            score_at(evidence, metric),
            f"prompting alone came to {score_text(evidence, metric)} of `{metric.name}` (target: {goal}), and `failure` "
            "does not say what went wrong",
            severity=level(strategy, INFO),
            label="what failed?",
            related=[Mention(metric.at("target"), "the target")],
            silence="say in `failure` what went wrong",
        )
    if doubtful:
        raise Missing(*doubtful)
