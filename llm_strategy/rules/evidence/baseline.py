"""What the simplest thing reaches, and whether more than that is needed."""

from __future__ import annotations

from llm_strategy.changes import OVER, UNDER, Amount, MoveNeed, SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import Rate, show
from llm_strategy.knowledge.fit import YES, rating
from llm_strategy.model.measurements import compared_with, no_target_missed, target_within_noise
from llm_strategy.model.view import same_model_name
from llm_strategy.model.views import TUNING
from llm_strategy.rules.evidence.family import (
    FAMILY,
    LIGHT,
    goals,
    interval,
    is_complete,
    is_idea,
    is_prompting,
    is_tuning,
    level,
    measurements,
    named,
    need_score,
    newest,
    same_model,
    score_at,
    score_text,
    unread_goals,
    want_evidence,
    want_goals,
    want_stack,
)
from llm_strategy.rules.measured import words
from llm_strategy.rules.predicates import LOW_VOLUME
from llm_strategy.rules.rule import HINT, INFO, LAYER, STRATEGY, WARNING
from llm_strategy.text import listed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Strategy


MEASURE_PROMPTING = Work("measure prompting alone and list it under `evidence`")


FETCHING = frozenset({"rag", "tools"})


def _reads_private(layer: Layer) -> bool:
    """Tell whether a layer reads what no model can have seen; raises Missing where that is unknown."""
    sources = layer.sources()
    if sources is None:
        sources = list(layer.strategy.sources.values())
        if any(source.absent("private") is not True for source in sources) or not layer.strategy.sources_known:
            raise Missing(layer.want("reads"))
    if any(source.get("private") is True for source in sources):
        return True
    unread = [source.want("private") for source in sources if source.absent("private") is None]
    if unread:
        raise Missing(*unread)
    return False


def _is_rag(layer: Layer) -> bool | None:
    return None if layer.technique is None else layer.technique == "rag"


@FAMILY.rule(
    "prompting-not-measured",
    WARNING,
    "prompting alone was not measured",
    since="0.1.0",
    why="Training and retrieval are answers to a limit of prompting, so measure that limit first. A prompt "
    "takes days; a training that a prompt would have made unnecessary takes weeks, and is repeated with "
    "every change. What runs in production and is measured, with no target missed, is kept all the same: "
    "there this is an info.",
    remedy=(MEASURE_PROMPTING,),
    claims=("A15", "B2", "B23", "C25", "D1", "E14"),
    scope=STRATEGY,
    techniques=("rag", "fine-tuning", "distillation"),
    levels=(WARNING, INFO, HINT),
    yields_to=(
        "fine-tuning-solvable-by-prompting",
        "over-engineered",
        "production-not-evaluated",
    ),
    not_in_schema="compares what was measured with its target",
    bad="""
purpose: Draft letters in the voice of the house
task: generation
stage: pilot
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning  # <-
    for: [brand-voice]
    method: lora
    scope: narrow
    examples: 900
quality:
  metrics: {editors-accept: {target: 80%}}
  evidence:
    - technique: [prompting, fine-tuning]
      scores: {editors-accept: 83%}
      date: 2026-09-20
""",
    good="""
purpose: Draft letters in the voice of the house
task: generation
stage: pilot
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [brand-voice]
    method: lora
    scope: narrow
    examples: 900
quality:
  metrics: {editors-accept: {target: 80%}}
  evidence:
    - technique: prompting
      scores: {editors-accept: 64%}
      shots: 5
      failure: reads like a circular
      date: 2026-07-02
    - technique: [prompting, fine-tuning]
      scores: {editors-accept: 83%}
      date: 2026-09-20
""",
)
def prompting_not_measured(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    if is_idea(strategy):
        return
    layer = next(strategy.tuning, None)
    severity = WARNING
    if layer is None:
        # Raises where a layer that cannot be read may be the one to blame.
        strategy.lacks_layer(is_tuning, "tunes")
        layer = next((one for one in strategy.active if one.technique == "rag"), None)
        severity = HINT
    elif layer.get("teacher") is not None or layer.get("replaces") is not None:
        severity = INFO  # the model it came from was good enough to be copied
    if layer is None:
        strategy.lacks_layer(_is_rag)
        return
    doubtful = []
    without = TUNING if layer.is_tuning else FETCHING
    for evidence, found in measurements(strategy):
        if found is None:
            doubtful.append(want_stack(strategy, evidence))
        elif found and found.isdisjoint(without):
            return
        other = compared_with(evidence)
        if other is not None and other.isdisjoint(without):
            return
        if "against" in evidence.unreadable:
            doubtful.append(evidence.want("against"))
    if severity == WARNING:
        doubtful += [layer.want(key) for key in ("teacher", "replaces") if key in layer.unreadable]
    if severity == HINT and _reads_private(layer):
        return
    if doubtful:
        raise Missing(*doubtful)
    if not is_complete(strategy):
        raise Missing(want_evidence(strategy))
    said = ""
    good = no_target_missed(strategy) if severity == WARNING and strategy.get("stage") == "production" else None
    if good is not None:
        # What runs and is measured is kept; a baseline is worth having, and nobody undoes the training for want of it.
        severity, said = INFO, words(*good, "in production")
    yield Finding(
        layer.at("technique"),
        f"no evidence shows what prompting reaches without {layer.technique}{said}",
        severity=level(strategy, severity),
        label="prompting alone is not measured",
        unsaid=("what prompting alone reaches",) if severity == HINT else (),
        remedy=(MEASURE_PROMPTING,),
    )


EXCUSES = (
    "cost",
    "latency",
    "prompt-size",
    "actions",
    "citations",
    "access-control",
    "fresh-knowledge",
    "real-time-data",
    "privacy",
    "offline",
)
"""Needs that a good score of prompting alone does not meet."""


def _is_spare(layer: Layer) -> bool | None:
    """Tell whether a layer is heavier than prompting and has no need beyond the quality of the answer."""
    if layer.technique is None:
        return None
    if layer.technique in LIGHT:
        return False
    excused = layer.has_need(*EXCUSES)
    return None if excused is None else not excused


@FAMILY.rule(
    "baseline-meets-target",
    WARNING,
    "prompting alone already reaches every target",
    since="0.1.0",
    why="When the simplest approach is good enough by your own measure, any other layer only adds cost: to "
    "build, to run and to maintain. A heavier layer is justified by what it adds.",
    remedy=(Work("remove the heavier layer"), Work("raise the target")),
    claims=("D16", "E6", "E14"),
    scope=STRATEGY,
    techniques=("rag", "tools", "fine-tuning", "distillation", "other"),
    levels=(WARNING, INFO),
    not_in_schema="compares what was measured with its target",
    bad="""
purpose: Summarise what changed in a release
task: summarization
stage: pilot
approach:
  - technique: prompting
    for: [style]
  - technique: rag
    for: [domain-knowledge]
    chunking: section
    recall: 90%
quality:
  metrics: {usable-as-is: {target: 85%}}
  evidence:
    - technique: prompting
      scores:
        usable-as-is: 91%  # <-
      date: 2026-08-18
    - technique: [prompting, rag]
      scores: {usable-as-is: 92%}
      date: 2026-09-29
""",
    good="""
purpose: Summarise what changed in a release
task: summarization
stage: pilot
approach:
  - technique: prompting
    for: [style]
  - technique: rag
    status: rejected
    for: [domain-knowledge]
    why: one point is not worth an index
quality:
  metrics: {usable-as-is: {target: 85%}}
  evidence:
    - technique: prompting
      scores:
        usable-as-is: 91%
      date: 2026-08-18
    - technique: [prompting, rag]
      scores: {usable-as-is: 92%}
      date: 2026-09-29
""",
)
def baseline_meets_target(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    if is_idea(strategy) or strategy.any_layer(_is_spare) is False:
        return
    evidence = newest(strategy, is_prompting)
    aims = goals(strategy)
    for metric, target in aims:
        score = evidence.scores.get(metric.name)
        if score is not None and not target.met_by(score):
            return
    model, own = evidence.get("model"), strategy.get("model")
    if model is not None and own is not None and not same_model_name(model, own):
        return
    unread = unread_goals(strategy)
    if unread or not aims:
        raise Missing(*(unread or want_goals(strategy)))
    for metric, _ in aims:
        need_score(evidence, metric)
    same_model(strategy, evidence)
    # Raises where only layers that cannot be read may be the heavier ones.
    strategy.lacks_layer(_is_spare, "for")
    noisy = [bounds for metric, _ in aims if (bounds := target_within_noise(evidence, metric)) is not None]
    severity = level(strategy, INFO if noisy or evidence.absent("samples") is None else WARNING)
    spare = [layer for layer in strategy.active if _is_spare(layer)]
    metric, target = aims[0]
    reached = score_text(evidence, metric)
    others = len(aims) - 1
    more = f" and meets {'the other target' if others == 1 else f'{others} other targets'}" if others else ""
    names = listed(dict.fromkeys(str(layer.technique) for layer in spare))
    yield Finding(
        score_at(evidence, metric),
        f"prompting alone brings {named(metric.name)} to {reached}{more}; the target is {metric.text('target')}"
        + (f", within noise: {evidence.text('samples')} cases leave {interval(noisy[0])}" if noisy else ""),
        severity=severity,
        label="already good enough",
        related=[
            *(Mention(layer.at("technique"), "not needed to meet the targets") for layer in spare),
            Mention(metric.at("target"), "the target"),
        ],
        remedy=(
            tuple(
                SetValue(layer.at("status"), "rejected", note=f"on the {names} layer{'s' if len(spare) > 1 else ''}")
                for layer in spare
            ),
            Amount(metric.at("target"), UNDER if target.at_most else OVER, reached),
        ),
    )


@FAMILY.rule(
    "over-engineered",
    WARNING,
    "training for what a prompt can do, at a low volume",
    since="0.1.0",
    why="Prompting serves each of these needs, and at a low volume it is enough permanently. A training has "
    "to be paid for, served and repeated, whether it is used ten times a day or ten thousand.",
    remedy=(Work("give the needs to a prompting layer"),),
    claims=("E6",),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    levels=(WARNING, INFO),
    thresholds=(LOW_VOLUME,),
    yields_to=("fine-tuning-solvable-by-prompting",),
    not_in_schema="compares amounts, and what was measured",
    bad="""
purpose: Write commit messages as the guide asks
task: generation
stage: pilot
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning  # <-
    for: [style, persona]
    method: lora
    scope: narrow
    examples: 350
volume: 60/day
""",
    good="""
purpose: Write commit messages as the guide asks
task: generation
stage: pilot
approach:
  - technique: prompting
    for: [constraints, style, persona]
volume: 60/day
""",
)
def over_engineered(layer: Layer, facts: Facts) -> Iterator[Finding]:
    strategy = layer.strategy
    volume = strategy.get("volume")
    limit = facts.limit(LOW_VOLUME)
    if is_idea(strategy) or (volume is not None and volume.per_month > limit):
        return
    words = [need.word for need in layer.needs]
    if any(rating(word, "prompting") != YES for word in words):
        return
    verdict = layer.is_tuning
    if verdict is False or (not words and layer.has_need() is False):
        return
    if verdict is None:
        raise Missing(layer.want("technique" if layer.technique is None else "tunes"))
    if layer.has_need() is None:
        raise Missing(layer.want("for"))
    strategy.need("volume")
    named = ", ".join(f"`{word}`" for word in dict.fromkeys(words))
    low = show("rate", Rate(limit))
    yield Finding(
        layer.at("technique"),
        f"prompting does {named} too, and `volume: {strategy.text('volume')}` is no more than {low}",
        severity=level(strategy, WARNING),
        label="more than is needed",
        related=[Mention(strategy.at("volume"), f"at most {low}")],
        remedy=(
            # Each move takes the first need away, and the next one is first then.
            tuple(MoveNeed((*layer.at("for"), 0), "prompting", need=word) for word in words),
            Amount(strategy.at("volume"), OVER, low),
        ),
    )
