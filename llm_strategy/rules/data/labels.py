"""How many of the examples are right."""

from __future__ import annotations

from llm_strategy.changes import AT_MOST, Amount
from llm_strategy.findings import Finding
from llm_strategy.format.quantities.parse import about
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.rules.conditions import AllOf, Not, Over, Under
from llm_strategy.rules.data.family import (
    FAMILY,
)
from llm_strategy.rules.predicates import TUNING
from llm_strategy.rules.rule import ERROR, INFO, LAYER, WARNING, Case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer


LABEL_NOISE_INFO = Threshold(
    "label-noise-info",
    "percent",
    0.05,
    between=(0, 1),
    meaning="more wrong labels than this are reported",
    reason="half of the share at which quality is said to suffer",
    claims=("B25",),
)

LABEL_NOISE_WARNING = Threshold(
    "label-noise-warning",
    "percent",
    0.1,
    between=(0, 1),
    meaning="this many wrong labels are a warning",
    reason="the share at which quality is said to suffer",
    claims=("B25",),
)

LABEL_NOISE_ERROR = Threshold(
    "label-noise-error",
    "percent",
    0.3,
    between=(0, 1),
    meaning="this many wrong labels are an error",
    reason="three times the share at which quality suffers: clean the labels before training",
    claims=("B25", "C19", "D18"),
)


LIMITS = {ERROR: LABEL_NOISE_ERROR, WARNING: LABEL_NOISE_WARNING, INFO: LABEL_NOISE_INFO}


@FAMILY.rule(
    "noisy-labels",
    WARNING,
    "too many labels are wrong",
    since="0.1.0",
    why="A model learns the wrong labels as well as the right ones. One wrong label in ten already lowers "
    "quality noticeably; a few hundred curated examples do better than thousands of noisy ones.",
    remedy=(Amount(("label_noise",), AT_MOST, "5%", note=": keep the examples you trust and drop the rest"),),
    claims=("B25", "C19", "D18"),
    scope=LAYER,
    techniques=("fine-tuning", "distillation"),
    levels=(ERROR, WARNING, INFO),
    thresholds=(LABEL_NOISE_INFO, LABEL_NOISE_WARNING, LABEL_NOISE_ERROR),
    cases=(
        Case(ERROR, AllOf(TUNING, Not(Under("label_noise", LABEL_NOISE_ERROR))), blame="label_noise"),
        Case(WARNING, AllOf(TUNING, Not(Under("label_noise", LABEL_NOISE_WARNING))), blame="label_noise"),
        Case(INFO, AllOf(TUNING, Over("label_noise", LABEL_NOISE_INFO)), blame="label_noise"),
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
    limit, info = facts.limit(LIMITS[case.level]), facts.limit(LABEL_NOISE_INFO)
    rest = {
        ERROR: f"reaches {about('percent', limit)}: clean before you train",
        WARNING: f"reaches {about('percent', limit)}, at which quality suffers",
        INFO: f"is over {about('percent', limit)}",
    }[case.level]
    yield Finding(
        layer.at("label_noise"),
        f"`label_noise: {layer.text('label_noise')}` {rest}",
        severity=case.level,
        label=f"{'over' if case.level == INFO else 'at least'} {about('percent', limit)}",
        remedy=(
            Amount(
                layer.at("label_noise"), AT_MOST, about("percent", info),
                note=": keep the examples you trust and drop the rest",
            ),
        ),
    )
