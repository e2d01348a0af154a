"""Checks of an answer, aimed at what a check does not give."""

from __future__ import annotations

from llm_strategy.changes import MoveNeed, Work
from llm_strategy.findings import Finding
from llm_strategy.format.vocabulary import NEED_KINDS, WORDS
from llm_strategy.knowledge.fit import NO, fixes, rating
from llm_strategy.rules.conditions import AllOf, Is, Not
from llm_strategy.rules.fit.family import FAMILY, move
from llm_strategy.rules.rule import NEED, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Need

VERIFICATION = Is("technique", "verification")

BY_NOBODY = Not(Is("kind", "human"))
"""No person reads the answers; unknown where the layer does not say."""

KNOWLEDGE = frozenset(NEED_KINDS["knowledge"])

UNFIT = tuple(need for need in WORDS["need"] if rating(need, "verification") == NO)
"""The needs that no check fixes or helps with, unless a person checks."""


@FAMILY.rule(
    "verification-for-other-need",
    WARNING,
    "a check does not correct an answer",
    since="0.1.0",
    why="A check finds a wrong answer and does not know the right one. It stops answers that fail what it "
    "can check, and adds no knowledge, no action and no savings. Only a person who reads the answer may know "
    "the right one the right one.",
    remedy=(Work("give the need to the technique that fixes it"),),
    scope=NEED,
    cases=(
        Case(WARNING, VERIFICATION, blame="for", bad=tuple(need for need in UNFIT if need not in KNOWLEDGE)),
        Case(
            WARNING,
            AllOf(VERIFICATION, BY_NOBODY),
            blame="for",
            bad=tuple(need for need in UNFIT if need in KNOWLEDGE),
        ),
    ),
    bad="""
purpose: Answer questions on the price list
approach:
  - technique: prompting
    for: [constraints]
  - technique: verification
    kind: rules
    for: [domain-knowledge]  # <-
""",
    good="""
purpose: Answer questions on the price list
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
  - technique: verification
    kind: rules
    for: [grounding]
""",
    fixed="""
purpose: Answer questions on the price list
approach:
  - technique: prompting
    for: [constraints]
  - technique: verification
    kind: rules
  - technique: rag
    for: [domain-knowledge]
""",
)
def verification_for_other_need(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    best = fixes(need.word)[0]
    yield Finding(
        need.route,
        f"verification is for `{need.word}` here: a check finds a wrong answer and does not know the right "
        "one",
        label="a check cannot provide this",
        remedy=(MoveNeed(need.route, best, need=need.word),),
        fix=move(need, best) if best in ("prompting", "rag", "tools") else None,
    )
