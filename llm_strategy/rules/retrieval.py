"""Retrieval: how it is searched, and how documents are split into chunks for it."""

from __future__ import annotations

from llm_strategy.changes import Declare, Proposal, SetValue
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.vocabulary import WORDS
from llm_strategy.report import REVIEW
from llm_strategy.rules.conditions import (
    AllOf,
    AnyLayer,
    AnyOf,
    Certain,
    Declared,
    HasNeed,
    Is,
    Not,
    OfStrategy,
)
from llm_strategy.rules.predicates import RAG
from llm_strategy.rules.rule import HINT, INFO, LAYER, PRIOR, WARNING, Case, Family
from llm_strategy.text import ticked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer

FAMILY = Family("retrieval", "the design of the search", PRIOR)

NOT_RANKED = AllOf(
    Not(Is("reranker", True, default="")),
    AnyOf(Is("reranker", False, default=""), Not(Declared("reranker_model"))),
    OfStrategy(Not(AnyLayer(Is("tunes", "retriever", default="generator")))),
)
"""Nothing corrects the results of vector search: no reranker, and no retriever trained on the team's own
words."""


@FAMILY.rule(
    "vector-only-retrieval",
    INFO,
    "vector search alone",
    since="0.1.0",
    why="Vector search finds text with a similar meaning and can miss the exact word: a part number, a "
    "clause, a technical term. Combined with keyword search it finds both, and more than either alone.",
    remedy=(SetValue(("retrieval",), "hybrid"),),
    claims=("E11", "D7"),
    scope=LAYER,
    levels=(WARNING, INFO),
    cases=tuple(
        Case(level, AllOf(RAG, Is("retrieval", "vector"), NOT_RANKED, *also), blame="retrieval", bad=("vector",))
        for level, also in ((WARNING, (Certain(HasNeed("terminology")),)), (INFO, ()))
    ),
    bad="""
purpose: Answer mechanics' questions on repair manuals
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    retrieval: vector  # <-
""",
    good="""
purpose: Answer mechanics' questions on repair manuals
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    retrieval: hybrid
""",
    fixed="""
purpose: Answer mechanics' questions on repair manuals
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    retrieval: hybrid
""",
)
def vector_only_retrieval(layer: Layer, facts: Facts, case: Case) -> Iterator[Finding]:
    terms = next((need for need in layer.needs if need.word == "terminology"), None)
    yield Finding(
        layer.at("retrieval"),
        "`retrieval: vector` searches by meaning alone"
        + (", and this layer is for terminology, where the exact word counts" if terms is not None else ""),
        severity=case.level,
        label="can miss exact words",
        related=[] if terms is None else [Mention(terms.route, "needs the exact word")],
        remedy=(SetValue(layer.at("retrieval"), "hybrid"),),
        fix=Proposal("set `retrieval: hybrid`", REVIEW, SetValue(layer.at("retrieval"), "hybrid")),
    )


@FAMILY.rule(
    "chunking-undeclared",
    HINT,
    "retrieval from documents without declared `chunking`",
    since="0.1.0",
    why="Retrieval can only find the chunks that were made. Chunks that end in the middle of a thought, or "
    "contain five of them, do more harm than the choice of the embedding model, so decide on the chunking "
    "deliberately.",
    remedy=(Declare(("chunking",)),),
    claims=("E10",),
    scope=LAYER,
    techniques=("rag",),
    bad="""
purpose: Answer mechanics' questions on repair manuals
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag  # <-
    for: [domain-knowledge]
    retrieves: documents
""",
    good="""
purpose: Answer mechanics' questions on repair manuals
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
    retrieves: documents
    chunking: section
""",
)
def chunking_undeclared(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if layer.technique not in ("rag", None) or layer.get("chunking") is not None:
        return
    if layer.get("retrieval") == "lookup":
        return  # what a key stands for is taken whole
    retrieves = layer.get("retrieves", ())
    if "documents" not in retrieves:
        # Documents are also the plain meaning, but here they have to be declared.
        if layer.absent("retrieves") is None or "retrieves" in layer.unreadable:
            raise Missing(layer.want("retrieves"))
        return
    layer.need("technique")
    if "retrieval" in layer.unreadable:
        raise Missing(layer.want("retrieval"))
    if layer.absent("chunking") is None:
        raise Missing(layer.want("chunking"))
    yield Finding(
        layer.at("technique"),
        "documents are retrieved, and `chunking` is not declared",
        label="no `chunking`",
        unsaid=("`chunking`",),
        remedy=(Declare(layer.at("chunking"), note=f": {ticked(WORDS['chunking'])}"),),
    )
