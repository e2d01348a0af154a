"""The whole stack against the known use case it resembles."""

from __future__ import annotations

from llm_strategy.changes import AddLayer, Remove, Work
from llm_strategy.findings import Finding, Mention
from llm_strategy.format.vocabulary import COLUMN_OF, WORDS
from llm_strategy.knowledge.archetypes import ARCHETYPES, level, needed
from llm_strategy.model.measurements import newest_of_the_stack
from llm_strategy.rules.conditions import AllOf, AnyLayer, AnyOf, Is, Not
from llm_strategy.rules.fit.family import FAMILY
from llm_strategy.rules.predicates import RAG
from llm_strategy.rules.rule import INFO, STRATEGY, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Strategy
    from llm_strategy.rules.conditions import Condition


def _of(column: str) -> tuple[str, ...]:
    """Return the techniques that belong to a column of the table."""
    return tuple(name for name in WORDS["technique"] if COLUMN_OF.get(name) == column)


def _suits(archetype: str) -> Condition:
    """Ask of a layer whether its technique is not poor for the use case."""
    poor = tuple(name for name in WORDS["technique"] if level(archetype, name) == "poor")
    if "rag" not in poor or level(archetype, "rag", ("schemas",)) == "poor":
        return Not(Is("technique", *poor))
    return AnyOf(Not(Is("technique", *poor)), AllOf(RAG, Is("retrieves", "schemas", default="documents")))


def _cases() -> tuple[Case, ...]:
    cases = []
    for archetype in ARCHETYPES:
        named = Is("archetype", archetype, default="")
        suits = _suits(archetype)
        if any(level(archetype, name) == "poor" for name in WORDS["technique"]):
            poor = AllOf(named, AnyLayer(Is("technique", *WORDS["technique"])), Not(AnyLayer(suits)))
            cases.append(Case(WARNING, poor, blame="archetype", bad=(archetype,)))
        for column in needed(archetype):
            lacking = AllOf(named, AnyLayer(suits), Not(AnyLayer(Is("technique", *_of(column)))))
            cases.append(Case(INFO, lacking, blame="archetype", bad=(archetype,)))
    return tuple(cases)


@FAMILY.rule(
    "archetype-mismatch",
    WARNING,
    "every technique in use is poor for this use case",
    why="Ten common use cases have a known answer for each technique. Where everything in use is a poor choice for the "
    "one you name, either the approach or the name is wrong.",
    remedy=(Work("use a technique that suits the use case"), Remove(("archetype",))),
    claims=("D10",),
    scope=STRATEGY,
    levels=(WARNING, INFO),
    yields_to=(
        "rag-for-behavior",
        "rag-for-corpus-insight",
        "rag-for-multi-hop",
        "rag-for-actions",
        "rag-for-computation",
        "retrieval-for-latency",
        "tools-for-behavior",
        "fine-tuning-for-changing-knowledge",
        "fine-tuning-for-knowledge",
        "fine-tuning-for-real-time",
        "fine-tuning-for-citations",
        "fine-tuning-for-grounding",
        "fine-tuning-for-access-control",
        "fine-tuning-for-multi-hop",
        "fine-tuning-for-computation",
        "fine-tuning-solvable-by-prompting",
        "fine-tuning-before-structured-output",
        "prompting-for-knowledge",
        "prompting-for-complex-task",
    ),
    cases=_cases(),
    bad="""
purpose: Write advertisements in the voice of the brand
archetype: brand-voice-copy  # <-
approach:
  - technique: prompting
    for: [constraints]
""",
    good="""
purpose: Write advertisements in the voice of the brand
archetype: brand-voice-copy
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [brand-voice]
    examples: 400
""",
)
def archetype_mismatch(strategy: Strategy, facts: Facts, case: Case) -> Iterator[Finding]:
    archetype = strategy.get("archetype")
    if case.level == INFO:
        lacking = [
            column
            for column in needed(archetype)
            if Not(AnyLayer(Is("technique", *_of(column)))).holds(strategy, facts)
        ]
        names = " and ".join(f"`{column}`" for column in lacking)
        yield Finding(
            strategy.at("archetype"),
            f"`{archetype}` usually needs {names} as well",
            severity=INFO,
            label=f"no {' or '.join(lacking)} layer",
            remedy=(AddLayer(strategy.route, lacking[0]), Remove(strategy.at("archetype"))),
        )
        return
    good = [(name,) for name, (found, _) in ARCHETYPES[archetype].items() if found == "good"]
    options = [needed(archetype)] if needed(archetype) else good
    measured = newest_of_the_stack(strategy)
    related = [Mention(layer.at("technique"), _why(archetype, str(layer.technique))) for layer in strategy.active]
    if measured is not None:
        related.append(Mention(measured.route, "measured"))
    yield Finding(
        strategy.at("archetype"),
        f"every technique in use is poor for `{archetype}`"
        + ("; yet what is in use was measured" if measured is not None else ""),
        severity=WARNING if measured is None else INFO,
        label="a known use case",
        related=related,
        remedy=(
            *(tuple(AddLayer(strategy.route, name) for name in names) for names in options),
            Remove(strategy.at("archetype")),
        ),
    )


def _why(archetype: str, technique: str) -> str:
    note = ARCHETYPES[archetype].get(COLUMN_OF.get(technique, ""), ("poor", ""))[1]
    return f"poor here: {note}" if note else "poor here"
