"""What was tried before training: a better model, examples in the prompt, a look at what fails."""

from __future__ import annotations

from llm_strategy.changes import Declare, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.rules.evidence.family import (
    FAMILY,
    goals,
    is_complete,
    is_heavier,
    is_idea,
    is_prompting,
    is_tuned,
    is_tuning,
    level,
    measurements,
    named,
    score_at,
    score_text,
    unread_goals,
    unread_scores,
    want_evidence,
    want_goals,
    want_stack,
)
from llm_strategy.rules.rule import HINT, INFO, NEED, STRATEGY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.quality import Evidence, Metric
    from llm_strategy.model.views import Layer, Need, Strategy


MEASURE_STRONGER = Work(
    "measure a stronger or a reasoning model, and list it under `evidence` with its `model`"
)


@FAMILY.rule(
    "better-model-not-tried",
    INFO,
    "training, and no better model was tried",
    since="0.1.0",
    why="When a model is bad at the task in spite of good context, try a stronger model or a reasoning model "
    "first. It takes an afternoon, and what that model cannot do either is worth training for.",
    remedy=(MEASURE_STRONGER,),
    claims=("C25", "D17"),
    scope=NEED,
    techniques=("fine-tuning", "distillation"),
    needs=("complex-task", "domain-reasoning"),
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
    measured, doubtful = _measured_of_its_base(layer)
    if measured is None:
        return
    if layer.is_tuning is None:
        raise Missing(layer.want("technique" if layer.technique is None else "tunes"))
    if not measured or not is_complete(strategy):
        raise Missing(want_evidence(strategy))
    if doubtful:
        raise Missing(*doubtful)
    base = layer.get("base") or layer.get("student") or strategy.get("model")
    yield Finding(
        need.route,
        f"a model is trained for `{need.word}`, and without training only "
        + (f"{named(base)} was measured" if base else "one model was measured"),
        severity=level(strategy, INFO),
        label="no better model was measured",
        related=[Mention(one.at("technique"), "measured without training") for one in measured if one.get("technique")],
        remedy=(MEASURE_STRONGER,),
    )


def _measured_of_its_base(layer: Layer) -> tuple[list[Evidence] | None, list[Want]]:
    """Return the evidence without training, all of it of the model that ``layer`` trains, and what cannot be told.

    None where another model, or another way of reasoning, was certainly measured. What is trained is the strategy's
    model where the layer does not say, and evidence that names no model is of that one.
    """
    strategy = layer.strategy
    own = strategy.get("model")
    unread = [layer.want(key) for key in ("base", "student") if key in layer.unreadable]
    declared = layer.get("base") or layer.get("student")
    measured: list[Evidence] = []
    doubtful: list[Want] = list(unread)
    names: set[str] = set()
    ways: set[str] = set()
    for evidence, found in measurements(strategy):
        against = evidence.get("against", ())
        for name in (against,) if isinstance(against, str) else against:
            if "/" in name:
                names.add(name.strip().lower())
        if found is None:
            doubtful.append(want_stack(strategy, evidence))
        if found is None or is_tuned(found):
            continue
        measured.append(evidence)
        model = evidence.get("model") or (own if evidence.absent("model") else None)
        if model is not None:
            names.add(model.strip().lower())
        elif evidence.absent("model") is None or declared is not None:
            doubtful.append((strategy if evidence.absent("model") else evidence).want("model"))
        if evidence.get("reasoning") is not None:
            ways.add(evidence.get("reasoning"))
    base = declared or own
    if len(names) > 1 or len(ways) > 1 or (names and base and not unread and base.strip().lower() not in names):
        return None, []
    if names and base is None:
        doubtful.append(layer.want("base"))
    for evidence in measured if len(measured) > 1 else ():
        # Where none says how it reasoned, they are alike; a single one is like itself.
        absent = evidence.absent("reasoning")
        if absent is None or (absent and ways):
            doubtful.append(evidence.want("reasoning"))
    return measured, doubtful


MIN_SHOTS = Threshold(
    "min-shots",
    "count",
    3,
    between=(1, 1_000),
    meaning="prompting counts as tried with few-shot examples at this many or more",
    reason="the source asks for three to five",
    claims=("B2",),
)


@FAMILY.rule(
    "few-shot-not-tried",
    INFO,
    "prompting was measured with too few examples",
    since="0.1.0",
    why="Three to five examples in the prompt are the first thing to try, and often close the gap that "
    "training was meant for. Without them, what prompting can reach is not known.",
    remedy=(Work("measure prompting with three to five examples, and declare `shots`"),),
    claims=("B2",),
    scope=STRATEGY,
    techniques=("fine-tuning", "distillation"),
    thresholds=(MIN_SHOTS,),
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
    limit = facts.limit(MIN_SHOTS)
    best: Evidence | None = None
    silent: list[Want] = []
    doubtful: list[Want] = []
    for evidence, found in measurements(strategy):
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
        remedy=(Work(f"measure prompting with {least} or more examples, and declare `shots`"),),
    )


@FAMILY.rule(
    "failure-not-described",
    HINT,
    "prompting missed its target, and how it failed is not declared",
    since="0.1.0",
    why="A score shows that something fails, but not what. Missing facts need retrieval, wrong behavior "
    "needs better prompts or training: what went wrong decides which layer can help.",
    remedy=(Declare(("failure",), note=": what went wrong"),),
    claims=("B1", "C25"),
    scope=STRATEGY,
    techniques=("rag", "tools", "fine-tuning", "distillation", "other"),
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
    aims = {metric.name for metric, _ in goals(strategy)}
    unread = unread_goals(strategy) or ([] if aims else want_goals(strategy))
    asked = False
    doubtful: list[Want] = [] if is_complete(strategy) else [want_evidence(strategy)]
    for evidence, found in measurements(strategy):
        if evidence.get("failure") is not None or (found is not None and not is_prompting(found)):
            continue
        missed = _missed(strategy, evidence)
        if missed is None:
            asked = True
            doubtful += unread_scores(strategy, evidence)
            if aims.isdisjoint(evidence.scores):
                doubtful.append(evidence.want("scores"))
            continue
        if found is None:
            doubtful.append(want_stack(strategy, evidence))
            continue
        if evidence.absent("failure") is None:
            doubtful.append(evidence.want("failure"))
            continue
        # Raises where only layers that cannot be read may be heavier.
        strategy.lacks_layer(is_heavier)
        goal = missed.text("target")
        yield Finding(
            score_at(evidence, missed),
            f"prompting alone brought {named(missed.name)} to {score_text(evidence, missed)} (target: "
            f"{goal}), and `failure` does not say what went wrong",
            severity=level(strategy, HINT),
            label="no `failure` declared",
            unsaid=("`failure`",),
            related=[Mention(missed.at("target"), "the target")],
            remedy=(Declare(evidence.at("failure"), note=": what went wrong"),),
        )
    if asked:
        doubtful += unread
    if doubtful:
        raise Missing(*doubtful)


def _missed(strategy: Strategy, evidence: Evidence) -> Metric | None:
    """Return the first metric whose target a measurement misses."""
    for name, score in evidence.scores.items():
        metric = strategy.metrics.get(name)
        if metric is not None and metric.target is not None and not metric.target.met_by(score):
            return metric
    return None
