"""Packages that no layer accounts for, and layers that no package accounts for.

Undeclared: only the manifest beside the strategy file counts, only what it needs to run, and only where no other
strategy file could account for it. Not found: only where the program itself is in the repository, and nothing in it,
no database, cloud or manifest that is not read, could do the work.
"""

from __future__ import annotations

from llm_strategy.changes import AddLayer, SetValue, Work
from llm_strategy.findings import Finding, Missing, UnreadError
from llm_strategy.rules.drift.family import FAMILY
from llm_strategy.rules.rule import FILES, INFO, LAYER, STRATEGY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Strategy

_PYPROJECT = '[project]\nname = "helpdesk"\nversion = "1"\ndependencies = [%s]\n'

TRAINED_HERE = frozenset({"lora", "qlora", "full", "prefix"})
"""Methods of trainers that a team runs itself; a provider's needs no package."""

FOUND_BY_MEANING = frozenset({"vector", "hybrid"})
"""Ways of retrieval that take a store or a library; keywords and keys may be a few lines of code."""


def _undeclared(
    strategy: Strategy, facts: Facts, kind: str, accounts: Callable[[Layer], bool | None]
) -> Iterator[tuple[str, str, str]]:
    """Yield the package of ``kind`` in its words, where certainly no layer of the file accounts for it."""
    strategies = list(strategy.others.values()) or [strategy]
    if strategy is not strategies[0]:
        return
    unknown: list[Want] = []
    for other in strategies:
        if other.damaged or not other.layers:
            unknown.append(other.want("approach"))
        for layer in other.layers:
            # A layer that is planned or was rejected is known too.
            verdict = accounts(layer)
            if verdict is None:
                unknown.append(layer.want("technique" if layer.technique is None else "kind"))
            elif verdict:
                return
    files = facts.files
    if files is None:
        raise Missing
    try:
        package = files.package(kind)
    except UnreadError:
        raise Missing from None
    if package is not None:
        if unknown:
            raise Missing(*unknown)
        yield package.name, package.what, package.where


@FAMILY.rule(
    "undeclared-retrieval",
    INFO,
    "the program depends on a retrieval package, and no strategy has retrieval",
    since="0.1.0",
    depends=(FILES,),
    why="When a strategy leaves out retrieval that the program does, its cost, its latency and the freshness "
    "of its facts cannot be checked.",
    remedy=(AddLayer((), "rag"), Work("remove the package from the manifest")),
    scope=STRATEGY,
    files={"pyproject.toml": _PYPROJECT % '"openai>=2", "chromadb>=1"'},
    bad="""
purpose: Answer employees' questions about travel
approach:  # <-
  - technique: prompting
    for: [style]
""",
    good="""
purpose: Answer employees' questions about travel
approach:
  - technique: prompting
    for: [style]
  - technique: rag
    for: [domain-knowledge]
""",
)
def undeclared_retrieval(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    for name, what, where in _undeclared(strategy, facts, "retrieval", lambda layer: layer.is_retrieval):
        yield Finding(
            strategy.at("approach"),
            f"{where} names `{name}`, {what}, and no strategy here has a rag layer",
            label="no rag layer",
            on_key=True,
            remedy=(AddLayer(strategy.route, "rag"), Work("remove the package from the manifest")),
        )


@FAMILY.rule(
    "undeclared-fine-tuning",
    INFO,
    "the program depends on a training package, and no strategy tunes a model",
    since="0.1.0",
    depends=(FILES,),
    why="When a strategy leaves out a training that the program does, nobody can check whether the data is "
    "enough, whether the training pays off, and whether it helped.",
    remedy=(AddLayer((), "fine-tuning"), Work("remove the package from the manifest")),
    scope=STRATEGY,
    files={"pyproject.toml": _PYPROJECT % '"openai>=2", "trl>=0.20"'},
    bad="""
purpose: Write product texts in the house voice
approach:  # <-
  - technique: prompting
    for: [constraints]
""",
    good="""
purpose: Write product texts in the house voice
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [brand-voice]
    examples: 900
""",
)
def undeclared_fine_tuning(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    for name, what, where in _undeclared(strategy, facts, "training", _trains):
        yield Finding(
            strategy.at("approach"),
            f"{where} names `{name}` ({what}), and no strategy here has a tuning layer",
            label="no tuning layer",
            on_key=True,
            remedy=(AddLayer(strategy.route, "fine-tuning"), Work("remove the package from the manifest")),
        )


def _trains(layer: Layer) -> bool | None:
    return None if layer.technique is None else layer.technique in ("fine-tuning", "distillation")


def _is_live(layer: Layer) -> bool:
    """Say whether the layer is said to be at work in production; raises Missing where that is unknown."""
    if layer.technique is None:
        raise Missing(layer.want("technique"))
    if "stage" in layer.strategy.unreadable:
        raise Missing(layer.strategy.want("stage"))
    return layer.strategy.stage == "production" and layer.get("status", "active") == "active"


def _lacks(facts: Facts, kind: str) -> bool:
    """Say whether nothing in the repository can serve ``kind``; raises Missing, of no fact, where nobody can tell."""
    files = facts.files
    if files is None:
        raise Missing
    try:
        return files.lacks(kind)
    except UnreadError:
        raise Missing from None


def _not_found(layer: Layer, what: str) -> Finding:
    return Finding(
        layer.at("technique"),
        f"this {layer.technique} layer is in production, and no manifest of the repository names a package that {what}",
        label="no package found",
        remedy=(
            SetValue(layer.at("status"), "planned", note="until it is built"),
            Work("name the package in the manifest"),
        ),
    )


@FAMILY.rule(
    "retrieval-not-found",
    INFO,
    "a rag layer in production, and no retrieval package in the manifests",
    since="0.1.0",
    depends=(FILES,),
    why="Either the retrieval runs elsewhere, or the strategy declares something that is not built. The "
    "manifests name no vector store, search engine, database or cloud service that could retrieve.",
    remedy=(Work("name the package in the manifest"), Work("set `status: planned` until it is built")),
    scope=LAYER,
    techniques=("rag",),
    files={"pyproject.toml": _PYPROJECT % '"anthropic>=1"'},
    bad="""
purpose: Answer employees' questions about travel
stage: production
approach:
  - technique: prompting
    for: [style]
  - technique: rag  # <-
    for: [domain-knowledge]
    retrieval: hybrid
    recall: 90%
quality: {evidence: [{technique: [prompting, rag], scores: {right: 90%}, date: 2026-10-10}]}
""",
    good="""
purpose: Answer employees' questions about travel
stage: production
approach:
  - technique: prompting
    for: [style]
  - technique: rag
    for: [domain-knowledge]
    retrieval: keyword
    recall: 90%
quality: {evidence: [{technique: [prompting, rag], scores: {right: 90%}, date: 2026-10-20}]}
""",
)
def retrieval_not_found(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if layer.technique in ("rag", None) and _is_live(layer):
        if "retrieval" in layer.unreadable:
            raise Missing(layer.want("retrieval"))
        if layer.get("retrieval") in FOUND_BY_MEANING and _lacks(facts, "retrieval"):
            yield _not_found(layer, "retrieves")


@FAMILY.rule(
    "fine-tuning-not-found",
    INFO,
    "a tuning layer in production, and no training package in the manifests",
    since="0.1.0",
    depends=(FILES,),
    why="Either the training runs elsewhere, or the strategy declares something that is not done. The "
    "manifests name no trainer, library or service with which a model could be trained.",
    remedy=(Work("name the package in the manifest"), Work("set `status: planned` until it is done")),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    files={"pyproject.toml": _PYPROJECT % '"anthropic>=1"'},
    bad="""
purpose: Write product texts in the house voice
stage: production
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning  # <-
    for: [brand-voice]
    method: lora
    scope: narrow
    examples: 900
quality:
  evidence:
    - {technique: prompting, scores: {liked: 60%}}
    - {technique: [prompting, fine-tuning], scores: {liked: 90%}}
""",
    good="""
purpose: Write product texts in the house voice
stage: production
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [brand-voice]
    method: hosted
    scope: narrow
    examples: 900
quality:
  evidence:
    - {technique: prompting, scores: {liked: 60%}}
    - {technique: [prompting, fine-tuning], scores: {liked: 90%}}
""",
)
def fine_tuning_not_found(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if layer.technique not in ("fine-tuning", "distillation", None) or not _is_live(layer):
        return
    for key in ("tunes", "method"):
        if key in layer.unreadable:
            raise Missing(layer.want(key))
    if layer.is_tuning and layer.get("method") in TRAINED_HERE and _lacks(facts, "training"):
        yield _not_found(layer, "trains")
