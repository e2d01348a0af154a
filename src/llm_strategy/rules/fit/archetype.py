"""The whole stack against the known use case it resembles."""

from __future__ import annotations

from llm_strategy.facts import Missing
from llm_strategy.knowledge.archetypes import ARCHETYPES, level, needed
from llm_strategy.rule import INFO, STRATEGY, WARNING, Finding, Mention
from llm_strategy.rules.fit.family import FAMILY
from llm_strategy.vocabulary import COLUMN_OF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.facts import Facts
    from llm_strategy.strategy import Layer, Strategy


@FAMILY.rule(
    "archetype-mismatch",
    WARNING,
    "every technique in use is poor for this use case",
    why="Ten common use cases have a known answer for each technique. Where everything in use is a poor choice for the "
    "one you name, either the approach or the name is wrong.",
    silence="use a technique that suits the use case, or take `archetype` out",
    claims=("D10",),
    each=STRATEGY,
    levels=(WARNING, INFO),
    yields_to=(
        "rag-for-behavior",
        "rag-for-corpus-insight",
        "rag-for-multi-hop",
        "rag-for-actions",
        "retrieval-for-latency",
        "tools-for-behavior",
        "fine-tuning-for-changing-knowledge",
        "fine-tuning-for-knowledge",
        "fine-tuning-for-real-time",
        "fine-tuning-for-citations",
        "fine-tuning-for-grounding",
        "fine-tuning-for-access-control",
        "fine-tuning-for-multi-hop",
        "fine-tuning-solvable-by-prompting",
        "fine-tuning-before-structured-output",
        "prompting-for-knowledge",
        "prompting-for-complex-task",
    ),
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
def archetype_mismatch(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    archetype = strategy.get("archetype")
    if archetype is None:
        if "archetype" in strategy.unreadable:
            raise Missing(strategy.want("archetype"))
        return

    def suits(layer: Layer) -> bool | None:
        technique = layer.technique
        return None if technique is None else level(archetype, technique, layer.retrieves) != "poor"

    if strategy.any_layer(suits):
        yield from _lacking(strategy, archetype)
        return
    if not strategy.lacks_layer(suits):
        return
    layers = list(strategy.active)
    if not layers:
        return
    best = [name for name, (found, _) in ARCHETYPES[archetype].items() if found in ("good", "needed")]
    yield Finding(
        strategy.at("archetype"),
        f"every technique in use is poor for `{archetype}`",
        label="a known use case",
        related=[
            Mention(layer.at("technique"), _why(archetype, str(layer.technique))) for layer in layers
        ],
        silence=f"use {' or '.join(f'`{name}`' for name in best)}, or take `archetype` out",
    )


def _lacking(strategy: Strategy, archetype: str) -> Iterator[Finding]:
    """Report the techniques that the use case cannot do without and no layer in use has."""
    lacking = [column for column in needed(archetype) if strategy.lacks_layer(_Uses(column))]
    if lacking:
        names = " and ".join(f"`{column}`" for column in lacking)
        yield Finding(
            strategy.at("archetype"),
            f"`{archetype}` usually needs {names} as well",
            severity=INFO,
            label=f"no {' or '.join(lacking)} layer",
            silence=f"add a {lacking[0]} layer, or take `archetype` out",
        )


class _Uses:
    """The question whether a layer's technique belongs to a column of the fit table."""

    __slots__ = ("column",)

    def __init__(self, column: str) -> None:
        self.column = column

    def __call__(self, layer: Layer) -> bool | None:
        technique = layer.technique
        return None if technique is None else COLUMN_OF.get(technique) == self.column


def _why(archetype: str, technique: str) -> str:
    note = ARCHETYPES[archetype].get(COLUMN_OF.get(technique, ""), ("poor", ""))[1]
    return f"poor here: {note}" if note else "poor here"
