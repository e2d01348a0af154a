"""A comparison as Markdown, for a pull request or a decision record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llm_strategy.advisor.compare import words
from llm_strategy.advisor.compare.comparison import Comparison
from llm_strategy.advisor.compare.words import Row
from llm_strategy.markdown_text import escape
from llm_strategy.outputs.markdown import prose, shown_code


def render(comparisons: Sequence[Comparison], explain: bool = False) -> Iterator[str]:
    """Yield a chapter for each strategy; ``explain`` adds the formula of every amount."""
    for number, one in enumerate(comparisons):
        yield "\n" if number else ""
        yield from (f"{line}\n" for line in _lines(one, explain))


def _lines(comparison: Comparison, explain: bool) -> Iterator[str]:
    yield f"## {shown_code(comparison.name)} in {shown_code(comparison.file)}"
    yield ""
    yield from table(words.design_table(comparison))
    yield ""
    yield "Cost a month:"
    yield ""
    yield from table(words.cost_table(comparison))
    yield ""
    yield escape(words.LEGEND.replace("--explain-cost", "`--explain-cost`"))
    for heading, sentences in (
        ("Break-even", words.break_evens(comparison)),
        ("Findings at other volumes", words.volume_changes(comparison)),
        ("Notes", words.notes(comparison)),
    ):
        if sentences:
            yield ""
            yield f"{heading}:"
            yield ""
            yield from (f"- {prose(sentence)}" for sentence in sentences)
    if explain:
        for candidate in comparison.candidates:
            yield ""
            yield f"### {escape(words.title(candidate))}"
            yield ""
            for at in candidate.volumes:
                yield f"- a month at {words.volume(at.volume)}: {escape(words.amount(at.month))}"
                yield from (f"  - {prose(line)}" for line in words.formulas(at.month))
            yield f"- set-up: {escape(words.amount(candidate.set_up))}"
            yield from (f"  - {prose(line)}" for line in words.formulas(candidate.set_up))


def table(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of a table, its heading first; no cell can end it."""
    for number, row in enumerate(rows):
        yield f"| {' | '.join(escape(cell) for cell in row)} |"
        if number == 0:
            yield f"|{' --- |' * len(row)}"
