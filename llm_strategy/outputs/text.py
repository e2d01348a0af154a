"""Findings for people: the headline, the lines it is about, why, and what would help.

Hints come last, one line a layer. A clean run ends here with one line; what quotes a file is imported with the first
finding.
"""

from __future__ import annotations

from llm_strategy.outputs.tally import Tally, plural, statistics
from llm_strategy.report import HINT, SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from llm_strategy.outputs.style import Style
    from llm_strategy.report import Report

SHOWS_FIXES = True


def render(reports: Iterable[Report], style: Style) -> Iterator[str]:
    """Yield the findings of each report, then what was asked for beside them, then one summary line."""
    tally = Tally()
    unknown: list[str] = []
    for report in reports:
        tally.add(report)
        new = report.new
        if new:
            from llm_strategy.outputs.hints import hints
            from llm_strategy.outputs.snippet import quote

            for diagnostic in new:
                if style.notes or diagnostic.severity != HINT:
                    yield quote(diagnostic, report.file, report.lines, style)
            if not style.notes:
                yield hints(report, style)
        if report.baseline is not None and report.baseline.fixed:
            from llm_strategy.outputs.known import fixed_lines

            yield "".join(fixed_lines(report)) + "\n"
        if style.unknown and report.unknown:
            unknown.append(_unknown(report, style.unknown))
    yield from unknown
    if style.statistics and tally.by_rule:
        yield statistics(tally) + "\n"
    if tally.files and not style.quiet:
        yield summary(tally, style)


def _unknown(report: Report, which: str) -> str:
    from llm_strategy.outputs.escape import shown_file
    from llm_strategy.outputs.unknown import missing_facts

    lines = [f"unknown in {shown_file(report.file)}\n"]
    for strategy, facts in missing_facts(report.unknown, which).items():
        if strategy:
            lines.append(f"  strategies.{strategy}\n")
        lines += [f"    {fact}\n" for fact in facts]
    lines.append("\n")
    return "".join(lines)


def summary(tally: Tally, style: Style) -> str:
    """Return the last line: ``3 errors, 1 warning in 1 of 2 files; 2 fixable with --fix``."""
    counts = [plural(tally.levels[level], level) for level in SEVERITIES if tally.levels[level]]
    if counts:
        part = "" if tally.flagged == tally.files else f"{tally.flagged:,} of "
        line = f"{', '.join(counts)} in {part}{plural(tally.files, 'file')}"
        if tally.safe:
            line += f"; {tally.safe:,} fixable with --fix"
        if tally.fixable > tally.safe:
            more = f"{tally.fixable - tally.safe:,}"
            line += (
                f", {more} more with --fix=review" if tally.safe else f"; {more} fixable with --fix=review"
            )
        if tally.levels[HINT] and not style.notes:
            line += "; --notes shows hints in full"
    else:
        line = f"No {'new ' if tally.known else ''}findings in {plural(tally.files, 'file')}"
    if tally.known:
        line += f"; {plural(tally.known, 'finding')} in the baseline"
    if tally.gone:
        line += f"; {tally.gone:,} of the baseline fixed"
    if tally.unknown:
        line += f"; {plural(tally.unknown, 'check')} unknown because facts are missing"
        if not style.unknown:
            line += " (--unknown lists them)"
    return line + "\n"
