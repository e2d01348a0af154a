"""How many examples there are, and how many of them are right."""

from __future__ import annotations

from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.rules.conditions import AllOf, Is, Not, Over, Under
from llm_strategy.rules.data.family import FAMILY, classifies, shortage, trains, unsaid_work
from llm_strategy.rules.predicates import CLASSIFIES, TUNING
from llm_strategy.rules.rule import ERROR, INFO, LAYER, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer


BY_EXAMPLE = Not(Is("objective", "dpo", "rft", default=""))
"""It learns from examples, and not from comparisons and rewards."""


@FAMILY.rule(
    "too-few-examples",
    ERROR,
    "fewer examples than training can learn from",
    why="A model trained on a handful of examples learns those and not the task: it repeats them, and "
    "fails on the next input. Fewer than fifty almost never make a classifier, and training services "
    "refuse fewer than ten.",
    remedy="`examples` ≥ 50; until then, show the best of them in the prompt",
    claims=("B24",),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    levels=(ERROR, WARNING),
    thresholds=("min-examples-floor", "min-examples-classification", "min-examples"),
    cases=(
        Case(ERROR, AllOf(TUNING, Under("examples", "min-examples-floor")), blame="examples"),
        Case(
            ERROR,
            AllOf(TUNING, Under("examples", "min-examples-classification"), BY_EXAMPLE, CLASSIFIES),
            blame="examples",
        ),
        Case(WARNING, AllOf(TUNING, Under("examples", "min-examples"), BY_EXAMPLE), blame="examples"),
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
        enough = max(limit, facts.limit("min-examples"))
        if classifies(layer):
            enough = max(enough, facts.limit("min-examples-classification"))
    yield Finding(
        layer.at("examples"),
        f"`examples: {layer.text('examples')}` is under the {least} that {asking} takes at the least",
        severity=case.level,
        label=f"under {least}",
        remedy=f"`examples` ≥ {about('count', enough)}; until then, show the best of them in the prompt",
    )


KINDS: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    (
        "recommended-examples-classification",
        ("classification",),
        "a classification",
        "500–2,000 for five to ten classes",
    ),
    ("recommended-examples-extraction", ("extraction",), "extraction", "1,000–10,000"),
    ("recommended-examples-extraction", ("transformation",), "a transformation", "1,000–10,000"),
    ("recommended-examples-complex", ("complex-task",), "a complex task", "10,000 and more"),
    ("recommended-examples-complex", ("domain-reasoning",), "reasoning in a domain", "10,000 and more"),
    ("recommended-examples-style", ("style",), "a style", "50–500"),
    ("recommended-examples-style", ("brand-voice",), "a brand's voice", "50–500"),
    ("recommended-examples-style", ("output-format",), "a format", "50–500"),
)
"""Threshold, the tasks and needs it is for, what they are called, and the usual range (C18).

The most demanding one that applies counts: the data has to carry all of what the layer is for.
"""


@FAMILY.rule(
    "examples-below-recommended",
    INFO,
    "fewer examples than the task usually takes",
    why="Style settles after a few dozen examples, a change of how the model works after thousands. Below "
    "the usual range training may still work when every example is right; measure before you rely on "
    "it.",
    remedy="collect examples up to the recommended count",
    claims=("B5", "C18", "D12", "A20"),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    thresholds=(
        "recommended-examples",
        "recommended-examples-style",
        "recommended-examples-classification",
        "recommended-examples-per-class",
        "recommended-examples-extraction",
        "recommended-examples-complex",
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
    examples = layer.need("examples")
    if shortage(layer, facts) is not None:
        return
    strategy = layer.strategy
    task, classes = strategy.get("task"), strategy.get("classes")
    sorting = facts.limit("recommended-examples-classification")
    if classes is not None:
        sorting = max(sorting, classes * facts.limit("recommended-examples-per-class"))
    best: tuple[float, str, str] | None = None
    for key, words, what, usual in KINDS:
        if task in words or layer.has_need(*words):
            minimum = sorting if words == ("classification",) else facts.limit(key)
            if best is None or minimum > best[0]:
                best = (minimum, what, usual)
    if best is None and layer.has_need() is not None:
        best = (facts.limit("recommended-examples"), "training", "100–10,000")
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
        remedy=f"`examples` ≥ {about('count', minimum)}",
    )


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
        keys = ["recommended-examples-extraction"]
        if want[1] == "for":
            keys += ["recommended-examples", "recommended-examples-style", "recommended-examples-complex"]
        most = max(sorting, *(facts.limit(key) for key in keys))
        if examples < most or strategy.get("classes") is None:
            missing_facts.append(want)
    return missing_facts


@FAMILY.rule(
    "examples-undeclared",
    INFO,
    "training without a word on its data",
    why="Labelled examples are what training stands on, and often its dearest part. Without their number "
    "nobody can tell whether it can work.",
    remedy="declare `examples` or `dataset`",
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
    gone = {key: layer.absent(key) for key in ("examples", "dataset")}
    if layer.get("examples") is not None or layer.get("dataset") is not None or not trains(layer):
        return
    if None in gone.values():
        raise Missing(*(layer.want(key) for key, verdict in gone.items() if verdict is None))
    yield Finding(
        layer.at("technique"),
        f"this {layer.technique} layer declares neither `examples` nor `dataset`",
        label="trained on what?",
        remedy="declare `examples` or `dataset`",
    )


@FAMILY.rule(
    "noisy-labels",
    WARNING,
    "too many labels are wrong",
    why="A model learns the wrong labels as well as the right ones. One in ten already costs quality that "
    "is felt; a few hundred careful examples do better than thousands of noisy ones.",
    remedy="`label_noise` ≤ 5%: keep the examples you trust and drop the rest",
    claims=("B25", "C19", "D18"),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    levels=(ERROR, WARNING, INFO),
    thresholds=("label-noise-info", "label-noise-warning", "label-noise-error"),
    cases=(
        Case(ERROR, AllOf(TUNING, Not(Under("label_noise", "label-noise-error"))), blame="label_noise"),
        Case(WARNING, AllOf(TUNING, Not(Under("label_noise", "label-noise-warning"))), blame="label_noise"),
        Case(INFO, AllOf(TUNING, Over("label_noise", "label-noise-info")), blame="label_noise"),
    ),
    bad="""
purpose: Mark the products named in reviews
task: extraction
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [extraction]
    method: lora
    scope: narrow
    examples: 4,000
    label_noise: 12%  # <-
""",
    good="""
purpose: Mark the products named in reviews
task: extraction
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [extraction]
    method: lora
    scope: narrow
    examples: 1,500
    label_noise: 3%
""",
)
def noisy_labels(layer: Layer, facts: Facts, case: Case) -> Iterator[Finding]:
    limit, info = facts.limit(f"label-noise-{case.level}"), facts.limit("label-noise-info")
    rest = {
        ERROR: f"reaches {about('percent', limit)}: clean before you train",
        WARNING: f"reaches {about('percent', limit)}, where it hurts",
        INFO: f"is over {about('percent', limit)}",
    }[case.level]
    yield Finding(
        layer.at("label_noise"),
        f"`label_noise: {layer.text('label_noise')}` {rest}",
        severity=case.level,
        label=f"{'over' if case.level == INFO else 'at least'} {about('percent', limit)}",
        remedy=f"`label_noise` ≤ {about('percent', info)}: keep the examples you trust and drop the rest",
    )
