"""The page as an architecture decision record: Markdown, to be kept beside the code."""

from __future__ import annotations

from collections.abc import Iterator

from llm_strategy.advisor.agreement import MEANING
from llm_strategy.advisor.compare import markdown, words
from llm_strategy.advisor.page.parts import FIT_COLUMNS, Page
from llm_strategy.advisor.page.view import StrategyView
from llm_strategy.markdown_text import escape
from llm_strategy.outputs.escape import shown
from llm_strategy.outputs.markdown import prose, shown_code


def render(page: Page) -> Iterator[str]:
    """Yield a record for each strategy."""
    for number, one in enumerate(page.strategies):
        yield "\n" if number else ""
        for line in _record(StrategyView(one), page.day):
            yield f"{line}\n"


def _record(one: StrategyView, day: str) -> Iterator[str]:
    yield f"# Decision: language models for {shown_code(one.name)}"
    yield ""
    status = next((text for label, text in one.about if label == "Stage"), "not declared")
    yield f"- Date: {day}"
    yield f"- Stage: {escape(status)}"
    yield f"- Declared in: {shown_code(one.file)}"
    yield f"- Findings of the check: {one.counted}"
    yield from _chapter("Context")
    yield prose(one.purpose or "The file declares no purpose.")
    yield ""
    yield from (f"- {label}: {shown_code(text)}" for label, text in one.about if label != "Stage")
    yield from _chapter("What decides")
    if one.fit:
        yield "Needs, with how each technique fits them (**bold**: in use)."
        yield ""
        heading = ["need", *FIT_COLUMNS]
        yield f"| {' | '.join(heading)} |"
        yield f"|{' --- |' * len(heading)}"
        for row in one.fit:
            cells = [f"**{cell.rating}**" if cell.used else cell.rating or "–" for cell in row.cells]
            yield f"| {escape(row.need)} | {' | '.join(cells)} |"
    else:
        yield "No need is declared, and no fact requires one."
    yield from _chapter("Options")
    if one.comparison is not None:
        yield from markdown.table(words.design_table(one.comparison))
        yield ""
        yield "Cost a month:"
        yield ""
        yield from markdown.table(words.cost_table(one.comparison))
        yield ""
        yield "≥: unknown facts would add to it. \\~: contains a figure assumed from the sources."
        yield from _list("", [*one.break_evens, *one.cost_notes])
    else:
        yield f"No comparison: {prose(one.no_comparison)}."
    yield from _chapter("Decision")
    yield f"Declared: **{escape(one.stack)}**. {escape(MEANING[one.advice.agreement].capitalize())}."
    yield ""
    yield f"What the five guides recommend: {escape(one.advice.headline)}."
    yield ""
    yield "| guide | now | if that falls short | why |"
    yield "| --- | --- | --- | --- |"
    for row in one.guides:
        yield (
            f"| {row.id}{'' if row.agrees_now and row.agrees_end else ' (dissents)'} | {escape(row.now)} "
            f"| {escape(row.end)} | {escape(row.why)} {row.claims} |"
        )
    if one.rejected:
        yield ""
        yield "Rejected:"
        yield ""
        for layer in one.rejected:
            yield f"- {layer.technique} ({layer.status}){f': {prose(layer.why)}' if layer.why else ''}"
    yield from _chapter("Evidence")
    for chart in one.evidence:
        yield f"{shown_code(chart.metric)}{f', target {escape(chart.target_words)}' if chart.target_words else ''}:"
        yield ""
        yield "| date | stack | score | target | samples | 95 % interval |"
        yield "| --- | --- | --- | --- | --- | --- |"
        for point in chart.points:
            met = "–" if point.met is None else "met" if point.met else "missed"
            samples, interval = point.samples or "not known", point.interval or "–"
            shown_cells = (point.date, point.stack, point.words, met, samples, interval)
            yield f"| {' | '.join(escape(shown(cell)) for cell in shown_cells)} |"
        yield ""
    if not one.evidence:
        yield "The file declares no measurement."
    if one.time is not None:
        yield from _chapter("Time of a request")
        yield from markdown.table(one.time_table)
    yield from _chapter("Consequences")
    if one.findings:
        for row in one.findings:
            found, place = row.found, shown_code(f"{one.file}:{row.found.span.line + 1}")
            remedy = f" To resolve it: {prose(found.remedy)}." if found.remedy else ""
            yield f"- {found.severity} {shown_code(found.rule)} at {place}: {prose(found.message)}.{remedy}"
    else:
        yield "The check has no findings."
    yield from _list("Not known", [*one.unknown, *(f"{each.change}: {each.then}" for each in one.advice.unknown)])
    yield from _chapter("What would change the decision")
    changes = [f"{each.change}: {each.then}" for each in one.advice.reconsider]
    if changes:
        yield from (f"- {prose(change)}" for change in changes)
    else:
        yield "No change of a single declared fact to its nearest threshold changes what a guide recommends."
    yield from _chapter("Data")
    yield from (f"- {label}: {escape(text)}" for label, text in one.dates)


def _chapter(title: str) -> Iterator[str]:
    yield ""
    yield f"## {title}"
    yield ""


def _list(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        if title:
            yield f"{title}:"
            yield ""
        yield from (f"- {prose(line)}" for line in lines)
