"""Training aimed at behavior that an instruction or a schema gives for nothing."""

from __future__ import annotations

from llm_strategy.changes import AddLayer, MoveNeed, Proposal, SetValue, Work
from llm_strategy.findings import Finding
from llm_strategy.model.view import billions_of_parameters
from llm_strategy.report import REVIEW
from llm_strategy.rules.fit.family import FAMILY, is_tuning, move, prompting_fell_short
from llm_strategy.rules.rule import INFO, NEED, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.changes import Change
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Need


SMALL_MODEL = 8.0
"""Billions of parameters under which an instruction is often not followed: a model so small may have to be trained."""

RECORD = Work("add evidence that prompting misses its target")


@FAMILY.rule(
    "fine-tuning-solvable-by-prompting",
    WARNING,
    "an instruction is usually enough",
    since="0.1.0",
    why="Answers that are too long, too short or refused without reason can be fixed with an instruction in "
    "the prompt, in minutes. Training for it is justified once a measurement shows that prompting misses its "
    "target.",
    remedy=(MoveNeed((), "prompting"), RECORD),
    claims=("B8", "B13"),
    scope=NEED,
    levels=(WARNING, INFO),
    techniques=("fine-tuning", "distillation"),
    needs=("output-length", "over-refusal"),
    not_in_schema="compares what was measured with its target",
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
    if need.word not in ("output-length", "over-refusal") or not is_tuning(need):
        return
    if prompting_fell_short(need.strategy):
        return
    yield Finding(
        need.route,
        f"training is for `{need.word}` here, and an instruction usually does that",
        severity=INFO if _is_small(need.layer) else WARNING,
        label="try the prompt first",
        remedy=(MoveNeed(need.route, "prompting", need=need.word), RECORD),
        fix=move(need, "prompting"),
    )


def _is_small(layer: Layer) -> bool:
    """Tell whether the tuned model may be small: on the device, or by the number in the name of its base."""
    if layer.strategy.get("hosting") == "on-device" or "hosting" in layer.strategy.unreadable:
        return True
    if not layer.unreadable.isdisjoint(("base", "student")):
        return True
    size = billions_of_parameters(layer.get("base") or layer.get("student") or "")
    return size is not None and size < SMALL_MODEL


@FAMILY.rule(
    "fine-tuning-before-structured-output",
    INFO,
    "a schema enforces the format without training",
    since="0.1.0",
    why="Structured output follows a schema exactly, at once and without extra cost. Training for a format "
    "is justified once prompting with a schema was measured and misses its target. A format that no schema "
    "can describe, such as a fixed layout of prose, is an exception.",
    remedy=(SetValue(("structured_output",), "true", note="on a prompting layer"), RECORD),
    claims=("A13",),
    scope=NEED,
    techniques=("fine-tuning", "distillation"),
    needs=("output-format",),
    yields_to=("fine-tuning-solvable-by-prompting", "over-engineered", "prompting-not-measured"),
    bad="""
purpose: Turn orders into records
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [output-format]  # <-
    examples: 600
quality:
  metrics: {right-records: {}}
  evidence:
    - technique: prompting
      scores: {right-records: 71%}
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
quality:
  metrics: {right-records: {}}
  evidence:
    - technique: prompting
      scores: {right-records: 71%}
""",
)
def fine_tuning_before_structured_output(need: Need, facts: Facts) -> Iterator[Finding]:
    if need.word != "output-format" or not is_tuning(need):
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
    schema: Change
    if prompting is None:
        held = (("structured_output", "true"),)
        schema = AddLayer(strategy.route, "prompting", (), held, note="with `structured_output: true`")
    else:
        schema = SetValue(prompting.at("structured_output"), "true", note="on a prompting layer")
    yield Finding(
        need.route,
        "training is for `output-format` here, and no prompting layer uses structured output",
        label="a schema is cheaper",
        remedy=(schema, RECORD),
        fix=Proposal("add `structured_output: true`", REVIEW, schema) if prompting is not None else None,
    )
