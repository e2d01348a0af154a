"""Training every parameter of a model."""

from __future__ import annotations

from llm_strategy.changes import AT_LEAST, Amount, Proposal, SetValue, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.report import REVIEW
from llm_strategy.rules.conditions import AllOf, Is, Not, Under
from llm_strategy.rules.data.family import FAMILY, trains
from llm_strategy.rules.predicates import CLASSIFIES, TUNING
from llm_strategy.rules.rule import INFO, LAYER, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer


FULL_FINE_TUNING_EXAMPLES = Threshold(
    "full-fine-tuning-examples",
    "count",
    10_000,
    between=(1, 100_000_000),
    meaning="with fewer examples, training every parameter is not justified",
    reason="the range for a major change of behavior starts here; below it adapters are enough",
    claims=("C15", "C17", "C18"),
)


def _trains_all(layer: Layer) -> bool:
    """Tell whether the layer trains every parameter; raises Missing where the method is unknown."""
    if layer.get("method", "full") != "full" or not trains(layer):
        return False
    layer.need("method")
    return True


@FAMILY.rule(
    "full-fine-tuning-on-little-data",
    WARNING,
    "every parameter is trained on few examples",
    since="0.1.0",
    why="Training all parameters is expensive, and on few examples it overwrites what the model could do "
    "before. An adapter (LoRA) trains less than a hundredth of them, is the usual choice, and can be removed "
    "again.",
    remedy=(SetValue(("method",), "lora"),),
    claims=("C15", "C17", "C18"),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    thresholds=(FULL_FINE_TUNING_EXAMPLES,),
    cases=(
        Case(
            WARNING,
            AllOf(
                TUNING,
                Is("method", "full"),
                Under("examples", FULL_FINE_TUNING_EXAMPLES),
                Not(Is("objective", "continued-pretraining", default="")),
                # Small encoders are trained whole, and well, on little: a classification may be one of those.
                Not(CLASSIFIES),
            ),
            blame="method",
            bad=("full",),
        ),
    ),
    yields_to=("too-few-examples",),
    bad="""
purpose: Write unit tests the way this codebase does
task: code-generation
approach:
  - technique: prompting
    for: [workflow]
  - technique: fine-tuning
    for: [code-style]
    method: full  # <-
    scope: narrow
    examples: 2,500
""",
    good="""
purpose: Write unit tests the way this codebase does
task: code-generation
approach:
  - technique: prompting
    for: [workflow]
  - technique: fine-tuning
    for: [code-style]
    method: lora
    scope: narrow
    examples: 2,500
""",
    fixed="""
purpose: Write unit tests the way this codebase does
task: code-generation
approach:
  - technique: prompting
    for: [workflow]
  - technique: fine-tuning
    for: [code-style]
    method: lora
    scope: narrow
    examples: 2,500
""",
)
def full_fine_tuning_on_little_data(layer: Layer, facts: Facts, case: Case) -> Iterator[Finding]:
    limit = facts.limit(FULL_FINE_TUNING_EXAMPLES)
    written = layer.text("examples")
    yield Finding(
        layer.at("method"),
        f"`method: full` trains every parameter on `examples: {written}`, under {about('count', limit)}",
        label="an adapter is enough",
        related=[Mention(layer.at("examples"), f"under {about('count', limit)}")],
        remedy=(
            SetValue(layer.at("method"), "lora"),
            Amount(layer.at("examples"), AT_LEAST, about("count", limit)),
        ),
        fix=Proposal("set `method: lora`", REVIEW, SetValue(layer.at("method"), "lora")),
    )


@FAMILY.rule(
    "full-fine-tuning-without-regression-eval",
    INFO,
    "full training without a regression evaluation",
    since="0.1.0",
    why="When every parameter changes, abilities that the examples do not cover can be lost. Outside a "
    "narrow task, only a test of general ability shows this.",
    remedy=((Work("test general ability after training"), SetValue(("regression_eval",), "true")),),
    claims=("A11", "C15"),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    bad="""
purpose: Write radiology reports
task: generation
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [terminology]
    method: full  # <-
    examples: 24k
""",
    good="""
purpose: Write radiology reports
task: generation
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [terminology]
    method: full
    examples: 24k
    regression_eval: true
""",
)
def full_fine_tuning_without_regression_eval(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if layer.get("scope") == "narrow" or layer.get("regression_eval") or not _trains_all(layer):
        return
    missing_facts = [layer.want(key) for key in ("scope", "regression_eval") if layer.absent(key) is None]
    if missing_facts:
        raise Missing(*missing_facts)
    scope = layer.text("scope")
    yield Finding(
        layer.at("method"),
        "`method: full` trains every parameter, and general ability is not tested again"
        if layer.get("regression_eval") is False
        else "`method: full` trains every parameter, and no `regression_eval` is declared",
        label="may lose abilities",
        related=[Mention(layer.at("scope"), f"the task is {scope}")] if scope else (),
        remedy=((Work("test general ability after training"), SetValue(layer.at("regression_eval"), "true")),),
    )
