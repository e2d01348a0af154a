"""The whole stack against the known use case it is most like."""

from __future__ import annotations

from llm_strategy.changes import AddLayer, Remove, Work
from llm_strategy.findings import Finding, Mention
from llm_strategy.format.vocabulary import COLUMN_OF, WORDS
from llm_strategy.knowledge.archetypes import ARCHETYPES, level, needed
from llm_strategy.model.measurements import newest_of_the_stack
from llm_strategy.rules.conditions import AllOf, AnyLayer, AnyOf, Is, Known, Not
from llm_strategy.rules.fit.family import FAMILY
from llm_strategy.rules.joining import AnyRejected
from llm_strategy.rules.predicates import RAG
from llm_strategy.rules.rule import INFO, STRATEGY, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Strategy
    from llm_strategy.rules.conditions import Condition


def _of(column: str) -> tuple[str, ...]:
    """Return the techniques that belong to a column of the table."""
    return tuple(name for name in WORDS["technique"] if COLUMN_OF.get(name) == column)


def _options(archetype: str) -> tuple[str, ...]:
    """Return the columns of the techniques that suit a use case: those it needs, else the good ones."""
    return needed(archetype) or tuple(name for name, (found, _) in ARCHETYPES[archetype].items() if found == "good")


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
            techniques = [name for column in _options(archetype) for name in _of(column)]
            declined = AnyRejected(AllOf(Is("technique", *techniques), Known("why")))
            cases.append(Case(WARNING, AllOf(poor, Not(declined)), blame="archetype", bad=(archetype,)))
            cases.append(Case(INFO, poor, blame="archetype", bad=(archetype,)))
        for column in needed(archetype):
            lacking = AllOf(named, AnyLayer(suits), Not(AnyLayer(Is("technique", *_of(column)))))
            cases.append(Case(INFO, lacking, blame="archetype", bad=(archetype,)))
    return tuple(cases)


@FAMILY.rule(
    "archetype-mismatch",
    WARNING,
    "every technique in use is poor for this use case",
    since="0.1.0",
    why="For ten common use cases it is known how well each technique suits them. Where every technique in "
    "use suits the declared one badly, either the approach or the `archetype` is wrong.",
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
        "verification-for-other-need",
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
    if case.level == INFO and AnyLayer(_suits(archetype)).holds(strategy, facts):
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
    options = [needed(archetype)] if needed(archetype) else [(name,) for name in _options(archetype)]
    measured = newest_of_the_stack(strategy)
    declined = _declined(strategy, _options(archetype))
    related = [Mention(layer.at("technique"), _why(archetype, str(layer.technique))) for layer in strategy.active]
    if measured is not None:
        related.append(Mention(measured.route, "measured"))
    if declined is not None:
        related.append(Mention(declined.at("why"), "why not"))
    yield Finding(
        strategy.at("archetype"),
        f"every technique in use is poor for `{archetype}`"
        + (
            "; but the stack in use was measured"
            if measured is not None
            else f"; {declined.technique} was rejected for a reason"
            if declined is not None
            else ""
        ),
        severity=case.level if measured is None else INFO,
        label="a known use case",
        related=related,
        remedy=(
            *(tuple(AddLayer(strategy.route, name) for name in names) for names in options),
            Remove(strategy.at("archetype")),
        ),
    )


def _declined(strategy: Strategy, columns: tuple[str, ...]) -> Layer | None:
    """Return a layer that records why one of the techniques that suit the use case was not taken."""
    return next(
        (
            layer
            for layer in strategy.layers
            if layer.get("status") == "rejected"
            and layer.get("why") is not None
            and COLUMN_OF.get(layer.technique or "") in columns
        ),
        None,
    )


def _why(archetype: str, technique: str) -> str:
    note = ARCHETYPES[archetype].get(COLUMN_OF.get(technique, ""), ("poor", ""))[1]
    return f"poor here: {note}" if note else "poor here"
