"""Training aimed at what weights do not hold, or at what is cheaper done without."""

from __future__ import annotations

from llm_strategy.changes import Proposal, SetValue
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.report import REVIEW
from llm_strategy.rules.conditions import AllOf, AnyOf, AsFastAs, Certain, Known, Not, OfStrategy, Reads
from llm_strategy.rules.fit.family import FAMILY, move, prompting_fell_short
from llm_strategy.rules.predicates import TUNING, no_retrieval_for, not_supplied
from llm_strategy.rules.rule import ERROR, INFO, NEED, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Need, Source
    from llm_strategy.rules.conditions import Condition


FAST = Reads(AsFastAs("update_cadence", "changing-knowledge-error"))
CHANGING = Reads(AsFastAs("update_cadence", "changing-knowledge-warning"))
SETTLED = Reads(Known("update_cadence"), every=True)


def _is_tuning(need: Need) -> bool:
    """Tell whether the need's layer trains the generator or a router; raises Missing where that is unknown."""
    verdict = need.layer.is_tuning
    if verdict is None:
        if need.layer.technique is None:
            return False
        raise Missing(need.layer.want("tunes"))
    return verdict


def _fastest(need: Need) -> Source | None:
    """Return the source whose facts change fastest, of those the layer reads and that say so."""
    known = [source for source in need.layer.sources() or () if source.cadence is not None]
    return min(known, key=lambda source: source.cadence.days, default=None)  # type: ignore[union-attr]


def _any_need(level: str, *words: str, also: tuple[Condition, ...] = ()) -> Case:
    """Return the case of tuning for one of ``words``."""
    return Case(level, AllOf(TUNING, *also), blame="for", bad=words)


@FAMILY.rule(
    "fine-tuning-for-changing-knowledge",
    ERROR,
    "facts that change go stale in weights",
    why="Training takes a picture of the facts on one day. What changes afterwards is wrong until the next training, "
    "and the model states it with the same confidence. Retrieval reads the facts as they are when the question "
    "comes.",
    remedy="give the need to a rag or tools layer",
    claims=("A24", "B3", "B13", "C4", "D14", "E2"),
    scope=NEED,
    levels=(ERROR, WARNING),
    thresholds=("changing-knowledge-error", "changing-knowledge-warning"),
    cases=(
        _any_need(
            ERROR, "domain-knowledge", also=(FAST, OfStrategy(no_retrieval_for("domain-knowledge")))
        ),
        _any_need(WARNING, "domain-knowledge", also=(CHANGING,)),
        _any_need(
            ERROR,
            "fresh-knowledge",
            also=(
                AnyOf(Certain(FAST), AllOf(Not(Certain(CHANGING)), Not(Certain(SETTLED)))),
                OfStrategy(Certain(no_retrieval_for("fresh-knowledge"))),
            ),
        ),
        _any_need(WARNING, "fresh-knowledge", also=(AnyOf(Certain(CHANGING), Not(Certain(SETTLED))),)),
    ),
    bad="""
purpose: Answer questions on the refund rules
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [domain-knowledge]  # <-
    examples: 600
knowledge:
  refund-rules:
    update_cadence: daily
""",
    good="""
purpose: Answer questions on the refund rules
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
knowledge:
  refund-rules:
    update_cadence: daily
""",
    fixed="""
purpose: Answer questions on the refund rules
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    examples: 600
  - technique: rag
    for: [domain-knowledge]
knowledge:
  refund-rules:
    update_cadence: daily
""",
)
def fine_tuning_for_changing_knowledge(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    source = _fastest(need)
    layer = need.layer
    related = []
    how = "change often"
    if source is not None and source.cadence is not None:
        how = f"change {source.cadence.word}" if source.cadence.word != "real-time" else "change in real time"
        related.append(Mention(source.at("update_cadence"), f"changes {source.text('update_cadence')}"))
    if layer.get("retrain") is not None:
        related.append(Mention(layer.at("retrain"), f"trained again: {layer.text('retrain')}"))
    yield Finding(
        need.route,
        f"facts that {how} go stale in weights",
        severity=case.level,
        label="trained once" if layer.get("retrain") is None else "a picture of one day",
        related=related,
        remedy=f"give `{need.word}` to a rag or tools layer",
        fix=move(need, "rag"),
    )


@FAMILY.rule(
    "fine-tuning-for-knowledge",
    WARNING,
    "training teaches behavior, not facts",
    why="Weights take up new facts slowly and unevenly, and a model pressed to learn them makes up more of them. Even "
    "where the facts are stable, measurements put retrieval ahead. Training the model that reads what retrieval "
    "finds is another matter.",
    remedy="give the need to a rag layer",
    claims=("A17", "B4", "B13", "B22", "C9", "D4"),
    scope=NEED,
    levels=(WARNING, INFO),
    thresholds=("changing-knowledge-error", "changing-knowledge-warning"),
    cases=tuple(
        _any_need(level, word, also=(Not(Certain(CHANGING)), *also, *settled))
        for word, settled in (("domain-knowledge", ()), ("fresh-knowledge", (Certain(SETTLED),)))
        for level, also in ((WARNING, (OfStrategy(Certain(no_retrieval_for(word))),)), (INFO, ()))
    ),
    bad="""
purpose: Answer questions on the building code
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [domain-knowledge]  # <-
    examples: 600
knowledge:
  building-code:
    update_cadence: yearly
""",
    good="""
purpose: Answer questions on the building code
approach:
  - technique: prompting
    for: [constraints]
  - technique: rag
    for: [domain-knowledge]
  - technique: fine-tuning
    for: [terminology]
    examples: 600
knowledge:
  building-code:
    update_cadence: yearly
""",
    fixed="""
purpose: Answer questions on the building code
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    examples: 600
  - technique: rag
    for: [domain-knowledge]
knowledge:
  building-code:
    update_cadence: yearly
""",
)
def fine_tuning_for_knowledge(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    source = _fastest(need)
    related = []
    if source is not None:
        related.append(Mention(source.at("update_cadence"), f"changes {source.text('update_cadence')}"))
    yield Finding(
        need.route,
        f"training is for `{need.word}` here, and it teaches behavior more reliably than facts",
        severity=case.level,
        label="facts" if case.level == WARNING else "retrieval has this need too",
        related=related,
        remedy=f"give `{need.word}` to a rag layer",
        fix=move(need, "rag"),
    )


@FAMILY.rule(
    "fine-tuning-for-real-time",
    ERROR,
    "weights cannot know the values of the moment",
    why="A trained model knows nothing after its training ended. Stock, prices and positions must be asked for when "
    "the request comes.",
    remedy="give `real-time-data` to a tools layer",
    claims=("A11", "A13", "B13"),
    scope=NEED,
    cases=(_any_need(ERROR, "real-time-data"),),
    bad="""
purpose: Tell shoppers what is in stock
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [real-time-data]  # <-
    examples: 600
""",
    good="""
purpose: Tell shoppers what is in stock
approach:
  - technique: prompting
    for: [constraints]
  - technique: tools
    kind: live-api
    for: [real-time-data]
""",
    fixed="""
purpose: Tell shoppers what is in stock
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    examples: 600
  - technique: tools
    for: [real-time-data]
    kind: live-api
""",
)
def fine_tuning_for_real_time(need: Need, facts: Facts, case: Case) -> Iterator[Finding]:
    yield Finding(
        need.route,
        "training is for `real-time-data` here, and weights know nothing after their training",
        label="values of the moment",
        remedy="give `real-time-data` to a tools layer",
        fix=move(need, "tools", ("kind", "live-api")),
    )


def _untraceable_cases(word: str, *ways: str) -> tuple[Case, ...]:
    # An error needs certainty; what is at least an info is reported as one.
    certain = OfStrategy(AllOf(Certain(no_retrieval_for(word)), Certain(not_supplied(*ways))))
    return _any_need(ERROR, word, also=(certain,)), _any_need(INFO, word)


def _untraceable(need: Need, case: Case, message: str, label: str) -> Finding:
    return Finding(
        need.route,
        message,
        severity=case.level,
        label=label if case.level == ERROR else "the rest of the stack has to supply it",
        remedy=f"give `{need.word}` to a rag layer",
        fix=move(need, "rag"),
    )


@FAMILY.rule(
    "fine-tuning-for-citations",
    ERROR,
    "weights hold no source to point at",
    why="Training dissolves its documents: the model keeps no record of where a statement came from, and a citation it "
    "writes is text like any other. Traceable answers need the source beside the question.",
    remedy="give `citations` to a rag layer",
    claims=("A25", "C5"),
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
        "training is for `citations` here, and weights keep no source to point at",
        "nothing to cite from",
    )


@FAMILY.rule(
    "fine-tuning-for-grounding",
    ERROR,
    "training does not keep a model to the facts",
    why="A tuned model still fills gaps with what sounds right. Showing it the facts, and telling it to answer from "
    "these only, is what lowers invention.",
    remedy="give `grounding` to a rag layer",
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
        "not a matter of training",
    )


@FAMILY.rule(
    "fine-tuning-for-access-control",
    ERROR,
    "weights are the same for everyone",
    why="What is trained in can come out for whoever asks. Permissions have to be applied to what is fetched for each "
    "person.",
    remedy="give `access-control` to a rag layer that filters by user",
    claims=("C6",),
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
        "training is for `access-control` here, and weights are the same for everyone who asks",
        "what is trained in can come out",
    )


@FAMILY.rule(
    "fine-tuning-for-multi-hop",
    WARNING,
    "training does not join facts the model has to look up",
    why="Joining facts takes having them at hand. A model that searches step by step, or several retrievals after each "
    "other, brings them together; training on examples of joined facts does not add the facts.",
    remedy="give `multi-hop` to a tools layer with agentic retrieval",
    scope=NEED,
    cases=(_any_need(WARNING, "multi-hop"),),
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
        remedy="give `multi-hop` to a tools layer with agentic retrieval",
    )


@FAMILY.rule(
    "fine-tuning-solvable-by-prompting",
    WARNING,
    "an instruction does this",
    why="Answers that are too long, too short or needlessly refused are fixed by saying so in the prompt, in minutes. "
    "Training for it is earned once a measurement shows that prompting falls short.",
    remedy="give the need to a prompting layer, or record the evidence that prompting misses its target",
    claims=("B8", "B13"),
    scope=NEED,
    techniques=("fine-tuning", "distillation"),
    needs=("output-length", "over-refusal"),
    bad="""
purpose: Write summaries of at most three sentences
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [output-length]  # <-
    examples: 600
""",
    good="""
purpose: Write summaries of at most three sentences
approach:
  - technique: prompting
    for: [constraints, output-length]
""",
    fixed="""
purpose: Write summaries of at most three sentences
approach:
  - technique: prompting
    for: [constraints, output-length]
  - technique: fine-tuning
    examples: 600
""",
)
def fine_tuning_solvable_by_prompting(need: Need, facts: Facts) -> Iterator[Finding]:
    if need.word not in ("output-length", "over-refusal") or not _is_tuning(need):
        return
    if prompting_fell_short(need.strategy):
        return
    yield Finding(
        need.route,
        f"training is for `{need.word}` here, and an instruction usually does that",
        label="try the prompt first",
        remedy=f"give `{need.word}` to a prompting layer, or record evidence of prompting under its target",
        fix=move(need, "prompting"),
    )


@FAMILY.rule(
    "fine-tuning-before-structured-output",
    WARNING,
    "a schema holds the format without training",
    why="Generation that is held to a schema gives exactly that schema, for nothing and today. Training for a format "
    "is earned once prompting with a schema has been measured and falls short.",
    remedy="set `structured_output: true` on a prompting layer, or record the evidence that it misses its target",
    claims=("A13",),
    scope=NEED,
    techniques=("fine-tuning", "distillation"),
    needs=("output-format",),
    yields_to=("fine-tuning-solvable-by-prompting",),
    bad="""
purpose: Turn orders into records
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [output-format]  # <-
    examples: 600
""",
    good="""
purpose: Turn orders into records
approach:
  - technique: prompting
    for: [output-format]
    structured_output: true
""",
    fixed="""
purpose: Turn orders into records
approach:
  - technique: prompting
    for: [constraints]
    structured_output: true
  - technique: fine-tuning
    for: [output-format]
    examples: 600
""",
)
def fine_tuning_before_structured_output(need: Need, facts: Facts) -> Iterator[Finding]:
    if need.word != "output-format" or not _is_tuning(need):
        return
    strategy = need.strategy
    if prompting_fell_short(strategy):
        return

    def structured(layer: Layer) -> bool | None:
        if layer.technique != "prompting":
            return None if layer.technique is None else False
        return None if layer.absent("structured_output") is None else layer.get("structured_output") is True

    if not strategy.lacks_layer(structured, "structured_output"):
        return
    prompting = next((layer for layer in strategy.active if layer.technique == "prompting"), None)
    yield Finding(
        need.route,
        "training is for `output-format` here, and no prompting layer holds its output to a schema",
        label="a schema is cheaper",
        remedy="set `structured_output: true` on a prompting layer, or record evidence of prompting under its target",
        fix=Proposal(
            "add `structured_output: true`", REVIEW, SetValue(prompting.at("structured_output"), "true")
        )
        if prompting is not None
        else None,
    )
