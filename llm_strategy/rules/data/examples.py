"""How many examples there are."""

from __future__ import annotations

from llm_strategy.changes import AT_LEAST, Amount, Declare, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.rules.conditions import AllOf, Is, Not, Under
from llm_strategy.rules.data.family import (
    FAMILY,
    MIN_EXAMPLES,
    MIN_EXAMPLES_CLASSIFICATION,
    MIN_EXAMPLES_FLOOR,
    classifies,
    shortage,
    trains,
    unsaid_work,
)
from llm_strategy.rules.predicates import CLASSIFIES, TUNING
from llm_strategy.rules.rule import ERROR, HINT, INFO, LAYER, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer


BY_EXAMPLE = Not(Is("objective", "dpo", "rft", default=""))
"""It learns from examples, and not from comparisons and rewards."""

LABELLED = Not(Is("objective", "continued-pretraining", default=""))
"""It learns from labelled examples at all, and does not just read on."""


@FAMILY.rule(
    "too-few-examples",
    ERROR,
    "fewer examples than training can learn from",
    since="0.1.0",
    why="A model trained on a few examples learns these and not the task: it repeats them, and fails on new "
    "inputs. Fewer than fifty are almost never enough for a classifier, and training services refuse fewer "
    "than ten.",
    remedy=(Amount(("examples",), AT_LEAST, "50", note="; until then, put the best of them in the prompt"),),
    claims=("B24",),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    levels=(ERROR, WARNING),
    thresholds=(MIN_EXAMPLES_FLOOR, MIN_EXAMPLES_CLASSIFICATION, MIN_EXAMPLES),
    cases=(
        Case(ERROR, AllOf(TUNING, Under("examples", MIN_EXAMPLES_FLOOR), LABELLED), blame="examples"),
        Case(
            ERROR,
            AllOf(TUNING, Under("examples", MIN_EXAMPLES_CLASSIFICATION), BY_EXAMPLE, LABELLED, CLASSIFIES),
            blame="examples",
        ),
        Case(WARNING, AllOf(TUNING, Under("examples", MIN_EXAMPLES), BY_EXAMPLE, LABELLED), blame="examples"),
    ),
    bad="""
purpose: Sort incoming mail by department
task: classification
classes: 6
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [classification]
    method: lora
    scope: narrow
    examples: 45  # <-
""",
    good="""
purpose: Sort incoming mail by department
task: classification
classes: 6
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [classification]
    method: lora
    scope: narrow
    examples: 450
""",
)
def too_few_examples(layer: Layer, facts: Facts, case: Case) -> Iterator[Finding]:
    short = shortage(layer, facts)
    if short is None:
        return
    _, limit, asking = short
    least = about("count", limit)
    enough = limit
    if layer.get("objective") not in ("dpo", "rft"):
        enough = max(limit, facts.limit(MIN_EXAMPLES))
        if classifies(layer):
            enough = max(enough, facts.limit(MIN_EXAMPLES_CLASSIFICATION))
    yield Finding(
        layer.at("examples"),
        f"`examples: {layer.text('examples')}` is under the {least} that {asking} needs",
        severity=case.level,
        label=f"under {least}",
        remedy=(
            Amount(
                layer.at("examples"), AT_LEAST, about("count", enough),
                note="; until then, put the best of them in the prompt",
            ),
        ),
    )


RECOMMENDED_EXAMPLES = Threshold(
    "recommended-examples",
    "count",
    100,
    between=(1, 10_000_000),
    meaning="examples recommended for a task without a figure of its own",
    reason="two sources start here",
    claims=("B5", "D12"),
)

RECOMMENDED_EXAMPLES_STYLE = Threshold(
    "recommended-examples-style",
    "count",
    50,
    between=(1, 10_000_000),
    meaning="examples recommended for style, brand voice or output format",
    reason="the lower end of the range for style and format, 50 to 500",
    claims=("C18",),
)

RECOMMENDED_EXAMPLES_CLASSIFICATION = Threshold(
    "recommended-examples-classification",
    "count",
    100,
    between=(1, 10_000_000),
    meaning="examples recommended for a classification, however few its classes",
    reason="the sources ask for at least 100, and for 500 to 2,000 with five to ten classes",
    claims=("B5", "C18"),
)

RECOMMENDED_EXAMPLES_PER_CLASS = Threshold(
    "recommended-examples-per-class",
    "count",
    20,
    between=(1, 100_000),
    meaning="examples recommended for each class of a classification",
    reason="makes the number grow with the classes; for ten classes it is lower than the sources' figure",
    claims=("C18",),
)

RECOMMENDED_EXAMPLES_EXTRACTION = Threshold(
    "recommended-examples-extraction",
    "count",
    200,
    between=(1, 10_000_000),
    meaning="examples recommended for extraction or transformation",
    reason="one source says that 200 curated examples beat 2,000 noisy ones; the usual range starts at "
    "1,000",
    claims=("C18", "D18"),
)

RECOMMENDED_EXAMPLES_COMPLEX = Threshold(
    "recommended-examples-complex",
    "count",
    1_000,
    between=(1, 10_000_000),
    meaning="examples recommended for a complex task or domain reasoning",
    reason="the sources say 10,000 or more for a major change of behavior; fewer are enough when they are "
    "curated",
    claims=("C18", "C19"),
)


RECOMMENDED_EXAMPLES_GRADED = Threshold(
    "recommended-examples-graded",
    "count",
    50,
    between=(1, 10_000_000),
    meaning="inputs recommended for reinforcement fine-tuning with a grader",
    reason="each input is answered and graded many times; the sources give no figure",
)

KINDS: tuple[tuple[Threshold, tuple[str, ...], str, str], ...] = (
    (
        RECOMMENDED_EXAMPLES_CLASSIFICATION,
        ("classification",),
        "a classification",
        "500–2,000 for five to ten classes",
    ),
    (RECOMMENDED_EXAMPLES_EXTRACTION, ("extraction",), "extraction", "1,000–10,000"),
    (RECOMMENDED_EXAMPLES_EXTRACTION, ("transformation",), "a transformation", "1,000–10,000"),
    (RECOMMENDED_EXAMPLES_COMPLEX, ("complex-task",), "a complex task", "10,000 and more"),
    (RECOMMENDED_EXAMPLES_COMPLEX, ("domain-reasoning",), "reasoning in a domain", "10,000 and more"),
    (RECOMMENDED_EXAMPLES_STYLE, ("style",), "a style", "50–500"),
    (RECOMMENDED_EXAMPLES_STYLE, ("brand-voice",), "a brand's voice", "50–500"),
    (RECOMMENDED_EXAMPLES_STYLE, ("output-format",), "a format", "50–500"),
)
"""Threshold, the tasks and needs it is for, what they are called, and the usual range (C18).

The most demanding one that applies counts: the data has to carry all of what the layer is for.
"""


@FAMILY.rule(
    "examples-below-recommended",
    INFO,
    "fewer examples than the task usually takes",
    since="0.1.0",
    why="Style takes a few dozen examples, a change of how the model works takes thousands. Below the usual "
    "range training may still work when every example is right; measure before you rely on it.",
    remedy=(Work("collect examples up to the recommended count"),),
    claims=("B5", "C18", "D12", "A20"),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    thresholds=(
        MIN_EXAMPLES_FLOOR,
        MIN_EXAMPLES_CLASSIFICATION,
        MIN_EXAMPLES,
        RECOMMENDED_EXAMPLES,
        RECOMMENDED_EXAMPLES_STYLE,
        RECOMMENDED_EXAMPLES_CLASSIFICATION,
        RECOMMENDED_EXAMPLES_PER_CLASS,
        RECOMMENDED_EXAMPLES_EXTRACTION,
        RECOMMENDED_EXAMPLES_COMPLEX,
        RECOMMENDED_EXAMPLES_GRADED,
    ),
    bad="""
purpose: Read amounts and dates out of invoices
task: extraction
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [extraction]
    method: lora
    scope: narrow
    examples: 120  # <-
""",
    good="""
purpose: Read amounts and dates out of invoices
task: extraction
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [extraction]
    method: lora
    scope: narrow
    examples: 1,200
""",
)
def examples_below_recommended(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if not trains(layer):
        return
    if layer.get("objective") == "continued-pretraining":
        return
    examples = layer.need("examples")
    if layer.absent("objective") is None:
        raise Missing(layer.want("objective"))
    if shortage(layer, facts) is not None or _is_graded(layer, examples, facts):
        return
    strategy = layer.strategy
    task, classes = strategy.get("task"), strategy.get("classes")
    sorting = facts.limit(RECOMMENDED_EXAMPLES_CLASSIFICATION)
    if classes is not None:
        sorting = max(sorting, classes * facts.limit(RECOMMENDED_EXAMPLES_PER_CLASS))
    best: tuple[float, str, str] | None = None
    for key, words, what, usual in KINDS:
        if task in words or layer.has_need(*words):
            minimum = sorting if words == ("classification",) else facts.limit(key)
            if best is None or minimum > best[0]:
                best = (minimum, what, usual)
    if best is None and layer.has_need() is not None:
        best = (facts.limit(RECOMMENDED_EXAMPLES), "training", "100–10,000")
    if best is None or examples >= best[0]:
        missing_facts = _could_ask_for_more(layer, examples, sorting, facts)
        if missing_facts:
            raise Missing(*missing_facts)
        return
    minimum, what, usual = best
    related = []
    if what == "a classification" and classes is not None:
        what = f"a classification into {strategy.text('classes')} classes"
        related.append(Mention(strategy.at("classes"), f"{strategy.text('classes')} classes"))
    yield Finding(
        layer.at("examples"),
        f"`examples: {layer.text('examples')}` is under the {about('count', minimum)} recommended for {what} "
        f"(usual: {usual})",
        label=f"recommended: {about('count', minimum)}",
        related=related,
        remedy=(Amount(layer.at("examples"), AT_LEAST, about("count", minimum)),),
    )


def _is_graded(layer: Layer, examples: float, facts: Facts) -> bool:
    """Tell whether a grader rewards answers, and there are inputs enough for it; raises Missing where unread."""
    if layer.get("objective") != "rft" or examples < facts.limit(RECOMMENDED_EXAMPLES_GRADED):
        return False
    if layer.absent("grader") is None:
        raise Missing(layer.want("grader"))
    return layer.get("grader") is not None


def _could_ask_for_more(layer: Layer, examples: float, sorting: float, facts: Facts) -> list[Want]:
    """Return the unknown facts that might name a task for which ``examples`` are too few after all.

    ``sorting`` is what a classification takes, as far as its classes are known.
    """
    strategy = layer.strategy
    unsaid = unsaid_work(layer)
    missing_facts: list[Want] = []
    if strategy.get("classes") is None and classifies(layer):
        missing_facts.append(strategy.want("classes"))
    for want in unsaid:
        keys = [RECOMMENDED_EXAMPLES_EXTRACTION]
        if want[1] == "for":
            keys += [RECOMMENDED_EXAMPLES, RECOMMENDED_EXAMPLES_STYLE, RECOMMENDED_EXAMPLES_COMPLEX]
        most = max(sorting, *(facts.limit(key) for key in keys))
        if examples < most or strategy.get("classes") is None:
            missing_facts.append(want)
    return missing_facts


@FAMILY.rule(
    "examples-undeclared",
    HINT,
    "training data is not declared",
    since="0.1.0",
    why="Training depends on labelled examples, and they are often its most expensive part. Without their "
    "number nobody can tell whether it can work.",
    remedy=(Declare(("examples",)), Declare(("dataset",))),
    claims=("C10", "D12"),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    bad="""
purpose: Write product texts in the house voice
task: generation
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning  # <-
    for: [brand-voice]
    method: lora
    scope: narrow
""",
    good="""
purpose: Write product texts in the house voice
task: generation
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [brand-voice]
    method: lora
    scope: narrow
    examples: 600
""",
)
def examples_undeclared(layer: Layer, facts: Facts) -> Iterator[Finding]:
    # Continued pretraining reads a text, and has no examples.
    first = "corpus" if layer.get("objective") == "continued-pretraining" else "examples"
    gone = {key: layer.absent(key) for key in (first, "dataset", "corpus")}
    if any(layer.get(key) is not None for key in ("examples", "dataset", "corpus")) or not trains(layer):
        return
    if None in gone.values():
        raise Missing(*(layer.want(key) for key, verdict in gone.items() if verdict is None))
    yield Finding(
        layer.at("technique"),
        f"this {layer.technique} layer declares neither `{first}` nor `dataset`",
        label="no training data declared",
        unsaid=(f"`{first}`",),
        remedy=(Declare(layer.at(first)), Declare(layer.at("dataset"))),
    )
