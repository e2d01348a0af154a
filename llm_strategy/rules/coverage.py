"""Coverage: a declared fact demands what no layer supplies."""

from __future__ import annotations

from llm_strategy.changes import AddLayer, Proposal
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.report import REVIEW
from llm_strategy.rules.conditions import AllOf, AnyLayer, Is, Not, OfStrategy
from llm_strategy.rules.predicates import NO_RETRIEVAL, RAG, TOOLS, not_supplied
from llm_strategy.rules.rule import ERROR, INFO, LAYER, SOURCE, STRATEGY, WARNING, Case, Family

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.format.quantities.parse import Size
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Source, Strategy
    from llm_strategy.text import Route

FAMILY = Family("coverage", "a declared fact demands what no layer supplies")

ASKS_FOR_RETRIEVAL = (
    "fine-tuning-for-changing-knowledge",
    "fine-tuning-for-knowledge",
    "fine-tuning-for-real-time",
    "fine-tuning-for-citations",
    "fine-tuning-for-grounding",
    "fine-tuning-for-access-control",
    "prompting-for-knowledge",
)
"""Fit rules that already ask for the layer whose absence the rules here report."""


@FAMILY.rule(
    "citations-without-retrieval",
    ERROR,
    "answers must name their sources, and nothing fetches any",
    why="A model that only has its weights and a fixed prompt holds no document to point at; what it cites then is "
    "made up. Retrieval hands it the passage together with where it stands.",
    remedy="add a rag or tools layer, or set `citations: optional`",
    claims=("A8", "A25", "B10", "C5"),
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
        "citations are required, and no layer fetches a source to cite",
        label="nothing to cite from",
        remedy="add a rag or tools layer, or set `citations: optional`",
        fix=Proposal(
            "add a rag layer for `citations`", REVIEW, AddLayer(strategy.route, "rag", ("citations",))
        ),
    )


@FAMILY.rule(
    "access-without-retrieval",
    ERROR,
    "people may see different things, and nothing fetches by person",
    why="Weights and fixed prompts are the same for everyone who asks. Only what is fetched or handed over with the "
    "request can follow each person's permissions.",
    remedy="add a rag or tools layer that filters by user, or hold the source in the request",
    claims=("C6",),
    scope=STRATEGY,
    yields_to=(*ASKS_FOR_RETRIEVAL, "citations-without-retrieval"),
    cases=(
        Case(
            ERROR,
            AllOf(Is("access", "per-user"), NO_RETRIEVAL, not_supplied("request")),
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
        "access differs per user, and no layer fetches what each may see",
        label="the same prompt and weights for everyone",
        remedy="add a rag or tools layer that filters by user, or hold the source in the request",
        fix=Proposal(
            "add a rag layer for `access-control`",
            REVIEW,
            AddLayer(strategy.route, "rag", ("access-control",)),
        ),
    )


NO_TOOLS = OfStrategy(Not(AnyLayer(TOOLS)))
NO_RAG = OfStrategy(Not(AnyLayer(RAG)))
NO_FRESH_RAG = OfStrategy(Not(AnyLayer(AllOf(RAG, Is("refresh", "real-time", "on-change")))))
LIVE = Is("held", "live", default="")
MOMENTARY = AllOf(Is("update_cadence", "real-time"), Not(Is("held", "live", "request", default="")))


@FAMILY.rule(
    "real-time-without-tools",
    ERROR,
    "facts of the moment, and nothing that asks for them",
    why="Values that change by the moment must be asked for when the request comes. Weights, prompts and an index "
    "that is rebuilt later all answer with yesterday's.",
    remedy="add a tools layer, or an index refreshed in real time",
    claims=("A13",),
    scope=SOURCE,
    levels=(ERROR, WARNING),
    yields_to=(
        *ASKS_FOR_RETRIEVAL,
        "citations-without-retrieval",
        "access-without-retrieval",
        "index-slower-than-knowledge",
    ),
    cases=(
        Case(ERROR, AllOf(LIVE, NO_TOOLS, NO_RAG), blame="held", bad=("live",)),
        Case(ERROR, AllOf(MOMENTARY, NO_TOOLS, NO_RAG), blame="update_cadence", bad=("real-time",)),
        Case(WARNING, AllOf(LIVE, NO_TOOLS, NO_FRESH_RAG), blame="held", bad=("live",)),
        Case(WARNING, AllOf(MOMENTARY, NO_TOOLS, NO_FRESH_RAG), blame="update_cadence", bad=("real-time",)),
    ),
    bad="""
purpose: Tell shoppers whether an item is in stock
approach:
  - technique: prompting
    for: [style]
knowledge:
  stock:
    update_cadence: real-time  # <-
""",
    good="""
purpose: Tell shoppers whether an item is in stock
approach:
  - technique: prompting
    for: [style]
  - technique: tools
    kind: live-api
    for: [real-time-data]
knowledge:
  stock:
    update_cadence: real-time
""",
    fixed="""
purpose: Tell shoppers whether an item is in stock
approach:
  - technique: prompting
    for: [style]
  - technique: tools
    for: [real-time-data]
    kind: live-api
knowledge:
  stock:
    update_cadence: real-time
""",
)
def real_time_without_tools(source: Source, facts: Facts, case: Case) -> Iterator[Finding]:
    live = case.blame == "held"
    rags = [layer for layer in source.strategy.active if layer.technique == "rag"]
    slow = rags[-1] if rags else None
    yield Finding(
        source.at(case.blame),
        f"`{source.name}` changes in real time, and no layer asks for it when a request comes"
        if not live
        else f"`{source.name}` is asked of a live system, and no layer can ask it",
        severity=case.level,
        label="changes by the moment" if not live else "needs a tools layer",
        related=[Mention(slow.at("refresh"), f"the index is refreshed {slow.text('refresh')}")] if slow else (),
        remedy="add a tools layer, or an index refreshed in real time",
        fix=Proposal(
            "add a tools layer for `real-time-data`",
            REVIEW,
            AddLayer(source.strategy.route, "tools", ("real-time-data",), (("kind", "live-api"),)),
        ),
    )


@FAMILY.rule(
    "private-knowledge-without-retrieval",
    WARNING,
    "the model cannot have seen it, and nothing shows it",
    why="A model knows nothing of what was never published. It has to be retrieved, or handed over in the prompt or "
    "with the request.",
    remedy="add a rag or tools layer, or say how the source is `held`",
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
        f"`{source.name}` is private, and no layer shows it to the model",
        label="the model cannot have seen it",
        remedy="add a rag or tools layer, or set `held: prompt` where it always stands in the prompt",
        fix=Proposal(
            "add a rag layer for `domain-knowledge`",
            REVIEW,
            AddLayer(source.strategy.route, "rag", ("domain-knowledge",)),
        ),
    )


def _window(limit: Size, route: Route | None) -> list[Mention]:
    return [] if route is None else [Mention(route, f"a window of {about('size', limit)}")]


@FAMILY.rule(
    "context-overflow",
    ERROR,
    "more text than the model's window holds",
    why="What does not fit in the context window is cut off or refused. A corpus larger than the window needs "
    "retrieval, which sends only the passages a request needs.",
    remedy="retrieve it instead of holding it in the prompt, or take a model with a larger window",
    claims=("A7", "C7"),
    scope=STRATEGY,
    levels=(ERROR, WARNING),
    thresholds=("assumed-window",),
    bad="""
purpose: Answer questions on the building code
approach:
  - technique: prompting
    for: [domain-knowledge]
knowledge:
  building-code:
    held: prompt
    size: 900k tokens  # <-
window: 200k tokens
""",
    good="""
purpose: Answer questions on the building code
approach:
  - technique: prompting
    for: [domain-knowledge]
knowledge:
  building-code:
    held: prompt
    size: 90k tokens
window: 200k tokens
""",
)
def context_overflow(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    held = [source for source in strategy.sources.values() if source.held == "prompt"]
    known = [source for source in held if source.size is not None and source.size.tokens is not None]
    together = sum(source.size.tokens for source in known)  # type: ignore[union-attr, misc]
    limit, where, route = facts.window(strategy)
    level = WARNING if route is None else ERROR
    most = limit.tokens or 0
    if known and together > most:
        largest = max(known, key=lambda source: source.size.tokens)  # type: ignore[union-attr, arg-type, return-value]
        written = about("count", together)
        others = f" (together {written} tokens)" if len(known) > 1 else ""
        yield Finding(
            largest.at("size"),
            f"`{largest.name}` is held in the prompt{others} and does not fit {where}",
            severity=level,
            label=f"over {about('size', limit)}",
            related=_window(limit, route),
            remedy=f"hold at most {about('size', limit)} in the prompt, or retrieve it",
        )
        return
    sent = strategy.get("tokens.input")
    if sent is not None and sent > most and not _calls_many(strategy):
        yield Finding(
            strategy.at("tokens", "input"),
            f"a request sends {strategy.text('tokens.input')} tokens, which does not fit {where}",
            severity=level,
            label=f"over {about('size', limit)}",
            related=_window(limit, route),
            remedy=f"send at most {about('size', limit)}, or take a model with a larger window",
        )
        return
    missing_facts = [source.want("size") for source in held if source.size is None]
    if missing_facts:
        raise Missing(*missing_facts)
    if sent is None and not held and not _calls_many(strategy):
        raise Missing(strategy.want("tokens.input"))


def _calls_many(strategy: Strategy) -> bool | None:
    """Tell whether one request takes several calls of the model; None where that cannot be known."""
    return strategy.get("task") == "agent" or strategy.any_layer(
        lambda layer: None if layer.technique is None else layer.technique == "tools"
    )


@FAMILY.rule(
    "layer-without-need",
    INFO,
    "a layer that does not say what it is for",
    why="A technique is only right or wrong for something. Saying what fails without it, and what it is meant to "
    "fix, is the first step of every choice, and lets the other rules check it.",
    remedy="say what the layer is `for`",
    claims=("B1",),
    scope=LAYER,
    bad="""
purpose: Summarise meeting notes
approach:
  - technique: prompting  # <-
""",
    good="""
purpose: Summarise meeting notes
approach:
  - technique: prompting
    for: [style, output-length]
""",
)
def layer_without_need(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if layer.needs:
        return
    if "for" in layer.unreadable or layer.damaged:
        raise Missing(layer.want("for"))
    technique = layer.need("technique")
    yield Finding(
        layer.at("technique"),
        f"this {technique} layer does not say what it is for",
        label="for what?",
        remedy="say what the layer is `for`",
    )


@FAMILY.rule(
    "no-control-layer",
    INFO,
    "retrieval or tuning without a declared prompt",
    why="Even a system that retrieves and is tuned keeps a prompt that steers it and handles the odd cases. Where none "
    "is declared, nobody reviews it.",
    remedy="declare the prompting layer",
    claims=("E13",),
    scope=STRATEGY,
    techniques=("rag", "tools", "fine-tuning", "distillation"),
    bad="""
purpose: Answer questions on the handbook
approach:  # <-
  - technique: rag
    for: [domain-knowledge]
""",
    good="""
purpose: Answer questions on the handbook
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
""",
    fixed="""
purpose: Answer questions on the handbook
approach:
  - technique: rag
    for: [domain-knowledge]
  - technique: prompting
    for: [constraints]
""",
)
def no_control_layer(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    heavy = next(
        (layer for layer in strategy.active if layer.technique in ("rag", "tools") or layer.is_tuning), None
    )
    if heavy is None:
        return
    if strategy.lacks_layer(
        lambda layer: None if layer.technique is None else layer.technique == "prompting"
    ):
        yield Finding(
            strategy.at("approach"),
            f"there is {'an' if heavy.technique == 'other' else 'a'} {heavy.technique} layer and no prompting layer",
            on_key=True,
            label="no prompt is declared",
            related=[Mention(heavy.at("technique"), "needs a prompt that steers it")],
            remedy="declare the prompting layer",
            fix=Proposal(
                "add a prompting layer", REVIEW, AddLayer(strategy.route, "prompting", ("constraints",))
            ),
        )
