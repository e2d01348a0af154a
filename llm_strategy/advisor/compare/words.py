"""The figures of a comparison in words: the same for a terminal, for Markdown and for a page."""

from __future__ import annotations

from llm_strategy.advisor.compare.columns import Latency
from llm_strategy.advisor.compare.comparison import AtVolume, Candidate, Comparison
from llm_strategy.advisor.compare.costs import Amount
from llm_strategy.format.quantities.parse import Rate, about
from llm_strategy.knowledge.fit import NO, PART, YES
from llm_strategy.model.formulas import dollars
from llm_strategy.report import ERROR, INFO, WARNING
from llm_strategy.text import listed

Row = list[str]

LEGEND = (
    "≥: unknown facts would add to it. ~: contains a figure assumed from the sources. --explain-cost shows "
    "each formula."
)

MOST_BREAK_EVENS = 12
"""Break-evens that a text shows; JSON has all."""


def money(low: float, high: float) -> str:
    """Return dollars: "$225", or "$600 to $2,000" where they are a range."""
    least, most = _rounded(low), _rounded(high)
    return least if least == most else f"{least} to {most}"


def _rounded(value: float) -> str:
    return dollars(float(round(value))) if value >= 1_000 else dollars(round(value, 2) if value >= 1 else value)


def amount(found: Amount) -> str:
    """Return an amount with the marks of what is not certain about it."""
    if not found.known:
        return "unknown"
    lower = "≥ " if found.missing else ""
    words = money(found.low, found.low if found.missing and not found.assumed else found.high)
    if found.missing and not found.low and not found.high:
        return "unknown"
    return f"{lower}{'~' if found.assumed else ''}{words}{' or more' if found.open else ''}"


def request(at: AtVolume) -> str:
    """Return what a request costs, its part of what is paid by the month included."""
    if not at.volume or not at.month.known or not (at.month.low or at.month.high):
        return "unknown" if at.month.missing else "$0"
    low, high = at.request
    lower = "≥ " if at.month.missing else ""
    mark = "~" if at.month.assumed else ""
    least, most = dollars(_three(low)), dollars(_three(high))
    return f"{lower}{mark}{least if least == most else f'{least} to {most}'}"


def _three(value: float) -> float:
    return float(f"{value:.3g}")


def volume(per_month: float) -> str:
    """Return a volume as the format writes it."""
    return about("rate", Rate(per_month)) if per_month else "0/month"


def needs(candidate: Candidate) -> str:
    """Return how many needs are met: "4 yes, 1 part, 1 no"."""
    ratings = list(candidate.needs.values())
    counted = [f"{ratings.count(word)} {word}" for word in (YES, PART, NO) if word in ratings]
    return ", ".join(counted) or "none declared"


def findings(at: AtVolume) -> str:
    """Return how many findings there are: "1 error, 2 warnings"."""
    counted = []
    for level in (ERROR, WARNING, INFO):
        count = at.count(level)
        if count:
            counted.append(f"{count} {level}{'s' if count > 1 else ''}")
    return ", ".join(counted) or "none"


def latency(found: Latency) -> str:
    """Return the 95th percentile: of a request where it was measured, else of the layers before the answer."""
    if found.measured:
        return f"{_seconds(found.low)} measured"
    least, most = _seconds(found.low), _seconds(found.high)
    lower = "≥ " if found.unknown else ""
    if not found.high:
        return "unknown" if found.unknown else "only the answer"
    return f"{lower}{'~' if found.assumed else ''}{least if least == most else f'{least} to {most}'} + answer"


def _seconds(seconds: float) -> str:
    return about("duration", seconds) if seconds else "0ms"


def title(candidate: Candidate) -> str:
    """Return what a candidate is called."""
    return candidate.stack.title + (" (declared)" if candidate.stack.declared else "")


def design_table(comparison: Comparison) -> list[Row]:
    """Return the table of what does not depend on the volume, its heading first."""
    rows = [["stack", "needs met", "findings", "p95", "time to deploy", "when facts change"]]
    for one in comparison.candidates:
        rows.append(
            [
                title(one),
                needs(one),
                findings(one.volumes[0]),
                latency(one.latency),
                one.deploy.text or "unknown",
                one.knowledge.text or "unknown",
            ]
        )
    return rows


def cost_table(comparison: Comparison) -> list[Row]:
    """Return the table of what a month costs at each volume, a request at the first, and setting up."""
    volumes = comparison.volumes
    # Of a request it is the volume of today that counts.
    which = volumes.index(comparison.declared_volume) if comparison.declared_volume in volumes else 0
    rows = [["stack", *map(volume, volumes), f"a request at {volume(volumes[which])}", "set-up"]]
    for one in comparison.candidates:
        months = [amount(at.month) for at in one.volumes]
        rows.append([title(one), *months, request(one.volumes[which]), amount(one.set_up)])
    return rows


def break_evens(comparison: Comparison) -> list[str]:
    """Return a sentence for each two candidates that break even, and how many pairs leave it open."""
    names = [one.stack.title for one in comparison.candidates]
    sentences: list[tuple[float, str]] = []
    unsure = 0
    for one in comparison.break_evens:
        cheaper, dearer = names[one.second], names[one.first]
        partial = any(comparison.candidates[at].volumes[0].month.missing for at in (one.first, one.second))
        known = ", as far as known" if partial else ""
        if one.low is not None and one.high is not None:
            least, most = volume(one.low), volume(one.high)
            span = least if least == most else f"somewhere between {least} and {most}"
            words = f"from {span} on, {cheaper} is cheaper than {dearer}{known}"
            sentences.append((one.high / one.low, words))
        elif one.high is not None:
            words = f"from {volume(one.high)} at the latest, {cheaper} is cheaper than {dearer}{known}"
            sentences.append((float("inf"), words))
        else:
            unsure += 1
    sentences.sort(key=lambda pair: pair[0])
    lines = [words for _, words in sentences]
    if unsure:
        lines.append(
            f"the assumed figures do not show which is cheaper in {unsure} other pair{'s' * (unsure > 1)}"
        )
    return lines


def volume_changes(comparison: Comparison) -> list[str]:
    """Return where findings differ between the volumes: "prompting at 1M/month: with over-cost-budget"."""
    same: dict[tuple[float, str], list[str]] = {}
    for one in comparison.candidates:
        first = {(found.rule, found.path) for found in one.volumes[0].findings if found.severity in (ERROR, WARNING)}
        for at in one.volumes[1:]:
            now = {(found.rule, found.path) for found in at.findings if found.severity in (ERROR, WARNING)}
            comes, goes = sorted({rule for rule, _ in now - first}), sorted({rule for rule, _ in first - now})
            words = [f"with {', '.join(comes)}"] if comes else []
            words += [f"without {', '.join(goes)}"] if goes else []
            if words:
                same.setdefault((at.volume, "; ".join(words)), []).append(one.stack.title)
    every = len(comparison.candidates)
    return [
        f"{'every stack' if len(titles) == every else '; '.join(titles)} at {volume(per_month)}: {words}"
        for (per_month, words), titles in same.items()
    ]


def notes(comparison: Comparison) -> list[str]:
    """Return remarks on the comparison: volumes nobody declared, rejected layers, stacks left out, dates."""
    remarks = []
    if comparison.assumed_volumes:
        remarks.append("The file declares no `volume`: the volumes shown are examples.")
    reasons: dict[str, list[str]] = {}
    for one in comparison.candidates:
        if one.rejected:
            reasons.setdefault(one.rejected, []).append(one.stack.title)
    for why, titles in reasons.items():
        remarks.append(
            f"{listed(titles)} use{'s' if len(titles) == 1 else ''} a layer that was rejected, because: {why}"
        )
    for stack, why in comparison.left_out:
        remarks.append(f"{stack.title} is not compared: {why}")
    if comparison.price_date:
        remarks.append(f"List prices of {comparison.price_date}.")
    return remarks


def formulas(found: Amount) -> list[str]:
    """Return each part of an amount with its formula, and what is missing."""
    lines = []
    for part in found.parts:
        claims = f" ({' '.join(part.claims)})" if part.claims else ""
        mark = ", assumed" if part.assumed else ""
        lines.append(f"{part.name}{mark}: {part.formula}{claims}")
    if found.missing:
        lines.append(f"unknown: {', '.join(found.missing)}")
    return lines
