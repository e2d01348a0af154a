"""One line a finding: ``path:line:column: severity[rule] message``, for grep and editors' error formats."""

from __future__ import annotations

from llm_strategy.outputs.escape import shown, shown_file
from llm_strategy.outputs.known import fixed_lines
from llm_strategy.outputs.tally import Tally, statistics
from llm_strategy.outputs.unknown import missing_facts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from llm_strategy.outputs.style import Style
    from llm_strategy.report import Report

SHOWS_FIXES = False


def render(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """Yield the findings of each report. Without findings there is no line at all."""
    tally = Tally()
    for report in reports:
        tally.add(report)
        file = shown_file(report.file)
        lines = [
            f"{file}:{diagnostic.span.line + 1}:{diagnostic.span.column + 1}: "
            f"{diagnostic.severity}[{diagnostic.rule}] {shown(diagnostic.message)}\n"
            for diagnostic in report.new
        ]
        lines += fixed_lines(report)
        if style.unknown:
            for strategy, facts in missing_facts(report.unknown, style.unknown).items():
                of = f"{strategy}: " if strategy else ""
                lines += [f"{file}: unknown: {of}{fact}\n" for fact in facts]
        if lines:
            yield "".join(lines)
    if style.statistics and tally.by_rule:
        yield statistics(tally)
