"""Freshness: what changes, and what was frozen before it did."""

from __future__ import annotations

from llm_strategy.changes import Proposal, SetValue
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.values import CADENCES
from llm_strategy.report import REVIEW
from llm_strategy.rules.conditions import AllOf, Is, OfStrategy
from llm_strategy.rules.predicates import DEPLOYED, TUNING
from llm_strategy.rules.rule import ERROR, INFO, LAYER, WARNING, Case, Family
from llm_strategy.rules.small_knowledge import SMALL_AND_STABLE, small_and_stable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Source

FAMILY = Family("freshness", "what changes, and what was frozen before it did")

SECONDS_IN_DAY = 86_400
ELSEWHERE = frozenset({"prompt", "request", "live", "weights"})
"""Where a source can be held that no index has to follow."""


@FAMILY.rule(
    "index-slower-than-knowledge",
    ERROR,
    "the index is brought up to date more slowly than the facts change",
    why="Retrieval answers from its index, and what changed since the last refresh is not in it. Fresh "
    "answers are the reason to retrieve at all, so the index has to keep up with its sources.",
    remedy="refresh the index at least as often as its sources change",
    claims=("C1", "C4"),
    scope=LAYER,
    techniques=("rag",),
    levels=(ERROR, WARNING, INFO),
    bad="""
purpose: Answer questions on opening hours of the branches
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    refresh: weekly  # <-
knowledge:
  branches:
    update_cadence: daily
    max_age: 2d
""",
    good="""
purpose: Answer questions on opening hours of the branches
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    refresh: daily
knowledge:
  branches:
    update_cadence: daily
    max_age: 2d
""",
    fixed="""
purpose: Answer questions on opening hours of the branches
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    refresh: daily
knowledge:
  branches:
    update_cadence: daily
    max_age: 2d
""",
)
def index_slower_than_knowledge(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if layer.technique is None:
        if layer.get("refresh") is not None:
            raise Missing(layer.want("technique"))
        return
    refresh = layer.get("refresh")
    if layer.technique != "rag" or (refresh is not None and refresh.days == 0):
        return
    sources = layer.sources()
    if sources is not None and not sources:
        return
    if not layer.retrieves_facts or ("retrieves" in layer.unreadable and "retrieves" not in layer.values):
        if "retrieves" in layer.unreadable:
            raise Missing(layer.want("retrieves"))
        return
    if sources is None:
        raise Missing(layer.want("reads"))
    demands = []
    missing_facts: list[Want] = []
    for source in sources:
        if source.held in ELSEWHERE:
            continue
        try:
            demands.append((_days_allowed(source), source))
        except Missing as missing:
            missing_facts += missing.missing_facts
    late = [demand for demand in demands if refresh is not None and refresh.days > demand[0]]
    if late:
        finding = _late(layer, sorted(late, key=_by_allowance), min(days for days, _ in demands))
        if finding is not None:
            yield finding
        return
    if refresh is None and any(days < CADENCES["static"].days for days, _ in demands):
        missing_facts.append(layer.want("refresh"))
    if missing_facts:
        raise Missing(*missing_facts)


def _days_allowed(source: Source) -> float:
    """Return how many days may lie between two refreshes; ``max_age`` replaces the cadence."""
    missing_facts = [source.want(key) for key in ("held", "max_age") if key in source.unreadable]
    if missing_facts:
        raise Missing(*missing_facts)
    oldest: float | None = source.get("max_age")
    if oldest is not None:
        return oldest / SECONDS_IN_DAY
    source.need("update_cadence")
    assert source.cadence is not None
    return source.cadence.days


def _by_allowance(demand: tuple[float, Source]) -> tuple[bool, float]:
    """Sort sources with a ``max_age`` first, then the fastest."""
    days, source = demand
    return (source.get("max_age") is None, days)


def _late(layer: Layer, late: list[tuple[float, Source]], allowed: float) -> Finding | None:
    first = late[0][1]
    written = layer.text("refresh")
    # The slowest word that is fast enough for every source.
    word = next(cadence.word for cadence in reversed(CADENCES.values()) if cadence.days <= allowed)
    if first.get("max_age") is not None:
        severity = ERROR
        message = (
            f"the index is refreshed {written}, and a fact of `{first.name}` may be at most "
            f"{first.text('max_age')} old"
        )
    else:
        severity = WARNING if layer.has_need("fresh-knowledge") else INFO
        changes = first.text("update_cadence")
        message = f"the index is refreshed {written}, and `{first.name}` changes {changes}"
        if severity == INFO and first.cadence is CADENCES["real-time"] and _nothing_live(layer):
            # The strategy asks nobody for values of the moment: `real-time-without-tools` says so.
            return None
    related = [
        Mention(source.at("max_age"), f"at most {source.text('max_age')} old")
        if source.get("max_age") is not None
        else Mention(source.at("update_cadence"), f"changes {source.text('update_cadence')}")
        for _, source in late
    ]
    return Finding(
        layer.at("refresh"),
        message,
        severity=severity,
        label="slower than the facts",
        related=related,
        remedy=f"`refresh: {word}`" + ("" if word == "real-time" else " or faster"),
        fix=Proposal(f"set `refresh: {word}`", REVIEW, SetValue(layer.at("refresh"), word)),
    )


def _nothing_live(layer: Layer) -> bool:
    """Tell whether certainly no layer asks for values of the moment, and no index follows them."""

    def is_live(other: Layer) -> bool | None:
        if other.technique is None:
            return None
        if other.technique == "rag":
            refresh = other.get("refresh")
            return None if refresh is None else refresh.days == 0
        return other.technique == "tools"

    return layer.strategy.any_layer(is_live) is False


@FAMILY.rule(
    "fine-tuning-moving-target",
    ERROR,
    "training for a task whose definition still changes",
    why="A tuned model is a snapshot of the requirements it was trained on. Each time they move it has to "
    "be trained and evaluated again, while a prompt is edited in minutes.",
    remedy="stay with prompting until the task is settled",
    claims=("A26", "B27", "C2", "D14"),
    scope=LAYER,
    levels=(ERROR, WARNING),
    cases=tuple(
        Case(
            level,
            AllOf(TUNING, OfStrategy(AllOf(Is("task_definition", "changing"), *deployed))),
            blame="technique",
            bad=("fine-tuning", "distillation"),
        )
        for level, deployed in ((ERROR, (DEPLOYED,)), (WARNING, ()))
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
    yield Finding(
        layer.at("technique"),
        "`task_definition` is changing, and a tuned model stays as it was trained",
        severity=case.level,
        label="frozen while the task moves",
        related=[Mention(strategy.at("task_definition"), "the requirements still move")],
        remedy="stay with prompting until `task_definition: stable` holds",
    )


def _tunes(layer: Layer) -> bool:
    """Tell whether the layer trains the generator or a router; raises Missing where that is unknown."""
    tunes = layer.is_tuning
    if tunes is None:
        raise Missing(layer.want("technique" if layer.technique is None else "tunes"))
    return tunes


@FAMILY.rule(
    "fine-tuning-broad-task",
    ERROR,
    "training to be better in general",
    why="“Better at support” gives nobody a label to learn from and nothing to measure. One narrow task, "
    "such as sorting tickets or drafting refund answers, can be trained and tested.",
    remedy="train one narrow, well-defined task",
    claims=("B26", "C13"),
    scope=LAYER,
    levels=(ERROR, WARNING),
    cases=tuple(
        Case(level, AllOf(TUNING, Is("scope", "broad"), *deployed), blame="scope", bad=("broad",))
        for level, deployed in ((ERROR, (OfStrategy(DEPLOYED),)), (WARNING, ()))
    ),
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
def fine_tuning_broad_task(layer: Layer, facts: Facts, case: Case) -> Iterator[Finding]:
    yield Finding(
        layer.at("scope"),
        "`scope: broad` is no task to train for: it has neither clear labels nor a clear measure",
        severity=case.level,
        label="better at what?",
        remedy="split off one well-defined task, train that, and set `scope: narrow`",
    )


@FAMILY.rule(
    "retraining-undeclared",
    INFO,
    "a tuned model in production, and no word on when it is trained again",
    why="A tuned model ages as the world and the requirements move on. Whoever runs it should know how "
    "often it is trained again, or that it never is.",
    remedy="declare `retrain`",
    claims=("D14",),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
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
        label="trained again when?",
        remedy="declare `retrain`, such as `retrain: quarterly` or `retrain: on-change`",
    )


@FAMILY.rule(
    "rag-for-small-stable-knowledge",
    INFO,
    "retrieval for knowledge that fits in the prompt",
    why="What is small and hardly changes can stand in every prompt, where a cache makes it cheap and no "
    "retrieval can miss it. It may even be something the model knows already: ask it before building an "
    "index.",
    remedy="hold the knowledge in the prompt",
    claims=("C22", "E15"),
    scope=LAYER,
    techniques=("rag",),
    thresholds=SMALL_AND_STABLE,
    bad="""
purpose: Answer questions on the house rules
approach:
  - technique: prompting
    for: [style]
  - technique: rag  # <-
    for: [domain-knowledge]
knowledge:
  house-rules:
    update_cadence: yearly
    size: 12k tokens
citations: none
access: public
""",
    good="""
purpose: Answer questions on the house rules
approach:
  - technique: prompting
    for: [style, domain-knowledge]
knowledge:
  house-rules:
    update_cadence: yearly
    size: 12k tokens
    held: prompt
citations: none
access: public
""",
)
def rag_for_small_stable_knowledge(layer: Layer, facts: Facts) -> Iterator[Finding]:
    strategy = layer.strategy
    if layer.technique != "rag":
        return
    if strategy.get("citations") == "required" or strategy.get("access") == "per-user":
        return
    if not layer.has_need("domain-knowledge"):
        if "for" in layer.unreadable:
            raise Missing(layer.want("for"))
        return
    sources = layer.sources()
    if sources is None:
        raise Missing(layer.want("reads"))
    if not small_and_stable(sources, strategy, facts):
        return
    strategy.need("citations", "access")
    names = ", ".join(f"`{source.name}` ({source.text('size')})" for source in sources)
    one = len(sources) == 1
    yield Finding(
        layer.at("technique"),
        f"{names} {'is' if one else 'are'} small and hardly {'changes' if one else 'change'}: "
        f"{'it fits' if one else 'they fit'} in the prompt",
        label="no index needed",
        related=[Mention(source.at("update_cadence"), source.text("update_cadence")) for source in sources],
        remedy=f"take the layer out and set `held: prompt` for {'the source' if one else 'the sources'}",
    )
