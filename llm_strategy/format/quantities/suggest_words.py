"""What was meant by a cadence, a date, a boolean or a path that cannot be read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from llm_strategy.format.quantities.reading import LONGEST_PATH, NO, YES, read
from llm_strategy.format.quantities.values import CADENCES, CADENCES_OR_CHANGE, days_in
from llm_strategy.format.spelling import nearest, same_word


@dataclass
class Guess:
    """What may have been meant: texts, best first, whether the first is certain, and a hint."""

    suggestions: list[str]
    safe: bool = False
    hint: str = ""


def guess(*suggestions: str | None, safe: bool = False, hint: str = "") -> Guess:
    """Make a :class:`Guess` of the suggestions that could be written."""
    return Guess([text for text in suggestions if text is not None], safe, hint)


def by_word(table: dict[str, str]) -> dict[str, str]:
    """Return word → key of a table of key → words."""
    return {word: key for key, words in table.items() for word in words.split()}


# -- cadences ----------------------------------------------------------------------------------------------------------

_UNITS = by_word(
    {
        "hourly": "h hr hour hours",
        "daily": "d day days night nights",
        "weekly": "w wk week weeks",
        "monthly": "mo month months",
        "quarterly": "quarter quarters",
        "yearly": "y yr year years annum",
    }
)
_SURE = by_word(
    {
        "daily": "nightly everyday", "yearly": "annually annual", "static": "never never-changes",
        "real-time": "realtime in-real-time",
    }
)  # fmt: skip
_UNSURE = by_word(
    {
        "real-time": "live streaming instant instantly immediate immediately continuous continuously always",
        "daily": "overnight weekdays every-weekday workdays often",
        "weekly monthly": "biweekly fortnightly every-other-week every-sprint",
        "monthly quarterly": "bimonthly every-other-month",
        "quarterly yearly": "semiannual semiannually biannual biannually half-yearly",
        "yearly static": "rarely seldom",
        "static": "fixed none no once frozen immutable constant unchanged stable no-changes",
    }
)
_ON_CHANGE = r"on(?:-|-every-|-each-)?changes?|(?:every|each)-change"
_EVENT = (
    r"(?:on|after|upon)-(?:an?-|every-|each-)?[a-z]+|event-(?:driven|based)|webhooks?|"
    r"(?:every|each|per)-(?:update|commit|push|release|merge|edit|write|deploy|event)"
)


def cadence(text: str, kind: str) -> Guess:
    """Guess at a cadence."""
    allowed = CADENCES if kind == "cadence" else CADENCES_OR_CHANGE
    spelt = same_word(text, allowed)
    if spelt:
        return guess(spelt, safe=True)
    word = re.sub(r"[\s_-]+", "-", text.lower()).strip("-@.")
    if re.fullmatch(_ON_CHANGE, word) or (word not in _UNSURE and re.fullmatch(_EVENT, word)):
        if kind == "cadence":
            return guess(
                hint="`on-change` is for an index or a model that follows the facts; write how "
                "often the facts change"
            )
        return guess("on-change", safe=re.fullmatch(_ON_CHANGE, word) is not None)
    if word in _SURE or word in CADENCES:
        return guess(_SURE.get(word, word), safe=True)
    if word in _UNSURE:
        return guess(*_UNSURE[word].split())
    every = re.fullmatch(r"(?:once-)?(?:every|each|per|an?|/)?-?([0-9]{1,4})?-?([a-z]+)", word)
    often = re.fullmatch(r"(?:twice|([0-9]{1,4})-?(?:x|times))-(?:an?|per|every|each)-([a-z]+)", word)
    found = often or every
    if not found or found[2] not in _UNITS:
        return guess(nearest(text, allowed))
    unit = CADENCES[_UNITS[found[2]]]
    number = max(1, int(found[1] or (2 if often else 1)))
    # Months are no whole number of days, but three make a quarter and twelve a year.
    months = {("monthly", 3): 91.0, ("monthly", 12): 365.0}
    days = unit.days / number if often else months.get((unit.word, number), unit.days * number)
    same = next((other.word for other in CADENCES.values() if abs(other.days - days) < 1e-9), None)
    if same:
        return guess(same, safe=word != found[2])
    slower = next(other for other in CADENCES.values() if other.days > days)
    faster = [other for other in CADENCES.values() if other.days < days][-1]
    return guess(
        faster.word, slower.word, hint=f"the nearest words are `{faster.word}` and `{slower.word}`"
    )


# -- dates -------------------------------------------------------------------------------------------------------------

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = (
    r"\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b"
)


def _day(year: str, month: str | int, day: str | int | None = None) -> str:
    return f"{year}-{int(month):02d}" + ("" if day is None else f"-{int(day):02d}")


def date(text: str) -> Guess:
    """Guess at a date."""
    low = text.lower()
    found = re.fullmatch(
        r"([12][0-9]{3})([-/. ]?)([0-9]{1,2})(?:\2([0-9]{1,2}))?(t.*| [0-9]{1,2}:.*)?", low
    )
    if found and (found[2] or len(text) == 8):
        return _year_first(found[1], int(found[3]), int(found[4]) if found[4] else None)
    found = re.fullmatch(r"([0-9]{1,2})([-/. ])([0-9]{1,2})\2([12][0-9]{3})", low)
    if found:
        return _year_last(int(found[1]), int(found[3]), found[4], found[2])
    found = re.fullmatch(r"([0-9]{1,2})[-/.]([12][0-9]{3})", low)
    if found:
        return guess(_day(found[2], found[1]), safe=True)
    name, year = re.search(_MONTH_NAME, low), re.search(r"\b[12][0-9]{3}\b", low)
    if name and year:
        rest = re.sub(r"[\s.,-]+|\bof\b", "", low.replace(name[0], " ").replace(year[0], " "))
        day = re.fullmatch(r"([0-9]{1,2})(?:st|nd|rd|th)?", rest)
        if day or not rest:
            return guess(_day(year[0], _MONTHS.index(name[0][:3]) + 1, day and day[1]), safe=True)
    quarter = re.fullmatch(r"q([1-4])", low.replace(year[0], "").strip(" -")) if year else None
    if quarter and year:
        return guess(_day(year[0], int(quarter[1]) * 3), hint="write the month; a quarter is too long")
    if year and year[0] == text:
        return guess(hint=f"add the month: {text}-01 to {text}-12")
    if low in ("today", "now", "yesterday", "latest", "recently"):
        return guess(hint="write the date itself, so that it stays correct")
    return guess()


def _year_first(year: str, month: int, day: int | None) -> Guess:
    if not 1 <= month <= 12:
        swapped = None if day is None else _day(year, day, month)
        return guess(swapped, hint="the month must be from 01 to 12")
    last = days_in(int(year), month)
    if day is not None and not 1 <= day <= last:
        return guess(_day(year, month, last) if day else None, hint=f"{_day(year, month)} has {last} days")
    return guess(_day(year, month, day), safe=True)


def _year_last(first: int, second: int, year: str, mark: str) -> Guess:
    """Guess at `02.09.2026` and `09/02/2026`, of which one number is the day."""
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    if first == second or first > 12 or second > 12:
        only = day_first if second <= 12 else month_first
        return guess(only, safe=True) if read("date", only) is not None else date(only)
    hint = f"year, month, day: it could be {month_first} or {day_first}"
    # Dots go with the day first everywhere; slashes depend on the country.
    return guess(day_first, hint=hint) if mark == "." else guess(month_first, day_first, hint=hint)


# -- truth values and paths --------------------------------------------------------------------------------------------

_TRUTH = by_word({"true": "true yes on y enabled enable", "false": "false no off n disabled disable"})
_PERHAPS = by_word({"true": "1 t always", "false": "0 f never none"})


def boolean(text: str, plain: bool) -> Guess:
    """Guess at a boolean."""
    low = text.lower()
    if low in _TRUTH:
        return guess(
            _TRUTH[low], safe=True, hint="remove the quotes" if not plain and text in YES + NO else ""
        )
    return guess(_PERHAPS.get(low) or nearest(text, ("true", "false")))


def path(text: str, plain: bool) -> Guess:
    """Guess at a path."""
    bare = text.strip() if len(text) <= 2 * LONGEST_PATH else text
    if len(bare) > LONGEST_PATH:
        return guess(hint=f"it has {len(text):,} characters, the limit is {LONGEST_PATH:,}")
    if any(letter < " " or "\x7f" <= letter <= "\x9f" for letter in bare):
        return guess(hint="it contains a control character")
    if bare and bare == text and plain and "\\" not in text:
        return guess(f"./{text}", hint="YAML does not read it as text")
    slashed = bare.replace("\\", "/")
    if read("path", slashed) is None:
        slashed = f"./{slashed}" if bare else ""
    # A backslash can be part of a name, though hardly ever is.
    return guess(
        slashed or None, safe=slashed == bare, hint="write `/` between directories" if "\\" in bare else ""
    )
