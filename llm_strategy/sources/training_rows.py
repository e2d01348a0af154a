"""Training and evaluation rows that lie in the repository: their paths, number, form and classes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from llm_strategy.sources.dataset import count
from llm_strategy.sources.facts import Fact, Note
from llm_strategy.sources.row_formats import OBJECTIVES, QUESTION, RETRIEVER, UNANSWERED
from llm_strategy.sources.source_file import SourceFile

TOOL = "dataset"
NAMES = ("*.jsonl", "*train*.json", "*sft*.json", "*finetun*.json", "*dpo*.json")

MOST_ROWS = 200_000
"""Rows of one file that are counted at most when facts are looked for."""

_TRAINS = re.compile(r"(^|[^a-z])(train(ing)?|sft|dpo|fine-?_?tun\w*)([^a-z]|$)")
_EVALUATES = re.compile(r"(^|[^a-z])(evals?|evaluation|golden|test|holdout|benchmark)([^a-z]|$)")


def _last(words: re.Pattern[str], name: str) -> int:
    """Return where the last of some words stands in a name; -1 where none does."""
    return max((found.start() for found in words.finditer(name)), default=-1)


def read(file: SourceFile) -> Iterator[Fact | Note]:
    """Yield what a file of rows says; one whose name or folder says neither training nor evaluation is passed over."""
    path = file.path.lower()
    name = file.name.lower()
    in_name, evaluates = _last(_TRAINS, name), _last(_EVALUATES, name)
    # Of a name that says both, the last word counts: what `train.eval.jsonl` holds is kept back from training.
    trains = in_name > evaluates or (in_name == evaluates and bool(_TRAINS.search(path)))
    if not trains and not _EVALUATES.search(name) and not _EVALUATES.search(file.folder.lower()):
        return
    figures = count(file.repository.real_path(file.path), most_rows=MOST_ROWS)
    form = figures.form
    if form is None or figures.malformed * 2 > figures.rows:
        yield Note(file.path, "its rows match no known format of training or evaluation data")
        return
    if not figures.complete:
        yield Note(file.path, f"it has more than {MOST_ROWS:,} rows, which were not counted")
    if not trains:
        yield file.fact("", "quality.eval_dataset", file.path, line=0)
        return
    if form in (QUESTION, RETRIEVER):
        return
    layer = "fine-tuning"
    yield file.fact(layer, "technique", layer, line=0)
    yield file.fact(layer, "dataset", file.path, line=0)
    if figures.complete:
        yield file.fact(layer, "examples", figures.rows, "rows", line=0)
    if form != UNANSWERED:
        yield file.fact(layer, "objective", OBJECTIVES.get(form, "sft"), "rows", line=0)
    if figures.classes is not None:
        yield file.fact("", "classes", figures.classes, "labels", line=0)
