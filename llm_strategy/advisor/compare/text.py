"""A comparison for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llm_strategy.advisor.compare import words
from llm_strategy.advisor.compare.comparison import Comparison
from llm_strategy.advisor.compare.words import Row
from llm_strategy.outputs.escape import shown, shown_file
from llm_strategy.report import ERROR, WARNING


def render(comparisons: Sequence[Comparison], explain: bool = False) -> Iterator[str]:
    """Yield the tables and sentences of each strategy; ``explain`` adds the formula of every amount."""
    for number, one in enumerate(comparisons):
        yield "\n" if number else ""
        yield from (f"{line}\n" for line in _lines(one, explain))


def _lines(comparison: Comparison, explain: bool) -> Iterator[str]:
    yield f"{shown_file(comparison.file)}: {shown(comparison.name)}"
    yield ""
    yield from _table(words.design_table(comparison))
    yield ""
    yield "cost a month"
    yield from _table(words.cost_table(comparison))
    yield words.LEGEND
    sentences = words.break_evens(comparison)
    if sentences:
        yield ""
        yield "break-even"
        yield from (f"  {sentence}" for sentence in sentences[: words.MOST_BREAK_EVENS])
        if len(sentences) > words.MOST_BREAK_EVENS:
            yield f"  {len(sentences) - words.MOST_BREAK_EVENS} more: see --format json"
    changes = words.volume_changes(comparison)
    if changes:
        yield ""
        yield "findings at other volumes"
        yield from (f"  {shown(change)}" for change in changes)
    yield ""
    yield "findings"
    for candidate in comparison.candidates:
        found = dict.fromkeys(
            f"{one.severity} {one.rule}" for one in candidate.volumes[0].findings if one.severity in (ERROR, WARNING)
        )
        if found:
            yield f"  {words.title(candidate)}: {', '.join(map(shown, found))}"
    if explain:
        yield from _formulas(comparison)
    remarks = words.notes(comparison)
    if remarks:
        yield ""
        yield from (f"note: {shown(remark)}" for remark in remarks)


def _formulas(comparison: Comparison) -> Iterator[str]:
    for candidate in comparison.candidates:
        yield ""
        yield words.title(candidate)
        for at in candidate.volumes:
            yield f"  a month at {words.volume(at.volume)}: {words.amount(at.month)}"
            yield from (f"    {shown(line)}" for line in words.formulas(at.month))
        yield f"  set-up: {words.amount(candidate.set_up)}"
        yield from (f"    {shown(line)}" for line in words.formulas(candidate.set_up))
        if candidate.latency.formula:
            yield f"  p95: {shown(candidate.latency.formula)}"


def _table(rows: Sequence[Row]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for number, row in enumerate(rows):
        yield "  ".join(cell.ljust(width) for cell, width in zip(map(shown, row), widths, strict=True)).rstrip()
        if number == 0:
            yield "  ".join("─" * width for width in widths)
