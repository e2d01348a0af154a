"""Training aimed at facts, which weights hold badly or not at all."""

from __future__ import annotations

from llm_strategy.changes import MoveNeed
from llm_strategy.findings import Finding, Mention
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.rules.conditions import (
    AllOf,
    AnyOf,
    AsFastAs,
    Certain,
    Declared,
    Known,
    Not,
    OfStrategy,
    Reads,
)
from llm_strategy.rules.fit.family import FAMILY, move, tuning_for
from llm_strategy.rules.joining import InProgram
from llm_strategy.rules.predicates import NO_RETRIEVAL, no_retrieval_for
from llm_strategy.rules.rule import CONTRADICTION, ERROR, INFO, NEED, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Need, Source


CHANGING_KNOWLEDGE_ERROR = Threshold(
    "changing-knowledge-error",
    "cadence",
    "weekly",
    between=("real-time", "static"),
    meaning="training for facts that change this often or more often is an error",
    reason="two sources recommend retrieval for daily and weekly change",
    claims=("B13", "C4", "E2"),
)

CHANGING_KNOWLEDGE_WARNING = Threshold(
    "changing-knowledge-warning",
    "cadence",
    "monthly",
    between=("real-time", "static"),
    meaning="training for facts that change this often or more often is a warning",
    reason="one source gives monthly change as a reason against training",
    claims=("A24",),
)


FAST = Reads(AsFastAs("update_cadence", CHANGING_KNOWLEDGE_ERROR))
CHANGING = Reads(AsFastAs("update_cadence", CHANGING_KNOWLEDGE_WARNING))
SETTLED = Reads(Known("update_cadence"), every=True)


def _is_followed(layer: Layer) -> bool | None:
    """Tell whether the layer is trained again as fast as its facts change, or retrieval reads one of its sources."""
    sources = layer.sources()
    retrain = layer.get("retrain")
    cadences = None if sources is None else [source.cadence for source in sources]
    if retrain is not None and cadences:
        fastest = min((cadence.days for cadence in cadences if cadence is not None), default=None)
        if retrain.days == 0 or (fastest is not None and None not in cadences and retrain.days <= fastest):
            return True
    own = None if sources is None else set(map(id, sources))

    def reads_it_too(other: Layer) -> bool | None:
        if other.is_retrieval is False:
            return False
        read = other.sources()
        if own is None or read is None:
            return None
        shared = not own.isdisjoint(map(id, read))
        return shared if other.is_retrieval or not shared else None

    read = layer.strategy.any_layer(reads_it_too)
    if read:
        return True
    unsure = layer.absent("retrain") is None or (retrain is not None and (not cadences or None in cadences))
    return None if unsure else read


TRAINED_ONCE = InProgram(
    lambda layer: None if (followed := _is_followed(layer)) is None else not followed,
    "reads",
    "retrain",
    simpler=AllOf(Not(Declared("retrain")), OfStrategy(NO_RETRIEVAL)),
)
"""No retrieval reads the facts, and no training keeps up with them."""


def _fastest(need: Need) -> Source | None:
    """Return the source whose facts change fastest, of those the layer reads and that say so."""
    known = [source for source in need.layer.sources() or () if source.cadence is not None]
    return min(known, key=lambda source: source.cadence.days, default=None)  # type: ignore[union-attr]


@FAMILY.rule(
    "fine-tuning-for-changing-knowledge",
    ERROR,
    "facts that change go stale in weights",
    since="0.1.0",
    why="Training is a snapshot of the facts on one day. What changes afterwards is wrong until the next "
    "training, and the model states it with the same confidence. Retrieval reads the facts as they are when "
    "the question comes.",
    remedy=(MoveNeed((), "rag"), MoveNeed((), "tools")),
    claims=("A24", "B3", "B13", "C4", "D14", "E2"),
    ages=True,
    scope=NEED,
    levels=(ERROR, WARNING),
    thresholds=(CHANGING_KNOWLEDGE_ERROR, CHANGING_KNOWLEDGE_WARNING),
    cases=(
        tuning_for(
            ERROR, "domain-knowledge", also=(FAST, OfStrategy(no_retrieval_for("domain-knowledge")), TRAINED_ONCE)
        ),
        tuning_for(WARNING, "domain-knowledge", also=(CHANGING,)),
        tuning_for(
            ERROR,
            "fresh-knowledge",
            also=(
                AnyOf(Certain(FAST), AllOf(Not(Certain(CHANGING)), Not(Certain(SETTLED)))),
                OfStrategy(Certain(no_retrieval_for("fresh-knowledge"))),
                TRAINED_ONCE,
            ),
        ),
        tuning_for(WARNING, "fresh-knowledge", also=(AnyOf(Certain(CHANGING), Not(Certain(SETTLED))),)),
    ),
    bad="""
purpose: Answer questions on the refund rules
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [domain-knowledge]  # <-
    examples: 600
knowledge:
  refund-rules:
    update_cadence: daily
""",
    good="""
purpose: Answer questions on the refund rules
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
knowledge:
  refund-rules:
    update_cadence: daily
""",
    fixed="""
purpose: Answer questions on the refund rules
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    examples: 600
  - technique: rag
    for: [domain-knowledge]
knowledge:
  refund-rules:
    update_cadence: daily
""",
)
def fine_tuning_for_changing_knowledge(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    source = _fastest(need)
    layer = need.layer
    related = []
    how = "change often"
    if source is not None and source.cadence is not None:
        how = f"change {source.cadence.word}" if source.cadence.word != "real-time" else "change in real time"
        related.append(Mention(source.at("update_cadence"), f"changes {source.text('update_cadence')}"))
    if layer.get("retrain") is not None:
        related.append(Mention(layer.at("retrain"), f"trained again: {layer.text('retrain')}"))
    yield Finding(
        need.route,
        f"facts that {how} go stale in weights",
        severity=case.level,
        label="trained once" if layer.get("retrain") is None else "a snapshot of one day",
        related=related,
        remedy=(
            MoveNeed(need.route, "rag", need=need.word),
            MoveNeed(need.route, "tools", (("kind", "live-api"),), need=need.word),
        ),
        fix=move(need, "rag"),
    )


@FAMILY.rule(
    "fine-tuning-for-knowledge",
    WARNING,
    "training teaches behavior, not facts",
    since="0.1.0",
    why="Weights learn new facts slowly and unevenly, and a model that is trained on new facts hallucinates "
    "more. Even where the facts are stable, measurements favor retrieval. Training the model that reads what "
    "retrieval finds is an exception.",
    remedy=(MoveNeed((), "rag"),),
    claims=("A17", "B4", "B13", "B22", "C9", "D4"),
    scope=NEED,
    levels=(WARNING, INFO),
    thresholds=(CHANGING_KNOWLEDGE_ERROR, CHANGING_KNOWLEDGE_WARNING),
    cases=tuple(
        tuning_for(level, word, also=(Not(Certain(CHANGING)), *also, *settled))
        for word, settled in (("domain-knowledge", ()), ("fresh-knowledge", (Certain(SETTLED),)))
        for level, also in ((WARNING, (OfStrategy(Certain(no_retrieval_for(word))),)), (INFO, ()))
    ),
    bad="""
purpose: Answer questions on the building code
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [domain-knowledge]  # <-
    examples: 600
knowledge:
  building-code:
    update_cadence: yearly
""",
    good="""
purpose: Answer questions on the building code
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
  - technique: fine-tuning
    for: [terminology]
    examples: 600
knowledge:
  building-code:
    update_cadence: yearly
""",
    fixed="""
purpose: Answer questions on the building code
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    examples: 600
  - technique: rag
    for: [domain-knowledge]
knowledge:
  building-code:
    update_cadence: yearly
""",
)
def fine_tuning_for_knowledge(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    source = _fastest(need)
    related = []
    if source is not None:
        related.append(Mention(source.at("update_cadence"), f"changes {source.text('update_cadence')}"))
    yield Finding(
        need.route,
        f"training is for `{need.word}` here, and it teaches behavior more reliably than facts",
        severity=case.level,
        label="facts" if case.level == WARNING else "retrieval is also for this need",
        related=related,
        remedy=(MoveNeed(need.route, "rag", need=need.word),),
        fix=move(need, "rag"),
    )


@FAMILY.rule(
    "fine-tuning-for-real-time",
    ERROR,
    "trained weights do not know current values",
    since="0.1.0",
    why="A trained model knows nothing from after its training. Stock, prices and positions must be queried "
    "when the request comes.",
    remedy=(MoveNeed((), "tools", need="real-time-data"),),
    claims=("A11", "A13", "B13"),
    basis=CONTRADICTION,
    scope=NEED,
    cases=(tuning_for(ERROR, "real-time-data"),),
    bad="""
purpose: Tell shoppers what is in stock
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [real-time-data]  # <-
    examples: 600
""",
    good="""
purpose: Tell shoppers what is in stock
approach:
  - technique: prompting
    for: [constraints]
  - technique: tools
    kind: live-api
    for: [real-time-data]
""",
    fixed="""
purpose: Tell shoppers what is in stock
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    examples: 600
  - technique: tools
    for: [real-time-data]
    kind: live-api
""",
)
def fine_tuning_for_real_time(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    yield Finding(
        need.route,
        "training is for `real-time-data` here, and trained weights know nothing from after their training",
        label="needs current values",
        remedy=(MoveNeed(need.route, "tools", (("kind", "live-api"),), need="real-time-data"),),
        fix=move(need, "tools", ("kind", "live-api")),
    )
