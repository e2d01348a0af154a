"""Evaluation rows that are training rows too."""

from __future__ import annotations

from llm_strategy.changes import Work
from llm_strategy.findings import Finding, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.rules.proof.dataset import TUNED, rows_in_words
from llm_strategy.rules.proof.family import FAMILY, LARGEST_FILE, READS_FILES, figures_of, unread_quality
from llm_strategy.rules.rule import ERROR, FILES, INFO, STRATEGY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Strategy

LEAKED_ROWS = Threshold(
    "leaked-rows",
    "percent",
    0.01,
    between=(0, 1),
    meaning="this share of evaluation inputs among the training rows is an error; a smaller one is an info",
    reason="short everyday inputs occur in both by chance",
)


@FAMILY.rule(
    "train-eval-overlap",
    ERROR,
    "the evaluation contains inputs that the model was trained on",
    since="0.1.0",
    depends=(FILES,),
    why="A model knows the answers that it was trained on. An evaluation with the same inputs measures "
    "memory, and its score says nothing about new inputs.",
    remedy=(Work("remove the shared rows from the training file"),),
    claims=("D15", "D19"),
    scope=STRATEGY,
    techniques=TUNED,
    levels=(ERROR, INFO),
    thresholds=(LARGEST_FILE, LEAKED_ROWS),
    not_in_schema=READS_FILES,
    files={
        "data/reports.jsonl": '{"prompt": "Summarize report 1", "completion": "It is about roads."}\n',
        "data/leaked.jsonl": '{"prompt": "Summarize report 1", "completion": "It is about roads."}\n',
        "data/held-out.jsonl": '{"prompt": "Summarize report 900", "completion": "Report 900 is about bridges."}\n',
    },
    bad="""
purpose: Summarize reports in one sentence
task: summarization
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [style]
    method: lora
    scope: narrow
    dataset: data/reports.jsonl
quality:
  eval_dataset: data/leaked.jsonl  # <-
""",
    good="""
purpose: Summarize reports in one sentence
task: summarization
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [style]
    method: lora
    scope: narrow
    dataset: data/reports.jsonl
quality:
  eval_dataset: data/held-out.jsonl
""",
)
def train_eval_overlap(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    evaluation = strategy.get("quality.eval_dataset")
    if evaluation is None:
        unread = unread_quality(strategy, "eval_dataset")
        if unread:
            raise Missing(*unread)
        return
    missing_facts = [] if strategy.layers_known and not strategy.damaged else [strategy.want("approach")]
    for layer in strategy.layers:
        if layer.in_use is False or layer.is_tuning is False:
            continue
        if layer.technique is None:
            missing_facts.append(layer.want("technique"))
        keys = ("tunes", "status", "dataset")
        missing_facts += [layer.want(key) for key in keys if key in layer.unreadable]
        if not layer.in_use or not layer.is_tuning or layer.get("dataset") is None:
            continue
        figures = figures_of(layer, facts)
        overlap = None if figures is None else figures.overlap
        if overlap is None or not overlap.rows:
            continue
        share = overlap.rows / overlap.of
        rows = rows_in_words(overlap.first, overlap.rows > len(overlap.first))
        yield Finding(
            strategy.at("quality.eval_dataset"),
            f"{overlap.rows:,} of {overlap.of:,} inputs of `{evaluation}` are in `{layer.get('dataset')}` too: {rows}",
            severity=ERROR if share >= facts.limit(LEAKED_ROWS) else INFO,
            label=f"{about('percent', share)} trained on",
            remedy=(Work("remove the shared rows from the training file"),),
        )
    if missing_facts:
        raise Missing(*missing_facts)
