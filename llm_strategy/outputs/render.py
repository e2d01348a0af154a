"""The faces of a report, one module a format. They return text and never print.

Every module has ``render(reports, style)``, which takes the reports as they come and yields chunks of text,
so that the findings of the first file show while the second is being read.
"""

from __future__ import annotations

from llm_strategy.report import SAFE, SEVERITIES
from llm_strategy.text import printable, ticked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from llm_strategy.report import Report, Unknown

FORMATS = {
    "text": "llm_strategy.outputs.text",
    "concise": "llm_strategy.outputs.concise",
    "json": "llm_strategy.outputs.json",
    "sarif": "llm_strategy.outputs.sarif",
    "github": "llm_strategy.outputs.github",
    "gitlab": "llm_strategy.outputs.gitlab",
    "junit": "llm_strategy.outputs.junit",
    "rdjson": "llm_strategy.outputs.rdjson",
    "markdown": "llm_strategy.outputs.markdown",
}
"""Name of a format → its module, imported when it is asked for."""


class Style:
    """How a report is shown.

    ``color`` and ``links`` need a terminal; ``width`` is how many characters of a line are quoted;
    ``unknown`` lists the checks that miss facts; ``statistics`` counts findings by rule; ``quiet`` leaves
    out the summary line.
    """

    __slots__ = ("color", "links", "quiet", "statistics", "unknown", "width")

    def __init__(
        self,
        *,
        color: bool = False,
        links: bool = False,
        unknown: bool = False,
        statistics: bool = False,
        quiet: bool = False,
        width: int = 110,
    ) -> None:
        self.color = color
        self.links = links
        self.unknown = unknown
        self.statistics = statistics
        self.quiet = quiet
        self.width = width


class Tally:
    """What the reports add up to: ``flagged`` counts files with findings, ``fixable`` findings with a fix.

    ``safe`` counts those of them whose fix is safe.
    """

    __slots__ = ("by_rule", "files", "fixable", "flagged", "levels", "safe", "unknown")

    def __init__(self) -> None:
        self.files = 0
        self.flagged = 0
        self.fixable = 0
        self.safe = 0
        self.unknown = 0
        self.levels = dict.fromkeys(SEVERITIES, 0)
        self.by_rule: dict[tuple[str, str], int] = {}

    def add(self, report: Report) -> None:
        """Count one report in."""
        self.files += 1
        self.unknown += len(report.unknown)
        if report.diagnostics:
            self.flagged += 1
            for found in report.diagnostics:
                self.levels[found.severity] += 1
                if found.fix is not None:
                    self.fixable += 1
                    self.safe += found.fix.safety == SAFE
                key = (found.rule, found.severity)
                self.by_rule[key] = self.by_rule.get(key, 0) + 1


def render(name: str, reports: Iterable[Report], style: Style) -> Iterator[str]:
    """Return the chunks of text that show ``reports`` in the format ``name``, one of :data:`FORMATS`."""
    module = __import__(FORMATS[name], fromlist=["render"])
    chunks: Iterator[str] = module.render(reports, style)
    return chunks


def shown(text: str) -> str:
    """Return text from a file as it may be printed: nothing invisible, and no command of a CI runner.

    GitHub and Azure obey ``##[error]`` and ``##vso[…]`` in the middle of a line too.
    """
    text = printable(text)
    if "##" in text and "[" in text:
        import re

        text = re.sub(r"(##[\w.-]*)\[", r"\1\\x5b", text)
    return text


def shown_file(name: str) -> str:
    """Return a file name as it may begin a line: printable, and never the start of ``::error::``."""
    name = shown(name)
    return name if name[:1] not in (":", "#", "-", " ") else "./" + name


def plural(count: int, noun: str) -> str:
    """Return ``1 file``, ``2 files``."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def place(route: Iterable[str | int]) -> str:
    """Return a route as text: ``approach[1].recall``."""
    text = ""
    for step in route:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return shown(text)


def wanted(unknown: Iterable[Unknown]) -> dict[str, list[str]]:
    """Return, by strategy, a line for each set of missing facts and the rules that wait for it.

    The key is the name of the strategy, empty for the file itself.
    """
    groups: dict[str, dict[tuple[tuple[str, ...], str], list[str]]] = {}
    for one in unknown:
        inside = len(one.path) > 1 and one.path[0] == "strategies"
        owner = str(one.path[1]) if inside else ""
        where = place(one.path[2:] if inside else one.path)
        rules = groups.setdefault(owner, {}).setdefault((one.needs, where), [])
        if one.rule not in rules:
            rules.append(one.rule)
    return {
        shown(owner): [_want(needs, where, rules) for (needs, where), rules in lines.items()]
        for owner, lines in groups.items()
    }


def _want(needs: tuple[str, ...], where: str, rules: list[str]) -> str:
    facts = ticked([shown(need) for need in needs], "and")
    under = f" to `{where}`" if where else ""
    if not facts:
        return f"cannot tell{f' at `{where}`' if where else ''}: {', '.join(rules)}"
    return f"add {facts}{under} to check {', '.join(rules)}"


def statistics(tally: Tally) -> str:
    """Return the count of every rule found, most frequent first, a line each."""
    rows = sorted(tally.by_rule.items(), key=lambda row: (-row[1], row[0]))
    wide = max((len(str(count)) for _, count in rows), default=0)
    return "".join(f"{count:>{wide}}  {severity:<7}  {rule}\n" for (rule, severity), count in rows)
