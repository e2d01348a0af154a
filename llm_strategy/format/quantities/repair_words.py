"""What was meant by a cadence, a date, a truth value or a path."""

from __future__ import annotations

from llm_strategy.format.quantities.reading import LONGEST_PATH, NO, YES, read
from llm_strategy.format.quantities.repair import Guess
from llm_strategy.format.quantities.values import CADENCES, CADENCES_OR_CHANGE, days_in
from llm_strategy.format.spelling import nearest, same_word

_EACH = r"(?:(?:once|1x|one time) )?(?:(?:every|each|per|an|a|/)(?: single)? ?)"
_EVERY_SO_MANY = r"(?:every |each )?(?P<number>[0-9]{1,5}(?:\.[0-9]{1,3})?) ?(?P<unit>[a-z]+)"
_SO_MANY_TIMES = (
    r"(?:(?P<number>[0-9]{1,5}) ?(?:x|times)|(?P<twice>twice)) (?:an?|per|every|each|/) ?(?P<unit>[a-z]+)"
)

_DAYS = {
    word: days
    for days, words in (
        (1 / 86_400, "s sec secs second seconds"),
        (1 / 1_440, "min mins minute minutes"),
        (1 / 24, "h hr hrs hour hours"),
        (1.0, "d day days night nights"),
        (7.0, "w wk wks week weeks"),
        (30.0, "mo mth month months"),
        (91.0, "quarter quarters"),
        (365.0, "y yr yrs year years annum"),
    )
    for word in words.split()
}
_WORD_OF = {days: word for word, days in ((one.word, one.days) for one in CADENCES.values())}

_SURE = {
    "nightly": "daily", "every night": "daily", "everyday": "daily", "annually": "yearly", "annual": "yearly",
    "per annum": "yearly", "never": "static", "never changes": "static", "realtime": "real-time",
    "in real time": "real-time",
}  # fmt: skip
_UNSURE: dict[str, tuple[str, ...]] = {
    phrase: tuple(words.split())
    for words, phrases in (
        (
            "real-time",
            "live|streaming|stream|instant|instantly|immediate|immediately|continuous|continuously",
        ),
        ("real-time", "constantly|always|near real time|ongoing|every second|per second"),
        ("real-time hourly", "every minute|each minute|per minute|minutely|every few minutes"),
        ("hourly", "hour"),
        ("daily", "overnight|weekdays|every weekday|workdays|business days|every morning|day|night|often"),
        ("weekly", "week|weekends"),
        ("weekly monthly", "biweekly|bi weekly|fortnightly|every other week|every few weeks|every sprint"),
        ("monthly", "month"),
        ("monthly quarterly", "bimonthly|bi monthly|every few months|every other month"),
        ("quarterly", "quarter"),
        ("quarterly yearly", "half yearly|semiannual|semiannually|semi annually|biannual|biannually"),
        ("yearly", "year"),
        ("yearly static", "rarely|seldom|almost never|every few years|biennially"),
        ("static", "fixed|none|no|once|frozen|immutable|constant|unchanging|unchanged|stable|no changes"),
    )
    for phrase in phrases.split("|")
}
_CHANGE = (
    "on change",
    "onchange",
    "on changes",
    "on every change",
    "on each change",
    "every change",
    "each change",
)
_EVENT = (
    r"(?:on|after|upon) (?:an?|every|each)? ?[a-z]+|event (?:driven|based)|webhooks?|"
    r"(?:every|each|per) (?:update|commit|push|release|merge|edit|write|deploy|event)"
)


def _nearest_to(days: float) -> Guess:
    """Offer the cadences on both sides of a number of days."""
    faster = ""
    for one in CADENCES.values():
        if one.days > days:
            return Guess(faster, one.word, hint=f"the nearest words are `{faster}` and `{one.word}`")
        faster = one.word
    return Guess()


def _named(unit: str) -> str | None:
    return _WORD_OF.get(_DAYS.get(unit, -1.0))


def cadence(text: str, kind: str) -> Guess:
    """Mend a cadence."""
    allowed = CADENCES if kind == "cadence" else CADENCES_OR_CHANGE
    spelt = same_word(text, allowed)
    if spelt:
        return Guess(spelt, safe=True)
    if text in _SURE:
        return Guess(_SURE[text], safe=True)
    import re

    low = re.sub(r"[\s_-]+", " ", text.lower()).strip(" @.")
    if low in _CHANGE or low == "on change" or (low not in _UNSURE and re.fullmatch(_EVENT, low)):
        if kind == "cadence":
            return Guess(hint="`on-change` is for what follows the facts; say how often the facts change")
        return Guess("on-change", safe=low in _CHANGE)
    if low in _SURE or low in CADENCES:
        return Guess(_SURE.get(low, low), safe=True)
    if low in _UNSURE:
        return Guess(*_UNSURE[low])
    each = re.match(_EACH, low)
    if each and _named(low[each.end() :]):
        return Guess(_named(low[each.end() :]), safe=True)
    so_many = re.fullmatch(_EVERY_SO_MANY, low)
    if so_many and so_many["unit"] in _DAYS:
        number, unit = float(so_many["number"]), so_many["unit"]
        days = number * _DAYS[unit]
        if unit.startswith("mo"):
            # Months are not days, but three make a quarter and twelve a year.
            days = {3.0: 91.0, 12.0: 365.0}.get(number, days)
        word = _WORD_OF.get(days) if days else None
        return Guess(word, safe=True) if word else _nearest_to(days)
    times = re.fullmatch(_SO_MANY_TIMES, low)
    if times and times["unit"] in _DAYS:
        number = 2.0 if times["twice"] else float(times["number"])
        days = _DAYS[times["unit"]] / number if number else 0.0
        word = _WORD_OF.get(days) if days else None
        return Guess(word, safe=True) if word else _nearest_to(days)
    return Guess(nearest(text, allowed))


_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


def _day(year: str, month: str | int, day: str | int | None = None) -> str:
    return f"{year}-{int(month):02d}" + ("" if day is None else f"-{int(day):02d}")


def _month(name: str) -> int | None:
    name = name.lower().rstrip(".")
    for number, full in enumerate(_MONTH_NAMES, 1):
        if name == full or name == full[:3] or (name == "sept" and number == 9):
            return number
    return None


def _day_first(one: str, other: str, year: str, mark: str) -> Guess:
    """Read `02.09.2026` and `09/02/2026`, of which one number is the day."""
    day_first, month_first = _day(year, other, one), _day(year, one, other)
    if one == other or int(one) > 12 or int(other) > 12:
        only = day_first if int(other) <= 12 else month_first
        return Guess(only, safe=True) if read("date", only) is not None else date(only)
    hint = f"year, month, day: it could be {month_first} or {day_first}"
    # Dots go with the day first everywhere; slashes depend on the country.
    return Guess(day_first, hint=hint) if mark == "." else Guess(month_first, day_first, hint=hint)


def date(text: str) -> Guess:
    """Mend a date."""
    import re

    iso = re.fullmatch(r"([12][0-9]{3})[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{1,2}))?(?P<time>[T ].*)?", text)
    if iso:
        year, month, day = iso[1], int(iso[2]), int(iso[3]) if iso[3] else None
        if not 1 <= month <= 12:
            swapped = _day(year, day, month) if day is not None else None
            return Guess(swapped, hint="the month is from 01 to 12")
        last = days_in(int(year), month)
        if day is not None and not 1 <= day <= last:
            return Guess(
                _day(year, month, last) if day else None, hint=f"{_day(year, month)} has {last} days"
            )
        whole = not iso["time"] or re.fullmatch(r"[T ][0-9]{1,2}:[0-9:.]+ ?(?:Z|[+-][0-9:]+)?", iso["time"])
        return Guess(_day(year, month, day), safe=whole is not None)
    dense = re.fullmatch(r"([12][0-9]{3})([0-9]{2})([0-9]{2})", text)
    if dense:
        return Guess(_day(*dense.groups()), safe=True)
    turned = re.fullmatch(r"([0-9]{1,2})([-/. ])([0-9]{1,2})\2([12][0-9]{3})", text)
    if turned:
        return _day_first(turned[1].zfill(2), turned[3].zfill(2), turned[4], turned[2])
    month_and_year = re.fullmatch(r"([0-9]{1,2})[-/.]([12][0-9]{3})", text)
    if month_and_year:
        return Guess(_day(month_and_year[2], month_and_year[1]), safe=True)
    for named, order in (
        (r"([0-9]{1,2})(?:st|nd|rd|th)?[ .-]{0,2}(?:of )?([a-z]{3,9})\.?,?[ -]([12][0-9]{3})", (3, 2, 1)),
        (r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([12][0-9]{3})", (3, 1, 2)),
        (r"([12][0-9]{3})[ -]([a-z]{3,9})[ -]([0-9]{1,2})", (1, 2, 3)),
        (r"([a-z]{3,9})\.?,?[ -]([12][0-9]{3})", (2, 1)),
        (r"([12][0-9]{3})[ -]([a-z]{3,9})", (1, 2)),
    ):
        found = re.fullmatch(named, text, re.IGNORECASE)
        month_number = _month(found[order[1]]) if found else None
        if found and month_number:
            return Guess(
                _day(found[order[0]], month_number, found[order[2]] if len(order) > 2 else None), safe=True
            )
    quarter = re.fullmatch(
        r"(?:([12][0-9]{3})[ -]?q([1-4])|q([1-4])[ -]?([12][0-9]{3}))", text, re.IGNORECASE
    )
    if quarter:
        number = int(quarter[2] or quarter[3]) * 3
        return Guess(_day(quarter[1] or quarter[4], number), hint="give the month; a quarter is too wide")
    if re.fullmatch(r"[12][0-9]{3}", text):
        return Guess(hint=f"add the month: {text}-01 to {text}-12")
    if text.lower() in ("today", "now", "yesterday", "latest", "recently"):
        return Guess(hint="write the day itself, so that it stays true")
    return Guess()


_TRUE = ("true", "yes", "on", "y", "enabled", "enable")
_FALSE = ("false", "no", "off", "n", "disabled", "disable")


def boolean(text: str, plain: bool) -> Guess:
    """Mend a truth value."""
    low = text.lower()
    for word, certain, uncertain in (
        ("true", _TRUE, ("1", "t", "always")),
        ("false", _FALSE, ("0", "f", "never", "none")),
    ):
        if low in certain:
            quoted = not plain and text in YES + NO
            return Guess(word, safe=True, hint="leave the quotes out" if quoted else "")
        if low in uncertain:
            return Guess(word)
    return Guess(nearest(text, ("true", "false")))


def path(text: str, plain: bool) -> Guess:
    """Mend a path."""
    if len(text) > 2 * LONGEST_PATH:
        return Guess(hint=f"it has {len(text):,} characters, the bound is {LONGEST_PATH:,}")
    bare = text.strip()
    if not bare:
        return Guess()
    if any(letter < " " or "\x7f" <= letter <= "\x9f" for letter in bare):
        return Guess(hint="it contains a control character")
    if len(bare) > LONGEST_PATH:
        return Guess(hint=f"it has {len(text):,} characters, the bound is {LONGEST_PATH:,}")
    if bare == text and plain and "\\" not in text:
        return Guess(f"./{text}", hint="YAML does not take it for text")
    slashed = bare.replace("\\", "/")
    if read("path", slashed) is None:
        slashed = f"./{slashed}"
    hint = "" if slashed == bare else "write `/` between folders" if "\\" in bare else ""
    # A backslash can be part of a name, though hardly ever is.
    return Guess(slashed, safe=slashed == bare, hint=hint)
