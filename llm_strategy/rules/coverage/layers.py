"""Layers that do not say what they are for, and a prompt that nobody declares."""

from __future__ import annotations

from llm_strategy.changes import AddLayer, Declare, Proposal
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.report import REVIEW
from llm_strategy.rules.coverage.family import FAMILY
from llm_strategy.rules.rule import HINT, LAYER, STRATEGY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Strategy


@FAMILY.rule(
    "layer-without-need",
    HINT,
    "a layer that does not say what it is for",
    since="0.1.0",
    why="A technique is only right or wrong for a certain need. Declaring what it is meant to fix is the "
    "first step of every choice, and lets the other rules check it.",
    remedy=(Declare(("for",)),),
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
    if layer.needs or layer.technique == "other":
        return  # no rule judges what another layer is for
    if "for" in layer.unreadable or layer.damaged:
        raise Missing(layer.want("for"))
    technique = layer.need("technique")
    yield Finding(
        layer.at("technique"),
        f"this {technique} layer does not say what it is for",
        label="`for` is not declared",
        unsaid=("what it is for",),
        remedy=(Declare(layer.at("for")),),
    )


NARROW = ("classification", "extraction", "transformation", "routing", "search")
"""Tasks for which a trained model takes its input as it is, and no instructions."""


def _fetches(layer: Layer) -> bool | None:
    return None if layer.technique is None else layer.technique in ("rag", "tools")


def _is_heavy(layer: Layer) -> bool | None:
    """Tell whether a layer retrieves, calls or is trained; None where that is unknown."""
    return True if layer.technique in ("rag", "tools") else layer.is_tuning


@FAMILY.rule(
    "no-control-layer",
    HINT,
    "retrieval or tuning without a declared prompt",
    since="0.1.0",
    why="A system with retrieval or a tuned model still has a prompt that steers it and handles unusual "
    "cases. A prompt that is not declared is not reviewed.",
    remedy=(AddLayer((), "prompting"),),
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
        (layer for layer in strategy.active if _is_heavy(layer)), None
    )
    if heavy is None:
        # Raises where a layer that cannot be read may be one.
        strategy.lacks_layer(_is_heavy, "tunes")
        return
    if strategy.any_layer(_fetches) is False:
        if strategy.get("task") in NARROW:
            return
        if strategy.absent("task") is None:
            raise Missing(strategy.want("task"))
    if strategy.lacks_layer(
        lambda layer: None if layer.technique is None else layer.technique == "prompting"
    ):
        yield Finding(
            strategy.at("approach"),
            f"there is {'an' if heavy.technique == 'other' else 'a'} {heavy.technique} layer and no prompting layer",
            on_key=True,
            label="no prompt is declared",
            unsaid=("a prompting layer",),
            related=[Mention(heavy.at("technique"), "needs a prompt that steers it")],
            remedy=(AddLayer(strategy.route, "prompting", ("constraints",)),),
            fix=Proposal(
                "add a prompting layer", REVIEW, AddLayer(strategy.route, "prompting", ("constraints",))
            ),
        )
