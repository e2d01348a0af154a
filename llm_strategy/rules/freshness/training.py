"""A trained model against a task that moves."""

from __future__ import annotations

from llm_strategy.changes import Declare, SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.rules.conditions import AllOf, AsFastAs, Declared, Is, Not, OfStrategy
from llm_strategy.rules.freshness.family import FAMILY
from llm_strategy.rules.predicates import DEPLOYED, TUNING
from llm_strategy.rules.rule import ERROR, HINT, INFO, LAYER, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer


SETTLE = Work("stay with prompting until the task is settled")

RETRAIN_KEEPS_UP = Threshold(
    "retrain-keeps-up",
    "cadence",
    "daily",
    between=("real-time", "static"),
    meaning="a model that is trained again this often or faster follows a task that still changes: an info",
    reason="what is trained again within a day is no snapshot; the sources give no figure",
    claims=("D14",),
)

KEEPS_UP = AllOf(Declared("retrain"), AsFastAs("retrain", RETRAIN_KEEPS_UP))


@FAMILY.rule(
    "fine-tuning-moving-target",
    ERROR,
    "training for a task whose definition still changes",
    since="0.1.0",
    why="A tuned model is a snapshot of the requirements it was trained on. Each time they change it has to "
    "be trained and evaluated again, while a prompt is edited in minutes.",
    remedy=(SETTLE,),
    claims=("A26", "B27", "C2", "D14"),
    ages=True,
    scope=LAYER,
    levels=(ERROR, WARNING, INFO),
    thresholds=(RETRAIN_KEEPS_UP,),
    cases=tuple(
        Case(
            level,
            AllOf(TUNING, OfStrategy(AllOf(Is("task_definition", "changing"), *deployed)), *also),
            blame="technique",
            bad=("fine-tuning", "distillation"),
        )
        for level, deployed, also in (
            (ERROR, (DEPLOYED,), (Not(Declared("retrain")),)),
            (WARNING, (), (Not(KEEPS_UP),)),
            (INFO, (), (KEEPS_UP,)),
        )
    ),
    bad="""
purpose: Sort support tickets by topic
stage: pilot
task: classification
task_definition: changing
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning  # <-
    for: [classification]
    scope: narrow
    examples: 2,000
quality:
  eval_dataset: https://example.org/tickets.jsonl
  metrics:
    right-topic: {target: 95%}
  evidence:
    - technique: prompting
      scores: {right-topic: 84%}
      date: 2026-09-01
      failure: mixes up refunds and returns
""",
    good="""
purpose: Sort support tickets by topic
stage: pilot
task: classification
task_definition: stable
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [classification]
    scope: narrow
    examples: 2,000
""",
)
def fine_tuning_moving_target(layer: Layer, facts: Facts, case: Case) -> Iterator[Finding]:
    strategy = layer.strategy
    message = "`task_definition` is changing, and a tuned model stays as it was trained"
    if case.level == INFO:
        message += f"; `retrain: {layer.text('retrain')}` follows it"
    yield Finding(
        layer.at("technique"),
        message,
        severity=case.level,
        label="does not follow a changing task" if case.level != INFO else "to be trained again with each change",
        related=[
            Mention(strategy.at("task_definition"), "the requirements still change"),
            # The stage makes it an error.
            *([Mention(strategy.at("stage"), "people depend on it")] if case.level == ERROR else ()),
        ],
        remedy=(SETTLE, SetValue(strategy.at("task_definition"), "stable", note="once it is")),
    )


def _tunes(layer: Layer) -> bool:
    """Tell whether the layer trains the generator or a router; raises Missing where that is unknown."""
    tunes = layer.is_tuning
    if tunes is None:
        raise Missing(layer.want("technique" if layer.technique is None else "tunes"))
    return tunes


@FAMILY.rule(
    "fine-tuning-broad-task",
    WARNING,
    "training for a task that is too broad",
    since="0.1.0",
    why="“Better at support” gives no labels to learn from and nothing to measure. One narrow task, such as "
    "sorting tickets or drafting refund answers, can be trained and tested.",
    remedy=(Work("train one narrow, well-defined task"),),
    claims=("B26", "C13"),
    scope=LAYER,
    levels=(ERROR, WARNING),
    techniques=("fine-tuning", "distillation"),
    not_in_schema="looks for a measure among metrics and evidence",
    bad="""
purpose: Make our assistant better at customer support
stage: pilot
task_definition: stable
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [consistency]
    scope: broad  # <-
    examples: 2,000
quality:
  eval_dataset: https://example.org/chats.jsonl
  metrics:
    solved: {target: 95%}
  evidence:
    - technique: prompting
      scores: {solved: 84%}
      date: 2026-09-01
      failure: contradicts itself between turns
""",
    good="""
purpose: Draft answers to refund requests
stage: pilot
task_definition: stable
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [consistency]
    scope: narrow
    examples: 2,000
""",
)
def fine_tuning_broad_task(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if not _tunes(layer) or layer.need("scope") != "broad":
        return
    if "objective" in layer.unreadable:
        raise Missing(layer.want("objective"))
    if layer.get("objective") == "continued-pretraining":
        return
    strategy = layer.strategy
    measured = any(metric.get("target") is not None for metric in strategy.metrics.values()) or any(
        evidence.scores or evidence.relative for evidence in strategy.evidence
    )
    # What cannot be read may be a measure.
    unreadable = strategy.damaged or any(key.startswith("quality") for key in strategy.unreadable)
    yield Finding(
        layer.at("scope"),
        "`scope: broad` is too broad to train for: it has neither clear labels nor a clear metric",
        severity=ERROR if strategy.deployed and not measured and not unreadable else WARNING,
        label="too broad to train for",
        remedy=((Work("train one narrow, well-defined task"), SetValue(layer.at("scope"), "narrow")),),
    )


@FAMILY.rule(
    "retraining-undeclared",
    HINT,
    "a tuned model in production without a `retrain` interval",
    since="0.1.0",
    why="A tuned model becomes outdated as facts and requirements change. Declare how often it is trained "
    "again, or that it never is.",
    remedy=(Declare(("retrain",)),),
    claims=("D14",),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    yields_to=("fine-tuning-moving-target",),
    bad="""
purpose: Sort claims by department
stage: production
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning  # <-
    for: [classification]
    examples: 4,000
quality:
  eval_dataset: https://example.org/claims.jsonl
  metrics:
    right-department: {target: 95%}
  evidence:
    - technique: prompting
      scores: {right-department: 84%}
      date: 2026-09-01
      failure: knows too little of the small departments
""",
    good="""
purpose: Sort claims by department
stage: production
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [classification]
    examples: 4,000
    retrain: quarterly
""",
)
def retraining_undeclared(layer: Layer, facts: Facts) -> Iterator[Finding]:
    strategy = layer.strategy
    if strategy.get("stage", "production") != "production" or layer.absent("retrain") is False:
        return
    if "stage" not in strategy.values:
        # Not declared counts as a prototype; only what cannot be read might be production.
        if strategy.absent("stage") or not _tunes(layer):
            return
        raise Missing(strategy.want("stage"))
    if not _tunes(layer):
        return
    if layer.absent("retrain") is None:
        raise Missing(layer.want("retrain"))
    yield Finding(
        layer.at("technique"),
        f"this {layer.technique} layer is in production and does not declare `retrain`",
        label="`retrain` is not declared",
        unsaid=("`retrain`",),
        remedy=(Declare(layer.at("retrain"), note=", such as `quarterly` or `on-change`"),),
    )
