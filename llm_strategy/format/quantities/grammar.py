"""What each kind of quantity looks like: for messages, docs, completion and the JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable

from llm_strategy.format.quantities.numbers import DECIMALS, LIMIT, SCALES, WHOLE_DIGITS
from llm_strategy.format.quantities.reading import BYTES, DURATIONS, LONGEST_PATH, PER_YEAR, UNITS
from llm_strategy.format.quantities.values import CADENCES, CADENCES_OR_CHANGE
from llm_strategy.text import ticked

_FRACTION = rf"(?:\.[0-9]{{1,{DECIMALS}}})?"


_THOUSANDS = rf"(?:\.(?:[0-9]{{1,2}}|[0-9]{{4,{DECIMALS}}}))?"
"""What may follow up to three digits where three decimals may be meant for thousands."""
_ROUND_THOUSANDS = rf"(?:\.(?:[0-9]{{1,2}}|[0-9]{{2}}[1-9]|[0-9]{{4,{DECIMALS}}}))?"
"""The same where only `1.500` may."""


def _number(most: int = WHOLE_DIGITS, few: str = _FRACTION) -> str:
    """Return the pattern of a number of ``most`` digits; ``few`` is what may follow up to three of them."""
    groups = most // 3 - 1
    grouped = rf"[1-9][0-9]{{0,2}}(?:(?:,[0-9]{{3}}){{1,{groups}}}|(?:_[0-9]{{3}}){{1,{groups}}})"
    if few == _FRACTION:
        return rf"(?:[0-9]{{1,{most}}}|{grouped}){_FRACTION}"
    many = rf"(?:0[0-9]{{0,{most - 1}}}|[1-9][0-9]{{3,{most - 1}}}|{grouped}){_FRACTION}"
    return rf"(?:{many}|[1-9][0-9]{{0,2}}{few})"


def _count(few: str = _FRACTION) -> str:
    powers = sorted(set(SCALES.values()))
    scaled = [
        _number(WHOLE_DIGITS - power) + "[" + "".join(sorted(c for c in SCALES if SCALES[c] == power)) + "]"
        for power in powers
    ]
    return "(?:" + "|".join([_number(few=few), *scaled]) + ")"


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(words) + ")"


_YEAR = "[12][0-9]{3}"
# Every fourth year, without the centuries that 400 does not divide.
_LEAP_YEAR = "(?:[12][0-9](?:0[48]|[2468][048]|[13579][26])|(?:12|16|20|24|28)00)"
_DATE = (
    rf"(?:{_YEAR}-(?:0[1-9]|1[0-2])"
    rf"|{_YEAR}-(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    rf"|{_YEAR}-(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    rf"|{_YEAR}-02-(?:0[1-9]|1[0-9]|2[0-8])"
    rf"|{_LEAP_YEAR}-02-29)"
)
_TIME = _any_of(["week", *PER_YEAR])
_SCORE = rf"-?(?:{_number()} ?%|{_number(few=_ROUND_THOUSANDS)})"
_NOUNS = _any_of(f"{unit[:-1]}s?" for unit in UNITS)
_CONTROLS = r"\u0000-\u001f\u007f-\u009f\\"

PATTERNS: dict[str, str | None] = {
    kind: body if body is None else f"^{body}$"
    for kind, body in {
        "cadence": _any_of(CADENCES),
        "cadence-or-change": _any_of(CADENCES_OR_CHANGE),
        "duration": rf"{_number(few=_ROUND_THOUSANDS)} ?{_any_of(DURATIONS)}",
        "count": _count(_ROUND_THOUSANDS),
        "rate": rf"{_count(_THOUSANDS)}(?: requests?)? ?/ ?{_TIME}",
        "size": rf"(?:{_count(_THOUSANDS)} ?{_NOUNS}|{_number(few=_ROUND_THOUSANDS)} ?{_any_of(BYTES)})",
        "money": rf"\${_count(_THOUSANDS)}",
        "money-per-time": rf"\${_count(_THOUSANDS)} ?/ ?{_TIME}",
        "money-per-million": rf"\${_count()}",
        "budget": rf"\${_count()} ?/ ?(?:request|{_TIME})",
        "token-rate": rf"{_count()} ?tokens? ?/ ?s",
        "percent": rf"(?:100(?:\.0{{1,{DECIMALS}}})?|[0-9]{{1,2}}{_FRACTION}) ?%",
        "date": _DATE,
        "bool": None,
        "path": rf"[^ {_CONTROLS}](?:[^{_CONTROLS}]{{0,{LONGEST_PATH - 2}}}[^ {_CONTROLS}])?",
        "target": rf"(?:at least |at most )?{_SCORE}",
        "score": _SCORE,
        "relative-score": rf"(?:parity|[+-]{_number()}(?: ?%| points?))",
    }.items()
}
"""A regular expression for the quoted writings of each kind."""

BOUNDS: dict[str, dict[str, float]] = {
    "count": {"minimum": 0, "exclusiveMaximum": LIMIT},
    "score": {"exclusiveMinimum": -LIMIT, "exclusiveMaximum": LIMIT},
    "target": {"exclusiveMinimum": -LIMIT, "exclusiveMaximum": LIMIT},
}
"""JSON Schema bounds of the kinds that may be bare numbers."""

EXAMPLES: dict[str, tuple[str, ...]] = {
    "cadence": tuple(CADENCES),
    "cadence-or-change": tuple(CADENCES_OR_CHANGE),
    "duration": ("800ms", "1.5s", "700 ms", "2min", "24h", "7d"),
    "count": ("800", "1,200", "1_200", "12k", "3M", "1.5B"),
    "rate": ("400k/month", "2k/day", "5/s", "60k requests/month"),
    "size": ("3M tokens", "200k words", "1,200 characters", "40 MB", "40 tables", "12k documents"),
    "money": ("$50", "$1,500", "$1.2k"),
    "money-per-time": ("$200/month", "$1,500/month", "$2.10/hour"),
    "money-per-million": ("$0.15", "$2.50"),
    "budget": ("$200/month", "$1,500/month", "$2.10/hour", "$0.02/request"),
    "token-rate": ("700 tokens/s", "1.2k tokens/s"),
    "percent": ("81%", "48.9%"),
    "date": ("2026-09-02", "2026-09"),
    "bool": ("true", "false"),
    "path": ("prompts/answer.md", "../data/train.jsonl"),
    "target": ("95%", "4.2", "at least 95%", "at most 2%"),
    "score": ("88%", "4.2"),
    "relative-score": ("+3 points", "+28%", "-2 points", "parity"),
}
"""Right writings of each kind."""

EXPECTED: dict[str, str] = {
    "cadence": "a cadence such as `daily`",
    "cadence-or-change": "a cadence such as `daily`, or `on-change`",
    "duration": "a duration such as 800ms",
    "count": "a count such as 800 or 12k",
    "rate": "a rate such as 400k/month",
    "size": "a size such as 3M tokens",
    "money": "an amount such as $500",
    "money-per-time": "an amount over time such as $200/month",
    "money-per-million": "a price of a million tokens such as $0.15",
    "budget": "an amount over time such as $200/month, or a request such as $0.02/request",
    "token-rate": "a rate such as 700 tokens/s",
    "percent": "a percentage such as 81%",
    "date": "a date such as 2026-09-02 or 2026-09",
    "bool": "`true` or `false`",
    "path": "a path such as prompts/answer.md",
    "target": "a target such as 95% or at most 2%",
    "score": "a score such as 88% or 4.2",
    "relative-score": "a relative score such as +3 points, +28% or parity",
}
"""Each kind in a few words, for an error."""


_TIMES = ticked(["s", "min", "hour", "day", "week", "month", "year"])

DESCRIPTIONS: dict[str, str] = {
    "cadence": f"a cadence: {ticked(CADENCES)}",
    "cadence-or-change": f"a cadence: {ticked(CADENCES_OR_CHANGE)}",
    "duration": f"a duration: a number and {ticked(DURATIONS)}",
    "count": "a count: a number that is not negative, in full or with `k`, `M` or `B`",
    "rate": f"a rate of requests: a count, `/` and {_TIMES}; a month is 365/12 days",
    "size": f"a size: a count and {ticked(UNITS)}, or a number and {ticked(BYTES)} of text; "
    "4 characters or bytes, or 0.75 words, make a token",
    "money": "an amount of US dollars, paid once: `$` and a count",
    "money-per-time": f"US dollars over time: `$`, a count, `/` and {_TIMES}",
    "money-per-million": "US dollars for a million tokens: `$` and a number",
    "budget": f"US dollars over time or a request: `$`, a count, `/` and {_TIMES} or `request`",
    "token-rate": "a rate of tokens: a count and `tokens/s`",
    "percent": "a percentage from 0% to 100%, with its sign",
    "date": "a date: year-month-day, or year-month",
    "bool": "a boolean: `true` or `false`, without quotes",
    "path": "a path relative to this file, with `/` between directories, or an address such as "
        "`s3://bucket/key`",
    "target": "a target: a percentage or a number to reach, or `at most` and one not to exceed",
    "score": "a score: a percentage, or a plain number",
    "relative-score": "a score relative to another: a sign and `points` (the metric's own unit) or `%` (of the other "
    "score), or `parity`",
}
"""Each kind and how it is written, as a noun phrase."""
