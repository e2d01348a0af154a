"""A review as text for a terminal or a log."""

from __future__ import annotations

from collections.abc import Iterator

from llm_strategy.advisor.review.review import FileReview, Review
from llm_strategy.advisor.review.wording import (
    MOST_CHANGES,
    change_line,
    figure_lines,
    file_title,
    strategy_title,
    summary,
)
from llm_strategy.outputs.escape import shown, shown_file
from llm_strategy.report import Diagnostic


def render(review: Review) -> Iterator[str]:
    """Yield the review file by file, then the summary."""
    for file in review.files:
        if file.says_something:
            yield from _file(file)
            yield "\n"
    yield shown(summary(review)) + "\n"


def _file(file: FileReview) -> Iterator[str]:
    yield shown_file(file_title(file)) + "\n"
    for strategy in file.strategies:
        if not strategy.says_something:
            continue
        yield f"  {shown(strategy_title(strategy))}\n"
        for line in figure_lines(strategy):
            yield f"    {shown(line)}\n"
        for change in strategy.changes[:MOST_CHANGES]:
            sign, sentence = change_line(change)
            yield f"    {sign} {shown(sentence)}\n"
        if len(strategy.changes) > MOST_CHANGES:
            yield f"    … {len(strategy.changes) - MOST_CHANGES:,} more\n"
        if strategy.outdated:
            yield f"    ! {shown(strategy.outdated)}\n"
    for heading, found in (("new findings", file.new), ("resolved findings", file.gone)):
        if found:
            yield f"  {heading}\n"
            for one in found:
                yield f"    {_finding(one)}\n"
    for problem in file.problems:
        yield f"  llmstrategy itself failed, please report it: {shown(problem)}\n"


def _finding(found: Diagnostic) -> str:
    place = f"{found.span.line + 1}:{found.span.column + 1}"
    return f"{found.severity}[{found.rule}] {place} {shown(found.message)}"
