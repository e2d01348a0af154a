"""Whether retrieval itself was measured, and is good enough to build on."""

from __future__ import annotations

import re

from llm_strategy.changes import AT_LEAST, Amount, Declare, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.rules.conditions import AllOf, AnyLayer, Declared, Is, Not, OfStrategy, Under
from llm_strategy.rules.evidence.family import FAMILY, is_idea, level
from llm_strategy.rules.joining import InProgram
from llm_strategy.rules.predicates import FINDS_FACTS, TRAINS_ANSWERS
from llm_strategy.rules.rule import HINT, INFO, LAYER, PRIOR, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer


MIN_RECALL = Threshold(
    "min-recall",
    "percent",
    0.8,
    between=(0, 1),
    meaning="retrieval with less recall should be fixed before a model is trained",
    reason="when a fifth of the answers is never retrieved, no generator can be good; the sources give no "
    "figure",
    claims=("D7", "E9"),
)


NAMES = ("model", "student", "base", "replaces", "teacher")
"""The keys of a tuned layer that tell which model it trains."""


def _is_of_the_answering_model(layer: Layer) -> bool | None:
    """Tell whether the layer may train the model that answers: not where all its models are others than that one."""
    names = [layer.get(key) for key in NAMES if layer.get(key) is not None]
    if not layer.unreadable.isdisjoint(NAMES):
        return None
    answering = layer.strategy.get("model")
    if not names or answering is None or is_own_model(answering):
        return None if names and "model" in layer.strategy.unreadable else True
    return any(_family(name) in answering.lower() for name in names)


def _family(name: str) -> str:
    """Return what the name of a model begins with: "qwen" for `qwen/qwen3-14b`."""
    model = name.strip().lower().rpartition("/")[2]
    found = re.match("[a-z]+", model)
    return found[0] if found else model


OF_THE_ANSWERING_MODEL = InProgram(
    _is_of_the_answering_model, *NAMES, simpler=AllOf(*(Not(Declared(key)) for key in NAMES))
)

MEASURE_RECALL = Work("measure the share of questions whose answer is among the results")


def _finds_documents(layer: Layer) -> bool:
    """Tell whether the layer retrieves documents; raises Missing where that is unknown."""
    if layer.technique is None:
        raise Missing(layer.want("technique"))
    if layer.technique != "rag":
        return False
    if "retrieves" in layer.values and "documents" in layer.retrieves:
        return True
    if layer.absent("retrieves") is None or "retrieves" in layer.unreadable:
        raise Missing(layer.want("retrieves"))
    return "documents" in layer.retrieves


@FAMILY.rule(
    "fix-retrieval-first",
    WARNING,
    "training a generator while retrieval misses answers",
    since="0.1.0",
    why="No generator can answer from a passage that retrieval did not find; what is missing is invented. "
    "Better chunks and better search help every answer, and cost less than a training.",
    remedy=(Amount(("recall",), AT_LEAST, "80%", note="before you train"),),
    claims=("E9",),
    basis=PRIOR,
    scope=LAYER,
    techniques=("rag",),
    levels=(WARNING, INFO),
    thresholds=(MIN_RECALL,),
    cases=tuple(
        Case(
            grade,
            AllOf(
                FINDS_FACTS,
                Under("recall", MIN_RECALL),
                OfStrategy(
                    AllOf(
                        Is("stage", *stages, default="prototype"),
                        AnyLayer(AllOf(TRAINS_ANSWERS, OF_THE_ANSWERING_MODEL)),
                    )
                ),
            ),
            blame="recall",
        )
        for grade, stages in ((WARNING, ("pilot", "production")), (INFO, ("prototype",)))
    ),
    bad="""
purpose: Find the authorities for a question of law
task: search
stage: pilot
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    chunking: section
    recall: 71%  # <-
  - technique: fine-tuning
    for: [terminology]
    method: lora
    scope: narrow
    examples: 1,500
quality:
  metrics: {right-authority: {target: 80%}}
  evidence:
    - technique: prompting
      scores: {right-authority: 34%}
      shots: 4
      failure: cites cases that do not exist
      date: 2026-08-14
""",
    good="""
purpose: Find the authorities for a question of law
task: search
stage: pilot
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    chunking: section
    recall: 91%
  - technique: fine-tuning
    for: [terminology]
    method: lora
    scope: narrow
    examples: 1,500
quality:
  metrics: {right-authority: {target: 80%}}
  evidence:
    - technique: prompting
      scores: {right-authority: 34%}
      shots: 4
      failure: cites cases that do not exist
      date: 2026-08-14
""",
)
def fix_retrieval_first(layer: Layer, facts: Facts, case: Case) -> Iterator[Finding]:
    low = about("percent", facts.limit(MIN_RECALL))
    yield Finding(
        layer.at("recall"),
        f"`recall: {layer.text('recall')}` is under {low}, and a model is trained beside it",
        severity=case.level,
        label=f"under {low}",
        related=[
            Mention(one.at("technique"), "trained beside it")
            for one in layer.strategy.tuning
            if one.get("tunes") != "router" and _is_of_the_answering_model(one)
        ],
        remedy=(Amount(layer.at("recall"), AT_LEAST, low, note="before you train"),),
    )


@FAMILY.rule(
    "retrieval-not-measured",
    HINT,
    "the recall of retrieval was not measured",
    since="0.1.0",
    why="An answer can only be as good as the passages it is based on. Measuring retrieval on its own shows "
    "whether a wrong answer comes from the search or from the model.",
    remedy=((MEASURE_RECALL, Declare(("recall",))),),
    claims=("A9", "D7", "E9"),
    scope=LAYER,
    techniques=("rag",),
    yields_to=("production-not-evaluated",),
    bad="""
purpose: Answer questions on the staff handbook
task: question-answering
stage: pilot
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag  # <-
    for: [domain-knowledge]
    chunking: section
quality:
  metrics: {right-answers: {target: 80%}}
""",
    good="""
purpose: Answer questions on the staff handbook
task: question-answering
stage: pilot
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    chunking: section
    recall: 88%
quality:
  metrics: {right-answers: {target: 80%}}
""",
)
def retrieval_not_measured(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if is_idea(layer.strategy) or layer.get("recall") is not None or layer.get("retrieval") == "lookup":
        return
    if not _finds_documents(layer):
        return
    if "retrieval" in layer.unreadable:
        raise Missing(layer.want("retrieval"))
    if layer.absent("recall") is None:
        raise Missing(layer.want("recall"))
    yield Finding(
        layer.at("technique"),
        "this rag layer does not declare its `recall`: the share of questions whose answer it finds",
        severity=level(layer.strategy, HINT),
        label="no `recall`",
        unsaid=("`recall`",),
        remedy=((MEASURE_RECALL, Declare(layer.at("recall"))),),
    )
