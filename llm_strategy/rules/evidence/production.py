"""Whether anything was measured of what people use."""

from __future__ import annotations

from llm_strategy.changes import Work
from llm_strategy.findings import Finding, Missing
from llm_strategy.rules.evidence.family import FAMILY, is_complete, want_evidence
from llm_strategy.rules.rule import INFO, STRATEGY, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Strategy

ANSWERING = ("conversation", "question-answering", "agent")
"""Tasks whose results people read as answers."""


@FAMILY.rule(
    "production-not-evaluated",
    WARNING,
    "people rely on its answers, and nothing was measured",
    since="0.1.0",
    why="Wrong answers reach people directly. Without a metric and a measurement nobody knows how often that "
    "happens, or whether the next change makes it better or worse.",
    remedy=(Work("declare a metric, measure the stack in use and list it under `evidence`"),),
    claims=("D15", "D19", "E14"),
    scope=STRATEGY,
    levels=(WARNING, INFO),
    not_in_schema="is about what is absent",
    bad="""
purpose: Answer tenants' questions on their contract
task: question-answering
stage: production  # <-
access: public
approach:
  - technique: prompting
    for: [constraints]
""",
    good="""
purpose: Answer tenants' questions on their contract
task: question-answering
stage: production
access: public
approach:
  - technique: prompting
    for: [constraints]
quality:
  metrics: {right: {target: 90%}}
  evidence:
    - technique: prompting
      scores: {right: 94%}
      date: 2026-10-01
""",
)
def production_not_evaluated(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    if strategy.absent("stage") is None:
        raise Missing(strategy.want("stage"))
    if not strategy.deployed or strategy.metrics or strategy.evidence:
        return
    if _is_covered(strategy, facts):
        return
    public = strategy.get("access") == "public"
    wants = []
    if not public:
        if strategy.absent("access") is not False:
            wants.append(strategy.want("access"))
        task = strategy.get("task")
        answers = strategy.any_layer(_fetches_or_acts)
        if answers is None:
            wants.append(strategy.want("approach"))
        if task is None:
            wants.append(strategy.want("task"))
        if answers is False or (task is not None and task not in ANSWERING):
            if wants and wants[0][1] == "access":
                raise Missing(wants[0])
            return
        if answers is None or task is None:
            raise Missing(*wants)
    if not is_complete(strategy) or "quality.metrics" in strategy.unreadable:
        raise Missing(want_evidence(strategy))
    yield Finding(
        strategy.at("stage"),
        f"it answers {'the public' if public else 'people'}, and neither a metric nor evidence shows how "
        "well",
        severity=WARNING if public or strategy.stage == "production" else INFO,
        label="not measured",
        remedy=(Work("declare a metric, measure the stack in use and list it under `evidence`"),),
    )


def _fetches_or_acts(layer: Layer) -> bool | None:
    return None if layer.technique is None else layer.technique in ("rag", "tools")


def _is_covered(strategy: Strategy, facts: Facts) -> bool:
    """Tell whether a strategy answers another one that uses it, which is measured or of which the same is asked."""
    key = ("used by what answers people",)
    if key not in facts.memory:
        facts.memory[key] = frozenset(
            name
            for caller in strategy.others.values()
            if caller.metrics or caller.evidence or caller.get("task") in ANSWERING
            for name in caller.uses
            if name != caller.name
        )
    return strategy.name in facts.memory[key]
