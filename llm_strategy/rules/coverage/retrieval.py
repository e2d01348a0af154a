"""Facts that have to be fetched, and nothing that fetches them."""

from __future__ import annotations

from llm_strategy.changes import AddLayer, Declare, Proposal, SetValue, Work
from llm_strategy.findings import Finding
from llm_strategy.report import REVIEW
from llm_strategy.rules.conditions import AllOf, AnyLayer, AnySource, Is, Not, OfStrategy
from llm_strategy.rules.coverage.family import ASKS_FOR_RETRIEVAL, FAMILY
from llm_strategy.rules.predicates import NO_RETRIEVAL, TOOLS, not_supplied
from llm_strategy.rules.rule import CONTRADICTION, ERROR, SOURCE, STRATEGY, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.changes import Change
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Source, Strategy


IN_REQUEST = Work("send the source with the request")

ONLY_ACTS = AllOf(
    AnyLayer(AllOf(TOOLS, Is("kind", "actions"))), Not(AnySource(Not(Is("held", "request", default=""))))
)
"""It acts in another system, which knows the user, and no source says that answers are made of anything stored."""


def _add_retrieval(strategy: Strategy, need: str, note: str = "") -> tuple[AddLayer, AddLayer]:
    """Return the two ways to fetch what a need asks for."""
    live = (("kind", "database"),)
    return (
        AddLayer(strategy.route, "rag", (need,)),
        AddLayer(strategy.route, "tools", (need,), live, note=note),
    )


def _in_request(strategy: Strategy) -> Change:
    """Return the change that lets the first source come with the request."""
    for source in strategy.sources.values():
        return SetValue(source.at("held"), "request")
    return IN_REQUEST


@FAMILY.rule(
    "citations-without-retrieval",
    ERROR,
    "answers must cite their sources, and no layer retrieves them",
    since="0.1.0",
    why="A model that has only its weights and a fixed prompt has no document to cite, so its citations are "
    "invented. Retrieval gives it the passage together with its source.",
    remedy=(AddLayer((), "rag"), AddLayer((), "tools"), SetValue(("citations",), "optional")),
    claims=("A8", "A25", "B10", "C5"),
    basis=CONTRADICTION,
    scope=STRATEGY,
    yields_to=ASKS_FOR_RETRIEVAL,
    cases=(
        Case(
            ERROR,
            AllOf(Is("citations", "required"), NO_RETRIEVAL, not_supplied("prompt", "request")),
            blame="citations",
            bad=("required",),
        ),
    ),
    bad="""
purpose: Answer questions on the travel policy
approach:
  - technique: prompting
    for: [constraints]
citations: required  # <-
""",
    good="""
purpose: Answer questions on the travel policy
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge, citations]
citations: required
""",
    fixed="""
purpose: Answer questions on the travel policy
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [citations]
citations: required
""",
)
def citations_without_retrieval(strategy: Strategy, facts: Facts, case: Case) -> Iterator[Finding]:
    yield Finding(
        strategy.at("citations"),
        "citations are required, and no layer retrieves a source to cite",
        label="nothing to cite from",
        remedy=(*_add_retrieval(strategy, "citations"), SetValue(strategy.at("citations"), "optional")),
        fix=Proposal(
            "add a rag layer for `citations`", REVIEW, AddLayer(strategy.route, "rag", ("citations",))
        ),
    )


@FAMILY.rule(
    "access-without-retrieval",
    ERROR,
    "access differs per user, and no layer retrieves by user",
    since="0.1.0",
    why="Weights and fixed prompts are the same for every user. Only what is retrieved, or sent with the "
    "request, can follow each user's permissions. Tools that act do so in another system, which knows the "
    "person: with these and no source the rule is silent.",
    remedy=(
        AddLayer((), "rag"),
        AddLayer((), "tools", note="that filters by user"),
        IN_REQUEST,
    ),
    claims=("C6",),
    basis=CONTRADICTION,
    scope=STRATEGY,
    yields_to=(*ASKS_FOR_RETRIEVAL, "citations-without-retrieval"),
    cases=(
        Case(
            ERROR,
            AllOf(Is("access", "per-user"), NO_RETRIEVAL, not_supplied("request"), Not(ONLY_ACTS)),
            blame="access",
            bad=("per-user",),
        ),
    ),
    bad="""
purpose: Answer questions on a customer's own contracts
approach:
  - technique: prompting
    for: [style]
access: per-user  # <-
""",
    good="""
purpose: Answer questions on a customer's own contracts
approach:
  - technique: prompting
    for: [style]
  - technique: rag
    for: [domain-knowledge, access-control]
access: per-user
""",
    fixed="""
purpose: Answer questions on a customer's own contracts
approach:
  - technique: prompting
    for: [style]
  - technique: rag
    for: [access-control]
access: per-user
""",
)
def access_without_retrieval(strategy: Strategy, facts: Facts, case: Case) -> Iterator[Finding]:
    yield Finding(
        strategy.at("access"),
        "access differs per user, and no layer retrieves what each user may see",
        label="the same prompt and weights for everyone",
        remedy=(
            *_add_retrieval(strategy, "access-control", "that filters by user"),
            _in_request(strategy),
        ),
        fix=Proposal(
            "add a rag layer for `access-control`",
            REVIEW,
            AddLayer(strategy.route, "rag", ("access-control",)),
        ),
    )


@FAMILY.rule(
    "private-knowledge-without-retrieval",
    WARNING,
    "private knowledge, and no layer gives it to the model",
    since="0.1.0",
    why="A model knows nothing about what was never published. It has to be retrieved, or sent in the prompt "
    "or with the request.",
    remedy=(AddLayer((), "rag"), AddLayer((), "tools"), Declare(("held",))),
    claims=("A13", "B10"),
    scope=SOURCE,
    yields_to=(
        *ASKS_FOR_RETRIEVAL,
        "citations-without-retrieval",
        "access-without-retrieval",
        "real-time-without-tools",
    ),
    cases=(
        Case(
            WARNING,
            AllOf(
                Is("private", True),
                Not(Is("held", "prompt", "request", "weights", default="")),
                OfStrategy(NO_RETRIEVAL),
            ),
            blame="private",
            bad=(True,),
        ),
    ),
    bad="""
purpose: Answer engineers' questions on the internal wiki
approach:
  - technique: prompting
    for: [style]
knowledge:
  wiki:
    private: true  # <-
""",
    good="""
purpose: Answer engineers' questions on the internal wiki
approach:
  - technique: prompting
    for: [style]
  - technique: rag
    for: [domain-knowledge]
knowledge:
  wiki:
    private: true
""",
    fixed="""
purpose: Answer engineers' questions on the internal wiki
approach:
  - technique: prompting
    for: [style]
  - technique: rag
    for: [domain-knowledge]
knowledge:
  wiki:
    private: true
""",
)
def private_knowledge_without_retrieval(source: Source, facts: Facts, case: Case) -> Iterator[Finding]:
    yield Finding(
        source.at("private"),
        f"`{source.name}` is private, and no layer gives it to the model",
        label="the model cannot have seen it",
        remedy=(
            *_add_retrieval(source.strategy, "domain-knowledge"),
            SetValue(source.at("held"), "prompt", note="where it is always part of the prompt"),
        ),
        fix=Proposal(
            "add a rag layer for `domain-knowledge`",
            REVIEW,
            AddLayer(source.strategy.route, "rag", ("domain-knowledge",)),
        ),
    )
