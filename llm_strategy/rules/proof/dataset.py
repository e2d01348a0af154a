"""The rows of a training file: whether they can be read, how many there are, and whether they repeat."""

from __future__ import annotations

import re

from llm_strategy.changes import Proposal, SetValue, Work
from llm_strategy.findings import Finding, Missing
from llm_strategy.format.quantities.parse import about, show
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.report import SAFE
from llm_strategy.rules.proof.family import FAMILY, LARGEST_FILE, READS_FILES, figures_of
from llm_strategy.rules.rule import ERROR, FILES, INFO, LAYER, WARNING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from llm_strategy.model.context import Facts
    from llm_strategy.model.file_facts import Figures
    from llm_strategy.model.views import Layer

TUNED = ("fine-tuning", "distillation")

OWN_TRAINING = frozenset({"lora", "qlora", "full", "prefix"})
"""Methods of trainers that a team runs itself and can tell what its columns mean."""

_ANSWERS = "".join(
    f'{{"prompt": "Summarize report {number}", "completion": "Report {number} is about roads."}}\n'
    for number in range(60)
)


def rows_in_words(rows: Sequence[int], more: bool) -> str:
    """Return "row 3", "rows 3 and 7", "rows 3, 7, 9, …"."""
    numbers = [f"{row:,}" for row in rows]
    if more:
        return f"rows {', '.join(numbers)}, …"
    if len(numbers) == 1:
        return f"row {numbers[0]}"
    return f"rows {', '.join(numbers[:-1])} and {numbers[-1]}"


@FAMILY.rule(
    "dataset-malformed",
    ERROR,
    "training rows that no trainer can read",
    since="0.1.0",
    depends=(FILES,),
    why="Training stops at a row that it cannot read, or skips it without a message. Known are chat "
    "`messages`, prompt and completion, preference pairs, Alpaca, ShareGPT, plain and labelled text, and "
    "chats with a reference answer. Rows whose columns only your own trainer knows are an info, no more.",
    remedy=(Work("write the row in the format of the others"),),
    claims=("A12",),
    scope=LAYER,
    techniques=TUNED,
    levels=(ERROR, INFO),
    thresholds=(LARGEST_FILE,),
    not_in_schema=READS_FILES,
    files={
        "data/torn.jsonl": '{"prompt": "Hello", "completion": "Hi"}\n{"prompt": "Thanks", "compl\n',
        "data/whole.jsonl": '{"prompt": "Hello", "completion": "Hi"}\n{"prompt": "Thanks", "completion": "Gladly"}\n',
    },
    bad="""
purpose: Write product texts in the house voice
task: generation
approach:
  - technique: prompting
    for: [constraints]
  - technique: fine-tuning
    for: [brand-voice]
    method: lora
    scope: narrow
    dataset: data/torn.jsonl  # <-
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
    dataset: data/whole.jsonl
""",
)
def dataset_malformed(layer: Layer, facts: Facts) -> Iterator[Finding]:
    figures = figures_of(layer, facts)
    if figures is None:
        return
    if layer.is_tuning is None:
        raise Missing(layer.want("tunes"))
    path = layer.get("dataset")
    if figures.malformed and (layer.is_tuning or figures.broken):
        first = figures.faults[0]
        # Columns that only the team's own trainer knows: all rows, and each with something to learn from.
        mapped = figures.mappable == figures.rows and layer.get("method", "lora") in OWN_TRAINING
        others = f" (and {figures.malformed - 1:,} more rows)" if figures.malformed > 1 else ""
        if mapped:
            message = f"the rows of `{path}` have no known format: {first.reason}"
        else:
            message = f"row {first.row:,} of `{path}` is not a training row: {first.reason}{others}"
        yield Finding(
            layer.at("dataset"),
            message,
            severity=INFO if mapped else ERROR,
            label="an unknown format" if mapped else f"row {first.row:,}",
            remedy=(Work("check that your trainer maps these columns") if mapped else _repair(figures),),
        )
    elif figures.unanswered and layer.is_tuning:
        yield from _unanswered(layer, figures)


def _repair(figures: Figures) -> Work:
    whole = figures.malformed == figures.rows
    return Work("write the rows as chat `messages`" if whole else "write the row in the format of the others")


def _unanswered(layer: Layer, figures: Figures) -> Iterator[Finding]:
    """Chats that end without an answer: a grader rewards what the model answers, and nothing else learns from them."""
    if layer.absent("objective") is None:
        raise Missing(layer.want("objective"))
    if layer.get("objective") == "rft" or layer.get("grader") is not None:
        return
    number = figures.forms["chat without an answer"]
    rows = rows_in_words(figures.unanswered, number > len(figures.unanswered))
    yield Finding(
        layer.at("dataset"),
        f"{rows} of `{layer.get('dataset')}` {'has' if number == 1 else 'have'} no answer to learn from",
        label="no answer",
        remedy=(Work("end each chat with an answer of the assistant"),),
    )


COUNT_DIFFERENCE = Threshold(
    "count-difference",
    "percent",
    0.01,
    between=(0, 1),
    meaning="a greater difference between counted rows and `examples` is reported",
    reason="leaves room for rounding",
)

_ROUNDED = re.compile(r"[0-9][0-9_,]*(?:\.([0-9]+))?\s*([kKmMbB])")
_MULTIPLES = {"k": 1e3, "m": 1e6, "b": 1e9}
MOST_ROUNDING = 0.05
"""Share of a number by which writing it as `12k` may change it."""


@FAMILY.rule(
    "dataset-count-differs",
    WARNING,
    "the number of rows differs from the declared `examples`",
    since="0.1.0",
    depends=(FILES,),
    why="The rules judge by `examples` whether there are enough. A number that no longer matches the file "
    "makes every such result wrong.",
    remedy=(Work("write the number of rows"),),
    claims=("D12",),
    scope=LAYER,
    techniques=TUNED,
    thresholds=(COUNT_DIFFERENCE, LARGEST_FILE),
    not_in_schema=READS_FILES,
    files={"data/reports.jsonl": _ANSWERS},
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
    examples: 600  # <-
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
    examples: 60
""",
    fixed="""
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
    examples: 60
""",
)
def dataset_count_differs(layer: Layer, facts: Facts) -> Iterator[Finding]:
    if layer.get("dataset") is None and layer.absent("dataset"):
        return
    for key in ("examples", "variants"):
        if layer.absent(key) is None:
            raise Missing(layer.want(key))
    examples = layer.get("examples")
    if examples is None or layer.get("variants", 1) > 1:
        return
    figures = figures_of(layer, facts)
    if figures is None or not figures.complete:
        return
    text = layer.text("examples")
    difference = abs(figures.rows - examples)
    if difference <= max(facts.limit(COUNT_DIFFERENCE) * examples, _rounding(text, examples)):
        return
    counted = show("count", float(figures.rows))
    change = SetValue(layer.at("examples"), show("count", float(figures.rows), grouped=False))
    yield Finding(
        layer.at("examples"),
        f"`examples: {text}`, and `{layer.get('dataset')}` has {counted} {'row' if figures.rows == 1 else 'rows'}",
        label=f"{counted} counted",
        remedy=(change,),
        fix=Proposal(f"write the counted number, {counted}", SAFE, change),
    )


def _rounding(text: str, examples: float) -> float:
    """Return half of the last digit of a number that is written in thousands or more, within bounds."""
    found = _ROUNDED.fullmatch(text.strip())
    if found is None:
        return 0
    last: float = _MULTIPLES[found[2].lower()] / 10 ** len(found[1] or "")
    return min(last / 2, MOST_ROUNDING * examples)


DUPLICATE_ROWS = Threshold(
    "duplicate-rows",
    "percent",
    0.01,
    between=(0, 1),
    meaning="a greater share of rows that repeat others is reported",
    reason="a few repeats occur by chance; the sources give no figure",
)


@FAMILY.rule(
    "dataset-duplicates",
    WARNING,
    "training rows that repeat others",
    since="0.1.0",
    depends=(FILES,),
    why="A row that occurs twice has twice the weight in training, and makes the data look larger than it "
    "is.",
    remedy=(Work("remove the rows that repeat others"),),
    claims=("D18",),
    scope=LAYER,
    techniques=TUNED,
    thresholds=(DUPLICATE_ROWS, LARGEST_FILE),
    not_in_schema=READS_FILES,
    files={
        "data/reports.jsonl": _ANSWERS,
        "data/repeated.jsonl": _ANSWERS + _ANSWERS[: _ANSWERS.index("\n") + 1] * 5,
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
    dataset: data/repeated.jsonl  # <-
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
""",
)
def dataset_duplicates(layer: Layer, facts: Facts) -> Iterator[Finding]:
    figures = figures_of(layer, facts)
    if figures is None or not figures.looked_at:
        return
    share = figures.duplicates / figures.looked_at
    if share <= facts.limit(DUPLICATE_ROWS):
        return
    rows = rows_in_words(figures.duplicate_rows, figures.duplicates > len(figures.duplicate_rows))
    yield Finding(
        layer.at("dataset"),
        f"{share_in_words(figures.duplicates, figures)} of `{layer.get('dataset')}` repeat earlier ones: {rows}",
        label=f"{about('percent', share)} repeated",
        remedy=(Work("remove the rows that repeat others"),),
    )


def share_in_words(number: int, figures: Figures) -> str:
    """Return "12 of 900 rows (1.3%)", or "about 1.3% of the rows" where not all were looked at."""
    share = about("percent", number / figures.looked_at)
    if not figures.exact:
        return f"about {share} of the rows"
    return f"{number:,} of {figures.looked_at:,} rows ({share})"
