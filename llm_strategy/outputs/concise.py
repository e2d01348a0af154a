"""One line a finding: ``path:line:column: severity[rule] message``, for grep and editors' error formats."""

from __future__ import annotations

from llm_strategy.outputs.render import Style, Tally, shown, shown_file, statistics, wanted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from llm_strategy.report import Report


def render(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """Yield the findings of each report. Without findings there is no line at all."""
    tally = Tally()
    for report in reports:
        tally.add(report)
        file = shown_file(report.file)
        lines = [
            f"{file}:{found.span.line + 1}:{found.span.column + 1}: "
            f"{found.severity}[{found.rule}] {shown(found.message)}\n"
            for found in report.diagnostics
        ]
        if style.unknown:
            for strategy, wants in wanted(report.unknown).items():
                of = f"{strategy}: " if strategy else ""
                lines += [f"{file}: unknown: {of}{want}\n" for want in wants]
        if lines:
            yield "".join(lines)
    if style.statistics and tally.by_rule:
        yield statistics(tally)
