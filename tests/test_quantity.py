"""Quantities: what is read, what is refused and what is suggested, how values are shown, and the patterns."""

from __future__ import annotations

import datetime
import json
import math
import pickle
import re
import subprocess
import sys
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from llm_strategy.format.quantities import parse as quantity
from llm_strategy.format.quantities.numbers import may_be_round_thousands
from llm_strategy.format.quantities.parse import (
    Cadence,
    Date,
    Rate,
    Score,
    Size,
    Target,
    Unreadable,
    parse,
    show,
)

KINDS = quantity.KINDS
TEXT_KINDS = [kind for kind in KINDS if quantity.pattern(kind)]
BARE = [kind for kind in KINDS if quantity.numeric(kind)]


def refused(kind: str, text: str, plain: bool = True) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        parse(kind, text, plain)
    return caught.value


def reads(kind: str, text: str, plain: bool) -> bool:
    try:
        parse(kind, text, plain)
    except Unreadable:
        return False
    return True


READ = [
    ("cadence", "real-time", Cadence("real-time", 0)),
    ("cadence", "hourly", Cadence("hourly", 1 / 24)),
    ("cadence", "quarterly", Cadence("quarterly", 91)),
    ("cadence", "static", Cadence("static", math.inf)),
    ("cadence-or-change", "on-change", Cadence("on-change", 0)),
    ("cadence-or-change", "weekly", Cadence("weekly", 7)),
    ("duration", "800ms", 0.8),
    ("duration", "1.5s", 1.5),
    ("duration", "700 ms", 0.7),
    ("duration", "1,500ms", 1.5),
    ("duration", "2min", 120.0),
    ("duration", "24h", 86_400.0),
    ("duration", "7d", 604_800.0),
    ("duration", "0s", 0.0),
    ("count", "800", 800.0),
    ("count", "1_200", 1200.0),
    ("count", "1,200", 1200.0),
    ("count", "1,200.5", 1200.5),
    ("count", "12k", 12_000.0),
    ("count", "12K", 12_000.0),
    ("count", "3M", 3e6),
    ("count", "1.5B", 1.5e9),
    ("count", "1.001M", 1_001_000.0),
    ("count", "8.7k", 8700.0),
    ("count", "1e3", 1000.0),
    ("count", "0x1F", 31.0),
    ("count", "0o17", 15.0),
    ("count", "017", 17.0),
    ("count", "+5", 5.0),
    ("count", "-0", 0.0),
    ("rate", "400k/month", Rate(400_000.0)),
    ("rate", "60k requests/month", Rate(60_000.0)),
    ("rate", "1 request/min", Rate(43_800.0)),
    ("rate", "400k / month", Rate(400_000.0)),
    ("rate", "2k/day", Rate(2000 * 365 / 12)),
    ("rate", "5/s", Rate(13_140_000.0)),
    ("rate", "84/week", Rate(365.0)),
    ("rate", "12/year", Rate(1.0)),
    ("rate", "1/hour", Rate(730.0)),
    ("size", "3M tokens", Size(3e6, 3e6, "tokens")),
    ("size", "1 token", Size(1.0, 1.0, "tokens")),
    ("size", "1,200 characters", Size(300.0, 1200.0, "characters")),
    ("size", "75 words", Size(100.0, 75.0, "words")),
    ("size", "40 KB", Size(10_000.0, 40.0, "KB")),
    ("size", "40MB", Size(1e7, 40.0, "MB")),
    ("size", "2 GB", Size(5e8, 2.0, "GB")),
    ("size", "40 tables", Size(None, 40.0, "tables")),
    ("size", "1 table", Size(None, 1.0, "tables")),
    ("size", "12k documents", Size(None, 12_000.0, "documents")),
    ("money", "$50", 50.0),
    ("money", "$1,500", 1500.0),
    ("money", "$1.2k", 1200.0),
    ("money-per-time", "$200/month", 200.0),
    ("money-per-time", "$2.10/hour", 1533.0),
    ("money-per-time", "$1.2k / year", 100.0),
    ("money-per-million", "$0.15", 0.15),
    ("percent", "81%", 0.81),
    ("percent", "81 %", 0.81),
    ("percent", "48.9%", 0.489),
    ("percent", "0%", 0.0),
    ("percent", "100%", 1.0),
    ("percent", "100.0%", 1.0),
    ("date", "2026-09-02", Date(2026, 9, 2)),
    ("date", "2026-09", Date(2026, 9)),
    ("date", "2024-02-29", Date(2024, 2, 29)),
    ("bool", "true", True),
    ("bool", "TRUE", True),
    ("bool", "False", False),
    ("path", "../data/train.jsonl", "../data/train.jsonl"),
    ("path", "s3://bucket/key", "s3://bucket/key"),
    ("path", "d\u00e9j\u00e0 vu/\U0001f600.md", "d\u00e9j\u00e0 vu/\U0001f600.md"),
    ("target", "95%", Target(0.95, True)),
    ("target", "at least 95%", Target(0.95, True)),
    ("target", "at most 2%", Target(0.02, True, True)),
    ("target", "4.2", Target(4.2, False)),
    ("target", "at most 1,300", Target(1300.0, False, True)),
    ("score", "88%", Score(0.88, True)),
    ("score", "4.2", Score(4.2, False)),
    ("score", "-0.25", Score(-0.25, False)),
    ("score", "-3%", Score(-0.03, True)),
    ("score", "130%", Score(1.3, True)),
    ("score", "0.8333333333333334", Score(0.8333333333333334, False)),
    ("score", "1e-30", Score(1e-30, False)),
]


@pytest.mark.parametrize(("kind", "text", "value"), READ)
def test_reads(kind: str, text: str, value: object) -> None:
    assert parse(kind, text) == value
    assert type(parse(kind, text)) is type(value)
    # The second time it is remembered.
    assert parse(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "text"), [(k, t) for k in KINDS if k != "bool" for t in quantity.examples(k)]
)
def test_examples_read_and_quotes_do_not_matter(kind: str, text: str) -> None:
    assert parse(kind, text, False) == parse(kind, text, True)


# kind, text → suggestions whose first is certain.
SAFE = [
    ("cadence", "nightly", "daily"),
    ("cadence", "Daily", "daily"),
    ("cadence", "each day", "daily"),
    ("cadence", "every week", "weekly"),
    ("cadence", "per-week", "weekly"),
    ("cadence", "once a month", "monthly"),
    ("cadence", "annually", "yearly"),
    ("cadence", "per annum", "yearly"),
    ("cadence", "never", "static"),
    ("cadence", "realtime", "real-time"),
    ("cadence", "real_time", "real-time"),
    ("cadence", "24h", "daily"),
    ("cadence", "every 7 days", "weekly"),
    ("cadence", "3 months", "quarterly"),
    ("cadence", " daily ", "daily"),
    ("cadence-or-change", "on change", "on-change"),
    ("cadence-or-change", "OnChange", "on-change"),
    ("duration", "3 seconds", "3s"),
    ("duration", "800MS", "800ms"),
    ("duration", "24 hrs", "24h"),
    ("duration", "1 week", "7d"),
    ("duration", "an hour", "1h"),
    ("duration", "1h30m", "90min"),
    ("duration", "1 min, 30 s", "90s"),
    ("duration", "500\N{MICRO SIGN}s", "0.5ms"),
    ("duration", ".5s", "0.5s"),
    ("duration", "1.5  s", "1.5 s"),
    ("count", "12 k", "12k"),
    ("count", "3 million", "3M"),
    ("count", "3bn", "3B"),
    ("count", "12_00", "1200"),
    ("count", "1 200", "1200"),
    ("count", "1.200,50", "1200.50"),
    ("count", "\uff15", "5"),
    ("count", "\u0661\u0662", "12"),
    ("rate", "100 per day", "100/day"),
    ("rate", "100/d", "100/day"),
    ("rate", "100 daily", "100/day"),
    ("rate", "5 rps", "5/s"),
    ("rate", "10 requests/second", "10/s"),
    ("rate", "60k reqs a month", "60k/month"),
    ("rate", "1e6/month", "1000000/month"),
    ("size", "3M Tokens", "3M tokens"),
    ("size", "3 million tokens", "3M tokens"),
    ("size", "3 Mtok", "3M tokens"),
    ("size", "10 KiB", "10.24 KB"),
    ("size", "40 mb", "40 MB"),
    ("size", "2 TB", "2000 GB"),
    ("size", "500 bytes", "0.5 KB"),
    ("size", "40 MB of text", "40 MB"),
    ("money", "50$", "$50"),
    ("money", "50 USD", "$50"),
    ("money", "US$50", "$50"),
    ("money", "$ 50", "$50"),
    ("money", "$1.200,50", "$1200.50"),
    ("money-per-time", "$200 per month", "$200/month"),
    ("money-per-time", "$200/mo", "$200/month"),
    ("money-per-time", "2 dollars an hour", "$2/hour"),
    ("money-per-million", "$0.15/M tokens", "$0.15"),
    ("money-per-million", "$0.15 per million tokens", "$0.15"),
    ("money-per-million", "$0.0025/1k tokens", "$2.50"),
    ("percent", "81 percent", "81%"),
    ("percent", "8 out of 10", "80%"),
    ("percent", "\uff18\uff11\uff05", "81%"),
    ("percent", "007%", "7%"),
    ("date", "2026-9-2", "2026-09-02"),
    ("date", "2026/09/02", "2026-09-02"),
    ("date", "20260902", "2026-09-02"),
    ("date", "13.09.2026", "2026-09-13"),
    ("date", "09/13/2026", "2026-09-13"),
    ("date", "2026-09-02T10:00:00Z", "2026-09-02"),
    ("date", "Sep 2, 2026", "2026-09-02"),
    ("date", "2nd of September 2026", "2026-09-02"),
    ("date", "September 2026", "2026-09"),
    ("date", "9/2026", "2026-09"),
    ("bool", "yes", "true"),
    ("bool", "no", "false"),
    ("bool", "On", "true"),
    ("bool", "off", "false"),
    ("bool", "tRUE", "true"),
    ("path", " a.md", "a.md"),
    ("target", ">= 95%", "at least 95%"),
    ("target", "\N{LESS-THAN OR EQUAL TO}2%", "at most 2%"),
    ("target", "At least 95%", "at least 95%"),
    ("target", "at-most 2 percent", "at most 2%"),
    ("target", "max 2%", "at most 2%"),
    ("target", "95%+", "at least 95%"),
    ("score", "+88%", "88%"),
    ("score", "88 pct", "88%"),
]


@pytest.mark.parametrize(("kind", "text", "first"), SAFE)
def test_certain_spellings(kind: str, text: str, first: str) -> None:
    error = refused(kind, text)
    assert (error.suggestions, error.safe) == ((first,), True)


# kind, text → suggestions, none of them certain, and a part of the hint.
ASKED = [
    ("cadence", "live", ("real-time",), ""),
    ("cadence", "dialy", ("daily",), ""),
    ("cadence", "every 2 weeks", ("weekly", "monthly"), "`weekly` and `monthly`"),
    ("cadence", "on-change", (), "how often the facts change"),
    ("cadence", "foo", (), ""),
    ("cadence-or-change", "on push", ("on-change",), ""),
    ("duration", "5m", ("5min", "5ms"), "5min or 5ms"),
    ("duration", "800", ("800ms", "800s"), "unit"),
    ("duration", "1 month", ("30d",), ""),
    ("duration", "-5ms", ("5ms",), "negative"),
    ("duration", "1-2s", ("1s", "2s"), "range"),
    ("duration", ".inf", (), "finite"),
    ("count", "3m", ("3M",), ""),
    ("count", "-5", ("5",), "negative"),
    ("count", "1,20", ("1.20",), ""),
    ("count", "1e999", (), "finite"),
    ("count", ".nan", (), "finite"),
    ("count", ".inf", (), "finite"),
    ("count", "1e15", (), "finite"),
    ("count", "800 examples", ("800",), "only the number"),
    ("count", "lots", (), ""),
    ("count", "a few", (), ""),
    ("count", "2 dozen", (), ""),
    ("count", "10^6", (), ""),
    ("count", "2026-09-02", (), ""),
    ("score", "A", (), ""),
    ("duration", "2026-09-02", (), ""),
    ("rate", "lots", (), "a number over a time"),
    ("rate", "400k", ("400k/month", "400k/day"), "add the time"),
    ("rate", "100/m", ("100/month", "100/min"), "could be"),
    ("rate", "60k calls/month", ("60k/month",), "one task"),
    ("rate", "100-200/day", ("100/day", "200/day"), "range"),
    ("rate", "~100/day", ("100/day",), "one number"),
    ("rate", "100/fortnight", (), "the time is"),
    ("size", "500", ("500 tokens",), "what is counted"),
    ("size", "12 pages", ("12 documents",), "words or tokens"),
    ("size", "40 Mb", ("40 MB",), ""),
    ("size", "40 tabels", ("40 tables",), ""),
    ("money", "50", ("$50",), "US dollars"),
    ("money", "\N{EURO SIGN}500", (), "US dollars"),
    ("money", "500 EUR", (), "US dollars"),
    ("money", "A$50", (), "US dollars"),
    ("money", "\N{INDIAN RUPEE SIGN}500", (), "US dollars"),
    ("money", "$200/month", ("$200",), "paid once"),
    ("money", "-$50", ("$50",), "negative"),
    ("money-per-time", "$50", ("$50/month",), "add the time"),
    ("money-per-time", "50", ("$50/month",), "US dollars"),
    ("money-per-time", "\N{POUND SIGN}50/month", (), "US dollars"),
    ("money-per-time", "$50/1k requests", (), "the time is"),
    ("money-per-million", "0.15", ("$0.15",), "US dollars"),
    ("money-per-million", "$0.15/month", ("$0.15",), "a million tokens"),
    ("percent", "81", ("81%",), "81%"),
    ("percent", "0.81", ("81%", "0.81%"), "81% or 0.81%"),
    ("percent", "1", ("1%", "100%"), "could be"),
    ("percent", "-5%", ("5%",), "negative"),
    ("percent", "101%", (), "at most 100%"),
    ("percent", "100.01%", (), "at most 100%"),
    ("date", "02.09.2026", ("2026-09-02",), "could be"),
    ("date", "09/02/2026", ("2026-09-02", "2026-02-09"), "could be"),
    ("date", "2026-02-30", ("2026-02-28",), "28 days"),
    ("date", "2026-13", (), "month"),
    ("date", "2026", (), "month"),
    ("date", "today", (), "date itself"),
    ("date", "Q3 2026", ("2026-09",), "quarter"),
    ("bool", "1", ("true",), ""),
    ("bool", "maybe", (), ""),
    ("path", "500", ("./500",), ""),
    ("path", "true", ("./true",), ""),
    ("path", "prompts\\faq.md", ("prompts/faq.md",), "between directories"),
    ("path", "a\tb", (), "control character"),
    ("target", "> 95%", ("at least 95%",), ""),
    ("target", "as good as possible", (), ""),
    ("score", "88/100", ("88%", "88"), ""),
    ("score", "4.2/5", ("4.2", "84%"), ""),
    ("score", ".nan", (), "finite"),
    ("score", "high", (), ""),
]


POINTS = [
    ("rate", "200.000/month", ("200000/month", "200/month")),
    ("rate", "1.234/day", ("1234/day", "1.2340/day")),
    ("rate", "200.000 requests per month", ("200000/month", "200/month")),
    ("rate", "200.000", ("200000/month", "200/month")),
    ("count", "1.500", ("1500", "1.5")),
    ("count", "-1.500", ("1500", "1.5")),
    ("size", "3.000 tokens", ("3000 tokens", "3 tokens")),
    ("size", "12.345 documents", ("12345 documents", "12.3450 documents")),
    ("size", "1.500MB", ("1500MB", "1.5MB")),
    ("duration", "1.500ms", ("1500ms", "1.5ms")),
    ("duration", "1.500 seconds", ("1500s", "1.5s")),
    ("money", "$1.000", ("$1000", "$1")),
    ("money", "1.000 USD", ("$1000", "$1")),
    ("money-per-time", "$1.234/month", ("$1234/month", "$1.2340/month")),
    ("target", "at most 1.300", ("at most 1300", "at most 1.3")),
    ("score", "1.200", ("1200", "1.2")),
]


@pytest.mark.parametrize(("kind", "text", "suggestions"), POINTS)
@pytest.mark.parametrize("plain", [True, False])
def test_a_point_that_may_group_thousands_is_asked_about(
    kind: str, text: str, suggestions: tuple[str, ...], plain: bool
) -> None:
    error = refused(kind, text, plain)
    assert (error.suggestions, error.safe) == (suggestions, False)
    assert error.hint == "it could be " + " or ".join(suggestions)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *(("rate", "1.500k/month"), ("rate", "0.125/s"), ("rate", "1,234.500/month"), ("rate", "1234.500/month")),
        *(("count", "1.234"), ("duration", "1.234s"), ("duration", "0.250s"), ("score", "0.850"), ("score", "88.500%")),
        *(("money-per-million", "$1.250"), ("percent", "12.500%"), ("size", "1.001M tokens"), ("money", "$1.50")),
    ],
)
def test_a_point_that_can_only_begin_decimals_is_read(kind: str, text: str) -> None:
    assert parse(kind, text) is not None


@pytest.mark.parametrize("kind", ["score", "percent", "target", "count", "money", "money-per-million", "rate", "size", "duration"])
@pytest.mark.parametrize("text", ["2/3", "1/3", "$2/3", "2/3 MB", "2/3 h", "2/7 per day", "at least 2/3"])
def test_a_fraction_is_never_taken_for_its_first_number(kind: str, text: str) -> None:
    error = refused(kind, text)
    assert not error.safe
    assert all(re.search(r"\.[0-9]%$", word) for word in error.suggestions), error.suggestions


@pytest.mark.parametrize(("kind", "text", "suggestions", "hint"), ASKED)
def test_what_is_not_certain_is_asked(kind: str, text: str, suggestions: tuple[str, ...], hint: str) -> None:
    error = refused(kind, text)
    assert (error.suggestions, error.safe) == (suggestions, False)
    assert hint in error.hint


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "~",
        "null",
        ".nan",
        "-.inf",
        "2026-09-02x",
        "-5%%",
        "\x00",
        "\x1b[31m",
        "\ud800",
        "\u202e",
        "x",
    ],
)
def test_odd_texts_are_refused_quietly(kind: str, text: str) -> None:
    if kind == "path" and text in ("2026-09-02x", "-5%%", "\ud800", "\u202e", "x"):
        assert parse(kind, text) == text
        return
    error = refused(kind, text)
    assert error.found.isprintable()
    assert str(error).isprintable()


@pytest.mark.parametrize("plain", [True, False])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "unit",
    [
        "9",
        "9,",
        "1 ",
        " ",
        "a",
        "-",
        "$",
        "%",
        "1h",
        "\u0661",
        "\uff11",
        "a/",
        "\\",
        "\n",
        "\ufdfa",
        "1_",
        ".",
        "e",
    ],
)
def test_long_texts_cost_little_and_are_not_repeated(kind: str, unit: str, plain: bool) -> None:
    text = unit * (100_000 // len(unit))
    error = refused(kind, text, plain)
    assert len(error.found) < 100
    assert all(len(one) < 100 for one in error.suggestions)
    pattern = quantity.pattern(kind)
    assert pattern is None or not re.fullmatch(pattern, text)


def test_quoted_texts() -> None:
    error = refused("bool", "true", plain=False)
    assert (error.suggestions, error.safe, error.found) == (("true",), True, '"true"')
    assert "quotes" in error.hint
    assert refused("bool", "no", plain=False).suggestions == ("false",)
    assert parse("path", "500", plain=False) == "500"
    assert refused("count", "1e3", plain=False).suggestions == ("1000",)
    assert refused("count", "0x1F", plain=False).suggestions == ("31",)


def test_unreadable_says_it_and_survives_pickling() -> None:
    error = refused("percent", "0.81")
    assert error.expected == "a percentage such as 81%"
    assert str(error) == "expected a percentage such as 81%, found `0.81`: `0.81` could be 81% or 0.81%"
    again = pickle.loads(pickle.dumps(error))
    assert (again.suggestions, again.hint, str(again)) == (error.suggestions, error.hint, str(error))
    # A remembered error is a new one: its traceback is its own.
    assert refused("percent", "0.81") is not error


def test_memory_is_bounded() -> None:
    for number in range(10_000):
        parse("count", str(number))
        reads("count", f"x{number}", True)
    assert len(quantity._read) <= 4096
    assert len(quantity._unread) <= 4096
    parse("path", "a" * 4096)
    assert ("path", "a" * 4096, True) not in quantity._read


# -- values


def test_cadences_are_ordered_fastest_first() -> None:
    cadences = [parse("cadence", word) for word in quantity.examples("cadence")]
    assert cadences == sorted(cadences, reverse=True)[::-1]
    assert cadences[0] < cadences[1] <= cadences[1]
    assert max(cadences).word == "static"
    assert min(cadences).days == 0
    change = parse("cadence-or-change", "on-change")
    assert change < cadences[1]
    assert change <= cadences[0] <= change
    assert change != cadences[0]


def test_rates() -> None:
    assert parse("rate", "100/day").per_day == pytest.approx(100)
    assert parse("rate", "100/day") > parse("rate", "100/week")


@given(st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2999, 12, 31)))
def test_dates_count_like_the_calendar(day: datetime.date) -> None:
    read = parse("date", day.isoformat())
    assert read.ordinal == day.toordinal()
    month = parse("date", day.isoformat()[:7])
    assert month >= read
    assert month.last_day().ordinal == month.ordinal
    assert datetime.date.fromordinal(month.ordinal + 1).day == 1


@given(st.integers(900, 3100), st.integers(0, 14), st.integers(0, 33))
@example(2000, 2, 29)
@example(1900, 2, 29)
def test_dates_exist(year: int, month: int, day: int) -> None:
    text = f"{year:04d}-{month:02d}-{day:02d}"
    try:
        datetime.date(year, month, day)
        real = 1000 <= year <= 2999
    except ValueError:
        real = False
    assert reads("date", text, True) == real
    assert bool(re.fullmatch(quantity.pattern("date") or "", text)) == real


def test_targets() -> None:
    assert parse("target", "95%").met_by(parse("score", "95%"))
    assert not parse("target", "95%").met_by(parse("score", "94.9%"))
    assert parse("target", "at most 2%").met_by(parse("score", "2%"))
    assert not parse("target", "at most 2%").met_by(parse("score", "2.1%"))
    assert not parse("target", "0.5").met_by(parse("score", "95%"))


def test_values_equal_by_their_parts() -> None:
    assert parse("date", "2026-09") != parse("date", "2026-09-30")
    assert Score(0.5, True) != Target(0.5, True)
    assert len({Date(2026, 9), Date(2026, 9), Rate(1.0), Rate(1.0)}) == 2
    assert repr(Date(2026, 9)) == "Date(2026, 9, None)"
    assert "on-change" in repr(parse("cadence-or-change", "on-change"))


@given(st.integers(0, 10**9 - 1), st.integers(0, 20), st.sampled_from(["", "k", "M"]))
def test_counts_are_rounded_once(digits: int, decimals: int, scale: str) -> None:
    whole = str(digits).rjust(decimals + 1, "0")
    text = (f"{whole[:-decimals]}.{whole[-decimals:]}" if decimals else whole) + scale
    exact = Fraction(digits, 10**decimals) * {"": 1, "k": 1000, "M": 10**6}[scale]
    if may_be_round_thousands(text):
        with pytest.raises(Unreadable):
            parse("count", text)
    else:
        assert parse("count", text) == float(exact)


# -- showing

SHOWN = [
    ("rate", Rate(90_741.0), "90,741/month"),
    ("rate", Rate(400_000.0), "400k/month"),
    ("rate", parse("rate", "2k/day"), "2,000/day"),
    ("rate", parse("rate", "5/s"), "13,140,000/month"),
    ("money-per-time", 1500.0, "$1,500/month"),
    ("money-per-time", parse("money-per-time", "$10/day"), "$10/day"),
    ("money", 2.1, "$2.10"),
    ("money", 2e6, "$2M"),
    ("money", 12_000.0, "$12,000"),
    ("money-per-million", 0.075, "$0.075"),
    ("duration", 0.3, "300ms"),
    ("duration", 1.5, "1.5s"),
    ("duration", 5400.0, "90min"),
    ("duration", 604_800.0, "7d"),
    ("duration", 0.0, "0s"),
    ("size", parse("size", "3,000,000 tokens"), "3M tokens"),
    ("size", parse("size", "1 table"), "1 table"),
    ("size", parse("size", "1 MB"), "1 MB"),
    ("count", 1800.0, "1,800"),
    ("count", 12_000.0, "12k"),
    ("percent", 0.489, "48.9%"),
    ("date", Date(2026, 9), "2026-09"),
    ("target", Target(0.02, True, True), "at most 2%"),
    ("target", Target(0.95, True), "95%"),
    ("score", Score(-0.03, True), "-3%"),
    ("bool", False, "false"),
    ("cadence", Cadence("weekly", 7.0), "weekly"),
    ("path", "a/b", "a/b"),
]


@pytest.mark.parametrize(("kind", "value", "text"), SHOWN)
def test_show(kind: str, value: object, text: str) -> None:
    assert show(kind, value) == text
    assert parse(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("rate", Rate(90_740.74074), "90,741/month"),
        ("rate", Rate(12.3456), "12.3/month"),
        ("money-per-time", 1499.996, "$1,500/month"),
        ("money-per-time", 108.00000000000001, "$108/month"),
        ("money", 0.0123456, "$0.0123"),
        ("duration", 0.1 + 0.2, "300ms"),
        ("duration", 0.9 * 3, "2.7s"),
        ("count", 1234.5678, "1,235"),
        ("percent", 5 / 6, "83.3%"),
        ("score", Score(5 / 6, True), "83.3%"),
        ("target", Target(4.1999999, False), "4.2"),
        ("size", Size(100.04, 100.04, "tokens"), "100 tokens"),
    ],
)
def test_about(kind: str, value: object, text: str) -> None:
    assert quantity.about(kind, value) == text


def writings(kind: str) -> st.SearchStrategy[str]:
    pattern = quantity.pattern(kind)
    return st.sampled_from(["true", "false"]) if pattern is None else st.from_regex(pattern, fullmatch=True)


KIND_AND_WRITING = st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(st.just(kind), writings(kind)))


@given(KIND_AND_WRITING)
@example(("duration", "0.00000000012345678901min"))
@example(("duration", "999,999,999,999,999.9999999999d"))
@example(("rate", "999999999999999/s"))
@example(("size", "1,000,000.0000000109KB"))
@example(("size", "1,000,000.0000000109 words"))
@example(("rate", "0.00000000000000000001/week"))
@example(("money-per-time", "$0.1/week"))
@example(("target", "at most -0.00000000000000000001%"))
def test_what_is_shown_reads_back(drawn: tuple[str, str]) -> None:
    kind, text = drawn
    # A path may hold what only quotes keep from being a number.
    plain = kind == "bool"
    value = parse(kind, text, plain)
    assert parse(kind, show(kind, value), plain) == value
    flat = show(kind, value, grouped=False)
    assert parse(kind, flat, plain) == value
    assert kind == "path" or "," not in flat


@given(st.sampled_from(BARE), st.floats(allow_nan=False, allow_infinity=False))
def test_bare_numbers_follow_the_schema(kind: str, number: float) -> None:
    bounds = quantity.number_schema(kind)
    assert bounds is not None
    inside = (
        number >= bounds.get("minimum", -math.inf)
        and number > bounds.get("exclusiveMinimum", -math.inf)
        and number < bounds["exclusiveMaximum"]
    )
    for text in {repr(number), json.dumps(number), f"{number:E}"}:
        assert reads(kind, text, True) == inside
    if inside:
        value = parse(kind, repr(number))
        assert (value if kind == "count" else value.value) == number
        assert parse(kind, show(kind, value)) == value


@pytest.mark.parametrize("kind", [kind for kind in KINDS if not quantity.numeric(kind)])
@given(st.floats() | st.integers())
def test_no_other_kind_is_a_bare_number(kind: str, number: float) -> None:
    assert not reads(kind, repr(number), True) or kind == "path"
    assert quantity.number_schema(kind) is None
    if kind == "path" and math.isfinite(number):
        assert not reads(kind, repr(number), True)


@given(st.sampled_from(["duration", "count", "rate", "money-per-time", "percent"]), st.floats(1e-3, 1e12))
def test_computed_values_are_shown_without_fail(kind: str, number: float) -> None:
    value = Rate(number) if kind == "rate" else number
    for text in (show(kind, value), quantity.about(kind, value)):
        assert not re.search(r"[0-9]e", text)
        assert len(text) < 60


# -- patterns

LETTERS = "0123456789.,_%$/ -kKMBsmhdintoye\n\\\u0661"


@st.composite
def almost(draw: st.DrawFn) -> tuple[str, str]:
    """A right writing with a few letters changed, dropped or put in."""
    kind = draw(st.sampled_from(TEXT_KINDS))
    letters = list(draw(writings(kind) | st.sampled_from(quantity.examples(kind))))
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(letters)))
        new = draw(st.sampled_from([*LETTERS, "", " requests", "at most ", "00"]))
        letters[place : place + draw(st.integers(0, 2))] = [new]
    return kind, "".join(letters)


@given(almost() | st.tuples(st.sampled_from(TEXT_KINDS), st.text(LETTERS, max_size=12) | st.text(max_size=8)))
@example(("percent", "100.0%"))
@example(("percent", "100.1%"))
@example(("percent", "099%"))
@example(("count", "1,2345"))
@example(("count", "1_234,567"))
@example(("count", "0,200"))
@example(("count", "999999B"))
@example(("count", "1000000B"))
@example(("count", "1,000,000B"))
@example(("rate", "60k  requests/month"))
@example(("rate", "60k /month"))
@example(("rate", "60k  /month"))
@example(("rate", "60krequests/month"))
@example(("size", "3k MB"))
@example(("size", "3Mtokens"))
@example(("size", "3 M tokens"))
@example(("size", "3  MB"))
@example(("money-per-time", "$5  /day"))
@example(("money-per-time", "/day"))
@example(("duration", "ms"))
@example(("duration", " ms"))
@example(("score", "--5"))
@example(("target", "at most at most 5"))
def test_pattern_and_parse_agree(drawn: tuple[str, str]) -> None:
    kind, text = drawn
    pattern = quantity.pattern(kind)
    assert pattern is not None
    assert reads(kind, text, False) == bool(re.fullmatch(pattern, text))


@given(almost())
def test_quotes_only_matter_to_numbers_and_paths(drawn: tuple[str, str]) -> None:
    kind, text = drawn
    assume(kind not in ("path", *BARE))
    assert reads(kind, text, False) == reads(kind, text, True)


def test_patterns_are_json_schema() -> None:
    for kind in KINDS:
        pattern = quantity.pattern(kind)
        if pattern is None:
            continue
        assert pattern.startswith("^")
        assert pattern.endswith("$")
        # What Python and ECMAScript read alike: no lookaround, no named groups, no classes by letter.
        assert not re.search(r"\(\?[^:]|\\[dwsDWSbAZ]", pattern)
        jsonschema = pytest.importorskip("jsonschema")
        jsonschema.Draft202012Validator.check_schema({"pattern": pattern})


# -- suggestions


@given(almost() | st.tuples(st.sampled_from(KINDS), st.text(max_size=40)), st.booleans())
def test_every_suggestion_reads(drawn: tuple[str, str], plain: bool) -> None:
    kind, text = drawn
    try:
        parse(kind, text, plain)
        return
    except Unreadable as problem:
        error = problem
    assert len(error.suggestions) <= 3
    assert len(set(error.suggestions)) == len(error.suggestions)
    for one in error.suggestions:
        parse(kind, one)
    assert not error.safe or error.suggestions
    assert not plain or text not in error.suggestions
    assert error.found.isprintable()
    assert len(error.found) <= 61 + 2


NUMBERS = st.one_of(
    st.integers(0, 10**7).map(str),
    st.integers(0, 10**7).map("{:,}".format),
    st.decimals(0, 10**5, places=2).map(str),
)


@given(NUMBERS, st.sampled_from(["seconds", "sec", "Hours", "hr", "days", "MS"]), st.sampled_from(["", " "]))
def test_certain_durations_keep_their_meaning(number: str, unit: str, gap: str) -> None:
    error = refused("duration", number + gap + unit)
    each = {"s": 1, "h": 3600, "d": 86_400, "m": Fraction(1, 1000)}[unit[0].lower()]
    assert error.safe
    assert parse("duration", error.suggestions[0]) == float(Fraction(number.replace(",", "")) * each)


@given(NUMBERS, st.sampled_from(["KiB", "bytes", "TB", "mib", "kilobytes"]))
def test_certain_sizes_keep_their_meaning(number: str, unit: str) -> None:
    error = refused("size", f"{number} {unit}")
    each = {"KiB": 1024, "bytes": 1, "TB": 10**12, "mib": 1024**2, "kilobytes": 1000}[unit]
    assume(error.suggestions)
    assert error.safe
    size = parse("size", error.suggestions[0])
    assert size.tokens == pytest.approx(float(Fraction(number.replace(",", "")) * each / 4), rel=1e-12)


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_are_described(kind: str) -> None:
    assert quantity.describe(kind).startswith(("a ", "an ", "US "))
    assert quantity.examples(kind)
    assert refused(kind, "?\x00").expected.startswith(("a ", "an ", "`true`"))


@pytest.mark.slow
def test_reading_imports_nothing_slow() -> None:
    code = (
        "import sys; before = set(sys.modules)\n"
        "from llm_strategy.format.quantities.parse import parse\n"
        "import llm_strategy.format.spelling\n"
        "for kind, text in [('rate', '400k/month'), ('date', '2026-09-02'), ('size', '3M tokens')]:\n"
        "    parse(kind, text)\n"
        "print(*sorted({name for name in set(sys.modules) - before}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name for name in done.stdout.split() if not name.startswith("_")}
    assert {name for name in loaded if not name.startswith("llm_strategy")} <= {"annotationlib"}
    assert loaded >= {"llm_strategy.format.quantities.reading", "llm_strategy.format.quantities.values"}
    assert not any("suggest" in name or "grammar" in name or "writing" in name for name in loaded)


@pytest.mark.parametrize("text", ["1.25M/month", "1.03M/month", "12.75k/day", "1.25k requests/day"])
def test_decimals_before_a_suffix_group_no_thousands(text: str) -> None:
    assert parse("rate", text).per_month > 30_000
    assert parse("money", f"${text.partition('/')[0].split()[0]}") > 1_000
