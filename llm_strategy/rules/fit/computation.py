"""Exact filters, counts and sums over records, which neither passages nor weights give."""

from __future__ import annotations

from llm_strategy.changes import MoveNeed, SetValue
from llm_strategy.findings import Finding
from llm_strategy.rules.conditions import AllOf, Is, Not, OfStrategy
from llm_strategy.rules.fit.family import FAMILY, move, tuning_for
from llm_strategy.rules.predicates import RAG, no_tools_for
from llm_strategy.rules.rule import NEED, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Need


@FAMILY.rule(
    "rag-for-computation",
    WARNING,
    "retrieval finds passages, not totals",
    since="0.1.0",
    why="Questions such as “how many” and “how much” need every record. Retrieval gives the model the few "
    "passages nearest to the question, and a total over those is wrong without looking wrong. Let a query or "
    "a program count; retrieving the schemas to write that query against does help.",
    remedy=(MoveNeed((), "tools", need="computation"), SetValue(("retrieves",), "schemas")),
    scope=NEED,
    cases=(
        Case(
            WARNING,
            AllOf(
                RAG,
                Not(Is("retrieves", "schemas", default="documents")),
                OfStrategy(no_tools_for("computation")),
            ),
            blame="for",
            bad=("computation",),
        ),
    ),
    bad="""
purpose: Tell how many orders came in late this month
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [computation]  # <-
""",
    good="""
purpose: Tell how many orders came in late this month
approach:
  - technique: prompting
    for: [constraints]
  - technique: tools
    kind: database
    for: [computation]
""",
    fixed="""
purpose: Tell how many orders came in late this month
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
  - technique: tools
    for: [computation]
    kind: database
""",
)
def rag_for_computation(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    query = (("kind", "database"),)
    yield Finding(
        need.route,
        "rag is for `computation` here: it finds passages, and does not add up records",
        label="needs a query",
        remedy=(
            MoveNeed(need.route, "tools", query, need="computation"),
            SetValue(need.layer.at("retrieves"), "schemas"),
        ),
        fix=move(need, "tools", *query),
    )


@FAMILY.rule(
    "fine-tuning-for-computation",
    WARNING,
    "trained weights do not count records",
    since="0.1.0",
    why="A model that was trained on totals repeats similar totals. A query or a program counts today's "
    "records exactly, and its result can be checked.",
    remedy=(MoveNeed((), "tools", need="computation"),),
    scope=NEED,
    cases=(
        tuning_for(WARNING, "computation", also=(OfStrategy(no_tools_for("computation")),)),
    ),
    bad="""
purpose: Tell how many orders came in late this month
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [computation]  # <-
    examples: 600
""",
    good="""
purpose: Tell how many orders came in late this month
approach:
  - technique: prompting
    for: [constraints]
  - technique: tools
    kind: database
    for: [computation]
""",
    fixed="""
purpose: Tell how many orders came in late this month
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    examples: 600
  - technique: tools
    for: [computation]
    kind: database
""",
)
def fine_tuning_for_computation(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    query = (("kind", "database"),)
    yield Finding(
        need.route,
        "training is for `computation` here, and trained weights do not count records",
        label="needs a query",
        remedy=(MoveNeed(need.route, "tools", query, need="computation"),),
        fix=move(need, "tools", *query),
    )
