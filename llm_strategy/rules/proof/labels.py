"""The labels of a training file: whether equal inputs have equal ones, and whether all are there often enough."""

from __future__ import annotations

from llm_strategy.changes import Work
from llm_strategy.findings import Finding, Mention
from llm_strategy.format.quantities.parse import about, show
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.rules.proof.dataset import TUNED, rows_in_words, share_in_words
from llm_strategy.rules.proof.family import FAMILY, LARGEST_FILE, READS_FILES, figures_of
from llm_strategy.rules.rule import ERROR, FILES, INFO, LAYER, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.file_facts import Figures
    from llm_strategy.model.views import Layer

_TASKS = ("classification", "routing", "extraction")


def _learns_labels(layer: Layer, figures: Figures) -> bool:
    """Say whether an input has one right output: by the task, by a need, or, where both are unknown, by the rows."""
    task = layer.strategy.get("task")
    if task in _TASKS or layer.has_need("classification", "extraction"):
        return True
    return (
        task is None
        and layer.has_need("classification", "extraction") is None
        and figures.classes is not None
    )


CONFLICTS_WARNING = Threshold(
    "conflicting-labels-warning",
    "percent",
    0.01,
    between=(0, 1),
    meaning="this share of contradicting labels is a warning; a smaller one is an info",
    reason="most data that people labelled contains a few contradictions",
)

CONFLICTS_ERROR = Threshold(
    "conflicting-labels-error",
    "percent",
    0.1,
    between=(0, 1),
    meaning="this share of contradicting labels is an error",
    reason="at least this share of wrong labels lowers quality, the sources say",
    claims=("B25",),
)


def _mail(label: str, times: int) -> str:
    return "".join(f'{{"prompt": "Mail {number}", "completion": "{label}"}}\n' for number in range(times))


@FAMILY.rule(
    "dataset-conflicting-labels",
    WARNING,
    "equal inputs with different labels",
    since="0.1.0",
    depends=(FILES,),
    why="Where the same input has two labels, at least one is wrong. That is a lower bound of the label "
    "noise: wrong labels on inputs that occur once are not found.",
    remedy=(Work("decide which label is right, and use it for all of them"),),
    claims=("B25",),
    scope=LAYER,
    techniques=TUNED,
    levels=(ERROR, WARNING, INFO),
    thresholds=(CONFLICTS_ERROR, CONFLICTS_WARNING, LARGEST_FILE),
    not_in_schema=READS_FILES,
    files={
        "data/mail.jsonl": _mail("billing", 60),
        "data/disputed.jsonl": _mail("billing", 60) + _mail("sales", 2),
    },
    bad="""
purpose: Sort incoming mail by department
task: classification
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [classification]
    method: lora
    scope: narrow
    dataset: data/disputed.jsonl  # <-
""",
    good="""
purpose: Sort incoming mail by department
task: classification
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [classification]
    method: lora
    scope: narrow
    dataset: data/mail.jsonl
""",
)
def dataset_conflicting_labels(layer: Layer, facts: Facts) -> Iterator[Finding]:
    figures = figures_of(layer, facts)
    if figures is None or not figures.conflicts or not _learns_labels(layer, figures):
        return
    share = figures.conflicts / figures.looked_at
    severity = INFO
    if share >= facts.limit(CONFLICTS_WARNING):
        severity = ERROR if share >= facts.limit(CONFLICTS_ERROR) else WARNING
    rows = rows_in_words(figures.conflict_rows, figures.conflicts > len(figures.conflict_rows))
    noise = layer.get("label_noise")
    related = []
    if noise is not None and noise < share:
        related.append(Mention(layer.at("label_noise"), f"at least {about('percent', share)}"))
    yield Finding(
        layer.at("dataset"),
        f"{share_in_words(figures.conflicts, figures)} of `{layer.get('dataset')}` contradict others with the same "
        f"input: {rows}",
        severity=severity,
        label=f"at least {about('percent', share)} of the labels are wrong",
        related=related,
        remedy=(Work("decide which label is right, and use it for all of them"),),
    )


CLASS_IMBALANCE = Threshold(
    "class-ratio",
    "number",
    20,
    between=(1, 1_000_000),
    meaning="how many times as many rows as the smallest class the largest may have",
    reason="with a hundred rows of one class, five of another are too few to learn it; the sources give no figure",
)


@FAMILY.rule(
    "class-imbalance",
    INFO,
    "one class has many times as many rows as another",
    since="0.1.0",
    depends=(FILES,),
    why="A class with few rows is learned badly, and a score over all classes barely shows it.",
    remedy=(Work("collect more rows of the small classes"), Work("look at the score of each class")),
    claims=("C18",),
    scope=LAYER,
    techniques=TUNED,
    thresholds=(CLASS_IMBALANCE, LARGEST_FILE),
    files={
        "data/lopsided.jsonl": _mail("billing", 63).replace("Mail", "Bill") + _mail("sales", 3),
        "data/even.jsonl": _mail("billing", 40).replace("Mail", "Bill") + _mail("sales", 20),
    },
    bad="""
purpose: Sort incoming mail by department
task: classification
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [classification]
    method: lora
    scope: narrow
    dataset: data/lopsided.jsonl  # <-
""",
    good="""
purpose: Sort incoming mail by department
task: classification
approach:
  - technique: prompting
    for: [output-format]
  - technique: fine-tuning
    for: [classification]
    method: lora
    scope: narrow
    dataset: data/even.jsonl
""",
)
def class_imbalance(layer: Layer, facts: Facts) -> Iterator[Finding]:
    figures = figures_of(layer, facts)
    if figures is None or figures.classes is None or not _learns_labels(layer, figures):
        return
    labels = figures.labels or {}
    if layer.strategy.get("task") == "extraction" and not layer.has_need("classification"):
        return
    largest = max(labels, key=lambda label: labels[label])
    smallest = min(labels, key=lambda label: labels[label])
    if labels[largest] <= facts.limit(CLASS_IMBALANCE) * labels[smallest]:
        return
    yield Finding(
        layer.at("dataset"),
        f"`{largest}` has {show('count', float(labels[largest]))} rows in `{layer.get('dataset')}`, `{smallest}` has "
        f"{show('count', float(labels[smallest]))}",
        label=f"{labels[largest] / labels[smallest]:.0f} to 1",
        remedy=(Work("collect more rows of the small classes"), Work("look at the score of each class")),
    )
