"""Training aimed at what only the sources themselves can give: citations, permissions, joined facts."""

from __future__ import annotations

from llm_strategy.changes import MoveNeed
from llm_strategy.findings import Finding
from llm_strategy.rules.conditions import AllOf, Certain, OfStrategy
from llm_strategy.rules.fit.family import FAMILY, move, tuning_for
from llm_strategy.rules.predicates import no_retrieval_for, not_supplied
from llm_strategy.rules.rule import CONTRADICTION, ERROR, INFO, NEED, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Need


def _untraceable_cases(word: str, *ways: str) -> tuple[Case, ...]:
    # An error needs certainty; what is at least an info is reported as one.
    certain = OfStrategy(AllOf(Certain(no_retrieval_for(word)), Certain(not_supplied(*ways))))
    return tuning_for(ERROR, word, also=(certain,)), tuning_for(INFO, word)


def _untraceable(need: Need, case: Case, message: str, label: str) -> Finding:
    return Finding(
        need.route,
        message,
        severity=case.level,
        label=label if case.level == ERROR else "the rest of the stack has to provide it",
        remedy=(MoveNeed(need.route, "rag", need=need.word),),
        fix=move(need, "rag"),
    )


@FAMILY.rule(
    "fine-tuning-for-citations",
    ERROR,
    "trained weights contain no source to cite",
    since="0.1.0",
    why="After training, the model has no record of which document a statement came from, and a citation "
    "that it writes is text like any other. Traceable answers need the source in the prompt, next to the "
    "question.",
    remedy=(MoveNeed((), "rag", need="citations"),),
    claims=("A25", "C5"),
    basis=CONTRADICTION,
    scope=NEED,
    levels=(ERROR, INFO),
    cases=_untraceable_cases("citations", "prompt", "request"),
    bad="""
purpose: Answer questions on case law with references
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [citations]  # <-
    examples: 600
""",
    good="""
purpose: Answer questions on case law with references
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [citations]
""",
    fixed="""
purpose: Answer questions on case law with references
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    examples: 600
  - technique: rag
    for: [citations]
""",
)
def fine_tuning_for_citations(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    yield _untraceable(
        need,
        case,
        "training is for `citations` here, and trained weights contain no source to cite",
        "nothing to cite from",
    )


@FAMILY.rule(
    "fine-tuning-for-grounding",
    ERROR,
    "training does not stop invented facts",
    since="0.1.0",
    why="A tuned model still fills gaps with what sounds right. Giving it the facts, and telling it to "
    "answer only from these, reduces invented facts.",
    remedy=(MoveNeed((), "rag", need="grounding"),),
    claims=("B28",),
    scope=NEED,
    levels=(ERROR, INFO),
    cases=_untraceable_cases("grounding", "prompt", "request"),
    bad="""
purpose: Answer patients' questions without inventing anything
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [grounding]  # <-
    examples: 600
""",
    good="""
purpose: Answer patients' questions without inventing anything
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [grounding]
""",
    fixed="""
purpose: Answer patients' questions without inventing anything
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    examples: 600
  - technique: rag
    for: [grounding]
""",
)
def fine_tuning_for_grounding(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    yield _untraceable(
        need,
        case,
        "training is for `grounding` here, and it does not reliably stop invented facts",
        "training does not fix this",
    )


@FAMILY.rule(
    "fine-tuning-for-access-control",
    ERROR,
    "trained weights are the same for every user",
    since="0.1.0",
    why="What a model was trained on can appear in an answer to any user. Permissions have to be applied to "
    "what is retrieved for each user.",
    remedy=(MoveNeed((), "rag", need="access-control", note="that filters by user"),),
    claims=("C6",),
    basis=CONTRADICTION,
    scope=NEED,
    levels=(ERROR, INFO),
    cases=_untraceable_cases("access-control", "request"),
    bad="""
purpose: Answer employees' questions on what they may see
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [access-control]  # <-
    examples: 600
""",
    good="""
purpose: Answer employees' questions on what they may see
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [access-control]
""",
    fixed="""
purpose: Answer employees' questions on what they may see
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    examples: 600
  - technique: rag
    for: [access-control]
""",
)
def fine_tuning_for_access_control(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    yield _untraceable(
        need,
        case,
        "training is for `access-control` here, and trained weights are the same for every user",
        "training data can appear in any answer",
    )


@FAMILY.rule(
    "fine-tuning-for-multi-hop",
    WARNING,
    "training does not connect facts that the model has to look up",
    since="0.1.0",
    why="To connect facts, the model needs to have them. A model that searches step by step, or several "
    "retrievals in sequence, brings them together; training on examples of connected facts does not add the "
    "facts.",
    remedy=(MoveNeed((), "tools", need="multi-hop", note="with agentic retrieval"),),
    scope=NEED,
    cases=(tuning_for(WARNING, "multi-hop"),),
    bad="""
purpose: Find which supplier made the part that failed
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [multi-hop]  # <-
    examples: 600
""",
    good="""
purpose: Find which supplier made the part that failed
approach:
  - technique: prompting
    for: [constraints]
  - technique: tools
    kind: agentic-retrieval
    for: [multi-hop]
""",
)
def fine_tuning_for_multi_hop(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    yield Finding(
        need.route,
        "training is for `multi-hop` here, and it does not bring the facts together",
        label="needs several look-ups",
        remedy=(
            MoveNeed(
                need.route,
                "tools",
                (("kind", "agentic-retrieval"),),
                need="multi-hop",
                note="with agentic retrieval",
            ),
        ),
    )
