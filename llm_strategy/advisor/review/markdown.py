"""A review as Markdown, to be posted as a comment on a pull request."""

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
from llm_strategy.markdown_text import link
from llm_strategy.outputs.markdown import prose
from llm_strategy.outputs.markdown import shown_code as code
from llm_strategy.report import Diagnostic

MARK = "<!-- llmstrategy review -->"
"""The first line, by which a bot finds its earlier comment again."""


def render(review: Review) -> Iterator[str]:
    """Yield the review, the summary first: a comment is read from the top."""
    yield f"{MARK}\n### llmstrategy review\n\n{prose(summary(review))}\n"
    for file in review.files:
        if file.says_something:
            yield from _file(file)


def _file(file: FileReview) -> Iterator[str]:
    yield f"\n#### {code(file_title(file))}\n"
    for strategy in file.strategies:
        if not strategy.says_something:
            continue
        yield f"\n**{code(strategy_title(strategy))}**\n\n"
        for line in figure_lines(strategy):
            yield f"- {prose(line)}\n"
        for change in strategy.changes[:MOST_CHANGES]:
            sign, sentence = change_line(change)
            yield f"- {code(sign)} {prose(sentence)}\n"
        if len(strategy.changes) > MOST_CHANGES:
            yield f"- {len(strategy.changes) - MOST_CHANGES:,} more\n"
        if strategy.outdated:
            yield f"- **evidence**: {prose(strategy.outdated)}\n"
    for heading, found in (("New findings", file.new), ("Resolved findings", file.gone)):
        if found:
            yield f"\n**{heading}**\n\n"
            for one in found:
                yield f"- {_finding(one)}\n"
    for problem in file.problems:
        yield f"\n**llmstrategy itself failed, please report it**: {prose(problem)}\n"


def _finding(found: Diagnostic) -> str:
    place = code(f"{found.span.line + 1}:{found.span.column + 1}")
    return f"**{found.severity}** {place} {link(code(found.rule), found.url)}: {prose(found.message)}"
